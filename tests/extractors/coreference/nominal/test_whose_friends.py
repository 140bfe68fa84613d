"""Friends, critics and lawyers of somebody, at the beginning of a sentence: they say it, not whom they belong to."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Critics of Ann Lee say that the plan is dead.", "Critics of Ann Lee"),
        ("Supporters of Tom Ash said it was late.", "Supporters of Tom Ash"),
        ("Friends of Ann Lee told police she was ill.", "Friends of Ann Lee"),
        ("Voters for Tom Ash believe he will win.", "Voters for Tom Ash"),
        ("Relatives of Tom Ash say he was ill.", "Relatives of Tom Ash"),
        ("Allies of Mr Ash insist he will stay.", "Allies of Mr Ash"),
        ("Allies of Mayor Ann Lee said it was late.", "Allies of Mayor Ann Lee"),
        ("Lawyers for Tom Ash said it was late.", "Lawyers for Tom Ash"),
        ("Lawyer for Tom Ash said it was late.", "Lawyer for Tom Ash"),
        ("Aides to Mayor Ann Lee said it was late.", "Aides to Mayor Ann Lee"),
        ("Victims of Dr. Tom Ash said it was late.", "Victims of Dr. Tom Ash"),
        ("But critics of Ann Lee say that the plan is dead.", "critics of Ann Lee"),
        # offices in front of their holder
        ("Mayor of Elm Ann Lee said it was late.", "Ann Lee"),
        ("Director of policy Tom Ash said it was late.", "Tom Ash"),
        ("Director of policy Dr Tom Ash said it was late.", "Tom Ash"),
        ("Chief of Police Tom Ash said it was late.", "Tom Ash"),
        ("President of Elm College Ann Lee said it was late.", "Ann Lee"),
        ("Daughter of Tom Ash, Ann Ash, said it was late.", "Ann Ash"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, name: str) -> None:
    speaker = extract(Article(id="made-up", text=text)).attributions[0].speaker
    assert speaker is not None
    assert speaker.name == name
