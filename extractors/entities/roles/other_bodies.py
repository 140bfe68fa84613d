"""Signs that an office without a body beside it is not of the body that the sentences are about, but of another without a name."""

from __future__ import annotations

from ...lazy_patterns import later_re
from ...lexicon import listed
from ..name_words import words_of
from ..noun_phrases import ends_head, is_body, is_role, singular

#: [the harbour museum], [a small charity]
_PHRASE = later_re(
    r"\b(?P<the>[Tt]he|[Aa]n?|another|one|its|this|that)(?=(?P<words>(?:\s[a-z’'-]{2,20}){1,6}))"
)
#: What begins a clause of its own, in which "the bank" may be the subject again.
_CLAUSE = later_re(r",|\b(?:said|says|that|which|who|where|when|because|after|before|if|and|but)\b")
_STATES = ("government", "court", "parliament", "congress", "council")
#: In front of which a field that nobody manages within a body tells of a trade or a service: fire chief, oil executive.
_OF_FIELDS = ("chief", "executive")


def is_office_elsewhere(role: str, body: str) -> bool:
    """Whether an office in small letters is told as one of another body or of a trade: ``fire chief``, ``funeral director``.

    Not by a word of the body's own name: the ``bank manager`` of Nordbank Bank.
    """
    fields, _, head = role.partition(" of ")[0].rpartition(" ")
    if not fields:
        return False
    words, own = fields.split(), body.lower().split()
    managed = words_of("managed_fields")
    if fields in managed:
        return False
    if any((is_body(word) or word in listed("fields_of_other_bodies")) and word not in own for word in words):
        return True
    ranks = words_of("office_ranks") | listed("ranks_of_managers")
    return head in _OF_FIELDS and not all(w in managed or w in ranks for w in words)


def tells_of_another(text: str, start: int, end: int, body: str, *, of_state: bool = False) -> bool:
    """Whether a body without a name is spoken of between two positions, the first right behind a body's name: ``closed [a museum]``.

    Not by a noun of its own name, nor ``the company`` in a clause of its own, which is the body again. ``of_state``:
    also one of the state (``the government``), which has ministers.
    """
    own = body.lower().split()
    for match in _PHRASE.finditer(text, start, end):
        words = match["words"].split()
        last = next((i for i, word in enumerate(words) if ends_head(word)), len(words))
        noun = words[last - 1] if last else ""
        if not noun or noun in own or not _is_employer(noun) or (noun in _STATES and not of_state):
            continue
        again = match["the"].lower() == "the" and last == 1 and noun in listed("generic_bodies")
        if not (again and _CLAUSE.search(text, start, match.start())):
            return True
    return False


def _is_employer(noun: str) -> bool:
    """Whether a noun in the singular stands for what has a head or a manager of its own: ``school``, ``shop``, ``ship``."""
    if is_role(noun) or singular(noun) != noun:
        return False
    return is_body(noun) or noun in words_of("vehicles") or noun in listed("fields_of_other_bodies")
