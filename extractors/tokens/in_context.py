"""Word classes that the words beside decide: times, surnames, ``her``, ``No 10``."""

from __future__ import annotations

from functools import cache

from ..lexicon import listed, pairs, word_list
from .lists_of_fields import heads_of_fields, joints
from .nouns_of_saying import nouns_of_saying_in_ing, nouns_with_clauses
from .patterns import pattern
from .tagger import words_before_times
from .verb_forms import adjectives, unchanging
from .watched_words import Watched
from .word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BASE_VERB,
    COMMA,
    COMMON_NOUN,
    DETERMINER,
    FINITE_OR_PARTICIPLE,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OBJECT_PRONOUN,
    PARTICIPLE,
    PAST_OR_PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED_CLAUSE,
    RELATIVE,
    THAT,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    classes,
)

_OPENS_SENTENCE = (*classes("sentence_close quotation colon stray_mark"), "")
#: Forms of verbs that stand before a noun as part of what it is called: a chief operating officer, a think tank.
_COMPOUNDS = {
    "operating": "officer",
    "building": "society",
    "select": "committee",
    "think": "tank",
    "loved": "ones",
}
#: An adverb, and behind who or that a verb: MPs who back the bill.
_VERB_OR_ADVERB = ("back",)
#: Words that may be part of a name or title: the [Today] programme, [First] Minister.
_PARTS_OF_NAMES = ("First", "Today")
#: Behind these a noun of saying in -ing has its content: a warning that, her warning of.
_LEADS = frozenset(["that", "of", "about"])
_MEETINGS = frozenset(["meeting", "hearing", "briefing", "gathering"])
_JUNIOR = ("Jr.", "Sr.", "Jr", "Sr")
_NAME_COMMA = NAME + COMMA
#: Before these "most" is an adverb: and most recently said; not: most never said.
_ADVERBS_OF_MOST = ("recently", "notably", "famously", "importantly", "prominently")
#: Words of their own, or the first half of one before ’t: Don’t, won’t.
_BEFORE_SHORT_NOT = ("Don", "won")
_APOSTROPHES = ("'", "’", "‘", "`")
_VERBS = tuple(FINITE_OR_PARTICIPLE)
_BEHIND_NO_LONGER = (*FINITE_OR_PARTICIPLE, BASE_VERB, VERB_OR_NOUN)
_PARTICIPLES = (PARTICIPLE, PAST_OR_PARTICIPLE)
#: Behind these "to" leads to a thing: due to [cut] prices.
_BEFORE_TO_A_THING = (["due"], ["thanks"], ["according"], ["owing"])
#: Behind these "will" is what somebody leaves or wants.
_BEFORE_WILL = frozenset(["the", "a", "his", "their", "her"])
#: What stands behind "the accused" where it is somebody.
_BEHIND_PEOPLE = (*classes("finite_or_participle stop comma possessive"), "")
_BEFORE_MEETING = ("the", "a", "this", "an")
_BEFORE_HEAD = classes("nominal modifier")
_LONGEST_BEFORE_HEAD = 5
#: So many tokens from the comma behind a town to the last word of its state.
_LONGEST_STATE = 4
#: What kind of voters is asked: 600 [likely] voters, a poll of [registered] voters.
_VOTERS = frozenset(["likely", "registered"])
_BEFORE_VOTERS = classes("number preposition determiner")
#: Prepositions that may open a clause too, and a noun group behind them that has no verb: after [the hearing] he.
_BEFORE_TIME_OR_CLAUSE = ("after", "before", "since", "until")
_TIME_OF_SOMETHING = pattern("""
    (?: <determiner>{1,3} <number>? <modifier>? <nominal>{0,3} <nominal|ing_form> | <nominal>{1,4} )
    (?: <possessive> <modifier>? <nominal>{1,3} )?
    (?: <preposition> <determiner>{0,2} <modifier>? <nominal>{1,4} (?: <possessive> <nominal>{1,3} )? ){0,3}
    (?: <that> (?! <finite_or_participle|verb_s_or_plural> ) | <subject_pronoun> | <colon> | <comma> <quotation> )
""")
_OPENS_OBJECT = (*classes("determiner object_pronoun name"),)
_OPENS_THING = (*classes("determiner object_pronoun"),)
_LONGEST_FIELD = 5  # tokens
_BEFORE_ADJECTIVE = _BEFORE_WILL | {"its", "an", "our", "my"}
#: What stands behind a time that is an adverb.
_BEHIND_TIME = (*classes("stop subordinator preposition that colon quotation"), "")
#: What does not stand behind "her" where it opens a noun phrase.
_NO_NOUN_PHRASE = (
    *classes(
        "that to quoted_sentence quoted_clause colon comma stop semicolon paragraph_end subject_pronoun object_pronoun "
        "determiner preposition conjunction subordinator who be have modal past"
    ),
    "",
)


