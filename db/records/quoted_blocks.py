"""The block (paragraph) of an article in which each quotation stands, as a number that is the same for the same words.

Blocks are compared within one outlet: that of the publisher, or the folder where no publisher is known.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from ..columns import ARTICLE, QUOTE, inserted
from .article_rows import Row, Rows
from .content_ids import content_id

_ARTICLE, _QUOTE = ([column.name for column in inserted(columns)] for columns in (ARTICLE, QUOTE))
_PUBLISHER, _FILE, _QUOTES, _LAYOUT, _TEXT = (
    _ARTICLE.index(name) for name in ("publisher", "file", "quote_count", "layout", "text")
)
_ID, _SPEAKER, _START = (_QUOTE.index(name) for name in ("id", "speaker_id", "start"))


def outlet_of(publisher: str | None, file: str | None) -> str:
    """What has its own boilerplate: the publisher, else the folder of the file; empty where neither is known."""
    return publisher or (file or "").rpartition("/")[0]


def number_of(outlet: str, words: str) -> int:
    """The number of a block: 64 bits, signed. Case and white space make no difference."""
    digits = content_id(outlet, " ".join(words.split()).casefold())
    return int.from_bytes(bytes.fromhex(digits), "big", signed=True)


def blocks_at(
    outlet: str, text: str, paragraphs: Sequence[Sequence[int]], starts: Collection[int]
) -> dict[int, tuple[int, str]]:
    """The number and the words of the block that holds each of these offsets; those in no paragraph are left out."""
    begins = [begin for begin, _ in paragraphs]
    found: dict[int, tuple[int, str]] = {}
    of_paragraph: dict[int, tuple[int, str]] = {}
    for start in starts:
        i = bisect_right(begins, start) - 1
        if i < 0 or start >= paragraphs[i][1]:
            continue
        if i not in of_paragraph:
            words = text[paragraphs[i][0] : paragraphs[i][1]]
            of_paragraph[i] = number_of(outlet, words), words
        found[start] = of_paragraph[i]
    return found


def with_blocks(rows: Rows, boilerplate: Collection[int]) -> Rows:
    """The rows of an article with the numbers of its quoted blocks, without what stands in known boilerplate."""
    article = rows.article
    outlet = outlet_of(article[_PUBLISHER], article[_FILE])
    paragraphs = json.loads(article[_LAYOUT])["paragraphs"]
    found = blocks_at(outlet, article[_TEXT], paragraphs, [row[_START] for row in rows.quotes])
    rows = replace(rows, blocks=tuple(sorted({number for number, _ in found.values()})))
    dropped = {row[_ID] for row in rows.quotes if found.get(row[_START], (None,))[0] in boilerplate}
    return _without(rows, dropped) if dropped else rows


def _without(rows: Rows, dropped: Collection[str]) -> Rows:
    kept: tuple[Row, ...] = tuple(row for row in rows.quotes if row[_ID] not in dropped)
    gone = Counter(row[_SPEAKER] for row in rows.quotes if row[_ID] in dropped)
    speakers = (replace(s, quotes=s.quotes - gone[s.id]) for s in rows.speakers)
    return replace(
        rows,
        article=(*rows.article[:_QUOTES], len(kept), *rows.article[_QUOTES + 1 :]),
        quotes=kept,
        figures=tuple(row for row in rows.figures if row[1] not in dropped),
        speakers=tuple(s for s in speakers if s.quotes > 0),
    )
