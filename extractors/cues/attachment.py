"""What a word behind a cue belongs to: to the cue, or to a noun that stands between them."""

from __future__ import annotations

from functools import cache
from itertools import islice

from ..entities.noun_phrases import describe, is_role
from ..lazy_patterns import later_re
from ..lexicon import listed, rows
from ..tokens.noun_groups import LONG_NOUN_GROUP, NOUN_GROUP, finite_between, starts_clause
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range, closing_mark
from ..tokens.tagger import time_words, word_class
from ..tokens.verb_forms import adjectives, forms_of_all
from ..tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    FINITE_OR_PARTICIPLE,
    HAVE,
    MODAL,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PARTICIPLE,
    PAST,
    PAST_OR_PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTATION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    SUBJECT_PRONOUN,
    THAT,
    TO,
    VERB_S_OR_PLURAL,
    classes,
)
from .cue_lexicon import governing
from .model import CueMatch

#: Endings of words that are hardly nouns.
_ADJECTIVES = ("ous", "able", "ible", "ful", "less", "ional", "ical", "itive", "gative")
_OBJECT_OF_RELATIVE = classes("determiner noun name pronoun number")
_NOMINAL = classes("nominal modifier")
_PREPOSITION_OR_TO = (PREPOSITION, TO)
#: Verbs of which what is held, seen or found is an object with a participle more often than a clause.
_OF_OBJECTS = frozenset(["maintain", "see", "hear", "find"])
#: Prepositions that a noun before them takes as well: the trial of Lee, a court for sport.
_PRONOUN = classes("pronoun")
_BEHIND_VERB = tuple(classes("determiner object_pronoun to preposition adverb"))
_NO_OBJECT = (*classes("stop comma preposition conjunction paragraph_end"), "")
_SUBJECT_AND_VERB = pattern(
    "{group} <auxiliary|adverb>* <past_or_participle|past|participle|verb_s|verb_s_or_plural|base_form>",
    group=LONG_NOUN_GROUP,
)
_NOUN_OR_ING = classes("common_noun ing_form")
_OF_NOUNS = ("of", "for")
_QUOTED, _MAY_BE_FINITE = tuple(QUOTATION), tuple(FINITE_OR_PARTICIPLE)
_WORD = later_re(r"[^\W\d_]+")
#: So many adverbs may stand before the verb in marks: it “just never works”.
_ADVERBS = 2
#: Verbs that do not go without a person told.
_WITH_ADDRESSEE = ("tell", "inform", "assure", "remind", "notify")
_AGAINST = ("against", "over")
_ENDS_SOURCE = classes("sentence_close quoted_statement comma dash")
_WHERE = ("in", "near", "at", "outside")
_SENTENCE_ENDS = (*classes("stop paragraph_end"), "")
_BEFORE_TAG = classes("comma dash quotation")
#: So many tokens at most has the subject of a tag.
_LONGEST_SUBJECT = 16
_OPENS_SUBJECT = classes("determiner name noun number verb_s_or_plural")
_IN_SUBJECT = frozenset(
    classes(
        "determiner nominal modifier base_verb possessive preposition conjunction quoted_fragment to adverb"
    )
)

_APPOSED = pattern("""
    <comma> <determiner|name|noun|number> <not comma|stop|paragraph_end>{0,40} <comma>   # told Lee, a doctor, that
    (?= <that|quotation|to|subordinator> )
""")
# Somebody addressed, and then what is said: told [shocked investors] that; told [Radio 9 live]: “...”
_ADDRESSEE = pattern("""
    <determiner>{0,3} <adverb>? <modifier>{0,2} <nominal>+ (?: <ing_form> | (?<= <number> ) <base_verb|adverb> (?= <colon> ) )?
    (?: <possessive> <modifier|number|adverb>? <nominal>+ )*
    (?: <comma|conjunction> <conjunction>? <determiner>{0,2} <modifier>? <nominal|pronoun>+ ){0,3}
    (?= <comma>? <quotation> | <adverb>{0,2} <that|colon> | <preposition> <adverb|nominal|determiner>{1,5} <that|colon> )
  | <verb_or_noun|modifier>{1,2} <noun|verb_s_or_plural>+ (?= <that|to|determiner|subject_pronoun> )           # urged party workers to
""")


