"""The comments of readers below an article, which are no part of it.

``2 Comments⏎Ada says:⏎May 4, 2024 at 9:12 am⏎I said so.⏎Reply``: from the label or the first comment on, all lines
belong to the page. A label alone shows nothing: it has to be followed by what only a comment has.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from ..lazy_patterns import later
from .boilerplate import CLOCK, DATE

#: No label, header or date of a comment is longer (code points).
SHORT = 90
#: So many lines behind a label it is looked for what shows that comments follow.
NEAR = 12

_label = later(
    r"(?:(?:all|reader|readers['’]|user|top)\ )?(?:\d[\d,.]*\ )?"
    r"(?:comments?|replies|responses?|thoughts)(?:\ ?\(\d[\d,.]*\)|:?\ \d[\d,.]*)?"
    r"(?:\ (?:on|to)\ [^\n]{1,80})?:?|leave\ a\ (?:comment|reply)|join\ the\ (?:conversation|discussion)",
    regex.I | regex.VERBOSE,
).fullmatch
_answer = later(
    r"[↩↳\s]*(?:like\s?[·•|,]?\s?)?(?:reply|log\ in\ to\ reply|reply\ to\ [^\n]{1,40})(?:\s?[·•|↓↩].{0,40})?",
    regex.I | regex.VERBOSE,
).fullmatch
#: Ada said...
_goes_on = later(r"[\w .'’-]{1,40}? (?:said|wrote)\ ?(?:\.\.\.|…):?").fullmatch
_says = later(r"[^\n:“”\"]{1,60}?\ (?:says|said|wrote|writes|commented):?", regex.VERBOSE).fullmatch
#: Ada wrote on May 4, 2024 at 9:12 am:
_dated = later(
    rf"[^\n:“”\"]{{1,60}}?\ (?:says|said|wrote|writes|commented)\ (?:on\ )?{DATE}(?:,?\ (?:at\ )?{CLOCK})?:?",
    regex.VERBOSE,
).fullmatch
_time = later(
    rf"(?:on\ )?{DATE},?(?:\ (?:at\ )?|\ ?[-–—·|]\ ?){CLOCK}(?:\ (?:said|says))?:?|\d+\ ?\w{{1,7}}\ ago",
    regex.I | regex.VERBOSE,
).fullmatch

#: 3 hours ago; 3 hr. ago; 2d ago (edited)
_age = later(r"(?:\d+|an?)\ ?(?:s|m|h|d|w|mo|y|\p{L}{1,7})\.?\ ago(?:\ \(?edited\)?)?", regex.I).fullmatch
#: No age of a comment is longer.
AGE = 30


def comments_from(words: Sequence[str]) -> int:
    """The number of the line with which the comments of readers begin; ``len(words)`` where there are none. Linear."""
    if (aged := _below_label(words)) is not None:
        return aged
    for first, line in enumerate(words):
        if len(line) <= SHORT and (_answer(line) or _goes_on(line) or _header(words, first)):
            break
    else:
        return len(words)
    for number in range(first, max(-1, first - NEAR), -1):
        if len(words[number]) <= SHORT and _label(words[number]):
            return number
    return first if _header(words, first) else len(words)


def _below_label(words: Sequence[str]) -> int | None:
    """The number of a label with comments below it of two people or more: ``Comments⏎ada72⏎3 hours ago⏎They lied.``

    One name with an age below it is the byline of the article.
    """
    aged = [
        n - 1 for n, line in enumerate(words) if n and len(line) < AGE and _age(line) and _by(words[n - 1])
    ]
    if len(aged) < 2:
        return None
    label = next((n for n in range(aged[0] - 1, max(-1, aged[0] - NEAR), -1) if _label(words[n])), None)
    return label if label is not None and aged[1] - aged[0] > 2 else None


def _by(line: str) -> bool:
    """Whether a line may be the name of who comments."""
    return len(line) < SHORT // 2 and line[-1] not in '.?!:”"'


def _header(words: Sequence[str], number: int) -> bool:
    """Whether a line says who comments, with a time of the day in it or in the next: ``Ada says:⏎May 4, 2024 at 9:12 am``"""
    if _dated(words[number]):
        return True
    below = words[number + 1] if number + 1 < len(words) else ""
    return len(below) <= SHORT and _says(words[number]) is not None and _time(below) is not None
