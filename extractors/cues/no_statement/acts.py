"""Verbs of saying that name an act: ``posted bail``, ``responded to the scene``, ``slammed the clerk into a wall``.

A verb has senses; what stands beside it tells which. Where the object is a thing that is done, and nothing in
it is said, the verb is no cue there. Verbs, relations and nouns are the lists act_senses and act_objects. At the end
are nouns that look like a verb of saying: ``two states that vote in May``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ...entities.noun_phrases import describe, is_body, is_role, singular
from ...lexicon import listed, rows
from ...tokens.noun_groups import LONG_NOUN_GROUP, NOUN_GROUP, finite_between, starts_clause
from ...tokens.nouns_of_saying import nouns_for_words
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    COLON,
    COMMA,
    DETERMINER,
    ING_FORM,
    NUMBER,
    PREPOSITION,
    QUOTATION,
    STOP,
    SUBJECT_PRONOUN,
    THAT,
    TO,
    VERB_S,
    classes,
)
from ..cue_lexicon import governing
from ..model import CueMatch
from .preconditions import asked_of

_ADVERB_OR_DETERMINER = classes("adverb determiner")
_OF_GERUNDS = frozenset(["deny", "admit", "recall", "recommend", "suggest"])
_A_MEETING = classes("determiner ing_form")
_MODIFIER = classes("modifier")
_NAME_OR_PRONOUN = classes("name pronoun")
_MORE_OF_OBJECT = classes("determiner nominal modifier quotation pronoun base_verb that who")
_NOUN_AND_AUXILIARY = pattern("{noun_group} <auxiliary>", noun_group=LONG_NOUN_GROUP)
# his brother and his sister to tell
_COMES_TO = pattern("(?: <conjunction> <determiner>? <nominal>{1,3} )? <to> <base_form>")
#: So many tokens behind an object "as" may lead to what it is told to be.
_AS_NEAR = 8
_QUOTATIONS = frozenset(QUOTATION)
_RELATIVE = pattern("<relative>")
_DETERMINER_AND_NOUN = 2  # tokens
#: The first word of a title: A Little Duchess tells the story of.
_OF_TITLES = ("A", "An", "The")
#: Pronouns that are the subject of a clause, and no object.
_SUBJECTS = ("he", "she", "they", "we", "i")
_MOTION = ("into", "onto", "through", "off")
_TOPIC = ("about", "over", "regarding", "of")


class _Object(NamedTuple):
    """An object of a cue verb: its noun group, the tokens of the whole content, and the last word of the group."""

    group: Range
    content: Range
    head: str


@cache
def _nouns(kind: str) -> frozenset[str]:
    """The nouns of one kind of act_objects.txt."""
    return frozenset(noun for name, *nouns in rows("act_objects") if name == kind for noun in nouns)


@cache
def _senses() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Verb -> the relations by which it names an act, each with its nouns."""
    table: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for verb, relation, kinds in rows("act_senses"):
        nouns = frozenset().union(*map(_nouns, kinds.split(","))) if kinds != "-" else frozenset()
        table.setdefault(verb, []).append((relation, nouns))
    return table


def names_act(doc: Document, match: CueMatch, content: Range) -> bool:
    """Whether a cue verb with this object names an act: ``posted bail``, and not ``posted: “No.”``"""
    senses = _senses().get(match.cue.lemma)
    gerund = doc.classes[content[0]] == ING_FORM and match.cue.lemma in _OF_GERUNDS  # denied taking bribes
    if senses is None or gerund:
        return False
    m = NOUN_GROUP.match(doc.classes, content[0], content[1])
    if m is None and doc.classes[content[0]] in _MODIFIER:  # falling profits
        m = NOUN_GROUP.match(doc.classes, content[0] + 1, content[1])
    behind = content[0] + (doc.classes[content[0] : content[0] + 2] == _A_MEETING)
    end = m.end() if m else behind + 1
    if end + 1 == content[1] and doc.classes[end] == VERB_S:
        end += 1  # claimed three lives
    noun = doc.tokens.words[end] if end < content[1] else ""
    if any(noun in nouns for _, nouns in senses) and doc.classes[end + 1 : end + 2] in (
        "",
        PREPOSITION,
        STOP,
    ):
        end += 1  # rejected a third bid for
    thing = _Object((content[0], end), content, doc.tokens.words[end - 1].lower())
    said = _says_something(doc, match, content)
    infinitive = doc.classes[slice(*content)].lstrip(ADVERB).startswith(TO)
    return any(
        _RELATIONS[relation](doc, match, thing, nouns)
        for relation, nouns in senses
        if (not said or relation in ("to_do", "untold")) and (relation == "by" or not infinitive)
    )


