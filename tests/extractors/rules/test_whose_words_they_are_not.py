"""Whose words they are where another stands nearer: one among several, somebody paid to speak, bodies named like events."""

from __future__ import annotations

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Prowse is among those who say it is unsafe.", [("Lena Prowse", "it is unsafe")]),
        ("Lena Prowse was one of several players who said it was cold.", [("Lena Prowse", "it was cold")]),
        ("Lena Prowse was one of six in a room with a man who said he was armed.", [("man", "he was armed")]),
        (
            "Lena Prowse was among guests at a dinner for a chef who said it was cold.",
            [("chef", "it was cold")],
        ),
    ],
)
def test_one_among_those_who_say_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lena Prowse will hold a briefing to say that the mill is shut.", "Lena Prowse"),
        ("Lena Prowse will visit Elmton to say that the mill is shut.", "Lena Prowse"),
        ("Lena Prowse will spearhead a Norland effort to say that the mill is shut.", "Lena Prowse"),
        ("Lena Prowse will pay a man to say that the mill is shut.", "man"),
    ],
)
def test_who_will_say_it(text: str, speaker: str) -> None:
    assert [name for name, _ in said(text)] == [speaker]


def test_who_will_drop_a_plan_plans_no_statement() -> None:
    text = "Lena Prowse will drop a plan to say that the mill is shut."
    assert "Lena Prowse" not in [name for name, _ in said(text)]


def test_who_will_not_hold_a_briefing_plans_no_statement() -> None:
    text = "Lena Prowse will not hold a briefing to say that the mill is shut."
    assert "Lena Prowse" not in [name for name, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The exchange told traders to stop.", [("exchange", "to stop")]),
        ("The delay suggests that talks have stalled.", []),
        ("The email exchange shows that Harlow lied.", [("email exchange", "that Harlow lied")]),
        ("Her tax return shows that she paid.", [("tax return", "that she paid")]),
        ("The Rally told members that it was late.", [("Rally", "that it was late")]),
        ("The survey found its feet.", []),
        ("The survey found a rise in prices.", [("survey", "a rise in prices")]),
        ("The rules were called “Orwellian.”", []),
        ("Two dogs were called “Rex.”", []),
        ("She was called “a hero” and honoured with a medal.", [(None, "She … “a hero”")]),
        (
            "She was described as a poet by the river by Tim Harlow.",
            [(None, "She … as a poet by the river by Tim Harlow")],
        ),
        (
            "Lena Prowse was described as a hero by Mayor Tim Harlow.",
            [("Tim Harlow", "Lena Prowse … as a hero")],
        ),
        (
            "Asked about a book by Ann Delmore, Lee Orme and Tim Harlow said it was dull.",
            [("Ann Delmore", "a book"), ("Lee Orme and Tim Harlow", "it was dull")],
        ),
        (
            "A report by Ann Delmore, Lee Orme and Tim Harlow said it was dull.",
            [("report by Ann Delmore", "it was dull")],
        ),
    ],
)
def test_things_and_bodies(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She told me at the time he had lied.", ["he had lied"]),
        ("She told me on the day I moved in that the mill was unsafe.", ["that the mill was unsafe"]),
        ("Lena Prowse told Harlow on behalf of friends of the mill to leave.", ["to leave"]),
        ("The board warned drivers on behalf of the police of ice.", ["ice"]),
        ("What she said: “The mill must close.”", ["“The mill must close.”"]),
        ("What readers say: ten tips for the mill.", []),
        (
            "Lena Prowse said it was late and continued to say that it was sad.",
            ["it was late", "that it was sad"],
        ),
        (
            "Lena Prowse says the firm sold lamps and never informed us.",
            ["the firm sold lamps and never informed us"],
        ),
        (
            "Lena Prowse says her brother lied, and told the board he must go.",
            ["her brother lied", "he must go"],
        ),
        (
            "The suit says Harlow took maps and asked for $5 in damages.",
            ["Harlow took maps", "$5 in damages"],
        ),
        ("Orme says he met Harlow and asked him to leave.", ["he met Harlow and asked him to leave"]),
    ],
)
def test_what_belongs_to_it(text: str, expected: list[str]) -> None:
    assert [words for _, words in said(text)] == expected


def test_answers_to_our_questions_are_turns() -> None:
    text = (
        "Lena Prowse, who runs the mill, answered our questions.\nQ: Is the mill safe?\nA: We think so.\n"
        "Q: When will it open?\nA: We are working on it.\n"
    )
    assert ("Lena Prowse", "We think so.") in said(text)