@cache
def _alone() -> frozenset[str]:
    """Words of which one place at a time is looked at."""
    grammatical = {
        "her",
        "&",
        "most",
        *_BEFORE_SHORT_NOT,
        *_PARTS_OF_NAMES,
        "yet",
        "will",
        *_COMPOUNDS,
        *_VOTERS,
        *_VERB_OR_ADVERB,
        *_BEFORE_TIME_OR_CLAUSE,
    }
    return (
        listed("participles_for_people")
        | adjectives()
        | unchanging()
        | _MEETINGS
        | nouns_of_saying_in_ing()
        | _fields_in_ing()
        | grammatical
    )


@cache
def _fields_in_ing() -> frozenset[str]:
    """Fields of an office that are forms of verbs too: ``marketing``, ``housing``."""
    fields = listed("fields_of_office") | listed("role_fields") | listed("portfolios")
    return frozenset(word for word in fields if word.endswith("ing"))


@cache
def _ranks() -> frozenset[str]:
    """Words in front of a field that belong to the office with it: ``senior`` planning officer."""
    return frozenset(" ".join(word_list("role_modifiers")).split())


@cache
def _watched() -> frozenset[str]:
    return (
        listed("time_nouns")
        | listed("surnames_like_function_words")
        | _alone()
        | listed("forms_behind_commas")
        | _states()
        | _based()
        | heads_of_fields()
        | {"No", "longer", *_JUNIOR}
    )


@cache
def _states() -> frozenset[str]:
    """The last words of states, as the press writes them behind a town: ``Maine``, ``Hampshire``, ``Kan.``, ``N.H.``."""
    short = {f"{word}." if word[1:].islower() else "".join(f"{c}." for c in word) for word in pairs("states")}
    return frozenset(short | {state.split()[-1] for state in pairs("states").values()})


@cache
def _based() -> frozenset[str]:
    """The last words of states with what tells that somebody is from there: ``Maine-based``, ``N.H.-based``."""
    return frozenset(f"{state}-based" for state in _states())


_WATCHED = Watched(_watched)


def in_context(letters: str, words: list[str], signs: str) -> str:
    """The class letters of a text with those corrected that a word alone does not tell; one letter for each word.

    ``signs`` are those of :func:`extractors.tokens.watched_words.sign_of`, one for each word too.
    """
    times, alone, incorporated = listed("time_nouns"), _alone(), listed("forms_behind_commas")
    states, based, heads = _states(), _based(), heads_of_fields()
    changed: dict[int, str] = {}
    others: list[int] = []
    for k in _WATCHED.places(signs):
        word, following = words[k], letters[k + 1 : k + 2]
        if word in alone:
            if letter := _letter(letters, words, k):
                changed[k] = letter
        elif word in _JUNIOR or word in incorporated:
            if letters[k - 2 : k] == _NAME_COMMA and (word in incorporated or following != COMMA):
                changed[k - 1] = changed[k] = NAME  # Tom Ash, Jr. said; Netlux, Inc., a maker of
        elif word == "No":
            if following == NUMBER and words[k + 1][0].isdigit():  # No 10 said, not: No one said
                changed[k] = changed[k + 1] = NAME
        elif word == "longer":
            if k and words[k - 1].lower() == "no" and following in _BEHIND_NO_LONGER:
                changed[k - 1] = changed[k] = ADVERB  # Lee no longer says
        elif word in based:
            if comma := _comma_of_town(letters, k):
                changed[comma] = NAME  # Salem, Maine-based Netlux said
        elif word in states:
            if town := _town_before_noun(letters, words, k):
                changed[town] = changed[k + 1] = NAME  # a Salem, Maine, man said
        elif word in heads:
            changed.update(dict.fromkeys(joints(letters, words, k), NAME))
        elif word not in times:
            others.append(k)
        elif _is_adverb(letters, words, k) or _is_that_time(letters, words, k):  # said last week that
            changed[k - 1] = changed[k] = ADVERB
    if others:
        changed.update(_surnames(letters, words, others))
    if not changed:
        return letters
    corrected = list(letters)
    for k, letter in changed.items():
        corrected[k] = letter
    return "".join(corrected)


