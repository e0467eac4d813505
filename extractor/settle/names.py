"""Which names in one article are one organisation's, and by which of them it is shown.

A leading body and its party organisation are one («Tỉnh ủy Nghệ An», «Đảng bộ tỉnh Nghệ An»), and so are a name and the longer
name that it begins («Đảng bộ Khối», «Đảng bộ Khối các cơ quan tỉnh») where the article has only one such longer name. Names whose
mentions all have one identity are one too («Huyện ủy», «Đảng bộ huyện Kim Bôi»).
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from extractor.find.organisations import fold
from extractor.lexicon import pattern, words
from extractor.model import Organisation

# A name of fewer words («Đảng bộ», «Chi bộ») may be anybody's.
SHORTEST = 3
NOT_THE_SAME = pattern("not_the_same", "when")
PARTY_BY_NAME = pattern("party_by_name", "when")
OF_A_TERM = pattern("name_of_a_term", "when")
HEADS = words("heads", "when")
ORGANISATION = pattern("organisation", "when")


@lru_cache(maxsize=4096)
def organisation_key(name: str | None) -> str:
    """The key under which spellings of one organisation's name meet; empty for none.

    >>> organisation_key("Tỉnh uỷ Nghệ An") == organisation_key("Đảng bộ tỉnh Nghệ An")
    True
    """
    key = OF_A_TERM.sub("", fold(name or ""))
    return PARTY_BY_NAME.sub("", key)


class Names:
    """The organisations that some names of one article belong to.

    >>> names = Names(["Đảng bộ Khối", "Đảng ủy Khối các cơ quan tỉnh"])
    >>> names.key("Đảng bộ Khối"), names.shown("Đảng bộ Khối")
    ('dang bo khoi cac co quan tinh', 'Đảng ủy Khối các cơ quan tỉnh')
    """

    def __init__(self, names: Iterable[Organisation | str | None]) -> None:
        spelled: dict[str, set[str]] = {}
        identities: dict[str, set[str]] = {}
        for organisation in names:
            name = organisation.name if isinstance(organisation, Organisation) else organisation
            if name:
                key = organisation_key(name)
                spelled.setdefault(key, set()).add(name)
                if isinstance(organisation, Organisation) and organisation.key:
                    identities.setdefault(key, set()).add(organisation.key)
        self._keys = sorted(spelled)
        self._same = {key: self._longest(key) for key in self._keys}
        self._join(identities)
        together: dict[str, set[str]] = {}
        for key, longest in self._same.items():
            together.setdefault(longest, set()).update(spelled[key] if key == longest or identities.get(key) else ())
        self._shown = {key: min(found or spelled[key], key=_fullness) for key, found in together.items()}

    def _join(self, identities: dict[str, set[str]]) -> None:
        """Names of one identity are one, under the longest of them."""
        of_identity: dict[str, set[str]] = {}
        for key, found in identities.items():
            if len(found) == 1:
                of_identity.setdefault(min(found), set()).add(self._same[key])
        for keys in of_identity.values():
            longest = max(keys, key=lambda key: (len(key), key))
            self._same = {key: longest if same in keys else same for key, same in self._same.items()}

    def _longest(self, key: str) -> str:
        """The longest key that `key` is surely short for: all longer ones lie on one line."""
        short = len(key.split()) < SHORTEST
        longer = [] if short else self._beginning(key)
        for head in () if short else HEADS:
            place = bisect_left(self._keys, head + key)
            if place < len(self._keys) and self._keys[place] == head + key:
                longer += [head + key, *self._beginning(head + key)]
        longer.sort(key=len)
        for shorter, following in pairwise(longer):
            if not (following.startswith(shorter + " ") or following.endswith(" " + shorter)):
                return key
        return longer[-1] if longer else key

    def _beginning(self, key: str) -> list[str]:
        """The keys that begin with all words of `key` and go on."""
        found = []
        for longer in self._keys[bisect_left(self._keys, key + " ") :]:
            if not longer.startswith(key + " "):
                break
            if NOT_THE_SAME.search(longer) is None:
                found.append(longer)
        return found

    def key(self, name: str | None) -> str:
        """The key of the organisation that `name` names; empty for none."""
        key = organisation_key(name)
        return self._same.get(key, key)

    def shown(self, name: str | None) -> str | None:
        """The fullest name that the article has for it; None for none."""
        return self._shown.get(self.key(name), name or None)


def _fullness(name: str) -> tuple[bool, bool, int, str]:
    """Sorts first: no capitals throughout, the party organisation before its leading body, the longer name."""
    return name.isupper(), ORGANISATION.match(name) is None, -len(name), name
