"""Reported statements: for each cue site, which words are its content, by the first rule that fits."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..cues.cue_lexicon import Cue
from ..cues.cue_matches import Site
from ..tokens.sentences import Range, Scene
from .after_cue import (
    addressed,
    bare_clause,
    colon,
    gap_clause,
    infinitive,
    noun_phrase,
    preposition,
    question,
    quotation_after,
    seeming,
    that_clause,
)
from .before_cue import as_said, as_said_first, clause_before, quotation_before
from .candidate import Found
from .cue_phrases import find_phrases
from .passive import find_passive

Rule = Callable[[Scene, Site], "tuple[Range, ...] | None"]
#: In the order in which they are tried; the first that finds a content decides.
RULES: tuple[Rule, ...] = (
    quotation_before,
    that_clause,
    addressed,
    colon,
    quotation_after,
    preposition,
    seeming,
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
#: The frames of which a verb needs one before a rule is tried on it.
_FRAMES: dict[Rule, str] = {
    quotation_before: "qp",
    that_clause: "tq",
    addressed: "o",
    quotation_after: "tqn",
    seeming: "r",
    infinitive: "i",
    question: "w",
    as_said_first: "tp",
    as_said: "t",
    bare_clause: "t",
    gap_clause: "t",
    clause_before: "p",
    noun_phrase: "n",
}


@lru_cache(maxsize=1024)
def _rules_for(cue: Cue, bare: bool, without: frozenset[str]) -> tuple[tuple[Rule, str], ...]:
    """The rules to try on a cue verb, with their names; ``bare``: only those for what stands before it."""

    def may_fit(rule: Rule) -> bool:
        if rule is preposition:
            return bool(cue.prepositions)
        return rule not in _FRAMES or not set(_FRAMES[rule]).isdisjoint(cue.frames)

    rules = _BEFORE if bare else RULES
    return tuple((rule, rule.__name__) for rule in rules if rule.__name__ not in without and may_fit(rule))


def find_reported(scene: Scene, sites: list[Site], without: frozenset[str]) -> list[Found]:
    """The contents that the rules find, at most one for each site."""
    out: list[Found] = []
    for site in sites:
        if site.role == "passive":
            found = find_passive(scene, site, without)
            if found:
                out.append(found)
            continue
        bare = site.role == "finite" and site.subject_from in ("inverted", "none")
        for rule, name in _rules_for(site.cue, bare, without):
            content = rule(scene, site)
            if content and (content := tuple([words for words in content if words[0] < words[1]])):
                cue_end = content[0][0] if rule is preposition else _with_particle(scene, site.after)
                out.append(
                    Found(
                        name,
                        site,
                        content,
                        (_without_time(scene, site), cue_end),
                        None if rule is seeming else site.source,
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
    while k < site.verb and (scene.classes[k] == "O" or scene.tokens.words[k].isspace()):
        k += 1
    return k


def _with_particle(scene: Scene, after: int) -> int:
    """``pointed out``: the particle belongs to the cue."""
    return after + (scene.tokens.words[after : after + 1] in (["out"], ["back"], ["off"]))


def _apart_from_quotations(scene: Scene, found: list[Found]) -> list[Found]:
    """A quotation with a cue of its own is no part of what stands before it.

    ``She spoke of drive: “Go on,” she said``; ``If he thought that it was over, Lee replied: “No.”``
    """
    borders = []
    for f in found:
        start = f.content[0][0]
        if f.rule == "colon" and f.source:
            start = min(f.source[0], f.site.group)
            if start > 0 and scene.classes[start - 1] == ",":
                borders.append(start - 1)
        elif f.rule == "quotation_before" and start > 0 and scene.classes[start - 1] in ":-":
            borders.append(start - 1)
    if not borders:
        return found
    out = []
    for f in found:
        a, b = f.content[0]
        cut = [border for border in borders if a < border < b]
        out.append(f._replace(content=((a, cut[0]), *f.content[1:])) if cut else f)
    return out
