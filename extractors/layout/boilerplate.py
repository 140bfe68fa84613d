"""Which lines belong to the page and not to its article: labels, counters, credits, bylines, links."""

from __future__ import annotations

from functools import cache

import regex

from ..lexicon import listed, word_list
from ..lexicon.calendar_patterns import MONTH_BEGINS
from ..lexicon.list_patterns import regex_with_lists

#: No line longer than this is furniture by its looks alone; captions with a credit are the longest.
LONGEST = 400


@cache
def agency() -> str:
    """A pattern for the picture agencies; short ones keep their case: "(PA)" but not "(Pa.)"."""
    names = sorted(word_list("photo_agencies"), key=len, reverse=True)
    either = (regex.escape(name) if len(name) < 5 else f"(?i:{regex.escape(name)})" for name in names)
    return f"(?:{'|'.join(either)})"


NAME = r"\p{Lu}[\p{L}\p{M}.'’-]*+"
MONTH = rf"{MONTH_BEGINS}[a-z]{{0,8}}+\.?"
DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
DATE = rf"(?:{DAY},?\ )?(?:{MONTH}\ \d{{1,2}},?\ \d{{4}}|\d{{1,2}}\ {MONTH},?\ \d{{4}}|\d{{4}}-\d\d-\d\d)"
CLOCK = r"(?:\d{1,2}[:.]\ ?\d\d(?:\ ?[ap]\.?m\b\.?)?|\d{1,2}\ ?[ap]\.?m\b\.?)(?:\ \p{Lu}{2,4}\b)?"


@cache
def _credit() -> regex.Pattern[str]:
    """At the end of a line: ``(Reuters)``, ``(AP Photo/Ann Doe)``, ``(Photo by Ann Doe/Getty Images)``, ``(file photo)``."""
    return regex_with_lists(
        rf"""
        \( (?P<credit>
            {agency()}
          | (?i:(?&kinds_of_pictures)|file|archive|illustration|representational) (?i:\ (?:photo|image|picture))?
          | [^()]{{0,80}}? (?i:\b(?:(?&kinds_of_pictures)|handout|getty|shutterstock)
              (?:\ (?:by|courtesy|credit|via|images)\b|/|:|(?=[\ .]*\)))) [^()]{{0,120}}
          | [^()]{{0,80}}? (?i:\bvia)\ {agency()}
          | [^()/]{{1,80}} / [^()]{{0,40}}? \b{agency()} [^()]{{0,40}}
        ) [\ .]?\) [.\s]*+ $
        """,
        regex.VERBOSE,
    )


@cache
def _plain_credit() -> regex.Pattern[str]:
    return regex.compile(agency())


@cache
def credit_line() -> str:
    """A pattern for a credit that is a whole line: ``Getty.``, ``Ann Doe via Getty Images``, ``Ann Doe / Reuters``."""
    return rf"""
    (?: (?:{NAME}[\ ,]\ ?){{0,6}}+ (?i:via) \ {agency()}
      | (?:{NAME}\ ?){{0,6}}+ / \ ? (?:{NAME}\ ?){{0,4}}+ (?:/ \ ?{agency()})?
      | (?i:getty(?:\ images)?|{agency()}\ (?:photos?|images?)|the\ associated\ press|associated\ press|file\ photo)
    ) [.\s]*+
"""


