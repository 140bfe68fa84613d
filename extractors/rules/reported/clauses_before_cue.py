"""Rules for a clause that stands before or around its cue verb; two clauses of one sentence, each with who said it behind."""

from __future__ import annotations

from ...cues.clauses.clause_borders import ASKED, says_more, tells_when_by_measure
from ...cues.clauses.further_cues import cue_at, has_own_cue
from ...cues.clauses.insertions import behind_source, inner_clause
from ...cues.model import CueMatch
from ...cues.objects.tags import (
    behind_participles,
    is_occasion_of_tag,
    is_on_condition,
    is_tag,
    tells_how_said,
)
from ...lexicon import listed
from ...tokens.noun_groups import (
    NOUN_GROUP,
    NOUN_GROUP_LONG,
    after_adjuncts,
    clause_behind_comma,
    clause_verb,
    finite_between,
    is_main_clause,
    is_subordinated,
    split_start,
    starts_clause,
)
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMA_OR_DASH,
    CONJUNCTION,
    FINITE,
    FINITE_FULL_VERB,
    OPEN_BRACKET,
    PAST_OR_PARTICIPLE,
    QUOTATION,
    SEMICOLON,
    SENTENCE_CLOSE,
    THAT,
    classes,
)
from .before_cue import left_of, right_of
from .content_end import clause_end

_ADDS_TO_TAG = classes("question_opening open_bracket conjunction that")
_BEHIND_AS_SAID = classes("stop comma subordinator dash semicolon")
_UNFINISHED = classes("be have modal preposition to determiner")
_COMMA_THAT = classes("comma that")
_ING_OR_WHO = classes("ing_form who")
_JOINING = frozenset(["while", "whereas", "and", "but"])
_MARK_INSIDE = classes("comma dash semicolon")
#: So many tokens behind the verb of a tag its subject and what is told of that has ended.
_LONGEST_TAG = 30
_FRONTED = pattern("<conjunction|adverb>* <preposition> <not finite_or_participle|comma|subject_pronoun>*")
_VERB_BEHIND_NOUN = pattern("<noun|name|verb_s_or_plural|object_pronoun> <adverb>* <base_form>")
#: If the hall is sold [the choir will] leave
_MAIN_WITHOUT_COMMA = pattern("""
    <finite|past_or_participle|verb_s_or_plural> <not who|that|conjunction|subordinator|comma|dash|semicolon|finite>{0,25}
    (?: <nominal> <adverb>? | <subject_pronoun> ) <auxiliary|past|verb_s>
""")
_WHO_OR_QUOTED = classes("who that quotation conjunction")


#: What a relative clause begins with whose subjects are a list.
_IN_RELATIVE = pattern("<comma> <preposition> <who> <nominal>{1,6} <comma> (?: <nominal>{1,6} <comma> )* $")
#: Then, says Ann Lee; In May, said the mayor
_TAG_ALONE = pattern(
    "(?: <adverb> | <preposition> <determiner>? <nominal>{1,3} ) <comma> <verb_s|past_or_participle> <determiner>? <nominal>{1,4}"
)


