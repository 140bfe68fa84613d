"""An article corrected by hand, compared with what the database holds of it: the verdicts that follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from db.text.reporting_clause import stance_of

from ..evaluation.matching import Item, Overlaps, matches
from ..evaluation.ranges import Ranges, union
from ..evaluation.speaker_agreement import parts

Row = dict[str, Any]

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a person left of one article's quotations.

    ``attributions`` have the shape of the gold JSON Lines, and an ``id`` where the quotation's is known.
    ``exported`` are the ids that were given out: one that is missing now was taken out by hand. Without
    them nothing counts as taken out. ``where`` names the file for messages.
    """

    where: str
    article: str
    attributions: list[Row]
    exported: frozenset[str] = frozenset()
    reviewer: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows for one quotation: the arguments of ``db.review.reviews.record``."""

    quote_id: str
    verdict: str
    corrected_speaker: str | None = None
    note: str | None = None
    corrected_role: str | None = None
    corrected_affiliation: str | None = None
    corrected_words: str | None = None
    corrected_stance: str | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """A quotation that is not in the database: the arguments of ``db.review.reviews.record_missed``.

    ``near`` is about where the words stand in the article (its id or key), in code points.
    """

    article: str
    words: str
    near: int = 0
    speaker: str | None = None
    role: str | None = None
    affiliation: str | None = None
    stance: str = "said"
    note: str | None = None


def verdicts(
    stored: Sequence[Row], corrected: Corrected, text: str, *, confirm: bool
) -> tuple[list[Verdict], list[Missed]]:
    """The verdicts on the stored quotations of one article, and the quotations that it does not have.

    ``stored`` are rows of ``db.search.quotations.quotes_of``. Words changed by hand mean wrong_words, another name
    or none wrong_speaker, another stance wrong_sense, a quotation taken out not_speech. What was left as it was is right
    if ``confirm``, and says nothing otherwise.
    """
    ids = {row["id"] for row in stored}
    by_id = {a["id"]: a for a in corrected.attributions if a.get("id") in ids}
    rest = [a for a in corrected.attributions if a.get("id") not in ids]
    by_content = _by_content([row for row in stored if row["id"] not in by_id], rest, text)
    given = []
    for row in stored:
        left = by_id.get(row["id"]) or by_content.get(row["id"])
        if left is None:
            if row["id"] in corrected.exported:
                given.append(Verdict(row["id"], "not_speech"))
            continue
        name = (left.get("speaker") or {}).get("name")
        nobody = not name and row["speaker"] and row["id"] in by_id
        if _words(text, left["content"]) != _words(text, row["spans"]["content"]):
            there = _joined(text, left)
            given.append(
                Verdict(row["id"], "wrong_words", note=f"corrected to: {there}", corrected_words=there)
            )
        elif nobody or (name and parts(name) != parts(row["speaker"] or "")):
            given.append(Verdict(row["id"], "wrong_speaker", name))
        elif left.get("stance") and left["stance"] != stance_of(row):
            given.append(Verdict(row["id"], "wrong_sense", corrected_stance=left["stance"]))
        elif confirm and (left.get("stance") or "said") == stance_of(row):
            # Who did not see the sense cannot confirm it.
            given.append(Verdict(row["id"], "right"))
    known = [*by_id.values(), *by_content.values()]
    new = [a for a in corrected.attributions if all(a is not one for one in known)]
    return given, [_missed(text, corrected.article, a) for a in new if a["content"]]


def _joined(text: str, attribution: Row) -> str:
    return " … ".join(text[start:end] for start, end in sorted(attribution["content"]))


def _missed(text: str, article: str, attribution: Row) -> Missed:
    speaker = attribution.get("speaker") or {}
    near = min(attribution["content"])[0]
    return Missed(
        article,
        _joined(text, attribution),
        near,
        speaker.get("name"),
        speaker.get("role"),
        stance=attribution.get("stance") or "said",
    )


def _words(text: str, spans: Iterable[Sequence[int]]) -> Ranges:
    """Where the words of these spans stand; the white space between them is nobody's correction."""
    return union(
        (start + m.start(), start + m.end()) for start, end in spans for m in WORD.finditer(text[start:end])
    )


def _by_content(stored: Sequence[Row], corrected: Sequence[Row], text: str) -> dict[str, Row]:
    """Which corrected quotation is which stored one, by their words where there is no id."""
    known = Overlaps([Item.read(row["spans"], text) for row in stored])
    found = matches(known, [Item.read(row, text) for row in corrected])
    return {stored[i]["id"]: corrected[j] for j, i in found.items()}
