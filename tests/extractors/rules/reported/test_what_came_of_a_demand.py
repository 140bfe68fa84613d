"""``demanded that he pay, but he refused``: what came of a demand is no part of it."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Lee demanded that he give her the key, but the clerk was able to flee.",
            "that he give her the key",
        ),
        ("Lee ordered that the man be held, but he was released.", "that the man be held"),
        ("Lee ordered that the men not be held but they were locked up.", "that the men not be held"),
        ("Lee insisted that Tom Ash leave the room, and he left at once.", "that Tom Ash leave the room"),
        ("Lee asked that the door be closed, but nobody closed it.", "that the door be closed"),
        ("Lee recommended that the road be closed, and the mayor closed it.", "that the road be closed"),
        ("Lee demanded that the firm pay, and it agreed.", "that the firm pay"),
        ("Lee urged that the firm act, but it would not.", "that the firm act"),
    ],
)
def test_what_came_of_it_is_cut(text: str, content: str) -> None:
    assert said(text) == [("Lee", content)]


@pytest.mark.parametrize(
    "content",
    [
        "that he pay her, that he leave and that he never come back",
        "that the firm pay and that it apologise",
        "that the firm pay, or it would be shut",
        "that the gate be shut and locked",
        "that the mills and other works, about 20 in all, be shut by May",
    ],
)
def test_what_is_demanded_stays_whole(content: str) -> None:
    assert said(f"Lee demanded {content}.") == [("Lee", content)]


@pytest.mark.parametrize(
    "text",
    [
        "Lee said that he gave her his car, but the clerk was able to flee.",
        "Lee suggested that the men work hard, but they were paid badly.",
        "Lee insists that she saw him, but he was gone.",
        "Lee suggested that people eat less and they did.",
    ],
)
def test_where_nothing_is_demanded_both_clauses_are_said(text: str) -> None:
    assert said(text)[0][1] == text.partition(" ")[2].partition(" ")[2].rstrip(".")
