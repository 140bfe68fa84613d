"""What is told behind a label, before an imperative, and in another part of the sentence than its subject."""

import pytest
from cases import said

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Key finding: According to the board, the pier will close.",
            [("board", "the pier will close")],
        ),
        (
            "Lund’s Model\n- Hursy Model: According to the makers, the leader has to adapt. For more, see below:",
            [("makers", "the leader has to adapt")],
        ),
        ("Cost: According to Ida Roe, the pier is dear.", [("Ida Roe", "the pier is dear")]),
    ],
)
def test_a_label_is_no_part_of_it(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "If a taxi driver tells you the ferry is cancelled, check for yourself.",
            "the ferry is cancelled",
        ),
        ("When a clerk tells you that the office is shut, tap “Retry”.", "that the office is shut"),
        ("If the mayor says the pier is safe, ask her why.", "the pier is safe"),
        (
            "If the mayor says the town needs parks, plants and trees, it is late.",
            "the town needs parks, plants and trees",
        ),
    ],
)
def test_an_imperative_is_a_main_clause(text: str, words: str) -> None:
    assert [found for _, found in said(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Instead of taking the council’s position of “let’s wait a while,” the mayor left at once.",
        "Unlike the board’s “late” report, the mayor’s was good.",
        "Every word you say shapes how your firm will be seen.",
        "The things she says matter to the town.",
        "Evidence confirming that thesis is now everywhere.",
        "Data showing that trend were published in May.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mayor offered “deep regret.” Instead of a fine, he offered “a warning.”",
            [("mayor", "“deep regret.”"), ("mayor", "“a warning.”")],
        ),
        ("A study showing that trade was slow was printed.", [("study", "that trade was slow")]),
    ],
)
def test_what_looks_alike(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


def test_a_full_stop_that_is_missing_behind_words_in_marks() -> None:
    text = "Ida Roe said “we live in a town” He added: “It is late.” Tom Lund said “they sail” They left."
    assert [words for _, words in said(text)] == ["“we live in a town”", "“It is late.”", "“they sail”"]


def test_terms_on_which_somebody_asks() -> None:
    asked = "Mr Roe five questions with the stipulation that he reply in 100 words"
    assert said(f"The paper asked {asked}.") == [("paper", asked)]
    assert said("The paper asked that he reply in 100 words.") == [("paper", "that he reply in 100 words")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In 1743 Captain Josiah Fenwright wrote that his men were starving.", "Captain Josiah Fenwright"),
        ("By 1998 Captain Roe said that the war was lost.", "Captain Roe"),
    ],
)
def test_a_year_is_no_part_of_a_source(text: str, source: str) -> None:
    found = extract(Article("a", text)).attributions
    assert [a.source[0].of(text) for a in found] == [source]
