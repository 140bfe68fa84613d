"""What a word behind a cue belongs to: to the cue, or to a noun that stands between them."""

from __future__ import annotations

from functools import cache

from ...entities.noun_phrases import describe
from ...lexicon import listed, rows
from ...tokens.noun_groups import LONG_NOUN_GROUP, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, closing_mark
from ...tokens.tagger import time_words, word_class
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    BASE_FORM,
    BE,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    HAVE,
    ING_FORM,
    MODAL,
    NAME,
    NUMBER,
    OPEN_BRACKET,
    PARTICIPLE,
    PAST,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    QUOTED_FRAGMENT,
    TO,
    VERB_OR_NOUN,
    VERB_OR_NOUN_FORM,
    classes,
)
from ..cue_lexicon import governing, is_cue_in_ing
from ..model import CueMatch

_OBJECT_OF_RELATIVE = classes("determiner noun name pronoun number")
_NOMINAL = classes("nominal modifier")
_PREPOSITION_OR_TO = (PREPOSITION, TO)
#: Verbs of which what is held, seen or found is an object with a participle more often than a clause.
_OF_OBJECTS = frozenset(["maintain", "see", "hear", "find", "discover"])
#: Forms that are no noun: we believe, Lee says.
_SAID = classes("base_verb verb_s past")
_OPENS_PREDICATE = classes("be modal have")
_BEHIND_VERB = tuple(classes("determiner object_pronoun to preposition adverb"))
_NO_OBJECT = (*classes("stop comma preposition conjunction paragraph_end"), "")
_SUBJECT_AND_VERB = pattern(
    "{group} <auxiliary|adverb>* <past_or_participle|past|participle|verb_s|verb_s_or_plural|base_form>",
    group=LONG_NOUN_GROUP,
)
_MAKING = ("made", "make", "makes", "gave", "broke")
#: They have an object where no clause follows: an accusation that you do not recognise.
_TRANSITIVE = ("recognise", "recognize", "understand", "accept", "believe")
_NOUN_OR_ING = classes("common_noun ing_form")
_ENDS_PART = pattern("<colon|semicolon>")
_SURE_VERB = pattern("<perhaps_finite|possessive|quotation|paragraph_end>")
_OTHER_VERB = pattern("<perhaps_finite|base_form|possessive|quotation|comma|stray_mark|paragraph_end>")
_THAT_NOUN = pattern("<that> <noun>? <noun|verb_or_noun> (?= <ing_form|preposition|stop|comma|adverb> )")
_VERB = pattern("<perhaps_finite|base_form|verb_or_noun_form|possessive|quotation|paragraph_end>")
#: a ruling [that in essence took] it away
_NO_SUBJECT = pattern("<that> <preposition> <noun> <past|auxiliary|verb_s>")
_BEFORE_NOUN = classes("determiner possessive preposition number")
_NOTHING_TO_ASK = classes("subject_pronoun verb_or_noun")
_OBJECT_BEHIND = tuple(classes("determiner pronoun name to adverb"))
_OF_NOUNS = ("of", "for")
_AGAINST = ("against", "over")
_ENDS_SOURCE = classes("sentence_close quoted_statement comma dash")


def tells_clause(doc: Document, that: int, end: int) -> bool:
    """Whether a verb stands behind "that" in its clause: not ``see [that] great day``, ``knew [that] off by heart: I had read it``."""
    letters = doc.classes
    part = _ENDS_PART.search(letters, that + 1, end)
    last = part.start() if part else end
    closed = letters.find(CLOSE_BRACKET, that + 1, last)
    if closed != -1 and letters.find(OPEN_BRACKET, that + 1, closed) == -1:
        last = closed
    if _points(doc, that, last) or _NO_SUBJECT.match(letters, that, last):
        return False
    led = letters[that + 1] == PREPOSITION or doc.tokens.words[that + 1] == "off"
    if led or _OTHER_VERB.search(letters, that + 1, last) is None:
        return _SURE_VERB.search(letters, that + 1, last) is not None
    if letters[that + 1] in _NOTHING_TO_ASK:
        return True  # that it costs; that quote
    verbs = _OTHER_VERB.finditer(letters, that + 1, last)
    return any(m.group() != VERB_OR_NOUN or _is_led(doc, m.start()) for m in verbs)


