"""Flat tables: their columns, declared once, and how an article's object becomes their rows.

Every table format (CSV, Parquet, Excel, SQLite, data package, Stata, SPSS, PostgreSQL, data frames), the codebook and the schema of tables are
made from these declarations.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from extractor import model
from extractor import vocabulary as v
from extractor.export.flat import Flat, articles, checks, congresses, documents, observations, positions
from extractor.export.labels import Lang

Kind = Literal["code", "text", "integer", "number", "boolean", "date"]
"""`code`: few different strings. `integer` and `number`: 64 bits each. `date`: ISO 8601 day. Each cell may be empty."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in every format, its kind, titles, what it holds, and the labels of its codes."""

    name: str
    kind: Kind
    title: str
    title_vi: str
    description: str
    labels: Mapping[str, tuple[str, str]] | None = None
    many: bool = False
    """Whether a cell may hold several codes, with «;» between them."""

    def heading(self, lang: Lang) -> str:
        """The title in a language."""
        return self.title_vi if lang == "vi" else self.title


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns, and the rows that one article gives, each a tuple in the order of the columns."""

    name: str
    title: str
    title_vi: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[Flat], Iterator[tuple[Any, ...]]]
    key: tuple[str, ...] = ()
    """Columns that together are never the same in two rows of one run of different articles."""

    def names(self) -> list[str]:
        """The columns' names in their order."""
        return [c.name for c in self.columns]


def _of(part: type[model.Part], field: str, kind: Kind, name: str | None = None, labels: v.Labels | None = None, many: bool = False) -> Column:
    """A column that is a field of the model: titles and description are the schema's."""
    info = part.model_fields[field]
    extra = info.json_schema_extra
    title_vi = str(extra["x-title-vi"]) if isinstance(extra, dict) else field
    return Column(name or field, kind, info.title or field, title_vi, info.description or "", labels, many)


def _label(of: Column) -> Column:
    return Column(f"{of.name}_label", "code", f"{of.title} (label)", f"{of.title_vi} (nhãn)", f"Plain label of `{of.name}`, in the language asked for")


def _labelled(*columns: Column) -> Iterator[Column]:
    for column in columns:
        yield column
        if column.labels is not None:
            yield _label(column)


