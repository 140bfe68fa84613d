"""A role is nobody's whom the narrator brings in as a relative or a friend; of others it may be."""

import pytest
from cases import who


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("My father Steen Holm died on Wednesday.", "minister"),
        ("My brother, Steen Holm, ate lunch.", "minister"),
        ("On Monday my old friend Steen Holm came.", "minister"),
        ("Steen Holm cut the budget on Wednesday.", "Steen Holm"),
    ],
)
def test_who_the_minister_is(opening: str, speaker: str) -> None:
    text = f"{opening} He told me it was late. When the doors shut, the minister said everything was right."
    assert who(text, "everything was right") == speaker
