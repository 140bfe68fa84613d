"""The quotations in a draft, each held against the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from db.records.article_rows import JOINT
from db.search.quote_check import Answer, check
from db.text.word_alignment import wording
from extractors import Article

from .configuration.configured_extractor import extract


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of a draft: its place (code points of the article's text), and what is known of it."""

    article: Article
    start: int
    end: int
    answer: Answer


def check_draft(db: Database, article: Article) -> Iterator[Checked]:
    """Checks all that the article quotes in marks, in its order, as said by whom the article names and in its sense."""
    for attribution in extract(article).attributions:
        content = JOINT.join(span.of(article.text) for span in attribution.content)
        if attribution.kind != "indirect" and (words := quoted_words(content, attribution.kind)):
            speaker = attribution.speaker.name if attribution.speaker else None
            start, end = attribution.content[0].start, attribution.content[-1].end
            yield Checked(article, start, end, check(db, words, speaker, attribution.stance))


def quoted_words(content: str, kind: str) -> str:
    """The words of a quotation that stand in marks; what is left out between them is an ellipsis."""
    words = wording(content, kind)
    parts: list[str] = []
    first = None
    for at in range(len(words.plain) + 1):
        marked = at < len(words.plain) and words.marked[at]
        if marked and first is None:
            first = at
        elif not marked and first is not None:
            parts.append(words.written(first, at))
            first = None
    return JOINT.join(parts)
