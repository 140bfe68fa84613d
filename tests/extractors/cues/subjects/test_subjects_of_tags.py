"""Who stands before a verb of saying that ends its sentence, behind a comma, and what words before it are no verbs."""

from __future__ import annotations

import pytest
from cases import Said, case, said

TAGS = [
    case(
        "Some 12 million crowns are set aside for the poor, the government department for planning said.",
        ("government department for planning", "Some 12 million crowns are set aside for the poor"),
    ),
    case(
        "The plan could leave anglers in court, the harbour select committee said.",
        ("harbour select committee", "The plan could leave anglers in court"),
    ),
    case(
        "Some of them want to book space for 5,000 boats each, Sunn said.",
        ("Sunn", "Some of them want to book space for 5,000 boats each"),
    ),
    case(
        "The system could grow in the same way, said Sunn's chief operating officer Jon Swartz.",
        ("Jon Swartz", "The system could grow in the same way"),
    ),
    case(
        "The plan would boost boats, says the party - and insulation could save 100 crowns a year.",
        ("party", "The plan would boost boats … and insulation could save 100 crowns a year"),
    ),
    case(
        "Prices fell by half in 2004, says the Elm building society.",
        ("Elm building society", "Prices fell by half in 2004"),
    ),
    case(
        "“If a person has ten coins this will decrease,” shopkeeper Hale Evrin, told Elm Press.",
        ("Hale Evrin", "“If a person has ten coins this will decrease,”"),
    ),
    case(
        "“Everything is new,” Kirsten Pfahl from the Ferry Owners Association, told the Courier.",
        ("Kirsten Pfahl", "“Everything is new,”"),
    ),
    # "not yet" joins no clauses
    case("Lee told Kim he had not yet read it.", ("Lee", "he had not yet read it")),
    case("Lee said the board was yet to meet.", ("Lee", "the board was yet to meet")),
]

NEAR = [
    case("It is late, Ann Lee said.", ("Ann Lee", "It is late")),
    case("It is late, Ann Lee and Tom Kim said.", ("Ann Lee and Tom Kim", "It is late")),
    case(
        "It is late, yet the mayor said the ferry would sail.",
        ("mayor", "the ferry would sail"),
    ),
    case("The law sets curfews, tagging and limits on travel for other suspects."),
    case("The select few left, and the building stood empty."),
]


@pytest.mark.parametrize(("text", "expected"), [*TAGS, *NEAR])
def test_who_speaks_at_the_end(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


#: Who is accused of saying it is told of in a relative clause; numbers with raised letters or without a digit in front.
BLAMED_AND_COUNTED = [
    case(
        "The port's office has filed charges against a man who is accused of threatening to sink the ferry."
    ),
    case(
        "Lee said that officers from the 83\nrd\nPrecinct saw the boat and turned on their lights as it sailed past the quay.",
        (
            "Lee",
            "that officers from the 83\nrd\nPrecinct saw the boat and turned on their lights as it sailed past the quay",
        ),
    ),
    case(
        "Lee said levels of drivers remain high at over .18%.",
        ("Lee", "levels of drivers remain high at over .18%"),
    ),
    case("Lee said he had a .45 gun and fired it.", ("Lee", "he had a .45 gun and fired it")),
    case("Lee said it was late. 45 boats came.", ("Lee", "it was late")),
]


@pytest.mark.parametrize(("text", "expected"), BLAMED_AND_COUNTED)
def test_who_is_blamed_and_what_is_counted(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
