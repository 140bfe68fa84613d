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
    return [calibrate.Decision(f"{rule}{n}", (rule, *features), n < right) for n in range(seen)]


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
    assert rates[("nearest",)].probability == pytest.approx(0.20, abs=0.04)


def test_one_right_decision_proves_little(calibrate, made):
    rates = calibrate.rates_of(made)
    assert ("new", "odd") not in rates
    assert rates[()].probability < rates[("new",)].probability < 0.75


def test_written_table_is_read_back_by_the_extractor(calibrate, made, tmp_path, monkeypatch):
    rates = calibrate.rates_of(made)
    path = tmp_path / "confidence.txt"
    path.write_text(calibrate.table(rates), encoding="utf-8")
    monkeypatch.setattr(confidences, "TABLE", path)
    confidences.measured.cache_clear()
    try:
        for decision in made:
            rule, *features = decision.key
            assert confidences.confidence(rule, tuple(features)) == pytest.approx(
                calibrate.look_up(rates, decision.key), abs=0.0001
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
    pairs = calibrate.cross_validated(made)
    assert len(pairs) == len(made)
    assert calibrate.calibration_error(calibrate.in_bins(pairs)) < 0.1
    # A rule seen in one article only is rated by the articles without it: as the average of all.
    lone = [p for p, _ in calibrate.cross_validated([*made, calibrate.Decision("x", ("alone",), True)])][:]
    assert any(p == pytest.approx(calibrate.rates_of(made)[()].probability, abs=0.05) for p in lone)


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
    by_source = [d.right for d in calibrate.decisions_of({"id": "a", "text": text, "attributions": gold})]
    assert by_source.count(True) == 1
    gold[0]["speaker"]["name"] = "Ove Sand"
    assert not any(d.right for d in calibrate.decisions_of({"id": "a", "text": text, "attributions": gold}))


def test_the_shipped_table_knows_more_than_one_rule():
    confidences.measured.cache_clear()
    table = confidences.measured()
    assert {key[0] for key in table if key} > {"according_to"}
    assert all(0 < probability < 1 for probability in table.values())
