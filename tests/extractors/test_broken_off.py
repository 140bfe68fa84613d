"""A text may break off anywhere: at a limit of characters, in a teaser, in a scan."""

import re

import pytest

from extractors import Article, extract

SENTENCES = [
    "Mara Lind, the mayor, was quoted as saying that the quay is all the motivation that pilots need to show up.",
    "While the tie vote left the ferry idle, the union, selecting its words with care, said it does not want to be told.",
    "She went on: “The ferry is old.” According to two pilots, that is what they were warned of, he told the court.",
    "They heard the crew say it was late; asked whether it could be worse, the board declined to comment on it.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_text_breaks_off_behind_any_word(sentence: str) -> None:
    for word in re.finditer(r"\w+|[^\w\s]", sentence):
        text = sentence[: word.end()]
        for attribution in extract(Article(id="x", text=text), least=0.0).attributions:
            for span in (*attribution.content, *attribution.cue, *attribution.source):
                assert 0 <= span.start < span.end <= len(text)


def test_line_feed_at_the_end_makes_no_difference() -> None:
    for text in SENTENCES:
        with_feed, without = (extract(Article(id="x", text=text + end)).attributions for end in ("\n", ""))
        assert [(a.content, a.cue, a.source) for a in with_feed] == [
            (a.content, a.cue, a.source) for a in without
        ]
