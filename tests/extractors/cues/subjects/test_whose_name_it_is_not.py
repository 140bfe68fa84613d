"""Who only goes by somebody’s name says it, and not who bears that name; nor does a word that looks like a subject."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A man who claimed to be Bo Lund told her that tea was gone.", "man"),
        ("A caller who pretended to be Ada Finch said that tea was gone.", "caller"),
        ("The men who claimed to be police told her that tea was gone.", "men"),
        ("A man who gave his name as Bo Lund told her that tea was gone.", "man"),
        ("A man who said he was Bo Lund told her that tea was gone.", "man"),
        ("The man believed to be Bo Lund told her that tea was gone.", "man believed to be Bo Lund"),
        (
            "A woman pretending to be Ada Finch told police that tea was gone.",
            "woman",
        ),
        ("Someone using the name Bo Lund told her that tea was gone.", "Someone using the name Bo Lund"),
        ("“Tea is gone,” a man who claimed to be Bo Lund told her.", "man"),
        # near misses: a name of their own, or another clause
        ("A man named Bo Lund told her that tea was gone.", "Bo Lund"),
        ("The man, who claimed to be ill, met her, and Bo Lund told her that tea was gone.", "Bo Lund"),
        ("The judge wanted to be fair, and Bo Lund told her that tea was gone.", "Bo Lund"),
        ("As she wanted it to be, Bo Lund told her that tea was gone.", "Bo Lund"),
        ("A woman who met Ada Finch told police that tea was gone.", "woman"),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_no_longer_is_nobody() -> None:
    assert said("Ann Lee no longer says that tea is good.") == [("Ann Lee", "that tea is good")]
    assert said("Critics can no longer say that tea is bad.") == [("Critics", "that tea is bad")]
