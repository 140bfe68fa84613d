"""Expected words that were not found, or not so: in which cue, rule, bar or boundary they were lost."""

from __future__ import annotations

from ...model import Span
from ...quotation_marks.not_speech_rules import RULES as NOT_SPEECH_RULES
from ..model import BOILERPLATE, DATELINES, CandidateExplained, QuotationExplained, Stages
from ..rules_tried import file_of
from .bars import dropped
from .boundaries import differs
from .missing_cues import cue_or_loss
from .model import Change, Expected, short
from .places import called, overlap, same, whole
from .rules import by_rule
from .telling import Loss

_NOT_SPEECH = "extractors/quotation_marks/not_speech_rules.py"
#: Contents that have less in common with what was expected are another's.
_AKIN = 0.25
_MOST_OF = 0.7


def lost_words(found: Stages, wanted: Span, expected: Expected) -> Loss | CandidateExplained:
    """Where expected words were lost; the candidate that has them, where they are given."""
    near = nearest(found, wanted, expected.by)
    if near is not None and near.given and same(found.text, whole(found.text, near.content), wanted):
        return near
    aside = _set_aside(found, wanted)
    if aside:
        return aside
    if near is None:
        return _not_found(found, wanted, expected)
    if not same(found.text, whole(found.text, near.content), wanted):
        return differs(found, near, wanted)
    return dropped(near)


def nearest(found: Stages, wanted: Span, by: str | None) -> CandidateExplained | None:
    """The candidate whose content is most like expected words: rather a given one, and rather of who was expected."""
    best: tuple[float, CandidateExplained] | None = None
    for one in found.candidates:
        if not one.content:
            continue
        has = whole(found.text, one.content)
        share = overlap(has, wanted)
        part = wanted.start <= has.start and has.end <= wanted.end
        if (
            not share
            or (share < _AKIN and not part)
            or (_is_around(has, wanted) and _of_another(found, one, by))
        ):
            continue
        rank = share + 0.3 * one.given
        if best is None or rank > best[0]:
            best = rank, one
    return best[1] if best else None


def _is_around(has: Span, wanted: Span) -> bool:
    """Whether a content is much more than the expected words, which stand in it."""
    return has.start <= wanted.start and wanted.end <= has.end and overlap(has, wanted) < _MOST_OF


def _of_another(found: Stages, one: CandidateExplained, by: str | None) -> bool:
    """Whether a candidate has another source than the expected one, by its words and by whom they mean."""
    if by is None:
        return False
    names = [" ".join(span.of(found.text) for span in one.source)]
    names += [a.speaker.name for a in found.attributions if a.content == one.content and a.speaker]
    return not any(called(name, by) for name in names)


def _set_aside(found: Stages, wanted: Span) -> Loss | None:
    """Words that are not read at all, and words in marks that are nobody's speech."""
    for part in found.parts:
        if part.kind in ("boilerplate", "dateline") and overlap(part.span, wanted) > 0:
            file = BOILERPLATE if part.kind == "boilerplate" else DATELINES
            told = f"“{short(part.span.of(found.text))}” is taken for a {part.kind}, from which nothing is quoted"
            return Loss(
                f"layout: a {part.kind}", (told,), (Change(file, f"what is taken for a {part.kind}"),)
            )
    for one in found.quotations:
        if one.not_speech and one.not_speech["decided"] and overlap(one.span, wanted) > _AKIN:
            return _no_speech(found, one)
    return None


def _no_speech(found: Stages, one: QuotationExplained) -> Loss:
    verdict = one.not_speech or {}
    told = (
        f"“{short(one.span.of(found.text))}” is taken for no speech by `{verdict['rule']}`: {verdict['reason']}",
        f"of such words {verdict['strength']:.0%} are no speech, from {verdict['bar']:.0%} on they are left out",
    )
    changes = (
        Change(_rule_place(str(verdict["rule"])), f"the rule `{verdict['rule']}`"),
        Change("extractors/lexicon/weights/not_speech_rates.txt", "how often the rule is right"),
    )
    return Loss("words in marks taken for a name, a title or the like", told, changes)


def _rule_place(rule: str) -> str:
    """The file and line of a rule for words that are no speech."""
    found = next((one for one, _, _ in NOT_SPEECH_RULES if one.__name__ == rule), None)
    return file_of(found) if found else _NOT_SPEECH


def _not_found(found: Stages, wanted: Span, expected: Expected) -> Loss:
    """No rule found anything like the expected words: by the cue that should have."""
    cue = cue_or_loss(found, wanted, expected.by)
    return cue if isinstance(cue, Loss) else by_rule(found, cue, wanted)
