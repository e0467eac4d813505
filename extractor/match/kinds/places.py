"""The same number of one place or organisation after the other."""

from extractor import lexicon, vocabulary
from extractor.match.case import NO_SHARE, Case, Only
from extractor.match.draft import COMMITTEES, Draft, like, make
from extractor.match.told import Told
from extractor.match.view import Number
from extractor.scan import BOUNDARIES

LONGEST_NAME = 10  # words


def places(n: Number, told: Told) -> Draft | None:
    """«Ba Bể và Na Rì có tỷ lệ cấp ủy viên nữ cao nhất, lần lượt là 21,2% và 20%», «tỷ lệ nữ trong cấp ủy trên 15% như Lào Cai: 15,69%; Phú Yên: 17,31%»."""
    if not n.percent or n.unit is not None or n.whole is not None:
        return None
    before = told.before(n)
    if before is not None and before.role == "places" and n.only_names((n.gap[0], n.start)):
        draft = like(n, before, before.form)
        draft.value = n.value * (-1 if before.form == "change" and before.value < 0 else 1)
        draft.subject = place_of(n, told)
        return draft
    heard = [h for h in n.scan.inside("share", (0, n.start)) if n.words(h.start, h.end) in lexicon.words("share_named")]
    if not heard:
        return rise_by_place(n, told)
    first = heard[-1].start
    end = next((i for i in range(first, n.start) if n.scan.tokens[i].text in BOUNDARIES), n.start)
    groups = [c for c in n.scan.codes("group", (first, end)) if c in vocabulary.MEASURE_GROUPS["congress.elected"] and c not in ("lowest", "highest")]
    body = n.scan.codes("body", (first, end))
    if not groups or not body or body[-1] not in COMMITTEES or end == n.start:
        return None
    if not n.only_names((max(end, n.gap[0]), n.start)) or not lexicon.has_word(n.words(first, n.start).split(), "open_shares_of_places"):
        return None
    draft = make(n, "congress.elected", "seats", groups, body[-1])
    draft.subject = place_of(n, told)
    return draft


def rise_by_place(n: Number, told: Told) -> Draft | None:
    """«… có số đảng viên kết nạp giảm trên 15%: Long An (22,17%), Gia Lai (16,2%)»: changes of admissions, place by place.

    «… kết nạp đảng viên vượt chỉ tiêu gồm: Công an tỉnh (158%); huyện Phú Quý (120,8%)»: what each reached of its target.
    """
    turns = [h for kind in ("rise", "fall") for h in n.scan.inside(kind, (0, n.start))]
    if not turns or not any(h.code in ("admit", "admitted") for h in n.cues((0, n.start))):
        return None
    last = max(turns, key=lambda h: h.start)
    opened = next((i for i in range(last.end, n.start) if n.words(i, i + 1) in lexicon.words("open_a_list_of_places")), None)
    if opened is None:
        return None
    reached = n.value >= 100 and n.words(last.start, last.end) in lexicon.words("exceed") and bool(n.scan.inside("target", (last.end, opened)))
    named = (in_a_list_with_brackets(n, opened) if reached else None) or place_of(n, told)
    if named is None or not reached and not n.only_names((max(opened, n.gap[0]), n.start)):
        return None
    draft = make(n, "party.admitted", "admitted", form="of_target" if reached else "change")
    draft.value = n.value * (-1 if last.kind == "fall" else 1)
    draft.subject = named
    return draft


def in_a_list_with_brackets(n: Number, opened: int) -> tuple[int, int] | None:
    """«…: Công an tỉnh (158%); Đảng bộ Khối các cơ quan tỉnh (104%)»: where the name that the brackets belong to stands."""
    tokens, left, end = n.scan.tokens, max(opened, n.gap[0]), n.start - 1
    start = max((i + 1 for i in range(left, end) if tokens[i].text == ":" or tokens[i].text in lexicon.words("join_in_order")), default=left)
    named = n.opened and 0 < end - start <= LONGEST_NAME and (tokens[start].name or n.with_kind(start + 1) == start) and not n.cues((start, end))
    return (tokens[start].start, tokens[end - 1].end) if named else None


