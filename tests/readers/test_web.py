"""HTML pages, web archives, and lists of URLs fetched from a server on this machine."""

from __future__ import annotations

import gzip
import io
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from quotes.readers import Fetching
from quotes.readers.formats import html_page

from .conftest import OTHER, PAGE, TEXT
from .test_archives import zipped

PARAGRAPH = "The harbour board has closed the old pier in Norhaven after the storm of last week, its chairwoman said on Friday."


def test_a_page_is_its_article_with_all_that_is_known(reading, put) -> None:
    put("pier.html", PAGE)
    (article,) = reading("pier.html").articles
    assert article.text.startswith("Board closes old pier") or article.text.startswith(PARAGRAPH)
    assert PARAGRAPH in article.text and "Sport" not in article.text and "©" not in article.text
    assert article.title == "Board closes old pier"
    assert (article.author, article.publisher, article.date) == ("Ana Brook", "Norhaven Post", "2024-05-03")
    assert (article.id, article.file, article.url) == ("pier.html", "pier.html", "https://post.example/pier")
    assert len(article.extra["content_hash"]) == 64


def test_who_comments_is_no_author(reading, put) -> None:
    comment = '<ol><li class="comment comment-author-lee"><div class="comment-author vcard">Lee Ash says:</div>So be it.</li></ol>'
    page = PAGE.replace('<meta name="author" content="Ana Brook">', "").replace(
        "<footer>", f"{comment}<footer>"
    )
    put("pier.html", page)
    (article,) = reading("pier.html").articles
    assert article.author is None and PARAGRAPH in article.text


@pytest.mark.parametrize("before", ["", " \n<!-- a --> <!-- b -->\n", '<?xml version="1.0"?>\n', "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_page_without_a_name_is_told_by_how_it_begins(reading, put, before: str, encoding: str) -> None:
    put("page", (before + PAGE).encode(encoding))
    assert PARAGRAPH in reading("page").texts[0]


def test_a_file_of_comments_is_told_at_once(reading, put) -> None:
    put("page", "<!---->" * 9000 + "x")
    assert len(reading("page").articles) == 1


def test_other_xml_is_no_text(reading, put) -> None:
    put("feed.xml", '<?xml version="1.0"?><rss><channel/></rss>')
    assert reading("feed.xml").only_problem().reason.startswith("XML: ")


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!doctype html><title>Home</title><nav><a href='/a'>A</a></nav>",
        "<html" + "<div>" * 50_000,
    ],
    ids=["nothing", "links only", "fifty thousand tags"],
)
def test_a_page_without_an_article(reading, put, page: str) -> None:
    put("a.html", page)
    put("good.txt", TEXT)
    found = reading("a.html", "good.txt")
    assert found.texts == [TEXT]
    assert found.only_problem().where == "a.html"


def test_a_page_of_endless_elements_holds_nobody_up(reading, put) -> None:
    put("a.html", f"<html><body><article>{PARAGRAPH}{'<br>word ' * 100_000}")
    assert reading("a.html").only_problem().reason.startswith("HTML of more than 30,000 elements")


def test_bytes_that_are_no_page(reading, put) -> None:
    put("a.html", bytes(range(256)) * 30)
    assert reading("a.html").only_problem().reason == "bytes that are no text"


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "", None),
        ("cp1252", '<meta charset="iso-8859-1">', None),
        ("cp1251", "<META http-equiv=content-type content='text/html; charset=windows-1251'>", None),
        ("cp1251", "", "windows-1251"),
        ("cp1252", '<meta charset="utf-8">', "no-such-charset"),
        ("utf-16", '<meta charset="utf-8">', None),
    ],
)
def test_the_encoding_of_a_page(encoding: str, declared: str, charset: str | None) -> None:
    words = "“Причал закрыт”" if encoding == "cp1251" else "“Peña’s pier”"
    page = f"<html><head>{declared}</head><body><p>{words}</p></body></html>"
    assert html_page.to_text(page.encode(encoding), charset).lstrip("\ufeff") == page


