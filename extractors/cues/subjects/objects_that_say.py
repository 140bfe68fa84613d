"""Who says what a form in -ing tells, and is not the subject of the sentence: ``Police held [a man] claiming to be a pilot``, ``He was hurt by [a letter] saying so``."""

from __future__ import annotations

from functools import cache

from ...entities.noun_phrases import describe, is_noun_of_somebody, is_paper, is_role, is_somebody, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, starts_clause
from ...tokens.nouns_of_saying import nouns_of_saying
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms, forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BE,
    COMMA,
    COMMON_NOUN,
    DASH,
    DETERMINER,
    FULL_VERB,
    NAME,
    NUMBER,
    PAST_PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TO,
    classes,
)
from ..clauses.inanimate import is_inanimate
from ..clauses.insertions import is_hyphen
from ..cue_lexicon import governing

_INDEFINITE = frozenset(["a", "an", "one", "another", "some", "several"])
_PEOPLE = ("individual", "group")
_JUDGED = ("judgement", "speech", "writing")
_QUOTING = ("quote", "cite")
#: Before a document that somebody has issued: replied with a letter saying so; not: hurt by a letter saying so.
_OF_ONES_OWN = ("in", "with", "on", "to", "through")
#: Verbs by which somebody has or passes on the words of others: shared a post saying; not: posted a note saying.
_PASSING_ON = ("share", "retweet", "hold", "carry", "read")
_SHOWING = ("feature", "picture", "portray", "quote", "interview")
_COURTS = ("court", "jury", "inquest", "tribunal", "hearing")
#: What all that is shown tells, and not who is seen.
_TELLING_OF_ALL = ("suggesting", "indicating", "proving", "showing", "implying")
#: by his deputy[, Ann Lee], saying; by Ann Lee[, 40], saying; by Ann Lee[, the miller], saying
_IN_COMMAS = pattern(
    "<comma> (?: <number> | <name>{1,4} | <determiner> <nominal>{1,4} (?: <preposition> <determiner>? <nominal>{1,3} )? )"
)
_BY_DOING = ("without", "by", "after", "before", "in")
_BEGINNING = ("start", "begin", "keep", "stop", "continue")
_FAR = 10  # tokens
_VERBS = classes("full_verb base_form")
#: No phrase behind a participle goes on past one of these.
_APART = classes("comma dash conjunction who that subordinator modal have be")
#: What is judged for what it says; of a plan or a law its judge says more.
_LETTERS = frozenset(["report", "study", "article", "advert", "petition"])


def speaks_itself(doc: Document, found: Range) -> bool:
    """Whether the noun group before a form in -ing, which a verb or a preposition governs, is who or what says it."""
    words, letters, verb = doc.tokens.words, doc.classes, found[0] - 1
    described = describe(doc.tokens.span(*found).of(doc.text)) if verb >= 0 else None
    if described is None:
        return False
    document = _is_told(described.head)
    if letters[verb] in (PREPOSITION, TO, SUBORDINATOR):
        answered = words[verb] == "to" and words[verb - 1] in forms("react").keys() | forms("respond").keys()
        document = document and not is_taken_up(doc, verb, described.head)
        return document and (answered or words[verb].lower() not in _OF_ONES_OWN)
    if letters[verb] not in FULL_VERB:
        return False
    known = governing(words, letters, verb)
    judged = known is not None and known[0].cue_class in _JUDGED
    if known is not None and known[0].lemma in _QUOTING:
        return True  # quoted a source saying
    people = is_role(singular(described.head)) or described.head in listed("person_nouns")
    if described.kind in _PEOPLE and people and not document:
        indefinite = words[found[0]].lower() in _INDEFINITE or letters[found[0]] == NUMBER
        return indefinite or (letters[found[0]] in COMMON_NOUN and not judged)
    issued = known is not None and known[0].cue_class != "judgement"
    heard = words[verb] in forms_of_all("receiving_verbs") or words[verb] in forms("follow")
    heard = heard or any(words[verb] in forms(one) for one in _PASSING_ON)
    letter = described.head in listed("statement_nouns") or described.head in _LETTERS
    return document and not issued and (heard or (judged and letter))


