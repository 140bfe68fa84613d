"""Who said what: every quotation and reported statement of a news article, with its speaker and its proof.

    >>> import quotes
    >>> text = '"The bridge is safe," said Ada Moreau, the city engineer.'
    >>> for attribution in quotes.extract(text):
    ...     print(attribution.speaker.name, "|", attribution.content[0].of(text))
    Ada Moreau | "The bridge is safe,"

Importing this package costs next to nothing: everything is loaded when it is first asked for.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers take it for true; the module typing alone would cost ten times the rest
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from extractors import (
        Article,
        Attribution,
        Explanation,
        Extraction,
        Figure,
        Layout,
        NotSpeech,
        Setting,
        Span,
        Speaker,
    )

    from .errors import NotReadWarning, OnrecordError
    from .library.archive import Archive
    from .library.extraction import ExtractedArticle, Extractor
    from .readers import Details

    RULES_VERSION: str
    __version__: str

__all__ = [
    "RULES_VERSION",
    "Archive",
    "Article",
    "Attribution",
    "Details",
    "Explanation",
    "ExtractedArticle",
    "Extraction",
    "Extractor",
    "Figure",
    "Layout",
    "NotReadWarning",
    "NotSpeech",
    "OnrecordError",
    "Setting",
    "Span",
    "Speaker",
    "__version__",
    "configure",
    "explain",
    "extract",
    "extract_many",
    "open_archive",
    "read",
]

_WHERE = {
    "Archive": "quotes.library.archive",
    "Details": "quotes.readers",
    "ExtractedArticle": "quotes.library.extraction",
    "Extractor": "quotes.library.extraction",
    "NotReadWarning": "quotes.errors",
    "OnrecordError": "quotes.errors",
}


def __getattr__(name: str) -> Any:
    found: Any
    if name == "__version__":
        from importlib.metadata import version

        found = version("onrecord")
    elif name in __all__:
        from importlib import import_module

        found = getattr(import_module(_WHERE.get(name, "extractors")), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def extract(text: str | Article, *, title: str | None = None, date: str | None = None) -> ExtractedArticle:
    """All that is said in one article, in the order of the text: a list of ``Attribution``.

    ``text`` is the article; every span of the result counts code points into exactly this string, so
    ``span.of(text)`` gives its words. ``title`` helps to tell the headline from the body where the text
    repeats it. ``date`` is the day of publication (``"2026-03-05"``); with it "on Tuesday" becomes a
    date in ``attribution.setting.said_on``. An ``Article`` brings these with it.

    Never raises for any text. The list also has ``layout`` and ``not_speech``, and ``to_dict``.
    """
    from .library.extraction import Extractor

    return Extractor().extract(text, title=title, date=date)


def extract_many(
    articles: Iterable[str | Article | Mapping[str, Any]],
    *,
    workers: int | None = 1,
    problems: list[str] | None = None,
) -> Iterator[ExtractedArticle]:
    """What is said in each of many articles, in their order, one after the other: memory does not grow.

    ``articles`` are texts, articles (as :func:`read` gives them), or mappings with ``text`` and perhaps ``id``,
    ``title``, ``date``. ``workers`` is the number of processes: 1 for this one alone, None for one a core; with
    more than one the program that calls it must be guarded by ``if __name__ == "__main__":``. An article that fails
    is left out and told: to the list ``problems``, or else as a ``NotReadWarning``.
    """
    from .library.extraction import Extractor

    return Extractor().extract_many(articles, workers=workers, problems=problems)


def explain(text: str | Article, *, title: str | None = None, date: str | None = None) -> Explanation:
    """Why there is what :func:`extract` finds in an article, and why there is nothing else.

    Each stage with what it saw; each rule that was tried, with the condition that turned it away; each candidate with
    its confidence, signs and bar; whom each mention means. ``print`` it, or take ``to_dict()``. It takes many times
    as long as extraction.
    """
    from .library.extraction import Extractor

    return Extractor().explain(text, title=title, date=date)


def read(
    inputs: str | Path | Iterable[str | Path],
    *,
    columns: Mapping[str, str] | None = None,
    details: Details | None = None,
    limits: bool = True,
    problems: list[str] | None = None,
) -> Iterator[Article]:
    """The articles of files, folders, globs and addresses (docs/reading.md), one after the other.

    ``columns`` names the columns of tables, ours to theirs: ``{"text": "body", "date": "pub"}``. ``details`` says
    what holds for all of them. Never raises for bad input: what cannot be read is left out and told, to the list
    ``problems`` or else as a ``NotReadWarning``.
    """
    from .library.reading import read as read_articles

    return read_articles(inputs, columns=columns, details=details, limits=limits, problems=problems)


def open_archive(path: str | Path) -> Archive:
    """A database that ``quotes ingest`` made, open for questions: ``find``, ``count``, ``speakers``, ``check``, ``versions``.

    Needs ``onrecord[archive]``. Raises ``quotes.OnrecordError`` where there is no such database.
    """
    try:
        from .library.archive import Archive
    except ModuleNotFoundError as missing:
        from .errors import SetupProblem, extra_of

        if (extra := extra_of(missing)) is None:
            raise
        raise SetupProblem(
            f"an archive needs {missing.name}, which is not installed: pip install 'onrecord[{extra}]'"
        ) from None
    return Archive(path)


def configure(path: str | Path | None) -> None:
    """Takes the words of a ``quotes.toml`` for all that this process extracts from now on; None: of none.

    Raises ``quotes.errors.SetupProblem``: one line about what is wrong in the file or with a plugin.
    """
    import pathlib

    from extractors import Lexicon

    from .configuration import configured_extractor, user_words

    configured_extractor.use(Lexicon() if path is None else user_words.read(pathlib.Path(path)))
