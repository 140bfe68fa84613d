"""Who says it among those of one last name, and with last names that are words for a place, a month, a body or an office."""

from __future__ import annotations

import pytest

from extractors import Article, extract
from tests.extractors.whose_words import Cast, Person, errors

LAST_NAMES = [
    "Ash",
    "Lincoln",
    "May",
    "Young",
    "Paris",
    "James",
    "Adewole",
    "van der Berg",
    "de Souza",
    "al-Amin",
]


def family(last: str) -> Cast:
    """A mother, a father and a son of one last name, and a friend."""
    return {
        "A": Person(f"Ann {last}", last),
        "B": Person(f"Tom {last}", last),
        "C": Person(f"Ben {last}", last),
        "N": Person("Bob Kerr"),
    }


STORIES = [
    "{A} and {B} met. {A.first} said it was [late=A]. {B.first} said it was [cold=B].",
    "{A.first} and {B} said it was [late=A+B]. {A.first} said it was [cold=A]. {B.first} said it was [wet=B].",
    "Brothers {B.first} and {C} said it was [late=B+C]. {C.first} said it was [cold=C]. {B.first} said it was [wet=B].",
    "{A}'s son, {C.first}, said it was [late=C]. {A.last} said it was [cold=A].",
    "{B}'s wife, {A}, said it was [late=A]. {B.first} {B.last} said it was [cold=B].",
    "{B}'s widow, {A}, said it was [late=A]. “He was [ill=A],” {A.last} said.",
    "{B} was killed on Monday. His mother, {A}, said it was [late=A]. {A.last} said it was [cold=A].",
    "{B} was killed on Monday. His brother, {C}, said it was [late=C]. Mr {C.last} said it was [cold=C].",
    "{A.first} and {B}'s son, {C.first}, said it was [late=C].",
    "{A.first} and {B.first} {B.last}'s son {C.first} met {N}. {N.last} said it was [late=N].",
    "{N} and {A}'s father, {B}, said it was [late=B].",
    "Judge {A} told {B} it was [late=A].",
    "{N} said it was [late=N]. {A} left. {N.last} met her. {A.last} said it was [cold=A].",
]


@pytest.mark.parametrize("story", STORIES)
def test_who_of_a_family_says_it(story: str) -> None:
    assert [error for last in LAST_NAMES for error in errors(story, family(last))] == []


@pytest.mark.parametrize("last", ["King", "Bishop", "Church", "Bank", "Dean", "Court"])
@pytest.mark.parametrize(
    "story",
    [
        "Cllr {A} said it was [late=A]. Cllr {A.last} said it was [cold=A].",
        "Dr {A} met Dr {N}. Dr {N.last} said it was [late=N]. Dr {A.last} said it was [cold=A].",
        "Sir {B} met {N}. {N.last} said it was [late=N]. Sir {B.first} said it was [cold=B].",
    ],
)
def test_names_that_are_words_for_offices_and_bodies(story: str, last: str) -> None:
    assert errors(story, family(last)) == []


@pytest.mark.parametrize("last", ["Ash", "Holt"])
def test_a_judge_is_not_whom_she_sentences(last: str) -> None:
    """The bare last name comes first, and somebody else of that name behind it in its clause."""
    assert errors(f"Judge {last} told {{B}} it was [late=X].", {**family(last), "X": Person(last)}) == []
    assert errors(f"Judge {last} said it was [late=A]. Judge {{A}} left.", family(last)) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Lord Bishop said it was late.", "individual"),
        ("The Justice Department said it was late.", "organization"),
        ("Lady Margaret School said it was late.", "organization"),
        ("Mr and Mrs Ash said it was late.", "group"),
        ("Tom Ash and Ann Lee's lawyers said it was late.", "group"),
    ],
)
def test_near_misses(sentence: str, kind: str) -> None:
    (only,) = extract(Article(id="made-up", text=sentence)).attributions
    assert only.speaker is not None
    assert only.speaker.kind == kind
