"""What a phrase says somebody is, and of what body: ``a senior spokesman for the Harbour Board``."""

from __future__ import annotations

from ...caching import remembered
from ...lazy_patterns import later_re
from ...lexicon import listed, pairs
from ..listed_fields import cut_short
from ..name_words import is_outlet, low_of, title_phrases, titles, words_of
from ..noun_phrases import is_age, is_attribute, is_office, is_role, is_thing, role_of_body, singular
from .complements import body_behind, field_and_body, is_home, is_working, with_field
from .fields import field_end, is_body_or_group, is_field, is_field_word, is_of_council
from .heads import PAST, bare, head_end, past_words
from .words_of_roles import (
    HOPING,
    PARTNERS,
    body_before,
    body_without_name,
    is_field_of_body,
    is_for_whom,
    is_origin,
    is_unnamed_place,
    managed_field,
    of_saint,
    only_describes,
    places,
    without_ages,
    without_party,
)

#: A chair that is named for several: Ann and Tom Moss Professor of Law at Elm University.
_CHAIR = later_re(
    r"(?:the\s)?(?P<named>[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,3}\s(?:and|&)\s[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,4})\s(?P<chair>(?:(?:Distinguished|Endowed|Early\sCareer)\s)?Professor\s.+)"
)
_AT_A_BODY = ("at", "with", "from")
_FROM = ("from", "in")
_POSSESSIVE = ("'s", "’s")
_OWNERS = ("a", "an", "the", "his", "her")
_NATIONS = ("US", "U.S.", "UK")
_AWARDS = ("award", "awards", "prize", "cup", "medal")
_WINNERS = ("champion", "winner", "medallist", "medalist", "finalist")
_OF_TEAMS = ("boss", "captain", "coach", "keeper", "striker")  # City boss Tom Ash
#: Offices with a field in front of them: Roads Minister.
WITH_PORTFOLIOS = ("secretary", "minister", "undersecretary")
_NAMED_BODIES = ("Council", "Party")  # that a title begins with: Council leader
_FORCES = ("army", "navy", "military")  # an Elmland army colonel
_OVER_FORCES = ("chief", "commander")
_RANKS = frozenset(("senior", "chief"))
_WON = ("-winning", "-nominated")
_LONGEST = 12  # words
#: Nouns for several that are a trade with its field only.
_OF_ANY_TRADE = ("critics", "sceptics", "skeptics")


