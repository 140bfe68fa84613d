"""Common nouns with capitals in the source mentions of an article: ``Democrats``, ``New Poll``."""

from __future__ import annotations

import re

from ...entities.entity import Entity, unnamed
from ...entities.first_names import is_first_name
from ...entities.name import Name
from ...entities.noun_phrases import describe, is_demonym, is_role, is_thing, singular
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.word_endings import endings
from ...tokens.tagger import word_class
from ...tokens.word_classes import BASE_FORM

#: The word behind a subject, past an adverb: usually [say], often [ask].
_VERB = later_re(r"\s(?:(?:often|\w{2,20}ly|still|also|now)\s)?([a-z]{2,20})\b")
#: Groups that have a capital where a sentence begins, and are a magazine's or nobody's name elsewhere.
_MANY = ("people", "men", "women", "children", "staff")


def common_noun(name: Name) -> Entity | None:
    """``Democrats``, ``Californians``, ``Polls``, ``New Poll``: common nouns with capitals, no name of one."""
    last = name.words[-1]
    one, described = singular(last), describe(name.full.lower())
    alone = len(name.words) == 1
    if alone and is_thing(last) and not is_first_name(last) and described is not None:  # Bill
        return unnamed(name.full, described.kind)
    if one != last and alone:
        if is_role(one) or one.endswith(endings("people")) or is_demonym(name.full[:-1]):
            return unnamed(name.full, "group")
        if is_thing(one) and described is not None:
            return unnamed(name.full, described.kind)
    if len(name.words) > 1 and described is not None:
        if one != last and (is_role(one) or is_demonym(one.title())):
            return unnamed(name.full, "group")
        if is_thing(one):
            return unnamed(name.full, described.kind)
    return None


def opening_noun(word: str) -> Entity | None:
    """``[Modelling] suggests that``, ``[Staff] say``: a noun that opens a sentence, where its capital is no name's."""
    if word.lower() in _MANY:
        return unnamed(word, "group")
    return unnamed(word, "document") if word.lower() in listed("opening_nouns") else None


def generic_plural(text: str, start: int, word: str) -> Entity | None:
    """``[Games] usually say so``: a plural that opens a sentence, and is no shortened ``Saltbox Games`` for all its capital.

    Its verb is in the plural too, and the text has the noun in small letters.
    """
    low = word.lower()
    one = singular(low)
    opens = text[max(0, start - 2) : start].rstrip(' \t“"')[-1:] in ("", ".", "?", "!", "\n")
    verb = _VERB.match(text, start + len(word)) if opens and low != word and one != low else None
    if verb is None or word_class(verb[1]) not in BASE_FORM:
        return None
    if not re.search(rf"(?<![\w'’-])(?:{re.escape(low)}|{re.escape(one)})(?![\w'’-])", text):
        return None
    described = describe(low)
    return unnamed(word, described.kind if described else "group")
