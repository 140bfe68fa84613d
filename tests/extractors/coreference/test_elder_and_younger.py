"""The elder and the younger of one last name: by suffix, by relation or by age; nobody named where nothing tells it."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("George Dorn and his father, Howard Dorn, met. The elder Dorn said it was late.", "Howard Dorn"),
        ("George Dorn and his father, Howard Dorn, met. The younger Dorn said it was late.", "George Dorn"),
        ("Tom Ash Sr. and Tom Ash Jr. met. “It is late,” said the younger Ash.", "Tom Ash Jr"),
        ("Tom Ash and his son, Bo Ash, met. The older Ash said it was late.", "Tom Ash"),
        ("Ann Lee, 60, and Sue Lee, 30, met. The younger Lee said it was late.", "Sue Lee"),
        ("Jon Ash (18) and Bo Ash (15) met. The younger Ash said it was late.", "Bo Ash"),
        (
            "Sophomore Bo Ash, Tom's brother, scored. Tom Ash, a senior guard, ran. The younger Ash said it was late.",
            "Bo Ash",
        ),
        (
            "Senior guard Ada Ash and freshman Ida Ash, her sister, ran. The younger Ash said it was late.",
            "Ida Ash",
        ),
        ("Ada Ash left. Ida Ash, a senior, left. The elder Ash said it was late.", "elder Ash"),
        (
            "Senior officer Ada Ash and Ida Ash, her aide, left. The younger Ash said it was late.",
            "younger Ash",
        ),
        (
            "Senior aide Ada Ash and junior aide Ida Ash left. The younger Ash said it was late.",
            "younger Ash",
        ),
        (
            "Ada Ash, a junior doctor, and Ida Ash, aged 30, left. The elder Ash said it was late.",
            "elder Ash",
        ),
        ("Ann Lee and Bo Lee met. The elder Lee said it was late.", "elder Lee"),
        ("Tom Ash left. The elder Ash said it was late.", "elder Ash"),
        ("Ann Lee, 60, and Sue Lee met. The elder Lee said it was late.", "elder Lee"),
        ("The younger generation said it was late.", "younger generation"),
    ],
)
def test_by_age(text: str, expected: str) -> None:
    assert said(text)[-1][0] == expected


def test_bare_last_name_of_who_was_killed_is_who_speaks() -> None:
    text = "Bo Kim was killed on Monday. “He was my boy,” his mother, Ann Kim, said. Kim added that he loved boats."
    assert [who for who, _ in said(text)] == ["Ann Kim", "Ann Kim"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Analysts at Elm Bank said Norlux would cut jobs. The bank said sales had fallen.", "Elm Bank"),
        ("City boss Tom Ash left. His opposite number, Bo Kim, said: “We were quick.”", "Bo Kim"),
    ],
)
def test_called_by_the_noun_of_its_name(text: str, expected: str) -> None:
    assert said(text)[-1][0] == expected
