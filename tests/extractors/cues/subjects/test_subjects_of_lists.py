"""A verb joined behind a clause with several subjects is of who tells it, not of the last of them."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "text",
    [
        "Maria Garcia said that parking and noise could all explain the fall, and added that rents would rise.",
        "Maria Garcia said that flooding and the ferry strike both explain the loss, and added that rents would rise.",
        "Maria Garcia said that parking, traffic and noise suggest the plan is bad, and warned that rents would rise.",
        "Maria Garcia said that Tom Novak and Luis Diaz claimed the prize, and added that rents would rise.",
    ],
)
def test_who_goes_on_telling(text: str) -> None:
    found = said(text)
    assert found[-1] == ("Maria Garcia", "that rents would rise")
    assert {speaker for speaker, _ in found} == {"Maria Garcia"}
