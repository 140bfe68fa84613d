"""What a phrase says somebody is, and of what body: ``a senior spokesman for the Harbour Board``."""

from __future__ import annotations

from functools import cache

from ..caching import remembered
from ..lexicon import listed, pairs, word_list
from .name_words import low_of, title_phrases, titles, words_of
from .noun_phrases import (
    determiners,
    ends_head,
    is_age,
    is_attribute,
    is_body,
    is_office,
    is_role,
    is_thing,
    role_of_body,
    singular,
)

_TO_A_BODY = ("of", "for", "at", "with", "in", "from", "to")
_TO_ANYBODY = ("of", "for", "at")  # the others only go before names, bodies and offices: no member to vote no
_POSSESSIVE = ("'s", "’s")
_PAST = ("former", "ex", "then")
_OWNERS = ("a", "an", "the", "his", "her")
_NATIONS = ("US", "U.S.", "UK")
_AWARDS = ("award", "awards", "prize", "cup", "medal")
_SAYING = ("said", "says", "told", "tells")
_OF_STATE = ("State", "Defense", "Defence", "State,")
_OF_TEAMS = ("boss", "captain", "coach", "keeper", "striker")  # City boss Tom Ash
_LONGEST = 12  # words


@remembered(20_000)
def role_and_affiliation(phrase: str) -> tuple[str, str | None] | None:
    """The role that a phrase gives to somebody, and with whom; None when it is about no role.

    >>> role_and_affiliation("a senior spokesman for the Harbour Board")
    ('senior spokesman', 'Harbour Board')
    >>> role_and_affiliation("US State Department spokesman")
    ('spokesman', 'US State Department')
    >>> role_and_affiliation("police spokeswoman")
    ('spokeswoman', 'police')
    >>> role_and_affiliation("unnamed County Clerk")
    ('County Clerk', None)
    """
    of_body = role_of_body(phrase) if " of " in phrase or " for " in phrase else None
    if of_body is not None:
        return of_body
    words = _bare(phrase.split())
    words = words[: _verb_behind(words)]
    end = _head_end(words)
    if not 0 < end <= _LONGEST or any(w in _OWNERS for w in words[:end]):
        return None  # who was building a snowman
    head = singular(words[end - 1].lower().rstrip(".,"))
    if not is_role(head) or is_age(head) or (words[end - 1][0].isupper() and not is_office(head)):
        return None
    first = _role_start(words, end)
    past = ""
    if words[0] in _PAST and first:
        past, words, first, end = f"{words[0]} ", words[1:], first - 1, end - 1
    named = next((i for i, w in enumerate(words[:first]) if w[0].isupper()), None)  # major GOP fundraiser
    if named is None and first and words[first - 1].endswith(_POSSESSIVE):
        named = 0  # the group's director
    if named is None:
        named = next((i for i, w in enumerate(words[:first]) if _is_body(w)), first)  # senior police official
    first = next((i for i in range(first, end - 1) if not _only_describes(words[i])), end - 1)
    if head.startswith("spokes"):
        named = min(named, _spoken_for(words, first))
    owner = next((i for i in range(named, first - 1) if words[i].endswith(_POSSESSIVE)), None)
    if owner is not None and not (head.startswith("spokes") and _is_body(words[first - 1].lower())):
        first = owner + 1  # Netlux's European president; not: the sheriff's office spokesman
    before = body_before(words[named:first])
    if not past and words[named].lower() in words_of("office_ranks") and named + 1 < first:
        past = f"{words[named]} "  # Acting Brooklyn District Attorney
        before = body_before(words[named + 1 : first])
    end += 2 if [word.lower() for word in words[end : end + 2]] == ["in", "charge"] else 0
    end = _with_field(words, end)
    role = past + " ".join(words[first:end]).strip(" ,")
    after = _body_behind(words[end:], public=head in words_of("public_offices"))
    field, after = _field_and_body(after)
    if after and words[end] == "for" and _is_field(head, after):
        field, after = after, None  # cabinet member for housing
    if field and words[end] in ("of", "for"):
        role += f" {words[end]} {field}"
    if after and words[end] == "to" and head in words_of("roles_abroad"):
        return f"{role} to {after}", (None if is_origin(before) else before) or None  # US ambassador to Norland
    if (
        before
        and (
            before in _places()
            or before in pairs("nationalities")
            or (" " not in before and is_attribute(before.lower()))
            or before.split(" ")[-1] in pairs("nationalities")  # American Samoan
        )
        and after
        and words[end : end + 1] != ["in"]
        and after[0].isupper()
    ):
        return f"{before} {role}", after  # Hong Kong director of Netlux
    nation, _, kind = before.partition(" ")
    if kind and is_unnamed_place(kind) and (nation in pairs("nationalities") or nation in _NATIONS):
        before, role = nation, f"{kind} {role}"  # US TV presenter
    if before.split(" ")[-1].lower() in _AWARDS:
        return f"{before} {role}", after  # World Cup winner
    if is_unnamed_place(before) and not words[first - 1].endswith(_POSSESSIVE) and head not in _OF_TEAMS:
        return f"{before} {role}", after  # County Clerk
    if head in words_of("relations") and not (head == "partner" and words[end : end + 1] == ["at"]):
        return role, None  # the captain's daughter
    body = (None if is_origin(before) else before) or after
    return role, None if body and _is_work(body) else body


