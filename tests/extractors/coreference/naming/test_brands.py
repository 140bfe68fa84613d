"""Firms whose name ends in "'s"."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[tuple[str, str]]:
    found = extract(Article(id="", text=text)).attributions
    return [(a.speaker.name, a.speaker.kind) for a in found if a.speaker is not None]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_firm_with_an_s(mark: str) -> None:
    firm = f"Pellow{mark}s"
    text = f"The chain {firm} has agreed to sell. {firm} said it was sad. “It is late,” said boss Nigel Pellow. {firm} added that stores were full."
    assert speakers(text)[1:] == [
        (firm, "organization"),
        ("Nigel Pellow", "person"),
        (firm, "organization"),
    ]


def test_owner_with_an_s() -> None:
    assert speakers("Mr Lee’s claim that it was late was false.")[0][0] == "Lee"
    assert speakers("Netlux’s boss, Tom Ash, said it was good.") == [("Tom Ash", "person")]


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("St Mary's", "St Mary's", "organization"),
        ("Marks & Pellow's", "Marks & Pellow's", "organization"),
        ("Retailer Pellow's", "Pellow's", "organization"),
        ("Pupils at St Mary's", "Pupils at St Mary's", "group"),
        ("A spokesman for Pellow's", "spokesman for Pellow's", "individual"),
        ("The boss of Pellow's", "boss of Pellow's", "individual"),
    ],
)
def test_what_stands_before_the_name(source: str, name: str, kind: str) -> None:
    assert speakers(f"{source} said it was late.") == [(name, kind)]
