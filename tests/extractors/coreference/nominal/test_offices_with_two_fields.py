"""Offices with two fields, and captains who are called by their place in the team."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[tuple[str, str]]:
    found = extract(Article(id="", text=text)).attributions
    return [(a.speaker.name, a.speaker.kind) for a in found if a.speaker is not None]


@pytest.mark.parametrize(
    "office", ["police and crime commissioner", "health and safety officer", "trade and industry secretary"]
)
def test_office_with_two_fields(office: str) -> None:
    assert speakers(f"The {office} said it was late.") == [(office, "individual")]
    assert speakers(f"The {office}, Wendy Salter, said it was late.") == [("Wendy Salter", "person")]


def test_two_are_no_office() -> None:
    assert speakers("The police and fire chiefs said it was late.")[0][1] == "group"


def test_captain_may_be_the_flanker() -> None:
    text = "England captain Freya Dunmore will miss the final. The flanker was hurt. “I am gutted,” she said."
    assert speakers(text) == [("Freya Dunmore", "person")]
    assert speakers("Midfielder Freya Dunmore ran. “I am gutted,” the striker said.")[0][0] == "striker"