def _says_something(doc: Document, match: CueMatch, content: Range) -> bool:
    """Whether words in marks, a colon or a clause stand in an object."""
    start, end = content
    inside = doc.classes[start:end]
    if match.cue.lemma == "call":
        inside = inside.partition(TO)[0]  # called 911 a third time to report that
    if "payable" in doc.tokens.words[start:end]:
        return False  # wrote checks payable to “Cash”
    if not _QUOTATIONS.isdisjoint(inside) or doc.classes[end : end + 1] == COLON:
        return True
    clause = "t" in match.cue.frames and starts_clause(doc.classes, start)
    if clause and (inside.startswith(SUBJECT_PRONOUN) or _is_clause_of_noun(doc, match, content)):
        return True  # denied there was a leak
    relatives = _RELATIVE.finditer(doc.classes, start, start + len(inside))
    return any(finite_between(doc.classes, found.start(), end) for found in relatives)


def _is_clause_of_noun(doc: Document, match: CueMatch, content: Range) -> bool:
    """``claimed [the goal had been given]``; not behind a verb that takes a person first, nor of what only its subject tells from an act."""
    apart = "o" in match.cue.frames or any(one == "from" for one, _ in _senses()[match.cue.lemma])
    return not apart and _NOUN_AND_AUXILIARY.match(doc.classes, *content) is not None


