"""Where content begins and ends: asides before a reproach, verbs of the clause said, what a study found, openings in -ing."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LEE = "Ann Lee"

REPROACHES = [
    case(
        "Ann Lee accused Tom Ash, of the Evening Crier newspaper, of “hiding” papers at a “dull party”.",
        (LEE, "Tom Ash, of the Evening Crier newspaper, of “hiding” papers at a “dull party”"),
    ),
    case("Ann Lee blamed Tom Ash, of Mill Lane, for the fire.", (LEE, "Tom Ash, of Mill Lane, for the fire")),
    case(
        "Ann Lee accused the firm, its former owner, of lying.",
        (LEE, "the firm, its former owner, of lying"),
    ),
    case("Ann Lee praised Tom Ash, of the Elm Post, and left.", (LEE, "Tom Ash")),
]

VERBS = [
    case(
        "The complaint alleges that the calls were made at night, and sometimes continued until dawn.",
        ("complaint", "that the calls were made at night, and sometimes continued until dawn"),
    ),
    case(
        "The suit claims that the firm was late, and sometimes promised a refund.",
        ("suit", "that the firm was late, and sometimes promised a refund"),
    ),
    case(
        "Prosecutors say Tom Ash asked a man for money and offered to share the loot.",
        ("Prosecutors", "Tom Ash asked a man for money and offered to share the loot"),
    ),
    case(
        "Ann Lee says she met the board on Monday and promised to help.",
        (LEE, "she met the board on Monday and promised to help"),
    ),
    # near misses: what is said next
    case(
        "Ann Lee says she met the board on Monday and added that it was late.",
        (LEE, "she met the board on Monday"),
        (LEE, "that it was late"),
    ),
    case(
        "The firm claims its fall was a punishment and has vowed to sue.",
        ("firm", "its fall was a punishment"),
        ("firm", "to sue"),
    ),
    case(
        "The union says the mill was shut in May and demanded that it reopen.",
        ("union", "the mill was shut in May"),
        ("union", "that it reopen"),
    ),
    case(
        "Ann Lee said the plan was dead and continued: “It is over.”",
        (LEE, "the plan was dead"),
        (LEE, "“It is over.”"),
    ),
]

OBJECTS = [
    case(
        "Users reported login failures, loading errors, and sudden logouts.",
        ("Users", "login failures, loading errors, and sudden logouts"),
    ),
    case("The airline reported delays, leaving passengers and crews stranded.", ("airline", "delays")),
    case("Ann Lee demanded a vote but so far no day has been set.", (LEE, "a vote")),
    case("Ann Lee called for a cheap but good plan.", (LEE, "a cheap but good plan")),
    case("The survey found strong support for the ban.", ("survey", "strong support for the ban")),
    case("A poll found 40% support for the plan.", ("poll", "40% support for the plan")),
    case("Divers found a boat in the lake."),
    case("The report was found in a drawer."),
    case("The suit alleges fraud and theft.", ("suit", "fraud and theft")),
    case("The gang alleged thieves in the board."),
]

OPENINGS = [
    case(
        "Referring to the trend as a “house on fire,” Ann Lee explained how she ran the office.",
        (LEE, "the trend as a “house on fire,”"),
        (LEE, "how she ran the office"),
    ),
    case(
        "Citing “grave doubts,” the board asked for more time.",
        ("board", "“grave doubts,”"),
        ("board", "time"),
    ),
    case("Running the town was “fun,” Ann Lee said.", (LEE, "Running the town was “fun,”")),
]

AMONG = [
    case("Prime Minister Tom Ash is among those who have called for a vote.", ("Tom Ash", "a vote")),
    case("Tom Ash was one of several players who criticised the pitch.", ("Tom Ash", "the pitch")),
    case("Ann Lee, the mayor, was among those who said the dam would fail.", (LEE, "the dam would fail")),
    case("Ann Lee was not among those who said the dam would fail.", ("those", "the dam would fail")),
    case("The mayor spoke to one of those who said the dam would fail.", ("those", "the dam would fail")),
]


@pytest.mark.parametrize(("text", "expected"), REPROACHES + VERBS + OBJECTS + OPENINGS + AMONG)
def test_content(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
