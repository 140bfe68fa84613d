"""Bodies and people that are another's than the one named before: the coroner's office is no mayor's, the agency no UN."""

from __future__ import annotations

import pytest
from cases import Said, case, role_told, said

BODIES = [
    case(
        "The Elm Parks and Wildlife agency said the bridge was safe. The agency said that it was late.",
        ("Elm Parks and Wildlife agency", "the bridge was safe"),
        ("Elm Parks and Wildlife agency", "that it was late"),
    ),
    case("The Elm and Oak councils said it was late.", ("The Elm and Oak councils", "it was late")),
    case(
        "The mayor's office said the bridge was safe. The coroner's office said two people had died.",
        ("mayor's office", "the bridge was safe"),
        ("coroner's office", "two people had died"),
    ),
    case(
        "The county clerk's office said it had no record. The governor's office said it was false.",
        ("county clerk's office", "it had no record"),
        ("governor's office", "it was false"),
    ),
    case(
        "The sheriff's office said a man was held. The office said he was armed.",
        ("sheriff's office", "a man was held"),
        ("sheriff's office", "he was armed"),
    ),
    case(
        "The Harbour Programme warned of a storm. The UN agency needs money. The agency said that it was late.",
        ("Harbour Programme", "a storm"),
        ("Harbour Programme", "that it was late"),
    ),
    case(
        "And the Elm County Parks and Wildlife Department said that it was late.",
        ("Elm County Parks and Wildlife Department", "that it was late"),
    ),
    case(
        "The lake has fish, as the Elm Gazette reported. A 2011 paper by two engineers saw six of them. According to the paper, floods had carried them there.",
        ("Elm Gazette", "The lake has fish"),
        ("paper", "floods had carried them there"),
    ),
    case(
        "TMZ said it was over. The site claimed that Ann Lee had moved out.",
        ("TMZ", "it was over"),
        ("TMZ", "that Ann Lee had moved out"),
    ),
]

PEOPLE = [
    # places are nobody
    case("The parts are made at a plant in Florence. She said it was late.", (None, "it was late")),
    # shows are nobody
    case("Kim Vance, 29, left. The Skate Isle Miami star waved. “Go,” she said.", ("Kim Vance", "“Go,”")),
    # a body that the sentence before is about
    case(
        "The owner of the shop, Piers Ash, said he was wet.\n\nSkywatch has extended its warning. The forecaster said it would blow.",
        ("Piers Ash", "he was wet"),
        ("forecaster", "it would blow"),
    ),
    # an office of state
    case(
        "“It is dark,” said operations manager Piers Ash.\n\nThe mayor has left the hall. She said it was over.",
        ("Piers Ash", "“It is dark,”"),
        ("mayor", "it was over"),
    ),
    # how many they are belongs to them
    case(
        "The charity interviewed 65 people, who said that they were hungry.",
        ("65 people", "that they were hungry"),
    ),
    case(
        "The army freed 10,000 people, who said that they were hungry.",
        ("10,000 people", "that they were hungry"),
    ),
    case(
        "Researchers from Elm College said that squid throw silt. The same team reported that they change colour at Squidton. The group believes that it is a game.",
        ("Researchers from Elm College", "that squid throw silt"),
        ("Researchers from Elm College", "that they change colour at Squidton"),
        ("Researchers from Elm College", "that it is a game"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*BODIES, *PEOPLE])
def test_who_is_not_meant(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("A court in the city of Halden cleared him. Mayor Joan Kos called it “a waste”.", "Mayor", None),
        (
            "ELMTON, Ohio — A court in the city of Halden cleared him. Mayor Joan Kos called it “a waste”.",
            "Mayor",
            None,
        ),
        (
            "Ann Lee called it “a waste” in the daily Gazeta Elmton. A spokesman for the diocese said it was late.",
            "spokesman",
            "diocese",
        ),
        (
            "“It is late,” Ann Lee wrote on Facebook. The Renewal party left. Its president, Mara Quist, said it was early.",
            "president",
            "Renewal",
        ),
        ("Cybersecurity researcher Ann Lee said it was late.", "Cybersecurity researcher", None),
    ],
)
def test_of_what_body_somebody_is(text: str, role: str, affiliation: str | None) -> None:
    told, body = role_told(text)
    assert ((told or "").lower(), body) == (role.lower(), affiliation)
