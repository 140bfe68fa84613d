"""``NEW DELHI: Reacting to ...``: a place in capitals with a colon is the dateline of Indian papers, and nobody."""

import pytest
from cases import said


@pytest.mark.parametrize("place", ["ELMTON", "NEW CORVE", "ELMTON/CORVE"])
def test_a_place_in_capitals_is_nobody(place: str) -> None:
    text = f"{place}: Dismissing reports of a rift as “a figment”, Mayor Maria Garcia on Monday said all was well."
    assert {speaker for speaker, _ in said(text)} == {"Maria Garcia"}


def test_it_may_stand_below_a_headline() -> None:
    text = "Two held for theft of bell\nELMTON: Reacting to the arrest, Mayor Maria Garcia said all was well."
    assert said(text)[-1] == ("Maria Garcia", "all was well")


def test_labels_of_turns_stay() -> None:
    text = (
        "GARCIA: When will the boats sail again?\nNOVAK: We sail at dawn, as I told you.\n"
        "GARCIA: And who will steer them?\nNOVAK: My wife will, I hope.\n"
    )
    assert [speaker for speaker, _ in said(text)] == ["GARCIA", "NOVAK", "GARCIA", "NOVAK"]
