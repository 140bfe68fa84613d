"""First names that open sentences as function words too: Will Ash, May Ash, and the month Jan. beside Jan Ash."""

from __future__ import annotations

import pytest

from extractors import Article, extract
from extractors.entities.names.names import find_names


def speakers(text: str) -> list[str | None]:
    return [a.speaker and a.speaker.name for a in extract(Article(id="made-up", text=text)).attributions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Its leader, Will Strand, said the quay was shut.", "Will Strand"),
        ("“It is late,” said Will Strand.", "Will Strand"),
        ("Will Strand said it was late.", "Will Strand"),
        ("Will Ash, 43, told police he was late.", "Will Ash"),
        ("In a letter, Will Moss of the Elm Trust said it was late.", "Will Moss"),
        ("Councilman Will A. Moss said it was late.", "Will A. Moss"),
        ("Its head, May Ash, said it was late.", "May Ash"),
        ("“It is old,” May Ash said.", "May Ash"),
        ("Jan Novak said it was late.", "Jan Novak"),
        ("The director, Jan Novak, said it was late.", "Jan Novak"),
        # what is no first name there
        ("In May Lee said it was late.", "Lee"),
        ("Since last May Ash has said it is late.", "Ash"),
        ("Will County Sheriff Ann Lee said it was late.", "Ann Lee"),
    ],
)
def test_who_speaks(text: str, name: str) -> None:
    assert speakers(text)[0] == name


def test_a_question_names_nobody_so() -> None:
    assert [name.full for _, _, name in find_names("Will Lee go? May Holm stay?")] == ["Lee", "Holm"]


def test_a_county_keeps_its_name() -> None:
    speaker = (
        extract(Article(id="", text="Will County Sheriff Ann Lee said it was late.")).attributions[0].speaker
    )
    assert speaker is not None
    assert (speaker.role, speaker.affiliation) == ("Sheriff", "Will County")


def test_a_later_last_name_is_the_same_person() -> None:
    assert speakers("Mayor Will Ash said it was late. “It is,” Ash said.") == ["Will Ash", "Will Ash"]
