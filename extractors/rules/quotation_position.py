"""Quotations that no cue governs in their own clause: whose they are by their place in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from ..cues.cue_lexicon import Cue
from ..cues.model import CueMatch
from ..cues.subjects import main_subject
from ..lexicon import listed
from ..quotation_marks.pairing import Segment
from ..tokens.noun_groups import NOUN_GROUP_LONG
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import (
    ADVERB,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    NAME,
    NOUN,
    OPEN_BRACKET,
    PARAGRAPH_END,
    PAST,
    PAST_OR_PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    SEMICOLON,
    STOP,
    VERB_OR_NOUN,
    VERB_S,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from .candidate import Candidate
from .content_end import ASKED

_AND_IN = classes("conjunction preposition")
_AND_TO = classes("conjunction to")
_COMMA_AND = classes("comma conjunction")
_ENDS_LABEL = classes("colon stop stray_mark adverb close_bracket")
_ENDS_PART = classes("dash paragraph_end semicolon")
_ENDS_SIGNATURE = classes("stop paragraph_end comma open_bracket")
_NAME_OR_DETERMINER = classes("name determiner")
_NOTHING_BETWEEN = classes("stop comma adverb dash conjunction")
_VERB_GROUP = classes("auxiliary adverb to")
_WITHIN_CLAUSE = classes("quoted_fragment quoted_clause")

_SPEECH = Cue("", "speech", "", frozenset())
_QUOTATION = pattern("<quotation>")
_PRONOUNS = frozenset(("he", "she", "they"))
#: Nouns that announce a quotation, besides those of telling.
_ANSWERS = ("answer", "message", "reply", "words")
_NAMES_OR_PEOPLE = pattern(
    "<determiner>? <noun|name|verb_or_noun>* <name> | <noun>{1,3} (?= <finite_or_participle|base_form> )"
)
_ONLY_MARKS = pattern("<quotation|stop|comma|stray_mark|adverb|dash>*")


def words_start(segment: Segment) -> int:
    """Where the words that are folded into one token begin: a turn's label ("Q:", "LEE:") stays outside."""
    return segment.inner.start if segment.mark == "turn" else segment.start


def _size(candidate: Candidate) -> int:
    """How many tokens a content has."""
    return sum(b - a for a, b in candidate.content)


class _Quotations:
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
            for a, b in f.content:
                for t in self.tokens[bisect_left(self.tokens, a) : bisect_left(self.tokens, b)]:
                    held = self.owner.get(t)
                    if held is None or _size(f) > _size(found[held]):
                        self.owner[t] = n

    def join_chains(self) -> None:
        """Paragraphs left open belong to the one at the end of which the speaker stands."""
        for token in reversed(self.tokens):
            segment = self.segment.get(token)
            if segment is None or segment.continues is None or token not in self.owner:
                continue
            before = self.token_of.get(segment.continues)
            if before is not None and before not in self.owner:
                self.extend(self.owner[token], before)

    def match_before(self, first: int, token: int) -> CueMatch | None:
        """The cue verb with a source that stands last before token, not before first."""
        n = bisect_left(self.verbs, token) - 1
        return self.matches[n] if n >= 0 and self.verbs[n] >= first else None

    def asks(self, token: int) -> bool:
        """Whether a quotation ends with a question."""
        return self.doc.tokens.words[token].rstrip("”\"'’»")[-1:] == "?"

    def extend(self, n: int, token: int) -> None:
        """Let a content found before go on with the quotation at token."""
        f = self.candidates[n]
        content = f.content
        if content[-1][1] == token:
            content = (*content[:-1], (content[-1][0], token + 1))
        else:
            content = (*content, (token, token + 1))
        self.candidates[n] = f._replace(content=tuple(sorted(content)))
        self.owner[token] = n

    def add(
        self, rule: str, token: int, source: Range | None, cue: Range | None, features: tuple[str, ...]
    ) -> None:
        """A new attribution for the quotation at token."""
        at = cue[0] if cue else token
        match = CueMatch(_SPEECH, at, at, at, "none", self.doc.sentence(token), source, "subject", False)
        self.candidates.append(Candidate(rule, match, ((token, token + 1),), cue, source, features))
        self.owner[token] = len(self.candidates) - 1


def find_quoted(
    doc: Document,
    segments: Sequence[Segment],
    matches: Sequence[CueMatch],
    found: Sequence[Candidate],
    without: frozenset[str],
) -> list[Candidate]:
    """The contents found so far, with the quotations that stand outside of them joined or added."""
    quotations = _Quotations(doc, segments, matches, list(found))
    quotations.join_chains()
    rules = [rule for rule in PLACE_RULES if rule.__name__ not in without]
    for n, token in enumerate(quotations.tokens):
        if token in quotations.owner or doc.classes[token] == PARAGRAPH_END:
            continue
        previous = quotations.tokens[n - 1] if n else None
        for rule in rules:
            if rule(quotations, token, previous):
                break
    return [f for f in quotations.candidates if not _within_another(doc, f, quotations)]


