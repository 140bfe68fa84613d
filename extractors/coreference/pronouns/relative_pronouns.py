"""What "who", "which" and "that" stand for: the name or the noun before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...entities.entities import People
from ...entities.entity import Entity, Mention
from ...entities.name_words import words_of
from ...entities.noun_phrases import Description, describe, is_noun_of_somebody, is_paper, is_role, singular
from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from ...model import Span
from ...tokens.sentence_ends import is_shortened
from ...tokens.tagger import word_class
from ...tokens.word_classes import NAME, PAST_FORM

_FINITE = "BAMFZEV"  # classes of tokens/word_classes.py
_JOINING, _DETERMINER = "CS", "D"
_NO_SUBJECT = "CSIGTxAB"
_NOBODY, _ADVERB, _VERB_OR_NOUN, _S_OR_PLURAL, _NOUNS = "RW", "x", "v", "z", ("N", "v")
_CLAUSE = later_re(r"[^,.;:!?“”\"\n]*+")
_BEHIND_VERB = "DITxO"
_SURE_VERBS = tuple("BAMFZ")
_OBJECT_VERBS, _HELPING = tuple("EFVZ"), tuple("MT")
_PHRASE = 10  # words
_PERSONAL = ("person", "unknown", "group")
#: , which listed faults,; , a retired plumber,; , 45,
_RELATIVE_ASIDE = later_re(r",\s(?:(?:which|who|an?)\s[^.;:\n]{3,160}?|(?:aged\s)?\d{1,3}),\s")
#: The mayor, meanwhile, left; the mayor, for her part, left
_JOINING_ASIDE = later_with_lists(
    r",\s(?:(?&connecting_adverbs)|though|too|for (?:his|her|its|their) part),\s"
)
#: [boss T]om Ash
_OFFICE_AND_NAME = later_re(r"([a-z-]{3,20})\s(?=[A-Z])")
_REACH = 160
_WORD = later_re(r"[\w’'$%.-]+")
#: Ann Lee of Elmton, a former ally of Sen. Tom Ash, who
_APPOSED = later_re(
    r"(?:\s(?:of|from)\s[A-Z]\w{1,20})?,\s(?:an?|the|one\sof|\w+)\s(?:[^,.;:!?]|\b[A-Z][a-z]{1,4}\.(?=\s[A-Z]))*$"
)
#: Ann Lee, 24, from Elmton, Mich., who; Ann Lee of Elmton, who
_OF_TOWN = later_re(
    r"(?:,\s(?:aged\s)?\d{1,3})?,?\s(?:of|from|in)\s(?:the\s)?[A-Z][\w.’'-]{0,30}(?:,?\s[A-Z][\w.’'-]{0,30}){0,5}"
)
_INSTEAD = (", not ", ", and not ", ", rather than ")
_INHABITANTS = ("residents", "villagers", "voters")
#: residents of (Marsh End)
_PEOPLE_OF = later_with_lists(r"\b(?&people_of_places)\s(?:of|from|in|at|near)\s(?:the\s)?$")
_SENT_TO = later_re(r"\b([a-z]+)\sto\s$")
_COMPLEMENT = later_re(r"\b(?:of|for|with|in|at|from|to)\s(?:the\s)?$")
#: a merchant in (Elmton) who
_AT = later_re(r"\b(of|for|with|in|at|from|near)\s(?:the\s)?$")
_PLACED = ("in", "at", "from", "near")
#: a review by (Ann Lee), which found
_WORK_BY = later_re(
    r"\b(?P<work>(?:an?|the|its|his|her|their|this|last|new|recent)\s(?:[a-z-]+\s){1,3})by\s(?:the\s)?$"
)
_OPENING = later_re(r"(?<!\b[A-Z])\.(?=\s)|[?!](?=\s)|[”\"]")
#: idealists who wanted a break, [bankers] who concluded
_PLURAL_IN_LIST = later_re(r",\s(?:and\s)?([a-z-]{3,30}s)$")
#: Who plays somebody, of which party or how old somebody is: behind a name or noun.
_BRACKETED = later_re(r"(?<=\w)\s?\((?![A-Z]{2,8}\))[^()\n]{1,60}\)$")
_ASIDE = later_re(r"\s?\([^()]*\)?$")


#: critics in Elmton [- where it ran for a week -] who
_INSERTED = later_re(r"\s[-–—]\s(?!who\s)[^-–—.!?\n]{3,120}\s[-–—]\s\Z")


def antecedent(people: People, position: int, *, personal: bool) -> Entity | Description | None:
    """Who or what a relative pronoun at a position stands for.

    A name right before it (``Ash, who``), a name with what is said about it (``Ash, the head of the
    clinic, who``), else the noun phrase as a description, for ``who`` (``personal``) rather one of people;
    None where no noun is found.
    """
    text = people.text
    inserted = _INSERTED.search(text, max(0, position - _REACH), position) if personal else None
    if inserted is not None:  # critics in Elmton - where it ran for a week - who
        return antecedent(people, inserted.start() + 1, personal=True)
    begin = max(0, position - _REACH, text.rfind("\n", max(0, position - _REACH), position) + 1)
    before = _BRACKETED.sub("", text[begin:position].rstrip(" ,—–-("))  # Amos (Tom Ash), who
    end = begin + len(before)
    marks = (
        mark for mark in _OPENING.finditer(before) if mark[0] != "." or not is_shortened(before, mark.start())
    )
    opening = max((mark.end() for mark in marks), default=0)
    begin, before = begin + opening, before[opening:]
    at = people.before(position)
    near = [m for m in people.mentions[max(0, at - 5) : at] if m.start >= begin and m.end <= end and m.entity]
    last = near[-1] if near else None
    if last is not None:
        rest = text[last.end + last.name.tail : end]
        adjacent = not rest.strip(" .") or _ASIDE.fullmatch(rest) is not None
        lead = text[begin : last.start - last.name.lead]
        if len(near) > 1 and lead.endswith(_INSTEAD):
            return near[-2].entity  # Ann Lee, not Tom Ash, who
        if personal and adjacent and (found := _from_town(text, near, end)):
            return found
        work = _WORK_BY.search(lead) if adjacent and not personal and last.name.kind == "person" else None
        if work is not None:
            return describe(text[begin + work.start() : end])
        if adjacent and not _COMPLEMENT.search(lead):
            return last.entity
        people_of = _PEOPLE_OF.search(lead) if personal and adjacent else None
        if people_of and (last.name.kind != "person" or people_of.group().startswith(_INHABITANTS)):
            return describe(text[begin + people_of.start() : end])
        for mention in reversed(near):
            if mention.name.kind in ("person", "unknown") and _is_described(text, mention, end):
                return mention.entity
    cut = before.rfind(". ") + 2 if ". " in before else 0  # of Mr. Ash's critics, who
    begin, before = begin + cut, before[cut:]
    if personal and last is not None and last.end >= end - 1:
        comma = text.startswith(",", end)
        somewhere = _somebody_at(before, text[begin : last.start - last.name.lead], last, comma=comma)
        if somewhere is not None:
            return somewhere
    phrase = None
    plural = _PLURAL_IN_LIST.search(before) if personal else None
    if plural is not None and is_role(singular(plural[1])) and singular(plural[1]) != plural[1]:
        return describe(plural[1])
    for start in _beginnings(before):
        if last is not None and last.start >= begin + start and last.end >= end - 1:
            return last.entity
        described = describe(before[start:])
        if described is not None and _is_time(described.head):
            continue  # released his records in July, which; one last week that
        closed = personal or phrase is not None or text.endswith(", ", 0, position)
        sent = None if closed else _SENT_TO.search(before[:start])
        if sent and is_paper(sent[1]):
            return describe(f"the {sent[1]}")  # a letter to the council which said
        phrase = phrase or described
        if not personal or (described is not None and described.kind in ("individual", "group")):
            return described
        if described is not None and described.kind == "organization" and _is_object(before, start):
            return described  # met the board, who
    return phrase or (last.entity if last else None)


def _somebody_at(before: str, lead: str, last: Mention, *, comma: bool) -> Description | None:
    """Who is told to be at a place or body right before "who": ``[a merchant in Elmton] who``, ``[a friend at Netlux], who``.

    A name that may be a person's is passed over where nothing parts "who" from it, or behind an office that is of a
    place or body: ``[a friend of Reke] who``, ``[the mayor of Elmton], who``; not ``a friend of Reke, who``.
    """
    preposition = _AT.search(lead)
    if preposition is None or last.name.kind == "person":
        return None
    unclear = comma and preposition[1] not in _PLACED
    for words in (before, lead[: preposition.start()].rstrip()):
        for start in _beginnings(words):
            described = describe(words[start:])
            if described is not None and described.kind in ("individual", "group"):
                noun = singular(described.head)
                office = noun in words_of("public_offices") or noun.startswith("spokes")
                return described if office or (is_noun_of_somebody(noun) and not unclear) else None
    return None


def _is_object(before: str, start: int) -> bool:
    """Whether a noun phrase is the object of the verb right before it: ``met [the board]``, ``will phone [the union]``."""
    *_, helping, word = ["", "", *before[:start].rsplit(" ", 3)[-3:-1]]
    kind = word_class(word) if word.islower() else ""
    return kind in _OBJECT_VERBS or (kind == _VERB_OR_NOUN and word_class(helping) in _HELPING)


def _is_described(text: str, mention: Mention, end: int) -> bool:
    """``Ann Lee[, head of the clinic], who``: whether a name is described up to a place; not ``Ann Lee[, was met by the head], who``.

    Behind a name that describes somebody the sentence goes on: ``the mayor, Ann Lee, backed the head, who``.
    """
    behind = mention.end + mention.name.tail
    found = _APPOSED.fullmatch(text, behind, end)
    if found is None:
        return False
    first = _WORD.search(text, text.find(", ", behind), end)
    kind = word_class(first.group()) if first else ""
    start = mention.start - mention.name.lead
    apposed = text.endswith(", ", 0, start) and text[start - 3 : start - 2].isalpha()
    return kind not in _SURE_VERBS and not (apposed and kind in PAST_FORM)


def _is_time(noun: str) -> bool:
    """Whether a noun in lower case tells when: ``july``, ``monday``, ``week``, ``2019``."""
    dated = noun.title() in words_of("months") | words_of("weekdays")
    return dated or noun.isdecimal() or noun in words_of("time_nouns")


def _from_town(text: str, near: Sequence[Mention], end: int) -> Entity | None:
    """Whose town is told right before "who": ``Ann Lee, 24, from Elmton, who``; not ``Ann Lee from Tom Ash's office, who``."""
    last = near[-1].entity
    if last is None or not (last.kind == "place" or (last.kind == "unknown" and len(last.words) == 1)):
        return None
    for mention in reversed(near[:-1]):
        entity = mention.entity
        if entity and entity.kind in _PERSONAL and _OF_TOWN.fullmatch(text, mention.end, end):
            return entity
    return None


