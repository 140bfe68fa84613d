"""What became of the rule that is made for words that stand so beside their cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Span
from ..list_lines import entry_at, list_file
from ..model import CueExplained, Stages
from ..word_origins import GUESSED
from .bars import dropped
from .model import Change, short
from .places import touches
from .shapes import fitting_rule, frames_for
from .telling import Loss, chain, changes_of, rule_line

#: So many words behind a cue may make a phrase with it.
_PHRASE = 2


def by_rule(found: Stages, cue: CueExplained, wanted: Span) -> Loss:
    """What became of the rule that is made for words that stand so beside their cue."""
    name = fitting_rule(found, cue, wanted)
    rule = next((one for one in cue.rules if one.rule == name), None)
    listed = entry(cue)
    head = f"“{cue.text}” is a cue ({cue.lemma}, {cue.sense}) with the subject “{short(cue.subject or 'nobody', 40)}”"
    if rule is None:
        return Loss("no rule fits the place of the words", (head, *_tried(cue)), (Change(listed, "the cue"),))
    if rule.outcome == "found":
        return _found_others(found, cue, rule.rule, head)
    if rule.outcome == "turned away":
        told = (head, f"{rule_line(rule)}, was tried and turned away:", *chain(rule.because))
        changes = [*changes_of(rule.because), Change(rule.file, f"the rule `{rule.rule}`")]
        changes = [*_guessed_between(found, cue, wanted), *changes]
        phrase = _longer_phrase(found, cue, wanted)
        if phrase:
            told = (*told[:6], f"“{phrase.replace('_', ' ')}” is no entry of {list_file('phrasal_cues')}")
            line = f"a line such as “{phrase} {cue.sense} {frames_for(name)}”"
            changes.insert(0, Change(list_file("phrasal_cues"), line))
        return Loss(f"the rule `{rule.rule}`", told[:8], changes)
    winner = next((one for one in cue.rules if one.outcome == "found"), None)
    if winner is not None:
        loss = _found_others(found, cue, winner.rule, head)
        return loss._replace(because=(*loss.because, f"so {rule_line(rule)}, was not tried"))
    told = (head, f"{rule_line(rule)}, was not tried: {rule.why}")
    what = f"the line of “{cue.lemma}”" + (f": a frame for {rule.wants}" if rule.wants else "")
    return Loss(
        f"the rule `{rule.rule}` was not tried", told, (Change(listed, what), Change(rule.file, "the rule"))
    )


def _guessed_between(found: Stages, cue: CueExplained, wanted: Span) -> Iterator[Change]:
    """Words in no list between a cue and the expected words, which may be adverbs: wondered aloud that."""
    between = [
        one for one in found.tokens if cue.span.end <= one.span.start < wanted.start and one.text.strip()
    ]
    if between and all(
        one.class_from.startswith(GUESSED) or one.word_class in ("adverb", "that") for one in between
    ):
        for token in between:
            if token.class_from.startswith(GUESSED):
                what = (
                    f"“{token.text}” is in no list and taken for a noun: if it is none, a word of its class"
                )
                yield Change(list_file("wordclasses"), what)


def _longer_phrase(found: Stages, cue: CueExplained, wanted: Span) -> str:
    """The cue with the words between it and the expected ones, where these may belong to it: went on record."""
    between = [
        one
        for one in found.tokens
        if cue.span.end <= one.span.start < wanted.start and one.text.strip() and one.word_class != "that"
    ]
    if any(one.class_from.startswith(GUESSED) for one in between):
        return ""
    fits = 0 < len(between) <= _PHRASE and all(
        one.text.islower() and one.word_class != "determiner" for one in between
    )
    noun = fits and between[-1].word_class in ("noun", "verb_or_noun", "verb_s_or_plural")
    return "_".join([cue.lemma, *(one.text for one in between)]) if noun else ""


def _found_others(found: Stages, cue: CueExplained, rule: str, head: str) -> Loss:
    """The rule found something, which was dropped, or other words."""
    for one in found.candidates:
        if one.rule == rule and touches(cue.span, one.cue):
            words = short(" … ".join(span.of(found.text) for span in one.content))
            if one.dropped:
                loss = dropped(one)
                return loss._replace(because=(f"the rule `{rule}` took [{words}]", *loss.because))
            place = next((tried.file for tried in cue.rules if tried.rule == rule), "")
            told = (head, f"the rule `{rule}` came first and took [{words}]")
            return Loss(f"the rule `{rule}` took other words", told, (Change(place, f"the rule `{rule}`"),))
    told = (head, f"the rule `{rule}` found words that were dropped behind it")
    return Loss(
        "behind the rules",
        told,
        (Change("extractors/rules/reported/reported_speech.py", "what is dropped there"),),
    )


def _tried(cue: CueExplained) -> Iterator[str]:
    names: Sequence[str] = [one.rule for one in cue.rules if one.outcome != "not tried"]
    if names:
        yield f"tried: {', '.join(names)}"


def entry(cue: CueExplained) -> str:
    """The line of the list in which a cue stands."""
    name = {"noun": "noun_cues", "adjective": "adjective_cues"}.get(cue.form, "cues")
    name = "phrasal_cues" if "_" in cue.lemma else name
    return entry_at(name, cue.lemma) if cue.lemma else list_file(name)
