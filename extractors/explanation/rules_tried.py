"""The rules that were tried on each cue and each quotation, and why the others were not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..cues.cue_lexicon import Cue
from ..cues.model import CueMatch
from ..model import Span
from ..rules.quotations.quotation_position import PLACE_RULES, find_quoted
from ..rules.reported.cue_phrases import PHRASE_RULES
from ..rules.reported.passive import PASSIVE_RULES, find_passive
from ..rules.reported.reported_speech import FRAMES, RULES, find_reported
from ..tokens.sentences import Document
from .misfits import misfit
from .model import TAKES, Reason, RuleTried, WordExplained
from .reading_code.conditions import Condition
from .reading_code.source import docstring, place
from .reading_code.watching import Call, code_of

_LIST = "extractors/lexicon/en/cues.txt"
_PHRASAL = "extractors/lexicon/en/phrasal_cues.txt"
#: So deep goes the question why a function that was asked said no.
_DEPTH = 3

AnyRule = Callable[..., Any]


def reasons(found: Iterable[Condition], call: Call, depth: int = _DEPTH) -> tuple[Reason, ...]:
    """Conditions with the reasons of the functions whose answers they are; ``call`` is the one that asked."""
    return tuple(_reason(one, call, depth) for one in found)


def _reason(one: Condition, call: Call, depth: int) -> Reason:
    asked = _asked(one, call)
    no_fit = None if one.holds else misfit(one.name or "", one.arguments, one.doc)
    deeper: tuple[Reason, ...] = ()
    if asked and depth and no_fit is None:
        deeper = reasons(asked.yes if one.holds else asked.because, asked, depth - 1)
    if depth:
        deeper += tuple(_reason(origin, call, depth - 1) for origin in one.origins)
    return Reason(
        one.text,
        one.holds,
        one.file,
        one.line,
        one.name,
        one.says,
        one.example,
        dict(one.values),
        deeper,
        one.words,
        no_fit,
        f"{place(one.asked)}:{one.asked.co_firstlineno}" if one.asked else None,
    )


def _asked(one: Condition, call: Call) -> Call | None:
    """The call of the function whose answer a condition is: the last one with that answer."""
    if one.asked is None:
        return None
    return next(
        (
            child
            for child in reversed(call.calls)
            if child.code is one.asked and bool(child.result) == one.holds
        ),
        None,
    )


def name_of(rule: AnyRule) -> str:
    name: str = rule.__name__
    return name


def file_of(rule: AnyRule) -> str:
    """The file and the line at which a rule stands: ``extractors/rules/reported/after_cue.py:150``."""
    code = code_of(rule)
    return f"{place(code)}:{code.co_firstlineno}"


def _as_written(rule: AnyRule) -> str:
    """The sentence that a rule is made for."""
    return docstring(rule, whole=False)


def _wants(rule: AnyRule) -> str:
    """The frames of which a rule asks for one, in words."""
    return " or ".join(TAKES[letter] for letter in FRAMES.get(rule, ""))


def takes(cue: Cue) -> tuple[str, ...]:
    """What a cue verb takes, in words."""
    return (*[TAKES[letter] for letter in cue.frames], *[f"“{lead}”" for lead in sorted(cue.prepositions)])


def tried_on_cues(root: Call, without: frozenset[str]) -> dict[int, tuple[RuleTried, ...]]:
    """For the verb of each cue match, the rules for verbs with what became of them."""
    seen: dict[int, list[Call]] = {}
    codes = {code_of(rule) for rule in (*RULES, *PASSIVE_RULES)}
    for finding in root.of(find_reported):
        for call in (*finding.calls, *[c for passive in finding.within(find_passive) for c in passive.calls]):
            match = call.arguments.get("match")
            if call.code in codes and isinstance(match, CueMatch):
                seen.setdefault(match.verb, []).append(call)
    return {verb: tuple(_tried(calls, without)) for verb, calls in seen.items()}


def untried(match: CueMatch, without: frozenset[str]) -> tuple[RuleTried, ...]:
    """The rules for a cue match on which none was tried, each with the reason."""
    return tuple(_tried([], without, match))


def _tried(calls: list[Call], without: frozenset[str], match: CueMatch | None = None) -> Iterator[RuleTried]:
    match = match or calls[0].arguments["match"]
    passive = match.verb_form == "passive"
    by_code = {call.code: call for call in calls}
    found: str | None = None
    for rule in PASSIVE_RULES if passive else RULES:
        call = by_code.get(code_of(rule))
        name = name_of(rule)
        if call is None:
            tried = RuleTried(name, "not tried", _not_tried(rule, match, without, found), file_of(rule))
        elif call.result:
            found = name
            tried = RuleTried(name, "found", "", file_of(rule), reasons(call.yes, call))
        else:
            tried = RuleTried(name, "turned away", "", file_of(rule), reasons(call.because, call))
        yield tried._replace(example=_as_written(rule), wants=_wants(rule))


def _not_tried(rule: AnyRule, match: CueMatch, without: frozenset[str], found: str | None) -> str:
    if name_of(rule) in without:
        return "switched off"
    if found:
        return f"{found} came first"
    wanted = FRAMES.get(rule, "")
    if wanted and set(wanted).isdisjoint(match.cue.frames):
        kinds = " or ".join(TAKES[letter] for letter in wanted)
        return f"it asks for a verb that takes {kinds}; “{match.cue.lemma}” does not in {_list_of(match.cue)}"
    if name_of(rule) == "preposition" and not match.cue.prepositions:
        return f"“{match.cue.lemma}” leads to nothing by a preposition in {_list_of(match.cue)}"
    if match.verb_form == "finite" and match.subject_from in ("inverted", "none"):
        return "the cue has no subject before it, so that only what stands before it is looked at"
    return "the subject asks the reader to do something"


def _list_of(cue: Cue) -> str:
    """The list of a cue verb."""
    return _PHRASAL if "_" in cue.lemma else _LIST


def tried_on_quotations(root: Call) -> dict[int, tuple[RuleTried, ...]]:
    """For the token of each quotation that no cue governs, the rules of place with what became of them."""
    rules = {code_of(rule): rule for rule in PLACE_RULES}
    out: dict[int, list[RuleTried]] = {}
    for finding in root.of(find_quoted):
        for call in finding.calls:
            rule = rules.get(call.code) if call.code else None
            token = call.arguments.get("token")
            if rule is None or token is None:
                continue
            outcome = "found" if call.result else "turned away"
            because = reasons(call.yes if call.result else call.because, call)
            tried = RuleTried(name_of(rule), outcome, "", file_of(rule), because, _as_written(rule))
            out.setdefault(token, []).append(tried)
    return {token: tuple(rules) for token, rules in out.items()}


def phrases_passed_over(root: Call, doc: Document, given: Callable[[Span], Span]) -> Iterator[WordExplained]:
    """Words of phrases of saying ("according", nouns, adjectives, adverbs) where their rule found nothing."""
    for rule in PHRASE_RULES:
        for call in root.of(rule):
            for skipped in call.skipped:
                k = skipped.item
                if isinstance(k, int) and 0 <= k < len(doc.classes):
                    yield WordExplained(
                        doc.tokens.words[k],
                        given(doc.tokens.span(k, k + 1)),
                        "",
                        f"{name_of(rule)} found nothing here",
                        file_of(rule),
                        reasons(skipped.because, call),
                    )
