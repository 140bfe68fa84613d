"""The verb group of a cue: where it begins, which form the verb has, whether it is a verb at all."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BASE_FORM,
    BE,
    COMMA,
    COMMON_NOUN,
    DETERMINER,
    FINITE_FULL_VERB,
    FULL_VERB,
    HAVE,
    ING_FORM,
    MODAL,
    NAME,
    NOUN,
    PARAGRAPH_END,
    PARTICIPLE,
    PAST,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    VERB_OR_NOUN,
    VERB_OR_NOUN_FORM,
    VERB_S,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from ..cue_lexicon import Cue, cue_verbs, governing_words
from ..model import CueMatch
from .causing import causing

_DETERMINER_OR_POSSESSIVE = classes("determiner possessive")
_BETWEEN_MATRIX = classes("full_verb adverb noun")
_ING_OR_PAST = classes("past_or_participle ing_form")
_MATRIX_VERB = classes("base_form finite_full_verb")
_BEHIND_NOUN = classes("noun verb_s_or_plural verb_or_noun")
_SAID_BEHIND = classes("that quotation colon who subordinator")
#: Verbs that describe no noun in the form in -ed.
_SAYING = frozenset(["say", "tell", "add", "ask", "reply"])
_SUBJECT_OR_WHO = classes("subject_pronoun who")

# Auxiliaries, adverbs, "on Thursday", and a phrase between auxiliary and verb: has in the past described.
_GROUP_BACK = pattern(
    """
    (?: <adverb> <preposition> | <auxiliary|adverb>                                      # has, on Thursday, not
      | <subordinator> (?= <adverb|modal|be>* <have> )
      | <comma> <adverb|preposition|noun|name|ing_form|base_verb|subordinator|modifier|determiner>{1,4} <comma>
        (?= <adverb>{0,2} <auxiliary> )                                                      # did not, so far, say
      | <object_pronoun> (?= <noun|name|verb_s_or_plural> )
      | <noun|name|verb_s_or_plural|verb_or_noun|number>{1,3} <determiner>? <preposition> (?= <adverb>{0,3} <have|modal> )
    )*
    """
)
#: What such a group may end with, and the possessive of "she's"; behind anything else it is the verb alone.
#: Half told [staff that] they would leave.
_TOLD_THAT = pattern("<common_noun>{1,3} <that> <pronoun|determiner|name>")
_GROUP_ENDS = classes(
    "auxiliary adverb subordinator comma object_pronoun noun name verb_s_or_plural verb_or_noun number possessive"
)
#: A relative clause up to its last noun group: who [never stopped looking for], whose [bus hit].
_CLAUSE_OF_WHO = pattern(
    "<adverb>* (?: <nominal>+ )? <adverb>* <full_verb|be> (?: <adverb|ing_form|participle|past_or_participle|to|base_verb|determiner|nominal|preposition>{0,8}? <preposition|ing_form|full_verb> )?"
)


def group_start(doc: Document, verb: int, first: int, word_class: str) -> int:
    """Where the verb group begins whose verb this is: ``[has not] said``, ``[was, on Thursday,] told``."""
    classes, words, size = doc.classes, doc.tokens.words, len(doc.classes)
    if verb <= first or classes[verb - 1] not in _GROUP_ENDS:
        return verb
    m = _GROUP_BACK.match(doc.reverse, size - verb, size - first)
    group = size - m.end() if m else verb
    comma = classes.find(COMMA, group, verb)
    if comma > group and classes[comma - 1] == ADVERB and words[comma - 1] not in listed("negations"):
        group = classes.rfind(COMMA, group, verb) + 1  # did well, however, said the chairman
    if (
        word_class in _ING_OR_PAST
        and group - 2 >= first
        and classes[group - 1] == POSSESSIVE
        and classes[group - 2] in _SUBJECT_OR_WHO
    ):
        group -= 1  # she's saying
    return group


def verb_form(word_class: str, auxiliaries: str, before: str) -> str:
    """finite, infinitive, gerund, participle or passive, by the form and the classes before it."""
    if word_class == ING_FORM:
        progressive = BE in auxiliaries or (before in SUBJECT_PRONOUN and auxiliaries)
        return "finite" if progressive else "gerund"
    if word_class in PAST_PARTICIPLE:
        if BE in auxiliaries:
            return "passive"
        if HAVE not in auxiliaries:
            return "participle"
        return "infinitive" if before == TO else "finite"
    return "infinitive" if word_class in BASE_FORM and before == TO else "finite"


def stands_alone(doc: Document, token: int, after: int) -> bool:
    """``Another tweeted``, ``half told staff that``: a word that mostly leads to a noun and here is one."""
    if doc.tokens.words[token].lower() not in listed("stand_alone"):
        return False
    leads_on = doc.classes[after : after + 1] in (NOUN, VERB_OR_NOUN, VERB_S_OR_PLURAL)
    return not leads_on or _TOLD_THAT.match(doc.classes, after) is not None


def matrix_verb(doc: Document, group: int, first: int) -> int:
    """Where the verb group that governs an infinitive begins: ``went on to say``, ``has declined to say``."""
    classes, words = doc.classes, doc.tokens.words
    start = group - 1
    while (
        start > first
        and start > group - 5
        and (classes[start - 1] in _BETWEEN_MATRIX or words[start - 1] == "on")
    ):
        start -= 1
        if (
            classes[start] in _MATRIX_VERB
            and (
                classes[start] not in VERB_OR_NOUN_FORM or classes[start - 1] not in _DETERMINER_OR_POSSESSIVE
            )
            and not _is_compound(doc, start)
        ):
            break
        if classes[start] == NOUN and classes[start - 1] == BE:
            break  # was quick to deny
    else:
        start = group - 1  # visited the hall to discuss
    while start > first and classes[start - 1] in AUXILIARY_OR_ADVERB:
        start -= 1
    return start


def _is_compound(doc: Document, token: int) -> bool:
    """``wrote to the river [board] to say``: whether a base form behind a noun in the singular, which it does not agree with, is a noun."""
    letters, words = doc.classes, doc.tokens.words
    if letters[token] != VERB_OR_NOUN or token < 2 or letters[token - 1] != NOUN:
        return False
    return letters[token - 2] == DETERMINER and not _is_plural(words[token - 1])


def is_object(doc: Document, start: int) -> bool:
    """Whether a noun group before an infinitive belongs to another verb: Lee visited [the hall] to discuss."""
    before, word = doc.classes[start - 1 : start], doc.tokens.words[start - 1]
    if before in (PREPOSITION, TO):
        return True
    cue, _ = cue_verbs().get(word, (None, ""))
    reached = word in forms_of_all("contacting_verbs")  # he called his brother to say
    return (
        before in (PAST_OR_PARTICIPLE, PAST, PARTICIPLE, VERB_S, ING_FORM)
        and (cue is None or reached)
        and word not in causing()
    )


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") or noun in listed("plural_nouns")


def is_reduced_relative(doc: Document, cue: Cue, after: int, subject: Range, first: int) -> bool:
    """``beyond the withdrawal announced last week``, ``held talks intended to end it``, ``court ordered payments``.

    A form in -ed behind an object tells more of the object, unless what follows is said or the verb before says it.
    """
    classes, words = doc.classes, doc.tokens.words
    following = classes[after : after + 1]
    if cue.lemma in _SAYING or following in _SAID_BEHIND or starts_clause(classes, after):
        return False
    before = classes[subject[0] - 1] if subject[0] > first else PARAGRAPH_END
    if before == PREPOSITION:
        return NAME not in classes[slice(*subject)]
    if before in FULL_VERB:
        return words[subject[0] - 1] not in governing_words()
    single = subject[1] - subject[0] == 1 and classes[subject[0]] == NOUN
    word = words[subject[0]].lower()
    plural = _is_plural(word)
    return (
        single and not plural and word.islower() and word == words[subject[0]] and following in _BEHIND_NOUN
    )


def tells_more_of_subject(doc: Document, match: CueMatch, outer: CueMatch) -> bool:
    """``[Two people briefed on the matter] said``: whether a cue is a participle in the subject of the next one."""
    return (
        outer.source is not None
        and match.source is not None
        and outer.verb_form == "finite"
        and match.subject_from == "subject"
        and outer.source[0] <= match.verb < outer.source[1]
        and doc.classes[match.verb] in (PAST_OR_PARTICIPLE, PARTICIPLE)
        and doc.classes[outer.verb] in FINITE_FULL_VERB + BASE_FORM
        and (
            doc.tokens.words[match.after : match.after + 1]
            in (["of"], ["on"], ["about"])  # Officials told of the plan said
            or ("o" in match.cue.frames and doc.classes[match.after : match.after + 1] == TO)  # asked to stay
            or (match.cue.lemma not in _SAYING and doc.classes[match.source[1] - 1] in COMMON_NOUN)
        )
    )


def tells_more_of_inverted(doc: Document, match: CueMatch, outer: CueMatch | None) -> bool:
    """``said one official [briefed on the strike]``: whether a cue is a participle behind the source of the cue before it."""
    return (
        outer is not None
        and outer.subject_from == "inverted"
        and match.source is not None
        and match.source == outer.source
        and match.verb == match.source[1]
        and doc.classes[match.verb] in PAST_PARTICIPLE
        and doc.classes[match.after : match.after + 1] == PREPOSITION
    )


def is_plural_tag(doc: Document, token: int, verb: int) -> bool:
    """``[, court records show].``: whether a plural and a cue in its base form, which could be a noun, stand at the end."""
    cue, _ = cue_verbs().get(doc.tokens.words[verb], (None, ""))
    if cue is None or "p" not in cue.frames or doc.classes[verb] not in BASE_FORM or verb <= token:
        return False
    subject = NOUN_GROUP_LONG.match(doc.classes, token, verb)
    return _is_plural(doc.tokens.words[verb - 1].lower()) and subject is not None and subject.end() == verb


def is_short_for_it_is(doc: Document, group: int, after: int) -> bool:
    """``It['s understood] that he was alone``, ``it['s thought] nobody was hurt``: "it is", as a clause follows that nobody says."""
    short = doc.classes[group : group + 1] == POSSESSIVE and doc.tokens.words[group - 1] in ("It", "it")
    return short and (doc.classes[after : after + 1] == THAT or starts_clause(doc.classes, after))


def is_reduced_passive(doc: Document, group: int, after: int, before: str, cue: Cue) -> bool:
    """``as reported by``, ``when asked whether``, ``said Lee, asked about the delay``: a passive without "be"."""
    if is_short_for_it_is(doc, group, after):
        return True
    words = doc.tokens.words
    if before == SUBORDINATOR and words[group - 1] in ("as", "As") and words[after : after + 1] == ["by"]:
        return True
    if "o" not in cue.frames:
        return False
    if before == COMMA:
        if _is_only_verb(doc, group, after):
            return False  # Ann Lee, to be fair, asked whether it was open.
        behind = words[after : after + 1]
        return bool(behind) and (behind[0] in ("about", "by") or behind[0] in listed("question_words"))
    return before == SUBORDINATOR


def _is_only_verb(doc: Document, group: int, after: int) -> bool:
    """Whether a sentence that a name opens has no main verb but this one: no clause and no comma behind what it asks."""
    first, end = doc.sentence(group)
    named = doc.classes[first] == NAME and not finite_between(doc.classes, first, group)
    return named and doc.classes.find(COMMA, after, end) < 0


def _is_let(doc: Document, subject: int) -> bool:
    """``Let [her] say so.``, ``He let [the mayor] tell it``: whether a verb in its base form is only let happen."""
    words = (doc.tokens.words[k].lower() for k in (subject, subject - 1) if k >= 0)
    return any(word in ("let", "lets", "letting", "let's", "let’s") for word in words)


def _is_object_question(doc: Document, subject: int, verb: int) -> bool:
    """``What does [she] think of the food?``: whether the article asks for the content; ``Did she say that`` tells one."""
    end = doc.sentence(verb)[1]
    return (
        subject > 1
        and doc.classes[subject - 1] == MODAL
        and doc.tokens.words[subject - 2].lower() in ("what", "how", "which", "whom")
        and "?" in doc.tokens.words[end - 2 : end]
    )


def is_unasserted(doc: Document, subject: int, verb: int) -> bool:
    """Whether a clause with a verb in its base form does not tell that its subject says something."""
    return doc.classes[verb] in BASE_FORM and (
        _is_let(doc, subject) or _is_object_question(doc, subject, verb)
    )


def is_object_of_relative(doc: Document, subject: Range, first: int) -> bool:
    """``A man who spoke to discuss [the plan] said``, ``The driver whose bus hit [Lee] said``: whether it ends a relative clause."""
    start = _start_of_pair(doc, subject, first)
    classes, verb = doc.classes, start - 1
    who = max(classes.rfind(WHO, first, start), first - 1)
    if verb - 2 < first or who < first:
        return False
    if doc.tokens.words[who] == "whose" and not finite_between(classes, who + 2, start):
        return False  # Lee, whose plan the Times called “mad”
    if classes[verb] == PREPOSITION and COMMA not in classes[who:verb]:
        return True  # residents who had waited for hours said
    cue, _ = cue_verbs().get(doc.tokens.words[verb], (None, ""))
    if cue is not None and "t" in cue.frames:
        return False  # a man who says Lee said
    infinitive = classes[verb] in BASE_FORM and classes[verb - 1] == TO
    if infinitive or (classes[verb] in FINITE_FULL_VERB and classes[who + 1 : verb].strip(HAVE) == ""):
        return True
    return _CLAUSE_OF_WHO.fullmatch(classes, who + 1, start) is not None


def _start_of_pair(doc: Document, second: Range, first: int) -> int:
    """``Fans who met [Ann Lee or Tom Roy] said``: where two names begin that a relative clause of the subject ends with, of which ``second`` is the last."""
    classes, joint = doc.classes, second[0] - 1
    named = classes[joint - 1] == NAME and not classes[slice(*second)].strip(NAME)
    if joint - 2 <= first or doc.tokens.words[joint] not in ("or", "and") or not named:
        return second[0]
    one = joint - 1
    while one > first and classes[one - 1] == NAME:
        one -= 1
    who = classes.rfind(WHO, first, one)
    return second[0] if who < 0 or finite_between(classes, first, who) else one
