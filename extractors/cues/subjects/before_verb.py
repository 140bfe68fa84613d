"""Who does it: the noun group that a verb belongs to."""

from __future__ import annotations

import calendar

from ...entities.first_names import is_first_name
from ...entities.name_words import words_of
from ...entities.noun_phrases import is_noun_of_somebody, is_paper, is_role, singular
from ...entities.phrases.occasions import name_behind_occasion
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, finite_between
from ...tokens.sentences import Document, Range
from ...tokens.tagger import is_participle
from ...tokens.word_classes import (
    ADVERB,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    ING_FORM,
    NAME,
    NUMBER,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PREPOSITION,
    TO,
    VERB_OR_NOUN_FORM,
    classes,
)
from ..clauses.first_groups import start_of_head
from ..clauses.impostors import start_of_impostor
from ..cue_lexicon import cue_verbs
from .behind_events import is_year_before_name, start_of_modified, start_of_whom
from .lists_in_subjects import start_of_listed, start_of_office

#: Hardly a name that ends in -ed is longer.
_LONG_NAME = 8
_WHERE = ("in", "near", "at", "outside")

#: What a noun group behind it belongs to, and no verb behind that.
_GOVERNS = classes("preposition subordinator be ing_form finite_full_verb")
#: Behind them a name belongs to what stands before: with ties to Lee, suing Lee, Ash and Lee.
_GOVERNING = classes("conjunction preposition to")
_BEFORE_OPENING = classes("sentence_close comma conjunction that quotation colon adverb")

_VERBS = classes("finite_or_participle")
_ADJECTIVE = classes("modifier adverb")
#: Pronouns that stand as an object and as a subject alike.
_LAST_PRONOUNS = ("it", "you")
_OPENS_CLAUSE = ("as", "after", "before", "since", "until")
_COMMON_OPENING = classes("determiner noun verb_s_or_plural verb_or_noun")
_PARTICIPLE = classes("ing_form past_or_participle participle")
#: Prepositions between a noun for somebody and whose they are: an aide to, a lawyer for, the brother of.
_OF_SOMEBODY = frozenset(["to", "for", "of", "with", "behind"])
#: Between what is written and who writes or gets it.
_BETWEEN_PEOPLE = ("to", "by", "from", "for", "about", "and")
#: Between a document and its author.
_AUTHORED = ("by", "from", "for")
#: Before the body that somebody is of.
_IN_A_BODY = ("of", "from", "at", "for")
_LONGEST_BODY = 8  # tokens
_TIME_AGO = frozenset(["ago", "later", "earlier"])
#: What stands before an amount of time: less than a month later, just a week ago.
_ROUGHLY = ("than", "less", "more", "just", "only", "about")
MONTHS = frozenset(calendar.month_name[1:])
_HELPING = ("helped", "helps")


