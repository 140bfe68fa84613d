"""Bodies whose last word is a role elsewhere, outlets that only were told, places that are no "she", figures that "which" means."""

import pytest
from cases import said, who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Engineer Tom Ash left. The Norland Water Operator said it acted after the storm. It also cited a lack of rain.",
            "a lack of rain",
            "Norland Water Operator",
        ),
        (
            "Engineer Tom Ash left. The Norland Water Operator said that it was late.",
            "it was late",
            "Norland Water Operator",
        ),
        (
            "The board of Elm United met. A source told the BBC it was new. The board said it had no choice.",
            "it had no choice",
            "Elm United",
        ),
        ("A source told the BBC it was new. The corporation said it had no choice.", "it had no choice", "BBC"),
        (
            "Sugar Creek is a small town of 900 people. She said that it was quiet.",
            "it was quiet",
            None,
        ),
        # the firm that alone opens a paragraph, not one that was called so in another; near misses: a rival, no firm
        (
            "Power firm NorGrid says homes are dark.\n\nRail operator Norrail has no trains. The firm said it was late.",
            "it was late",
            "Norrail",
        ),
        (
            "Power firm NorGrid says homes are dark.\n\nIts rival Norrail has no trains. The firm said it was late.",
            "it was late",
            "NorGrid",
        ),
        (
            "Power firm NorGrid says homes are dark.\n\nThe strike is in Elmton. The firm said it was late.",
            "it was late",
            "NorGrid",
        ),
        # near miss: what somebody is
        ("Tom Hill is a country singer in Elmton. He said that it was quiet.", "it was quiet", "Tom Hill"),
        ("In September Netlux released statistics which showed that crime fell.", "crime fell", "statistics"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, words: str, name: str | None) -> None:
    assert who(text, words) == name


def test_trade_body_is_a_body() -> None:
    from extractors import Article, extract

    kinds = [
        a.speaker.kind
        for text in ("The trade body said that it was late.", "A body of evidence suggests that it is late.")
        for a in extract(Article(id="x", text=text)).attributions
    ]
    assert kinds == ["organization", "document"]


def test_a_body_brought_in_inside_a_document_is_meant_by_its_noun() -> None:
    text = (
        "A report by the Commons work and pensions committee called for it. The committee said it was late."
    )
    assert said(text)[-1] == ("Commons work and pensions committee", "it was late")
