"""docs/rules.md shows every rule as it is now."""

import sys
from pathlib import Path

import pytest

from extractors.rules.registry import rules

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def rules_page():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import rules_page
    finally:
        sys.path.remove(str(BENCHMARKS))
    return rules_page


def test_the_page_is_up_to_date(rules_page):
    assert rules_page.PAGE.read_text(encoding="utf-8") == rules_page.page(), (
        "docs/rules.md is older than the rules: run benchmarks/rules_page.py"
    )


def test_every_rule_has_a_line_with_all_columns(rules_page):
    rows = [line for line in rules_page.page().splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == [rule.name for rule in rules()]
    assert {row.count(" | ") + row.count("| |") for row in rows} == {4}


def test_only_rules_that_exist_have_been_counted(rules_page):
    rates = rules_page.attribution_rates() | rules_page.no_speech_rates()
    assert rates.keys() <= rules_page.reasons().keys()
    assert all(0 <= right <= seen for seen, right in rates.values())