@remembered(20_000)
def role_and_affiliation(phrase: str) -> tuple[str, str | None] | None:
    """The role that a phrase gives to somebody, and with whom; None when it is about no role.

    >>> role_and_affiliation("a senior spokesman for the Harbour Board")
    ('senior spokesman', 'Harbour Board')
    >>> role_and_affiliation("US State Department spokesman")
    ('spokesman', 'US State Department')
    """
    if (short := cut_short(phrase)) and (found := role_and_affiliation(short[0])):
        return found[0].replace(*short[1:]), found[1] and found[1].replace(*short[1:])
    before_verb = phrase.rpartition(" ")
    if before_verb[2] in listed("adverbs_of_saying") or before_verb[2] in words_of("adverbs_before_verbs"):
        phrase = before_verb[0]  # a spokesman for Netlux later said
    chair = _CHAIR.fullmatch(phrase) if "Professor" in phrase else None
    if chair and (found := role_and_affiliation(chair["chair"])):
        return f"{chair['named']} {found[0]}", found[1]
    core = phrase.partition(" who ")[0]
    of_body = role_of_body(core) if " of " in phrase or " for " in phrase or " and " in phrase else None
    if of_body is not None:
        return of_body
    if " & " in phrase and (both := _with_ampersand(phrase)):
        return both
    words = without_ages(_without_prizes(bare(phrase.split())))
    end = head_end(words)
    if not 0 < end <= _LONGEST or any(
        w in _OWNERS and words[i - 1] != "and" for i, w in enumerate(words[:end])
    ):
        return None  # who was building a snowman
    head = words[end - 1].lower().rstrip(".,")
    head = (
        head[:-1] if words[end - 1].rstrip(".,")[:-1].isupper() and head[-1] == "s" else singular(head)
    )  # MPs
    # his critics, but: film critics
    general = words[end - 1].lower() in _OF_ANY_TRADE and words_of("role_fields").isdisjoint(
        map(str.lower, words[: end - 1])
    )
    capped = words[end - 1][0].isupper() and not is_office(head)
    if not is_role(head) or is_age(head) or capped or general:
        return None
    joint = _conjunction(words, end)
    if joint and _has_body(words[joint + 1 : end]) and _has_body(words[:joint]):
        return role_and_affiliation(" ".join(words[:joint]))  # a former Norland governor and Elmton mayor
    first = _role_start(words, joint or end)
    past = ""
    if words[0] in (*PAST, *HOPING) and first:
        past, words, first, end = past_words(words[0]), words[1:], first - 1, end - 1
    named = _first_of_body(words, first)
    first = next(
        (
            i
            for i in range(first, end - 1)
            if not only_describes(words[i]) or (words[i].lower() == "local" and head.startswith("spokes"))
        ),
        end - 1,
    )
    if head.startswith("spokes"):
        named = min(named, _spoken_for(words, first))
    owner = next((i for i in range(named, first - 1) if _owns(words[i]) and not of_saint(words, i)), None)
    if owner is not None and not (head.startswith("spokes") and is_body_or_group(words[first - 1].lower())):
        first = owner + 1  # Netlux's European president; not: the sheriff's office spokesman
    before = body_before(words[named:first])
    if not past and words[named].lower() in words_of("office_ranks") and named + 1 < first:
        past = f"{words[named]} "  # Acting Brooklyn District Attorney
        before = body_before(words[named + 1 : first])
    office = ((titles().get(head) or (None, head))[1] or head) in words_of("public_offices")
    if office and " " in before:
        before = without_party(before)
    end += 2 if [word.lower() for word in words[end : end + 2]] == ["in", "charge"] else 0
    words = (
        words[:end] + words[end + " ".join(words[end : end + 1]).endswith("ly") :]
    )  # mostly from Elm University
    possessed = _owns(words[first - 1])
    end = with_field(words, end)
    if words[end : end + 1] == ["for"] and (stop := field_end(words, end + 1, head)) > end + 1:
        end = stop
    first += words[first] == "new" and first < end - 1  # Netlux's new chairman
    role = past + " ".join(words[first:end]).strip(" ,")
    of_team = (words[joint - 1].lower().strip(",") if joint else head) in _OF_TEAMS
    ranks = words[:named] if all(low_of(word) in words_of("role_modifiers") for word in words[:named]) else []
    aged = any(map(is_age, words[:end]))
    if possessed and (field := _field_of_owned(head, before, words[end:])):
        return role + field, before
    role, body = _with_bodies(role, head, before, words[end:], owned=possessed or of_team, aged=aged)
    if ranks and role.startswith(f"{before} ") and before:
        role = " ".join((*ranks, role))  # chief US economist at Netlux
    elif (
        before
        and body == before
        and (kept := [word for word in ranks if low_of(word) in _RANKS | words_of("office_ranks")])
    ):
        role = f"{past}{' '.join((*kept, role.removeprefix(past)))}"  # former senior Norland official
    if joint and body is None:  # a lawyer and Netlux adviser
        body = (role_and_affiliation(" ".join(words[joint + 1 : end])) or ("", None))[1]
        body = body if body and body[0].isupper() else None
    if body == "Cabinet" and role.startswith(("Member", "Secretary")):
        return f"{body} {role}", None  # Cabinet Member for Housing
    return role, body


def _first_of_body(words: list[str], first: int) -> int:
    """Where the body begins among the words in front of a role, which begins at ``first``; ``first`` where there is none."""
    named = next((i for i in range(first) if words[i][0].isupper()), None)  # major GOP fundraiser
    if named == 0 and first == 3 and is_body_or_group(words[1]) and _owns(words[2]) and words[2][0].isupper():
        return 2  # Rail firm Netlux's director
    if named is None and first and _owns(words[first - 1]):
        return 0  # the group's director
    if named is None:  # senior police official
        return body_without_name(words, first)
    return named


def _without_prizes(words: list[str]) -> list[str]:
    """Words without what somebody has won in front of a past office: ``Nobel Prize-winning`` former director."""
    return words[
        next((i for i in range(1, len(words)) if words[i - 1].endswith(_WON) and words[i] in PAST), 0) :
    ]


def _with_ampersand(phrase: str) -> tuple[str, str | None] | None:
    """Two roles that "&" joins: ``President & CEO of Netlux``; None where it stands in a body's name."""
    before, _, behind = phrase.partition(" & ")
    one, other = before.rpartition(" ")[2], behind.partition(" ")[0]
    if not (is_role(low_of(one)) and is_role(low_of(other.strip(",")))):
        return None
    found = role_and_affiliation(f"{before} and {behind}")
    return (found[0].replace(f"{one} and {other}", f"{one} & {other}", 1), found[1]) if found else None


def _field_of_owned(head: str, before: str, behind: list[str]) -> str:
    """What a role is for that has a possessor in front: Netlux's director `` for Asia``; who speaks does so for who stands behind."""
    told = behind[:1] in (["of"], ["for"], ["to"]) and before and not head.startswith("spokes")
    after = body_behind(behind, public=head in words_of("public_offices")) if told else None
    return f" {behind[0]} {'the ' if behind[1:2] == ['the'] else ''}{after}" if after else ""


