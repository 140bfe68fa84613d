"""What stands behind the noun of a role: its field and its body, ``director [of sales] at [Nordbank]``."""

from __future__ import annotations

from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import pairs
from ...tokens.tagger import word_class
from ...tokens.word_classes import PAST_FORM, VERB_S
from ..first_names import is_first_name
from ..name_words import is_coined, words_of
from ..noun_phrases import ends_head, is_attribute, is_body, is_office, is_role, singular
from .fields import is_body_or_group, is_field, is_field_word, owners
from .words_of_roles import is_day, places

_TO_A_BODY = ("of", "for", "at", "with", "in", "from", "to")
_TO_ANYBODY = ("of", "for", "at")  # the others only go before names, bodies and offices: no member to vote no
_POSSESSIVE = ("'s", "’s")
_ROOMS = ("lab", "laboratory", "group", "team")
_INSIDE = ("of", "for", "on", "the", "&")
_TIMED = ("from", "since", "until", "between", "in")
_ARTICLES = ("a", "an", "the")
_OF_FIRMS = ("researcher", "scientist", "professor", "consultant", "counsel")
_NATIONS = ("US", "U.S.", "UK")
_DIGIT_NAME = later_re(r"\d(?!\d*(?:st|nd|rd|th|s|m|bn|km|am|pm)\b)\d*[A-Za-z]\w*,?")  # 3ami
_ADDRESS = later_re(r"[a-z0-9]\.(?:com|org|net|biz|tv|info|co\.uk|org\.uk)$")
_OF_STATE = ("State", "Defense", "Defence", "State,")


def with_field(words: list[str], end: int) -> int:
    """Where the role ends with what it is of: ``vice president of marketing``, ``Secretary of State``."""
    while (
        len(words) > end + 1
        and words[end].lower() == "of"
        and not (words[end + 1] == "one" or words[end + 1][0].isdigit() or _told_body(words[end + 1 :]))
    ):
        if stop := _capital_field_end(words, end + 1):
            return stop
        begin = end + 1 + (words[end + 1] == "the")
        stop = next(
            (
                i
                for i in range(begin, len(words))
                if (ends_head(words[i].lower()) and words[i] != "and")
                or (
                    i > begin
                    and words[i].endswith("ing")
                    and not is_field_word(words[i])
                    and words[i - 1] in words_of("fields_of_office")
                )
            ),  # the secretary of state bidding for
            len(words),
        )
        field = words[begin:stop]
        named = (
            (words[end + 1].islower() and words[end + 1] not in owners())
            or _is_office(words[end - 1], words[end + 1])
            or (field and all(is_field_word(word) or word == "and" for word in field))
            or (words[end - 1].lower() == "minister" and is_field("minister", " ".join(field).lower()))
            or (
                len(field) == 2
                and field[0] in pairs("nationalities")
                and field[1] in words_of("fields_of_office")
            )
            or (
                words[end - 1].lower() in words_of("roles_of_subjects")
                and begin == end + 1
                and field
                and not field[0][0].isdigit()
                and not any(is_body_or_group(word.lower()) or word.lower() == "school" for word in field)
            )
        )
        if not named:
            break
        end = stop
    return end


def _capital_field_end(words: list[str], begin: int) -> int:
    """Where a field in capitals ends in front of "at" or "for" and the body: ``Director of [Policy and Advocacy] at the Elm Trust``; 0 if none does.

    In front of "for" its last word is one for a field: ``of [Nursing Services] for Elm Health``, not ``of Friends for Elm``.
    """
    stop = next((i for i in range(begin, min(len(words), begin + 7)) if words[i] in ("at", "for")), 0)
    field = [word for word in words[begin:stop] if word not in ("and", "&")]
    if words[stop] == "for" and not (_are_services(field) and _is_served(words[stop + 1 :])):
        return 0
    told = bool(field) and all(
        w[0].isupper() and (w == "Services" or not is_body_or_group(w.lower().strip(","))) for w in field
    )
    return stop if told and _names_body(words[stop + 1 :]) else 0


def _are_services(field: list[str]) -> bool:
    """Whether words in capitals are a field and no body's name: ``Forensic Nursing Services``, ``Trauma Surgery``; not ``New York Communities``."""
    known = words_of("role_fields") | words_of("portfolios")
    fields = [is_field_word(word) or word.lower() in known for word in field]
    return bool(field) and (field[-1] == "Services" or all(fields)) and places().isdisjoint(field)


def _is_served(words: list[str]) -> bool:
    """Whether a body stands behind "for": ``Elm Health``, ``the City of Elm``; not ``Women``."""
    bodies = words_of("organization_words") | words_of("territories")
    return any(word[0].isupper() and word.lower().strip(",") in bodies for word in words[:5])


