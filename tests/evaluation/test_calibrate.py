"""The table of confidences: smoothing, backing off, cross-validation, and the page it is shown on."""

import sys
from pathlib import Path

import pytest

from extractors.confidence import log_odds as confidences

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def calibrate():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import calibrate
    finally:
        sys.path.remove(str(BENCHMARKS))
    return calibrate


def decisions(calibrate, rule, features, seen, right):
    return [calibrate.Decision(f"{rule}{n}", rule, features, n < right, n < right) for n in range(seen)]


@pytest.fixture
def made(calibrate):
    return [
        *decisions(calibrate, "inverted", ("source:name",), 300, 291),
        *decisions(calibrate, "inverted", ("source:pronoun",), 100, 60),
        *decisions(calibrate, "nearest", ("how:far",), 200, 40),
        *decisions(calibrate, "new", ("how:odd",), 1, 1),
    ]


def forget():
    confidences.measured.cache_clear()
    confidences._sums.cache_clear()


def rate(calibrate, weights, rule, *features):
    return calibrate.rated(weights, [calibrate.Decision("", rule, features, False, None)])[0]


def test_probability_is_near_the_share_that_was_right(calibrate, made):
    weights = calibrate.weights_of(made)
    assert rate(calibrate, weights, "inverted", "source:name") == pytest.approx(0.97, abs=0.05)
    assert rate(calibrate, weights, "inverted", "source:pronoun") == pytest.approx(0.60, abs=0.08)
    assert rate(calibrate, weights, "nearest", "how:far") == pytest.approx(0.20, abs=0.05)


def test_one_right_decision_proves_nothing(calibrate, made):
    weights = calibrate.weights_of(made)
    assert "new" not in weights
    assert "how:odd" not in weights["*"]


def test_a_rare_word_counts_as_what_else_is_visible(calibrate, made):
    rare = [
        calibrate.Decision(f"r{n}", "inverted", (f"cue:verb{n}", "takes:n"), n < 10, n < 10)
        for n in range(100)
    ]
    weights = calibrate.weights_of([*made, *rare])
    assert not any(feature.startswith("cue:") for own in weights.values() for feature in own)
    assert rate(calibrate, weights, "inverted", "cue:verb1", "takes:n") < 0.3
    assert rate(calibrate, weights, "inverted", "cue:new", "takes:n") < 0.3
    assert rate(calibrate, weights, "inverted", "cue:new") > 0.5


def test_what_goes_together_is_not_counted_twice(calibrate):
    once = [
        *decisions(calibrate, "rule", ("takes:q", "cue:say"), 200, 180),
        *decisions(calibrate, "rule", ("takes:n", "cue:hit"), 200, 20),
    ]
    weights = calibrate.weights_of(once)
    assert rate(calibrate, weights, "rule", "takes:q", "cue:say") == pytest.approx(0.9, abs=0.04)
    assert rate(calibrate, weights, "rule", "takes:n", "cue:hit") == pytest.approx(0.1, abs=0.04)


def test_unknown_speakers_count_as_those_of_like_mentions(calibrate):
    known = [calibrate.Decision(f"k{n}", "rule", ("source:pronoun-he",), True, n < 60) for n in range(100)]
    known += [calibrate.Decision(f"n{n}", "rule", ("source:name-person",), True, n < 95) for n in range(100)]
    speakers = calibrate.speakers_right(known)
    assert speakers["pronoun"] == pytest.approx(0.6, abs=0.05)
    unknown = calibrate.Decision("u", "rule", ("source:name-2",), True, None)
    assert calibrate.rightness(unknown, speakers) == speakers["name"] == pytest.approx(0.95, abs=0.05)
    assert (
        calibrate.rightness(calibrate.Decision("u", "rule", ("source:name-2",), False, None), speakers) == 0
    )
    assert (
        calibrate.rightness(calibrate.Decision("u", "rule", ("source:name-2",), True, False), speakers) == 0
    )
    assert calibrate.rightness(calibrate.Decision("u", "rule", ("source:name-2",), True, True), speakers) == 1


def test_words_alone_may_be_right_where_the_whole_is_not(calibrate):
    made = [
        calibrate.Decision(f"a{n}", "rule", ("source:pronoun-he",), n < 100, n < 100, content=n < 180)
        for n in range(200)
    ]
    whole = calibrate.weights_of(made)
    words = calibrate.weights_of(made, calibrate.words_alone)
    assert rate(calibrate, whole, "rule", "source:pronoun-he") == pytest.approx(0.5, abs=0.05)
    assert rate(calibrate, words, "rule", "source:pronoun-he") == pytest.approx(0.9, abs=0.05)