def _letter(letters: str, words: list[str], k: int) -> str | None:
    """The class that the words beside give one of the words that are looked at alone; None where they give none."""
    word, before, following = words[k], words[k - 1].lower() if k else "", letters[k + 1 : k + 2]
    if word == "her":
        return OBJECT_PRONOUN if following in _NO_NOUN_PHRASE else None  # told her that
    if word == "&":  # analysts at Hill & Sons
        return NAME if k and letters[k - 1] == NAME and following == NAME else None
    if word == "most":
        return ADVERB if words[k + 1 : k + 2] and words[k + 1] in _ADVERBS_OF_MOST else None
    if word == "yet":
        return ADVERB if k and letters[k - 1] in AUXILIARY_OR_ADVERB else None  # has not yet, is yet to
    if word in _BEFORE_TIME_OR_CLAUSE:
        return PREPOSITION if _is_before_noun_group(letters, words, k) else None
    if word in _VERB_OR_ADVERB:  # MPs who back the bill
        return BASE_VERB if k and letters[k - 1] in RELATIVE and following in _OPENS_OBJECT else None
    if word in _COMPOUNDS:
        noun = _COMPOUNDS[word]
        return (
            NOUN if words[k + 1 : k + 2] in ([noun], [f"{noun}s"]) else None
        )  # the select committee, think tanks
    if word in _VOTERS:
        return NOUN if before and letters[k - 1] in _BEFORE_VOTERS and following in tuple(NOMINAL) else None
    if word == "Today":  # told the BBC’s Today programme
        return NAME if k and letters[k - 1] == POSSESSIVE else None
    if word == "First":  # It is late, First Minister Ann Lee says; not: First Lee spoke
        within = before and (letters[k - 1] == QUOTED_CLAUSE or letters[k - 1] not in _OPENS_SENTENCE)
        titled = following == NAME and (within or words[k + 1].lower() in listed("roles"))
        return NAME if titled else None
    if word == "won":  # who won the cup, not: won’t
        return None if words[k + 1 : k + 2] and words[k + 1][:1] in _APOSTROPHES else PAST_OR_PARTICIPLE
    if word == "Don":
        return None if words[k + 1 : k + 2] and words[k + 1][1:] == "t" else NAME  # Don said, not: Don’t
    if word == "will":  # told the jury the will was forged
        return NOUN if before in _BEFORE_WILL and following not in tuple(BASE_VERB) else None
    if before == "to" and letters[k] in _PARTICIPLES and word in unchanging():
        return BASE_VERB if words[k - 2 : k - 1] not in _BEFORE_TO_A_THING else None  # pledged to cut taxes
    if letters[k] == BASE_VERB:  # the lower Merrow, its own audit
        led = before in _BEFORE_ADJECTIVE or letters[k - 1 : k] == PREPOSITION  # with direct knowledge of it
        return NOUN if led or _is_owned(letters, k) else None
    if word in nouns_of_saying_in_ing():  # ignored [Ash's warning] that; not: Ash, warning that
        owned = k and (letters[k - 1] == DETERMINER or _is_owned(letters, k))
        return NOUN if owned and words[k + 1 : k + 2] and words[k + 1] in _LEADS else None
    if word in _fields_in_ing():
        inside = before in _ranks() and "".join(words[k + 1 : k + 2]) in listed("roles")
        return NOUN if inside or _is_field_of_office(letters, words, k) else None
    if word in _MEETINGS:  # told the meeting it was late, at a council meeting it was
        first, k = max(0, k - _LONGEST_BEFORE_HEAD), k - 1
        while k > first and letters[k] in _BEFORE_HEAD and words[k].lower() not in _BEFORE_MEETING:
            k -= 1
        opens = words[k].lower() in _BEFORE_MEETING and following not in tuple(NOMINAL)
        return NOUN if opens else None
    people = word in listed("participles_for_people") and before == "the"
    return NOUN if people and following in _BEHIND_PEOPLE else None  # told police the injured were


