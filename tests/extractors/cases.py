"""Texts with everything said in them, as (speaker, content).

The spans of one content are joined by " … ". A speaker whom the text does not name is None.
"""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

import pytest

from extractors import Article, extract

Said = tuple["str | None", str]


def speaker_told(text: str) -> tuple[str, str | None, str | None]:
    """The name, role and affiliation of the last speaker of a text."""
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    return speaker.name, speaker.role, speaker.affiliation


def role_told(text: str) -> tuple[str | None, str | None]:
    """The role and affiliation of the last speaker of a text."""
    return speaker_told(text)[1:]


def said(text: str, *, in_marks: bool = False) -> list[Said]:
    """Everything said in a text: by whom (blanks and accents made alike), and the words.

    ``in_marks``: only what stands in quotation marks, as a whole or in part.
    """
    extraction = extract(Article(id="made-up", text=text))
    return [
        (
            normalize("NFKC", a.speaker.name) if a.speaker else None,
            " … ".join(span.of(text) for span in a.content),
        )
        for a in extraction.attributions
        if not in_marks or a.kind != "indirect"
    ]


def contents(text: str) -> list[str]:
    """The words of everything said in a text."""
    return [words for _, words in said(text)]


def who(text: str, words: str) -> str | None:
    """The name of the speaker of the first statement that holds these words."""
    found = [
        a
        for a in extract(Article(id="", text=text)).attributions
        if any(words in c.of(text) for c in a.content)
    ]
    return found[0].speaker.name if found and found[0].speaker else None


def case(text: str, *expected: Said) -> Any:
    return pytest.param(text, list(expected), id=text[:60])


def wrong(reason: str, text: str, *expected: Said) -> Any:
    """A case that does not come out right yet."""
    return pytest.param(
        text, list(expected), id=text[:60], marks=pytest.mark.xfail(strict=True, reason=reason)
    )
