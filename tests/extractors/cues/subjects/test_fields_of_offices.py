"""Offices with fields that are forms of verbs, or several: who is called so is the source, whole."""

import pytest

from extractors import Article, extract


def source(text: str) -> str | None:
    found = extract(Article(id="", text=text)).attributions
    return found[-1].source[0].of(text) if found and found[-1].source else None


@pytest.mark.parametrize(
    "office",
    [
        "The head of planning",
        "The director of marketing",
        "The company's director of product marketing",
        "The council's head of town planning",
        "The head of nursing at Elm Hospital",
        "The vice president for marketing at Netlux",
        "The secretary of state for housing",
        "The minister for health and sport",
        "The head of arts and culture",
        "The director of planning and housing",
        "The vice president of sales and marketing at Netlux",
        "The secretary of state for culture, media and sport",
        "The minister for sport and public health",
        "Officials for trade and industry",
    ],
)
def test_an_office_is_a_whole(office: str) -> None:
    assert source(f"{office} said it was late.") == office
    behind = office[0].lower() + office[1:]
    if office.count(",") == 0 and " at " not in office:
        assert source(f"“It is late,” said {behind}.") == behind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The head of planning, Jane Ash, said it was late.", "The head of planning"),
        ("The minister for children and families, Jane Ash, said it was late.", "The minister for children and families"),
        # others who are joined with an office
        ("The head of the school and parents said it was late.", "parents"),
        ("The director of marketing and doctors said it was late.", "doctors"),
        ("The head of sales and the matron said it was late.", "the matron"),
        ("The leader of the council and the mayor said it was late.", "the mayor"),
        # forms of verbs that they are
        ("The minister was accused of planning it, police said.", "police"),
    ],
)  # fmt: skip
def test_who_is_beside_an_office(text: str, words: str) -> None:
    assert source(text) == words