def _points(doc: Document, that: int, end: int) -> bool:
    """``rejected [that idea] saying it was late``, ``denied [that claim] on Monday``: whether "that" points to a noun before it."""
    noun = _THAT_NOUN.match(doc.classes, that, end)
    if noun is None:
        return False
    last = noun.end() - 1
    if not is_singular(doc, last):
        return False
    if doc.classes[noun.end()] == ING_FORM:
        return governing(doc.tokens.words, doc.classes, noun.end()) is not None
    verbs = _VERB.finditer(doc.classes, noun.end(), end)
    return all(m.group() in VERB_OR_NOUN_FORM and doc.classes[m.start() - 1] in _BEFORE_NOUN for m in verbs)


def is_singular(doc: Document, token: int) -> bool:
    """Whether a noun or a name that is none of several stands there: ``unit``, not ``fans``, ``children``, ``Lee and Kim``."""
    noun = doc.tokens.words[token].lower()
    one = doc.classes[token] in COMMON_NOUN + NAME and doc.classes[token - 1 : token] != CONJUNCTION
    return one and not noun.endswith("s") and not {noun} & (listed("plural_nouns") | listed("group_nouns"))


def _is_led(doc: Document, token: int) -> bool:
    """Whether a word that may be a noun has a plural before it or an object behind it: ``prices [rise]``; not ``the third [party].``"""
    return doc.tokens.words[token - 1].endswith("s") or doc.classes[token + 1 : token + 2] in _OBJECT_BEHIND


def is_relative_that(doc: Document, that: int) -> bool:
    """Whether "that" is the subject of the verb behind it: ``tariffs [that] make it hard``, not ``that plans changed``.

    In a headline the verb may have a capital: ``Charged in Crash [that] Left Two Dead``, not ``that Hale Left Town``.
    Or something stands between commas before the verb: ``a deal [that], among other things, requires them to pay``.
    """
    classes, words = doc.classes, doc.tokens.words
    if classes[that + 1 : that + 2] == COMMA:
        closing = classes.find(COMMA, that + 2, doc.sentence(that)[1] - 1)
        return closing > 0 and classes[closing + 1] in FINITE
    if classes[that + 1 : that + 2] == NAME and classes[that - 1] == NAME:
        past = word_class(words[that + 1].lower()) in (PAST, PAST_OR_PARTICIPLE)
        return past and not finite_between(classes, that + 2, doc.sentence(that)[1])
    return (
        classes[that + 1 : that + 2] in BASE_FORM
        and classes[that - 1] in _NOUN_OR_ING
        and classes[that + 2 : that + 3] in _OBJECT_OF_RELATIVE
    )


def tells_of_noun(doc: Document, that: int, match: CueMatch, *, of_object: bool) -> bool:
    """``testified in the trial [that made] her``, ``spoke at an event [that] the union had called``: whether "that" behind a phrase tells more of its noun.

    It is the subject of the verb right behind it; or the verb has no clause: ``spoke in a hall that``; or the phrase is
    what the verb says (``of_object``), and the clause lacks an object: ``argued against the plan that the bank made``.
    """
    letters, end = doc.classes, match.sentence[1]
    if letters[that - 1] not in COMMON_NOUN:
        return False
    if letters[that + 1 : that + 2] == PAST_OR_PARTICIPLE:
        behind = letters[that + 2 : that + 3]
        if behind in _BEHIND_VERB or (
            behind in (NAME, NUMBER) and not finite_between(letters, that + 2, end)
        ):
            return True
    if "t" not in match.cue.frames and match.cue.cue_class == "speech":
        return letters[that + 1 : that + 2] not in QUOTATION
    return of_object and is_of_claim(doc, that, end)


