"""One person with one post is one position: mentions of an article put together, the strongest capacity kept."""

from collections.abc import Sequence

from extractor.find.organisations import fold
from extractor.lexicon import pattern
from extractor.match.people.positions import PositionMention, match_positions
from extractor.text import unmarked

__all__ = ["settle_positions"]


def settle_positions(chars: str, blocks: Sequence[tuple[int, int, str]], published: str | None = None) -> list[PositionMention]:
    """The positions of a repaired text, each at the first mention of person and post, in order.

    `blocks` are stretches `(start, end, kind)` of `chars`, in order; those of kind «furniture» are not read. `published` is the
    article's ISO 8601 date: what a sentence tells of a year before is a career's past.

    >>> text = "Đồng chí Lý Văn Tám, HUV, Bí thư Đảng ủy xã dự."
    >>> [(m.person, m.post, m.post_code, m.capacity) for m in settle_positions(text, [(0, len(text), "paragraph")])]
    [('Lý Văn Tám', 'Huyện ủy viên', 'committee_member', 'holds'), ('Lý Văn Tám', 'Bí thư Đảng ủy xã', 'secretary', 'holds')]
    """
    return merged(match_positions(chars, blocks, published))


def merged(found: Sequence[PositionMention]) -> list[PositionMention]:
    """Each person's post at its first mention: a later, shorter or longer name of the same post is no new one.

    A mere mention yields to an election, a dismissal or a leaving that is told; a post that is held today keeps beside an older
    election to it, and what a career tells of it is dropped.
    """
    kept: list[PositionMention] = []
    known: dict[tuple[str, str], list[PositionMention]] = {}
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        seen = known.setdefault((unmarked(mention.person), mention.post_code), [])
        if any(_same(mention, earlier) for earlier in seen):
            continue
        seen.append(mention)
        kept.append(mention)
    return [m for m in kept if not any(_stronger(other, m) for other in known[unmarked(m.person), m.post_code] if other is not m)]


def _stronger(other: PositionMention, mention: PositionMention) -> bool:
    """Whether the other mention of a person's post leaves nothing of this one."""
    if not _alike(other, mention) or other.capacity == mention.capacity:
        return False
    if mention.capacity == "holds":
        return not other.history and not other.covered
    return mention.capacity == "former" and (mention.history or mention.covered) and other.capacity == "holds"


LEVELS = pattern("levels_in_names", "when")
IN_TERM = pattern("in_term", "when")
MEMBER = pattern("a_bodys_member", "when")
HEADS = pattern("heads_in_names", "when")


def _alike(one: PositionMention, other: PositionMention) -> bool:
    """Whether two mentions may be of one post: their organisations are the same, or one says less: «Bí thư Tỉnh ủy», «Bí thư Bình Dương»."""
    a, b = fold(one.organisation or ""), fold(other.organisation or "")
    if one.post_code in ("other", "board_head", "board_deputy_head") or a.startswith(b) or b.startswith(a):
        return a.startswith(b) or b.startswith(a)
    level, beside = LEVELS.search(a), LEVELS.search(b)
    if level and beside and level[1] != beside[1]:
        return False
    name, known = (" ".join(LEVELS.sub(" ", HEADS.sub(" ", text)).split()) for text in (a, b))
    return not name or not known or name.endswith(known) or known.endswith(name)


def _same(mention: PositionMention, earlier: PositionMention) -> bool:
    """Whether a post was told before: in the same capacity, or as an office that the person was elected to above."""
    (post, term), (known, other) = _without_term(mention.post), _without_term(earlier.post)
    if mention.capacity != earlier.capacity and not (mention.capacity == "holds" and earlier.capacity == "elected" and (term == other or not term or not other)):
        return False
    return post == known or f"{post} ".startswith(f"{known} ") or f"{known} ".startswith(f"{post} ")


def _without_term(post: str) -> tuple[str, str]:
    """A post's name folded, and the term («khóa XV») told with it; «Chi ủy viên» as «Ủy viên Chi ủy»."""
    name, *term = IN_TERM.split(unmarked(post), maxsplit=1)
    member = MEMBER.match(name)
    return f"{name[member.end('body') - 2:member.end()]} {member['body']}{name[member.end():]}" if member else name, " ".join(term)
