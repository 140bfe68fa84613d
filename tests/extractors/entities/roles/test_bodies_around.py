"""Whose office somebody has beside whose name no body stands."""

import pytest
from cases import speaker_told

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
        # a committee of a parliament, called by its field
        ("The powerful Commons transport committee met. Committee chairman Tom Ash said it was late.", "committee chairman", "Commons transport committee"),
        ("A report by the Commons work and pensions committee is out. Chairman Tom Ash said it was late.", "Chairman", "Commons work and pensions committee"),
        # the director of a body that the sentence before is about
        ("The charity Harbour Aid claimed it was over. Director Tom Ash said it was late.", "Director", "Harbour Aid"),
        # a team that the lead tells only behind the name
        ("Boss Sir Tom Ash rued Elm City's draw with Holt Town. Elm City had led. Ash said it was late.", "Boss", "Elm City"),
        ("Joint assistant boss Tom Ash may stay as manager at Elm City. Ash said Elm City were late.", "joint assistant boss", "Elm City"),
        # a place that the office of another is told with
        ("The Elm City mayor was away. Deputy Mayor Tom Ash said it was late.", "Deputy Mayor", "Elm City"),
        ("The mayor of Elmton, Ann Lee, was away. Deputy Mayor Tom Ash said it was late.", "Deputy Mayor", "Elmton"),
        ("Elmton's mayor was away. Mayor Tom Ash said it was late.", "Mayor", "Elmton"),
        ("The mayor of Elmton, Ann Lee, was away. Mayor Tom Ash said it was late.", "Mayor", None),
        ("The mayor of Elmton and the mayor of Holt met. Deputy Mayor Tom Ash said it was late.", "Deputy Mayor", None),
        ("The Labour mayor was away. Deputy Mayor Tom Ash said it was late.", "Deputy Mayor", None),
        ("The Commons transport committee and the Commons health committee met. Committee chairman Tom Ash said it was late.", "committee chairman", None),
        ("The charity Harbour Aid praised the film. Director Tom Ash said it was late.", "Director", None),
        ("Boss Sir Tom Ash praised Holt Town's draw. Elm City had led. Elm City lost. Ash said it was late.", "Boss", None),
        # near misses: a team only named for who plays in it, a song, a film, no team, a committee that only has the word
        ("Rovers wing Matt Moss has been recalled. Coach Tom Ash said it was late.", "Coach", None),
        ("Elmton Rovers' Matt Moss was recalled by coach Tom Ash. Ash said it was late.", "coach", None),
        ("His song Vertical is out. Lead singer Tom Ash said it was late. Vertical is long.", "lead singer", None),
        ("Elm Symphony opens soon. Director Tom Ash said it was late.", "Director", None),
        ("Police were called to the Swan. Manager Tom Ash said it was late.", "Manager", None),
        ("The Campaign Finance Board met. Campaign chairman Tom Ash said it was late.", "Campaign chairman", None),
        ("Elmton Rovers play on Monday. Former manager Tom Ash said it was late.", "former manager", None),
        ("Norland has won. President Tom Ash said it was late.", "President", None),
        # an office of another body than the sentence before is about: a trade, a service, a body without a name
        ("Halden University was shut. Research director Tom Ash said it was late.", "research director", "Halden University"),
        ("Halden University was shut. Fire chief Tom Ash said it was late.", "fire chief", None),
        ("Halden University was shut. Hedge fund manager Tom Ash said it was late.", "hedge fund manager", None),
        ("Halden University was shut. Funeral director Tom Ash said it was late.", "funeral director", None),
        ("Halden University was shut. Tech executive Tom Ash said it was late.", "tech executive", None),
        ("Halden University closed the museum. Principal Tom Ash said it was late.", "Principal", None),
        ("The Food Agency tested the cafe. Manager Tom Ash said it was late.", "Manager", None),
        ("The Harbour Board cleared the ship. Its captain, Tom Ash, said it was late.", "captain", None),
        ("The Harbour Board met the pilots. Their spokesman Tom Ash said it was late.", "spokesman", None),
        ("Elmton Rovers are late. Visiting coach Tom Ash said it was late.", "coach", None),
        ("Elmton Rovers are late. Their coach Tom Ash said it was late.", "coach", "Elmton Rovers"),
        ("Mayor Ann Moss of Elmton met the mayor of Holt. The deputy mayor, Tom Ash, said it was late.", "deputy mayor", None),
    ],
)  # fmt: skip
def test_whose_office_the_sentences_around_tell(text: str, role: str, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Tom Ash", role, affiliation)


def test_a_body_in_small_letters_before_a_title_comes_before_any_other() -> None:
    text = (
        "The Norland National Committee (NNC) met. Its Chairman Reid Moss left. Ann Lee came.\n\n"
        "Lark campaign Chairman John Marsh said it was late."
    )
    assert speaker_told(text) == ("John Marsh", "Chairman", "Lark campaign")


@pytest.mark.parametrize("who", ["local party leaders", "officials responsible"])
def test_adjectives_behind_nouns_before_another_noun_describe_it(who: str) -> None:
    (found,) = extract(Article(id="", text=f"The {who} said it was late.")).attributions
    assert found.speaker is not None and found.speaker.kind == "group"
