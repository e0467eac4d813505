"""Every type that crosses a room, and the JSON that they make.

All are frozen pydantic models; `Record.model_dump_json()` is the line that `trichluc extract` writes. Titles in English
and Vietnamese travel into the JSON Schema.
"""

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.fields import FieldInfo

from extractor import vocabulary as v

SCHEMA_VERSION = "2"

Year = r"\d{4}"
DATE = rf"^{Year}-\d{{2}}-\d{{2}}$"
TERM = rf"^{Year}-{Year}$"
DAY = rf"{Year}(?:-\d{{2}}(?:-\d{{2}})?)?"
MOMENT = rf"^{DAY}$"
"""A day, a month or a year."""
PERIOD = rf"^(?:{DAY}(?:/(?:{DAY})?)?|/{DAY})$"
"""A day, a month, a year, or a period between two of them that may be open on one side."""
KEY = "^[a-z][a-z0-9-]*(?:@[a-z0-9-]+)*(?::[a-z0-9-]+(?:@[a-z0-9:-]+)*)*$"
"""Key of an organisation or an administrative unit: `db:cong-an@tp-da-nang-48a`."""


def _field(title: str, title_vi: str, description: str, default: Any = ..., codes: v.Labels | None = None, shape: str | None = None,
           **more: Any) -> Any:
    """A field; `shape` is a pattern that the schema tells and tests hold, and that no record is refused for."""
    extra: dict[str, Any] = {"x-title-vi": title_vi}
    if codes is not None:
        extra["x-labels"] = {code: {"en": en, "vi": vi} for code, (en, vi) in codes.items()}
    if shape is not None:
        extra["pattern"] = shape
    info: FieldInfo = Field(default, title=title, description=description, json_schema_extra=extra, **more)
    return info


