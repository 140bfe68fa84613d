"""What extraction gives, as plain data for JSON."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from db.columns import EXTRACTED, NOBODY, SETTING, Nobody
from extractors import Article, Attribution, Extraction, Figure, NotSpeech, Speaker

from .language import ENGLISH


def attributions_as_json(extraction: Extraction) -> list[dict[str, Any]]:
    """The attributions of an extraction in the shape of the contract of ``quotes extract``."""
    return [_attribution(a) for a in extraction.attributions]


def article_as_json(article: Article, extraction: Extraction, language: str | None = None) -> dict[str, Any]:
    """One line of ``quotes extract``: the article's id and title, where it lies, what is said in it.

    ``file`` and ``file_start`` (code points) are there for an article cut from a text file, ``language`` for one
    that is not in English.
    """
    row: dict[str, Any] = {"id": article.id, "title": article.title}
    if article.file_start is not None:
        row["file"] = article.file
        row["file_start"] = article.file_start
    if language not in (None, ENGLISH):
        row["language"] = language
    row["attributions"] = attributions_as_json(extraction)
    row["not_speech"] = [_not_speech(n) for n in extraction.not_speech]
    return row


def json_line(row: Any) -> str:
    """One row as a line of JSON that every UTF-8 stream takes (half surrogate pairs are escaped)."""
    line = json.dumps(row, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        line = json.dumps(row)
    return line


class _Found(NamedTuple):
    """What the values of ``db.columns.EXTRACTED`` are taken from."""

    attribution: Attribution
    speaker: Speaker | Nobody


def _attribution(a: Attribution) -> dict[str, Any]:
    found = _Found(a, a.speaker or NOBODY)
    spans = {name: getattr(a.setting, f"{name}_span") for name in SETTING}
    return {
        "kind": a.kind,
        "content": [list(s) for s in a.content],
        "cue": [list(s) for s in a.cue],
        "source": [list(s) for s in a.source],
        "stance_words": [list(s) for s in a.stance_words],
        **{name: value(found) for name, value in EXTRACTED.items()},
        "members": [member.name for member in found.speaker.members],
        "setting": {name: list(span) for name, span in spans.items() if span is not None},
        "figures": [_figure(f) for f in a.figures],
    }


def _figure(f: Figure) -> dict[str, Any]:
    return {
        "span": list(f.span),
        "kind": f.kind,
        "text": f.text,
        "value": f.value,
        "upper": f.upper,
        "unit": f.unit,
        "approximate": f.approximate,
        "date": f.date,
    }


def _not_speech(n: NotSpeech) -> dict[str, Any]:
    return {"span": list(n.span), "kind": n.kind, "rule": n.rule, "reason": n.reason}
