"""What the capitalised words in front of a title are: its body, a part of the office, or an office of their own."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import listed, pairs
from ...lexicon.word_endings import endings
from ..name_words import CHAINS, low_of, titles, vocabulary, words_of
from ..noun_phrases import is_office, is_role
from ..phrases.heads import PAST
from ..phrases.role_phrases import role_and_affiliation
from ..phrases.words_of_roles import (
    body_before,
    is_for_whom,
    is_origin,
    is_unnamed_place,
    managed_field,
    without_party,
)

#: Defendant Attorney General Tom Ash: what is no body in front of an office.
_NO_BODIES = ("defendant", "co-defendant", "plaintiff", "victim", "suspect")
#: Hartley State President: who has such an office in front of State is of a university.
_OF_UNIVERSITIES = ("president", "chancellor", "provost", "coach", "professor")


def office_and_body(words: Sequence[str], role: str | None) -> tuple[str | None, str | None]:
    """The whole role and the body by the words in front of a title: ``Elm`` ``County``, ``Clerk`` is the ``County Clerk`` of ``Elm``.

    ``Chief Medical Examiner`` in front of ``Dr.`` is the role, and the form of address none.
    """
    words = list(words)
    past, _, address = (role or "").partition(" ")
    if address and past.lower() in PAST and is_address(address) and words and is_office(low_of(words[-1])):
        role, words = address, [past, *words]  # Former Norland State Senator Dr. Jane Ash
    if len(words) > 1 and low_of(words[0]) in titles() and not CHAINS.isdisjoint(words[1:]):
        office = " ".join((*words, role or ""))  # Chief of the Defence Staff General Tom Ash
        return (office.rsplit(" ", 1)[0] if low_of(office.rsplit(" ", 1)[-1]) in titles() else office), None
    if words and role and is_address(role) and (own := _own_office(words)):
        return own
    if words and role and words[0][:3].lower() == "ex-":
        words[0], role = words[0][3:], f"ex-{role}"
    if len(words) > 1 and role and low_of(words[0]) in words_of("office_ranks"):
        role, words = f"{words[0]} {role}", words[1:]  # Acting Brooklyn District Attorney
    if words and role and is_for_whom(words[-1]):
        role, words = f"{words[-1]} {role}", words[:-1]  # Children's Minister
    state, _, rest = (role or "").partition(" ")
    if words and state == "State" and low_of(rest) in _OF_UNIVERSITIES:
        role, words = rest, [*words, state]
    if role and (field := managed_field(words, len(words), role.rpartition(" ")[2])):
        role, words = " ".join((*words[-field:], role)), words[:-field]  # Netlux Marketing Director
        words = words[1:] if words and is_address(words[0]) else words  # Dr Marketing Director Jane Ash
    while (
        role and len(words) > 1 and (low_of(words[-1]) in ("senior", "junior") or _tells_of_office(words[-1]))
    ):
        role, words = f"{words[-1]} {role}", words[:-1]  # Elm News Senior Investigative Correspondent
    before = body_before(words)
    if before and role is None and _is_job(before):
        return role_and_affiliation(before) or (before, None)  # Boss Sir Tom Ash
    of_cabinet = before == "Cabinet" and (role or "").startswith(("Member", "Secretary"))
    if before and role and (is_address(role) or role == "Professor") and _joins_work(before):
        return before, None  # Co-author Professor Tom Ash
    if role and (of_cabinet or is_unnamed_place(before) or _tells_of_office(before) or _is_field(before)):
        return f"{before} {role}", None
    before = without_party(before) if " " in before else before
    return role, (None if is_origin(before) or before.lower() in _NO_BODIES else before or None)


def is_address(role: str) -> bool:
    """Whether a role is only how somebody is addressed: ``Dr.``."""
    return all(low_of(word) in words_of("honorifics") for word in role.split(" "))


def _is_job(words: str) -> bool:
    """Whether the last of some words is a noun for who does something: ``Museum Curator``."""
    last = low_of(words.rsplit(" ", 1)[-1])
    return vocabulary().is_role(last) or is_role(last)


def _joins_work(before: str) -> bool:
    """Whether one word in front of a form of address tells what somebody is: ``Co-lead``, ``Author``."""
    return " " not in before and (before.startswith(("Co-", "co-")) or _is_job(before))


def _own_office(words: Sequence[str]) -> tuple[str, str | None] | None:
    """The office in front of a form of address: ``Chief Medical Examiner`` (``Dr. Jane Ash``)."""
    before, last = " ".join(words), low_of(words[-1])
    if _is_job(last):
        return role_and_affiliation(before) or (before, None)
    found = role_and_affiliation(before)
    fields = words_of("portfolios") | words_of("fields_of_office")
    return found if found and last in fields and " of " in found[0] else None


def _is_field(before: str) -> bool:
    """Whether one word in front of a title is a field of the office and no body: ``Custody`` Sergeant, ``Park`` Ranger."""
    low = before.lower()
    field = low in words_of("role_fields") or low in words_of("fields_of_office")
    known = vocabulary()
    body = low in known.bodies or low in known.places or low in listed("organization_nouns")
    party = low in words_of("public_standings") | words_of("party_members") | words_of("party_labels")
    told = low in words_of("adjectives_of_people") | words_of("words_beside_roles")
    return field and not (body or party or told or before in pairs("nationalities"))


def _tells_of_office(before: str) -> bool:
    """Whether one word in front of a title is an adjective that tells of the office: ``Investigative`` Officer."""
    low = before.lower()
    return (
        " " not in before
        and low.endswith(endings("of_office"))
        and before not in pairs("nationalities")
        and low not in words_of("public_standings") | words_of("party_members")
        and low not in vocabulary().bodies
        and low not in vocabulary().places
    )
