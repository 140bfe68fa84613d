"""Bywords, measures, habits and relative clauses in which a verb of saying tells nothing that somebody says."""

from __future__ import annotations

import pytest

from tests.extractors.marked import assert_found, found

NOTHING = [
    # what everybody says
    "It is, as they say, about time.",
    "The soup is, as the man says, a hoot.",
    # a noun or an adjective that looks like a verb
    "Members earn “bonus” points which entitle them to a share of the pot.",
    "The fall was most pronounced in Elmton where half the shops are shut.",
    "School parks plan details set out",
    # a relative clause of something else
    "The pair appeared at a hearing on Monday which will test their nerve.",
    # acts
    "The firm had been overstating its profits by a third.",
    "The club accepted a cash-plus-players offer while Oakham had made two bids.",
    "His policy of charging students for rooms was not popular.",
    "Help is being sought to find the owner.",
    "A second ferry was announced, as well as a new quay.",
    "He was elected because of his position on the list.",
    # nobody thinks or asks it
    "It is easy to forget that the club was broke in May.",
    "It has taken banks so long to realise that a clerk is the easiest way in.",
    "It is almost impossible not to ask her why she stays.",
    "The site has become a way for people to talk about their lives and express opinions online.",
    # a tag without its comma
    "The plan remains a farce said Rosa Tell, a baker.",
]

SAID = [
    "[It is], as <she> {says}, [about time].",
    "<The judge> {pronounced} [him dead].",
    "<The coroner> {said} [which of them had died first].",
    "<The council> {accepted} [that the wall was cracked].",
    "<The club> {predicted} [a Rovers win].",
    "<Critics> {overstate} [the danger].",
    "<Rosa Tell> {is optimistic about} [the bakery].",
    "<The firm> was glad about its boats, {saying} [that demand was strong].",
    "<His> {position on} [the dam] is clear.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_said(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize("marked", SAID)
def test_something_is_said(marked: str) -> None:
    assert_found(marked)
