"""Extraction as the user has set it up: with the words of quotes.toml and all that plugins add."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import extractors
from extractors import RULES_VERSION, Article, Attribution, Extraction, Lexicon
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
    own = own_words()
    if own.boilerplate or own.no_speakers:
        found = replace(
            found, attributions=tuple(a for a in found.attributions if _is_wanted(article, a, own))
        )
    return found


def explain(article: Article) -> extractors.Explanation:
    """Why there is what is found in an article, with the words of quotes.toml; what plugins change is not explained."""
    in_use()
    return extractors.explain(article)


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
    in_use()
    words = own_words()
    parts = [RULES_VERSION]
    if words != Lexicon():
        lines = (sorted(words.boilerplate), sorted(words.no_speakers))
        content = repr((sorted(words.entries.items()), words.names, sorted(words.works), *filter(any, lines)))
        parts.append(f"words {sha256(content.encode()).hexdigest()[:12]}")
    return ", ".join([*parts, *plugins.extracting()])
