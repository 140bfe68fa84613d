"""A statement that somebody passes on for another: whose words follow the colon."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two lawyers released this statement on behalf of Lee Tarn: “I was out with friends.”", "Lee Tarn"),
        ("Two lawyers released this on behalf of Lee Tarn:\n“I was out with friends, and I am sorry.”", "Lee Tarn"),
        ("The club read a letter on behalf of Lee Tarn, Jr.: “I was out with friends.”", "Lee Tarn"),
        ("Her office issued this statement from Lee Tarn: “I was out with friends.”", "Lee Tarn"),
        ("Her office put out a statement by Lee Tarn: “I was out with friends.”", "Lee Tarn"),
        ("A statement from Lee Tarn: “I was out with friends.”", "Lee Tarn"),
        # near misses: who speaks for others, and who says it
        ("Two lawyers, on behalf of Lee Tarn, said: “He was out with friends.”", "lawyers"),
        ("Ann Roe, in a statement from Elm: “I was out with friends.”", "Ann Roe"),
        ("Ann Roe said of Lee Tarn: “He was out with friends.”", "Ann Roe"),
    ],
)  # fmt: skip
def test_whose_words_are_announced(text: str, name: str) -> None:
    (only,) = extract(Article(id="", text=text)).attributions
    assert only.speaker is not None and name in only.speaker.name