def subject_before(doc: Document, token: int, first: int) -> Range | None:
    if token > first + 1 and doc.tokens.words[token - 1] in _HELPING:
        token -= 1  # Lee helped persuade them
    found = doc.subject_before(token)
    if not found or found[1] <= first:
        return None
    start, words = max(found[0], first), doc.tokens.words
    if start + 1 == found[1] and (whole := _start_before_pronoun(doc, start, first)) is not None:
        return whole, found[1]
    start += is_year_before_name(doc, start, found[1], first)
    if not _TIME_AGO.isdisjoint(words[start + 1 : found[1] - 1]):
        ago = next(k for k in range(start + 1, found[1] - 1) if words[k] in _TIME_AGO)
        start = ago + 1 if is_time(words[ago - 1].lower()) else start  # A week ago Lee said
    if words[found[1]] in _TIME_AGO and is_time(words[found[1] - 1].lower()):
        if doc.classes[found[1] - 2] == NUMBER and found[1] - 2 > start:
            return start, found[1] - 2  # The mayor two weeks later said
        while start > first and words[start - 1] in _ROUGHLY:
            start -= 1
        return subject_before(doc, start, first)  # Lee less than a month later said
    who = start - 1 - (start > first + 1 and doc.classes[start - 1] == ADVERB)  # who also presents
    if doc.classes[start] in VERB_OR_NOUN_FORM and words[who] == "who" and start + 1 < found[1]:
        before = doc.subject_before(who)
        return (max(before[0], first), found[1]) if before else found  # drivers who favor bridge tolls
    start = behind_occasion(doc, _start_of_whose(doc, start, first), found[1], first)
    if start == found[1] - 1 and (pair := _start_of_pair(doc, start, first)) is not None:
        return pair, found[1]
    if words[start : start + 2] == ["response", "to"] and words[start - 1].lower() == "in":
        start += 2  # in response to comments saying that
    if words[start - 1] == "after" and start - 2 >= first and words[start - 2].lower() == words[start]:
        start -= 2  # speaker after speaker
    if start > first + 1 and (words[start - 1] == "&" or _ends_body(doc, start, found[1])):
        joint = start - (doc.tokens.words[start] != "#")
        before = doc.subject_before(joint)
        start = max(before[0], first) if before and before[1] == joint else start
    if (
        words[start] in words_of("resulting_states")
        and start > first + 1
        and doc.classes[start - 1] in PAST_PARTICIPLE
    ):
        before = doc.subject_before(start - 1)  # a man found guilty of murder by a jury
        start = max(before[0], first) if before else start
    if words[start] == "the" and start > first + 2:
        start = _start_of_body(doc, start, found[1], first)
    if start > first + 3 and words[start - 1] in ("and", ","):
        start = start_of_office(doc, start, first)
    if start > first + 2:
        start = start_of_listed(doc, start_of_modified(doc, start, first), found[1], first)
    start = start_of_whom(doc, start, found[1], first)
    start = start_of_head(doc, _start_of_paper(doc, start, found[1], first), found[1], first)
    return start_of_impostor(doc, _start_of_client(doc, (start, found[1]), first), first), found[1]


def _start_before_pronoun(doc: Document, start: int, first: int) -> int | None:
    """``[The people behind it] said``, ``[Experts familiar with it] said``: where a noun group begins that ends with a pronoun behind a preposition.

    Not behind a word that opens a clause, too: ``After it said``.
    """
    words, letters, k = doc.tokens.words, doc.classes, start - 1
    if words[start] not in _LAST_PRONOUNS or k <= first or letters[k] not in (PREPOSITION, TO):
        return None
    if words[k] in _OPENS_CLAUSE:
        return None
    before = doc.subject_before(k)
    if before is None and letters[k - 1] in _ADJECTIVE:
        before = doc.subject_before(k - 1)
    if before is None or before[0] < first or finite_between(letters, first, before[1]):
        return None
    opens = before[0] == first or letters[before[0] - 1] in _BEFORE_OPENING
    return before[0] if opens else None


def _start_of_body(doc: Document, start: int, end: int, first: int) -> int:
    """``[Ann Lee of Save the Rivers] said``: where the noun group begins whose body has "the" in its name."""
    words = doc.tokens.words
    named = words[start - 1][0].isupper() and not doc.classes[start + 1 : end].strip(NAME)
    before = doc.subject_before(start) if named and words[start - 2] in _IN_A_BODY else None
    return max(before[0], first) if before else start


def _start_of_pair(doc: Document, token: int, first: int) -> int | None:
    """``[A survey on chip and pin] found``: where the noun group begins that ends with a pair of nouns without determiners."""
    letters, words, joint = doc.classes, doc.tokens.words, token - 1
    if joint - 2 < first or words[joint] != "and" or not _is_bare_singular(words[token]):
        return None
    if (
        letters[token] not in COMMON_NOUN
        or letters[joint - 1] not in COMMON_NOUN
        or letters[joint - 2] != PREPOSITION
    ):
        return None
    before = doc.subject_before(joint)
    return max(before[0], first) if before and before[0] < joint - 2 else None


def _is_bare_singular(noun: str) -> bool:
    """Whether a noun in the singular, which without a determiner is no subject: ``pin``; not ``critics``, ``staff``."""
    several = noun in listed("plural_nouns") or noun in listed("group_nouns")
    return noun.islower() and not noun.endswith("s") and not several