#: How lines begin that lead away from the article, or say whose work the page is.
LEAD = rf"""
    (?: (?i: (?:read|see|watch|listen)\ (?:more|also|next|now|here)\s*+[:|…>»-]
      | (?:also|must|further)\ read(?:ing)?\s*+[:|-]
      | related(?:\ (?&related_matter))?\s*+[:|-]
      | (?:more|also)\ (?:from|on|in)\ [^:.]{{1,40}}:\ *+$
      | (?:(?&kinds_of_pictures)|caption|file|illustration)
        (?:\ (?:credits?|by|courtesy|source|caption))?\s*+[:©]
      | (?:photo(?:graph)?s?|images?|pictures?)\ (?:by|via|courtesy(?:\ of)?)\ \S
      | © | \(c\)\ \d{{4}} | copyright\ (?:©|\(c\)|\d{{4}}|by\ ) | all\ rights\ reserved
      | \(?h/t\b
      | byline\s*+: | contribut(?:ing|ors?|ed\ by)\s*+: | reporting\ by\ [^.:]{{1,120}};
      | \((?:additional\ )?(?:reporting|writing|editing)\ by\b
      | (?:(?:first|last)\ )?(?:published|posted|updated|modified)(?:\ (?:on|at))?\s*+:?\s*+
        (?:{DATE}|{CLOCK}|\d)[^.]{{0,40}}+\.?$
      | (?:e-?mail|twitter|facebook|instagram|tel|phone)\s*+:\ *+\S++$
      | as\ published\ in\ the\b
      | \d[\d.,]*+[km]?+\ (?&counts_of_posts)\.?$
      | \d[\d.,]*+[km]?+\ people\ are\ (?:talking\ about|replying\ to)\ this\.?$
      | posted\ by\ [^.:]{{1,60}}\ on\ (?:{DATE})\.?$
      | \d+\ ?(?:min(?:ute)?s?|hours?|days?|weeks?)\ (?:read|ago)\.?$
      )
    | (?&labels_of_links)\s*+[:|]
    )
"""

#: What a page asks of its reader. Articles may report such words too, so nothing said may be in the line.
REQUEST = r"""
    (?: (?i: sign\ up\ (?:for|to)\b | subscribe\ (?:to|for|here|now|today)\b | (?:click|tap)\ here\b
      | read\ the\ (?:rest|full|original)\b
      | (?:do\ you\ support\ [^?]{1,60}\?\ )?like\ (?:the|our)\ page\b )
    | Follow\ (?: @ | us\ on\b | (?i:[^@]{1,120}?\bon\ (?&networks)\b) )
    | On\ Twitter\ follow\b
    )
    (?!.*(?:["“”«»„]|\b(?:(?&forms_of_saying)|posted|according)\b))
"""

#: A whole line that is a counter, a time, a date, a separator, an address or left-over style sheet.
BARE = rf"""
    (?: [^\p{{L}}\p{{N}}]++
      | \d[\d.,]*+\ ?[KkMm]?+(?<!\.)
      | {CLOCK}\.? | (?i:noon|midnight)\.?
      | {DATE}(?:,?\ (?:at\ )?{CLOCK})?\.?
      | (?:\d{{1,2}}:)?\d\d:\d\d[.,]\d{{3}}\ -->\ (?:\d{{1,2}}:)?\d\d:\d\d[.,]\d{{3}}(?:\ [a-z]+:[^\ ]+){{0,6}}
      | https?://\S++
      | On\ (?:{DATE}|(?:{DAY},?\ )?\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}),?(?:\ at)?\ {CLOCK},?\ [^:]{{2,90}}\ wrote:
      | [\w.@\#,\ -]{{1,80}}\{{ | [a-z-]{{1,40}}:\ ?[^;]{{1,80}};
    )
"""

#: "By Ann Doe", "By ANN DOE and JOE ROE, Senior Writers"; "Ann Doe, Staff Writer"; no full stop.
BYLINE = rf"""
    (?: (?: By | BY ) :?\ (?!{MONTH}\b|{DAY}\b|The\ (?!Associated))
        {NAME} (?: (?:\ |,\ |\ \|\ |\ and\ |\ AND\ |\ for\ |\ of\ |\ in\ ) {NAME} ){{1,12}}+
    | {NAME} (?:\ {NAME}){{1,3}}+ ,\ (?i:staff\ writer|(?:senior\ )?(?:reporter|correspondent)|(?:associated\ press|reuters))
    )
"""

#: "Wolf reported from Oslo.", "Ann Doe and Joe Roe contributed to this report.": credits at the end.
REPORTED_FROM = rf"""
    (?: {NAME},?\ | and\ | (?:(?i:reuters|associated\ press|staff)\ )?(?:writers?|reporters?|correspondents?)\ ){{1,16}}+
    (?: contributed\ (?:to\ this\ (?:report|story|article|post|piece)|reporting|additional\ reporting|from)\b
      | reported\ from\ (?:{NAME}(?:,\ |\ )?){{1,5}}+ (?: $ | ;\  )
    )
"""

