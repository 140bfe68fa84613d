"""One page from the web: with a limit to its size, its redirects and the time for all of it, and no private address.

Each redirect is followed here, so that whoever asks may look at its address before it is asked for.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import urllib3
from trafilatura.downloads import create_pool
from urllib3.exceptions import (
    HTTPError,
    LocationParseError,
    NameResolutionError,
    NewConnectionError,
    SSLError,
    TimeoutError,
)

from ..reading_results import LARGEST, Unreadable

#: So many redirects are followed.
REDIRECTS = 5
#: The whole answer may take so many times as long as a server may be silent.
WHOLE = 4
_MOVED = frozenset([301, 302, 303, 307, 308])


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server gave: the last address, the status, the content type, the bytes."""

    url: str
    status: int
    kind: str
    content: bytes


class Web:
    """Asks servers. ``agent`` is our name, ``timeout`` the seconds that a server may be silent."""

    def __init__(self, agent: str, timeout: float, *, private: bool = False) -> None:
        self._headers = {"User-Agent": agent, "Accept-Encoding": "gzip, deflate"}
        self._timeout = timeout
        #: So many seconds may the whole answer take.
        self.longest = WHOLE * timeout
        self._pool = create_pool(ssrf_protection=not private, maxsize=4)

    def get(self, url: str, may_ask: Callable[[str], None] = lambda url: None) -> Answer:
        """The answer at an address. ``may_ask`` raises Unreadable for one that is not to be asked for.

        Raises Unreadable in words: no such host, a private address, no secure connection, no answer, too slow,
        too large, too many redirects.
        """
        answer: list[Answer | Exception] = []

        def ask() -> None:
            try:
                answer.append(self._follow(url, may_ask))
            except Exception as error:  # handed over to the thread that waits
                answer.append(error)

        # A server that sends a byte now and then is never silent. Only another thread can leave it.
        thread = threading.Thread(target=ask, daemon=True)
        thread.start()
        thread.join(self.longest)
        if not answer:
            raise Unreadable(f"could not be fetched: no whole answer in {self.longest:g} seconds")
        if isinstance(answer[0], Answer):
            return answer[0]
        if isinstance(answer[0], Unreadable):
            raise answer[0]
        raise Unreadable(f"could not be fetched: {_in_words(answer[0], self._timeout)}")

    def _follow(self, url: str, may_ask: Callable[[str], None]) -> Answer:
        end = time.monotonic() + self.longest
        for _ in range(REDIRECTS + 1):
            if urlsplit(url).scheme not in ("http", "https"):
                raise Unreadable(f"could not be fetched: sent on to {url[:100]}")
            may_ask(url)
            response = self._pool.request(
                "GET",
                url,
                headers=self._headers,
                timeout=urllib3.Timeout(self._timeout),
                redirect=False,
                retries=False,
                preload_content=False,
            )
            try:
                further = response.headers.get("location")
                if response.status in _MOVED and further:
                    url = urljoin(url, further)
                    continue
                content = _read(response, end)
            finally:
                response.close()
            return Answer(url, response.status, response.headers.get("content-type", "text/html"), content)
        raise Unreadable(f"could not be fetched: sent on more than {REDIRECTS} times")


def _read(response: Any, end: float) -> bytes:
    parts, size = [], 0
    for part in response.stream(2**16):
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise Unreadable(f"larger than {LARGEST // 2**20} MB: too large for one page of text")
        if time.monotonic() > end:  # nobody waits any more
            break
    return b"".join(parts)


def _in_words(error: Exception, timeout: float) -> str:
    """What went wrong with a connection."""
    if isinstance(error, NameResolutionError):
        return "there is no such host"
    if isinstance(error, NewConnectionError):
        return "a private address" if "SSRF" in str(error) else "nobody answers there"
    if isinstance(error, SSLError):
        return "no secure connection"
    if isinstance(error, TimeoutError):
        return f"no answer in {timeout:g} seconds"
    if isinstance(error, LocationParseError):
        return "no address of the web"
    if isinstance(error, HTTPError):
        return f"the answer is broken ({type(error).__name__})"
    return str(error).partition("\n")[0] or type(error).__name__
