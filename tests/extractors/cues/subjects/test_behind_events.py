"""Whose relative clause a subject is part of: events that say nothing, and what somebody is accused of."""

import pytest
from cases import said

from extractors import Article, extract


def sources(text: str) -> list[str]:
    found = extract(Article(id="", text=text)).attributions
    return [a.source[0].of(text) for a in found if a.source]


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("The parents of a girl who died after a failed operation", "have said they were misled."),
        ("A widow whose husband fell ill after a routine scan", "has said nobody told her the truth."),
        ("A climber who woke in hospital after a fall", "said nurses walked past him."),
        ("The councillor who resigned after a row", "said he was tired."),
        ("Three men held after a chase", "said they had done nothing."),
    ],
)
def test_an_event_ends_a_relative_clause(subject: str, rest: str) -> None:
    assert sources(f"{subject} {rest}") == [subject]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The councillor who resigned after the mayor said he had lied, is back.", "the mayor"),
        ("The minister who resigned after a report said he broke the rules, has died.", "a report"),
        ("A coach who quit after players said he shouted, has been cleared.", "players"),
        ("He resigned after an inquiry said he broke the rules.", "an inquiry"),
    ],
)
def test_who_may_say_it_opens_a_clause(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("A man jailed for killing his wife", "has told a parole board that he is sorry."),
        ("A nurse accused of stealing from dying patients", "told a jury that she was innocent."),
        ("A doctor suspended for treating relatives", "has said the rules were unclear."),
        ("A solicitor struck off for lying to a judge", "has said she will appeal."),
        ("A student banned from bringing her dog to lectures", "says she will take legal action."),
        ("Residents opposed to building houses on the field", "said the roads were full."),
        ("A fan banned for life for abusing a referee", "said he was drunk."),
        ("A farmer known for breeding ostriches", "told the inquiry that the birds were insured."),
    ],
)
def test_what_somebody_did_or_may_do_behind_a_participle(subject: str, rest: str) -> None:
    assert sources(f"{subject} {rest}") == [subject]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The man was jailed for killing his wife, her mother said.", "her mother"),
        ("After meeting residents the mayor said the road would open.", "the mayor"),
        ("While he was held for stealing a car the owner said it was found.", "the owner"),
    ],
)
def test_a_verb_of_its_own_ends_there(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("The family of a man shot dead by police in Carver City", "said they wanted justice."),
        ("The mother of a boy found dead in a canal", "has said he was bullied."),
        ("A man found guilty of murder by a jury in Hull", "said he would appeal."),
        ("A family left homeless by a flood in Hull", "said they had lost all."),
    ],
)
def test_what_somebody_was_found_or_left(subject: str, rest: str) -> None:
    assert sources(f"{subject} {rest}") == [subject]


def test_somebody_found_is_a_person() -> None:
    found = extract(Article(id="", text="A man found guilty of murder said he would appeal.")).attributions
    assert found[0].speaker and found[0].speaker.kind == "individual"


def test_dead_fish_end_no_subject() -> None:
    assert sources("Police found dead fish in the river and the mayor said it was sad.") == ["the mayor"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A caller pretending to be from the bank told her that it was late.", "caller"),
        ("A man posing as a guard told her that it was late.", "man"),
        ("A man purporting to be Tom Ash told her that it was late.", "man"),
        ("A message purporting to be from the bank said that it was late.", "message"),
        ("A lawyer hired to act for the bank said that it was late.", "lawyer"),
        # near misses: who does it, who tells of it
        ("Ann Lee, acting as mayor, said that it was late.", "Ann Lee"),
        ("Callers are pretending to be the bank, Elm Bank said.", "Elm Bank"),
    ],
)
def test_who_only_plays_a_part(text: str, name: str) -> None:
    assert said(text)[-1][0] == name


def test_those_who_are_told_say_nothing() -> None:
    assert said("Those told that they were at risk must stay at home.")[0][0] is None


@pytest.mark.parametrize("hearer", ["a hearing last month", "a meeting", "the briefing on Friday"])
def test_a_hearing_is_told(hearer: str) -> None:
    assert said(f"Ann Lee told {hearer} that it was late.") == [("Ann Lee", "that it was late")]
