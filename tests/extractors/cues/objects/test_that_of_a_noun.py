"""``that`` behind a phrase: a relative clause tells more of its noun and is nobody's words; a content clause is said."""

from __future__ import annotations

import pytest
from cases import said


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lund testified in the trial that made her known.",
        "Ann Lund reported on the flood that killed ten.",
        "Ann Lund spoke at an event that the union had called.",
        "Ann Lund spoke for the fund that helped Tom Ash leave.",
    ],
)
def test_a_relative_clause_is_nobodys_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lund argued against the plan that the bank had made.", "the plan that the bank had made"),
        ("Ann Lund argued in the case that the bank had lied.", "that the bank had lied"),
        ("Ann Lund testified in the trial that she had seen him.", "that she had seen him"),
        (
            "Ann Lund testified at the trial that broken rails were to blame.",
            "that broken rails were to blame",
        ),
        (
            "Ann Lund said in a statement that raised prices hurt the poor.",
            "that raised prices hurt the poor",
        ),
        ("Ann Lund agreed with the board that the deal was bad.", "that the deal was bad"),
    ],
)
def test_a_content_clause_is_said(text: str, words: str) -> None:
    assert said(text) == [("Ann Lund", words)]
