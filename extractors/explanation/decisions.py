"""What was asked of a candidate behind its rule: whether it names an act or states nothing, and in what sense it is said."""

from __future__ import annotations

from collections.abc import Iterator

from ..cues.no_statement.acts import names_act
from ..cues.no_statement.readings import states_nothing
from ..cues.objects.objects import announces
from ..rules.candidate import Candidate
from ..rules.reported.passive import PASSIVE_RULES
from ..rules.reported.reported_speech import RULES, find_reported
from ..stance import stance
from .model import RuleTried
from .reading_code.source import docstring
from .reading_code.watching import Call, code_of
from .rules_tried import file_of, name_of, reasons

_OBJECTING = {code_of(one): one for one in (names_act, states_nothing, announces)}
_JUDGE = stance._stance


class Decisions:
    """The answers of one extraction to what is asked of candidates behind their rules."""

    def __init__(self, root: Call) -> None:
        self._objections: dict[tuple[int, str], tuple[RuleTried, ...]] = dict(_objections(root))
        self._stances: dict[tuple[int, str], Call] = {}
        for call in root.of(_JUDGE):
            candidate = call.arguments["candidate"]
            self._stances[id(candidate.cue_match), candidate.rule] = call

    def objections(self, candidate: Candidate) -> tuple[RuleTried, ...]:
        """The functions that could have turned a candidate away, with why they did not."""
        return self._objections.get((id(candidate.cue_match), candidate.rule), ())

    def stances(self, candidate: Candidate) -> tuple[RuleTried, ...]:
        """The rules of stance in their order, with what became of them."""
        call = self._stances.get((id(candidate.cue_match), candidate.rule))
        return tuple(_stances(call)) if call else ()


def _objections(root: Call) -> Iterator[tuple[tuple[int, str], tuple[RuleTried, ...]]]:
    """Behind each rule that found something the functions that were asked next."""
    rules = {code_of(rule): rule for rule in (*RULES, *PASSIVE_RULES)}
    for finding in root.of(find_reported):
        for n, call in enumerate(finding.calls):
            rule = rules.get(call.code) if call.code else None
            if rule is None or not call.result:
                continue
            asked = []
            for one in finding.calls[n + 1 :]:
                if one.code in rules:
                    break
                if one.code in _OBJECTING and one.code is not None:
                    function = _OBJECTING[one.code]
                    outcome = "turned it away" if one.result else "did not object"
                    because = reasons(one.yes if one.result else one.because, one)
                    asked.append(RuleTried(name_of(function), outcome, "", file_of(function), because))
                    asked += _readings(one)
            yield (id(call.arguments["match"]), name_of(rule)), tuple(asked)


def _readings(call: Call) -> Iterator[RuleTried]:
    """The readings of a verb by which nothing is stated, each with its answer."""
    if call.code is not code_of(states_nothing):
        return
    for one in call.calls:
        if one.code is not None and "content" in one.arguments:
            text = one.code.co_consts[0] if isinstance(one.code.co_consts[0], str) else ""
            outcome = "turned it away" if one.result else "did not object"
            because = reasons(one.yes if one.result else one.because, one)
            file = f"extractors/cues/no_statement/readings.py:{one.code.co_firstlineno}"
            yield RuleTried(one.code.co_name, outcome, "", file, because, " ".join(text.split()))


def _stances(call: Call) -> Iterator[RuleTried]:
    """The rules of stance as they were tried on one candidate."""
    tried = {one.code: one for one in call.calls}
    decided = False
    for rule in stance.RULES:
        one = tried.get(code_of(rule))
        example = docstring(rule)
        if one is None:
            why = "another came first" if decided else "not for this cue, its form or its rule (_rules_for)"
            yield RuleTried(name_of(rule), "not tried", why, file_of(rule), (), example)
        elif one.result is None:
            yield RuleTried(
                name_of(rule), "turned away", "", file_of(rule), reasons(one.because, one), example
            )
        else:
            decided = True
            because = reasons(one.yes, one)
            file = f"extractors/stance/stance.py:{one.line}"
            yield RuleTried(name_of(rule), "found", one.result.stance, file, because, example)