def _has_head(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    words = doc.tokens.words
    end = thing.group[1] - 1
    return thing.head in nouns or (thing.head == "home" and words[end - 1] in nouns)  # blasted the ball home


def _is_alone(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    return thing.head in nouns and _nothing_behind(doc, thing)


def _is_known(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    definite = doc.tokens.words[thing.group[0]].lower() not in ("a", "an")
    return doc.classes[thing.group[0]] == DETERMINER and definite and _is_alone(doc, match, thing, nouns)


def _is_bare(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    led = thing.content[0] > match.after and doc.classes[thing.content[0] - 1] == PREPOSITION
    if led and TO in doc.classes[thing.group[1] : thing.content[1]]:
        return False  # called on people across the county to give
    group = doc.classes[slice(*thing.group)].lstrip(_ADVERB_OR_DETERMINER)
    names = not led and all(c in _NAME_OR_PRONOUN for c in group)  # not: called on the Elmers to vote
    return (names or thing.head in nouns) and _nothing_behind(doc, thing)


def _is_no_saying(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    inside = {word.lower() for word in doc.tokens.words[slice(*thing.group)]}
    return inside.isdisjoint(nouns_for_words())


def _is_any(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    return True


def _is_not_told(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    if match.verb_form != "finite":
        return True  # identifying themselves as adverts
    behind = range(thing.group[1], min(thing.content[1], thing.group[1] + _AS_NEAR))
    end = next((k for k in behind if doc.classes[k] == COMMA), thing.content[1])
    return "as" not in doc.tokens.words[thing.group[1] : min(end, thing.group[1] + _AS_NEAR)]


def _is_noun_only(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    short = thing.group[1] - thing.group[0] == _DETERMINER_AND_NOUN
    direct = thing.content[0] == match.after and doc.classes[thing.content[0]] == DETERMINER
    return short and direct and _nothing_behind(doc, thing)


def _moves(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    end = min(thing.group[1] + 1, match.sentence[1])
    return any(word in _MOTION for word in doc.tokens.words[thing.group[1] : end])


def _to_place(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    return doc.tokens.words[thing.content[0] - 1] == "to" and not nouns.isdisjoint(
        doc.tokens.words[slice(*thing.group)]
    )


def _to_whom(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    if doc.tokens.words[thing.content[0] - 1] != "to":
        return False
    named = all(c in _NAME_OR_PRONOUN for c in doc.classes[slice(*thing.group)].lstrip(_ADVERB_OR_DETERMINER))
    return named or thing.head in nouns or is_role(singular(thing.head))


def _to_do(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    return thing.content[0] == match.after and _COMES_TO.match(doc.classes, thing.group[1]) is not None


def _has_direct(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    return thing.head in nouns and thing.content[0] == match.after


def _to_end(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    behind = doc.classes[thing.group[1] : thing.content[1]]
    return behind[:1] == TO and behind[1:2] not in tuple(BASE_FORM)


def _somebody(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    if doc.tokens.words[thing.group[0]].lower() in _SUBJECTS:
        return False  # denied she had been paid
    if doc.classes[thing.group[1] - 1] in _NAME_OR_PRONOUN or thing.head in nouns:
        return True
    of_something = doc.tokens.words[thing.group[1] : thing.group[1] + 1] == [
        "of"
    ]  # denied two counts of theft
    return is_role(singular(thing.head)) and not of_something


def _as_whom(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    k, end = thing.group[1], thing.content[1]
    return doc.tokens.words[k : k + 1] == ["as"] and not nouns.isdisjoint(doc.tokens.words[k:end])


def _is_decided(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    if match.source is None or thing.head not in nouns:
        return False
    start, end = match.source
    group = NOUN_GROUP.match(doc.classes, start, end)
    head = (group.end() if group else end) - 1  # members of the union
    return not _nouns("decider").isdisjoint(word.lower() for word in doc.tokens.words[start : head + 1])


def _is_counted(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    return doc.classes[thing.content[0]] == NUMBER


def _from_other(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    if not match.source or match.subject_from == "relative":
        return False
    words = [word.lower() for word in doc.tokens.words[slice(*match.source)]]
    return nouns.isdisjoint(words)


def _by_thing(doc: Document, match: CueMatch, thing: _Object, nouns: frozenset[str]) -> bool:
    return match.source is not None and doc.tokens.words[match.source[1] - 1].lower() in nouns


_RELATIONS: dict[str, Callable[[Document, CueMatch, _Object, frozenset[str]], bool]] = {
    "object": _has_head,
    "direct": _has_direct,
    "alone": _is_alone,
    "bare": _is_bare,
    "known": _is_known,
    "noun": _is_noun_only,
    "untold": _is_not_told,
    "only": _is_no_saying,
    "any": _is_any,
    "onto": _moves,
    "to": _to_place,
    "from": _from_other,
    "by": _by_thing,
    "whom": _to_whom,
    "to_do": _to_do,
    "to_end": _to_end,
    "somebody": _somebody,
    "as": _as_whom,
    "counted": _is_counted,
    "decided": _is_decided,
}


def _nothing_behind(doc: Document, thing: _Object) -> bool:
    """Whether nothing is said of an object: no second object, no topic (``about the plan``)."""
    k, end = thing.group[1], thing.content[1]
    if k >= end:
        return True
    if doc.classes[k] in _MORE_OF_OBJECT or doc.tokens.words[k] == "as":
        return False
    if doc.classes[k] != PREPOSITION:
        return True
    word = doc.tokens.words[k]
    return word not in _TOPIC and (word != "for" or doc.classes[k + 1 : k + 2] in (NUMBER, ADVERB))


@asked_of("recall")
def recalls_goods(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lund Toys Recalls Swings Due to a Hazard``, ``recalls 3,000 heaters``: whether goods are called back."""
    words = [word.lower() for word in doc.tokens.words[slice(*content)]]
    return words[0][0].isdigit() or any(pair == ("due", "to") for pair in pairwise(words))


@asked_of("tell")
def tells_a_story(doc: Document, match: CueMatch, content: Range) -> bool:
    """``She told [a story that made them laugh]``: what somebody tells is named, and nothing of it told (the story of Lee)."""
    end = behind_thing_told(doc, match)
    if end is not None and _shows_a_story(doc, match):
        return True  # The museum tells the story of the coast
    if end is not None and doc.classes[end : end + 1] == COLON:
        return True  # Videos telling their stories: Ann Lee
    if end is None or content[0] >= end:
        return end is not None and doc.classes[content[0]] == THAT
    return doc.tokens.words[end : end + 1] not in (["of"], ["about"], ["how"], ["on"])


def _shows_a_story(doc: Document, match: CueMatch) -> bool:
    """``[The museum tells] the story of the coast``: whether a body or a thing tells it that is no work; not ``the film tells``, ``she tells``."""
    if match.source is None or doc.tokens.words[match.verb] != "tells":
        return False
    described = describe(doc.tokens.span(*match.source).of(doc.text))
    words = doc.tokens.words[slice(*match.source)]
    named = is_body(words[-1].lower())
    titled = match.source[0] > match.sentence[0] and words[0] in _OF_TITLES and len(words) > 2
    titled = titled and all(
        word[0].isupper() for word in words
    )  # Based on a novel, A Little Duchess tells the story of
    return (
        named
        or titled
        or (
            described is not None
            and described.kind in ("organization", "document")
            and described.head not in listed("works")
            and described.head not in listed("document_nouns")
        )
    )


def behind_thing_told(doc: Document, match: CueMatch) -> int | None:
    """``She told [her story]``: the token behind a thing that is told, and nobody who is told it; None without one."""
    group = NOUN_GROUP.match(doc.classes, match.after) if match.cue.lemma == "tell" else None
    thing = group is not None and doc.tokens.words[group.end() - 1] in listed("no_addressees")
    return group.end() if group and thing else None


@asked_of("argue")
def argues_a_case(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The lawyer who [argued the case] said``: what a lawyer does in court; not ``argued the case was old``."""
    if "case" not in doc.tokens.words[content[0] : content[0] + 2]:
        return False
    behind = doc.tokens.words.index("case", content[0]) + 1
    known = governing(doc.tokens.words, doc.classes, behind) if doc.classes[behind] != COMMA else None
    return doc.classes[behind] == COMMA or known is not None


@asked_of("tell")
def told_between(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Hale spoke, [an alumna told her story], and Ash sang``: who tells a thing between clauses says none of them."""
    return behind_thing_told(doc, match) is not None
