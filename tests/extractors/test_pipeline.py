"""The way of an article through all rules: always the same, whole, and as sure as it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractors import Article, Extraction, extract
from extractors.confidence.log_odds import confidence, statement
from extractors.confidence.thresholds import WHOLE, least_of
from extractors.rules.registry import rules

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "eval" / "news-train.jsonl"
SAMPLES = [
    json.loads(line)["text"]
    for line in (ROOT / "quotes" / "samples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
]


def read(text: str, *, least: float | None = None, without: frozenset[str] = frozenset()) -> Extraction:
    return extract(Article(id="made-up", text=text), least=least, without=without)


@pytest.mark.parametrize("text", SAMPLES)
def test_again_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


def test_other_articles_in_between_change_nothing() -> None:
    alone = [read(text) for text in SAMPLES]
    assert [read(text) for text in reversed(SAMPLES)] == alone[::-1]


def test_another_process_gives_the_same() -> None:
    """Nothing hangs on the order of a set: it changes with the seed of hashing."""
    program = (
        "import json, sys\n"
        "from extractors import Article, extract\n"
        "for text in json.load(sys.stdin): print(extract(Article(id='made-up', text=text)))"
    )
    out = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=json.dumps(SAMPLES),
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            cwd=ROOT,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(out) == 1


@pytest.mark.parametrize("text", SAMPLES)
def test_spans_are_whole_words_in_order(text: str) -> None:
    for a in read(text, least=0).attributions:
        assert a.content
        for span in (*a.content, *a.cue, *a.source):
            assert span.of(text).strip()
            assert not (text[span.start - 1 : span.start + 1].isalnum() and span.start)
            assert not text[span.end - 1 : span.end + 1].isalnum() or span.end == len(text)
        assert all(x.end <= y.start for x, y in zip(a.content, a.content[1:], strict=False))


def cue_of(features: tuple[str, ...]) -> str:
    return next(feature[4:] for feature in features if feature.startswith("cue:"))


@pytest.mark.parametrize("text", SAMPLES)
def test_what_is_unsure_is_left_out(text: str) -> None:
    everything, given = read(text, least=0).attributions, read(text).attributions
    assert {(a.rule, a.content, a.cue) for a in given} == {
        (a.rule, a.content, a.cue)
        for a in everything
        if a.confidence >= WHOLE
        and statement(a.rule, a.features) >= least_of(a.rule, a.kind, a.cue_class or "", cue_of(a.features))
    }


@pytest.mark.parametrize("rule", [rule.name for rule in rules()])
def test_a_rule_that_is_switched_off_finds_nothing(rule: str) -> None:
    for text in SAMPLES:
        extraction = read(text, least=0, without=frozenset([rule]))
        assert rule not in {a.rule for a in extraction.attributions}
        assert rule not in {n.rule for n in extraction.not_speech}


def test_without_any_rule_nothing_is_found() -> None:
    every = frozenset(rule.name for rule in rules())
    assert not any(read(text, least=0, without=every).attributions for text in SAMPLES)


@pytest.mark.skipif(not GOLD.exists(), reason=f"annotated articles are not there: {GOLD}")
def test_what_is_more_sure_is_more_often_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from accuracy import unseen
    from calibrate import decisions_of

    right: dict[str, list[bool]] = {"0.3": [], "0.5": [], "0.7": [], "0.9": []}
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    articles = [d for d in map(json.loads, lines) if not unseen(d["id"])]
    for document in articles[::6]:
        for decision in decisions_of(document):
            sure = confidence(decision.rule, decision.features)
            place = min(right, key=lambda middle: abs(float(middle) - sure))
            right[place].append(decision.found and decision.speaker is not False)
    shares = [sum(answers) / len(answers) for answers in right.values()]
    assert min(map(len, right.values())) > 100
    assert shares == sorted(shares)
    assert shares[-1] - shares[0] > 0.4


def test_a_headline_quotes_too() -> None:
    text = "‘We will rebuild’: Ann Lee speaks after the flood\n\nAnn Lee, the mayor, came on Monday."
    (found,) = read(text).attributions
    assert found.speaker is not None
    assert (found.speaker.name, found.content[0].of(text)) == ("Ann Lee", "‘We will rebuild’")


def test_who_says_it_at_the_end_of_the_sentence_is_no_part_of_what_is_agreed() -> None:
    text = "The firm has agreed to pay $3 million, the company and the mayor said on Monday."
    contents = [a.content[0].of(text) for a in read(text, least=0.0).attributions]
    assert contents == ["The firm has agreed to pay $3 million"]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour detectives ask that anyone with information call the pier office at (760) 555-0168.",
        "Anyone who knew the pilot is asked to contact detectives at (951) 555-0740.",
        "Tenants who believe they are owed money should contact the office at (718) 555-6400 or help@elm.example.",
        "The sheriff urged anyone who saw the boat to call 1-800-555-0188.",
        "The office advised boaters to visit www.elm.example before they sail.",
    ],
)
def test_an_appeal_to_get_in_touch_is_no_statement(text: str) -> None:
    assert read(text).attributions == ()


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said she would call the harbor master.",
        "The detective said the number had been used to call the pilot.",
        "The sheriff urged anyone who saw the boat to come forward.",
        "“Call us at (760) 555-0168,” the harbor master said.",
    ],
)
def test_what_somebody_says_of_calls_is_a_statement(text: str) -> None:
    assert len(read(text).attributions) == 1
