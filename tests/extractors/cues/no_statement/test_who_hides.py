"""``who asked not to be named``: how somebody speaks is nothing that is said."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "text",
    [
        "The aide asked not to be identified.",
        "The aide asked not to be named, as talks went on.",
        "The aide asked to remain anonymous.",
        "The aide insisted on anonymity.",
    ],
)
def test_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text", ["The aide asked not to be sent to Elmton.", "The mayor asked drivers not to be late."]
)
def test_a_wish_is_said(text: str) -> None:
    assert len(said(text)) == 1
