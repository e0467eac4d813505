"""A report on a run: one HTML file without script or network, whatever the size of the run.

What there is (articles, publishers, provinces, years), series with their tables, contradictions between articles with their sentences, sums that do
not fit, and how far each measure can be trusted. Lists are cut where they grow long, and say so; the tables of `trichluc table` have all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, Final
from urllib.parse import urlsplit

from extractor import vocabulary as v
from extractor.export.facts import Fact, Facts
from extractor.export.flat import LANGUAGE, citation
from extractor.export.labels import Lang, groups, label, plain
from extractor.export.needs import Dropped, MissingPackage
from extractor.export.plots import drawn
from extractor.export.quotes import Quotes
from extractor.export.rivals import FLAGGED, KINDS, RULE, Choice
from extractor.export.run import Run
from extractor.export.series import Cell, Wanted, breaks, choices
from extractor.reliability import judged, wilson

Row = dict[str, Any]
LISTED: Final = 100
"""Contradictions and failed checks that are shown with their sentences."""
LONG: Final = 60
"""Rows of a table."""
PLOTS: Final = 8
WORDS: Final[dict[str, tuple[str, str]]] = {
    "articles": ("articles", "bài viết"), "about": ("about the Party", "về Đảng"), "statements": ("numbers", "số liệu"), "positions": ("people and posts", "nhân sự"),
    "reprints": ("reprints", "bài đăng lại"), "identified": ("of the numbers are of an identified organisation", "số liệu có tổ chức được xác định"),
    "organisations": ("organisations", "tổ chức"), "coverage": ("What there is", "Phạm vi dữ liệu"), "publisher": ("Publisher", "Nguồn"), "year": ("Year", "Năm"),
    "province": ("Province", "Tỉnh, thành phố"), "series": ("Series", "Chuỗi số liệu"), "contradictions": ("Contradictions between articles", "Mâu thuẫn giữa các bài"),
    "checks": ("Sums that do not fit", "Số liệu không khớp trong bài"), "trust": ("How far each measure can be trusted", "Độ tin cậy theo chỉ tiêu"),
    "left_out": ("What was left out of series and contradictions", "Những gì không đưa vào chuỗi số liệu"), "measure": ("Measure", "Chỉ tiêu"), "number": ("Number", "Số lượng"),
    "share": ("right in full", "đúng hoàn toàn"), "n": ("judged", "số mẫu"), "interval": ("95 % interval", "khoảng tin cậy 95 %"), "agrees": ("checks that agree", "kiểm tra khớp"),
    "disagrees": ("that disagree", "không khớp"), "people": ("by people: right of reviewed", "người duyệt: đúng / đã duyệt"), "period": ("Period", "Thời kỳ"), "organisation": ("Organisation", "Tổ chức"),
    "value": ("Value", "Giá trị"), "sources": ("Sources", "Số nguồn"), "rivals": ("Other values", "Số liệu khác"), "more": ("and {} more", "và {} mục khác"),
    "none": ("none", "không có"), "chosen": ("One figure a cell, chosen by", "Mỗi ô một số liệu, chọn theo"), "ended": ("ended", "kết thúc"), "unmeasured": ("not measured", "chưa đo"),
    "unknown": ("unknown", "không rõ"), "table": ("Table", "Bảng"), "no_plot": ("no picture", "không có hình"), "reason": ("Reason", "Lý do"),
}
STYLE: Final = ("body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#222}h1,h2,h3{line-height:1.2}table{border-collapse:collapse;margin:.6rem 0}"
                "th,td{border-bottom:1px solid #ddd;padding:.2rem .7rem;text-align:left;vertical-align:top;font-size:.9rem}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
                "blockquote{margin:.2rem 0 .2rem 1rem;border-left:3px solid #c33;padding-left:.7rem}small{color:#666}mark{background:#fe9}svg{max-width:100%;height:auto}"
                ".row{display:flex;flex-wrap:wrap;gap:2.5rem;align-items:flex-start}article{margin:1rem 0;border-top:1px solid #ddd}details{margin:.4rem 0 1.5rem}")


@dataclass(slots=True)
class _Seen:
    """What is counted as the rows pass."""

    articles: int = 0
    about: int = 0
    positions: int = 0
    years: Counter[str] = field(default_factory=Counter)
    publishers: Counter[str] = field(default_factory=Counter)
    provinces: Counter[str] = field(default_factory=Counter)
    measures: Counter[str] = field(default_factory=Counter)
    identified: int = 0
    confirmed: Counter[str] = field(default_factory=Counter)
    reviewed: Counter[str] = field(default_factory=Counter)
    agrees: Counter[str] = field(default_factory=Counter)
    disagrees: Counter[str] = field(default_factory=Counter)
    trust: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    failed: list[tuple[str, str, str, tuple[str, ...]]] = field(default_factory=list)
    failures: int = 0

    def pass_on(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, counted."""
        for row in rows:
            self._take(row)
            yield row

    def _take(self, row: Row) -> None:
        a, numbers = row["article"], row.get("observations", ())
        self.articles += 1
        self.about += bool(a.get("about_party", True))
        self.positions += len(row.get("positions", ()))
        self.years[(a.get("published") or "")[:4]] += 1
        self.publishers[a.get("publisher") or (urlsplit(a["url"]).hostname if a.get("url") else None) or ""] += 1
        measure_of = {}
        for o in numbers:
            measure_of[o["id"]] = o["measure"]
            self.measures[o["measure"]] += 1
            whose = o["subject"] or {}
            self.identified += whose.get("key") is not None
            self.provinces[whose.get("province") or ""] += 1
            self.confirmed[o["measure"]] += o.get("origin") == "confirmed"
            self.reviewed[o["measure"]] += o.get("origin") in ("confirmed", "corrected")
            if o.get("reliability"):
                right, n, times = self.trust.get(o["measure"], (0, 0, 0))
                r = o["reliability"]
                self.trust[o["measure"]] = (right + round(r["share"] * r["n"]), n + r["n"], times + 1)
        for check in row.get("checks", ()):
            counter = {"agrees": self.agrees, "disagrees": self.disagrees}.get(check["outcome"])
            if counter is not None:
                counter.update({measure_of[i] for i in check["observations"] if i in measure_of})
            if check["outcome"] == "disagrees":
                self.failures += 1
                if len(self.failed) < LISTED:
                    self.failed.append((a["id"], check["check"], check["message"], tuple(check["observations"][:3])))


