"""Animals with names, which say nothing, and letters, which do."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str | None]:
    return [a.speaker.name if a.speaker else None for a in extract(Article(id="", text=text)).attributions]


@pytest.mark.parametrize(
    "animal",
    [
        "The hen, since named Doris,",
        "A swan called Doris",
        "The lioness, Doris,",
        "The cub, who has been named Doris,",
        "Her dog Doris",
    ],
)
def test_an_animal_with_a_name_says_nothing(animal: str) -> None:
    assert speakers(f"{animal} is well. “She is lovely,” she said.") == [None]
    assert speakers(f"Keeper Ann Roe is glad. {animal} is well. “She is lovely,” she said.") == ["Ann Roe"]


@pytest.mark.parametrize("name", ["Rooster Hill", "Bear Moss"])
def test_somebody_with_the_name_of_an_animal(name: str) -> None:
    assert speakers(f"Coach {name} lost. “I am sad,” he said.") == [name]


@pytest.mark.parametrize(
    ("letter", "writer"),
    [
        (
            "A letter from his mother, Jenny Reeve, was read out by the vicar",
            "letter from his mother, Jenny Reeve",
        ),
        ("A letter from the minister was sent to schools in Elmton", "letter from the minister"),
        ("The council received a letter from Netlux", "letter from Netlux"),
        ("A note signed by Ann Roe was found in Hull", "note signed by Ann Roe"),
    ],
)
def test_it_is_a_letter(letter: str, writer: str) -> None:
    assert speakers(f"The school mourned in Elmton.\n\n{letter}.\n\n“We are sorry,” it said.") == [writer]


def test_who_speaks_of_a_letter_is_it() -> None:
    text = "The Elm Board said it had received a letter from Tom Ash. “We will reply,” it said."
    assert speakers(text) == ["Elm Board", "Elm Board"]
    text = "The Elm Board sent a letter to residents. “We are sorry,” it said."
    assert speakers(text) == ["Elm Board"]
