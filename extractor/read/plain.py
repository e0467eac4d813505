"""A plain-text dump of a page becomes an article: its text untouched, its lines told apart, its date, headline and author found."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from extractor.ids import article_id
from extractor.model import Article, Block
from extractor.read.dateline import parse_dateline, undated
from extractor.read.furniture import classify
from extractor.read.lines import Line, lines_of, repaired

HANOI = timezone(timedelta(hours=7))
MANY = 20_000  # lines: no article has more; what stands behind them is cut into stretches, so that time and memory stay bounded
STRETCH = 10_000  # characters
DAY = r"((?:0?[1-9]|[12]\d|3[01])\s?[/.-]\s?(?:0?[1-9]|1[0-2])\s?[/.-]\s?20\d\d|(?:0?[1-9]|[12]\d|3[01]) tháng (?:0?[1-9]|1[0-2]) năm 20\d\d)"
# «(HNM) - Sáng ngày 02/7/2020, …»: a report says when it happened and is published that day.
TOLD = re.compile(rf"^[^.\d]{{0,40}}?\b(?:sáng|trưa|chiều|tối|hôm nay)(?: nay| mai)?,?\s?\(?(?:ngày )?{DAY}", re.IGNORECASE)
TOLD_DAY = re.compile(rf"^(?:[^.\d]{{0,25}}[-–)]\s?)?ngày {DAY}", re.IGNORECASE)
HAPPENED = re.compile(r"\b(?:tổ chức|khai mạc|bế mạc|diễn ra|tiến hành|đã họp|trao|công bố quyết định)\b", re.IGNORECASE)
BYLINE_WORDS = re.compile(r"^[(\[]?\s*(?:tác giả(?: bài viết)?|(?:tin|bài|ảnh|clip|video|bài viết|nguồn(?: tin)?|thực hiện|người viết|theo|và|,|-|&|\s)+)\s*:\s*", re.IGNORECASE)
POSTED = ("đăng", "xuất bản", "gửi lúc", "post")


def read_text(
    text: str, *, published: str | None = None, title: str | None = None, url: str | None = None, path: str | None = None, id: str | None = None,
    byline: str | None = None, publisher: str | None = None, fetched_at: datetime | None = None,
) -> Article:
    r"""An article from a plain-text dump; `article.text` is the text with `\r\n` as `\n` and nothing else changed.

    What the caller knows is believed. `published` is an ISO 8601 date, or date and time; `fetched_at` is what «3 giờ trước»
    counts from. Raises ValueError where `published` is no date or the text holds half a character (a lone surrogate).

    >>> read_text("Đại hội Đảng bộ xã bầu cấp ủy mới\n16/10/2020 04:47\n\nĐảng bộ xã đã bầu 15 đồng chí vào cấp ủy.").published
    '2020-10-16'
    """
    text = text.replace("\r\n", "\n")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(f"the text has half a character at place {error.start}: write it as UTF-8 again") from error
    lines = lines_of(text, MANY)
    lines, kinds = _apart(text, lines, classify(lines))
    day, moment = given_date(published) if published else _published(lines, kinds, fetched_at)
    said = {kind: text[line.start:line.end] for line, kind in zip(reversed(lines), reversed(kinds), strict=True) if kind in ("headline", "byline")}
    author = _author(said["byline"]) if "byline" in said else None
    return Article(
        id=id or article_id(url, text), url=url, path=path, title=title or said.get("headline"), published=day, published_at=moment, byline=byline or author,
        publisher=publisher, fetched=fetched_at.isoformat() if fetched_at else None, text=text, blocks=_blocks(text, lines, kinds))


def _apart(text: str, lines: list[Line], kinds: list[str]) -> tuple[list[Line], list[str]]:
    """The lines with the headline and the date that is glued to it as two of them."""
    place = kinds.index("headline") if "headline" in kinds else -1
    title, dated = undated(text[lines[place].start:lines[place].end]) if place >= 0 else ("", None)
    if dated is None:
        return lines, kinds
    raw, start = text[lines[place].start:lines[place].end], lines[place].start
    pair = sorted((start + raw.index(part), start + raw.index(part) + len(part), kind) for part, kind in ((title, "headline"), (dated, "date")))
    apart = [Line(left, right, repaired(text[left:right])) for left, right, _ in pair]
    return [*lines[:place], *apart, *lines[place + 1:]], [*kinds[:place], *(kind for _, _, kind in pair), *kinds[place + 1:]]


def _author(line: str) -> str:
    """«Tác giả bài viết: Hồng Hà» and «(Nguồn: Báo Nam Định)» without what is not the name."""
    inside = line[1:-1] if line[:1] + line[-1:] in ("()", "[]") else line
    return BYLINE_WORDS.sub("", inside).strip() or line


def given_date(published: str) -> tuple[str, str | None]:
    """The date, and the date and time with zone, that a caller gives; in Hanoi's time, where another zone stands there.

    >>> given_date("2020-10-16T22:30:00Z")
    ('2020-10-17', '2020-10-17T05:30:00+07:00')
    """
    try:
        moment = datetime.fromisoformat(published.strip())
    except ValueError:
        found = parse_dateline(published)
        if found is None:
            raise ValueError(f"published {published!r} is no date: write it as YYYY-MM-DD") from None
        return found
    if len(published.strip()) <= 10:
        return moment.date().isoformat(), None
    moment = moment.astimezone(HANOI) if moment.tzinfo else moment.replace(tzinfo=HANOI)
    return moment.date().isoformat(), moment.isoformat(timespec="seconds")


def _blocks(text: str, lines: Sequence[Line], kinds: Sequence[str]) -> tuple[Block, ...]:
    blocks = [Block.model_construct(kind=kind, start=line.start, end=line.end, place=None) for line, kind in zip(lines, kinds, strict=True)]
    start = lines[-1].end if lines else len(text)
    while start < len(text):
        stop = text.find("\n", start + STRETCH)
        stop = len(text) if stop < 0 else stop
        stretch = text[start:stop]
        if stretch.strip():
            left = start + len(stretch) - len(stretch.lstrip())
            blocks.append(Block.model_construct(kind="paragraph", start=left, end=start + len(stretch.rstrip()), place=None))
        start = stop
    return tuple(blocks)


def _published(lines: Sequence[Line], kinds: Sequence[str], fetched_at: datetime | None) -> tuple[str | None, str | None]:
    """The date of the date line that belongs to the headline, else of one below the body, else the day that the first paragraph tells."""
    body = [i for i, kind in enumerate(kinds) if kind in ("lead", "paragraph", "list_item", "table_row")]
    first, last = (body[0], body[-1]) if body else (len(lines), len(lines))
    headline = kinds.index("headline") if "headline" in kinds else -1
    dated = [i for i, kind in enumerate(kinds) if kind == "date"]
    above = [i for i in dated if i <= first + 2]

    def score(i: int) -> tuple[int, int]:
        line = lines[i]
        points = 3 if any(w in line.low for w in POSTED) else 0
        points += 2 if i > headline else 1 if i >= headline - 2 else 0
        return points - (2 if i < headline and line.chrome else 0), -i

    for i in [*sorted(above, key=score, reverse=True), *[i for i in dated if i > last][:1], *dated[:1]]:
        if found := parse_dateline(lines[i].text, fetched_at=fetched_at):
            return found
    for i in body[:2]:
        start = lines[i].text[:200]
        told = TOLD.search(start)
        if told is None and (told := TOLD_DAY.search(start)) and HAPPENED.search(start) is None:
            told = None
        if told and (found := parse_dateline("ngày " + told[1])):
            return found[0], None
    return None, None
