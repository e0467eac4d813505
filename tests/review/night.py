"""The long trials of the desk: `python -m tests.review.night edits|kills|load|keys` (or all), each prints its figures.

- edits: 10,000 random edits of pages; no verdict may be found on another sentence
- kills: the server is killed (SIGKILL) 100 times under load; every verdict that was answered must be there
- load: 100,000 articles, 20 editors at once; queue and article pages at the 95th percentile (`load=postgresql`: on a server of its own)
- keys: keys and seconds of an editor for an article, in Chromium
"""

import http.client
import http.cookiejar
import json
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # golden.py


class Browser:
    """Just enough of a browser to be an editor."""

    def __init__(self, link: str) -> None:
        self.base = link.partition("/sign-in/")[0]
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.get(link)

    def get(self, place: str) -> str:
        place = place if place.startswith("http") else self.base + place
        with self.opener.open(place, timeout=60) as answer:
            return str(answer.read().decode())

    def post(self, place: str, token: str, **fields: str) -> int:
        request = urllib.request.Request(self.base + place, data=urllib.parse.urlencode(fields).encode(), headers={"X-CSRFToken": token, "HX-Request": "true"})
        try:
            with self.opener.open(request, timeout=60) as answer:
                answer.read()
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code


def token_of(page: str) -> str:
    """The form token of a page."""
    return re.search(r'"X-CSRFToken":"(\w+)"', page)[1]  # type: ignore[index]


def edits(count: int = 10_000) -> dict[str, Any]:
    """Random edits of pages."""
    from tests.review.deskkit import random_edits

    return {"edits": count, "verdicts found again": random_edits(count, seed=7), "on another sentence": 0}


