"""The cue that should have governed expected words, or why the word there is none."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Span
from ..list_lines import list_file
from ..model import CueExplained, Stages, TokenExplained, WordExplained
from ..word_origins import lemma_of
from .model import Change
from .places import places_of, sentence_of, touches
from .shapes import _active, frames_for
from .telling import Loss, chain, changes_of, plainly

_VERBS = (
    "past_or_participle",
    "past",
    "verb_s",
    "verb_s_or_plural",
    "base_verb",
    "verb_or_noun",
    "ing_form",
    "participle",
)
_NOUNS = ("noun", "verb_or_noun", "verb_s_or_plural")
_CUES = list_file("cues")
#: So many words behind a verb may belong to its phrase: let it be known.
_PHRASE = 4


def cue_or_loss(found: Stages, wanted: Span, by: str | None) -> CueExplained | Loss:
    """The cue of expected words; where there is none, what the word is that should be one."""
    sentence = sentence_of(found, wanted)
    outside = [one for one in sentence if one.span.end <= wanted.start or wanted.end <= one.span.start]
    source = _source(found, sentence, wanted, by)
    word = _expected_verb(outside, source, wanted)
    cues = [
        cue
        for cue in found.cues
        if not (wanted.start <= cue.span.start and cue.span.end <= wanted.end)
        and sentence
        and sentence[0].span.start <= cue.span.start < sentence[-1].span.end
    ]
    if word is not None:
        governing = next((cue for cue in cues if cue.span.start <= word.span.start < cue.span.end), None)
        if governing is not None:
            return governing
        loss = _no_cue(found, word, outside, wanted)
        if loss is not None:
            return loss
    if cues:
        return min(
            cues, key=lambda cue: min(abs(cue.span.end - wanted.start), abs(wanted.end - cue.span.start))
        )
    return _nothing(found, outside, wanted)


def _source(found: Stages, sentence: Sequence[TokenExplained], wanted: Span, by: str | None) -> Span | None:
    """Where the expected source stands in the sentence of the words."""
    if not by or not sentence:
        return None
    around = Span(sentence[0].span.start, sentence[-1].span.end)
    places = [
        span
        for span in places_of(found.text, by)
        if around.start <= span.start
        and span.end <= around.end
        and (span.end <= wanted.start or wanted.end <= span.start)
    ]
    return min(places, key=lambda span: abs(span.start - wanted.start), default=None)


def _expected_verb(
    outside: Sequence[TokenExplained], source: Span | None, wanted: Span
) -> TokenExplained | None:
    """The verb that would be the cue: that of the source, or the one beside the words."""
    verbs = [one for one in outside if one.word_class in _VERBS]
    if source is not None:
        behind = [one for one in verbs if one.span.start >= source.end and not _between(wanted, source, one)]
        before = [one for one in verbs if one.span.end <= source.start]
        if before and (not behind or (source.start - before[-1].span.end <= 1 and source.start > wanted.end)):
            return before[-1]
        return behind[0] if behind else None
    before_words = [one for one in verbs if one.span.end <= wanted.start]
    behind_words = [one for one in verbs if one.span.start >= wanted.end]
    return before_words[-1] if before_words else behind_words[0] if behind_words else None


def _between(wanted: Span, source: Span, verb: TokenExplained) -> bool:
    """Whether the expected words stand between a source and a verb."""
    return source.end <= wanted.start and verb.span.start >= wanted.end


def _no_cue(
    found: Stages, word: TokenExplained, outside: Sequence[TokenExplained], wanted: Span
) -> Loss | None:
    """Why a verb is no cue in its place."""
    told = next((one for one in found.no_cues if one.span == word.span), None)
    if told is None:
        return None
    if told.because:
        head = f"“{word.text}” is a cue verb elsewhere, but is turned away in this place:"
        changes = (*changes_of(told.because), Change(told.file, "where cue verbs are matched"))
        return Loss("the cue: none in this place", tuple([head, *chain(told.because, 5)][:8]), changes)
    behind = [one.text for one in outside if one.span.start >= word.span.end][:_PHRASE]
    while behind and behind[-1].lower() in ("that", "to", "whether"):
        behind.pop()
    frames = frames_for(_shape(found, word, wanted))
    phrase = "_".join([lemma_of(word.text), *(one.lower() for one in behind if one.isalpha())])
    if told.why.startswith("no list"):
        because = (
            f"“{word.text}” is read as {word.word_class.replace('_', ' ')}, and no list of cue verbs has “{lemma_of(word.text)}”",
        )
        changes = (
            Change(told.file, f"a line such as “{lemma_of(word.text)} speech {frames}”"),
            Change(list_file("phrasal_cues"), "if only several words together say something: joined by _"),
        )
        return Loss("the cue: no list has the word", because, changes)
    because = (f"“{word.text}”: {told.why}",)
    if told.file.endswith(".py") or ".py:" in told.file:
        changes = (
            Change(told.file, "what may stand between the words of a phrase"),
            Change(list_file("phrasal_cues"), f"a line such as “{phrase} speech {frames}”"),
        )
        return Loss("the cue: its phrase has other words in it", because, changes)
    changes = (
        Change(told.file, f"a line such as “{phrase} speech {frames}”"),
        Change(_CUES, f"if “{lemma_of(word.text)}” says something alone"),
    )
    return Loss("the cue: a cue only with other words", because, changes)


def _shape(found: Stages, word: TokenExplained, wanted: Span) -> str:
    """The rule that would fit, if a verb were a cue."""
    cue = CueExplained(word.text, word.span, "", "", (), "finite", None, "", ())
    return _active(found, cue, wanted)


def _nothing(found: Stages, outside: Sequence[TokenExplained], wanted: Span) -> Loss:
    """No verb beside the words: words in marks by their place, nouns and adjectives of saying."""
    for quotation in found.quotations:
        if quotation.rules and touches(quotation.span, (wanted,)):
            return _by_place(found, quotation.rules)
    near: list[WordExplained] = [
        one for one in (*found.phrases, *found.no_cues) if any(one.span == token.span for token in outside)
    ]
    if near:
        one = min(near, key=lambda word: abs(word.span.start - wanted.start))
        told = (f"“{one.text}”: {one.why}", *chain(one.because))
        changes = (*changes_of(one.because), Change(one.file, "what is asked there"))
        return Loss("the cue: a word that leads to nothing here", told[:7], changes)
    nouns = [one for one in outside if one.word_class in _NOUNS]
    told = ("no word beside the expected ones is a verb, noun or adjective of saying",)
    changes = (
        Change(_CUES, "for a verb"),
        Change(list_file("noun_cues"), f"for a noun such as “{nouns[-1].text}”" if nouns else "for a noun"),
    )
    return Loss("the cue: there is none", told, changes)


def _by_place(found: Stages, rules: Sequence[object]) -> Loss:
    """Words in marks that no cue governs, and to which no rule of place gave a speaker."""
    from ..model import RuleTried

    tried = [one for one in rules if isinstance(one, RuleTried)]
    told = ["no cue governs the words in marks, and no rule of place gives them to somebody:"]
    changes = []
    for one in tried[-4:]:
        told += [f"`{one.rule}`, made for {plainly(one.example, 60)}: {next(chain(one.because), 'no')}"]
        changes.append(Change(one.file, f"the rule `{one.rule}`"))
    return Loss("the place of words in marks", tuple(told), tuple(changes))