def _told_body(words: list[str]) -> bool:
    """Whether words begin with nouns that tell of the body named behind them: ``budget airline Flyfast``, ``fansite Halo``."""
    named = _named_at(words)
    told = words[named - 1] if named else ""
    told = words[named - 2] if told == "the" and named > 1 else told  # think tank the Elm Institute
    return (
        0 < named < 6
        and (
            tells_of_body(told)
            or (len(told) > 3 and told.endswith("s") and is_role(singular(told)))
            or told in words_of("outlet_nouns")
        )
        and not any(ends_head(w) for w in words[:named])
    )


def _named_at(words: list[str]) -> int:
    """Where the first word with a capital stands, or an address of the web; 0 where there is none or it opens the words."""
    return next((i for i, w in enumerate(words) if w[:1].isupper() or _ADDRESS.search(w)), 0)


def tells_of_body(word: str) -> bool:
    """Whether a noun in front of a name tells that a body bears it: ``research firm``, ``super-regulator``, ``rival Packwerk``."""
    noun = singular(word.rpartition("-")[2])
    return is_body_or_group(noun) or noun in words_of("nouns_before_bodies") or noun in words_of("makers")


def body_behind(after: list[str], *, public: bool) -> str | None:
    """The body or person of ``for the Harbour Board``, up to a clause about it; a public office is of a place too."""
    if after and is_working(after[0]) and (led := _body_after_work(after)):
        return led
    if after[:1] in (["on"], ["in"]) and "at" in after[2:-1]:
        after = after[after.index("at", 2) :]  # an expert on bees at Elm University
    if after[:1] == ["on"] and (served := _served_on(after[1:])):
        return served
    if len(after) < 2 or after[0] not in _TO_A_BODY:
        return None
    rest = after[1:]
    ordinal = rest[0][0].isdigit() and rest[0].endswith("th") and rest[1:2] and rest[1][0].isupper()
    if rest[0][0].isdigit() and not (ordinal or _DIGIT_NAME.fullmatch(rest[0])):
        return None  # a veteran of 22 years in the navy; not: of 20th Century Reels
    if singular(rest[-1]) in words_of("roles_about") and any(
        w.endswith(("'s", "’s", "s'", "s’")) for w in rest[:-1]
    ):
        return None  # director of Netlux's biggest rival
    if rest[:2] == ["one", "of"] or (after[0] == "from" and not public and _opens_with_place(rest)):
        return None  # president of one of the unions, a nurse from Leeds
    sent = rest[1] if rest[0].lower() in (*owners(), "former", "then") and len(rest) > 1 else rest[0]
    if after[0] == "to" and sent.islower() and not (is_body_or_group(sent) or is_office(sent)):
        return None  # the first woman to be Speaker
    if after[0] not in _TO_ANYBODY and not any(
        w[0].isupper() or is_body_or_group(w) or is_office(w) for w in rest[:4]
    ):
        return None
    if rest[0].lower() in owners() and len(rest) > 1:
        rest = rest[1:]
    stop = next(
        (
            i
            for i, w in enumerate(rest)
            if w in words_of("affiliation_ends")
            # Netlux in the US, the Netlux network in the US, Netlux in a note to clients
            or (i and w == "in" and _is_apart(rest[i - 1], rest[i + 1 :]))
            or (i and w in ("in", "at") and _is_of_whom(after[0], rest[:i]))
            or (i and _goes_on_as_clause(rest, i))
        ),
        len(rest),
    )
    joined = _joined_end(rest, stop)
    if rest[0].endswith("-based") and joined > 1 and rest[1][0].isupper():
        rest, joined = rest[1:], joined - 1  # Elmton-based Netlux
    if after[1] in ("a", "an") and joined == 1 < len(rest) and rest[0].islower() and is_body(rest[0]):
        return None  # the manager of a group lobbying for dams
    return " ".join(rest[:joined]).strip(" ,") or None


def is_working(word: str) -> bool:
    """Whether a participle tells what somebody does in a job: ``working``, ``studying``, ``specialising``."""
    stem = word.removesuffix("ing")
    forms = (f"{stem}s", f"{stem}es", f"{stem.removesuffix('y')}ies", f"{stem}ed")
    return stem != word and not words_of("working_verbs").isdisjoint(forms)


def _body_after_work(words: list[str]) -> str | None:
    """The body behind what somebody does in a job: a scientist ``working on fires at [the Elm Centre]``, ``working for [Netlux]``."""
    for at in range(1, len(words) - 1):
        told = words[at] in ("at", "for", "with") and words[at + 1] not in ("a", "an")
        if told and _names_body(words[at + 1 :]):
            return body_behind(words[at:], public=False)
    return None


