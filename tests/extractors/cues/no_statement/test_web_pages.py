"""What explainers, lists and blogs say to their readers and of things, by which nobody says anything; and near misses."""

from __future__ import annotations

import pytest

from extractors import Article, extract
from tests.extractors.marked import assert_found, found


@pytest.mark.parametrize(
    "sentence",
    [
        "You may be wondering whether a pump makes sense.",
        "You’ll say it was worth it.",
        "People will ask what you do.",
        "Your friends will promise to visit you.",
        "9 things nobody tells you about moving to the coast",
        "Nobody says what salt does to hinges.",
        "These dumplings say summer to me.",
        "Nothing says winter like a burnt pudding.",
        "The report says it all: the mill is lost.",
        "Have your say: what would you tell somebody who starts at night?",
        "What readers say: your tips for night shifts",
    ],
)
def test_nobody_says_anything(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "marked",
    [
        "<The bank> {says} [you may owe money].",
        "<People> {asked} [what you do].",
        "<Nobody> {said} [that the mill was safe].",
        "<The timetable> {says} [94 minutes].",
        "<The sign> {says} [no].",
        "<Lund> {said} [it all began in May].",
        "<The council> {says}: [the toll is fair.]",
        "<The clerk> {told} us on the night of the vote [that it was late].",
        "<The clerk> {told} me on the morning we met [that it was late].",
    ],
)
def test_somebody_says_something(marked: str) -> None:
    assert_found(marked)


def test_a_clause_that_tells_which_day_it_was_is_no_content() -> None:
    text = "“It is one long power cut,” my neighbour Jory told me on the day I moved in."
    assert [one.content for one in found(text)] == [("“It is one long power cut,”",)]


def test_a_view_that_is_challenged_is_not_of_what_challenges_it() -> None:
    assert not any(
        one.source for one in found("The results challenge a widely held view that marsh is the main store.")
    )


def test_answers_of_an_office_are_no_turns_and_what_is_said_in_them_is_found() -> None:
    text = (
        "Frequently asked questions\nQ: Do I have to pay?\nA: No. We do not fine anybody.\nQ: Who decided this?\n"
        "A: Cllr Aldous Merrow said at the time that it would save a trip to the tip.\n"
        "Q: What happens if I forget?\nA: We will leave a tag.\n"
    )
    rows = extract(Article(id="1", text=text)).attributions
    assert [row.speaker and row.speaker.name for row in rows] == ["Aldous Merrow"]


def test_answers_of_somebody_are_turns() -> None:
    text = "Ann Lee rows.\nQ: Do you win?\nA: I try to.\nQ: Who helps you?\nA: We row as a team.\n"
    rows = extract(Article(id="1", text=text)).attributions
    assert [row.speaker and row.speaker.name for row in rows if row.stance == "said"] == [
        "Ann Lee",
        "Ann Lee",
    ]
