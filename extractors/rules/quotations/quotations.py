"""The quotations of one article, and to which content each of them belongs so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from itertools import accumulate

from ...cues.cue_lexicon import Cue, cue_verbs
from ...cues.model import CueMatch
from ...cues.subjects.opening_groups import main_subject
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...quotation_marks.pairing import Segment
from ...tokens.noun_groups import NOUN_GROUP_LONG
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, closing_mark
from ...tokens.word_classes import (
    COMMA,
    FINITE_FULL_VERB,
    NAME,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    TO,
)
from ..candidate import Candidate

_QUOTATION = pattern("<quotation>")
_ONLY_MARKS = pattern("<quotation|stop|comma|stray_mark|adverb|dash>*")
#: A content has at most so many parts that stand apart; what goes on behind them is one of its own.
_MOST_PARTS = 200
_LONGEST_DATE = 6  # tokens
_PRONOUNS = frozenset(("he", "she", "they"))
_TO_SOMEBODY = later_re(r"\b[Yy]ou(?:rs?)?\b")
_SPEECH = Cue("", "speech", "", frozenset())


def words_start(segment: Segment) -> int:
    """Where the words that are folded into one token begin: a turn's label ("Q:", "LEE:") stays outside."""
    return segment.inner.start if segment.mark == "turn" else segment.start


def _size(candidate: Candidate) -> int:
    """How many tokens a content has."""
    return sum([b - a for a, b in candidate.content])


