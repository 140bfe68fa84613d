"""What anybody may say or think, what goes without saying, what others say, and things with a name: nothing is stated."""

from __future__ import annotations

import pytest

from tests.extractors.marked import assert_found, found


@pytest.mark.parametrize(
    "sentence",
    [
        # what anybody may say or think
        "You can also guarantee that the rivals will not sit around.",
        "One might think that such a bridge would last.",
        "Those who fall for it can find that their account is empty.",
        "It goes without saying that the view is splendid.",
        # what is done with things
        "High oil prices have knocked 0.2% off the growth rate.",
        "The clerk shared the following warning signs of a scam.",
        "He discovered Zoe slumped on the floor and woke her.",
        # what others say
        "The council is reviewing proposals to extend the life of old mills.",
    ],
)
def test_nothing_is_said(sentence: str) -> None:
    assert [one for one in found(sentence) if one.source] == []


@pytest.mark.parametrize(
    "marked",
    [
        "<Nurses> {found} [that the ward was cold].",
        "<One> {said} [that such a bridge would last].",
        "<Divers> {discovered} [that the wreck was old].",
        "<The clerk> {told} reporters on Monday [“no”].",
        "<The clerk> {was warning} residents of [a scam].",
    ],
)
def test_something_is_said(marked: str) -> None:
    assert_found(marked)


def test_nobody_fears_it_where_there_is_fear() -> None:
    assert [one.source for one in found("There’s growing fear that the tide will only rise.")] == [()]


def test_who_is_asked_after_claims_makes_none() -> None:
    given = found("Following claims that the dam leaked, Lund was asked if it was safe.")
    assert all("Lund was asked" not in words for one in given for words in one.content)
    assert not any(one.source == ("Following",) for one in given)


def test_what_is_alleged_stands_behind_who_alleges_it() -> None:
    given = found("It is alleged, according to the charges, that the two men stole a boat.")
    assert all(one.content != ("It is alleged",) for one in given)


def test_a_thing_with_its_name_is_not_added_in_words() -> None:
    assert all(one.cue != ("has added",) for one in found("The firm has added what it calls smart folders."))