def test_written_table_is_read_back_by_the_extractor(calibrate, made, tmp_path, monkeypatch):
    weights = calibrate.weights_of(made)
    path = tmp_path / "confidence.txt"
    path.write_text(calibrate.table(made, weights), encoding="utf-8")
    monkeypatch.setattr(confidences, "TABLE", path)
    forget()
    try:
        read_back = [confidences.confidence(decision.rule, decision.features) for decision in made]
        assert read_back == pytest.approx(calibrate.rated(weights, made), abs=0.002)
        assert confidences.confidence("inverted", ("source:name", "never:seen")) == confidences.confidence(
            "inverted", ("source:name",)
        )
        assert confidences.measured()["nearest"][confidences.ALONE] < 0
        assert "new\t\t1\t1.0\t0.000\n" in path.read_text(encoding="utf-8")
        path.write_text("# nothing measured yet\n", encoding="utf-8")
        forget()
        assert confidences.confidence("inverted", ("source:name",)) == 0.5
    finally:
        forget()


def test_the_same_decisions_give_the_same_table(calibrate, made):
    table = calibrate.table(made, calibrate.weights_of(made))
    assert table == calibrate.table(made, calibrate.weights_of(list(made)))
    assert [line.split("\t")[2] for line in table.splitlines() if line.startswith("inverted\t\t")] == ["400"]


def test_cross_validation_rates_every_decision_once_by_others(calibrate, made):
    alone = decisions(calibrate, "alone", (), 20, 20)
    alone = [calibrate.Decision("x", d.rule, d.features, d.found, d.speaker) for d in alone]
    crossed = calibrate.cross_validated([*made, *alone])
    assert sorted(d.article for d, _ in crossed) == sorted(d.article for d in [*made, *alone])
    assert calibrate.calibration_error(calibrate.in_bins((p, d.found) for d, p in crossed)) < 0.1
    # A rule seen in one article only is rated by the articles without it, however often it was right there.
    others = [d for d in made if calibrate.fold_of(d.article) != calibrate.fold_of("x")]
    assert {p for d, p in crossed if d.rule == "alone"} == {
        rate(calibrate, calibrate.weights_of(others), "never seen")
    }


def test_what_is_given_from_a_confidence_on(calibrate):
    right = calibrate.Decision("a", "rule", (), True, True, content=True, told=True)
    thought = calibrate.Decision("a", "rule", (), True, True, content=True, told=False)
    wrong = calibrate.Decision("a", "rule", (), False, None)
    lines = calibrate.given([(right, 0.9), (thought, 0.7), (wrong, 0.1), (wrong, 0.5)], told=2)
    assert "| 0.20 | 3 | 66.7 | 50.0 | 57.1 |" in lines
    assert "| 0.60 | 2 | 100.0 | 50.0 | 66.7 |" in lines


def test_section_replaces_its_former_self_and_nothing_else(calibrate, made, tmp_path):
    page = tmp_path / "accuracy.md"
    page.write_text("# Accuracy\n\nBefore.\n", encoding="utf-8")
    of_news = {calibrate.NEWS: 500}
    section = calibrate.report(made, calibrate.weights_of(made), told=of_news, marked=of_news)
    calibrate.put_between_markers(page, section)
    once = page.read_text(encoding="utf-8")
    assert once.startswith("# Accuracy\n\nBefore.\n")
    assert "| 0.90 to 0.95 |" in once
    assert "| spoken | " in once
    calibrate.put_between_markers(page, section)
    assert page.read_text(encoding="utf-8") == once


def test_right_means_content_source_and_speaker(calibrate):
    text = "Mara Lind said: “The dam is safe.” Ove Sand said it leaks.\n"
    gold = [
        {
            "content": [[text.index("“"), text.index("”") + 1]],
            "cue": [[10, 14]],
            "source": [[0, 9]],
            "speaker": {"name": "Mara Lind", "kind": "person"},
        }
    ]
    found = {
        tuple(text[a.source[0].start : a.source[0].end] for a in [attribution] if a.source)
        for attribution in calibrate.extract(calibrate.Article(id="a", text=text)).attributions
    }
    assert ("Mara Lind",) in found

    def judged():
        decisions = calibrate.decisions_of({"id": "a", "text": text, "attributions": gold})
        return [(d.found, d.speaker) for d in decisions if d.found]

    assert judged() == [(True, True)]
    gold[0]["speaker"]["name"] = "Ove Sand"
    assert judged() == [(True, False)]
    del gold[0]["speaker"]
    assert judged() == [(True, None)]
    gold[0]["source"] = [[text.index("Ove"), text.index("Ove") + 8]]
    assert judged() == []


def test_the_shipped_table_knows_more_than_one_rule():
    table = confidences.measured()
    assert set(table) > {"*", "according_to", "that_clause"}
    assert all(abs(weight) < 5 for own in table.values() for weight in own.values())
    assert table["*"]["cue:say"] > 0