def _start_of_paper(doc: Document, start: int, end: int, first: int) -> int:
    """``[A letter to the board signed by Lee] said``, ``[An aide to the mayor named by Lee] said``: where the noun group begins before whom or what something was done to."""
    letters, words, k = doc.classes, doc.tokens.words, start - 1
    if k <= first or words[k] not in _BETWEEN_PEOPLE:
        return start
    joined = words[k] in ("by", "to") and letters[k - 1] in PAST_PARTICIPLE and words[k - 2] == "and"
    if joined:
        k -= 2
    elif not any(letters[n] in PAST_PARTICIPLE and words[n + 1] == "by" for n in range(start, end - 1)):
        return start
    before = doc.subject_before(k)
    paper = before is not None and before[1] == k and before[0] >= first
    if before is None or not paper:
        return start
    opens = NOUN_GROUP.match(letters, before[0], k)
    noun = singular(words[(opens.end() if opens else k) - 1].lower())
    return before[0] if is_paper(noun) or is_noun_of_somebody(noun) else start


def _start_of_client(doc: Document, span: Range, first: int) -> int:
    """``[A lawyer representing Mr Lee and Mr Ash] said``: where the noun group begins whose participle governs both names."""
    letters, start = doc.classes, span[0]
    joint = start - 1
    listed_too = letters[joint] == COMMA and CONJUNCTION in letters[slice(*span)]
    if joint <= first or not (letters[joint] == CONJUNCTION or listed_too):
        return start
    before = doc.subject_before(joint)
    if before is not None and before[1] == joint and before[0] >= first and _is_paper_of(doc, before):
        about = (
            letters[first] in _PARTICIPLE or PREPOSITION in letters[max(first, before[0] - 1) : before[0] + 2]
        )
        if listed_too and about:
            return start  # Asked about a report by Ann Lee, Bo Ash and Cy Orr said
        return start if finite_between(letters, first, before[0]) else before[0]
    if listed_too or letters[joint - 1] != NAME:
        return start
    if before is not None and before[0] - 2 >= first and doc.tokens.words[before[0] - 1] == "&":
        firm = doc.subject_before(before[0] - 1)  # Cable & Wire and Netlux
        return firm[0] if firm and first <= firm[0] and firm[1] == before[0] - 1 else start
    if (
        before is not None
        and letters[before[0] - 3 : before[0]] == PAST_OR_PARTICIPLE + PREPOSITION + ING_FORM
    ):
        accused = doc.subject_before(before[0] - 3)  # a man accused of robbing Ann Lee and Tom Ash
        return accused[0] if accused and first <= accused[0] and accused[1] == before[0] - 3 else start
    if before is None or before[1] != joint or before[0] < first or letters[before[0]] not in _COMMON_OPENING:
        return start
    inside = letters[slice(*before)]
    governed = ING_FORM in inside or PAST_OR_PARTICIPLE + PREPOSITION in inside
    return before[0] if governed else start


def _is_paper_of(doc: Document, group: Range) -> bool:
    """``[A report by the banks Netlux] and Carrow said``: whether a noun group tells who is the author, of several, of a document."""
    words = doc.tokens.words
    by = next((k for k in range(group[0] + 1, group[1]) if words[k] in _AUTHORED), None)
    if by is None or any(letter in _VERBS for letter in doc.classes[by + 1 : group[1]]):
        return False
    noun = words[by - 1].lower()
    return is_paper(noun) or is_paper(singular(noun))


def _start_of_whose(doc: Document, start: int, first: int) -> int:
    """``[An aide to outgoing mayor Ann Lee] said``: where the noun group begins whose complement opens with a participle."""
    letters, words = doc.classes, doc.tokens.words
    k = start - 1
    if k - 2 >= first and letters[k - 1] == ADVERB and letters[k] == PREPOSITION:
        before = doc.subject_before(k - 1) if is_role(singular(words[k - 2].lower())) else None
        return (
            max(before[0], first) if before and before[1] == k - 1 else start
        )  # engineers mostly from Elmton
    if k - 2 < first or letters[k] not in _PARTICIPLE or letters[start] not in COMMON_NOUN:
        return start
    k -= letters[k - 1] == DETERMINER
    whose = (
        k - 2 - (letters[k - 2] == ING_FORM and k - 3 >= first)
    )  # doctors caring for injured driver Tom Ash
    if words[k - 1] not in _OF_SOMEBODY or not is_noun_of_somebody(words[whose].lower()):
        return start
    before = doc.subject_before(whose + 1)
    return max(before[0], first) if before and before[1] == whose + 1 else start


