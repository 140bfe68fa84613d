"""Rules for a content that stands before its cue verb, and goes on behind it."""

from __future__ import annotations

import re

from ..cues.cue_matches import Site
from ..tokens.sentences import Range, Scene, after_adjuncts, finite_between, starts_clause
from .after_cue import next_quotations, object_end
from .content_end import ASKED, another_says, clause_end, cue_at, has_own_cue

_GOES_ON = re.compile(r"[HQKqTDNPRO=:]|,x*[QKq]")
#: A quotation that ends its sentence, so that whoever speaks in the next one says something else.
_STOPPED = re.compile(r"[.…][”\"'’»]{1,3}$")
_BORDER = re.compile("[-;:]C?|H|,?C")
_APPOSITION = re.compile(r"(?:(?:,[DPNz=][^.,/;KQ]{0,40}){1,3}(?:,|(?=[./]))|\([^)]{1,12}\))")


def _left_of(site: Site) -> int | None:
    """The first token of subject and verb, where content may stand before them."""
    if site.subject_from == "subject" and site.source and site.source[1] <= site.group:
        return site.source[0]
    return site.group if site.subject_from in ("inverted", "none") else None


def _right_of(scene: Scene, site: Site) -> int:
    """The token behind verb, inverted subject, person addressed and adjuncts."""
    classes = scene.classes
    k = site.after
    if site.subject_from == "inverted" and site.source:
        k = site.source[1]
        if classes[k : k + 1] in (",", "("):  # said Lee, a doctor who ..., / said Lee (D)
            m = _APPOSITION.match(classes, k)
            if m:
                k = m.end()
    elif "o" in site.cue.frames:
        k = object_end(scene, site)
    return after_adjuncts(classes, k)


