"""Who works at a place is somebody without a name, and no outlet is the board that it told of."""

import pytest

from extractors import Article, extract


def speakers(text):
    return [a.speaker for a in extract(Article(id="", text=text)).attributions if a.speaker]


@pytest.mark.parametrize(
    ("source", "role", "place"),
    [
        ("A waiter at the Elm Grill", "waiter", "Elm Grill"),
        ("A bartender at the Blue Lion", "bartender", "Blue Lion"),
        ("A worker at the Gas-N-Go", "worker", "Gas-N-Go"),
        ("A spokesman at the Hotel Adler", "spokesman", "Hotel Adler"),
        ("A guard at the Elm Mall", "guard", "Elm Mall"),
        ("A nurse at Elm Hospital", "nurse", "Elm Hospital"),
    ],
)
def test_who_works_at_a_place_is_not_the_place(source, role, place):
    (found,) = speakers(f"{source} told police a man had fled.")
    assert (found.kind, found.role, found.affiliation) == ("individual", role, place)


@pytest.mark.parametrize("body", ["committee’s chair", "board’s chairman", "panel’s head"])
def test_an_outlet_is_no_board(body):
    text = f"In a letter, seen by the Courier, Ann Lee wrote that she was tired. The {body}, Tom Ash, said it was late."
    assert [s.affiliation for s in speakers(text) if s.name == "Tom Ash"] != ["Courier"]


def test_the_board_of_a_firm_is_the_firms():
    (found,) = speakers("Netlux fell. The board’s chairman, Tom Ash, said it was late.")
    assert found.affiliation == "Netlux"


@pytest.mark.parametrize("noun", ["poll", "survey", "study"])
@pytest.mark.parametrize(
    "another", ["Another", "A second", "A different", "An earlier", "A further", "A separate"]
)
def test_another_document_is_not_of_the_same_body(another: str, noun: str) -> None:
    text = f"A {noun} by Weald College found that 46% were for it. {another} {noun} found that 40% were against it."
    assert extract(Article(id="", text=text)).attributions[-1].speaker.affiliation is None


def test_the_document_is_of_the_body_told_before() -> None:
    text = "A poll by Weald College found that 46% were for it. The poll found that 40% were against it."
    assert extract(Article(id="", text=text)).attributions[-1].speaker.affiliation == "Weald College"
