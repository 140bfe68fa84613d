"""The phrases that tell circumstances ("on Tuesday", "in an interview with the Herald"), as patterns.

All repeats are bounded, so that no text makes them slow.
"""

from __future__ import annotations

import re

from ..lexicon import word_list
from .dates import DATE, MONTH, WEEKDAY, YEAR

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

# A word inside a group of nouns: none that begins something else.
_ING_NOUNS = (
    "filing|briefing|hearing|meeting|ruling|building|gathering|posting|recording|fundraising|ongoing|wedding"
    "|morning|evening|closing|opening|following"
)
_END = (
    rf"(?:(?:{WEEKDAY}|{'|'.join(word_list('noun_group_ends'))}|(?!(?:{_ING_NOUNS})\b)[a-z]{{1,20}}ing)(?![\w’'-])"
    rf"|this {_PERIOD})"
)
_TITLE = r"(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|St|Sgt)\."
_WORD = rf"(?!{_END})(?:{_TITLE}|\w[\w’'&-]{{0,40}}(?:[.,]\w[\w’'-]{{0,20}}){{0,4}}(?:(?<=\.[A-Z])\.)?)"
_PROGRAMME = r"(?:[“\"]|'')[A-Z][^“”\"\n.!?]{2,40}[.,]?(?:[”\"]|'')"
_NOUNS = rf"(?:{_WORD}(?: {_WORD}){{0,6}}(?: {_PROGRAMME})?|{_PROGRAMME})"
_OF_NOUNS = rf"(?: of (?:about |some )?{_NOUNS})?"
_SERIES = r"(?:(?:an? |the )?(?:series|pair|couple|string|number|set|flurry|slew|barrage) of )?"

_PASSED = (
    r"(?i:speaking|talking|appearing|testifying|writing|responding|asked)"
    r"|afterwards?|again|recently|then|separately|later|earlier|simply|only|bluntly|once|onstage|rhetorically"
    r"|privately|publicly|directly|repeatedly"
    r"|(?i:in response|at the time|at length|at one point|on (?:the )?condition of anonymity)"
    r"|(?:released|obtained|published|posted|sent|filed|dated|issued|hosted|sponsored|aired|conducted|taped|recorded)"
    rf"(?: by {_NOUNS})?"
)
_PREPOSITION = r"(?i:in|on|at|during|via|by|through|from|to|with|outside|inside|aboard|over)"


def _starts() -> str:
    """A pattern for the first words of phrases, in any case, its branches told apart by their first letter."""
    rests: dict[str, list[str]] = {}
    for word in sorted(word_list("phrase_starts"), reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{first.upper()}{first}](?i:{'|'.join(rest)})" for first, rest in rests.items())


#: One phrase, with the comma or dash before it: a ``time``; a ``preposition`` with its ``nouns``, before
#: them perhaps a ``day`` ("at Monday's rally", "in a May 3 letter"); or words that may be ``passed`` over.
PHRASE = re.compile(
    rf"(?=[ ,–—-]{{0,3}}(?:\d|(?:{_starts()})(?![A-Za-z])))"  # most places have none, and their first word shows it
    rf"[ ,–—-]{{0,3}}(?:(?:(?i:on|in|since|over|by) )?(?P<time>{_WHEN})(?![\w’'-])"
    rf"|(?P<passed>{_PASSED})(?![\w’'-])"
    rf"|(?P<preposition>{_PREPOSITION}) "
    rf"(?:(?P<day>(?:(?:last|this) (?:week|month|year|{WEEKDAY})|{WEEKDAY}|today|yesterday)(?: {_DAYTIME})?)['’]s "
    rf"|(?:an?|the|his|her|its|their) (?:(?P<date>{DATE}|{WEEKDAY}(?: {_DAYTIME})?|{MONTH}|{YEAR}),? |(?:early|late)[- ]{_DAYTIME} ))?"
    rf"(?P<nouns>{_SERIES}{_NOUNS}){_OF_NOUNS})"
)
#: Nouns with what they are of: who is told something.
HEARER = re.compile(rf" ?(?P<nouns>{_NOUNS}{_OF_NOUNS})")
#: A source that may be a document, so no name.
DOCUMENT = re.compile(rf"(?=[a-z]|The |An? |Court |His |Her |Its ){_SERIES}{_NOUNS}")
#: The state or country after a town.
STATE = re.compile(
    r", (?:(?:[A-Z]\.){2}|[A-Z][a-z]{2,4}\.(?=,? [a-z])|[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?(?=[,.]|$))"
)

#: The places inside a sentence where a phrase that is not passed over can begin.
PHRASE_BEGINS = re.compile(
    rf" (?=(?:in|on|at|during|via|last|this|yesterday|today|late|early|earlier|{WEEKDAY})\b)"
)
