"""An article as one document of tokens, word classes and sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ..lazy_patterns import later_re
from .noun_groups import finite_between, subject_length
from .patterns import pattern
from .sentence_ends import abbreviations, is_shortened, name_particles
from .tokenizer import Tokens
from .word_classes import (
    COMMON_NOUN,
    CONJUNCTION,
    NAME,
    PARAGRAPH_END,
    QUOTED_CLAUSE,
    QUOTED_SENTENCE,
    STOP,
    SUBORDINATOR,
    classes,
)

_SENTENCE_END = pattern("<stop>+ <close_bracket|stray_mark>? | <paragraph_end>+ | <quoted_sentence>")
_MOST_PARTICLES = 3
#: She banned the word “Christmas.” One post read: a title or a word in marks with the stop of its sentence.
#: (Begun with the stop, from one of which the search skips to the next.)
_TITLE_WITH_STOP = later_re(r"\.(?<=[a-z]\.)[\"”’'](?=\s+[\"“‘(]?[A-Z])")
_PARAGRAPH_END = pattern("<paragraph_end>")
_STOP_OR_QUOTED_SENTENCE = QUOTED_SENTENCE + STOP
_QUOTATION_OR_PARAGRAPH_END = classes("quotation paragraph_end")
_GOVERNS = classes("preposition to")
_VERBS = tuple(classes("perhaps_finite base_form adverb"))
_OPENS_GROUP = classes("determiner name subject_pronoun object_pronoun")
_ENDS_GROUP = classes("name number")
#: Before "but" they stand for all others: everyone but Lee. Nobody but Lee is Lee.
_BUT_LEE = frozenset(["everyone", "everybody", "all"])


#: A sentence is cut after so many tokens: nobody writes one, and what looks at whole sentences stays quick.
LONGEST = 300

_CLOSING_MARKS = "”\"'’»"
#: A title or a nickname that ends with a full stop has fewer blanks.
_LEAST_BLANKS = 2

#: Token indices, half open.
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Document:
    """One article, ready for patterns: its tokens, their classes reversed, its sentence starts, the ends of its paragraphs."""

    text: str
    tokens: Tokens
    classes: str
    reverse: str
    sentence_starts: list[int]
    paragraph_ends: list[int]

    def sentence(self, token: int) -> Range:
        """First token of the sentence that holds token, and first token after it."""
        k = bisect_right(self.sentence_starts, token)
        end = self.sentence_starts[k] if k < len(self.sentence_starts) else len(self.classes)
        return self.sentence_starts[k - 1], end

    def paragraph(self, token: int) -> Range:
        """The tokens of the paragraph that holds token."""
        k = bisect_left(self.paragraph_ends, token)
        end = self.paragraph_ends[k] if k < len(self.paragraph_ends) else len(self.classes)
        return self.paragraph_ends[k - 1] + 1 if k else 0, end

    def subject_before(self, token: int) -> Range | None:
        """The noun group or pronoun that ends directly before token."""
        length = subject_length(self.reverse, len(self.classes) - token)
        start = token - length
        if length > 1 and _closes(self.tokens.words[start]):
            start += 1  # a photo of it, “Home.” Lee said
        if (
            length > 2
            and CONJUNCTION in self.classes[start:token]
            and self.classes[token : token + 1] in _VERBS
        ):
            start = self._behind_object(start, token)
        if start > 1 and self.tokens.words[start - 1] == "but" and length:
            start -= 2 * (self.tokens.words[start - 2].lower() in _BUT_LEE)
        return (start, token) if length else None

    def _behind_object(self, start: int, token: int) -> int:
        """``He was seen in Elmton and [Lee] said``, ``They face Elmton but [Lee] is sure``: where names begin that only look joined.

        What stands before "but" is another's, and so is what a preposition governs behind the verb of a clause; not:
        everyone but Lee, the mayors of Elmton and Oakham.
        """
        letters, words = self.classes, self.tokens.words
        if "but" in words[start + 1 : token - 1]:
            return self._behind_but(start, words.index("but", start + 1, token))
        joint = letters.rfind(CONJUNCTION, start, token)
        if joint <= start or letters[joint + 1 : token].strip(NAME):
            return start
        one = joint
        while one > start and letters[one - 1] == NAME:
            one -= 1
        led = start if one == start else one
        governed = one < joint and letters[led - 1] in _GOVERNS and letters[start - 1] in _GOVERNS
        return joint + 1 if governed and finite_between(letters, self.sentence(start)[0], start) else start

    def _behind_but(self, start: int, but: int) -> int:
        """``in May but [the union] says``: where the noun group begins that only looks joined by "but"; not: a small but noisy crowd."""
        letters, words = self.classes, self.tokens.words
        if words[start].lower() in _BUT_LEE or "not" in words[max(start - 1, 0) : but]:
            return start
        apart = (
            letters[but + 1] in _OPENS_GROUP
            or letters[start - 1] == SUBORDINATOR  # came when it began but guards said
            or letters[but - 1] in _ENDS_GROUP
            or (letters[but - 1] in COMMON_NOUN and words[but - 1].endswith("s"))
        )
        return but + 1 if apart else start


def _closes(quotation: str) -> bool:
    """Whether words in marks, or a title in them, end with the mark that ends a sentence."""
    return quotation[-1] in _CLOSING_MARKS and quotation.rstrip(_CLOSING_MARKS)[-1:] in (".", "!", "?")


def closing_mark(doc: Document, quotation: int) -> str:
    """The last character inside the marks of a quotation."""
    return doc.tokens.words[quotation].rstrip(_CLOSING_MARKS)[-1:]


def begins_small(doc: Document, quotation: int) -> bool:
    """Whether the words in marks go on with a sentence: ``“and nobody came.”``"""
    return doc.tokens.words[quotation].lstrip("“\"'‘«„ ")[:1].islower()


def _is_shortened_end(words: list[str], quotation: int) -> bool:
    """Whether a shortened word or a title ends the sentence before a quotation: ``at 3 p.m. “We won.”``, not ``Mr. “Big.”``"""
    before = words[quotation - 1].rstrip(_CLOSING_MARKS) if quotation else ""
    inside = words[quotation].lstrip("“\"'‘«„")
    return (
        before.endswith(".")
        and len(before) > 1
        and before[:-1] not in abbreviations("title", "name", "number")
        and inside[:1].isupper()
        and inside.count(" ") >= _LEAST_BLANKS
    )


def _begin(starts: list[int], token: int) -> None:
    """Let a sentence begin at a token, among the starts of sentences in their order."""
    k = bisect_left(starts, token)
    if starts[k : k + 1] != [token]:
        starts.insert(k, token)


def _opens_name(words: list[str], token: int) -> bool:
    """Whether small words before a last name open a sentence: ``van den Berg said``, ``al-Amin said``."""
    particle, _, behind = words[token].partition("-")
    if words[token - 1] != "." or particle not in name_particles():
        return False
    last = token
    while last - token < _MOST_PARTICLES and words[last] in name_particles():
        last += 1
    return (behind or words[last])[:1].isupper()


def document(text: str, tokens: Tokens, classes: str) -> Document:
    """Prepare tokens for the rules. ``classes``: those of tokens, those of boilerplate replaced by the end of a paragraph.

    Behind the last token of the document stands the end of a paragraph, also where a text breaks off.
    """
    if classes and classes[-1] != PARAGRAPH_END:
        tokens, classes = tokens.ended(len(text)), classes + PARAGRAPH_END
    starts = [0]
    words = tokens.words
    size = len(classes)
    last = 0
    for m in _SENTENCE_END.finditer(classes):
        start, end = m.span()
        letter = classes[start]
        if letter == QUOTED_SENTENCE and _is_shortened_end(words, start) and last < start:
            starts.append(start)  # said Ann Lee, R-Wis. “The road was shut.”
            last = start
        if end >= size:
            break
        if letter in _STOP_OR_QUOTED_SENTENCE and classes[end] not in _QUOTATION_OR_PARAGRAPH_END:
            first = words[end][0]
            if first.isalpha() and not first.isupper() and not _opens_name(words, end):
                continue  # “Why?” he asked; Sen. Ann Lee (R-Wis.) said
        if last != end:
            if end - last > LONGEST:
                starts.extend(range(last + LONGEST, end, LONGEST))
            starts.append(end)
            last = end
    starts.extend(range(starts[-1] + LONGEST, size, LONGEST))
    clause = classes.find(QUOTED_CLAUSE)
    while clause != -1:  # He came at 3 a.m. “It was cold,” he said.
        if words[clause].rstrip(_CLOSING_MARKS).endswith(",") and _is_shortened_end(words, clause):
            _begin(starts, clause)
        clause = classes.find(QUOTED_CLAUSE, clause + 1)
    for m in _TITLE_WITH_STOP.finditer(text):
        at = tokens.at(m.end())
        if 0 < at < size and classes[at - 1] == NAME and not is_shortened(text, m.start()):
            _begin(starts, at)
    ends = [m.start() for m in _PARAGRAPH_END.finditer(classes)]
    return Document(text, tokens, classes, classes[::-1], starts, ends)
