"""Quotations that no cue governs in their own clause: whose they are by their place in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from ...cues.model import CueMatch
from ...entities.first_names import is_first_name
from ...entities.noun_phrases import describe, is_somebody
from ...quotation_marks.pairing import Segment
from ...tokens.noun_groups import after_adjuncts
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BE,
    COMMA,
    DETERMINER,
    NAME,
    PARAGRAPH_END,
    PREPOSITION,
    PRONOUN,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    WHO,
    classes,
)
from ..candidate import Candidate
from .interviews import interview_answer, interview_turn
from .name_lines import name_line
from .quotation_fragments import described_as, in_clause, level_set
from .quotation_labels import named, statement
from .quotations import Quotations, holds_quotation, in_turn, other_of_two, within_another
from .tags import inverted, odd_tag, tag_without_verb, verb_first, words_of
from .written_words import in_brackets, said_again, written_on

_NEAR = 600  # tokens
_DYING = ("died", "dies")
_KILLED = ("killed", "murdered", "buried", "cremated")
_HEARING = ("listened", "listens", "watched", "watches")
_SPEAKING = ("spoke", "speaks", "talked", "sang")
_ANSWERING = ("reply", "answer", "retort", "respond")
_AGAINST = ("disagree", "dissent", "differ", "demur")
_FULL_NAME = pattern("<name>{2,4}")
_QUOTED = pattern("<quotation>")
_THINGS = classes("determiner noun number verb_or_noun verb_s_or_plural preposition")
_NOTHING_BETWEEN = classes("stop comma adverb dash conjunction")
_CLAUSE_AND_STOP = classes("quoted_clause stop")


def find_quoted(
    doc: Document,
    segments: Sequence[Segment],
    matches: Sequence[CueMatch],
    found: Sequence[Candidate],
    without: frozenset[str],
) -> list[Candidate]:
    """The contents found so far, with the quotations that stand outside of them joined or added."""
    quotations = Quotations(doc, segments, matches, list(found))
    quotations.join_chains()
    rules = [rule for rule in PLACE_RULES if rule.__name__ not in without]
    for n, token in enumerate(quotations.tokens):
        previous = quotations.tokens[n - 1] if n else None
        if token in quotations.owner and doc.classes[token] != PARAGRAPH_END and written_on in rules:
            written_on(quotations, token, previous)
        if token in quotations.owner or doc.classes[token] == PARAGRAPH_END:
            continue
        for rule in rules:
            if rule(quotations, token, previous):
                break
    return [f for f in quotations.candidates if not within_another(doc, f, quotations)]


def continued(q: Quotations, token: int, previous: int | None) -> bool:
    """The next paragraph of a quotation that was left open: ``“We tried. / [“We failed.”]``"""
    segment = q.segment.get(token)
    if segment is None or segment.continues is None:
        return False
    before = q.token_of.get(segment.continues)
    if before is None or before not in q.owner:
        return False
    q.extend(q.owner[before], token)
    return True


def adjacent(q: Quotations, token: int, previous: int | None) -> bool:
    """A quotation directly behind another of the same paragraph: ``“Never,” he said. “Not once” — [“never.”]``"""
    if previous is None or previous not in q.owner:
        return False
    between = q.doc.classes[previous + 1 : token]
    if PARAGRAPH_END in between or between.strip(_NOTHING_BETWEEN):
        return False
    q.extend(q.owner[previous], token)
    return True


def after_sentence(q: Quotations, token: int, previous: int | None) -> bool:
    """A quotation behind a sentence about its speaker: ``Lee shook her head. [“Never.”]``"""
    doc = q.doc
    start = doc.paragraph(token)[0]
    first, end = doc.sentence(token)
    end = min(end, doc.paragraph(token)[1])  # of one left open, the end of the paragraph is in the sentence
    if first <= start or not q.is_only_marks((first, end)):
        return False
    tagged = _tagged_last(q, doc.sentence(first - 1), first)
    if tagged is not None:
        q.extend(tagged, token)
        return True
    last = q.teller_before(start, token)
    reacting = _who_reacts(q, doc.sentence(first - 1)) if last is not None else None
    if reacting:
        q.add("after_sentence", token, *reacting, ("subject",))
        return True
    if last is not None and not _is_asked_before(q, last, doc.sentence(first - 1)):
        f = q.candidates[last]
        if f.source is not None and _is_said_beside(doc, f.source):
            return False
        if _tells_of_another(q, f, doc.sentence(first - 1)):
            return False
        q.add("after_sentence", token, f.source, f.cue, ("said-before",))
        return True
    before = doc.sentence(first - 1)
    source = q.teller_of(before) or q.subject_of(before)
    if source is None or _is_silent(doc, source, before):
        return False
    if doc.classes[source[1]] == BE and NAME not in doc.classes[slice(*source)] and start >= 2:
        above = doc.paragraph(start - 2)  # Lee said: “A.” / Trade is slow. “B.”
        for f in (q.candidates[n] for n in reversed(q.of_paragraph(above))):
            if f.source and above[0] <= f.content[0][0] < above[1] and holds_quotation(doc.classes, f):
                q.add("after_sentence", token, f.source, f.cue, ("said-above",))
                return True
    person = _person_told_of(doc, source, before)
    if person:
        q.add("after_sentence", token, person, None, ("object",))
        return True
    anybody = source[1] - source[0] == 1 and doc.classes[source[0]] == DETERMINER  # Many might wonder. “...”
    q.add("after_sentence", token, None if anybody else source, (source[1], source[1] + 1), ("subject",))
    return True


def _who_reacts(q: Quotations, sentence: Range) -> tuple[Range, Range | None] | None:
    """``“It is late,” said Lee. [Kim] agreed. “No.”``: who is told only to take what another said, with the verb; no pronoun, no crowd."""
    doc, last = q.doc, sentence[1] - 2
    source = q.subject_of(sentence)
    if (
        source is None
        and last > sentence[0]
        and doc.classes[sentence[0] : last] == NAME * (last - sentence[0])
    ):
        source = sentence[0], last  # Tom Ash laughs.
    if source is None or doc.classes[source[1] - 1] in PRONOUN:
        return None
    k = source[1]
    while doc.classes[k] in AUXILIARY_OR_ADVERB or (doc.classes[k] == COMMA and k == source[1]):
        k += 1
    if doc.tokens.words[k] not in forms_of_all("reacting_verbs"):
        k = doc.classes.rfind(COMMA, source[1], sentence[1]) + 1  # the mayor, Bo Kim, agreed
        if not k or doc.tokens.words[k] not in forms_of_all("reacting_verbs"):
            return None
    behind = after_adjuncts(doc.classes, k + 1)
    described = describe(doc.tokens.span(*source).of(doc.text))
    somebody = NAME in doc.classes[slice(*source)] or (
        described is not None and described.kind == "individual"
    )
    if not somebody or behind < sentence[1] - 1:
        return None
    # what somebody disagrees with is what stands before, and not the words that follow
    return source, None if doc.tokens.words[k].startswith(_AGAINST) else (k, k + 1)


def _tells_of_another(q: Quotations, spoken: Candidate, sentence: Range) -> bool:
    """``Lee was clear. “Yes.” [Tom Ash was not.] “No.”``: whether the sentence before words in marks is about somebody else in full."""
    subject = q.subject_of(sentence)
    if subject is None or spoken.source is None or spoken.source[0] >= sentence[0]:
        return False
    words = q.doc.tokens.words
    told = [words[k] for k in range(*subject)]
    full = q.doc.classes[slice(*subject)] == NAME * 2 and is_first_name(told[0].lower())
    last = q.doc.classes[slice(*subject)] == NAME and _is_last_name(q.doc, told[0], subject[0])
    return (full or last) and told[-1] not in words[slice(*spoken.source)]


def _is_last_name(doc: Document, word: str, token: int) -> bool:
    """Whether a word stands behind a first name before a token: Lee, behind Ann Lee."""
    words = doc.tokens.words
    first = max(1, token - _NEAR)
    return any(words[k] == word and is_first_name(words[k - 1].lower()) for k in range(first, token))


def _is_silent(doc: Document, source: Range, sentence: Range) -> bool:
    """``[Lee] died in May. “He was kind.”``, ``[Lee] listened as Ash spoke. “It is late.”``: whether a sentence tells that its subject says nothing."""
    words, k = doc.tokens.words, source[1]
    while doc.classes[k] in AUXILIARY_OR_ADVERB:
        k += 1
    passive = doc.classes[k - 1] == BE
    if words[k] in _DYING or (passive and words[k] in _KILLED):
        return True
    hears = words[k] in _HEARING
    return hears and any(words[n] in _SPEAKING for n in range(k + 1, sentence[1]))


def _is_said_beside(doc: Document, source: Range) -> bool:
    """Whether a source stands in an aside, or for a thing: ``Is it late, [as Lee once said]? “No.”``, ``the ban, [which] suggests``."""
    words = doc.tokens.words
    aside = words[source[0] - 1].lower() == "as" if source[0] else False
    return aside or words[source[0]] in ("which", "that")


def _is_asked_before(q: Quotations, last: int, before: Range) -> bool:
    """``I asked Lee if it was late. He laughed. [“Never.”]``: whether who spoke last asked, and somebody else does something then."""
    match = q.candidates[last].cue_match
    return match.cue.lemma == "ask" and match.sentence[1] == before[0] and q.subject_of(before) is not None


def _person_told_of(doc: Document, subject: Range, sentence: Range) -> Range | None:
    """The one person whom a sentence about a thing tells of: ``The whistle did not please coach [Ada Brandt].``"""
    classes, words = doc.classes, doc.tokens.words
    if classes[subject[0] : subject[1]].strip(_THINGS) or is_somebody(doc.tokens.span(*subject).of(doc.text)):
        return None
    found = [m.span() for m in _FULL_NAME.finditer(classes, subject[1], sentence[1])]
    known = [(a, b) for a, b in found if is_first_name(words[a].lower())]
    return known[0] if len(known) == 1 == len(found) and classes[known[0][0] - 1] != PREPOSITION else None


#: Marks that close a quotation, and stand alone as no pair of them does.
_CLOSING = ("”", "’’")


def own_paragraph(q: Quotations, token: int, previous: int | None) -> bool:
    """A paragraph that is or opens with a quotation: of the speaker of the paragraph before, or of who is named there."""
    doc = q.doc
    classes = doc.classes
    start, end = doc.paragraph(token)
    if start == 0 or not (q.is_only_marks((start, end)) or _goes_on_from_above(q, token, start)):
        return False
    heading = classes[token] == QUOTED_FRAGMENT and not doc.tokens.words[token].isupper()
    if heading and q.is_only_marks((start, end)):
        return False  # “Best crab on the coast”
    above = doc.paragraph(start - 2) if start >= 2 else (0, 0)
    if above[0] >= above[1] or doc.tokens.words[above[1] - 1] in _CLOSING:
        return False  # whose opening mark was lost: it is a quotation itself, of nobody knows whom
    if (turn := in_turn(q, token, above)) is not None:
        q.add("own_paragraph", token, *turn, ("subject-above",))
        return True
    last: int | None = None
    best = (False, False, 0)
    near = [(n, q.candidates[n]) for n in q.of_paragraph(above)]
    inside = sorted((a, b) for _, f in near for a, b in f.content if above[0] <= a < above[1])
    starts, furthest = [a for a, _ in inside], [0, *accumulate((b for _, b in inside), max)]
    for n, f in near:
        if f.cue_match.verb < furthest[bisect_right(starts, f.cue_match.verb)]:
            continue  # said by somebody within what another says
        if f.source and (
            above[0] <= f.cue_match.verb < above[1] or any(above[0] <= a < above[1] for a, _ in f.content)
        ):
            key = (
                holds_quotation(classes, f),
                f.cue_match.cue.cue_class in ("speech", "writing"),
                f.cue_match.verb,
            )
            if key[:2] != (False, False) and (last is None or key > best):
                last, best = n, key
    if last is not None:
        other = other_of_two(q, token, above)
        f = q.candidates[last if other is None else other]
        if (
            other is None
            and not q.asks(token)
            and (tagged := _tagged_last(q, doc.sentence(start - 2), start)) is not None
        ):
            if _is_exchange(q, tagged, above):
                return False
            q.extend(tagged, token)
            return True
        q.add(
            "own_paragraph",
            token,
            f.source,
            f.cue,
            ("speaker-above", "quoted" if holds_quotation(classes, f) else "reported"),
        )
        return True
    sentence = doc.sentence(above[1] - 1)
    source = q.subject_of(sentence)
    if source is None or _is_silent(doc, source, sentence):
        return False
    if classes[sentence[0]] == WHO:  # What it means is left to voters.
        q.add("own_paragraph", token, None, None, ("subject-above",))
        return True
    q.add("own_paragraph", token, source, (source[1], source[1] + 1), ("subject-above",))
    return True


def _is_exchange(q: Quotations, answer: int, above: Range) -> bool:
    """``“You are late,” Lee told Ash. / “I am not,” he replied. / [“You are.”]``: whether words in the paragraph above answer another's, so that either may go on."""
    f = q.candidates[answer]
    if f.cue_match.cue.lemma not in _ANSWERING or above[0] < 2:
        return False
    before = q.doc.paragraph(above[0] - 2)
    return any(
        q.candidates[n].source != f.source and holds_quotation(q.doc.classes, q.candidates[n])
        for n in q.of_paragraph(before)
    )


