"""Party classes and who attends them, meetings at which resolutions are studied."""

from extractor import lexicon
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.cues import passive
from extractor.match.draft import Draft, make
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.match.words import LEARNERS


def _at_school(n: Number) -> bool:
    """«Trường có 47 lớp, 2.015 học sinh»: the school's own, not the Party's."""
    pupils = any(k.noun is not None and k.noun_text in lexicon.words("pupils") and not k.percent for k in n.numbers if k.clause == n.clause)
    return pupils and not n.scan.inside("party_class", (n.clause_start, n.far[1])) or n.words(n.clause_start, n.clause_start + 2) in lexicon.words("a_school_has")


def _of_the_class(n: Number) -> Draft | None:
    """«Lớp có 120 học viên», «26,5% học viên xếp loại giỏi»; «được nghe 5 chuyên đề» counts none."""
    graded = n.words(n.counted_end, n.counted_end + 2) in lexicon.words("graded")
    if n.percent and not graded or n.words(n.end, n.end + 2) in lexicon.words("what_is_taught") or any(h.code == "commend" and passive(n, h) for h in n.cues(n.tail)):
        return None
    return make(n, "party.learners", "learners", [g for g in (*n.unit_groups("party.learners"), *n.groups("party.learners")) if g in ("women", "ethnic_minority")])


def learners(n: Number, told: Told) -> Draft | None:
    """The people of the classes told of right in front: «11 lớp … cho 468 quần chúng»."""
    before = told.before(n)
    if n.kind != "learner" and (before is None or before.measure not in ("party.classes", "party.learners") or n.kind not in LEARNERS and n.kind is not None) or _at_school(n):
        return None
    if n.kind == "learner" and told.classes and not any(h.code == "commend" for h in n.cues((n.gap[0], n.start))):
        return _of_the_class(n)
    if before is None or before.measure not in ("party.classes", "party.learners") or n.kind not in (*LEARNERS, None):
        return None
    joined = n.words(n.start - 3, n.start) in lexicon.words("those_who_take_part_are") and before.measure == "party.learners"
    if joined and not n.percent:  # «… với 2.640 người; cán bộ, đảng viên tham gia là 1.771/1.815»
        return make(n, "party.learners", "learners")
    if n.kind is None:
        return None
    if before.measure == "party.classes" and n.words(n.numbers[n.index - 1].end, n.start) in lexicon.words("classes_and"):
        return make(n, "party.learners", "learners", [g for g in n.unit_groups("party.learners") if g in ("student", "women")])
    between = n.words(n.numbers[n.index - 1].end, n.start).split()
    if any(h.code == "other" for h in n.cues(n.gap)):
        return None
    if ";" in between or n.depth or not lexicon.has_word(between[-4:], "lead_to_learners") and " ".join(between[-2:]) not in lexicon.words("learners_are"):
        return None
    named = [*n.unit_groups("party.learners"), *n.groups("party.learners")]
    return make(n, "party.learners", "learners", [g for g in named if g in ("student", "women", "probationary", "ethnic_minority")])


def classes(n: Number, told: Told) -> Draft | None:
    """«14 lớp», once party classes are told of."""
    if _at_school(n) or n.kind != "class" or not told.classes or n.percent or n.scan.inside("postponed", n.far):
        return None
    return make(n, "party.classes", "classes")


def taught(n: Number, told: Told) -> Draft | None:
    """«hội nghị triển khai nghị quyết cho 194 cán bộ», «96% đảng viên tham gia học tập nghị quyết»: who came to hear it."""
    unit = n.kind
    if unit not in ("member", "cadre", "person", "masses", "delegate") or n.whole is not None and n.unit_hit is None:
        return None
    clause = (n.clause_start, n.start)
    met = [h.code for h in n.scan.inside("unit", clause) if h.code in ("meeting", "class")][-1:] == ["meeting"] and n.led_by("for")
    studied = n.unit_hit is not None and any(h.start <= n.unit_hit.end + 1 for h in n.scan.inside("studied", n.far))
    if not (met and n.scan.inside("study", clause) and not [h for h in n.label_cues if h.code != "class"] or studied and not n.scan.inside("class_word", (0, n.start))):
        return None
    return make(n, "activity.attendees", "members at a meeting" if unit == "member" else "cadres at a meeting", [unit] if unit in ("member", "delegate") else [])


def sent_to_learn(n: Number, told: Told) -> Draft | None:
    """«đưa 6.120 lượt cán bộ, đảng viên học các lớp lý luận chính trị»: the verb in front, where they go behind the noun."""
    if n.kind not in LEARNERS or n.percent or n.whole is not None or not n.words(n.start - 2, n.start).endswith(lexicon.words("sending")):
        return None
    going = n.words(n.counted_end, n.counted_end + 3).startswith(lexicon.words("go_to_learn"))
    if not going or not n.scan.inside("party_class", (n.counted_end, len(n.scan.tokens))):
        return None
    return make(n, "party.learners", "learners", [g for g in n.unit_groups("party.learners") if g in ("student", "women")])


def sort_of_class(n: Number, told: Told) -> bool:
    """«mở 14 lớp, gồm: … Bồi dưỡng cán bộ Mặt trận, đoàn thể: 05 lớp, 414 học viên»: who was taught, by the Party."""
    if n.kind == "learner":
        before = told.before(n)
        return before is not None and before.measure == "party.classes"
    held = told.totals.get("party.classes")
    return n.unit == "class" and held is not None and held.place[0] >= n.place[0] - 12 and n.led_by("ends_a_sort_of_class")


SENT = Case("sent to learn", sent_to_learn, proof="Nhiệm kỳ qua, Đảng bộ kết nạp 540 đảng viên; đưa «6.120» lượt cán bộ, đảng viên học các lớp lý luận chính trị.",
            rejects=("Đảng bộ đưa «14» đảng viên ra khỏi Đảng.",), only=Only(kinds=LEARNERS, forms=("count",)))
CLASS_LEARNERS = Case("learners of a class", learners, proof="Đảng bộ mở 11 lớp bồi dưỡng đối tượng Đảng cho «468» quần chúng.")
CLASSES = Case("party classes", classes, proof="Đảng ủy tổ chức «26» lớp bồi dưỡng đảng viên mới.", only=Only(kinds=("class",), forms=NO_SHARE))
TAUGHT = Case("people at a study meeting", taught, proof="Có «98,5»% đảng viên tham gia học tập Nghị quyết Đại hội.",
              only=Only(kinds=("member", "cadre", "person", "masses", "delegate")))
