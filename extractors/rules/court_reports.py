"""What was said to a court by somebody whom the sentence does not name."""

from __future__ import annotations

from ..cues.cue_lexicon import Cue
from ..cues.cue_matches import Site
from ..lexicon import word_list
from ..tokens.sentences import Range, Scene, after_adjuncts, finite_between, starts_clause
from .candidate import Found
from .content_end import clause_end

#: The words at which the rule looks.
WORDS = ("heard", "hears", "told")
_HEARINGS = frozenset(word_list("hearings"))
_HEAR = Cue("hear", "speech", "tp", frozenset())


def hearing(scene: Scene, places: list[int]) -> list[Found]:
    """``The jury heard [that the road was wet].`` ``[The road was wet], the court was told.``"""
    classes, words = scene.classes, scene.tokens.words
    out = []
    for k in places:
        first, last = scene.sentence(k)
        group = k
        while group > first and classes[group - 1] in "xMAB":
            group -= 1
        subject = scene.subject_before(group)
        if (words[k] == "told") != ("B" in classes[group:k]) or not subject or subject[0] < first:
            continue
        if not is_hearing(scene, subject):
            continue
        site = Site(_HEAR, group, k, k + 1, "finite", (first, last), None, "none", False)
        content = _content(scene, subject, site)
        if content:
            out.append(Found("hearing", site, (content,), (group, k + 1), None, (words[k],)))
    return out


def is_hearing(scene: Scene, subject: Range) -> bool:
    """Whether a noun group means a court or the like: ``Leeds Crown Court``, ``an inquest in Hull``."""
    head = scene.classes.find("I", *subject)
    return scene.tokens.words[(head if head > 0 else subject[1]) - 1].lower() in _HEARINGS


def _content(scene: Scene, subject: Range, site: Site) -> Range | None:
    classes = scene.classes
    first, last = site.sentence
    k = after_adjuncts(classes, site.after)
    if k < last and (classes[k] == "H" or starts_clause(classes, k)):
        return (k, clause_end(scene, k, site))
    end = subject[0] - 1
    before = end > first and classes[end] == "," and finite_between(classes, first, end)
    return (first, end) if before and (k >= last or classes[k] in "./,") else None
