"""Somebody with a title and what is called after them: Lord Haldon is no Haldon Inquiry."""

import pytest
from cases import said


@pytest.mark.parametrize("thing", ["Inquiry", "Foundation", "Administration", "Tower", "Report", "Prize"])
def test_bare_name_is_whom_a_title_shows(thing: str) -> None:
    text = f"The Haldon {thing} began in May. Lord Haldon said it was late. Haldon said he was glad."
    assert said(text) == [("Haldon", "it was late"), ("Haldon", "he was glad")]


def test_what_is_called_after_somebody_speaks_for_itself() -> None:
    text = (
        "President Dorn said taxes would fall. The Dorn Foundation said it was glad. Dorn said it was time."
    )
    assert [who for who, _ in said(text)] == ["Dorn", "Dorn Foundation", "Dorn"]


def test_headline_is_explained_by_the_text() -> None:
    text = "Dorn to outline 'toughest' budget\n\nPresident Dorn is to send his budget to the Senate, the toughest of the Dorn Presidency."
    assert [who for who, _ in said(text)] == ["Dorn"]


def test_inquiry_of_somebody_is_no_person() -> None:
    text = "Lord Lee said it was late. The Lee Inquiry said it was early."
    assert [who for who, _ in said(text)] == ["Lee", "Lee Inquiry"]


def test_bare_name_without_a_title_is_the_body() -> None:
    text = "The Haldon Trust began in May. Haldon said it was late."
    assert [who for who, _ in said(text)] == ["Haldon Trust"]
