"""Whose office somebody has beside whose name no body stands."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Elmton Rovers lost. Captain Tom Ash said it was late.", "Captain", "Elmton Rovers"),
        ("Elmton Rovers must sell in the summer. Manager Tom Ash said it was late.", "Manager", "Elmton Rovers"),
        ("Elmton Rovers are keen to win but manager Tom Ash said it was late.", "manager", "Elmton Rovers"),
        ("The group Harrowgate have split up. Founding member Tom Ash said it was late.", "founding member", "Harrowgate"),
        ("The Elm Band have split up, lead singer Tom Ash has said.", "lead singer", "Elm Band"),
        ("The Liberal Party have begun, with leader Tom Ash saying it was late.", "leader", "Liberal Party"),
        ("The Ports Commission met. Vice-chairman Tom Ash said it was late.", "Vice-chairman", "Ports Commission"),
        # a noun for a body in front of the office
        ("The Harbour Committee met. Later, committee chairman Tom Ash said it was late.", "committee chairman", "Harbour Committee"),
        ("The Elm Film Festival is back. “It is late,” said festival director Tom Ash.", "festival director", "Elm Film Festival"),
        ("Halden School was shut. School governor Tom Ash said it was late.", "governor", "Halden School"),
        # near misses: a team only named for who plays in it, a song, a film, no team, a committee that only has the word
        ("Rovers wing Matt Moss has been recalled. Coach Tom Ash said it was late.", "Coach", None),
        ("Elmton Rovers' Matt Moss was recalled by coach Tom Ash. Ash said it was late.", "coach", None),
        ("His song Vertical is out. Lead singer Tom Ash said it was late. Vertical is long.", "lead singer", None),
        ("Elm Symphony opens soon. Director Tom Ash said it was late.", "Director", None),
        ("Police were called to the Swan. Manager Tom Ash said it was late.", "Manager", None),
        ("The Campaign Finance Board met. Campaign chairman Tom Ash said it was late.", "Campaign chairman", None),
        ("Elmton Rovers play on Monday. Former manager Tom Ash said it was late.", "former manager", None),
        ("Norland has won. President Tom Ash said it was late.", "President", None),
    ],
)  # fmt: skip
def test_whose_office_the_sentences_around_tell(text: str, role: str, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Tom Ash", role, affiliation)
