"""Whom a description cannot mean: who is named in a clause in which it stands for somebody else.

After principle C of the binding theory (Chomsky 1981): ``Ann Lee told the baker that she was late``, ``Ann Lee said that
the baker had lied``: the baker is not Ann Lee, there and in the sentences behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import regex

from ...entities.entity import Entity
from ...entities.name_words import words_of
from ...entities.noun_phrases import is_role
from ...lazy_patterns import later
from ...lexicon import listed

_NEAR_BY = 500  # characters
_CLAUSE = 160  # characters from a name to the description in its clause
_MENTIONS = 6
_ARTICLE = 8  # characters
#: Of whatever job somebody is, he may be called so.
_ANY_JOB = ("official", "aide", "staffer", "officer")
#: From a name to a description behind its verb; not: Lee became the mayor, Lee, who is the mayor.
_BEHIND = later(
    r"(?:, [^,.;:\n“”\"]{1,80},)?+(?: (?!(?:and|or|but|while|as|when|where|who|whose|which|is|are|was|were|be|been|being|am|becom\w+|became|"
    r"remain\w*|like|named|elected|appointed|made|play\w*|than)\b)[\w’'-]+){1,14}+ "
).fullmatch


def is_set_apart(text: str, entity: Entity, head: str, position: int) -> bool:
    """Whether a description with this noun stands behind somebody's name in one clause, at the position or before it."""
    first = max(0, position - _NEAR_BY)
    mentions = [m for m in entity.mentions if first <= m.start < position][-_MENTIONS:]
    if not mentions:
        return False
    at = [match.start() for match in _called(head)(text, mentions[0].end, position)]
    if any(text[mention.end : start] == " and " for start in at for mention in mentions):
        return True  # Ann Lee and the baker met
    if any(text.endswith(f" {head} and ", 0, mention.start - mention.name.lead) for mention in mentions):
        return True  # The baker and Ann Lee met
    return any(
        0 < start - mention.end < _CLAUSE and _BEHIND(text, mention.end, start) is not None
        for start in (*at, position)
        for mention in mentions
    )


def acts_on_them(text: str, entity: Entity, name: str, position: int) -> bool:
    """Whether somebody is named right behind a description, as whoever does something to them: ``the man [Ash had met]``."""
    end = text.find(name, position, position + _ARTICLE + len(name)) + len(name)
    return end >= position and any(m.start - m.name.lead == end + 1 for m in entity.mentions)


@lru_cache(maxsize=1024)
def _called(head: str) -> Callable[..., Iterator[regex.Match[str]]]:
    """What finds a description with a noun in a text: ``the baker``, ``his old friend``."""
    return regex.compile(
        rf"\b(?:the|an?|his|her|their|this|that) (?:[\w’'-]+ ){{0,2}}?{regex.escape(head)}(?![\w-])"
    ).finditer


def is_another_one(head: str, noun: str) -> bool:
    """``The manager spoke. The clerk said``, ``The teacher spoke. The girl said``: whether a noun cannot mean an unnamed one of that role."""
    if head == noun or not is_role(head):
        return False
    job = noun in listed("jobs_of_anybody") and noun not in _ANY_JOB
    plain = noun in ("man", "woman") and head in words_of("case_offices")
    return job or plain or noun in listed("child_nouns")
