"""Continuing topics: ``Her agent told her to rest. “I slept,” she says``: she is whose agent it is, not the agent.

After centering theory (Grosz, Joshi & Weinstein 1995): whom "her" realizes in a sentence is its centre, and goes on as
such in the next. The agent may go on too (``Her lawyer said it was over. “We won,” she said``), so only where the
sentence tells what she should do, and the words are her own, or where it tells the past of a story in the present.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...entities.entity import Entity
from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from ...tokens.tagger import word_class
from ...tokens.word_classes import classes
from .relative_pronouns import subject

Range = tuple[int, int]
_OWNED = {"m": ("His ", "But his ", "Even his "), "f": ("Her ", "But her ", "Even her ")}
#: told her to rest, wished she would rest, suggested she rest
_DIRECTED = {
    gender: later_with_lists(
        rf"\s[a-z]{{3,14}}\s(?:that\s)?(?:{object_}\s(?:not\s|never\s)?to|{pronoun}\s(?:should|must|ought))\b"
        rf"|\s(?:(?&mandative_verbs)|wish)e?[ds]?\s(?:that\s)?{pronoun}\b"
    )
    for gender, pronoun, object_ in (("m", "he", "him"), ("f", "she", "her"))
}
_OF_ONESELF = later_re(r"(?<![\w’'.&-])(?:I\b|[Mm]y\s|[Mm]e\b)")
#: What tells of somebody else than who is told what to do: “You must rest,” “She wears me out,”
_OF_OTHERS = {
    "m": later_re(r"\b(?:[Yy]ou(?:rs?)?|[Hh](?:e|im|is)|this\s(?:man|boy))\b"),
    "f": later_re(r"\b(?:[Yy]ou(?:rs?)?|[Ss]he|[Hh]ers?|this\s(?:woman|girl))\b"),
}
_NOW = later_re(r"[HhSs]h?e\s(?:[a-z]{2,14}ly\s|also\s)?[a-z]{2,12}s\b")
_PAST = classes("past past_or_participle have")


def owned_before(
    text: str, gender: str, before: Range, position: int, told: Iterable[tuple[int, Entity]]
) -> Entity | None:
    """Who is told of in the sentence ``before`` the words of a pronoun as somebody's whom the pronoun means.

    ``told``: where sources and unnamed subjects stand, with who they are.
    """
    start, end = before
    if not text.startswith(_OWNED[gender], start):
        return None
    who = next((entity for at, entity in told if start <= at < end), None)
    if who is None or who.kind != "individual":
        return None  # Her boss, Ann Lee, told her to go: who is named may speak herself
    return who if _goes_on(text, gender, before, position) else None


def _goes_on(text: str, gender: str, before: Range, position: int) -> bool:
    """Whether the sentence tells what "she" should do, and the words are her own; or it tells the past, and she speaks now."""
    start, end = before
    if _OF_OTHERS[gender].search(text, end, position):
        return False
    if _DIRECTED[gender].search(text, start, end) and _OF_ONESELF.search(text, end, position):
        return True
    about = subject(text, start, end) if _NOW.match(text, position) else None
    verb = text[about.end : end].split(maxsplit=1)[:1] if about else []
    return bool(verb) and word_class(verb[0]) in _PAST