def behind_occasion(doc: Document, start: int, end: int, first: int) -> int:
    """``After the match [captain Jo Marsh] said``, ``a decision [Jo Marsh] called brave``: a group that a word governs."""
    letters, k = doc.classes, end
    if doc.tokens.words[start] in MONTHS and end - start > 1 and letters[start - 1] == PREPOSITION:
        return start + 1  # In May [Ann Lee] said
    while k > start + 1 and letters[k - 1] == NAME:
        k -= 1
        if doc.tokens.words[k].rstrip(".").lower() in words_of("honorifics"):
            break  # in Elmton Mr Ash
    else:
        if letters[k - 1] == NAME:
            return start  # nothing but names
    if not start < k < end or start <= first or letters[k - 1] in _GOVERNING or _is_doing(doc, k - 1):
        return start  # when Ann Marsh and Ben Cole said; a lawyer close to Ann Marsh said
    before, opening = doc.tokens.words[start - 1], doc.tokens.words[start]
    apposed = before == "," and opening in ("a", "an")  # he left, a decision coach Jo Marsh called brave
    if letters[start - 1] not in _GOVERNS and before != "Following" and not apposed:
        return start
    return start + (
        _opened(doc, start, k, end) or name_behind_occasion(doc.tokens.words[start:end], k - start)
    )


def _is_doing(doc: Document, token: int) -> bool:
    """``a lawyer [suing] Lee``: whether a form in -ing has what follows for its object; not ``the meeting Lee``."""
    word = doc.tokens.words[token].lower()
    return (
        doc.classes[token] == ING_FORM
        and word not in listed("nouns_in_ing")
        and word not in words_of("occasions")
    )


def _opened(doc: Document, start: int, name: int, end: int) -> int:
    """``In her essay [Lee] says``: how many words belong to the preposition that opens a clause; 0 where the name is their own."""
    letters, words = doc.classes, doc.tokens.words
    noun = words[name - 1].lower()
    named = noun in words_of("things_with_names") or words[end - 1].lower() in words_of("organization_words")
    opens = letters[start - 1] == PREPOSITION and letters[start - 2] in _BEFORE_OPENING
    common = letters[name - 1] in COMMON_NOUN or noun in listed("nouns_in_ing")
    return name - start if opens and common and not named and not is_role(noun) else 0


def _ends_body(doc: Document, start: int, end: int) -> bool:
    """Whether names are the last words of a body: Ann Lee of the Elm and [Birch Trust], of the University of Elm, [Norland]."""
    words, classes = doc.tokens.words, doc.classes
    if words[start] == "#":
        return classes[start - 1] == NAME  # Jane Doe [#3]
    if classes[start:end].strip(NAME) or classes[start - 2] != NAME:
        return False
    if words[start - 1] == ",":
        of = start - 2
        while of and classes[of] == NAME:
            of -= 1
        return words[of] == "of" and words[of - 1] == "University"
    first = start - 2
    while first > 1 and classes[first] == NAME and start - first < _LONGEST_BODY:
        first -= 1  # the Elm County Parks and Recreation Department
    joins = start > 2 and words[start - 1] == "and" and words[first].lower() == "the"
    return joins and words[end - 1].lower() in words_of("organization_words") and end - start > 1


def is_time(noun: str) -> bool:
    """Whether a noun says when: ``last week``, ``four hours [later]``."""
    return (
        noun in listed("time_nouns") or singular(noun) in listed("time_nouns") or noun in ("hours", "minutes")
    )


def stands_apart(word: str) -> bool:
    """Whether a word that opens a sentence before a comma is no name: ``Apparently``, ``Replying``, ``Contacted``; not ``Kelly``, ``Manning``."""
    saying = (word.endswith("ing") and word in cue_verbs()) or (
        word.endswith(("ed", "set")) and is_participle(word)
    )
    done = word.endswith("ed") and len(word) > _LONG_NAME and not is_first_name(word)  # Disillusioned
    return saying or done or (word.endswith("ly") and len(word) > 5 and not is_first_name(word))


def is_where(doc: Document, subject: Range, first: int) -> bool:
    """``A woman held since Monday in [Elmton] said``: whether a name tells where, and nobody's words."""
    names = not doc.classes[slice(*subject)].strip(NAME)
    return names and subject[0] - 1 > first and doc.tokens.words[subject[0] - 1] in _WHERE
