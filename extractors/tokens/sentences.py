"""Sentences, noun groups and clause ends, as patterns over the string of word classes."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from .tokenizer import Tokens

# The standard library's engine is twice as quick here as `regex`; a lookahead and \1 stand for an atomic group.

# A noun group read forwards: a pronoun, or (determiner) (modifiers) head, with possessors inside.
_HEAD = r"(?:[RO]|D{1,3}x?(?:[EUG](?:C[EUG])?)?[NPvz=q]+|=?[NPz][NPvz=]*|=v[NPvz=]*|=+(?=[IxMBAZFE.,]))(?:s[EG=]?[NPvz=]+)*"
NOUN_GROUP = re.compile(_HEAD)
NOUN_GROUP_LONG = re.compile(rf"{_HEAD}(?:I{_HEAD}){{0,3}}")

# The same read backwards, from the head to its determiner, over the reversed string.
BACK_GROUP = r"(?:\)[^(]{1,12}\()?(?:[NPz=vq]|G(?=[sD]))[NPz=v]*(?:[NPvz=x-]{0,6}?(?:[EUG]{1,2}x?)?D{1,3})?(?:s[NPz=v]+(?:[EUGNPvz=x]{0,5}?D{1,3})?)*"
_SUBJECT_BACK = re.compile(
    rf"[RD](?!D)|OID|ED(?:I{BACK_GROUP}){{0,2}}|"
    rf"{BACK_GROUP}(?:CP+(?=[IT]))?(?:[IT]{BACK_GROUP}(?:CP+(?=[IT]))?){{0,4}}(?:C{BACK_GROUP}(?=[./,;]|$))?"
)
# What stands between the last noun of a relative clause and the noun that the clause describes: an engineer
# who warned of (it), who saw (it), who works for (it: "works" was taken for a noun), standing by (it).
_RELATIVE_BACK = re.compile(
    rf"(?:(?:[IT]x?(?:{BACK_GROUP}[IT]x?){{0,2}})?(?:[EFZzvVU][xMBA]*W|[EFZ][xMBA]*H)|(?:[IT]x?(?:{BACK_GROUP}[IT]x?){{0,2}})?G|[IT]x?(?:{BACK_GROUP}[IT]x?){{0,2}}[EU]"
    rf"|(?<=[IT][zv])[xMBA]*W)(?:{BACK_GROUP}|[D=])"
)
_CLAUSE = re.compile(
    r"(?:x[IT](?==)|[xC])*(?:Rs|Rx*[qQ]|(?:Ix?(?==))?(?:R|W|D{0,3}[x=]?[EUGNPvzs=q]*[NPvz=q])(?=((?:[IC][DNPvzEGs=q]+)*))\1(?:(?:[,(].{1,40}?[,)])?x*[MBAZFEzVv]|T[VvB][^.,;:/QKqHWSMBAZF]{0,12}[MBAZF]))"
)
_ADJUNCTS = re.compile(
    r"(?:x|,x{1,2},|(?:I{1,2}|T(?=[DPON]))(?:D{0,3}(?:x?[EUG](?=[NPvz=x]))?[NPvzs=x]*[NPvz=]|[xGO])(?:s[NPvz=]+)*|,(?=I[^,.]{1,14},[HKQq])|,(?=H)|(?<=[NPz=])D?=?N(?=,))*"
)
_FINITE = re.compile(r"[MBAZFEQqK]|[NPR]x*[zv]|Rs")
_SENTENCE_END = re.compile(r"[.]+[)!]?|/+|K")
_OPENERS = frozenset("PDRHSIWCxMTEGVNz=KQq-AB!")


#: A sentence is cut after so many tokens: nobody writes one, and what looks at whole sentences stays quick.
LONGEST = 300

#: Token indices, half open.
Range = tuple[int, int]


class Document(NamedTuple):
    """One article, ready for patterns: its tokens, their classes reversed, its sentence starts."""

    text: str
    tokens: Tokens
    classes: str
    reverse: str
    sentence_starts: list[int]

    def sentence(self, token: int) -> Range:
        """First token of the sentence that holds token, and first token after it."""
        k = bisect_right(self.sentence_starts, token)
        end = self.sentence_starts[k] if k < len(self.sentence_starts) else len(self.classes)
        return self.sentence_starts[k - 1], end

    def subject_before(self, token: int) -> Range | None:
        """The noun group or pronoun that ends directly before token."""
        length = _subject_length(self.reverse, len(self.classes) - token)
        return (token - length, token) if length else None


def document(text: str, tokens: Tokens, classes: str) -> Document:
    """Prepare tokens for the rules. ``classes``: those of tokens, furniture replaced by ``/``."""
    starts = [0]
    words = tokens.words
    size = len(classes)
    for m in _SENTENCE_END.finditer(classes):
        end = m.end()
        if end >= size:
            break
        if (
            m.group()[0] in "K."
            and classes[end] not in "KQq/"
            and not words[end][0].isupper()
            and words[end][0].isalpha()
        ):
            continue  # “Why?” he asked; Sen. Ann Lee (R-Wis.) said
        if starts[-1] != end:
            starts.extend(range(starts[-1] + LONGEST, end, LONGEST))
            starts.append(end)
    starts.extend(range(starts[-1] + LONGEST, size, LONGEST))
    return Document(text, tokens, classes, classes[::-1], starts)


# The rules ask for the same places one after the other: the last answers are kept.


@lru_cache(maxsize=64)
def _subject_length(reverse: str, start: int) -> int:
    """How many tokens the noun group has that begins at start of the reversed classes; 0 where none does."""
    m = _SUBJECT_BACK.match(reverse, start, start + 60)
    if not m:
        return 0
    relative = _RELATIVE_BACK.match(reverse, m.end(), m.end() + 40)
    return (relative or m).end() - start  # the engineer who warned of the collapse


@lru_cache(maxsize=64)
def after_adjuncts(classes: str, token: int) -> int:
    """The first token after adverbs and prepositional phrases that begin at token."""
    m = _ADJUNCTS.match(classes, token)
    return m.end() if m else token


@lru_cache(maxsize=64)
def starts_clause(classes: str, token: int) -> bool:
    """Whether a subject with a verb begins at token."""
    return _CLAUSE.match(classes, token) is not None


def finite_between(classes: str, start: int, end: int) -> bool:
    """Whether a finite verb stands between two tokens."""
    return _FINITE.search(classes, start, end) is not None


def with_negation(words: list[str], to: int) -> int:
    """Where the infinitive begins whose ``to`` this is: ``[not to] pay``, ``[never to] pay``."""
    return to - (words[to - 1] in ("not", "never"))
