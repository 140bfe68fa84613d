"""What "who", "which" and "that" stand for: the name or the noun before them."""

from __future__ import annotations

import re

from .descriptions import Description, describe
from .people import Entity, People

_REACH = 160
_WORD = re.compile(r"[\w’'$%.-]+")
_DETERMINERS = {
    "a",
    "an",
    "the",
    "some",
    "many",
    "most",
    "several",
    "other",
    "others",
    "those",
    "these",
    "few",
    "one",
    "two",
    "three",
    "no",
    "any",
    "every",
    "all",
    "each",
    "his",
    "her",
    "its",
    "their",
    "anyone",
    "everyone",
    "someone",
}
_STOPS = {
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "from",
    "by",
    "with",
    "about",
    "into",
    "over",
    "under",
    "between",
    "including",
    "like",
    "such",
    "as",
    "and",
    "or",
    "but",
    "than",
    "is",
    "was",
    "are",
    "were",
    "be",
    "been",
    "has",
    "have",
    "had",
    "that",
    "who",
    "which",
    "what",
    "when",
    "where",
    "while",
    "if",
    "because",
    "said",
    "says",
    "consolidate",
    "became",
}
_APPOSED = re.compile(r",\s(?:an?|the|one\sof|\w+)\s[^,.;:!?]*$")
_COMPLEMENT = re.compile(r"\b(?:of|for|with|in|at|from|to)\s(?:the\s)?$")
_ASIDE = re.compile(r"\s?\([^()]*\)?$")


def antecedent(people: People, position: int) -> Entity | Description | None:
    """Who or what a relative pronoun at a position stands for.

    A name right before it (``Ash, who``), a name with what is said about it (``Ash, the head of the
    clinic, who``), else the noun phrase as a description; None where no noun is found.
    """
    text = people.text
    begin = max(0, position - _REACH, text.rfind("\n", max(0, position - _REACH), position) + 1)
    before = text[begin:position].rstrip(" ,—–-(")
    end = begin + len(before)
    at = people.before(position)
    near = [m for m in people.mentions[max(0, at - 5) : at] if m.start >= begin and m.end <= end and m.entity]
    last = near[-1] if near else None
    if last is not None:
        rest = text[last.end + last.name.tail : end]
        adjacent = not rest.strip() or _ASIDE.fullmatch(rest) is not None
        lead = text[begin : last.start - last.name.lead]
        if adjacent and not _COMPLEMENT.search(lead):
            return last.entity
        for mention in reversed(near):
            if mention.name.kind in ("person", "unknown") and _APPOSED.fullmatch(
                text, mention.end + mention.name.tail, end
            ):
                return mention.entity
    words = list(_WORD.finditer(before))[-6:]
    start = None
    for match in reversed(words):
        low = match.group().lower()
        if low in _STOPS and start is not None and low != "of":
            break
        start = match.start()
        if low in _DETERMINERS:
            break
    if start is None:
        return last.entity if last else None
    phrase = before[start:]
    if last is not None and last.start >= begin + start and last.end >= end - 1:
        return last.entity
    return describe(phrase)
