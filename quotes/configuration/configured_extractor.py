"""Extraction as the user has set it up: with the words of quotes.toml and all that plugins add."""

from __future__ import annotations

from hashlib import sha256

import extractors
from extractors import RULES_VERSION, Article, Extraction, Lexicon
from extractors.layout.page import layout
from extractors.lexicon import own_words

from ..errors import SetupProblem
from ..language import ENGLISH, language_of
from . import plugins, user_words

_own: Lexicon | None = None


def use(own: Lexicon) -> None:
    """Takes these words of a quotes.toml, and those of plugins, for all that this process extracts.

    Raises SetupProblem when a plugin is broken.
    """
    global _own
    brought = []
    for plugin, data in plugins.words():
        try:
            brought.append(user_words.from_data(data))
        except SetupProblem as problem:
            raise SetupProblem(f"plugin {plugin}: {problem}") from None
    plugins.check()
    extractors.configure(user_words.together([*brought, own]))
    _own = own


def in_use() -> Lexicon:
    """The words of a quotes.toml that are in use, to be sent to other processes. Raises SetupProblem."""
    if _own is None:
        use(Lexicon())
        return Lexicon()
    return _own


def extract(article: Article) -> Extraction:
    """All attributions of one article, with what plugins add, change or drop. Raises what a plugin raises.

    In an article that is not in English nothing is found, unless a plugin brings an extractor for its language.
    """
    if _own is None:
        use(Lexicon())
    language = article.language or language_of(article.text)
    if language == ENGLISH:
        found = extractors.extract(article)
    elif reads := plugins.language_extractors().get(language):
        found = reads(article)
    else:
        return Extraction(layout(article.text, article.title), ())
    for extractor in plugins.extractors():
        found = extractor(article, found)
    return found


def rules_version() -> str:
    """The rules, own words and plugins that decide the result: "1", "1, words 5e884898da28, mail 0.1"."""
    in_use()
    words = own_words()
    parts = [RULES_VERSION]
    if words != Lexicon():
        content = repr((sorted(words.entries.items()), words.names, sorted(words.works)))
        parts.append(f"words {sha256(content.encode()).hexdigest()[:12]}")
    return ", ".join([*parts, *plugins.extracting()])
