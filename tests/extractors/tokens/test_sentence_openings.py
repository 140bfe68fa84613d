"""Quick looks at one place: whether a sentence opens there, and where the sentence around it does."""

from __future__ import annotations

import pytest

from extractors.tokens.sentence_openings import opens_sentence, sentence_start


@pytest.mark.parametrize(
    "before",
    [
        "",
        "It rains. ",
        "Why? ",
        "It rains.\n",
        "he said: ",
        "he said: “",
        '"',
        "“It rains.” ",
        "– ",
        "• ",
        "It rains.  ",
    ],
)
def test_a_sentence_opens(before: str) -> None:
    assert opens_sentence(f"{before}Lee", len(before))


@pytest.mark.parametrize("before", ["said ", "Mayor ", "rain, ", "x", "Ann-", "(or so) "])
def test_none_opens(before: str) -> None:
    assert not opens_sentence(f"{before}Lee", len(before))


def test_where_a_sentence_starts() -> None:
    text = "It rains. “Why?” Lee asked Ash"
    at = text.index("Ash")
    assert text[sentence_start(text, at) + 1 :].strip() == "Lee asked Ash"
    assert text[sentence_start(text, text.index("Why")) + 1 :].startswith(" “Why")
    assert sentence_start("Lee asked", 4) == -1
    assert sentence_start(text, at, text.index("asked")) == -1