def report(run: Run, lang: Lang, title: str) -> str:
    """The report as one HTML text."""
    seen, dropped = _Seen(), Dropped()
    facts = Facts(seen.pass_on(run.rows()), dropped)
    reprints = sum(s.root != n for n, s in enumerate(facts.sources))
    by_year = choices(facts, Wanted(groups=None, time="year"))
    by_term = choices(facts, Wanted(groups=None, time="term"))
    found = [(cell, c) for cell, c in (*(x for x in by_term if x[0].measure.startswith("congress.")), *by_year) if c.flagged]
    flagged = list({frozenset((f.source, f.statement) for f in (c.fact, *(r for r, kind in c.rivals if kind in FLAGGED))): (cell, c) for cell, c in reversed(found)}.values())
    flagged.sort(key=lambda item: (-len(item[1].same), item[0].key, item[0].period, item[0].measure))
    page = _Page(facts, seen, lang, said=_said(run, facts, flagged[:LISTED], seen.failed, lang))
    about = [(seen.articles, "articles"), (seen.about, "about"), (reprints, "reprints"), (sum(seen.measures.values()), "statements"), (seen.positions, "positions"),
             (len({f.key for f in facts.facts}), "organisations")]
    counted = " · ".join(f"{plain(n, lang)} {page.word(name)}" for n, name in about)
    share = 100 * seen.identified / max(1, sum(seen.measures.values()))
    parts = [
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><h1>{escape(title)}</h1><p>{counted}<br>{share:.0f} % {page.word('identified')}</p>",
        *page.coverage(), *page.all_series(by_year, by_term), *page.contradictions(flagged), *page.failed_checks(), *page.trust(),
        page.heading("left_out"), page.table(["reason", "number"], [(reason, n) for reason, n in dropped.most_common()]), "</body></html>\n",
    ]
    return "\n".join(parts)


