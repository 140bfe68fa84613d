"""What a writer says that somebody did not say: made-up clips, wrong reports, what nobody heard."""

import pytest

from extractors import Article, extract


def stances(text: str) -> list[str]:
    return [said.stance for said in extract(Article(id="made-up", text=text)).attributions]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A doctored clip appears to show Ann Lee saying “the mill is shut”.", "not_said"),
        ("A fake video shows Ann Lee saying the mill was shut.", "not_said"),
        ("An AI-generated clip shows Ann Lee saying that the mill is shut.", "not_said"),
        ("A satirical site quoted Ann Lee as saying “the mill is shut”.", "not_said"),
        ("Tom Ash invented a quote in which Ann Lee said: “The mill is shut.”", "not_said"),
        ("Ann Lee was falsely quoted as saying the mill was shut.", "not_said"),
        ("Ann Lee was incorrectly reported to have said the mill was shut.", "not_said"),
        ("There is no evidence that Ann Lee ever said “the mill is shut”.", "not_said"),
        ("There is no record of Ann Lee saying “the mill is shut”.", "not_said"),
        ("The video has been edited to make it seem as if Ann Lee said the mill was shut.", "not_said"),
        ("It seems as if Ann Lee told the board that the mill was shut.", "alleged"),
        ("It is not as if Ann Lee said the mill was shut.", "not_said"),
        ("The crew worked as though Ann Lee had said the mill was shut.", "not_said"),
        ("Nobody heard Ann Lee say the mill was shut.", "not_said"),
        ("Ann Lee was not the one who said the mill was shut.", "not_said"),
        ("“The mill is shut,” Ann Lee denies saying.", "denied"),
        ("“The mill is shut,” Ann Lee denied ever having said.", "denied"),
        ("The hoax says that Ann Lee has shut the mill.", "alleged"),
    ],
)
def test_what_was_not_said(text: str, stance: str) -> None:
    assert stances(text) == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "In a meme she posted, Ann Lee said the mill was shut.",
        "Police seized fake notes and Ann Lee said that they were good copies.",
        "The fake doctor told Ann Lee that the mill was shut.",
        "I heard Ann Lee say that the mill was shut.",
        "Ann Lee was rightly quoted as saying the mill was shut.",
        "Ann Lee wrongly said that the mill was shut.",
        "Ann Lee was the one who said the mill was shut.",
        "Posts falsely claim that Ann Lee told the board the mill was shut.",
        "“The mill is shut,” Ann Lee denied on Monday.",
    ],
)
def test_what_was_said(text: str) -> None:
    assert stances(text) == ["said"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ann Lee may believe that the mill is shut.", "planned"),
        ("Voters will think that the mill is shut.", "planned"),
        ("Ann Lee would hope that the mill is shut.", "said"),
        ("Ann Lee believes that the mill may be shut.", "said"),
    ],
)
def test_what_is_only_supposed_to_be_thought(text: str, stance: str) -> None:
    assert stances(text) == [stance]
