"""Cue verbs in the passive: who was told, what is expected, by whom a plan was criticised."""

from __future__ import annotations

from collections.abc import Callable

from ..cues.cue_matches import Site
from ..cues.subjects import quotation_of_passive
from ..tokens.sentences import Range, Scene, after_adjuncts, finite_between, starts_clause, with_negation
from .candidate import Found
from .content_end import clause_end, phrase_end
from .court_reports import is_hearing

_QUESTION = frozenset(("whether", "if", "how", "what", "why", "who", "when", "where", "which", "whose"))


def passive_quoted(scene: Scene, site: Site) -> Found | None:
    """``The plan was called [“a gamble”] by unions.`` ``He was described as [“a danger”].``"""
    quotation = quotation_of_passive(scene, site.after, site.sentence[1])
    if quotation is None or "n" not in site.cue.frames or (site.source and site.source[1] <= quotation):
        return None
    return _found("passive_quoted", site, ((quotation, quotation + 1),), (site.group, site.after))


def passive_agent(scene: Scene, site: Site) -> Found | None:
    """``[The plan] was criticised by unions.``"""
    subject = _subject(scene, site)
    if site.source is None or subject is None or "o" in site.cue.frames:
        return None
    return _found("passive_agent", site, (subject,), (site.group, site.after + 1))


def passive_told(scene: Scene, site: Site) -> Found | None:
    """``Drivers were told [to stay away].`` ``Asked by a reporter [whether he would go], Lee smiled.``"""
    classes, words = scene.classes, scene.tokens.words
    if "o" not in site.cue.frames:
        return None
    asked = site.verb == site.sentence[0] or (site.group > 0 and classes[site.group - 1] in "S,W")
    subject = _subject(scene, site)
    if (not asked and subject is None) or (subject and is_hearing(scene, subject)):
        return None
    last = site.sentence[1]
    k = after_adjuncts(classes, site.source[1] if site.source else site.after)
    told_that = k < last and (classes[k] in "HQ" or (classes[k] in "SW" and words[k] in _QUESTION))
    if told_that or (k < last and classes[k] == "T" and classes[k + 1 : k + 2] in ("V", "v", "B")):
        start = k if told_that else with_negation(words, k)
        return _found("passive_told", site, ((start, clause_end(scene, k, site)),), (site.group, site.after))
    k = site.source[1] if site.source else site.after
    while classes[k : k + 2] == "Ix" or classes[k : k + 1] == "x":
        k += 1 + (classes[k] == "I")
    if k + 1 < last and words[k] in ("about", "of"):
        cue_end = site.after if site.source else k + 1
        return _found("passive_told", site, ((k + 1, phrase_end(scene, k + 1, site)),), (site.group, cue_end))
    return None


def passive_it(scene: Scene, site: Site) -> Found | None:
    """``It is believed [that the bridge was old].``"""
    subject = _subject(scene, site)
    if site.source or subject is None or not _is_it(scene, subject):
        return None
    k = after_adjuncts(scene.classes, site.after)
    if k >= site.sentence[1] or scene.classes[k] != "H":
        return None
    return _found("passive_it", site, ((k, clause_end(scene, k, site)),), (subject[0], site.after))


def passive_to(scene: Scene, site: Site) -> Found | None:
    """``[The bridge] is expected [to open in May].``"""
    subject = _subject(scene, site)
    if site.source or subject is None or "o" in site.cue.frames:
        return None
    k = after_adjuncts(scene.classes, site.after)
    if scene.classes[k : k + 1] != "T" or scene.classes[k + 1 : k + 2] not in ("V", "v", "B", "A"):
        return None
    content = (subject, (with_negation(scene.tokens.words, k), phrase_end(scene, k, site)))
    return _found("passive_to", site, content, (site.group, site.after))


def passive_as(scene: Scene, site: Site) -> Found | None:
    """``As reported by the Courier, [the bridge was closed].`` ``[The bridge was closed], as reported by two papers.``"""
    classes, (first, last) = scene.classes, site.sentence
    opening = site.group - 1
    if (
        site.source is None
        or site.cue.cue_class == "belief"
        or opening < first
        or scene.tokens.words[opening].lower() != "as"
    ):
        return None
    k = after_adjuncts(classes, site.source[1])
    if opening == first:
        if k + 1 >= last or classes[k] != ",":
            return None
        return _found(
            "passive_as", site, ((k + 1, clause_end(scene, k + 1, site)),), (site.group, site.after + 1)
        )
    if classes[opening - 1] != "," or opening - 1 <= first or not finite_between(classes, first, opening - 1):
        return None
    return _found("passive_as", site, ((first, opening - 1),), (site.group, site.after + 1))


def passive_seen_as(scene: Scene, site: Site) -> Found | None:
    """``[The bridge] was described [as a danger].`` ``[She] is seen [as a rival].``"""
    subject = _subject(scene, site)
    if site.source or subject is None or not {"n", "t"} & set(site.cue.frames):
        return None
    k = site.after
    if k + 1 >= site.sentence[1] or scene.tokens.words[k] != "as":
        return None
    if starts_clause(scene.classes, k + 1):
        return None  # found as the rain stopped
    return _found(
        "passive_seen_as", site, (subject, (k, phrase_end(scene, k, site))), (site.group, site.after)
    )


PASSIVE_RULES: tuple[Callable[[Scene, Site], Found | None], ...] = (
    passive_quoted,
    passive_as,
    passive_agent,
    passive_told,
    passive_seen_as,
    passive_it,
    passive_to,
)


def find_passive(scene: Scene, site: Site, without: frozenset[str]) -> Found | None:
    """What the first of the passive rules finds at a site."""
    for rule in PASSIVE_RULES:
        if rule.__name__ not in without:
            found = rule(scene, site)
            if found:
                return found
    return None


def _subject(scene: Scene, site: Site) -> Range | None:
    subject = scene.subject_before(site.group)
    return subject if subject and subject[0] >= site.sentence[0] else None


def _is_it(scene: Scene, subject: Range) -> bool:
    return subject[1] - subject[0] == 1 and scene.tokens.words[subject[0]].lower() == "it"


def _found(rule: str, site: Site, content: tuple[Range, ...], cue: Range) -> Found:
    how = "agent" if site.source else "none"
    return Found(rule, site, content, cue, site.source, (site.cue.lemma, how))
