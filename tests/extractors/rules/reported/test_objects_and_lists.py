"""Objects of tweet and vow; acts in -ing in a list; two hyphens for a dash."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LEE = "Ann Lee"

OBJECTS = [
    case("The teams agreed on Monday to play in Elmton.", ("teams", "to play in Elmton")),
    case("Ann Lee urged drivers to slow down.", (LEE, "drivers to slow down")),
    case("The rebels vowed revenge for the raid.", ("rebels", "revenge for the raid")),
    case("Ann Lee proposed to close the road to lorries.", (LEE, "to close the road to lorries")),
    case("Ann Lee tweeted a photo of the flooded street.", (LEE, "a photo of the flooded street")),
    case("Ann Lee urged the crowd on."),
    case("Tom Ash proposed to his girlfriend on the pier."),
]

LISTS = [
    case(
        "Residents accused the firm of hiding, altering, and destroying records about the spill.",
        ("Residents", "the firm of hiding, altering, and destroying records about the spill"),
    ),
    case(
        "Ann Lee called on farmers who used the well -- including her brother -- to stop at once.",
        (LEE, "farmers who used the well -- including her brother -- to stop at once"),
    ),
    case(
        "Ann Lee accused the firm of hiding, saying it was mad.",
        (LEE, "the firm of hiding"),
        (LEE, "it was mad"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), OBJECTS + LISTS)
def test_objects(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
