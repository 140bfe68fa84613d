"""One article and what was found in it, as rows for the tables. Pure, and light enough to cross processes."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractors.model import Article, Attribution, Extraction, Figure, Layout, Span, Speaker

from ..columns import ARTICLE, NOBODY, QUOTE, SETTING, Nobody, getters, inserted
from .content_ids import article_id, content_id, input_hash, quote_id, speaker_id

#: Stands between the spans of a split quotation in ``quotes.text``.
JOINT = " … "

#: Where title, day and outlet come from when the format of the source gives them: a column, a page's metadata.
FORMAT = "format"

Row = tuple[Any, ...]

_ARTICLE_VALUES = getters(ARTICLE)
_QUOTE_VALUES = getters(QUOTE)
_FILE, _LANGUAGE, _PUBLISHED = (
    [column.name for column in inserted(ARTICLE)].index(name) for name in ("file", "language", "published")
)

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one article, in the order of the columns in db/columns.py and db/writing/writer.py.

    ``speakers`` are the article's speakers as extracted; a quote names its own by the same found id. ``blocks``
    are the numbers of the paragraphs that are quoted (see db/records/quoted_blocks.py). ``joint`` are those who say
    something together, each with the id of the article, the found id and the quote.
    """

    key: str
    id: str
    input_hash: str
    article: Row
    speakers: tuple[FoundSpeaker, ...]
    quotes: tuple[Row, ...]
    figures: tuple[Row, ...]
    not_speech: tuple[Row, ...]
    marks: tuple[int, ...]
    blocks: tuple[int, ...] = ()
    joint: tuple[Row, ...] = ()

    @property
    def language(self) -> str | None:
        """The language of its text."""
        language: str | None = self.article[_LANGUAGE]
        return language

    @property
    def published(self) -> str | None:
        """The day of publication, where it is known."""
        published: str | None = self.article[_PUBLISHED]
        return published

    @property
    def file(self) -> str | None:
        """The file that held the article."""
        file: str | None = self.article[_FILE]
        return file


@dataclass(frozen=True, slots=True)
class FoundSpeaker:
    """A speaker of one article: every form of the name there, as JSON, how often quoted, the gender that it states.

    ``gender_spans`` are the places of the words that state it, as JSON.
    """

    id: str
    name: str
    kind: str
    role: str | None
    affiliation: str | None
    names: str
    quotes: int
    gender: str | None = None
    gender_spans: str | None = None


def prepare(
    article: Article, extraction: Extraction, marks: Sequence[int] = (), language: str | None = None
) -> Rows:
    """The rows for one article. Two attributions of the same spans are stored once.

    ``marks`` are the numbers (64 bits, signed) by which copies of one story find each other; what stands
    for the whole text is added to them. ``language`` is the text's, where the article does not say it.

    Raises UnicodeEncodeError when the input holds lone surrogates, which no database can store.
    """
    aid = article_id(article)
    text, layout = article.text, extraction.layout
    starts = [p.start for p in layout.paragraphs]
    found: dict[str, _Gathered] = {}
    ids: dict[int, str] = {}  # of speakers as objects, because one is given with each of its quotations
    quotes: dict[str, Row] = {}
    figures: list[Row] = []
    joint: list[Row] = []
    for a in extraction.attributions:
        spans = _spans(a)
        qid = quote_id(aid, spans)
        if qid in quotes:
            continue
        sid = None
        if a.speaker:
            sid = ids.get(id(a.speaker)) or ids.setdefault(id(a.speaker), speaker_id(a.speaker, aid))
            _gather(found, sid, a.speaker)
            for member in {speaker_id(m, aid): m for m in a.speaker.members}.items():
                _gather(found, *member)
                joint.append((aid, member[0], qid))
        quotes[qid] = _quote_row(qid, aid, sid, spans, a, article, starts)
        figures.extend(_figure_row(qid, f) for f in a.figures)
    hashed = input_hash(article)
    return Rows(
        article.id,
        aid,
        hashed,
        _article_row(aid, hashed, article, layout, len(quotes), article.language or language),
        tuple(g.finished(sid) for sid, g in sorted(found.items())),
        tuple(quotes.values()),
        tuple(figures),
        tuple(
            (f"{aid}-{n.span.start}-{n.span.end}", aid, n.kind, n.span.of(text), n.rule, n.reason, *n.span)
            for n in extraction.not_speech
        ),
        (*marks, int.from_bytes(bytes.fromhex(content_id(article.text)), "big", signed=True)),
        joint=tuple(joint),
    )


