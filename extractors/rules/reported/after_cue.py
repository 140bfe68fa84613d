"""Rules for a content that follows its cue verb."""

from __future__ import annotations

from ...cues.clauses.further_cues import next_quotations
from ...cues.clauses.insertions import (
    TELLS_WHEN,
    behind_clause_of_time,
    behind_occasion,
    behind_opening,
    behind_when_and_where,
    belongs_to_clause,
    ends_as_tag,
    is_clause_of_time,
    is_insertion,
    opens_purpose,
    past_inserted,
)
from ...cues.clauses.quoted_predicates import clause_with_quoted_predicate
from ...cues.clauses.reduced_relatives import behind_reduced_relative, behind_time
from ...cues.model import CueMatch
from ...cues.objects.addressees import (
    addressee_end,
    before_topic,
    behind_relative,
    behind_relative_that,
    is_clause_told,
    object_end,
    tells_of_addressee,
)
from ...cues.objects.attachment import (
    goes_on_behind_tag,
    is_participle,
    is_relative_that,
    tells_clause,
    tells_of_noun,
)
from ...cues.objects.circumstances import is_time_of_clause
from ...cues.objects.no_clause import is_no_clause
from ...cues.objects.objects import (
    claim_lead,
    in_relative,
    is_free_relative,
    is_of_noun,
    is_so,
    object_stands_before,
)
from ...cues.objects.tags import is_occasion_of_tag
from ...cues.verbs.noun_or_verb import is_noun
from ...lexicon import listed
from ...tokens.noun_groups import after_adjuncts, clause_verb, finite_between, starts_clause, with_negation
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, closing_mark
from ...tokens.tagger import time_words
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    COLON,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    FINITE,
    ING_FORM,
    PARAGRAPH_END,
    PAST_FORM,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    QUESTION_OPENING,
    QUOTATION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TO,
    WHO,
    classes,
)
from .behind_colon import after_colon, after_to
from .content_end import clause_end
from .objects_after_cue import TERMS
from .phrase_end import phrase_end

_CLAUSE_OPENING = classes("question_opening nominal determiner subject_pronoun ing_form")
_THAT_IS = tuple(THAT + verb for verb in classes("finite"))
#: A noun or the word for it before "they say", whose verb may look like a participle or a plural: a step they say saved money.
_BEFORE_GAP = classes("relative")
_PERHAPS_VERB = classes("past_or_participle verb_s_or_plural base_verb")
_COMMA_AS = classes("comma subordinator")
_COMMA_AND = classes("comma conjunction")
_QUESTION_OR_PRONOUN = classes("question_opening subject_pronoun")
_STOP_OR_FINITE = classes("finite stop")
_TO_COLON = classes("to colon")
_COMMA_OR_WHO = classes("comma who")
_THAT_OR_QUOTATION = classes("quotation that")

_VOTES = pattern("<preposition>? <number> <noun>? (?: <dash> <number> <noun>? )? <that>")  # ruled 5-4 that
_ONE = frozenset(["a", "an", "another", "each", "every"])
_CLAUSE_VERBS = frozenset(["say", "think", "believe", "know", "hope"])
_DID_TOO = pattern("<conjunction> <adverb|past_or_participle|past|verb_s> | <who> <subject_pronoun|be>")


