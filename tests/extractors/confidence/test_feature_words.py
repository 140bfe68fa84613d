"""Features as words."""

from __future__ import annotations

from extractors.confidence import feature_words
from extractors.confidence.feature_words import Named, counted


def test_a_feature_is_its_name_and_value_and_made_once() -> None:
    then = Named("then")
    assert then["that"] == "then:that" and then["that"] is then["that"]
    assert Named("opens", lambda letters: "+".join(letters))["DN"] == "opens:D+N"
    assert counted("gap", 2) == ("gap:0", "gap:1", "gap:2")


def test_odd_values_do_not_fill_memory(monkeypatch) -> None:
    monkeypatch.setattr(feature_words, "_MOST", 3)
    who = Named("who")
    assert who["x" * 1000] == "who:" + "x" * 1000 and not who
    for number in range(10):
        assert who[f"clerk{number}"] == f"who:clerk{number}" and len(who) <= 3
