"""Nouns in -ing with who issues them, and names that something has: neither belongs to the subject of the sentence."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LENA, TOM = "Lena Brandt", "Tom Ferris"

RULINGS = [
    case(
        "The mill closed after a ruling by Judge Lena Brandt that the permit was void.",
        (LENA, "that the permit was void"),
    ),
    case(
        "This follows a ruling by the High Court of Elm that the ban was void.",
        ("High Court of Elm", "that the ban was void"),
    ),
    case(
        "The talk ended with a warning by Tom Ferris that the ice was thin.",
        (TOM, "that the ice was thin"),
    ),
    case(
        "A warning by the coast guard that the ice was thin came too late.",
        ("coast guard", "that the ice was thin"),
    ),
    # who does it, and what nobody says
    case("Lena Brandt left, warning that the ice was thin.", (LENA, "that the ice was thin")),
    case("The writing by the pupils that hung there was fine."),
]

NAMES = [
    case("The man dubbed the “night burglar” for his ways pleaded guilty on Monday."),
    case("A class called “Perception” was full."),
    case("Tom Ferris wrote a paper titled: “A slow way to build better boats in the north with oak”."),
    # somebody calls it so
    case("The mayor called the “gamble” a mistake.", ("mayor", "the “gamble” a mistake")),
    case("Lena Brandt called the plan a “gamble”.", (LENA, "the plan a “gamble”")),
    case("Fans called the “old” pitch a swamp.", ("Fans", "the “old” pitch a swamp")),
]


@pytest.mark.parametrize(("text", "expected"), RULINGS + NAMES)
def test_rulings_and_names(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
