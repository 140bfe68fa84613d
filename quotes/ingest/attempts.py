"""Work tried on one article: what was made of it, or why nothing was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractors import Article

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Done(Generic[Made]):
    """An article with what the work made of it."""

    article: Article
    made: Made


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that the work could not do, and why, in one line."""

    article: Article
    reason: str

    @property
    def where(self) -> str:
        """The file and, where it holds several, the article in it."""
        file, key = self.article.file, self.article.id
        return key if file is None or key.startswith(file) else f"{file}, article {key}"


@dataclass(frozen=True, slots=True)
class Raised:
    """Stands in the place of a result: what went wrong, in one line."""

    reason: str


def attempt(work: Callable[[Article], Made], article: Article) -> Done[Made] | Failure:
    """Does ``work`` on one article here and now; whatever it raises becomes a Failure."""
    return joined(article, tried(work, article))


def tried(work: Callable[[Article], Made], article: Article) -> Made | Raised:
    """No article may stop a run, whatever is wrong with it: any exception becomes its reason."""
    try:
        return work(article)
    except Exception as error:
        return Raised(f"{type(error).__name__}: {error}".partition("\n")[0])


def all_tried(work: Callable[[Article], Made], articles: list[Article]) -> list[Made | Raised]:
    """The same of several articles."""
    return [tried(work, article) for article in articles]


def joined(article: Article, result: Made | Raised) -> Done[Made] | Failure:
    """An article with what came of it."""
    return Failure(article, result.reason) if isinstance(result, Raised) else Done(article, result)
