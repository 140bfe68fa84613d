"""What ended the content of a candidate, and where it was asked for an end in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..cues.clauses.further_cues import next_quotations
from ..cues.objects.circumstances import before_medium, before_time
from ..model import Span
from ..rules.candidate import Candidate
from ..rules.reported.content_end import clause_end
from ..rules.reported.phrase_end import phrase_end
from ..tokens.sentences import Document
from ..tokens.word_classes import SENTENCE_CLOSE
from .model import Boundary
from .reading_code.source import docstring, place
from .reading_code.watching import Call
from .rules_tried import file_of, reasons

#: Functions that say where a content ends, the inner before the outer.
ENDING: tuple[Callable[..., Any], ...] = (clause_end, phrase_end, next_quotations, before_medium, before_time)
#: Under which name these and what they ask have the token at which something may end.
_PLACES = ("comma", "conjunction", "quotation", "token")
_BEHIND = "extractors/rules/reported/reported_speech.py, extractors/rules/one_statement.py"


class Boundaries:
    """The ends of the contents of one extraction."""

    def __init__(self, root: Call, doc: Document, given: Callable[[Span], Span]) -> None:
        self._doc, self._given = doc, given
        self._calls: dict[int, list[Call]] = {}
        for function in ENDING:
            for call in root.of(function):
                start = call.arguments.get("start", call.arguments.get("k"))
                if isinstance(start, int):
                    self._calls.setdefault(start, []).append(call)

    def end(self, candidate: Candidate) -> Boundary:
        """What ended the last part of a content."""
        start, end = candidate.content[-1]
        calls = self._of(candidate, start)
        call = next((one for one in calls if one.result == end), None)
        if self._is_sentence_end(candidate, end) and (call is None or not _decided(call)):
            return self._boundary("the end of the sentence", end, file_of(clause_end), clause_end.__name__)
        if call is None or call.code is None:
            what = "by its rule, or by what is cut behind the rules"
            return self._boundary(what, end, _BEHIND, "")
        inner = next(
            (one for one in call.calls if one.result == end and isinstance(end, int) and end > 1), None
        )
        because = reasons(call.yes, call)
        line = because[0].line if because else (inner or call).line
        told = (because[0].example if because else None) or docstring((inner or call).code, whole=False)
        where = (inner or call).code
        return self._boundary(
            told or "", end, f"{place(where or call.code)}:{line}", (where or call.code).co_name
        )._replace(because=because)

    def asked(self, candidate: Candidate) -> Iterator[Boundary]:
        """The places in a content at which it was asked for an end, and said that there is none."""
        start, end = candidate.content[0][0], candidate.content[-1][1]
        seen = set()
        for outer in self._of(candidate, start):
            for call in outer.calls:
                token = next((call.arguments[name] for name in _PLACES if name in call.arguments), None)
                if call.code is None or call.result or not isinstance(token, int) or not start < token < end:
                    continue
                if (token, call.code) in seen:
                    continue
                seen.add((token, call.code))
                says, file = docstring(call.code, whole=False), f"{place(call.code)}:{call.line}"
                yield self._boundary(says, token, file, call.code.co_name)._replace(
                    because=reasons(call.because, call)
                )

    def _of(self, candidate: Candidate, start: int) -> list[Call]:
        """The calls for the end of a content, those of other cues left out."""
        found = []
        for call in self._calls.get(start, ()):
            match = call.arguments.get("match")
            if match is None or match is candidate.cue_match:
                found.append(call)
        return found

    def _is_sentence_end(self, candidate: Candidate, end: int) -> bool:
        last = candidate.cue_match.sentence[1]
        return end >= last or not self._doc.classes[end:last].strip(SENTENCE_CLOSE)

    def _boundary(self, says: str, token: int, file: str, name: str) -> Boundary:
        tokens = self._doc.tokens
        at = min(token, len(tokens.words) - 1)
        span = self._given(tokens.span(at, at + 1))
        return Boundary(span if token < len(tokens.words) else Span(span.end, span.end), says, name, file)


def _decided(call: Call) -> bool:
    """Whether a function was left by one of its cases, and not at its end."""
    return bool(call.yes)
