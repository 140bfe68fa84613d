"""Whether the writer says that somebody did not say it: ``a doctored clip shows Lee saying``, ``wrongly quoted as saying``."""

from __future__ import annotations

from functools import cache

from ..lexicon import listed
from ..model import Stance
from ..tokens.sentences import Range
from ..tokens.verb_forms import forms, forms_of_all
from ..tokens.word_classes import classes
from .case import Case
from .stance_words import in_any_case

_VERB = frozenset(classes("full_verb past_or_participle past participle"))

_QUOTES = ("quoted", "quotes", "quoting", "quote")
_QUOTED = ("quoted", "reported", "cited")
_SEEM = ("seem", "look", "appear", "sound")
_NOT = ("not", "n't", "n’t", "never")
_SHOWING = ("feature", "quote", "portray", "make")
_POSTER = ("he", "she", "they")
_HAS = ("has", "have", "had")


@cache
def words_of_disowning() -> frozenset[str]:
    """All words of which one stands where a writer says so, in any case."""
    seem = frozenset(("if", "though")) | frozenset(
        word for verb in _SEEM for form in forms(verb) for word in (form, form.capitalize())
    )
    heard = forms("hear").keys() | forms("see").keys()
    return (
        _fakes()
        | forms_of_all("pretending_verbs")
        | in_any_case("false_adverbs")
        | listed("nouns_of_evidence")
        | seem
        | heard
    )


def words_that_disown(case: Case) -> tuple[Stance, Range] | None:
    """The words by which the writer says that what somebody is told to say was not said; None where there are none.

    With them the stance: ``alleged`` where it only seems as if somebody said it.
    """
    if words_of_disowning().isdisjoint(case.words[case.match.sentence[0] : case.match.after]):
        return None
    if seems := _seems(case):
        return seems
    found = _wrongly_reported(case) or _before_source(case)
    return ("not_said", found) if found else None


def _wrongly_reported(case: Case) -> Range | None:
    """``Lee was [falsely] quoted as saying``, ``was [incorrectly] reported to have said``."""
    first, end = max(case.match.sentence[0], case.first - 2), case.match.after
    if in_any_case("false_adverbs").isdisjoint(case.words[first:end]):
        return None
    for k in range(first, end - 1):
        if case.word(k) in listed("false_adverbs") and case.word(k + 1) in _QUOTED and not case.holds(k):
            return k, k + 2
    return None


def _before_source(case: Case) -> Range | None:
    """What stands before who would have said it: ``a [fake] video shows Lee saying``, ``[no evidence] that Lee said``."""
    source, first = case.candidate.source or case.match.source, case.match.sentence[0]
    quoted = case.words[case.match.verb] in _QUOTES
    if source is None or source[0] <= first or (source[0] > case.match.group and not quoted):
        return None
    before = source[0] - 1
    fake = None
    if not _fakes().isdisjoint(case.words[first:before]):
        fake = next((k for k in range(first, before) if case.word(k) in listed("fake_words")), None)
    if fake is not None and any(_shows(case, k) for k in range(fake + 1, source[0])):
        return fake, fake + 1
    shared = any(case.word(k) in _POSTER and k < before for k in range((fake or before) + 1, before))
    if fake is not None and case.word(first) == "in" and case.word(before) == "," and not shared:
        return fake, fake + 1  # In a parody video, Lee says; not: In a meme she shared, Lee says
    if case.word(before) in ("that", "of"):
        before -= 1
    if case.word(before) in forms_of_all("pretending_verbs") and case.doc.classes[before] in _VERB:
        unthought = any(case.word(k) in _NOT for k in range(max(first, before - 3), before))
        return None if unthought else (before, before + 1)  # dreamed that Lee said; not: never dreamed that
    if case.word(before) in listed("nouns_of_evidence") and case.word(before - 1) == "no":
        return before - 1, before + 1
    before = source[0] - 1
    heard = case.word(before) in forms("hear") or case.word(before) in forms("see")
    nobody = case.word(before - 1) in listed("nobody_subjects") or case.words[first:before] == ["No", "one"]
    return (before - 1, before + 1) if heard and (nobody or case.word(before - 1) in _NOT) else None


def _seems(case: Case) -> tuple[Stance, Range] | None:
    """``It [seems as if] Lee said it``, ``The cut makes it [look like] Lee said it``: what only looks so, and what somebody made look so."""
    source = case.candidate.source or case.match.source
    if source is None or not case.match.sentence[0] < source[0] <= case.match.group:
        return None
    before = source[0] - 1
    if case.word(before) not in ("if", "though", "like"):
        return None
    as_if = case.word(before) != "like" and case.word(before - 1) == "as"
    verb = before - 1 - as_if
    seems = any(case.word(verb) in forms(one) for one in _SEEM)
    if as_if and not seems:
        return "not_said", (
            max(verb, case.match.sentence[0]),
            before + 1,
        )  # It was as if Lee had said it; they act as if Lee said it
    if not (as_if or case.word(before) == "like") or not seems:
        return None
    made = any(case.word(k) in forms("make") for k in range(max(verb - 3, 0), verb))
    return "not_said" if made else "alleged", (verb, before + 1)


def ascribed(case: Case) -> tuple[Stance, Range]:
    """``words [attributed to] Lee, “I am the law”``: the writer leaves open whether Lee said them; not so where they are called fake."""
    first, cue = case.match.sentence[0], case.cue
    for k in range(first, case.match.sentence[1]):
        false = case.word(k) in listed("false_adverbs") and cue[0] - 2 <= k < cue[1]
        if not case.holds(k) and (false or (k < cue[0] and case.word(k) in listed("fake_words"))):
            return "not_said", (k, k + 1)
    return "alleged", cue


@cache
def _fakes() -> frozenset[str]:
    """The words for what is made up, in any case."""
    return in_any_case("fake_words") | {"AI-generated"}


def _shows(case: Case, token: int) -> bool:
    """Whether a token is a verb by which a recording or a text gives somebody's words, or leads to what is in it: ``a quote in which``."""
    word = case.word(token)
    if word == "which":
        return case.word(token - 1) in ("in", "where")
    if word in _HAS or word in forms_of_all("perceiving_verbs"):
        return True
    return any(word in forms(verb) for verb in _SHOWING)
