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
