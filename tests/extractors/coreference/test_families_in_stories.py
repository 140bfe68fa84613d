"""Who is meant by a last name and a form of address in a family."""

import pytest
from cases import who

from extractors import Article, extract


def speakers(text: str) -> list[str]:
    return [a.speaker.name for a in extract(Article(id="", text=text)).attributions if a.speaker is not None]


@pytest.mark.parametrize(
    "child",
    [
        "Jack Pell, six, was",
        "Jack Pell, aged 6, was",
        "Jack Pell (6) was",
        "Jack Pell, 15, was",
        "Six-year-old Jack Pell was",
        "Nine-month-old Jack Pell was",
        "Schoolboy Jack Pell was",
        "The toddler, Jack Pell, was",
    ],
)
def test_a_child_is_no_mr(child: str) -> None:
    text = f"{child} saved by a nurse. His father, Tom Pell, called her. “She ran,” Mr Pell said."
    assert speakers(text) == ["Tom Pell"]


def test_a_child_is_not_called_by_the_last_name() -> None:
    text = "Six-year-old Jack Pell was hurt. His father, Tom Pell, called a nurse. “She ran,” Pell said."
    assert speakers(text) == ["Tom Pell"]
    text = "Jack Pell, 15, won gold. His father, Tom Pell, watched. “I ran well,” Pell said."
    assert speakers(text) == ["Jack Pell"]


def test_mother_of_a_child_without_a_last_name() -> None:
    text = "Mia Dunn, two, choked on a grape. Her mother Zoe rang 999. “It was awful,” Ms Dunn said."
    assert speakers(text) == ["Zoe Dunn"]


def test_age_before_a_name_is_no_part_of_it() -> None:
    assert speakers("Twelve-year-old Amy Dunn won. “I was tired,” Amy Dunn said.") == ["Amy Dunn"]


def test_who_is_called_so_first_after_speaking() -> None:
    text = "Jack Pell, 41, was killed. His father, Tom Pell, said he was kind. Mr Pell said he missed him."
    assert speakers(text) == ["Tom Pell", "Tom Pell"]
    later = f"{text} The mayor, Ann Lee, wept. “It is sad,” Lee said. Mr Pell said he would go home."
    assert speakers(later)[-1] == "Tom Pell"


def test_who_was_called_so_before() -> None:
    text = "Jack Pell left. Mr Pell was 41. His son, Tom Pell, said he was tired. Mr Pell said he would sing."
    assert speakers(text) == ["Tom Pell", "Jack Pell"]


def test_a_form_of_address_of_the_other_sex() -> None:
    text = "Jack Pell was hurt. His father, Tom Pell, said he was lucky. Mrs Pell said she had been scared."
    assert speakers(text) == ["Tom Pell", "Pell"]


def test_who_alone_has_spoken() -> None:
    text = (
        "Ellie Rowe, 17, fell. Her mother, Diane Rowe, said it was sad. Beth Lomax, a friend, said it was late. "
        "Mrs Rowe said she had gone home."
    )
    assert speakers(text) == ["Diane Rowe", "Beth Lomax", "Diane Rowe"]
    text = (
        "Ellie Rowe, 27, said she fell. Her mother, Diane Rowe, said it was sad. Beth Lomax said it was late. "
        "Ms Rowe said she had gone home."
    )
    assert speakers(text)[-1] == "Ellie Rowe"


def test_brother_of_a_minister_is_not_he() -> None:
    text = (
        "Jack Pell, 41, the minister, is under fire. His brother, Tom Pell, said he was honest. "
        "Mr Pell told MPs that he would stay."
    )
    assert speakers(text) == ["Tom Pell", "Jack Pell"]


#: Somebody of a family who is called by a last name that only a dead relative is named with.
LEFT = "Robert Thack, 68, died when a wall fell. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (f"{LEFT}His son, Daniel, said it was old. “We rang twice,” Mr Thack added.", "rang twice", "Daniel"),
        (
            "Robert Thack, 68, was alone. His widow, Susan, told the court it was cold. Their son, Daniel, said it was"
            " old. A lawyer, Mark Jess, said no record existed. “We rang twice,” Mr Thack replied.",
            "rang twice",
            "Daniel",
        ),
        (
            "Ann Crewe drowned in May. Her sister, Joan, said it was deep. Ms Crewe said it was cold.",
            "cold",
            "Joan",
        ),
        # near misses: who died said it before, who is alive says it, one of two, no relative
        (
            "Robert Thack was bitten by a dog. His son, Daniel, said it was old. Mr Thack said he ran.",
            "he ran",
            "Robert Thack",
        ),
        (
            f"{LEFT}His son, Daniel, said it was old. In 2010 Mr Thack had said: “Walls fall.”",
            "Walls",
            "Robert Thack",
        ),
        (
            "Robert Thack, 68, is the mayor. His son, Daniel, said it was old. “We rang twice,” Mr Thack said.",
            "rang twice",
            "Robert Thack",
        ),
        (
            f"{LEFT}A clerk, Daniel, said it was old. “We rang twice,” Mr Thack said.",
            "rang twice",
            "Robert Thack",
        ),
    ],
)
def test_a_relative_by_first_name_is_called_by_the_last_name(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


def test_he_is_the_brother_who_is_called_so() -> None:
    text = (
        f"{LEFT}His brother Mark Thack said it was old. Mr Thack said he had rung. “They laughed,” he said."
    )
    assert who(text, "They laughed") == "Mark Thack"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Ada Pine, 77, has died. Survivors include her sisters Ruth Pine and Olga Hart. In 1980 she said it was late.",
            "it was late",
            "Ada Pine",
        ),
        (
            "Winona Ash-Cove died on Friday. \nWinona May Ash was born in Elmton. \nIn 2009 she announced that it was over.",
            "it was over",
            "Winona Ash-Cove",
        ),
        (
            "Lou Dray has died. \nLouis Aaron Drayevsky was born in 1944 in Elmton. He said he was “born late.”",
            "born late",
            "Lou Dray",
        ),
        # near misses: who survives speaks, who is born is somebody else
        (
            "Lena Abt, a potter, said her dog had died. \nLena Kolb was born in 1930. Ms Kolb said it was late.",
            "it was late",
            "Lena Kolb",
        ),
        (
            "Lena Abt died. She is survived by Ruth Kolb. Ms Kolb said it was late. “Too late,” she said.",
            "Too",
            "Ruth Kolb",
        ),
        (
            "Hilda Voss died. Her daughter, Hilda Kerr, was born in 1960. She said it was late.",
            "late",
            "Hilda Kerr",
        ),
        ("Hilda Voss sang. \nHilda Kerr was born in 1960. She said it was late.", "late", "Hilda Kerr"),
    ],
)
def test_who_an_obituary_is_about(text: str, words: str, name: str) -> None:
    assert who(text, words) == name
