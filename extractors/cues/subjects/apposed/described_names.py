"""The name of who is the subject, where the words before the verb only describe it: “[Ann Lee], head of the bank told us”."""

from __future__ import annotations

from ....entities.noun_phrases import describe, is_role
from ....lexicon import listed
from ....tokens.patterns import pattern
from ....tokens.sentences import Document, Range
from ....tokens.tagger import is_participle
from ....tokens.word_classes import (
    COMMA,
    CONJUNCTION,
    FINITE_FULL_VERB,
    HAVE,
    NAME,
    QUOTATION,
    SUBJECT_PRONOUN,
    classes,
)

#: Before the body that somebody is of, behind a comma.
_OF_A_BODY = ("of", "from")
_BEFORE_NAMED = classes("quotation comma that conjunction")
_BY_DOING = classes("preposition ing_form")
_COMMA_AND_AGE = classes("comma number")
_OWNED = classes("noun verb_or_noun adverb past_or_participle verb_s_or_plural base_verb")
_NAME_DESCRIBED = pattern(
    "<name>{2,4} (?= <comma> <not finite_or_participle|conjunction|who|quotation|stop>+ $ )"
)
_THEN_SAID = pattern("<past|past_or_participle|verb_s|verb_s_or_plural> <adverb>? <comma|colon>? <quotation>")


def named_of_whose(doc: Document, verb: int, first: int) -> Range | None:
    """``a firm whose chief executive, [Ann Lee], said``: the name of somebody or something that has another for its owner."""
    comma, letters = verb - 1, doc.classes
    named = letters.rfind(COMMA, first, comma) if comma > first and letters[comma] == COMMA else -1
    if named <= first or not letters[named + 1 : comma] or letters[named + 1 : comma].strip(NAME):
        return None
    owned = named - 1
    while owned > first and letters[owned] in _OWNED:
        owned -= 1
    return (named + 1, comma) if doc.tokens.words[owned] == "whose" and owned < named - 1 else None


def named_before(doc: Document, subject: Range, first: int) -> Range:
    """``“It is late,” [Ann Lee], head of the bank told us``: the name that the subject describes, where a comma is left out."""
    classes = doc.classes
    comma = subject[0] - 1
    if comma > first + 1 and doc.tokens.words[comma] in _OF_A_BODY and classes[comma - 1] == COMMA:
        return _named_of_body(doc, subject, first)
    if comma <= first or classes[comma] != COMMA:
        return _responsible_for(doc, subject, first)
    if classes[subject[0]] == SUBJECT_PRONOUN:
        return subject  # “It is old.” Dunmore, she said, would pay
    described = _NAME_DESCRIBED.match(classes, first, comma)
    words = doc.tokens.words
    said = described and not classes[slice(*subject)].strip(NAME) and _THEN_SAID.match(classes, subject[1])
    told = said and not words[said.end() - 1][1:2].islower()
    if described and told and any(is_role(word.lower()) for word in words[described.end() : comma]):
        return described.span()  # Ann Lee, head of the Trust, Elmton said, “Go.”
    if classes[comma - 2 : comma] == _COMMA_AND_AGE:  # Ann Lee, 43, a baker said
        comma -= 2
    start = comma
    while start > first and classes[start - 1] == NAME:
        start -= 1
    opens = start == first and comma - start > 1 and _describes(doc, subject)
    opens = opens and not (
        words[first].endswith("ing") and is_participle(words[first])
    )  # Thanking Lee, the mayor
    if start == comma or not (opens or (start > 0 and classes[start - 1] in QUOTATION)):
        return subject
    return (start, comma)


def _named_of_body(doc: Document, subject: Range, first: int) -> Range:
    """``“It is late,” [Ann Lee], from Elm Bank told us``: the name whose body stands before the verb, where a comma is left out."""
    letters, comma = doc.classes, subject[0] - 2
    start = comma
    while start > first and letters[start - 1] == NAME:
        start -= 1
    opens = start == first or letters[start - 1] in _BEFORE_NAMED
    named = NAME in letters[slice(*subject)] and CONJUNCTION not in letters[slice(*subject)]
    return (start, comma) if opens and named and comma - start > 1 else subject


def is_told_again(doc: Document, subject: Range) -> bool:
    """``“It is late,” said Ann Lee, [a baker from Elmton] told us``: whether a subject tells more of who is named behind a tag."""
    letters = doc.classes
    start = comma = subject[0] - 1
    while start > 1 and letters[start - 1] == NAME:
        start -= 1
    tagged = start > 1 and letters[start - 1] in FINITE_FULL_VERB and letters[start - 2] in QUOTATION
    return letters[comma] == COMMA and start < comma and tagged and _describes(doc, subject)


def _responsible_for(doc: Document, subject: Range, first: int) -> Range:
    """``[The clerk in charge of checking the books], Ann Lee, said``: with who does what the object of a form in -ing belongs to."""
    letters, preposition = doc.classes, subject[0] - 2
    closed = letters[subject[1] : subject[1] + 1] == COMMA
    if preposition < 1:
        return subject
    accused = doc.tokens.words[preposition - 1] in listed("accusing_participles")
    if letters[preposition : subject[0]] != _BY_DOING or not (closed or accused):
        return subject  # the man accused of taking the car said
    preposition -= accused
    whole = doc.subject_before(preposition)
    described = describe(doc.tokens.span(whole[0], subject[1]).of(doc.text)) if whole else None
    somebody = described is not None and described.kind in ("individual", "group")
    return (whole[0], subject[1]) if whole and somebody and whole[0] >= first else subject


def _describes(doc: Document, subject: Range) -> bool:
    """``Ann Roe, [director of the Elm Trust] said``: one person's office, and no tag in what a name opens."""
    described = describe(doc.tokens.span(*subject).of(doc.text))
    one = described is not None and described.kind == "individual" and is_role(described.head)
    if not one or CONJUNCTION in doc.classes[slice(*subject)]:
        return False
    behind = doc.classes[subject[1] + 1 : subject[1] + 3]
    verb = doc.classes[subject[1] : subject[1] + 1]
    return verb in (*FINITE_FULL_VERB, HAVE) and (behind[:1] != COMMA or behind[1:] in tuple(QUOTATION))
