"""Series as lines: one line an organisation, one marker a figure, contradicted figures hollow."""

from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from extractor import vocabulary as v
from extractor.export.jsonl import whole_file
from extractor.export.labels import Lang, groups, label
from extractor.export.needs import package
from extractor.export.rivals import Choice
from extractor.export.series import Cell

MOST: Final = 12
"""Lines of a plot: those with most figures; the table beside it has all."""
COLOURS: Final = ("#1f77b4", "#d62728", "#2ca02c", "#ff7f0e", "#9467bd", "#8c564b", "#17becf", "#bcbd22", "#e377c2", "#7f7f7f", "#004d40", "#5d4037")
FORMS: Final = (".svg", ".png", ".pdf")
OTHERS: Final = ("{} others are in the table", "{} tổ chức khác có trong bảng")


def save_plot(choices: Sequence[tuple[Cell, Choice]], path: Path, lang: Lang) -> None:
    """Draw a series to a file. Raises ValueError for a suffix that is none of FORMS, MissingPackage without matplotlib."""
    if path.suffix.lower() not in FORMS:
        raise ValueError(f"the name must end in one of {', '.join(FORMS)}")
    with whole_file(path) as file:
        file.write(drawn(choices, path.suffix.lower()[1:], lang))


def drawn(choices: Sequence[tuple[Cell, Choice]], form: str, lang: Lang, size: tuple[float, float] = (9, 4.5)) -> bytes:
    """The picture of a series; the same series gives the same bytes."""
    matplotlib = package("matplotlib", "exports")
    figure_of = package("matplotlib.figure", "exports").Figure
    lines: dict[tuple[Any, ...], list[tuple[str, Choice]]] = defaultdict(list)
    for cell, choice in choices:
        lines[cell.key, cell.body, cell.groups, cell.scope].append((cell.period, choice))
    kept = sorted(lines.items(), key=lambda item: (-len(item[1]), str(item[0])))[:MOST]
    periods = sorted({period for _, points in kept for period, _ in points})
    years = all(len(period) == 4 for period in periods)
    place = {period: int(period) if years else n for n, period in enumerate(periods)}
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "trichluc", "font.size": 9, "font.family": "sans-serif"}):
        figure = figure_of(figsize=size, layout="constrained")
        axes = figure.add_subplot()
        axes.set_prop_cycle(color=COLOURS)
        for (_, body, codes, _), points in sorted(kept, key=lambda item: -item[1][-1][1].fact.value):
            points = sorted(points, key=lambda p: p[0])
            name = " – ".join(filter(None, (points[0][1].fact.name, label(v.BODIES, body, lang) if body else "", groups(codes, lang))))
            (line,) = axes.plot([place[p] for p, _ in points], [c.fact.value for _, c in points], marker="o", markersize=4, linewidth=1.4, label=name)
            for period, choice in points:
                if choice.flagged:
                    axes.plot([place[period]], [choice.fact.value], marker="o", markersize=8, markerfacecolor="none", markeredgecolor=line.get_color())
        axes.set_xticks(list(place.values()), periods, rotation=45 if len(periods) > 8 else 0)
        highest = max(c.fact.value for _, points in kept for _, c in points)
        axes.set_ylim(0, 1.08 * highest if highest > 0 else 1)
        axes.set_title(label(v.MEASURES, choices[0][0].measure, lang), loc="left")
        axes.grid(axis="y", linewidth=0.4)
        axes.spines[["top", "right"]].set_visible(False)
        title = OTHERS[lang == "vi"].format(len(lines) - len(kept)) if len(lines) > len(kept) else None
        axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False, title=title, fontsize=8)
        out = BytesIO()
        figure.savefig(out, format=form, dpi=150, metadata={"Date": None} if form == "svg" else {"CreationDate": None} if form == "pdf" else {"Software": None})
    return out.getvalue()
