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


#: Who is asked by a woman named in the phrase that opens the sentence, and says what follows.
BY_NAME = [
    "Asked by the assistant coroner, Helen Marsh, if a guard could have seen it, she said: “Not before the bend.”",
    "Questioned by barrister Joan Tyrrell, for the family, she said: “Not before the bend.”",
    "Asked by Helen Marsh a second time, she said: “Not before the bend.”",
    "Asked by Helen Marsh if Mr. Kerr had seen it, she said: “Not before the bend.”",
]


@pytest.mark.parametrize("asked", BY_NAME)
def test_who_asks_does_not_answer(asked: str) -> None:
    assert speakers(f"Sgt Paula Denham said the van had no lights. {asked}")[-1] == "Paula Denham"


def test_who_answered_before_answers_again() -> None:
    text = (
        "Asked by Sen. Lena Crowe whether the fund was empty, Secretary Marge Pohl said it was “sleeping.”"
        " Asked by Crowe again, she said: “Sleeping soundly.”"
    )
    assert speakers(text)[-1] == "Marge Pohl"


@pytest.mark.parametrize(
    "told",
    [
        "The mayor herself was asked about the storm as she left.",
        "The mayor herself was stopped by a reporter.",
        "Holt herself was asked about it in the lift.",
    ],
)
def test_whom_a_sentence_is_about_herself(told: str) -> None:
    text = f"The mayor, Lena Holt, was away. Her deputy, Ruth Amis, said the pool would open. {told} “Ask Ruth,” she said."
    assert speakers(text)[-1] == "Lena Holt"


def test_who_a_sentence_is_about_without_herself() -> None:
    text = "The mayor, Lena Holt, was away. Her deputy, Ruth Amis, was asked about the pool. “Ask the mayor,” she said."
    assert speakers(text)[-1] == "Ruth Amis"


@pytest.mark.parametrize("again", ["Asked again", "Pressed further", "Asked once more"])
def test_who_said_no_is_asked_again(again: str) -> None:
    text = f"Tom Bell sat down. Asked if he would stay, coach Marcus Durr said, “No.” {again}, he said, “I said no.”"
    assert speakers(text)[-1] == "Marcus Durr"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Recorder Jane Pym told Stott: “You are a menace.” He replied that he was sorry.", "Kevin Stott"),
        ("Judge Al Pym told Stott that he was a menace. He answered: “I am sorry.”", "Kevin Stott"),
        # near misses: who told him goes on, another is told
        ("Judge Al Pym told Stott that he was a menace. He said Stott had lied.", "Al Pym"),
        (
            "Judge Al Pym told Stott that he was a menace. Asked why, he replied that he had read it.",
            "Al Pym",
        ),
        ("Judge Al Pym told the court that Stott was a menace. He said it was late.", "Al Pym"),
    ],
)
def test_who_is_told_so_replies(told: str, name: str) -> None:
    text = f"Kevin Stott, 41, was jailed. His lawyer, Carl Bost, said he was ill. {told}"
    assert speakers(text)[-1] == name


@pytest.mark.parametrize("club", ["United boss", "Rovers boss", "City captain", "Town coach"])
def test_who_is_asked_behind_a_club_and_an_office(club: str) -> None:
    text = f"His agent, Luc Brandt, insists he is happy. {club} Pat Doyle was asked about Kouame on Friday. “Good,” he said."
    assert speakers(text)[-1] == "Pat Doyle"
