"""Posts in running text: what a post is called, whose it is, and which code the contract gives it.

A post is a head («Phó Bí thư Thường trực») and the name of its organisation («Đảng ủy Khối các cơ quan tỉnh»). The name of a
person may follow without any sign between them («Bí thư Đảng ủy xã Bản Máy Nguyễn Tiến Minh»): where it could begin is
found here, whether it does is for match/people to say, who sees what stands before the post.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.find.names import LONGEST, WORD, Word, best_split, name_lexicon
from extractor.lexicon import readings, table

ROMAN = re.compile(r"[IVXL]+$")


@dataclass(frozen=True, slots=True)
class Post:
    """A post at words `start` to `end` (exclusive) of its sentence.

    `name_start` is the word where a person's name may begin inside the words after the head, or -1; the post ends there
    if it does. `code` is None where the post says too little alone («Phó Giám đốc») unless another stands beside it.
    `foreign`: another country's.
    """

    start: int
    head_end: int
    end: int
    head: str
    code: str | None
    name_start: int
    foreign: bool
    private: bool = False  # of a firm in private hands
    sure: bool = False  # the name behind it is a person's beyond doubt: a common surname and two or three more words


class Phrases:
    """Phrases word by word: the words that may follow each, and under «» what a phrase means that ends there.

    >>> Phrases({"phó bí thư": "x", "bí thư": "y"}).at(["phó", "bí", "thư"], 1)
    (3, 'y')
    """

    def __init__(self, phrases: dict[str, str]) -> None:
        self.next: dict[str, Any] = {}
        for phrase, meaning in phrases.items():
            place = self.next
            for word in WORD.findall(phrase):
                place = place.setdefault(word, {})
            place.setdefault("", meaning)

    def at(self, words: list[str], place: int) -> tuple[int, str] | None:
        """The end and meaning of the longest phrase that begins at `place`, or None."""
        following, found, size = self.next.get(words[place]), None, len(words)
        while following is not None:
            place += 1
            if "" in following:
                found = place, following[""]
            following = following.get(words[place]) if place < size else None
        return found


def _phrases(lines: Iterable[str], meaning: str) -> dict[str, str]:
    return {reading: meaning for line in lines for reading in readings(line) if reading}


class Lexicon:
    """posts.toml, ready to be matched."""

    def __init__(self) -> None:
        data = table("posts")
        heads: dict[str, str] = {}
        for rule, lines in data["ruled"].items():
            heads |= _phrases(lines, "=" + rule)
        for rule, key in (("=plain", "heads"), ("=director", "directors"), ("=weak", "weak"), ("other", "alone"), ("=abroad", "abroad")):
            heads |= _phrases(data["plain"][key], rule)
        self.firms = _sought(data["plain"]["firms"])
        for code, lines in data["head"].items():
            heads |= _phrases(lines, code)
        heads |= _phrases(data["none"]["phrases"], "")
        self.heads = Phrases(heads)
        self.head_words = frozenset(self.heads.next)
        self.boards = Phrases(_phrases(data["boards"]["names"], "board"))
        self.committees = Phrases(_phrases(data["committees"]["words"], "party") | _phrases(data["committees"]["mass"], "mass"))
        self.state = _sought(data["committees"]["state"])
        self.foreign = _sought(data["committees"]["foreign"])
        self.state_firms = _sought(data["committees"]["state_firms"])
        self.state_groups = re.compile(rf"{_sought(data['committees']['state_groups']).pattern}.*")
        self.own = _sought(data["committees"]["own"])
        self.private = _sought(data["committees"]["private"])
        places = data["organisation"]["places"]
        self.places = Phrases(_phrases(places, "place"))
        self.heights = {said: int(height) for height, lines in data["heights"].items() for said in lines}
        self.words = Phrases(_phrases(data["organisation"]["words"], "word") | _phrases(data["committees"]["words"] + data["committees"]["mass"], "body") | _phrases(places, "place"))
        self.named = frozenset(data["organisation"]["named"])
        self.numbered = frozenset(data["organisation"]["numbered"])
        self.links = frozenset(data["organisation"]["links"])


def _sought(lines: Iterable[str]) -> re.Pattern[str]:
    words = sorted({r for line in lines for r in readings(line)}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


@cache
def lexicon() -> Lexicon:
    """The table of posts, read once."""
    return Lexicon()


@cache
def opened() -> Phrases:
    """Abbreviations and what they stand for; those of more than one word («CT UBND») included."""
    return Phrases({**table("posts")["open"]})


def find_posts(words: Sequence[Word], places: frozenset[str]) -> Iterator[Post]:
    """The posts of a sentence's `words`, in order; `places` are names of places, in lower case, that the article gives."""
    known, lower = lexicon(), [w.lower for w in words]
    at, size = 0, len(words)
    while at < size:
        match = known.heads.at(lower, at) if lower[at] in known.head_words else None
        if match is None or at and lower[at] == "vụ" and lower[at - 1] in ("chức", "nhiệm") or lower[at:at + 3] == ["chủ", "nhiệm", "kỳ"]:  # «giữ chức vụ Trưởng phòng …», «xã Dân Chủ nhiệm kỳ …»
            at += 1
            continue
        end, meaning = match
        if meaning:
            post = _post(words, lower, at, end, meaning, places)
            if post is not None:
                yield post
                at = max(end, post.end if post.name_start < 0 else post.name_start)
                continue
        at = end


