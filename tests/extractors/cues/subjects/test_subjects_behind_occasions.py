"""Who is named behind an occasion: ``After the match [captain Jo Marsh] said``."""

import pytest

from extractors import Article, extract


def sources(text):
    return [
        found.source[0].of(text) for found in extract(Article(id="", text=text)).attributions if found.source
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("After the meeting Tom Ash said the road was closed.", "Tom Ash"),
        ("After the meeting mayor Gavin Holt said the vote was fair.", "mayor Gavin Holt"),
        ("At the trial prosecutor Ann Lee said the man had lied.", "prosecutor Ann Lee"),
        ("In court Judge Ann Lee said the man had lied.", "Judge Ann Lee"),
        ("At a press conference police chief Ann Lee said the bridge was safe.", "police chief Ann Lee"),
        ("Speaking after the game captain Jo Marsh said the side was tired.", "captain Jo Marsh"),
        (
            "During the hearing Elm County prosecutor Ann Lee said the man had lied.",
            "Elm County prosecutor Ann Lee",
        ),
        ("Following the verdict Det Insp Ann Lee said the family had been brave.", "Det Insp Ann Lee"),
        ("In a letter to the council Mr Ash said the road was closed.", "Mr Ash"),
        ("At a summit in Kuala Lumpur Dr Ann Lee said the law was mad.", "Dr Ann Lee"),
        ("It was a decision coach Ian Marsh described as “brave”.", "coach Ian Marsh"),
        ("The board approved the deal chairman Tom Ash called “fair”.", "chairman Tom Ash"),
        ("He lost a vote party leader Ann Lee said he should have won.", "party leader Ann Lee"),
    ],
)
def test_an_occasion_is_no_part_of_who_is_named_behind_it(text, source):
    assert source in sources(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A spokesman for the club captain Jo Marsh said he was fit.", "A spokesman for the club captain Jo Marsh"),
        ("Before the final the Elmton captain Jo Marsh said he was fit.", "the Elmton captain Jo Marsh"),
        ("A study published by the charity Rose Trust said the town was poor.", "A study published by the charity Rose Trust"),
        ("The meeting chairman Tom Ash said the vote was fair.", "The meeting chairman Tom Ash"),
        ("In a statement the company chairman Tom Ash said the firm was sound.", "the company chairman Tom Ash"),
    ],
)  # fmt: skip
def test_a_body_and_its_office_are_one_source(text, source):
    assert source in sources(text)