STATEMENT: Final = Column("statement", "text", "Statement", "Mã", "Stable id of the statement")
ARTICLE: Final = Column("article", "text", "Article", "Mã bài", "Stable id of the article")
ORGANISATION: Final = (
    Column("organisation", "text", "Organisation", "Tổ chức", "The organisation by its fullest name in the article"),
    _of(model.Organisation, "key", "text", "organisation_key"),
    *_labelled(_of(model.Organisation, "kind", "code", labels=v.ORGANISATION_KINDS), _of(model.Organisation, "level", "code", labels=v.LEVELS)),
    _of(model.Organisation, "place", "text"),
    _of(model.Organisation, "unit", "text"),
    _of(model.Organisation, "province", "code"),
    _of(model.Organisation, "parent", "text"),
    _of(model.Organisation, "confidence", "code", labels=v.CONFIDENCES),
    Column("candidates", "text", "Candidates", "Khả năng", "Keys that it may have where it is ambiguous, with «;» between them", many=True),
)
EVIDENCE: Final = (
    Column("quote", "text", "Quote", "Trích dẫn", "The sentence that says it, letter for letter"),
    Column("evidence", "text", "Evidence", "Bằng chứng", "The number, name or words in the sentence, letter for letter"),
    Column("evidence_start", "integer", "Evidence start", "Bắt đầu", "First code point of the evidence in the article's text"),
    Column("evidence_end", "integer", "Evidence end", "Kết thúc", "Code point after the last one of the evidence"),
)
SOURCE: Final = (
    Column("citation", "text", "Citation", "Nguồn trích", "Ready citation: author, title, publisher, date, address, day of access"),
    Column("title_of_article", "text", "Title of the article", "Tiêu đề bài", "The headline"),
    _of(model.Article, "published", "date"),
    _of(model.Article, "publisher", "code"),
    Column("address", "text", "Address", "Địa chỉ", "The page's address, else the file that was read"),
    _of(model.Article, "sha256", "text"),
)
REVIEW: Final = tuple(_labelled(Column("review", "code", "State of review", "Tình trạng duyệt", "Whether a person saw it, and what they said of it", v.ORIGINS)))
CHECKS: Final = (
    Column("checks_agree", "code", "Checks that agree", "Kiểm tra khớp", "Codes of the checks that agree, with «;» between them", v.CHECKS, many=True),
    Column("checks_disagree", "code", "Checks that disagree", "Kiểm tra không khớp", "Codes of the checks that disagree", v.CHECKS, many=True),
    Column("disagreement", "text", "Disagreement", "Chỗ không khớp", "The sums that do not fit, spelled out"),
)
MADE_BY: Final = (_of(model.MadeBy, "program", "code"), _of(model.MadeBy, "rules", "code"))
RELIABILITY: Final = (
    Column("reliability", "number", "Reliability", "Độ chính xác đã đo", "Share of such statements (measure and case) that were right in full on unseen articles, 0 to 1"),
    Column("reliability_n", "integer", "Reliability: n", "Độ chính xác: số mẫu", "How many such statements were judged"),
    Column("reliability_low", "number", "Reliability: low", "Độ chính xác: cận dưới", "Lower end of the Wilson interval of 95 %"),
    Column("reliability_high", "number", "Reliability: high", "Độ chính xác: cận trên", "Upper end of the Wilson interval of 95 %"),
    Column("reliability_verdicts", "number", "Confirmed by editors", "Biên tập viên xác nhận", "Share of such statements that editors confirmed as they stood, 0 to 1"),
    Column("reliability_verdicts_n", "integer", "Confirmed: n", "Xác nhận: số mẫu", "How many such statements editors judged"),
    Column("reliability_verdicts_low", "number", "Confirmed: low", "Xác nhận: cận dưới", "Lower end of the Wilson interval of 95 %"),
    Column("reliability_verdicts_high", "number", "Confirmed: high", "Xác nhận: cận trên", "Upper end of the Wilson interval of 95 %"),
)


def _o(field: str, kind: Kind, labels: v.Labels | None = None, many: bool = False) -> Column:
    return _of(model.Observation, field, kind, labels=labels, many=many)


OBSERVATIONS: Final = Table(
    "observations", "Statements of numbers", "Số liệu", "One row for each number that an article states about a party organisation",
    (
        STATEMENT, ARTICLE, *ORGANISATION,
        *_labelled(_o("measure", "code", v.MEASURES), _o("body", "code", v.BODIES), _o("manner", "code", v.MANNERS)),
        *_labelled(Column("groups", "code", "Groups", "Nhóm", "The part of what is counted, codes with «;» between them; empty for all of it", v.GROUPS, many=True)),
        *_labelled(_o("form", "code", v.FORMS), _o("status", "code", v.STATUSES), _o("qualifier", "code", v.QUALIFIERS)),
        _o("value", "number"),
        Column("value_integer", "integer", "Value, whole", "Giá trị nguyên", "The number where it is a whole one and no percentage; else empty"),
        _o("whole", "number"), _o("percent", "boolean"), _o("term", "code"), _o("time", "text"), _o("time_start", "date"), _o("time_end", "date"),
        *_labelled(_o("per", "code", v.RATES)),
        Column("total", "text", "Total", "Thuộc về", "Id of the statement of which this is a part"),
        Column("total_value", "number", "Value of the total", "Giá trị của tổng", "The number of that statement"),
        Column("total_share", "number", "Share of the total", "Tỷ lệ trên tổng",
               "Percent of that total: of a share as stated, of a count worked out (100 × value / total_value, rounded to 2 places)"),
        *EVIDENCE, *SOURCE, _o("rule", "code"), _o("case", "code"), *CHECKS, *RELIABILITY, *REVIEW,
        Column("extra", "text", "Extra", "Trường riêng", "The article's own fields that its JSON line brought along, as JSON"),
        *MADE_BY,
    ), observations, ("statement",))

