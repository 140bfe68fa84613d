"""Two who speak in one sentence, or one of whose asking another tells: whose the words are and where they end."""

from __future__ import annotations

import pytest
from cases import Said, case, said
from marked import assert_found, found

PARTED = [
    # a clause behind a semicolon, its subject described
    "<Ada Holm> {says} [the toll is fair]; her brother, Lund, says it is robbery.",
    "<Ada Holm> {said} [it was late]; the pilot, who had not slept, went home.",
    "<The board> {thinks} [the plan will work]; Reed, 45, doubts it.",
    "<Ada Holm> {says} [nobody saw it]; Reed, a clerk at the quay, was there.",
    "<Ada Holm> {said} [there were three towns; Elm, Oak, and Ash].",
    "<Ada Holm> {said} [the pilots wanted pay, rest and trust; not a party].",
    # whom somebody tells: a meeting that is described, all of a group
    "<The director> {told} a packed meeting at the school in June [that the water was safe].",
    "<The director> {told} a stormy meeting [that the water was safe].",
    "<The director> {told} a crowded hearing on Monday [that the water was safe].",
    "<The nurse> {has told} them both [to test their blood].",
    "<The nurse> {told} us all [that it was over].",
    # who lets something be known
    "<A spokesman for the mayor>, however, {let it be known} [that the town hall was cross].",
    "<The palace> {has let it be known} [that the king is ill].",
    "<Lund> {let it be understood} [that he would not sail].",
    # a pronoun behind "In another"
    "In another <he> {told} her [that she would find out].",
    "In this <she> {wrote} [that the quay was dry].",
    "After that <they> {said} [the quay was dry].",
    # behind a noun of time, or "when" behind a comma: the main clause is the writer's
    "On the day <Lund> {said} [he would sail], it rained.",
    "The moment <Lund> {said} [so], the room fell silent.",
    "The weekend <Lund> {said} [she would leave], the ferry sank.",
    "On the morning <Ada Holm> {announced} [that she would go], it rained.",
    "In May, when <Lund> {said} [it was late], a man left.",
    "<The Day> {said} [it was late].",
    # two jobs of one person behind the verb
    "[“It was cold,”] {said} <author and historian Ruth Hale>.",
    "[“It was cold,”] {said} <coach and former player Tom Ash>.",
    "[“It was cold,”] {said} <the guard> and ran.",
    # what somebody points to, and what he is accused of
    "<Lund> {pointed to} [laws in several states that raised the toll].",
    "<Lund> {pointed} to the fact [that it was late].",
    "[The pilots] {are accused of} [attempting to flee the quay].",
    # a share of people
    "<Four out of five pilots> {said} [they had seen it].",
    "<Four out of five> {said} [they had seen it].",
    # who belongs to the firm that was named
    "The firm, whose chief executive, <Ann Lee>, {said} [it was late], is for sale.",
    "He has left the club, whose captain, <Tom Ash>, {claimed} [that it was rotten].",
    "Lund, whose mother, <Rose>, {said} [she was glad], left for Elmton.",
    "Lund, whose boat was late, {said} [it was the fog].",
    # who goes on, and where what he says ends
    "<Lund>, whose group backed Reed in May, would not say when, but {noted} [that its members were old].",
    "<Lund>, whose group endorsed Reed in May, refused to pay, but {noted} [that its members were old].",
    "Lund, whose brother sold the farm, said it was late but {noted} [that it was old].",
    "<Lund> {called} [the plan “a mess,”] and a report that was published on Monday says it is late.",
    "<Lund> {called} [the plan “a mess,” and a shame].",
]


@pytest.mark.parametrize("marked", PARTED)
def test_words_and_source(marked: str) -> None:
    assert_found(marked)


TOLD = [
    case(
        "Ada Holm has a shop. One couple, Holm recalled, had asked for the keys. “I had to say no.”",
        ("Ada Holm", "One couple … had asked for the keys"),
        ("Ada Holm", "“I had to say no.”"),
    ),
    case(
        "Ada Holm said that Tom Reed had told her it was late. “I did not believe it.”",
        ("Ada Holm", "that Tom Reed had told her it was late"),
        ("Ada Holm", "“I did not believe it.”"),
    ),
    case(
        "Tom Reed told Ada Holm the quay was shut. “You must go round.”",
        ("Tom Reed", "the quay was shut"),
        ("Tom Reed", "“You must go round.”"),
    ),
    case(
        "Tom Reed was kind, Ada Holm said, although she denied knowing why. “I hardly know him.”",
        ("Ada Holm", "“I hardly know him.”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_tells_of_another_goes_on(text: str, expected: list[Said]) -> None:
    assert set(expected) <= set(said(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Words such as “expects,” “plans” and “hopes” are common in such notes.",
        "Terms like “smart” and “green” are used in the ads.",
        "Phrases including “very soon” and “we will see” appear often.",
    ],
)
def test_words_that_a_sentence_is_about_are_nobodys(sentence: str) -> None:
    assert found(sentence) == []
