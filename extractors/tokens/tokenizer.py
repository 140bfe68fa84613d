"""Tokens of an article with their word classes: two parallel sequences, and a string of class letters.

The rules of grammar that follow are regular expressions over that string, so a rule reads like the
sentence pattern it stands for and runs at the speed of the pattern engine. Words in quotation marks
are folded into one token, because nothing inside them can govern what stands outside.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from ..lazy_patterns import later_re
from ..model import Span
from .in_context import in_context
from .sentence_ends import BEHIND_HOUR, abbreviations, may_end_sentence, opens_sentence
from .tagger import LIMIT, LONGEST
from .watched_words import NOT_WATCHED, codes, sign_of
from .word_classes import (
    COMMA,
    NAME,
    PARAGRAPH_END,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    STRAY_MARK,
)

#: The blanks that stand between words; the last has no width.
_BLANK = " \xa0\u2009\u202f\u200b"


@cache
def _token() -> re.Pattern[str]:
    """A token and the blanks that follow it: so the lengths add up to offsets without a second pass.

    The standard library's engine is twice as quick here as ``regex``; nothing in the pattern can backtrack far.
    """
    shortened = "|".join(sorted(map(re.escape, abbreviations())))
    last = "|".join(sorted(map(re.escape, may_end_sentence())))
    return re.compile(
        r"[a-zA-Z]+ (?=[a-zA-Z])"  # most tokens, without a look at the rest
        r"|(?:[A-Z][a-z]{0,9}(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)[a-z]{1,9}){2,3}+(?!\w)"  # Ng'ang'a
        r"|(?!I['’])[A-Z][a-z]{0,4}['’][A-Z]\w+(?:-\w+)*"  # O'Neill, D’Souza, Dell'Acqua
        r"|[a-zA-Z]\w*(?![\w.&/!\u0300-\u036f-])|[,\"“”]"
        r"|[A-Z]{1,3}&[A-Z]{1,3}\b|[A-Z]/[A-Z]\b|(?:E|Yahoo|Jeopardy)!(?=\s[A-Za-z])|[A-Z]\.(?=[A-Z][a-z])"  # AT&T, A/S, E! News, S.Paulo
        r"|[A-Z]{1,2}\d+[.,]\d[\d.,]*(?<=\d)\w*"  # N4.2bn, R1,200: money of one letter
        r"|(?:a\.k\.a|i\.e|e\.g)\."
        rf"|[ap]\.m\.(?!\s(?!{BEHIND_HOUR})[A-Z])|vs?\.(?=\s[A-Z])|(?:[bcd]|ca)\.(?=\s[12]\d{{3}}\b)|(?:then|ex)-(?:{shortened})\.|[a-z][\w\u0300-\u036f]*(?:-[\w\u0300-\u036f]+)*"
        rf"|(?=[A-Z])(?:(?:{last}|[A-Z](?:\.[A-Z])+)(?=\.{opens_sentence()})"  # in the U.S. He says
        rf"|(?:[A-Z]-)?(?:(?:{shortened})\.|[A-Z]\.(?:[A-Z]\.)+)(?:-[a-z]+)*|[A-Z]\.(?=\s(?:[A-Z]?[a-z.]|[DLO]['’][A-Z])|['’]s\b)|[A-Z][a-z]{{0,8}}\.(?=,))"
        r"|[^\W\d_][\w\u0300-\u036f]*(?:-[\w\u0300-\u036f]+)*|(?:(?<=\s)\.)?\d+(?:[.,:]\d+)*\w*(?:-\w+)*|['’](?:s|re|ve|ll|d|m|t|S)\b|(?<!-)--(?!-)|[^\w\s]|_+)"
        rf"[{_BLANK}]*|\s+"
    )


class _Words(dict[str, str]):
    """A token with the blanks behind it -> its word, for the tokens seen so far; one string for all places of a word."""

    def __missing__(self, raw: str) -> str:
        if len(self) > LIMIT:
            self.clear()
        word = sys.intern(raw.rstrip(_BLANK) or raw)
        if len(raw) <= LONGEST:
            self[raw] = word
        return word


@cache
def _words() -> _Words:
    return _Words()


#: Marks that may close a quotation within another at its end: “He said, ‘Go,’” she wrote.
_CLOSING = "’”'\"»›"
#: What stands directly before a sentence, if anything does.
_SENTENCE_ENDS = frozenset(("", *".!?\n’”'\"»"))


_new = tuple.__new__  # a span without a call of its own, as there are many


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, quotations folded: four parallel sequences.

    ``classes`` is the string of class letters, ``words`` the words as written (a folded quotation
    with all its words), ``starts`` their offsets, ``signs`` the string of signs for who looks for a word.
    """

    classes: str
    words: list[str]
    starts: list[int]
    signs: str

    def end(self, token: int) -> int:
        """The offset at which a token ends."""
        return self.starts[token] + len(self.words[token])

    def span(self, first: int, last: int) -> Span:
        """From token first up to, not including, token last."""
        end = self.starts[last - 1] + len(self.words[last - 1])
        return _new(Span, (self.starts[first], end))

    def ended(self, size: int) -> Tokens:
        """These tokens of a text of ``size`` characters, and the end of a paragraph behind them."""
        words, starts = [*self.words, "\n"], [*self.starts, size]
        return Tokens(self.classes + PARAGRAPH_END, words, starts, self.signs + NOT_WATCHED)

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after offset."""
        return bisect_left(self.starts, offset)


#: A pronoun with a capital behind words in marks without a full stop: said it was “late” [He added]
_ANOTHER_SENTENCE = later_re(r"\s(?:He|She|They|We|It)\s[a-z]")


def _fold_letter(text: str, start: int, inner: tuple[int, int], end: int) -> str:
    """The class of words in marks: whether they end a sentence, read like a clause, or are a fragment."""
    words = text[inner[0] : inner[1]].strip()
    if words[-1:] in _CLOSING:
        words = words.rstrip(_CLOSING) or words
    if words.endswith((".]", "?]", "!]")):  # “noise and dust[.]”
        words = words[:-1]
    if not words:
        return STRAY_MARK
    comma = words[-1] in ",—" or text[end : end + 1] == ","
    if words[-1] in ".?!…" and not comma:
        return QUOTED_SENTENCE
    if comma:
        return QUOTED_CLAUSE if words.count(" ") > 1 or words[-1] in ",—" else QUOTED_FRAGMENT
    if _ANOTHER_SENTENCE.match(text, end):
        return QUOTED_SENTENCE
    if not words[0].isupper():
        return QUOTED_FRAGMENT
    if (
        text[end : end + 1] in (".", "?", "!")
        and text[max(0, start - 4) : start].rstrip(" ")[-1:] in _SENTENCE_ENDS
    ):
        return QUOTED_CLAUSE  # British papers set the full stop behind the mark
    return QUOTED_CLAUSE if words.count(" ") > 4 else QUOTED_FRAGMENT


def _name_letter(text: str, inner: tuple[int, int]) -> str:
    """A title stands for a name; one with the sentence's comma inside its marks, for the comma."""
    return COMMA if text[inner[0] : inner[1]].rstrip().endswith(",") else NAME