def _tagged_last(q: Quotations, sentence: Range, start: int) -> int | None:
    """``“We are late,” said Ann Lee, who runs the ferry. [“Nobody told us.”]``: whose words go on behind their tag.

    Nothing but the rest of the tag's own sentence stands between, in which nobody else speaks.
    """
    doc = q.doc
    near = [(n, q.candidates[n]) for n in q.of_paragraph(doc.paragraph(sentence[0]))]
    behind = [(n, f) for n, f in near if sentence[0] <= f.cue_match.verb < start]
    for n, f in behind:
        match = f.cue_match
        tag = max(match.after, match.source[1] if match.source else 0)
        if (
            match.subject_from != "none"
            and f.content[-1][1] <= match.group
            and holds_quotation(doc.classes, f)
            and _QUOTED.search(doc.classes, tag, start) is None
            and not any(
                other.source != f.source and other.cue_match.subject_from != "relative"
                for _, other in behind
                if other.cue_match.verb > match.verb
            )
        ):
            return n
    return None


def _goes_on_from_above(q: Quotations, token: int, start: int) -> bool:
    """``“We are late,” Lee said. / [“Nobody told us.”] The ferry sails at six.``: whether a paragraph opens so, behind a tag."""
    stopped = (
        q.doc.classes[token : token + 2] == _CLAUSE_AND_STOP and q.doc.tokens.words[token].count(" ") > 2
    )
    closed = stopped or q.doc.classes[token] == QUOTED_SENTENCE
    if token != start or not closed or start < 2:
        return False
    above, (first, end) = q.doc.paragraph(start - 2), q.doc.sentence(start - 2)
    if q.is_only_marks(above) and q.tokens[bisect_left(q.tokens, start) - 1] in q.owner:
        return True
    return any(
        q.candidates[n].source
        and q.candidates[n].cue_match.cue.cue_class in ("speech", "writing")
        and first <= q.candidates[n].cue_match.verb < end
        for n in q.of_paragraph(above)
    )


#: In the order in which they are tried.
PLACE_RULES: tuple[Callable[[Quotations, int, int | None], bool], ...] = (
    continued,
    interview_turn,
    written_on,
    adjacent,
    statement,
    verb_first,
    named,
    name_line,
    inverted,
    odd_tag,
    words_of,
    tag_without_verb,
    interview_answer,
    described_as,
    level_set,
    in_brackets,
    said_again,
    in_clause,
    after_sentence,
    own_paragraph,
)
