"""Several people of one last name: couples, parents, brothers; whom a form of address means."""

from __future__ import annotations

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter and Anna Holm own the farm. Mr. Holm said the well was dry.", "Peter Holm"),
        ("Peter and Anna Holm own the farm. Mrs. Holm said the well was dry.", "Anna Holm"),
        ("Peter and Anna Holm own the farm. Peter said the well was dry.", "Peter Holm"),
        ("Peter and Anna Holm own the farm. Holm said he knew the well was dry.", "Peter Holm"),
        (
            "Selma Duric's parents, Zlatan and Ermina Duric, wept. Mr. Duric said the well was dry.",
            "Zlatan Duric",
        ),
        (
            "The couple, Dieter and Ulla Brandt, were rescued. Mr Brandt said the well was dry.",
            "Dieter Brandt",
        ),
        (
            "Farhad and Ghazaleh Moradi came. The Moradis wept. Mr. Moradi said the well was dry.",
            "Farhad Moradi",
        ),
        ("Peter Holm and his wife, Anna, own it. Mrs. Holm said the well was dry.", "Anna Holm"),
        ("Peter Holm and his wife Anna own it. Ms. Holm said the well was dry.", "Anna Holm"),
        (
            "George Moradi, 40, was hurt. His wife, Anna, was at home. Mrs. Moradi said the well was dry.",
            "Anna Moradi",
        ),
        ("Anna Holm and her husband, Peter, own it. Mr. Holm said the well was dry.", "Peter Holm"),
        ("Senator Tom Hart met Governor Nell Hart. Senator Hart said the well was dry.", "Tom Hart"),
        ("Peter and Anna Holm said the well was dry.", "Peter Holm and Anna Holm"),
        (
            "Walter and Denise Brandt left. Mr. Brandt said the well was dry. His brother, Carl Brandt, wept.",
            "Walter Brandt",
        ),
        ("Mohammed Islamov, 17, is rich. Mo said the well was dry.", "Mohammed Islamov"),
        ("Thomas Crane was born in Leeds. Tom said the well was dry.", "Thomas Crane"),
    ],
)
def test_who_of_a_family_speaks(text: str, name: str) -> None:
    assert who(text, "well was dry") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Peter and Anna Holm own the farm. Holm said the well was dry.",
            "Holm",
        ),  # which of them is not told
        ("Peter Holm was hurt, his wife said. Mrs. Holm said the well was dry.", "Holm"),  # not he
        ("Michelle Crane spoke. Mr. Crane said the well was dry.", "Crane"),
        ("Finch and Anna Holm will meet. Mrs. Holm said the well was dry.", "Anna Holm"),
        ("Norway and Jens Holm signed it. Holm said the well was dry.", "Jens Holm"),
        ("Thomas Crane and his son, Tom, left. Tom said the well was dry.", "Tom"),
        ("Thomas Crane and Thomas Lund left. Tom said the well was dry.", "Tom"),
        ("Bruce Lee and Anna Holm left. Lee said the well was dry.", "Bruce Lee"),
    ],
)
def test_nobody_gets_a_last_name_or_words_by_mistake(text: str, name: str) -> None:
    assert who(text, "well was dry") == name