class Part(BaseModel):
    """A frozen part of the record; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Part):
    """A span of `article.text`, in code points, end exclusive: `article.text[start:end] == text`."""

    start: int = _field("Start", "Bắt đầu", "First code point of the span in article.text", ge=0)
    end: int = _field("End", "Kết thúc", "Code point after the last one of the span", ge=0)
    text: str = _field("Text", "Nguyên văn", "The span, letter for letter")


class Organisation(Part):
    """An organisation, by its fullest name in the article, and which one it is where that is known."""

    name: str = _field("Name", "Tên", "The name as the article has it", min_length=1)
    key: str | None = _field("Key", "Khóa", "Stable key of the organisation; null where in doubt", None, shape=KEY)
    kind: Literal[tuple(v.ORGANISATION_KINDS)] | None = _field("Kind", "Loại", "How it was named", None, v.ORGANISATION_KINDS)  # type: ignore[valid-type]
    level: Literal[tuple(v.LEVELS)] | None = _field("Level", "Cấp", "Its level", None, v.LEVELS)  # type: ignore[valid-type]
    place: str | None = _field("Place", "Địa bàn", "Name of its administrative unit, without the type that `unit` holds", None)
    unit: str | None = _field("Unit", "Đơn vị hành chính", "Key of that unit", None, shape=KEY)
    province: str | None = _field("Province", "Tỉnh, thành phố", "Name of the province or city that it lies in, at the date", None)
    parent: str | None = _field("Parent", "Cấp trên", "Key of the party organisation above it", None, shape=KEY)
    confidence: Literal[tuple(v.CONFIDENCES)] | None = _field("Confidence", "Độ tin cậy", "What settled the key", None, v.CONFIDENCES)  # type: ignore[valid-type]
    candidates: tuple[str, ...] = _field("Candidates", "Khả năng", "Keys that it may have, where it is ambiguous", (), max_length=8)


class Reliability(Part):
    """How often statements of a measure and case were right: so many of those that were judged, with the interval."""

    share: float = _field("Share", "Tỷ lệ", "Right of all that were judged", ge=0, le=1)
    n: int = _field("Number", "Số lượng", "How many were judged", ge=1)
    low: float = _field("Low", "Cận dưới", "Lower end of the Wilson interval of 95 %", ge=0, le=1)
    high: float = _field("High", "Cận trên", "Upper end of the Wilson interval of 95 %", ge=0, le=1)


class Observation(Part):
    """One number that the article states about a party organisation."""

    id: str = _field("Id", "Mã", "Stable id of the statement")
    measure: Literal[tuple(v.MEASURES)] = _field("Measure", "Chỉ tiêu", "What is counted", codes=v.MEASURES)  # type: ignore[valid-type]
    body: Literal[tuple(v.BODIES)] | None = _field("Body", "Cơ quan được bầu", "The body elected to", None, v.BODIES)  # type: ignore[valid-type]
    manner: Literal[tuple(v.MANNERS)] | None = _field("Manner", "Hình thức", "Of people elected: by vote, by appointment or both", None, v.MANNERS)  # type: ignore[valid-type]
    groups: tuple[Literal[tuple(v.GROUPS)], ...] = _field("Groups", "Nhóm", "The part of what is counted; empty for all of it", (), v.GROUPS)  # type: ignore[valid-type]
    form: Literal[tuple(v.FORMS)] = _field("Form", "Dạng số", "Count, ratio, share, change or percent of a target", "count", v.FORMS)  # type: ignore[valid-type]
    status: Literal[tuple(v.STATUSES)] = _field("Status", "Tình trạng", "Whether the number is a result or a plan", "actual", v.STATUSES)  # type: ignore[valid-type]
    qualifier: Literal[tuple(v.QUALIFIERS)] = _field("Qualifier", "Mức độ", "How exact the text says the number is", "exactly", v.QUALIFIERS)  # type: ignore[valid-type]
    value: int | float = _field("Value", "Giá trị", "The number; of a ratio the part, of a fall negative")
    whole: int | float | None = _field("Whole", "Tổng", "Of a ratio, the whole", None)
    percent: bool = _field("Percent", "Phần trăm", "True where the number is a percentage", False)
    term: str | None = _field("Term", "Nhiệm kỳ", "The term of office that the number belongs to", None, pattern=TERM)
    time: str | None = _field("Time", "Thời gian", "ISO 8601 date or period that the number holds for", None, shape=PERIOD)
    time_start: str | None = _field("Time start", "Từ ngày", "First day that the time covers; null where open or unknown", None, pattern=DATE)
    time_end: str | None = _field("Time end", "Đến ngày", "Last day that the time covers; null where open or unknown", None, pattern=DATE)
    per: Literal[tuple(v.RATES)] | None = _field("Per", "Mỗi", "Of a rate, the unit of time that the number counts in each of", None, v.RATES)  # type: ignore[valid-type]
    subject: Organisation | None = _field("Subject", "Tổ chức", "The organisation whose number it is", None)
    part_of: str | None = _field("Part of", "Thuộc về", "Id of the observation of which this is a part", None)
    evidence: Evidence = _field("Evidence", "Bằng chứng", "The number in the text")
    rule: str = _field("Rule", "Quy tắc", "Name of the rule that found it")
    case: str | None = _field("Case", "Trường hợp", "Name of the case that answered what is counted", None)
    reliability: Reliability | None = _field("Reliability", "Độ chính xác đã đo", "How often such statements were right in full on articles that nobody had tuned to; null where nothing was measured", None)
    reliability_verdicts: Reliability | None = _field(
        "Confirmed by editors", "Biên tập viên xác nhận", "How often editors confirmed such statements as they stood; null where too few were judged or no verdicts were given", None)
    origin: Literal[tuple(v.ORIGINS)] = _field("Origin", "Nguồn gốc", "Whether a person saw it: the machine's own, left open, confirmed, corrected or added", "machine", v.ORIGINS)  # type: ignore[valid-type]


class Position(Part):
    """A named person and a post."""

    id: str = _field("Id", "Mã", "Stable id of the statement")
    person: str = _field("Person", "Họ tên", "The name, without titles", min_length=1)
    post: str = _field("Post", "Chức vụ", "The post in full words", min_length=1)
    post_code: Literal[tuple(v.POST_CODES)] = _field("Post code", "Mã chức vụ", "The kind of post", codes=v.POST_CODES)  # type: ignore[valid-type]
    organisation: Organisation | None = _field("Organisation", "Tổ chức", "The organisation of the post", None)
    capacity: Literal[tuple(v.CAPACITIES)] = _field("Capacity", "Tư cách", "Holds the post, is elected to it, or held it", "holds", v.CAPACITIES)  # type: ignore[valid-type]
    evidence: Evidence = _field("Evidence", "Bằng chứng", "The person's name in the text")
    rule: str = _field("Rule", "Quy tắc", "Name of the rule that found it")
    origin: Literal[tuple(v.ORIGINS)] = _field("Origin", "Nguồn gốc", "Whether a person saw it: the machine's own, left open, confirmed, corrected or added", "machine", v.ORIGINS)  # type: ignore[valid-type]


class Congress(Part):
    """A party congress that the article names."""

    id: str = _field("Id", "Mã", "Stable id of the statement")
    organisation: Organisation | None = _field("Organisation", "Tổ chức", "Whose congress it is", None)
    ordinal: int | None = _field("Ordinal", "Lần thứ", "Which congress it is, XVI = 16", None, ge=1)
    term: str | None = _field("Term", "Nhiệm kỳ", "The term that it opens", None, pattern=TERM)
    kind: Literal[tuple(v.CONGRESS_KINDS)] | None = _field("Kind", "Loại", "Of delegates or of all members", None, v.CONGRESS_KINDS)  # type: ignore[valid-type]
    start: str | None = _field("Start", "Bắt đầu", "ISO 8601 date or month of its first day", None, shape=MOMENT)
    end: str | None = _field("End", "Kết thúc", "ISO 8601 date or month of its last day", None, shape=MOMENT)
    status: Literal[tuple(v.CONGRESS_STATUSES)] = _field("Status", "Tình trạng", "Held or planned at the article's date", "held", v.CONGRESS_STATUSES)  # type: ignore[valid-type]
    evidence: Evidence = _field("Evidence", "Bằng chứng", "Its ordinal or its name in the text")
    rule: str = _field("Rule", "Quy tắc", "Name of the rule that found it")
    origin: Literal[tuple(v.ORIGINS)] = _field("Origin", "Nguồn gốc", "Whether a person saw it: the machine's own, left open, confirmed, corrected or added", "machine", v.ORIGINS)  # type: ignore[valid-type]


class Document(Part):
    """A party document that the article cites."""

    id: str = _field("Id", "Mã", "Stable id of the statement")
    number: str | None = _field("Number", "Số", "The number as written", None)
    kind: str | None = _field("Kind", "Loại", "The kind, in the field's Vietnamese term", None)
    date: str | None = _field("Date", "Ngày", "ISO 8601 date of the document", None, shape=MOMENT)
    issuer: str | None = _field("Issuer", "Nơi ban hành", "Who issued it", None)
    evidence: Evidence = _field("Evidence", "Bằng chứng", "Its number, or its name where it has none")
    rule: str = _field("Rule", "Quy tắc", "Name of the rule that found it")
    origin: Literal[tuple(v.ORIGINS)] = _field("Origin", "Nguồn gốc", "Whether a person saw it: the machine's own, left open, confirmed, corrected or added", "machine", v.ORIGINS)  # type: ignore[valid-type]


class Block(Part):
    """A stretch of `article.text` with one role on the page."""

    kind: Literal[tuple(v.BLOCK_KINDS)] = _field("Kind", "Loại", "The block's role", codes=v.BLOCK_KINDS)  # type: ignore[valid-type]
    start: int = _field("Start", "Bắt đầu", "First code point in article.text", ge=0)
    end: int = _field("End", "Kết thúc", "Code point after the last one", ge=0)
    place: str | None = _field("Place", "Vị trí", "Where it stands in the page (a path of elements); null for plain text", None)


class Article(Part):
    """What was read: the text that all evidence counts in, and what is known of its page."""

    id: str = _field("Id", "Mã", "Stable id of the article: from its address, else from its text")
    url: str | None = _field("URL", "Địa chỉ", "The page's address", None)
    path: str | None = _field("Path", "Tệp", "The file that it was read from", None)
    title: str | None = _field("Title", "Tiêu đề", "The headline", None)
    published: str | None = _field("Published", "Ngày đăng", "ISO 8601 date of publication", None, pattern=DATE)
    published_at: str | None = _field("Published at", "Thời điểm đăng", "ISO 8601 date and time with zone, where the page says so", None)
    byline: str | None = _field("Byline", "Tác giả", "Who wrote it", None)
    publisher: str | None = _field("Publisher", "Nguồn", "Who published it", None)
    fetched: str | None = _field("Fetched", "Thời điểm tải", "ISO 8601 time at which the page was fetched", None)
    sha256: str | None = _field("SHA-256", "SHA-256", "Digest of the bytes that were read", None)
    archive_record: str | None = _field("Archive record", "Bản ghi lưu trữ", "WARC record id that the page came from", None)
    about_party: bool = _field("About the Party", "Về Đảng", "False where the article holds no word of the Party: its record is empty", True)
    extra: dict[str, Any] | None = _field("Extra", "Trường riêng", "The fields of its own that the JSON line brought along", None)
    text: str = _field("Text", "Toàn văn bài", "The text that all offsets count in")
    blocks: tuple[Block, ...] = _field("Blocks", "Khối", "The roles of its stretches, in order", ())


class Figure(Part):
    """A number as it stands in a record: a copy of an observation's value, with its id."""

    observation: str = _field("Observation", "Quan sát", "Id of the observation that it rests on")
    measure: Literal[tuple(v.MEASURES)] = _field("Measure", "Chỉ tiêu", "What is counted", codes=v.MEASURES)  # type: ignore[valid-type]
    body: Literal[tuple(v.BODIES)] | None = _field("Body", "Cơ quan được bầu", "As in the observation", None, codes=v.BODIES)  # type: ignore[valid-type]
    groups: tuple[Literal[tuple(v.GROUPS)], ...] = _field("Groups", "Nhóm", "The part of what is counted", (), codes=v.GROUPS)  # type: ignore[valid-type]
    form: Literal[tuple(v.FORMS)] = _field("Form", "Dạng số", "As in the observation", "count", codes=v.FORMS)  # type: ignore[valid-type]
    status: Literal[tuple(v.STATUSES)] = _field("Status", "Tình trạng", "As in the observation", "actual", codes=v.STATUSES)  # type: ignore[valid-type]
    qualifier: Literal[tuple(v.QUALIFIERS)] = _field("Qualifier", "Mức độ", "As in the observation", "exactly", codes=v.QUALIFIERS)  # type: ignore[valid-type]
    value: int | float = _field("Value", "Giá trị", "As in the observation")
    whole: int | float | None = _field("Whole", "Tổng", "As in the observation", None)
    percent: bool = _field("Percent", "Phần trăm", "As in the observation", False)
    time: str | None = _field("Time", "Thời gian", "As in the observation", None, shape=PERIOD)
    part_of: str | None = _field("Part of", "Thuộc về", "As in the observation", None)


