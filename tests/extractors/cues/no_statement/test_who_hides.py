"""``who asked not to be named``: what is told of somebody who says something else is nothing that is said."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "text",
    [
        "An aide who asked not to be identified said it was late.",
        "An aide, who asked not to be named, said it was late.",
        "An aide who asked to remain anonymous said it was late.",
        "An aide who insisted on anonymity said it was late.",
    ],
)
def test_no_statement(text: str) -> None:
    assert [words for _, words in said(text)] == ["it was late"]


@pytest.mark.parametrize("text", ["She asked not to be named.", "The aide asked not to be sent to Elmton."])
def test_a_wish_is_said(text: str) -> None:
    assert len(said(text)) == 1
