"""Pages from a server on this machine that misbehaves: it is left in time, and in words."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from quotes.readers import Fetching
from quotes.readers.formats import url_list, web_request

from .conftest import PAGE, Reader

HTML = "text/html; charset=utf-8"


class Site(BaseHTTPRequestHandler):
    """``robots`` is the status and text of robots.txt; ``asked`` are the paths that were asked for."""

    robots: tuple[int, str]
    asked: list[str]
    moved: dict[str, str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/robots.txt":
            self.answer(self.robots[0], self.robots[1].encode())
        elif self.path in self.moved:
            self.send_response(302)
            self.send_header("Location", self.moved[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path.startswith("/drip"):
            self.send_response(200)
            self.send_header("Content-Type", HTML)
            self.end_headers()
            self.drip()
        elif self.path == "/head":
            self.drip()
        elif self.path == "/large":
            self.answer(200, b"<html>" + b"x" * 5000)
        else:
            self.answer(200, PAGE.encode())

    def answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", HTML)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        try:
            for _ in range(100):
                self.wfile.write(b"H")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def log_message(self, *args: object) -> None:
        pass


Server = tuple[str, type[Site]]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    moved = {
        "/moved": "/pier",
        "/to-private": "/private/pier",
        "/round": "/round",
        "/to-file": "file:///etc/passwd",
        "/to-nobody": "http://127.0.0.1:1/x",
    }
    handler = type("OneSite", (Site,), {"asked": [], "robots": (404, ""), "moved": moved})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    thread.join()
    server.server_close()


FETCHING = Fetching(pause=0, timeout=5, private=True)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/to-private", "not fetched: the site's robots.txt forbids it"),
        ("/round", "could not be fetched: sent on more than 5 times"),
        ("/to-file", "could not be fetched: sent on to file:///etc/passwd"),
        ("/to-nobody", "could not be fetched: nobody answers there"),
    ],
)
def test_each_redirect_is_looked_at(reading: Reader, site: Server, path: str, reason: str) -> None:
    address, handler = site
    handler.robots = (200, "User-agent: *\nDisallow: /private/\n")
    assert reading(address + path, fetching=FETCHING).only_problem().reason == reason
    assert "/private/pier" not in handler.asked
    assert reading(f"{address}/moved", fetching=FETCHING).articles


@pytest.mark.parametrize(("status", "fetched"), [(404, True), (403, True), (500, False), (503, False)])
def test_a_robots_txt_that_fails_allows_nothing(
    reading: Reader, site: Server, status: int, fetched: bool
) -> None:
    address, handler = site
    handler.robots = (status, "out of order")
    found = reading(f"{address}/pier", fetching=FETCHING)
    assert bool(found.articles) == fetched
    assert ("/pier" in handler.asked) == fetched
    if not fetched:
        assert found.only_problem().reason == (
            f"not fetched: the site's robots.txt cannot be read (the server answered {status})"
        )


@pytest.mark.parametrize("path", ["/drip", "/head"])
def test_a_server_that_drips_is_left(reading: Reader, site: Server, path: str) -> None:
    begun = time.monotonic()
    fetching = Fetching(pause=0, timeout=0.3, private=True)  # type: ignore[arg-type]
    reason = reading(site[0] + path, fetching=fetching).only_problem().reason
    assert reason == "could not be fetched: no whole answer in 1.2 seconds"
    assert time.monotonic() - begun < 5


def test_a_host_that_is_always_slow_is_not_asked_for_ever(reading: Reader, site: Server, put) -> None:
    address, handler = site
    put("list.txt", "".join(f"{address}/drip{n}\n" for n in range(6)))
    found = reading("list.txt", fetching=Fetching(pause=0, timeout=0.2, private=True))  # type: ignore[arg-type]
    assert len([path for path in handler.asked if path.startswith("/drip")]) == url_list.TOO_SLOW
    assert [p.reason for p in found.problems[-3:]] == ["not fetched: 3 pages of this host took too long"] * 3


def test_a_page_without_end_is_left(reading: Reader, site: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_request, "LARGEST", 1000)
    assert reading(f"{site[0]}/large", fetching=FETCHING).only_problem().reason.startswith("larger than")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://127.0.0.1:1/nobody", "could not be fetched: nobody answers there"),
        ("http://no-such-host.invalid/pier", "could not be fetched: there is no such host"),
    ],
)
def test_what_went_wrong_is_one_thing(reading: Reader, url: str, reason: str) -> None:
    assert reading(url, fetching=FETCHING).only_problem().reason == reason


def test_a_secure_connection_to_a_plain_server(reading: Reader, site: Server) -> None:
    url = site[0].replace("http:", "https:") + "/pier"
    assert (
        reading(url, fetching=FETCHING).only_problem().reason == "could not be fetched: no secure connection"
    )


def test_a_private_address_is_named_as_one(reading: Reader, site: Server) -> None:
    found = reading(f"{site[0]}/pier", fetching=Fetching(pause=0, timeout=5))
    assert found.only_problem().reason == "could not be fetched: a private address"
    assert site[1].asked == []
