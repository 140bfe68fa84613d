"""Sentences, subjects and the beginnings of clauses, as ranges of tokens."""

from __future__ import annotations

import re

import pytest

from extractors.tokens.noun_groups import after_adjuncts, starts_clause
from extractors.tokens.sentences import LONGEST, Document, document
from extractors.tokens.tokenizer import tokenize


def made(text: str) -> Document:
    quotations = [(m.start(), m.end(), (m.start() + 1, m.end() - 1)) for m in re.finditer("“[^”]*”", text)]
    tokens = tokenize(text, quotations)
    return document(text, tokens, tokens.classes)


def sentences(text: str) -> list[str]:
    doc = made(text)
    spans = [doc.tokens.span(*doc.sentence(token)) for token in doc.sentence_starts]
    return [
        words for span in spans if (words := span.of(text).strip())
    ]  # the last is the end of the paragraph


@pytest.mark.parametrize(
    "parts",
    [
        ["One came.", "Two left."],
        ["“We left at noon,” Lee said.", "It rained."],
        ["“Why?” he asked.", "Nobody knew."],
        ["“Why? Who? When?” he asked.", "Nobody knew."],
        ["Sen. Ann Lee (R-Wis.) said no.", "It rained."],
        ["Mr. Lee came at 3 p.m. on Jan. 5.", "It rained."],
        ["Lee said: “No.”", "“Yes.”", "Roy left."],
        ["No one came!", "Why?", "Nobody knew."],
        ["He came at 3 a.m.", "“It was cold,” he said.", "It rained."],
        ["She moved to Elmton, Calif.", "“It is hot here,” she said."],
        ["He met Sgt. “Big Jim from Elmton,” a diver."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_paragraph_ends_a_sentence() -> None:
    assert sentences("The pier\nNobody came") == ["The pier", "Nobody came"]


def test_a_sentence_without_end_is_cut() -> None:
    doc = made("word " * (3 * LONGEST - 1))
    assert doc.sentence_starts == [0, LONGEST, 2 * LONGEST]
    assert doc.sentence(LONGEST + 1) == (LONGEST, 2 * LONGEST)


@pytest.mark.parametrize(
    ("before", "subject", "after"),
    [
        ("On Monday ", "the mayor", " said"),
        ("Then ", "she", " said"),
        ("In town, ", "the mayor of Halden", " said"),
        ("Once, ", "two old engineers", " said"),
        ("", "Ann Lee and Tom Roy", " said"),
        ("Yet ", "the mayor’s brother", " said"),
        ("Here ", "the mayor’s long-lost brother", " said"),
        ("", "The engineer who inspected the dam", " said"),
        ("Now ", "a woman who works for the ferry company", " said"),
        ("", "Residents who live near the plant", " said"),
        ("", "Sgt Dora Finch of Devon and Cornwall Police", " said"),
        ("", "A study published in the journal Current Botany", " said"),
        ("", "An adviser to the president", " said"),
        ("", "A source close to the company", " said"),
        ("", "A man wearing a red jacket", " said"),
        ("", "Those who warned of the collapse", " said"),
        ("", "The firm that built the bridge", " said"),
        ("The engineer, who saw it, knew what ", "the mayor", " said"),
        ("The clerk wrote that ", "the mayor", " said"),
        ("Then ", "Ann Lee (R-Wis.)", " said"),
        ("", "she", " said"),
        ("", "the mayor", " said"),
        ("", "Lee", " said"),
    ],
)
def test_the_subject_before_a_verb(before: str, subject: str, after: str) -> None:
    doc = made(before + subject + after)
    found = doc.subject_before(len(doc.classes) - 2)
    assert found is not None
    assert doc.tokens.span(*found).of(doc.text) == subject


@pytest.mark.parametrize("text", ["said", "Then, said", "and said", "to have said"])
def test_no_subject_before_a_verb(text: str) -> None:
    doc = made(text)
    assert doc.subject_before(len(doc.classes) - 2) is None


@pytest.mark.parametrize(
    "text",
    [
        "the bridge was old",
        "she went",
        "engineers found a crack",
        "nobody came",
        "the head of the board, Ann Lee, will go",
        "who knows",
    ],
)
def test_a_clause_begins(text: str) -> None:
    assert starts_clause(made(text).classes, 0)


@pytest.mark.parametrize(
    "text", ["in the town", "to go", "the bridge over the lake", ", she went", "and yet"]
)
def test_no_clause_begins(text: str) -> None:
    assert not starts_clause(made(text).classes, 0)


@pytest.mark.parametrize(
    ("adjuncts", "rest"),
    [
        ("on Monday", "that it was old"),
        ("in the town on Monday", "that it was old"),
        ("bluntly", "that it was old"),
        ("to the board", "that it was old"),
        ("in a letter to the board’s head", "that it was old"),
        ("", "that it was old"),
    ],
)
def test_adjuncts_are_passed_over(adjuncts: str, rest: str) -> None:
    doc = made(f"{adjuncts} {rest}".strip())
    k = after_adjuncts(doc.classes, 0)
    assert doc.tokens.span(k, len(doc.classes)).of(doc.text) == rest