#: So long is no line that is furniture as a whole; longer ones are told by how they begin or end.
LINE = 120
_STRIPPED = " \t\"'“”‘’«».,:;|>»→▶*-–—[]()\ufeff"


@cache
def _beginning() -> regex.Pattern[str]:
    return regex_with_lists(rf"(?: {LEAD} | {REQUEST} )", regex.VERBOSE)


@cache
def _reported() -> regex.Pattern[str]:
    return regex.compile(REPORTED_FROM, regex.VERBOSE)


def _is_bare(line: str) -> bool:
    """Whether a whole line is BARE or a BYLINE; what all these begin, end or are made of is looked for first."""
    may_be = (
        line[0].isdecimal()
        or line.startswith(("By", "BY", "http"))
        or line.endswith(" wrote:")
        or (line[0].isupper() and len(line) < _DATE_LINE and any(map(str.isdecimal, line)))
        or line[-1] in "{;"
        or line.casefold().startswith(_HOURS)
        or line.casefold().endswith(_WRITERS)
        or not any(map(str.isalnum, line))
    )
    return may_be and _whole().fullmatch(line) is not None


#: No date with a time of the day is longer.
_DATE_LINE = 80
_HOURS = ("noon", "midnight")
_WRITERS = ("writer", "reporter", "correspondent", "press", "reuters")


@cache
def _whole() -> regex.Pattern[str]:
    return regex.compile(rf"(?: {BARE} | {BYLINE} )", regex.VERBOSE)


@cache
def _whole_credit() -> regex.Pattern[str]:
    return regex.compile(credit_line(), regex.VERBOSE)


def _is_credit(line: str) -> bool:
    """Whether a whole line is a credit; what most lines have not is looked for first."""
    low = line.lower()
    may_be = "/" in low or "via" in low or "photo" in low or "image" in low
    may_be = may_be or "getty" in low or "associated press" in low
    return may_be and _whole_credit().fullmatch(line) is not None


@cache
def _openings() -> tuple[str, ...]:
    """What LEAD and REQUEST begin with: nearly all lines are done with by this look."""
    return (*listed("line_openings"), "do you support ", "on twitter follow", "as published in the")


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(opening[:2] for opening in _openings())


@cache
def _page_openings() -> tuple[str, ...]:
    return tuple(listed("boilerplate_openings"))


@cache
def _labels() -> frozenset[str]:
    return frozenset(
        label.casefold()
        for name in ("page_labels", "section_labels", "photo_agencies")
        for label in listed(name)
    )


#: How the line begins that says what sort of text a release is: ``FOR IMMEDIATE RELEASE: May 3, 2024``.
RELEASE = ("for immediate release", "for release", "media advisory", "media alert", "news advisory")


def is_furniture(line: str) -> bool:
    """Whether a line, stripped of white space, is page furniture by its own looks.

    Headlines and captions that are furniture only because they are repeated are not known here.
    """
    if len(line) > LONGEST:
        return False
    if line[0] == "┃":  # two columns side by side
        return True
    if len(line) <= LINE and (
        line.strip(_STRIPPED).casefold() in _labels() or _is_bare(line) or _is_credit(line)
    ):
        return True
    if ("contributed " in line or "reported from " in line) and _reported().match(line):
        return True
    opening = line[:60].lower()
    if opening.startswith(_page_openings()) or (
        opening.startswith(RELEASE) and not line.endswith((".", "?", "!", "”"))
    ):
        return True
    may_begin = (
        (opening[:2] in _first_letters() and opening.startswith(_openings()))
        or line[0] in "(©"
        or line[0].isdigit()
    )
    return (may_begin and _beginning().match(line) is not None) or is_credited(line)


def is_credited(line: str) -> bool:
    """Whether a line is a caption that ends with who made the picture: ``Price in Rabat (Reuters)``.

    A plain agency after a finished sentence credits the text and not a picture: ``he said. (AFP)``.
    """
    if not line.rstrip(" .").endswith(")"):
        return False
    found = _credit().search(line)
    if not found:
        return False
    plain = _plain_credit().fullmatch(found["credit"])
    return not plain or not line[: found.start()].rstrip().endswith((".", "!", "?", "”", '"', "’", "'"))