def _post(words: Sequence[Word], lower: list[str], start: int, end: int, meaning: str, places: frozenset[str]) -> Post | None:
    known = lexicon()
    stop, tail, split = _organisation(words, lower, end, places)
    name_start = split if split is not None else -1
    owner = lower[end:stop if name_start < 0 else name_start]
    code = _code(meaning, " ".join(lower[start:end]), owner)
    if code == "":
        return None
    said = " ".join(owner)
    head = " ".join(lower[start:end])
    foreign = meaning == "=abroad" or known.foreign.search(said) is not None and known.own.search(said) is None
    name = words[name_start:stop] if name_start >= 0 else ()
    sure = 2 < len(name) < 5 and (name[0].lower in name_lexicon().common or name[1].lower in name_lexicon().middle) and name[-1].name
    return Post(start, end, tail, head, code, name_start, foreign, known.private.search(said) is not None, sure)


def _organisation(words: Sequence[Word], lower: list[str], start: int, places: frozenset[str]) -> tuple[int, int, int | None]:
    """Where the organisation's name that begins at `start` ends, where «khóa XV» behind it ends, and where a person's name may begin."""
    known, size = lexicon(), len(words)
    at = end = start
    split: int | None = None
    while at < size and at - start < 40:
        word = words[at]
        if _head_at(lower, at) or lower[at:at + 2] in (["các", "khóa"], ["nhiệm", "kỳ"]):
            break
        small = known.words.at(lower, at)
        if word.name and (small is None or small[0] == at + 1):
            run = run_end(words, lower, at)
            split = _split(words, lower, start, at, run, places)
            if split is not None:
                end = run
                break
            at = end = max(run, at + 1)
            continue
        if small is not None:
            at = end = small[0]
        elif word.name or word.acronym or word.text.isdigit() and _numbers(words, lower, start, at) or at > start and ROMAN.match(word.text):
            at += 1
            end = at
        elif word.text == "(" and (close := _abbreviation(words, at)):
            at = close
        elif word.text == "," and _higher(words, lower, start, at):
            at += 1
        elif word.text in "-&" and at > start and at + 1 < size and _glued(words, at):
            at += 1
        elif word.lower in known.links and at > start and at + 1 < size and _goes_on(words, lower, at + 1, places):
            at += 1
        else:
            break
    return end, _tail(words, lower, end), split