def is_taken_up(doc: Document, preposition: int, noun: str) -> bool:
    """``agreed with [the verdict] saying it was fair``: whether a verb of saying and its own preposition lead to a thing, about which more is said.

    Not to a letter or the like, which says something itself.
    """
    known = governing(doc.tokens.words, doc.classes, preposition - 1) if preposition else None
    if known is None or doc.tokens.words[preposition] not in known[0].prepositions:
        return False
    return noun not in listed("statement_nouns") and noun not in _LETTERS


@cache
def _forms_of_beginning() -> frozenset[str]:
    return frozenset(form for verb in _BEGINNING for form in forms(verb))


def who_begins(doc: Document, group: int, first: int) -> tuple[Range, str] | None:
    """``before [they] start worrying``, ``e-mails [that] milk people by promising``: who begins to do it, who does something by it."""
    words, letters = doc.tokens.words, doc.classes
    if words[group - 1] == "by":
        relative = max(
            (k for k in range(max(first + 1, group - _FAR), group) if letters[k] in RELATIVE), default=0
        )
        verb = relative and letters[relative + 1] in _VERBS and COMMA not in letters[relative:group]
        return ((relative, relative + 1), "relative") if verb else None
    if words[group - 1] not in _forms_of_beginning() or words[group] == "adding":
        return None
    subject = doc.subject_before(group - 1)
    if subject is None or subject[0] < first or is_inanimate(doc, subject):
        return None  # left as the meeting began vowing to return
    return subject, "subject"


