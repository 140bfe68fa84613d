"""Where the sentences of an article begin, as pronouns count them: a quotation, however long, is no distance."""

from __future__ import annotations

from collections.abc import Sequence

from ...lazy_patterns import later_re
from ...model import Span
from ...tokens.sentence_ends import is_behind_title
from ...tokens.tagger import word_class
from ...tokens.word_classes import classes

# One class of characters first: the engine then skips from one to the next.
_SENTENCE = later_re(r"[.!?\n](?:(?<=\n)\s*|(?<!\b[A-Z]\.)['\"”’)\]]{0,3}\s{1,3}(?=['\"“‘(\[]{0,2}[^\Wa-z]))")
_NOWHERE = (1 << 62, 1 << 62)
_VERBS = tuple(classes("finite past_or_participle"))


def sentence_starts(text: str, quoted: Sequence[Span]) -> list[int]:
    """The offsets at which sentences begin, but for the first one and those inside a quotation.

    A title ends none: ``Govs. Ann Lee and Bo Ash left.`` is one sentence.
    """
    found = []
    spans = iter(quoted)
    start, end = next(spans, _NOWHERE)
    for match in _SENTENCE.finditer(text):
        mark, at = match.span()
        if text[mark - 1 : mark].isalpha() and is_behind_title(text, mark):
            continue
        while at > end:
            start, end = next(spans, _NOWHERE)
        if not start < at < end:
            found.append(at)
    return found


def start_without_subject(text: str, position: int) -> int | None:
    """``⏎was glad, although he said``: where the paragraph before a position begins, if it does with a verb, as a name in front was lost."""
    start = text.rfind("\n", 0, position) + 1
    first = text[start : start + 20].split(" ", 1)[0]
    lost = start < position and first.isalpha() and first.islower() and word_class(first) in _VERBS
    return start if lost else None
