"""Interviews without labels and marks: a question and an answer in a paragraph each, below words that present somebody."""

import pytest
from cases import said

from extractors import Article, extract

TURNS = """
How did you begin?

I was cold, and I wanted a boat. My brother said the boats were gone.

Was it hard?

Not for me. I had my aunt.

She told me that I would drown.

What do you make of the new bridge?

My view is that Mr Orr was right when he said it would fall. We told him so.

You never learned to swim.

I never had to. The ferry is for the people who cannot.

And now?

Now I fish.

{last}
"""
ANSWERS = ["I was cold", "Not for me", "My view is", "I never had to", "Now I fish"]

#: The words above the first question; who answers, with the role that they tell.
PRESENTED = [
    ("Ada Finch has crossed the Elm by boat 40,000 times.", "Ada Finch", None),
    (
        "The ferrywoman Ada Finch has crossed the Elm 40,000 times. Jo Hale met her.",
        "Ada Finch",
        "ferrywoman",
    ),
    ("Jo Hale talks to Ada Finch, who has crossed the Elm 40,000 times.", "Ada Finch", None),
    ("The novelist Ada Finch, whose new book is out, talks to Jo Hale about ice.", "Ada Finch", "novelist"),
    ("By Jo Hale\n\nAda Finch has run the ferry since 1990.", "Ada Finch", None),
    ("Interview: Ada Finch\n\nThe ferrywoman on ice and on her brother Tom Ash.", "Ada Finch", None),
    ("Ada Finch: ‘I never learned to swim’\n\nThe ferrywoman tells Jo Hale about ice.", "Ada Finch", None),
    ("Ada Finch, 61, was born in Elm, and her father, Tom Finch, had the ferry before.", "Ada Finch", None),
    ("Dr Ada Finch is a professor of ice. Our reporter Jo Hale asked her five questions.", "Ada Finch", None),
    ("In our series on jobs, Ada Finch tells us how she came to run a ferry.", "Ada Finch", None),
    ("Q&A with Ada Finch, ferrywoman", "Ada Finch", None),
]
LAST = [
    "",
    "The ferry leaves at noon.",
    "Interview by Tom Ash. We thank the harbour for its help.",
    "Finch is 61.",
]


def turns(text: str) -> list[tuple[str, str | None, str | None]]:
    """Who answers, and with which words."""
    out = []
    for a in extract(Article(id="x", text=text)).attributions:
        if a.rule == "interview_turn":
            words = text[a.content[0].start : a.content[-1].end]
            out.append((words, a.speaker.name if a.speaker else None, a.speaker.role if a.speaker else None))
    return out


@pytest.mark.parametrize("last", LAST)
@pytest.mark.parametrize(("presented", "name", "role"), PRESENTED)
def test_who_is_presented_answers(presented: str, name: str, role: str | None, last: str) -> None:
    found = turns(presented + "\n" + TURNS.format(last=last))
    assert [words[: len(start)] for (words, _, _), start in zip(found, ANSWERS, strict=True)] == ANSWERS
    assert {speaker for _, speaker, _ in found} == {name}
    assert role is None or {told for _, _, told in found} == {role}
    assert found[1][0].endswith("I would drown.")
    assert found[-1][0] == "Now I fish."


@pytest.mark.parametrize(
    "presented",
    [
        "Pat Moss and Ada Finch run the ferry.",
        "Jo Hale talks to Ada Finch",
        "The ferry has crossed the Elm 40,000 times.",
        "Ada Finch, who paints ice, has a new show. It was opened by the mayor, Tom Ash, on Monday.",
    ],
)
def test_nobody_answers_where_several_may_be_meant_or_nobody_is_named(presented: str) -> None:
    """Nor is what is told inside the answers told by the article."""
    assert not extract(Article(id="x", text=presented + "\n" + TURNS.format(last=""))).attributions


@pytest.mark.parametrize(
    "text",
    [
        # what readers ask a firm
        "Elm Water, whose chief is Ada Finch, answers.\nHow do I pay my bill?\nWe take cards.\nCan you fix my tap?\nNo. We fix pipes.\n"
        "Will you read my meter?\nOur readers call.",
        # letters to somebody who gives advice
        "Ada Finch is here to help.\nMy cousin snores. What do you advise?\nI would buy him a boat.\nMy boss shouts at me. Can you help?\n"
        "I left mine.\nMy cat hates me. What would you do?\nI had a cat once.",
        # a story that asks its readers
        "Ada Finch, the mayor, has a plan.\nWill you have to sell your car?\nThe plan does not say.\nWill you pay more?\nIt is likely.\n"
        "Do you lose your garden?\nI asked the council, which did not know.",
        # words in marks below each question
        "Ada Finch, the mayor, has a plan.\nWill you sell your car?\n“I will not.”\nWill you pay more?\n“I hope we do not.”\nDo you garden?\n“I do.”",
        # two questions are none
        "Ada Finch runs a ferry.\nHow did you begin?\nI was cold.\nDo you swim?\nI never did.",
    ],
)
def test_what_is_no_interview(text: str) -> None:
    assert not turns(text)


def test_what_may_be_a_remark_of_who_asks_is_nobody_s() -> None:
    text = (
        "Ada Finch runs a ferry.\n\nHow did you begin?\n\nI was cold.\n\nIs it hard?\n\nNot for me.\n\n"
        "A report last year said that half of the ferries are old.\n\nI would say it is more.\n\nDo you swim?\n\nI never did."
    )
    assert [words for words, _, _ in turns(text)] == [
        "I was cold.",
        "Not for me.",
        "I would say it is more.",
        "I never did.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("We are voting on a park.", "We do not know yet.", "Most of us vote in the hall."),
        (
            "I am voting on a park, Ann Lee said.",
            "We do not know yet, the clerk, Tom Ash, said.",
            "I vote in the hall, she said.",
        ),
    ],
)
def test_questions_that_an_article_answers_itself(first: str, second: str, third: str) -> None:
    text = (
        "The mayor, Ann Lee, runs the vote on Monday.\n\nWhat are you voting on?\n\n{}\n\nWill you pay more?\n\n{}"
        "\n\nWhere can you vote?\n\n{}"
    )
    found = extract(Article(id="", text=text.format(first, second, third))).attributions
    assert "interview_turn" not in {a.rule for a in found}
    plain = extract(Article(id="", text=text.format("I am late.", "I do not know.", "I vote.")))
    assert [a.rule for a in plain.attributions] == ["interview_turn"] * 3


TWO = """In honour of the week of the sea, we look at those who work for the port. Meet Deputy Harbour Master Ann Stone, who came to the port in 2017.

Tell us a little about yourself and how you got where you are?

I was born in Elmton. My mother ran the ferry, and I ran it after her for nine years before I came here.

What does the week of the sea mean to you?

It lets us look back on what all of our crews have done for the town in so many years.

Barbara Medlock

Barbara Medlock
"""


def test_two_questions_to_somebody_who_is_presented() -> None:
    found = said(TWO)
    assert [(speaker, words.split(".")[0]) for speaker, words in found[-2:]] == [
        ("Ann Stone", "I was born in Elmton"),
        (
            "Ann Stone",
            "It lets us look back on what all of our crews have done for the town in so many years",
        ),
    ]
    assert "Medlock" not in str(found)


def test_two_questions_of_nobody_knows_whom() -> None:
    nobody = TWO.replace("Meet Deputy Harbour Master Ann Stone, who came", "Ann Stone came")
    assert "I was born" not in str(said(nobody))
