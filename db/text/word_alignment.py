"""The wording of a quotation, word by word, and how one wording differs from another. Pure functions.

Words are compared without case, accents and punctuation, contractions written out ("don't" is "do not").
Against a reported wording they are compared as they change when speech is reported: "I will" is "she would".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA, Indel
from text_to_num import alpha2digit

from .lexicon import first_words, listed, rows

_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_TOKEN = re.compile(
    r"(?P<gap>…|\.\.\.|\. \. \.)|(?P<bracket>[\[\]])|(?P<word>\d+(?:[.,]\d+)*|[^\W_]+(?:['’‘ʼ][^\W\d_]+)*)"
    r"|(?P<open>[“«„])|(?P<close>[”»])|(?P<straight>\")|(?P<stop>[.!?;:—–])|(?P<comma>,)|(?P<single>[‘’])"
)
#: What one short form may stand for.
_WRITTEN_OUT = ({"is", "has"}, {"would", "had"})
#: Signs that touch the word behind them.
_OPENING = re.compile(r"(?:(?<=\s)[\"'‘]|[“«„(\[$£€])+\Z")
#: The second word of a short form.
_SHORT_END = re.compile(r"(?:n['’‘ʼ]t|['’‘ʼ]\w+)$", re.IGNORECASE)
_APOSTROPHES = re.compile("[’‘ʼ]")
#: A reported word is the same as one that begins with as many letters: resign, resigned.
_ROOT = 5


class _Word(NamedTuple):
    plain: str
    start: int
    end: int
    marked: bool


@dataclass(frozen=True)
class Wording:
    """The words of a quotation.

    ``text`` is as it was given; ``plain`` the words for comparing; ``spans`` their places in the text (code
    points; two words of a contraction share one); ``marked`` whether each stands in quotation marks.
    Before the words of these numbers: ``stops`` a sentence ends, ``commas`` a comma stands, ``gaps``
    words are openly left out. ``bracketed`` words were put in by the paper.
    """

    text: str
    plain: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    marked: tuple[bool, ...]
    stops: frozenset[int]
    commas: frozenset[int]
    gaps: frozenset[int]
    bracketed: frozenset[int]

    @cached_property
    def shifted(self) -> tuple[str, ...]:
        """The words as they count against a reported wording."""
        return tuple(first_words("shifts").get(word, word[:_ROOT]) for word in self.plain)

    def is_short(self, at: int) -> bool:
        """Whether a word is the second of a short form: "is" in "it's"."""
        return at > 0 and self.spans[at] == self.spans[at - 1]

    @property
    def quoted(self) -> int:
        """How many of the words stand in quotation marks."""
        return sum(self.marked)

    def written(self, start: int, end: int) -> str:
        """The words from number start up to number end as they are written, of a short form only the part that is meant."""
        if start >= end:
            return ""
        first, last = self.spans[start][0], self.spans[end - 1][1]
        if self.is_short(start):
            first = self._border(start)
        if end < len(self.spans) and self.is_short(end):
            last = self._border(end)
        return self.text[first:last]

    def with_punctuation(self, start: int, end: int) -> str:
        """As ``written``, with the marks and signs around the words: pieces that follow each other are the whole text.

        What stands between two pieces belongs to the first, but for opening marks that touch the second:
        ``two, “`` before ``three`` is ``two,`` and ``“three``.
        """
        return self.text[self._edge(start) : self._edge(end)].strip() if start < end else ""

    def _edge(self, at: int) -> int:
        """Where the text of word number ``at`` begins, with the opening marks that touch it."""
        if at == 0:
            return 0
        if at == len(self.spans):
            return len(self.text)
        if self.is_short(at):
            return self._border(at)
        after, before = self.spans[at - 1][1], self.spans[at][0]
        touching = _OPENING.search(self.text, after, before)
        return touching.start() if touching else before

    def _border(self, at: int) -> int:
        """Where in a short form its second word begins: we|'re, do|n't."""
        start, end = self.spans[at]
        found = _SHORT_END.search(self.text, start, end)
        return found.start() if found else end

    def clauses(self) -> Iterator[tuple[int, int]]:
        """The numbers of the words between stops and commas; a clause of fewer than five takes the next one in."""
        first = 0
        for at in sorted({*self.stops, *self.commas, *self.gaps, len(self.plain)}):
            if at - first >= 5:
                yield first, at
                first = at
        if len(self.plain) - first >= 3:
            yield first, len(self.plain)


def wording(text: str, kind: str = "direct") -> Wording:
    """The wording of a quotation of this kind: all words of a direct one count as standing in marks."""
    words: list[_Word] = []
    places: dict[str, set[int]] = {"stop": set(), "comma": set(), "gap": set(), "bracket": set()}
    marked, bracket = kind == "direct", False
    double = kind == "mixed" and re.search(r"[“”«»„\"]", text) is not None
    for found in _TOKEN.finditer(text):
        what = found.lastgroup or ""
        if what == "word":
            if bracket:
                places["bracket"].update((len(words), len(words) + 1))
            for plain in _plain(found[0]):
                words.append(_Word(plain, *found.span(), marked))
        elif what == "bracket":
            bracket = found[0] == "["
        elif what in places:
            places[what].add(len(words))
        elif kind == "mixed":
            marked = _after_mark(what, found[0], marked, double)
    count = len(words)
    return Wording(
        text,
        tuple(word.plain for word in words),
        tuple((word.start, word.end) for word in words),
        tuple(word.marked for word in words),
        *(frozenset(at for at in places[name] if at < count) for name in ("stop", "comma", "gap", "bracket")),
    )


def _after_mark(what: str, mark: str, marked: bool, double: bool) -> bool:
    """Whether words stand in marks after this one; single marks count where there are no double ones."""
    if what == "single":
        return marked if double else mark == "‘"
    return not marked if what == "straight" else what == "open"


@cache
def _contractions() -> dict[str, tuple[str, ...]]:
    return {short: tuple(long.split()) for short, long in rows("contractions")}


@lru_cache(maxsize=50_000)
def _plain(written: str) -> tuple[str, ...]:
    """The words for comparing that a written word stands for."""
    folded = unicodedata.normalize("NFKD", _APOSTROPHES.sub("'", written)).casefold()
    word = "".join(c for c in folded if not unicodedata.combining(c))
    if word in _contractions():
        return _contractions()[word]
    if word.endswith("n't"):
        return (word[:-3], "not")
    for ending, full in _ENDINGS.items():
        if word.endswith(ending):
            return (word.removesuffix(ending), full)
    return (word.replace(",", ""),)


def content_words(words: Sequence[str]) -> set[str]:
    """Those of the words that tell what it is about."""
    return {word for word in words if word not in listed("stopwords") and (len(word) > 2 or word.isdigit())}


class Piece(NamedTuple):
    """A stretch of two wordings: ``how`` is same, left out, added, changed or spelling."""

    how: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a wording differs from a fuller one.

    ``kind`` is same, trimmed (words left out at the ends or openly), altered (words inside the marks are
    not those of the fuller one) or reported (no words in marks). ``negation`` is true where a "not" or its
    like stands in only one of the two, in a clause of which both have words. ``common`` counts the
    words of both, ``run`` the longest row of them, ``content`` those that tell what it is about, ``quoted``
    those that stand in marks in both. ``unmarked`` counts those of the fuller one, as it says them or spelled
    otherwise, that stand in no marks there.
    """

    kind: str
    pieces: tuple[Piece, ...]
    negation: bool
    common: int
    run: int
    content: int
    quoted: int
    unmarked: int = 0


