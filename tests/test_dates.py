"""Dates: what a string says (parse_date) and the times of running text (find_times)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.find.date_strings import ParsedDate, parse_date
from extractor.find.dates import find_times, spoken_now
from extractor.text import Text

ANCHOR = "2020-10-16"  # a Friday

# What needs no anchor: text, value, precision.
ABSOLUTE = [
    ("28/6/2020", "2020-06-28", "day"), ("28.06.2020", "2020-06-28", "day"), ("28-6-2020", "2020-06-28", "day"), ("27 / 10 / 2022", "2022-10-27", "day"),
    ("3/9/91", "1991-09-03", "day"), ("3/3/17", "2017-03-03", "day"), ("2020-10-16", "2020-10-16", "day"), ("ngày 30/5/2019", "2019-05-30", "day"),
    ("ngày 2 tháng 9 năm 2019", "2019-09-02", "day"), ("2 tháng 9 năm 2019", "2019-09-02", "day"), ("sáng 28/6/2020", "2020-06-28", "day"),
    ("ngày mồng 3 tháng 2 năm 1930", "1930-02-03", "day"), ("ngày 3/2 năm 1930", "1930-02-03", "day"), ("16 Tháng Mười, 2020", "2020-10-16", "day"),
    ("Tháng Mười 16, 2020", "2020-10-16", "day"), ("Thứ 5, Ngày 27 / 10 / 2022", "2022-10-27", "day"), ("thứ ba ngày 3 tháng 4 năm 2018", "2018-04-03", "day"),
    ("ngày hai mươi tư tháng bảy năm hai nghìn mười ba", "2013-07-24", "day"), ("mùng một tháng một năm một chín chín chín", "1999-01-01", "day"),
    ("ngày đầu tiên của tháng 3 năm 2021", "2021-03-01", "day"), ("ngày cuối cùng của tháng 2 năm 2024", "2024-02-29", "day"),
    ("tháng 8 năm 2025", "2025-08", "month"), ("tháng 7-2020", "2020-07", "month"), ("tháng 04/1969", "1969-04", "month"), ("tháng 1 2024", "2024-01", "month"),
    ("8/2025", "2025-08", "month"), ("tháng Tám năm 1945", "1945-08", "month"), ("tháng năm năm hai nghìn không trăm hai hai", "2022-05", "month"),
    ("cuối tháng 6/2020", "2020-06", "month"), ("tháng mười hai năm hai không không tám", "2008-12", "month"), ("tháng ba năm chín trăm ba tám", "0938-03", "month"),
    ("năm 2021", "2021", "year"), ("2021", "2021", "year"), ("cuối năm 2019", "2019", "year"), ("năm hai không mười ba", "2013", "year"), ("năm một chín tám tư", "1984", "year"),
    ("quý I/2024", "2024-01/2024-03", "quarter"), ("quý 4 năm 2018", "2018-10/2018-12", "quarter"), ("Quý III năm 2022", "2022-07/2022-09", "quarter"),
    ("13-14/7/2020", "2020-07-13/2020-07-14", "interval"), ("từ ngày 28/7 đến ngày 2/8/2020", "2020-07-28/2020-08-02", "interval"),
    ("6 tháng đầu năm 2020", "2020-01/2020-06", "interval"), ("giai đoạn 2015-2020", "2015/2020", "interval"), ("từ năm 2016 đến năm 2020", "2016/2020", "interval"),
    ("nhiệm kỳ 2020-2025", "2020/2025", "interval"), ("quý I và II/2024", "2024-01/2024-06", "interval"), ("từ tháng 3 đến tháng 6/2020", "2020-03/2020-06", "interval"),
    ("7:30 chiều ngày 20/4/2017", "2017-04-20T19:30", "minute"), ("14h30 ngày 5/3/2020", "2020-03-05T14:30", "minute"), ("lúc 8 giờ sáng ngày 2/9/2020", "2020-09-02T08", "hour"),
    ("Thứ sáu - 16/10/2020 04:47", "2020-10-16T04:47", "minute"), ("Cập nhật lúc 21:49, Thứ Sáu, 10/01/2020 (GMT+7)", "2020-01-10T21:49", "minute"),
    ("2020-10-16T04:47:00+07:00", "2020-10-16T04:47", "minute"), ("  NGÀY  30/5/2019. ", "2019-05-30", "day"),
]
# What is told from Friday, the 16th of October 2020.
RELATIVE = [
    ("5/3", "2020-03-05", "day"), ("ngày 28/6", "2020-06-28", "day"), ("31 tháng 12", "2020-12-31", "day"), ("mồng 2 tháng ba", "2020-03-02", "day"), ("ngày 5/1", "2020-01-05", "day"),
    ("ngày ba mươi tháng tư", "2020-04-30", "day"), ("ngày 4 tháng này", "2020-10-04", "day"), ("tháng 6", "2020-06", "month"), ("tháng tư", "2020-04", "month"), ("tháng năm", "2020-05", "month"),
    ("hôm nay", "2020-10-16", "day"), ("ngày hôm qua", "2020-10-15", "day"), ("hôm kia", "2020-10-14", "day"), ("ngày mai", "2020-10-17", "day"), ("tối qua", "2020-10-15", "day"), ("sáng nay", "2020-10-16", "day"),
    ("thứ hai", "2020-10-19", "day"), ("thứ sáu", "2020-10-23", "day"), ("thứ ba vừa rồi", "2020-10-13", "day"), ("thứ 5 tuần sau", "2020-10-22", "day"), ("thứ tư tuần này", "2020-10-14", "day"),
    ("chủ nhật tới", "2020-10-18", "day"), ("thứ hai ngày 6 tháng 7", "2020-07-06", "day"), ("tuần này", "2020-10-12/2020-10-18", "interval"), ("tuần trước", "2020-10-05/2020-10-11", "interval"),
    ("tháng trước", "2020-09", "month"), ("tháng này", "2020-10", "month"), ("tháng sau", "2020-11", "month"), ("tháng 3 tới", "2021-03", "month"), ("tháng 5 năm nay", "2020-05", "month"),
    ("quý này", "2020-10/2020-12", "quarter"), ("quý sau", "2021-01/2021-03", "quarter"), ("quý ba", "2020-07/2020-09", "quarter"), ("quý II", "2020-04/2020-06", "quarter"),
    ("năm nay", "2020", "year"), ("năm ngoái", "2019", "year"), ("năm trước", "2019", "year"), ("năm tới", "2021", "year"), ("năm kế tiếp", "2021", "year"),
    ("2 ngày trước", "2020-10-14", "day"), ("3 năm trước", "2017", "year"), ("hai tháng trước", "2020-08", "month"), ("2 tháng qua", "2020-08/2020-10", "interval"),
    ("3 năm tới", "2021/2023", "interval"), ("5 năm qua", "2015/2020", "interval"), ("3 ngày tới", "2020-10-17/2020-10-19", "interval"), ("6 tháng đầu năm", "2020-01/2020-06", "interval"),
    ("từ đầu năm đến nay", "2020-01-01/2020-10-16", "interval"), ("đến nay", "2020-10-16", "day"),
    ("10h45", "2020-10-16T10:45", "minute"), ("3 giờ rưỡi chiều", "2020-10-16T15:30", "minute"), ("11 giờ kém 15", "2020-10-16T10:45", "minute"), ("8 giờ tối nay", "2020-10-16T20", "hour"),
    ("lúc 4:00 chiều ngày 23/4", "2020-04-23T16:00", "minute"), ("hôm nay lúc 2 giờ chiều", "2020-10-16T14", "hour"),
]
NO_DATES = [
    "", " ", "đồng chí", "55/60", "12/13/2020", "31/2/2020", "30/2", "29/2/2021", "0/5/2020", "32/1/2020", "1 31", "1,2", "năm năm", "ba năm", "số 12", "35-CT/TW", "ngày 14/4 hằng năm",
    "25:70", "10h75", "lúc 5/3", "nhiệm kỳ 2025-2020", "từ ngày 14 đến 13/7/2020", "quý V/2024", "tháng 13", "tháng 13 năm 2020", "ngày", "tháng", "năm", "hôm", "15 đồng chí", "2020-13-01", "2020-02-30",
]


@pytest.mark.parametrize(("text", "value", "precision"), ABSOLUTE)
def test_absolute(text: str, value: str, precision: str) -> None:
    assert parse_date(text) == ParsedDate(value, precision)  # type: ignore[arg-type]
    assert parse_date(text, ANCHOR) == parse_date(text)


@pytest.mark.parametrize(("text", "value", "precision"), RELATIVE)
def test_relative(text: str, value: str, precision: str) -> None:
    assert parse_date(text, ANCHOR) == ParsedDate(value, precision)  # type: ignore[arg-type]
    assert parse_date(text, date.fromisoformat(ANCHOR)) == parse_date(text, ANCHOR)


@pytest.mark.parametrize("text", [text for text, _, _ in RELATIVE if "từ" not in text])
def test_nothing_is_invented(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert parse_date(text, ANCHOR) is None


def test_hours_ago_need_the_hour() -> None:
    assert parse_date("3 giờ trước", "2020-10-16T10:00") == ParsedDate("2020-10-16T07:00", "minute")
    assert parse_date("3 giờ trước", "2020-10-16") is None


FORMS = ["{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "ngày {d}-{m}-{y}", "{d}.{m}.{y}", "ngày {d} tháng {m} năm {y}", "{d} tháng {m} năm {y}", "Ngày {d} / {m} / {y}", "{y}-{m:02}-{d:02}",
         "sáng {d}/{m}/{y}", "thứ tư, ngày {d}/{m}/{y}", "ngày {d}/{m} năm {y}"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_a_day_in_every_form(day: date, form: str) -> None:
    assert parse_date(form.format(d=day.day, m=day.month, y=day.year)) == ParsedDate(day.isoformat(), "day")


@given(st.dates(date(1930, 1, 1), date(2090, 12, 31)), st.integers(-200, 200))
def test_the_year_left_out(anchor: date, days: int) -> None:
    day = anchor + timedelta(days)
    found = parse_date(f"{day.day}/{day.month}", anchor)
    assert found is not None
    assert found.value[5:] == day.isoformat()[5:]
    assert abs(date.fromisoformat(found.value) - anchor) < timedelta(366 if day.month != 2 or day.day != 29 else 366 * 4)


@given(st.text(max_size=60) | st.lists(st.sampled_from("ngày tháng năm quý từ đến 5 12/3 2020 nay hai thứ tuần trước tới lúc giờ 10h - , nhiệm kỳ".split()), max_size=8).map(" ".join),
       st.none() | st.dates(date(1930, 1, 1), date(2090, 12, 31)))
def test_any_text_is_taken(text: str, anchor: date | None) -> None:
    found = parse_date(text, anchor)
    assert found is None or found.value
    chars = Text.of(text).chars
    end = 0
    for m in find_times(chars, anchor.isoformat() if anchor else None):
        assert end <= m.start < m.end <= len(chars)
        end = m.end


# -- running text ------------------------------------------------------------------------------------------------------------

# Text, and its times as «span=value» with the anchor above; a span's kind in brackets.
FOUND = [
    ("Tính đến ngày 28/6/2020 đã có 108/108 đảng bộ", "[date] ngày 28/6/2020=2020-06-28"),
    ("Chỉ thị số 35-CT/TW, ngày 30/5/2019; sáng 5/3, chiều ngày 31.5", "[date] ngày 30/5/2019=2019-05-30 | [date] sáng 5/3=2020-03-05 | [date] chiều ngày 31.5=2020-05-31"),
    ("diễn ra vào ngày 13-14/7/2020", "[period] ngày 13-14/7/2020=2020-07-13/2020-07-14"),
    ("Trong hai ngày 21 và 22/7; từ ngày 15 đến 17/10; (5 và 6/8)",
     "[period] ngày 21 và 22/7=2020-07-21/2020-07-22 | [period] từ ngày 15 đến 17/10=2020-10-15/2020-10-17 | [period] 5 và 6/8=2020-08-05/2020-08-06"),
    ("các ngày 27, 28 và 29/7/2020; 30/12/2019 - 2/1/2020", "[period] các ngày 27, 28 và 29/7/2020=2020-07-27/2020-07-29 | [period] 30/12/2019 - 2/1/2020=2019-12-30/2020-01-02"),
    ("Ngày thành lập Đảng (3/2/1930 - 3/2/2020), ngày sinh Bác (19/5/1890-19/5/2020), dịp 3-2, đợt 19-5", "[date] 3/2/1930 - 3/2/2020=2020-02-03 | [date] 19/5/1890-19/5/2020=2020-05-19 | [date] 3-2=2020-02-03 | [date] 19-5=2020-05-19"),
    ("ngày 2 tháng 9 năm 2019; mùng 3 tháng 2", "[date] ngày 2 tháng 9 năm 2019=2019-09-02 | [date] mùng 3 tháng 2=2020-02-03"),
    ("tháng 8 năm 2025, tháng 7-2020, tháng 9/2024, trong tháng 3", "[month] tháng 8 năm 2025=2025-08 | [month] tháng 7-2020=2020-07 | [month] tháng 9/2024=2024-09 | [month] tháng 3=2020-03"),
    ("Tính đến hết tháng 6/2020; đến hết tháng 5/2020", "[date] Tính đến hết tháng 6/2020=2020-06-30 | [month] đến hết tháng 5/2020=2020-05"),
    ("từ năm 2020 đến ngày 30/6/2023; từ năm 2021 đến tháng 6/2023; Hiện 124/124 thôn", "[period] từ năm 2020 đến ngày 30/6/2023=2020/2023-06-30 | [period] từ năm 2021 đến tháng 6/2023=2021/2023-06 | [date] Hiện=2020-10-16"),
    ("quý I/2024, quý III, quý I và II năm 2020", "[quarter] quý I/2024=2024-01/2024-03 | [quarter] quý III=2020-07/2020-09 | [period] quý I và II năm 2020=2020-01/2020-06"),
    ("6 tháng đầu năm 2019; 9 tháng đầu năm; 11 tháng năm 2018; trong 8 tháng, toàn huyện",
     "[period] 6 tháng đầu năm 2019=2019-01/2019-06 | [period] 9 tháng đầu năm=2020-01/2020-09 | [period] 11 tháng năm 2018=2018-01/2018-11 | [period] trong 8 tháng=2020-01/2020-08"),
    ("6 tháng cuối năm 2020, nửa đầu năm 2019, những tháng đầu năm 2020", "[period] 6 tháng cuối năm 2020=2020-07/2020-12 | [period] nửa đầu năm 2019=2019-01/2019-06 | [year] những tháng đầu năm 2020=2020"),
    ("năm 2019, đầu năm 2014, cả năm 2020, năm nay, năm ngoái", "[year] năm 2019=2019 | [year] đầu năm 2014=2014 | [year] cả năm 2020=2020 | [year] năm nay=2020 | [year] năm ngoái=2019"),
    ("các năm 2017, 2018 và 2019", "[year] năm 2017=2017 | [year] 2018=2018 | [year] 2019=2019"),
    ("giai đoạn 2015-2020, 5 năm liền (2015 - 2019), từ năm 2016 đến năm 2020", "[period] giai đoạn 2015-2020=2015/2020 | [period] 2015 - 2019=2015/2019 | [period] từ năm 2016 đến năm 2020=2016/2020"),
    ("từ đầu năm 2020 đến nay; từ năm 2014 đến nay; từ ngày 1/7/2020 đến nay",
     "[period] từ đầu năm 2020 đến nay=2020-01-01/2020-10-16 | [period] từ năm 2014 đến nay=2014/2020-10-16 | [period] từ ngày 1/7/2020 đến nay=2020-07-01/2020-10-16"),
    ("Từ đầu nhiệm kỳ 2015-2020 đến nay; từ đầu nhiệm kỳ 2015-2020 đến tháng 6/2018", "[period] Từ đầu nhiệm kỳ 2015-2020 đến nay=2015/2020-10-16 | [period] từ đầu nhiệm kỳ 2015-2020 đến tháng 6/2018=2015/2018-06"),
    ("từ đầu năm đến ngày 31/8; từ nay đến năm 2025; từ năm 2025, mỗi năm",
     "[period] từ đầu năm đến ngày 31/8=2020-01-01/2020-08-31 | [period] từ nay đến năm 2025=2020-10-16/2025 | [period] từ năm 2025=2025/"),
    ("Bây giờ Đảng bộ có 15 chi bộ. Nay, chi bộ có 3 đảng viên; nay là xã Long Sơn", "[date] Bây giờ=2020-10-16 | [date] Nay=2020-10-16"),
    ("Đảng bộ hiện có 15 chi bộ; đến nay, hiện nay, đến thời điểm này", "[date] hiện có=2020-10-16 | [date] đến nay=2020-10-16 | [date] hiện nay=2020-10-16 | [date] đến thời điểm này=2020-10-16"),
    ("5 năm qua; cùng kỳ năm trước", "[period] 5 năm qua=2015/2020 | [year] năm trước=2019"),
    ("nhiệm kỳ 2020-2025, nhiệm kỳ 2020 -  2025, NK 2015-2020, khóa XIII, nhiệm kỳ 2021-2026",
     "[term] nhiệm kỳ 2020-2025=2020-2025 | [term] nhiệm kỳ 2020 -  2025=2020-2025 | [term] NK 2015-2020=2015-2020 | [term] nhiệm kỳ 2021-2026=2021-2026"),
    ("nhiệm kỳ 2015-2020 và 2020-2025; Đại hội lần thứ XIX (2020-2025)", "[term] nhiệm kỳ 2015-2020=2015-2020 | [term] 2020-2025=2020-2025 | [term] 2020-2025=2020-2025"),
]
NO_TIMES = [
    "có 55/60 chi bộ, 5/6 đảng bộ, 11/12 chỉ tiêu", "thực hiện đồng bộ, thể hiện, phát hiện vi phạm", "từ trước đến nay", "năm năm liền, ba năm", "nhiệm kỳ 2025-2020", "ngày 31/2/2020",
    "Nghị quyết 18-NQ/TW, Trung ương 4", "mỗi năm kết nạp 90 đảng viên", "từ 3 đến 5 đồng chí", "hằng năm, nhiều năm qua", "13/14/2020",
]


def shown(text: str, anchor: str | None) -> str:
    return " | ".join(f"[{m.kind}] {text[m.start:m.end]}={m.value}" for m in find_times(text, anchor))


@pytest.mark.parametrize(("text", "times"), FOUND)
def test_found(text: str, times: str) -> None:
    assert shown(text, ANCHOR) == times


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_times(text: str) -> None:
    assert shown(text, ANCHOR) == ""


@pytest.mark.parametrize(("text", "times"), [
    ("ngày 31/5, sáng 5/3, tháng 7, hiện có, đến nay, năm nay, quý III, 6 tháng đầu năm", ""),
    ("từ năm 2014 đến nay", "[period] từ năm 2014 đến nay=2014/"),
    ("từ đầu nhiệm kỳ 2015-2020 đến nay", "[period] từ đầu nhiệm kỳ 2015-2020 đến nay=2015/"),
    ("từ đầu năm 2024 đến nay, ngày 31/5/2024", "[period] từ đầu năm 2024 đến nay=2024-01-01/ | [date] ngày 31/5/2024=2024-05-31"),
])
def test_without_an_anchor(text: str, times: str) -> None:
    assert shown(text, None) == times


@pytest.mark.parametrize(("anchor", "text", "value"), [
    ("2025-01-10", "ngày 20/12", "2024-12-20"), ("2024-12-20", "ngày 5/1", "2025-01-05"), ("2020-02-01", "ngày 15/10", "2020-10-15"), ("2020-10-16", "ngày 7/4", "2020-04-07"),
    ("2025-01-10", "tháng 12", "2024-12"), ("2021-01-10", "ngày 29/2", "2020-02-29"), ("2020-12-25", "năm qua", "2020"), ("2021-01-05", "năm qua", "2020"),
])
def test_around_new_year(anchor: str, text: str, value: str) -> None:
    assert [m.value for m in find_times(text, anchor)] == [value]


def test_spoken_now() -> None:
    assert spoken_now("Từ nay đến tháng 7-2020, Quận ủy tiếp tục chỉ đạo") == "2020-07-01"
    assert spoken_now("Từ nay đến hết năm, tháng 7-2020") is None
