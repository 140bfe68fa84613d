"""Reported statements: for each cue site, which words are its content. One named rule a pattern."""

from __future__ import annotations

from collections.abc import Callable

import regex

from .clauses import NOUN_GROUP, Range, Scene, after_adjuncts, starts_clause
from .found import Found
from .passives import find_passive
from .phrases import find_phrases
from .sites import Site
from .spans import WH_WORDS, clause_end, cue_at, finite_between, phrase_end

_TIME = regex.compile(r"(?:x|Ix)*+")
_GOES_ON = regex.compile(r"[HQKqTDNPRO=:]|,x*[QKq]")
_APPOSITION = regex.compile(r"(?:,[DPNz=][^.,/;KQ]{0,40}(?:,|(?=[./]))|\([^)]{1,12}\))")


def _object_end(scene: Scene, site: Site) -> int:
    """The token behind the person addressed: ``told reporters``; site.after where nobody is."""
    classes = scene.classes
    k = site.after
    if classes[k : k + 1] == "O" or (classes[k : k + 1] == "R" and scene.tokens.words[k] in ("you", "it")):
        return k + 1
    m = NOUN_GROUP.match(classes, k)
    return m.end() if m else k


Rule = Callable[[Scene, Site], "tuple[Range, ...] | None"]


def that_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The mayor said on Monday [that the bridge would close].``"""
    k = after_adjuncts(scene.classes, site.after)
    if k + 1 >= site.sentence[1] or scene.classes[k] != "H" or not set("tq") & set(site.cue.frames):
        return None
    if (k > site.after and site.cue.cue_class == "belief") or scene.classes[k + 1] in ".,MBAZF":
        return None
    if scene.classes[k + 1] == "I" and not finite_between(scene.classes, k + 1, site.sentence[1]):
        return None
    return ((k, clause_end(scene, k, site)),)


def addressed(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``She told reporters [that the bridge would close].`` ``He urged drivers [to stay away].``"""
    if "o" not in site.cue.frames:
        return None
    classes = scene.classes
    k = _object_end(scene, site)
    if k == site.after:
        return None
    k = after_adjuncts(classes, k)
    if k >= site.sentence[1]:
        return None
    c = classes[k]
    if c == ",":
        k += 1
        while classes[k : k + 1] == "x":
            k += 1
        return ((k, clause_end(scene, k, site)),) if classes[k : k + 1] in ("Q", "K", "q") else None
    if c in "HQKq":
        return ((k, clause_end(scene, k, site)),)
    if c == "T":
        return ((site.after if "i" in site.cue.frames else k, phrase_end(scene, k, site)),)
    if c in "SW" and scene.tokens.words[k] in WH_WORDS:
        return ((k, clause_end(scene, k, site)),)
    if c == ":":
        return _after_colon(scene, k, site)
    if starts_clause(classes, k):
        return ((k, clause_end(scene, k, site)),)
    return None


def _after_colon(scene: Scene, colon: int, site: Site) -> tuple[Range, ...] | None:
    classes = scene.classes
    k = colon + 1
    if classes[k : k + 1] == "/":
        k += 1
    if k >= len(classes):
        return None
    if classes[k] in "QKq":
        return ((k, _next_quotations(classes, k)),)
    end = scene.sentence(k)[1]
    return ((k, end),) if end > k else None