def that_clause(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``The mayor said on Monday [that the bridge would close].``"""
    if doc.classes.find(THAT, match.after, match.sentence[1]) < 0:
        return None  # most of those that are asked
    late = doc.tokens.words[match.after] in ("late", "early")  # said late in the day that
    k = after_adjuncts(doc.classes, match.after + late)
    k = (
        past_inserted(doc, k, match)
        or behind_clause_of_time(doc, k)
        or behind_reduced_relative(doc, k, match.sentence[1])
        or behind_time(doc, match.after, k)
        or k
    )
    if votes := _VOTES.match(doc.classes, k) or _VOTES.match(doc.classes, match.after):
        k = votes.end() - 1
    if k + 1 >= match.sentence[1] or doc.classes[k] != THAT or goes_on_behind_tag(doc, k, match):
        return None
    if doc.classes[k + 1] == COLON:
        return after_colon(doc, k + 1, match)  # concluded that: ...
    apart = doc.classes[match.after : k].strip(ADVERB)  # and not: worried aloud that
    if (apart and match.cue.cue_class == "belief") or doc.classes[k + 1] in _STOP_OR_FINITE:
        return None
    if k > match.after and (doc.tokens.words[k - 1] == "condition" or is_relative_that(doc, k)):
        return None  # spoke on condition that; spoke about careers that support survivors
    of_object = k > match.after and doc.tokens.words[match.after] in match.cue.prepositions
    if of_object and doc.classes[k + 1] == PAST_OR_PARTICIPLE:
        return None  # pointed to laws that raised the tax
    if k > match.after and tells_of_noun(doc, k, match, of_object=of_object):
        return None  # testified in the trial that made her known
    if is_of_noun(doc, k, match):
        return None
    if doc.classes[k + 1] == COMMA and not is_insertion(doc, k + 1, match.sentence[1]):
        return None
    if not tells_clause(doc, k, match.sentence[1]):
        return None
    start = with_negation(doc.tokens.words, k) if k > match.after else k  # said not that A but that B
    return ((start, clause_end(doc, k, match)),)


def addressed(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``She told reporters [that the bridge would close].`` ``He urged [drivers to stay away].``"""
    classes, words, last = doc.classes, doc.tokens.words, match.sentence[1]
    behind = object_end(doc, match)
    if behind == match.after:
        return None
    k = behind_when_and_where(doc, behind)
    k = behind_time(doc, behind, k) or behind_reduced_relative(doc, k, last, of_medium=False) or k
    if behind >= last:
        return None
    if k > behind and is_time_of_clause(doc, k):
        k = max(classes.find(THAT, k, last), 0)
        return ((k, clause_end(doc, k, match)),) if k else None
    c = classes[k] if k < last else PARAGRAPH_END
    if c in (THAT, WHO) and (match.cue.lemma == "order" or words[k - 1] in TERMS):
        return None  # ordered a check of prices that hurt drivers; asked them on the condition that
    if c == THAT and is_of_noun(doc, k, match):
        lead = claim_lead(doc, k, match)  # told them about claims that
        return ((lead + 1, clause_end(doc, k, match)),) if lead is not None and lead >= behind else None
    if c == COMMA:
        k += 1
        while classes[k : k + 1] == ADVERB:
            k += 1
        return (
            ((k, clause_end(doc, k, match)),)
            if classes[k : k + 1] in (QUOTED_CLAUSE, QUOTED_SENTENCE, QUOTED_FRAGMENT)
            else None
        )
    held = c == SUBORDINATOR and words[k] in TELLS_WHEN
    held = held or (
        c == THAT and classes[k + 1 : k + 2] in tuple(FINITE) and words[k - 1] in listed("statement_nouns")
    )
    at = classes.find(COLON, k, last - 1) if held else -1
    if at != -1 and classes[at + 1] in QUOTATION:
        return after_colon(doc, at, match)  # told me when I rang, in a letter that is lost: “Come at once.”
    if c == QUOTED_FRAGMENT and k > behind and classes[k + 1 : k + 2] in COMMON_NOUN:
        return None  # ordered goods from six “daughter” firms
    to = behind_relative_that(doc, k, last) if c == THAT else None
    if c == THAT and to is None and tells_of_addressee(doc, k, match):
        return None
    if c in _THAT_OR_QUOTATION and to is None:
        return ((k, clause_end(doc, k, match)),)
    if classes[k : k + 2] == _TO_COLON:
        return after_to(doc, k + 1, match)  # urged residents to: / - boil water
    topic = before_topic(doc, match, behind)
    if (c == TO and (topic is None or topic > k)) or to is not None:
        k = to or k
        start = match.after if "i" in match.cue.frames else with_negation(words, k)
        return ((start, phrase_end(doc, k, match)),)
    if c in QUESTION_OPENING and words[k] in listed("question_words"):
        if classes[k + 1 : k + 2] == TO:  # telling them when to wait, and
            return ((k, phrase_end(doc, k + 1, match)),)
        told = behind_relative(doc, behind, k, last)
        return ((told, clause_end(doc, told, match)),) if told is not None else None
    if c == COLON:
        return after_colon(doc, k, match)
    if (told := addressee_end(doc, match, behind)) is not None:
        return ((told, clause_end(doc, told, match)),)
    if (
        words[behind] != "about"
        and c != PARAGRAPH_END
        and (
            starts_clause(classes, k) or clause_with_quoted_predicate(doc, k) or is_clause_told(doc, match, k)
        )
    ):
        return ((k, clause_end(doc, k, match)),)
    if topic is not None and not ends_as_tag(doc, match):
        return ((topic + 1, phrase_end(doc, topic + 1, match)),)
    return None


def quotation_after(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``Lee said, [“We had no choice.”]``"""
    classes = doc.classes
    k = after_adjuncts(classes, match.after)
    while classes[k : k + 1] in (COMMA, ADVERB):
        k += 1
    if k >= match.sentence[1] or classes[k] not in QUOTATION:
        return None
    if (
        classes[k] == QUOTED_SENTENCE  # replied “Go!” as it rained
        or match.cue.lemma in listed("shouting_verbs")
        # what Lee calls “x” is
        or (match.source and doc.tokens.words[match.source[0] - 1] in ("What", "what"))
        or (classes[k] == QUOTED_CLAUSE and _DID_TOO.match(classes, k + 1))  # “Never,” and hung up
        or (classes[k + 1 : k + 3] == _COMMA_AND and closing_mark(doc, k) in "?!")  # asks “Who?”, and
        or (
            classes[k + 1 : k + 2] == SUBORDINATOR and _tells_when_said(doc, k + 1)
        )  # said “sorry” as he left
    ):
        return ((k, next_quotations(doc, k)),)
    if classes[k] == QUOTED_FRAGMENT and "n" in match.cue.frames and "t" not in match.cue.frames:
        return ((k, phrase_end(doc, k, match)),)  # slammed the “cruel” cuts as fans left
    return ((k, clause_end(doc, k, match)),)


def _tells_when_said(doc: Document, subordinator: int) -> bool:
    """``said “sorry” [as he ran off]``: whether a clause behind words in marks tells when they were said."""
    when = doc.tokens.words[subordinator] in ("as", "when", "while", "before", "after")
    return when and starts_clause(doc.classes, subordinator + 1)


def question(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``Nobody explained [how the money was lost].``"""
    k = after_adjuncts(doc.classes, match.after)
    if doc.classes[k : k + 2] == _COMMA_AS:
        k = past_inserted(doc, k, match) or k  # wondered, as I do, why
    if (
        is_occasion_of_tag(doc, match, k)  # It was old, Lee said when asked about it
        or k >= match.sentence[1]
        or doc.classes[k] not in _QUESTION_OR_PRONOUN
        or doc.tokens.words[k] not in listed("question_words")
        or (doc.classes[k] == WHO and doc.tokens.words[match.after] in ("by", "from"))
    ):
        return None  # questioning by lawyers who
    if doc.classes[k + 1 : k + 2] == TO:  # discussed how to mend it, and
        return ((k, phrase_end(doc, k + 1, match)),)
    if doc.tokens.words[k] == "when" and object_stands_before(doc, match):
        return None  # a defeat, which he conceded when the polls closed
    return ((k, clause_end(doc, k, match)),)


def bare_clause(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``Lee said [the bridge would close].``"""
    classes = doc.classes
    if is_free_relative(doc, match) or is_so(doc, match.after) or is_occasion_of_tag(doc, match, match.after):
        return None
    k = match.after
    while classes[k : k + 1] == ADVERB and doc.tokens.words[k] in time_words():
        k += 1
    if not starts_clause(classes, k):
        if "_" in match.cue.lemma and doc.classes[k : k + 1] == PREPOSITION:
            return None  # voiced the frustration of many who
        k = behind_when_and_where(doc, k)
        if k > match.after and (doc.tokens.words[match.after] == "of" or classes[k - 1] == ING_FORM):
            return None  # recalled of a talk she had; said in asking the question
        if is_occasion_of_tag(doc, match, k):
            return None  # It was old, Lee said in the room where they met
    behind = past_inserted(doc, k, match)
    within = False
    k = behind_opening(doc, match) or k
    if (
        behind is not None
        and starts_clause(classes, behind)
        and not starts_clause(classes, k + 1)
        and match.source
        and not finite_between(classes, match.sentence[0], match.source[0])
    ):
        return ((k + 1, clause_end(doc, behind, match)),)
    if (
        classes[k : k + 1] == COMMA
        and k > match.after
        and starts_clause(classes, k + 1)
        and match.cue.lemma == "say"
        and match.source
        and classes[match.source[0] - 1] not in _COMMA_OR_WHO  # asked what she would say to him, she replied
    ):
        # said under the plan, the bridge; said to save money, it
        within = opens_purpose(doc, match) or doc.tokens.words[match.after] not in listed(
            "circumstance_prepositions"
        )
        k = match.after if within else k + 1
    if k >= match.sentence[1] or is_clause_of_time(doc, k, match.sentence[1]) or is_no_clause(doc, match, k):
        return None
    if k == match.after and classes[k : k + 2] in _THAT_IS and not in_relative(classes, match):
        return ((k, clause_end(doc, k, match)),)  # insisted that was not so
    apart = k > match.after or classes[k : k + 2] == SUBORDINATOR + ING_FORM
    if apart and not within and not finite_between(classes, k, match.sentence[1]):
        return None  # It was late, Lee said in opening the hall
    bare = classes[k] == SUBORDINATOR and doc.tokens.words[k] != "so"
    if bare and not within and not starts_clause(classes, k + 1):
        begun = behind_occasion(doc, match, k, apart)
        if begun is None:
            return None  # It was late, Lee said in Elm after a meeting, and the hall was shut
        k = begun
    opened = match.cue.lemma == "say" and classes[k] in _CLAUSE_OPENING
    if not within and not opened and not clause_with_quoted_predicate(doc, k):
        verb = clause_verb(classes, k)
        one = verb is not None and classes[verb] in BASE_FORM and doc.tokens.words[k] in _ONE
        if one and ("n" in match.cue.frames or match.cue.lemma == "accept"):
            return None  # predicted a Rovers win; accepted a two-years offer
        if verb is not None and _is_object_and_clause(doc, match, k, verb):
            return None
        if verb is None or (match.cue.lemma not in _CLAUSE_VERBS and is_noun(doc, verb, k, match.cue)):
            return None
        if is_participle(doc, verb, match):
            return None
    start = match.after if apart and belongs_to_clause(doc, match.after) else k
    if start > match.after and doc.tokens.words[start - 1] in listed("number_qualifiers"):
        start -= 1  # said [nearly half of it was lost]
    return ((start, clause_end(doc, k, match)),)


def _is_object_and_clause(doc: Document, match: CueMatch, start: int, verb: int) -> bool:
    """``rejected the offer [and her lawyers went] to court``: whether an object ends at "and", and what looks like one clause is the next."""
    joined = doc.classes.rfind(CONJUNCTION, start, verb)
    past = doc.classes[verb] in PAST_FORM and doc.tokens.words[joined] == "and"
    object_taken = "n" in match.cue.frames and match.cue.lemma not in _CLAUSE_VERBS
    return joined > start and past and object_taken and starts_clause(doc.classes, joined + 1)


def gap_clause(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``a rule [that] she said [would close the bridge]``"""
    if match.subject_from != "subject" or is_free_relative(doc, match):
        return None
    k = match.after
    while doc.classes[k : k + 1] == ADVERB:
        k += 1
    opening = match.source[0] - 1 if match.source else -1
    about = opening >= match.sentence[0] and doc.classes[opening] in _BEFORE_GAP
    noun = opening > match.sentence[0] and doc.tokens.words[opening] in listed("comment_nouns")
    noun = noun and doc.tokens.words[opening - 1] in ("a", "an")
    if opening == match.sentence[0] and doc.classes[opening] == SUBORDINATOR:
        return None  # How a mayor responds can matter
    if k >= match.sentence[1] or not (
        doc.classes[k] in FINITE or ((about or noun) and doc.classes[k] in _PERHAPS_VERB)
    ):
        return None
    end = phrase_end(doc, k, match)
    if about and doc.tokens.words[end : end + 1] == ["but"]:
        end = phrase_end(doc, end + 1, match)  # which she said was dear but worked
    rest = (k, end)
    if noun and doc.classes[k] not in FINITE:  # a decision they say cost lives
        return ((opening - 1, opening + 1), rest)
    return ((opening, opening + 1), rest) if opening >= 0 and doc.classes[opening] in RELATIVE else (rest,)
