"""Things that do, need or are good for something, where a verb of saying tells it; and things that say something."""

from __future__ import annotations

import pytest

from tests.extractors.marked import assert_found, found


@pytest.mark.parametrize(
    "sentence",
    [
        "The new phone promises two days of battery life.",
        "The app asks users to wait.",
        "The menu tells you to hold still.",
        "The dough will tell you when it is ready.",
        "The dish demands two cups of flour.",
        "The island claims the oldest lighthouse in the region.",
        "The path suggests a gentle climb but soon turns steep.",
        "A higher score indicates a greater risk of falls.",
        "The gene expresses a protein found in the liver.",
        "The cells respond to light by opening their pores.",
        "The soundtrack recalls the organs of the eighties.",
        "The clouds promised rain that never came.",
        "A late frost threatens to kill the buds.",
        "The shares discounted a sharp fall in profit.",
        "There is a factor that predicts how well the group will do.",
        "The term refers to any rock formed by heat.",
    ],
)
def test_a_thing_says_nothing(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "marked",
    [
        "<The letter> {asks} [users to confirm their age].",
        "<The report> {predicts} [how well the group will do].",
        "<The ballot> {asks} [voters to back the toll].",
        "<The film> {asks} [whether the toll is fair].",
        "<The band> {promised} [to play in May].",
        "<The faction> {demands} [a vote on the toll].",
        "<The chancellery> {refused} [to name the buyer].",
    ],
)
def test_who_speaks_is_no_thing(marked: str) -> None:
    assert_found(marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "The delay signals that talks have stalled.",
        "The surge in calls suggested the fault was affecting boats across several lakes.",
        "The incident highlights how a late ferry can empty a town.",
        "Similar issues were reported on the ferry, suggesting the fault affected both boats at once.",
        "Her victory suggests that voters want change.",
        "The closure of the mill shows how far the town has fallen.",
        "The Elmton raid underlines how thin the guard is.",
        "Ann Lee's silence suggests that she agrees.",
        "A hiss tells you that air is coming out.",
        "The crash raises the question of whether the road is safe.",
        "History suggests that they will lose.",
        "A red light indicates that the battery is low.",
        "The trams were late again. This suggests that the depot is short of drivers.",
    ],
)
def test_what_happens_says_nothing(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "marked",
    [
        "<The firm's statement> {suggests} [that talks have stalled].",
        "<The sales figures> {show} [that shoppers are back].",
        "<Her remarks> {suggest} [that she will stand].",
        "<A test> {showed} [that the water was clean].",
        "<The raiders> {suggested} [that the guard was thin].",
        "<The delay> {suggests} [it “will not open” this year].",
        "<This report> {suggests} [that talks have stalled].",
    ],
)
def test_what_holds_words_or_figures_tells(marked: str) -> None:
    assert_found(marked)
