"""Reported statements: for each cue site, which words are its content. One named rule a pattern."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .clauses import NOUN_GROUP, Scene, after_adjuncts, starts_clause
from .cues import cue_verbs
from .sites import Site

Range = tuple[int, int]


class Found(NamedTuple):
    """A content found for a site, as token ranges."""

    rule: str
    site: Site
    content: tuple[Range, ...]
    cue: Range
    source: Range | None
    features: tuple[str, ...]


_WH = frozenset("if whether how why what when where who which whom whose".split())


def _clause_end(scene: Scene, start: int, site: Site) -> int:
    """Where a clause that begins at start ends: the sentence's end, or the next thing the source does."""
    classes, words = scene.classes, scene.tokens.words
    end = site.sentence[1]
    while end > start and classes[end - 1] in "./;":
        end -= 1
    table = cue_verbs()
    k = classes.find(",", start, end)
    while k != -1:
        n = k + 1
        if n < end:
            c = classes[n]
            if c == "C" or c == "x":
                n += 1
                c = classes[n : n + 1]
            if c == "G" and words[n] in table and classes[k + 1] != "C":
                return k
            if words[k + 1] == "according":
                return k
        k = classes.find(",", k + 1, end)
    return end


def _phrase_end(scene: Scene, start: int, site: Site) -> int:
    """Where an object noun phrase or infinitive that begins at start ends."""
    classes = scene.classes
    end = _clause_end(scene, start, site)
    depth = 0
    for k in range(start + 1, end):
        c = classes[k]
        if c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
        elif depth == 0 and (c == "S" and scene.tokens.words[k] not in _WH or c in "-;:"):
            return k
        elif depth == 0 and c == ",":
            if classes[k + 1 : k + 2] not in ("N", "P", "D", "C", "=", "z", "E") or starts_clause(classes, k + 1):
                return k
    return end


def _object_end(scene: Scene, site: Site) -> int:
    """The token behind the person addressed: ``told reporters``; site.after where nobody is."""
    classes = scene.classes
    k = site.after
    if classes[k : k + 1] == "O" or classes[k : k + 1] == "R" and scene.tokens.words[k] in ("you", "it"):
        return k + 1
    m = NOUN_GROUP.match(classes, k)
    return m.end() if m else k


Rule = Callable[[Scene, Site], "tuple[Range, ...] | None"]


def that_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The mayor said on Monday [that the bridge would close].``"""
    k = after_adjuncts(scene.classes, site.after)
    if k >= site.sentence[1] or scene.classes[k] != "H" or not set("tq") & set(site.cue.frames):
        return None
    return ((k, _clause_end(scene, k, site)),)


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
    if c == "," and classes[k + 1 : k + 2] in ("Q", "K", "q"):
        return ((k + 1, _clause_end(scene, k + 1, site)),)
    if c in "HQKq":
        return ((k, _clause_end(scene, k, site)),)
    if c == "T":
        return ((site.after if "i" in site.cue.frames else k, _phrase_end(scene, k, site)),)
    if c in "SW" and scene.tokens.words[k] in _WH:
        return ((k, _clause_end(scene, k, site)),)
    if c == ":":
        return _after_colon(scene, k, site)
    if starts_clause(classes, k):
        return ((k, _clause_end(scene, k, site)),)
    return None


def _after_colon(scene: Scene, colon: int, site: Site) -> tuple[Range, ...] | None:
    classes = scene.classes
    k = colon + 1
    if classes[k : k + 1] == "/":
        k += 1
    if k >= len(classes):
        return None
    if classes[k] in "QKq":
        end = k
        while end < len(classes) and classes[end] in "QKq":
            end += 1
        return ((k, end),)
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
    if classes[k : k + 1] == ",":
        k += 1
    if k >= site.sentence[1] or classes[k] not in "QKq" or not set("tqn") & set(site.cue.frames):
        return None
    return ((k, _clause_end(scene, k, site)),)


def infinitive(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The ministry vowed [to rebuild the bridge].``"""
    if "i" not in site.cue.frames:
        return None
    k = site.after
    while scene.classes[k : k + 1] == "x":
        k += 1
    if scene.classes[k : k + 1] != "T" or scene.classes[k + 1 : k + 2] not in tuple("VvBAMxPN"):
        return None
    return ((k, _phrase_end(scene, k, site)),)


