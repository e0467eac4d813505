"""Numbers: what a string says (parse_number, parse_ordinal) and what running text counts (find_numbers, other_numbers)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import parse_number
from extractor.find.number_words import table
from extractor.find.numbers import find_numbers, other_numbers, parse_ordinal
from extractor.text import Text
from extractor.vocabulary import NUMBER_KINDS, QUALIFIERS

WRITTEN = [
    ("0", 0), ("03", 3), ("007", 7), ("642", 642), ("8.236", 8236), ("1.084.512", 1_084_512), ("19.800,5", 19800.5), ("10,5", 10.5), ("0,25", 0.25),
    ("4,974", 4974), ("12,345,678", 12_345_678), ("0,974", 0.974), ("62.5", 62.5), ("8.10", 8.1), ("0.125", 0.125), (".5", 0.5), ("8 236", 8236),
    ("10,5%", 10.5), ("24,14 %", 24.14), ("90 phần trăm", 90), ("1,2 triệu", 1_200_000), ("47 nghìn", 47_000), ("50 vạn", 500_000), ("6.800 tỷ", 6_800_000_000_000),
    ("2 triệu rưỡi", 2_500_000), ("3 tỷ 200 triệu", 3_200_000_000), ("1,5 nghìn tỉ", 1_500_000_000_000), ("250K", 250_000), ("1.5M", 1_500_000),
    ("-12", -12), ("- 1.200", -1200), ("âm 4,5", -4.5), ("55/60", 55 / 60), ("46 / 65", 46 / 65), ("7 1/2", 7.5), ("-3 1/4", -3.25),
]
SAID = [
    ("không", 0), ("một", 1), ("bảy", 7), ("bẩy", 7), ("mười", 10), ("mười một", 11), ("mười lăm", 15), ("mười chín", 19), ("hai mươi", 20), ("hai mươi mốt", 21),
    ("hai mốt", 21), ("ba mươi tư", 34), ("ba tư", 34), ("sáu lăm", 65), ("bốn mươi nhăm", 45), ("chín mươi chín", 99), ("hai chục", 20), ("chục nghìn", 10_000),
    ("một trăm", 100), ("một trăm linh năm", 105), ("hai trăm lẻ tư", 204), ("ba trăm mười", 310), ("bốn trăm năm mốt", 451), ("hai trăm hai", 220), ("một trăm mốt", 110),
    ("trăm rưỡi", 150), ("hai trăm rưỡi", 250), ("một nghìn", 1000), ("hai ngàn không trăm linh ba", 2003), ("ba nghìn linh hai", 3002), ("một nghìn hai", 1200),
    ("tám nghìn hai trăm ba mươi sáu", 8236), ("nghìn rưỡi", 1500), ("ba nghìn sáu lăm", 3065), ("mười lăm nghìn bốn trăm", 15_400), ("ba vạn hai nghìn", 32_000),
    ("hai triệu không trăm năm mươi nghìn", 2_050_000), ("một triệu hai", 1_200_000), ("bảy triệu rưỡi", 7_500_000), ("nửa triệu", 500_000), ("một tỷ", 10**9),
    ("hai tỉ một trăm linh năm triệu", 2_105_000_000), ("mười nghìn tỷ", 10**13), ("một tỷ tỷ", 10**18), ("âm bốn mươi hai", -42), ("trừ hai nghìn lẻ một", -2001),
    ("hai rưỡi", 2.5), ("một chục rưỡi", 15), ("nửa", 0.5), ("một nửa", 0.5), ("một tá", 12), ("nửa tá", 6), ("hai tá", 24), ("nửa chục", 5),
    ("không phẩy năm", 0.5), ("mười phẩy hai bốn", 10.24), ("ba chấm không bảy", 3.07), ("hai mươi chấm tư", 20.4), ("ba phẩy hai mươi lăm", 3.25),
    ("một phẩy hai triệu", 1_200_000), ("âm không phẩy không hai", -0.02), ("mười hai phần trăm", 12), ("một phần hai", 0.5), ("ba phần tư", 0.75),
    ("chín phần mười", 0.9), ("năm trên tám", 0.625), ("sáu và một phần tư", 6.25), ("âm hai phần năm", -0.4),
    ("thứ nhất", 1), ("thứ nhì", 2), ("thứ ba", 3), ("thứ tư", 4), ("thứ năm", 5), ("thứ mười hai", 12), ("thứ hai mươi mốt", 21), ("thứ 34", 34),
    ("thứ một trăm linh tư", 104), ("lần thứ nhất", 1), ("đầu tiên", 1),
    ("  BA   MƯƠI  mốt ", 31), ("Một Triệu", 1_000_000), ("hai mu\u031bo\u031bi", 20),  # NFD
]
NO_NUMBERS = [
    "", " ", "đồng chí", "ba đồng", "12a", "A1", "nghìn linh", "rưỡi", "mốt", "lăm", "tư", "linh năm", "1.23.4", "1,2,3", "12/", "/5", "5/0", "1/2/3", "năm 2020",
    "ba năm", "năm năm", "hai mươi năm", "mười năm", "ba nghìn năm", "sáu triệu năm", "một trăm năm", "một trăm một", "hai nghìn ba nghìn", "triệu nghìn", "một một",
    "hai không", "mười mốt", "phần ba", "ba phần", "mười hai chấm mốt", "hai phẩy", "phẩy hai", "âm", "âm âm hai", "hai và ba", "hai, ba", "28/6/2020", "35-CT/TW", "%",
    "1" * 5000, "1,5" + " tỷ" * 50, "một" + " tỷ" * 5000, "một " * 5000, "0," + "1" * 5000,
]
ORDINALS = [
    ("XVI", 16), ("XIX", 19), ("IV", 4), ("lần thứ XXIII", 23), ("khóa XII", 12), ("khóa 12", 12), ("Lần thứ nhất", 1), ("thứ nhì", 2), ("thứ tư", 4), ("lần thứ 21", 21),
    ("kỳ thứ mười", 10), ("nhất", 1), ("đầu tiên", 1), ("thứ năm mươi lăm", 55), ("quý II", 2),
    ("IIX", None), ("IVI", None), ("mười", None), ("thứ", None), ("", None), ("thứ không", None), ("12", None), ("hai phần ba", None),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN + SAID)
def test_value(text: str, value: float) -> None:
    found = parse_number(text)
    assert found == pytest.approx(value, rel=1e-12)
    assert isinstance(found, int) == float(value).is_integer()


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "rank"), ORDINALS)
def test_ordinal(text: str, rank: int | None) -> None:
    assert parse_ordinal(text) == rank


# -- every number can be said ------------------------------------------------------------------------------------------------

ONES = "không một hai ba bốn năm sáu bảy tám chín".split()


def below_thousand(value: int, full: bool, gap: str, after_tens: dict[int, str]) -> list[str]:
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    words = [ONES[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        return words + ([gap] if words and ones else []) + ([ONES[ones]] if ones else [])
    words += ["mười"] if tens == 1 else [ONES[tens], "mươi"]
    if ones:
        words += [{5: "lăm"}.get(ones, ONES[ones]) if tens == 1 else after_tens.get(ones, ONES[ones])]
    return words


def spoken(value: int, gap: str = "linh", thousand: str = "nghìn", after_tens: dict[int, str] | None = None) -> str:
    """The full reading of a whole number from 0 to below 10^12; a reading written apart from the parser."""
    endings = {1: "mốt", 4: "tư", 5: "lăm"} if after_tens is None else after_tens
    if value == 0:
        return "không"
    words: list[str] = []
    for size, name in ((10**9, "tỷ"), (10**6, "triệu"), (1000, thousand), (1, "")):
        group = value // size % 1000
        if group:
            words += below_thousand(group, bool(words), gap, endings) + ([name] if name else [])
    return " ".join(words)


@given(st.integers(0, 10**12 - 1) | st.integers(0, 3000), st.sampled_from(["linh", "lẻ"]), st.sampled_from(["nghìn", "ngàn"]),
       st.sampled_from([{1: "mốt", 4: "tư", 5: "lăm"}, {1: "mốt", 4: "bốn", 5: "nhăm"}, {1: "một", 4: "bốn", 5: "lăm"}]))
def test_said_and_read_back(value: int, gap: str, thousand: str, endings: dict[int, str]) -> None:
    assert parse_number(spoken(value, gap, thousand, endings)) == value


@given(st.integers(0, 10**12))
def test_written_and_read_back(value: int) -> None:
    assert parse_number(f"{value:,}".replace(",", ".")) == value
    assert parse_number(str(value)) == value


@given(st.integers(0, 10**6), st.integers(0, 99))
def test_decimals_read_back(whole: int, cents: int) -> None:
    assert parse_number(f"{whole},{cents:02d}") == pytest.approx(whole + cents / 100)
    digits = " ".join(ONES[int(d)] for d in f"{cents:02d}")
    assert parse_number(f"{spoken(whole)} phẩy {digits}") == pytest.approx(whole + cents / 100)


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    value = parse_number(text)
    assert value is None or isinstance(value, (int, float))
    chars = Text.of(text).chars
    for m in find_numbers(chars):
        assert 0 <= m.lead <= m.start < m.end <= m.tail <= len(chars)


# -- running text --------------------------------------------------------------------------------------------------------------

# Text, and its numbers as «span=value», with «/whole», «%» and the qualifier where it has them.
FOUND = [
    ("Đảng bộ có 108 tổ chức cơ sở đảng, 8.236 đảng viên", "108=108 8.236=8236"),
    ("khiển trách 17, cảnh cáo 5; cách chức 03", "17=17 5=5 03=3"),
    ("kết nạp 4,974 đảng viên", "4,974=4974"),
    ("đạt 12,345% kế hoạch", "12,345=12.345%"),
    ("chiếm 24,14%, giảm 10,5 %, tăng 10 phần trăm, tăng 1,2 điểm %", "24,14=24.14% 10,5=10.5% 10=10% 1,2=1.2%"),
    ("có 55/60 chi bộ, 46 / 65 đảng bộ, 1.204/1.300 đảng viên, 5/6 chi bộ", "55/60=55/60 46 / 65=46/65 1.204/1.300=1204/1300 5/6=5/6"),
    ("54 trên tổng số 60 đồng chí; 662 trong tổng số 686 tổ chức; 12 trên 15 đảng viên",
     "54 trên tổng số 60=54/60 662 trong tổng số 686=662/686 12 trên 15=12/15"),
    ("hơn 2/3 số chi bộ, gần hai phần ba đảng viên", "2/3=2/3:more_than hai phần ba=2/3:nearly"),
    ("gần 50 vạn đảng viên, hơn 1,2 triệu người, 2 triệu rưỡi đoàn viên", "50 vạn=500000:nearly 1,2 triệu=1200000:more_than 2 triệu rưỡi=2500000"),
    ("trên 90%; hơn 8.000 đảng viên; gần 5.500 người; khoảng 140 học viên; dưới 0,5%", "90=90%:more_than 8.000=8000:more_than 5.500=5500:nearly 140=140:about 0,5=0.5%:less_than"),
    ("ít nhất 20%, tối thiểu 12 đảng viên, không dưới 30%, không quá 3 đồng chí, tối đa 5", "20=20%:at_least 12=12:at_least 30=30%:at_least 3=3:at_most 5=5:at_most"),
    ("từ 90% đảng viên trở lên, từ 8 đảng viên trở lên, có từ ba đảng viên chính thức trở lên", "90=90%:at_least 8=8:at_least ba=3:at_least"),
    ("95% đảng viên hoàn thành tốt nhiệm vụ trở lên; 50 đồng chí có trình độ đại học trở lên", "95=95% 50=50"),
    ("ít nhất phải kết nạp 30 đảng viên; ít nhất 1 tổ chức đảng và 2 đảng viên", "30=30:at_least 1=1:at_least 2=2:at_least"),
    ("đạt 90 - 100%, từ 3 đến 5 đồng chí, 90-100% và 3-5 chi bộ", "90=90%:at_least 100=100%:at_most 3=3:at_least 5=5:at_most 90=90%:at_least 100=100%:at_most 3=3:at_least 5=5:at_most"),
    ("tăng từ 90 đến 100 đảng viên; cao hơn 13,4%; tăng hơn 6,6%", "90=90 100=100 13,4=13.4% 6,6=6.6%:more_than"),
    ("trên địa bàn 12 xã, dưới sự chỉ đạo của 5 đồng chí, hơn nữa 3 chi bộ", "12=12 5=5 3=3"),
    ("tổng số 54 đồng chí, số lượng 12, nữ:12 đồng chí, nam,15 đồng chí, (16 đồng chí)", "54=54 12=12 12=12 15=15 16=16"),
    ("15đ/c, 12 đ/c và 45 TCCSĐ", "15=15 12=12 45=45"),
    ("15 trong số 27 đồng chí; ba trong số 5 người", "15=15 27=27 5=5"),
    ("2020 đảng viên và 1954 đồng chí", "2020=2020 1954=1954"),
    ("tuổi bình quân 45,5 tuổi", "45,5=45.5"),
    ("đảng viên nữ (12), đảng viên trẻ (15)", "12=12 15=15"),
    ("\n139.534\n-\nNữ\n52.186\n37,4\nDân tộc thiểu số\n11.302\n", "139.534=139534 52.186=52186 37,4=37.4 11.302=11302"),
    ("bầu hai Phó Bí thư; Bốn đồng chí; ba đồng chí, mười lăm chi bộ, hai mươi mốt đảng viên", "hai=2 Bốn=4 ba=3 mười lăm=15 hai mươi mốt=21"),
    ("một trăm linh năm đảng viên, hai nghìn ba trăm đảng viên, mười phần trăm", "một trăm linh năm=105 hai nghìn ba trăm=2300 mười=10%"),
    ("khuyết một đồng chí, chỉ có một đảng viên, kết nạp một đảng viên", "một=1 một=1 một=1"),
    ("Có năm đảng bộ thí điểm. Năm đồng chí trúng cử", "năm=5 Năm=5"),
    ("cả bốn đảng bộ và 15 (mười lăm) đại biểu", "bốn=4 15=15"),
]
# Text without anything that counts.
NOTHING = [
    "ngày 28/6/2020, 13-14/7/2020, sáng 5/3, chiều 30.4, ngày 13 - 14/7, tháng 5-2020, 2020-10-16, (16.10), đợt 3-2, từ 1/1 đến 30/6/2020",
    "nhiệm kỳ 2020-2025, giai đoạn 2016 - 2020, năm 2021, quý 3, tháng 7, trong 5 năm qua, 6 tháng đầu năm, 10 ngày, 24/24 giờ",
    "Chỉ thị số 35-CT/TW, 07-NQ/TU, 99/2020/NĐ-CP, 08-QĐi/TW, Nghị quyết 18, Kế hoạch số 54, Trung ương 4 khóa XII, Điều 21, khoản 2",
    "lúc 08:00, 15h30, 8h, 7 giờ 30, 09:20:15, GMT+7, (GMT +7)",
    "lần thứ 21, khóa 12, kỳ họp thứ 14, Phòng 9, tổ 5, Quân khu 4, phường 12, lớp 12, vòng 2",
    "COVID-19, Covid 19, A1, QL1A, 5G, H1N1, công nghiệp 4.0, 100m2",
    "0912.345.678, 0204 3854 123, ĐT: 0222.3822.492, tel 0919123456, +84 912 345 678",
    "5 triệu đồng, 1.200 tỷ đồng, 200.000 đồng, 500.000đ, 3 tỷ, thu nhập 58 triệu đồng/người/năm",
    "45 tuổi, dưới 35 tuổi, Huy hiệu 30 năm tuổi Đảng, từ 30 đến 55 tuổi Đảng, 75 tuổi Đảng, Huy hiệu 55 năm, độ tuổi từ 35 đến 50, tuổi đời dưới 40",
    "một số đồng chí, một trong những đảng viên, một cách nghiêm túc, một phần, mỗi một tổ chức",
    "Ba Đình, Ba Vì, đồng chí Bảy, bà Tư, tư tưởng, thứ tư, chín muồi, năm nay, hai bên, thứ ba đơn vị",
    "trong năm đảng bộ đã kết nạp, hàng trăm đảng viên, vài ba đồng chí, hai ba đồng chí, hai, ba đồng chí",
    "\n1. Về xây dựng Đảng\n2) Về cán bộ\n(3) Hằng năm\nGồm: (1) Tăng cường; (2) Thực hiện",
    "trình độ văn hóa 12/12; lễ Quốc khánh 2/9",
]
OTHERS = [
    ("Chỉ thị số 35-CT/TW ngày 30/5/2019", [("35-CT/TW", "document"), ("30/5/2019", "date")]),
    ("lần thứ 21 lúc 08:30, 45 tuổi, 5 triệu đồng", [("21", "ordinal"), ("08:30", "time_of_day"), ("45", "age"), ("5 triệu", "money")]),
    ("1. Đại hội nhiệm kỳ 2020-2025 bầu 15 đồng chí", [("1", "list"), ("2020-2025", "term")]),
    ("Nghị quyết Trung ương 4 năm 2016", [("4", "document"), ("2016", "date")]),
    ("2 đảng viên nhận Huy hiệu 55 năm", [("55", "age")]),
    ("ĐT: 0222.3822.492", [("0222.3822.492", "unexplained")]),
]


def shown(text: str) -> str:
    parts = []
    for m in find_numbers(text):
        whole = "" if m.whole is None else f"/{m.whole}"
        parts.append(f"{text[m.start:m.end]}={m.value}{whole}{'%' * m.percent}{'' if m.qualifier == 'exactly' else ':' + m.qualifier}")
    return " ".join(parts)


@pytest.mark.parametrize(("text", "numbers"), FOUND)
def test_found(text: str, numbers: str) -> None:
    assert shown(text) == numbers


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_counts(text: str) -> None:
    assert shown(text) == ""


@pytest.mark.parametrize(("text", "others"), OTHERS)
def test_other_numbers(text: str, others: list[tuple[str, str]]) -> None:
    assert [(text[a:b], kind) for a, b, kind in other_numbers(text, [])] == others


@pytest.mark.parametrize("text", [text for text, _ in FOUND] + NOTHING)
def test_every_digit_number_once(text: str) -> None:
    counted = {(m.start, m.end) for m in find_numbers(text)}
    others = other_numbers(text, [])
    assert {kind for _, _, kind in others} <= set(NUMBER_KINDS)
    assert all(end <= start or left >= right for start, end in counted for left, right, _ in others)
    assert all(m.qualifier in QUALIFIERS for m in find_numbers(text))


def test_the_table_knows_its_codes() -> None:
    words = table()
    assert {*words.hard.values(), *words.soft.values()} <= set(NUMBER_KINDS)
    assert set(words.qualifiers.values()) <= set(QUALIFIERS)
    phrases = {*words.hard, *words.soft, *words.qualifiers, *words.nouns}
    assert all(phrase == Text.of(phrase).chars.lower() and len(phrase.split()) <= 3 for phrase in phrases)


def test_endless_digits() -> None:
    assert shown("9" * 5000 + " đảng viên") == ""


def test_the_qualifier_has_its_place() -> None:
    number, = find_numbers("đạt ít nhất 20 % tổ chức")
    assert (number.lead, number.start, number.end, number.tail) == (4, 12, 14, 16)


@pytest.mark.parametrize("unit", ["12 ", "1.", "1,", "1/", "một ", "một trăm ", "1-", "0", "(", "ít nhất ", "2020-", "trên "])
def test_long_rows_stay_linear(unit: str) -> None:
    import time

    started = time.thread_time()
    find_numbers(unit * 20_000)
    assert time.thread_time() - started < 5