def is_of_claim(doc: Document, that: int, end: int) -> bool:
    """``a claim [that] came late``, ``a claim [that] Kim disputes``: whether a relative clause tells of a noun of saying.

    In it "that" is the subject of the verb right behind it, or the object of a verb that has none behind it.
    """
    letters = doc.classes
    behind = letters[that + 1 : that + 2]
    if behind in tuple(FINITE):
        return True
    if behind == PAST_OR_PARTICIPLE:  # and not: that injured workers were paid
        return letters[that + 2 : that + 3] in _BEHIND_VERB
    clause = _SUBJECT_AND_VERB.match(letters, that + 1, end)
    if clause is None:
        return False
    verb, next_letter = clause.end() - 1, letters[clause.end() : clause.end() + 1]
    if next_letter in (MODAL, HAVE):
        if BE in letters[that:verb] and letters[verb] in PAST_PARTICIPLE:
            return False  # a claim that the vote was stolen has been tested
        return letters[verb] not in (MODAL, HAVE)  # proposals that rivals have advanced will become law
    words = doc.tokens.words
    handled = words[verb] in _MAKING or words[verb] in listed("issuing_verbs") | forms_of_all(
        "receiving_verbs"
    )
    if handled and next_letter in _NO_OBJECT and BE not in letters[that:verb]:
        return True  # the promise that he made in May was empty
    known = governing(words, letters, verb)
    if is_gap_of_said(doc, that, end):
        return True
    if known is not None and known[0].lemma in _TRANSITIVE and next_letter in _NO_OBJECT:
        return True
    judged = words[verb] in forms_of_all("naming_verbs") and words[verb + 1 : verb + 2] == ["as"]
    return (
        known is not None
        and "n" in known[0].frames
        and (next_letter in _NO_OBJECT or judged)  # a demand that he described as silly
        and not finite_between(letters, clause.end(), end)
    )


def is_gap_of_said(doc: Document, that: int, end: int) -> bool:
    """``a ruling [that we believe is] wrong``: whether "that" is the subject of a clause that others say or think, and so tells of a noun."""
    clause = _SUBJECT_AND_VERB.match(doc.classes, that + 1, end)
    if clause is None or doc.classes[clause.end() - 1] not in _SAID:
        return False
    known = governing(doc.tokens.words, doc.classes, clause.end() - 1)
    return known is not None and "t" in known[0].frames and doc.classes[clause.end()] in _OPENS_PREDICATE


def goes_on_behind_tag(doc: Document, that: int, match: CueMatch) -> bool:
    """``There is no proof, police said, that it was forged.``: whether what is said goes on behind a comma."""
    classes, first = doc.classes, match.sentence[0]
    if classes[that - 1] != COMMA or match.subject_from != "subject" or not match.source:
        return False
    left = match.source[0] - 1
    return left > first and classes[left] == COMMA and finite_between(classes, first, left)


def end_of_source(doc: Document, stop: int, last: int) -> int:
    """A source's relative clause or further phrases belong to it, up to a comma or full stop."""
    classes = doc.classes
    while stop < last and classes[stop] not in _ENDS_SOURCE:
        stop += 1
    return stop


def opens_joined(doc: Document, left: int, start: int, end: int) -> bool:
    """``It is old and, according to Lee, [it leaks]``: whether "and" leads to a clause, a verb or words in marks behind a source."""
    if doc.classes[left - 1] != CONJUNCTION or start >= end:
        return False
    return doc.classes[start] in FINITE + QUOTATION or starts_clause(doc.classes, start)


def is_in_phrase(doc: Document, after: int, lead: int) -> bool:
    """``Speaking at the trial [of] Lee``, ``appeal against the ban at the Court [for] Sport``: whether a noun before it takes it.

    ``called in a letter [for] peace``: a medium, a name and a time take none. ``said [about] 40 people had left``:
    nor does a number that is no exact one.
    """
    letters, words = doc.classes, doc.tokens.words
    if lead == after and words[lead] == "about" and letters[lead + 1 : lead + 2] == NUMBER:
        return starts_clause(letters, lead + 1)
    if lead == after or words[lead] not in _OF_NOUNS:
        return False
    if words[after] in _AGAINST:
        return True
    if (
        letters[lead - 1] not in _NOUN_OR_ING
        or words[lead - 1] in _media()
        or words[lead - 1] in time_words()
    ):
        return False
    behind = letters[after : lead - 1]
    return words[lead - 1] == "behalf" or (
        DETERMINER in behind and any(c in behind for c in _PREPOSITION_OR_TO)
    )


@cache
def _media() -> frozenset[str]:
    """The last word of each medium by which words are carried: ``letter``, ``statement``."""
    return frozenset(medium.rsplit(" ", 1)[-1] for medium, *_ in rows("media"))


