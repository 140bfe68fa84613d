"""Who said what: every quotation and reported statement of a news article, with its speaker and its proof.

    >>> import quotes
    >>> text = '"The bridge is safe," said Ada Moreau, the city engineer.'
    >>> for attribution in quotes.extract(text):
    ...     print(attribution.speaker.name, "|", attribution.content[0].of(text))
    Ada Moreau | "The bridge is safe,"

Importing this package costs next to nothing: the extractor is loaded by the first call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from extractors import Attribution

__all__ = ["configure", "extract"]


def extract(text: str, *, title: str | None = None, date: str | None = None) -> list[Attribution]:
    """All that is said in one article, in the order of the text.

    ``text`` is the article; every span of the result counts code points into exactly this string, so
    ``span.of(text)`` gives its words. ``title`` helps to tell the headline from the body where the text
    repeats it. ``date`` is the day of publication (``"2026-03-05"``); with it "on Tuesday" becomes a
    date in ``attribution.setting.said_on``.

    Never raises for any text. For layout, words in marks that are no speech, and an article with all its
    fields, see ``extractors.extract``.
    """
    from extractors import Article

    from .configuration.configured_extractor import extract as extract_article

    article = Article(id="", text=text, title=title, date=date)
    return list(extract_article(article).attributions)


def configure(path: str | Path | None) -> None:
    """Takes the words of a ``quotes.toml`` for all that this process extracts from now on; None: of none.

    Raises ``quotes.errors.SetupProblem``: one line about what is wrong in the file or with a plugin.
    """
    import pathlib

    from extractors import Lexicon

    from .configuration import configured_extractor, user_words

    configured_extractor.use(Lexicon() if path is None else user_words.read(pathlib.Path(path)))