def quotation_before(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[“We had no choice,”] she said. [“The bridge was old.”]``"""
    classes = scene.classes
    left = _left_of(site)
    if not left or site.subject_from == "none":
        return None
    end = left
    if classes[end - 1] in ",-":
        end -= 1
    if end == 0 or classes[end - 1] not in "QKq":
        return None
    first = site.sentence[0]
    if end <= first:
        first = scene.sentence(end - 1)[0]
    if end - 1 > first and classes[end - 1] == "q" and end == left and site.subject_from != "inverted":
        return None
    k = _right_of(scene, site)
    last = site.sentence[1]
    inverted = site.subject_from == "inverted"
    if first < site.sentence[0] and k < last and not inverted and _GOES_ON.match(classes, k):
        return None  # “A.” He added that B
    if (
        first < site.sentence[0]
        and not inverted
        and classes[k : k + 1] not in ".,/"
        and _STOPPED.search(scene.tokens.words[end - 1])
    ):
        return None  # “A.” He spoke as the crowd roared.
    if (
        not inverted
        and k < last
        and (
            classes[k] == "H"
            or (classes[k] == "R" and starts_clause(classes, k))
            or (classes[k] == "q" and classes[end - 1] != "K")
        )
    ):
        return None
    start = end - 1
    while start > first and classes[start - 1] in "QK":
        start -= 1
    if (
        start > first
        and k < last
        and not inverted
        and classes[k] not in "./,;-SI("
        and classes[start - 1] not in ",:"
    ):
        return None  # On “The Hour,” he said the bridge
    if start > first and classes[first:start].strip("xCS,!"):
        start = _clause_start(scene, first, start)
    spans: list[Range] = [(start, end)]
    rest = _continuation(scene, k, site)
    if rest:
        spans.append(rest)
    return tuple(spans)


def _clause_start(scene: Scene, first: int, quotation: int) -> int:
    """Where the clause that a quotation ends begins: ``The plan is “a mess,” he said``."""
    if scene.classes[quotation - 1] in ":-" or (
        scene.classes[first] == "S" and "," in scene.classes[first:quotation]
    ):
        return quotation
    return first


def _continuation(scene: Scene, k: int, site: Site) -> Range | None:
    """What goes on behind ``he said``: after a comma in the same sentence, or a quotation next."""
    classes = scene.classes
    last = site.sentence[1]
    size = len(classes)
    if k < last and classes[k] in "QK" and classes[k - 1] == ",":
        return (k, next_quotations(scene, k))  # “A,” said Lee, a doctor, “and B.”
    if k < last and classes[k] in ",-:":
        n = k + 1
        while n < last and classes[n] in "xC":
            n += 1
        if n < last and classes[n] in "QKq":
            return (n, next_quotations(scene, n))
        if n < last and classes[n] == "G" and ":" in classes[n:last]:
            return None
        if another_says(scene, n, last):
            return None  # “A,” said Lee, but Kim insisted: “B.”
        if site.subject_from != "inverted" and classes[n : n + 1] == "W" and cue_at(scene, n + 1):
            return None  # “A,” Lee told Kim, who said: “B.”
        quotes = [i for i in range(n, last) if classes[i] in "QK"]
        if quotes and classes[quotes[0] - 1] in ",:":
            return (quotes[0], next_quotations(scene, quotes[0]))
        if classes[last - 1 : last] not in (".", "K"):
            return None
    if last < size and classes[last] in "QK" and classes[last - 1] != "/" and not has_own_cue(scene, last):
        return (last, next_quotations(scene, last))
    return None


def clause_before(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[The bridge will close], the mayor said.`` ``[The bridge], she said, [will close].``"""
    classes = scene.classes
    left = _left_of(site)
    first, last = site.sentence
    if left is None or left - 1 <= first or classes[left - 1] not in ",-":
        return None
    if site.subject_from == "none" and site.role != "finite":
        return None
    k = _right_of(scene, site)
    stop = last
    while stop > k and classes[stop - 1] in "./;":
        stop -= 1
    before = (first, left - 1)
    if k < stop and classes[k - 1 : k + 1] == ",H":
        k -= 1  # It’s a gamble, they say, that may pay.
    if k < stop and classes[k] in ",-;":
        n = k + 1
        if n < stop and classes[n] not in "GW" and not (classes[n] == "C" and cue_at(scene, n + 1)):
            start = first if classes[k] == ";" else _split_start(classes, first, left - 1)
            return ((start, left - 1), (n, stop))
    elif k < stop and classes[k] not in "S(WCH":
        return None
    if scene.tokens.words[first] in ASKED:
        return None  # Asked if she would resign, Lee replied in the negative.
    if not finite_between(classes, first, left - 1) or (
        classes[first] == "S" and k >= stop and not _clause_behind_comma(classes, first, left - 1)
    ):
        return None
    return (before,)


def _split_start(classes: str, first: int, end: int) -> int:
    """``It rained, and [the road], she said, [was shut]``: where the clause begins whose verb is still to come."""
    for border in _BORDER.finditer(classes, first, end):
        if finite_between(classes, first, border.start()) and not finite_between(classes, border.end(), end):
            return border.end()
    return first


def _clause_behind_comma(classes: str, start: int, end: int) -> bool:
    """``As it rained, [the road] was shut``: whether a clause begins behind a comma."""
    comma = classes.find(",", start, end)
    while comma != -1 and not starts_clause(classes, comma + 1):
        comma = classes.find(",", comma + 1, end)
    return comma != -1


def as_said(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[The bridge was closed], as the mayor had promised.`` ``[The bridge], as she said, [was closed].``"""
    left = _left_of(site)
    classes = scene.classes
    first, last = site.sentence
    if (
        left is None
        or left - 2 <= first
        or scene.tokens.words[left - 1] != "as"
        or classes[left - 2] not in ",-"
    ):
        return None
    k = after_adjuncts(classes, site.after)
    if k < last and classes[k] not in ".,S-;":
        return None
    end = left - 2
    if any(has_own_cue(scene, n) for n in range(first, end) if classes[n] in "QKq"):
        return None  # “A,” she said, as the crowd roared.
    stop = last
    while stop > k and classes[stop - 1] in "./;":
        stop -= 1
    if (
        k + 1 < stop
        and classes[k] in ",-"
        and not finite_between(classes, _split_start(classes, first, end), end)
    ):
        return ((_split_start(classes, first, end), end), (k + 1, stop))
    return ((first, end),)


def as_said_first(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``As the mayor has pointed out, [the bridge was closed].``"""
    left = _left_of(site)
    first, last = site.sentence
    if left != first + 1 or scene.tokens.words[first] != "As":
        return None
    k = _right_of(scene, site)
    if k + 1 >= last or scene.classes[k] != ",":
        return None
    return ((k + 1, clause_end(scene, k + 1, site)),)
