"""`fetch` and `site try`, as a user runs them, against a server on loopback."""

import functools
import http.server
import json
import threading

import pytest
from typer.testing import CliRunner

from extractor.cli import app

PAGE = """<html><head><meta charset="utf-8"><meta name="generator" content="NukeViet v4.4"></head><body>
<h1>Đại hội Đảng bộ xã Minh Tân</h1><p>Thứ sáu - 16/10/2020 04:47</p><div id="news-bodyhtml">
<p>Ngày 15/10, Đại hội đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ xã Minh Tân, trong đó nữ 4 đồng chí.</p></div></body></html>"""


@pytest.fixture
def site(tmp_path):
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "p.html").write_text(PAGE, encoding="utf-8")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "www"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def run(*arguments):
    return CliRunner().invoke(app, [str(a) for a in arguments])


def test_fetched_pages_are_extracted(site, tmp_path):
    archive = tmp_path / "pages.warc.gz"
    fetched = run("fetch", f"http://{site}/p.html", f"http://{site}/none.html", "--archive", archive, "--allow-private", site, "--wait", "0,1")
    assert fetched.exit_code == 1
    assert "none.html: the server says 404" in fetched.stderr and "1 pages kept (1 new" in fetched.stderr
    extracted = run("extract", "-q", archive)
    record = json.loads(extracted.stdout)
    assert (record["article"]["published_at"], [o["value"] for o in record["observations"]]) == ("2020-10-16T04:47:00+07:00", [15, 4])
    assert record["article"]["archive_record"].startswith("urn:uuid:")
    again = run("fetch", f"http://{site}/p.html", "--archive", archive, "--allow-private", site, "--wait", "0,1")
    assert "1 pages kept (0 new" in again.stderr


def test_a_private_address_is_refused(site, tmp_path):
    fetched = run("fetch", f"http://{site}/p.html", "--archive", tmp_path / "pages.warc.gz")
    assert fetched.exit_code == 1
    assert "no address on the public internet" in fetched.stderr


def test_pages_of_another_time_are_left_out(site, tmp_path):
    archive = tmp_path / "pages.warc.gz"
    for since, kept in (("2020-10-17", 0), ("2020-10", 1)):
        fetched = run("fetch", f"http://{site}/p.html", "--archive", archive, "--allow-private", site, "--wait", "0,1", "--since", since, "--refresh")
        assert f"{kept} pages kept" in fetched.stderr


@pytest.mark.parametrize(("more", "said"), [
    (("--wait", "a"), "--wait a: two numbers"), (("--since", "yesterday"), "--since is a date"), (("--limit", "0"), "--limit is a number"),
    (("--match", "("), "--match is no regular expression"), (("--allow-private", "nothing"), "nothing")])
def test_wrong_usage(tmp_path, more, said):
    wrong = run("fetch", "http://example.invalid/", "--archive", tmp_path / "a.warc.gz", *more)
    assert (wrong.exit_code, said in wrong.stderr) == (2, True)


def test_site_try(site, tmp_path):
    file = tmp_path / "p.html"
    file.write_text(PAGE, encoding="utf-8")
    for found in (run("site", "try", file), run("site", "try", f"http://{site}/p.html", "--allow-private", site)):
        assert found.exit_code == 0
        assert found.stdout.startswith("nukeviet\n  title: Đại hội Đảng bộ xã Minh Tân\n  published: 2020-10-16T04:47:00+07:00")
        assert "drupal: neither host nor generator nor marks fit" in found.stdout
    assert run("site", "try", tmp_path / "none.html").exit_code == run("site", "try", f"http://{site}/p.html").exit_code == 1
