"""Extraction as the user has set it up: with the words of quotes.toml and all that plugins add."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from threading import RLock

import extractors
from extractors import Article, Attribution, Extraction, Lexicon
from extractors.layout.page import layout
from extractors.lexicon import own_words

from ..errors import SetupProblem
from ..language import ENGLISH, language_of
from . import plugins, user_words

#: The words of quotes.toml for the process as a whole; None before they were asked for.
_own: Lexicon | None = None
#: The words that the extractor has at the moment: those, or the ones of an Extractor of its own.
_at_work: Lexicon | None = None
#: Words are of the process as a whole, so one thread at a time extracts.
_one_at_a_time = RLock()


def use(own: Lexicon) -> None:
    """Takes these words of a quotes.toml, and those of plugins, for all that this process extracts.

    Raises SetupProblem when a plugin is broken.
    """
    global _own
    with _one_at_a_time:
        _put_to_work(own)
        _own = own


def _put_to_work(own: Lexicon) -> None:
    global _at_work
    brought = []
    for plugin, data in plugins.words():
        try:
            brought.append(user_words.from_data(data))
        except SetupProblem as problem:
            raise SetupProblem(f"plugin {plugin}: {problem}") from None
    plugins.check()
    extractors.configure(user_words.together([*brought, own]))
    _at_work = own


@contextmanager
def words_at_work(own: Lexicon | None = None) -> Iterator[None]:
    """Meanwhile the extractor has these words; None: those of the process as a whole. Raises SetupProblem.

    To take other words costs as much as a start, a quarter of a second: take turns by many articles, not by one.
    """
    with _one_at_a_time:
        wanted = in_use() if own is None else own
        if wanted is not _at_work and wanted != _at_work:
            _put_to_work(wanted)
        yield


def in_use() -> Lexicon:
    """The words of a quotes.toml that are in use, to be sent to other processes. Raises SetupProblem."""
    if _own is None:
        use(Lexicon())
        return Lexicon()
    return _own


def extract(
    article: Article,
    *,
    words: Lexicon | None = None,
    without: frozenset[str] = frozenset(),
    least: float | None = None,
) -> Extraction:
    """All attributions of one article, with what plugins add, change or drop. Raises what a plugin raises.

    In an article that is not in English nothing is found, unless a plugin brings an extractor for its language.
    ``words`` are used instead of those of the process; ``without`` and ``least`` as in ``extractors.extract``.
    """
    with words_at_work(words):
        return _extract(article, without, least)


def _extract(article: Article, without: frozenset[str], least: float | None) -> Extraction:
    language = article.language or language_of(article.text)
    if language == ENGLISH:
        found = extractors.extract(article, without=without, least=least)
    elif reads := plugins.language_extractors().get(language):
        found = reads(article)
    else:
        return Extraction(layout(article.text, article.title), ())
    for extractor in plugins.extractors():
        found = extractor(article, found)
    own = own_words()
    if own.boilerplate or own.no_speakers:
        found = replace(
            found, attributions=tuple(a for a in found.attributions if _is_wanted(article, a, own))
        )
    return found


def explain(
    article: Article, *, words: Lexicon | None = None, without: frozenset[str] = frozenset()
) -> extractors.Explanation:
    """Why there is what is found in an article, with the words of quotes.toml; what plugins change is not explained."""
    with words_at_work(words):
        return extractors.explain(article, without=without)


def _is_wanted(article: Article, attribution: Attribution, own: Lexicon) -> bool:
    """Whether an attribution is neither in a line that the user calls boilerplate nor by what is no speaker."""
    text, start = article.text, attribution.content[0].start
    names = [span.of(text) for span in attribution.source]
    if attribution.speaker:
        names.append(attribution.speaker.name)
    if any(user_words.folded(name) in own.no_speakers for name in names):
        return False
    end = text.find("\n", start)
    line = text[text.rfind("\n", 0, start) + 1 : end if end >= 0 else len(text)]
    return user_words.folded(line) not in own.boilerplate


def rules_version() -> str:
    """The rules, own words and plugins that decide the result: "1", "1, words 5e884898da28, mail 0.1"."""
    with words_at_work():
        words = own_words()
    parts = [extractors.RULES_VERSION]
    if words != Lexicon():
        lines = (sorted(words.boilerplate), sorted(words.no_speakers))
        content = repr((sorted(words.entries.items()), words.names, sorted(words.works), *filter(any, lines)))
        parts.append(f"words {sha256(content.encode()).hexdigest()[:12]}")
    return ", ".join([*parts, *plugins.extracting()])
