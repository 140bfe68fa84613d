"""The columns of a quotation in tables, with their types; CSV and Parquet have the same ones."""

from __future__ import annotations

COLUMNS: dict[str, type] = {
    "id": str,
    "article_id": str,
    "article": str,
    "title": str,
    "publisher": str,
    "published": str,
    "url": str,
    "file": str,
    "file_start": int,
    "speaker": str,
    "speaker_kind": str,
    "role": str,
    "affiliation": str,
    "kind": str,
    "text": str,
    "cue": str,
    "mention": str,
    "cue_class": str,
    "negated": bool,
    "said_on": str,
    "medium": str,
    "venue": str,
    "addressee": str,
    "verdict": str,
    "rule": str,
    "confidence": float,
    "reason": str,
    "paragraph": int,
    "start": int,
    "end": int,
}

#: The spans of each role as [[start, end], ...] in code points of the article's text.
SPANS = ("content", "cue", "source")
