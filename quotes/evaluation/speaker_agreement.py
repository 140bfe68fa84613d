"""Do two names denote the same speaker? The comparison that evaluation is made by."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path


@cache
def _uncounted() -> frozenset[str]:
    """Words of a name that tell nobody apart."""
    lines = Path(__file__).with_name("uncounted_name_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def parts(name: str) -> list[str]:
    """The words of a name that count: lower case, without accents, possessives, titles and suffixes."""
    flat = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    flat = re.sub(r"['’]s\b", "", flat)
    return [w for w in re.findall(r"[a-z0-9]+", flat) if w not in _uncounted()]


def same_speaker(said: str | None, gold: str | None, kind: str | None) -> bool:
    """Whether the name said is the gold speaker's.

    Of persons the last names must agree, and the first names or their initials where both give one;
    of any other kind one name must contain all words of the other.
    """
    p, g = parts(said or ""), parts(gold or "")
    if not p or not g:
        return False
    if kind != "person":
        return set(p) <= set(g) or set(g) <= set(p)
    if p[-1] != g[-1] and not (len(p) == 1 and p[0] in g) and not (len(g) == 1 and g[0] in p):
        return False
    return len(p) == 1 or len(g) == 1 or p[0] == g[0] or p[0][0] == g[0][0]


def same_full_name(said: str | None, gold: str | None, kind: str | None) -> bool:
    """Whether it is the same speaker and, for a person, said with the gold's first and last name."""
    if not same_speaker(said, gold, kind):
        return False
    p, g = parts(said or ""), parts(gold or "")
    return kind != "person" or len(g) == 1 or (len(p) > 1 and p[0] == g[0] and p[-1] == g[-1])
