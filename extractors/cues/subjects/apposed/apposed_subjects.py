"""Subjects beside an apposition or a relative clause: set apart by commas or dashes, or an apposition taken for a subject."""

from __future__ import annotations

from ....entities.noun_phrases import is_paper, singular
from ....entities.phrases.occasions import ends_in_name
from ....lexicon import listed
from ....tokens.noun_groups import (
    BACK_GROUP,
    NOUN_GROUP_LONG,
    finite_between,
    starts_clause,
)
from ....tokens.patterns import pattern
from ....tokens.sentences import Document, Range, closing_mark
from ....tokens.word_classes import (
    BASE_FORM,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DASH,
    DETERMINER,
    FINITE_FULL_VERB,
    NAME,
    PAST_FORM,
    POSSESSIVE,
    PREPOSITION,
    QUOTATION,
    QUOTED_CLAUSE,
    QUOTED_SENTENCE,
    THAT,
    TO,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from ...clauses.clause_borders import is_time
from ...cue_lexicon import Cue
from ...model import Place
from ..before_verb import stands_apart, subject_before
from ..behind_events import start_of_whom
from ..opening_groups import main_subject

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

#: Verbs that describe no noun in the form in -ed.
_ALWAYS_VERBS = frozenset(["say", "tell", "add", "ask", "reply"])
_ENDS_OBJECT = classes("sentence_close comma preposition conjunction close_bracket")
_BEFORE_APPOSED = classes("comma quotation dash")
_IS_NAMED = tuple(classes("quotation name"))
#: What tells more of a subject behind a comma: who, citing, asked.
_TELLS_OF = classes("who ing_form past_or_participle participle")
_NUMBER_OR_TO = classes("number to")
_PREPOSITION_AND_ADVERB = 2  # tokens
#: So many tokens from "a" to a noun by which a writer comments.
_LONGEST_NOUN = 4
#: The union [that represents the crews, Local 9], said
_RELATIVE_AND_NAME = pattern(
    "<relative> <perhaps_finite> <not comma|stop|finite>{1,14} <comma> <determiner|name|number>+"
)
_VERBS_BACK = pattern(
    "(?: <full_verb|auxiliary|adverb|to|object_pronoun>{1,8} (?: <relative> | <nominal>{1,3} <who> ) | <past_participle> <adverb>? ) {back_group}",
    back_group=BACK_GROUP,
)
# A note [she left]; an email [that Ann Lee sent to her staff]: read backwards, and then the noun
_WRITTEN_BACK = pattern(
    """
    (?: <adverb> | {back_group} <preposition|to> ){0,2} (<past|past_or_participle>) <auxiliary|adverb>{0,3}
    (?: (<subject_pronoun> | <nominal>{1,4} <determiner> | <name>+) <that>? | ({back_group}) <that> ) (?= <common_noun> )
    """,
    back_group=BACK_GROUP,
)
#: Lists of nouns for words that somebody uses or for what was told before.
_NOUNS_OF_WORDS = ("claim_nouns", "telling_nouns", "words_as_words")


def before_dash(doc: Document, dash: int, first: int) -> Range | None:
    """``[Lee] - she has two sons, 5 and 9 - said``: the noun group before what two dashes set off."""
    opening = doc.classes.rfind(DASH, first, dash) if doc.classes[dash] == DASH else -1
    return subject_before(doc, opening, first) if opening > first else None


def subject_before_comma(doc: Document, comma: int, sentence: Range) -> Range | None:
    """The nearest noun group that ends before a comma left of this one."""
    k = doc.classes.rfind(COMMA, sentence[0], comma)
    opening = NOUN_GROUP_LONG.match(doc.classes, sentence[0], comma)
    if opening and _RELATIVE_AND_NAME.fullmatch(doc.classes, opening.end(), comma):
        return sentence[0], k
    while k > sentence[0] and comma - k < 60:
        found = subject_before(doc, k, sentence[0])
        counted = found and not doc.classes[slice(*found)].strip(_NUMBER_OR_TO)  # carers aged 11 to 18, found
        fronted = found and found[0] == sentence[0] + 1 and doc.classes[sentence[0]] == PREPOSITION
        opens = found == (sentence[0], sentence[0] + 1) and stands_apart(doc.tokens.words[found[0]].lower())
        lost = found and doc.classes[found[0] - 1] in FINITE_FULL_VERB and doc.classes[k + 1] in PAST_FORM
        if (
            found
            and not counted
            and not fronted  # At a hearing, a clerk who saw it, said
            and not opens  # Disillusioned, Ann Lee left, convinced that
            and not lost  # The firm lost money, cut jobs, said
            and (
                ends_in_name(doc.tokens.words[found[0] : found[1]])
                or doc.tokens.words[found[1] - 1].lower() not in listed("time_nouns")
            )
        ):
            return found
        k = doc.classes.rfind(COMMA, sentence[0], k)
    return None


def subject_before_marks(place: Place) -> Range | None:
    """The subject before a clause or phrase between commas that ends with words in marks, right before the verb."""
    quotation = place.group - 1
    if place.before not in QUOTATION or closing_mark(place.doc, quotation) != ",":
        return None
    return _before_relative(place, quotation) or _before_phrase(place, quotation)


def _before_relative(place: Place, quotation: int) -> Range | None:
    """``[Lee], who calls it “a wreck,” said it was shut``: the subject before a relative clause."""
    doc, first, letters = place.doc, place.sentence[0], place.doc.classes
    if not starts_clause(letters, place.after) and place.cue.lemma in listed("inverting_verbs"):
        return None
    who = letters.rfind(WHO, first, quotation)
    if who - 1 <= first or letters[who - 1] != COMMA or finite_between(letters, first, who - 1):
        return None
    return subject_before(doc, who - 1, first)


def _before_phrase(place: Place, quotation: int) -> Range | None:
    """``[Mr. Hart], citing “a strong side,” said the team could win``: the subject before a phrase."""
    letters, after, first = place.doc.classes, place.after, place.sentence[0]
    if quotation - 2 <= first or not (letters[after : after + 1] == THAT or starts_clause(letters, after)):
        return None
    source = NOUN_GROUP_LONG.match(letters, first, quotation)
    told_of = source and letters[source.end() : source.end() + 1] == COMMA
    return source.span() if source and told_of and letters[source.end() + 1] in _TELLS_OF else None


def behind_apposed(doc: Document, subject: Range) -> Range:
    """``“pollution,” a term [Lee] used``, ``it was old, a claim [Kim’s office] denied``: who does it to a noun of words."""
    start, end = subject
    classes, words = doc.classes, doc.tokens.words
    if words[start] in ("a", "an") and classes[start - 1] in _BEFORE_APPOSED and _says(doc, end):
        for k in range(start + 1, min(start + _LONGEST_NOUN, end - 1)):
            if words[k] in listed("comment_nouns") and words[end - 1].endswith("s"):
                return k + 1, end  # it was shut, a decision neighbors say cost lives
    named = classes.find(NAME, start, end)
    if named == start + 2 and is_time(doc, start):
        return named, end  # on the day Lee said he would go
    if named - start < 2 or words[start] not in ("a", "an") or classes[start - 1] not in _BEFORE_APPOSED:
        return subject
    noun = words[named - 1]
    return (named, end) if any(noun in listed(name) for name in _NOUNS_OF_WORDS) else subject


def _says(doc: Document, token: int) -> bool:
    return doc.classes[token] in BASE_FORM or doc.tokens.words[token] == "said"


def is_behind_firm(doc: Document, cue: Cue, group: int, after: int) -> bool:
    """``McDonald’s [said] it would close``, ``Macy’s [declined] to comment``: whether a name in 's is the subject; not ``Lee’s announced plan``."""
    classes = doc.classes
    if classes[group - 2 : group] != NAME + POSSESSIVE:
        return False
    behind = classes[after : after + 1]
    said = cue.lemma in _ALWAYS_VERBS and (behind in _ENDS_OBJECT or starts_clause(classes, after))
    return said or behind == THAT or (behind == TO and classes[after + 1 : after + 2] in tuple(BASE_FORM))


def _is_called(doc: Document, named: Range, after: int) -> bool:
    """``[a class] called “Perception”``, ``[a man] called Hart``; not ``an aide called Hart a liar``: whether it has a name."""
    letters, k = doc.classes, after
    if letters[named[1] - 1] not in COMMON_NOUN:
        return False
    while letters[k : k + 1] == NAME:
        k += 1
    if k == after:
        return letters[k : k + 1] in tuple(QUOTATION)
    judged = letters[k : k + 1] in (DETERMINER, POSSESSIVE) or letters[k : k + 1] in tuple(QUOTATION)
    return not judged or letters[k + 1 : k + 2] == NAME


def subject_of_relative(doc: Document, token: int, first: int) -> Range | None:
    """``[A witness who asked not to be named] said``: a relative clause of verbs alone, with its noun."""
    size = len(doc.classes)
    m = _VERBS_BACK.match(doc.reverse, size - token, size - first)
    return (start_of_whom(doc, size - m.end(), token, first), token) if m else None


def writer_of(doc: Document, token: int, first: int) -> Range | None:
    """``A text message [he] sent read``, ``The email that [Ann Lee] wrote to us said``: who wrote what says so."""
    size = len(doc.classes)
    m = _WRITTEN_BACK.match(doc.reverse, size - token, size - first)
    if m is None:
        return None
    noun = singular(doc.tokens.words[size - m.end() - 1].lower())
    verb = doc.tokens.words[size - m.end(1)]
    if not is_paper(noun):
        return None
    if verb not in listed("issuing_verbs") and verb != "left":
        return doc.subject_before(size - m.end())  # [a letter] that the police found
    start, end = m.span(2) if m[2] else m.span(3)
    return size - end, size - start


def _is_called_the(doc: Document, subject: Range, after: int, end: int) -> bool:
    """``the man dubbed the [“Owl”] left``; not ``the mayor called the “gamble” a mistake``: whether a name in marks stands behind an article."""
    classes, named = doc.classes, after + 1
    if classes[after : after + 1] != DETERMINER or classes[subject[1] - 1] not in COMMON_NOUN:
        return False
    if classes[named : named + 1] not in _IS_NAMED or doc.tokens.words[named][0].isalnum():
        return False
    conjunction = classes.find(CONJUNCTION, named, end)
    return finite_between(classes, named + 1, conjunction if conjunction > 0 else end)


def is_called_so(doc: Document, subject: Range, after: int, end: int) -> bool:
    """Whether a noun before a verb of naming has a name, which nobody gives it in this sentence."""
    return _is_called(doc, subject, after) or _is_called_the(doc, subject, after, end)


def is_for(doc: Document, subject: Range) -> bool:
    """``a way [for people] to say``: whether "for" stands before the last noun group before an infinitive."""
    k = subject[1] - 1
    while k > subject[0] and doc.classes[k] != PREPOSITION:
        k -= 1
    k -= doc.classes[k] != PREPOSITION
    return doc.tokens.words[k].lower() == "for"


def none_but_main(place: Place, noun: int) -> tuple[Range | None, str]:
    """The subject of a sentence before the thing that an infinitive explains: ``[Lee] had nine reasons to think``."""
    subject = main_subject(place.doc, place.sentence, noun)
    return (subject, "main") if subject and subject[1] < noun else (None, "none")


def is_behind_preposition(place: Place) -> bool:
    """``in the face of recently [announced] cuts``: whether a participle with its adverb stands behind a preposition."""
    group = place.group
    if place.verb_form != "participle" or place.verb - group > _PREPOSITION_AND_ADVERB:
        return False
    letters, words = place.doc.classes, place.doc.tokens.words
    adverb = words[group + 1 : group + 2] if letters[group] == PREPOSITION else words[group : group + 1]
    led = letters[group] == PREPOSITION or place.before == PREPOSITION
    return led and "".join(adverb).endswith("ly")


def is_such_as(place: Place) -> bool:
    """``states [like] Ohio``, ``senators [like] Lee``: whether "like" names an example of the plural before it."""
    if place.cue.lemma != "like":
        return False
    doc, after = place.doc, place.after
    plural = place.before in tuple(COMMON_NOUN) and doc.tokens.words[place.group - 1].endswith("s")
    return plural and doc.classes[after : after + 1] == NAME


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
