"""The kinds of cue by which the page of figures counts."""

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def accuracy_page():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import accuracy_page
    finally:
        sys.path.remove(str(BENCHMARKS))
    return accuracy_page


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("according to", "according to"),
        ("said", "say (said, says, saying)"),
        (":", "a colon or dash"),
        ("", "none: a name or a place beside the words"),
        ("mused", "other verbs of speaking"),
    ],
)
def test_each_cue_has_its_kind(accuracy_page, words, kind):
    assert accuracy_page.cue_kind(words) == kind
