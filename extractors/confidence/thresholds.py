"""From which bar on an attribution is given by default: one for each kind of decision.

A bar is a share of :func:`extractors.confidence.log_odds.statement`: of so many decisions like this one the words were
a statement that somebody made. Who made it may be less sure, and is told by the confidence of the attribution.

What lies below is not stored: it is found again from the text with ``least`` (``extract(article, least=0.2)``), and
so never counts in a list or a figure by mistake. How many decisions each bar gives, and how many of these are right,
is measured on articles held out (docs/accuracy.md, "What is given").
"""

from __future__ import annotations

from typing import Literal

Bar = Literal["spoken", "shown", "thought", "announced", "in marks", "agent", "unnamed"]

#: Each bar with its reason.
BARS: dict[Bar, float] = {
    "spoken": 0.55,  # reported without marks, by a cue of speaking or writing
    "shown": 0.62,  # what a document shows or finds is mostly stated in it
    "thought": 0.68,  # what somebody thinks, wishes or judges is told from what just happens less often
    "announced": 0.28,  # what is announced is rarely an act of another kind
    "in marks": 0.28,  # words in marks are mostly somebody's, and a reader sees them: a lower bar loses fewest
    "agent": 0.85,  # what was criticised, confirmed or announced by somebody is rarely all that was said
    "unnamed": 0.4,  # said by nobody who is named: marked as hearsay (stance alleged)
}

#: So sure has the decision as a whole to be, whatever its words: below it the words are mostly put into another's mouth.
WHOLE = 0.2

#: Rules whose source is nobody.
UNNAMED_RULES = ("hearing", "hedge", "passive_it", "passive_told")


def bar_of(rule: str, kind: str, cue_class: str, cue: str = "") -> Bar:
    """Which bar a decision has to pass, by its rule, the kind of its words (direct, indirect, mixed) and its cue."""
    if rule in UNNAMED_RULES or (rule == "passive_to" and cue == "accuse"):
        return "unnamed"  # Lee is accused of taking the boat
    if kind != "indirect":
        return "in marks"
    if rule == "passive_agent":
        return "agent"
    if cue == "announce":
        return "announced"
    if cue_class == "document":
        return "shown"
    return "spoken" if cue_class in ("speech", "writing") else "thought"


def least_of(rule: str, kind: str, cue_class: str, cue: str = "") -> float:
    """The share from which on a decision is given by default."""
    return BARS[bar_of(rule, kind, cue_class, cue)]
