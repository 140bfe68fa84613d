"""Words that nobody says, and names that look like words of grammar: Don, and the No at the end of a name."""

import pytest

from extractors import Article, extract


def found(text: str) -> list[tuple[str | None, str]]:
    return [
        (a.speaker.name if a.speaker else None, a.stance)
        for a in extract(Article(id="", text=text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what readers are to keep in mind, and what somebody will say or said
        ("It will be recalled that the bridge fell in 2019.", []),
        ("It should be noted that the levy was paid twice.", []),
        ("It must be stressed that the bridge was old.", []),
        ("It will be announced that the port is shut.", [(None, "planned")]),
        ("It was noted that the port was shut.", [(None, "said")]),
        ("It will be noted by the court that the port was shut.", [("court", "planned")]),
        # a clause with words in marks and a modal, and a tag behind words in marks
        ("Critics who called it “a wreck” will find enough here.", [("Critics", "said")]),
        ("Fans who shout “cheat” may ask questions.", [("Fans", "said")]),
        ("“It is late,” would add Tom Lee, smiling.", [("Tom Lee", "planned")]),
        # whose promise it is, beside words in marks
        ("Critics were “baffled” by the council's promise that the pool would open.", [("council", "said")]),
        ("He was “not persuaded” by ministers' claim that the pool would open.", [("ministers", "said")]),
        # the end of a name, and a word that negates
        ("Elmton Says No has said it will seek a review.", [("Elmton Says No", "said")]),
        ("No officials said the bridge was safe.", [("officials", "not_said")]),
        # Don, and don't
        ("Philip Don left. “It is late,” Don told the Courier.", [("Philip Don", "said")]),
        ("Philip Don left. Don said he was glad.", [("Philip Don", "said")]),
        ("Don’t panic, the mayor said.", [("mayor", "said")]),
        ("“I don't know,” Ann Lee said.", [("Ann Lee", "said")]),
    ],
)
def test_who_says_it_and_in_what_sense(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert found(text) == expected
