"""All rules of extraction by name, for documents and for switching one off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..quotation_marks.not_speech_rules import RULES as NOT_SPEECH_RULES
from .quotations.quotation_position import PLACE_RULES
from .reported.cue_phrases import PHRASE_RULES
from .reported.passive import PASSIVE_RULES
from .reported.reported_speech import RULES


class Rule(NamedTuple):
    """A rule: its name as it stands in the database, what it belongs to, and its example."""

    name: str
    group: str
    example: str


def rules() -> Iterator[Rule]:
    """Every rule in the order in which the rules of its group are tried."""
    groups: tuple[tuple[str, tuple[Callable[..., object], ...]], ...] = (
        ("a verb and its content", RULES),
        ("a verb in the passive", PASSIVE_RULES),
        ("a cue that is no verb", PHRASE_RULES),
        ("words in marks, by their place", PLACE_RULES),
        ("words in marks that are no speech", tuple(rule for rule, _kind, _reason in NOT_SPEECH_RULES)),
    )
    for group, members in groups:
        for rule in members:
            yield Rule(rule.__name__, group, " ".join((rule.__doc__ or "").split()))
