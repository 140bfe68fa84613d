"""Patterns of file names that a user gives ("archive/**/*.txt"): what they would have found."""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path


def is_pattern(name: str) -> bool:
    """Whether an input is a pattern, and no file or folder that has such a name."""
    return glob.has_magic(name) and not os.path.lexists(name) and "://" not in name


def covers(pattern: str, file: str) -> bool:
    """Whether a file of this name, were it there, would be read for the pattern, itself or as the part of an archive.

    As ``glob`` has it: ``*`` and ``?`` stand for no slash, ``**`` for any number of folders, and none of them
    for a name that begins with a dot.
    """
    wanted, parts = Path(pattern).as_posix().split("/"), file.split("/")
    if _matches(wanted, parts):
        return True
    archives = ("/".join(parts[:i]) for i in range(1, len(parts)) if _matches(wanted, parts[:i]))
    return any(not Path(archive).is_dir() for archive in archives)


def _matches(wanted: Sequence[str], parts: Sequence[str]) -> bool:
    if not wanted:
        return not parts
    first, rest = wanted[0], wanted[1:]
    if first == "**":
        visible = next((i for i, part in enumerate(parts) if part.startswith(".")), len(parts))
        return any(_matches(rest, parts[i:]) for i in range(visible + 1))
    if not parts or (parts[0].startswith(".") and not first.startswith(".")):
        return False
    return fnmatch(parts[0], first) and _matches(rest, parts[1:])
