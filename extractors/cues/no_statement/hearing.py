"""Verbs of hearing and recalling beside words of another: ``“No,” Lee recalled Ash saying``."""

from __future__ import annotations

from ...tokens.noun_groups import NOUN_GROUP
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import BASE_FORM, ING_FORM, OBJECT_PRONOUN
from ..clauses.further_cues import cue_at
from ..model import CueMatch
from .preconditions import asked_of

_WHOSE = ("her", "his")


def words_of_another(doc: Document, match: CueMatch) -> int | None:
    """The token of the verb by which another says it who is heard behind a cue: ``recalled Ash [saying]``, ``heard him [say]``."""
    if doc.tokens.words[match.verb] not in forms_of_all("perceiving_verbs"):
        return None
    group = NOUN_GROUP.match(doc.classes, match.after)
    pronoun = doc.classes[match.after] in OBJECT_PRONOUN or doc.tokens.words[match.after] in _WHOSE
    k = group.end() if group else match.after + pronoun
    return k if k > match.after and cue_at(doc, k, ING_FORM + BASE_FORM) else None


def hears_words(doc: Document, match: CueMatch, content: Range) -> bool:
    """``“No,” Lee recalled [Ash saying]``: whether an object only tells whose words stand elsewhere."""
    verb = words_of_another(doc, match)
    return verb is not None and verb + 2 >= content[1]  # telling her


@asked_of("read")
def reads_on_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``“No entry,” Lee [read on] the gate``: whether words in marks only stand where somebody reads them."""
    read = doc.tokens.words[match.after] in ("on", "in")
    return read and match.source is not None and match.source[1] <= match.group
