"""Whether somebody says something more behind a clause or a quotation: ``“No,” she said. [“Never,”] added her son.``"""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, behind_opening, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, closing_mark
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BASE_FORM,
    BASE_VERB,
    BE,
    COMMA,
    COMMON_NOUN,
    FINITE_FULL_VERB,
    INFLECTED_VERB,
    ING_FORM,
    NUMBER,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    QUOTATION,
    QUOTED_SENTENCE,
    QUOTED_STATEMENT,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from ..cue_lexicon import cue_verbs, governing
from ..model import CueMatch

_SURE_VERB = tuple(classes("auxiliary past"))
#: The same behind a phrase that opens a clause: on Monday, the court set it aside.
_VERB_BEHIND_OPENING = tuple(classes("finite past_or_participle verb_or_noun"))
_PAST = tuple(classes("past past_or_participle"))
_APART = classes("comma dash open_bracket that")
_OPENS_SUBJECT = tuple(classes("determiner name subject_pronoun"))
_BEFORE_WHICH = classes("preposition to subordinator")
_STOP_OR_COMMA = classes("stop comma")
_WHAT_WAS_SAID = ("this", "that", "it")
_HEADS = classes("noun name verb_s_or_plural")
#: “A,” compared to B: a participle, and nobody who says it.
_COMPARED = (PAST_OR_PARTICIPLE + TO, PAST_OR_PARTICIPLE + PREPOSITION)
#: What stands between a subject and its verb: Lee, the mayor, said; Lee, 45, of Elmton, who left, said; Lee (Lab) said
_APPOSED = pattern("""
    (?: <comma>
        (?: <determiner|name|noun|number|preposition> <not comma|sentence_close|finite|quotation|dash|relative>{0,12}
          | <who> <noun>{1,3} <comma> <name>{1,4} <comma> <not comma|sentence_close|quotation|dash|that>{1,10}
          | <who> <not comma|sentence_close|quotation|dash|that>{1,12}
        )
    ){1,3} <comma>
  | <open_bracket> <not close_bracket|sentence_close|quotation>{1,8} <close_bracket>
""")
_DONE_BY = pattern(
    "<past_or_participle|participle> <preposition|to> <determiner>? <modifier>? <nominal>{1,5}"
)
#: What stands right behind a cue that says something in a clause or in marks.
SAID_NEXT = tuple(classes("that quotation comma colon"))
#: The classes of verbs by which somebody tells something; not of those by which somebody thinks or wishes it.
TELLING = ("speech", "writing", "judgement")


def is_plural_behind(doc: Document, token: int, match: CueMatch) -> bool:
    """``lied about his age and [addresses] in a form``: whether a form in -s behind a verb in the past is a noun."""
    past = match.verb_form == "finite" and doc.classes[match.verb] in _PAST
    return past and doc.classes[token : token + 2] == VERB_S_OR_PLURAL + PREPOSITION


def another_does(doc: Document, conjunction: int) -> bool:
    """``to pay [and its shares fell]``, ``[and on May 3, the court] set it aside``: whether a noun group with a verb stands behind a conjunction."""
    at = behind_opening(doc.classes, conjunction + 1)
    subject = NOUN_GROUP.match(doc.classes, at)
    verbs = _SURE_VERB if at == conjunction + 1 else _VERB_BEHIND_OPENING
    return subject is not None and doc.classes[subject.end() : subject.end() + 1] in verbs


def is_of_class(word: str, cue_classes: tuple[str, ...] = ()) -> bool:
    """Whether a word is a form of a cue verb, of one of these classes in its first sense; of any where none are given."""
    known = cue_verbs().get(word)
    return known is not None and (not cue_classes or known[0].cue_class in cue_classes)


def cue_at(doc: Document, token: int, letters: str = INFLECTED_VERB) -> bool:
    """Whether a cue verb, with or without its auxiliaries, begins at token."""
    classes, words = doc.classes, doc.tokens.words
    passive = False
    while token < len(classes) and classes[token] in AUXILIARY_OR_ADVERB:
        passive = passive or classes[token] == BE
        token += 1
    if passive and classes[token : token + 1] not in (ING_FORM, ""):
        return False
    if token >= len(classes) or classes[token] not in letters:
        return False
    return governing(words, classes, token) is not None


def another_says(doc: Document, token: int, end: int) -> bool:
    """Whether a cue verb begins at token, with or without a subject of its own."""
    if token >= len(doc.classes):
        return False
    if cue_at(doc, token) or (doc.tokens.words[token] in listed("stand_alone") and cue_at(doc, token + 1)):
        return True
    subject = NOUN_GROUP_LONG.match(doc.classes, token, end)
    if subject is None:
        return False
    apposed = _APPOSED.match(doc.classes, subject.end(), end)  # while the mayor, Ann Lee, said
    if cue_at(doc, apposed.end() if apposed else subject.end(), FINITE_FULL_VERB):
        return True
    done = _DONE_BY.match(doc.classes, subject.end(), end)  # while a note left by Lee says
    return done is not None and cue_at(doc, done.end(), FINITE_FULL_VERB)