class _Op(NamedTuple):
    a: int
    b: int
    c: int
    d: int
    equal: bool


def compare(full: Wording, other: Wording) -> Comparison:
    """The differences of a wording from a fuller one of the same quotation."""
    marks = full.quoted > 0 and other.quoted > 0
    keys = full.plain if marks else full.shifted
    ops = _operations(keys, other.plain if marks else other.shifted)
    pieces = [
        Piece(_how(full, other, op), full.with_punctuation(op.a, op.b), other.with_punctuation(op.c, op.d))
        for op in ops
    ]
    unequal = [op for op, piece in zip(ops, pieces, strict=True) if piece.how not in ("same", "spelling")]
    if not other.quoted:
        kind = "reported"
    elif marks and any(_alters(full, other, op) for op in unequal):
        kind = "altered"
    else:
        kind = "trimmed" if unequal else "same"
    same = [op for op in ops if op.equal]
    shared = [word for op in same for word in full.plain[op.a : op.b]]
    return Comparison(
        kind,
        tuple(pieces),
        bool(same)
        and _negations_differ(full, other, same[-1])
        and any(_turns(full, other, op) for op in unequal),
        len(shared),
        max((op.b - op.a for op in same), default=0),
        len(content_words(shared)),
        sum(full.marked[op.a + n] and other.marked[op.c + n] for op in same for n in range(op.b - op.a)),
        sum(
            not full.marked[at]
            for op, piece in zip(ops, pieces, strict=True)
            if piece.how in ("same", "spelling")
            for at in range(op.a, op.b)
        ),
    )