def colon(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``He added: [“We had no choice.”]``"""
    k = after_adjuncts(scene.classes, site.after)
    if scene.classes[k : k + 1] != ":":
        return None
    return _after_colon(scene, k, site)


def quotation_after(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Lee said, [“We had no choice.”]``"""
    classes = scene.classes
    k = after_adjuncts(classes, site.after)
    while classes[k : k + 1] in (",", "x"):
        k += 1
    if k >= site.sentence[1] or classes[k] not in "QKq" or not set("tqn") & set(site.cue.frames):
        return None
    return ((k, clause_end(scene, k, site)),)


def infinitive(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The ministry vowed [to rebuild the bridge].``"""
    if "i" not in site.cue.frames:
        return None
    k = site.after
    while scene.classes[k : k + 1] == "x":
        k += 1
    if scene.classes[k : k + 1] != "T" or scene.classes[k + 1 : k + 2] not in tuple("VvBAMxPNQKq"):
        return None
    return ((k, phrase_end(scene, k, site)),)


def question(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Nobody explained [how the money was lost].``"""
    k = after_adjuncts(scene.classes, site.after)
    if "w" not in site.cue.frames or k >= site.sentence[1]:
        return None
    if scene.classes[k] not in "SWR" or scene.tokens.words[k] not in WH_WORDS:
        return None
    return ((k, clause_end(scene, k, site)),)


def preposition(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The union called for [a second inquiry].``"""
    k = site.after
    while scene.classes[k : k + 1] == "x" and scene.tokens.words[k] not in site.cue.prepositions:
        k += 1
    if k + 1 >= site.sentence[1] or scene.tokens.words[k] not in site.cue.prepositions:
        return None
    return ((k + 1, phrase_end(scene, k + 1, site)),)


def bare_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Lee said [the bridge would close].``"""
    if "t" not in site.cue.frames:
        return None
    classes = scene.classes
    k = site.after
    if not starts_clause(classes, k):
        k = after_adjuncts(classes, k)
    if k >= site.sentence[1] or not (
        starts_clause(classes, k) or (site.cue.lemma == "say" and classes[k] in "DNPRv=zSWG")
    ):
        return None
    return ((k, clause_end(scene, k, site)),)


def noun_phrase(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The opposition condemned [the arrests].``"""
    if "n" not in site.cue.frames:
        return None
    m = _TIME.match(scene.classes, site.after)
    k = m.end() if m else site.after
    if k >= site.sentence[1] or scene.classes[k] not in "DNPOvz=REUGqVHQK":
        return None
    return ((k, phrase_end(scene, k, site)),)


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
        k = _object_end(scene, site)
    return after_adjuncts(classes, k)


def _next_quotations(classes: str, k: int) -> int:
    """The token behind the quotations that begin at k; one that ends with a comma has a cue of its own."""
    end = k
    while end < len(classes) and classes[end] in ("QKq" if end == k else "Kq"):
        end += 1
        if end + 1 < len(classes) and classes[end] in ".," and classes[end + 1] in "QK":
            end += 1
    return end


def quotation_before(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[“We had no choice,”] she said. [“The bridge was old.”]``"""
    classes = scene.classes
    left = _left_of(site)
    if left is None or left == 0 or not set("qp") & set(site.cue.frames) or site.subject_from == "none":
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
    if start > first and classes[first:start].strip("xCS,"):
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
    if k < last and classes[k] in ",-:":
        n = k + 1
        while n < last and classes[n] in "xC":
            n += 1
        if n < last and classes[n] in "QKq":
            return (n, _next_quotations(classes, n))
        if n < last and classes[n] == "G" and ":" in classes[n:last]:
            return None
        quotes = [i for i in range(n, last) if classes[i] in "QK"]
        if quotes and classes[quotes[0] - 1] in ",:":
            return (quotes[0], _next_quotations(classes, quotes[0]))
        if classes[last - 1 : last] in (".", "K") and last < size and classes[last] in "QK":
            return (last, _next_quotations(classes, last))
        return None
    if last < size and classes[last] in "QK" and classes[last - 1] != "/":
        return (last, _next_quotations(classes, last))
    return None


def clause_before(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[The bridge will close], the mayor said.`` ``[The bridge], she said, [will close.]``"""
    if "p" not in site.cue.frames:
        return None
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
    if k < stop and classes[k] in ",-":
        n = k + 1
        if n < stop and classes[n] not in "GW" and not (classes[n] == "C" and cue_at(scene, n + 1)):
            return (before, (n, stop))
    elif k < stop and classes[k] not in "S(WCH":
        return None
    if not finite_between(classes, first, left - 1) or (classes[first] == "S" and k >= stop):
        return None
    return (before,)


def as_said(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[The bridge was closed], as the mayor had promised.``"""
    left = _left_of(site)
    first, last = site.sentence
    if (
        left is None
        or left - 2 <= first
        or scene.tokens.words[left - 1] != "as"
        or "t" not in site.cue.frames
    ):
        return None
    k = after_adjuncts(scene.classes, site.after)
    if k < last and scene.classes[k] not in ".,S-;":
        return None
    end = left - 1
    if scene.classes[end - 1] == ",":
        end -= 1
    return ((first, end),)


def as_said_first(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``As the mayor has pointed out, [the bridge was closed].``"""
    left = _left_of(site)
    first, last = site.sentence
    if left != first + 1 or scene.tokens.words[first] != "As" or not set("tp") & set(site.cue.frames):
        return None
    k = _right_of(scene, site)
    if k + 1 >= last or scene.classes[k] != ",":
        return None
    return ((k + 1, clause_end(scene, k + 1, site)),)


def gap_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``a rule that she said [would close the bridge]``"""
    if "t" not in site.cue.frames or site.subject_from != "subject":
        return None
    k = site.after
    while scene.classes[k : k + 1] == "x":
        k += 1
    if k >= site.sentence[1] or scene.classes[k] not in "MBAZF":
        return None
    return ((k, phrase_end(scene, k, site)),)


#: In the order in which they are tried; the first that finds a content decides.
RULES: tuple[Rule, ...] = (
    quotation_before,
    that_clause,
    addressed,
    colon,
    quotation_after,
    preposition,
    infinitive,
    question,
    as_said_first,
    as_said,
    bare_clause,
    gap_clause,
    clause_before,
    noun_phrase,
)


_BEFORE = (quotation_before, clause_before)


def find_reported(scene: Scene, sites: list[Site], without: frozenset[str]) -> list[Found]:
    """The contents that the rules find, at most one for each site."""
    out: list[Found] = []
    for site in sites:
        if site.role == "passive":
            found = find_passive(scene, site, without)
            if found:
                out.append(found)
            continue
        for rule in _BEFORE if site.subject_from in ("inverted", "none") and site.role == "finite" else RULES:
            if rule.__name__ in without:
                continue
            content = rule(scene, site)
            if content:
                cue_end = content[0][0] if rule is preposition else _with_particle(scene, site.after)
                out.append(
                    Found(
                        rule.__name__,
                        site,
                        content,
                        (_without_time(scene, site), cue_end),
                        site.source,
                        (site.cue.lemma, site.role, site.subject_from),
                    )
                )
                break
    out = _apart_from_quotations(scene, out)
    taken = {f.content[0][0] for f in out}
    return out + [
        f for f in find_phrases(scene, without) if f.rule != "noun_cue" or f.content[0][0] not in taken
    ]


def _without_time(scene: Scene, site: Site) -> int:
    """Where the cue begins: ``on Monday said`` is said."""
    k = site.group
    while k < site.verb and scene.classes[k : k + 2] == "Ix":
        k += 2
    while k < site.verb and scene.tokens.words[k].isspace():
        k += 1
    return k


def _with_particle(scene: Scene, after: int) -> int:
    """``pointed out``: the particle belongs to the cue."""
    return after + (scene.tokens.words[after : after + 1] in (["out"], ["back"], ["off"]))


def _apart_from_quotations(scene: Scene, found: list[Found]) -> list[Found]:
    """``She spoke of drive: “Go on,” she said``: what has a cue of its own behind a colon is no part of the rest."""
    starts = [
        f.content[0][0]
        for f in found
        if f.rule == "quotation_before" and f.content[0][0] > 0 and scene.classes[f.content[0][0] - 1] in ":-"
    ]
    if not starts:
        return found
    out = []
    for f in found:
        a, b = f.content[0]
        cut = [s - 1 for s in starts if a < s - 1 < b]
        out.append(f._replace(content=((a, cut[0]), *f.content[1:])) if cut else f)
    return out
