"""The one way an article takes through this room."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from .confidence.features import Neighbours, features_of
from .confidence.log_odds import Odds, odds_of, share, with_speaker
from .confidence.thresholds import WHOLE, least_of
from .coreference.model import Request
from .coreference.resolver import resolutions
from .coreference.turns.transcripts import speakers_in_turns
from .cues.cue_matches import find_cue_matches
from .cues.model import CueMatch
from .figures.figures import figures_of
from .layout.datelines import datelines, without_datelines
from .layout.page import layout
from .layout.running_text import running_text
from .lazy_patterns import later_re
from .model import Article, Attribution, Extraction, Layout, NotSpeech, Setting, Span
from .quotation_marks.interviews import find_interview
from .quotation_marks.not_speech import classify
from .quotation_marks.pairing import Segment, find_segments
from .quotation_marks.posts import find_posts, signatures, with_posts
from .quotation_marks.statements import find_statement
from .quotation_marks.unmarked_speech import find_blocks
from .rules.candidate import Candidate
from .rules.one_statement import is_appeal, nested_or_apart, of_the_teller, one_for_each, without
from .rules.quotations.quotation_position import find_quoted
from .rules.quotations.quotations import words_start
from .rules.reasons import reason
from .rules.reported.reported_speech import find_reported
from .setting.setting import setting_of
from .stance.stance import Found, stances
from .tokens.sentences import Document, document
from .tokens.tokenizer import tokenize
from .tokens.word_classes import classes

_MARKS = classes("sentence_close quotation comma colon stray_mark dash")

_WITHOUT_MARKS = ("turn", "block", "post", "statement", "question", "answer")

#: A segment this likely to be no speech is left out, unless a cue of saying governs it.
NOT_SPEECH = 0.6
#: A segment this likely is read like a name: nothing can govern it as speech.
NAME = 0.7
#: Rules that know a title by what announces it, so that it may end as a sentence does: ``Talk: “Why Did They Go?”``
_TITLES = frozenset(["title_after_label", "title_after_its_kind"])
#: Rules that give a segment a speaker by its place alone.
BY_PLACE = frozenset(["in_clause", "after_sentence", "own_paragraph", "named"])

#: Half of a surrogate pair stands for nothing and cannot be written in UTF-8: in names and reasons it becomes �.
_HALF_PAIR = later_re("[\ud800-\udfff]")


def extract(
    article: Article, *, without: frozenset[str] = frozenset(), least: float | None = None
) -> Extraction:
    """All attributions of one article.

    ``without`` names rules that are switched off. Attributions with a confidence below ``least``
    (0 to 1) are left out; by default those of which most would be wrong (extractors/confidence/thresholds.py). Never raises for any text; the same
    article always gives the same result.
    """
    reading = running_text(whole_characters(article.text))
    text = reading.text
    lay = layout(text, article.title)
    segments = find_segments(text, lay.quotable)
    candidates = classify(text, segments, lay)
    aside = [
        c
        for c in candidates
        if c
        and c.strength >= NOT_SPEECH
        and c.not_speech.rule not in without
        and (c.not_speech.rule in _TITLES or not _is_sentence(text, c.not_speech.span))
    ]
    names = frozenset(c.not_speech.span.start for c in aside if c.strength >= NAME)
    folded = with_blocks(text, lay, segments)
    tokens = tokenize(text, [(words_start(s), s.end, s.inner) for s in folded if s.depth == 0], names)
    letters = list(tokens.classes)
    openings = datelines(text, lay.paragraphs)
    for span in (*lay.furniture, *openings):
        a, b = tokens.at(span.start), tokens.at(span.end)
        letters[a:b] = "/" * (b - a)
    doc = document(text, tokens, "".join(letters))
    headline_end = tokens.at(lay.headline.end) if lay.headline else 0
    matches = find_cue_matches(doc, headline_end)
    reported = of_the_teller(doc, find_reported(doc, matches, without))
    found = find_quoted(doc, folded, matches, reported, without)
    found = one_for_each(doc, found)
    dropped = {tokens.at(c.not_speech.span.start): c.not_speech for c in aside}
    kept = [f for f in found if not _only_dropped(f, dropped)] if dropped else found
    covered = {t for f in kept for a, b in f.content for t in range(a, b)} if dropped else set()
    not_speech = tuple(n for t, n in sorted(dropped.items()) if t not in covered)
    body = without_datelines(lay, openings)
    decisions = _decisions(doc, kept, matches, least)
    attributions = _attributions(article, body, doc, decisions, folded, WHOLE if least is None else least)
    return reading.extraction(Extraction(lay, attributions, not_speech))


def whole_characters(text: str) -> str:
    """The text with a sign for each half of a surrogate pair, which stands for nothing."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF_PAIR.sub("\ufffd", text)
    return text


