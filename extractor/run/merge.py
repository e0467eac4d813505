"""What becomes of a run's folder: one file in the order of the inputs, and a check that nothing is missing, damaged or there twice."""

import contextlib
import hashlib
import itertools
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

import orjson

from extractor.run import places
from extractor.run.folder import FAILURES, Refused, digest_of_making, read_manifest, write_failures
from extractor.run.part import PARTS, Done, is_whole, name_of, read_done
from extractor.run.plan import PLAN, Plan

HANDLES: Final = 200
"""Files that are open at once while parts are merged."""


@dataclass(frozen=True, slots=True)
class Report:
    """What `verify` found: counts, the SHA-256 of the records in the order of the inputs, and `problems`, one line each."""

    articles: int = 0
    records: int = 0
    failed: int = 0
    left_out: int = 0
    parts: int = 0
    bytes: int = 0
    sha256: str = ""
    problems: list[str] = field(default_factory=list)


@contextlib.contextmanager
def _plan(folder: str) -> Iterator[Plan]:
    name = places.join(folder, PLAN)
    if not places.exists(name):
        raise Refused(f"{folder}: its plan is missing: start `trichluc extract … -o {folder}` again with the same inputs, which makes it anew")
    with places.local_copy(name) as copy, Plan(copy) as plan:
        yield plan


def records(folder: str) -> Iterator[bytes]:
    """The lines of all records of a run that is finished, in the order of its inputs; memory stays flat.

    Raises Refused where the folder holds no run, or one that is not finished.
    """
    manifest = read_manifest(folder)
    with _plan(folder) as plan:
        done, problems = _checked(folder, manifest, plan)
        if problems:
            raise Refused(f"{problems[0]}{f' (and {len(problems) - 1} more)' if len(problems) > 1 else ''}: start `trichluc extract … -o {folder}` again, then merge")
        yield from _in_order(folder, plan, done)


def _checked(folder: str, manifest: dict[str, object], plan: Plan) -> tuple[dict[int, Done], list[str]]:
    """The parts that are done, and why the run is not finished."""
    made = digest_of_making(manifest)
    found: dict[int, Done] = {}
    problems = []
    for planned in plan.planned():
        done = read_done(folder, planned.part)
        name = f"{folder}: part {name_of(planned.part)}"
        if done is None:
            problems.append(f"{name} is not done ({planned.articles} articles)")
        elif done.made != made:
            problems.append(f"{name} was made by another version, other rules or other dates")
        elif done.planned != planned.digest:
            problems.append(f"{name} was made of other articles")
        elif not is_whole(folder, done):
            problems.append(f"{name} has lost its file {done.file}, or some of it")
        else:
            found[planned.part] = done
    return found, problems


def _in_order(folder: str, plan: Plan, done: dict[int, Done]) -> Iterator[bytes]:
    """Each record's line; of many parts only some files are open at once."""
    lengths = {part: [length for _, length in d.rows] for part, d in done.items()}
    next_row, next_byte = dict.fromkeys(done, 0), dict.fromkeys(done, 0)
    files: OrderedDict[int, BinaryIO] = OrderedDict()
    try:
        for part in plan.order():
            length = lengths[part][next_row[part]]
            next_row[part] += 1
            if not length:
                continue
            if part not in files:
                if len(files) >= HANDLES:
                    files.popitem(last=False)[1].close()
                files[part] = places.opened(places.join(folder, PARTS, done[part].file))
                files[part].seek(next_byte[part])
            files.move_to_end(part)
            line = files[part].read(length)
            if len(line) != length or not line.endswith(b"\n"):
                raise Refused(f"{folder}: {done[part].file} is damaged: remove it and start `trichluc extract … -o {folder}` again")
            next_byte[part] += length
            yield line
    finally:
        for file in files.values():
            file.close()


def verify(folder: str) -> Report:
    """Check a run: every planned article once, every file whole and as it was written, all made by the same program and rules.

    Raises Refused where the folder holds no run.
    """
    manifest = read_manifest(folder)
    with _plan(folder) as plan:
        done, problems = _checked(folder, manifest, plan)
        if (plan.parts, plan.articles) != (manifest["parts"], manifest["articles"]):
            problems.append(f"{folder}: the plan has {plan.articles} articles in {plan.parts} parts, the manifest {manifest['articles']} in {manifest['parts']}")
        for part, one in done.items():
            problems += _damage(folder, plan, part, one)
        named = {name for planned in plan.planned() for name in (f"{name_of(planned.part)}.json", getattr(read_done(folder, planned.part), "file", None))}
        problems += [f"{folder}: {PARTS}/{name} belongs to no part: the next run clears it" for name in places.names(places.join(folder, PARTS))
                     if name not in named and not name.endswith(places.TEMPORARY)]
        digest, size = hashlib.sha256(), 0
        if not problems:
            for line in _in_order(folder, plan, done):
                digest.update(line)
                size += len(line)
            write_failures(folder, sorted(done))
        return Report(sum(d.articles for d in done.values()), sum(d.records for d in done.values()), sum(d.failed for d in done.values()),
                      sum(d.left_out for d in done.values()), len(done), size, "" if problems else digest.hexdigest(), problems)


def _damage(folder: str, plan: Plan, part: int, done: Done) -> Iterator[str]:
    """What is wrong with a part's file of records."""
    name = f"{folder}: {PARTS}/{done.file}"
    keys = [entry.key for _, entry in plan.entries(part)]
    if keys != done.keys:
        yield f"{folder}: part {name_of(part)} holds other articles than planned"
    if len(set(keys)) != len(keys):
        yield f"{folder}: part {name_of(part)} holds an article twice"
    if done.records + done.failed + done.left_out != len(done.rows):
        yield f"{folder}: part {name_of(part)}: {done.records} records, {done.failed} failures and {done.left_out} left out are not its {len(done.rows)} articles"
    digest, lines = hashlib.sha256(), 0
    with places.opened(places.join(folder, PARTS, done.file)) as file:
        for line, length in itertools.zip_longest(file, (length for _, length in done.rows if length)):
            if line is None or length != len(line):
                yield f"{name}: line {lines + 1} is not as long as it was written"
                return
            try:
                orjson.loads(line)
            except orjson.JSONDecodeError:
                yield f"{name}: line {lines + 1} is no JSON"
                return
            digest.update(line)
            lines += 1
    if digest.hexdigest() != done.sha256:
        yield f"{name}: is not as it was written (its SHA-256 is another)"


__all__ = ["FAILURES", "Report", "records", "verify"]
