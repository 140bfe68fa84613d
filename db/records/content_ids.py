"""Ids that come from content: the same article, quote or speaker has the same id in every database."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.model import Article, Speaker

_APOSTROPHES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", ".": None, ",": " ", "-": " ", "‐": " ", "‑": " "}
)


def content_id(*parts: str | None) -> str:
    """16 hexadecimal digits that stand for these strings in this order; None differs from ``""``."""
    counted = "".join([f"{len(part)}:{part}" if part is not None else "-" for part in parts])
    return sha256(counted.encode()).hexdigest()[:16]


def article_id(article: Article) -> str:
    """The id of an article: of its key and its text, so that a syndicated copy has its own.

    Raises UnicodeEncodeError when key or text hold lone surrogates, which no database can store.
    """
    return content_id(article.id, article.text)


def input_hash(article: Article) -> str:
    """Stands for all of the input that matters: the text and what the reader knew about it."""
    language = [] if article.language is None else [article.language]
    section = [] if article.section is None else ["section", article.section]
    return content_id(
        article.text,
        article.title,
        article.author,
        article.publisher,
        article.date,
        article.url,
        article.file,
        *language,
        *section,
    )


def quote_id(article: str, spans: str) -> str:
    """The id of one attribution: its article's id, and ten digits for its spans as JSON."""
    return f"{article}-{sha256(spans.encode()).hexdigest()[:10]}"


@lru_cache(maxsize=100_000)
def normal_name(name: str) -> str:
    """A name without case, accents, dots, hyphens, a leading "the" and doubled blanks, for comparing."""
    folded = unicodedata.normalize("NFKD", name).translate(_APOSTROPHES).casefold()
    words = "".join(c for c in folded if not unicodedata.combining(c)).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def speaker_id(speaker: Speaker, article: str) -> str:
    """The id of a speaker: of kind and normalised name; for a description, of its article as well.

    "Ada Moreau" is one row in the whole archive. "A spokesman", "two officials" and "the report" are
    different people and papers in each article, so these are told apart by the article's id.
    """
    name = normal_name(speaker.name)
    return content_id(speaker.kind, name, article if is_description(speaker) else None)


def is_description(speaker: Speaker) -> bool:
    """Whether the name is only words for somebody: an unnamed individual, or no capital letter in it.

    A group counts as named when it has two words or more and each of the longer ones is capitalised
    ("Senate Democrats"): "both", "Analysts" and "Conservatives" are others in each article.
    """
    if speaker.kind == "individual":
        return True
    if speaker.kind == "group":
        words = speaker.name.split()
        longer = [word for word in words if len(word) > 3]
        return len(words) < 2 or not longer or not all(word[0].isupper() for word in longer)
    return speaker.name == speaker.name.lower()
