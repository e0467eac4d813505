"""The commands on organisations: `organisations explain`."""

from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.base import NOTHING, OK, LangOption, app, day_of, language_of, usage

if TYPE_CHECKING:
    from extractor.context.identity.story import Related, Story
    from extractor.export.labels import Lang

organisations = typer.Typer(no_args_is_help=True, help="Which organisation a name means.", context_settings={"help_option_names": ["-h", "--help"]})
app.add_typer(organisations, name="organisations")

_WORDS = {
    "key": ("Key", "Khóa"), "none": ("none: in doubt there is no key", "không có: chưa chắc thì không gán khóa"), "kind": ("Named as", "Cách gọi"), "level": ("Level", "Cấp"), "unit": ("Unit", "Đơn vị hành chính"),
    "life": ("Unit existed", "Thời gian tồn tại"), "settled": ("Settled by", "Xác định bằng"), "candidates": ("It may be", "Có thể là"),
    "above": ("Above it", "Cấp trên"), "before": ("Came of", "Tiền thân"), "after": ("Became", "Về sau"), "spellings": ("Also written", "Cách viết khác"),
    "from": ("from {}", "từ {}"), "until": ("until {}", "đến {}"), "always": ("all the time that the lists cover", "suốt thời gian các danh mục ghi nhận"),
    "by": ("until {} at the latest", "muộn nhất đến {}"), "not known": ("successor unknown", "chưa rõ tổ chức kế tục"), "unknown day": ("day unknown", "chưa rõ ngày"), "no successor": ("no successor", "không có tổ chức kế tục"), "province": ("Province", "Tỉnh, thành phố"),
}
_STEPS = {
    "name": ("the name's own words and the date", "chính tên gọi và thời điểm"), "attached": ("the place right behind the name", "địa danh đi liền sau tên"),
    "sentence": ("a place in its sentence", "địa danh trong câu"), "article": ("the one place that the article is about", "địa bàn duy nhất bài viết nói tới"),
    "publisher": ("the publisher", "nơi đăng"), "": ("nothing: more than one is possible, or none is known", "không xác định được: nhiều khả năng, hoặc không rõ"),
}
_KINDS = {"merged": ("merged", "hợp nhất"), "split": ("split", "chia tách"), "retyped": ("retyped", "đổi loại hình"), "renamed": ("renamed", "đổi tên"), "replaced": ("replaced", "thay thế"), "dissolved": ("dissolved", "kết thúc hoạt động")}


@organisations.command(epilog="Examples:\n\n  trichluc organisations explain 'Tỉnh ủy Bắc Ninh' --date 2025-08-01\n\n"
                              "  trichluc organisations explain 'Huyện ủy' --publisher 'Báo Hòa Bình' --text 'Tại huyện Kim Bôi, Huyện ủy kết nạp 276 đảng viên.'\n\n"
                              "  trichluc organisations explain 'Đảng bộ xã Quảng Phú, huyện Quảng Trạch' --json")
def explain(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The organisation's name, as an article has it.")],
    date: Annotated[str | None, typer.Option(metavar="DATE", help="The day that is spoken of: YYYY-MM-DD.")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it: a name or a host.")] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="The sentence or article around the name.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of lines for people.")] = False,
    lang: LangOption = None,
) -> None:
    """Say which organisation a name means: its key, spellings, what is above it, before it and after it, and what settled it.

    Exit code 3 where the name has no key.
    """
    from extractor.context.identity.story import story
    from extractor.export.tables import safe

    date = day_of(date, "--date")
    if not name.strip():
        usage("NAME is empty: give an organisation's name, such as 'Tỉnh ủy Nghệ An'")
    language = language_of(lang)
    found = story(name, text or "", publisher or "", date)
    typer.echo(_json(found) if as_json else safe("\n".join(_lines(found, language))))
    raise typer.Exit(OK if found.organisation.key else NOTHING)


def _json(found: "Story") -> str:
    import orjson

    def related(rows: tuple["Related", ...]) -> list[dict[str, object]]:
        return [{"key": r.key or None, "unit": r.name or None, "date": r.change.date or None, "change": r.change.kind, "act": r.change.act or None} for r in rows]

    return orjson.dumps({
        "organisation": found.organisation.model_dump(), "step": found.step or None, "spellings": list(found.spellings),
        "above": [{"key": key, "unit": unit} for key, unit in found.above], "start": found.start or None, "end": found.end or None,
        "predecessors": related(found.predecessors), "successors": related(found.successors)}, option=orjson.OPT_INDENT_2).decode()


def _lines(found: "Story", lang: "Lang") -> list[str]:
    from extractor import vocabulary as v

    side = 1 if lang == "vi" else 0

    def word(code: str) -> str:
        return _WORDS[code][side]

    one = found.organisation
    lines = [one.name, f"{word('key')}: {one.key or word('none')}"]
    if one.kind:
        lines.append(f"{word('kind')}: {v.ORGANISATION_KINDS[one.kind][side]}")
    if one.level:
        lines.append(f"{word('level')}: {v.LEVELS[one.level][side]}")
    if one.unit:
        lines.append(f"{word('unit')}: {found.unit or one.place} ({one.unit})" + (f"; {word('province')}: {one.province}" if one.province != one.place else ""))
        dated = all(r.change.date for r in found.successors)
        life = [word(code).format(day) for code, day in (("from", found.start), ("until" if dated else "by", found.end)) if day]
        if one.confidence != "unlisted":
            lines.append(f"{word('life')}: {' '.join(life) or word('always')}")
    confidence = f" ({v.CONFIDENCES[one.confidence][side]})" if one.confidence else ""
    lines.append(f"{word('settled')}: {_STEPS[found.step][side]}{confidence}")
    lines += _listed(word("candidates"), one.candidates)
    lines += _listed(word("above"), [f"{unit} ({key})" for key, unit in found.above])
    lines += _listed(word("before"), [_change(r, side) for r in found.predecessors])
    lines += _listed(word("after"), [_change(r, side) for r in found.successors])
    lines += _listed(word("spellings"), found.spellings)
    return lines


def _change(related: "Related", side: int) -> str:
    change = related.change
    body = f"{related.name} ({related.key})" if related.key else _WORDS["no successor" if change.kind == "dissolved" else "not known"][side]
    told = [_KINDS[change.kind][side], change.date or _WORDS["unknown day"][side], *([change.act] if change.act else [])]
    return f"{body}: {', '.join(told)}"


def _listed(head: str, rows: "list[str] | tuple[str, ...]") -> list[str]:
    return [f"{head}:", *(f"  {row}" for row in rows)] if rows else []
