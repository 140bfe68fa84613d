"""Copies of one story: the same text or nearly so, as news agencies sell it to many outlets.

Two articles belong to one story when one of their ``bands`` agrees, and so do all that are linked in a
chain. Nothing depends on the order in which articles come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from struct import Struct

from rensa import RMinHash

#: Texts are compared by their runs of so many words.
RUN = 5
#: A text of fewer words is compared with nothing: its runs are too few to tell.
SHORTEST = 20
#: So many bands of so many MinHash values: of two texts that share 90 of 100 runs, more than 99 in 100
#: pairs agree in a band; of two that share 80, 95; 70, 61; 50, 6; 30, less than one in 1,000.
BANDS, ROWS = 16, 8
_SEED = 2018

_WORD = re.compile(r"\w+")
_BLANKS = {code: " " for code in range(128) if not _WORD.match(chr(code))}
_VALUES, _MARKS = Struct(f"<{BANDS * ROWS}I"), Struct(f"<{BANDS}q")
#: The salt of each band, and where its values begin among the bytes of all.
_PLACES = [(band.to_bytes(2, "little"), 4 * ROWS * band) for band in range(BANDS)]


def bands(text: str) -> tuple[int, ...]:
    """The marks of a text by which copies find each other, to be stored: signed 64-bit integers.

    Texts that differ only in case, punctuation, white space or furniture of a few lines share most of
    them; texts that are about the same but were written apart share none. A text of less than
    ``SHORTEST`` words has none: ().
    """
    words = _words(text.casefold())
    if len(words) < SHORTEST:
        return ()
    sketch = RMinHash(BANDS * ROWS, _SEED)
    sketch.update([" ".join(run) for run in zip(*(words[i:] for i in range(RUN)), strict=False)])
    values = _VALUES.pack(*sketch.digest())
    return _MARKS.unpack(b"".join([_mark(band, values[at : at + 4 * ROWS]) for band, at in _PLACES]))


def _words(text: str) -> list[str]:
    """What ``\\w+`` finds, in a third of the time where all that is not ASCII are the usual marks."""
    for mark in "“”‘’–—…\xa0":
        text = text.replace(mark, " ")
    return text.translate(_BLANKS).split() if text.isascii() else _WORD.findall(text)


def _mark(band: bytes, values: bytes) -> bytes:
    return blake2b(values, digest_size=8, salt=band).digest()


def stories(rows: Iterable[tuple[int, str]]) -> dict[str, str]:
    """Which articles belong together: each article that is not alone, to the first (by name) of its story.

    ``rows`` are (mark, article) pairs sorted by mark, as an index of a database gives them; articles of
    identical text may be given with any common mark. Only the articles with company are held.
    """
    parents: dict[str, str] = {}

    def first(article: str) -> str:
        top = article
        while (above := parents.get(top, top)) != top:
            top = above
        while article != top:
            parents[article], article = top, parents[article]
        return top

    last: tuple[int, str] | None = None
    for mark, article in rows:
        if last is not None and mark == last[0] and article != last[1]:
            low, high = sorted((first(article), first(last[1])))
            parents[low] = low
            parents[high] = low
        last = (mark, article)
    return {article: first(article) for article in parents}