def clause_before(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``[The bridge will close], the mayor said.`` ``[The bridge], she said, [will close].``"""
    classes = doc.classes
    left = left_of(doc, match)
    if left is None and match.source and match.group < match.source[0] < match.after:
        left = (doc.subject_before(match.group) or (None,))[0]  # the paper quoted Lee as saying
    first, last = match.sentence
    if left is None or left - 1 <= first or classes[left - 1] not in COMMA_OR_DASH:
        return None
    unsure = match.subject_from == "none" and match.verb_form != "finite"
    if unsure or _IN_RELATIVE.search(classes, first, left):
        return None  # gave the judgment, with which Ann Lee, Bo Kim and Jo Bell agree
    k = right_of(doc, match)
    if match.subject_from == "inverted" and match.source and classes[left - 2] in _UNFINISHED:
        k = behind_source(doc, match.source, k)
    if classes[match.after : match.after + 1] == THAT:
        return None
    stop = last
    if classes[first] == OPEN_BRACKET:  # (It was old, she said.)
        first += 1
        stop -= stop > k and classes[stop - 1] == CLOSE_BRACKET
    while stop > k and classes[stop - 1] in SENTENCE_CLOSE:
        stop -= 1
    first = behind_other_tag(doc, first, left - 1)
    k = _behind_occasion(doc, match, k, stop)
    titled = classes[left - 1] == COMMA and len(doc.tokens.words[left - 1]) > 1
    before = (first, left - 1 + titled)  # of “The Hour,” Lee said
    if not is_main_clause(classes, first, left - 1):
        resumed = _resumed(doc, match, stop)
        if resumed:
            return (
                (before, (resumed, stop)) if classes[first : left - 1] != CONJUNCTION else ((resumed, stop),)
            )
    if k < stop and classes[k - 1 : k + 1] == _COMMA_THAT:
        k -= 1  # It’s a gamble, they say, that may pay.
    apart = k < stop and classes[k] == COMMA and _is_apart(doc, match, k, stop)
    if k < stop and classes[k] in _MARK_INSIDE and not apart:
        n = k + 1
        if (
            n < stop
            and classes[n] not in _ING_OR_WHO
            and not is_on_condition(doc, n)
            and not (classes[n] == CONJUNCTION and (cue_at(doc, n + 1) or says_more(doc, n + 1, stop, match)))
        ):
            if inner := inner_clause(doc, left - 1, first, n, stop):
                return inner
            whole = classes[k] == SEMICOLON or (classes[n] == CONJUNCTION and starts_clause(classes, n + 1))
            start = first if whole else split_start(classes, first, left - 1)
            return ((start, left - 1), (n, stop))
    elif k < stop and classes[k] not in _ADDS_TO_TAG + COMMA:
        return None
    if doc.tokens.words[first] in ASKED or _TAG_ALONE.fullmatch(classes, first, left - 1):
        return (
            None  # Asked if she would resign, Lee replied in the negative; Then, says Lee, the town found out
        )
    if match.subject_from != "inverted" and tells_when_by_measure(doc, first, left - 1):
        return None  # Two days after the dam broke, Lee asked the board about it
    last_words = match.subject_from == "inverted" and k >= stop
    if _FRONTED.fullmatch(classes, first, left - 1):
        return None
    if k >= stop and _VERB_BEHIND_NOUN.search(classes, first, left - 1):
        return (before,)  # Towns want ferries, says a report.
    if not finite_between(classes, first, left - 1) or (
        is_subordinated(classes, first, left - 1)
        and not last_words
        and not clause_behind_comma(classes, first, left - 1)
        and not (k >= stop and _MAIN_WITHOUT_COMMA.search(classes, first, left - 1))
    ):
        return None
    return (before,)


def _behind_occasion(doc: Document, match: CueMatch, token: int, stop: int) -> int:
    """``It was old, Lee told a crowd [gathered in the hall]``, ``Lee said [as he left]``: behind what tells when, where or to whom."""
    if token > match.after and is_tag(doc, match):
        token = behind_participles(doc, token, stop)
    if not is_occasion_of_tag(doc, match, token):
        return token
    comma = doc.classes.find(COMMA, token, stop)
    return comma if comma != -1 else stop


def _is_apart(doc: Document, match: CueMatch, comma: int, stop: int) -> bool:
    """Whether what stands behind a tag and a comma is no more of what is said: told of the saying, or a clause with its own tag."""
    if is_tagged_too(doc, comma, stop) or not is_tag(doc, match):
        return is_tagged_too(doc, comma, stop)
    named = NOUN_GROUP.fullmatch(doc.classes, comma + 1, stop)  # said at a rally for the winner, Tom Ash
    return tells_how_said(doc, comma, match, stop) or (comma > match.after and named is not None)


def _resumed(doc: Document, match: CueMatch, stop: int) -> int | None:
    """``By contrast, said Ann Lee, a driver, [the road was shut]``: where the clause begins that a tag interrupts."""
    classes = doc.classes
    at = match.after if match.subject_from != "inverted" or not match.source else match.source[1]
    commas = [k for k in range(at, min(at + _LONGEST_TAG, stop - 2)) if classes[k] == COMMA]
    if not commas or commas[0] != at:
        return None
    for k in commas:
        comma = classes.find(COMMA, k + 1, stop)
        end = stop if comma == -1 else comma
        verb = clause_verb(classes, k + 1)
        if verb is None or verb >= end:
            begun = classes[k + 1] in FINITE or (
                k == at and end == stop and finite_between(classes, k + 2, stop)
            )
        else:
            only = k == at and end == stop  # Then, says Lee, the town found out.
            begun = (
                only or classes[verb] != PAST_OR_PARTICIPLE or any(c in FINITE for c in classes[k + 1 : end])
            )
        if begun and classes[k + 1] not in _WHO_OR_QUOTED:
            return k + 1
    return None


def as_said(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``[The bridge was closed], as the mayor had promised.`` ``[The bridge], as she said, [was closed].``"""
    left = left_of(doc, match)
    classes = doc.classes
    first, last = match.sentence
    if (
        left is None
        or left - 2 <= first
        or doc.tokens.words[left - 1] != "as"
        or match.cue.lemma in listed("shouting_verbs")
        or classes[left - 2] not in COMMA_OR_DASH
    ):
        return None
    k = after_adjuncts(classes, match.after)
    if k < last and classes[k] not in _BEHIND_AS_SAID:
        return None
    end = left - 2
    if any(has_own_cue(doc, n) for n in range(first, end) if classes[n] in QUOTATION):
        return None  # “A,” she said, as the crowd roared.
    stop = last
    while stop > k and classes[stop - 1] in SENTENCE_CLOSE:
        stop -= 1
    if (
        k + 1 < stop
        and classes[k] in COMMA_OR_DASH
        and (
            classes[end - 1] in _UNFINISHED  # it is, as she says, late
            or not finite_between(classes, split_start(classes, first, end), end)
        )
    ):
        return ((split_start(classes, first, end), end), (k + 1, stop))
    return ((first, end),)


def _opens_with_as(doc: Document, token: int, match: CueMatch) -> bool:
    """``[As] Lee noted, S``, ``But [as] Lee noted, S``, ``It was old, and [as] Lee noted, S``: whether such an "as" stands at a token."""
    first = match.sentence[0]
    if token == first:
        return doc.tokens.words[token] == "As"
    if token < first or doc.tokens.words[token] != "as" or match.cue.cue_class == "document":
        return False  # but as the storm showed, the roof was old
    if match.cue.lemma in listed("shouting_verbs"):
        return False  # and as she cried, the dog ran off
    joined = doc.classes[token - 1] == CONJUNCTION
    return joined and (token - 1 == first or doc.classes[token - 2] in _MARK_INSIDE)


def as_said_first(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``As the mayor has pointed out, [the bridge was closed].`` ``But as the mayor noted, [it was closed].``"""
    left, last = left_of(doc, match), match.sentence[1]
    if left is None or match.verb_form == "infinitive" or not _opens_with_as(doc, left - 1, match):
        return None
    k = right_of(doc, match)
    if k + 1 >= last or doc.classes[k] != COMMA:
        return None
    end = clause_end(doc, k + 1, match)
    if doc.classes[end : end + 1] == COMMA and not finite_between(doc.classes, k + 1, end):
        end = last - (
            doc.classes[last - 1] in SENTENCE_CLOSE
        )  # As Lee noted, in most towns, the mill is shut
    return ((k + 1, end - (doc.classes[end - 1] == COLON)),)


def is_tagged_too(doc: Document, comma: int, end: int) -> bool:
    """``[, while it leaked, Lee said.]``: whether the clause that a comma joins has a tag of its own at the end of the sentence."""
    joining = comma + 1
    if joining >= end or doc.tokens.words[joining] not in _JOINING:
        return False
    last = doc.classes.rfind(COMMA, joining + 1, end)
    return (
        last > joining
        and finite_between(doc.classes, joining + 1, last)
        and _is_tag_alone(doc, last + 1, end)
    )


def behind_other_tag(doc: Document, first: int, end: int) -> int:
    """``It was shut, police said, while [it leaked]``: where the second of two clauses begins behind the tag of the first; else ``first``."""
    letters = doc.classes
    comma = letters.find(COMMA, first, end)
    while comma != -1:
        behind = letters.find(COMMA, comma + 1, end)
        if behind == -1:
            break
        if (
            behind + 2 < end
            and doc.tokens.words[behind + 1] in _JOINING
            and _is_tag_alone(doc, comma + 1, behind)
            and finite_between(letters, first, comma)
            and finite_between(letters, behind + 2, end)
        ):
            return behind + 2
        comma = behind
    return first


def _is_tag_alone(doc: Document, start: int, end: int) -> bool:
    """``police said on Monday``, ``said Ann Lee``: whether nothing but somebody and a verb of saying stands between two tokens."""
    letters = doc.classes
    subject = NOUN_GROUP_LONG.match(letters, start, end)
    verb = subject.end() if subject else start
    if not cue_at(doc, verb, FINITE_FULL_VERB):
        return False
    while verb < end and letters[verb] not in FINITE_FULL_VERB:
        verb += 1
    if subject is None:
        source = NOUN_GROUP_LONG.match(letters, verb + 1, end)
        return source is not None and after_adjuncts(letters, source.end()) >= end
    return after_adjuncts(letters, verb + 1) >= end
