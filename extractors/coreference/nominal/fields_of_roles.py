"""Whether two descriptions with one noun tell two offices by their fields: ``the finance minister``, ``the defence minister``."""

from __future__ import annotations

from functools import cache

from ...entities.name_words import words_of
from ...lazy_patterns import later_re
from ...lexicon import listed, pairs

_WORD = later_re(r"[^\W\d_][\w-]*")
#: Words that make a higher office of one: a teacher is no head teacher, a minister no prime minister.
_HIGHER = frozenset(("head", "chief", "prime", "lord"))
_LISTS = ("role_fields", "role_modifiers", "office_ranks", "fields_of_office", "generic_bodies")
#: Nouns for a body of any sort: the company chairman may be a bank's.
_OF_ANY_SORT = ("company", "firm", "business", "group")
#: Bodies that are called by several nouns.
_SAME = (
    {"club", "team"},
    {"school", "academy", "college"},
    {"department", "ministry"},
)
_TIMES = ("acting", "former", "interim", "veteran", "rookie")
#: Words of a rank, which leave the body open: the charity's executive director is the charity director.
_RANKS = frozenset(("executive", "chief", "senior", "managing", "general"))
#: Nouns that alone never mean an office of several words: no prime minister is "the minister".
_NEVER_ALONE = {"minister": ("prime", "first"), "attorney": ("district",)}
#: Nouns for somebody known, beside which a field is only one of several: the rock star, the heavy metal star.
_KNOWN = ("star", "hero", "legend", "icon", "ace")
_OWNER = later_re(r"(?:.*\s)?([\w-]+)(?:['’]s|s['’])\s")


@cache
def _fields() -> frozenset[str]:
    """Words that tell one office from another of the same noun: fields, ranks, sorts of bodies."""
    known = frozenset().union(*map(words_of, _LISTS)) | frozenset(listed("organization_nouns"))
    places = words_of("territories") | frozenset(map(str.lower, pairs("nationalities")))
    beside = words_of("words_beside_roles") | words_of("adjectives_of_people") | frozenset(_TIMES)
    return (known - places - beside) | _HIGHER


@cache
def _bodies() -> frozenset[str]:
    """Nouns for a body that are no field of an office: ``union``, not ``press`` or ``police``."""
    return frozenset(listed("organization_nouns")) - words_of("role_modifiers") - words_of("fields_of_office")


def field_of(phrase: str, head: str) -> frozenset[str]:
    """The words of a description that tell its field, beside the noun or behind "of" and "for": ``minister for roads``.

    Of an owner only a noun for a body: ``the league's chairman``, but nothing of ``the prime minister's spokesman``.
    """
    owner = _OWNER.match(phrase)
    words = frozenset(_WORD.findall(phrase, owner.end() if owner else 0))
    parties = {word for word in words if word[0].isupper() and word.lower() in words_of("party_labels")}
    told = frozenset(map(str.lower, words - parties)) - {head}
    return (told & _fields()) | ({owner[1].lower()} & _bodies() if owner else frozenset())


def offices_of_general(head: str, others: frozenset[str]) -> frozenset[str]:
    """What office a general has by the words beside the noun: ``the [attorney] general``; empty for other nouns."""
    return others & words_of("offices_of_a_general") if head == "general" else frozenset()


def is_of_other_field(called: str, known: str, body: str | None, head: str) -> bool:
    """Whether a description calls for another office than a role that is told, with the body of that role, if any.

    ``the finance minister`` is no defence minister, ``the gang leader`` no council leader, ``the head teacher`` no
    teacher; ``the minister`` may be either.
    """
    if head in _KNOWN:
        return False
    general = words_of("offices_of_a_general") if head == "general" else _NEVER_ALONE.get(head, ())
    for word in general:
        if (word in called.lower().split()) is not (word in known.lower().split()):
            return True
    wanted, own = field_of(called, head), field_of(known, head)
    if not wanted or wanted & own:
        return False
    bodies = wanted & _bodies()
    if not bodies or bodies != wanted:
        return bool(own) or not wanted.isdisjoint(_HIGHER)
    if not bodies.isdisjoint(_OF_ANY_SORT):
        return False
    kinds = (own | (field_of(body, head) if body else frozenset())) & _bodies()
    if kinds:
        return kinds.isdisjoint(bodies) and not _are_same(bodies, kinds)
    return bool(own - _RANKS - words_of("office_ranks")) or (
        body is None and head in words_of("public_offices")
    )


def _are_same(bodies: frozenset[str], others: frozenset[str]) -> bool:
    """Whether nouns for bodies may mean one: the club captain, the captain of the team."""
    return any(same & bodies and same & others for same in _SAME)
