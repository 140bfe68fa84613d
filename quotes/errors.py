"""What can go wrong, said in one line for people. All problems of this project are an OnrecordError."""

from __future__ import annotations

from extractors.errors import OnrecordError

__all__ = ["NotReadWarning", "OnrecordError", "SetupProblem"]


class SetupProblem(OnrecordError):
    """What is wrong with a quotes.toml or a plugin: which, where in it, what to do."""


class NotReadWarning(UserWarning):
    """An article or file that was left out, and why; the others go on."""