def is_relative_that(doc: Document, that: int) -> bool:
    """Whether "that" is the subject of the verb behind it: ``tariffs [that] make it hard``, not ``that plans changed``.

    In a headline the verb may have a capital: ``Charged in Crash [that] Left Two Dead``, not ``that Hale Left Town``.
    """
    classes, words = doc.classes, doc.tokens.words
    if classes[that + 1 : that + 2] == NAME and classes[that - 1] == NAME:
        past = word_class(words[that + 1].lower()) in (PAST, PAST_OR_PARTICIPLE)
        return past and not finite_between(classes, that + 2, doc.sentence(that)[1])
    return (
        classes[that + 1 : that + 2] in BASE_FORM
        and classes[that - 1] in _NOUN_OR_ING
        and classes[that + 2 : that + 3] in _OBJECT_OF_RELATIVE
    )


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
        return letters[verb] not in (MODAL, HAVE)  # proposals that rivals have advanced will become law
    known = governing(doc.tokens.words, letters, verb)
    words = doc.tokens.words
    judged = words[verb] in forms_of_all("naming_verbs") and words[verb + 1 : verb + 2] == ["as"]
    return (
        known is not None
        and "n" in known[0].frames
        and (next_letter in _NO_OBJECT or judged)  # a demand that he described as silly
        and not finite_between(letters, clause.end(), end)
    )


def goes_on_behind_tag(doc: Document, that: int, match: CueMatch) -> bool:
    """``There is no proof, police said, that it was forged.``: whether what is said goes on behind a comma."""
    classes, first = doc.classes, match.sentence[0]
    if classes[that - 1] != COMMA or match.subject_from != "subject" or not match.source:
        return False
    left = match.source[0] - 1
    return left > first and classes[left] == COMMA and finite_between(classes, first, left)


def addressee_end(doc: Document, match: CueMatch, group_end: int) -> int | None:
    """``told reporters [drivers would stop]``, ``told the Herald [workers had left]``: where one noun group is two.

    Behind a verb that always names whom somebody tells: the group that a verb follows is not the addressee alone, who
    ends with a name before common nouns, or with the first plural.
    """
    classes, words = doc.classes, doc.tokens.words
    if match.cue.lemma not in _WITH_ADDRESSEE:
        return None
    if classes[group_end : group_end + 1] not in tuple(FINITE) and not is_quoted_predicate(doc, group_end):
        return None
    k = match.after
    while k < group_end and classes[k] == DETERMINER:
        k += 1
    start = k
    while k < group_end and classes[k] == NAME:
        k += 1
    if k == start:
        while k < group_end and not _is_plural(words[k]):
            k += 1
        k += 1
    inside = classes[match.after : group_end]
    begins = k < group_end and (starts_clause(classes, k) or classes[group_end] in QUOTATION)
    return k if begins and POSSESSIVE not in inside else None


def is_quoted_predicate(doc: Document, token: int) -> bool:
    """Whether words in marks begin with a verb, and so go on behind a subject: the plan [“would never work”]."""
    if doc.classes[token : token + 1] not in _QUOTED:
        return False
    for word in islice(_WORD.finditer(doc.tokens.words[token]), _ADVERBS + 1):
        letter = word_class(word.group())
        if letter != ADVERB:
            closes = doc.classes[token + 1 : token + 2] not in _MAY_BE_FINITE
            return letter in FINITE or (letter == PAST_OR_PARTICIPLE and closes)
    return False


def clause_with_quoted_predicate(doc: Document, token: int) -> bool:
    """``told the court [his plan “would never work”]``: whether a subject begins there, and its verb stands in marks."""
    subject = NOUN_GROUP.match(doc.classes, token)
    if subject is None:
        return False
    last = subject.end() - (doc.classes[subject.end() - 1] in QUOTATION)
    if last == token + 1 and doc.classes[token] == DETERMINER and last < subject.end():
        inside = map(word_class, _WORD.findall(doc.tokens.words[last]))  # the “stakes are too high”
        return any(letter in FINITE for letter in inside)
    return last > token and is_quoted_predicate(doc, last)


