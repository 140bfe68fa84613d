"""What stands behind a verb of saying where a clause would, and is none: ``said after the vote``, ``said little about it``."""

from __future__ import annotations

from ...tokens.noun_groups import finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document
from ...tokens.word_classes import QUOTATION, SUBORDINATOR
from ..model import CueMatch
from ..subjects.behind_verb import is_somebody_only

#: said [little] about how; said [much] of it
_AMOUNTS = frozenset(["little", "much", "less", "more", "lots"])
_OF_IT = frozenset(["about", "of", "on"])
#: says the wrong [thing]; saying [something] stupid
_THINGS = frozenset(["thing", "something", "anything"])
_NOUN_GROUP_ALONE = pattern(
    "<determiner>{0,2} <adverb|modifier|nominal>{1,3} (?= <sentence_close|comma|conjunction|preposition> )"
)
_OPENS_TIME = ("after", "before", "as", "when", "while", "until", "since")


def is_no_clause(doc: Document, match: CueMatch, token: int) -> bool:
    """Whether what begins at token, right behind a form of "say", tells when, how much or what kind of thing was said."""
    letters, words, end = doc.classes, doc.tokens.words, match.sentence[1]
    if match.cue.lemma != "say" or token != match.after:
        return False
    if (
        letters[token] == SUBORDINATOR
        and words[token] in _OPENS_TIME
        and not starts_clause(letters, token + 1)
    ):
        return not finite_between(letters, token, end)
    if words[token] in _AMOUNTS and words[token + 1 : token + 2] and words[token + 1] in _OF_IT:
        return words[token + 1] == "about" or not finite_between(letters, token, end)
    if is_somebody_only(doc, token, end):
        return True
    alone = _NOUN_GROUP_ALONE.match(letters, token, end)
    return (
        alone is not None
        and not _THINGS.isdisjoint(words[token : alone.end()])
        and not starts_clause(letters, token)
        and not any(letter in QUOTATION for letter in letters[token:end])
    )
