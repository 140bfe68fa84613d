"""The language of a text, as an ISO 639-1 code: only English is read by the rules that come with this package.

What is English is told by its function words; only texts with hardly any are shown to a library. A doubtful text
counts as English: to leave an English article unread is worse than to read a foreign one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.lexicon import listed

ENGLISH = "en"

#: The language is told from the beginning of a text.
HEAD = 2_000
#: A text in which so many of the words are English function words is English.
FUNCTION_WORDS = 0.06
#: With fewer words that begin without a capital (names, mostly, are left) nothing can be told.
FEWEST = 10
#: So sure must the library be of another language.
SURE = 0.8
#: With more capitals among its letters a text is taken for one in capitals: the library knows few of these.
CAPITALS = 0.3
#: From here on a character is about a word: Chinese, Japanese, Korean.
_CHARACTERS = "\u2e80"

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
_CODE = re.compile(r"([a-z]{2})(?:[-_].*)?", re.I)
#: What a field of languages may hold instead of a code.
_NAMES = {"english": ENGLISH, "eng": ENGLISH}


def language_of(text: str) -> str:
    """The language of a text: ``en``, or another one when that is sure."""
    head = _ADDRESS.sub(" ", text[:HEAD])
    words = _WORD.findall(head.lower())
    known = listed("function_words")
    if sum(word in known for word in words) >= FUNCTION_WORDS * max(len(words), 1):
        return ENGLISH
    letters = [c for c in head if c.isalpha()]
    if sum(c.isupper() for c in letters) > CAPITALS * len(letters):
        head = head.lower()
    plain = (word for word in _WORD.findall(head) if not word[0].isupper())
    if sum(len(word) if word[0] > _CHARACTERS else 1 for word in plain) < FEWEST:
        return ENGLISH
    language, probability = _most_likely(head)
    return language if probability >= SURE else ENGLISH


def to_language(given: object) -> str | None:
    """The language that a field names ("en-US", "English", "de"); None where that is not clear."""
    words = given.strip().casefold() if isinstance(given, str) else ""
    if words in _NAMES:
        return _NAMES[words]
    code = _CODE.fullmatch(words)
    return code[1] if code else None


def in_other_languages(counts: Mapping[str, int]) -> str | None:
    """How many articles are in other languages, in words; None when there are none."""
    if not (count := sum(counts.values())):
        return None
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    listed = ", ".join(f"{language} {number:,}" for language, number in most[:8])
    are = "article is" if count == 1 else "articles are"
    return f"{count:,} {are} not in English ({listed}{', ...' if len(most) > 8 else ''})"


def _most_likely(text: str) -> tuple[str, float]:
    """The likeliest language of a text, and how likely it is: the one place that knows the library."""
    from langdetect_rs import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0  # else it draws samples of the text by chance
    try:
        found = detect_langs(text)[0]
    except (LangDetectException, IndexError):  # no letters that it knows
        return ENGLISH, 0.0
    return str(found.lang).partition("-")[0], float(found.prob)
