"""What a place in a paragraph says of whose the numbers behind it are."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """From `start` on the subject is `name`; to the end of the sentence only, or of the paragraph where it is its topic."""

    start: int
    name: str | None
    topic: bool


@dataclass(frozen=True, slots=True)
class Events:
    """The events of a paragraph in order; `topics[k]` is the topic after event k."""

    starts: list[int]
    names: list[str | None]
    topics: list[str | None]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Events":
        ordered = sorted(events, key=lambda e: e.start)
        topics: list[str | None] = []
        for event in ordered:
            topics.append(event.name if event.topic else topics[-1] if topics else None)
        return cls([e.start for e in ordered], [e.name for e in ordered], topics)
