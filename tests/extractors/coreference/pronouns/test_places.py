"""Where a name stands in its sentence, and whom "he" and "she" mean by that."""

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # who only is the subject of what somebody says, or of a clause inside
        (
            "An Elm Radio spokeswoman said Dora Finch would stay on the show. She said that the hour was open.",
            "the hour was open",
            "Elm Radio spokeswoman",
        ),
        (
            "Environment spokesman Tom Ash attacked the way that Mr Carl Hale closed the mine. “It was a mess,” he said.",
            "a mess",
            "Tom Ash",
        ),
        # near miss: a sentence of his own
        (
            "Environment spokesman Tom Ash attacked the plan. Carl Hale closed the mine. “It was a mess,” he said.",
            "a mess",
            "Carl Hale",
        ),
        # a name before a role only tells where somebody is from
        (
            "North Elm landowner Tom Ash met the Friends of Elm, of which Carl Hale is a member. He asked whether he could fish.",
            "whether he could fish",
            "Tom Ash",
        ),
        # who is named in a relative clause is its subject
        (
            "“I shall go,” Carl Hale said. They met builder Tom Ash, who was tired of delays as he told them that it was late.",
            "it was late",
            "Tom Ash",
        ),
        # who alone is named in the sentence before
        (
            "Treasurer Carl Hale said the dollar was strong.\n\nBut that was not enough for Tom Ash.\n\n“It will fall,” he said.",
            "It will fall",
            "Tom Ash",
        ),
        # near misses: the words tell of him, the office has spoken right before
        (
            "Treasurer Carl Hale said the dollar was strong. They met Tom Ash. “He was late,” he said.",
            "was late",
            "Carl Hale",
        ),
        (
            "Treasurer Carl Hale said the dollar was strong, and thanked Tom Ash. “It will fall,” he said.",
            "It will fall",
            "Carl Hale",
        ),
        # of whom somebody is asked is not who answers
        (
            "Mayor Carl Hale praised it. Asked if Mr Ash could return to the council, he replied: “We shall see.”",
            "We shall see",
            "Carl Hale",
        ),
        (
            "Coach Carl Hale was calm. Asked by Tom Ash whether Bo Lund would play, he said: “We shall see.”",
            "We shall see",
            "Carl Hale",
        ),
        ("Tom Ash was calm. Asked whether he would go, he said: “We shall see.”", "We shall see", "Tom Ash"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means_by_places(text: str, words: str, name: str) -> None:
    assert who(text, words) == name