def _operations(before: Sequence[str], after: Sequence[str]) -> list[_Op]:
    """What is equal and what is not, in turn; neighbouring unequal parts are one."""
    if (at := _place(before, after)) is not None:
        end, length = at + len(after), len(after)
        parts = [_Op(0, at, 0, 0, False), _Op(at, end, 0, length, True)]
        parts.append(_Op(end, len(before), length, length, False))
        return [op for op in parts if op.b > op.a]
    ops: list[_Op] = []
    for code in Indel.opcodes(before, after):
        if code.tag != "equal" and ops and not ops[-1].equal:
            ops[-1] = ops[-1]._replace(b=code.src_end, d=code.dest_end)
        else:
            ops.append(_Op(code.src_start, code.src_end, code.dest_start, code.dest_end, code.tag == "equal"))
    return _without_islands(ops, before)


def _without_islands(ops: list[_Op], words: Sequence[str]) -> list[_Op]:
    """Where all that is left between two changed parts is one "be" or "of", that is chance: it is one change."""
    joined: list[_Op] = []
    for n, op in enumerate(ops):
        beside = ops[n - 1 : n] + ops[n + 1 : n + 2]
        changed = len(beside) == 2 and all(o.a < o.b and o.c < o.d for o in beside)
        if op.equal and op.b - op.a == 1 and changed and words[op.a] in listed("stopwords"):
            op = op._replace(equal=False)
        if joined and not op.equal and not joined[-1].equal:
            joined[-1] = joined[-1]._replace(b=op.b, d=op.d)
        else:
            joined.append(op)
    return joined


def _place(words: Sequence[str], row: Sequence[str]) -> int | None:
    """Where all of a row of words stands in the words, if it does."""
    for at in range(len(words) - len(row) + 1 if row else 0):
        ends = words[at] == row[0] and words[at + len(row) - 1] == row[-1]
        if ends and words[at : at + len(row)] == row:
            return at
    return None


def _how(full: Wording, other: Wording, op: _Op) -> str:
    if op.equal:
        return "same"
    if op.a == op.b:
        return "added"
    if op.c == op.d:
        return "left out"
    alike = _spelled_alike(full.plain[op.a : op.b], other.plain[op.c : op.d]) or _same_contraction(
        full, other, op
    )
    return "spelling" if alike else "changed"


def _same_contraction(full: Wording, other: Wording, op: _Op) -> bool:
    """Whether all that differs is how a short form is written out: "it's been" has "has", "he'd gone" has "had"."""
    if op.b - op.a != op.d - op.c:
        return False
    return all(
        full.plain[a] == other.plain[c]
        or ({full.plain[a], other.plain[c]} in _WRITTEN_OUT and (full.is_short(a) or other.is_short(c)))
        for a, c in zip(range(op.a, op.b), range(op.c, op.d), strict=True)
    )


