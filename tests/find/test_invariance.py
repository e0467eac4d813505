"""Over whole articles: ordinary other spellings, and awkward names of places and people, keep the statements."""

import collections
import re
import unicodedata
from pathlib import Path

import pytest

from extractor import extract

ARTICLES = sorted((Path(__file__).parents[2] / "corpora" / "articles").rglob("*.txt"))[::8]
STAYS = 0.99
I_FOR_Y = (("kỷ luật", "kỉ luật"), ("Kỷ luật", "Kỉ luật"), ("tỷ lệ", "tỉ lệ"), ("nhiệm kỳ", "nhiệm kì"), ("quy định", "qui định"), ("quý I", "quí I"), ("xử lý", "xử lí"), ("lý luận", "lí luận"))
PLACES = ["Tam Kỳ", "Chợ Mới", "Ba Vì", "Hội An", "Đoàn Kết", "Trường Sa", "Ia H'Drai", "Bắc Trà My", "Quyết Thắng", "Tân Tiến", "Đồng Tâm", "Bầu Trúc", "Kỳ Sơn"]
PEOPLE = ["Ksor Phước", "H'Yim Kđoh", "Y Thanh Hà Niê Kđăm", "Trần Lê Đoàn Hạnh", "Đoàn Văn Nữ", "Đồng Văn Mới", "Nguyễn Thị Nữ"]
THOUSANDS = re.compile(r"(?<![\d.,/-])(?<!ủy )(\d{1,3})\.(\d{3})(?![\d.,/%])(?= [^\W\d_])")


def replaced(text, pairs):
    for old, new in pairs:
        text = text.replace(old, new)
    return text


SPELLINGS = {
    "i for y": lambda t: replaced(t, I_FOR_Y),
    "thousands by a space": lambda t: THOUSANDS.sub(r"\1 \2", t),
    "thousands by a no-break space": lambda t: THOUSANDS.sub("\\1\u00a0\\2", t),
    "doubled spaces": lambda t: re.sub(r"(?<=\S) (?=\S)", "  ", t),
    "no-break spaces": lambda t: re.sub(r"(?<=\S) (?=\S)", "\u00a0", t),
    "no space behind a comma": lambda t: re.sub(r"(?<=[^\W\d_]), (?=[^\W\d_])", ",", t),
    "old tone marks": lambda t: replaced(t, (("ủy", "uỷ"), ("hóa", "hoá"), ("khóa", "khoá"))),
    "decomposed": lambda t: unicodedata.normalize("NFD", t),
    "split syllables": lambda t: replaced(t, (("đảng viên", "đ ảng viên"), ("đồng chí", "đ ồng chí"))),
}


def facts(text):
    record = extract(text=text)
    rows = collections.Counter((o.measure, o.body, o.groups, o.form, o.status, o.qualifier, o.value, o.whole, o.term, o.time, o.part_of is not None) for o in record.observations)
    rows.update((p.post_code, p.capacity) for p in record.positions)
    rows.update((c.ordinal, c.term, c.start, c.end, c.status) for c in record.congresses)
    rows.update((d.kind, d.date) for d in record.documents)
    return rows


@pytest.fixture(scope="module")
def told():
    return [(text, facts(text)) for path in ARTICLES for text in [path.read_text(encoding="utf-8")]]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_another_spelling(told, spelling):
    pairs = [(rows, facts(SPELLINGS[spelling](text))) for text, rows in told if SPELLINGS[spelling](text) != text]
    total = sum(rows.total() for rows, _ in pairs)
    assert total > 20
    assert sum((rows & found).total() for rows, found in pairs) >= STAYS * total


def most_common(text, pattern):
    found = collections.Counter(m[1] for m in re.finditer(pattern, text))
    return found.most_common(1)[0][0] if found else None


@pytest.mark.parametrize(("names", "pattern"), [
    (PLACES, r"(?:xã|phường|huyện|thành phố|thị xã) ([A-ZĐ][^\W\d_]+ [A-ZĐ][^\W\d_]+)(?! [A-ZĐ])"),
    (PEOPLE, r"(?:[Đđ]ồng chí|ông|bà) ([A-ZĐ][^\W\d_]+(?: [A-ZĐ][^\W\d_]+){1,3})(?=,| - | \()"),
], ids=["places", "people"])
def test_an_awkward_name(told, names, pattern):
    same = total = 0
    for number, (text, rows) in enumerate(told):
        name = most_common(text, pattern)
        if name is None or text.upper().count(name.upper()) != text.count(name):  # written in capitals too
            continue
        same += (rows & facts(text.replace(name, names[number % len(names)]))).total()
        total += rows.total()
    assert total > 20
    assert same >= STAYS * total
