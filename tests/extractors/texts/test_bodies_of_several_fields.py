"""Departments and offices of several fields, whose comma ends neither the name nor the subject: ``the Department for Roads, Housing and Sport``."""

import pytest
from cases import role_told, said

from extractors import Article, extract

DCMS = "Department for Culture, Housing and Sport"


def sources(text: str) -> list[str]:
    found = extract(Article(id="a", text=text)).attributions
    return [a.source[0].of(text) for a in found if a.source]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"The {DCMS} said it was late.", DCMS),
        (f"The {DCMS} wrote to us. The department said it was late.", DCMS),
        (f"It was late, according to the {DCMS}.", DCMS),
        (f"It was late, said the {DCMS}.", DCMS),
        ("The Bureau of Food, Forestry and Water warned that it was late.", "Bureau of Food, Forestry and Water"),
        ("The Ministry of Energy, Rural Affairs and the Environment said it was late.", "Ministry of Energy, Rural Affairs and the Environment"),
        (f"A spokesman for the {DCMS} said it was late.", f"spokesman for the {DCMS}"),
        (f"A {DCMS} spokeswoman said it was late.", f"{DCMS} spokeswoman"),
        ("Minister for Children, Housing and Families Jo Marsh said it was late.", "Jo Marsh"),
        ("Secretary of State for Culture, Media and Sport Jo Marsh said it was late.", "Jo Marsh"),
        # lists of bodies and people
        ("The Ministry of Defence, Brexo and Netlux said it was late.", "Brexo and Netlux"),
        ("The Department of Health, Mr Lund and Mr Ash said it was late.", "Lund and Ash"),
        ("The Office for Trade, Jo Marsh and Education Minister Bo Lund said it was late.", "Jo Marsh and Bo Lund"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, who: str) -> None:
    assert said(text)[-1][0] == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"A {DCMS} spokeswoman said it was late.", ("spokeswoman", DCMS)),
        (f"A spokesman for the {DCMS} said it was late.", ("spokesman", DCMS)),
        (f"Jo Marsh, of the {DCMS}, said it was late.", (None, DCMS)),
        (f"Jo Marsh, head of music at the {DCMS}, said it was late.", ("head of music", DCMS)),
        (
            "Minister for Children, Housing and Families Jo Marsh said it was late.",
            ("Minister for Children, Housing and Families", None),
        ),
        ("A Treasury spokesman said it was late.", ("spokesman", "Treasury")),
        ("A Treasury spokesperson said it was late.", ("spokesperson", "Treasury")),
        ("A No 10 spokeswoman said it was late.", ("spokeswoman", "No 10")),
        ("Lib Dem Treasury spokesman Jo Marsh said it was late.", ("Treasury spokesman", "Lib Dem")),
    ],
)
def test_whose_they_are(text: str, told: tuple[str | None, str | None]) -> None:
    assert role_told(text) == told


def test_the_source_is_whole() -> None:
    text = "A Department for Media, Culture and Sport spokeswoman said: “We are aware of it.”"
    assert sources(text) == ["A Department for Media, Culture and Sport spokeswoman"]