class Elected(Part):
    """Who was elected, or is to be elected, to one body."""

    body: Literal[tuple(v.BODIES)] = _field("Body", "Cơ quan", "The body elected to", codes=v.BODIES)  # type: ignore[valid-type]
    totals: tuple[Figure, ...] = _field("Totals", "Tổng số", "Actual totals; more than one where statements rival", ())
    groups: tuple[Figure, ...] = _field("Groups", "Cơ cấu", "Parts of the totals, as numbers and shares", ())
    changes: tuple[Figure, ...] = _field("Changes", "Tăng, giảm", "Differences from the term before", ())
    planned: tuple[Figure, ...] = _field("Planned", "Dự kiến", "Planned or allocated numbers", ())


class _CongressHead(Part):
    id: str = _field("Id", "Mã", "Stable id of the record")
    organisation: Organisation | None = _field("Organisation", "Tổ chức", "Whose congress, or whose organisations' congresses", None)
    scope: Literal[tuple(v.SCOPES)] = _field("Scope", "Phạm vi", "Its own congress, or those under it", codes=v.SCOPES)  # type: ignore[valid-type]
    term: str | None = _field("Term", "Nhiệm kỳ", "The term", None, shape=TERM)
    ordinal: int | None = _field("Ordinal", "Lần thứ", "Which congress it is", None, ge=1)
    start: str | None = _field("Start", "Bắt đầu", "First day", None, shape=MOMENT)
    end: str | None = _field("End", "Kết thúc", "Last day", None, shape=MOMENT)
    status: Literal[tuple(v.CONGRESS_STATUSES)] | None = _field("Status", "Tình trạng", "Held or planned", None, v.CONGRESS_STATUSES)  # type: ignore[valid-type]


