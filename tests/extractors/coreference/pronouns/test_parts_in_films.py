"""Whom a review of a film means by "he": the part in what the film tells, the actor in what he said of it."""

import pytest
from cases import said, who

REVIEW = "FILM REVIEW: The Salt Ledger\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{REVIEW}Dylan Moss-Reed plays Tom, a cook. He said that he is a spy.", "Dylan Moss-Reed"),
        ("Halden News\n\nDylan Moss-Reed plays Tom, a cook. He says that he is a spy.", "Dylan Moss-Reed"),
    ],
)
def test_who_says_it(text: str, name: str) -> None:
    assert who(text, "that he is a spy") == name


@pytest.mark.parametrize("part", ["is good as Tom. He tells his landlady", "plays Tom, a cook. He claims"])
def test_it_is_not_the_actor(part: str) -> None:
    assert who(f"{REVIEW}Dylan Moss-Reed {part} that he is a spy.", "that he is a spy") in (None, "Tom")


@pytest.mark.parametrize("opening", ["Halfway through the race,", "Midway through The Salt Ledger,"])
def test_an_adverb_that_opens_a_sentence(opening: str) -> None:
    text = f"{opening} Jonas Reke stopped and said, “We were never honest.”"
    assert said(text) == [("Jonas Reke", "“We were never honest.”")]
