"""A quotation to be passed on: as one line with its source, and as the title of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..text.reporting_clause import label_of, sentence, stands_for_itself, unsure
from ..verdicts import VERDICTS
from .safe_text import shortened, web_address

_MARKS = "“”„‟‘’‚«»‹›\"'`"

#: What is said of a quotation that is passed on although a reviewer found fault with it.
_FAULTS = {
    name: verdict.told
    for name, verdict in VERDICTS.items()
    if name not in ("right", "wrong_speaker", "not_speech")
}


def citation(row: Mapping[str, Any], article: Mapping[str, Any], address: str) -> str:
    """A quotation with its source, to be pasted: “We had time.” – Ann Lee, mayor, Elm. In: Title, Elm Post, 2026-03-05. https://...

    ``article`` has title and url; ``address`` is our own, for an article without one. Whatever is not plainly
    a quotation in marks is a sentence with the article's cue, and says so.
    """
    own = stands_for_itself(row)
    said = _in_marks(row["text"]) if own else sentence(row)
    who = [_speaker(row)] if own else []
    who += [row[name] for name in ("role", "affiliation") if row.get(name)]
    source = [article["title"] or "an article without a title", row.get("publisher"), row.get("published")]
    told = "".join(f" [{remark}]" for remark in _remarks(row))
    by = f" – {', '.join(who)}" if who else ""
    where = ", ".join(part for part in source if part)
    return " ".join(f"{said}{told}{by}. In: {where}. {web_address(article['url']) or address}".split())


def _remarks(row: Mapping[str, Any]) -> list[str]:
    """What whoever quotes this has to know."""
    remarks = {"indirect": "reported, not word for word", "mixed": "partly word for word"}
    found = [remarks.get(row["kind"]), label_of(row), _FAULTS.get(row.get("verdict") or "")]
    if row.get("disputed"):
        found.append("reviewers disagree")
    elif (sure := unsure(row)) is not None and row.get("verdict") is None:
        found.append(f"found by a program, only {sure} % sure")
    return [remark for remark in found if remark]


def headline(row: Mapping[str, Any], most: int = 160) -> str:
    """A quotation as the title of its page: “We had time.” – Ann Lee; or the sentence that reports it."""
    if not stands_for_itself(row):
        return shortened(sentence(row), most)
    return f"{_in_marks(shortened(row['text'], most))} – {_speaker(row)}"


def _speaker(row: Mapping[str, Any]) -> str:
    speaker: str = row.get("speaker") or row.get("mention") or "nobody named"
    return speaker


def _in_marks(text: str) -> str:
    """Words of a quotation, which have the article's own marks unless its layout takes their place."""
    return text if text[:1] in _MARKS else f"“{text}”"