def who_is_shown(doc: Document, group: int, first: int) -> tuple[Range, str] | None:
    """``The film showed [Lee], in a red coat, saying``: who is seen, heard or quoted in a recording or a text, before an aside."""
    words, letters = doc.tokens.words, doc.classes
    comma = group - 1
    while comma > first and letters[comma] == ADVERB:
        comma -= 1
    subject = NOUN_GROUP_LONG.match(letters, first, comma)
    if letters[comma] != COMMA or subject is None or words[group] in _TELLING_OF_ALL:
        return None
    verb = subject.end()
    while letters[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    shows = words[verb] in forms_of_all("perceiving_verbs") or any(words[verb] in forms(v) for v in _SHOWING)
    shown = NOUN_GROUP_LONG.match(letters, verb + 1, comma) if shows else None
    if shown is None or letters[shown.end()] != COMMA or shown.end() == comma:
        return None
    described = describe(doc.tokens.span(*subject.span()).of(doc.text))
    document = described is not None and (_is_told(described.head) or described.head in _COURTS)
    text = doc.tokens.span(*shown.span()).of(doc.text)
    named = letters[shown.end() - 1] == NAME or is_somebody(text)
    return (shown.span(), "subject") if document and named else None


def behind_dash(doc: Document, group: int, sentence: Range) -> Range:
    """``Lee told them all - [Kim left after saying so]``: the part of a sentence behind its only dash that is a clause of its own."""
    dash = doc.classes.find(DASH, sentence[0], group)
    alone = 0 < dash < group - 1 and doc.classes.find(DASH, dash + 1, sentence[1]) < 0
    joined = (
        doc.classes[group - 1] == COMMA
    )  # of who does all that stands before: Lee left - it was late -, saying
    if not alone or joined or is_hyphen(doc, dash) or not starts_clause(doc.classes, dash + 1):
        return sentence
    return (dash + 1, sentence[1])


def nearest_document(doc: Document, found: Range) -> Range:
    """``the wording of [a rule] stating that``: the document at the end of a noun group; the whole group where none is."""
    led = doc.classes.rfind(PREPOSITION, *found)
    opening = doc.classes.find(PREPOSITION, *found)
    noun = doc.tokens.words[found[1] - 1].lower()
    if opening > 0 and _is_told(doc.tokens.words[opening - 1].lower()):
        return found  # a note on the table
    nearest = led > 0 and _is_told(noun) and doc.classes[led + 1] == DETERMINER
    return (led + 1, found[1]) if nearest and not is_taken_up(doc, led, noun) else found


def _is_told(noun: str) -> bool:
    """Whether a noun is one for a document or for what somebody says: ``rule``, ``letter``, ``comment``."""
    return noun in nouns_of_saying() or is_paper(noun)


def from_whom(doc: Document, found: Range) -> Range | None:
    """``The office took calls from [people] claiming to be clerks``: somebody behind "from", directly before a form in -ing.

    Somebody named only behind a noun for what is written or told: ``got a letter from [Ann Lee] saying so``.
    """
    led, words = doc.classes.rfind(PREPOSITION, found[0] - 1, found[1]), doc.tokens.words
    if led < 1 or words[led] not in ("from", "by"):
        return None
    named = NAME in doc.classes[led : found[1]]
    owned = named or words[led] == "by"
    if owned and (found[0] == doc.sentence(led)[0] or not _is_told(_what_is_from(doc, led))):
        return None  # A statement from the club explaining it read
    somebody = named or is_somebody(doc.tokens.span(led + 1, found[1]).of(doc.text))
    return (led + 1, found[1]) if somebody else None


def _what_is_from(doc: Document, led: int) -> str:
    """``a [complaint] filed against the bank by Lee``: the noun for what comes from whom a preposition names."""
    words, letters = doc.tokens.words, doc.classes
    nearest = max(led - _FAR, 1)
    done = next((k for k in range(led - 1, nearest, -1) if letters[k] in PAST_PARTICIPLE), led)
    made = letters[done - 1] in COMMON_NOUN and not any(
        letter in _APART for letter in letters[done + 1 : led]
    )
    return singular(words[(done if made else led) - 1].lower())


def doer_of_passive(doc: Document, group: int, main: Range) -> tuple[Range | None, str] | None:
    """``The plan was approved by [the council] without asking``: who does what a form in -ing tells, where the subject is a thing that something is done to.

    (None, "none") where the passive names no agent: The fence was built without telling anybody. None elsewhere.
    """
    words, letters = doc.tokens.words, doc.classes
    if words[group - 1] not in _BY_DOING or letters[main[1]] != BE or not is_inanimate(doc, main):
        return None
    participle = next((k for k in range(main[1] + 1, group) if letters[k] in PAST_PARTICIPLE), None)
    if participle is None:
        return None
    by = next((k for k in range(participle + 1, group - 1) if words[k] == "by"), None)
    agent = NOUN_GROUP_LONG.match(letters, by + 1, group - 1) if by else None
    return (agent.span(), "main") if agent and agent.end() == group - 1 else (None, "none")


def agent_before(doc: Document, comma: int, main: Range) -> Range | None:
    """``The bill was backed by [some firms], saying``: who did something to a thing, in a passive that a comma ends.

    Or who speaks up for or against somebody: ``Ash was backed by [Lee], saying``; not ``[Ash] was held by Lee, saying``.
    """
    words = doc.tokens.words
    by = next((k for k in range(comma - 1, main[1], -1) if words[k] == "by"), 0)
    if not by or doc.classes[by - 1] not in PAST_PARTICIPLE:
        return None
    if words[by - 1] not in forms_of_all("verbs_of_speaking_up") and not is_inanimate(doc, main):
        return None
    agent = NOUN_GROUP_LONG.match(doc.classes, by + 1, comma)
    if agent is not None and _IN_COMMAS.fullmatch(doc.classes, agent.end(), comma):
        comma = agent.end()  # by his deputy, Ann Lee, saying
    named = agent is not None and agent.end() == comma
    somebody = named and (NAME in doc.classes[by:comma] or is_noun_of_somebody(words[comma - 1].lower()))
    return (by + 1, comma) if somebody else None