def kills(count: int = 100) -> dict[str, Any]:
    """SIGKILL under load."""
    from extractor.export.jsonl import to_line
    from tests.review.conftest import Server
    from tests.review.deskkit import record_of

    folder, luck, answered = Path(tempfile.mkdtemp(prefix="desk-kills-")), random.Random(3), set()
    records = folder / "records.jsonl"
    records.write_bytes(b"".join(to_line(record_of(n)) for n in ("n06", "c01", "n12")))
    database = f"sqlite:///{folder / 'desk.sqlite3'}"

    def work(browser: Browser, number: int, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                page = browser.get(f"/article/{1 + number % 3}")
                facts = re.findall(r'data-f="(\w+)" data-state="\w+" data-version="(\w+)"', page)
                slot, version = luck.choice(facts)
                note = f"{number}-{time.time_ns()}"
                if browser.post(f"/article/{1 + number % 3}/verdict", token_of(page), slot=slot, version=version, action=luck.choice(["unsure", "nothing", "accept"]), comment=note) == 200:
                    answered.add(note)
            except (OSError, http.client.HTTPException, TypeError):
                if stop.is_set():
                    return
                time.sleep(0.05)

    for turn in range(count):
        server = Server(records if turn == 0 else None, database)
        stop, browser = threading.Event(), Browser(server.link)
        threads = [threading.Thread(target=work, args=(browser, turn * 4 + k, stop)) for k in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(luck.uniform(0.2, 1.2))
        server.process.kill()
        stop.set()
        server.process.wait()
        for thread in threads:
            thread.join()
    with sqlite3.connect(folder / "desk.sqlite3") as connection:
        kept = {json.loads(line).get("comment") for (line,) in connection.execute("SELECT line FROM desk_row")}
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
    assert answered <= kept, sorted(answered - kept)
    return {"kills": count, "answered verdicts": len(answered), "lost": len(answered - kept), "database": sound}


def fill(articles: int) -> None:
    """Put many articles into the desk of this process: records of the project's articles under other titles."""
    from django.db import transaction
    from golden import ARTICLES

    from extractor import extract
    from extractor.review.desk.models import Article, ArticleKey, Mention, Payload
    from extractor.review.desk.store import now, pack, words_of

    luck, made = random.Random(5), []
    for file in sorted(ARTICLES.glob("*.txt")):
        record = extract(text=file.read_text(encoding="utf-8"), path=file.name)
        made.append((record, pack(record), words_of(record.article.text), sorted({o.measure for o in record.observations}), sum(c.outcome == "disagrees" for c in record.checks)))
    places = [f"{kind} {name}" for kind in ("xã", "phường", "huyện") for name in ("Bình An", "Tân Lập", "Hòa Sơn", "Quảng Phú", "Nam Trà", "Thanh Hà", "Phú Lộc", "Đông Hải", "Yên Mỹ", "Sơn Trà")]
    for start in range(0, articles, 1000):
        with transaction.atomic():
            batch = []
            for k in range(start, min(start + 1000, articles)):
                record, packed, words, measures, failed = made[k % len(made)]
                batch.append(Article(key=f"k{k}", ident=f"a{k:016x}", title=f"Đảng bộ {luck.choice(places)}: {record.article.title or 'đại hội'} ({k})", published=f"20{luck.randint(10, 26)}-{luck.randint(1, 12):02d}-{luck.randint(1, 28):02d}",
                                     publisher=f"Báo tỉnh {luck.randint(1, 63)}", organisation=f"Đảng bộ {luck.choice(places)}", digest=f"{k % len(made)}", numbers=len(record.observations), facts=len(record.observations),
                                     unread=luck.randint(0, 9), failed=failed, worst=round(luck.random() * 30, 3), state=luck.choice(["todo"] * 7 + ["doing", "done", "disputed"]), editor=luck.choice(["", "lan", "minh"]), changed=now()))
            Article.objects.bulk_create(batch)
            ArticleKey.objects.bulk_create([ArticleKey(key=a.key, article=a) for a in batch])
            Payload.objects.bulk_create([Payload(article=a, record=made[(start + k) % len(made)][1], words=words_of(a.title) + " " + made[(start + k) % len(made)][2]) for k, a in enumerate(batch)])
            Mention.objects.bulk_create([Mention(article=a, what="measure", value=m) for k, a in enumerate(batch) for m in made[(start + k) % len(made)][3]])


def _seconds_of(pid: int) -> float:
    """Processor time that a process has spent."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(articles: int = 100_000, editors: int = 20, seconds: int = 60, database: str | None = None) -> dict[str, Any]:
    """Twenty editors at once: everybody reads a page, thinks a second or two, and goes on."""
    from extractor.review.desk import settings

    folder = Path(tempfile.mkdtemp(prefix="desk-load-"))
    os.environ.setdefault("TRICHLUC_SECRET_KEY", "only for tests " * 4)
    url = database or f"sqlite:///{folder / 'desk.sqlite3'}"
    settings.start(settings.Setup(url))
    from extractor.review.desk.models import Article

    began = time.monotonic()
    fill(articles) if not Article.objects.exists() else None
    filled = time.monotonic() - began
    from extractor.review.desk.models import Editor
    from extractor.review.desk.views.account import new_link

    links = []
    for k in range(editors):
        editor, _ = Editor.objects.get_or_create(username=f"editor{k}", defaults={"role": "editor"})
        links.append(new_link(editor))
    from tests.review.conftest import Server

    server, took, stop = Server(None, url), [], threading.Event()
    wrong: list[str] = []

    def work(number: int) -> None:
        luck, browser = random.Random(number), Browser(f"{server.base}/sign-in/{links[number]}")
        while not stop.is_set():
            kind = luck.choice(["queue", "search", "sorted", "article", "article", "article", "verdict"])
            words = luck.choice(["dang bo xa binh an", "hòa sơn", "dai hoi", "quang phu", "ket nap dang vien", "phu loc"])
            place = {"queue": "/", "search": "/?" + urllib.parse.urlencode({"q": words}), "sorted": f"/?sort={luck.choice(['date', 'title', 'failed', 'numbers'])}&state={luck.choice(['', 'todo', 'doing'])}"}.get(
                kind, f"/article/{luck.randint(1, articles)}")
            try:
                start = time.perf_counter()
                page = browser.get(place)
                took.append((kind if kind != "verdict" else "article", time.perf_counter() - start))
                if kind == "verdict":
                    facts = re.findall(r'data-f="(\w+)" data-state="open" data-version="(\w+)"', page)
                    start = time.perf_counter()
                    status = browser.post(place + "/verdict", token_of(page), slot=facts[0][0], version=facts[0][1], action="unsure")
                    took.append((kind, time.perf_counter() - start))
                    if status != 200:
                        wrong.append(f"{place} {status}")
            except Exception as error:
                wrong.append(f"{place} {error!r}")
            stop.wait(luck.uniform(1, 3))

    threads = [threading.Thread(target=work, args=(k,)) for k in range(editors)]
    for thread in threads:
        thread.start()
    time.sleep(10)
    took.clear()  # the first pages read the database into memory
    spent = _seconds_of(server.process.pid)
    time.sleep(seconds)
    spent = _seconds_of(server.process.pid) - spent
    busy, requests = os.getloadavg()[0], len(took)
    stop.set()
    for thread in threads:
        thread.join()
    server.stop()
    figures: dict[str, Any] = {"articles": articles, "editors": editors, "filled in s": round(filled), "errors": wrong[:3], "processor ms a request": round(1000 * spent / max(requests, 1)), "load of the machine": round(busy, 1)}
    for kind in ("queue", "search", "sorted", "article", "verdict"):
        times = sorted(1000 * t for k, t in took if k == kind)
        if len(times) > 1:
            figures[kind] = {"n": len(times), "median ms": round(statistics.median(times)), "p95 ms": round(times[int(0.95 * len(times))])}
    return figures


def keys(text: str | None = None) -> dict[str, Any]:
    """An editor, article by article: keys and seconds to «done», where every key waits for its answer."""
    from golden import SHARED
    from playwright.sync_api import sync_playwright

    from extractor import extract
    from extractor.export.jsonl import to_line
    from tests.review.conftest import CHROMIUM, FLAGS, Server

    folder = Path(tempfile.mkdtemp(prefix="desk-keys-"))
    seed = next(iter(sorted((SHARED / "seeds").glob("*000*.txt"))), None) if text is None else Path(text)
    assert seed is not None, "no seed text"
    record = extract(text=seed.read_text(encoding="utf-8"), path=seed.name)
    (folder / "r.jsonl").write_bytes(to_line(record))
    server, pressed = Server(folder / "r.jsonl", f"sqlite:///{folder / 'd.sqlite3'}"), []
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page(viewport={"width": 1280, "height": 720})
        page.goto(server.link)
        page.goto(server.base + "/article/1")
        page.wait_for_selector("#desk .chip.now")
        facts, began = page.locator("#desk .chip").count(), time.monotonic()
        while page.locator(".all").count() == 0 and len(pressed) < 200:
            whole = page.evaluate("() => !!document.querySelector('#desk .chip.now')?.closest('[data-record]')?.querySelector('[data-do=record]')")
            plain = page.evaluate("() => document.querySelector('#text mark.now')?.classList.contains('plain')")
            pressed.append("X" if plain else "A" if whole else "a")
            page.keyboard.press(pressed[-1])
            page.wait_for_function("() => !document.querySelector('[aria-busy]')")
        took = time.monotonic() - began
        done = page.locator(".all").count() == 1
    server.stop()
    return {"article": seed.name, "facts": facts, "numbers": len(record.observations), "done": done, "keys": "".join(pressed), "keys a fact": round(len(pressed) / facts, 2), "seconds": round(took, 1)}


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["edits", "keys", "kills", "load"]
    for name in wanted:
        name, _, more = name.partition("=")
        if name == "load" and more and not more.isdigit():
            if more == "postgresql":  # a server of one's own, as it comes
                import psycopg

                from tests.review.conftest import postgresql_server

                with postgresql_server() as address:
                    with psycopg.connect(address.format(name="postgres"), autocommit=True) as connection:
                        connection.execute("CREATE DATABASE desk TEMPLATE template0")
                    print(name, json.dumps(load(database=address.format(name="desk"))), flush=True)
                continue
            print(name, json.dumps(load(database=more)), flush=True)  # a database that was filled before
            continue
        trial = {"edits": edits, "kills": kills, "load": load, "keys": keys}[name]
        print(name, json.dumps(trial(*([int(more)] if more.isdigit() else [more] if more else [])), ensure_ascii=False), flush=True)  # type: ignore[operator]
