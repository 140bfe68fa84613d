"""Of which cues a reading is asked: most can hold of a few verbs only, and need not be tried on any other."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ...lexicon import listed
from ...tokens.sentences import Document, Range
from ..model import CueMatch

Reading = Callable[[Document, CueMatch, Range], bool]


class _Cues(NamedTuple):
    """The cues of which a reading is asked; what is empty leaves all."""

    lemmas: frozenset[str]
    lists: tuple[str, ...]
    cue_classes: tuple[str, ...]
    verb_forms: tuple[str, ...]
    modal: bool


#: Filled where the readings are defined.
_ASKED_OF: dict[Reading, _Cues] = {}


def asked_of(
    *lemmas: str,
    lists: tuple[str, ...] = (),
    cue_classes: tuple[str, ...] = (),
    verb_forms: tuple[str, ...] = (),
    modal: bool = False,
) -> Callable[[Reading], Reading]:
    """Declares that a reading is asked of these cues alone: ``@asked_of("recall", "remember")``.

    ``lists``: word lists with further lemmas; ``modal``: only of a verb with a modal before it (``must prove``).
    """

    def declare(reading: Reading) -> Reading:
        _ASKED_OF[reading] = _Cues(frozenset(lemmas), lists, cue_classes, verb_forms, modal)
        return reading

    return declare


def may_hold(reading: Reading, lemma: str, cue_class: str, verb_form: str, modal: bool) -> bool:
    """Whether a reading has to be asked of such a cue."""
    cues = _ASKED_OF.get(reading)
    if cues is None:
        return True
    named = not (cues.lemmas or cues.lists) or lemma in cues.lemmas
    return (
        (named or any(lemma in listed(name) for name in cues.lists))
        and (not cues.cue_classes or cue_class in cues.cue_classes)
        and (not cues.verb_forms or verb_form in cues.verb_forms)
        and (modal or not cues.modal)
    )
