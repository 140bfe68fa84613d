"""Where what somebody says borders on what others say: answers, remarks between commas, several of many."""

import pytest
from cases import said
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        # what somebody else answers
        "<The minister> {said} [the ferry was safe], to which the captain replied, “It is not.”",
        "<The council> {told} them [that the pool was shut], to which the club answered that it was open.",
        "The club said it was shut, to which <the coach> {replied}, [“Not today.”]",
        # a remark before the verb goes on
        "<The baker> {said} [the oven, as she later explained, was too old].",
        "<The baker> {said} [that the oven, as his son put it, would burn down].",
        # who is counted says more behind a semicolon
        "Many parents were worried about the bus; <most> {said} [they would drive].",
        "The survey shows that half are happy; <some> {say} [they would stay].",
        # what a group of people has in common ends before what they do
        "<Those> who {said} [the price was their main concern] split evenly between the two.",
        "A majority of those <who> {said} [their top issue was bread] supported the mayor.",
        # with somebody doing something to say more
        "<The club> {has denied} [it happened], with the coach taking to the radio to call it absurd.",
        # near misses
        "<The clerk> {said} [it was a rule to which the union objected].",
        "<The clerk> {said} [there was a letter, to which the board had replied in May].",
        "<The firm> {said} [sales rose, with shoppers rushing to buy gifts].",
        "<The firm> {said} [the fair was a hit, with crowds travelling to see it].",
    ],
)
def test_others_beside(marked: str) -> None:
    wanted = meant("", marked.replace("<Those> who", "Those <who>"))
    assert wanted[1:] in [one[1:] for one in found(plain(marked))]


def test_who_takes_to_a_medium_says_it() -> None:
    text = "The league denied it, with coach Ann Holm taking to the radio to say the pitch was dry."
    assert ("Ann Holm", "the pitch was dry") in said(text)


def test_a_sentence_behind_an_opening_ends_its_object() -> None:
    text = "Citing the plan, the groups who wrote to her on Thursday say they are “worried for the mill.”"
    assert said(text) == [("groups", "they are “worried for the mill.”")]


@pytest.mark.parametrize(
    "marked",
    [
        "The coach praised Marco Dale, who <he> {called} [“a giant of the sport.”]",
        "The coach left Marco Dale out, whom <Lee> {dubbed} [“the little captain.”]",
        "Dale would win, which <she> {declared} [“a total disaster” for the club].",
        "Then spoke Anna Holm, <who> {portrayed} [him as a calm coach who would be “the people's friend”].",
        "<Her> {call} [to end a league that she says is rigged] was heard.",
        "<His> {promise} [to mend what he broke] was heard.",
    ],
)
def test_relative_clauses(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]
