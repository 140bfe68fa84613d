"""One word that stands alone before longer names that it begins is a body of its own."""

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Virgo said it was late. Virgo Trains and Virgo Wind are owned by others.", "Virgo"),
        (
            "Skyra takes over\n\nSkyra has signed a deal. Skyra said it was late. It will be shown on Skyra Jaunt.",
            "Skyra",
        ),
        # near misses
        ("Ngozi Okafara spoke first. Ngozi said it was late.", "Ngozi Okafara"),
        (
            "Netlux opens mill\n\nNetlux said it was late. Netlux Corporation was founded in 1950.",
            "Netlux Corporation",
        ),
        ("Osric Moss-Ash left.\n\nOsric Moss-Ash is old. Sir Osric said it was late.", "Osric Moss-Ash"),
    ],
)
def test_a_firm_and_its_parts(text: str, name: str) -> None:
    assert who(text, "it was late") == name
