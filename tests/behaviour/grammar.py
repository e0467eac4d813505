"""Sentences made from a small grammar: bodies × organisations × ordinals × terms × verbs × groups, every one right."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from extractor.evaluate import organisation_key
from tests.behaviour.facts import Failure, read


class Org(NamedTuple):
    """An organisation as a text names it, and its own name."""

    said: str
    own: str


def _orgs() -> dict[str, list[Org]]:
    """Level → names of it, alone, with the higher ones behind a comma, in brackets, with «thuộc»."""
    higher = {"cell": [", xã Quảng Phú", ", xã Quảng Phú, huyện Quảng Trạch", " (xã Quảng Phú)"],
              "commune": [", huyện Quảng Trạch", ", huyện Quảng Trạch, tỉnh Quảng Bình", " (huyện Quảng Trạch)", " (Quảng Trạch)", " (huyện Quảng Trạch, tỉnh Quảng Bình)",
                          " thuộc Đảng bộ huyện Quảng Trạch"],
              "district": [", tỉnh Quảng Bình", " (tỉnh Quảng Bình)", " (Quảng Bình)"],
              "province": [""]}
    own = {"cell": ["Chi bộ thôn Đông", "Chi bộ tổ dân phố 5", "Chi bộ Trường Tiểu học Hòa An", "Chi bộ bản Nà Sản"],
           "commune": ["Đảng bộ xã Quảng Phú", "Đảng bộ phường Nam Lý", "Đảng bộ thị trấn Hoàn Lão"],
           "district": ["Đảng bộ huyện Quảng Trạch", "Đảng bộ thị xã Ba Đồn", "Đảng bộ thành phố Đồng Hới"],
           "province": ["Đảng bộ tỉnh Quảng Bình", "Đảng bộ thành phố Đà Nẵng"]}
    return {level: [Org(name + tail, name) for name in own[level] for tail in ["", *tails] if tail or True] for level, tails in higher.items()}


ORGS = _orgs()
LEVELS = tuple(ORGS)
FACTS: tuple[tuple[str, tuple[tuple[int, str], ...]], ...] = (
    ("{o} có 36 đảng viên.", ((36, "party.members"),)),
    ("{o} hiện có 236 đảng viên.", ((236, "party.members"),)),
    ("Năm 2022, {o} kết nạp 12 đảng viên.", ((12, "party.admitted"),)),
    ("{o} đã kết nạp được 12 đảng viên mới.", ((12, "party.admitted"),)),
    ("{o} thi hành kỷ luật 3 đảng viên.", ((3, "party.disciplined"),)),
    ("Trong nhiệm kỳ 2015-2020, {o} kết nạp 64 đảng viên.", ((64, "party.admitted"),)),
    ("Theo báo cáo, {o} có 36 đảng viên, trong đó có 9 đảng viên nữ.", ((36, "party.members"), (9, "party.members"))),
    ("Toàn {o} có 36 đảng viên.", ((36, "party.members"),)),
)
BODIES = (("Ban Chấp hành", "committee"), ("Ban Thường vụ", "standing_committee"), ("Ủy ban Kiểm tra", "inspection_committee"))
OPENINGS = (
    "Đại hội đại biểu {o} lần thứ {r}", "Đại hội {o} lần thứ {r}", "Đại hội đại biểu lần thứ {r} {o}", "Đại hội lần thứ {r} {o}",
    "Đại hội đại biểu {o} lần thứ {r}, nhiệm kỳ 2020-2025", "Đại hội đại biểu {o} lần thứ {r} (nhiệm kỳ 2020-2025)", "Đại hội {o} lần thứ {r} nhiệm kỳ 2020 - 2025",
    "Đại hội đại biểu {o} khóa {r}, nhiệm kỳ 2020-2025", "Đại hội {o} nhiệm kỳ 2020-2025", "Đại hội {o}", "Đại hội đại biểu {o} nhiệm kỳ 2020-2025",
    "Ngày 15/6/2020, Đại hội đại biểu {o} lần thứ {r}", "Tại Đại hội đại biểu {o} lần thứ {r}, các đại biểu", "Sau 2 ngày làm việc, Đại hội đại biểu {o} lần thứ {r}",
)
VERBS = ("đã bầu {n} đồng chí vào {b}", "bầu {n} đồng chí vào {b}", "đã bầu {b} gồm {n} đồng chí", "bầu ra {b} khóa mới gồm {n} đồng chí", "đã bầu {n} đồng chí vào {b} khóa {r}",
         "đã bầu {b} khóa mới với {n} đồng chí", "đã bầu {n} ủy viên {b}", "tín nhiệm bầu {n} đồng chí tham gia {b}")
GROUPS = (("", None), (", trong đó có 4 đồng chí nữ", "women"), (" (4 nữ)", "women"), (", trong đó 4 đồng chí tham gia lần đầu", "first_time"), (", có 4 đồng chí tái cử", "reelected"))
ROMAN = ("XX", "XXIV", "III", "XVII")
DELEGATIONS = ("{d} đã bầu 12 đồng chí vào Đoàn đại biểu dự Đại hội Đảng bộ tỉnh.", "{d} bầu 12 đại biểu đi dự Đại hội Đảng bộ cấp trên.",
               "{d} đã bầu đoàn đại biểu gồm 12 đồng chí dự Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII.")


def _subject(text: str, value: int, measure: str, own: str, body: str | None = None, groups: tuple[str, ...] = ()) -> Failure | None:
    """Whether the number is told of the organisation with this own name."""
    found = [o for o in read(text).observations if o.value == value]
    if len(found) != 1:
        return Failure(text, f"{len(found)} statements of {value}")
    o = found[0]
    if (o.measure, o.body) != (measure, body) or not set(groups) <= set(o.groups):
        return Failure(text, f"{value} is {o.measure} {o.body or ''} {' '.join(o.groups)}")
    name = o.subject.name if o.subject else None
    if not _is(name, own):
        return Failure(text, f"{value} is of {name}, not {own}")
    return None


def _is(name: str | None, own: str) -> bool:
    said, wanted = organisation_key(name), organisation_key(own)
    return said == wanted or said.startswith(wanted + " ")


def subjects(fact: tuple[str, tuple[tuple[int, str], ...]], orgs: Sequence[Org]) -> Iterator[Failure | None]:
    """A fact told of each organisation, the higher ones named beside it or not."""
    for org in orgs:
        text = fact[0].replace("{o}", org.said)
        text = text[0].upper() + text[1:]
        yield next((f for value, measure in fact[1] if (f := _subject(text, value, measure, org.own)) is not None), None)


def elections(opening: str, level: str) -> Iterator[Failure | None]:
    """A congress elects: every verb, body and part behind one opening."""
    for k, (org, verb, (body, code), (part, group)) in enumerate(itertools.product(ORGS[level][:: 3 if level != "province" else 1], VERBS, BODIES[:1] if level == "cell" else BODIES, GROUPS)):
        if k % 5:
            continue  # a fifth of them, of every kind some
        roman = ROMAN[k % len(ROMAN)]
        text = f"{opening} {verb}{part}.".replace("{o}", org.said).replace("{r}", roman).replace("{b}", body).replace("{n}", "15")
        yield _subject(text, 15, "congress.elected", org.own, code) or (_subject(text, 4, "congress.elected", org.own, code, (group,)) if group else None)


ARRIVALS = (
    "Sáng 15/6/2020, {o} tổ chức Đại hội lần thứ XX, nhiệm kỳ 2020-2025. Dự và chỉ đạo Đại hội có đồng chí Nguyễn Văn An, Bí thư {h}.",
    "Ngày 15/6/2020, {o} long trọng tổ chức Đại hội lần thứ XX. Đồng chí Trần Thị Bình, Phó Bí thư Thường trực {h} dự và phát biểu chỉ đạo.",
    "{o} vừa tổ chức thành công Đại hội nhiệm kỳ 2020-2025. Đây là đơn vị được {h} chọn tổ chức đại hội điểm.",
    "Thực hiện kế hoạch của Ban Thường vụ {h}, ngày 15/6/2020, {o} đã tiến hành Đại hội lần thứ XX, nhiệm kỳ 2020-2025.",
)
RESULTS = (
    ("Đại hội đã bầu 15 đồng chí vào Ban Chấp hành khóa mới.", 15, "congress.elected", "committee"),
    ("Đại hội bầu Ban Chấp hành nhiệm kỳ 2020-2025 gồm 15 đồng chí.", 15, "congress.elected", "committee"),
    ("Nhiệm kỳ qua, Đảng bộ đã kết nạp 64 đảng viên mới.", 64, "party.admitted", None),
    ("Về dự Đại hội có 150 đại biểu chính thức.", 150, "congress.attendees", None),
    ("Đại hội cũng bầu đoàn đại biểu gồm 12 đồng chí dự Đại hội Đảng bộ cấp trên.", 12, "congress.elected", "delegation"),
    ("Toàn Đảng bộ hiện có 236 đảng viên.", 236, "party.members", None),
)
HIGHER = {"commune": "Huyện ủy Quảng Trạch", "district": "Tỉnh ủy Quảng Bình"}


def told_before(result: tuple[str, int, str, str | None], level: str) -> Iterator[Failure | None]:
    """A result in the next paragraph is of the organisation whose congress it is, whoever came to it from above."""
    for org, arrival in itertools.product(ORGS[level], ARRIVALS):
        for gap in (" ", "\n\n"):
            text = arrival.replace("{o}", org.said).replace("{h}", HIGHER[level]) + gap + result[0]
            yield _subject(text, result[1], result[2], org.own, result[3])


STRANGERS = (
    "Sở Nội vụ tỉnh Thanh Hóa", "UBND huyện Mường Lát", "Ủy ban nhân dân tỉnh Thanh Hóa", "HĐND xã Quảng Phú", "Tòa án nhân dân huyện Mường Lát", "Công ty Cổ phần Hòa Phát",
    "Huyện đoàn Mường Lát", "Hội Nông dân xã Quảng Phú", "Công đoàn Công ty May 10", "Hội Liên hiệp Phụ nữ huyện Mường Lát", "Đảng Cộng sản Trung Quốc", "Đảng Nhân dân Cách mạng Lào",
    "Đảng Dân chủ Mỹ", "Bộ Nội vụ", "Trường Đại học Hồng Đức", "Bệnh viện Đa khoa tỉnh Thanh Hóa", "Liên đoàn Lao động tỉnh Thanh Hóa", "Mặt trận Tổ quốc huyện Mường Lát",
)
DEEDS = (
    "bổ nhiệm 12 trưởng phòng", "kỷ luật 3 công chức", "khen thưởng 25 tập thể", "ban hành 17 văn bản", "mở 4 lớp tập huấn cho 312 học viên", "kiểm tra 12 cơ sở kinh doanh",
    "xử phạt 9 trường hợp vi phạm", "tuyển dụng 45 viên chức", "thành lập 6 đoàn thanh tra", "tổ chức 3 hội nghị",
)


def strangers(deed: str) -> Iterator[Failure | None]:
    """What a body that is none of the Party's did states nothing, also in an article about the Party."""
    for who in STRANGERS:
        for frame in ("Năm 2021, {w} đã {d}.", "Cùng thời gian, {w} {d}."):
            text = "Năm 2021, Đảng bộ huyện Mường Lát kết nạp 276 đảng viên.\n\n" + frame.replace("{w}", who).replace("{d}", deed)
            found = [o for o in read(text).observations if o.value != 276]
            yield Failure(text.split("\n")[-1], f"{found[0].value} is {found[0].measure} of {found[0].subject.name if found[0].subject else None}") if found else None


