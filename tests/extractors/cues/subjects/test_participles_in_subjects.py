"""Noun groups with a participle inside are one subject: aged care homes, posts shared often, somebody whom a club hired."""

import pytest

from extractors import Article, extract


def sources(text: str) -> list[str]:
    attributions = extract(Article(id="", text=text)).attributions
    return [mention.of(text) for a in attributions for mention in a.source[:1]]


@pytest.mark.parametrize("who", ["A nurse at", "The head of", "A former manager of", "Staff of"])
@pytest.mark.parametrize(
    "body",
    [
        "the Elm aged care home",
        "the Elm assisted living home",
        "the Weald sheltered housing scheme",
        "the Weald used car firm",
        "the Elm retired greyhound trust",
    ],
)
@pytest.mark.parametrize(
    "said", ["said it was cold", "told the board that it was cold", "says the roof leaks"]
)
def test_a_body_with_a_participle_in_its_name(who: str, body: str, said: str) -> None:
    assert sources(f"{who} {body} {said}.") == [f"{who} {body}"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A post shared thousands of times on Facebook says that it fell.", "A post shared thousands of times on Facebook"),
        ("The woman the club hired said she was cold.", "The woman"),
        ("The workers the firm sacked told the court they were cold.", "The workers"),
        ("The people the council moved last year say they are cold.", "The people"),
        ("A man police arrested on Monday said he was cold.", "A man"),
        # near misses
        ("Most of the injured said they were cold.", "Most of the injured"),
        ("The accused said he was cold.", "The accused"),
        ("A nurse at the Elm said staff were cold.", "A nurse at the Elm"),
        ("When the Elm sacked staff union leaders said it was mad.", "staff union leaders"),
        ("The Elm used to close, but staff said it was cold.", "staff"),
        ("He met Ash and shared thoughts, and Lee said it was cold.", "Lee"),
    ],
)  # fmt: skip
def test_who_is_the_subject(text: str, source: str) -> None:
    assert sources(text)[:1] == [source]
