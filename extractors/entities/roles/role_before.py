"""The role and the body that are stated right before a name: ``the group's director, Jane Ash``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lazy_patterns import later_re
from ...tokens.tagger import word_class
from ...tokens.word_classes import PAST_FORM
from ..entities import VERB
from ..entity import Mention
from ..name_words import low_of, vocabulary, words_of
from ..names.names import names_in
from ..noun_phrases import ends_head, is_body, is_role, singular
from ..phrases.fields import is_field_word
from ..phrases.heads import PAST
from ..phrases.role_phrases import role_and_affiliation
from ..phrases.roles_of_bodies import role_of_named_body
from ..phrases.words_of_roles import of_titled_work
from .kinds_of_roles import only_addresses
from .office_lists import listed_office_before
from .one_role import head_of, is_of_several
from .ranked_titles import ranked_before, with_title
from .states import seat_before
from .words_before import (
    behind_occasion,
    ends_role,
    first_of_role,
    first_team,
    from_determiner,
    is_owner,
    last_mark,
    of_whose,
    openers,
    opens,
    words_in_front,
)

_AND_BEFORE = later_re(r"\sand\s(?:(?:former|ex|retired|current|then)\s)?\Z")
_TO_BODY = later_re(r"(?<=[a-z])\s(?:of|for|at|in|with)\s(?:the\s)?\Z")
_OWNER = later_re(r"['’]s?\s(?:[a-z-]+\s){0,3}\Z")
_CAPPED = later_re(
    r"[A-Z][a-z]+(?:['’]s)?(?:\s\d\d-year-old)?(?:\s(?:rugby|football|cricket|hockey|youth))?\s(?:international|centre|number\seight)\s\Z"
)
_SMALL_WORDS = later_re(r"[a-z’'\s-]*")
_OWNS = ("'s ", "’s ")
_BARE_SUBJECT = later_re(r"[A-Z][\w’'-]+\s[a-z]")  # the woman Ash called Claudia
_ITEMS_BEFORE = later_re(
    r"(?:^|[.!?\n]\s?|\b[Tt]he\s)((?:[A-Za-z-]{2,20}\s){0,2}[A-Za-z-]{3,20}(?:,\s(?:[a-z-]{2,20}\s){0,2}[a-z-]{3,20}){0,3}),\s?\Z"
)
_DASHES = (" – ", " — ", " - ", " -- ")
_ACRONYM = later_re(r"\s\([A-Z][A-Za-z]{1,7}\)(?=\s)")
_FIELD_BEFORE = later_re(
    r"\b((?:[Cc]abinet\s|[Ss]hadow\s|[Jj]unior\s)?[A-Za-z-]{3,20})\s(?:of|for|on)\s(?:the\s)?(?!(?:the|an?|his|her|its|their)\s)(?:[a-z’'-]{2,20}\s){1,5}$"
)
#: Former [Elmton deputy] chief of police
_PAST_BEFORE = later_re(r"\b([Ff]ormer|[Tt]hen|[Rr]etired)\s(?:[A-Z][\w.’'&-]{0,30}\s){0,4}\Z")
_OF_FIELDS = ("head", "director")  # head of licensing
_LINKS = (" of ", " for ", " on ")
_CAPITALS_BEFORE = later_re(r"(?:\b[A-Z][\w.’'&-]{0,30}(?<![a-z]{2}\.)\s){1,6}$")
_PARTIES_TO_A_CASE = ("defendant", "suspect", "victim")
_ASKED = later_re(r"(?:^|[.!?”\"]\s|\n)(?:Asked|Pressed|Questioned)\s[^.!?\n]{3,180},\s$")
_ON_BEHALF = later_re(r"\bbehalf\sof\s\Z")
_TO_BE = later_re(r"\b(?:be|become|becoming|being)\s\Z")
_IN_NAMES = ("of", "for", "the", "and", "Against", "against")
_PLAYERS = ("international", "centre", "eight")
_VERBS_TOO = ("host", "head", "chair", "star", "partner")
#: Behind a verb, a team: Elmton on Monday; and no surname, which a verb or a comma follows.
_FIXTURE = later_re(
    r"[A-Z][\w'’-]{1,20}(?:\s(?:on|in|at|and|or|this|next|for|tomorrow|tonight|again)\b|[.;\n])"
)
_BEFORE_VERBS = ("to", "will", "would", "can", "could")
_OWNING = ("'s", "’s", "s'", "s’")
_REALMS = ("republic", "kingdom", "isle", "diocese", "borough")
_LEAD = 120  # characters before a name


def role_before(text: str, mention: Mention) -> tuple[str, str | None] | None:
    """``the group's director, Jane Ash,`` and, without comma, ``US State Department spokesman Jane Ash``."""
    start = mention.start - mention.name.lead  # the minister, Sir Tom Ash
    if not text.startswith(" ", start - 1):
        return None
    start -= len("named ") if text.endswith(" named ", 0, start) else 0
    if text.rfind(", whose ", max(0, start - _LEAD // 2), start) > 0 and (owned := of_whose(text, start)):
        return owned
    if text.startswith(", ", start - 2) and text.startswith(_OWNS, mention.end):
        return None  # According to the mayor, Jane Ash's plan is dead
    if text.startswith(", ", start - 2):
        if listed := listed_office_before(text, start - 2):
            return listed.role, listed.affiliation
        lead = text[max(0, start - 120) : start - 2]
        words = from_determiner(lead[last_mark(lead) :].split())
        words = _from_owner(words)
        said_of = words and (words[0].lower() in openers() or is_owner(words))
        told = words and words[0].lower() in ("a", "an") and (mention.name.role or mention.name.addressed)
        if not said_of or told:
            return None  # an apology to a reporter, Mayor Tom Ash
        if word_class(words[-1]) in PAST_FORM:
            return None  # as the independent noted, Tom Ash
        if mention.name.addressed and _ASKED.search(text, max(0, start - 200), start):
            return None  # Asked whether he trusted the mayor, Mr Ash said
        if _ON_BEHALF.search(lead, 0, len(lead) - len(" ".join(words))) and text.startswith(" ", mention.end):
            return None  # On behalf of the developer, Jane Ash said
        if _TO_BE.search(lead, 0, len(lead) - len(" ".join(words))):
            return None  # if she wants to be the next mayor, Jane Ash should
        found = _one_of_them(lead, role_and_affiliation(" ".join(words)))
        return None if found and _begins_clause(text, mention.end, lead, words) else found
    if text.startswith(") ", start - 2):
        return _before_bracket(text, text.rfind(" (", max(0, start - 42), start))
    name = mention.name
    if text.endswith(" the ", 0, start) and name.role and not name.affiliation and only_addresses(name.role):
        start -= len("the ")  # Trust spokesman the Rev. Jane Ash
    if mention.name.lead and (listed := listed_office_before(text, mention.start - 1)):
        return listed.role, listed.affiliation  # Minister for Children and Families Jane Ash
    if mention.name.lead and not mention.name.role and (seat := seat_before(text, mention.start)):
        return seat  # MP for Elmton and Holt Jane Ash
    if (
        mention.name.role
        and not mention.name.affiliation
        and (
            joined := _with_office(text, start, mention.name.role)
            or with_title(text, start, mention.name.role)
        )
    ):
        return joined
    if mention.name.affiliation and (of_body := _of_body(text, start, mention.name.affiliation)):
        return of_body
    last = text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1]
    return _with_field(text, start, last) or _right_before(text, start, last)


def _begins_clause(text: str, end: int, lead: str, words: list[str]) -> bool:
    """Whether a name behind an office and a comma is the next clause's subject: ``In a vote for the mayor, Ash lost``.

    No comma closes it, and its verb follows; the office does not open the sentence.
    """
    first = last_mark(lead)
    opening, whole = lead[:first].rstrip(" "), lead[first:].split()
    opens = (not opening or opening[-1:] in tuple('.!?\n”"')) and len(whole) == len(words)
    if text.startswith((" said,", " says,"), end):
        return True  # The mayor, Jane Ash said, was ill
    told = opens or whole[-len(words) - 1 : -len(words)] == ["as"]  # Now as a candidate, Ash
    return not told and text.startswith(" ", end) and VERB.match(text, end, end + 160) is not None


def _from_owner(words: list[str]) -> list[str]:
    """The words from a possessor with a capital on that "by" leads to: a statement released by [Mars' new publicist]."""
    if "by" not in words:
        return words
    by = max(i for i, word in enumerate(words) if word == "by") + 1
    owned = by < len(words) and words[by][0].isupper() and any(w.endswith(_OWNING) for w in words[by:-1])
    return words[by:] if owned else words


def _with_office(text: str, start: int, office: str) -> tuple[str, str | None] | None:
    """A role that "and" joins with the office of the name: ``poet and former [MP Jane Ash]``."""
    joint = _AND_BEFORE.search(text, max(0, start - 16), start)
    if joint is None:
        return None
    lead = text[max(0, start - _LEAD) : start]
    words = words_in_front(text, lead, start)
    first = first_of_role(words, len(words) - len(joint.group().split()))
    owned = first and words[first - 1].lower() in openers()
    head = words[len(words) - len(joint.group().split()) - 1].lower() if len(words) > 1 else ""
    if not is_role(head) or (owned and head in words_of("public_offices")):
        return None  # the mayor and former MP Jane Ash: perhaps two
    return role_and_affiliation(" ".join((*words[first:], office)))


def _of_body(text: str, start: int, body: str) -> tuple[str, str | None] | None:
    """The office in front of the body that a name has before it: ``director of policy at the [Harbour Board Dr Jane Ash]``."""
    if not text.startswith(body, start):
        return None
    match = _TO_BODY.search(text, max(0, start - 12), start)
    if match is None:
        return None
    words = words_in_front(text, text[max(0, start - _LEAD) : start], start)
    end = len(words) - len(match.group().split())
    found = None
    for first in range(end - 1, max(-1, end - 9), -1):
        word = words[first]
        if word.lower() in openers() or (ends_role(word) and word not in ("of", "for", "and")):
            break
        told = role_and_affiliation(" ".join((*words[first:], body)))
        if told and told[1] and told[1].endswith(body) and is_role(singular(head_of(told[0]))):
            found = told
    return None if found is None or is_of_several(found[0]) else found


def _with_field(text: str, start: int, last: str) -> tuple[str, str | None] | None:
    """An office with its field in small letters: ``Elmton chief of police Jane Ash``, ``cabinet member for leisure Jane Ash``.

    ``last`` is the word right before the name.
    """
    if not last.islower() or last in words_of("role_stops"):
        return None  # chancellor of the exchequer under Jane Ash
    begin = max(0, start - 70)
    link = max([text.rfind(word, begin, start) for word in _LINKS])
    if link < 0 or not _SMALL_WORDS.fullmatch(text, link + 1, start):
        return None
    field = _FIELD_BEFORE.search(text, max(0, start - _LEAD), start)
    if field is None:
        return None
    head = field[1].lower().rpartition(" ")[2]
    if head in words_of("roles_with_fields") and " for " in field.group():
        return _for_field(text, start)
    if is_body(last) and head in words_of("leading_roles") and " of the " in field.group():
        rank = text[max(0, field.start() - 12) : field.start()].rstrip().rpartition(" ")[2]
        ranked = rank.lower() in words_of("office_ranks")
        return f"{rank} {field[1]}" if ranked else field[1], last  # Vice chair of the board Jane Ash
    on = " on " in field.group()
    told = (
        last in words_of("fields_of_office")
        or last in words_of("portfolios")
        or (
            (head in words_of("roles_with_fields") or on)
            and not ends_role(last)
            and not is_role(singular(last))
            and word_class(last) not in PAST_FORM
        )
        or (head in _OF_FIELDS and not (ends_role(last) or is_role(singular(last)) or is_body(last)))
    )
    if not told or not is_role(head):
        return None
    owned = on or _OWNER.search(text, max(0, field.start() - _LEAD), field.start())
    return _for_field(text, start) if owned else _with_field_before(text, field)


def _right_before(text: str, start: int, last: str) -> tuple[str, str | None] | None:
    """A role in small letters right before a name, of which ``last`` is the last word: ``US State Department spokesman Jane Ash``."""
    if ranked := ranked_before(text, start, last):
        return ranked
    capped = last in _PLAYERS and _CAPPED.search(text, max(0, start - 40), start)
    if not last.islower() or not (is_role(last) or capped) or last.endswith("ed"):  # Finch accused Ash
        return None
    of_relative = last in words_of("nouns_for_anybody") and _BARE_SUBJECT.match(text, start)
    if of_relative or (last in _VERBS_TOO and _is_verb_here(text, start, last)):
        return None  # expected to host Ash
    if last in _PARTIES_TO_A_CASE:  # the jury on Thursday found defendant Tom Ash guilty
        return last, None
    lead = _ACRONYM.sub("", text[max(0, start - _LEAD) : start])  # the Elm Harbour Board (EHB) chief
    dash = max(map(lead.rfind, _DASHES))
    lead = lead[dash + 1 :].lstrip("–—- ") if dash >= 0 else lead  # ELMTON (AP) – Trust chief Jane Ash
    words = words_in_front(text, lead, start)
    if not words:
        return None
    opening = last_mark(lead)
    written = tuple(lead[opening:].split())
    before = lead[:opening].rstrip(" ")
    first = behind_occasion(words, first_of_role(words, len(words) - 1))
    tagged = before[-1:] in ("”", '"', "’", "'") and first == 0 and len(words) > 1
    if (
        tagged and words[0].islower() and words[0].endswith(("s", "ed")) and not is_field_word(words[0])
    ):  # “It melts,” notes co-author Jane Ash
        first = 1
    if words[first - 1 : first] in (["a"], ["an"]) and words[first] in words_of("comment_nouns"):
        first += 1  # in a move managing director Jane Ash said would help
    if capped:
        return _capped(words[first:])
    if named := _of_named_body(written, first):
        return named
    phrase = " ".join(words[first:])
    found = of_titled_work(phrase) or role_and_affiliation(phrase)
    if found is None or is_of_several(found[0]):
        return None  # victims Tom Ash and his son
    if first == 0 and found[1] is None and (office := _office_before(lead, opening)):
        return office
    role = (
        f"{items}{found[0]}" if (items := _items_before(lead, opening, found[0])) and first == 0 else found[0]
    )
    of_country = (found[1] or "").lower() in vocabulary().places and last in words_of("player_roles")
    if of_country and written[max(0, first - 1) : first] == ("and",):
        return role, first_team(written[: first - 1]) or found[1]
    return role, _with_of(written[:first], found[1])


def _of_named_body(words: Sequence[str], first: int) -> tuple[str, str] | None:
    """The role and the body whose name goes on in front of where the role seems to begin: ``Department of [Roads spokesman]``."""
    against = next((i for i, word in enumerate(words) if word in ("Against", "against")), -1)
    first = max(first, against + 1)  # League Against Netting campaigner
    if not first or words[first - 1] not in _IN_NAMES or words[first].endswith(_OWNING):
        return None
    begin = first
    while begin and (words[begin - 1][0].isupper() or words[begin - 1] in _IN_NAMES):
        begin -= 1
    past = ""
    while begin < first and (low := words[begin].lower()) and not _may_open_body(low, words[begin]):
        past = f"{low} " if low in PAST else ""
        begin += 1
    found = role_of_named_body(" ".join(words[begin:]))
    return (past + found[0], found[1]) if found else None


def _may_open_body(low: str, word: str) -> bool:
    other = word.islower() or ends_head(low) or low in PAST
    return not other and low not in words_of("sentence_starters")


def _is_verb_here(text: str, start: int, word: str) -> bool:
    """Whether a noun for a role in front of a name is a verb: expected to ``host`` Jane Ash, Rovers ``host`` Elmton on Monday."""
    before = (
        text[max(0, start - len(word) - 12) : start - len(word) - 1].rstrip(" ").rpartition(" ")[2].lower()
    )
    return before in _BEFORE_VERBS or _FIXTURE.match(text, start) is not None


def _office_before(lead: str, opening: int) -> tuple[str, str | None] | None:
    """The office with its body between two commas' worth of roles: ``The group's secretary, [retired teacher Jane Ash],``."""
    if not lead.endswith(",", 0, opening):
        return None
    before = lead[: opening - 1]
    begin = last_mark(before)
    words = before[begin:].split()
    opens_sentence = begin == 0 or before[:begin].rstrip(" ")[-1:] in tuple('.!?\n”"')
    if not (words and opens_sentence and (words[0] == "The" or is_owner(words))):
        return None
    found = role_and_affiliation(" ".join(words))
    return found if found and found[1] and not is_of_several(found[0]) else None


def _capped(words: list[str]) -> tuple[str, str | None]:
    """Who plays for a country: ``former [Scotland] international Jane Ash``."""
    past = [word.lower() for word in words[:1] if word.lower() in ("former", "ex")]
    first = next((i for i, w in enumerate(words) if i >= len(past) and w[0].isupper()), len(words) - 1)
    last = len(words) - 1 - (words[-1] == "eight")  # number eight
    body = " ".join(words[first:last]).partition("'s")[0].partition("’s")[0]  # Rovers' 18-year-old centre
    return " ".join((*past, *words[last:])), body or None


def _items_before(lead: str, opening: int, role: str) -> str:
    """The first of several roles with commas between: ``Actor, writer`` of ``Actor, writer and comedian Jane Ash``."""
    items = _ITEMS_BEFORE.search(lead[:opening]) if " and " in role else None
    if items is None or not all(is_role(item.lower().rpartition(" ")[2]) for item in items[1].split(", ")):
        return ""
    return f"{items[1]}, "


def _one_of_them(lead: str, found: tuple[str, str | None] | None) -> tuple[str, str | None] | None:
    """A role in the plural is one's only behind "one of": ``one of the drivers, Tom Ash,``, not ``the drivers, Tom Ash and``."""
    if found is None or not is_of_several(found[0]):
        return found
    head = head_of(found[0])
    role = found[0].removesuffix(head) + singular(head)
    return (role, found[1]) if "ne of " in lead else None


def _with_field_before(text: str, field: re.Match[str]) -> tuple[str, str | None]:
    """The office with "of" in lower case before a name, and the body before it: ``Elmton chief of police Jane Ash``."""
    begin = max(0, field.start() - _LEAD)
    lead = text[begin : field.start()].split()
    rank = lead[-1].lower() if lead and lead[-1].lower() in words_of("office_ranks") else ""
    end = field.start() - (len(rank) + 1 if rank else 0)
    past = _PAST_BEFORE.search(text, begin, end)
    body = _CAPITALS_BEFORE.search(text, past.end(1) if past else begin, end)
    names = names_in(body.group().strip()) if body else ()
    role = " ".join(filter(None, (past and past[1].lower(), rank, field.group().strip())))
    of = names[-1][2].full if names and names[-1][2].kind != "person" else None
    return role, _with_of(tuple(text[begin : body.start()].split()), of) if body else of


def _for_field(text: str, start: int) -> tuple[str, str | None] | None:
    """The office with a field before a name: ``Elmton council's cabinet member for leisure Jane Ash``."""
    lead = text[max(0, start - _LEAD) : start]
    words = from_determiner(lead[last_mark(lead) :].split())
    first = next((i for i, word in enumerate(words[:-1]) if word == "by"), -1) + 1
    told = " ".join(words[first:])
    return role_and_affiliation(told[:1].lower() + told[1:] if opens(text, words) else told)


def _with_of(before: Sequence[str], body: str | None) -> str | None:
    """The whole name of a body that has an "of" before its last words: ``Bank of [Norland]``."""
    if (
        body is None
        or before[-1:] != ("of",)
        or len(before) < 2
        or (low_of(before[-2]) not in vocabulary().bodies and low_of(before[-2]) not in _REALMS)
    ):
        return body
    begin = len(before) - 2
    while begin and before[begin - 1][0].isupper():
        begin -= 1
    return " ".join((*before[begin:], body))


def _before_bracket(text: str, bracket: int) -> tuple[str, str | None] | None:
    """``Deputy Commissioner (Urban) Jane Ash``: an office with its part in brackets."""
    lead = text[max(0, bracket - 60) : bracket] if bracket > 0 else ""
    found = names_in(lead)[-1:] if lead else ()
    if found and found[0][2].kind == "title" and found[0][1] == len(lead):
        return found[0][2].full, None
    return None