def _opens_with_place(words: list[str]) -> bool:
    """Whether words begin with a place of the list: ``Hong Kong``; not ``Ohio State University``."""
    end = next(
        (
            i
            for i, w in enumerate(words)
            if not w[0].isupper() or (words[i - 1 : i] and words[i - 1][-1] == ",")
        ),
        len(words),
    )
    return " ".join(words[:end]).strip(",") in places()


def _served_on(words: list[str]) -> str | None:
    """The body that somebody works on: an adviser on ``the Finch campaign``; not on European affairs."""
    words = words[words[:1] == ["the"] :]
    end = next((i + 1 for i, w in enumerate(words[:6]) if w.strip(",") in words_of("bodies_with_members")), 0)
    return " ".join(words[:end]).strip(",") if end > 1 and words[0][0].isupper() else None


def _goes_on_as_clause(words: list[str], at: int) -> bool:
    """Whether a word behind a body begins what is told of it or of a time: Netlux ``arrested`` in Elmton, Netlux ``from`` 2009."""
    word, before, behind = words[at], words[at - 1], words[at + 1 : at + 2]
    if word in _TIMED:
        return bool(behind) and behind[0][0].isdigit()
    if word == "on" and behind and is_day(behind[0]):
        return True  # president of Netlux on Monday
    if not word.islower() or not behind or not (before[0].isupper() or is_body_or_group(before)):
        return False
    if word_class(word) == VERB_S:
        return True  # sales manager at Netlux believes
    if behind[0] not in (*_ARTICLES, "to") and behind[0] not in words_of("inner_prepositions"):
        return False
    told = word.endswith("ing") and not is_field_word(word) and word not in words_of("role_fields")
    return told or (word.endswith("ed") and word_class(word) in PAST_FORM)


def _is_of_whom(preposition: str, words: list[str]) -> bool:
    """Whether a role is somebody's by a name: a senior adviser to ``Ann Moss`` [in the White House]; not envoy to the ``Council``."""
    named = all(word[0].isupper() for word in words)
    return preposition == "to" and named and not any(is_body_or_group(word.lower()) for word in words)


def _is_apart(before: str, behind: list[str]) -> bool:
    """Whether "in" behind a word of a body leads to where it is or what it writes in, and not to a part of its name."""
    if behind[:1] in (["a"], ["an"]):
        return True
    return (before[0].isupper() or is_body(before)) and _is_place(behind)


def _joined_end(words: list[str], stop: int) -> int:
    """Where a body ends that goes on behind "and": ``Elm Tools and [Dyes]``, ``Pollard and [Finch]``; not ``Nordbank and CEO of``."""
    before, behind = words[:stop], words[stop + 1 :]
    named = _named_at(before)
    if named and tells_of_body(before[named - 1]) and all(map(str.islower, before[:named])):
        before = before[named:]  # manufacturer Netlux Lifts and Building Systems
    end = next((i for i, w in enumerate(behind) if not w[0].isupper()), len(behind))
    if (
        words[stop : stop + 1] != ["and"]
        or not (before and end)
        or not all(w[0].isupper() or w in _INSIDE for w in before)
    ):
        return stop
    lows = [w.lower().strip(",.") for w in behind[:end]]
    if _is_executive([*before, *words[stop : stop + 1 + end]]):
        return stop + 1 + end
    whole = is_body(before[-1].lower().strip(",.")) and "for" not in before and "of" not in before
    apart = whole or not {" ".join(before), " ".join(behind[:end])}.isdisjoint(places())
    other = (
        (is_first_name(lows[0]) and (end > 1 or "of" not in before))  # the College of Oak and Ash
        or behind[end : end + 1] in (["of"], ["at"], ["for"])
        or any(map(is_office, lows))
    )
    return stop if apart or other else stop + 1 + end


def _is_executive(words: list[str]) -> bool:
    """Whether words with an "and" end like an office and are a body's name: ``Health and Safety Executive``; not ``Nordbank and Chief Executive``."""
    *fields, last = words
    return last.strip(",.") == "Executive" and all(
        w == "and" or (is_field_word(w.lower()) and not is_office(w.lower())) for w in fields
    )


