"""What is wrong with how quotes is set up: said in one line, before anything is done."""

from __future__ import annotations


class SetupProblem(Exception):
    """What is wrong with a quotes.toml or a plugin: which, where in it, what to do."""
