"""Nouns of saying whose source stands behind them: ``the claim by two engineers [that it is old]``, ``calls from growers for [a ban]``."""

from __future__ import annotations

from ...cues.cue_lexicon import Cue
from ...cues.model import CueMatch
from ...cues.objects.attachment import is_of_claim
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, before_main_verb, finite_between
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import BASE_FORM, COMMA, ING_FORM, NAME, THAT, TO
from ..candidate import Candidate
from .content_end import clause_end
from .phrase_end import phrase_end

#: The verb of a clause with what belongs to it; a verb in the past behind it with its object.
_OWN_VERB = pattern(
    "<finite> <finite|adverb>* <base_verb|past_or_participle|participle>? | <past_or_participle>"
)
_MAIN_VERB = pattern(
    "(?<! <conjunction|adverb|finite|relative|comma|to> ) <past_or_participle|past> (?= <determiner|common_noun|name|object_pronoun> )"
)
_BY = frozenset(["by", "from", "among"])
#: So long may be what is told of a source between commas: by his wife, Ann Lee, that.
_LONGEST_ASIDE = 15  # tokens


def noun_of_other(doc: Document, noun: int, cue: Cue, leads: frozenset[str]) -> Candidate | None:
    """``a warning from the harbour office [that gales are due]``: the noun, whose words they are, and the words; None without one of them."""
    first, last = doc.sentence(noun)
    if doc.tokens.words[noun + 1] not in _BY or noun + 3 >= last or doc.classes[noun + 2] == ING_FORM:
        return None
    found = _source_and_lead(doc, noun + 2, last, leads)
    if found is None:
        return None
    source, at = found
    lead = doc.tokens.words[at]
    match = CueMatch(cue, noun, noun, noun + 1, "noun", (first, last), source, "owner")
    start = at if lead in ("that", "to") else at + 1
    end = clause_end(doc, start, match) if lead == "that" else phrase_end(doc, start, match)
    whole, end = end, before_main_verb(doc.classes, start, end, 2 if lead == "that" else 1)
    if lead == "that" and end == whole and not finite_between(doc.classes, first, noun):
        end = _before_verb_of_noun(doc, start, end)
    if start >= end:
        return None
    return Candidate("noun_cue", match, ((start, end),), (noun, noun + 1), source, (cue.lemma, lead, "owner"))


def _before_verb_of_noun(doc: Document, start: int, end: int) -> int:
    """``The claim by Lee that it was old [angered] fans``: where the verb begins whose subject the noun is, which may look like a participle."""
    verb = _OWN_VERB.search(doc.classes, start, end)
    mains = [m.start() for m in _MAIN_VERB.finditer(doc.classes, verb.end(), end)] if verb else []
    return mains[-1] if mains else end


def _source_and_lead(doc: Document, start: int, last: int, leads: frozenset[str]) -> tuple[Range, int] | None:
    """The noun group that begins at a token, and the word behind it that leads to what is said."""
    for group in (
        NOUN_GROUP.match(doc.classes, start, last),
        NOUN_GROUP_LONG.match(doc.classes, start, last),
    ):
        if group is None:
            return None
        at = group.end()
        if doc.classes[at : at + 1] == COMMA:
            closing = doc.classes.find(COMMA, at + 1, min(last, at + _LONGEST_ASIDE))
            at = closing + 1 if closing > 0 else at
        if at + 1 < last and _leads(doc, at, last, leads):
            return group.span(), at
    return None


def _leads(doc: Document, at: int, last: int, leads: frozenset[str]) -> bool:
    """Whether a word leads to a clause, an infinitive or an object: not ``from a man that left``, ``by Citizens for Elmton``."""
    word, letter = doc.tokens.words[at], doc.classes[at]
    if word not in leads:
        return False
    if letter == THAT:
        return not is_of_claim(doc, at, last)
    if letter == TO:
        return doc.classes[at + 1] in BASE_FORM
    named = NAME in (doc.classes[at - 1], doc.classes[at + 1]) and doc.tokens.words[at - 1][0].isupper()
    return word != "of" and not named
