"""Broken and endless inputs: no crash, no id twice, no part of itself, and time that grows with the length alone."""

import gc
import time

import pytest

from extractor import extract

HEAD = "Đảng bộ huyện An Lão hiện có 5.000 đảng viên.\n"


@pytest.mark.parametrize("text", ["Danh", "ahoàn thành 4", "Chi bộ sốhoàn thành tốt nhiệm vụ 27 chi bộ.", "có 1/0 đại biểu", "bí thư", "Đại hội lần thứ", ":", "(" * 50, "Chỉ thị số"])
def test_scraps_are_read(text):
    record = extract(text=f"Đảng bộ xã kết nạp 5 đảng viên.\n\n{text}")
    assert all(o.whole != 0 for o in record.observations)


def test_ids_are_unique_where_only_the_letters_differ():
    record = extract(text="Kết quả năm 2019:\n- Kết nạp 5 đảng viên.\nKết quả năm 2020:\n- kết nạp 5 đảng viên.")
    assert len({o.id for o in record.observations}) == len(record.observations) == 2


def test_badges_under_a_term_have_its_years():
    [badges] = extract(text="Nhiệm kỳ 2020-2025. Huy hiệu Đảng: 6.").observations
    assert (badges.time, badges.time_start, badges.time_end) == ("2020/2025", "2020-01-01", "2025-12-31")


def test_nothing_is_part_of_itself():
    record = extract(text="để Bộ Chính trị chỉ định.\nhai bí thư được chỉ định hai người dưới 40 tuổi\n6")
    assert all(o.part_of != o.id for o in record.observations)


ENDLESS = {
    "spaces": lambda n: "Toàn Đảng bộ kết nạp 276 đảng viên, trong đó có" + " " * 40 * n + "5 nữ.",
    "districts": lambda n: "Đại hội Đảng bộ xã Hòa An" + " huyện" * 10 * n + " đã họp.",
    "places": lambda n: "Đại hội Đảng bộ xã Hòa An" + " huyện Yên Sơn" * 6 * n + " đã họp.",
    "initials": lambda n: "A." * 20 * n + " –",
    "table": lambda n: "STT Đơn vị Số đảng viên Nữ " + " ".join(f"{i} Đảng bộ xã An Hòa {7 + i} {i % 5} 0,5%" for i in range(8 * n)),
    "names": lambda n: "Đồng chí Nguyễn Văn An, " * 5 * n + "Bí thư Huyện ủy.",
    "posts": lambda n: "Bí thư Huyện ủy, Chủ tịch UBND huyện, " * 5 * n,
    "brackets": lambda n: "Chi bộ (" * 10 * n,
    "numbers": lambda n: "12, " * 20 * n + "đảng viên",
    "dots": lambda n: "Đảng ." * 20 * n,
    "decisions": lambda n: "Quyết định số 12-QĐ/TU, " * 5 * n,
    "congresses": lambda n: "Đại hội đại biểu Đảng bộ lần thứ XX, nhiệm kỳ 2020-2025, " * 5 * n,
}


def _seconds(text):
    """Processor time of this thread alone, without the collector, whose work grows with what other tests left behind."""
    gc.collect()
    gc.disable()
    try:
        start = time.thread_time()
        extract(text=text)
        return time.thread_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("kind", ENDLESS)
def test_time_grows_with_the_length_alone(kind):
    extract(text=HEAD)
    make = ENDLESS[kind]
    size = 8
    while size <= 128 and _seconds(HEAD + make(size)) < 0.04:
        size *= 2
    if size <= 128:  # four times the length in at most ten times the time; a quadratic pattern takes sixteen, every time
        assert any(_seconds(HEAD + make(4 * size)) < 10 * _seconds(HEAD + make(size)) + 0.1 for _ in range(3))
