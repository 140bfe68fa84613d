"""Who says what a form in -ing tells behind a name: the subject, whom the words come from, or the thing that holds them."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Luis Diaz wrote a letter to Tom Novak", "Luis Diaz"),
        ("Luis Diaz sent a text to Tom Novak", "Luis Diaz"),
        ("Luis Diaz turned on Tom Novak", "Luis Diaz"),
        ("Luis Diaz came from Elmton", "Luis Diaz"),
        ("Luis Diaz posted a note", "Luis Diaz"),
        ("Luis Diaz shared a post by coach Tom Novak", "Tom Novak"),
        ("Luis Diaz got a call from coach Tom Novak", "Tom Novak"),
        ("Luis Diaz got a letter from Tom Novak", "Tom Novak"),
        ("Luis Diaz shared a post", "post"),
        ("Luis Diaz held a sign", "sign"),
        # near misses: heard, hurt by
        ("Luis Diaz heard Tom Novak", "Tom Novak"),
        ("Luis Diaz was hurt by Tom Novak", "Tom Novak"),
    ],
)
def test_who_says(sentence: str, name: str) -> None:
    assert said(f"{sentence} saying it was late.")[-1][0] == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nurse Luis Diaz agrees with the board’s decision", "Luis Diaz"),
        ("Luis Diaz agreed with the plan", "Luis Diaz"),
        ("The union called for a public inquiry", "union"),
        ("Luis Diaz disagreed with the referee's call", "Luis Diaz"),
        ("He sent them a letter, signed in May, in which a former clerk hinted at it,", "former clerk"),
        ("The club posted a message in which the striker thanked them,", "striker"),
        # near misses: who stands beside, what holds the words, a thing or nobody else in the relative clause
        ("The meeting ended with the mayor", "mayor"),
        ("Luis Diaz shared a post", "post"),
        ("Luis Diaz sent a letter in which the council was criticised,", "Luis Diaz"),
        ("Luis Diaz wrote a letter in which he thanked them,", "Luis Diaz"),
    ],
)
def test_what_is_taken_up_says_nothing(sentence: str, name: str) -> None:
    assert said(f"{sentence} saying it was late.")[-1][0] == name


def test_an_object_ends_before_what_is_said_of_it() -> None:
    text = "Nurse Luis Diaz agrees with the board’s decision saying, “It was late.”"
    assert [words for _, words in said(text)] == ["the board’s decision", "“It was late.”"]