def _within_another(doc: Document, candidate: Candidate, quotations: _Quotations) -> bool:
    """``Lee said Kim once called it “gold”``: the gold is Lee's, who answers for it."""
    if not holds_quotation(doc.classes, candidate):
        return False
    first = candidate.content[0][0]
    for token in quotations.tokens[bisect_left(quotations.tokens, first) :]:
        owner = quotations.owner.get(token)
        if owner is None:
            return False
        outer = quotations.candidates[owner]
        return outer.cue_match.verb != candidate.cue_match.verb and all(
            any(x <= a and b <= y for x, y in outer.content) for a, b in candidate.content
        )
    return False


def holds_quotation(classes: str, candidate: Candidate) -> bool:
    """Whether any of the content stands in marks."""
    for a, b in candidate.content:
        inside = classes[a:b]
        if QUOTED_CLAUSE in inside or QUOTED_FRAGMENT in inside or QUOTED_SENTENCE in inside:
            return True
    return False


def _paragraph(doc: Document, token: int) -> Range:
    classes = doc.classes
    start = classes.rfind(PARAGRAPH_END, 0, token) + 1
    end = classes.find(PARAGRAPH_END, token)
    return start, len(classes) if end == -1 else end


def continued(q: _Quotations, token: int, previous: int | None) -> bool:
    """The next paragraph of a quotation that was left open: ``“We tried. / [“We failed.”]``"""
    segment = q.segment.get(token)
    if segment is None or segment.continues is None:
        return False
    before = q.token_of.get(segment.continues)
    if before is None or before not in q.owner:
        return False
    q.extend(q.owner[before], token)
    return True


def adjacent(q: _Quotations, token: int, previous: int | None) -> bool:
    """A quotation directly behind another of the same paragraph: ``“Never,” he said. “Not once” — [“never.”]``"""
    if previous is None or previous not in q.owner:
        return False
    between = q.doc.classes[previous + 1 : token]
    if PARAGRAPH_END in between or between.strip(_NOTHING_BETWEEN):
        return False
    q.extend(q.owner[previous], token)
    return True


def named(q: _Quotations, token: int, previous: int | None) -> bool:
    """``Lee, in March: [“We will pay.”]``, ``[“We will pay.”] - Mayor Ann Lee``, ``[“We will pay”]: Lee speaks out``"""
    doc = q.doc
    classes = doc.classes
    segment = q.segment.get(token)
    if segment is not None and segment.mark == "turn":
        return _turn(q, token, segment)
    k = token
    if k and classes[k - 1] == PARAGRAPH_END:
        if _signed(q, token):
            return True
        k -= 1
    while k and classes[k - 1] == ADVERB:
        k -= 1
    if k and classes[k - 1] == COLON:
        first = doc.sentence(k - 1)[0]
        m = NOUN_GROUP_LONG.match(classes, first, k)
        source: Range | None
        match = q.match_before(first, k)
        if match and match.cue.cue_class in ("speech", "writing", "judgement"):
            q.add("named", token, match.source, (match.group, match.after), ("colon", "cue"))
            return True
        nearest = doc.subject_before(k - 1)
        before = classes[nearest[0] - 1 : nearest[0]] if nearest and nearest[0] > first else ""
        if m and m.end() == k - 1 > first:
            label = (
                doc.tokens.words[first].lower() in listed("statement_nouns")
                and classes[first + 1] == PREPOSITION
            )
            source = (first + 2 if label else first, k - 1)  # Statement from Ann Lee: “...”
        elif (
            nearest
            and before
            and (before in _ENDS_PART or (before == PREPOSITION and nearest[0] - first < 3))
        ):
            source = nearest  # IN BRIEF - Ann Lee: “...”; From Ann Lee: “...”
        elif nearest and before == COMMA and doc.tokens.words[first] in ASKED:
            source = nearest  # Asked whether it would hold, Ann Lee: “...”
        else:
            source = main_subject(doc, (first, k), k)
            if source is None and before == COMMA:
                source = nearest  # Asked about the ice, Ann Lee: “...”
            elif source is None and m and m.end() > first:
                source = (first, m.end())
        source = _whose(doc, source) if source else None
        q.add("named", token, source, (k - 1, k), ("colon", "subject" if source else "none"))
        return True
    end = token + 1
    if classes[end : end + 1] == COLON and doc.sentence(token)[0] == token:  # “We will pay”: Lee on the dam
        m = _NAMES_OR_PEOPLE.match(classes, end + 1)
        if m:
            q.add("named", token, (end + 1, m.end()), (end, end + 1), ("colon", "after"))
            return True
    return _signed(q, token)


