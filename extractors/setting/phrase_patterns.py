"""The phrases that tell circumstances ("on Tuesday", "in an interview with the Herald"), as patterns.

All repeats are bounded, so that no text makes them slow.
"""

from __future__ import annotations

import re
from functools import cache

from ..lazy_patterns import later_re
from ..lexicon import word_list
from ..lexicon.calendar_patterns import MONTH, WEEKDAY
from ..lexicon.list_patterns import with_lists
from ..tokens.sentence_ends import abbreviations
from .dates import DATE, YEAR

_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_DAYTIME = r"(?:morning|afternoon|evening|night)"
_SOONER = r"(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater) )?"
_PERIOD = rf"(?:past )?(?:{_DAYTIME}|week(?:end)?|month|year|day|{_SEASON}|{MONTH})(?![\w’'-])"
_WHEN = (
    rf"{_SOONER}(?:(?:on|this|last|[Ll]ast|[Tt]his|next) )?{WEEKDAY}(?: {_DAYTIME})?"
    rf"|{_SOONER}(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)(?: {_DAYTIME})?"
    rf"|{_SOONER}(?:[Ll]ast|[Tt]his) {_PERIOD}"
    rf"|{DATE}|{YEAR}|(?:(?:late|early|mid)[- ])?{MONTH}\b|the weekend"
    r"|(?:an?|one|two|three|four|five|six|several|\d{1,2}) (?:hour|day|week|month|year|decade)s? (?:ago|earlier|later)"
)

_PROGRAMME = r"(?:[“\"]|'')[A-Z][^“”\"\n.!?]{2,40}[.,]?(?:[”\"]|'')"
_SERIES = r"(?:(?:an? |the )?(?&words_of_many) of )?"
_PREPOSITION = r"(?i:in|on|at|during|via|by|through|from|to|with|outside|inside|aboard|over)"


#: What begins something else than a word of a group of nouns.
_ELSE = (
    rf"(?:(?:{WEEKDAY}|(?&noun_group_ends)|(?!(?&nouns_in_ing)\b)[a-z]{{1,20}}ing)(?![\w’'-])|this {_PERIOD})"
)
#: Where a group of nouns begins.
_NOUNS_BEGIN = rf"(?= ?(?!{_ELSE})\w|{_PROGRAMME})"


@cache
def _nouns() -> str:
    """A pattern for a group of nouns: words, none of which begins something else, perhaps a programme in marks."""
    titles = "|".join(sorted(abbreviations("title", "name"), key=len, reverse=True))
    word = rf"(?!{_ELSE})(?:(?:{titles})\.|\w[\w’'&-]{{0,40}}(?:[.,]\w[\w’'-]{{0,20}}){{0,4}}(?:(?<=\.[A-Z])\.)?)"
    # before the first word stands a blank or nothing: so the pattern of a word is compiled once, not twice
    return rf"(?:(?:(?:(?<![^ ])| ){word}){{1,7}}(?: {_PROGRAMME})?|{_PROGRAMME})"


@cache
def _group() -> re.Pattern[str]:
    """A group of nouns. It is large: compiled once, and matched where smaller patterns end."""
    return with_lists(_nouns())


@cache
def _series() -> re.Pattern[str]:
    return with_lists(_SERIES)


def nouns_end(text: str, at: int, stop: int) -> int | None:
    """Where the group of nouns ends that begins at this place, with a blank or without."""
    found = _group().match(text, at, stop)
    return found.end() if found else None


def of_nouns_end(text: str, at: int, stop: int) -> int | None:
    """Where what nouns are of ends, behind them: ``(a letter) of the mayor``."""
    begin = at + len(" of ")
    if begin > stop or not text.startswith(" of ", at):
        return None
    vague = next((len(word) for word in ("about ", "some ") if text.startswith(word, begin, stop)), 0)
    end = nouns_end(text, begin + vague, stop)
    return nouns_end(text, begin, stop) if end is None and vague else end


@cache
def by_nouns() -> re.Pattern[str]:
    """By whom something was done, behind the participle: ``(released) by the port``."""
    return with_lists(rf" by {_nouns()}(?![\w’'-])")


def _starts() -> str:
    """A pattern for the first words of phrases, in any case, its branches told apart by their first letter."""
    rests: dict[str, list[str]] = {}
    for word in sorted(word_list("phrase_starts"), reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{first.upper()}{first}](?i:{'|'.join(rest)})" for first, rest in rests.items())


@cache
def phrase() -> re.Pattern[str]:
    """One phrase, with the comma or dash before it.

    A ``time``; a ``preposition``, and perhaps a ``day`` ("at Monday's rally", "in a May 3 letter"), up to where its
    ``nouns`` begin, which ``nouns_end`` reads; or words that may be ``passed`` over. Behind nouns may stand what they
    are of, behind what was ``done`` ``by_nouns``: each pattern of nouns is large, and one is enough for most articles.
    """
    passed = (
        r"(?i:(?&participles_of_speaking))|(?&adverbs_of_saying)"
        r"|(?i:in response|at the time|at length|at one point|on (?:the )?condition of anonymity)"
        r"|(?P<done>(?&done_with_documents))"
    )
    return with_lists(
        rf"(?=[ ,–—-]{{0,3}}(?:\d|(?:{_starts()})(?![A-Za-z])))"  # most places have none; their first word shows it
        rf"[ ,–—-]{{0,3}}(?:(?:(?i:on|in|since|over|by) )?(?P<time>{_WHEN})(?![\w’'-])"
        rf"|(?P<passed>{passed})(?![\w’'-])"
        rf"|(?P<preposition>{_PREPOSITION}) "
        rf"(?:(?P<day>(?:(?:last|this) (?:week|month|year|{WEEKDAY})|{WEEKDAY}|today|yesterday)(?: {_DAYTIME})?)['’]s "
        rf"|(?:an?|the|his|her|its|their) (?:(?P<date>{DATE}|{WEEKDAY}(?: {_DAYTIME})?|{MONTH}|{YEAR}),? |(?:early|late)[- ]{_DAYTIME} ))?"
        rf"(?P<nouns>){_SERIES}{_NOUNS_BEGIN})"
    )


#: With which capitals the words for a document begin, see ``document``.
DOCUMENT_INITIALS = "TACHI"


_OPENS_DOCUMENT = later_re(r"[a-z]|The |An? |Court |His |Her |Its ")


def document(words: str) -> str | None:
    """The first words of a source that may be a document, so no name."""
    if not _OPENS_DOCUMENT.match(words):
        return None
    series = _series().match(words)
    begin = series.end() if series else 0
    end = nouns_end(words, begin, len(words))
    if end is None and begin:
        end = nouns_end(words, 0, len(words))
    return words[:end] if end is not None else None


#: The state or country after a town.
STATE = later_re(
    r", (?:(?:[A-Z]\.){2}|[A-Z][a-z]{2,4}\.(?=,? [a-z])|[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?(?=[,.]|$))"
)

#: The places inside a sentence where a phrase that is not passed over can begin.
PHRASE_BEGINS = later_re(
    rf" (?=(?:in|on|at|during|via|last|this|yesterday|today|late|early|earlier|{WEEKDAY})\b)"
)
