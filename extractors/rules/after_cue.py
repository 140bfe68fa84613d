"""Rules for a content that follows its cue verb."""

from __future__ import annotations

import re
from functools import cache

from ..cues.cue_matches import Site
from ..lexicon import word_list
from ..tokens.sentences import (
    NOUN_GROUP,
    Range,
    Scene,
    after_adjuncts,
    finite_between,
    starts_clause,
    with_negation,
)
from ..tokens.tokenizer import TIME_WORDS
from .content_end import WH_WORDS, clause_end, cue_at, has_own_cue, phrase_end

_APPOSED = re.compile(r",[DPN=][^,./]{0,40},(?=[HQKqTS])")
_INSERTED = re.compile(r",[SI][^,./;]{1,20},[^,./;]*[MBAZFE]")  # that, from Monday, the ferry would stop
_PART = re.compile(r",[^,./;:KQq]{1,25},")
_SHOUTING = frozenset(word_list("shouting_verbs"))
_SIGNED = re.compile("/?-P")
_DID_TOO = re.compile("C[xEFZ]")
_STANCES = frozenset(line.split()[0] for line in word_list("adjective_cues"))
_TIME = re.compile(r"(?:x|Ix)*")
#: They mostly tell when, where and how something was said, the others what is said.
_CIRCUMSTANCES = frozenset(["in", "on", "at", "during", "after", "before", "to", "through", "via", "from"])


def object_end(scene: Scene, site: Site) -> int:
    """The token behind the person addressed: ``told reporters``; site.after where nobody is."""
    classes = scene.classes
    k = site.after
    if classes[k : k + 1] == "O" or (classes[k : k + 1] == "R" and scene.tokens.words[k] in ("you", "it")):
        return k + 1
    m = NOUN_GROUP.match(classes, k)
    if not m:
        return k
    apposed = _APPOSED.match(classes, m.end())
    return apposed.end() if apposed else m.end()


def next_quotations(scene: Scene, k: int) -> int:
    """The token behind the quotations that begin at k; one with a cue of its own is not among them."""
    classes = scene.classes
    end = k
    while end < len(classes) and classes[end] in "QKq" and not (end > k and has_own_cue(scene, end)):
        end += 1
        if end + 1 < len(classes) and classes[end] in ".," and classes[end + 1] in "QK":
            end += 1
    return end


def after_colon(scene: Scene, colon: int, site: Site) -> tuple[Range, ...] | None:
    classes = scene.classes
    k = colon + 1
    if classes[k : k + 1] == "/":
        k += 1
    if classes[k : k + 1] == "!":  # the point of a list
        k += 1
    if k >= len(classes):
        return None
    if k > colon + 1 and classes[k] in "QKq" and (has_own_cue(scene, k) or _SIGNED.match(classes, k + 1)):
        return None  # Readers told us: / “It is slow.” - Tom
    if classes[k] in "QKq":
        return ((k, next_quotations(scene, k)),)
    end = scene.sentence(k)[1]
    return ((k, end),) if end > k else None


def past_inserted(scene: Scene, token: int, site: Site) -> int | None:
    """The token behind a part between commas that begins at token: ``said, after a pause, [that]``."""
    if scene.classes[token : token + 1] != "," or scene.classes[token + 1 : token + 2] == "C":
        return None
    m = _PART.match(scene.classes, token, site.sentence[1])
    return m.end() if m else None