def another_breaks_in(doc: Document, token: int, quotation: int) -> bool:
    """``“A,” Lee said, [to which Kim replied], “B.”``, ``[before Kim added:] “B.”``: whether somebody else has the words in marks behind a clause of time or reply."""
    letters, words = doc.classes, doc.tokens.words
    k = token + 1
    if letters[token] in _BEFORE_WHICH and letters[k : k + 1] == WHO:
        point = letters[k + 1] in COMMON_NOUN and letters[k + 2] in _OPENS_SUBJECT
        k += 1 + point  # at which point the clerk
    elif letters[token] != SUBORDINATOR and words[token] != "whose":
        return False
    subject = NOUN_GROUP_LONG.match(letters, k, quotation)
    if subject is None:
        return False
    apposed = _APPOSED.match(letters, subject.end(), quotation)
    verb = apposed.end() if apposed else subject.end()
    if not cue_at(doc, verb, FINITE_FULL_VERB):
        verb = next((n for n in range(verb, quotation) if letters[n] in FINITE_FULL_VERB), quotation)
        if not cue_at(doc, verb, FINITE_FULL_VERB) or letters[subject.end()] != PREPOSITION:
            return False  # a critic behind me muttered
    while letters[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    return not finite_between(letters, verb + 1, quotation)


def others_say(doc: Document, token: int, end: int) -> bool:
    """``and [several said they] wanted it``: whether somebody else says something here, in a clause or in marks."""
    subject = NOUN_GROUP_LONG.match(doc.classes, token, end)
    alone = not listed("stand_alone").isdisjoint(doc.tokens.words[token : token + 1])
    verb = token + 1 if alone else subject.end() if subject else end
    if verb >= end or not cue_at(doc, verb, FINITE_FULL_VERB):
        several = None if alone else _verb_of_several(doc, token, verb)
        if several is None or not cue_at(doc, several, BASE_FORM):
            return False
        verb = several
    while doc.classes[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    known = governing(doc.tokens.words, doc.classes, verb)
    if known is None:
        return False
    behind = known[2]
    if known[0].lemma in listed("denying_cues") and _closes_with(doc, behind, end):
        return True  # but locals disagree; but the union denies it
    if known[0].cue_class != "speech" or "t" not in known[0].frames:
        return False
    return doc.classes[behind : behind + 1] in SAID_NEXT or starts_clause(doc.classes, behind)


def some_think(doc: Document, token: int) -> bool:
    """``although [some fear] it will not``: whether a word for how many, alone, is the subject of a cue in its base form; not ``though [all hope] is lost``."""
    letters, verb = doc.classes, token + 1
    if listed("stand_alone").isdisjoint(doc.tokens.words[token:verb]) or not cue_at(doc, verb, BASE_FORM):
        return False
    told = letters[verb + 1 : verb + 2] == THAT or starts_clause(letters, verb + 1)
    return letters[verb] == BASE_VERB or told


def contrasts(doc: Document, match: CueMatch, subordinator: int, end: int) -> bool:
    """``said it was safe [while unions say it is not]``: whether what others say stands beside what is said, behind its verb."""
    words = doc.tokens.words
    if words[subordinator] not in listed("contrast_words") or words[subordinator - 1] == "even":
        return False
    if doc.classes[subordinator - 1] in _APART or not finite_between(doc.classes, match.after, subordinator):
        return False  # that, while most say it is safe, it is not
    return others_say(doc, subordinator + 1, end)


def _closes_with(doc: Document, token: int, end: int) -> bool:
    """Whether nothing but a word for what was said before stands up to end: ``denies [this]``, ``disagree``."""
    return token >= end or (token == end - 1 and doc.tokens.words[token] in _WHAT_WAS_SAID)


def _verb_of_several(doc: Document, token: int, end: int) -> int | None:
    """``but [unions] say``, ``but [neighbours] claim that``: the verb behind a noun group of several, in its base form.

    ``end`` is where the noun group ends as it was read, with a verb in it that could be a noun.
    """
    letters, words = doc.classes, doc.tokens.words
    if letters[token : token + 1] == NUMBER:
        return None  # and 22 per cent say: what a poll found
    verb = end
    while verb < len(letters) and letters[verb] == ADVERB:
        verb += 1
    if letters[verb : verb + 1] != BASE_VERB:
        verb = end - 1
        if verb <= token or letters[verb] != VERB_OR_NOUN:
            return None
    last = min(verb, end) - 1
    head = words[last].lower()
    several = letters[last] in _HEADS and (head.endswith("s") or head in listed("plural_nouns"))
    return verb if several or letters[last] == SUBJECT_PRONOUN else None


def has_own_cue(doc: Document, quotation: int) -> bool:
    """``“No,” she said. [“Never,”] added her son.``: whether a cue with its subject follows."""
    classes, k = doc.classes, quotation + 1
    if classes[quotation] == QUOTED_SENTENCE and closing_mark(doc, quotation) == ".":
        return False
    if classes[k : k + 1] == COMMA:  # “Never”, said her son.
        k += 1
    if cue_at(doc, k, FINITE_FULL_VERB) and classes[k : k + 2] not in _COMPARED:
        return True
    subject = NOUN_GROUP_LONG.match(classes, k)
    return subject is not None and cue_at(doc, subject.end(), FINITE_FULL_VERB)


def next_quotations(doc: Document, k: int) -> int:
    """The token behind the quotations that begin at k; one with a cue of its own is not among them."""
    classes = doc.classes
    end = k
    while end < len(classes) and classes[end] in QUOTATION and not (end > k and has_own_cue(doc, end)):
        end += 1
        if end + 1 < len(classes) and classes[end] in _STOP_OR_COMMA and classes[end + 1] in QUOTED_STATEMENT:
            end += 1
    return end
