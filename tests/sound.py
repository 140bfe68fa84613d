"""What must hold of every extraction, whatever the text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extractors import Article, Attribution, Extraction, Span
from extractors.model import STANCES

#: Signs that nobody sees, which no figure has.
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
KINDS = {"direct", "indirect", "mixed"}
CUE_CLASSES = {None, "speech", "writing", "belief", "wish", "judgement", "document"}
SPEAKER_KINDS = {"person", "organization", "group", "individual", "document"}


def assert_inside(text: str, spans: Sequence[Span]) -> None:
    """Every span is a non-empty part of the text."""
    for span in spans:
        assert isinstance(span, Span)
        assert 0 <= span.start < span.end <= len(text), span


def assert_ordered(text: str, spans: Sequence[Span]) -> None:
    """The spans lie inside the text, in order, and do not overlap."""
    assert_inside(text, spans)
    for before, after in itertools.pairwise(spans):
        assert before.end <= after.start, (before, after)


def assert_apart(attributions: Sequence[Attribution]) -> None:
    """No two say the same of the same source; contents are nested or apart; content, cue and source are apart."""
    same = [(a.content, a.source) for a in attributions]
    assert len(set(same)) == len(same), "the same words and source twice"
    places = [{k for s in a.content for k in range(s.start, s.end)} for a in attributions]
    for one, other in itertools.combinations(places, 2):
        assert one.isdisjoint(other) or one <= other or other <= one, "two contents cross"
    for a, content in zip(attributions, places, strict=True):
        cue, source = ({k for s in spans for k in range(s.start, s.end)} for spans in (a.cue, a.source))
        assert content.isdisjoint(cue) and content.isdisjoint(source) and cue.isdisjoint(source), a


def assert_encodable(attributions: Sequence[Attribution]) -> None:
    """All strings of the attributions can be written."""
    for a in attributions:
        speaker = (
            (a.speaker.name, a.speaker.role, a.speaker.affiliation, *a.speaker.names) if a.speaker else ()
        )
        setting = (a.setting.venue, a.setting.addressee)
        for string in (a.reason, *speaker, *setting, *(f.text for f in a.figures), *a.features):
            (string or "").encode()


def assert_sound(article: Article, extraction: Extraction) -> None:
    """Fails where an extraction breaks a promise of the types in extractors.model."""
    text = article.text
    assert_ordered(text, extraction.layout.paragraphs)
    assert_inside(text, [f.span for a in extraction.attributions for f in a.figures])
    assert_inside(text, [n.span for n in extraction.not_speech])
    assert_apart(extraction.attributions)
    assert_encodable(extraction.attributions)
    for a in extraction.attributions:
        for span in (*a.content, *a.cue, *a.source):
            assert not text[span.start].isspace() and not text[span.end - 1].isspace(), span
        assert a.content, "an attribution without content"
        for spans in (a.content, a.cue, a.source, a.stance_words):
            assert_ordered(text, spans)
        assert a.kind in KINDS
        assert a.cue_class in CUE_CLASSES
        assert a.stance in STANCES
        assert bool(a.stance_words) == (a.stance != "said")
        assert a.rule and a.reason and "\n" not in a.reason
        assert 0 <= a.confidence <= 1
        assert all(feature and not set(feature) & set(" \t\n") for feature in a.features)
        setting = a.setting
        circumstances = (
            setting.said_on_span,
            setting.medium_span,
            setting.venue_span,
            setting.addressee_span,
        )
        assert_inside(text, [span for span in circumstances if span is not None])
        if a.speaker is not None:
            assert a.speaker.name.strip()
            assert a.speaker.kind in SPEAKER_KINDS
        for figure in a.figures:
            given = _WITHOUT_WIDTH.sub("", figure.span.of(text))  # a line may break in it
            assert "".join(given.split()) == "".join(figure.text.split()) or "\ufffd" in figure.text
            assert any(c.start <= figure.span.start and figure.span.end <= c.end for c in a.content), figure