def field_and_body(after: str | None, *, inside_one: bool = False) -> tuple[str, str | None]:
    """What a role is for, and the body: of ``UK sales at Nordbank``, ``Nordbank's training programmes``; of a body alone no field.

    ``inside_one``: the words stand behind "in" or "at", so that all of them may be the body: ``in Ash's lab``.
    """
    words = (after or "").split(" ")
    at = next((i for i in range(len(words) - 2, 0, -1) if words[i] in ("at", "for")), 0)
    if (
        at and words[0][0].isupper() and is_body_or_group(words[at - 1])
    ):  # the Greek Olympic team at the Games
        return "", " ".join(words[:at])
    inside = next((i for i in (1, 2) if words[i : i + 1] in (["in"], ["at"], ["of"])), 0)
    if inside and all(map(is_field_word, words[:inside])) and _names_body(words[inside + 1 :]):
        return " ".join(words[:inside]), _body_of(words[inside + 1 :])  # Health in the Norland Assembly
    if at and words[at - 1].islower() and _names_body(words[at + 1 :]):
        return " ".join(words[:at]), _body_of(words[at + 1 :])
    owner = next((i for i, w in enumerate(words[:-1]) if w.endswith(_POSSESSIVE) and w[0].isupper()), None)
    if (
        owner is not None
        and words[-1].islower()
        and not (inside_one and words[-1] in _ROOMS)
        and not is_body_or_group(singular(words[-1]))
    ):
        return " ".join(words), " ".join(words[: owner + 1])[:-2]
    named = at and words[at + 1] in _ARTICLES and any(w[0].isupper() for w in words[at + 2 : at + 4])
    if at and words[at] == "for" and words[at - 1][0].isupper() and not (named or words[at + 1][0].isupper()):
        return "", " ".join(words[:at])  # Elmton for five years; not: Committee for a Clean River
    return "", (_body_of(words) or None)


def _names_body(words: list[str]) -> bool:
    """Whether words behind ``at`` are a body's: ``Nordbank``, ``security firm Nordbank``, ``the firm``."""
    return any(w[0].isupper() for w in words[:4]) or (words[:1] == ["the"] and is_body(words[-1]))


def _body_of(words: list[str]) -> str:
    """A body without the words that only tell of it: of ``the research firm Netlux`` ``Netlux``."""
    words = words[words[:1] == ["the"] :]
    apart = next((i for i in range(1, min(4, len(words) - 1)) if words[i] == "the"), 0)
    if apart and words[apart + 1][0].isupper() and tells_of_body(words[apart - 1]):
        words = words[apart + 1 :]  # Aids charity the Elm Trust
    named = _named_at(words)
    owned = named > 1 and words[0].islower() and words[0].endswith(_POSSESSIVE)
    if owned and all(map(str.islower, words[:named])):
        words, named = words[named:], 0  # the industry's tracker Netlux
    named -= named > 1 and words[named - 1] == "the"
    told = words[named - 1] if named else ""
    if told and (tells_of_body(told) or is_role(singular(told))) and all(w.islower() for w in words[:named]):
        words = words[named:]
        words = words[words[:1] == ["the"] :]
    return " ".join(_without_kind(words))


def _without_kind(words: list[str]) -> list[str]:
    """A name without what it is and from where in front: of ``US phone firm Netlux`` ``Netlux``; all of ``Elm University spin-off``."""
    at = next((i for i in range(1, min(5, len(words))) if words[i][0].isupper()), 0)
    told = at > 1 and all(word.islower() for word in words[1:at]) and tells_of_body(words[at - 1])
    from_there = (
        words[0] in places() or words[0] in _NATIONS or is_attribute(words[0].lower()) if words else False
    )
    return words[at:] if told and from_there else words


def is_home(words: list[str], head: str) -> bool:
    """Whether words behind "from" or "in" are where somebody of a trade lives: a nurse from ``Elmton``; not an analyst from Netlux."""
    name = words[: next((i for i, w in enumerate(words) if not w[0].isupper()), len(words))]
    told = "".join(words[len(name) : len(name) + 1]).strip(",.")
    body = is_body_or_group(told) and told not in words_of("territories")  # from Elm state
    if body or told in words_of("outlet_nouns"):
        return False  # a reviewer in the Red Finch magazine
    of_bodies = head in _OF_FIRMS or any(
        head in words_of(roles) for roles in ("speaking_roles", "leading_roles", "roles_with_fields")
    )
    return (
        0 < len(name) < 4
        and not of_bodies
        and not any(
            is_body_or_group(word.lower().strip(",.")) or is_coined(word.strip(",.")) for word in name
        )
    )


def _is_place(words: list[str]) -> bool:
    """Whether words behind "in" are a place alone: ``Nordbank in [the US]``, ``in [Elmton]``."""
    name = " ".join(words[words[:1] == ["the"] :]).strip(",")
    words = words[1:] if len(words) > 1 and words[0] in words_of("quarters") else words
    alone = 0 < len(words) < 4 and all(
        w[0].isupper() and (not is_body(w.lower()) or w.lower() in words_of("territories")) for w in words
    )
    return name in places() or name in _NATIONS or alone


@cache
def _is_office(word: str, after: str) -> bool:
    return word.lower() in ("secretary", "director", "minister") and after in _OF_STATE
