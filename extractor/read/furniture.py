"""What each line of a plain-text dump is: headline, paragraph, caption … or furniture of the page.

A dump has a head (menus, headline, date, lead), a body and a tail (related headlines, comments, counters, imprint). Furniture
states no facts of the article; a line of the body must never be taken for it. So the body ends only where a line says so and
no paragraphs follow, and inside it a line is furniture only by its own words, in a box of other articles, or as a repetition.
"""

import re
from collections.abc import Sequence

from extractor.read.lines import DATE_OPENS, DATED, LONG, SENTENCE, Line, is_section, starts_with_site

PICTURE = re.compile(r"\s*[(\[]?\s*(?:ảnh|nguồn ảnh|nguồn|photo)\s?:.*$")
TITLE = 25  # characters: shorter lines are no headline of another article
FEW = 200  # lines: as many of a body are weighed against what stands behind a mark
ITEM = 16  # characters: shorter items of a list say nothing about where a box ends
MOST_NAMES = 2  # more names one below the other are a list
PEOPLE = ("đồng chí", "đ/c", "các ", "ông ", "bà ", "lãnh đạo", "đại biểu")


def classify(lines: Sequence[Line]) -> list[str]:
    """The kind of each line, as in vocabulary.BLOCK_KINDS.

    >>> from extractor.read.lines import lines_of
    >>> classify(lines_of("Trang chủ | Tin tức\\nĐại hội Đảng bộ xã bầu cấp ủy mới\\n16/10/2020\\nĐảng bộ xã đã bầu 15 đồng chí vào cấp ủy khóa mới."))
    ['furniture', 'headline', 'date', 'lead']
    """
    first = _first(lines)
    end = _end(lines, first)
    boxes = _boxes(lines, first, end)
    headline = headline_of(lines, first)
    boxed = next((i for i in range(headline + 1, first) if lines[i].box_mark and not lines[i].inline_box), first)
    seen: dict[str, int] = {}
    kinds: list[str] = []
    for i, line in enumerate(lines):
        if i == headline:
            kind = "headline"
        elif i >= end:
            kind = "date" if line.date and line.low.lstrip("-•*([ ").startswith(DATE_OPENS) else "furniture"
        elif i in boxes or _repeated(lines, i, seen, headline):
            kind = "furniture"
        elif i < first:
            kind = "furniture" if boxed < i and not line.ended else _above(lines, i, headline)
        else:
            kind = _inside(lines, i, first)
        kinds.append(kind)
        seen.setdefault(_same(line), i)
    _sign(lines, kinds, first, end)
    return kinds


def _first(lines: Sequence[Line]) -> int:
    """The place of the first paragraph; without one, of the first sentence, or of the line behind the headline."""
    for i, line in enumerate(lines):
        if line.body:
            return i
    spoken = [i for i, line in enumerate(lines)
              if line.ended and not line.furniture and not line.date and len(line.text) >= (SENTENCE if line.text.endswith(":") else TITLE)]
    if spoken:
        return spoken[0]
    shown = [i for i, line in enumerate(lines) if not line.furniture and not line.menu and not line.date]
    return shown[0] + 1 if shown else len(lines)


def _end(lines: Sequence[Line], first: int) -> int:
    """The place of the first line behind the article."""
    i = first + 1
    while i < len(lines):
        if lines[i].end_mark or (lines[i].box_mark and not lines[i].inline_box):
            after = _resumes(lines, i, first)
            if after is None:
                return i
            i = after
        i += 1
    return len(lines)


def _boxes(lines: Sequence[Line], first: int, end: int) -> set[int]:
    """The lines of boxes of other articles that stand inside the body."""
    found: set[int] = set()
    i = first + 1
    while i < end:
        if lines[i].inline_box:
            found.add(i)
        elif lines[i].end_mark or lines[i].box_mark:
            after = _resumes(lines, i, first) or end
            found.update(range(i, after))
            i = after - 1
        i += 1
    return found


def _resumes(lines: Sequence[Line], mark: int, first: int) -> int | None:
    """The place where the body goes on behind a box that `mark` heads; None where it does not.

    Behind the article stand headlines, at most with a summary each; where the body goes on there are more sentences than headlines.
    """
    signed = any(line.signed and not line.end_mark for line in lines[max(first + 1, mark - 2):mark]) or lines[mark - 1].text.endswith("./.")
    start = next((i for i in range(mark + 1, len(lines)) if _sentence(lines[i])), None)
    if start is None or (signed and not _signed_below(lines, start)):
        return None
    stop = next((i for i in range(start, len(lines)) if lines[i].end_mark or lines[i].box_mark), len(lines))
    said = sum(1 for line in lines[start:stop] if _sentence(line))
    titles = sum(1 for i in range(start, stop) if _title(lines, i))
    if lines[mark].end_mark:
        before = sum(len(line.text) for line in lines[max(first, mark - FEW):mark] if line.body)
        long = [line for line in lines[start:stop] if line.body and len(line.text) >= LONG]
        return start if len(long) > 2 * titles and len(long) > 1 and 3 * sum(len(line.text) for line in long) > before else None
    return start if said > titles and any(line.body for line in lines[start:stop]) else None


def _signed_below(lines: Sequence[Line], start: int) -> bool:
    """Whether another signature or end sign stands below: what was taken for one above was none."""
    return any(line.text.endswith("./.") or (line.signed and not line.end_mark and not line.box_mark) for line in lines[start + 1:start + 60])


def _sentence(line: Line) -> bool:
    return line.ended and len(line.text) >= (ITEM if line.bullet else 40) and not line.furniture and not line.end_mark and DATED.search(line.text) is None


