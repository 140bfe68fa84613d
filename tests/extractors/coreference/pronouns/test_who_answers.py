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


#: Somebody who has spoken before, and is no answer to what another is asked.
BEFORE = "Bo Gadd said the plan was mad."
ASKED = [
    ("Tom Ash was asked by shareholder Lee Orr whether he would go.", "Tom Ash"),
    ("Tom Ash, the mayor, was repeatedly asked why he had sold it.", "Tom Ash"),
    ("On Monday Tom Ash was asked why he had sold it.", "Tom Ash"),
    ("Lee Orr asked Councillor Tom Ash why he had sold it.", "Tom Ash"),
    ("A reporter pressed Tom Ash about his boat.", "Tom Ash"),
    ("Tom Ash was quizzed on the delay by Bo Gadd.", "Tom Ash"),
    ("A reporter asked him about his boat.", "Bo Gadd"),
]


@pytest.mark.parametrize("answer", ["“Not yet,” he {}.", "He {} that it was late."])
@pytest.mark.parametrize("said", ["said", "replied", "answered"])
@pytest.mark.parametrize(("asked", "name"), ASKED)
def test_who_is_asked_right_before_answers(asked: str, name: str, said: str, answer: str) -> None:
    assert speakers(f"{BEFORE}\n{asked} {answer.format(said)}")[-1] == name
