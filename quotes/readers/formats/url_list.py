"""A list of URLs, one a line: the pages are fetched politely and read as HTML."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import Message
from importlib.metadata import version
from itertools import islice
from time import monotonic, sleep
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from courlan import UrlStore, validate_url

from extractors.model import Article

from ..encoding import decode
from ..reading_results import Problem, Unreadable
from ..source import Fetching, Item, Source
from .html_page import article
from .web_request import Web

#: How we name ourselves to web servers.
AGENT = "onrecord"
#: So many hosts are asked at the same time, each for one page.
HOSTS = 16
#: A robots.txt is read so far (bytes).
ROBOTS = 500 * 2**10
#: After so many pages that were given up for time, a host is not asked any more.
TOO_SLOW = 3
#: So many URLs are sorted by host at a time.
TOGETHER = 2000


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles at the addresses in a list; empty lines and those that begin with # are passed over."""
    rows = (decode(line)[0].strip() for line in iter(lambda: stream.readline(2**16), b""))
    yield from fetch((row for row in rows if row and not row.startswith("#")), source.fetching)


def fetch(urls: Iterable[str], fetching: Fetching) -> Iterator[Item]:
    """The articles at these addresses: one request at a time to a host, with pauses, as its robots.txt asks.

    An article's id is the address that was asked for. They come in rounds, each host once in a round.
    """
    urls = iter(urls)
    fetcher = _Fetcher(fetching)
    while some := list(islice(urls, TOGETHER)):
        yield from _rounds(some, fetcher, fetching.pause)


def _rounds(urls: list[str], fetcher: _Fetcher, pause: float) -> Iterator[Item]:
    store = UrlStore(strict=False)
    for url in urls:
        if validate_url(url)[0]:
            store.add_urls([url])
        else:
            yield Problem.at(url, "no address of the web: it must begin with http:// or https://")
    left = store.total_url_number()
    with ThreadPoolExecutor(HOSTS) as pool:
        while left:
            ready = store.get_download_urls(time_limit=pause, max_urls=HOSTS)
            yield from pool.map(fetcher.page, ready)
            left -= len(ready)
            if left and not ready:
                sleep(min(pause, 0.2))


class _Fetcher:
    """Fetches one page at a time from a host, if its robots.txt allows it; that is asked for once."""

    def __init__(self, fetching: Fetching) -> None:
        self._web = Web(f"{AGENT}/{version(AGENT)}", fetching.timeout, private=fetching.private)
        self._rules: dict[str, RobotFileParser | str] = {}
        self._slow: Counter[str] = Counter()

    def page(self, url: str) -> Item:
        """The article at an address, or why there is none."""
        try:
            return self._article(url)
        except Unreadable as error:
            return Problem.at(url, str(error))
        except Exception as error:  # whatever a server sends may not end the run
            return Problem.at(url, f"broken page: {error or type(error).__name__}")

    def _article(self, url: str) -> Article:
        host = _host(url)
        if self._slow[host] >= TOO_SLOW:
            raise Unreadable(f"not fetched: {TOO_SLOW} pages of this host took too long")
        begun = monotonic()
        try:
            answer = self._web.get(url, self._may_ask)
        finally:
            self._slow[host] += monotonic() - begun >= self._web.longest
        if answer.status != 200:
            raise Unreadable(f"could not be fetched: the server answered {answer.status}")
        kind = Message()
        kind["content-type"] = answer.kind
        if kind.get_content_type() not in ("text/html", "application/xhtml+xml"):
            raise Unreadable(f"no HTML page but {kind.get_content_type()}")
        return article(answer.content, url, url=answer.url, charset=kind.get_content_charset())

    def _may_ask(self, url: str) -> None:
        """Raises Unreadable where the host's robots.txt forbids an address, also one that we are sent on to."""
        host = _host(url)
        if host not in self._rules:
            self._rules[host] = self._robots(host)
        rules = self._rules[host]
        if isinstance(rules, str):
            raise Unreadable(rules)
        if not rules.can_fetch(AGENT, url):
            raise Unreadable("not fetched: the site's robots.txt forbids it")

    def _robots(self, host: str) -> RobotFileParser | str:
        """The rules of a host; in words why there is no asking it.

        As RFC 9309 has it: without a robots.txt all is allowed, with one that cannot be read nothing is.
        """
        try:
            answer = self._web.get(f"{host}/robots.txt")
        except Unreadable as error:
            return str(error)
        rules = RobotFileParser()
        if answer.status >= 500:
            return f"not fetched: the site's robots.txt cannot be read (the server answered {answer.status})"
        rules.parse(decode(answer.content[:ROBOTS])[0].splitlines() if answer.status == 200 else [])
        return rules


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
