"""The same fact written in another ordinary way stays the same fact."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.behaviour.awkward import PEOPLE, PLACES
from tests.behaviour.facts import Failure, apart, facts, read, said
from tests.behaviour.sentences import SENTENCES, USUAL

OLD_MARKS = {"ủy": "uỷ", "Ủy": "Uỷ", "hóa": "hoá", "Hóa": "Hoá", "hòa": "hoà", "Hòa": "Hoà", "hỏa": "hoả", "thúy": "thuý", "khóa": "khoá", "xóa": "xoá", "tòa": "toà", "lũy": "luỹ"}
NO_BREAK, THIN, ZERO_WIDTH = "\u00a0", "\u2009", "\u200b"


def _swap(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return change


def _sub(pattern: str, replacement: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, replacement, text)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "composed letters (NFD)": lambda text: unicodedata.normalize("NFD", text),
    "old tone marks: uỷ, hoà, khoá": _swap(*OLD_MARKS.items()),
    "kỉ luật, tỉ lệ, nhiệm kì": _swap(("kỷ luật", "kỉ luật"), ("tỷ lệ", "tỉ lệ"), ("nhiệm kỳ", "nhiệm kì"), ("cùng kỳ", "cùng kì")),
    "đ/c for đồng chí": _swap(("đồng chí", "đ/c"), ("Đồng chí", "Đ/c")),
    "đ.c for đồng chí": _swap(("đồng chí", "đ.c"), ("Đồng chí", "Đ.c")),
    "Đồng chí with a capital": _swap(("đồng chí", "Đồng chí")),
    "đảng viên with a capital": _swap(("đảng viên", "Đảng viên")),
    "lower-case đại hội": _swap(("Đại hội", "đại hội")),
    "lower-case đảng bộ, chi bộ": lambda text: text[0] + _swap(("Đảng bộ", "đảng bộ"), ("Chi bộ", "chi bộ"))(text[1:]),
    "lower-case ban chấp hành": _swap(("Ban Chấp hành", "ban chấp hành"), ("Ban Thường vụ", "ban thường vụ"), ("Ủy ban Kiểm tra", "ủy ban kiểm tra")),
    "BCH, BTV, UBKT": _swap(("Ban Chấp hành", "BCH"), ("Ban Thường vụ", "BTV"), ("Ủy ban Kiểm tra", "UBKT")),
    "Ban chấp hành, Ban thường vụ": _swap(("Ban Chấp hành", "Ban chấp hành"), ("Ban Thường vụ", "Ban thường vụ"), ("Ủy ban Kiểm tra", "Ủy ban kiểm tra")),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "a tab for every third space": _sub(r"(\S+ \S+ \S+) ", r"\1\t"),
    "no-break spaces": _swap((" ", NO_BREAK)),
    "no-break space between number and noun": _sub(r"(\d) (?=\w)", rf"\1{NO_BREAK}"),
    "zero-width spaces behind commas": _swap((", ", f",{ZERO_WIDTH} ")),
    "no space behind a comma": _sub(r"(?<=[^\W\d]), ", ","),
    "a space before commas and full stops": _sub(r"(?<=[^\W\d])([,;])", r" \1"),
    "split syllable: đ ảng viên": _swap(("đảng viên", "đ ảng viên")),
    "split syllable: đồng ch í": _swap(("đồng chí", "đồng ch í")),
    "split anywhere: đảng vi ên, Đản g bộ, tổ ch ức": _swap(("đảng viên", "đảng vi ên"), ("Đảng bộ", "Đản g bộ"), ("tổ chức", "tổ ch ức"), ("kết nạp", "kế t nạp"), ("hoạt", "hoạ t")),
    "a number glued to its noun": _sub(r"(?<=\s\d{2}) (?=(?:đảng|chi|đồng|đại|tổ) )", ""),
    "Eth for đ": _swap(("đ", "\u00f0"), ("Đ", "\u00d0")),
    "thousands with a space": _sub(r"(?<=\d)\.(?=\d{3}\b)", " "),
    "thousands with a no-break space": _sub(r"(?<=\d)\.(?=\d{3}\b)", NO_BREAK),
    "thousands with a thin space": _sub(r"(?<=\d)\.(?=\d{3}\b)", THIN),
    "thousands without a sign": _sub(r"(?<=\d)\.(?=\d{3}\b)", ""),
    "decimals with a full stop": _sub(r"(\d),(?=\d{1,2}%)", r"\1."),
    "a space before %": _sub(r"(?<=\d)%", " %"),
    "long dashes in terms": _sub(r"(\d{4})-(\d{4})", r"\1–\2"),
    "spaced dashes in terms": _sub(r"(\d{4})-(\d{4})", r"\1 - \2"),
    "spaced long dashes in terms": _sub(r"(\d{4})-(\d{4})", r"\1 – \2"),
    "no full stop at the end": lambda text: text.rstrip("."),
    "small counts with a nought: 05": _sub(r"(?<![\d.,/])(\d) (?=đồng|đảng|chi|tổ|lớp|cán)", r"0\1 "),
    "spaces at both ends": lambda text: f"  {text}  ",
    "line ends of Windows": lambda text: f"{text}\r\n",
    "in quotation marks": lambda text: f"“{text[:-1]}”.",
}
OF_SENTENCES = frozenset(("no full stop at the end", "spaces at both ends", "in quotation marks", "lower-case đảng bộ, chi bộ", "line ends of Windows"))
"""Spellings that say something else of a whole article."""
ARTICLES = Path(__file__).parents[2] / "corpora" / "articles"


def spellings(change: Callable[[str], str]) -> Iterator[Failure | None]:
    """For each sentence that the spelling changes: a failure, or None where the facts stayed."""
    for template in SENTENCES:
        text = template.format_map(USUAL)
        changed = change(text)
        if changed != text:
            why = apart(facts(read(text), USUAL), facts(read(changed), USUAL))
            yield Failure(changed, why) if why else None


def names(slot: str, name: str) -> Iterator[Failure | None]:
    """For each sentence with the slot: whether the facts stay with another name in it."""
    for template in SENTENCES:
        if "{" + slot + "}" in template:
            other = USUAL | {slot: name}
            why = apart(facts(read(template.format_map(USUAL)), USUAL), facts(read(template.format_map(other)), other))
            yield Failure(template.format_map(other), why) if why else None


def articles(change: Callable[[str], str], turn: int) -> Iterator[Failure | None]:
    """For each statement of every eighth article: whether it stays."""
    for path in sorted(ARTICLES.glob("*.txt"))[turn % 8 :: 8]:
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        before, after = facts(read(text)), facts(read(change(text)))
        for fact in (before - after).elements():
            yield Failure(path.stem, f"lost {said(fact)}")
        yield from (Failure(path.stem, f"new {said(fact)}") for fact in list((after - before).elements())[(before - after).total() :])
        yield from (None for _ in range((before & after).total()))


def capitals() -> Iterator[Failure | None]:
    """A headline in capitals over the same sentence adds and loses no fact of the sentence."""
    for template in SENTENCES:
        text = template.format_map(USUAL)
        # A paragraph that only repeats the headline would be taken for furniture.
        body = f"{text} Buổi lễ diễn ra trang trọng, ấm cúng."
        whole = facts(read(body), USUAL)
        got = facts(read(f"{text.rstrip('.').upper()}\n\n{body}"), USUAL)
        why = apart(Counter(set(whole)), Counter(set(got)))
        yield Failure(f"{text.rstrip('.').upper()} ¶ {text}", why) if why else None


def kinds() -> dict[str, Callable[[], Iterator[Failure | None]]]:
    """Name of a kind → its sentences, tried."""
    found: dict[str, Callable[[], Iterator[Failure | None]]] = {}
    for name, change in SPELLINGS.items():
        found[f"invariance/spelling: {name}"] = lambda change=change: spellings(change)  # type: ignore[misc]
    for turn, (name, change) in enumerate(SPELLINGS.items()):
        if name not in OF_SENTENCES:
            found[f"invariance/articles: {name}"] = lambda change=change, turn=turn: articles(change, turn)  # type: ignore[misc]
    for slot, places in PLACES.items():
        for place in places:
            found[f"invariance/place {slot}: {place}"] = lambda slot=slot, place=place: names(slot, place)  # type: ignore[misc]
    for person in PEOPLE:
        found[f"invariance/person: {person}"] = lambda person=person: names("p", person)  # type: ignore[misc]
    found["invariance/headline in capitals"] = capitals
    return found
