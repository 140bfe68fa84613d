"""The measures of the field: small cases worked out by hand."""

from __future__ import annotations

import pytest

from quotes.evaluation.published import published

#: Ten tokens: Lee said " no way " . It rained on
TEXT = 'Lee said "no way". It rained on'


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def attribution(content: str, cue: str = "said", source: str = "Lee", speaker: object = None) -> dict:
    return {"content": [span(content)], "cue": [span(cue)], "source": [span(source)], "speaker": speaker}


LEE = {"name": "Ann Lee", "kind": "person"}


def scores(gold: list[dict], predicted: list[dict]) -> dict[str, dict[str, float]]:
    found = published([{"id": "a", "text": TEXT, "attributions": gold}], {"a": {"attributions": predicted}})
    return {score.name: score.figures for score in found}


def test_all_right() -> None:
    one = attribution('"no way"', speaker=LEE)
    found = scores([one], [one | {"speaker": "Lee"}])
    assert found["Pareti 2013 exact"] == found["Pareti 2013 partial"] == {"p": 100, "r": 100, "f1": 100}
    assert found["PolNeAR alpha"] == {"alpha": 100} and found["PolNeAR agr"]["mean"] == 100
    assert found["Muzny 2017 speaker"]["accuracy"] == 100


def test_part_of_a_content() -> None:
    found = scores([attribution('"no way"')], [attribution("way")])
    assert found["Pareti 2013 exact"]["f1"] == 0
    assert found["Pareti 2013 partial"] == {"p": 100, "r": 25, "f1": 40}  # one of four tokens
    assert found["PolNeAR agr"]["mean"] == 100


def test_one_too_many_and_one_missed() -> None:
    gold = [attribution('"no way"'), attribution("It rained")]
    found = scores(gold, [attribution('"no way"')])
    assert found["Pareti 2013 exact"] == {"p": 100, "r": 50, "f1": pytest.approx(200 / 3)}
    assert found["PolNeAR agr"] == {"gold||program": 50, "program||gold": 100, "mean": 75}


def test_alpha_by_hand() -> None:
    # Ten tokens; gold: source, cue, 4 content, 4 none; program: source, cue, 1 content, 7 none: 3 differ
    found = scores([attribution('"no way"')], [attribution("way")])
    expected = 20 * 20 - (2 * 2 + 2 * 2 + 5 * 5 + 11 * 11)
    assert found["PolNeAR alpha"]["alpha"] == pytest.approx(100 * (1 - 3 / 10 * 20 * 19 / expected))


def test_nobody_says_anything() -> None:
    found = scores([], [])
    assert found["PolNeAR alpha"] == {"alpha": 100} and "Muzny 2017 speaker" not in found
    assert found["Pareti 2013 exact"]["f1"] == 0


def test_nested_contents_count_once() -> None:
    gold = [attribution("It rained on"), attribution("rained")]
    found = scores(gold, [attribution("It rained on")])
    assert found["Pareti 2013 partial"] == {"p": 100, "r": 100, "f1": 100}


def test_a_wrong_speaker_and_a_quotation_not_found() -> None:
    gold = [attribution('"no way"', speaker=LEE)]
    assert scores(gold, [attribution('"no way"', speaker="Kim")])["Muzny 2017 speaker"]["accuracy"] == 0
    found = scores(gold, [])["Muzny 2017 speaker"]
    assert found["accuracy"] == 0 and found["p"] == 0
