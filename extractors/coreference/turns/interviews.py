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
from .transcripts import capitalised

_LABEL = later_re(r"(?:(A)[.:]|(Q)(?:[.:]|(?= [A-Z]))|([A-Z][\w.’' -]{1,40}):)\s")
#: Labels of lists of questions that anybody may have: nobody asks or answers them here.
IN_FULL = ("Question", "Answer")
_PARAGRAPHS = 12  # of one answer
#: Who asks in a court or a deposition, and who has been sworn: BY MR. LEE:; DEPOSITION OF ANN LEE; ANN LEE, having been sworn
_EXAMINER = later_re(
    r"(?m)^(?:[A-Z -]{0,30}EXAMINATION )?(?:BY|By) ((?:M[RSrs]{1,2}\.?|THE|The|DR\.|JUDGE|SENATOR) [^\n:]{2,40}):?$"
)
_WITNESS = later_re(
    r"(?m)^(?:[^\n]{0,40}(?i:deposition|examination|testimony) (?i:of) ([^\n,:]{3,50})"
    r"|([^\n,:]{3,50}),[^.:]{0,200}\b(?:sworn|affirmed)\b)"
)
_QUESTION = later_re(r"^Q(?:[.:]|(?= [A-Z]))\s", re.MULTILINE)


class Dialogue:
    """The speakers of an article's labelled paragraphs."""

    def __init__(self, text: str, layout: Layout, people: People) -> None:
        self._text, self._layout, self._people = text, layout, people

    @cached_property
    def interviewee(self) -> Entity | None:
        """Who answers in an interview of ``Q:`` and ``A:``: the person named most often before it begins."""
        if self._examiners:
            return None
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
            return self._answers(position)
        if label[3] in IN_FULL:
            return None
        names = names_in(label[3])
        return self._people.of(names[-1][2]) if names else None

    def asked(self, position: int) -> Entity | None:
        """Whom "you" at a position means, inside a question of an interview."""
        label = self._label(position)
        return self._answers(position) if label is not None and label[2] else None

    def labelled(self, position: int, label: str) -> Entity | None:
        """Who speaks in a turn whose label is ``Q`` or ``A``; in a court the one asks of whom a line says so."""
        if label == "A":
            return self._answers(position)
        return _last_before(self._examiners, position) if label == "Q" else None

    def of_initials(self, start: int, end: int) -> Entity | None:
        """Whom initials mean that are the label of a turn: ``AL: We sail.`` is the one Ann Lee of the text."""
        label = self._text[start:end]
        if not 1 < end - start < 4 or not label.isupper() or self._text[end : end + 1] != ":":
            return None
        if start and self._text[start - 1] != "\n":
            return None
        return self._initials.get(label)

    @cached_property
    def _initials(self) -> dict[str, Entity | None]:
        """Initials -> the person who alone has them: AL for Ann Lee, JB and JVB for Jo van Berg; None where two have."""
        found: dict[str, Entity | None] = {}
        for entity in self._people.entities:
            pieces = entity.name.replace("-", " ").split()
            if entity.kind not in ("person", "unknown") or len(pieces) < 2 or entity.name.isupper():
                continue
            big = "".join(piece[0] for piece in pieces if piece[0].isupper())
            for one in {big, "".join(piece[0] for piece in pieces).upper(), big[:1] + big[-1:]}:
                found[one] = None if one in found and found[one] is not entity else entity
        return found

    def _answers(self, position: int) -> Entity | None:
        return _last_before(self._witnesses, position) if self._examiners else self.interviewee

    @cached_property
    def _examiners(self) -> list[tuple[int, Entity | None]]:
        if _QUESTION.search(self._text) is None:
            return []
        return [(m.end(), self._named(m[1])) for m in _EXAMINER.finditer(self._text)]

    @cached_property
    def _witnesses(self) -> list[tuple[int, Entity | None]]:
        return [(m.end(), self._named(m[1] or m[2])) for m in _WITNESS.finditer(self._text)]

    def _named(self, words: str) -> Entity | None:
        """The one person whom words of a line name, also in capitals."""
        names = names_in(capitalised(words) if words.isupper() else words)
        entity = self._people.of(names[0][2]) if len(names) == 1 else None
        if entity is not None and entity.name.isupper():
            entity.name = names[0][2].full  # DEPOSITION OF ANN LEE, the headline
        return entity

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


def _last_before(found: list[tuple[int, Entity | None]], position: int) -> Entity | None:
    at = bisect_right(found, position, key=lambda one: one[0])
    return found[at - 1][1] if at else None


def quoting(start: int, contents: list[tuple[Span, int]], found: list[Entity | None]) -> Entity | None:
    """Who says the words in which this "I" stands."""
    at = bisect_right(contents, (Span(start, 1 << 62), 0))
    return next(
        (found[i] for span, i in reversed(contents[max(0, at - 6) : at]) if span.start <= start < span.end),
        None,
    )