def _split(words: Sequence[Word], lower: list[str], start: int, at: int, run: int, places: frozenset[str]) -> int | None:
    """Where in the capitalised words `at` to `run` a person's name begins, if one does."""
    known = lexicon()
    if run < len(words) and words[run].acronym:
        return None
    before = (lower[at - 1], " ".join(lower[max(start, at - 2):at]), " ".join(lower[max(start, at - 3):at])) if at > start else ()
    split = best_split(words[at:run], places, after_place=any(known.places.at(phrase.split(), 0) == (len(phrase.split()), "place") for phrase in before))
    if split == 0 and run - at == 2 and before and before[1] in ("huyện ủy", "quận ủy", "thị ủy", "đảng ủy") and lower[at] not in name_lexicon().common:
        return None  # «Bí thư Huyện ủy Sơn Khê»: a place, rather than one of a rare surname and nothing between
    if split == 0 and before and before[0] in ("ty", "đoàn") and run - at > 2 and lower[at] in name_lexicon().common:
        return at  # «Bí thư Đảng ủy Công ty Phạm Hải Lâm»: firms bear other names
    if split == 0 and lower[max(0, at - 4):at] == ["tổng", "cục", "chính", "trị"]:
        return at  # «Chủ nhiệm Tổng cục Chính trị Lương Cường»
    if split is None or split == 0 and not known.named.isdisjoint(before) and before[:2] != ("trường", "môi trường"):
        return None
    return at + split


def _abbreviation(words: Sequence[Word], at: int) -> int:
    """The end of an abbreviation in brackets that only repeats the words before it, «Ủy ban Kiểm tra (UBKT) Tỉnh ủy»; or 0."""
    end = at + 1
    while end < len(words) and end - at < 7 and (words[end].acronym or words[end].text in "&-"):
        end += 1
    return end + 1 if at + 1 < end < len(words) - 1 and words[end].text == ")" and (words[end + 1].name or lexicon().words.at([w.lower for w in words[end + 1:end + 5]], 0)) else 0


def _higher(words: Sequence[Word], lower: list[str], start: int, at: int) -> bool:
    """Whether behind the comma at `at` stands the place that holds the one in front: «xã Nà Mường, huyện Sơn Khê, tỉnh Hà Bắc»."""
    known = lexicon()
    place = known.places.at(lower, at + 1) if at + 1 < len(lower) else None
    if place is None or place[0] >= len(words) or not words[place[0]].name:
        return False
    above = known.heights.get(" ".join(lower[at + 1:place[0]]), 0)
    owner = " ".join(lower[start:at])
    below = max((known.heights[said] for said in known.heights if re.search(rf"(?<!\w){said}(?!\w)", owner)), default=0)
    return 0 < below < above


def _glued(words: Sequence[Word], at: int) -> bool:
    """Whether a hyphen without spaces holds two words of a name together: «Bà Rịa-Vũng Tàu», «VH-TT-DL»."""
    before, after = words[at - 1], words[at + 1]
    return before.end == words[at].start and words[at].end == after.start and (before.name or before.acronym) and (after.name or after.acronym)


def _numbers(words: Sequence[Word], lower: list[str], start: int, at: int) -> bool:
    """Whether digits belong to the name: «Phòng 9», and «xã A Lưới 2» where a sign or a name follows."""
    if at and lower[at - 1] in lexicon().numbered:
        return True
    ends = at + 1 == len(words) or words[at + 1].name or words[at + 1].text in (",", ";", ".", ")") or lower[at + 1:at + 3] == ["nhiệm", "kỳ"]
    return at > start and words[at - 1].name and len(words[at].text) < 3 and ends


def _tail(words: Sequence[Word], lower: list[str], end: int) -> int:
    """The end of «khóa XV», «các khóa VII» behind a post."""
    end += lower[end:end + 2] == ["các", "khóa"]
    if end + 1 < len(words) and lower[end] == "khóa" and (ROMAN.match(words[end + 1].text) or words[end + 1].text.isdigit() or lower[end + 1] in ("mới", "cũ", "trước")):
        return end + 2
    return end - (lower[end - 1:end + 1] == ["các", "khóa"])


def organisation_end(words: Sequence[Word], lower: list[str], start: int, places: frozenset[str]) -> int:
    """Where the organisation's name that begins at word `start` ends, before any person's name."""
    end, tail, split = _organisation(words, lower, start, places)
    return split if split is not None else tail


def _head_at(lower: list[str], at: int) -> bool:
    known = lexicon()
    return lower[at] in known.head_words and known.heads.at(lower, at) is not None and lower[at:at + 3] != ["chủ", "nhiệm", "kỳ"]