@dataclass(slots=True)
class _Gathered:
    speaker: Speaker
    names: set[str]
    role: str | None
    affiliation: str | None
    quotes: int
    gender: str | None
    gender_spans: tuple[Span, ...]

    def finished(self, sid: str) -> FoundSpeaker:
        s = self.speaker
        places = _pairs(self.gender_spans) if self.gender else None
        return FoundSpeaker(
            sid,
            s.name,
            s.kind,
            self.role,
            self.affiliation,
            _json(sorted(self.names)),
            self.quotes,
            self.gender,
            places,
        )


def _gather(found: dict[str, _Gathered], sid: str, speaker: Speaker) -> None:
    """Notes one more quotation by this speaker of the article."""
    known = found.get(sid)
    if known is None:
        found[sid] = _Gathered(
            speaker,
            {speaker.name, *speaker.names},
            speaker.role,
            speaker.affiliation,
            1,
            speaker.gender,
            speaker.gender_spans,
        )
        return
    known.quotes += 1
    if speaker is not known.speaker:
        known.names.update((speaker.name, *speaker.names))
        known.role = known.role or speaker.role
        known.affiliation = known.affiliation or speaker.affiliation
        if known.gender is None:
            known.gender, known.gender_spans = speaker.gender, speaker.gender_spans


@dataclass(frozen=True, slots=True)
class _FoundArticle:
    """What the values of ``db.columns.ARTICLE`` are taken from."""

    id: str
    article: Article
    title: str | None
    text_hash: str
    input_hash: str
    quote_count: int
    language: str | None
    title_from: str | None
    date_from: str | None
    publisher_from: str | None
    layout: str


@dataclass(frozen=True, slots=True)
class _FoundQuote:
    """What the values of ``db.columns.QUOTE`` are taken from. ``spans`` are JSON."""

    id: str
    article_id: str
    article: Article
    attribution: Attribution
    speaker: Speaker | Nobody
    speaker_id: str | None
    paragraph: int | None
    start: int
    end: int
    spans: str

    def words(self, spans: Sequence[Span]) -> str:
        """The words of the article at these spans."""
        return _words(self.article.text, spans)


def _article_row(
    aid: str, hashed: str, article: Article, layout: Layout, quotes: int, language: str | None
) -> Row:
    title, taken = article.title, dict(article.taken_from)
    if not title and layout.headline:
        title, taken["title"] = layout.headline.of(article.text).strip(), "text"
    parts = _json(
        {"headline": layout.headline, "paragraphs": layout.paragraphs, "furniture": layout.furniture}
    )
    found = _FoundArticle(
        aid,
        article,
        title or None,
        content_id(article.text),
        hashed,
        quotes,
        language,
        taken.get("title", FORMAT) if title else None,
        taken.get("date", FORMAT) if article.date else None,
        taken.get("publisher", FORMAT) if article.publisher else None,
        parts,
    )
    return tuple([value(found) for value in _ARTICLE_VALUES])


def _quote_row(
    qid: str, aid: str, sid: str | None, spans: str, a: Attribution, article: Article, starts: list[int]
) -> Row:
    start, end = a.content[0].start, a.content[-1].end
    paragraph = bisect_right(starts, start) - 1 if starts and start >= starts[0] else None
    places = _with_setting(spans, a)
    found = _FoundQuote(qid, aid, article, a, a.speaker or NOBODY, sid, paragraph, start, end, places)
    return tuple([value(found) for value in _QUOTE_VALUES])


def _figure_row(qid: str, f: Figure) -> Row:
    return (
        f"{qid}-{f.span.start}-{f.span.end}",
        qid,
        f.kind,
        f.text,
        None if f.value is None else float(f.value),
        None if f.upper is None else float(f.upper),
        f.unit,
        int(f.approximate),
        f.date,
        f.span.start,
        f.span.end,
    )


def id_of(attribution: Attribution, article: str) -> str:
    """The id of the quotation that an attribution becomes in the article of this id."""
    return quote_id(article, _spans(attribution))


def _words(text: str, spans: Sequence[Span]) -> str:
    if len(spans) == 1:
        return text[spans[0].start : spans[0].end]
    return JOINT.join([text[s.start : s.end] for s in spans])


def _spans(a: Attribution) -> str:
    """The spans of content, cue and source as JSON, written by hand because there are so many."""
    return f'{{"content":{_pairs(a.content)},"cue":{_pairs(a.cue)},"source":{_pairs(a.source)}}}'


def _pairs(spans: Sequence[Span]) -> str:
    if len(spans) == 1:
        return f"[[{spans[0][0]},{spans[0][1]}]]"
    return "[" + ",".join([f"[{start},{end}]" for start, end in spans]) + "]"


def _with_setting(spans: str, a: Attribution) -> str:
    setting = a.setting
    if a.stance_words:
        spans = f'{spans[:-1]},"stance":{_pairs(a.stance_words)}}}'
    for name in SETTING:
        if span := getattr(setting, f"{name}_span"):
            spans = f'{spans[:-1]},"{name}":[{span.start},{span.end}]}}'
    return spans
