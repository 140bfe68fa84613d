"""Releases of firms, clubs, museums, councils and unions: who announces, in which words, and what only looks so."""

from __future__ import annotations

import pytest
from cases import Said, case, contents, role_told, said, who

RELEASES = [
    case(
        "Elmton, 14 August 2025 – Norvald Components plc, the maker of pumps, today announced a new mill.",
        ("Norvald Components plc", "a new mill"),
    ),
    case(
        "Corve Town are delighted to announce the signing of Jon Vale from Brent Rovers.",
        ("Corve Town", "the signing of Jon Vale from Brent Rovers"),
    ),
    case(
        "The Corve Museum, a charity, is proud to announce the gift of a portrait.",
        ("Corve Museum", "the gift of a portrait"),
    ),
    case(
        "Norvald is pleased to confirm that the mill will open in May.",
        ("Norvald", "that the mill will open in May"),
    ),
    case(
        "Here’s what our head gardener, Tilly Frost, has to say about it: “More beds mean more beans.”",
        ("Tilly Frost", "“More beds mean more beans.”"),
    ),
    case(
        "“It is a lamp that you forget,” adds head of design Marco Teles, who joined in 2023.",
        ("Marco Teles", "“It is a lamp that you forget,”"),
    ),
    case(
        "“The ward is full,” said director of nursing Anna Lund.",
        ("Anna Lund", "“The ward is full,”"),
    ),
    case(
        "Vos attributes the fire to a fault, noting that the wires were old.",
        ("Vos", "that the wires were old"),
    ),
    case(
        "The charity is calling on people across the county to give what they can.",
        ("charity", "people across the county to give what they can"),
    ),
    case(
        "More than half told outreach workers that they had lost their flats.",
        ("half", "that they had lost their flats"),
    ),
    case(
        "The minister pledged to cut red tape for lotteries.",
        ("minister", "to cut red tape for lotteries"),
    ),
    case(
        "The strike goes on, the Transport and Allied Workers’ Union (TAWU) announced.\n\nTAWU said that talks had failed.",
        ("Transport and Allied Workers’ Union", "The strike goes on"),
        ("Transport and Allied Workers’ Union", "that talks had failed"),
    ),
    case(
        "Norvald Components plc (“Norvald” or the “Group”), the maker of pumps, makes valves.\n\n"
        "The Group said that steel was dear. The company warned that more would follow.\n\nNorvald added that it was ready.",
        ("Norvald Components plc", "that steel was dear"),
        ("Norvald Components plc", "that more would follow"),
        ("Norvald Components plc", "that it was ready"),
    ),
    case(
        "Nordlux, the Danish lamp maker, today unveiled Nordlux Air, a desk lamp.\n\nThe company says the lamp weighs less.",
        ("Nordlux", "the lamp weighs less"),
    ),
    case(
        "Norvald today announced its results for the half year.",
        ("Norvald", "its results for the half year"),
    ),
    case("Norvald announced its plans for next year.", ("Norvald", "its plans for next year")),
    case(
        "Sheriff Ann Moss identified the driver as Bo Vale, 30, of Corve. The Sheriff identified three trucks.",
        ("Ann Moss", "the driver as Bo Vale, 30, of Corve"),
    ),
    case(
        "According to Lumo Founder & CEO, Rita Vale, the lamp is ready.", ("Rita Vale", "the lamp is ready")
    ),
    case(
        "The Central District of Elm met. The CDE said that it was late.",
        ("CDE", "that it was late"),
    ),
    case(
        "Meet the chief of the mayor’s Family Division Ann Moss, who lives in Elm.\n\nWhy do you do this job?\n\n"
        "“I like to help.”\n\nWhat is your favourite part?\n\n“The people.”",
        ("Ann Moss", "“I like to help.”"),
        ("Ann Moss", "“The people.”"),
    ),
    case(
        "BUS DRIVERS TO STRIKE OVER “INSULTING” OFFER\n\nDrivers will walk out after their union branded the offer “insulting”, "
        "the Bus Union announced.",
        ("Bus Union", "“INSULTING”"),
        ("Bus Union", "Drivers will walk out after their union branded the offer “insulting”"),
    ),
    case(
        "“It was late,” said Ann Moss. Her colleague Bo Vale agrees. “It had to be done.”",
        ("Ann Moss", "“It was late,”"),
        ("Bo Vale", "“It had to be done.”"),
    ),
    case(
        "“It was late,” said Ann Moss. The mayor, Bo Vale, disagreed. “It had to be done.”",
        ("Ann Moss", "“It was late,”"),
        ("Bo Vale", "“It had to be done.”"),
    ),
    case(
        "“It was late,” said Ann Moss. The crowd laughed. “It had to be done.”",
        ("Ann Moss", "“It was late,”"),
        ("Ann Moss", "“It had to be done.”"),
    ),
    case(
        "“It was late,” said Ann Moss. She smiled. “It had to be done.”",
        ("Ann Moss", "“It was late,”"),
        ("Ann Moss", "“It had to be done.”"),
    ),
    case(
        "The pier is shut.\n\nStatement attributable to a Lumo spokesperson:\n\n“We shut it for safety.”",
        ("Lumo spokesperson", "“We shut it for safety.”"),
    ),
    case(
        "The pier is shut.\n\nThe following can be attributed to Councillor Ann Moss, Leader of Corve Council:\n“We shut it.”",
        ("Ann Moss", "“We shut it.”"),
    ),
    case(
        "Residents are encouraged to give their views online, and the trusts have invited patients to a meeting.",
        (None, "to give their views online"),
    ),
    case(
        "Drivers were asked to stay away, to use the ring road and to be patient.",
        (None, "to stay away, to use the ring road and to be patient"),
    ),
    case(
        "Talks covered costs.\n“It is no longer optional. It is essential.” Added President of the Guild, David Roe.",
        ("David Roe", "“It is no longer optional. It is essential.”"),
    ),
    case(
        "Corve Mayor Ann Moss Announces New Policy Regarding Handling of Parking Fines - The Mayor's Office\nHOME\n"
        "CONTACT US\nFOR IMMEDIATE RELEASE\nCorve Mayor Ann Moss Announces New Policy\nRegarding Handling of Parking Fines\n"
        "Will Aim to Prevent Long Queues\nCorve Mayor Ann Moss today announced that fines would be dropped.",
        ("Ann Moss", "New Policy\nRegarding Handling of Parking Fines"),
        ("Ann Moss", "that fines would be dropped"),
    ),
    case(
        "The Corve Museum bought a portrait in May.\n\nThe museum said that it had been lost for years.",
        ("Corve Museum", "that it had been lost for years"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), RELEASES)
def test_releases(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The salesman called on people in the village every week.",
        "Lumo Two is billed as the “quietest light on the market.”",
        "The mayor was happy to accept the chain.",
        "The Elm Police Agency when opening the case in May, 2018 identified him only as Vale.",
        "The group identified people who may have left.",
        "The museum was delighted to hear that it had won.",
        "Some told stories that she had heard before.",
        "Talks covered costs.\n“It is no longer optional.” Added to the list were nine towns.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of Sales Marco Teles said that the lamp was ready.", ("Head of Sales", None)),
        ("Norvald Head of Policy Anna Lund said that the pier was shut.", ("Head of Policy", "Norvald")),
        ("Head of Adult Social Care Anna Lund said that it was full.", ("Head of Adult Social Care", None)),
        ("Director of Football Len Hask said that he was patient.", ("Director of Football", None)),
        ("“It rained,” said head of sales and marketing Anna Lund.", ("head of sales and marketing", None)),
        ("“It rained,” said the firm’s head of design Anna Lund.", ("head of design", "firm")),
        ("Ann Finch, Chair of Rural Rooms, said that it rained.", ("Chair", "Rural Rooms")),
        ("Ann Finch, Chair of Trustees, said that it rained.", ("Chair of Trustees", None)),
        (
            "Ann Finch, Chair of Surgery at Corve College, said that it rained.",
            ("Chair of Surgery", "Corve College"),
        ),
        ("Baroness Finch of Holt said that it rained.", ("Baroness", None)),
        ("Parcelo CTO Marta Vale said that it rained.", ("CTO", "Parcelo")),
        ("Marta Vale, Parcelo’s CTO, said that it rained.", ("CTO", "Parcelo")),
        ("Bo Cro said that it rained.", (None, None)),
        ("Marta Vale, managing partner of Parcelo, said that it rained.", ("managing partner", "Parcelo")),
        ("Parcelo managing partner Marta Vale said that it rained.", ("managing partner", "Parcelo")),
        ("Her partner Marta Vale said that it rained.", (None, None)),
        (
            "Co-author Professor Ann Finch, of Corve College, said that it rained.",
            ("Co-author", "Corve College"),
        ),
        (
            "Dr Ann Finch, Medical Director, Corve Infirmary, said that it rained.",
            ("Medical Director", "Corve Infirmary"),
        ),
    ],
)
def test_what_somebody_is_head_of(text: str, role: tuple[str, str | None]) -> None:
    assert role_told(text) == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council cited a review by Anna Holm, which found that one hall in five leaked.", "review by Anna Holm"),
        ("The council cited a review by Norvald Partners, which found that one hall in five leaked.", "Norvald Partners"),
        ("The council chose Anna Holm, who found that one hall in five leaked.", "Anna Holm"),
        ("Edith Head of Norvald said that one hall in five leaked.", "Edith Head"),
        ("Bo Vale was jailed by Judge Ann Lee. He met a woman of 21, and she told him that one hall in five leaked.", None),
        ("Bo Vale was jailed by Judge Ann Lee. She told him that one hall in five leaked.", "Ann Lee"),
        ("Bo Vale was jailed by Judge Ann Lee. She said that one hall in five leaked.", "Ann Lee"),
        ("The changes were made in May. They said that one hall in five leaked.", None),
        ("Critics were not asked in May. They said that one hall in five leaked.", "Critics"),
        ("Police found a man in his forties. The man said that one hall in five leaked.", "man"),
        ("Casa Viva, a furniture chain, said that one hall in five leaked.", "Casa Viva"),
        ("Sessions said that one hall in five leaked. Jeff Sessions left.", "Jeff Sessions"),
        ("Brisa, the Danish bike maker, met. The company said that one hall in five leaked.", "Brisa"),
        ("Norvald plc (LSE: NVD) said that one hall in five leaked.", "Norvald plc"),
        ("Ann Lee and Bo Moss (ALBM) said that one hall in five leaked.", "Ann Lee and Bo Moss"),
        ("The Elm Board and Harbour Trust (HT) said that one hall in five leaked.", "The Elm Board and Harbour Trust"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, name: str | None) -> None:
    assert who(text, "one hall in five leaked") == name