PLACES = ("Quảng Phú", "Hòa An", "Nam Lý", "Tam Thanh")
SIBLINGS = (
    "Trong quý I, Đảng bộ xã {a} kết nạp 5 đảng viên, Đảng bộ xã {b} kết nạp 7 đảng viên.",
    "Năm 2022, Đảng bộ xã {a} kết nạp 5 đảng viên; Đảng bộ xã {b} kết nạp 7 đảng viên.",
    "Đảng bộ xã {a} có 5 đảng viên mới, còn Đảng bộ xã {b} có 7 đảng viên mới.",
    "Đảng bộ xã {a} kết nạp 5 đảng viên. Trong khi đó, Đảng bộ xã {b} kết nạp 7 đảng viên.",
    "Đảng bộ xã {a} đã kết nạp 5 đảng viên.\n\nĐảng bộ xã {b} đã kết nạp 7 đảng viên.",
)
LEADERS = (
    "Năm 2022, Đảng bộ huyện Mường Lát kết nạp 64 đảng viên. Dẫn đầu là Đảng bộ xã {a} với 12 đảng viên.",
    "Năm 2022, Đảng bộ huyện Mường Lát kết nạp 64 đảng viên; riêng Đảng bộ xã {a} kết nạp 12 đảng viên.",
    "Năm 2022, Đảng bộ huyện Mường Lát kết nạp 64 đảng viên. Tiêu biểu, Đảng bộ xã {a} kết nạp 12 đảng viên.",
    "Năm 2022, Đảng bộ huyện Mường Lát kết nạp 64 đảng viên. Trong đó, Đảng bộ xã {a} kết nạp 12 đảng viên.",
)
NO_COUNT = (
    "Đại hội 13 của Đảng đã thành công tốt đẹp.", "Quận ủy 2 làm việc với các phường.", "Đảng bộ Quận 5 tổ chức sơ kết.", "Chi bộ 7 sinh hoạt chuyên đề.",
    "Đảng viên Chi bộ Tổ dân phố 12 tham gia dọn vệ sinh.", "Chi bộ 3 Đảng bộ phường Nam Lý họp định kỳ.", "Nghị quyết số 35 của Đảng ủy được quán triệt.",
    "Đảng bộ Công ty 28 phát động thi đua.", "Đảng ủy Quân khu 4 chỉ đạo.", "Đảng bộ Lữ đoàn 205 ra quân huấn luyện.", "Hội nghị Trung ương 8 khóa XIII đề ra nhiều nội dung.",
    "Chi bộ thôn 9 đón nhận danh hiệu thi đua.", "Ngày 3/2, các chi bộ dâng hương.", "Kỷ niệm 93 năm Ngày thành lập Đảng.",
)