POSITIONS: Final = Table(
    "positions", "People and posts", "Nhân sự", "One row for each person and post",
    (STATEMENT, ARTICLE, _of(model.Position, "person", "text"), _of(model.Position, "post", "text"),
     *_labelled(_of(model.Position, "post_code", "code", labels=v.POST_CODES), _of(model.Position, "capacity", "code", labels=v.CAPACITIES)),
     *ORGANISATION, *EVIDENCE, *SOURCE, _of(model.Position, "rule", "code"), *REVIEW), positions, ("statement",))

CONGRESSES: Final = Table(
    "congresses", "Congresses", "Đại hội", "One row for each mention of a congress",
    (STATEMENT, ARTICLE, *ORGANISATION, _of(model.Congress, "ordinal", "integer"), _of(model.Congress, "term", "code"),
     *_labelled(_of(model.Congress, "kind", "code", "congress_kind", v.CONGRESS_KINDS)),
     _of(model.Congress, "start", "text"), _of(model.Congress, "end", "text"), *_labelled(_of(model.Congress, "status", "code", labels=v.CONGRESS_STATUSES)),
     *EVIDENCE, *SOURCE, _of(model.Congress, "rule", "code"), *REVIEW), congresses, ("statement",))

DOCUMENTS: Final = Table(
    "documents", "Documents", "Văn bản", "One row for each document that an article cites",
    (STATEMENT, ARTICLE, _of(model.Document, "number", "text"), _of(model.Document, "kind", "code"), _of(model.Document, "date", "text"),
     _of(model.Document, "issuer", "text"), *EVIDENCE, *SOURCE, _of(model.Document, "rule", "code"), *REVIEW), documents, ("statement",))

ARTICLES: Final = Table(
    "articles", "Articles", "Bài viết", "One row for each article",
    (ARTICLE, _of(model.Article, "url", "text"), _of(model.Article, "path", "text"), _of(model.Article, "title", "text"),
     _of(model.Article, "published", "date"), _of(model.Article, "published_at", "text"), _of(model.Article, "byline", "text"),
     _of(model.Article, "publisher", "code"), _of(model.Article, "fetched", "text"), _of(model.Article, "sha256", "text"),
     _of(model.Article, "archive_record", "text"), _of(model.Article, "about_party", "boolean"),
     Column("extra", "text", "Extra", "Trường riêng", "The article's own fields that its JSON line brought along, as JSON"),
     Column("characters", "integer", "Characters", "Số ký tự", "Length of the text in code points"),
     Column("observations", "integer", "Numbers", "Số liệu", "How many statements of numbers it holds"),
     Column("positions", "integer", "People and posts", "Nhân sự", "How many positions it names"),
     Column("congresses", "integer", "Congresses", "Đại hội", "How many mentions of congresses it holds"),
     Column("documents", "integer", "Documents", "Văn bản", "How many documents it cites"),
     Column("citation", "text", "Citation", "Nguồn trích", "Ready citation"), *MADE_BY), articles, ("article",))

CHECKED: Final = Table(
    "checks", "Checks", "Kiểm tra số liệu", "One row for each statement that a check touches",
    (ARTICLE, Column("number", "integer", "Number", "Số thứ tự", "Which check of the article, from 1"),
     *_labelled(_of(model.Check, "check", "code", labels=v.CHECKS), _of(model.Check, "outcome", "code", labels=v.OUTCOMES)),
     STATEMENT, _of(model.Check, "message", "text")), checks, ("article", "number", "statement"))

TABLES: Final = {t.name: t for t in (OBSERVATIONS, POSITIONS, CONGRESSES, DOCUMENTS, ARTICLES, CHECKED)}
"""Name → table of everything that a run states."""
