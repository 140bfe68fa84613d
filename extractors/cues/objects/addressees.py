"""Where whom somebody tells ends, and what is told begins: ``told [reporters] drivers would stop``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document
from ...tokens.tagger import time_words
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    COMMA,
    COMMON_NOUN,
    DETERMINER,
    FINITE,
    ING_FORM,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PAST_OR_PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PREPOSITION_OR_ADVERB,
    QUOTATION,
    SUBJECT_PRONOUN,
    THAT,
    TO,
    classes,
)
from ..clauses.quoted_predicates import is_quoted_predicate
from ..model import CueMatch

_IN_SUBJECT = (*COMMON_NOUN, NAME, PAST_OR_PARTICIPLE, POSSESSIVE)
#: Verbs that do not go without a person told.
_WHOEVER = frozenset(["anyone", "anybody", "everyone", "everybody", "whoever"])
_ASKS_MORE = ("why", "whether")
_AUXILIARY = tuple(classes("auxiliary"))
#: Behind them "to" goes on with what whoever is told wants: told anyone who is willing to listen.
_WILLING = ("willing", "able", "ready", "prepared", "likely")
_WITH_ADDRESSEE = ("tell", "inform", "assure", "remind", "notify")
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
  | <determiner>{0,3} <adverb>? <modifier>{0,2} <nominal>+                                                    # urged parents and schools to
    (?: <comma> <determiner>{0,2} <modifier>? <nominal>+ ){0,3} <comma>? <conjunction> <determiner>{0,2} <modifier>? <nominal>+
    (?= <adverb>{0,2} <to> <adverb>? <auxiliary|base_form> )
  | <verb_or_noun|modifier>{1,2} <noun|verb_s_or_plural>+ (?= <that|to|determiner|subject_pronoun> )           # urged party workers to
""")
#: A relative clause whose verb is the first word in it, and no other clause up to the "to" of what is said.
_RELATIVE_AND_TO = pattern(
    "<that> <adverb>? <base_verb|verb_or_noun> <not finite|relative|comma|to|sentence_close|colon|quotation>{1,12} (?= <to> <base_form> )"
)

#: who saw the crash (to call)
_WHO_AND_TO = pattern(
    "<who> (?: <adverb>? <auxiliary>){0,3} <adverb>? <full_verb|auxiliary> <not finite|relative|comma|to|sentence_close|colon|quotation>{1,12} (?= <to> <base_form> )"
)


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


def before_topic(doc: Document, match: CueMatch, behind: int) -> int | None:
    """``warned drivers [of] ice``, ``warned drivers on Monday [of] ice``: the preposition to what whoever is addressed hears of."""
    words, k = doc.tokens.words, behind
    if words[k] in match.cue.prepositions and words[k : k + 2] != ["on", "behalf"]:
        return k
    if words[k : k + 3] == ["on", "behalf", "of"] and (group := NOUN_GROUP.match(doc.classes, k + 3)):
        k = group.end()
        thing = NOUN_GROUP.match(doc.classes, k + 1)
        if thing and doc.classes[thing.end() : thing.end() + 1] == TO:
            return None  # told Lee on behalf of friends of the mill to leave
    elif doc.classes[k : k + 2] == PREPOSITION_OR_ADVERB:
        k += 2
    elif doc.classes[k] == ADVERB:
        k += 1
    topic = k > behind and words[k] in ("of", "about") and words[k] in match.cue.prepositions
    return k if topic else None


def is_promised(doc: Document, match: CueMatch, token: int) -> bool:
    """``promised [them] about 8%``, ``offered [him] a post``: whether a pronoun is who is promised something behind it."""
    return (
        match.cue.lemma in ("promise", "offer", "pledge", "guarantee")
        and doc.tokens.words[token] in ("them", "him", "us", "me")
        and doc.classes[token + 1 : token + 2] in (DETERMINER, NUMBER, ADVERB, PREPOSITION, *COMMON_NOUN)
    )