def _title(lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    if line.ended or line.furniture or line.caption or len(line.text) < TITLE or line.number or line.cells > 1 or line.text.isupper():
        return DATED.search(line.text) is not None
    return not _tabular(lines, i)


def headline_of(lines: Sequence[Line], first: int) -> int:
    """The place of the headline among the lines above the first paragraph; -1 where there is none."""
    good = [i for i in range(min(first, FEW)) if _headline_like(lines[i])]
    if not good:
        return -1
    dates = [i for i in range(min(first + 1, len(lines), FEW)) if lines[i].date]
    later = {line.low for line in lines[first:]}

    def score(i: int) -> tuple[int, int]:
        points = 1 if i == good[0] else 0
        points += max((3 if i == d - 1 else 2 if i == d + 1 else 1 if i == d - 2 else 0 for d in dates), default=0)
        return points + (1 if lines[i].low in later else 0) - (2 if lines[i].text.endswith((".", ":")) else 0), -i

    return max(good, key=score)


def _headline_like(line: Line) -> bool:
    return (18 <= len(line.text) <= 300 and len(line.text.split()) >= 4 and not line.furniture and not line.menu and not line.date
            and not starts_with_site(line) and not is_section(line) and not line.signed or _short_title(line))


def _short_title(line: Line) -> bool:
    """«Đại hội Đảng bộ xã A»: the place of a capital letter does not make it a signature."""
    return line.low.startswith(("đại hội", "hội nghị", "đảng bộ", "đảng ủy", "chi bộ", "kết nạp", "trao ")) and len(line.text.split()) >= 4 and not line.ended and not line.furniture and not line.menu


def _repeated(lines: Sequence[Line], i: int, seen: dict[str, int], headline: int) -> bool:
    """Whether the line stands above already: a caption under its picture, the headline in the bread crumbs or glued to another one.

    Items and cells of tables may well be equal.
    """
    line = lines[i]
    key = _same(line)
    if len(key) < 15 or (line.bullet and len(key) < LONG) or line.cells > 1 or _tabular(lines, i):
        return False
    title = _same(lines[headline])
    glued = i > headline and len(title) > TITLE and key.startswith(title + " ") and not line.ended and line.text.strip()[len(title):].lstrip()[:1].isupper()
    return key in seen or glued or (headline > i and key == title)


def _same(line: Line) -> str:
    """What two copies of a line have in common: a caption is repeated with and without its photographer."""
    low = line.low
    return (PICTURE.sub("", low) if ":" in low and any(word in low for word in ("ảnh", "nguồn", "photo")) else low).strip(" .([")


def _above(lines: Sequence[Line], i: int, headline: int) -> str:
    """The kind of a line above the first paragraph."""
    line = lines[i]
    if line.date:
        return "date"
    if line.furniture or line.menu or is_section(line) or starts_with_site(line):
        return "furniture"
    if i < headline:
        kicker = i == headline - 1 and line.text.endswith(":") and len(line.text) > TITLE
        return "lead" if kicker else "furniture"
    if line.caption:
        return "caption"
    if line.signed and not _short_title(line):
        return "byline"
    return "lead" if headline < 0 or len(line.text) >= TITLE or line.ended or any(map(str.isdigit, line.text)) else "furniture"


def _inside(lines: Sequence[Line], i: int, first: int) -> str:
    """The kind of a line of the body."""
    line = lines[i]
    tabular = _tabular(lines, i)
    if line.number or _row(lines, i):
        return "table_row"
    if line.furniture and not line.bullet and not tabular:
        return "furniture"
    if line.bullet and not line.date:
        return "list_item"
    if line.caption:
        return "caption"
    if line.date and i > first:
        return "date"
    if i == first:
        return "lead"
    return "caption" if len(line.text) < LONG + 10 and not line.ended and not tabular else "paragraph"


def _row(lines: Sequence[Line], i: int) -> bool:
    """Whether the line is a row with all its cells, or the head of such rows."""
    cells = lines[i].cells
    return cells > 1 and not lines[i].chrome and (cells > 2 or any(0 <= j < len(lines) and lines[j].cells == cells for j in (i - 1, i + 1)))


def _tabular(lines: Sequence[Line], i: int) -> bool:
    """Whether a short line stands by a line that is only a number: the label of a row."""
    return len(lines[i].text) < LONG and any(0 <= j < len(lines) and lines[j].number for j in (i - 1, i + 1))


def _sign(lines: Sequence[Line], kinds: list[str], first: int, end: int) -> None:
    """Find the signature in the last lines of the body; what stands below it without a sentence or a caption's words is furniture."""
    last = [i for i in range(first + 1, end) if kinds[i] != "furniture"][-12:]
    signature: list[int] = []
    for i in reversed(last):
        line = lines[i]
        if line.body or kinds[i] in ("list_item", "table_row"):
            break
        if line.signed and not _tabular(lines, i) and (not signature or i == signature[-1] - 1):
            if not _closed(lines[i - 1]):
                break
            signature.append(i)
        elif line.date and not signature:
            kinds[i] = "date"
        elif signature or (line.ended and not line.caption):
            break
    if not signature or len(signature) > MOST_NAMES:
        return
    for i in signature:
        kinds[i] = "byline"
    for i in range(signature[0] + 1, end):
        line = lines[i]
        if kinds[i] == "caption" and not line.caption and not line.ended and not line.low.startswith(PEOPLE):
            unit = i == signature[0] + 1 and len(line.text) < 60 and not any(map(str.isdigit, line.text))
            kinds[i] = "byline" if unit else "furniture"


def _closed(line: Line) -> bool:
    """Whether a signature may stand below the line; a list of places and their numbers is none: «Cao Bằng», «Kết nạp 15 đảng viên»."""
    return line.ended and not line.text.endswith(":") or line.signed or line.date or line.caption or not any(map(str.isdigit, line.text))
