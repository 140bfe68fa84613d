"""``Thanking Novak, the judge said``: who is named behind a form in -ing that opens a sentence does not say it."""

import pytest
from cases import said


@pytest.mark.parametrize(
    "verb", ["Thanking", "Jailing", "Praising", "Addressing", "Sacking", "Clearing", "Interviewing"]
)
def test_the_object_of_a_participle_says_nothing(verb: str) -> None:
    assert said(f"{verb} Novak, the judge said it was late.")[-1] == ("judge", "it was late")
    assert said(f"{verb} Ana Diaz, the judge said it was late.")[-1] == ("judge", "it was late")
    assert said(f"{verb} Novak, she said it was late.")[-1] == (None, "it was late")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Manning Ann Lee, the mayor, said it was late.", "Manning Ann Lee"),
        ("Playing Field Promotions, a firm in Elmton, said it was late.", "Playing Field Promotions"),
        ("Manning Lee, the mayor, said it was late.", "Manning Lee"),
        ("Sterling Moss, the driver, said it was late.", "Sterling Moss"),
        ("Thanking Novak, Judge Ana Diaz said it was late.", "Ana Diaz"),
    ],
)
def test_names_in_ing(text: str, name: str) -> None:
    assert said(text)[-1][0] == name
