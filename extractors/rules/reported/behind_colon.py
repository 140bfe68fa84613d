"""What stands behind a cue and a colon: words in marks, a sentence, the points of a list."""

from __future__ import annotations

from ...cues.clauses.further_cues import has_own_cue, next_quotations
from ...cues.model import CueMatch
from ...cues.objects.objects import tells_itself
from ...tokens.noun_groups import after_adjuncts, finite_between
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import COLON, NUMBER, PARAGRAPH_END, QUOTATION, STOP, classes

_ABOUT_IT = (classes("preposition subject_pronoun colon"), classes("preposition object_pronoun colon"))
_POINTS = tuple(classes("stray_mark dash"))
_SIGNED = pattern("<paragraph_end>? <dash> <name>")
#: ``the following``, ``the following two steps``, before a colon: neither is part of what is said.
_FOLLOWING = pattern(
    "<determiner> <ing_form> <not colon|comma|semicolon|sentence_close|finite|quotation>{0,8} (?= <colon> )"
)
#: Verbs that announce something else than words where a paragraph ends behind them: Story continues below:
_NO_INTRODUCTION = frozenset(["ask", "continue", "follow", "read", "relate"])
_STATING = ("speech", "writing", "document")
_MOST_POINTS = 20


def colon(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``He added: [“We had no choice.”]`` ``The firm announced the following: [The mill will close.]``"""
    k = after_adjuncts(doc.classes, match.after)
    k += 2 * (doc.classes[k : k + 3] in _ABOUT_IT)
    behind = behind_following(doc, k)
    if behind > k:
        states = match.cue.cue_class in _STATING and not {"t", "q"}.isdisjoint(match.cue.frames)
        found = match.cue.cue_class == "document"
        if not states or (found and not finite_between(doc.classes, behind, match.sentence[1])):
            return (
                None  # thanked the following: Lee and Kim; Police found the following: two knives and a map
            )
        k = behind
    return after_colon(doc, k, match) if doc.classes[k : k + 1] == COLON else None


def behind_following(doc: Document, token: int) -> int:
    """``announced [the following two steps]: ...``: the colon behind such words; token where they do not stand there."""
    m = (
        _FOLLOWING.match(doc.classes, token)
        if doc.tokens.words[token : token + 2] == ["the", "following"]
        else None
    )
    return m.end() if m else token


def after_to(doc: Document, colon: int, match: CueMatch) -> tuple[Range, ...] | None:
    """``advised residents to: [- boil water]``: what stands behind "to" and a colon, below it only the points of a list."""
    below = doc.classes[colon + 1 : colon + 2] == PARAGRAPH_END
    k = colon + 1
    while doc.classes[k : k + 1] == PARAGRAPH_END:
        k += 1
    return None if below and _point_end(doc, k) is None else after_colon(doc, colon, match)


def after_colon(doc: Document, colon: int, match: CueMatch) -> tuple[Range, ...] | None:
    """What stands behind a colon, in the same line or below it."""
    classes = doc.classes
    k = colon + 1
    while classes[k : k + 1] == PARAGRAPH_END:
        k += 1  # also past what belongs to the page: Ada wrote: / May 4, 2024
    point = _point_end(doc, k)
    k = point or k
    if k >= len(classes):
        return None
    if k > colon + 1 and classes[k] in QUOTATION and (has_own_cue(doc, k) or _SIGNED.match(classes, k + 1)):
        return None  # Readers told us: / “It is slow.” - Tom
    if classes[k] in QUOTATION:
        return ((k, next_quotations(doc, k)),)
    if k > colon + 1 and "against" in doc.tokens.words[match.after : colon]:
        return None  # Lee spoke out against it: / The mill is old.
    if k > colon + 1 and (match.cue.lemma in _NO_INTRODUCTION or tells_itself(doc, k)):
        return None  # They asked both sides: / Roe, who runs the club, rejected it. “No,” Roe said.
    end = doc.sentence(k)[1]
    if k > colon + 1 and classes[k:end].rstrip(PARAGRAPH_END)[-1:] == COLON:
        return None  # Ada wrote: / Quote: / ...
    if doc.tokens.words[k][0] in "“\"‘'" and not finite_between(classes, k, end):
        return None  # Links mentioned: “Low Tide” by Ann Lee
    if point:
        points = _points(doc, k)
        alone = len(points) == 1 and not finite_between(classes, *points[0])
        return None if alone else tuple(points)  # the court ordered a provider: / - The Court of Elm
    return ((k, end),) if end > k else None


def _point_end(doc: Document, token: int) -> int | None:
    """The token behind the point of a list, or the number of one: ``• ``, ``2. ``; None where none stands there."""
    if doc.classes[token : token + 1] in _POINTS:
        return token + 1
    numbered = doc.classes[token : token + 2] == NUMBER + STOP and doc.classes[token - 1] == PARAGRAPH_END
    return token + 2 if numbered else None


def _points(doc: Document, first: int) -> list[Range]:
    """The points of a list, of which the first begins at first: as far as each begins with the same sign, and no words in marks stand in one."""
    found: list[Range] = []
    k, sign = first, doc.tokens.words[first - 1]
    while len(found) < _MOST_POINTS:
        end = doc.classes.find(PARAGRAPH_END, k)
        end = len(doc.classes) if end < 0 else end
        if found and any(letter in QUOTATION for letter in doc.classes[k:end]):
            break
        last = end
        while last > k and (doc.classes[last - 1] in ";," or doc.tokens.words[last - 1] == "and"):
            last -= 1
        found.append((k, last))
        while doc.classes[end : end + 1] == PARAGRAPH_END:
            end += 1
        behind = _point_end(doc, end)
        if behind is None or doc.tokens.words[behind - 1] != sign:
            break
        k = behind
    return found
