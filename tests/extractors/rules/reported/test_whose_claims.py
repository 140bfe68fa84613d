"""Whose claims, demands and criticism are spoken of: of those that the word before them names, not of who answers."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The mayor answered Republican criticism that the pier was dear.", None, "that the pier was dear"),
        ("The board hopes to disprove Labour claims of “major failures”.", "Labour", "“major failures”"),
        ("The minister wanted to rebut police claims that it was old.", "police", "that it was old"),
        # near misses: who issues it, and whose it is
        (
            "The government issued warnings that the river would rise.",
            "government",
            "that the river would rise",
        ),
        ("The board made a claim that the pier was safe.", "board", "that the pier was safe"),
        (
            "The minister voiced prison fears that the roof would fall.",
            "minister",
            "that the roof would fall",
        ),
        ("Ann Lee’s claim that the pier was safe was tested.", "Ann Lee", "that the pier was safe"),
        # whose concern it is a sign of; and who heads a body
        (
            "It is a sign of the council’s concern that the quay was shut.",
            "council",
            "that the quay was shut",
        ),
        (
            "The head of the council’s warning that it was shut was old.",
            "head of the council",
            "that it was shut",
        ),
    ],
)
def test_whose_claims(text: str, speaker: str | None, words: str) -> None:
    assert {who for who, what in said(text) if what == words} <= {speaker}


def test_who_answers_criticism_does_not_make_it() -> None:
    for whose in ("Republican", "Democratic", "Russian", "British", "conservative"):
        text = f"The premier answered {whose} criticism that the gas was dear."
        assert (
            "premier" not in {who for who, what in said(text) if what.startswith("that")} or whose.islower()
        )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ministers fought the ruling that the pier was unsafe.", None),
        ("The union appealed against the finding that the pier was unsafe.", None),
        ("The judge made a ruling that the pier was unsafe.", "judge"),
        ("The judge read out a ruling that the pier was unsafe.", "judge"),
        ("The judge spoke before ruling that the pier was unsafe.", "judge"),
    ],
)
def test_who_makes_a_ruling(text: str, speaker: str | None) -> None:
    assert {who for who, what in said(text) if what == "that the pier was unsafe"} <= {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Lund was at the heart of claims that the vote was rigged.", None),
        ("Ada Lund is the subject of allegations that the vote was rigged.", None),
        ("The coach was the focus of speculation that the vote was rigged.", None),
        ("Ada Lund gave words of warning that the vote was rigged.", "Ada Lund"),
        ("Ada Lund made claims that the vote was rigged.", "Ada Lund"),
    ],
)
def test_whom_claims_are_about(text: str, speaker: str | None) -> None:
    assert {who for who, what in said(text) if what == "that the vote was rigged"} <= {speaker}
