"""Who works in somebody's office, or is somebody's relative or aide, is not whom that office means."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case(
        "Mayor Ruth Hale opened the hall. Ann Lee, of the Mayor's Youth Office, sang. The mayor said it was late.",
        ("Ruth Hale", "it was late"),
    ),
    case(
        "Governor Ruth Hale came. Ann Lee, director of the Governor’s Office of Youth, spoke. The governor said it was late.",
        ("Ruth Hale", "it was late"),
    ),
    case(
        "Sheriff Ruth Hale came. Deputies Ann Lee and Tom Ash, of the Sheriff's Office, left. The sheriff said it was late.",
        ("Ruth Hale", "it was late"),
    ),
    case(
        "Analyst Mia Orr, of the District Attorney’s Fraud Unit, helped. The District Attorney said it was late.",
        ("District Attorney", "it was late"),
    ),
    case(
        "The case was tried by Assistant District Attorney Ann Lee. The District Attorney said it was late.",
        ("District Attorney", "it was late"),
    ),
    case(
        "Tom Ash, of the Commissioner’s Office, came. The commissioner said it was late.",
        ("commissioner", "it was late"),
    ),
    case("The bishop's chaplain, Tom Ash, came. The bishop said it was late.", ("bishop", "it was late")),
    case(
        "Tom Ash, the president's brother, came. The president said it was late.",
        ("president", "it was late"),
    ),
    # near misses
    case(
        "District Attorney Ann Lee tried it. The district attorney said it was late.",
        ("Ann Lee", "it was late"),
    ),
    case("Ann Lee, the county sheriff, came. The sheriff said it was late.", ("Ann Lee", "it was late")),
    case(
        "Ann Lee, head of the Sheriff's Office, came. Tom Ash left. She said it was late.",
        ("Ann Lee", "it was late"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_works_for_an_office(text: str, expected: list[Said]) -> None:
    assert said(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("lawyer", "called", "name"),
    [
        ("The plaintiff's lawyer", "The town's attorney", "town's attorney"),
        ("The bank's lawyer", "The union's attorney", "union's attorney"),
        ("The union's solicitor", "The council's lawyer", "council's lawyer"),
        # near misses: the same client, a client that may be the same, and none told
        ("The town's attorney", "The town's lawyer", "Dara Finn"),
        ("The bank's lawyer", "The firm's attorney", "Dara Finn"),
        ("The bank's lawyer", "The attorney", "Dara Finn"),
    ],
)
def test_whose_lawyer_somebody_is(lawyer: str, called: str, name: str) -> None:
    text = f"{lawyer}, Dara Finn, said it was glad. {called} said it would appeal."
    assert said(text)[-1][0] == name
