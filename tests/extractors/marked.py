"""Sentences with their attribution written into them: ``[content] {cue} <source>``."""

from __future__ import annotations

from typing import NamedTuple

from extractors import Article, extract

_OPEN = {"[": "content", "{": "cue", "<": "source"}
_CLOSE = {"]": "content", "}": "cue", ">": "source"}


class Found(NamedTuple):
    """An attribution in words: by which rule, and the words of its content, cue and source."""

    rule: str
    content: tuple[str, ...]
    cue: tuple[str, ...]
    source: tuple[str, ...]


def plain(marked: str) -> str:
    """The sentence without the brackets."""
    return "".join(c for c in marked if c not in _OPEN and c not in _CLOSE)


def meant(rule: str, marked: str) -> Found:
    """What the brackets say."""
    parts: dict[str, list[str]] = {"content": [], "cue": [], "source": []}
    is_open: set[str] = set()
    for c in marked:
        if c in _OPEN:
            is_open.add(_OPEN[c])
            parts[_OPEN[c]].append("")
        elif c in _CLOSE:
            is_open.remove(_CLOSE[c])
        else:
            for part in is_open:
                parts[part][-1] += c
    assert not is_open, f"a bracket is left open: {marked}"
    return Found(rule, *(tuple(parts[part]) for part in ("content", "cue", "source")))


def found(text: str, *, without: frozenset[str] = frozenset()) -> list[Found]:
    """Every attribution of a text, however unsure."""
    attributions = extract(Article(id="made-up", text=text), without=without, least=0).attributions
    return [
        Found(a.rule, *(tuple(span.of(text) for span in spans) for spans in (a.content, a.cue, a.source)))
        for a in attributions
    ]


def assert_found(marked: str) -> None:
    """Whether a sentence gives the content and the cue of its brackets, by any rule, and the source where one is marked."""
    wanted, given = meant("", marked), [one[1:] for one in found(plain(marked) + "\n")]
    if wanted.source:
        assert wanted[1:] in given, (wanted, given)
    else:
        assert wanted[1:3] in [one[:2] for one in given], (wanted, given)
