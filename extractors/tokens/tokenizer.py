"""Tokens and word classes: an article as one string with a letter for each word.

The rules of grammar that follow are regular expressions over that string, so a rule reads like the
sentence pattern it stands for and runs at the speed of the pattern engine. Words in quotation marks
are folded into one token, because nothing inside them can govern what stands outside.

The letters:

====  =====================================  ====  ==========================================
P     capitalised word                       W     who, which, what
N     noun, adjective or unknown word        H     that
=     number                                 B     form of be
D     determiner, possessive                 A     form of have
R     subject pronoun                        M     modal, form of do
O     object pronoun                         x     adverb, particle, not
V     base verb                              T     to
v     base verb or noun (plan, claim)        I     preposition
Z     verb in -s (says)                      C     and, or, but
z     verb in -s or plural noun (claims)     S     subordinator (if, while, as)
E     verb in -ed, past or participle        G     verb in -ing
F     past tense only (went)                 U     participle only (gone)
s     possessive or short "is": 's           KQq   quotation: sentence, clause, fragment
====  =====================================  ====  ==========================================

and ``.`` for the end of a sentence, ``,`` ``;`` ``:`` ``-`` ``(`` ``)`` for themselves, ``!`` for a
mark that belongs to no quotation, ``/`` for the end of a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from functools import cache
from itertools import accumulate, compress, count
from typing import NamedTuple

from ..lexicon import word_list
from ..model import Span
from .sentence_ends import BEHIND_HOUR, abbreviations

#: The blanks that stand between words; the last has no width.
_BLANK = " \xa0\u2009\u202f\u200b"


@cache
def _token() -> re.Pattern[str]:
    """A token and the blanks that follow it: so the lengths add up to offsets without a second pass.

    (The standard library's engine is twice as quick here as `regex`; nothing in the pattern can backtrack far.)
    """
    shortened = "|".join(sorted(map(re.escape, abbreviations())))
    return re.compile(
        r"(?:[a-zA-Z]\w*(?![\w.\u0300-\u036f-])|[,\"“”]"  # most tokens, without a look at the rest
        rf"|[ap]\.m\.(?!\s(?!{BEHIND_HOUR})[A-Z])|vs?\.(?=\s[A-Z])|[a-z][\w\u0300-\u036f]*(?:-[\w\u0300-\u036f]+)*"
        rf"|(?=[A-Z])(?:(?:[A-Z]-)?(?:(?:{shortened})\.|[A-Z]\.(?:[A-Z]\.)+)|[A-Z]\.(?=\s[A-Z][a-z.])|[A-Z][a-z]{{1,8}}\.(?=,))"
        r"|[^\W\d_][\w\u0300-\u036f]*(?:-[\w\u0300-\u036f]+)*|\d+(?:[.,:]\d+)*\w*(?:-\w+)*|['’](?:s|re|ve|ll|d|m|t|S)\b|[^\w\s]|_+)"
        rf"[{_BLANK}]*|\s+"
    )


_PUNCTUATION = {
    ".": ".", "?": ".", "!": ".", ",": ",", ";": ";", ":": ":", "-": "-", "–": "-", "—": "-", "―": "-",
    "(": "(", ")": ")", "[": "(", "]": ")", "…": "x", "$": "D", "£": "D", "€": "D", "#": "D", "%": "N",
    "’s": "s", "'s": "s", "’": "s", "'": "s", "’S": "s", "'S": "s", "@": "D", "&": "C", "*": "!", "•": "!",
    "’re": "B", "'re": "B", "’m": "B", "'m": "B", "’ve": "A", "'ve": "A", "’d": "M", "'d": "M",
    "’ll": "M", "'ll": "M", "’t": "x", "'t": "x",
}  # fmt: skip


class Verb(NamedTuple):
    """One verb of ``lexicon/verbs.txt`` with all its forms."""

    lemma: str
    noun: bool
    s_form: str
    ing_form: str
    past: tuple[str, ...]
    participle: tuple[str, ...]


_VOWELS = frozenset("aeiou")
#: Marks that may close a quotation within another at its end: “He said, ‘Go,’” she wrote.
_CLOSING = "’”'\"»›"
#: What stands directly before a sentence, if anything does.
_SENTENCE_ENDS = frozenset(("", *".!?\n’”'\"»"))


def _regular(lemma: str) -> tuple[str, str, tuple[str, ...]]:
    """The forms in -s, -ing and -ed, the last with a doubled consonant too where that may be."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        s_form = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        s_form = lemma[:-1] + "ies"
    else:
        s_form = lemma + "s"
    if lemma.endswith("ie"):
        return s_form, lemma[:-2] + "ying", (lemma + "d",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return s_form, lemma[:-1] + "ing", (lemma + "d",)
    if lemma.endswith("e"):
        return s_form, lemma + "ing", (lemma + "d",)
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return s_form, lemma + "ing", (lemma[:-1] + "ied",)
    doubles = (
        len(lemma) > 2 and lemma[-1] not in "aeiouwxyh" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    )
    doubles = doubles or lemma.endswith(("quip", "quit", "quiz"))
    if doubles:
        return s_form, lemma + lemma[-1] + "ing", (lemma + "ed", lemma + lemma[-1] + "ed")
    return s_form, lemma + "ing", (lemma + "ed",)


def verb_from_entry(entry: str) -> Verb:
    """A line of ``verbs.txt``: base form, ``n`` and ``j`` flags, irregular past/participle."""
    lemma, *rest = entry.split()
    s_form, ing_form, regular = _regular(lemma)
    past = participle = regular
    for item in rest:
        if "/" in item:
            d, _, n = item.partition("/")
            past = regular if d == "-" else tuple(d.split(","))
            participle = regular if n == "-" else tuple(n.split(","))
    return Verb(lemma, "n" in rest, s_form, ing_form, past, participle)


@cache
def verbs() -> dict[str, Verb]:
    """All verbs by their base form."""
    return {v.lemma: v for v in map(verb_from_entry, word_list("verbs"))}


def forms(lemma: str) -> dict[str, str]:
    """Every form of a verb -> its class letter (one of V v Z z E F U G)."""
    verb = verbs().get(lemma) or verb_from_entry(lemma)
    out = {verb.ing_form: "G"}
    if verb.ing_form.endswith(lemma[-1] * 2 + "ing"):
        out[lemma + "ing"] = "G"
    for word in verb.participle:
        out[word] = "E" if word in verb.past or word.endswith("ed") else "U"
    for word in verb.past:
        if out.get(word) != "E":
            out[word] = "E" if word.endswith("ed") or word in verb.participle else "F"
    out[verb.s_form] = "z" if verb.noun else "Z"
    if lemma not in out:
        out[lemma] = "v" if verb.noun else "V"
    return out


class _Classes(dict[str, str]):
    """Word as written -> class letter, for the words seen so far.

    It begins empty: a table of what articles really use, the usual words first, is so much smaller than
    the whole lexicon that it stays in the processor's cache.
    """

    LIMIT = 200_000  # an archive has no end of odd words; start afresh
    LONGEST = 60  # nor are long strings kept that only look like words

    def __missing__(self, word: str) -> str:
        if len(self) > self.LIMIT:
            self.clear()
        known = _known_words()
        letter = known.get(word) or _shape(word, known)
        if len(word) <= self.LONGEST:
            self[word] = letter
        return letter


def _shape(word: str, known: dict[str, str]) -> str:
    first = word[0]
    if first.isspace():
        return "/" if "\n" in word else "x"
    if first.isdigit():
        return "="
    if not first.isalnum():
        return "!"
    lower = word.lower()
    if lower in known:
        letter = known[lower]
        # A capitalised function word keeps its class; any other is a name until shown otherwise, and so
        # are US, IT and WHO.
        if len(word) > 1 and word.isupper():
            return letter if letter in "DHCTIBSx" else "P"
        return letter if letter in "DROWHBAMTICSx=" else "P"
    if first.isupper():
        return "P"
    if word.endswith("ly") and len(word) > 4:
        return "x"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    if word.endswith("ed") and len(word) > 4:
        return "E"
    return "N"


@cache
def _known_words() -> dict[str, str]:
    known: dict[str, str] = {}
    for lemma in verbs():
        for word, letter in forms(lemma).items():
            if known.get(word) not in ("E", "v", "V"):
                known[word] = letter
    for line in word_list("wordclasses"):
        letter, *members = line.split()
        for word in members:
            known[word] = letter
    known.update(_PUNCTUATION)
    known["I"] = "R"
    for day in _DAYS:
        known[day] = "x"
    for month in ("May", "March", "Will", "Mark"):  # names as often as verbs
        known[month] = "P"
    return known


@cache
def _classes() -> _Classes:
    return _Classes()


def word_class(word: str) -> str:
    """The class letter of one word by itself."""
    return _classes()[word]


def is_participle(word: str) -> bool:
    """Whether a word, capitalised or not, is mostly a form in -ing or -ed of a verb: ``Speaking``, ``Asked``."""
    return _known_words().get(word.lower(), "") in ("G", "E", "U")


class Tokens(NamedTuple):
    """The tokens of one text, quotations folded: three parallel sequences.

    ``classes`` is the string of class letters, ``words`` the words as written (a folded quotation
    with all its words), ``starts`` their offsets.
    """

    classes: str
    words: list[str]
    starts: list[int]

    def end(self, token: int) -> int:
        """The offset at which a token ends."""
        return self.starts[token] + len(self.words[token])

    def span(self, first: int, last: int) -> Span:
        """From token first up to, not including, token last."""
        return Span(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after offset."""
        return bisect_left(self.starts, offset)


def _fold_letter(text: str, start: int, inner: tuple[int, int], end: int) -> str:
    """K for a quotation that ends a sentence, Q for one that reads like a clause, q for a fragment."""
    words = text[inner[0] : inner[1]].strip()
    if words[-1:] in _CLOSING:
        words = words.rstrip(_CLOSING) or words
    if not words:
        return "!"
    comma = words[-1] in ",—" or text[end : end + 1] == ","
    if words[-1] in ".?!…" and not comma:
        return "K"
    if comma:
        return "Q" if words.count(" ") > 1 or words[-1] in ",—" else "q"
    if not words[0].isupper():
        return "q"
    if (
        text[end : end + 1] in (".", "?", "!")
        and text[max(0, start - 4) : start].rstrip(" ")[-1:] in _SENTENCE_ENDS
    ):
        return "Q"  # British papers set the full stop behind the mark
    return "Q" if words.count(" ") > 4 else "q"


def _name_letter(text: str, inner: tuple[int, int]) -> str:
    """A title stands for a name; one with the sentence's comma inside its marks, for the comma."""
    return "," if text[inner[0] : inner[1]].rstrip().endswith(",") else "P"


_TIMES = frozenset(word_list("time_nouns"))
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BEFORE_TIMES = frozenset(["last", "this", "next", "Last", "This", "Next", *_DAYS])
#: Words that say when, where they stand as adverbs.
TIME_WORDS = _TIMES | _BEFORE_TIMES | {"yesterday", "today", "tonight", "tomorrow"}


def _times_as_adverbs(classes: str, words: list[str]) -> str:
    """``said last week that``: a time without a preposition stands where an adverb may; ``last week’s`` does not."""
    letters: list[str] | None = None
    for k in compress(count(), map(_TIMES.__contains__, words)):
        if (
            k
            and words[k - 1] in _BEFORE_TIMES
            and classes[k + 1 : k + 2] != "s"
            and words[k - 2 : k - 1] != ["of"]
        ):
            letters = letters or list(classes)
            letters[k - 1] = letters[k] = "x"
    return "".join(letters) if letters else classes


def tokenize(
    text: str, quotations: Sequence[tuple[int, int, tuple[int, int]]], names: Container[int] = ()
) -> Tokens:
    """The tokens of text; each of the quotations is one token.

    A quotation is its start and end with the marks, and the span between the marks; they are disjoint
    and in order. Those that start at one of ``names`` are names and titles, and stand as P.
    """
    find, letter_of = _token().findall, _classes().__getitem__
    classes: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    done = 0
    for start, end, inner in (*quotations, (len(text), len(text), (0, 0))):
        if start < done:
            continue
        raw = find(text, done, start)
        stripped = [word.rstrip(_BLANK) or word for word in raw]
        classes.append("".join(map(letter_of, stripped)))
        words += stripped
        starts.extend(accumulate(map(len, raw), initial=done))
        done = end
        if start == end:
            break
        classes.append(_name_letter(text, inner) if start in names else _fold_letter(text, start, inner, end))
        words.append(text[start:end])
        while done < len(text) and text[done] in _BLANK:
            done += 1
    starts.pop()
    return Tokens(_times_as_adverbs("".join(classes), words), words, starts)
