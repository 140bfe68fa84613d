"""What a reviewer can say about a quotation: what each verdict means, what it may put right, in which words it is told.

The pages, the terminal, imports, exports and the report follow from this list. That a quotation was missed is said by
``db.review.reviews.record_missed``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: What a correction may give, each with its name in the field of a form, a table of reviews and the database.
CORRECTIONS = (
    "corrected_speaker",
    "corrected_role",
    "corrected_affiliation",
    "corrected_words",
    "corrected_stance",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One verdict. ``takes`` names the corrections that it may come with, ``needs`` the one that it must.

    ``told`` is said of a judged quotation that is passed on, "" where nothing need be; ``part`` is what is wrong then.
    """

    label: str
    key: str
    meaning: str
    told: str
    part: str = ""
    takes: tuple[str, ...] = ()
    needs: str = ""

    @property
    def sign(self) -> str:
        """What stands before the label: the verdict at a glance."""
        return "✗" if self.part else "✓" if self.key == "r" else "?"


VERDICTS: Mapping[str, Verdict] = {
    "right": Verdict(
        "Right",
        "r",
        "These words are somebody’s speech, all of it and no more, this is who said it, and in this sense.",
        "a reviewer found it right",
    ),
    "wrong_speaker": Verdict(
        "Wrong speaker",
        "w",
        "Somebody else said it: type who, or nothing if it cannot be known.",
        "a reviewer gave it to somebody else",
        "the speaker",
        ("corrected_speaker", "corrected_role", "corrected_affiliation", "corrected_stance"),
    ),
    "not_speech": Verdict(
        "Not speech", "n", "Nobody said it.", "a reviewer found that nobody said it", "that it is speech"
    ),
    "wrong_words": Verdict(
        "Wrong words",
        "x",
        "It begins or ends in the wrong place: put in the right words, if you like.",
        "a reviewer found these words wrong",
        "where the words begin and end",
        ("corrected_words", "corrected_stance"),
    ),
    "wrong_role": Verdict(
        "Wrong role",
        "o",
        "Words and speaker are right, the role is not: type the right one, or nothing.",
        "a reviewer corrected the role",
        "the speaker’s role",
        ("corrected_role", "corrected_affiliation", "corrected_stance"),
    ),
    "wrong_sense": Verdict(
        "Wrong sense",
        "s",
        "Words and speaker are right, but it was said in another sense: choose in which.",
        "a reviewer corrected in what sense it was said",
        "in what sense it was said",
        ("corrected_stance",),
        "corrected_stance",
    ),
    "unsure": Verdict("Unsure", "u", "The article does not tell; counted nowhere.", "a reviewer was unsure"),
}

#: Verdicts that find something wrong.
WRONG = tuple(name for name, verdict in VERDICTS.items() if verdict.part)
