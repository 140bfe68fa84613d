"""What says nothing although a verb of saying stands there, whom anybody tells, and words told in a list or late in the day."""

from __future__ import annotations

import pytest
from cases import contents, said
from marked import assert_found, found

MARKED = [
    # a time that is told with "late"
    "<Netlux> {confirmed} late in the day [that it had received an offer].",
    "<Netlux> {said} early in the week [that it would close].",
    "<She> {confirmed} [late reports that he had died].",
    # what is said next
    "<Her friend> {says} [it is cold], then announces that lunch is ready.",
    "Her friend says it is cold, {then announces} [that lunch is ready].",
    "<He> {said} [he came, then waited].",
    # whoever asks is no part of the words
    "<Her skipper> {tells} anyone who asks [that the boat is old].",
    "<He> {told} everyone who would listen [that the dam was old].",
    "<He> {told} voters who asked [that the dam was old].",
    # the point of a list
    "• [The road is shut], <police> {say}.",
    # an infinitive of a verb that no list has
    "<He> {has vowed} [to chain himself to the fence].",
    # a plural verb behind "they say"
    "They shut five shops [that] <auditors> {say} [exist only on paper].",
    # people who are told by a phrase, and what they claim
    "<Officials in Elmton> {claim} [the tree is a danger].",
    "<Critics of the plan> {claim} [the dam is unsafe].",
    "<Residents near the plant> {fear} [that it leaks].",
    # warnings that somebody else gave
    "Lund ignored <Hale>'s {warning} [that the dam was old].",
    "<Lund>, {warning} [that the dam was old], left.",
    # who was quoted, behind a comma
    "<Igor Lund>, an aide to the mayor, {was quoted by the Argus as saying} [the bank was late].",
    # one name with "&"
    "<Analysts at Moss & Sons> cut it, {warning} [that it was dear].",
    "<Law firm Moss & Sons> {warned} [that fees would rise].",
]


@pytest.mark.parametrize("marked", MARKED)
def test_words_and_source(marked: str) -> None:
    assert_found(marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "The groans when he came for that corner said it all.",
        "The firm raised the price by more than the contract says it can.",
        "He is as rich as he says he is.",
        "She is doing more than she said she would.",
        "He called 911 a third time.",
        "She offered no evidence for the charge.",
        "Hale weighed in on Twitter.",
        "Hale weighed in on his podcast.",
        "There is no record of her saying this.",
        "There is no evidence that the mayor said this.",
        "Police found no evidence that she told them that it was late.",
        "There was no sign that Lund believed the dam was old.",
        "Supporters of the claim the dam is unsafe met on Monday.",
    ],
)
def test_nothing_is_said(sentence: str) -> None:
    assert found(f"{sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Lund said it all began in May.", ["it all began in May"]),
        ("Hale weighed in on the debate.", ["the debate"]),
        (
            "There is no evidence that the dam was old, Lund said.",
            ["There is no evidence that the dam was old"],
        ),
        ("Lund, who has no record of losing, said it was late.", ["it was late"]),
        ("Lund said the club was for sale but refused to be drawn on the price.", ["the club was for sale"]),
        ("Lund was accused of “selling the harbour”.", ["Lund … “selling the harbour”"]),
        ("She called 911 again to say that her son was missing.", ["that her son was missing"]),
    ],
)
def test_what_is_said(sentence: str, words: list[str]) -> None:
    assert contents(sentence) == words


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We never comment,” Ada Holm said when an analyst asked about it, adding: “But I like paper.”", "Ada Holm"),
        ("Dwayne Culp was charged. Jail records list no lawyer for him. He said he was sorry.", "Dwayne Culp"),
        ("Actor Rita Moor said it was late. Clerk Tom Ash left. The actor said she was glad.", "Rita Moor"),
        ("State minister for Trade Harriet Moss asked traders to reopen.", "Harriet Moss"),
        ("Lund left. A man who has kept a dog said it barked.", "man"),
    ],
)  # fmt: skip
def test_who_says_it(text: str, who: str) -> None:
    assert said(text)[-1][0] == who
