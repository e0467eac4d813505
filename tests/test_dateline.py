"""Date lines as sites write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.read.dateline import parse_dateline, parse_lead_date

FETCHED = datetime(2020, 10, 16, 20, 30, tzinfo=UTC)  # 03:30 of the 17th in Hà Nội


@pytest.mark.parametrize(("line", "day", "moment"), [
    ("Thứ sáu - 16/10/2020 04:47", "2020-10-16", "2020-10-16T04:47:00+07:00"),
    ("Cập nhật lúc 21:49, Thứ Sáu, 10/01/2020 (GMT+7)", "2020-01-10", "2020-01-10T21:49:00+07:00"),
    ("Thứ 5, Ngày 27 / 10 / 2022", "2022-10-27", None),
    ("Thứ Năm, 10.09.2009 08:00", "2009-09-10", "2009-09-10T08:00:00+07:00"),
    ("Ngày 10/7/2024", "2024-07-10", None),
    ("15:46, 04/12/2018", "2018-12-04", "2018-12-04T15:46:00+07:00"),
    ("03/01/2025 | 19:47:12 [GMT +7]", "2025-01-03", "2025-01-03T19:47:12+07:00"),
    ("Đăng ngày 21/05/2020 | Lượt xem: 3.482 | Cỡ chữ: A- A A+", "2020-05-21", None),
    ("16h05' ngày 3-2-2021", "2021-02-03", "2021-02-03T16:05:00+07:00"),
    ("Chủ nhật, ngày 18 tháng 10 năm 2020, 7 giờ 30 phút", "2020-10-18", "2020-10-18T07:30:00+07:00"),
    ("26 Tháng Mười Một, 2020", "2020-11-26", None),
    ("Tháng Chín 2, 2019 8:15 chiều", "2019-09-02", "2019-09-02T20:15:00+07:00"),
    ("16 Tháng 10 2020", "2020-10-16", None),
    ("Được đăng ngày Thứ sáu, 16 Tháng 10 2020 04:47", "2020-10-16", "2020-10-16T04:47:00+07:00"),
    ("16 thg 10, 2020", "2020-10-16", None),
    ("16 - tháng 10 - 2020", "2020-10-16", None),
    ("Published: 16 October 2020", "2020-10-16", None),
    ("Fri, 16 Oct 2020 21:47:00 +0000", "2020-10-17", "2020-10-17T04:47:00+07:00"),
    ("2020-10-15T21:47:00Z", "2020-10-16", "2020-10-16T04:47:00+07:00"),
    ("2020-10-16T04:47:00.123+07:00", "2020-10-16", "2020-10-16T04:47:00+07:00"),
    ("2020-10-16 04:47:00", "2020-10-16", "2020-10-16T04:47:00+07:00"),
    ("2020-10-16T04:47:00+0700", "2020-10-16", "2020-10-16T04:47:00+07:00"),
    ("10/16/2020 4:47:00 PM", "2020-10-16", "2020-10-16T16:47:00+07:00"),
    ("16/10/2020 12:05 SA", "2020-10-16", "2020-10-16T00:05:00+07:00"),
    ("Friday, 10/05/2019", "2019-05-10", None),
    ("Saturday, 10/05/2019", "2019-10-05", None),
    ("Cập nhật: 17/10/2020 08:00 - Ngày đăng: 16/10/2020 07:30", "2020-10-16", "2020-10-16T07:30:00+07:00"),
    ("Ngày đăng 16/10/2020 07:30, cập nhật 17/10/2020 09:00", "2020-10-16", "2020-10-16T07:30:00+07:00"),
    ("Cập nhật ngày 17/10/2020", "2020-10-17", None),
])
def test_date_lines(line: str, day: str, moment: str | None) -> None:
    assert parse_dateline(line) == (day, moment)


@pytest.mark.parametrize("line", ["", "Đại hội lần thứ XVI, nhiệm kỳ 2020-2025", "Lượt xem: 16.102.020", "31/02/2020", "3 giờ trước", "tháng 10/2020", "năm 2020",
                                  "10/2020", "Số 35-CT/TW", "13/13 đảng bộ", "12.3.45.2020", "108/108", "2020", "Tổng lượt truy cập: 2.020.1"])
def test_no_date(line: str) -> None:
    assert parse_dateline(line) is None


@pytest.mark.parametrize(("line", "day", "moment"), [
    ("3 giờ trước", "2020-10-17", "2020-10-17T00:30:00+07:00"),
    ("45 phút trước", "2020-10-17", "2020-10-17T02:45:00+07:00"),
    ("2 ngày trước", "2020-10-15", None),
    ("một tuần trước", "2020-10-10", None),
    ("1 tháng trước", "2020-09-17", None),
    ("Hôm qua, 14:05", "2020-10-16", "2020-10-16T14:05:00+07:00"),
    ("16/01/2019", "2019-01-16", None),
])
def test_relative_to_the_fetch(line: str, day: str, moment: str | None) -> None:
    assert parse_dateline(line, fetched_at=FETCHED) == (day, moment)


@pytest.mark.parametrize(("lead", "day"), [
    ("Sáng ngày 02/7/2020, Ban Tổ chức Tỉnh ủy tổ chức hội nghị.", "2020-07-02"),
    ("ĐNO - Chiều 16/10/2020, Đại hội đã bế mạc.", "2020-10-16"),
    ("Ngày 5 tháng 8 năm 2020, Đảng bộ huyện khai mạc đại hội.", "2020-08-05"),
    ("Chiều nay (16-10-2020), Đại hội bầu Ban Chấp hành.", "2020-10-16"),
    ("Chiều 10/5, Đảng ủy tổ chức hội nghị.", None),
    ("Thực hiện Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị", None),
    ("Tính đến ngày 28/6/2020 đã có 108/108 đảng bộ", None),
])
def test_leads(lead: str, day: str | None) -> None:
    assert parse_lead_date(lead) == day


@given(st.dates(datetime(1990, 1, 1).date(), datetime(2035, 12, 31).date()), st.sampled_from(["{:%d/%m/%Y}", "{:%d.%m.%Y}", "{:%d-%m-%Y}", "{:%Y-%m-%d}", "Ngày {:%d / %m / %Y}"]))
def test_every_day_in_every_form(day: datetime, form: str) -> None:
    assert parse_dateline(form.format(day)) == (day.isoformat(), None)


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    found = parse_dateline(text, fetched_at=FETCHED)
    assert found is None or len(found[0]) == 10
