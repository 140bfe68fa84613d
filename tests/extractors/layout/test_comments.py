"""The comments of readers below an article belong to the page; what an article says about comments stays."""

import pytest
from cases import said

from extractors.layout.comments import comments_from

ARTICLE = "The pier will close in June, the council said.\n\n"
SAID = [("council", "The pier will close in June")]
COMMENTS = [
    "3 comments\n\nHilda Bee says:\nMay 4, 2024 at 9:12 am\nI said the same to my son.\nReply\n\n"
    "oldkeeper says:\nMay 5, 2024 at 7:40 pm\nMy doctor said it would pass.\nReply\n",
    "Comments (2)\nIda\n2 days ago\nI told the mayor so.\nReply\nJoe\n3 days ago\nShe said no.\nReply\n",
    "Join the conversation\nIda\n2 days ago\nI told the mayor so.\nLike · Reply · 3d\n",
    "2 thoughts on “Pier to close”\nAda wrote on May 4, 2024 at 9:12 am:\nThe clerk told me it was late.\n",
    "2 comments:\n\nDeb said...\nHe told me not to cry.\nMarch 1, 2008 at 7:02 AM\n\nAnonymous said...\nI said so.\n",
    "Hilda Bee says:\nMay 4, 2024 at 9:12 am\nThe mayor said nothing at all to us.\n",
]


@pytest.mark.parametrize("comments", COMMENTS)
def test_comments_are_no_part_of_an_article(comments: str) -> None:
    assert said(ARTICLE + comments) == SAID


def test_who_comments_is_not_who_wrote_the_column() -> None:
    column = "By Tamsin Vole-Reed\n\nI think bees are late. I said so in May. I know my bees.\n\n"
    comment = "1 comment\n\noldkeeper says:\nMay 5, 2024 at 7:40 pm\nI told my son to leave.\n\nReply\n"
    assert said(column + comment) == said(column)


@pytest.mark.parametrize(
    "lines",
    [
        "Comments\n\nThe mayor said the comments had been read. “We read all,” she said.\n",
        "12 comments\n\nThe mayor said the bridge was late. “We read all of it,” she said.\n",
        "The mayor wrote:\n\nThe letters will be read by all of us in May.\n",
    ],
)
def test_what_has_no_sign_of_a_comment_stays(lines: str) -> None:
    assert len(said(ARTICLE + lines)) > len(SAID)


def test_where_comments_begin() -> None:
    lines = ["The pier closes.", "2 comments", "Ida", "2 days ago", "So?", "Reply"]
    assert comments_from(lines) == 1
    assert comments_from(lines[:4]) == 4
    assert comments_from(["Reply"]) == 1
    assert comments_from([]) == 0


def test_a_post_that_only_quotes_another_is_not_that_line() -> None:
    thread = "Lou wrote:\n> Wen wrote:\n> The dealer says it is normal.\nIt died in a month.\n\nWen wrote:\nQuote:\nI agree.\n"
    assert [words for _, words in said(thread)] == ["The dealer says it is normal."]


def test_words_behind_a_line_of_the_page() -> None:
    assert said("The mayor wrote:\nJune 4, 2024\n“We will sail in May,” and nobody answered.") == [
        ("mayor", "“We will sail in May,”")
    ]
