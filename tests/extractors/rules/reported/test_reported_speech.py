"""Reported statements: whose they are, where they begin and end, and what is told and not said."""

from __future__ import annotations

import pytest
from cases import said
from marked import found, meant, plain

from extractors import Article, extract

CASES = [
    # a source in commas inside the clause of another
    (
        "The sheriff said that, according to the inquiry, the two men met in a bar.",
        [("sheriff", "that, according to the inquiry, the two men met in a bar")],
    ),
    (
        "Lund said that, on May 3, at noon, the bridge was closed.",
        [("Lund", "that, on May 3, at noon, the bridge was closed")],
    ),
    (
        "Lund said that, when the rain stopped, the bridge was closed.",
        [("Lund", "that, when the rain stopped, the bridge was closed")],
    ),
    ("Lund said that in May the bridge was closed.", [("Lund", "that in May the bridge was closed")]),
    # the person told stands outside of what is said
    ("Pitt told the court “I did not know.”", [("Pitt", "“I did not know.”")]),
    ("Pitt told shocked investors that the bank was safe.", [("Pitt", "that the bank was safe")]),
    ("Pitt told Radio 4's Today programme: “We go on.”", [("Pitt", "“We go on.”")]),
    ("Pitt told a Senate committee hearing that it was late.", [("Pitt", "that it was late")]),
    ("Pitt told cheering fans that it was over.", [("Pitt", "that it was over")]),
    # the outlet passes on what somebody says
    (
        "According to the Courier, Lise Roy said: “The ramp had jammed.”",
        [("Lise Roy", "“The ramp had jammed.”")],
    ),
    ("“The ramp had jammed,” Roy said, according to the Post.", [("Roy", "“The ramp had jammed,”")]),
    ("According to the Courier, Lise Roy said the ramp had jammed.", [("Lise Roy", "the ramp had jammed")]),
    # a clause that is not whole goes on behind the tag
    ("There will be, says Mr Doran, a price to pay.", [("Doran", "There will be … a price to pay")]),
    ("The bridge is, said Lise Roy, the best in town.", [("Lise Roy", "The bridge is … the best in town")]),
    ("The town should, said the mayor, Lise Roy, wait.", [("Lise Roy", "The town should … wait")]),
    ("The plan has, according to Roy, no merit.", [("Roy", "The plan has … no merit")]),
    (
        "The fair is as big as it can be, said Ken Marsh, a driver from Elmton.",
        [("Ken Marsh", "The fair is as big as it can be")],
    ),
    ("That is how it is, said Lise Roy, mayor of Elmton.", [("Lise Roy", "That is how it is")]),
    # what is only pointed to stands in the sentence before
    ("The pier is safe. That is according to two engineers.", [("two engineers", "The pier is safe")]),
    ("That is a fact, according to two engineers.", [("two engineers", "That is a fact")]),
    # a tag of a plural at the end is no part of what is said before it
    ("Lund said he was late, records show.", [("records", "Lund said he was late"), ("Lund", "he was late")]),
    (
        "Lund told police he was late, tests suggest.",
        [("tests", "Lund told police he was late")],
    ),
    ("Lund said he sold figures, toys, shows.", [("Lund", "he sold figures, toys, shows")]),
    # a participle that tells more of the subject
    (
        "Three officials briefed on the talks said the deal was dead.",
        [("Three officials briefed on the talks", "the deal was dead")],
    ),
    ("Two people briefed on it said talks continue.", [("Two people briefed on it", "talks continue")]),
    # near misses: nobody else says it
    ("According to the Courier, the ramp had jammed.", [("Courier", "the ramp had jammed")]),
    ("The ramp had jammed, according to Lise Roy.", [("Lise Roy", "The ramp had jammed")]),
    # what tells more of a noun is not said
    ("The city has many incidents reported by the hotline.", []),
    ("The law went beyond the withdrawal announced last week.", []),
    ("She organised workshops intended to reduce crime.", []),
    ("Lund missed court ordered payments.", []),
    ("The mayor said that plans changed.", [("mayor", "that plans changed")]),
    # a name behind the marks, then what it is
    (
        "“It is late,” Ann Lee, head of Harbour Watch told the news site.",
        [("Ann Lee", "“It is late,”")],
    ),
    # what ends a paragraph with a colon and announces no words
    (
        "The Echo looked at both sides:\n\nDana Roe, who runs the club, spoke up. “Not a word is true,” Roe said.",
        [("Dana Roe", "“Not a word is true,”")],
    ),
    ("Lind spent a month at sea.\n\nStory continues below the pictures:\n\nIn June Lind sailed home.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_says_what(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


def test_the_outlet_is_the_medium() -> None:
    text = "“The ramp had jammed,” Roy said, according to the Post."
    (attribution,) = extract(Article("made-up", text)).attributions
    assert attribution.setting.medium == "article"
    assert attribution.setting.medium_span is not None
    assert attribution.setting.medium_span.of(text) == "the Post"


@pytest.mark.parametrize(
    "marked",
    [
        # where and when, and to whom, between the verb and what is said
        "<The mayor> {said} at a meeting [that the ferry would sail].",
        "<The mayor> {said} at a news briefing [that the ferry would sail].",
        "<The mayor> {said} at the hearing [that running the ferry was dear].",
        "<The mayor> {said} in a filing [that the ferry would sail].",
        "<The mayor> {said} to her [that the ferry would sail].",
        "<The mayor> {said} to voters in Elm Bay, Ohio, [that the ferry would sail].",
        "<The mayor> {told} voters in Elm Bay, Ohio, [that he had “renewed faith”].",
        "<The mayor> {announced} today, Dec. 15, 2022, [that the ferry would sail].",
        # "that" is itself what is spoken of
        "<The mayor> {insisted} [that was no part of the deal].",
        "About <half> {say} [that would be their answer].",
    ],
)
def test_what_stands_before_a_clause(marked: str) -> None:
    text = plain(marked) + "\n"
    assert meant("", marked)[1:] in [one[1:] for one in found(text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        # the noun tells it, not the verb before
        ("The firm agreed to a deal over allegations that it sold bad boats.", "agreed"),
        ("The book that she wrote that was sold is old.", "wrote"),
    ],
)
def test_clause_of_another_word(text: str, cue: str) -> None:
    given = extract(Article("made-up", text + "\n")).attributions
    assert cue not in [a.cue[0].of(text) for a in given if a.cue]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Hale did not at any time Thursday mention the ferry.", "did not at any time Thursday mention"),
        ("Hale did not at any point say that the ferry was old.", "did not at any point say"),
        ("The mayor did not on Monday say who would pay.", "did not on Monday say"),
        ("The mayor would not in any way say that it was safe.", "would not in any way say"),
    ],
)
def test_denial_before_a_phrase(text: str, cue: str) -> None:
    (one,) = extract(Article("made-up", text + "\n"), least=0).attributions
    assert one.cue[0].of(text) == cue
    assert one.stance == "not_said"