def _is_field_of_office(letters: str, words: list[str], k: int) -> bool:
    """``the director of [marketing] said``, ``the head of town [planning]``; not ``the director of [marketing] the film``."""
    at = k - 1
    fields = _fields_in_ing()
    while (
        at > 0
        and k - at < _LONGEST_FIELD
        and (letters[at] in NOMINAL or words[at] == "and" or words[at] in fields)
    ):
        at -= 1
    office = words[at - 1].lower() if at > 0 and words[at] in ("of", "for") else ""
    return (office == "state" or office in listed("roles")) and letters[k + 1 : k + 2] not in _OPENS_THING


def _town_before_noun(letters: str, words: list[str], k: int) -> int:
    """``a Salem, Maine, man``: the first comma where a town and its state, which ends at k, tell what a noun is of; else 0."""
    comma = letters.rfind(COMMA, max(0, k - _LONGEST_STATE), k)
    if comma < 2 or letters[k + 1 : k + 2] != COMMA or letters[k + 2 : k + 3] not in tuple(COMMON_NOUN):
        return 0
    if letters[comma + 1 : k + 1].strip(NAME) or letters[comma - 1] != NAME:
        return 0
    before = comma - 1
    while before and letters[before - 1] == NAME:
        before -= 1
    before -= letters[before - 1] == NOUN  # at a popular Salem, Maine, diner
    opens = before and (letters[before - 1] == DETERMINER or letters[before - 1] == NUMBER)
    return comma if opens and words[k + 2].islower() else 0


def _comma_of_town(letters: str, k: int) -> int:
    """``Salem[,] New Hampshire-based Netlux``: the comma behind a town whose state, which ends at k, tells where somebody is; else 0."""
    comma = k - 1 - (letters[k - 1] == NAME)
    town = comma > 0 and letters[comma] == COMMA and letters[comma - 1] == NAME
    return comma if town and letters[k + 1 : k + 2] == NAME else 0


def _is_before_noun_group(letters: str, words: list[str], k: int) -> bool:
    """``said [after] the hearing he would go``, ``told us [before] the vote that``; not ``after reports that he left``."""
    m = _TIME_OF_SOMETHING.match(letters, k + 1)
    return m is not None and (letters[m.end() - 1] != THAT or words[m.end() - 2] not in nouns_with_clauses())


def _is_adverb(letters: str, words: list[str], k: int) -> bool:
    """A time without a preposition stands where an adverb may; ``last week’s`` does not."""
    return bool(
        k
        and words[k - 1] in words_before_times()
        and letters[k + 1 : k + 2] != POSSESSIVE
        and words[k - 2 : k - 1] != ["of"]
    )


def _is_that_time(letters: str, words: list[str], k: int) -> bool:
    """``told the Post [that year], after``: a time already told of, and no clause: not ``said that day and night``.

    A day of today and a season that opens a clause may have a comma behind them: ``said that summer, his best, was``.
    """
    if words[k - 1] != "that" or k < 2 or words[k] == "today":
        return False
    following = letters[k + 1 : k + 2]
    if following == COMMA:
        return words[k] in listed("spans_of_time") or letters[k - 2] in NAME + NOUN + OBJECT_PRONOUN + ADVERB
    return following in _BEHIND_TIME and words[k + 1 : k + 2] not in (["after"], ["by"])


def _is_owned(letters: str, k: int) -> bool:
    """``the city’s [own] audit``; not ``Let’s open it``, ``she’s near``."""
    return (
        k > 1
        and letters[k - 1] == POSSESSIVE
        and letters[k - 2] in NAME + NOUN + VERB_OR_NOUN + VERB_S_OR_PLURAL
    )


def _surnames(letters: str, words: list[str], places: list[int]) -> dict[int, str]:
    """``Jane Till said``, and then ``said Till``: a word of grammar that is somebody's last name stands for a name."""
    surnames = {
        words[k]
        for k in places
        if k and letters[k - 1] == NAME and not any(word[:1].isupper() for word in words[k + 1 : k + 2])
    }
    return {
        k: NAME
        for k in places
        if words[k] in surnames
        and not ((not k or letters[k - 1] in _OPENS_SENTENCE) and letters[k + 1 : k + 2] not in _VERBS)
    }