def is_clause_told(doc: Document, match: CueMatch, token: int) -> bool:
    """``told The Sun [the bid was late]``, ``told the BBC [this will help]``: whether a subject begins behind who is told, and a verb follows."""
    classes = doc.classes
    if match.cue.lemma not in _WITH_ADDRESSEE or classes[token : token + 1] not in (
        DETERMINER,
        SUBJECT_PRONOUN,
    ):
        return False
    verb = token + 1
    while classes[verb : verb + 1] in _IN_SUBJECT:
        verb += 1
    return classes[verb : verb + 1] in tuple(FINITE) and token > match.after


def _is_plural(word: str) -> bool:
    plural = (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word.endswith("men")
    return plural or word in listed("plural_nouns")


def is_anyone_told(doc: Document, token: int, match: CueMatch) -> bool:
    """``told [anyone] who asked``: whether an object is whoever is spoken to, and nothing that is said."""
    return "o" in match.cue.frames and doc.tokens.words[token] in _WHOEVER


def behind_relative(doc: Document, addressee_end: int, who: int, end: int) -> int | None:
    """``told voters [who ask about it] that it was old``: where what is said begins; None where it does not.

    ``told police [who had hit him]`` is a question, ``told the story of a baker who lost it`` no speech.
    """
    letters, words = doc.classes, doc.tokens.words
    whoever = words[who - 1] in _WHOEVER  # tells anyone who asks that
    if (
        words[who] != "who"
        or not (whoever or letters[who - 1] in COMMON_NOUN)
        or words[who - 1] in time_words()
    ):
        return who
    if who > addressee_end:
        return None
    that = letters.find(THAT, who + 2, end)
    while that != -1:
        verb = finite_between(letters, who + 1, that) or letters[who + 1] in BASE_FORM
        if verb and starts_clause(letters, that + 1):
            return that
        that = letters.find(THAT, that + 1, end)
    asked = None if words[who + 1] in forms_of_all("telling_verbs") else _WHO_AND_TO.match(letters, who, end)
    if asked and words[asked.end() - 1] not in _WILLING:
        return asked.end()  # asked anyone who saw it to call
    why = next((k for k in range(who + 3, end) if words[k] in _ASKS_MORE), None)
    if why is not None and starts_clause(letters, why + 1) and COMMA not in letters[who:why]:
        return why  # asked the clerk who saw it why he ran
    return None if whoever else who


def behind_relative_that(doc: Document, that: int, end: int) -> int | None:
    """``urged shops [that sell it] to close``: the "to" of what they are told, behind a relative clause about them; None without one."""
    m = _RELATIVE_AND_TO.match(doc.classes, that, end)
    return m.end() if m else None


def tells_of_addressee(doc: Document, that: int, match: CueMatch) -> bool:
    """``warned the firms [that had] made it``, ``asked fans [that were] there to go``: whether "that" is the subject of a clause about those told.

    Not ``told members that was wrong``: there it stands for something said before.
    """
    letters, words = doc.classes, doc.tokens.words
    if letters[that + 1 : that + 2] not in tuple(FINITE) or letters[that - 1] not in COMMON_NOUN:
        return False
    return "t" not in match.cue.frames or (
        words[that + 1] in ("have", "had", "were", "are", "do") and _is_plural(words[that - 1])
    )


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
        heard = classes[k : k + 2] == DETERMINER + ING_FORM and doc.tokens.words[k + 1] in listed(
            "nouns_in_ing"
        )
        return k + 2 * heard  # told a hearing last month that
    if match.cue.lemma not in _WITH_ADDRESSEE and doc.tokens.words[m.end()] == "of" and _is_subject(doc, k):
        return k
    of = NOUN_GROUP.match(classes, m.end() + 1) if doc.tokens.words[m.end()] == "of" else None
    end = of.end() if of else m.end()
    if classes[end : end + 1] == TO and doc.tokens.words[end - 1] in listed("comment_nouns"):
        return k  # challenged the mayor's decision to close it, the Secretary of State's decision
    apposed = _APPOSED.match(classes, m.end())
    return apposed.end() if apposed else m.end()


def _is_subject(doc: Document, token: int) -> bool:
    """``warned the price of bread [could double]``: whether a noun group with what it is of is the subject of a verb behind it."""
    group = NOUN_GROUP_LONG.match(doc.classes, token)
    verb = group.end() if group else token
    while doc.classes[verb : verb + 1] == ADVERB:
        verb += 1
    return verb > token and doc.classes[verb : verb + 1] in _AUXILIARY
