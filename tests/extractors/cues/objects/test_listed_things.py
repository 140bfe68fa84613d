"""Things that a list counts: an infinitive explains them, none of them speaks."""

import pytest

from extractors import Article, extract


def sources(text: str) -> list[str]:
    found = extract(Article(id="", text=text), least=0.0).attributions
    return [mention.of(text) for a in found for mention in a.source[:1]]


@pytest.mark.parametrize(
    "text",
    [
        "Five things to know about the new bins",
        "Five ways to talk about the dam",
        "Three facts to remember about the old mill",
        "Four lessons to talk about after the flood",
        "Six tips to share about the bus",
        "Two points to discuss about the vote",
    ],
)
def test_a_thing_is_no_source(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Residents had nine reasons to complain about the smell.", "Residents"),
        ("Officers to warn of floods", "Officers"),
        ("Mayor Ann Lee to announce new bins on Monday", "Mayor Ann Lee"),
        ("The mayor refused to talk about the dam.", "The mayor"),
    ],
)
def test_near_misses(text: str, source: str) -> None:
    assert source in sources(text)
