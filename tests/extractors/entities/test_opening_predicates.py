"""A past form that opens a sentence without its subject is no name: the notes of a buyer, a log, a caption."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "opening", ["Arrived cracked.", "Loved it.", "Returned it at once.", "Disappointed with the lid."]
)
def test_no_name_of_the_firm(opening: str) -> None:
    assert said(f"{opening} The firm said it would send a new one.") == [("firm", "it would send a new one")]


def test_a_name_that_looks_alike() -> None:
    assert said("Reed said it was late. The firm said it would send a new one.")[0] == ("Reed", "it was late")
    assert said("Netlux shut. The firm said it would open in May.") == [("Netlux", "it would open in May")]
