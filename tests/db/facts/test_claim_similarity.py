"""Whether two figures are given for one matter: what they share must be too rare for chance."""

from __future__ import annotations

from datetime import date

import pytest

from db.facts.claim_similarity import Weights, score
from db.facts.claims import (
    Claim,
    is_former,
    is_projected,
    is_vague,
    latest,
    qualifiers,
    shared_words,
    surroundings,
    thing_of,
)


def claim(
    article: str, day: int, value: float, sentence: str, title: str = "", unit: str = "people"
) -> Claim:
    """The claim of a sentence in which the figure stands in digits."""
    figure = f"{value:g} {unit}"
    words, place, near = surroundings(sentence, sentence.index(figure), figure)
    thing, sort = thing_of("count", unit, words, place)
    told = qualifiers("count", unit)
    shared = shared_words(sentence, title, "", unit.split()[-1])
    return Claim(article + figure, article, None, date(2025, 4, day), value, thing, sort, told, near, *shared)


FIRE = claim("a", 2, 56, "The fire in the Velden cannery killed 56 people.")
OTHERS = [
    claim("x", 9, 4, "A storm in Hoek killed 4 people on Sunday."),
    claim("y", 12, 9, "Police in Hoek said 9 people died on the Hoek road."),
    claim("z", 20, 56, "In Harrow 56 people died of the heat."),
]


def together(one: Claim, other: Claim, *more: Claim) -> bool:
    return score(one, other, Weights([one, other, *OTHERS, *more])) >= 0


@pytest.mark.parametrize(
    "other",
    [
        claim("b", 4, 62, "At Velden the fire has now killed 62 people."),
        claim("b", 4, 62, "Doctors said 62 people were dead.", title="Night of the fire in Velden"),
        claim("b", 6, 56, "In Velden 56 people lost their lives."),
    ],
)
def test_figures_for_one_event(other: Claim) -> None:
    assert together(FIRE, other)


@pytest.mark.parametrize(
    "other",
    [
        claim("b", 4, 62, "The storm in Hoek has now killed 62 people."),
        claim("b", 4, 62, "Doctors said 62 people were dead."),
        claim("a", 2, 9, "A lorry in the Velden fire killed 9 people."),  # the same article
        claim("b", 4, 900_000, "The Velden fire reminds of the war, which killed 900000 people."),
    ],
)
def test_figures_for_other_events(other: Claim) -> None:
    assert not together(FIRE, other)


def test_a_name_that_every_article_has_tells_nothing() -> None:
    other = claim("b", 4, 62, "At the Velden cannery the fire killed 62 people.")
    everywhere = [
        claim(f"v{n}", n % 28 + 1, n, f"The Velden cannery and its fire killed {n} people.")
        for n in range(100, 300)
    ]
    assert together(FIRE, other)
    assert not together(FIRE, other, *everywhere)


def test_a_page_that_has_its_headline_twice_makes_no_names_of_its_capitals() -> None:
    title = "Pilot Jailed Without the Possibility of Parole After Fire at Velden"
    lead = f"News\nPilot Jailed Without the Possibility\nof Parole After Fire at Velden\nMay 3\n{title}\nThe pilot was jailed."
    _, _, names, _ = shared_words("the fire in Velden killed 3 people", title, lead, "people")
    assert "velden" in names
    assert names.isdisjoint({"possibility", "parole", "jail"})


def test_a_name_is_a_name_in_the_text_and_not_only_in_headlines_with_capitals() -> None:
    beside, _, names, _ = shared_words(
        "The tally in Velden grew.", "Harbour Fire Kills Many In Velden", "", ""
    )
    assert "velden" in names and "harbour" not in names and "harbour" in beside


def test_counted_nouns_that_are_told_apart() -> None:
    one = claim("a", 2, 400, "The town of Velden took in 400 Syrian refugees.", unit="Syrian refugees")
    same = claim("b", 4, 500, "The town of Velden now has 500 Syrian refugees.", unit="Syrian refugees")
    other = claim("b", 4, 500, "The town of Velden now has 500 Somali refugees.", unit="Somali refugees")
    assert together(one, same)
    assert not together(one, other)


@pytest.mark.parametrize(
    ("before", "former"),
    [
        ("62 people were dead, up from ", True),
        ("after an earlier figure of ", True),
        ("the toll rose from ", True),
        ("the rain has killed ", False),
        ("people from ", False),
    ],
)
def test_a_figure_that_no_longer_holds(before: str, former: bool) -> None:
    assert is_former(before) == former


def test_of_a_figure_that_rose_the_second_holds() -> None:
    assert latest("the toll rose from ", 56, 62) == 62
    assert latest("it will cost ", 56, 62) == 56


def test_an_order_of_size_is_no_figure_to_compare() -> None:
    assert is_vague("millions of voters") and is_vague("Dozens") and not is_vague("5 million voters")


@pytest.mark.parametrize(
    ("before", "after", "projected"),
    [
        ("The song will sell ", " copies by Sunday.", True),
        ("Officials expect ", " people at the fair.", True),
        ("It'd take a year, and the mayor hopes for ", " jobs.", True),
        ("The board's target is ", " homes.", True),
        ("As many as ", " could be dead.", True),
        ("Some ", " people may have died.", True),
        ("Up to ", " homes might burn.", True),
        ("If it rains, ", " homes are lost.", True),
        ("The plan needs ", " nurses.", True),
        ("Forecasts of ", " visitors were made.", True),
        ("The song sold ", " copies on its first day.", False),
        ("The fire killed ", " people in the cannery.", False),
        ("On Monday ", " people were in hospital, where they will stay.", False),
        ("There were ", " dead, the doctor who may resign said.", False),
        (
            "He said in a long and careful speech on the market place of the old town that ",
            " people died.",
            False,
        ),
    ],
)
def test_a_projection_is_no_count(before: str, after: str, projected: bool) -> None:
    assert is_projected(before, after) == projected


@pytest.mark.parametrize(
    "other",
    [
        claim("b", 4, 62, "In Velden a lorry killed 62 people."),  # another event in the same town
        claim("b", 4, 62, "The Velden police arrested 62 people."),
        claim("b", 4, 62, "The fire in the cannery killed 62 people."),  # of whichever town
    ],
)
def test_one_town_has_many_fires(other: Claim) -> None:
    assert not together(FIRE, other)
