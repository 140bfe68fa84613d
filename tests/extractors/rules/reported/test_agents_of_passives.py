"""Who says it stands behind "by": ``It {was claimed} by <critics> [that it would fail].``"""

from __future__ import annotations

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("It was claimed by critics that it would fail.", "critics", "that it would fail"),
        ("It was suggested by Ann Lee that it would fail.", "Ann Lee", "that it would fail"),
        ("It was announced by the club on Monday that Lee had left.", "club", "that Lee had left"),
        ("It was announced by Ann Lee, the chair, that Kim had left.", "Ann Lee", "that Kim had left"),
        ("The court was told by prosecutor Ann Lee that he had lied.", "Ann Lee", "that he had lied"),
        ("The jury was told by Ann Lee, a clerk, that the van was red.", "Ann Lee", "that the van was red"),
        ("The inquest heard from a nurse that the van was red.", "nurse", "that the van was red"),
        ("The inquest heard from Ann Lee, a nurse, that it was red.", "Ann Lee", "that it was red"),
        ("He was described as “mad” by Ann Lee and Tom Ash.", "Ann Lee and Tom Ash", "He … as “mad”"),
        ("Tom Ash was accused of stealing by Ann Lee.", "Ann Lee", "Tom Ash … stealing"),
        ("The firm is accused of polluting by campaigners.", "campaigners", "The firm … polluting"),
        ("She was described as a bully by colleagues.", "colleagues", "She … as a bully"),
        # near misses: what stands behind "by" is no agent
        ("Tom Ash was accused of stealing by night.", None, "Tom Ash … stealing by night"),
        ("Tom Ash was accused of profiting by selling maps.", None, "Tom Ash … profiting by selling maps"),
        ("It was described as a film by Ann Lee.", None, "It … as a film by Ann Lee"),
        # near misses: a means is nobody, and what courts hear without a witness is nobody's
        ("She was informed by letter that she had lost.", None, "that she had lost"),
        ("It was announced by email that Lee had left.", None, "that Lee had left"),
        ("The court heard on Monday that the van was red.", None, "that the van was red"),
    ],
)
def test_the_agent_is_the_source(text: str, speaker: str | None, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "It was built by a firm that went bust.",
        "It was bought by people that knew him.",
        "The court heard from a clerk who saw the van.",
    ],
)
def test_no_statement_behind_an_agent(text: str) -> None:
    assert said(text) == []
