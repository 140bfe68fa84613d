"""What can go wrong, said in one line for people. All problems of this project are an OnrecordError."""

from __future__ import annotations

from extractors.errors import OnrecordError

__all__ = ["ArticleProblem", "NotReadWarning", "OnrecordError", "SetupProblem"]


#: The packages that an extra of ours brings, by the names that they are imported by.
_EXTRAS = {
    "archive": ("rensa", "rich", "sqlite_utils"),
    "serve": ("datasette", "itsdangerous", "markupsafe", "pygal"),
}


def extra_of(missing: ModuleNotFoundError) -> str | None:
    """The extra that brings a package that was not found; None for one that none of ours brings."""
    top = (missing.name or "").split(".")[0]
    return next((extra for extra, names in _EXTRAS.items() if top in names), None)


class SetupProblem(OnrecordError):
    """What is wrong with a quotes.toml or a plugin: which, where in it, what to do."""


class ArticleProblem(OnrecordError, TypeError):
    """What was given to be read is no article, or its day is none: what it is, and what to give."""


class NotReadWarning(UserWarning):
    """An article or file that was left out, and why; the others go on."""
