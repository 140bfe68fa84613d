"""From which confidence on an attribution is given by default: a bar for each kind of decision.

What lies below is not stored: it is found again from the text with ``least`` (``extract(article, least=0.2)``), and
so never counts in a list or a figure by mistake. The figures beside each bar are of articles held out while the
confidences were measured (docs/accuracy.md).
"""

from __future__ import annotations

#: What is reported without marks, by a cue of speaking or writing.
SPOKEN = 0.4
#: What somebody thinks, wishes or judges is told from what just happens less often.
THOUGHT = 0.45
#: What is announced is rarely an act of another kind: of 15 decisions between 0.2 and 0.4 ten had the words right.
ANNOUNCED = 0.25
#: Words in marks are mostly somebody's, and a reader sees them: a lower bar loses fewest.
QUOTED = 0.2
#: What is reported by nobody who is named: rarely right as a whole, but it is marked as hearsay (stance alleged).
UNNAMED = 0.3

#: Rules whose source is nobody.
UNNAMED_RULES = ("hearing", "hedge", "passive_it", "passive_told")


def least_of(rule: str, kind: str, cue_class: str, cue: str = "") -> float:
    """The confidence from which on an attribution is given by default."""
    if rule in UNNAMED_RULES:
        return UNNAMED
    if kind != "indirect":
        return QUOTED
    if cue == "announce":
        return ANNOUNCED
    return SPOKEN if cue_class in ("speech", "writing") else THOUGHT
