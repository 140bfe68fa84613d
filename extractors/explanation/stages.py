"""Extraction explained: what was seen in a text at each stage, what was found, and what turned everything else away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from .. import pipeline
from ..cues.cue_lexicon import cue_verbs, governing, governing_words, phrasal_cues
from ..cues.cue_matches import cue_match, find_cue_matches
from ..cues.model import CueMatch
from ..layout.datelines import datelines
from ..layout.running_text import running_text
from ..model import Article, Extraction, Span
from ..quotation_marks.not_speech import classify
from ..quotation_marks.pairing import find_segments
from ..rules.quotations.quotation_position import find_quoted
from ..rules.quotations.quotations import words_start
from ..rules.reported.cue_phrases import first_words
from ..tokens.sentences import Document
from ..tokens.word_classes import COMMON_NOUN, FULL_VERB, PARAGRAPH_END, POSSESSIVE, VERB_OR_NOUN_FORM
from ..version import rules_version
from . import candidates, word_origins
from .as_text import as_text
from .expected.answer import answer
from .expected.model import Answer, Expected
from .expected.places import places_of, sentence_of
from .list_lines import entry_at
from .mentions import JUDGING, mentions, watched
from .model import (
    BOILERPLATE,
    DATELINES,
    CueExplained,
    Part,
    QuotationExplained,
    Stages,
    TokenExplained,
    WordExplained,
)
from .reading_code.conditions import class_names
from .reading_code.watching import Call, code_of, watch
from .roles_told import READING_ROLES, roles_told
from .rules_tried import (
    file_of,
    phrases_passed_over,
    reasons,
    takes,
    tried_on_cues,
    tried_on_quotations,
    untried,
)

_EXTRACTORS = Path(__file__).parents[1]
_CUES = "extractors/lexicon/en/cues.txt"
_PHRASAL = "extractors/lexicon/en/phrasal_cues.txt"
_NOUNS = "extractors/lexicon/en/noun_cues.txt"
_OWNERS = ("his", "her", "its", "their")
#: So many phrases that a verb is a cue in are named.
_PHRASES = 8
#: So far apart, in tokens, the words of a phrase are looked for.
_APART = 5


class Explanation(Stages):
    """Why there is what was found in an article, and why there is nothing else; ``str`` of it is for people."""

    __slots__ = ()

    def __str__(self) -> str:
        return as_text(self)

    def around(self, words: str | None) -> Explanation:
        """The same for the sentences in which words stand only; all of it where they stand nowhere."""
        places = places_of(self.text, words) if words else []
        tokens = sentence_of(self, places[0]) if places else []
        return self.within(tokens[0].span.start, tokens[-1].span.end) if tokens else self

    def expected(
        self,
        words: str | None = None,
        *,
        by: str | None = None,
        stance: str | None = None,
        role: str | None = None,
        nothing: bool = False,
    ) -> Answer:
        """The point at which what was expected was lost, and the file to change: these ``words``, ``by`` somebody.

        ``stance`` is one of STANCES, ``role`` the role of who says it; ``nothing``: that these words, or any of the
        text, are somebody's was not expected.
        """
        return answer(self, Expected(words, by, stance, role, nothing))


def explain(article: Article, *, without: frozenset[str] = frozenset()) -> Explanation:
    """Why there is what was found in an article, and why there is nothing else.

    The very extraction that ``extract`` makes is watched while it runs; it takes ten to fifty times as long.
    ``without`` names rules that are switched off. Never raises for any text.
    """
    functions: list[Callable[..., Any]] = [
        *candidates.WATCHED,
        *watched(),
        find_cue_matches,
        find_segments,
        classify,
        pipeline.with_blocks,
        *READING_ROLES,
    ]
    with watch(_judging(), functions, [JUDGING]) as root:
        found = pipeline.extract(article, without=without)
    return _Assembled(root, article, found, without).explanation()


def _judging() -> frozenset[str]:
    """The files of whose functions it is told why they say no: those of cues, rules, stance and roles."""
    files = {code_of(one).co_filename for one in READING_ROLES}
    folders = [_EXTRACTORS / name for name in ("cues", "rules", "stance")]
    return frozenset([*files, *(str(path) for folder in folders for path in folder.rglob("*.py"))])


class _Assembled:
    """An explanation, put together from the calls of one extraction."""

    def __init__(self, root: Call, article: Article, found: Extraction, without: frozenset[str]) -> None:
        self._root, self._article, self._extraction, self._without = root, article, found, without
        self._given: Callable[[Span], Span] = running_text(pipeline.whole_characters(article.text)).given
        finding = next(root.of(find_cue_matches))
        self._doc: Document = finding.arguments["doc"]
        self._matches: list[CueMatch] = finding.result

    def explanation(self) -> Explanation:
        return Explanation(
            self._article.text,
            rules_version(),
            tuple(self._parts()),
            tuple(self._quotations()),
            tuple(self._tokens()),
            tuple(self._cues()),
            tuple(self._no_cues()),
            tuple(phrases_passed_over(self._root, self._doc, self._given)),
            candidates.Candidates(self._root, self._doc, self._given).explained(),
            mentions(self._root, self._given),
            roles_told(self._root),
            self._extraction.attributions,
        )

    def _parts(self) -> Iterator[Part]:
        lay = self._extraction.layout
        parts = [Part("paragraph", span) for span in lay.paragraphs]
        parts += [Part("boilerplate", span) for span in lay.furniture]
        parts += [Part("headline", lay.headline)] if lay.headline else []
        running = self._doc.text
        lines = [self._running_paragraph(span) for span in lay.paragraphs]
        parts += [Part("dateline", self._given(span)) for span in datelines(running, tuple(lines))]
        return iter(sorted(parts, key=lambda part: (part.span, part.kind)))

    def _running_paragraph(self, span: Span) -> Span:
        """A paragraph in the running text, by the token that it begins with."""
        starts = self._doc.tokens.starts
        low, high = 0, len(starts)
        while low < high:
            middle = (low + high) // 2
            if self._given(Span(starts[middle], starts[middle] + 1)).start < span.start:
                low = middle + 1
            else:
                high = middle
        start = starts[low] if low < len(starts) else len(self._doc.text)
        end = self._doc.text.find("\n", start)
        return Span(start, end if end >= 0 else len(self._doc.text))

    def _span(self, first: int, last: int) -> Span:
        return self._given(self._doc.tokens.span(first, max(last, first + 1)))

    def _tokens(self) -> Iterator[TokenExplained]:
        doc = self._doc
        sentence = 0
        names = class_names(doc.classes)
        for k, (word, letter, name) in enumerate(zip(doc.tokens.words, doc.classes, names, strict=True)):
            while sentence + 1 < len(doc.sentence_starts) and doc.sentence_starts[sentence + 1] <= k:
                sentence += 1
            origin = word_origins.origin(word, letter)
            yield TokenExplained(word, self._span(k, k + 1), name, sentence, *origin)

    def _quotations(self) -> Iterator[QuotationExplained]:
        first = next(self._root.of(find_segments), None)
        judged = next(self._root.of(classify), None)
        verdicts = {
            one.not_speech.span.start: one for one in (judged.result if judged else ()) if one is not None
        }
        finding = next(self._root.of(find_quoted), None)
        tried = tried_on_quotations(self._root)
        aside = {one.span for one in self._extraction.not_speech}
        for segment in finding.arguments["segments"] if finding else (first.result if first else ()):
            if segment.depth:
                continue
            span = self._given(Span(segment.start, segment.end))
            against = verdicts.get(segment.start)
            yield QuotationExplained(
                span,
                segment.mark,
                segment.closed,
                {
                    "kind": against.not_speech.kind,
                    "rule": against.not_speech.rule,
                    "reason": against.not_speech.reason,
                    "strength": against.strength,
                    "bar": pipeline.NOT_SPEECH,
                    "decided": span in aside,
                }
                if against
                else None,
                tried.get(self._doc.tokens.at(words_start(segment)), ()),
            )

    def _cues(self) -> Iterator[CueExplained]:
        tried = tried_on_cues(self._root, self._without)
        for match in self._matches:
            source = self._span(*match.source).of(self._article.text) if match.source else None
            yield CueExplained(
                " ".join(self._doc.tokens.words[match.verb : match.after]),
                self._span(match.verb, match.after),
                match.cue.lemma,
                match.cue.cue_class,
                takes(match.cue),
                match.verb_form,
                source,
                match.subject_from,
                tried.get(match.verb) or untried(match, self._without),
            )

    def _no_cues(self) -> Iterator[WordExplained]:
        """Verbs that are no cue here: not in the lists, or in them and turned away in this place."""
        doc = self._doc
        taken = {k for match in self._matches for k in range(match.verb, match.after)}
        turned = {
            call.arguments["verb"]: call
            for call in self._root.of(cue_match)
            if call.result is None and "verb" in call.arguments
        }
        for k, (word, letter, name) in enumerate(
            zip(doc.tokens.words, doc.classes, class_names(doc.classes), strict=True)
        ):
            if k in taken or (letter == PARAGRAPH_END and word == "\n"):
                continue
            why = self._why_no_cue(k, turned.get(k))
            if why:
                yield WordExplained(word, self._span(k, k + 1), name, **why)

    def _parted_phrase(self, k: int) -> dict[str, Any] | None:
        """Why a phrase is no cue of which all words stand there, with others between: ``let [it] slip``."""
        words = self._doc.tokens.words
        for phrase in phrasal_cues()[words[k]]:
            places = [k]
            for part in phrase.following:
                near = words[places[-1] + 1 : places[-1] + _APART]
                if part not in near:
                    break
                places.append(places[-1] + 1 + near.index(part))
            else:
                between = [n for n in range(k, places[-1]) if n not in places]
                names = class_names(self._doc.classes)
                told = ", ".join(f"“{words[n]}” ({names[n]})" for n in between)
                line = entry_at("phrasal_cues", phrase.cue.lemma)
                why = f"it is a cue with “{' '.join(phrase.following)}” ({line}), but {told} stands between, where only articles, nouns, adverbs and participles may"
                return {"why": why, "file": file_of(governing)}
        return None

    def _why_no_cue(self, k: int, turned: Call | None) -> dict[str, Any] | None:
        """Why a word is no cue in its place: the fields of a WordExplained; None for one that nobody expects to be one."""
        doc = self._doc
        word, letter = doc.tokens.words[k], doc.classes[k]
        if turned is not None:
            return {
                "why": "it is a cue verb elsewhere, but none in this place",
                "file": turned.because[0].file if turned.because else "extractors/cues/cue_matches.py",
                "because": reasons(turned.because, turned),
            }
        if word in governing_words():
            if letter == PARAGRAPH_END:
                why = "it stands in what is not read: boilerplate or a dateline"
                return {"why": why, "file": f"{BOILERPLATE}, {DATELINES}"}
            if word in cue_verbs():
                return {"why": "it belongs to another cue", "file": _CUES}
            if parted := self._parted_phrase(k):
                return parted
            phrases = [" ".join(phrase.following) for phrase in phrasal_cues()[word]]
            some = ", ".join(f"“{one}”" for one in phrases[:_PHRASES]) + (
                ", …" if len(phrases) > _PHRASES else ""
            )
            return {"why": f"it is a cue only with other words: {some}", "file": _PHRASAL}
        if letter in FULL_VERB and letter not in VERB_OR_NOUN_FORM:
            return {"why": "no list of cue verbs has it", "file": _CUES}
        owned = k > 0 and (doc.classes[k - 1] == POSSESSIVE or doc.tokens.words[k - 1].lower() in _OWNERS)
        if letter in COMMON_NOUN and owned and word.lower() not in first_words():
            lists = f"{_NOUNS}, {_CUES}" if letter in VERB_OR_NOUN_FORM else _NOUNS
            return {"why": "somebody's, but no list of nouns of saying has it", "file": lists}
        if letter in VERB_OR_NOUN_FORM:
            return {"why": "no list of cue verbs has it", "file": _CUES}
        return None
