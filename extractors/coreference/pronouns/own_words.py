"""What words in marks or a report show of who says them: others are called by their names, and only a person says "I"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...entities.entity import Entity
from ...entities.first_names import is_first_name
from ...entities.name_words import words_of
from ...entities.noun_phrases import is_role, singular
from ...lazy_patterns import later_re
from ...model import Span, lies_in
from ...tokens.sentence_openings import opens_sentence
from ...tokens.tagger import word_class
from ...tokens.word_classes import NOUN

#: Whose words stand in marks inside the words: “He said, ‘Gerd Lund, you are late’”
_WORDS_IN_WORDS = later_re(
    r"(?<!\w)(?:[“\"'](?=\w)[^“”\"'’\n]{1,200}[’”\"'](?!\w)|‘[^‘“”\"\n]{1,200}(?:[’”\"'](?!\w)|$))"
)
_CAPITAL = later_re(r"(?<![\w’'-])([A-Z][\w-]{2,30})(?=(?:\s(\w+))?)")
_PRONOUN = later_re(r"\b(?:[Hh](?:e|im|is|ers?)|[Ss]he)\b")
_FIRST_PERSON = later_re(r"(?<![\w’'.&-])(?:I(?:['’](?:m|ve|d|ll))?\s[a-z]|[Mm]y\s[a-z])")
#: He said that it was late, and Ash waved: perhaps the writer's clause
_ASIDE = later_re(r",\s(?:and|but|while|as|when|although|though)\s")
_ARTICLES = ("a", "an", "the", "any", "every", "no")
_LONGEST = 600  # characters


def _said(text: str, content: Sequence[Span], quoted: Sequence[Span], source: Span) -> Iterator[str]:
    """What is said in marks, and what is reported behind its source: each part without marks and words in marks inside.

    What stands before "she said" without marks is told by the writer, who may call her by her name there.
    """
    for span in content:
        marked = lies_in(quoted, span.start + 1)
        if marked or span.start >= source.end:
            words = text[span.start : min(span.end, span.start + _LONGEST)].strip('“”" \n')
            yield _WORDS_IN_WORDS.sub(" ", words if marked else _ASIDE.split(words, maxsplit=1)[0])


def names_in_words(
    text: str, content: Sequence[Span], quoted: Sequence[Span], source: Span
) -> frozenset[str]:
    """The words with a capital by which others are called in what somebody says, small: ``“Gerd is above that,”``.

    With the pronouns there. Not what only tells a thing or a group apart: ``the Lund campaign``, ``Lund supporters``, ``Lund Tower``.
    """
    found: set[str] = set()
    parts = tuple(_said(text, content, quoted, source))
    found.update(match[0].lower() for words in parts for match in _PRONOUN.finditer(words))
    for words in parts:
        for match in _CAPITAL.finditer(words):
            low, behind = match[1].lower(), match[2] or ""
            before = words[max(0, match.start() - 8) : match.start()].rstrip()
            if opens_sentence(words, match.start()):
                if low in words_of("sentence_starters"):
                    continue
            elif before.rpartition(" ")[2].lower() in _ARTICLES:
                continue
            if behind and (
                behind[0].isupper() or word_class(behind.lower()) == NOUN or is_role(singular(behind))
            ):
                continue
            found.add(low)
    return frozenset(found)


def is_named(entity: Entity, names: frozenset[str]) -> bool:
    """Whether somebody is called so: by the last name, or by a first name that is known as one."""
    if entity.words[-1] in names:
        return True
    return len(entity.words) > 1 and entity.words[0] in names and is_first_name(entity.words[0])


def says_i(text: str, content: Sequence[Span], quoted: Sequence[Span], source: Span) -> bool:
    """Whether somebody says "I" or "my" in marks: who is quoted so is a person, whatever the name shows."""
    inside = [span for span in content if lies_in(quoted, span.start + 1)]
    return any(_FIRST_PERSON.search(words) for words in _said(text, inside, quoted, source))