def place_of(n: Number, told: Told) -> tuple[int, int] | None:
    """The name that the share is told of: right in front, or its turn among those that «lần lượt» refers to."""
    tokens, end = n.scan.tokens, n.start
    while end > n.gap[0] and not tokens[end - 1].name:
        end -= 1
    if end > n.gap[0] and not lexicon.says(n.words(end, n.start), "in_their_order") and not lexicon.says(n.words(*n.gap), "in_their_order"):
        first = n.with_kind(n.names_before(end, n.gap[0]))
        return tokens[first].start, tokens[end - 1].end
    said = next((i for i in range(n.start) if n.words(i, i + 2) in lexicon.words("in_their_order")), None)
    if said is None:
        return None
    clause = max((i + 1 for i in range(said - 1) if tokens[i].text in ".;(" or tokens[i].text == "," and not tokens[i + 1].name), default=0)
    runs: list[list[int]] = []
    for i in range(clause, said):
        if tokens[i].name and (i > 0 or tokens[1].name and tokens[0].text not in lexicon.words("kinds_of_place")):
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
    turn = sum(1 for k, d in told.by_item.items() if d.role == "places" and n.numbers[k].start > said)
    return (tokens[n.with_kind(runs[turn][0])].start, tokens[runs[turn][-1]].end) if turn < len(runs) else None


def by_place(n: Number, told: Told) -> Draft | None:
    """«trong đó, phường A có 23 đồng chí (1 truy tặng); phường B có 18 đồng chí»: the same, place by place."""
    before = told.beside(n)
    if before is None or before.form != "count" or before.place != n.place or before.part_of is None and not quotas(n, before) or not (n.weak or n.kind == "member") or n.percent or n.cues((n.label[0], n.start)):
        return None
    label = (n.label[0], n.start)
    if not any(n.scan.tokens[i].name for i in range(*label)) or not n.only_names(label) or before.part_of is not None and not before.part_of.value > n.value:
        return None
    draft = like(n, before)
    draft.subject, draft.part_of, draft.status = place_of(n, told), before.part_of, before.status
    return draft


def quotas(n: Number, before: Draft) -> bool:
    """«Đảng bộ huyện A chỉ tiêu kết nạp 150 đảng viên; Hội An 110; Điện Bàn 150»: what is planned for each, without a total in front."""
    return before.status == "planned" and before.measure == "party.admitted" and n.unit is None and ";" in n.words(*n.gap).split()


def by_organisation(n: Number, told: Told) -> Draft | None:
    """«Một số đảng bộ có tỷ lệ kết nạp cao như: Đảng bộ huyện A đạt 52,1%; Đảng bộ B 47,3%»: one organisation after the other."""
    last, first = told.last, n.numbers[0].start
    if last is None or last.measure != "party.admitted" or not n.place[0] - 1 <= last.place[0] <= n.place[0] or not n.percent or n.unit is not None or told.drafts != so_far_by_organisation(told):
        return None
    head = n.scan.inside("unit", (0, first))
    goes_on = last.role == "by_organisation" and n.words(0, 3) in lexicon.words("on_the_other_hand")  # «Trong khi đó, Đảng bộ huyện C mới đạt 9,2%»
    if not goes_on and (not head or not lexicon.has_word(n.words(0, first).split(), "rate") or lexicon.kind(head[0].code) != "party_organisation" or not n.scan.inside("leading", (0, first))):
        return None
    named = named_organisation(n)
    if named is None:
        return None
    draft = like(n, last.part_of or last, "of_target" if last.form == "of_target" or n.scan.inside("target", (0, first)) else "share")
    draft.subject = named
    return draft


def so_far_by_organisation(told: Told) -> list[Draft]:
    return [d for d in told.drafts if d.role == "by_organisation"]


def named_organisation(n: Number) -> tuple[int, int] | None:
    """The characters of the party organisation that is named right in front of the number."""
    tokens, end = n.scan.tokens, n.start
    while end > n.gap[0] and tokens[end - 1].text in lexicon.words("lead_to_a_share"):
        end -= 1
    units = [h for h in n.scan.inside("unit", (n.gap[0], end)) if lexicon.kind(h.code) == "party_organisation"]
    if not units or lexicon.has_word(n.words(units[-1].start, end).split(), "no_name") or not any(t.name for t in tokens[units[-1].end:end]):
        return None
    return tokens[units[-1].start].start, tokens[end - 1].end


BY_ORGANISATION = Case("one organisation after the other", by_organisation, role="by_organisation", proof="Đảng bộ tỉnh kết nạp 95 đảng viên mới, đạt 31,2% kế hoạch. Một số đảng bộ có tỷ lệ kết nạp cao như: Đảng bộ huyện Yên Sơn đạt «52,1»%; Đảng bộ Quân sự tỉnh 47,3%.",
                       only=Only(units=(None,), forms=("percent",)))
PLACES = Case("one place after the other", places, role="places", proof="Tỷ lệ nữ trong cấp ủy trên 15% như Lào Cai: «15,69»%; Phú Yên: 17,31%.",
              only=Only(units=(None,), forms=("percent",)))
BY_PLACE = Case("part of each place", by_place, proof="Quận ủy trao Huy hiệu Đảng cho 120 đảng viên, trong đó, phường Tân Lập có 23 đồng chí; phường Hưng Lợi «18» đồng chí.",
                only=Only(forms=NO_SHARE))
