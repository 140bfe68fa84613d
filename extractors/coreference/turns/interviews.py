"""Interviews and transcripts: who speaks in a paragraph that opens with ``A:`` or a name and a colon."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.names.names import names_in
from ...lazy_patterns import later_re
from ...model import Layout, Span

_LABEL = later_re(r"(?:(A)[.:]|(Q)(?:[.:]|(?= [A-Z]))|([A-Z][\w.’' -]{1,40}):)\s")
#: Labels of lists of questions that anybody may have: nobody asks or answers them here.
IN_FULL = ("Question", "Answer")
_PARAGRAPHS = 12  # of one answer
_QUESTION = later_re(r"^Q(?:[.:]|(?= [A-Z]))\s", re.MULTILINE)


class Dialogue:
    """The speakers of an article's labelled paragraphs."""

    def __init__(self, text: str, layout: Layout, people: People) -> None:
        self._text, self._layout, self._people = text, layout, people

    @cached_property
    def interviewee(self) -> Entity | None:
        """Who answers in an interview of ``Q:`` and ``A:``: the person named most often before it begins."""
        first = _QUESTION.search(self._text)
        if first is None:
            return None
        counts: Counter[int] = Counter()
        people = {}
        headline = self._layout.headline
        titled = names_in(headline.of(self._text)[:300]) if headline else ()
        for entity in (
            *(self._people.of(name) for _, _, name in titled),
            *(m.entity for m in self._people.mentions[: self._people.before(first.start())]),
        ):
            if entity is not None and entity.kind == "person":
                counts[id(entity)] += 1
                people[id(entity)] = entity
        return people[counts.most_common(1)[0][0]] if counts else None

    def speaker(self, position: int) -> Entity | None:
        """Who says "I" at a position, by the label of the turn."""
        label = self._label(position)
        if label is None or label[2]:
            return None
        if label[1]:
            return self.interviewee
        if label[3] in IN_FULL:
            return None
        names = names_in(label[3])
        return self._people.of(names[-1][2]) if names else None

    def asked(self, position: int) -> Entity | None:
        """Whom "you" at a position means, inside a question of an interview."""
        label = self._label(position)
        return self.interviewee if label is not None and label[2] else None

    def _label(self, position: int) -> re.Match[str] | None:
        """The label of the turn that goes on at a position; only an interview's turns have several paragraphs."""
        start = position
        for _ in range(_PARAGRAPHS):
            start = self._text.rfind("\n", 0, max(0, start)) + 1
            label = _LABEL.match(self._text, start)
            if label is not None or start == 0 or not self._is_interview:
                return label
            start -= 1
        return None

    @cached_property
    def _is_interview(self) -> bool:
        return _QUESTION.search(self._text) is not None


def quoting(start: int, contents: list[tuple[Span, int]], found: list[Entity | None]) -> Entity | None:
    """Who says the words in which this "I" stands."""
    at = bisect_right(contents, (Span(start, 1 << 62), 0))
    return next(
        (found[i] for span, i in reversed(contents[max(0, at - 6) : at]) if span.start <= start < span.end),
        None,
    )
