"""The values that a column of a word list may have, where they are few."""

from __future__ import annotations

from typing import Literal, get_args

#: What a cue takes: t that-clause or bare clause; w whether, how, what; n noun phrase; i infinitive; q direct
#: words; p a clause before it; o a person addressed first; r what seems so of the subject.
Frame = Literal["t", "w", "n", "i", "q", "p", "o", "r"]
FRAMES: tuple[Frame, ...] = get_args(Frame)

#: What an abbreviation stands for.
Abbreviated = Literal["title", "name", "firm", "suffix", "degree", "initials", "place", "month", "number"]

#: How the object of a verb of saying shows that the verb names an act; act_senses.txt says what each means.
ActRelation = Literal[
    "object",
    "direct",
    "alone",
    "bare",
    "only",
    "any",
    "onto",
    "to",
    "to_do",
    "to_end",
    "untold",
    "whom",
    "somebody",
    "counted",
    "as",
    "decided",
    "known",
    "noun",
    "from",
    "by",
]

#: What a determiner shows of the noun phrase that it opens.
Definiteness = Literal["article", "definite", "indefinite", "possessive", "third", "first"]
