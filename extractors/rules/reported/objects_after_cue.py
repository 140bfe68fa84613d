"""Rules for an object or an infinitive behind its cue verb."""

from __future__ import annotations

from ...cues.clauses.further_cues import cue_at
from ...cues.clauses.insertions import (
    before_saying,
    behind_phrase,
)
from ...cues.cue_lexicon import stances
from ...cues.model import CueMatch
from ...cues.objects.addressees import is_anyone_told, is_promised
from ...cues.objects.attachment import (
    is_in_phrase,
    is_no_object,
    is_reduced_clause,
)
from ...cues.objects.circumstances import (
    before_manner,
    before_medium,
    before_own_medium,
    before_time,
    is_own_medium,
    is_while,
)
from ...cues.objects.no_clause import is_no_clause
from ...cues.objects.objects import (
    is_stranded,
    is_within_noun,
    object_stands_before,
)
from ...cues.objects.tags import is_tag
from ...lexicon import listed
from ...tokens.noun_groups import after_adjuncts, starts_clause, with_negation
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, closing_mark
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    FINITE_FULL_VERB,
    ING_FORM,
    MODAL,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    QUOTATION,
    SUBORDINATOR,
    TO,
    WHO,
    classes,
)
from .behind_colon import after_to
from .content_end import clause_end
from .phrase_end import phrase_end

_INFINITIVE = classes("auxiliary base_form quotation adverb noun")
_OBJECT_OPENING = classes("pronoun modifier quotation nominal determiner base_verb that")
#: A verb that no list has: promised to [fast-track] the plan.
_TO_MEND_THE = (classes("to noun determiner"), classes("to noun object_pronoun"))
_PREDICATE = classes("past_participle noun")
_OBJECT_NEXT = tuple(classes("determiner object_pronoun"))
_NO_OBJECT = classes("dash colon semicolon comma stop close_bracket")
#: Identified the man as Lee[, 30, of Elmton, Ohio.]
_MORE_TOLD = tuple(classes("comma semicolon preposition conjunction open_bracket"))
#: asked them on the [condition] that
TERMS = frozenset(["condition", "stipulation", "proviso", "understanding"])
#: Verbs of an infinitive that looks like one of a verb before.
_LEADING_ON = ("aim", "seek", "serve", "tend", "help")
_WISHING = ("want", "like", "wish")
_PRESENT = classes("verb_s verb_s_or_plural base_form")
_TIME = pattern("(?: <adverb> | <preposition> <adverb> )*")


