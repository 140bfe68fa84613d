"""Claims that somebody answers, hears or is told are another's words."""

import pytest
from cases import said

LEE = "Ann Lee"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Lee replied to Bo Marsh's claim that the hall was shut.", "Bo Marsh's claim that the hall was shut"),
        ("Ann Lee reacted angrily to suggestions that the hall was shut.", "suggestions that the hall was shut"),
        ("Ann Lee commented on rumours that the hall was shut.", "rumours that the hall was shut"),
        ("Ann Lee complained about reports that the hall was shut.", "reports that the hall was shut"),
        ("Ann Lee laughed at claims that the hall was shut.", "claims that the hall was shut"),
        ("Ann Lee pointed to a report that the hall was shut.", "a report that the hall was shut"),
        ("Ann Lee told reporters about claims that the hall was shut.", "claims that the hall was shut"),
        # near misses: her own words
        ("Ann Lee replied to Bo Marsh that the hall was shut.", "that the hall was shut"),
        ("Ann Lee replied in a letter that the hall was shut.", "that the hall was shut"),
        ("Ann Lee replied with the claim that the hall was shut.", "that the hall was shut"),
        ("Ann Lee said in a report that the hall was shut.", "that the hall was shut"),
        ("Ann Lee told reporters that the hall was shut.", "that the hall was shut"),
    ],
)  # fmt: skip
def test_what_is_answered(text: str, content: str) -> None:
    assert said(text) == [(LEE, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You are late,” Ann Lee was told by Bo Marsh.", "Bo Marsh"),
        ("“You are late,” Ann Lee was warned by her boss.", "boss"),
        ("“It is late,” the court was told.", None),
        ("“You are late,” Ann Lee was told.", None),
        # near misses: she says it
        ("“You are late,” Ann Lee told Bo Marsh.", LEE),
        ("“It is late,” said Ann Lee, who was told to wait.", LEE),
    ],
)
def test_who_is_told_says_nothing(text: str, speaker: str | None) -> None:
    assert {who for who, words in said(text) if "late" in words} <= {speaker}
    assert speaker is None or said(text)
