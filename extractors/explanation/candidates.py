"""The candidates of an article: how sure each is, and what dropped those that are not given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from .. import pipeline
from ..confidence.features import features_of
from ..confidence.log_odds import confidence, signs, statement
from ..confidence.thresholds import BARS, WHOLE, bar_of
from ..coreference.model import Resolution
from ..coreference.resolver import resolutions
from ..model import Span
from ..rules.candidate import Candidate
from ..rules.one_statement import is_appeal, nested_or_apart, of_the_teller, one_for_each
from ..rules.quotations.quotation_position import find_quoted
from ..rules.quotations.quotations import within_another
from ..rules.reported.passive import PASSIVE_RULES
from ..rules.reported.reported_speech import RULES, find_reported
from ..tokens.sentences import Document, Range
from .boundaries import Boundaries
from .decisions import Decisions
from .model import CandidateExplained, Sign
from .reading_code.source import docstring, place
from .reading_code.watching import Call, code_of

#: A candidate through all stages: its cue match, which stays the same object, and its rule.
Key = tuple[int, str]
_THRESHOLDS = "extractors/confidence/thresholds.py, extractors/lexicon/weights"
_REPORTED = "extractors/rules/reported/reported_speech.py"

#: Functions whose calls are needed here.
WATCHED: tuple[Callable[..., Any], ...] = (
    find_reported,
    of_the_teller,
    find_quoted,
    one_for_each,
    within_another,
    features_of,
    is_appeal,
    nested_or_apart,
    resolutions,
)


class _Rated(NamedTuple):
    """What was known of a candidate when its confidence was asked for."""

    candidate: Candidate
    kind: str
    stance: str
    features: tuple[str, ...]


def _key(candidate: Candidate) -> Key:
    return id(candidate.cue_match), candidate.rule


def _all(root: Call, function: Callable[..., Any]) -> dict[Key, Candidate]:
    """The candidates that a stage gave."""
    return {_key(one): one for call in root.of(function) for one in call.result or ()}


class Candidates:
    """All candidates of one watched extraction, in the order of the text."""

    def __init__(self, root: Call, doc: Document, given: Callable[[Span], Span]) -> None:
        self._root, self._doc, self._given = root, doc, given
        self._ends, self._decisions = Boundaries(root, doc, given), Decisions(root)
        self._rated: dict[Key, _Rated] = {}
        for call in root.of(features_of):
            given_to = call.arguments
            candidate = given_to["candidate"]
            self._rated[_key(candidate)] = _Rated(
                candidate, given_to["kind"], given_to["stance"], call.result
            )
        self._who: dict[tuple[Span, tuple[Span, ...]], Resolution] = {}
        for call in root.of(resolutions):
            for request, found in zip(call.arguments["requests"], call.result, strict=True):
                if request.source:
                    self._who[request.source, request.content] = found
        self._crossed = set(self._crossing())
        self._appeals = {_key(call.arguments["candidate"]) for call in root.of(is_appeal) if call.result}

    def _crossing(self) -> Iterator[Key]:
        for call in self._root.of(nested_or_apart):
            for (candidate, _), keep in zip(call.arguments["rated"], call.result, strict=True):
                if not keep:
                    yield _key(candidate)

    def explained(self) -> tuple[CandidateExplained, ...]:
        """Every candidate, given or not, by its place in the text."""
        accepted = {_key(one): (one, why, file) for one, why, file in self._accepted_by_rules()}
        reported, told = _all(self._root, find_reported), _all(self._root, of_the_teller)
        quoted, single = _all(self._root, find_quoted), _all(self._root, one_for_each)
        inside = {_key(call.arguments["candidate"]) for call in self._root.of(within_another) if call.result}
        out = []
        for key in dict.fromkeys([*accepted, *reported, *quoted, *inside]):
            rated = self._rated.get(key)
            if rated is not None:
                out.append(self._weighed(key, rated))
                continue
            candidate = (
                quoted.get(key) or reported.get(key) or (accepted[key][0] if key in accepted else None)
            )
            if candidate is None:
                continue  # of the place rules, replaced by another rule at once
            dropped: Callable[..., Any] | str
            if key in single:
                dropped = "its words in marks are nobody's speech"
                file = "extractors/quotation_marks/not_speech_rules.py"
            else:
                stage: Callable[..., Any] | None = None
                if key in quoted:
                    stage = one_for_each
                elif key in told:
                    stage = within_another
                elif key in reported:
                    stage = of_the_teller
                dropped, file = (_says(stage), place(code_of(stage))) if stage else accepted[key][1:]
            out.append(self._plain(candidate, dropped, file))
        return tuple(sorted(out, key=lambda one: (one.content, one.rule)))

    def _accepted_by_rules(self) -> Iterator[tuple[Candidate, str, str]]:
        """What rules for verbs found, with what followed in the function that tries them."""
        codes = {code_of(rule): rule.__name__ for rule in (*RULES, *PASSIVE_RULES)}
        for finding in self._root.of(find_reported):
            calls = finding.calls
            for n, call in enumerate(calls):
                rule = codes.get(call.code) if call.code else None
                match = call.arguments.get("match")
                if rule is None or not call.result or isinstance(call.result, Candidate):
                    continue
                content = tuple(part for part in call.result if part[0] < part[1])
                if match is None or not content:
                    continue
                objection = next(
                    (c for c in calls[n + 1 : n + 3] if c.code not in codes and c.result is True), None
                )
                why, file = (
                    "by what is dropped behind the rules: without_frames, cited, find_phrases",
                    _REPORTED,
                )
                if objection and objection.code:
                    why, file = (
                        f"{objection.code.co_name}: {docstring(objection.code, whole=False)}",
                        place(objection.code),
                    )
                yield Candidate(rule, match, content, (match.group, match.after), match.source, ()), why, file

    def _weighed(self, key: Key, rated: _Rated) -> CandidateExplained:
        candidate, kind, stance, features = rated
        cue = candidate.cue_match.cue
        words = statement(candidate.rule, features)
        bar_name = bar_of(candidate.rule, kind, cue.cue_class, cue.lemma)
        content, source = self._spans(candidate.content), self._spans([candidate.source])
        who = self._who.get((source[0], content)) if source else None
        known = (*features, f"speaker:{who.sign}") if who else features
        whole = confidence(candidate.rule, known)
        dropped: str | None = None
        file: str | None = None
        if words < BARS[bar_name] or confidence(candidate.rule, features) < WHOLE or whole < WHOLE:
            dropped, file = "below the bar", _THRESHOLDS
        elif key in self._appeals:
            dropped, file = _says(is_appeal), place(code_of(is_appeal))
        elif key in self._crossed:
            dropped, file = "it crosses a surer one", place(code_of(nested_or_apart))
        elif not pipeline.has_words(self._doc, candidate):
            dropped, file = "it has no words", "extractors/pipeline.py"
        one = self._plain(candidate, dropped, file)
        return one._replace(
            kind=kind,
            given=dropped is None,
            statement=round(words, 4),
            bar=BARS[bar_name],
            bar_name=bar_name,
            confidence=round(whole, 4),
            whole_bar=WHOLE,
            stance=stance,
            signs=tuple(Sign(name, round(a, 4), round(b, 4)) for name, a, b in signs(candidate.rule, known)),
        )

    def _plain(self, candidate: Candidate, dropped: str | None, file: str | None) -> CandidateExplained:
        spans = [self._spans(part) for part in (candidate.content, [candidate.cue], [candidate.source])]
        content, cue, source = (tuple(map(self._given, some)) for some in spans)
        return CandidateExplained(
            candidate.rule,
            None,
            content,
            cue,
            source,
            False,
            dropped,
            file,
            ends=self._ends.end(candidate) if candidate.content else None,
            no_ends=tuple(self._ends.asked(candidate)) if candidate.content else (),
            objections=self._decisions.objections(candidate),
            stances=self._decisions.stances(candidate),
        )

    def _spans(self, ranges: Iterable[Range | None]) -> tuple[Span, ...]:
        """Ranges of tokens as spans of the running text, without blanks at their ends."""
        doc = self._doc
        return tuple(pipeline.trimmed(doc.text, doc.tokens.span(*part)) for part in ranges if part)


def _says(function: Callable[..., Any]) -> str:
    """The name of a stage, and what it does."""
    return f"{function.__name__}: {docstring(function)}"
