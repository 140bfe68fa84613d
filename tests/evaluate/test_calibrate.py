"""The table of confidences: smoothing, backing off, cross-validation, and the page it is shown on."""

import sys
from pathlib import Path

import pytest

from extractors import confidence as confidences

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
    return [calibrate.Decision(f"{rule}{n}", (rule, *features), n < right, n < right) for n in range(seen)]


@pytest.fixture
def made(calibrate):
    return [
        *decisions(calibrate, "inverted", ("name",), 300, 291),
        *decisions(calibrate, "inverted", ("pronoun",), 100, 60),
        *decisions(calibrate, "nearest", ("far",), 200, 40),
        *decisions(calibrate, "new", ("odd",), 1, 1),
    ]


def test_probability_is_near_the_share_that_was_right(calibrate, made):
    rates = calibrate.rates_of(made)
    assert rates[("inverted", "name")].probability == pytest.approx(0.97, abs=0.01)
    assert rates[("inverted", "pronoun")].probability == pytest.approx(0.60, abs=0.05)
    assert rates[("nearest",)].probability == pytest.approx(0.20, abs=0.05)


def test_one_right_decision_proves_little(calibrate, made):
    rates = calibrate.rates_of(made)
    assert ("new", "odd") not in rates
    assert rates[()].probability < rates[("new",)].probability < 0.75


def test_rare_combinations_are_rated_together(calibrate, made):
    rare = [calibrate.Decision(f"r{n}", ("inverted", f"verb{n}"), n < 10, n < 10) for n in range(100)]
    rates = calibrate.probabilities(calibrate.rates_of([*made, *rare]))
    assert calibrate.look_up(rates, ("inverted", "verb1")) == rates[("inverted", "*")]
    assert calibrate.look_up(rates, ("inverted", "never seen", "more")) == rates[("inverted", "*")]
    assert rates[("inverted", "*")] < 0.3 < rates[("inverted",)] < rates[("inverted", "name")]


def test_unknown_speakers_count_as_those_of_like_mentions(calibrate):
    known = [calibrate.Decision(f"k{n}", ("rule", "pronoun"), True, n < 60) for n in range(100)]
    known += [calibrate.Decision(f"n{n}", ("rule", "name"), True, n < 95) for n in range(100)]
    speakers = calibrate.speakers_right(known)
    assert speakers["pronoun"] == pytest.approx(0.6, abs=0.05)
    unknown = calibrate.Decision("u", ("rule", "name"), True, None)
    assert calibrate.rightness(unknown, speakers) == speakers["name"] == pytest.approx(0.95, abs=0.05)
    assert calibrate.rightness(calibrate.Decision("u", ("rule", "name"), False, None), speakers) == 0
    assert calibrate.rightness(calibrate.Decision("u", ("rule", "name"), True, False), speakers) == 0
    assert calibrate.rightness(calibrate.Decision("u", ("rule", "name"), True, True), speakers) == 1


def test_written_table_is_read_back_by_the_extractor(calibrate, made, tmp_path, monkeypatch):
    rates = calibrate.rates_of(made)
    probabilities = calibrate.probabilities(rates)
    path = tmp_path / "confidence.txt"
    path.write_text(calibrate.table(rates), encoding="utf-8")
    monkeypatch.setattr(confidences, "TABLE", path)
    confidences.measured.cache_clear()
    try:
        for decision in made:
            rule, *features = decision.key
            assert confidences.confidence(rule, tuple(features)) == pytest.approx(
                calibrate.look_up(probabilities, decision.key), abs=0.0001
            )
        average = confidences.confidence("never seen")
        assert average == pytest.approx(rates[()].probability, abs=0.0001)
        assert confidences.confidence("inverted", ("name", "unseen", "more")) == confidences.confidence(
            "inverted", ("name",)
        )
        path.write_text("# nothing measured yet\n", encoding="utf-8")
        confidences.measured.cache_clear()
        assert confidences.confidence("inverted", ("name",)) == confidences.UNKNOWN
    finally:
        confidences.measured.cache_clear()


def test_cross_validation_rates_every_decision_once_by_others(calibrate, made):
    alone = calibrate.Decision("x", ("alone",), True, True)
    crossed = calibrate.cross_validated([*made, alone])
    assert sorted(d.article for d, _ in crossed) == sorted(d.article for d in [*made, alone])
    assert calibrate.calibration_error(calibrate.in_bins((p, d.found) for d, p in crossed)) < 0.1
    # A rule seen in one article only is rated by the articles without it: as the average of all.
    average = calibrate.rates_of(made)[()].probability
    assert dict(crossed)[alone] == pytest.approx(average, abs=0.05)


def test_section_replaces_its_former_self_and_nothing_else(calibrate, made, tmp_path):
    page = tmp_path / "accuracy.md"
    page.write_text("# Accuracy\n\nBefore.\n", encoding="utf-8")
    section = calibrate.report(made)
    calibrate.put_between_markers(page, section)
    once = page.read_text(encoding="utf-8")
    assert once.startswith("# Accuracy\n\nBefore.\n")
    assert "| 0.95 to 1.00 |" in once
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
    confidences.measured.cache_clear()
    table = confidences.measured()
    assert {key[0] for key in table if key} > {"according_to"}
    assert all(0 < probability < 1 for probability in table.values())