def _is_work(words: str) -> bool:
    """Whether words are nouns for a work, of which nobody is a member: the director of ``the film``."""
    last = words.rsplit(" ", 1)[-1]
    return words.islower() and is_thing(last) and not _is_body(last)


def body_before(words: list[str]) -> str:
    """The body in front of a role, without a possessive and words that only tell of a time: ``Current``."""
    while words and (
        _only_describes(words[0])
        or (len(words) > 1 and _opens_sentence(words[0]))
        or words in (["New"], ["new"])  # New Home Secretary Ash
    ):
        words = words[1:]
    if words and words[-1].lower() in _TO_A_BODY:  # STATEMENT FROM DISTRICT ATTORNEY RUTH HALE
        return ""
    return " ".join(words).removesuffix("'s").removesuffix("’s").rstrip("'’")


def _opens_sentence(word: str) -> bool:
    """Whether a word in front of a body only opens the sentence: ``Meanwhile`` Labour backbencher; not ``Sunday`` Herald."""
    return (
        low_of(word) in words_of("sentence_starters") and word not in listed("weekdays") and not word.isupper()
    )


def is_origin(words: str) -> bool:
    """Whether words before a role only say where somebody is from: ``California-based``."""
    return words.lower().endswith(("-born", "-based", "-raised"))


def _only_describes(word: str) -> bool:
    """Whether a word in front of a role is no part of it: ``unnamed``, ``29-year-old``, ``Elmton-born``, ``three``."""
    low = word.lower()
    return low in words_of("words_beside_roles") or is_age(word) or is_origin(word) or word.isdigit()


def is_unnamed_place(words: str) -> bool:
    """Whether words in front of a role are no body's name and belong to the office: ``County`` Clerk, ``Cold Case``, ``Olympic``."""
    return bool(words) and all(
        low in words_of("places_without_name")
        or low in words_of("role_modifiers")
        or low.endswith(("-winning", "-nominated"))
        for low in words.lower().split(" ")
    )


def _verb_behind(words: list[str]) -> int:
    """Where somebody's role ends because a verb of saying comes: ``the bureau's futurologist [told] the paper``."""
    return next(
        (i for i, word in enumerate(words) if i and word in words_of("affiliation_ends") and word in _SAYING),
        len(words),
    )


def _bare(words: list[str]) -> list[str]:
    """Without ``once`` and the article in front; ``Former`` in lower case."""
    words = words[1:] if words[:1] == ["once"] else words
    if words and words[0].lower() in determiners():
        words = words[1:]
    if words and words[0].lower() in _PAST:
        words = [words[0].lower(), *words[1:]]
    return words


def _head_end(words: list[str]) -> int:
    """Where the role ends: before ``of``, ``who``, ``challenged``; ``chairman and chief executive`` is one."""
    end = _first_end(words, 0)
    if (
        words[end : end + 1] == ["and"]
        and end
        and (
            is_role(singular(words[end - 1].lower())) or words[end - 1].endswith("-")
        )  # photo- and videojournalist
    ):
        both = _first_end(words, end + 1)
        if 1 < both - end <= 4 and is_role(words[both - 1].lower().strip(",")):
            return both
    return end


def _first_end(words: list[str], begin: int) -> int:
    return next(
        (
            i
            for i in range(begin, len(words))
            if ends_head(words[i].lower().strip(","))
            # the former governor challenged by Ash; not: the deputy planning director
            or (
                i
                and words[i].endswith(("ed", "ing"))
                and is_role(singular(words[i - 1].lower()))
                and not is_age(words[i - 1])  # a 72-year-old retired teacher
                and words[i].lower() not in words_of("role_modifiers")
            )
        ),
        len(words),
    )


