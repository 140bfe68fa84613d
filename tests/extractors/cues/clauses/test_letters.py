"""``Ann Lee, MD said``: letters behind a name are nobody, also where no comma closes them."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ann Lee, MD", "Ann Lee"),
        ("Dr. Ann Lee, Ph.D.", "Ann Lee"),
        ("Ann Lee, MBE", "Ann Lee"),
        ("Ann Lee, RN", "Ann Lee"),
        ("Ann Lee, D-Ohio", "Ann Lee"),
        # near misses: a state behind a town, a number of people
        ("Tom Ash, MBE,", "Tom Ash"),
        ("Of voters in Elmton, 43", "43"),
    ],
)
def test_letters_are_nobody(source: str, name: str) -> None:
    assert [who for who, _ in said(f"{source} said it was late.")] == [name]
