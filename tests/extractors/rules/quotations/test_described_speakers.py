"""Names with what they are behind them, before the cue or the colon: the person speaks, and not the body or the town."""

from __future__ import annotations

import pytest

from extractors import Article, extract

SPEAKERS = [
    ("Tom Reyes, President, Elm Shelf Association: “Clerks asked for help.”", "Tom Reyes"),
    ("Prof. Ann Poe, Dean of Science: “We go on.”", "Ann Poe"),
    ("Ann Poe (Director of the Harbour Trust): “We go on.”", "Ann Poe"),
    ("Ann Poe, Chair, Elm Trust: “We go on.”", "Ann Poe"),
    ("Hugo Stam, chief executive, Stam Pumps: “We go on.”", "Hugo Stam"),
    ("Glenn Ross, head of Harbour Security, Elmton said, “We go on.”", "Glenn Ross"),
    ("Glenn Ross, acting agent in charge of Dock Safety, New Elm said: “We go on.”", "Glenn Ross"),
    ("Ann Poe, a doctor, Lund said, “was ill.”", "Lund"),
    ("In Elmton, the mayor, Ann Poe said, “We go on.”", "Ann Poe"),
    ("Asked about the ice, Ann Poe: “We go on.”", "Ann Poe"),
    ("Elm Shelf Association: “We go on.”", "Elm Shelf Association"),
    ("Rolf Abel, Elmton Swimming Club: “We go on.”", "Rolf Abel"),
    ("- Rolf Abel, Elmton Swimming Club: “We go on.”", "Rolf Abel"),
    ("Hannah Poe, fisheries institute: “We go on.”", "Hannah Poe"),
    ("• Ann Poe, Elmton: “We go on.”", "Ann Poe"),
    ("Mayor Ann Poe, Elmton: “We go on.”", "Ann Poe"),
    ("In a letter to Ann Poe, Elm Trust: “We go on.”", "Elm Trust"),
    ("For Ann Poe, Elm Trust: “We go on.”", "Elm Trust"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_the_person_described_speaks(text: str, name: str) -> None:
    names = [a.speaker.name for a in extract(Article(id="", text=text)).attributions if a.speaker]
    assert names == [name]


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("“It melts,” explains senior author Ken Abbot.", "senior author", None),
        ("“It melts,” notes co-author Mia Holm.", "co-author", None),
        ("“It melts,” concluded study leader Mia Holm.", "study leader", None),
        ("“It melts,” said lead author Mia Holm.", "lead author", None),
        ("The lab has what dean Sunil Holm calls a “library of ice.”", "dean", None),
        ("Glenn Ross, agent in charge of the Dock Office, said it melts.", "agent in charge", "Dock Office"),
        ("Tom Reyes, President, Elm Shelf Association: “It melts.”", "President", "Elm Shelf Association"),
    ],
)
def test_what_the_person_is(text: str, role: str, affiliation: str | None) -> None:
    (found,) = extract(Article(id="", text=text)).attributions
    assert found.speaker is not None
    assert (found.speaker.role, found.speaker.affiliation) == (role, affiliation)
