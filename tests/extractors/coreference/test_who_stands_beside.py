"""Who is named only beside whom a sentence is about, or is told apart from a body, a place or a staff member."""

from __future__ import annotations

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“I saw it,” said Nicky Dunmore, 24, from Marchester, who said the gate was shut.", "Nicky Dunmore"),
        (
            "The plan failed, said Nicky Dunmore of Elmton, Mich., who said the gate was shut.",
            "Nicky Dunmore",
        ),
        ("He met Jed Bosch and Cliff Marsh, who say the gate was shut.", "Jed Bosch and Cliff Marsh"),
        (
            "He met Jed Bosch and Cliff Marsh, who both have said the gate was shut.",
            "Jed Bosch and Cliff Marsh",
        ),
        ("He met Jed Bosch and Cliff Marsh, who said the gate was shut.", "Cliff Marsh"),
        (
            "Phil Brand of Elmton, a former ally of Sen. Tom Ash, who has said the gate was shut, left.",
            "Phil Brand",
        ),
        ("“Would that be you?” Gloria Bloom asked.\n\n“The gate was shut,” the senator said.", "senator"),
        (
            "Tom Rowe praised his rivals, particularly Govs. Jed Bosch and Cliff Marsh, who disagree with him.\n\n"
            "He said the gate was shut.",
            "Tom Rowe",
        ),
        (
            "President Ann Lee met Bill Crane, the former president. The former president said the gate was shut.",
            "Bill Crane",
        ),
        (
            "Carl Loew, the campaign manager, joined Mr. Ash in Elmton. Mr. Loew was charged with assault.\n\n"
            "The candidate said the gate was shut.",
            "Ash",
        ),
        (
            "The tally was checked by the Sentry Group, which monitors threats. Old notes were found in which "
            "the terrorist group said the gate was shut.",
            "terrorist group",
        ),
        ("The Finch campaign sent a note. The company website said the gate was shut.", "company website"),
        ("The European Centre paid for it. The center said the gate was shut.", "European Centre"),
        (
            "A letter this month from the staff, which listed faults, reflected the Norwegians-only rule. "
            "“The gate was shut,” it said.",
            "letter this month from the staff",
        ),
        (
            "The Elmton Echo reported that Torrin Civil had been told to stop. The company said the gate was shut.",
            "Torrin Civil",
        ),
        ("Denise Okoro lost the vote, and the mayor said the gate was shut.", "Denise Okoro"),
        ("Karl Adeyem scored twice, but the striker said the gate was shut.", "Karl Adeyem"),
        ("Denise Okoro met Carl Brand on Monday, and the mayor said the gate was shut.", "mayor"),
        ("Denise Okoro was called a thief by the mayor, and the judge said the gate was shut.", "judge"),
        (
            "A spokeswoman for the charity Brake Now, which has helped, said so. “The gate was shut,” she said.",
            "spokeswoman for the charity Brake",
        ),
    ],
)
def test_who_is_meant(text: str, name: str) -> None:
    assert who(text, "gate was shut") == name or who(text, "he gate was shut") == name
