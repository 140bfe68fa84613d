"""Where each name stands in its sentence: as what opens it, a subject, a possessor or an object."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, cached_property

from ...entities.entities import VERB, People
from ...entities.entity import Mention
from ...entities.noun_phrases import is_role
from ...lazy_patterns import later_re
from ...lexicon import rows
from ...lexicon.list_patterns import later_with_lists
from ...tokens.tagger import word_class
from ...tokens.verb_forms import forms
from ...tokens.word_classes import (
    CONJUNCTION,
    DETERMINER,
    FINITE_OR_PARTICIPLE,
    NOUN,
    NUMBER,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
)
from .body_candidates import is_modifier
from .sentence_starts import sentence_starts

# the Finch administration
_ATTRIBUTIVE = later_with_lists(r"\s(?:(?&nouns_behind_leaders)|campaign|voters)\b")
# identified the driver as Tom Ash: about him
_IDENTIFIED = later_re(r"\bidentified\s(?:the|a)\s[a-z -]{2,40}\sas\s$")
# The town is split, said Tom Ash.
_INVERTED = later_with_lists(r"[,”\"’'?!]\s(?&forms_of_saying)\s$")
#: She said [Tom Ash] would stay; the way [Tom Ash] works; of which [Tom Ash] is a member; she took over when [Tom Ash] left.
_INNER = later_re(
    r"\b(?:that|which|whom|how|why|whether|way|when|after|before|because|until|if|sa(?:id|ys)|admit(?:s|ted)|confirm(?:s|ed)|claim(?:s|ed)|believe[sd]|"
    r"insist(?:s|ed)|suggest(?:s|ed)|reveal(?:s|ed)|denie[sd])\s$"
)
_ROLE = later_re(r"\s(?:[a-z-]{2,20}\s){0,2}([a-z-]{3,20})\s[A-Z][\w’'-]+\s[A-Z]")
#: They met Ash, who left what [he] called
_WHO = later_re(r",?\swho\s[^,.;:!?“”\"\n]{3,120}\s")
#: the raid that killed Ash; not: That was, who said Ash left
_RELATIVE = later_re(
    r"\b([a-z]+)\s(?:who|that)\s(?:(?:has|had|have|once|also|first|[a-z]+ly)\s){0,2}([a-z]+)\s"
    r"((?:(?!\b(?:who|that)\s)[^,;:.?!“”\"\n]){0,80})$"
)
_LONGEST_CLAUSE = 120  # characters
_FINITE, _NOUNS = tuple(FINITE_OR_PARTICIPLE), (NOUN, VERB_OR_NOUN, VERB_S_OR_PLURAL)
_OF_ROLES = (NOUN, NUMBER, CONJUNCTION, DETERMINER, VERB_OR_NOUN)
_LONGEST_ROLE = 60  # characters
#: An agent for Tom Ash has written: what stands before a name that is no subject.
_GOVERNING = tuple(
    f" {word} {the}"
    for word in ("for", "of", "by", "with", "against", "about", "in", "at", "from")
    for the in ("", "the ")
)


def _is_role(words: str) -> bool:
    """Whether the words that open a sentence before a name only tell what somebody is: ``North Elm landowner``."""
    if len(words) > _LONGEST_ROLE or not words.endswith(" ") or "," in words:
        return False
    told = words.split()
    return is_role(told[-1]) and all(w[0].isupper() or word_class(w) in _OF_ROLES for w in told[1:-1])


def is_before_role(text: str, end: int) -> bool:
    """Whether a name only tells of what or where somebody is: ``[North Elm] landowner Tom Ash``."""
    first = text[end + 1 : end + 2]
    role = _ROLE.match(text, end, end + 60) if first.islower() or first == "-" else None
    return role is not None and is_role(role[1])


@cache
def _with_clauses() -> frozenset[str]:
    """All forms of the verbs that may have a clause without "that" behind them: ``said``, ``thought``."""
    return frozenset(form for lemma, _, frames, *_ in rows("cues") if "t" in frames for form in forms(lemma))


class Sentences:
    """The sentences of one article, and the places of names in them."""

    def __init__(self, people: People) -> None:
        self._people = people

    @cached_property
    def _sentences(self) -> list[int]:
        """Where they begin, found once that is asked for."""
        return sentence_starts(self._people.text, self._people.quoted)

    def sentence(self, position: int) -> int:
        """The number of the sentence at a position."""
        return bisect_right(self._sentences, position)

    def sentence_before(self, position: int) -> tuple[int, int]:
        """Where the sentence before the one at a position begins and ends."""
        starts = self._sentences
        here = bisect_right(starts, position)
        if here == 0:
            return 0, 0
        return (starts[here - 2] if here > 1 else 0), starts[here - 1]

    def opening(self, mention: Mention) -> int:
        """Where the sentence of a mention that was weighed begins."""
        return self._sentences[mention.sentence - 1] if mention.sentence else 0

    def weigh(self, mention: Mention) -> None:
        """More for a name that opens its sentence or has a verb behind it, less for a possessor."""
        text = self._people.text
        at = mention.sentence = self.sentence(mention.start)
        opening = self._sentences[at - 1] if at else 0
        start = mention.start - mention.name.lead
        if text.startswith(("'s ", "’s ", "' ", "’ "), mention.end):
            mention.role = "possessor"
        elif _ATTRIBUTIVE.match(text, mention.end, mention.end + 20) or is_modifier(text, mention):
            mention.role = "attributive"
        elif start - opening <= 4 or _is_role(text[opening:start]):
            mention.role = "opens"
        elif self._is_in_relative(mention, opening, start):
            mention.role = "attributive"
        elif not text.endswith(_GOVERNING, 0, start) and (
            self._people.verb_behind(mention)
            or (text.startswith((", ", "., "), mention.end) and self._stands_apart(mention))
            or _IDENTIFIED.search(text, max(0, mention.start - 60), mention.start)
            or _INVERTED.search(text, max(0, start - 14), start)
        ):
            mention.role = "inner" if _INNER.search(text, max(0, start - 14), start) else "subject"

    def place(self, mention: Mention, position: int, here: int) -> str:
        """How a name that was weighed stands, as a pronoun at a position sees it: ``They met [Ash], who left what he called a mess``.

        ``here`` is the number of the sentence at that position.
        """
        text = self._people.text
        if mention.sentence == here and _WHO.fullmatch(text, mention.end, position):
            return "who"
        return "attributive" if is_before_role(text, mention.end) else mention.role

    def _is_in_relative(self, mention: Mention, opening: int, start: int) -> bool:
        """``The raid that killed [Ash] was long.``: whether a name is an object that only tells who or what a noun means."""
        text = self._people.text
        found = _RELATIVE.search(text, max(opening, start - _LONGEST_CLAUSE), start)
        if found is None or word_class(found[1]) not in _NOUNS or word_class(found[2]) not in _FINITE:
            return False
        object_ = not found[3] and found[2] not in _with_clauses()
        return object_ or not self._people.verb_behind(mention)

    def _stands_apart(self, mention: Mention) -> bool:
        """Whether a name stands between commas before a verb: ``The engineer who built it, Jane Ash, left``."""
        text = self._people.text
        between = text.endswith((", ", ", the "), 0, mention.start - mention.name.lead)
        comma = text.find(",", mention.end)  # Ann Lee, or Bo Ash Jr.,
        return between and VERB.match(text, comma + 1, comma + 160) is not None

    def only_tells_of_noun(self, mention: Mention) -> bool:
        """``the [Finch] campaign``, ``the van that hit [Ash]``: whether a name only tells which one a noun means."""
        if mention.sentence < 0:
            self.weigh(mention)
        return mention.role == "attributive"

    def is_subject(self, mention: Mention) -> bool:
        """Whether a name opens its sentence or has a verb behind it: no possessor, no object."""
        if mention.sentence < 0:
            self.weigh(mention)
        return mention.role in ("opens", "subject", "inner")
