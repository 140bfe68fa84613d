"""A list of URLs, one a line: the pages are fetched politely and read as HTML."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from email.message import Message
from importlib.metadata import version
from itertools import islice
from time import sleep
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from courlan import UrlStore, validate_url
from trafilatura.downloads import fetch_response
from trafilatura.settings import DEFAULT_CONFIG
from trafilatura.spider import get_rules

from extractors.model import Article

from ..encoding import decode
from ..reading_results import LARGEST, Problem, Unreadable
from ..source import Fetching, Item, Source
from .html_page import article

#: How we name ourselves to web servers.
AGENT = "onrecord"
#: So many hosts are asked at the same time, each for one page.
HOSTS = 16
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
        self._config = deepcopy(DEFAULT_CONFIG)
        settings = {
            "DOWNLOAD_TIMEOUT": str(fetching.timeout),
            "MAX_FILE_SIZE": str(LARGEST),
            "SSRF_PROTECTION": "off" if fetching.private else "on",
            "INSECURE_SSL_FALLBACK": "off",
            "USER_AGENTS": f"{AGENT}/{version(AGENT)}",
        }
        self._config.read_dict({"DEFAULT": settings})
        self._rules: dict[str, RobotFileParser | None] = {}

    def page(self, url: str) -> Item:
        """The article at an address, or why there is none."""
        try:
            return self._article(url)
        except Unreadable as error:
            return Problem.at(url, str(error))
        except Exception as error:  # whatever a server sends may not end the run
            return Problem.at(url, f"broken page: {error or type(error).__name__}")

    def _article(self, url: str) -> Article:
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self._rules:
            self._rules[host] = get_rules(host, self._config)
        rules = self._rules[host]
        if rules and not rules.can_fetch(AGENT, url):
            raise Unreadable("not fetched: the site's robots.txt forbids it")
        response = fetch_response(url, config=self._config)
        if response is None:
            raise Unreadable("could not be fetched: no answer, no secure connection or a private address")
        if response.status != 200:
            raise Unreadable(f"could not be fetched: the server answered {response.status}")
        kind = Message()
        kind["content-type"] = (response.headers or {}).get("content-type", "text/html")
        if kind.get_content_type() not in ("text/html", "application/xhtml+xml"):
            raise Unreadable(f"no HTML page but {kind.get_content_type()}")
        return article(response.data, url, url=response.url, charset=kind.get_content_charset())
