"""A description that is the subject of a form in -s, which may be a plural: who comes in is meant by the next pronoun."""

import pytest
from cases import who

STORY = "Winemaker Ludo Kern won a prize. “I was glad,” Kern said of the judges.\n\n"


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("The waiter returns with a carafe. He says the wine is red.", "waiter"),
        ("The waiter serves the soup, its colour deep. He says the wine is red.", "waiter"),
        ("The waiter brought a carafe. He says the wine is red.", "waiter"),
        ("The waiter reports in May were late. He says the wine is red.", "Ludo Kern"),
    ],
)
def test_who_he_is(line: str, speaker: str) -> None:
    assert who(STORY + line, "the wine is red") == speaker