def _role_start(words: list[str], end: int) -> int:
    """Where the words of the role begin: ``senior`` of ``NWB senior spokesman``; of a police spokesman, his noun alone."""
    low = low_of(words[end - 1].strip(","))
    speaks = low in words_of("speaking_roles")
    for phrase in title_phrases().get(low, ()) if not speaks else ():
        begin = end - len(phrase)
        if begin >= 0 and tuple(low_of(word.strip(",")) for word in words[begin:end]) == phrase:
            end = begin + 1  # the Elm County State's Attorney
            break
    first = end - 1
    if low.startswith("spokes") and all(word.islower() for word in words[: end - 1]):
        while first and words[first - 1] in words_of("ranks_of_speakers"):
            first -= 1
        if not first or words[first - 1] not in words_of("role_modifiers"):  # not: a home affairs spokesman
            return first
    owner = next((i for i in range(first, 0, -1) if words[i - 1].endswith(_POSSESSIVE)), 0)
    while (
        first > owner
        and (words[first - 1].islower() or _is_title(words[first - 1]))
        and not (speaks and (_is_body(words[first - 1]) or _is_office_of(words, first)))
    ):
        first -= 1
    return first


def _spoken_for(words: list[str], end: int) -> int:
    """Where the words begin for whom a spokesman speaks: ``fire brigade`` of ``a senior fire brigade spokesman``."""
    return next(
        (
            i
            for i, word in enumerate(words[:end])
            if word.lower() not in words_of("ranks_of_speakers") and not _only_describes(word)
        ),
        end,
    )


def _with_field(words: list[str], end: int) -> int:
    """Where the role ends with what it is of: ``vice president of marketing``, ``Secretary of State``."""
    while len(words) > end + 1 and words[end].lower() == "of" and not _told_body(words[end + 1 :]):
        begin = end + 1 + (words[end + 1] == "the")
        stop = next(
            (i for i in range(begin, len(words)) if ends_head(words[i].lower()) and words[i] != "and"),
            len(words),
        )
        field = words[begin:stop]
        named = (
            (words[end + 1].islower() and words[end + 1] not in _OWNERS)
            or _is_office(words[end - 1], words[end + 1])
            or (field and all(_is_field_word(word) or word == "and" for word in field))
            or (
                words[end - 1].lower() in words_of("roles_of_subjects")
                and begin == end + 1
                and field
                and not field[0][0].isdigit()
                and not any(_is_body(word.lower()) or word.lower() == "school" for word in field)
            )
        )
        if not named:
            break
        end = stop
    return end


def _told_body(words: list[str]) -> bool:
    """Whether words begin with nouns that tell of the body named behind them: ``budget airline Flyfast``, ``fansite Halo``."""
    named = next((i for i, w in enumerate(words) if w[0].isupper()), 0)
    told = words[named - 1] if named else ""
    return 0 < named < 5 and (
        is_body(singular(told)) or (len(told) > 3 and told.endswith("s") and is_role(singular(told)))
        or told in words_of("outlet_nouns")
    ) and not any(ends_head(w) for w in words[:named])


def _body_behind(after: list[str], *, public: bool) -> str | None:
    """The body or person of ``for the Harbour Board``, up to a clause about it; a public office is of a place too."""
    if after[:1] in (["on"], ["in"]) and "at" in after[2:-1]:
        after = after[after.index("at", 2) :]  # an expert on bees at Elm University
    if len(after) < 2 or after[0] not in _TO_A_BODY:
        return None
    rest = after[1:]
    if rest[0][0].isdigit():  # a veteran of 22 years in the navy
        return None
    if after[0] == "from" and not public and rest[0].strip(",") in _places():
        return None  # a nurse from Leeds
    if after[0] == "to" and rest[0].islower() and not (_is_body(rest[0]) or is_office(rest[0])):
        return None  # the first woman to be Speaker
    if after[0] not in _TO_ANYBODY and not any(
        w[0].isupper() or _is_body(w) or is_office(w) for w in rest[:4]
    ):
        return None
    if rest[0].lower() in _OWNERS and len(rest) > 1:
        rest = rest[1:]
    stop = next(
        (
            i
            for i, w in enumerate(rest)
            if w in words_of("affiliation_ends")
            # Netlux in the US
            or (i and w == "in" and rest[i - 1][0].isupper() and _is_place(rest[i + 1 :]))
        ),
        len(rest),
    )
    return " ".join(rest[:stop]).strip(" ,") or None