def siblings(sentence: str) -> Iterator[Failure | None]:
    """Two organisations side by side: to each its own number."""
    for a, b in itertools.permutations(PLACES, 2):
        text = sentence.replace("{a}", a).replace("{b}", b)
        yield _subject(text, 5, _measure(text, 5), f"Đảng bộ xã {a}", groups=()) or _subject(text, 7, _measure(text, 7), f"Đảng bộ xã {b}")


def _measure(text: str, value: int) -> str:
    return next((o.measure for o in read(text).observations if o.value == value), "")


def leaders(sentence: str) -> Iterator[Failure | None]:
    """The whole is the district's, the example its commune's."""
    for a in PLACES:
        text = sentence.replace("{a}", a)
        yield _subject(text, 64, "party.admitted", "Đảng bộ huyện Mường Lát") or _subject(text, 12, "party.admitted", f"Đảng bộ xã {a}")


def no_count() -> Iterator[Failure | None]:
    """A number that is a name, a date or an anniversary counts nothing."""
    for sentence in NO_COUNT:
        for front in ("", "Năm 2021, Đảng bộ huyện Mường Lát kết nạp 276 đảng viên. ", "Đảng bộ tỉnh Thanh Hóa quan tâm công tác kết nạp đảng viên. "):
            found = [o for o in read(front + sentence).observations if o.value != 276]
            yield Failure(front + sentence, f"{found[0].value} is {found[0].measure}") if found else None