class Quotations:
    """The quotations of an article in their order, with what is known of each so far."""

    def __init__(
        self, doc: Document, segments: Sequence[Segment], matches: Sequence[CueMatch], found: list[Candidate]
    ) -> None:
        self.doc = doc
        self.matches = [s for s in matches if s.source]
        self.verbs = [s.verb for s in self.matches]
        self.candidates = found
        self.tokens = [m.start() for m in _QUOTATION.finditer(doc.classes)]
        self.owner: dict[int, int] = {}
        #: Who is asked where the article is an interview (at most one name); None before that was looked for.
        self.asked: tuple[Range, ...] | None = None
        #: The same for an interview without labels and marks.
        self.answering: tuple[Range, ...] | None = None
        starts = doc.tokens.starts
        by_start = {words_start(s): (n, s) for n, s in enumerate(segments)}
        self.segment: dict[int, Segment] = {}
        self.token_of: dict[int, int] = {}
        for t in self.tokens:
            hit = by_start.get(starts[t])
            if hit:
                self.segment[t] = hit[1]
                self.token_of[hit[0]] = t
        for n, f in enumerate(found):
            found[n] = f = self._with_what_is_left_open(f)
            for a, b in f.content:
                for t in self.tokens[bisect_left(self.tokens, a) : bisect_left(self.tokens, b)]:
                    held = self.owner.get(t)
                    if held is None or _size(f) > _size(found[held]):
                        self.owner[t] = n
        # What many quotations of one paragraph ask for is worked out once, when the first asks.
        self._placed = False
        self._spoken: list[tuple[int, int]] = []
        self._told: list[tuple[int, int]] = []
        inside = sorted([part for f in found for part in f.content])
        self._content_starts = [a for a, _ in inside]
        self._content_ends = [0, *accumulate([b for _, b in inside], max)]
        self._near: dict[int, set[int]] = {}
        self._only_marks: dict[Range, bool] = {}
        self._subjects: dict[Range, Range | None] = {}

    def _place_all(self) -> None:
        """Notes in which paragraphs the candidates are that were found so far."""
        if self._placed:
            return
        self._placed = True
        for n in range(len(self.candidates)):
            self._place(n)

    def _place(self, n: int) -> None:
        """Notes in which paragraphs a candidate is."""
        f = self.candidates[n]
        parts = {self.doc.paragraph(f.cue_match.verb)[0], *[self.doc.paragraph(a)[0] for a, _ in f.content]}
        for part in parts:
            self._near.setdefault(part, set()).add(n)
        if f.source and not self.is_within_content(f.cue_match.verb):
            insort(self._told, (f.cue_match.verb, n))
            if f.cue_match.cue.cue_class in ("speech", "writing"):
                insort(self._spoken, (f.cue_match.verb, n))

    def is_within_content(self, token: int) -> bool:
        """``Lee said [the firm had announced] a sale``: whether a word is part of what somebody says by a cue."""
        return self._content_ends[bisect_right(self._content_starts, token)] > token

    def of_paragraph(self, part: Range) -> list[int]:
        """Which candidates have their verb or the beginning of a content in this paragraph, in their order."""
        self._place_all()
        return sorted(self._near.get(part[0], ()))

    def spoken_before(self, first: int, token: int) -> int | None:
        """The candidate with a source whose word of speech stands last before token, not before first, and in nobody's words."""
        self._place_all()
        k = bisect_left(self._spoken, (token, -1)) - 1
        return self._spoken[k][1] if k >= 0 and self._spoken[k][0] >= first else None

    def teller_before(self, first: int, token: int) -> int | None:
        """``Lee said Kim had told him so. [“Never.”]``: as spoken_before, but who tells of that, where somebody does."""
        last = self.spoken_before(first, token)
        if last is None:
            return None
        match = self.candidates[last].cue_match
        for n in self.of_paragraph(self.doc.paragraph(match.verb)):
            f = self.candidates[n]
            told = f.source and n != last and f.cue_match.sentence == match.sentence
            if told and any(start <= match.group < end for start, end in f.content):
                return n
        return last

    def is_only_marks(self, part: Range) -> bool:
        """Whether a sentence or paragraph holds nothing but quotations."""
        known = self._only_marks.get(part)
        if known is None:
            known = self._only_marks[part] = _ONLY_MARKS.fullmatch(self.doc.classes, *part) is not None
        return known

    def subject_of(self, sentence: Range) -> Range | None:
        """The subject of a sentence's main verb."""
        if sentence not in self._subjects:
            self._subjects[sentence] = main_subject(self.doc, sentence, sentence[1])
        return self._subjects[sentence]

    def teller_of(self, sentence: Range) -> Range | None:
        """Who says or thinks what a sentence tells by a cue: ``[Lee] hopes the dam will hold``."""
        self._place_all()
        k = bisect_left(self._told, (sentence[0], -1))
        if k == len(self._told) or self._told[k][0] >= sentence[1]:
            return None
        return self.candidates[self._told[k][1]].source

    def join_chains(self) -> None:
        """Paragraphs left open belong to the one at the end of which the speaker stands, and so do quotations left open."""
        for token in reversed(self.tokens):
            segment = self.segment.get(token)
            if segment is None or token not in self.owner:
                continue
            if token - 1 not in self.owner and self._is_left_open(token - 1):
                self.extend(self.owner[token], token - 1)
            if segment.continues is None:
                continue
            before = self.token_of.get(segment.continues)
            if before is not None and before not in self.owner:
                self.extend(self.owner[token], before)

    def _is_left_open(self, token: int) -> bool:
        """``“We tried. “We failed,” said Lee``: whether a sentence in marks is closed by nothing but the next one's opening."""
        return self._is_left_open_at(token) and self.doc.sentence(token)[0] == token

    def _with_what_is_left_open(self, candidate: Candidate) -> Candidate:
        """``The Post reports [that Lee said: “We tried. “We failed.”]``: a content that ends with words left open goes on with the next ones."""
        *parts, (start, end) = candidate.content or [(0, 0)]
        stop = end
        while self._is_left_open_at(stop - 1) and self.doc.classes[stop : stop + 1] == QUOTED_SENTENCE:
            stop += 1
        return candidate if stop == end else candidate.with_content((*parts, (start, stop)))

    def _is_left_open_at(self, token: int) -> bool:
        segment = self.segment.get(token)
        return segment is not None and not segment.closed and self.doc.classes[token] == QUOTED_SENTENCE

    def match_before(self, first: int, token: int) -> CueMatch | None:
        """The cue verb with a source that stands last before token, not before first."""
        n = bisect_left(self.verbs, token) - 1
        return self.matches[n] if n >= 0 and self.verbs[n] >= first else None

    def asks(self, token: int) -> bool:
        """Whether a quotation ends with a question."""
        return closing_mark(self.doc, token) == "?"

    def extend(self, n: int, token: int) -> None:
        """Let a content found before go on with the quotation at token."""
        f = self.candidates[n]
        content = f.content
        if len(content) == _MOST_PARTS:
            self._append(token, f.with_content(((token, token + 1),)))
            return
        if content[-1][1] == token:
            content = (*content[:-1], (content[-1][0], token + 1))
        else:
            content = (*content, (token, token + 1))
            if self._placed:
                self._near.setdefault(self.doc.paragraph(token)[0], set()).add(n)
        self.candidates[n] = f.with_content(tuple(sorted(content)))
        self.owner[token] = n

    def add(
        self, rule: str, token: int, source: Range | None, cue: Range | None, features: tuple[str, ...]
    ) -> None:
        """A new attribution for the quotation at token."""
        self._append(token, self._candidate(rule, token, source, cue, features))

    def replace(
        self, n: int, rule: str, token: int, source: Range, cue: Range, features: tuple[str, ...]
    ) -> None:
        """Another attribution for the quotation at token, and those that candidate n has behind it, than n."""
        self._place_all()
        held = bisect_left(self.tokens, self.candidates[n].content[-1][1])
        end = self.tokens[held - 1] + 1 if held and self.candidates[n].content[0][0] == token else token + 1
        found = self._candidate(rule, token, source, cue, features)
        self.candidates[n] = found.with_content(((token, max(end, token + 1)),))
        self._place(n)

    def take_in(self, token: int, end: int) -> None:
        """``Lee: [‘Cruel ads’ have no place]``: the attribution of a quotation takes in what stands behind it, up to end."""
        n = self.owner[token]
        self.candidates[n] = self.candidates[n].with_content(((token, end),))
        for t in self.tokens[bisect_left(self.tokens, token) : bisect_left(self.tokens, end)]:
            self.owner.setdefault(t, n)

    def _candidate(
        self, rule: str, token: int, source: Range | None, cue: Range | None, features: tuple[str, ...]
    ) -> Candidate:
        at = cue[0] if cue else token
        match = CueMatch(_SPEECH, at, at, at, "none", self.doc.sentence(token), source, "subject")
        return Candidate(rule, match, ((token, token + 1),), cue, source, features)

    def _append(self, token: int, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        self.owner[token] = len(self.candidates) - 1
        if self._placed:
            self._place(len(self.candidates) - 1)


def within_another(doc: Document, candidate: Candidate, quotations: Quotations) -> bool:
    """``Lee said Kim once called it “gold”``: the gold is Lee's, who answers for it."""
    if not holds_quotation(doc.classes, candidate):
        return False
    first = candidate.content[0][0]
    n = bisect_left(quotations.tokens, first)
    owner = quotations.owner.get(quotations.tokens[n]) if n < len(quotations.tokens) else None
    if owner is None:
        return False
    outer = quotations.candidates[owner]
    return outer.cue_match.verb != candidate.cue_match.verb and all(
        any(x <= a and b <= y for x, y in outer.content) for a, b in candidate.content
    )


def is_sentence(doc: Document, quotation: int) -> bool:
    """``telling the Post, [“We shall go,”] he said``, ``she said [“We go,”] she said``, ``on “The Hour.” [“We go,”]``: a sentence of its own."""
    before, words = quotation - 1, doc.tokens.words
    if not words[quotation].lstrip("“\"'‘«")[:1].isupper() or doc.classes[quotation] == QUOTED_FRAGMENT:
        return False
    inside = words[before].rstrip("”\"'’»")
    if inside != words[before] and inside[-1:] in (".", "?", "!"):
        return True
    return doc.classes[before] == COMMA or is_tagged(doc, before, quotation)


def is_tagged(doc: Document, first: int, end: int) -> bool:
    """Whether a finite verb of saying stands between two tokens."""
    return any(
        doc.classes[k] in FINITE_FULL_VERB and doc.tokens.words[k] in cue_verbs() for k in range(first, end)
    )


def holds_quotation(classes: str, candidate: Candidate) -> bool:
    """Whether any of the content stands in marks."""
    for a, b in candidate.content:
        inside = classes[a:b]
        if QUOTED_CLAUSE in inside or QUOTED_FRAGMENT in inside or QUOTED_SENTENCE in inside:
            return True
    return False


def named_in_announcement(doc: Document, first: int, colon: int) -> Range | None:
    """``The firm issued a statement on behalf of [Ann Lee]:``, ``a statement from [Ann Lee]:``: whose words follow."""
    words, start = doc.tokens.words, colon
    while start > first and doc.classes[start - 1] == NAME:
        start -= 1
    if start == colon or start - 2 < first or "in" in words[max(first, start - 5) : start - 2]:
        return None  # Ann Lee, in a statement from Elm: “...”
    noun, lead = words[start - 2].lower(), words[start - 1]
    issued = lead in ("from", "by") and noun in listed("statement_nouns")
    return (start, colon) if issued or (lead == "of" and noun == "behalf") else None


def other_of_two(q: Quotations, token: int, above: Range) -> int | None:
    """The earlier one of two who ask and answer in turn: ``“Why?” Lee asked. / “Ice,” Kim said. / “Where?”``"""
    n = bisect_left(q.tokens, token)
    if n < 2 or q.tokens[n - 1] < above[0]:
        return None
    answer, question = q.tokens[n - 1], q.tokens[n - 2]
    if question >= above[0] or question < q.doc.paragraph(above[0] - 2)[0]:
        return None
    owners = [q.owner.get(answer), q.owner.get(question)]
    if None in owners or q.asks(answer) == q.asks(token) or q.asks(question) != q.asks(token):
        return None
    names = [q.candidates[owner].source for owner in owners if owner is not None]
    words = [q.doc.tokens.words[a:b] for a, b in (name for name in names if name)]
    plain = [" ".join(w).lower() for w in words]
    # “A,” Kim said. / “B?” he asked: of the same, perhaps; “A,” he said. / “B?” asked Kim: of two
    carried = owners[0] is not None and q.candidates[owners[0]].rule == "own_paragraph"
    same = len(set(plain)) < 2 or (plain[0] in _PRONOUNS and plain[1] not in _PRONOUNS and not carried)
    return None if same else owners[1]


def in_turn(q: Quotations, token: int, above: Range) -> tuple[Range | None, Range | None] | None:
    """Who takes the next turn behind a question or answer without a tag, with the cue: ``/ “Did you see it?” / [“No.”]``.

    Who was asked, be that who answered before, or nobody knows who; behind such an answer who asked. None where somebody
    may go on: ``/ “Who will pay?” / “Not the mayor.”`` is put to nobody.
    """
    n = bisect_left(q.tokens, token)
    before = q.tokens[n - 1] if n else 0
    owner = q.owner.get(before)
    if owner is None or not above[0] <= before < above[1] or before + 2 < above[1]:
        return None
    f = q.candidates[owner]
    if f.rule not in ("own_paragraph", "after_sentence") or q.asks(before) == q.asks(token):
        return None
    earlier = q.owner.get(q.tokens[n - 2]) if n > 1 and q.asks(q.tokens[n - 2]) == q.asks(token) else None
    if earlier is not None and q.tokens[n - 2] >= q.doc.paragraph(above[0] - 2)[0]:
        other = q.candidates[earlier]
        if other.source != f.source:
            return other.source, other.cue
    asks = q.asks(before)
    return (None, None) if (asks and _is_put(q, before)) or (not asks and f.source is None) else None


def _is_put(q: Quotations, question: int) -> bool:
    """Whether a question is put to "you"."""
    return _TO_SOMEBODY.search(q.doc.tokens.words[question]) is not None


def message_to(doc: Document, first: int, end: int, tells: Callable[[str], bool]) -> Range | None:
    """``[Her message] to the mayor was: “...”``: a noun that announces words, as ``tells`` says, and that goes to somebody."""
    m = NOUN_GROUP_LONG.match(doc.classes, first, end)
    to = m is not None and doc.classes[m.end()] == TO and tells(doc.tokens.words[m.end() - 1])
    return m.span() if m and to else None


def is_reference(doc: Document, token: int, end: int) -> bool:
    """``“Ferry sinks off Elmton” — Daily Argus, March 2, 2020``: a title without a stop, who published it, and the day."""
    behind = doc.tokens.words[end + 1 : min(doc.paragraph(end)[1], end + _LONGEST_DATE)]
    dated = doc.classes[end : end + 1] == COMMA and not listed("months").isdisjoint(behind)
    return dated and closing_mark(doc, token) not in (".", "!", ",", "…")