class _MembershipHead(Part):
    id: str = _field("Id", "Mã", "Stable id of the record")
    organisation: Organisation | None = _field("Organisation", "Tổ chức", "Whose membership", None)
    time: str | None = _field("Time", "Thời gian", "ISO 8601 date or period", None, shape=PERIOD)


if TYPE_CHECKING:

    class _CongressFigures(_CongressHead):
        elected: tuple[Elected, ...]

        def __getattr__(self, name: str) -> tuple[Figure, ...]: ...

    class _MembershipFigures(_MembershipHead):
        def __getattr__(self, name: str) -> tuple[Figure, ...]: ...
else:

    def _with_figures(head: type[Part], record: str) -> type[Part]:
        """The head of a record with one field for each measure, as the sheets of the vocabulary have them."""
        made = {}
        for sheet in (v.MEASURE_SHEETS[code] for code in v.fields_of(record)):
            made[sheet.field] = (tuple[Elected if sheet.by_body else Figure, ...], _field(*sheet.title, sheet.tells, ()))
        return create_model(head.__name__.replace("Head", "Figures"), __base__=head, **made)

    _CongressFigures = _with_figures(_CongressHead, "congress")
    _MembershipFigures = _with_figures(_MembershipHead, "membership")


class CongressRecord(_CongressFigures):
    """All that the article states about one congress, or the congresses under one organisation, for one term."""

    officers: tuple[str, ...] = _field("Officers", "Người trúng cử", "Ids of the positions elected there", ())
    congresses: tuple[str, ...] = _field("Congresses", "Đại hội", "Ids of the congress statements", ())
    observations: tuple[str, ...] = _field("Observations", "Quan sát", "Ids of all observations that it rests on", ())


