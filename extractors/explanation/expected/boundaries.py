"""A content that was found, but with other ends than expected: what began it, what ended it, or did not."""

from __future__ import annotations

from ...model import Span
from ..model import Boundary, CandidateExplained, Stages
from .model import Change, short
from .places import bare, cue_of, touches, whole, without_that
from .rules import by_rule, entry
from .shapes import fitting_rule
from .telling import Loss, chain, changes_of, plainly

_ENDS = "extractors/rules/reported/content_end.py"
_ENDING = (_ENDS, "extractors/rules/reported/phrase_end.py")
_OBJECTS = "extractors/cues/objects/circumstances.py"
#: So far behind the expected end, in code points, may the token stand at which it was asked for one.
_NEAR = 3


def differs(found: Stages, one: CandidateExplained, wanted: Span) -> Loss:
    """Why a content is not the expected one: at its end, or at its start."""
    has = without_that(found.text, whole(found.text, one.content))
    want = without_that(found.text, bare(found.text, wanted))
    loss = _starts(found, one, has, want) if has.start != want.start else _ends(found, one, has, want)
    if one.given:
        return loss
    why = f"besides, what was found is not given: {one.dropped}"
    return loss._replace(because=(*loss.because, why))


def _starts(found: Stages, one: CandidateExplained, has: Span, want: Span) -> Loss:
    cue = cue_of(found, one)
    first = short(Span(has.start, has.end).of(found.text), 40)
    told = f"the rule `{one.rule}` begins the content at “{first}”"
    place = next((tried.file for tried in cue.rules if tried.rule == one.rule), "") if cue else ""
    inside = [span for span in (*one.cue, *one.source) if touches(span, (want,))]
    if cue is not None and want.start < cue.span.end and want.end > cue.span.start:
        words = f"“{cue.text}” ({cue.lemma}) is the cue as a whole, so its words are no part of the content"
        changes = (Change(entry(cue), f"the line of “{cue.lemma}”"), Change(place, f"the rule `{one.rule}`"))
        return Loss("the start of the content: expected words belong to the cue", (words, told), changes)
    if inside:
        words = f"“{short(inside[0].of(found.text), 40)}” belongs to the cue or the source"
        return Loss("the start of the content", (told, words), (Change(place, f"the rule `{one.rule}`"),))
    if cue is not None:
        name = fitting_rule(found, cue, want)
        if name != one.rule:
            loss = by_rule(found, cue, want)
            longer = "too early" if has.start < want.start else "too late"
            return loss._replace(
                at=f"the start of the content, {longer}: {loss.at}", because=(told, *loss.because)
            )
    sides = "early" if has.start < want.start else "late"
    rule = place or "extractors/rules/quotations/quotation_position.py"
    return Loss(f"the start of the content, too {sides}", (told,), (Change(rule, f"the rule `{one.rule}`"),))


def _ends(found: Stages, one: CandidateExplained, has: Span, want: Span) -> Loss:
    if has.end > want.end:
        return _too_long(found, one, want)
    end = one.ends
    if end is None:
        return Loss("the end of the content, too early", (f"the rule `{one.rule}` ends it",), ())
    where = short(found.text[end.at.start :], 30)
    told = [
        f"the content ends before “{where}”, by `{end.name}`: {plainly(end.says)}" if end.name else end.says
    ]
    told += chain(end.because)
    changes = (*changes_of(end.because), Change(end.file, f"what ended it: `{end.name}`"))
    return Loss("the end of the content, too early", tuple(told[:7]), changes)


def _too_long(found: Stages, one: CandidateExplained, want: Span) -> Loss:
    rest = found.text[want.end :]
    behind = want.end + len(rest) - len(rest.lstrip())
    asked = [end for end in one.no_ends if want.end <= end.at.start <= behind + _NEAR]
    ended = one.ends
    until = f", until {plainly(ended.says)}" if ended and ended.says else ""
    told = [f"behind the expected end the content goes on with “{short(found.text[behind:], 40)}”{until}"]
    if asked:
        told.append(f"there an end was asked for, in vain, by {', '.join(f'`{end.name}`' for end in asked)}:")
        for end in asked:
            told += chain(end.because)
        changes = [Change(end.file, f"`{end.name}`: {plainly(end.says)}") for end in asked]
        changes += [change for end in asked for change in changes_of(end.because)]
    else:
        told.append(
            "no function asks whether a content ends at such a word; ends are looked for at commas, dashes,"
        )
        told.append("semicolons, “and”, subordinators and some prepositions, and before times and media")
        changes = _where_to_ask(found, ended, behind)
    return Loss("the end of the content, too late", tuple(told[:7]), tuple(changes))


def _where_to_ask(found: Stages, ended: Boundary | None, behind: int) -> list[Change]:
    """The functions in which an end could be asked for at a word."""
    token = next((one for one in found.tokens if one.span.start >= behind and one.text.strip()), None)
    place = ended.file if ended and ended.file.startswith(_ENDING) else _ENDS
    changes = [Change(place, "`clause_end` and `phrase_end`: where a content ends")]
    if token is not None and token.word_class in ("preposition", "adverb", "number"):
        changes.append(
            Change(
                _OBJECTS, "`before_time`, `before_medium`, `tells_how`: a time or a medium behind an object"
            )
        )
    return changes