def is_participle(doc: Document, verb: int, match: CueMatch) -> bool:
    """``maintains eight guards [assigned] to the quay``, ``noted changes [made] by Lee``: whether a form in -ed tells more of an object."""
    if doc.classes[verb] != PAST_OR_PARTICIPLE:
        return False
    if doc.tokens.words[verb + 1 : verb + 2] == ["payable"]:
        return True  # wrote checks made payable to “Cash”
    if doc.tokens.words[verb + 1 : verb + 2] == ["by"]:
        return "n" in match.cue.frames or match.cue.lemma in _OF_OBJECTS
    return match.cue.lemma in _OF_OBJECTS and doc.classes[verb + 1 : verb + 2] in _PREPOSITION_OR_TO


def is_reduced_clause(doc: Document, match: CueMatch) -> bool:
    """``viruses [written] to impress``, ``[what promises] to be a storm``: whether nobody says what an infinitive tells."""
    if match.source is None:
        return False
    if match.cue.lemma == "promise" and _is_thing(doc, match.source):
        return True  # the evening promised to be long
    what = doc.tokens.words[match.source[0]].lower() == "what"
    alone = HAVE not in doc.classes[match.group : match.verb] and match.subject_from == "subject"
    return what or (alone and doc.classes[match.verb] == PARTICIPLE)


def _is_thing(doc: Document, source: Range) -> bool:
    """Whether a source is neither somebody nor a body nor something written: ``the evening``, ``it``."""
    if NAME in doc.classes[slice(*source)]:
        return False
    phrase = doc.tokens.span(*source).of(doc.text)
    if doc.classes[slice(*source)] in tuple(PRONOUN):
        return phrase.lower() == "it"
    described = describe(phrase)
    written = described is not None and described.head in listed("document_nouns")
    return phrase.lower() == "it" or (described is not None and described.kind == "document" and not written)


def is_no_object(doc: Document, match: CueMatch, token: int) -> bool:
    """``the Halden report [looked] at it``: whether a verb stands where the object of a cue would, so that the cue is a noun."""
    letters = doc.classes
    return (
        letters[match.verb] in BASE_FORM
        and token == match.after
        and letters[token] in (PAST, PAST_OR_PARTICIPLE)
        and letters[token + 1 : token + 2] not in tuple(_NOMINAL)
    )


def is_in_bare_phrase(doc: Document, first: int, quotation: int) -> bool:
    """``Hitting out at the “delay”, she asked``: whether a fragment stands in a phrase without a finite verb.

    So may one that has the comma of its phrase inside its marks: ``Referring to it as a “house on fire,” Lee explained how``.
    """
    part = doc.classes[quotation] == QUOTED_FRAGMENT or (
        doc.classes[quotation] in QUOTATION
        and (doc.classes[first] == PREPOSITION or doc.tokens.words[first].endswith("ing"))
    )
    return quotation > first and part and not finite_between(doc.classes, first, quotation)


def is_in_opening(doc: Document, first: int, quotation: int) -> bool:
    """``[Calling it “mad,”] she explained why``: whether words in marks end a phrase in -ing that opens the sentence."""
    opens = quotation > first and (doc.classes[first] == ING_FORM or is_cue_in_ing(doc.tokens.words[first]))
    return opens and doc.classes[quotation - 1] != COLON and not finite_between(doc.classes, first, quotation)


def goes_on_with_relative(doc: Document, quotation: int, that: int, match: CueMatch) -> bool:
    """``“It is new,” he said in a film [that] showed it``: whether "that" behind a tag tells more of a noun before it."""
    return (
        that > match.after
        and doc.classes[that - 1] in COMMON_NOUN
        and doc.sentence(quotation)[0] == quotation
        and closing_mark(doc, quotation) == ","
    )


def without_subject_matter(doc: Document, source: Range) -> Range:
    """``[Lee] on the fire: “...”``: a name without what the words in marks are about."""
    first, end = source
    names = (k for k in range(first + 1, end) if doc.tokens.words[k] in ("on", "about"))
    k = next(names, end)
    return (first, k) if doc.classes[k - 1] == NAME else source
