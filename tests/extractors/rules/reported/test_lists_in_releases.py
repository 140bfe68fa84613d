"""Lists and announcements of releases: points under a colon, series with semicolons, the news that somebody announces, several who are urged."""

from __future__ import annotations

import pytest
from cases import Said, contents, said

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Halden Bio today announced the following:\n\n• A plant will open in Marlow.\n• Revenue rose 14 percent.\n\nIt has 300 staff.",
            ["A plant will open in Marlow. … Revenue rose 14 percent."],
        ),
        (
            "The ministry announced the following measures:\n- Clinics must publish prices.\n- Fines will double.\nThe rules start in May.",
            ["Clinics must publish prices. … Fines will double."],
        ),
        (
            "Officials reported the following totals for May:\n1. Forty fires were put out.\n2. No one died.\nThe office opens at nine.",
            ["Forty fires were put out. … No one died."],
        ),
        (
            "The audit found that:\n• no one checked the bills;\n• the manager paid himself; and\n• the board met twice.\nAnn Quill led it.",
            ["no one checked the bills … the manager paid himself … the board met twice."],
        ),
        (
            "The agency advises residents to:\n• boil water for a minute;\n• keep pets inside.",
            ["boil water for a minute … keep pets inside."],
        ),
        (
            "The firm pledged to:\n- cut prices by half\n- hire 40 people\nThe firm is old.",
            ["cut prices by half … hire 40 people"],
        ),
        (
            "The university said in a statement the following: “We regret the error.”",
            ["“We regret the error.”"],
        ),
        (
            "The agency warned:\n- Do not swim.\n- Keep dogs away.\n- “Stay calm,” said Ann Lee.",
            ["Do not swim. … Keep dogs away.", "“Stay calm,”"],
        ),
        # near misses: things found, people named, a signature
        ("Police found the following: two knives, a mask and a map.", []),
        ("The board recognized the following nurses: Ann Lee and Tom Roe.", []),
        ("The law does not keep a court from ordering a host:\n\n– Court of Elm\n\nThe case is old.", []),
        ("The mayor said the following day that it was over.", ["that it was over"]),
    ],
)
def test_points_of_a_list(text: str, words: list[str]) -> None:
    assert contents(text) == words


def test_what_somebody_is_asked_is_not_theirs() -> None:
    text = "She was asked the following: “Are you safe?”"
    (asked,) = extract(Article(id="made-up", text=text)).attributions
    assert asked.speaker is None
    assert asked.stance == "asked"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The audit found three failings: no one checked the bills; the manager paid himself; and the board met twice.",
            ["three failings: no one checked the bills; the manager paid himself; and the board met twice"],
        ),
        (
            "The review revealed that Gibson owed money; Johnson owned the shop; and Hubbard ran the till.",
            ["that Gibson owed money; Johnson owned the shop; and Hubbard ran the till"],
        ),
        # near misses: what the writer tells next, what others say
        ("Ostrom said the bridge was old; it will close in May.", ["the bridge was old"]),
        ("The report found that Gibson owed money; Johnson owned the shop.", ["that Gibson owed money"]),
        (
            "Ostrom said that the bridge was old; Roe, its builder, said it was safe; and Kolb said he did not know.",
            ["that the bridge was old", "it was safe", "he did not know"],
        ),
    ],
)
def test_series_with_semicolons(text: str, words: list[str]) -> None:
    assert contents(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The company is proud to announce the launch of its new battery, a device that runs for a month.",
            ["the launch of its new battery, a device that runs for a month"],
        ),
        (
            "Calder University announces the hiring of Dana Quill, who led the lab for ten years.",
            ["the hiring of Dana Quill, who led the lab for ten years"],
        ),
        (
            "Sheriff Rosa Kolb announces the arrest of Tom Delling after a two-year inquiry into thefts.",
            ["the arrest of Tom Delling after a two-year inquiry into thefts"],
        ),
        # near misses: who else says something, what comes of it, a time
        (
            "The agency announces the recall of a pump after a review by its lab, which concluded that it leaks.",
            ["the recall of a pump after a review by its lab", "that it leaks"],
        ),
        (
            "The bank announces the sale of its mill, a landmark, which critics said was theft.",
            ["the sale of its mill, a landmark", "which … was theft"],
        ),
        (
            "The bank announces a merger, a day after the union said it would strike.",
            ["a merger", "it would strike"],
        ),
        ("The bank announces its results in May, but analysts expect a loss.", ["its results in May"]),
        ("The firm will announce the winner on Friday, when the fair opens.", ["the winner"]),
    ],
)
def test_what_is_announced(text: str, words: list[str]) -> None:
    assert [w for w in contents(text) if w != "a loss"] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Harlow Health Agency urges parents and schools to check vaccination cards.",
            ["parents and schools to check vaccination cards"],
        ),
        (
            "The ministry urges hospitals, clinics and their suppliers to quickly replace the pumps.",
            ["hospitals, clinics and their suppliers to quickly replace the pumps"],
        ),
        (
            "The bank advises customers and shop owners not to answer such calls.",
            ["customers and shop owners not to answer such calls"],
        ),
        ("The union told its members and the press to stay away.", ["to stay away"]),
        ("She asked for a review and time to think.", ["a review and time to think"]),
    ],
)
def test_several_who_are_urged(text: str, words: list[str]) -> None:
    assert contents(text) == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Detectives say the car was blue and ask that witnesses come forward.",
            [("Detectives", "the car was blue"), ("Detectives", "that witnesses come forward")],
        ),
        (
            "Officials say the water is safe and urge residents to stay calm.",
            [("Officials", "the water is safe"), ("Officials", "residents to stay calm")],
        ),
        (
            "Detectives say the men knew the house and believe that they came by boat.",
            [("Detectives", "the men knew the house"), ("Detectives", "that they came by boat")],
        ),
        # near misses: verbs of whom the clause is about
        (
            "Nurses say managers ignore them and tell patients that all is well.",
            [("Nurses", "managers ignore them and tell patients that all is well")],
        ),
        (
            "Officials say residents must boil the water and urge people to check on neighbours.",
            [("Officials", "residents must boil the water and urge people to check on neighbours")],
        ),
        (
            "Doctors say patients feel sick and ask for water.",
            [("Doctors", "patients feel sick and ask for water")],
        ),
    ],
)
def test_what_several_say_besides(text: str, told: list[Said]) -> None:
    assert said(text) == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The agency wants to make it clear that no officer will ever ask for payment by phone.",
            ["that no officer will ever ask for payment by phone"],
        ),
        ("The ministry wishes to make clear that the vaccine is safe.", ["that the vaccine is safe"]),
        ("The agency wants to remind parents to check vaccination cards.", ["to check vaccination cards"]),
        ("Ostrom wanted to thank the crews who worked all night.", ["the crews who worked all night"]),
        # near misses: what somebody would not do, what somebody only wants
        ("She does not want to apologise for the plan.", []),
        ("Ostrom wants to sell the mill.", []),
        ("The law seeks to make clear that fees are banned.", []),
    ],
)
def test_formulas_of_courtesy(text: str, words: list[str]) -> None:
    assert contents(text) == words
