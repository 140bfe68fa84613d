"""Whom "he" and "she" mean, by signs whose weights add up; and how these are fitted."""

import sys
from pathlib import Path

import pytest

from extractors import Article, extract
from extractors.coreference.pronouns.signs import FURTHEST, TABLE, Standing, Weights, weights
from extractors.explanation import explain

BENCHMARKS = Path(__file__).resolve().parents[4] / "benchmarks" / "coreference"


@pytest.fixture(scope="module")
def fitting():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import pronoun_weights
    finally:
        sys.path.remove(str(BENCHMARKS))
    return pronoun_weights


def pronoun(text):
    return next(
        one for one in explain(Article(id="made-up", text=text)).mentions if one.text in ("He", "She")
    )


def test_the_table_has_each_sign_once_with_what_was_seen():
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert [sign for sign, *_ in rows] == list(Weights._fields)
    assert all(0 <= int(right) <= int(seen) for _, seen, right, _ in rows)


def test_a_score_is_the_sum_of_its_signs():
    standing = Standing(("no_gender", "one_word"), 3)
    standing.take(weights(), "possessor", 0, True)
    standing.take(weights(), "opens", FURTHEST + 5, False)
    signs = standing.signs()
    assert {
        "possessor": 1.0,
        "same_paragraph": 1.0,
        "named_again": 1,
        "no_gender": 1.0,
    }.items() <= signs.items()
    added = sum(count * getattr(weights(), sign) for sign, count in signs.items())
    assert standing.score(weights()) == pytest.approx(added)


def test_an_explanation_shows_signs_that_add_up():
    mention = pronoun("Mayor Ann Lee met Dora Finch on Monday. She said that the bridge was shut.")
    assert len(mention.scores) == 2
    for score in mention.scores:
        assert score.score == pytest.approx(sum(score.signs.values()), abs=0.01)
    assert "opens" in mention.scores[0].signs and "object" in mention.scores[1].signs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Engineer Ann Lee met Dora Finch. She said the bridge was shut.", "Ann Lee"),
        ("Dora Finch met Engineer Ann Lee. She said the bridge was shut.", "Dora Finch"),
        ("Dora Finch's boat sank. Ann Lee swam. She said the bridge was shut.", "Ann Lee"),
        ("Ann Lee swam to Dora Finch's boat. She said the bridge was shut.", "Ann Lee"),
        ("Dora Finch slept. Ann Lee spoke. She said the bridge was shut.", "Ann Lee"),
        ("Dora Finch slept.\n\nAnn Lee spoke. Nobody came. She said the bridge was shut.", "Ann Lee"),
        # who is between commas before the verb is the subject; who is between commas behind it is not
        ("Dora Finch slept. The pilot, Ann Lee, left. She said the bridge was shut.", "Ann Lee"),
        ("Ann Lee called the pilot, Dora Finch, at noon. She said it was loud.", "Ann Lee"),
        # a name that was "he" is not "she" afterwards, though nothing else tells
        (
            "Harlow spoke. Harlow said the road was open. He said he was glad. Vale met Lena Voss. She said no.",
            "Lena Voss",
        ),
        ("Ann Lee said it was late. “We went home,” she added. The boats stayed.", "Ann Lee"),
    ],
)
def test_whom_a_pronoun_means(text, name):
    assert extract(Article(id="made-up", text=text)).attributions[-1].speaker.name == name


def test_what_always_goes_with_the_right_one_weighs_more(fitting):
    def case(number, right, wrong):
        candidates = ({right: 1.0}, True), ({wrong: 1.0}, False), ({"nobody": 1.0}, False)
        return fitting.Case(f"article{number}", candidates)

    cases = [case(n, "object", "subject") for n in range(40)]
    weight = fitting.fitted(cases)
    assert weight["object"] > weight["subject"] and weight["possessor"] == fitting.BY_HAND.possessor
    assert (
        fitting.right_ones(cases, weight) == 40 and fitting.right_ones(cases, fitting.BY_HAND._asdict()) == 0
    )
    assert "subject\t40\t0\t" in fitting.table(cases, weight)


def test_what_is_held_is_not_fitted(fitting):
    candidates = ({"opens": 1.0}, True), ({"opens": 1.0, "unnamed": 1.0}, False), ({"nobody": 1.0}, False)
    weight = fitting.fitted([fitting.Case(f"article{n}", candidates) for n in range(40)])
    assert weight["unnamed"] == fitting.BY_HAND.unnamed


def test_cases_are_read_from_annotated_articles(fitting):
    text = "Ann Lee met Dora Finch. She said the bridge was shut."
    source, speaker = [[24, 27]], {"name": "Ann Lee", "kind": "person"}
    annotated = {"content": [[33, 52]], "cue": [[28, 32]], "source": source, "speaker": speaker}
    (case,) = fitting.cases_of({"id": "made-up", "text": text, "attributions": [annotated]})
    assert [right for _, right in case.candidates] == [False, True, False] or [
        right for _, right in case.candidates
    ] == [True, False, False]
    assert fitting.choice(case, weights()._asdict())[0]