def _goes_on(words: Sequence[Word], lower: list[str], at: int, places: frozenset[str]) -> bool:
    """Whether a name of an organisation goes on at `at`, behind «và» or a hyphen: neither a person nor another post is there."""
    if _head_at(lower, at) or lexicon().words.at(lower, at) is None or lower[at:at + 3] == ["các", "đại", "biểu"]:
        return False
    return not words[at].name or best_split(words[at:run_end(words, lower, at)], places) != 0


def run_end(words: Sequence[Word], lower: list[str], at: int) -> int:
    """Where the capitalised words from `at` stop that can be one name: before a post and before «Thanh niên»."""
    known, end = lexicon(), at
    while end < len(words) and words[end].name and end - at < LONGEST + 3:
        if _head_at(lower, end):
            break
        small = known.words.at(lower, end)
        if small is not None and small[0] > end + 1 and not words[end + 1].name:
            break
        end += 1
    return end


def _code(meaning: str, head: str, owner: list[str]) -> str | None:
    """The code of a post; None where it says too little alone, empty for what is no post."""
    known, said = lexicon(), " ".join(owner)
    first = known.committees.at(owner, 0) if owner else None
    mass = first is not None and first[1] == "mass"
    private = known.private.search(said) is not None
    if meaning in ("=abroad", "=weak", "=plain", "=director"):
        return _of_the_state(meaning, owner, said, private)
    if meaning == "=chair":
        return _chair(head, owner, private)
    if meaning == "=chief":
        return "other" if owner and not private and owner != ["ủy", "ban"] else None
    if meaning == "=board":
        return _board(head, owner, said)
    if meaning == "=office":
        if first is not None and not mass or said.startswith("trung ương đảng"):
            return "board_deputy_head" if head.startswith("phó") else "board_head"
        return "other" if owner else None
    if meaning in ("secretary", "deputy_secretary", "standing_deputy_secretary", "committee_member", "standing_committee_member"):
        other = mass or meaning != "secretary" and said.startswith(("trung ương hội", "trung ương đoàn"))
        return "other" if other else meaning
    if meaning.startswith("inspection"):
        return "other" if mass else meaning
    return meaning


def _of_the_state(meaning: str, owner: list[str], said: str, private: bool) -> str | None:
    """«Trưởng thôn Đông», «Hiệu trưởng Trường …», «Giám đốc Sở …»."""
    if meaning == "=weak":
        return "other" if owner and not private and not lexicon().firms.search(said) else None
    if meaning == "=plain":
        return "" if private else "other" if owner else None
    if meaning == "=director":
        return "" if private else "other" if _public(owner, said) else None
    return None


def _board(head: str, owner: list[str], said: str) -> str | None:
    """«Trưởng ban Tổ chức Tỉnh ủy»; of a board of the state or of none it is `other`."""
    if not owner:
        return None
    known = lexicon()
    board = known.boards.at(owner, 0)
    if board is None:
        return "other"
    whose = known.committees.at(owner, board[0]) if board[0] < len(owner) else None
    if (whose is None or whose[1] != "party") and known.state.search(said):
        return "other"
    return "board_deputy_head" if head.startswith("phó") else "board_head"


def _public(owner: list[str], said: str) -> bool:
    """Whether an organisation is known to be one of the state's or a mass organisation: no firm, no name alone («FIFA»)."""
    return bool(owner) and lexicon().words.at(owner, 0) is not None and (lexicon().firms.search(said) is None or said in ("tập đoàn", "tổng công ty") or lexicon().state_groups.fullmatch(said) is not None)


def _chair(head: str, owner: list[str], private: bool) -> str | None:
    """Chairs of people's committees and councils; of a place («Chủ tịch xã») the committee's; all others are `other`."""
    deputy, said = head.startswith("phó"), " ".join(owner)
    if said.startswith("hội đồng nhân dân"):
        return "council_deputy_chair" if deputy else "council_chair"
    if said.startswith("ủy ban nhân dân") or owner and lexicon().places.at(owner, 0) is not None:
        return "government_deputy_chair" if deputy else "government_chair"
    if said.startswith(("hội đồng quản trị", "hội đồng thành viên")) and not private and not lexicon().state_firms.search(said):
        return None  # of which firm, the next post may tell
    return "" if private else "other" if _public(owner, said) else None
