"""Bytes to text, and text in codes from before Unicode."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import lexicon
from extractor.read.encoding import EncodingError, decode, legacy_to_unicode
from extractor.read.legacy import _vni, is_vietnamese

TEXT = (
    "Đảng bộ xã Tân Hưng hiện có 12 chi bộ trực thuộc với 345 đảng viên, trong đó nữ 98 đồng chí, chiếm 28,4%.\n"
    "Đại hội đã bầu 15 đồng chí vào Ban Chấp hành khóa mới; tỷ lệ cấp ủy viên trẻ đạt 13,3%, người dân tộc thiểu số 01 đồng chí.\n"
    "Ủy ban Kiểm tra Đảng ủy quyết định kỷ luật khiển trách 02 đảng viên, cảnh cáo 01 đảng viên vì những vi phạm trước năm 2019.")


def tcvn3(text: str) -> str:
    """The text in TCVN3 codes, as windows-1252 shows them; capitals with a tone only come with capital fonts."""
    codes = {letter: chr(int(code, 16)) for code, letter in lexicon.table("tcvn3")["letters"].items()}
    return "".join(codes.get(c) or codes.get(c.lower(), c) for c in text)


def vni(text: str) -> str:
    """The text in VNI codes, as windows-1252 shows them."""
    codes: dict[str, str] = {}
    for written, letter in _vni().items():
        codes.setdefault(letter, written)
    return "".join(codes.get(c, c) for c in text)


def cp1258(text: str) -> bytes:
    """The text as Windows writes it: letter with its form, then the sign of its tone."""
    out = ""
    for char in text:
        letters = unicodedata.normalize("NFD", char)
        tone = "".join(c for c in letters if c in "\u0300\u0301\u0303\u0309\u0323")
        out += unicodedata.normalize("NFC", "".join(c for c in letters if c not in tone)) + tone
    return out.encode("cp1258")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_all_forms(codec: str) -> None:
    assert decode(TEXT.encode(codec)) == TEXT


@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1", "windows-1252", "nonsense", "", "hex"])
def test_utf8_is_known_whatever_is_declared(declared: str | None) -> None:
    assert decode(TEXT.encode(), declared) == TEXT


def test_decomposed_letters_stay() -> None:
    text = unicodedata.normalize("NFD", TEXT)
    assert decode(text.encode()) == text


@pytest.mark.parametrize("declared", [None, "windows-1258", "iso-8859-1"])
def test_windows_1258(declared: str | None) -> None:
    assert unicodedata.normalize("NFC", decode(cp1258(TEXT), declared)) == TEXT


def test_a_declared_charset_in_the_page() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=shift_jis"></head><body>大会</body></html>'
    assert decode(page.encode("shift_jis")) == page


@pytest.mark.parametrize("declared", [None, "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("old", [tcvn3, vni])
def test_old_codes_are_converted(old, declared: str | None) -> None:  # type: ignore[no-untyped-def]
    assert old(TEXT) != TEXT
    assert decode(old(TEXT).encode("cp1252"), declared).replace("ủy ban", "Ủy ban") == TEXT


@pytest.mark.parametrize("old", [tcvn3, vni])
def test_old_codes_inside_utf8(old) -> None:  # type: ignore[no-untyped-def]
    """A page that was «converted» by saving it as UTF-8; its frame is Unicode, its text is not."""
    mixed = "Trang chủ | Giới thiệu\n" + old(TEXT) + "\n© Báo điện tử"
    assert legacy_to_unicode(mixed).replace("ủy ban", "Ủy ban") == mixed.split("\n")[0] + "\n" + TEXT + "\n© Báo điện tử"  # type: ignore[union-attr]


def test_a_headline_in_capital_fonts() -> None:
    title = "§¹I HéI §¶NG Bé HUYÖN LÇN THø XXV"
    assert legacy_to_unicode(title) == "ĐẠI HỘI ĐẢNG BỘ HUYỆN LẦN THỨ XXV"


@pytest.mark.parametrize("text", [TEXT, "", "Dix délégués ont été élus à Paris, dont Françoise Müller et Jürgen Groß.", "Ðảng bộ xã Ðông Ðô", "© 2020 · «Nhân Dân» ½ m² §1", "naïve façade"])
def test_what_is_no_old_code_is_left(text: str) -> None:
    assert legacy_to_unicode(text) is None


@pytest.mark.parametrize("text", ["§¹i héi §¶ng", TEXT.encode().decode("cp1252", "replace"), TEXT.encode("utf-8").decode("latin-1"), "ÆØÅ ßþð æøå ¤¥§ ¡¿x ÇØÑx ëïx öäü" * 5])
def test_what_is_not_certain_is_refused(text: str) -> None:
    with pytest.raises(EncodingError, match="Unicode"):
        legacy_to_unicode(text)


@pytest.mark.parametrize("data", [b"%PDF-1.4 \xe2\xe3", b"PK\x03\x04abc", b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 40, b"\x1f\x8b\x08" + bytes(99), b"\x89PNG\r\n\x1a\n" + bytes(50)])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(EncodingError, match="not text"):
        decode(data)


def test_random_bytes_are_refused() -> None:
    with pytest.raises(EncodingError):
        decode(bytes((i * 7919 + i // 3) % 224 + 32 for i in range(5000)))


@pytest.mark.parametrize("cut", [1, 2])
def test_a_cut_off_letter(cut: int) -> None:
    data = "Đại hội đã bầu 15 đồng chí vào cấp ủy".encode()
    with pytest.raises(EncodingError, match="cut off"):
        decode((data + "ệ".encode())[:-cut])


def test_a_damaged_letter_is_shown_as_one() -> None:
    data = TEXT.encode().replace("chiếm".encode(), b"chi\xffm")
    assert decode(data) == TEXT.replace("chiếm", "chi\ufffdm")


def test_utf16_that_is_cut_or_false() -> None:
    with pytest.raises(EncodingError, match="cut off"):
        decode(TEXT.encode("utf-16")[:-1])
    with pytest.raises(EncodingError, match="damaged"):
        decode(b"\xff\xfe" + b"\x00\xdc" * 50)


def test_five_megabytes_in_two_seconds() -> None:
    for data in (TEXT.encode() * 10_000, tcvn3(TEXT + "\n").encode("cp1252") * 14_000, cp1258(TEXT + "\n") * 14_000):
        start = time.thread_time()
        decode(data)
        assert time.thread_time() - start < 4, "a margin of two for a busy machine"


def test_tables_are_whole() -> None:
    """Each of the 67 small letters beyond ASCII, once and reachable."""
    letters = {unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")} - set("aeiouy") | {"đ"}
    assert len(letters) == 67
    assert letters <= set(lexicon.table("tcvn3")["letters"].values())
    assert letters <= set(_vni().values())


@pytest.mark.parametrize(("word", "is_one"), [("nghiêng", True), ("khuỷu", True), ("quyết", True), ("giường", True), ("ủy", True), ("uỷ", True), ("thuở", True), ("hoà", True),
                                              ("§¶ng", False), ("Ñaûng", False), ("été", False), ("Größe", False), ("bức", True), ("xoèn", True)])
def test_syllables(word: str, is_one: bool) -> None:
    assert is_vietnamese(word) is is_one


@given(st.binary(max_size=600), st.sampled_from([None, "utf-8", "windows-1258", "latin-1", "utf-16", "big5", "x"]))
def test_any_bytes_give_text_or_a_plain_message(data: bytes, declared: str | None) -> None:
    try:
        assert isinstance(decode(data, declared), str)
    except EncodingError as error:
        assert "\n" not in str(error)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=300))  # every other byte zero is UTF-16
def test_utf8_text_comes_back_or_is_refused(text: str) -> None:
    try:
        found = decode(text.encode(), legacy=False)
    except EncodingError:
        return
    assert found == text.removeprefix("\ufeff")
