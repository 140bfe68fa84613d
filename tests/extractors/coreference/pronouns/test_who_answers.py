"""Who answers what somebody was asked, and first names that both sexes have."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str | None]:
    return [a.speaker.name if a.speaker else None for a in extract(Article(id="", text=text)).attributions]


@pytest.mark.parametrize("often", ["", "three times ", "four times "])
def test_who_was_asked_answers(often: str) -> None:
    text = (
        f"Laila Haugen spoke. A reporter asked her {often}if she would go. “I lead it today,” she answered."
    )
    assert speakers(text)[-1] == "Laila Haugen"


@pytest.mark.parametrize(
    ("name", "pronoun"), [("Ola Tveit", "he"), ("Ola Tveit", "she"), ("Nat Firth", "she")]
)
def test_first_names_of_both(name: str, pronoun: str) -> None:
    text = f"Knut Berge and Anna Roe smiled. The leader of the Centre Party, {name}, said it was late. “I hid,” {pronoun} said."
    assert speakers(text)[-1] == name