def tokenize(
    text: str, quotations: Sequence[tuple[int, int, tuple[int, int]]], names: Container[int] = ()
) -> Tokens:
    """The tokens of text; each of the quotations is one token.

    A quotation is its start and end with the marks, and the span between the marks; they are disjoint
    and in order. Those that start at one of ``names`` are names and titles, and stand for names.
    """
    find, word_of, code_of = _token().findall, _words().__getitem__, codes().__getitem__
    classes: list[str] = []  # each letter with the sign behind it
    words: list[str] = []
    starts: list[int] = []
    done = 0
    for start, end, inner in (*quotations, (len(text), len(text), (0, 0))):
        if start < done:
            continue
        raw = find(text, done, start)
        found = list(map(word_of, raw))
        classes.append("".join(map(code_of, found)))
        words += found
        starts.extend(accumulate(map(len, raw), initial=done))
        done = end
        if start == end:
            break
        classes.append(_name_letter(text, inner) if start in names else _fold_letter(text, start, inner, end))
        words.append(text[start:end])
        classes.append(sign_of(words[-1]) if text[start].isalnum() else NOT_WATCHED)
        while done < len(text) and text[done] in _BLANK:
            done += 1
    starts.pop()
    both = "".join(classes)
    signs = both[1::2]
    return Tokens(in_context(both[::2], words, signs), words, starts, signs)
