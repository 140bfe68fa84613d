"""One body under two names, several people under one: acronyms, numbered pseudonyms, campaigns, names with a place behind."""

import pytest

from extractors import Article, extract


def told(text: str) -> list[str | None]:
    found = extract(Article(id="made-up", text=text)).attributions
    return [a.speaker.name if a.speaker else None for a in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Citizens for Renewal in Walden (CRW) met. CRW said it was late.", "Citizens for Renewal"),
        ("The Council on Tides and Harbours in Elmton (CTHE) met. CTHE said it was late.", "Council on Tides and Harbours"),
        ("Citizens for Renewal (CR) met. CR said it was late.", "Citizens for Renewal"),
        # other initials, and a place of its own
        ("Citizens for Renewal in Walden (NWB) met. NWB said it was late.", "NWB"),
        ("Citizens for Renewal in Walden met. CRW said it was late.", "CRW"),
    ],
)  # fmt: skip
def test_acronyms(text: str, name: str) -> None:
    assert told(text)[-1] == name


def test_numbered_pseudonyms_are_people_of_their_own() -> None:
    text = (
        "Jane Doe #1 said that he hurt her. Jane Doe #2 said that he lied. She explained that he was cruel. "
        "Jane Doe #1 asked the court to jail him."
    )
    assert told(text) == ["Jane Doe #1", "Jane Doe #2", "Jane Doe #2", "Jane Doe #1"]
    text = "John Roe 1 said that it was late. John Roe 2 said that it was early. He added that it was dark."
    assert told(text) == ["John Roe 1", "John Roe 2", "John Roe 2"]
    assert told("Jane Doe said that he hurt her. She added that he lied.") == ["Jane Doe"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Finch left. The Finch campaign said it was late.", "Tom Finch campaign"),
        ("Tom Finch left. Finch's campaign said it was late.", "Tom Finch campaign"),
        ("Tom Finch left. Finch’s campaign said it was late.", "Tom Finch campaign"),
        ("Tom Finch left. His campaign said it was late.", "Tom Finch campaign"),
        ("Tom Finch left. The Finch administration said it was late.", "Tom Finch administration"),
        ("Tom Finch left. Finch's lawyers said it was late.", "Tom Finch's lawyers"),
        ("Tom Finch left. His office said it was late.", "Tom Finch's office"),
        ("The Moss campaign said it was late.", "Moss campaign"),
    ],
)
def test_campaigns(text: str, name: str) -> None:
    assert told(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom from Leeds says his froze on Monday.", "Tom"),
        ("A tester I spoke to, Dan Obi, said the group should have waited.", "Dan Obi"),
        ("The farmer we met there, Ida Moss, said it was late.", "Ida Moss"),
        ("Gary Byron, a former agent for President Bill Clay has said that it was late.", "Gary Byron"),
        ("A man calling himself Paul Hart said it was late.", "Paul Hart"),
        ("Forty groups sent a letter on Zika. “The town has failed,” it read.", None),
        ("A letter from the council said it was late. “The town has failed,” it read.", "letter from the council"),
        ("Marty Walsh came. Walsh approaches it with care. She said it was late.", "Marty Walsh"),
        ("Marty Walsh came. Walsh approaches it with his wife. She said it was late.", None),
        ("Marty Walsh came. Marty Walsh waved. She said it was late.", None),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, name: str | None) -> None:
    assert told(text)[-1] == name