class MembershipRecord(_MembershipFigures):
    """All that the article states about the membership of one organisation at one time."""

    observations: tuple[str, ...] = _field("Observations", "Quan sát", "Ids of all observations that it rests on", ())


class Check(Part):
    """What the arithmetic of the article's own numbers says."""

    check: Literal[tuple(v.CHECKS)] = _field("Check", "Phép kiểm tra", "Which check", codes=v.CHECKS)  # type: ignore[valid-type]
    outcome: Literal[tuple(v.OUTCOMES)] = _field("Outcome", "Kết quả", "agrees, disagrees or cannot_tell", codes=v.OUTCOMES)  # type: ignore[valid-type]
    observations: tuple[str, ...] = _field("Observations", "Quan sát", "Ids of the statements that it touches (a congress's id where it is about one)", ())
    message: str = _field("Message", "Diễn giải", "The sum spelled out")


class NumberSeen(Part):
    """A number of the body that is no observation's evidence."""

    kind: Literal[tuple(v.NUMBER_KINDS)] = _field("Kind", "Loại", "What the number is", codes=v.NUMBER_KINDS)  # type: ignore[valid-type]
    evidence: Evidence = _field("Evidence", "Bằng chứng", "The number in the text")
    origin: Literal[tuple(v.ORIGINS)] = _field("Origin", "Nguồn gốc", "Whether a person saw it: confirmed where one agrees, corrected where one says so against the machine", "machine", v.ORIGINS)  # type: ignore[valid-type]


class MadeBy(Part):
    """What made the record; the same article, program and rules give the same bytes."""

    program: str = _field("Program", "Chương trình", "Version of the program")
    rules: str = _field("Rules", "Bộ quy tắc", "Digest of all that decides the facts: rules, word lists, code")


class Record(Part):
    """All that is known of one article; one line of the JSON Lines output."""

    schema_version: Literal["2"] = _field("Schema version", "Phiên bản lược đồ", "Version of this format", SCHEMA_VERSION)
    made_by: MadeBy | None = _field("Made by", "Tạo bởi", "Program and rules that made it; null where a person did", None)
    article: Article = _field("Article", "Bài viết", "What was read")
    observations: tuple[Observation, ...] = _field("Observations", "Số liệu", "The numbers, in their order in the text", ())
    positions: tuple[Position, ...] = _field("Positions", "Chức vụ", "People and posts", ())
    congresses: tuple[Congress, ...] = _field("Congresses", "Đại hội", "Congresses named", ())
    documents: tuple[Document, ...] = _field("Documents", "Văn bản", "Documents cited", ())
    congress_records: tuple[CongressRecord, ...] = _field("Congress records", "Số liệu đại hội", "One for each organisation, scope and term", ())
    membership_records: tuple[MembershipRecord, ...] = _field("Membership records", "Số liệu công tác đảng viên", "One for each organisation and time", ())
    checks: tuple[Check, ...] = _field("Checks", "Kiểm tra số liệu", "What adds up and what does not", ())
    numbers: tuple[NumberSeen, ...] = _field("Other numbers", "Số khác", "Numbers of the body that are no evidence", ())

    def _repr_html_(self) -> str:
        """What a notebook shows of a record."""
        from importlib import import_module  # the model stands below everything that could draw it

        drawn: str = import_module("extractor.export.notebook").repr_html(self)
        return drawn
