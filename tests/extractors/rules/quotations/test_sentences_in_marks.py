"""Where words in marks with a tag begin, and who speaks behind a relative clause that ends with words in marks."""

from __future__ import annotations

import pytest
from cases import Said, case, said

LENA, TOM = "Lena Brandt", "Tom Ferris"

#: A sentence in marks is all that its tag belongs to; what leads to it is not said.
BEGINS = [
    case(
        "Tom Ferris backed the mayor on “The Hour.” “I saw no danger,” Tom Ferris said.",
        (TOM, "“I saw no danger,”"),
    ),
    case(
        "Lena Brandt weighed in, telling the Post in an interview published on Monday, “But my word, they are fit,” she said.",
        (LENA, "“But my word, they are fit,”"),
    ),
    case("Sooner or later, “We shall pay for it,” Tom Ferris said.", (TOM, "“We shall pay for it,”")),
    case("After the vote, “We were tired,” Lena Brandt said.", (LENA, "“We were tired,”")),
    case("Lena Brandt told him, “Go home,” she said.", (LENA, "“Go home,”")),
    # a few words in marks are part of the clause around them
    case("The tunnel is “a death trap,” Tom Ferris said.", (TOM, "The tunnel is “a death trap,”")),
    case(
        "The tunnel, “a death trap,” will close, Tom Ferris said.",
        (TOM, "The tunnel, “a death trap,” will close"),
    ),
    case(
        "The bridge, which pilots call “a wreck,” will close, Lena Brandt said.",
        (LENA, "The bridge, which pilots call “a wreck,” will close"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEGINS)
def test_where_words_in_marks_begin(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


#: The main verb stands behind a relative clause with words in marks; its subject is not who stands behind the verb.
MAIN_VERBS = [
    case(
        "Tom Ferris, who calls the bridge a “wreck,” said he did not trust it.",
        (TOM, "the bridge a “wreck,”"),
        (TOM, "he did not trust it"),
    ),
    case(
        "Lena Brandt, who runs “The Hour,” said he was late.",
        (LENA, "he was late"),
    ),
    case(
        "Lena Brandt, who says that her costs were “in the millions,” described the year as “awful.”",
        (LENA, "that her costs were “in the millions,”"),
        (LENA, "the year as “awful.”"),
    ),
    case(
        "Lena Brandt, who calls the bridge “a wreck,” told reporters it would close.",
        (LENA, "the bridge “a wreck,”"),
        (LENA, "it would close"),
    ),
    case("“It is a wreck,” said Lena Brandt, who runs the ferry.", (LENA, "“It is a wreck,”")),
    case("“It is a wreck,” he said. Tom Ferris left.", (None, "“It is a wreck,”")),
]


@pytest.mark.parametrize(("text", "expected"), MAIN_VERBS)
def test_who_speaks_behind_a_relative_clause(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