def _said(run: Run, facts: Facts, flagged: Sequence[tuple[Cell, Choice]], failed: Iterable[tuple[str, str, str, tuple[str, ...]]], lang: Lang) -> dict[tuple[str, str], tuple[str, str, str]]:
    """(article, statement) → (sentence with the evidence marked, citation, address) of all that is shown, from a second pass over the run."""
    wanted = {(facts.sources[f.source].ident, f.statement) for _, c in flagged for f in (c.fact, *(r for r, kind in c.rivals if kind in FLAGGED))}
    wanted |= {(article, ident) for article, _, _, idents in failed for ident in idents}
    articles = {article for article, _ in wanted}
    found = {}
    for row in run.rows():
        a = row["article"]
        if a["id"] not in articles:
            continue
        quotes = Quotes(a["text"])
        for kind in ("observations", "congresses"):
            for s in row.get(kind, ()):
                if (a["id"], s["id"]) in wanted:
                    start, end = s["evidence"]["start"], s["evidence"]["end"]
                    left, right = quotes.span(start, end)
                    text = a["text"]
                    marked = f"{escape(text[left:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:right])}"
                    found[a["id"], s["id"]] = (marked, citation(a, LANGUAGE[lang]), a.get("url") or "")
    return found


class _Page:
    """The parts of the page."""

    def __init__(self, facts: Facts, seen: _Seen, lang: Lang, said: dict[tuple[str, str], tuple[str, str, str]]) -> None:
        self.facts, self.seen, self.lang, self.said = facts, seen, lang, said

    def word(self, name: str) -> str:
        return WORDS[name][self.lang == "vi"]

    def heading(self, name: str) -> str:
        return f'<h2 id="{name}">{escape(self.word(name))}</h2>'

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[object]], longest: int = LONG) -> str:
        """A table; numbers stand right, what is beyond `longest` rows is counted."""
        if not rows:
            return f"<p>{self.word('none')}</p>"
        right = [isinstance(cell, (int, float)) for cell in rows[0]]
        head = "".join(f'<th{" class=n" if r else ""}>{escape(self.word(h))}</th>' for h, r in zip(heads, right, strict=True))
        body = "".join("<tr>" + "".join(f'<td{" class=n" if r else ""}>{self._cell(c)}</td>' for c, r in zip(row, right, strict=True)) + "</tr>" for row in rows[:longest])
        more = f"<p><small>{self.word('more').format(plain(len(rows) - longest, self.lang))}</small></p>" if len(rows) > longest else ""
        return f"<table><tr>{head}</tr>{body}</table>{more}"

    def _cell(self, cell: object) -> str:
        return escape(plain(cell, self.lang)) if isinstance(cell, (int, float)) else escape(str(cell))

    def coverage(self) -> Iterator[str]:
        seen, unknown = self.seen, self.word("unknown")
        yield self.heading("coverage") + '<div class="row">'
        for name, count, counter in (("publisher", "articles", seen.publishers), ("year", "articles", seen.years), ("province", "statements", seen.provinces)):
            order = sorted(counter.items(), key=(lambda i: i[0]) if name == "year" else (lambda i: (-i[1], i[0])))
            yield self.table([name, count], [(key or unknown, n) for key, n in order], 40)
        yield "</div>"

    def all_series(self, by_year: Sequence[tuple[Cell, Choice]], by_term: Sequence[tuple[Cell, Choice]]) -> Iterator[str]:
        """The series that have most figures: counts of all, results; of provinces where there are enough, else of all organisations."""
        yield self.heading("series") + f"<p>{self.word('chosen')}: {escape(RULE[self.lang == 'vi'])}.</p>"
        found: dict[tuple[str, str | None], list[tuple[Cell, Choice]]] = {}
        for cell, choice in (*by_year, *(x for x in by_term if x[0].measure.startswith("congress."))):
            own = cell.scope != "subordinate" or cell.measure == "congress.held"
            if not cell.groups and not cell.share and own and choice.fact.status == "actual" and cell.measure.startswith("congress.") == (len(cell.period) > 4):
                found.setdefault((cell.measure, cell.body), []).append((cell, choice))
        listed = sorted(found.items(), key=lambda item: (-len(item[1]), str(item[0])))[:PLOTS]
        for (measure, body), rows in listed:
            provinces = [(cell, c) for cell, c in rows if c.fact.level == "province"]
            rows = provinces if len({cell.key for cell, _ in provinces}) > 2 else rows
            name = label(v.MEASURES, measure, self.lang) + (f": {label(v.BODIES, body, self.lang)}" if body else "")
            yield f"<h3>{escape(name)}</h3>" + self._picture(rows)
            cells = [(cell.period, c.fact.name + (f" ({self.word('ended')} {ended[:10]})" if (ended := breaks(cell.key)[1]) else ""), c.fact.value,
                      len({self.facts.sources[s.source].root for s in c.same}), self._rivals(c)) for cell, c in rows]
            yield f"<details open><summary>{self.word('table')}</summary>{self.table(['period', 'organisation', 'value', 'sources', 'rivals'], cells)}</details>"

    def _picture(self, rows: Sequence[tuple[Cell, Choice]]) -> str:
        try:
            svg = drawn(rows, "svg", self.lang).decode("utf-8")
        except MissingPackage as error:
            return f"<p><small>{self.word('no_plot')}: {escape(str(error))}</small></p>"
        return svg[svg.index("<svg"):]

    def _rivals(self, c: Choice) -> str:
        return "; ".join(f"{plain(r.value, self.lang)} ({label(KINDS, kind, self.lang)})" for r, kind in c.rivals[:4])

    def contradictions(self, flagged: Sequence[tuple[Cell, Choice]]) -> Iterator[str]:
        yield self.heading("contradictions") + ("" if flagged else f"<p>{self.word('none')}</p>")
        for cell, c in flagged[:LISTED]:
            what = ", ".join(filter(None, (label(v.MEASURES, cell.measure, self.lang), label(v.BODIES, cell.body, self.lang), groups(cell.groups, self.lang), cell.period)))
            yield f"<article><b>{escape(c.fact.name)}</b>: {escape(what)}{self._quote(c.fact, '')}"
            yield "".join(self._quote(r, label(KINDS, kind, self.lang)) for r, kind in c.rivals if kind in FLAGGED) + "</article>"
        if len(flagged) > LISTED:
            yield f"<p>{self.word('more').format(plain(len(flagged) - LISTED, self.lang))}</p>"

    def _quote(self, f: Fact, kind: str) -> str:
        return self._sentence(self.facts.sources[f.source].ident, f.statement, f"<b>{plain(f.value, self.lang)}</b> " + (f"({escape(kind)}) " if kind else ""))

    def _sentence(self, article: str, statement: str, head: str = "") -> str:
        marked, cited, url = self.said.get((article, statement), ("", "", ""))
        source = f'<a href="{escape(url)}">{escape(cited)}</a>' if url.startswith(("http://", "https://")) else escape(cited)
        return f"<blockquote>{head}{marked}<br><small>{source}</small></blockquote>" if marked else ""

    def failed_checks(self) -> Iterator[str]:
        seen = self.seen
        yield self.heading("checks") + ("" if seen.failed else f"<p>{self.word('none')}</p>")
        for article, check, message, idents in seen.failed:
            yield f"<article><b>{escape(label(v.CHECKS, check, self.lang))}</b>: {escape(message)}{''.join(dict.fromkeys(self._sentence(article, i) for i in idents))}</article>"
        if seen.failures > len(seen.failed):
            yield f"<p>{self.word('more').format(plain(seen.failures - len(seen.failed), self.lang))}</p>"

    def _people(self, measure: str) -> str:
        """What editors' verdicts say of a measure: so many of what the machine had found were right as they stood, with the interval."""
        right, n = self.seen.confirmed[measure], self.seen.reviewed[measure]
        if not n:
            return ""
        low, high = wilson(right, n)
        return f"{right}/{n} ({100 * low:.0f}–{100 * high:.0f} %)"

    def trust(self) -> Iterator[str]:
        """Each measure with what was measured on unseen articles (averaged over its cases as they occur here), its checks and its reviews."""
        seen, rows = self.seen, []
        for measure, count in seen.measures.most_common():
            right, n, times = seen.trust.get(measure, (0, 0, 0))
            told = judged(round(right / times), max(1, round(n / times))) if times else None
            share, size, ends = (f"{100 * told.share:.0f} %", str(told.n), f"{100 * told.low:.0f}–{100 * told.high:.0f} %") if told else (self.word("unmeasured"), "", "")
            rows.append((label(v.MEASURES, measure, self.lang), count, share, size, ends, seen.agrees[measure], seen.disagrees[measure], self._people(measure)))
        yield self.heading("trust") + self.table(["measure", "number", "share", "n", "interval", "agrees", "disagrees", "people"], rows)