def _is_sentence(text: str, span: Span) -> bool:
    """Whether the words in marks stand as a sentence of their own: ``She shook her head. “Never.”``"""
    inside = text[max(span.start, span.end - 2) : span.end]
    before = text[max(0, span.start - 4) : span.start].rstrip(" ")
    return any(c in ".?!" for c in inside) and (before[-1:] in ".?!:”\"’'\n")


def with_blocks(text: str, lay: Layout, segments: list[Segment]) -> list[Segment]:
    """The segments and, where no marks stand, the blocks and turns, in order."""
    blocks = (
        find_statement(text, lay, segments)
        or find_interview(text, lay.paragraphs, segments)
        or find_blocks(text, lay.paragraphs, segments)
    )
    blocks = with_posts(blocks, find_posts(text, lay))
    if not blocks:
        return segments
    inside = sorted((b.start, b.end) for b in blocks)
    starts, furthest = [a for a, _ in inside], [0, *accumulate((b for _, b in inside), max)]
    outside = [s for s in segments if s.start >= furthest[bisect_right(starts, s.start)]]
    # continues counts places in the list that it came from
    merged = sorted([(s, "s") for s in outside] + [(b, "b") for b in blocks], key=lambda pair: pair[0].start)
    place = {(s.start, kind): n for n, (s, kind) in enumerate(merged)}
    out = []
    for s, kind in merged:
        origin: Sequence[Segment] = segments if kind == "s" else blocks
        before = origin[s.continues] if s.continues is not None else None
        out.append(s._replace(continues=place.get((before.start, kind)) if before else None))
    return out


def _only_dropped(candidate: Candidate, dropped: dict[int, NotSpeech]) -> bool:
    by_place = candidate.rule in BY_PLACE and candidate.features[0] != "dash"
    return by_place and all(b - a == 1 and a in dropped for a, b in candidate.content)


class _Decision(NamedTuple):
    """A candidate that is given: how it was said, on what features, and how sure that is before the speaker is known."""

    candidate: Candidate
    stance: Found
    kind: str
    features: tuple[str, ...]
    odds: Odds
    confidence: float


def _decisions(
    doc: Document, found: list[Candidate], matches: list[CueMatch], least: float | None
) -> list[_Decision]:
    """The candidates that pass their bars, no two of which overlap but where one lies in the other."""
    bar = WHOLE if least is None else least
    neighbours = Neighbours(doc, found)
    sure = []
    for candidate, stance, in_marks in zip(
        found, stances(doc, found, matches), neighbours.in_marks, strict=True
    ):
        kind = _kind_in_marks(doc, candidate) if in_marks else "indirect"
        features = features_of(doc, candidate, kind, stance.stance, neighbours)
        odds = odds_of(candidate.rule, features)
        confidence = share(odds.right)
        if (
            confidence >= bar
            and (least is not None or _is_statement(candidate, kind, odds))
            and (kind != "indirect" or not is_appeal(doc, candidate))
        ):
            sure.append(_Decision(candidate, stance, kind, features, odds, confidence))
    kept = nested_or_apart([(one.candidate, one.confidence) for one in sure])
    return [one for one, keep in zip(sure, kept, strict=True) if keep and has_words(doc, one.candidate)]