def _signed(q: _Quotations, token: int) -> bool:
    """``[“We will pay.”] - Mayor Ann Lee``: a name behind a dash, in the same paragraph or in the next."""
    classes = q.doc.classes
    end = token + 1
    if end < len(classes) and classes[end] == PARAGRAPH_END:
        end += 1
    if end + 1 < len(classes) and classes[end] == DASH and classes[end + 1] in _NAME_OR_DETERMINER:
        m = NOUN_GROUP_LONG.match(classes, end + 1)
        if m and (m.end() >= len(classes) or classes[m.end()] in _ENDS_SIGNATURE):
            q.add("named", token, (end + 1, m.end()), (end, end + 1), ("dash", "after"))
            return True
    return False


def _turn(q: _Quotations, token: int, segment: Segment) -> bool:
    """``LEE (smiling): [We sail.]`` ``Q. [When?]``: the words of a turn are his whose name its label is."""
    classes = q.doc.classes
    first, end = q.doc.tokens.at(segment.start), token
    while end > first and classes[end - 1] in _ENDS_LABEL:
        end -= 1
    if end == first:
        return False
    cue = (end, end + 1) if classes[end] == COLON else None
    bracket = classes.find(OPEN_BRACKET, first, end)
    q.add("named", token, (first, bracket if bracket > first else end), cue, ("turn", "name"))
    return True


def _whose(doc: Document, source: Range) -> Range:
    """``[Lee]'s answer: “No.”`` ``[Her] verdict: “Fine.”``: who says what is said."""
    first, end = source
    words = doc.tokens.words
    noun = words[end - 1].lower()
    if noun not in _ANSWERS and noun not in listed("telling_nouns"):
        return source
    owner = doc.classes.rfind(POSSESSIVE, first, end)
    if owner > first:
        return first, owner
    return (first, first + 1) if words[first].lower() in ("his", "her", "their") else source


def inverted(q: _Quotations, token: int, previous: int | None) -> bool:
    """A verb that says nothing of speech by itself, or an answer: ``[“We are late,”] stormed Ann Lee.``"""
    doc = q.doc
    classes = doc.classes
    verb = token + 1
    ends = doc.tokens.words[token].rstrip("”\"'’»")[-1:]
    m = NOUN_GROUP_LONG.match(classes, verb + 1)
    if classes[verb : verb + 1] == BE and m:  # “Never,” was Lee's answer.
        whose = _whose(doc, (verb + 1, m.end()))
        if whose[1] < m.end():
            q.add("inverted", token, whose, (verb, verb + 1), ("answer",))
            return True
    if classes[verb : verb + 1] not in (PAST_OR_PARTICIPLE, PAST, VERB_S) or ends not in (",", "!", "?"):
        return False
    if (
        not m
        or NAME not in m.group()
        or classes[m.end() : m.end() + 1] not in (STOP, COMMA, PARAGRAPH_END, SEMICOLON, WHO, "")
    ):
        return False
    q.add("inverted", token, (verb + 1, m.end()), (verb, verb + 1), ("inverted",))
    return True


def in_clause(q: _Quotations, token: int, previous: int | None) -> bool:
    """A fragment in a clause of its own: ``The mayor brushed off the [“noise”] about the bridge.``"""
    doc = q.doc
    classes = doc.classes
    first, last = doc.sentence(token)
    if _ONLY_MARKS.fullmatch(classes, first, last):
        return False
    if (
        previous is not None
        and previous >= first
        and previous in q.owner
        and classes[previous + 1 : token]
        in (CONJUNCTION, COMMA, _COMMA_AND, _AND_IN, PREPOSITION, ADVERB, _AND_TO)
    ):
        q.extend(q.owner[previous], token)
        return True
    if classes[token - 1 : token] == POSSESSIVE and classes[token + 1 : token + 2] in (
        NOUN,
        VERB_OR_NOUN,
        VERB_S_OR_PLURAL,
    ):
        owner = doc.subject_before(token - 1)  # Lee's “no comment” remark
        if owner and owner[0] >= first:
            q.add(
                "in_clause", token, (owner[0], token - 1), (token + 1, token + 2), ("owner", classes[token])
            )
            return True
    match = q.match_before(first, token)
    if match and token - match.verb < 40:
        q.add(
            "in_clause",
            token,
            match.source,
            (match.group, match.after),
            ("cue", match.cue.cue_class, classes[token]),
        )
        return True
    source = main_subject(doc, (first, last), token)
    if source is None:
        source = main_subject(doc, (token + 1, last), last)
        if source is None:
            return False
        if classes[token] == QUOTED_FRAGMENT:
            source = None
        cue = (source[1], source[1] + 1) if source else None
        q.add("in_clause", token, source, cue, ("subject-after", classes[token]))
        return True
    end = source[1]
    while end < token and classes[end] in _VERB_GROUP:
        end += 1
    if classes[token] in _WITHIN_CLAUSE:  # the subject of the clause is too seldom the one who says it
        q.add("in_clause", token, None, None, ("subject", classes[token]))
        return True
    cue = (source[1], min(end + 1, token)) if source[1] < token else None
    q.add("in_clause", token, source, cue, ("subject", classes[token]))
    return True


