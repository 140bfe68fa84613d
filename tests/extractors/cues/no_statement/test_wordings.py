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
    "Clerks were fooled into thinking that the van was a hearse.",
    # an adjective before a noun that looks like a verb
    "The clerk faces theft and other charges reflecting losses of 31 families.",
    "There were fresh claims the club would be sold.",
    "The office has had multiple reports getting names from a list.",
    # what kind of thing it is
    "Two gang related shootings were on the list.",
    "The club is a charity aimed at saving dogs.",
    "The bank must prevent calls for four years.",
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
    "<Recent reports> {say} [the star was hurt].",
    "<Rosa Tell> {related} [that the dam had burst].",
    "A clerk screamed, causing <the judge> to {tell} the jury [to wait].",
    "The gang talked <the clerk> into {saying} [that he was ill].",
    "In response to <comments> {saying} [that the wall was weak], the board changed the plan.",
    "<Families of those hit by the flood> {said} [the mayor had lied].",
    "The shops were targets for <Lund>’s {claims} [that milk was dear].",
    "<His> {position on} [the dam] is clear.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_said(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize("marked", SAID)
def test_something_is_said(marked: str) -> None:
    assert_found(marked)


COMING_TO_KNOW = [
    "When the crew realised that the door was locked, they broke a window.",
    "She wept after she learned that her son was safe.",
    "Few know that the king was born in Elmton.",
    "Nobody realised that the dam was cracked.",
    "A jury found the driver, 34, guilty of theft.",
]

KNOWN = [
    "<Police> {learned} [that the man was armed].",
    "<Few> {believe} [that the dam is safe].",
    "<The jury> {found} [that the driver had lied].",
]


@pytest.mark.parametrize("sentence", COMING_TO_KNOW)
def test_what_somebody_came_to_know_is_not_said(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize("marked", KNOWN)
def test_what_is_known_is_said(marked: str) -> None:
    assert_found(marked)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing beats a holiday like discovering there is a hole in your bag.",
        "Nothing hurts like learning that a friend has died.",
        "It is like saying that the dam will burst.",
    ],
)
def test_what_something_is_like_is_said_by_nobody(text: str) -> None:
    assert found(text) == []