def _attributions(
    article: Article,
    lay: Layout,
    doc: Document,
    decisions: list[_Decision],
    segments: list[Segment],
    bar: float,
) -> tuple[Attribution, ...]:
    """The attributions of these decisions, each with its speaker, in the order of the text.

    Those are left out whose confidence falls below ``bar`` once it is known who speaks.
    """
    text, tokens = doc.text, doc.tokens
    candidates = [one.candidate for one in decisions]
    contents = [tuple([trimmed(text, tokens.span(a, b)) for a, b in c.content]) for c in candidates]
    sources = [trimmed(text, tokens.span(*c.source)) if c.source else None for c in candidates]
    cues = [tokens.span(*c.cue) if c.cue else None for c in candidates]
    requests = [Request(s, c, k) for s, c, k in zip(sources, cues, contents, strict=True)]
    quoted = [Span(s.start, s.end) for s in segments if s.depth == 0 and s.mark not in _WITHOUT_MARKS]
    signed = signatures(lay, segments)
    story = replace(lay, paragraphs=tuple(sorted((*lay.paragraphs, *signed)))) if signed else lay
    resolved = resolutions(text, story, requests, quoted, article.author, signed)
    speakers = speakers_in_turns(text, segments, sources, [r.speaker for r in resolved])
    out = []
    for decision, (source, cue, content), speaker, who in zip(
        decisions, requests, speakers, resolved, strict=True
    ):
        candidate, stance, kind, features, odds, confidence = decision
        spans = (source,) if source else ()
        if source:
            sign = f"speaker:{who.sign}"
            features = (*features, sign)
            confidence = with_speaker(candidate.rule, odds, sign)
            if confidence < bar:
                continue
        sentence = tokens.span(*candidate.cue_match.sentence)
        out.append(
            Attribution(
                kind=kind,
                content=content,
                cue=_spans(doc, candidate, cue),
                source=spans,
                speaker=speaker,
                rule=candidate.rule,
                confidence=confidence,
                reason=reason(candidate.rule, text, cue, source, speaker, who.how, who.second),
                cue_class=candidate.cue_match.cue.cue_class,
                stance=stance.stance,
                stance_words=tuple([tokens.span(*words) for words in stance.words]),
                setting=_framed(
                    setting_of(text, sentence, cue, spans, content, article.date),
                    tokens.span(*candidate.frame) if candidate.frame else None,
                ),
                figures=figures_of(text, content, article.date),
                features=features,
            )
        )
    out.sort(key=lambda a: (a.content, a.cue))
    return tuple(out)


def has_words(doc: Document, candidate: Candidate) -> bool:
    """Whether each part of a content has more than blanks."""
    for a, b in candidate.content:
        blank = a >= b or doc.tokens.words[a].isspace()
        if blank and not doc.tokens.span(a, b).of(doc.text).strip():
            return False
    return True


def _is_statement(candidate: Candidate, kind: str, odds: Odds) -> bool:
    """Whether the words of a decision pass the bar of its kind, from which on they are given by default."""
    cue = candidate.cue_match.cue
    return share(odds.statement) >= least_of(candidate.rule, kind, cue.cue_class, cue.lemma)


def trimmed(text: str, span: Span) -> Span:
    """A span without blanks at its ends, nor what stands for the end of a text that ends in none."""
    start, end = span
    if start < end <= len(text) and not text[start].isspace() and not text[end - 1].isspace():
        return span
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _spans(doc: Document, candidate: Candidate, whole: Span | None) -> tuple[Span, ...]:
    """The words of a cue, without those of the source: ``{quoted} [a witness] {as saying}``; ``whole`` is the span of both."""
    cue, source = candidate.cue, candidate.source
    if cue is None or whole is None:
        return ()
    if source is None or source[1] <= cue[0] or cue[1] <= source[0]:
        span = trimmed(doc.text, whole)
        return (span,) if span.start < span.end else ()
    spans = [trimmed(doc.text, doc.tokens.span(a, b)) for a, b in without([cue], source)]
    return tuple([span for span in spans if span.start < span.end])


def _framed(setting: Setting, frame: Span | None) -> Setting:
    """The setting of words that an outlet passes on: the outlet is their medium where no other is named."""
    if frame is None or setting.medium is not None:
        return setting
    return setting._replace(medium="article", medium_span=frame)


def _kind_in_marks(doc: Document, candidate: Candidate) -> str:
    """Whether a content that holds words in marks has others too."""
    for a, b in candidate.content:
        if doc.classes[a:b].strip(_MARKS):
            return "mixed"
    return "direct"