def after_sentence(q: _Quotations, token: int, previous: int | None) -> bool:
    """A quotation behind a sentence about its speaker: ``Lee shook her head. [“Never.”]``"""
    doc = q.doc
    start = _paragraph(doc, token)[0]
    first, end = doc.sentence(token)
    if first <= start or not _ONLY_MARKS.fullmatch(doc.classes, first, end):
        return False
    last: int | None = None
    for n, f in enumerate(q.candidates):
        if not (
            start <= f.cue_match.verb < token
            and f.source
            and f.cue_match.cue.cue_class in ("speech", "writing")
        ):
            continue
        if last is None or f.cue_match.verb >= q.candidates[last].cue_match.verb:
            last = n
    if last is not None:
        f = q.candidates[last]
        q.add("after_sentence", token, f.source, f.cue, ("said-before",))
        return True
    before = doc.sentence(first - 1)
    source = main_subject(doc, before, before[1])
    if source is None:
        return False
    if doc.classes[source[1]] == BE and NAME not in doc.classes[slice(*source)] and start >= 2:
        above = _paragraph(doc, start - 2)  # Lee said: “A.” / Trade is slow. “B.”
        for f in reversed(q.candidates):
            if f.source and above[0] <= f.content[0][0] < above[1] and holds_quotation(doc.classes, f):
                q.add("after_sentence", token, f.source, f.cue, ("said-above",))
                return True
    q.add("after_sentence", token, source, (source[1], source[1] + 1), ("subject",))
    return True


def own_paragraph(q: _Quotations, token: int, previous: int | None) -> bool:
    """A paragraph that is all quotation: of the speaker of the paragraph before, or of who is named there."""
    doc = q.doc
    classes = doc.classes
    start, end = _paragraph(doc, token)
    if start == 0 or not _ONLY_MARKS.fullmatch(classes, start, end):
        return False
    above = _paragraph(doc, start - 2) if start >= 2 else (0, 0)
    if above[0] >= above[1]:
        return False
    last: int | None = None
    best = (False, False, 0)
    inside = [(a, b) for f in q.candidates for a, b in f.content if above[0] <= a < above[1]]
    for n, f in enumerate(q.candidates):
        if any(a <= f.cue_match.verb < b for a, b in inside):
            continue  # said by somebody within what another says
        if f.source and (
            above[0] <= f.cue_match.verb < above[1] or any(above[0] <= a < above[1] for a, _ in f.content)
        ):
            key = (
                holds_quotation(classes, f),
                f.cue_match.cue.cue_class in ("speech", "writing"),
                f.cue_match.verb,
            )
            if key[:2] != (False, False) and (last is None or key > best):
                last, best = n, key
    if last is not None:
        other = _other_of_two(q, token, above)
        f = q.candidates[last if other is None else other]
        q.add(
            "own_paragraph",
            token,
            f.source,
            f.cue,
            ("speaker-above", "quoted" if holds_quotation(classes, f) else "reported"),
        )
        return True
    sentence = doc.sentence(above[1] - 1)
    source = main_subject(doc, sentence, sentence[1])
    if source is None:
        return False
    q.add("own_paragraph", token, source, (source[1], source[1] + 1), ("subject-above",))
    return True


def _other_of_two(q: _Quotations, token: int, above: Range) -> int | None:
    """The earlier one of two who ask and answer in turn: ``“Why?” Lee asked. / “Ice,” Kim said. / “Where?”``"""
    n = bisect_left(q.tokens, token)
    if n < 2 or q.tokens[n - 1] < above[0]:
        return None
    answer, question = q.tokens[n - 1], q.tokens[n - 2]
    if question >= above[0] or question < _paragraph(q.doc, above[0] - 2)[0]:
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


#: In the order in which they are tried.
PLACE_RULES: tuple[Callable[[_Quotations, int, int | None], bool], ...] = (
    continued,
    adjacent,
    named,
    inverted,
    in_clause,
    after_sentence,
    own_paragraph,
)