def _is_plural(word: str) -> bool:
    plural = (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word.endswith("men")
    return plural or word in listed("plural_nouns")


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


def behind_relative(doc: Document, addressee_end: int, who: int, end: int) -> int | None:
    """``told voters [who ask about it] that it was old``: where what is said begins; None where it does not.

    ``told police [who had hit him]`` is a question, ``told the story of a baker who lost it`` no speech.
    """
    letters, words = doc.classes, doc.tokens.words
    if words[who] != "who" or letters[who - 1] not in COMMON_NOUN or words[who - 1] in time_words():
        return who
    if who > addressee_end:
        return None
    that = letters.find(THAT, who + 2, end)
    while that != -1:
        if finite_between(letters, who + 1, that) and starts_clause(letters, that + 1):
            return that
        that = letters.find(THAT, that + 1, end)
    return who


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
    if doc.classes[slice(*source)] in tuple(_PRONOUN):
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


def is_where(doc: Document, subject: Range, first: int) -> bool:
    """``A woman held since Monday in [Elmton] said``: whether a name tells where, and nobody's words."""
    names = not doc.classes[slice(*subject)].strip(NAME)
    return names and subject[0] - 1 > first and doc.tokens.words[subject[0] - 1] in _WHERE


def subject_of_tag(doc: Document, subject: Range | None, group: int, after: int, first: int) -> Range | None:
    """``It is late, [the office for planning] said.``: all that stands between the last comma and a verb that ends its sentence.

    ``subject`` is the noun group read directly before the verb, and stays where a comma or words in marks stand before it.
    """
    classes = doc.classes
    if classes[after : after + 1] not in _SENTENCE_ENDS or classes[after - 1] == VERB_S_OR_PLURAL:
        return None
    if subject and classes[subject[0] - 1] in _BEFORE_TAG:
        return None
    comma = classes.rfind(COMMA, max(first, group - _LONGEST_SUBJECT), group)
    between = classes[comma + 1 : group]
    if (
        comma < first
        or len(between) < 2
        or between[0] not in _OPENS_SUBJECT
        or not _IN_SUBJECT.issuperset(between)
    ):
        return None
    name = first + len(classes[first:comma].rstrip(NAME))
    apposed = (
        name < comma and classes[name - 1] in _BEFORE_TAG
    )  # Ann Lee, founder of the group the Lee Trust said
    return (comma + 1, group) if not apposed and finite_between(classes, first, comma) else None


def subject_behind_marks(doc: Document, comma: int) -> Range | None:
    """``“We are late,” [shopkeeper Ann Lee], told us``: a subject between words in marks and a comma too many."""
    subject = doc.subject_before(comma)
    return subject if subject and doc.classes[subject[0] - 1] in (QUOTED_CLAUSE, QUOTED_SENTENCE) else None


def is_in_bare_phrase(doc: Document, first: int, quotation: int) -> bool:
    """``Hitting out at the “delay”, she asked``: whether a fragment stands in a phrase without a finite verb."""
    return (
        quotation > first
        and doc.classes[quotation] == QUOTED_FRAGMENT
        and not finite_between(doc.classes, first, quotation)
    )


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


def is_adjective(doc: Document, token: int) -> bool:
    """``made [favorable] comments``, ``faced [numerous] questions``: whether a word that is no noun by its ending tells more of the next."""
    word = doc.tokens.words[token]
    if word == "public":
        return doc.classes[token - 1] != DETERMINER
    formed = len(word) > 6 and word.endswith(_ADJECTIVES) and not is_role(word)
    return formed or word in adjectives()  # spoke of direct talks


def object_end(doc: Document, match: CueMatch) -> int:
    """The token behind the person addressed: ``told reporters``; match.after where nobody is."""
    classes = doc.classes
    k = match.after
    if classes[k : k + 1] == OBJECT_PRONOUN or (
        classes[k : k + 1] == SUBJECT_PRONOUN and doc.tokens.words[k] in ("you", "it")
    ):
        return k + 1 + (doc.tokens.words[k + 1 : k + 2] in (["both"], ["all"]))
    m = _ADDRESSEE.match(classes, k) or NOUN_GROUP.match(classes, k)
    if not m:
        return k
    apposed = _APPOSED.match(classes, m.end())
    return apposed.end() if apposed else m.end()
