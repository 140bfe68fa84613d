"""What a figure counts, read from the words around it."""

from __future__ import annotations

import pytest

from db.facts.claims import names_and_words, root, sentence_at, singular, surroundings, thing_named, thing_of


@pytest.mark.parametrize(
    ("sentence", "figure", "unit", "thing"),
    [
        ("The flood has killed 56 people.", "56 people", "people", ("deaths", "thing")),
        ("The number of people killed has risen to 62.", "62", None, ("deaths", "thing")),
        ("There were 56 deaths.", "56 deaths", "deaths", ("deaths", "thing")),
        ("Police arrested 12 men at the gate.", "12 men", "men", ("arrests", "thing")),
        ("The hail broke 400 windows.", "400 windows", "windows", ("window", "noun")),
        ("They waited three hours.", "three hours", "hours", ("hour", "other")),
        ("It costs $40 million.", "$40 million", "USD", ("USD", "other")),
        ("They invited 12 people to tea.", "12 people", "people", ("people", "other")),
    ],
)
def test_what_is_counted(sentence: str, figure: str, unit: str | None, thing: tuple[str, str]) -> None:
    at = sentence.index(figure)
    kind = "money" if "$" in figure else "count" if unit else "number"
    words, place, _ = surroundings(sentence, at, figure)
    assert thing_of(kind, unit, words, place) == thing


def test_the_words_around_a_figure_are_without_itself_and_days() -> None:
    sentence = "On Monday the hail broke 400 windows in Velden."
    _, _, near = surroundings(sentence, sentence.index("400"), "400 windows")
    assert near == {"hail", "broke", "velden"}


def test_the_sentence_of_a_place() -> None:
    text = "It rained. “The dam held,” she said.\nThen 40 cows came. They left."
    sentence, begin = sentence_at(text, text.index("40"))
    assert sentence == "Then 40 cows came." and text[begin:].startswith(sentence)


def test_names_stand_inside_a_sentence_with_a_capital() -> None:
    names, words = names_and_words("Farmers in Velden met on Friday. Nobody from Hoek came.")
    assert names == {"velden", "hoek"} and {"farmer", "met"} <= words


@pytest.mark.parametrize(
    ("one", "other"), [("floods", "flooded"), ("Velden’s", "Velden"), ("bridge", "Bridge")]
)
def test_forms_of_a_word_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


def test_words_for_what_is_counted() -> None:
    assert thing_named("Dead") == "deaths" and thing_named("windows") == "window"


@pytest.mark.parametrize(
    ("noun", "one"),
    [("delegates", "delegate"), ("countries", "country"), ("matches", "match"), ("ties", "tie"), ("boss", "boss"), ("bus", "bus")],
)  # fmt: skip
def test_the_noun_for_one(noun: str, one: str) -> None:
    assert singular(noun) == one
