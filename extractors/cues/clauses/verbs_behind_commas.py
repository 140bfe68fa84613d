"""Verbs behind a comma that are no part of what is said: an imperative, a form in -s that may be a plural."""

from __future__ import annotations

from ...tokens.sentences import Document
from ...tokens.word_classes import BASE_FORM, BASE_VERB, CONJUNCTION, VERB_S_OR_PLURAL, classes

#: What stands behind a verb that tells the reader to do something: tap “Yes”, ask her, check for yourself.
_BEHIND_ORDER = tuple(classes("determiner object_pronoun quotation adverb preposition"))
#: What stands behind a form in -s that is a verb, and no plural: who announced a plan, [plans] to leave.
_BEHIND_S = tuple(classes("to that determiner object_pronoun"))
_BEHIND_S_ALONE = tuple(classes("preposition subject_pronoun"))


def is_order(doc: Document, token: int, end: int) -> bool:
    """``If Lee tells you it is shut, [check] for yourself``: whether a main clause behind a comma is an imperative."""
    classes = doc.classes
    if token >= end or CONJUNCTION in classes[token + 1 : end] or classes[token] not in BASE_FORM:
        return False
    return classes[token] == BASE_VERB or classes[token + 1 : token + 2] in _BEHIND_ORDER


def is_verb_in_s(letters: str, token: int, end: int) -> bool:
    """``who says she will stop, [rests] on her oar``: whether a form in -s behind a comma is a verb, and no plural in a list."""
    if letters[token : token + 1] != VERB_S_OR_PLURAL:
        return False
    following = letters[token + 1 : token + 2]
    alone = following in _BEHIND_S_ALONE and CONJUNCTION not in letters[token:end]
    return following in _BEHIND_S or alone
