"""Names that only tell who or what a noun means: "he" means who the sentence is about, not the object in its relative clause."""

from __future__ import annotations

import pytest
from cases import said

CASES = [
    (
        "Jonas Welk won in May. The mayor who beat Tom Corvin has few friends. He said it was late.",
        "Jonas Welk",
    ),
    ("The guard who saved Tom Corvin was paid. He said it was late.", "guard"),
    ("Jonas Welk came. A driver who hit Tom Corvin fled. He said it was late.", "driver"),
    (
        "Jonas Welk has critics. A man who backed the raid that killed Omar Bahir leaves two wars. Where he was loud, "
        "he said it was late.",
        "man",
    ),
    ("Jonas Welk lost the case that made Tom Corvin rich. He said it was late.", "Jonas Welk"),
]
#: A subject in a clause without "that", a subject of the sentence, "that" of a thing told of before.
NEAR_MISSES = [
    (
        "Jonas Welk came late. The clerk heard that Tom Corvin was ill. Tom Corvin left. He said it was late.",
        "Tom Corvin",
    ),
    ("Jonas Welk left. That was not enough for Tom Corvin. “It is late,” he said.", "Tom Corvin"),
    ("A driver hit a wall. Tom Corvin, who saw it, called the police. He said it was late.", "Tom Corvin"),
    ("The engineer who built it, Jonas Welk, left the hall. He said it was late.", "Jonas Welk"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_an_object_in_a_relative_clause_is_not_spoken_of(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(("text", "speaker"), NEAR_MISSES)
def test_others_are(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