def _beginnings(before: str) -> list[int]:
    """Where the noun phrases may begin that end here, the shortest first: ``the north``, ``two men from the north``."""
    found: list[int] = []
    start = None
    words = list(_WORD.finditer(before))[-10:]
    for k in range(len(words) - 1, -1, -1):
        match = words[k]
        low = match.group().lower()
        if low in words_of("phrase_borders"):
            if start is not None:
                found.append(start)
            if low not in words_of("inner_prepositions"):
                break
        verb = k and low == match.group() and word_class(low) in PAST_FORM
        if start is not None and verb and (words[k - 1].group()[0].isupper() or _is_people(words, k + 1)):
            found.append(start)  # Netlux released figures which; a witness alerted officers at the pier, who
            break
        start = match.start()
        split = before[match.start() - 1 : match.start()] == ","  # 10,000
        counted = (
            low.isdecimal()
            and not split
            and not (k and words[k - 1].group().lower() in words_of("determiners"))
        )
        if low in words_of("determiners") or counted:
            found.append(start)
            start = None
    else:
        if start is not None:
            found.append(start)
    return found


def _is_people(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a plural noun of people stands at a place, or behind one noun there: ``officers``, ``police officers``."""
    behind = [word.group() for word in words[at : at + 2]]
    return any(singular(word) != word and is_role(singular(word)) for word in behind)


def is_of_things(found: Entity, told: str) -> bool:
    """Whether what a subject without a name means are several things, none of which speaks: ``The changes were late. They said``."""
    if found.mentions or found.members or found.kind != "group":
        return False
    described = describe(told)
    head = described.head if described else ""
    plural = any(word.islower() and word != head and singular(word) == head for word in told.split())
    return plural and not is_noun_of_somebody(head)


#: They open a noun phrase, and no verb stands right behind them: a [retired] judge laughed.
_ARTICLES = ("a", "an")


def _is_titled(text: str, start: int) -> bool:
    """Whether an office without a capital and a name begin at a place: ``boss Tom Ash``."""
    office = _OFFICE_AND_NAME.match(text, start)
    return office is not None and is_role(office[1])


def subject(text: str, start: int, end: int, opening: str = "") -> Span | None:
    """The words of a sentence before its verb: ``A report by the auditors`` of ``... found gaps``.

    A conjunction in front is left out (``As the auditors left``); None where something else opens it,
    or a word that is of none of the classes of ``opening``, where these are given.
    """
    first, last, before = None, start, ""
    for number, match in enumerate(_WORD.finditer(text, start, end)):
        told = match.group()
        told = (
            told.rstrip(".") or told if told.endswith(".") and not text[match.end() : end].strip() else told
        )
        kind = word_class(told.lower() if first is None else told)  # The mayor laughed.
        if first is None:
            if kind in _JOINING and not number:
                continue
            if kind in PAST_FORM and _is_titled(text, match.end() + 1):
                kind = NAME  # United boss Tom Ash; not: Asked about it, Tom Ash
            if kind in _NO_SUBJECT or kind in _NOBODY or (opening and kind not in opening):
                return None
            first, last = match.start(), match.end()
        elif (
            (
                kind in _FINITE
                and not (
                    before == _DETERMINER
                    and ("-" in match.group() or text[first:last].lower().split()[-1] in _ARTICLES)
                )
            )  # a middle-aged cashier, a retired judge
            # Lee and Kim share; not: Rovers boss Tom Ash
            or (kind == _VERB_OR_NOUN and before == NAME and not _is_titled(text, match.start()))
            or (
                kind == _S_OR_PLURAL
                and before in _NOUNS
                and (text.startswith(" that ", match.end()) or _acts(text, (first, last), match.end(), end))
            )  # a report notes that
            or match.group().endswith(("n't", "n’t"))
        ):
            return Span(first, last)
        elif kind != _ADVERB and not told.endswith(
            "self"
        ):  # the auditors later found; the mayor herself left
            last = match.end()
        before = kind if kind == _DETERMINER else word_class(match.group())
        if match.group().endswith(("'s", "’s")):
            before = ""
        if number == _PHRASE:
            return None
        if not text.startswith(" ", match.end()):
            return Span(first, last) if _verb_behind_aside(text, match.end(), end) else None
    return None


def _acts(text: str, before: tuple[int, int], at: int, end: int) -> bool:
    """``The waiter returns with a tray``: whether a form in -s behind a noun for a person is a verb, and no plural.

    It is where a determiner, a preposition or the like follows, and no other verb up to the next mark.
    """
    if not is_role(text[slice(*before)].rsplit(" ", 1)[-1]):
        return False
    match = _CLAUSE.match(text, at, end)
    kinds = [word_class(word) for word in match.group().split()] if match else []
    return bool(kinds) and kinds[0] in _BEHIND_VERB and not any(kind in _FINITE for kind in kinds)


def _verb_behind_aside(text: str, comma: int, end: int) -> bool:
    """Whether a verb stands behind the commas around a clause or an adverb.

    ``A letter from the staff, which listed faults, [asked]``, ``The governor, meanwhile, [is] on tour``.
    """
    aside = _JOINING_ASIDE.match(text, comma, end) or _RELATIVE_ASIDE.match(text, comma, end)
    word = _WORD.match(text, aside.end(), end) if aside else None
    return word is not None and word_class(word.group()) in _FINITE