def _field_and_body(after: str | None) -> tuple[str, str | None]:
    """What a role is for, and the body: of ``UK sales at Nordbank``, ``Nordbank's training programmes``; of a body alone no field."""
    words = (after or "").split(" ")
    named = next((i for i, w in enumerate(words) if w and w[0].isupper()), 0)
    at = next((i for i in range(len(words) - 2, 0, -1) if words[i] in ("at", "for")), 0)
    if at and words[0][0].isupper() and _is_body(words[at - 1]):  # the Greek Olympic team at the Games
        return "", " ".join(words[:at])
    inside = next((i for i in (1, 2) if words[i : i + 1] in (["in"], ["at"], ["of"])), 0)
    if inside and all(map(_is_field_word, words[:inside])) and _names_body(words[inside + 1 :]):
        return " ".join(words[:inside]), _body_of(words[inside + 1 :])  # Health in the Norland Assembly
    if at and words[at - 1].islower() and _names_body(words[at + 1 :]):
        return " ".join(words[:at]), _body_of(words[at + 1 :])
    owner = next((i for i, w in enumerate(words[:-1]) if w.endswith(_POSSESSIVE) and w[0].isupper()), None)
    if owner is not None and words[-1].islower() and not _is_body(singular(words[-1])):
        return " ".join(words), " ".join(words[: owner + 1])[:-2]
    if at and words[at] == "for" and words[at - 1][0].isupper() and not words[at + 1][0].isupper():
        return "", " ".join(words[:at])  # Elmton for five years
    return "", (_body_of(words) or None)


def _is_field(head: str, words: str) -> bool:
    """Whether words behind "for" are what an office is about, and no body: ``vice president for technology``."""
    if head not in words_of("roles_with_fields"):
        return False
    last = singular(words.rsplit(" ", 1)[-1].lower())
    known = all(_is_field_word(word) or word == "and" for word in words.split(" "))
    return known or (
        words.islower() and not (_is_body(last) or is_office(last) or last in words_of("territories"))
    )


def _is_field_word(word: str) -> bool:
    """Whether a word, capitalised or not, is one for a field of work: ``Foreign``, ``Affairs``, ``sales``."""
    low = word.lower()
    return low in words_of("role_modifiers") or low in words_of("fields_of_office")


def _names_body(words: list[str]) -> bool:
    """Whether words behind ``at`` are a body's: ``Nordbank``, ``security firm Nordbank``, ``the firm``."""
    return any(w[0].isupper() for w in words[:4]) or (words[:1] == ["the"] and is_body(words[-1]))


def _body_of(words: list[str]) -> str:
    """A body without the words that only tell of it: of ``the anti-virus firm Sophos`` ``Sophos``."""
    words = words[words[:1] == ["the"] :]
    named = next((i for i, w in enumerate(words) if w and w[0].isupper()), 0)
    told = singular(words[named - 1]) if named else ""
    if told and (_is_body(told) or is_role(told)) and all(w.islower() for w in words[:named]):
        words = words[named:]
    return " ".join(words)


def _is_body(word: str) -> bool:
    return is_body(word) or word in words_of("group_nouns")


def _is_title(word: str) -> bool:
    low = word.lower().rstrip(".")
    return low in titles() or low in words_of("role_modifiers")


def _is_office_of(words: list[str], at: int) -> bool:
    """Whether an office with a capital stands before a noun for who speaks for it: ``District Attorney spokesperson``."""
    before = words[at - 1]
    return words[at].islower() and not before.islower() and low_of(before) not in words_of("role_modifiers")


def _is_office(word: str, after: str) -> bool:
    return word.lower() in ("secretary", "director", "minister") and after in _OF_STATE


def _is_place(words: list[str]) -> bool:
    """Whether words behind "in" are a place alone: ``Nordbank in [the US]``, ``in [Elmton]``."""
    name = " ".join(words[words[:1] == ["the"] :]).strip(",")
    alone = 0 < len(words) < 4 and all(w[0].isupper() and not is_body(w.lower()) for w in words)
    return name in _places() or name in _NATIONS or alone


@cache
def _places() -> frozenset[str]:
    return frozenset(word_list("places"))