def delegations() -> Iterator[Failure | None]:
    """What does elect a delegation."""
    for org in (*ORGS["commune"], *ORGS["district"]):
        for opening, sentence in itertools.product(("Đại hội đại biểu {o} lần thứ XX", "Đại hội {o}"), DELEGATIONS):
            text = sentence.replace("{d}", opening).replace("{o}", org.said)
            yield _subject(text, 12, "congress.elected", org.own, "delegation")


def kinds() -> dict[str, Callable[[], Iterator[Failure | None]]]:
    """Name of a kind → its sentences, tried."""
    found: dict[str, Callable[[], Iterator[Failure | None]]] = {}
    for fact, level in itertools.product(FACTS, LEVELS):
        found[f"grammar/whose, {level}: {fact[0]}"] = lambda fact=fact, level=level: subjects(fact, ORGS[level])  # type: ignore[misc]
    for opening, level in itertools.product(OPENINGS, LEVELS):
        if level != "cell" or "đại biểu" not in opening:
            found[f"grammar/elects, {level}: {opening}"] = lambda opening=opening, level=level: elections(opening, level)  # type: ignore[misc]
    for result, level in itertools.product(RESULTS, HIGHER):
        found[f"grammar/told before, {level}: {result[0]}"] = lambda result=result, level=level: told_before(result, level)  # type: ignore[misc]
    for deed in DEEDS:
        found[f"grammar/none of the Party's: {deed}"] = lambda deed=deed: strangers(deed)  # type: ignore[misc]
    for sentence in SIBLINGS:
        found[f"grammar/side by side: {sentence}"] = lambda sentence=sentence: siblings(sentence)  # type: ignore[misc]
    for sentence in LEADERS:
        found[f"grammar/example: {sentence}"] = lambda sentence=sentence: leaders(sentence)  # type: ignore[misc]
    found["grammar/numbers that count nothing"] = no_count
    found["grammar/delegation"] = delegations
    return found
