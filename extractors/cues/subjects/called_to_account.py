"""Whom a verb of blame is about, and so who did what its reason tells: ``The club fined [the goalkeeper] for saying``."""

from __future__ import annotations

from ...entities.noun_phrases import is_somebody
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import FULL_VERB, NAME, PAST_PARTICIPLE, PREPOSITION, TO
from .before_verb import subject_before
from .opening_groups import main_subject

_IS_BLAMED = pattern("<auxiliary> <auxiliary|adverb>* <past_participle> <preposition>")
#: Prepositions before what somebody is punished, praised or blamed for, or what keeps them from it.
_OF_REASONS = ("for", "over", "of", "from")


def accused_of(doc: Document, group: int, sentence: Range) -> tuple[Range, str] | None:
    """``As Lee slept, [Park] is accused of threatening``, ``The club fined [the goalkeeper] for saying``: whom a verb of blame is about."""
    first = sentence[0]
    if group > first and doc.classes[group - 1] == PREPOSITION:
        passive = _IS_BLAMED.search(doc.classes, max(first, group - 6), group)
        if passive and passive.end() == group and (whom := subject_before(doc, passive.start(), first)):
            return whom, "main"
    called = _called_to_account(doc, group, sentence)
    return (called, "subject") if called else None


def _called_to_account(doc: Document, group: int, sentence: Range) -> Range | None:
    """``The club fined [the goalkeeper] for saying``, ``[He] was fined by the club for saying``: who did what the reason tells.

    Or is kept from it: ``The club stopped [the goalkeeper] from saying``.
    """
    words, letters = doc.tokens.words, doc.classes
    preposition = group - (letters[group] != PREPOSITION)  # for saying, for allegedly saying
    if words[preposition] == "for" and letters[preposition - 2 : preposition - 1] == TO:
        return _made_to_answer(doc, preposition - 2, sentence)
    whom = doc.subject_before(preposition) if words[preposition] in _OF_REASONS else None
    if whom is None or whom[0] - 1 < sentence[0]:
        return None
    verbs = forms_of_all("preventing_verbs" if words[preposition] == "from" else "verbs_with_reasons")
    before = whom[0] - 1
    if words[before].lower() in verbs and letters[before] in FULL_VERB:
        return whom
    passive = words[before] == "by" and letters[before - 1] in PAST_PARTICIPLE and words[before - 1] in verbs
    return main_subject(doc, sentence, before) if passive else None


def _made_to_answer(doc: Document, to: int, sentence: Range) -> Range | None:
    """``She called for [the mayor] to resign for saying``: somebody named before an infinitive that a verb governs."""
    whom = doc.subject_before(to)
    led = doc.classes.rfind(PREPOSITION, *whom) if whom else -1
    if whom and led > 0 and doc.tokens.words[led] == "for":
        whom = led + 1, whom[1]  # called on Monday for Lee to resign: no noun group
    if whom is None or whom[0] - 1 <= sentence[0] or doc.classes[whom[0] - 1] not in FULL_VERB + PREPOSITION:
        return None
    named = NAME in doc.classes[slice(*whom)] or is_somebody(doc.tokens.span(*whom).of(doc.text))
    return whom if named else None
