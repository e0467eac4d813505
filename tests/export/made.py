"""Runs for the tests of exports: the gold of `corpora/articles`, and an article made to be awkward."""

import shutil
from pathlib import Path

from golden import ROOT, golden_records

from extractor.export.jsonl import to_line
from extractor.export.run import Run, read_run
from extractor.model import Article, Check, Congress, Document, Evidence, MadeBy, Observation, Organisation, Position, Record

TEXT = "🎉=Đại hội «thử»; \"mới\"\nĐảng bộ huyện Thử Nghiệm 🇻🇳 kết nạp 12 đảng viên, trong đó nữ 5 đồng chí (41,7%). -5 chi bộ. Đồng chí Lê Thử, Bí thư Huyện ủy.\n" \
       "Kết nạp 7\u2028đảng viên\u00ad mới; Đa\u0309ng\u0323 bộ\x0b chữ tổ hợp.\u200b\n"


def tool(name: str) -> str | None:
    """A program that needs an environment of its own (`.venv-tools`, which .ci/run makes), or that stands in the path; None without it."""
    own = ROOT / ".venv-tools" / "bin" / name
    return str(own) if own.exists() else shutil.which(name)


def at(words: str, text: str = TEXT) -> Evidence:
    """The evidence that `words` are, where they stand first."""
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), text=words)


def awkward() -> Record:
    """Characters beyond the first plane, quotes, «;», formulas, a day that no calendar has, numbers beyond 2^53, fields of one's own."""
    whose = Organisation(name="Đảng bộ huyện Thử Nghiệm", key="db:huyen-thu-nghiem-999a", kind="dang_bo", level="district", place="Huyện Thử Nghiệm",
                         unit="huyen-thu-nghiem-999a", province="Tỉnh Thử", parent="db:tinh-thu-99a", confidence="exact", candidates=("db:a-1a", "db:b-2a"))
    admitted = Observation(id="o1", measure="party.admitted", value=12, evidence=at("12"), rule="admitted", case="by cue", subject=whose,
                           time="2020", time_start="2020-01-01", time_end="2020-12-31")
    women = admitted.model_copy(update={"id": "o2", "groups": ("young", "women"), "value": 5, "part_of": "o1", "evidence": at("5 đồng chí")})
    share = women.model_copy(update={"id": "o3", "groups": ("women",), "form": "share", "percent": True, "value": 41.7, "evidence": at("41,7%")})
    fall = Observation(id="o4", measure="party.organisations", form="change", value=-5, evidence=at("-5"), rule="=cmd", time="2021", time_start="2021-02-30")
    huge = Observation(id="o5", measure="party.members", value=2**60, evidence=at("kết nạp"), rule="rule")
    unseen = Observation(id="o6", measure="party.admitted", value=7, evidence=at("7\u2028đảng viên\u00ad"), rule="rule", subject=Organisation(name="Đa\u0309ng bộ\u2028xã"))
    return Record(
        made_by=MadeBy(program="0.2.0", rules="sha256:0"),
        article=Article(id="a-awkward", url="https://bao.example/thử?a=1&b=2", title="=HYPERLINK(\"x\")", published="2020-12-31", publisher="Báo Thử; \"số 1\"",
                        byline="@tác giả", fetched="2026-01-02T03:04:05Z", sha256="0" * 64, text=TEXT, extra={"khóa": [1, "hai"]}),
        observations=(admitted, women, share, fall, huge, unseen),
        positions=(Position(id="p1", person="Lê Thử", post="Bí thư Huyện ủy", post_code="secretary", organisation=whose, evidence=at("Lê Thử"), rule="r"),),
        congresses=(Congress(id="c1", organisation=whose, ordinal=3, term="2020-2025", start="2020-07", evidence=at("Đại hội"), rule="r"),),
        documents=(Document(id="d1", number="35-CT/TW", kind="Chỉ thị", date="2019-05-30", issuer="Bộ Chính trị", evidence=at("chi bộ"), rule="r"),),
        checks=(Check(check="share_fits", outcome="agrees", observations=("o2", "o3"), message="5/12 = 41,7%"),
                Check(check="one_value", outcome="disagrees", observations=("o1",), message="12 ≠ 13")),
    )


def renamed(record: Record) -> Record:
    """The gold record with ids that no two statements share, as extracted ones have them."""
    ids = {o.id: f"o{n}" for n, o in enumerate(record.observations, 1)}
    return record.model_copy(update={
        "observations": tuple(o.model_copy(update={"id": ids[o.id], "part_of": ids.get(o.part_of or "")}) for o in record.observations),
        **{kind: tuple(s.model_copy(update={"id": f"{kind[0]}{n}"}) for n, s in enumerate(getattr(record, kind), 1)) for kind in ("positions", "congresses", "documents")}})


def run_of(folder: Path, records: list[Record]) -> Run:
    """A records file in `folder`, as a run."""
    path = folder / "records.jsonl"
    path.write_bytes(b"".join(map(to_line, records)))
    return read_run(path)


def everything(folder: Path) -> Run:
    """The gold records and the awkward one."""
    return run_of(folder, [*map(renamed, golden_records()), awkward()])
