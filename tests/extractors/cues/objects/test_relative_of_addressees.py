"""Whom somebody asks, with a relative clause, and what they are asked to do."""

import pytest

from extractors import Article, extract


def contents(text: str) -> list[str]:
    return [a.content[0].of(text) for a in extract(Article(id="", text=text)).attributions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The inspector asked anyone who saw the deer to get in touch.", "to get in touch"),
        ("Police urged drivers who were on the road to call.", "to call"),
        ("Police asked officers who had seen him.", "who had seen him"),
    ],
)
def test_what_they_are_asked(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_put_it_to_somebody() -> None:
    assert contents("Mr Dane put it to her that she was lying.") == ["that she was lying"]
    assert contents("He put it in a box that was red.") == []
    assert contents("She put it to the committee.") == []
    assert contents("As she put it, the plan was dear.") == ["the plan was dear"]