def _spelled_alike(before: Sequence[str], after: Sequence[str]) -> bool:
    """colour and color, sixty-two and 62, judgement and judgment; not "attack" and "attach", nor other digits."""
    if "".join(before) == "".join(after) or _same_number(before, after):
        return True
    return len(before) == len(after) and all(
        a == b
        or (a[0] == b[0] and a[-1] == b[-1] and min(len(a), len(b)) >= 5 and len(a) != len(b) and a.isalpha()
            and OSA.distance(a, b, score_cutoff=1) <= 1)
        or a.replace("is", "iz") == b.replace("is", "iz")
        or {a, b} == {"percent", "per"}
        for a, b in zip(before, after, strict=True)
    )  # fmt: skip


def _same_number(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether one has in words what the other has in digits."""
    one, other = " ".join(before), " ".join(after)
    if any(c.isdigit() for c in one) == any(c.isdigit() for c in other):
        return False
    return bool(alpha2digit(one, "en", threshold=0) == alpha2digit(other, "en", threshold=0))


def _alters(full: Wording, other: Wording, op: _Op) -> bool:
    """Whether an unequal part changes words inside the marks, and does not only leave some out openly."""
    before, after = range(op.a, op.b), range(op.c, op.d)
    if any(at in other.bracketed for at in after) or any(at in full.bracketed for at in before):
        return False
    inside = all(full.marked[at] for at in before) and all(other.marked[at] for at in after)
    ends = (op.a == 0 and op.c == 0, op.b == len(full.plain) and op.d == len(other.plain))
    if not before or not after:
        if any(ends):
            return False
        openly = {op.c, op.d} & other.gaps or {op.a, op.b} & full.gaps
        beside = other.marked[op.c - 1] and other.marked[min(op.d, len(other.plain) - 1)]
        return inside and beside and not openly
    if any(ends):
        # Two cuts of one speech begin with different sentences; a sentence begun differently is altered.
        edge, edge_other = (op.b, op.d) if ends[0] else (op.a, op.c)
        return inside and edge not in full.stops | full.gaps and edge_other not in other.stops | other.gaps
    return inside


def _negations_differ(full: Wording, other: Wording, last: _Op) -> bool:
    """Whether one has more negations, up to the end of the clause with the last words of both.

    Never, nobody and not count alike, and a version that stops after a clause has lost nothing of the next.
    """
    counts = []
    for side, end in ((full, last.b), (other, last.d)):
        breaks = side.stops | side.commas | side.gaps
        end = min((at for at in breaks if at >= end), default=len(side.plain))
        counts.append(sum(word in listed("negations") for word in side.plain[:end]))
    return counts[0] != counts[1]


def _turns(full: Wording, other: Wording, op: _Op) -> bool:
    """Whether a "not" stands on one side of an unequal part only, in a clause of which words are kept."""
    if not other.quoted:
        return False
    sides = ((full, op.a, op.b, other.plain[op.c : op.d]), (other, op.c, op.d, full.plain[op.a : op.b]))
    for side, start, end, opposite in sides:
        if listed("negations").isdisjoint(opposite) and any(
            side.plain[at] in listed("negations") and side.marked[at] and _reaches(side, at, start, end)
            for at in range(start, end)
        ):
            return True
    return False


def _reaches(side: Wording, at: int, start: int, end: int) -> bool:
    """Whether no stop, comma or "and" parts the negation from the words kept beside the part from start to end."""
    links = {n for n in range(start, end) if n != at and side.plain[n] in listed("conjunctions")}
    breaks = side.stops | side.commas | side.gaps | links
    after = end < len(side.plain) and breaks.isdisjoint(range(at + 1, end + 1))
    before = start > 0 and breaks.isdisjoint(range(start, at + 1))
    return after or before
