"""Articles that are one statement: who makes it, and where it begins and ends."""

import pytest

from extractors import Article, extract

MARKED = "“We lost two pilots to the storm.\nTheir boats were sound, and the harbour did what it could.\nMy office will see to their children.”"
PLAIN = (
    "I have known both pilots since I was a child, and I will miss them.\n"
    "My office will see to their children, as we have always done in this harbour.\n"
    "We ask all boats to stay in port until the storm has passed the lighthouse."
)


def statement(text: str) -> list[tuple[str | None, list[str]]]:
    return [
        (a.speaker.name if a.speaker else None, [s.of(text) for s in a.content])
        for a in extract(Article("made-up", text)).attributions
        if a.rule == "statement"
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Statement from Mayor Ruth Hale on the Death of Two Pilots",
        "Statement by Mayor Ruth Hale",
        "STATEMENT OF MAYOR RUTH HALE REGARDING THE DEATH OF TWO PILOTS",
        "Remarks by Mayor Ruth Hale:",
        "Remarks by Mayor Ruth Hale – Memorial for Two Pilots",
        "Remarks by Mayor Ruth Hale- Memorial for Two Pilots",
        "Mayor Ruth Hale Issues Statement on the Death of Two Pilots",
        "Mayor Ruth Hale Releases the Following Statement on Two Pilots",
        "Mayor Ruth Hale Offers\nStatement in Response to the Storm",
        "Media advisory: Statement from Mayor Ruth Hale following the Storm",
    ],
)
@pytest.mark.parametrize("words", [MARKED, PLAIN])
@pytest.mark.parametrize("place", ["", "Elmton, Texas – ", "(Elmton, Texas) –\n"])
def test_statement(heading: str, words: str, place: str) -> None:
    release = f"Harbour Office\n\nFOR IMMEDIATE RELEASE\nMay 3, 2024\n\n{heading}\n\n{place}{words}\n###\nFor more information call Omar Pitt."
    [(speaker, content)] = statement(release)
    assert (speaker or "").casefold() == "ruth hale"
    assert "\n".join(content) == words


def test_two_make_one_statement() -> None:
    [(speaker, content)] = statement(f"Joint Statement of Ruth Hale and Omar Pitt\n\nMay 3, 2024\n\n{PLAIN}")
    assert "Hale" in (speaker or "")
    assert len(content) == 3


@pytest.mark.parametrize(
    "text",
    [
        f"Statement on the Death of Two Pilots\n\n{PLAIN}",
        f"Statement of Account\n\n{PLAIN}",
        "Statement from Mayor Ruth Hale on the Storm\n\n“We lost two pilots,” Hale said.\n“Their boats were sound.”",
        "Statement from Mayor Ruth Hale on the Storm\n\nThe mayor said that two pilots were lost, and that we will miss them.\n\n"
        "“Their boats were sound,” Hale said.",
        "Statement from Mayor Ruth Hale on the Storm\n\nTwo pilots were lost when their boat ran aground.\n\n"
        "The harbour is closed until the wind has dropped to a breeze.\n\nThe ferry will not sail on Sunday either.",
        "Remarks by the Mayor Anger Pilots\n\nTwo pilots were angry on Monday about what they heard on the radio.",
        "Ruth Hale Issues Permits for Boats\n\nI have known both pilots since I was a child, and I will miss them.",
        "A statement by Ruth Hale was read out.\n\nI have known both pilots since I was a child, and I will miss them.",
    ],
)
def test_no_statement(text: str) -> None:
    assert statement(text) == []


def test_a_statement_ends_before_what_belongs_to_the_page() -> None:
    text = f"Statement by Mayor Ruth Hale\n\n{PLAIN}\n\nAbout the Harbour Office\n\nWe look after forty boats and the people who sail in them."
    [(_, content)] = statement(text)
    assert "\n".join(content) == PLAIN


def test_a_quotation_that_is_never_closed_ends_with_the_statement() -> None:
    text = f"Statement by Mayor Ruth Hale\n\n{MARKED.rstrip('”')}\n\n###\n\nThe ferry sails at noon."
    [(_, content)] = statement(text)
    assert "\n".join(content) == MARKED.rstrip("”")