def that_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The mayor said on Monday [that the bridge would close].``"""
    k = after_adjuncts(scene.classes, site.after)
    behind = past_inserted(scene, k, site)
    if behind is not None:
        k = behind
    if k + 1 >= site.sentence[1] or scene.classes[k] != "H" or _is_inserted(scene, k, site):
        return None
    if (k > site.after and site.cue.cue_class == "belief") or scene.classes[k + 1] in ".MBAZF":
        return None
    if scene.classes[k + 1] == "," and not _INSERTED.match(scene.classes, k + 1, site.sentence[1]):
        return None
    if scene.classes[k + 1] == "I" and not finite_between(scene.classes, k + 1, site.sentence[1]):
        return None
    return ((k, clause_end(scene, k, site)),)


def _is_inserted(scene: Scene, that: int, site: Site) -> bool:
    """``There is no proof, police said, that it was forged.``: whether what is said goes on behind a comma."""
    classes, first = scene.classes, site.sentence[0]
    if classes[that - 1] != "," or site.subject_from != "subject" or not site.source:
        return False
    left = site.source[0] - 1
    return left > first and classes[left] == "," and finite_between(classes, first, left)


def addressed(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``She told reporters [that the bridge would close].`` ``He urged [drivers to stay away].``"""
    classes = scene.classes
    behind = object_end(scene, site)
    if behind == site.after:
        return None
    k = after_adjuncts(classes, behind)
    if behind + 1 >= site.sentence[1]:
        return None
    c = classes[k] if k < site.sentence[1] else "/"
    if c == ",":
        k += 1
        while classes[k : k + 1] == "x":
            k += 1
        return ((k, clause_end(scene, k, site)),) if classes[k : k + 1] in ("Q", "K", "q") else None
    if c in "HQKq":
        return ((k, clause_end(scene, k, site)),)
    if c == "T":
        start = site.after if "i" in site.cue.frames else with_negation(scene.tokens.words, k)
        return ((start, phrase_end(scene, k, site)),)
    if c in "SW" and scene.tokens.words[k] in WH_WORDS:
        return ((k, clause_end(scene, k, site)),)
    if c == ":":
        return after_colon(scene, k, site)
    if c != "/" and starts_clause(classes, k):
        return ((k, clause_end(scene, k, site)),)
    if scene.tokens.words[behind] in site.cue.prepositions:
        return ((behind + 1, phrase_end(scene, behind + 1, site)),)
    return None


