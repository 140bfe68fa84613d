"""Speech without quotation marks: blocks after a colon and the turns of transcripts."""

from __future__ import annotations

import re
import time
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Span
from extractors.quotation_marks.pairing import Segment, find_segments
from extractors.quotation_marks.unmarked_speech import find_blocks


def blocks(text: str) -> list[Segment]:
    paragraphs = [
        Span(m.start() + len(m[0]) - len(m[0].lstrip()), m.end()) for m in re.finditer(r"[^\n]*\S", text)
    ]
    return find_blocks(text, paragraphs, find_segments(text, paragraphs))


def found(text: str) -> list[tuple[str, str, int | None]]:
    return [(b.mark, b.inner.of(text), b.continues) for b in blocks(text)]


@pytest.mark.parametrize(
    "introduction",
    [
        "In her letter to the council, Lee wrote:",
        "The Gazette reports:",
        "Speaking on the pier, he said of the ferry:",
        "According to the harbour office:",
        "From Chairwoman Ann Lee:",
        "Lee wrote the following statement:",
    ],
)
def test_block_after_a_word_of_saying_and_a_colon(introduction: str) -> None:
    text = f"{introduction}\n\nThe ferry is old and must be replaced.\n\nThe council meets in May."
    assert found(text) == [("block", "The ferry is old and must be replaced.", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Here are three things to watch:\n\nThe ferry is old and must be replaced.",
        "The Gazette reports:\n\n“The ferry is old and must be replaced.”",
        "The Gazette reports:\n\n- The ferry is old and must be replaced.",
        "The Gazette reports:\n\n1. The ferry is old and must be replaced.",
        "Lee said no. Other towns that share the problem:\n\nThe ferry is old and must be replaced.",
        "Lee said the ferry is old.\n\nThe council meets in May.",
        "He sent two emails about the state of the harbour:\n\nThe ferry is old and must be replaced.",
        "The Gazette reports:",
        "The Gazette noted the small crowd:\n\nThe ferry is old and must be replaced.",
        "Lee spoke out against the plan:\n\nThe ferry is old and must be replaced.",
    ],
)
def test_no_block(text: str) -> None:
    assert found(text) == []


def test_block_goes_on_while_somebody_speaks_of_himself() -> None:
    text = (
        "Lee wrote:\n\nWe built the pier together.\n\nIt stood for years.\n\nNow I leave it to you.\n\n"
        "The council meets in May.\n\n“Fine,” she said, “we wait.”"
    )
    assert found(text) == [
        ("block", "We built the pier together.", None),
        ("block", "It stood for years.", 0),
        ("block", "Now I leave it to you.", 1),
    ]


def test_transcript_with_names() -> None:
    text = "LEE: When do we sail?\nHARMON: At dawn, I think.\n(Laughter)\nIt depends on the wind.\nLEE (smiling): Good to know."
    assert found(text) == [
        ("turn", "When do we sail?", None),
        ("turn", "At dawn, I think.", None),
        ("turn", "It depends on the wind.", 1),
        ("turn", "Good to know.", None),
    ]
    assert text[blocks(text)[0].start : blocks(text)[0].inner.start] == "LEE: "


def test_questions_and_answers() -> None:
    text = "Q: When do we sail?\n\nA: At dawn, I think.\n\nQ: With whom, then?\n\nA: With all of them."
    assert [b[1] for b in found(text)] == [
        "When do we sail?",
        "At dawn, I think.",
        "With whom, then?",
        "With all of them.",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Q. ", "A. "),
        ("Q ", "LEE: "),
        ("MR. LEE: ", "THE PRESIDENT: "),
        ("LEE (to the clerk): ", "JUDGE CARR: "),
        ("[00:12] HOST: ", "[00:15] LEE: "),
        ("**Gazette:** ", "**Menon:** "),
        ("Speaker 1: ", "Speaker 2: "),
        ("((Gazette)) ", "Lee: "),
    ],
)
def test_transcript_with_other_labels(one: str, other: str) -> None:
    text = f"{one}When do we sail?\n{other}At dawn, I hope.\n{one}And if it rains?\n{other}We sail at noon."
    assert found(text) == [
        ("turn", words, None)
        for words in ("When do we sail?", "At dawn, I hope.", "And if it rains?", "We sail at noon.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A. The pier is closed.\nA. The ferry is late.\nLee: We sail at dawn.",
        "A man came to the pier.\nA boat lay at the pier.\nLee: We sail at dawn.\nLee: We wait.",
        "Lee: 46.\nHarmon: 12.\nLee: 50.",
        "Update: the ferry sails at noon.\nNote: it may be late.\nUpdate: it was late.",
        "North: the pier is closed.\nSouth: the pier is open.\nEast: nothing is known.",
        "Lee: we sail at dawn.\nNobody came to see them off.",
        "MEDIA ADVISORY: Four men charged at the pier\nFOR IMMEDIATE RELEASE: The ferry office moves house\n"
        "MEDIA ADVISORY: A talk about the ferry and the weir",
        "Harbour Police: The pier and the quay\nFerry Office: The boats of the harbour\nHarbour Police: The market hall",
        "Focus: Safer piers for all of us.\nAim: We train the crews in May.\nFocus: Boats with lights.\n"
        "Our focus and our aim stay the same.",
        "May 2024: We rebuilt the long pier.\nJune 2024: The ferry came back.\nMay 2024: We had a party.",
        "Question: When does the ferry sail?\nAnswer: It sails at noon.\nQuestion: And on Sundays?",
        'Lee: "We sail at dawn."\nHarmon: "At noon, I say."\nLee: "At dawn, at dawn."',
    ],
)
def test_no_transcript(text: str) -> None:
    assert found(text) == []


def test_only_short_gaps_inside_a_transcript_belong_to_a_turn() -> None:
    gap = "\n".join(["The crowd went home in the rain."] * 6)
    text = f"LEE: We sail at dawn.\nHARMON: So we do.\n{gap}\nLEE: We have sailed."
    assert [b[1] for b in found(text)] == ["We sail at dawn.", "So we do.", "We have sailed."]


@given(
    st.lists(
        st.sampled_from(
            ["LEE: so it is. ", "Q: why not? ", "He said:", "I am old.", "“A”", "\n", "\n", "- x"]
        )
    )
)
def test_any_text_gives_blocks_in_order_inside_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    result = blocks(text)
    for index, (block, following) in enumerate(zip_longest(result, result[1:])):
        assert 0 <= block.start <= block.inner.start < block.inner.end <= block.end <= len(text)
        assert block.continues is None or block.continues == index - 1
        assert following is None or block.end <= following.start


@pytest.mark.parametrize(
    "unit", ["He said:\nI am old, so old.\n", "Q: why, oh why?\nA: no, not now.\n", "A: ", "Aa ", "said "]
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        blocks(text)
        return time.process_time() - start

    # measured again while it looks too slow: what else the machine does only adds to the time
    assert any(seconds(unit * 20_000) < 20 * seconds(unit * 2_000) + 0.05 for _ in range(6))
