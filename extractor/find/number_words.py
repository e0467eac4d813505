"""The words beside a number: the table lexicon/numbers.toml, and the phrases that stand right before and right behind a place."""

import re
from dataclasses import dataclass
from functools import cache

from extractor import lexicon

OPENERS = "([\"'«:;,.-+*•"
NEXT_WORDS = re.compile(r" ?(đ/c|tr\.đ|[^\W\d_]+)(?: ([^\W\d_]+)(?: ([^\W\d_]+))?)?")


@dataclass(frozen=True, slots=True)
class Words:
    """The table as sets of phrases in lower case; `hard` and `soft` map the names to kinds of vocabulary.NUMBER_KINDS."""

    hard: dict[str, str]
    soft: dict[str, str]
    qualifiers: dict[str, str]
    reaching: re.Pattern[str]  # a qualifier with one or two verbs behind it: «ít nhất phải đạt »
    reach_ends: frozenset[str]  # the last words of such verbs
    comparing: frozenset[str]
    compared: frozenset[str]
    nouns: frozenset[str]
    one: frozenset[str]
    one_after: frozenset[str]
    one_behind: re.Pattern[str]
    one_class: frozenset[str]
    one_class_after: frozenset[str]
    five_after: frozenset[str]
    durations: frozenset[str]
    money: frozenset[str]
    not_money: frozenset[str]


@cache
def table() -> Words:
    """The table, read once."""
    rows = lexicon.table("numbers")
    nouns, measures, names, verbs = rows["nouns"], rows["measures"], rows["names"], rows["reach"]["verbs"]
    reaching = "|".join(sorted((word for row in rows["qualifier"] if row.get("reach") for word in row["words"]), key=len, reverse=True))
    return Words(
        hard={word: kind for kind, words in names["hard"].items() for word in words},
        soft={word: kind for kind, words in names["soft"].items() for word in words},
        qualifiers={word: str(row["is"]) for row in rows["qualifier"] for word in row["words"]},
        reaching=re.compile(rf"(?<!\w)({reaching})(?: (?:{'|'.join(verbs)})){{1,2}} $", re.IGNORECASE),
        reach_ends=frozenset(verb.split()[-1] for verb in verbs),
        comparing=frozenset(word for row in rows["qualifier"] if "not_after" in row for word in row["words"]),
        compared=frozenset(word for row in rows["qualifier"] for word in row.get("not_after", ())),
        nouns=frozenset(nouns["counted"]), one=frozenset(nouns["one"]), one_after=frozenset(nouns["one_after"]), one_class=frozenset(nouns["one_class"]),
        one_behind=re.compile(rf" (?:đảng viên|đồng chí|người|cán bộ|tổ chức đảng|chi bộ|quần chúng) (?:{'|'.join(r for phrase in nouns['one_behind'] for r in lexicon.readings(phrase))})(?!\w)", re.IGNORECASE), one_class_after=frozenset(nouns["one_class_after"]), five_after=frozenset(nouns["five_after"]),
        durations=frozenset(measures["durations"]), money=frozenset(measures["money"]), not_money=frozenset(measures["not_money"]))


def phrases_before(text: str, start: int) -> tuple[str, ...]:
    """The phrases of up to three words that end right before `start`, on its line, the longest first, in lower case.

    >>> phrases_before("tiến tới (lần thứ 21)", 18)
    ('lần thứ', 'thứ')
    """
    if not start or text[start - 1] != " ":
        return ()
    phrases: list[str] = []
    for raw in reversed(text[max(0, start - 40):start - 1].lower().split(" ")[-3:]):
        word = raw if raw.isalpha() else raw.rpartition("\n")[2].lstrip(OPENERS)
        if not word.isalpha():
            break
        phrases.append(f"{word} {phrases[-1]}" if phrases else word)
        if word != raw:
            break
    return tuple(reversed(phrases))


def phrases_behind(text: str, end: int) -> tuple[str, ...]:
    """The phrases of one to three words that begin right behind `end`, the shortest first, in lower case.

    >>> phrases_behind("15 Đảng viên mới", 2)
    ('đảng', 'đảng viên', 'đảng viên mới')
    """
    match = NEXT_WORDS.match(text, end)
    if match is None:
        return ()
    first, second, third = match.groups()
    if second is None:
        return (first.lower(),)
    two = f"{first} {second}".lower()
    return (first.lower(), two) if third is None else (first.lower(), two, f"{two} {third.lower()}")


def counts(behind: tuple[str, ...]) -> bool:
    """Whether the phrases behind a number begin with a noun that party news counts.

    >>> counts(("đảng", "đảng viên"))
    True
    """
    return not table().nouns.isdisjoint(behind)


def is_money(behind: tuple[str, ...]) -> bool:
    """Whether the phrases behind a number make it a sum: «5 triệu đồng», but not «5 đồng chí».

    >>> is_money(("đồng", "đồng chí"))
    False
    """
    words = table()
    if words.money.isdisjoint(behind):
        return False
    return len(behind) < 2 or behind[0] != "đồng" or behind[1].split()[1] not in words.not_money