def _with_bodies(
    role: str, head: str, before: str, behind: list[str], *, owned: bool, aged: bool
) -> tuple[str, str | None]:
    """A role and whose it is by the words before it and behind it: ``spokesman``, ``Netlux``, ``for the group``.

    ``aged``: they tell how old somebody is. ``owned``: what stands before the role is a body whatever its words are, by a possessive or as a team is (City boss).
    """
    preposition = behind[0] if behind else ""
    outlet = preposition == "of" and is_outlet(" ".join(behind[1 + (behind[1:2] == ["the"]) :]))
    employed = preposition == "for" and head == "critic"  # a critic for the Evening Post
    if not (employed or outlet or preposition in _AT_A_BODY) and singular(head) in words_of("roles_about"):
        behind = []  # author of Deep Water
    seats = words_of("public_offices") | words_of("party_members")
    has_seat = head in seats or not seats.isdisjoint(role.lower().split(" "))
    one = (
        preposition == "from" or singular(head) == role.lower().rpartition(" ")[2]
    )  # not: teachers in Elmton
    lives = preposition in _FROM and one and not has_seat and is_home(behind[1:], head)
    if lives or (aged and preposition == "from"):
        # a 43-year-old nurse from Elmton; a student from Elmton studying at Elm College
        behind = behind[
            next((i for i, word in enumerate(behind) if is_working(word) or word == "based"), len(behind)) :
        ]
    after = body_behind(behind, public=has_seat)
    field, after = field_and_body(after, inside_one=preposition in ("in", "at"))
    if after and preposition == "for" and is_field(head, after):
        field = f"the {after}" if behind[1:2] == ["the"] else after
        after = None  # cabinet member for housing
    if field and preposition in ("of", "for"):
        role += f" {preposition} {field}"
    if after and preposition == "to" and head in words_of("roles_abroad"):
        sent = f"the {after}" if behind[1:2] == ["the"] else after
        return f"{role} to {sent}", (
            None if is_origin(before) else before
        ) or None  # US ambassador to Norland
    if after and after.split(" ", 1)[0] in words_of("works"):
        after = None  # director of the film Deep Water
    if (
        before
        and after
        and after[0].isupper()
        and preposition != "in"
        and before != "U.N."
        and _belongs_to_role(before, head, role)
    ):
        return (
            _in_front(before, role),
            after,
        )  # Hong Kong director of Netlux, Ann Moss Professor of Law at Elm University
    nation, _, kind = before.partition(" ")
    if kind and is_unnamed_place(kind) and (nation in pairs("nationalities") or nation in _NATIONS):
        before, role = nation, f"{kind} {role}"  # US TV presenter
    if before.split(" ")[-1].lower() in _AWARDS or (
        before
        and singular(head) in _WINNERS
        and not (owned or before in pairs("nationalities") or before in places())
    ):
        return _in_front(before, role), after  # World Cup winner, Grand Slam champion
    if is_unnamed_place(before) and not owned and not _speaks_for_place(head, before):
        return _in_front(before, role), after  # County Clerk
    if head in words_of("relations") and not (
        head == "partner"
        and (
            (preposition in ("at", "with") or behind[:2] == ["in", "the"])
            or " & " in (before or after or "")
            or role.lower().startswith(PARTNERS)
        )
    ):
        return role, None  # the captain's daughter
    body = (None if is_origin(before) else before) or after
    return role, None if body and _is_no_body(body, head) else body


def _belongs_to_role(before: str, head: str, role: str) -> bool:
    """Whether words before a role are no body where one stands behind: a place, ``Democratic``, who a chair is named for."""
    last = before.rsplit(" ", 1)[-1]
    chair = head == "professor" and "Professor" in role and " " in before
    return (
        before in places()
        or before in pairs("nationalities")
        or (" " not in before and (is_attribute(before.lower()) or is_body_or_group(before.lower())))
        or last in pairs("nationalities")  # American Samoan
        or (chair and not any(is_body_or_group(word.lower()) for word in before.split(" ")))
    )


def _speaks_for_place(head: str, before: str) -> bool:
    """Whether somebody speaks for a place without a name: a ``county`` spokeswoman."""
    return head.startswith("spokes") and before in words_of("territories")


def _owns(word: str) -> bool:
    """Whether a word is a possessor's: ``Netlux's``; not ``women's``."""
    return word.endswith(_POSSESSIVE) and not is_for_whom(word)


def _in_front(before: str, role: str) -> str:
    """A role with a word in front that belongs to it, behind a "former": ``former [Elmton] police officer``."""
    past, _, rest = role.partition(" ")
    return f"{past} {before} {rest}" if rest and past in PAST else f"{before} {role}"


