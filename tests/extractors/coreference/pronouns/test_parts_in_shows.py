"""``he`` and ``she`` in news of shows and streets: not the part that somebody plays, nor a street that looks like a name."""

import pytest

from extractors import Article, extract


def who(text: str) -> str | None:
    last = extract(Article(id="", text=text)).attributions[-1]
    return last.speaker.name if last.speaker else None


@pytest.mark.parametrize(
    "said", ["He said it was cold.", "“It was cold,” he said.", "He left early.\n\n“It was cold,” he said."]
)
@pytest.mark.parametrize(
    "told",
    [
        "In it he plays Ned, a widower.",
        "He plays the detective Ned Moon.",
        "He stars as Ned Moon, a widower who takes in a deserter.",
        "He was cast as Ned Moon.",
        "He took the role of Ned Moon.",
    ],
)
def test_the_part_does_not_speak(told: str, said: str) -> None:
    assert who(f"Colin Vale has a new film, The Long Field. {told} {said}") == "Colin Vale"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The film is by Ned Moon. He said it was cold.", "Ned Moon"),
        ("Ada Vale left the film. Ned Moon plays on. He said it was cold.", "Ned Moon"),
        ("Ned Moon shut Oak Street. He said it was cold.", "Ned Moon"),
        ("Ned Moon shut the hall. The branch at Oak Street stayed open. He said it was cold.", "Ned Moon"),
        ("Ned Moon lives in Baker Street. He said it was cold.", "Ned Moon"),
        ("Ned Lane was late. He said it was cold.", "Ned Lane"),
    ],
)
def test_who_speaks(text: str, name: str) -> None:
    assert who(text) == name
