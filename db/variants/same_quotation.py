"""Whether two wordings are versions of one quotation, and which of several is the fullest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import LCSseq

from ..text.person_names import parse
from ..text.word_alignment import Comparison, Wording, compare, content_words, wording

#: Of the words that tell what it is about, so many may be replaced by others in a version.
REPLACED = 0.3


@dataclass(frozen=True, slots=True)
class Said:
    """All quotations of one wording by one speaker: ``speaker`` is the normalised name, "" where none is given."""

    id: int
    wording: Wording
    kind: str
    speaker: str
    speaker_kind: str
    first: str | None
    last: str | None


def same_quotation(one: Said, other: Said) -> int:
    """How many words two versions of one quotation have in common; 0 if they are none.

    Words in marks must be mostly the same, and more of them the less else speaks for it: that the
    speaker is the same, or may be, or is another; that they were printed within some weeks. Reported
    words must share most of what tells what they are about, and be by the same speaker of the same days.
    """
    a, b = sorted((one, other), key=fullness)
    shortest = min(len(a.wording.plain), len(b.wording.plain))
    if LCSseq.similarity(a.wording.shifted, b.wording.shifted) < shortest / 2:
        return 0
    found = compare(a.wording, b.wording)
    part, who, days = found.common / shortest, relation(one, other), _days_apart(one, other)
    if found.quoted >= 4:
        if who == "same":
            near = found.common >= 5 and found.run >= 4 and part >= (0.6 if days <= 45 else 0.9)
        elif who == "unknown":
            near = found.common >= 6 and found.run >= 5 and part >= 0.75 and days <= 60
        else:
            near = found.common >= 8 and found.run >= 6 and part >= 0.85 and days <= 60
        enough = found.content >= 2
    elif a.wording.quoted or b.wording.quoted:
        fewest = min(len(content_words(a.wording.plain)), len(content_words(b.wording.plain)))
        near = who == "same" and days <= 14 and part >= 0.6 and (found.content >= 4 or found.run >= 7)
        enough = found.content >= max(3, 0.7 * fewest)
    else:
        longest = max(len(a.wording.plain), len(b.wording.plain))
        near = who != "other" and days <= 14 and found.common >= 0.85 * longest
        enough = found.content >= 3
    return found.common if near and enough and _replaced(found, a.wording, b.wording) <= REPLACED else 0


def _replaced(found: Comparison, one: Wording, other: Wording) -> float:
    """What share of the words that tell what it is about are others: two sentences built alike differ in many."""
    replaced = 0
    for piece in found.pieces:
        if piece.how == "changed":
            before, after = (content_words(wording(text).plain) for text in (piece.before, piece.after))
            replaced += min(len(before - after), len(after - before))
    fewest = min(len(content_words(one.plain)), len(content_words(other.plain)))
    return replaced / max(fewest, 1)


def relation(one: Said, other: Said) -> str:
    """Whether two speakers are the same by name, other people, or unknown: one has no name, or is no person.

    Two people of one last name may be the same; two of one first name are not.
    """
    if not one.speaker or not other.speaker:
        return "unknown"
    if one.speaker_kind == other.speaker_kind == "person":
        return "same" if parse(one.speaker).last == parse(other.speaker).last else "other"
    if not {w for w in one.speaker.split() if len(w) > 2}.isdisjoint(other.speaker.split()):
        return "same"
    return "other" if one.speaker_kind == other.speaker_kind else "unknown"


def _days_apart(one: Said, other: Said) -> int:
    """Days between the printing of two wordings, 0 where a day is not known or they overlap."""
    if not (one.first and one.last and other.first and other.last):
        return 0
    try:
        gaps = [
            date.fromisoformat(later) - date.fromisoformat(earlier)
            for earlier, later in ((one.last, other.first), (other.last, one.first))
        ]
    except ValueError:  # a month, a year: as far as that tells, the same time
        return 0
    return max(0, *(gap.days for gap in gaps))


def fullness(said: Said) -> tuple[int, int, str, int]:
    """By this the fullest comes first: most words in marks, most words, the earliest."""
    return -said.wording.quoted, -len(said.wording.plain), said.first or "9999", said.id