def test_a_missing_library_is_named_with_the_way_to_get_it(reading, put, monkeypatch) -> None:
    monkeypatch.delitem(sys.modules, "quotes.readers.formats.html_page")
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    put("a.html", PAGE)
    put("good.txt", TEXT)
    found = reading("a.html", "good.txt")
    assert found.texts == [TEXT]
    assert (
        found.only_problem().reason
        == "needs trafilatura, which is not installed: pip install 'onrecord[html]'"
    )


@pytest.mark.parametrize(
    ("module", "library", "name", "content", "extra"),
    [
        ("xlsx", "openpyxl", "a.xlsx", b"PK\x03\x04", "xlsx"),
        ("parquet", "pyarrow.parquet", "a.parquet", b"PAR1", "parquet"),
        ("warc", "warcio.archiveiterator", "a.warc", b"WARC/1.0\r\n", "warc"),
        ("url_list", "courlan", "a.txt", b"https://post.example/\n", "fetch"),
    ],
)
def test_every_extra_that_is_missing(
    reading, put, monkeypatch, module, library, name, content, extra
) -> None:
    monkeypatch.delitem(sys.modules, f"quotes.readers.formats.{module}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    if extra == "xlsx":
        content = zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"})
    put(name, content)
    assert reading(name).only_problem().reason.endswith(f"pip install 'onrecord[{extra}]'")


def warc(*records: tuple[str, str, str, bytes]) -> bytes:
    """A WARC of responses: address, status line, content type, body."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=False)
    for url, status, kind, body in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers)
        )
    return file.getvalue()


HTML = "text/html; charset=utf-8"
RECORDS = (
    ("https://post.example/pier", "200 OK", HTML, PAGE.encode()),
    ("https://post.example/photo", "200 OK", "image/png", b"\x89PNG"),
    ("https://post.example/gone", "404 Not Found", HTML, PAGE.encode()),
    ("https://post.example/void", "200 OK", HTML, b"<html></html>"),
    ("https://post.example/ferry", "200 OK", HTML, PAGE.replace("pier", "ferry").encode()),
)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_web_archives(reading, put, name: str) -> None:
    content = warc(*RECORDS)
    put(name, gzip.compress(content) if name.endswith(".gz") else content)
    found = reading(name)
    assert [a.id for a in found.articles] == ["https://post.example/pier", "https://post.example/ferry"]
    article = found.articles[0]
    assert PARAGRAPH in article.text
    assert (article.file, article.date, article.publisher) == (name, "2024-05-03", "Norhaven Post")
    assert article.extra["fetched"].endswith("Z")
    assert found.only_problem().where == f"{name}, record 4 (https://post.example/void)"
    assert found.only_problem().reason == "HTML without an article"


@pytest.mark.parametrize(
    "body",
    [
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li>Contact us</li></ul></nav>",
        "<div><a href='/x'>Council votes on bridge</a><a href='/y'>Rain all week, forecasters say</a></div>",
        "<form><input name=a></form><p>Copyright 2026 The Courier</p>",
    ],
)
def test_a_page_of_links_only_is_no_article(reading, put, body: str) -> None:
    put("a.html", f"<html><head><title>The Courier</title></head><body>{body}</body></html>")
    assert reading("a.html").only_problem().reason == "HTML without an article"


def test_a_short_report_is_an_article(reading, put) -> None:
    put(
        "a.html",
        "<html><body><article><h1>Bridge shut</h1><p>The bridge is shut.</p></article></body></html>",
    )
    (article,) = reading("a.html").articles
    assert "The bridge is shut." in article.text


def test_a_page_that_breaks_the_library_costs_no_other(reading, put, monkeypatch) -> None:
    whole = html_page.trafilatura.bare_extraction

    def picky(tree, **options):  # type: ignore[no-untyped-def]
        if options["url"] == "https://post.example/pier":
            raise RecursionError("too deep")
        return whole(tree, **options)

    monkeypatch.setattr(html_page.trafilatura, "bare_extraction", picky)
    put("a.warc", warc(*RECORDS))
    found = reading("a.warc")
    assert [a.id for a in found.articles] == ["https://post.example/ferry"]
    assert found.problems[0].reason == "broken HTML: too deep"


def test_plain_texts_of_a_crawl(reading, put) -> None:
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    for text in (TEXT, "  "):
        payload = io.BytesIO(text.encode())
        record = writer.create_warc_record(
            "https://post.example/pier", "conversion", payload=payload, warc_content_type="text/plain"
        )
        writer.write_record(record)
    put("a.warc.wet.gz", file.getvalue())
    found = reading("a.warc.wet.gz")
    assert found.texts == [TEXT]
    assert found.only_problem().reason == "no text"


def test_a_web_archive_cut_off(reading, put, capsys) -> None:
    content = warc(*RECORDS)
    put("a.warc", content[:-200])
    put("b.warc", content + b"garbage\r\n\r\n" * 5)
    put("good.txt", OTHER)
    found = reading("a.warc", "b.warc", "good.txt")
    assert found.texts[-1] == OTHER
    assert len(found.articles) >= 3
    assert {"a.warc", "b.warc"} <= {p.file for p in found.problems}
    assert capsys.readouterr().err == ""


class Site(BaseHTTPRequestHandler):
    """A small news site; it remembers who asked for what, when and as whom."""

    asked: list[tuple[str, float, str]]

    def do_GET(self) -> None:
        self.asked.append((self.path, time.monotonic(), self.headers["User-Agent"]))
        status, kind, body = {
            "/robots.txt": (200, "text/plain", b"User-agent: *\nDisallow: /private/\n"),
            "/pier": (200, HTML, PAGE.encode()),
            "/ferry": (
                200,
                "text/html; charset=windows-1252",
                PAGE.replace("pier", "ferry").encode("cp1252"),
            ),
            "/private/pier": (200, HTML, PAGE.encode()),
            "/photo": (200, "image/png", b"\x89PNG"),
            "/void": (200, HTML, b"<html><body></body></html>"),
        }.get(self.path, (404, HTML, b"<html>gone</html>"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[tuple[str, type[Site]]]:
    handler = type("OneSite", (Site,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_list_of_urls_is_fetched_politely(reading, put, site) -> None:
    address, handler = site
    paths = ["/pier", "/gone", "/private/pier", "/photo", "/void", "/ferry", "/pier"]
    put("list.txt", "# pages\n" + "".join(f"{address}{path}\n" for path in paths) + "\n")
    found = reading("list.txt", fetching=Fetching(pause=0.2, timeout=5, private=True))
    assert [a.id for a in found.articles] == [f"{address}/pier", f"{address}/ferry"]
    assert found.articles[0].publisher == "Norhaven Post"
    assert {p.where.removeprefix(address): p.reason for p in found.problems} == {
        "/gone": "could not be fetched: the server answered 404",
        "/private/pier": "not fetched: the site's robots.txt forbids it",
        "/photo": "no HTML page but image/png",
        "/void": "HTML without an article",
    }
    asked = [path for path, _, _ in handler.asked]
    assert asked[0] == "/robots.txt" and asked.count("/robots.txt") == 1
    assert "/private/pier" not in asked and asked.count("/pier") == 1
    times = [at for path, at, _ in handler.asked if path != "/robots.txt"]
    assert all(b - a >= 0.15 for a, b in pairwise(times))
    assert all(agent.startswith("onrecord/") for _, _, agent in handler.asked)


def test_an_address_may_be_given_itself(reading, site) -> None:
    address, _ = site
    found = reading(f"{address}/pier", fetching=Fetching(pause=0, timeout=5, private=True))
    assert [a.id for a in found.articles] == [f"{address}/pier"]


def test_private_addresses_are_refused_by_default(reading, site) -> None:
    address, handler = site
    assert "private address" in reading(f"{address}/pier", fetching=Fetching(pause=0)).only_problem().reason
    assert handler.asked == []


@pytest.mark.parametrize("url", ["http://", "https:///path", "http://[broken", "http://127.0.0.1:1/nobody"])
def test_addresses_that_lead_nowhere(reading, url: str) -> None:
    assert reading(url, fetching=Fetching(pause=0, timeout=2, private=True)).only_problem().where == url


def test_a_text_with_addresses_in_it_is_text(reading, put) -> None:
    put("a.txt", f"https://post.example/pier\n\n{TEXT}")
    assert len(reading("a.txt").articles) == 1
