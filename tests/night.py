"""A run through a bad night: its processes are killed at random moments, with other workers and shards at each try; nothing may be lost.

`python -m tests.night` does it 200 times over 5,000 articles and reads 100,000 files and a file of 1 GiB besides (hours); the tests
of tests/run/ do less of the same.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

PLACES = ("Hòa Bình", "Tân Lập", "Quảng Trạch", "Minh Khai", "Phú Lộc", "Ea Kar", "Sơn Trà")
SIGNALS = ("kill -9 of the parent", "kill -9 of a worker", "kill", "kill -HUP", "Ctrl-C", "Ctrl-C twice")


def sentence(n: int) -> str:
    """The text of article `n`; no two are alike."""
    place = PLACES[n % len(PLACES)]
    return (f"Đại hội đại biểu Đảng bộ xã {place} lần thứ {n % 30 + 1}, nhiệm kỳ 2020-2025\n\nĐại hội đã bầu {n % 20 + 9} đồng chí vào Ban Chấp hành Đảng bộ xã, "
            f"trong đó nữ {n % 7 + 1} đồng chí. Đảng bộ xã có {n + 100} đảng viên.\n")


def make_inputs(folder: Path, articles: int) -> list[str]:
    """A folder of text files, JSON Lines plain and packed, and an archive, a quarter of the articles each; some rows are broken."""
    import gzip

    quarter = articles // 4
    (folder / "texts").mkdir(parents=True)
    for n in range(quarter):
        (folder / "texts" / f"{n:06d}.txt").write_text(sentence(n), encoding="utf-8")
    rows = [json.dumps({"text": sentence(quarter + n), "published": "2020-08-01", "province": PLACES[n % 7]}, ensure_ascii=False) for n in range(2 * quarter)]
    rows[3] = "{broken"
    (folder / "rows.jsonl").write_text("\n".join(rows[:quarter]) + "\n", encoding="utf-8")
    with gzip.open(folder / "packed.jsonl.gz", "wt", encoding="utf-8") as packed:
        packed.write("\n".join(rows[quarter:]) + "\n")
    with (folder / "pages.warc.gz").open("wb") as archive:
        for n in range(3 * quarter, articles):
            title, _, body = sentence(n).partition("\n\n")
            archive.write(gzip.compress(warc_record(f"https://example.vn/{n}.html", f"<html><body><h1>{title}</h1><p>{body}</p></body></html>"), 1))
    return [str(folder / name) for name in ("texts", "rows.jsonl", "packed.jsonl.gz", "pages.warc.gz")]


def warc_record(url: str, page: str) -> bytes:
    """A WARC response."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    name = hashlib.sha256(url.encode()).hexdigest()[:12]
    return (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-08-01T00:00:00Z\r\nWARC-Record-ID: <urn:x:{name}>\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


def command(*args: object) -> list[str]:
    """`trichluc` with these arguments."""
    return [sys.executable, "-m", "extractor", *map(str, args)]


def once(inputs: list[str], out: Path | str, *more: object) -> subprocess.CompletedProcess[str]:
    """A run that nothing stops."""
    return subprocess.run(command("extract", *inputs, "-o", f"{out}/", *more), capture_output=True, text=True)


def merged(out: Path | str) -> bytes:
    """The records of a run, in order; it is verified before."""
    checked = subprocess.run(command("verify", out), capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr
    return subprocess.run(command("merge", out, "--quiet"), capture_output=True, check=True).stdout


def children(pid: int) -> list[int]:
    """The processes whose parent is `pid`."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if int((entry / "stat").read_text().rpartition(")")[2].split()[1]) == pid:
                    found.append(int(entry.name))
            except (OSError, IndexError):
                continue
    return found


def alive(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Watcher(threading.Thread):
    """Looks all the time whether a file under its final name is less than whole."""

    def __init__(self, out: Path) -> None:
        super().__init__(daemon=True)
        self.out, self.faults, self.looks, self.over = out, list[str](), 0, False

    def run(self) -> None:
        while not self.over:
            for name in self._parts():
                self._look(name)
            self.looks += 1
            time.sleep(0.01)

    def _parts(self) -> Iterator[Path]:
        try:
            yield from [p for p in (self.out / "parts").iterdir() if not p.name.startswith(".")]
        except OSError:
            return

    def _look(self, name: Path) -> None:
        try:
            data = name.read_bytes()
        except FileNotFoundError:  # replaced by another version of the part
            return
        if name.suffix == ".json":
            try:
                json.loads(data)
            except ValueError:
                self.faults.append(f"{name.name} is partial")
        elif hashlib.sha256(data).hexdigest()[:12] != name.stem.partition("-")[2]:
            self.faults.append(f"{name.name} is partial")


def disturb(inputs: list[str], out: Path, how: str, chance: random.Random, longest: float) -> tuple[bool, str]:
    """Start a run with some workers and shards and stop it in one way; whether it was not at its end yet, and what was done."""
    jobs, shards = chance.randint(1, 3), chance.choice((1, 1, 2, 3))
    more = ["--shard", f"{chance.randint(1, shards)}/{shards}"] if shards > 1 else []
    with subprocess.Popen(command("extract", *inputs, "-o", f"{out}/", "--jobs", jobs, *more, "--quiet"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          start_new_session=True) as ran:
        workers = _wait_for_workers(ran)
        time.sleep(chance.uniform(0, longest))
        workers = children(ran.pid) or workers
        if how == "kill -9 of the parent":
            ran.kill()
        elif how == "kill -9 of a worker" and workers:
            os.kill(chance.choice(workers), signal.SIGKILL)
            time.sleep(chance.uniform(0, longest))
            ran.terminate()
        else:
            ran.send_signal({"kill -HUP": signal.SIGHUP, "Ctrl-C": signal.SIGINT, "Ctrl-C twice": signal.SIGINT}.get(how, signal.SIGTERM))
            if how == "Ctrl-C twice":
                time.sleep(0.2)
                ran.send_signal(signal.SIGINT)
        said = ran.communicate(timeout=120)[1].decode()
    assert "Traceback" not in said, said
    deadline = time.monotonic() + 10
    while any(map(alive, workers)):
        assert time.monotonic() < deadline, f"{how}: workers {[w for w in workers if alive(w)]} live on"
        time.sleep(0.02)
    return ran.returncode not in (0, 1), f"{how}, {jobs} workers, {shards} shards: exit {ran.returncode}"


def _wait_for_workers(ran: "subprocess.Popen[bytes]") -> list[int]:
    """The workers of a run, as soon as there are some."""
    while ran.poll() is None:
        if workers := children(ran.pid):
            return workers
        time.sleep(0.02)
    return []


def strays(out: Path) -> list[str]:
    """Files of a finished run that should not be there."""
    known = {"manifest.json", "plan.sqlite", "failures.jsonl", "lock", "parts"}
    parts = {p.name for p in (out / "parts").iterdir()}
    named = {json.loads((out / "parts" / name).read_bytes())["file"] for name in parts if name.endswith(".json")}
    return sorted({p.name for p in out.iterdir()} - known) + sorted(name for name in parts if not name.endswith(".json") and name not in named)


def bad_night(folder: Path, articles: int, tries: int, seed: int, longest: float = 2.0, tell: Callable[[str], None] = lambda said: None,
              signals: Sequence[str] = SIGNALS) -> list[str]:
    """Stop runs `tries` times before their end; whenever one comes to its end all the same, it is looked at and begun anew.

    Raises AssertionError where something is lost, partial, left over or other than undisturbed. What was done, which `tell` hears at once.
    """
    inputs = make_inputs(folder / "in", articles)
    calm = once(inputs, folder / "calm")
    assert calm.returncode == 1, calm.stderr  # one row is broken
    expected = merged(folder / "calm"), (folder / "calm" / "failures.jsonl").read_bytes()
    chance = random.Random(seed)
    told: list[str] = []
    runs = struck = 0
    while struck < tries:
        out = folder / f"out{runs}"
        watcher = Watcher(out)
        watcher.start()
        since = 0
        while struck < tries and since < 3:  # a run of which no article is left is stopped no more
            hit, said = disturb(inputs, out, signals[len(told) % len(signals)], chance, longest)
            struck += hit
            since = 0 if hit else since + 1
            told.append(said)
            tell(f"{struck}: {said}")
        last = once(inputs, out)
        watcher.over = True
        watcher.join()
        assert last.returncode == 1, last.stderr
        assert watcher.faults == []
        assert watcher.looks > 10
        assert (merged(out), (out / "failures.jsonl").read_bytes()) == expected
        assert strays(out) == []
        shutil.rmtree(out)
        runs += 1
        tell(f"run {runs} ended as an undisturbed one")
    told.append(f"{struck} times struck in {runs} runs of {articles} articles, {len(told)} starts: merged output equals that of an undisturbed run")
    return told


def _many_files(folder: Path, count: int) -> None:
    many = folder / "many"
    for n in range(count):
        place = many / f"{n // 1000:03d}" if count > 10**6 else many
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{n:06d}.txt").write_text("Trời mưa to.\n" if n % 50 else sentence(n), encoding="utf-8")
    _timed(f"{count} files", once([str(many)], folder / "many-out"))


def _large_file(folder: Path, size: int) -> None:
    """A file of JSON Lines as an archive has them, one article in twenty about the Party, with a row in its middle that is no UTF-8, read to its end."""
    from tests.benchmarks.candidates import general, party

    large, out, news, told = folder / "large.jsonl", folder / "large-out", general(), party()
    rows = broken = 0
    with large.open("wb") as file:
        while file.tell() < size:
            text = told[rows // 20 % len(told)] if rows % 20 == 7 else news[rows % len(news)]
            line = json.dumps({"id": f"row-{rows}", "text": f"{text}\nTin số {rows}."}, ensure_ascii=False).encode()
            if not broken and file.tell() > size // 2:
                line, broken = line[:-40] + b"\xc3\x28" + line[-40:], rows + 1
            file.write(line + b"\n")
            rows += 1
    began = time.monotonic()
    ran, memory = _watched(command("extract", large, "-o", f"{out}/", "--jobs", 1))
    print(f"{size >> 20} MiB of JSON Lines, {rows:,} rows: exit {ran}, {time.monotonic() - began:.0f} s; memory in the first tenth and at all: {memory}", flush=True)
    assert ran == 1
    failed = [json.loads(line) for line in (out / "failures.jsonl").read_bytes().splitlines()]
    assert [f["source"].rpartition(":")[2] for f in failed] == [str(broken)], failed
    checked = subprocess.run(command("verify", out), capture_output=True, text=True)
    print(f"verify: exit {checked.returncode}: {(checked.stdout + checked.stderr).strip().splitlines()[-1]}", flush=True)
    assert checked.returncode == 0
    with subprocess.Popen(command("merge", out, "--quiet"), stdout=subprocess.PIPE) as merging:
        assert merging.stdout is not None
        idents = [json.loads(line)["article"]["id"] for line in merging.stdout]
    assert idents == [f"row-{n}" for n in range(rows) if n + 1 != broken]
    print(f"merged: {len(idents):,} records in the order of the file, and {len(failed)} failure: {failed[0]['error']}", flush=True)


def _watched(words: list[str]) -> tuple[int, str]:
    """The exit code of a command, and how much memory it and the largest of its workers held: at most in the first tenth of the time, and at all."""
    seen: list[tuple[float, int, int]] = []
    with subprocess.Popen(words) as ran:
        while ran.poll() is None:
            seen.append((time.monotonic(), _resident(ran.pid), max(map(_resident, children(ran.pid)), default=0)))
            time.sleep(0.5)
    first = [s for s in seen if s[0] <= seen[0][0] + (seen[-1][0] - seen[0][0]) / 10]
    return ran.returncode, ", ".join(f"{who} {max(s[k] for s in first)} and {max(s[k] for s in seen)} MiB" for k, who in ((1, "program"), (2, "worker")))


def _resident(pid: int) -> int:
    """MiB of memory that a process holds now."""
    try:
        return int(next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS:")).split()[1]) >> 10
    except (OSError, StopIteration):
        return 0


def _timed(what: str, ran: subprocess.CompletedProcess[str]) -> None:
    print(f"{what}: exit {ran.returncode}: {ran.stderr.strip().splitlines()[-1]}", flush=True)
    assert ran.returncode == 0, ran.stderr


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name, default in (("tries", 200), ("articles", 5000), ("seed", 1), ("files", 100_000), ("mebibytes", 1024)):
        options.add_argument(f"--{name}", type=int, default=default)
    options.add_argument("--kill", action="store_true", help="kill -9 alone: the parent and a worker by turns")
    options.add_argument("--folder", help="where to work; a temporary folder without it")
    given = options.parse_args()
    folder = Path(tempfile.mkdtemp(dir=given.folder, prefix="night-"))
    try:
        if given.tries:
            print(bad_night(folder, given.articles, given.tries, given.seed, tell=lambda said: print(said, flush=True), signals=SIGNALS[:2] if given.kill else SIGNALS)[-1], flush=True)
        if given.files:
            _many_files(folder, given.files)
        if given.mebibytes:
            _large_file(folder, given.mebibytes << 20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
