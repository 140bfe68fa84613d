"""The base of all problems that are told to people: one line that says what, where, and what to do."""

from __future__ import annotations


class OnrecordError(Exception):
    """Something that a person can put right. Each problem of this project is a subclass of it."""
