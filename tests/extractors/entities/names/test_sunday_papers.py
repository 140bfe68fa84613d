"""Papers that appear on Sundays: the day is part of their name."""

from __future__ import annotations

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The Sunday Herald said the pier was shut.", "pier", "Sunday Herald"),
        ("The Sunday Herald was told. The paper said the pier was shut.", "pier", "Sunday Herald"),
        # the daily paper is another
        ("The Sunday Times said it was shut. The Times said the pier was open.", "pier", "Times"),
        ("The Times said the pier was open. The Sunday Times said it was shut.", "pier", "Times"),
        # the day alone
        ("On Sunday Ada Lund said the pier was shut.", "pier", "Ada Lund"),
        ("On Sunday Rovers said the pier was shut.", "pier", "Rovers"),
    ],
)
def test_sunday_papers(text: str, words: str, speaker: str) -> None:
    assert who(text, words) == speaker
