"""Two wordings of one quotation, word by word."""

from __future__ import annotations

import re
import time

import pytest

from db.text.word_alignment import Comparison, compare, wording

FULL = "“The ferry will not sail before the ice is gone, and nobody should buy a ticket.”"


def difference(full: str, other: str, kind: str = "direct", full_kind: str = "direct") -> Comparison:
    return compare(wording(full, full_kind), wording(other, kind))


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("“the ferry will not sail before the ice is gone and nobody should buy a ticket”", "same"),
        ("“The ferry won’t sail before the ice is gone, and nobody should buy a ticket.”", "same"),
        ("“The ferry will not sail before the ice is gone”", "trimmed"),
        ("“The ferry will not sail … nobody should buy a ticket.”", "trimmed"),
        ("“The ferry will not sail before [the thaw], and nobody should buy a ticket.”", "trimmed"),
        ("“The ferry will not leave before the ice is gone”", "altered"),
        ("“The ferry will not sail before the snow and the ice is gone”", "altered"),
        ("“The boat will not sail before the ice is gone”", "altered"),
        ("“The ferry will not sail, and nobody should buy a ticket.”", "altered"),
    ],
)
def test_what_kind_of_version(other: str, kind: str) -> None:
    assert difference(FULL, other).kind == kind


def test_words_outside_the_marks_may_change() -> None:
    other = "that no boat would go, since it “will not sail before the ice is gone”"
    assert difference(FULL, other, "mixed").kind == "trimmed"
    other = "that no boat would go, since it “will not sail before the snow is gone”"
    assert difference(FULL, other, "mixed").kind == "altered"


def test_reported_words_are_compared_as_they_change() -> None:
    found = difference(
        "“I will repair my boat tomorrow”", "that she would repair her boat the next day", "indirect"
    )
    assert found.kind == "reported" and found.run == 5


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("“We lost sixty-two sheep in the snow.”", "“We lost 62 sheep in the snow.”"),
        ("“It is an honour to labour with you.”", "“It is an honor to labor with you.”"),
        ("“They will organise the harvest again.”", "“They will organize the harvest again.”"),
    ],
)
def test_spelling_is_no_change(full: str, other: str) -> None:
    found = difference(full, other)
    assert found.kind == "same" and "spelling" in [piece.how for piece in found.pieces]


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("“We lost 62 sheep in the snow.”", "“We lost 65 sheep in the snow.”"),
        ("“It was a legal sale of the field.”", "“It was an illegal sale of the field.”"),
        ("“They attack the plan at every turn.”", "“They attach the plan at every turn.”"),
    ],
)
def test_other_words_and_figures_are_a_change(full: str, other: str) -> None:
    assert difference(full, other).kind == "altered"


def test_the_pieces_give_both_wordings_back() -> None:
    found = difference(FULL, "“The ferry will not leave before the ice is gone”")
    assert [(p.how, p.before, p.after) for p in found.pieces] == [
        ("same", "“The ferry will not", "“The ferry will not"),
        ("changed", "sail", "leave"),
        ("same", "before the ice is gone,", "before the ice is gone”"),
        ("left out", "and nobody should buy a ticket.”", ""),
    ]


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("“We had four hours,” … “Five would do.”", "“We had four of them,” … “Six would do.”"),
        ("He called it “old” (or “past use”), and left", "He called it “new” (or “past use”), but stayed"),
        ("“It cost $40 then, not £50 – or 5%, today!”", "“It cost $45 then, not £55 – or 6%, today?”"),
        ("“We’re late—very late,” she said", "“We are late—so late,” he said"),
        ("‘No,’ [the mill] there is ‘shut’ ...", "‘Yes,’ [the mill] there is ‘open’ ..."),
        ('It is "safe" and "dry", he said', 'It was "safe" or "wet", she said'),
    ],
)
def test_punctuation_stays_where_pieces_meet(full: str, other: str) -> None:
    pieces = difference(full, other).pieces
    assert len(pieces) > 2
    assert "".join("".join(piece.before for piece in pieces).split()) == "".join(full.split())
    assert "".join("".join(piece.after for piece in pieces).split()) == "".join(other.split())
    for piece in pieces:
        assert not re.match(r"[,.!?”)\]]", piece.before), piece
        assert not re.search(r"[“(\[]\Z", piece.before), piece


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("“I do not think that we should sell the mill.”", "“we should sell the mill.”"),
        ("“We will not sell the mill.”", "“We will sell the mill.”"),
        ("“We will sell the mill.”", "“We will never sell the mill.”"),
        ("“I will sign it unless the farmers object.”", "“I will sign it”"),
    ],
)
def test_a_negation_that_is_lost(full: str, other: str) -> None:
    assert difference(full, other).negation


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("“It is not the price, but we must talk about the fields.”", "“we must talk about the fields.”"),
        ("“No. We will sell the mill.”", "“We will sell the mill.”"),
        ("“We sell the mill and keep none of the money.”", "“We sell the mill”"),
        ("“We did not use one of them that night.”", "“We used none of them that night.”"),
        ("“We will not sell the mill.”", "“We will not sell the mill, never.”"),
    ],
)
def test_a_negation_of_another_clause_or_in_both_is_not_lost(full: str, other: str) -> None:
    assert not difference(full, other).negation


@pytest.mark.parametrize("text", ["", "“", "…", "[", "“[]…”", "'’‘", "\ud800 x", "“" * 500, "a " * 3000])
def test_any_text_can_be_compared(text: str) -> None:
    for kind in ("direct", "mixed", "indirect"):
        compare(wording(text, kind), wording(FULL))
        compare(wording(FULL), wording(text, kind))


def test_marks_of_a_mixed_wording() -> None:
    words = wording("the plan “a gift to the river” and no ‘bargain’", "mixed")
    assert [word for word, marked in zip(words.plain, words.marked, strict=True) if marked] == [
        "a", "gift", "to", "the", "river",
    ]  # fmt: skip
    words = wording("the plan ‘a gift’, the miller’s word", "mixed")
    assert [word for word, marked in zip(words.plain, words.marked, strict=True) if marked] == ["a", "gift"]


def test_long_texts_take_no_long_time() -> None:
    words = [f"w{n % 997}" for n in range(40_000)]
    pairs = [
        (" ".join(words), " ".join([*words[:20_000], "x", *words[20_000:]])),
        ("a " * 40_000, "a " * 20_000 + "b"),
        ("no " * 40_000, "yes " * 40_000),
        ("“" * 100_000, "a" * 1_000_000),
    ]
    start = time.process_time()
    for full, other in pairs:
        compare(wording(full), wording(other))
    assert time.process_time() - start < 10


def test_of_a_short_form_only_the_part_that_is_meant_is_written() -> None:
    pieces = compare(
        wording("“We’re going to wait, and we don’t know.”"), wording("We will wait, and we do know")
    ).pieces
    assert [(p.how, p.before, p.after) for p in pieces] == [
        ("same", "“We", "We"),
        ("changed", "’re going to", "will"),
        ("same", "wait, and we do", "wait, and we do"),
        ("left out", "n’t", ""),
        ("same", "know.”", "know"),
    ]