def question(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Nobody explained [how the money was lost].``"""
    k = after_adjuncts(scene.classes, site.after)
    if "w" not in site.cue.frames or k >= site.sentence[1]:
        return None
    if scene.classes[k] not in "SWR" or scene.tokens.words[k] not in _WH:
        return None
    return ((k, _clause_end(scene, k, site)),)


def preposition(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The union called for [a second inquiry].``"""
    k = site.after
    while scene.classes[k : k + 1] == "x" and scene.tokens.words[k] not in site.cue.prepositions:
        k += 1
    if k + 1 >= site.sentence[1] or scene.tokens.words[k] not in site.cue.prepositions:
        return None
    return ((k + 1, _phrase_end(scene, k + 1, site)),)


def bare_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Lee said [the bridge would close].``"""
    if "t" not in site.cue.frames:
        return None
    classes = scene.classes
    k = site.after
    if not starts_clause(classes, k):
        k = after_adjuncts(classes, k)
    if k >= site.sentence[1] or not (starts_clause(classes, k) or site.cue.lemma == "say" and classes[k] in "DNPRv=zSWG"):
        return None
    return ((k, _clause_end(scene, k, site)),)


def noun_phrase(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The opposition condemned [the arrests].``"""
    if "n" not in site.cue.frames:
        return None
    k = site.after
    while scene.classes[k : k + 1] == "x":
        k += 1
    if k >= site.sentence[1] or scene.classes[k] not in "DNPOvz=REUGqV":
        return None
    return ((k, _phrase_end(scene, k, site)),)


def postposed(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[“We had no choice,”] she said.`` ``[The bridge will close], the mayor said.``"""
    if "q" not in site.cue.frames and "t" not in site.cue.frames:
        return None
    classes = scene.classes
    left = site.group
    if site.subject_from == "subject" and site.source:
        left = site.source[0]
    elif site.subject_from not in ("inverted", "none"):
        return None
    first = site.sentence[0]
    if left == first and first > 0 and classes[first - 1] == "K":
        first = scene.sentence(first - 1)[0]
    end = left
    if end > first and classes[end - 1] in ",-":
        end -= 1
    if end <= first or end == left and classes[end - 1] not in "QKq":
        return None
    k = after_adjuncts(classes, site.source[1] if site.subject_from == "inverted" and site.source else site.after)
    spans: list[Range] = [(first, end)]
    # interrupted: , he said, B
    sent_end = site.sentence[1]
    if classes[k : k + 1] in (",", "-") and k + 1 < sent_end and classes[k + 1] not in "GW":
        stop = sent_end
        while stop > k and classes[stop - 1] in "./;":
            stop -= 1
        if stop > k + 1:
            spans.append((k + 1, stop))
    return tuple(spans)


#: In the order in which they are tried; the first that finds a content decides.
RULES: tuple[Rule, ...] = (
    that_clause,
    addressed,
    colon,
    quotation_after,
    preposition,
    infinitive,
    question,
    bare_clause,
    noun_phrase,
    postposed,
)


def find_reported(scene: Scene, sites: list[Site], without: frozenset[str]) -> list[Found]:
    """The contents that the rules find, at most one for each site."""
    out: list[Found] = []
    for site in sites:
        if site.role == "passive":
            continue
        for rule in RULES:
            if rule.__name__ in without:
                continue
            content = rule(scene, site)
            if content:
                cue_end = site.after
                out.append(
                    Found(
                        rule.__name__,
                        site,
                        content,
                        (site.group, cue_end),
                        site.source,
                        (site.cue.lemma, site.role, site.subject_from),
                    )
                )
                break
    return out