def _conjunction(words: list[str], end: int) -> int:
    """Where the "and" stands between two roles of one person that end at ``end``; 0 where there is none: ``poet and former MP``."""
    at = next((i for i in range(end - 2, 0, -1) if words[i] == "and"), 0)
    return at if at and is_role(singular(low_of(words[at - 1].strip(",")))) else 0


def _has_body(words: list[str]) -> bool:
    """Whether a role has a name in front of its noun: ``two-term [Elmton] mayor``; not ``Chief Executive``, ``TV presenter``."""
    return any(w[0].isupper() and not _is_title(w) and not is_unnamed_place(w) for w in words[:-1])


def _is_no_body(words: str, role: str) -> bool:
    """Whether words are nouns for what nobody is a member of: the director of ``the film``, a lawyer for ``the driver``.

    Who holds an office counts as a body, and so do several, and for whom a spokesman speaks: an aide to ``the mayor``.
    """
    last = words.rsplit(" ", 1)[-1]
    if words.islower() and last in listed("time_nouns"):
        return True  # the first speaker of the night
    if not words.islower() or is_body_or_group(last) or last in words_of("territories"):
        return False
    if last in words_of("outlet_nouns"):
        return role in words_of("roles_about")  # the paper's editor; not: the paper's author
    if is_thing(last) or role.startswith("spokes"):
        return is_thing(last)
    one = is_role(last) and singular(last) == last
    return one and last not in words_of("public_offices") and last not in titles()


def _role_start(words: list[str], end: int) -> int:
    """Where the words of the role begin: ``senior`` of ``NWB senior spokesman``; of a police spokesman, his noun alone."""
    office, last = words[end - 1].strip(","), end
    low = low_of(office)
    speaks = low in words_of("speaking_roles")
    with_portfolio = low in WITH_PORTFOLIOS and words[end - 1][0].isupper()  # not: a former Labour minister
    for phrase in title_phrases().get(low, ()) if not speaks else ():
        begin = end - len(phrase)
        if begin < 0 or (begin and words[begin] in _NAMED_BODIES and is_of_council(words, begin, end)):
            continue  # Elm Council leader
        if tuple(low_of(word.strip(",")) for word in words[begin:end]) == phrase:
            end = begin + 1  # the Elm County State's Attorney
            break
    first = end - 1
    if office[0].isupper():
        first -= managed_field(words, first, office)
    if low.startswith("spokes") and all(word.islower() for word in words[: end - 1]):
        while first and words[first - 1] in words_of("ranks_of_speakers"):
            first -= 1
        if not first or words[first - 1] not in words_of("role_modifiers"):  # not: a home affairs spokesman
            return first
    owner = next((i for i in range(first, 0, -1) if _owns(words[i - 1]) and not of_saint(words, i - 1)), 0)
    while (
        first > owner
        and (
            words[first - 1].islower()
            or _is_title(words[first - 1])
            or (with_portfolio and low_of(words[first - 1]) in words_of("portfolios"))
            or is_for_whom(words[first - 1])
            or ("and" in words[:end] and is_field_word(words[first - 1]))
        )
        and not (
            speaks
            and (is_body_or_group(words[first - 1]) or _is_office_of(words, first))
            and not _is_field_of_speaker(words, first)
        )
        and not (first > 1 and is_field_of_body(words[first - 2 : first], words[first:last]))
        and not (first > 1 and words[first - 1] in words_of("outlet_nouns") and words[first - 2][0].isupper())
        and not (
            words[first - 1] in _FORCES
            and low not in _OVER_FORCES
            and first > 1
            and words[first - 2][0].isupper()
        )
    ):
        first -= 1
    return first


def _is_field_of_speaker(words: list[str], first: int) -> bool:
    """Whether a noun for a body in front of who speaks is what he speaks about: Green ``local government`` spokesman, ``press`` spokesman."""
    return words[first - 1] == "press" or words[max(0, first - 2) : first] in (
        ["local", "government"],
        ["Local", "government"],
    )


def _spoken_for(words: list[str], end: int) -> int:
    """Where the words begin for whom a spokesman speaks: ``fire brigade`` of ``a senior fire brigade spokesman``."""
    return next(
        (
            i
            for i, word in enumerate(words[:end])
            if word.lower() not in words_of("ranks_of_speakers") and not only_describes(word)
        ),
        end,
    )


def _is_title(word: str) -> bool:
    low = word.lower().rstrip(".,")
    return word in ("PhD", "MBA") or low in titles() or low in words_of("role_modifiers")


def _is_office_of(words: list[str], at: int) -> bool:
    """Whether an office with a capital stands before a noun for who speaks for it: ``District Attorney spokesperson``."""
    before = words[at - 1]
    return words[at].islower() and not before.islower() and low_of(before) not in words_of("role_modifiers")
