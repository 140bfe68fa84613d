"""Extraction for programs: one article or many, with the words and rules of the process or with others."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from datetime import date as date_type
from functools import partial
from pathlib import Path
from typing import Any

from extractors import Article, Attribution, Explanation, Extraction, Layout, Lexicon, NotSpeech

from ..configuration import configured_extractor, user_words
from ..errors import ArticleProblem, NotReadWarning, SetupProblem
from ..ingest.attempts import Done, Failure


class ExtractedArticle(list[Attribution]):
    """The attributions of one article in the order of its text: a list, with the article beside it.

    ``article`` is what was read, ``layout`` its headline, paragraphs and boilerplate, ``not_speech`` the words in
    marks that nobody said. In a notebook it is shown as the text with its quotations marked.
    """

    def __init__(self, article: Article, extraction: Extraction) -> None:
        super().__init__(extraction.attributions)
        self.article = article
        self._extraction = extraction

    @property
    def text(self) -> str:
        """The text that all spans count code points of."""
        return self.article.text

    @property
    def layout(self) -> Layout:
        """Headline, paragraphs and boilerplate."""
        return self._extraction.layout

    @property
    def not_speech(self) -> tuple[NotSpeech, ...]:
        """Words in marks that nobody said, each with its reason."""
        return self._extraction.not_speech

    def to_dict(self) -> dict[str, Any]:
        """The article as a line of ``quotes extract`` has it."""
        from ..json_output import (
            article_as_json,
        )

        return article_as_json(self.article, self._extraction)

    def _repr_html_(self) -> str:
        from .notebook import as_html

        return as_html(self.article, self._extraction)


class Extractor:
    """Extraction with words and rules of its own, beside what :func:`quotes.configure` set for the process.

    ``words`` is a quotes.toml, or a mapping of its shape: ``{"verbs": {"tut": "speech"}}``; None for the words of the
    process. ``without`` names rules that are switched off (docs/rules.md), ``least`` is the confidence from which on
    an attribution is given (0 to 1), by default the bar of its kind. Can be pickled. The words of the process are
    exchanged while it works, a quarter of a second each time: let extractors with different words take turns by many
    articles.

    Raises ``quotes.errors.SetupProblem`` for broken words, an unknown rule, a bar outside 0 to 1.
    """

    def __init__(
        self,
        words: str | Path | Mapping[str, Any] | None = None,
        *,
        without: Iterable[str] = (),
        least: float | None = None,
    ) -> None:
        self.words: Lexicon | None = None
        if isinstance(words, Mapping):
            self.words = user_words.from_data(words)
        elif words is not None:
            self.words = user_words.read(Path(words))
        self.without = frozenset([without] if isinstance(without, str) else without)
        self.least = least
        if self.without:
            from extractors.rules.registry import rules

            for name in sorted(self.without - {rule.name for rule in rules()}):
                raise SetupProblem(f"no rule {name!r}: their names are in docs/rules.md")
        if least is not None and not 0 <= least <= 1:
            raise SetupProblem(f"least is a confidence between 0 and 1, not {least!r}")

    def __repr__(self) -> str:
        return f"Extractor(words={self.words!r}, without={sorted(self.without)!r}, least={self.least!r})"

    def __call__(self, article: Article) -> Extraction:
        """All that is found in one article; spans count code points of its text."""
        return configured_extractor.extract(article, words=self.words, without=self.without, least=self.least)

    def extract(
        self, text: str | Article, *, title: str | None = None, date: str | None = None
    ) -> ExtractedArticle:
        """What is said in one article; see :func:`quotes.extract`."""
        article = _article(text, title=title, date=date)
        return ExtractedArticle(article, self(article))

    def explain(
        self, text: str | Article, *, title: str | None = None, date: str | None = None
    ) -> Explanation:
        """Why there is what is found, and nothing else; see :func:`quotes.explain`."""
        article = _article(text, title=title, date=date)
        return configured_extractor.explain(article, words=self.words, without=self.without)

    def extract_many(
        self,
        articles: Iterable[str | Article | Mapping[str, Any]],
        *,
        workers: int | None = 1,
        problems: list[str] | None = None,
    ) -> Iterator[ExtractedArticle]:
        """What is said in each of many articles; see :func:`quotes.extract_many`."""
        from ..ingest.workers import work_on

        work = partial(configured_extractor.extract, words=self.words, without=self.without, least=self.least)
        given = (_usable(number, one) for number, one in enumerate(articles, 1))
        for item in work_on(given, work, workers):
            if isinstance(item, Done):
                yield ExtractedArticle(item.article, item.made)
            else:
                told(f"{item.where}: {item.reason}", problems)


def _article(given: str | Article | Mapping[str, Any], **more: str | None) -> Article:
    """An article of whatever somebody has: the text, a mapping with ``text``, an article. Raises ArticleProblem."""
    if isinstance(given, Article):
        return given
    if isinstance(given, str):
        return Article(id="", text=given, title=more.get("title"), date=_day(more.get("date")))
    if not isinstance(given, Mapping) or not isinstance(given.get("text"), str):
        raise ArticleProblem(
            f"{type(given).__name__} {given!r:.40} is no article: give its text, an Article, or a mapping with a text"
        )
    known = {name: value for name, value in given.items() if name in Article.__dataclass_fields__}
    return Article(**{"id": "", **known, "date": _day(known.get("date"))})


def _day(given: Any) -> str | None:
    """The day of publication in ISO 8601. Raises ArticleProblem for what is none."""
    if given is None:
        return None
    day = given.isoformat()[:10] if isinstance(given, date_type) else given
    try:
        return date_type.fromisoformat(day).isoformat()
    except (TypeError, ValueError):
        raise ArticleProblem(f"date: {given!r:.40} is no day; write it as 2026-03-05") from None


def _usable(number: int, given: Any) -> Article | Failure:
    """An article of whatever stands at this place of a series, or why there is none."""
    try:
        return _article(given)
    except ArticleProblem as problem:
        return Failure(Article(id=f"article {number}", text=""), str(problem))


def told(problem: str, problems: list[str] | None) -> None:
    """Adds a problem to the list of whoever wants it, or else warns of it."""
    if problems is None:
        warnings.warn(problem, NotReadWarning, stacklevel=3)
    else:
        problems.append(problem)
