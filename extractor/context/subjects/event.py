"""What a place in a paragraph says of whose the numbers behind it are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Event:
    """From `start` on the subject is `name`; to the end of the sentence only, or of the paragraph where it is its topic."""

    start: int
    name: str | None
    topic: bool
    by: str = ""  # who read it, for the derivation

    def read_by(self, reader: Callable[..., object]) -> "Event":
        """The same, with the name of the function that read it: «party acts»."""
        return replace(self, by=reader.__name__.strip("_").replace("_", " "))


@dataclass(frozen=True, slots=True)
class Events:
    """The events of a paragraph in order; `topics[k]` is the topic after event k, `by` and `topics_by` who read them."""

    starts: list[int]
    names: list[str | None]
    topics: list[str | None]
    by: list[str]
    topics_by: list[str]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Events":
        ordered = sorted(events, key=lambda e: e.start)
        topics: list[Event | None] = []
        for event in ordered:
            topics.append(event if event.topic else topics[-1] if topics else None)
        return cls([e.start for e in ordered], [e.name for e in ordered], [t.name if t else None for t in topics],
                   [e.by for e in ordered], [t.by if t else "" for t in topics])
