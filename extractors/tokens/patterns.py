"""A notation for patterns over word classes: regular expressions that speak of classes by their names.

``<determiner>{1,3} <adverb>? <noun|name>+`` stands for ``the very old bridge``. Between angle brackets stand
names of :data:`~extractors.tokens.word_classes.WORD_CLASSES` with ``|`` between them, after ``not`` all others;
blanks mean nothing, ``#`` begins a comment, and the rest is the syntax of :mod:`re`. ``{noun_group}`` is
another pattern. What comes out is a plain regular expression over the string of class letters, so that nothing
of this is paid for when an article is read.
"""

from __future__ import annotations

import re

from ..lazy_patterns import later_made, later_re
from .word_classes import classes

_COMMENT = later_re(r"(?:^|(?<=\s))#[^\n]*")
_PART = later_re(
    r"(?P<group>\(\?<?[:=!])|<(?P<classes>[a-z_| ]+)>|\{(?P<part>[a-z_]+)\}|(?P<blank>\s+)|(?P<syntax>\\[1-9]|\{\d+(?:,\d*)?\}|[()|?*+.$^])"
)


def source(notation: str, **parts: str) -> str:
    """The regular expression that a pattern in names stands for; ``parts`` are such expressions by their names.

    Raises ValueError, with the place, for what is no notation, and KeyError for a name that is no word class.
    """
    notation = _COMMENT.sub("", notation)
    out = []
    done = 0
    while done < len(notation):
        m = _PART.match(notation, done)
        if not m:
            raise ValueError(f"no pattern over word classes, at {done}: {notation[done : done + 20]!r}")
        done = m.end()
        if m["classes"]:
            out.append(_any_of(m["classes"]))
        elif m["part"]:
            out.append(parts[m["part"]])
        else:
            out.append(m["group"] or m["syntax"] or "")
    return "".join(out)


def pattern(notation: str, **parts: str) -> re.Pattern[str]:
    """The pattern, read and compiled with its first use. Of the standard library: its engine is twice as quick here as ``regex``."""
    return later_made(lambda: re.compile(source(notation, **parts)))


def _any_of(names: str) -> str:
    """``noun|name`` -> ``[NP]``; one class stands without brackets."""
    excluded = names.startswith("not ")
    letters = classes(names.removeprefix("not ").replace("|", " "))
    if len(letters) == 1 and not excluded:
        return re.escape(letters)
    return f"[{'^' if excluded else ''}{''.join(map(re.escape, letters))}]"
