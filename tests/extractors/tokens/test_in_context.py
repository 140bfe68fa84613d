"""Word classes that the words beside decide."""

import pytest

from extractors import Article, extract
from extractors.tokens.in_context import in_context
from extractors.tokens.tagger import word_class
from extractors.tokens.watched_words import sign_of


def said(text: str) -> list[tuple[str, str]]:
    found = extract(Article(id="", text=text)).attributions
    return [(a.content[0].of(text), a.source[0].of(text) if a.source else "") for a in found]


@pytest.mark.parametrize(
    "verb", ["told", "warned", "reminded", "assured", "convinced", "promised", "informed"]
)
def test_her_is_whom_somebody_tells(verb: str) -> None:
    assert said(f"Lee {verb} her that it was late.") == [("that it was late", "Lee")]
    assert said(f"Lee {verb} her: “It was late.”") == [("“It was late.”", "Lee")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee told her mother that it was late.", "that it was late"),
        ("Lee told her two sons that it was late.", "that it was late"),
        ("Lee said her house was old.", "her house was old"),
        ("Lee said that her own house was old.", "that her own house was old"),
    ],
)
def test_her_opens_a_noun_phrase(text: str, content: str) -> None:
    assert said(text) == [(content, "Lee")]


def test_downing_street_by_its_number() -> None:
    text = "No 10 insisted the PM had full confidence in the chancellor."
    [found] = extract(Article(id="", text=text)).attributions
    assert found.source and found.source[0].of(text) == "No 10" and found.stance == "said"


def test_nobody_is_no_name() -> None:
    for text in (
        "No driver insisted that the road was safe.",
        "Neither Lee nor Kim said that the road was safe.",
    ):
        assert [a.stance for a in extract(Article(id="", text=text)).attributions] == ["not_said"]


@pytest.mark.parametrize(
    "text",
    [
        "There were calls for the minister to resign.",
        "There are fears that the dam could fail.",
        "There have been claims that the dam had failed.",
        "The claim was a mistake, and the answer was no help.",
        "A find was handed in on Sunday.",
    ],
)
def test_a_noun_behind_be_is_no_verb(text: str) -> None:
    assert [source for _, source in said(text) if source] == []


def test_a_programme_with_a_number_is_told() -> None:
    assert said("She told Radio 9 live: “It is a dream.”") == [("“It is a dream.”", "She")]


def test_one_letter_for_each_word() -> None:
    words = ["Lee", "told", "her", "last", "week", "that", "No", "10", "was", "shut", "."]
    letters, signs = "".join(map(word_class, words)), "".join(map(sign_of, words))
    assert len(in_context(letters, words, signs)) == len(words)
    assert in_context("", [], "") == ""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "A couple who won £2.3m on the lottery say they will buy a bus.",
            "A couple who won £2.3m on the lottery",
        ),
        ("The team that won the cup said it would defend it.", "The team that won the cup"),
        ("The rider won’t say where she was.", "The rider"),
        ("The rider won't say where she was.", "The rider"),
    ],
)
def test_who_won_and_who_will_not(text: str, source: str) -> None:
    assert [found[1] for found in said(text)] == [source]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The ban will save lives, First Minister Tom Ash has insisted.",
            "The ban will save lives",
            "First Minister Tom Ash",
        ),
        (
            "The road will open in June, First Capital Bank said.",
            "The road will open in June",
            "First Capital Bank",
        ),
        ("“It is late,” First Sea Lord Tom Ash said.", "“It is late,”", "First Sea Lord Tom Ash"),
        ("First Lee said the ferry had sunk.", "the ferry had sunk", "Lee"),
        ("He was, first of all, late, Ms Quill said.", "He was, first of all, late", "Ms Quill"),
    ],
)
def test_first_in_a_title_and_in_a_name(text: str, content: str, source: str) -> None:
    assert said(text) == [(content, source)]