def colon(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``He added: [“We had no choice.”]``"""
    k = after_adjuncts(scene.classes, site.after)
    if scene.classes[k : k + 1] != ":":
        return None
    return after_colon(scene, k, site)


def quotation_after(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Lee said, [“We had no choice.”]``"""
    classes = scene.classes
    k = after_adjuncts(classes, site.after)
    while classes[k : k + 1] in (",", "x"):
        k += 1
    if k >= site.sentence[1] or classes[k] not in "QKq":
        return None
    if (
        classes[k] == "K"  # replied “Go!” as it rained
        or site.cue.lemma in _SHOUTING
        # what Lee calls “x” is
        or (site.source and scene.tokens.words[site.source[0] - 1] in ("What", "what"))
        or (classes[k] == "Q" and _DID_TOO.match(classes, k + 1))  # replied, “Never,” and hung up
    ):
        return ((k, next_quotations(scene, k)),)
    return ((k, clause_end(scene, k, site)),)


def infinitive(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The ministry vowed [to rebuild the bridge].`` ``She asked [not to be named].``"""
    k = after_adjuncts(scene.classes, site.after)
    if scene.classes[k : k + 1] != "T" or scene.classes[k + 1 : k + 2] not in tuple("VvBAMxNQKq"):
        return None
    end = phrase_end(scene, k, site)
    return ((with_negation(scene.tokens.words, k), end),)


def seeming(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``[The bridge] seems [to be safe].``: to whom, nobody says."""
    classes, words = scene.classes, scene.tokens.words
    if site.role != "finite" or site.subject_from != "subject" or not site.source:
        return None
    k = site.after
    while classes[k : k + 1] == "x" and words[k] not in ("more", "less"):
        k += 1
    if k + 1 >= site.sentence[1]:
        return None
    if classes[k] == "T":
        if cue_at(scene, k + 1, "Vv"):
            return None  # seemed to confirm
    elif (classes[k] not in "NEU" and words[k] != "like") or words[k] in _STANCES:
        return None  # seemed hopeful that: an adjective with a content of its own
    return (site.source, (k, phrase_end(scene, k, site)))


def question(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Nobody explained [how the money was lost].``"""
    k = after_adjuncts(scene.classes, site.after)
    if k >= site.sentence[1] or scene.classes[k] not in "SWR" or scene.tokens.words[k] not in WH_WORDS:
        return None
    return ((k, clause_end(scene, k, site)),)


def preposition(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The union called for [a second inquiry].``"""
    classes, words, leads = scene.classes, scene.tokens.words, site.cue.prepositions
    k = site.after
    while classes[k : k + 1] == "x" and words[k] not in leads:
        k += 1
    end = min(site.sentence[1] - 1, max(k + 1, after_adjuncts(classes, k)))
    while k < end and (words[k] not in leads or classes[k + 1] == "x"):
        k += 1  # spoke at length about, called on Monday for
    if k >= end or words[k - 1] == "condition":  # spoke on condition of anonymity
        return None
    return ((k + 1, phrase_end(scene, k + 1, site)),)


def bare_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``Lee said [the bridge would close].``"""
    classes = scene.classes
    k = site.after
    while classes[k : k + 1] == "x" and scene.tokens.words[k] in TIME_WORDS:
        k += 1
    if not starts_clause(classes, k):
        k = after_adjuncts(classes, k)
    behind = past_inserted(scene, k, site)
    within = False
    if (
        behind is not None
        and starts_clause(classes, behind)
        and site.source
        and not finite_between(classes, site.sentence[0], site.source[0])
    ):
        return ((k + 1, clause_end(scene, behind, site)),)
    if (
        classes[k : k + 1] == ","
        and k > site.after
        and starts_clause(classes, k + 1)
        and site.cue.lemma == "say"
        and site.source
        and classes[site.source[0] - 1] != ","
    ):
        within = scene.tokens.words[site.after] not in _CIRCUMSTANCES  # said under the plan, the bridge
        k = site.after if within else k + 1
    if k >= site.sentence[1] or not (
        starts_clause(classes, k) or within or (site.cue.lemma == "say" and classes[k] in "DNPRv=zSWG")
    ):
        return None
    return ((k, clause_end(scene, k, site)),)


def gap_clause(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``a rule [that] she said [would close the bridge]``"""
    if site.subject_from != "subject":
        return None
    k = site.after
    while scene.classes[k : k + 1] == "x":
        k += 1
    if k >= site.sentence[1] or scene.classes[k] not in "MBAZF":
        return None
    rest = (k, phrase_end(scene, k, site))
    opening = site.source[0] - 1 if site.source else -1
    return ((opening, opening + 1), rest) if opening >= 0 and scene.classes[opening] in "WH" else (rest,)


def noun_phrase(scene: Scene, site: Site) -> tuple[Range, ...] | None:
    """``The opposition condemned [the arrests].``"""
    m = _TIME.match(scene.classes, site.after)
    k = m.end() if m else site.after
    if site.cue.cue_class == "speech" and scene.classes[k : k + 1] in ("T", "I"):
        k = after_adjuncts(scene.classes, k)  # disclosed to the court
        if scene.classes[k : k + 1] != "D":
            return None
    if k >= site.sentence[1] or scene.classes[k] not in "DNPOvz=REUGqVHQK":
        return None
    return ((k, _before_medium(scene, k, phrase_end(scene, k, site))),)


def _before_medium(scene: Scene, start: int, end: int) -> int:
    """``She defended [the plan] in a radio interview.``: where an object ends and how it was said begins.

    ``the errors in the report`` are in it; a medium that is not yet known of carries the words.
    """
    classes, words, media = scene.classes, scene.tokens.words, _media()
    k = classes.find("I", start + 1, end)
    while k != -1:
        group = NOUN_GROUP.match(classes, k + 1, end)
        if (
            group
            and words[k + 1] != "the"
            and any(words[k] in media.get(word, ()) for word in words[k + 1 : group.end()])
        ):
            return k
        k = classes.find("I", k + 1, end)
    return end


@cache
def _media() -> dict[str, frozenset[str]]:
    """The last word of each medium -> the prepositions by which it carries words."""
    prepositions: dict[str, frozenset[str]] = {}
    for line in word_list("media"):
        medium, _label, leads = line.split("\t")
        noun = medium.rsplit(" ", 1)[-1]
        prepositions[noun] = prepositions.get(noun, frozenset()) | frozenset(leads.split())
    return prepositions