def infinitive(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``The ministry vowed [to rebuild the bridge].`` ``She asked [not to be named].``"""
    acts = doc.classes[match.after : match.after + 3] in _TO_MEND_THE
    k = match.after if acts else after_adjuncts(doc.classes, match.after)
    if doc.classes[k : k + 2] == TO + COLON:
        return after_to(doc, k + 1, match)  # pledged to: / - cut prices
    if doc.classes[k : k + 1] != TO or doc.classes[k + 1 : k + 2] not in tuple(_INFINITIVE):
        return None
    if _is_formula(doc, match, k + 1):
        return None  # would like to thank the crews: the verb behind is what says it
    if match.cue.lemma in listed("ordering_verbs") or is_reduced_clause(doc, match):
        return None  # was released and ordered to return; viruses written to impress
    if k > match.after + 1 and doc.tokens.words[k - 1] in _LEADING_ON:
        return None  # The courses offered in the plan aim to help
    if match.cue.cue_class == "writing" and cue_at(doc, k + 1, BASE_FORM):
        return None  # wrote to say
    return ((with_negation(doc.tokens.words, k), phrase_end(doc, k, match)),)


def _is_formula(doc: Document, match: CueMatch, verb: int) -> bool:
    """``The board [would like to thank] its staff``, ``wants to make clear that``: whether a wish only leads to a verb that does by saying so what it names."""
    words = doc.tokens.words
    if match.cue.lemma not in _WISHING or not listed("negations").isdisjoint(words[match.group : match.verb]):
        return False
    clear = words[verb] == "make" and "clear" in words[verb + 1 : verb + 3]
    return clear or words[verb] in listed("performative_verbs")


def seeming(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``[The bridge] seems [to be safe].``: to whom, nobody says."""
    classes, words = doc.classes, doc.tokens.words
    if match.verb_form != "finite" or match.subject_from != "subject" or not match.source:
        return None
    k = match.after
    while classes[k : k + 1] == ADVERB and words[k] not in ("more", "less"):
        k += 1
    if k + 1 >= match.sentence[1]:
        return None
    if classes[k] == TO:
        if cue_at(doc, k + 1, BASE_FORM):
            return None  # seemed to confirm
    elif (classes[k] not in _PREDICATE and words[k] != "like") or words[k] in stances():
        return None  # seemed hopeful that: an adjective with a content of its own
    return (match.source, (k, phrase_end(doc, k, match)))


def preposition(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``The union called for [a second inquiry].``"""
    classes, words, leads = doc.classes, doc.tokens.words, match.cue.prepositions
    if leads.isdisjoint(words[match.after : match.sentence[1]]):
        return None
    if match.cue.lemma == "say" and is_tag(doc, match):
        return None  # It was old, Lee said of the hall
    k = behind_phrase(doc, match)
    while classes[k : k + 1] == ADVERB and words[k] not in leads:
        k += 1
    end = min(match.sentence[1] - 1, max(k + 1, after_adjuncts(classes, k)))
    while k < end and (
        words[k] not in leads
        or (classes[k + 1] == ADVERB and words[k + 1] != "not")  # complained about not being paid
        or is_within_noun(doc, k, match)
    ):
        k += 1  # spoke at length about, called on Monday for
    if k >= end or words[k - 1] == "condition" or is_in_phrase(doc, match.after, k):
        return None  # spoke on condition of anonymity, on behalf of Lee
    if (
        words[k] == "about"
        and "t" in match.cue.frames
        and classes[k + 1] == NUMBER
        and starts_clause(classes, k)
    ):
        return None  # said on Monday about 40 people had left
    if classes[k + 1] in _NO_OBJECT or is_stranded(doc, k) or is_while(doc, k) or is_while(doc, k - 1):
        return None
    if match.cue.lemma == "weigh_in" and is_own_medium(doc, k, match.sentence[1]):
        return None  # weighed in on his podcast
    if (words[k] != "as" and object_stands_before(doc, match)) or (
        classes[k] == TO and classes[k + 1] in _INFINITIVE and classes[k + 2 : k + 3] in _OBJECT_NEXT
    ):
        return None  # reacted first to smash the ball
    end = before_own_medium(doc, k + 1, phrase_end(doc, k + 1, match), match)
    return ((k + 1, before_time(doc, k + 1, end)),)


def _names_somebody(doc: Document, start: int, end: int) -> bool:
    """``identified [the men as Lee, 30], of Elmton, and Kim``: whether "as" leads to a name or words in marks, and more is told behind."""
    if doc.classes[end - 1] in QUOTATION:
        return doc.tokens.words[end - 2] == "as" and closing_mark(doc, end - 1) == ","
    named = next((k for k in range(start, end) if doc.tokens.words[k] == "as"), end)
    return doc.classes[end] in _MORE_TOLD and NAME in doc.classes[named + 1 : end]


def _before_other_news(doc: Document, start: int, end: int) -> int:
    """``as Lee, 30[, according to the Post]``, ``as “Red,”[ which is what all say]``: where it ends who somebody is, and other things are told."""
    letters, words = doc.classes, doc.tokens.words
    for k in range(start, end):
        comma = letters[k] == COMMA
        if not comma and (k > start or letters[k - 1] not in QUOTATION):
            continue
        first = k + comma
        which = words[first] == "which" and (
            words[first + 1] not in ("is", "was") or words[first + 2] == "what"
        )
        dated = words[first] in ("on", "in") and words[first + 1] in listed("weekdays") | listed("months")
        if which or dated or words[first] == "according" or letters[first] == SUBORDINATOR:
            return k
    return end


def noun_phrase(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``The opposition condemned [the arrests].``"""
    m = _TIME.match(doc.classes, match.after)
    k = m.end() if m else match.after
    if "t" not in match.cue.frames:
        k = max(k, behind_phrase(doc, match))
    if match.cue.cue_class == "speech" and doc.classes[k : k + 1] in (TO, PREPOSITION):
        k = after_adjuncts(doc.classes, k)  # disclosed to the court
        if doc.classes[k : k + 1] != DETERMINER or doc.classes[k - 1] == ING_FORM:
            return None
    if k >= match.sentence[1] or doc.classes[k] not in _OBJECT_OPENING or object_stands_before(doc, match):
        return None
    nothing = is_anyone_told(doc, k, match) or is_no_object(doc, match, k) or is_no_clause(doc, match, k)
    if doc.tokens.words[k] == "of" or nothing:
        return None  # accused of theft; the report looked at it; says the wrong thing
    if doc.tokens.words[k : k + 3] == ["the", "following", ":"]:
        return None  # tweeted the following: ...
    if is_promised(doc, match, k):
        k += 1  # promised them a rise
    k -= 2 * (doc.tokens.words[k - 2 : k] == ["at", "least"])  # reported at least nine dead
    end = before_medium(doc, k, before_saying(doc, k, phrase_end(doc, k, match)), match)
    if (
        "o" in match.cue.frames
        and OBJECT_PRONOUN in doc.classes[k]
        and not TERMS.isdisjoint(doc.tokens.words[k:end])
    ):
        return None  # told us on condition that we not name her
    if match.cue.lemma == "identify" and _names_somebody(doc, k, end):
        last = max(end, clause_end(doc, k, match))
        return (
            (k, before_time(doc, k, _before_other_news(doc, end, last))),
        )  # identified the man as Lee, 30, of Elmton, Ohio
    if _is_news_itself(doc, match):
        return ((k, _news_end(doc, k, end, match)),)  # is proud to announce its new pump, which runs on salt
    return ((k, before_manner(doc, k, before_time(doc, k, end))),)


#: Others who say so plainly within a piece of news
_SAYING = ("said", "says", "told")


def _is_news_itself(doc: Document, match: CueMatch) -> bool:
    """``The firm [announces] the sale of its mill, a landmark``, ``is proud [to announce]``: whether somebody announces, in the present, what the text tells: to the end of the sentence."""
    letters = doc.classes
    present = letters[match.verb] in _PRESENT and letters[match.verb - 1] != MODAL
    return match.cue.lemma == "announce" and present and match.subject_from != "relative"


def _news_end(doc: Document, start: int, end: int, match: CueMatch) -> int:
    """``announces [the arrest of Lee, a clerk, after a long inquiry], which found that``: the end of what the writer tells as it is announced: before what others say or do."""
    letters, words = doc.classes, doc.tokens.words
    last = clause_end(doc, start, match)
    if (
        letters[last] == COMMA
        and words[last + 1] in ("a", "an")
        and words[last + 2] not in listed("claim_nouns")
    ):
        last = match.sentence[1] - 1
    more = end + (letters[end] == COMMA)
    if letters[more] == CONJUNCTION or (letters[more] == SUBORDINATOR and words[more] != "after"):
        return end
    if any(cue_at(doc, k, FINITE_FULL_VERB) and doc.tokens.words[k] in _SAYING for k in range(more, last)):
        return end  # announces the sale of its mill, which critics said was theft
    for k in range(more, last):
        if letters[k] == WHO and cue_at(doc, k + 1):
            return max(end, k - (letters[k - 1] == COMMA))
        if letters[k] == COMMA and letters[k + 1] == CONJUNCTION and starts_clause(letters, k + 2):
            return max(end, k)
    return max(end, last)
