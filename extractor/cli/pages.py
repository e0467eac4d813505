"""The commands about pages: `fetch`, `site try` and `site record`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.base import NOTHING, OK, SOME_FAILED, AllowPrivateOption, QuietOption, app, fail, progress, say, say_proxies, t, usage

if TYPE_CHECKING:
    from extractor.acquire.crawl import Progress as Crawled

site = typer.Typer(no_args_is_help=True, help="Declarations of sites and publishing systems.", context_settings={"help_option_names": ["-h", "--help"]})
app.add_typer(site, name="site")


@app.command(epilog="Examples:\n\n  trichluc fetch https://example.vn/bai-1.html --archive pages.warc.gz\n\n"
                    "  trichluc fetch addresses.txt --archive pages.warc.gz --since 2020 --match /xay-dung-dang/\n\n"
                    "  trichluc fetch https://example.vn/xay-dung-dang --follow --limit 200 --archive pages.warc.gz")
def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Addresses of articles, feeds or sitemaps, files of addresses (one a line), "
                                                                     "or with --follow listing pages.")],
    archive: Annotated[Path, typer.Option(metavar="PAGES.warc.gz", help="Pages are kept here; started again with it, fetching goes on.")],
    follow: Annotated[bool, typer.Option("--follow", help="Take the articles and next pages that listing pages link to.")] = False,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Nothing published before: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Nothing published after.")] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", help="At most so many new pages.")] = None,
    match: Annotated[str | None, typer.Option(metavar="REGEX", help="Only addresses in which this is found.")] = None,
    wait: Annotated[str, typer.Option(metavar="MIN,MAX", help="Seconds between two requests to a host: 5 times its last answer, within these.")] = "1,30",
    refresh: Annotated[bool, typer.Option("--refresh", help="Ask again for pages that are kept; changed ones are kept in both versions.")] = False,
    allow_private: AllowPrivateOption = None,
    contact: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Whom a site may write to, told in the User-Agent.")] = None,
    quiet: QuietOption = False,
) -> None:
    """Fetch pages into a WARC archive, politely and resumably; Ctrl-C once stops after the page in hand."""
    from extractor.acquire.archive import ArchiveTrouble
    from extractor.acquire.command import fetch_command
    from extractor.acquire.errors import FetchError
    from extractor.acquire.state import StateTrouble

    bounds = re.fullmatch(r"(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)", wait)
    if bounds is None or float(bounds[1]) > float(bounds[2]):
        usage(f"--wait {wait}: two numbers of seconds such as 1,30")
    if not quiet:
        say_proxies()
    with progress(quiet) as bar:
        task = bar.add_task("", total=None)

        def told(p: "Crawled") -> None:
            told = [t(f"{p.done} done, {p.left} left, {p.failed} failed, {p.rate:.0f} a minute"), *([t(f"waiting {p.waiting:.0f} s")] if p.waiting >= 1 else [])]
            bar.update(task, completed=p.done, total=p.done + p.left, description=", ".join(told))

        try:
            summary = fetch_command(urls, archive, follow=follow, since=since, until=until, limit=limit, match=match, wait=(float(bounds[1]), float(bounds[2])),
                                    refresh=refresh, allow_private=allow_private or (), progress=told, published="extractor.read:published_of", contact=contact)
        except (FetchError, ValueError) as error:
            usage(str(error))
        except (ArchiveTrouble, StateTrouble, OSError) as error:
            fail(str(error))
    for url, reason in summary.failures:
        say(f"trichluc: {url}: {reason}")
    if not quiet:
        for note in summary.notes:
            say(f"trichluc: {note}")
        counts = (f"{summary.kept} pages kept ({summary.new} new, {summary.changed} changed, {summary.unchanged} unchanged), "
                  f"{summary.failed} failed, {summary.skipped} left out, {summary.left} still to fetch")
        say(f"trichluc: {archive}: {counts}{' (stopped; the same command goes on)' if summary.stopped else ''}")
    raise typer.Exit(SOME_FAILED if summary.failed or summary.stopped else NOTHING if not summary.kept else OK)


@site.command("try", epilog="Examples:\n\n  trichluc site try page.html\n\n  trichluc site try https://example.vn/bai-viet.html")
def site_try(
    page: Annotated[str, typer.Argument(metavar="URL|FILE", help="A page's address, or a file that holds one.")],
    url: Annotated[str | None, typer.Option(metavar="URL", help="The address that a file's page came from.")] = None,
    allow_private: AllowPrivateOption = None,
) -> None:
    """Show what each declaration, and each way of reading an unknown page, makes of a page; the first one is taken."""
    from extractor.export.tables import safe
    from extractor.model import Article
    from extractor.read import try_page

    source, address, charset = _page(page, url, allow_private)
    try:
        found = try_page(source, url=address, headers_charset=charset)
    except ValueError as error:
        fail(f"{page}: {error}")
    for name, read in found:
        if isinstance(read, Article):
            body = [b for b in read.blocks if b.kind not in ("headline", "date", "byline", "furniture")]
            said = {"title": read.title, "published": read.published_at or read.published, "byline": read.byline, "publisher": read.publisher,
                    "blocks": f"{len(read.blocks)}, characters: {len(read.text)}"}
            lines = [f"{key}: {value}" for key, value in said.items()]
            lines += [f"{b.kind}: {' '.join(read.text[b.start:b.end].split())[:100]}" for b in (*body[:1], *body[1:][-1:])]
            typer.echo(safe("\n  ".join((name, *lines))))
        else:
            typer.echo(safe(f"{name}: {read}"))
    raise typer.Exit(OK if any(isinstance(read, Article) for _, read in found) else SOME_FAILED)


@site.command("record", epilog="Examples:\n\n  trichluc site record https://example.vn/bai-viet.html\n\n  trichluc site record page.html --url https://example.vn/bai-viet.html --name example")
def site_record(
    page: Annotated[str, typer.Argument(metavar="URL|FILE", help="A page's address, or a file that holds one.")],
    url: Annotated[str | None, typer.Option(metavar="URL", help="The address that a file's page came from.")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Name of the site's folder; by default that of its host.")] = None,
    into: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Where folders of sites lie; by default in the program.")] = None,
    allow_private: AllowPrivateOption = None,
) -> None:
    """Declare a new site from one of its pages: a folder with site.toml, the page, and the article read from it. Its test fails until you have read them."""
    from extractor.read import record_site

    body, address, charset = _page(page, url, allow_private)
    try:
        folder = record_site(body, address or "", name=name, into=into, charset=charset)
    except ValueError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename}: cannot be written ({error.strerror})")
    say(f"trichluc: {folder}: compare article.json with the page and correct site.toml; the test of the site fails until you have deleted the line «unread»")


def _page(page: str, url: str | None, allow_private: list[str] | None) -> tuple[bytes, str | None, str | None]:
    """The bytes of a page that is given by its address or as a file, its address, and the charset that its server tells."""
    from extractor.acquire.command import fetch_one
    from extractor.acquire.errors import FetchError
    from extractor.run import is_url

    try:
        if is_url(page):
            fetched = fetch_one(page, allow_private=allow_private or ())
            return fetched.body, fetched.final_url, fetched.charset
        return Path(page).read_bytes(), url, None
    except FetchError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{page}: cannot be read ({error.strerror})")
