"""Whom "it" and "they" mean: the body named last as a subject, or spoken of last; the group or the document that spoke."""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity, Mention, unnamed
from ...entities.name_words import is_outlet, vocabulary
from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from .body_candidates import is_body, is_town, is_whereabouts, may_speak
from .places_in_sentences import Sentences

_WORD = later_re(r"[\w-]+")
_REACH = 16  # names back
# What each sign counts for "it", set by hand.
_AS = {"opens": 1.0, "subject": 1.0, "inner": 1.0, "object": 0.0, "possessor": -0.4, "attributive": -0.8}
_IN_HEADLINE = 0.5
#: Netlux is being run by; was run by Harrow
_DONE_BY = later_re(
    r"(?:\s\([A-Z]{2,8}\))?\s(?:is|was|are|were|has\sbeen|have\sbeen)\s(?:being\s)?\w+(?:ed|en|un)\sby\s"
)
_BY = later_re(r"\b(?:is|was|are|were|been)\s(?:being\s)?\w+(?:ed|en|un)\sby\s(?:the\s)?$")
_INVERTED = later_with_lists(r"[,”\"’]\s(?&forms_of_saying)\s(?:the\s)?$")
_ACCORDING = later_re(r"\baccording\sto\s(?:the\s)?$")
_VERB_BY, _SHORT_TAG = 40, 90  # characters
#: A letter from his mother, Ann Lee, was read out. It said
_LETTER = later_with_lists(
    r"\b[Aa](?:nother|n)?\s(?:[a-z-]{2,20}\s)?((?&messages)"
    r"\s(?:from|by|signed\sby|written\sby)\s[^\s,.;:][^,.;:]{0,60}?"
    r"(?:,\s[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){1,2}(?=,))?)(?=,|\s(?:was|were|is|has|had|to|on|in|at|and|which|that|saying|dated)\b|[.;:])"
)


class Things(Sentences):
    """The bodies, groups and documents before a place, by how likely "it" there means them."""

    def __init__(self, people: People, headline: str = "") -> None:
        super().__init__(people)
        self._titled = frozenset(_WORD.findall(headline.lower()))
        self._leads = headline.lower().replace("’", "'").split(" ", 1)[0].removesuffix("'s")
        self._spoken: list[tuple[int, Entity]] = []
        #: Who asked the question right before the words that are decided on, or said what they deny, and so does not say them.
        self.asker: Entity | None = None

    def gender(self, entity: Entity) -> str | None:
        """The gender of somebody, which no body has."""
        raise NotImplementedError

    def likely_person(self, entity: Entity) -> bool | None:
        """Whether a name is a person's."""
        raise NotImplementedError

    def topic_body(self) -> Entity | None:
        """The only body that the headline begins with, and that is named again."""
        found = [
            e
            for e in self._people.entities[:_REACH]
            if len(e.mentions) > 1 and e.kind != "place" and self._leads in e.words and self.may_be_body(e)
        ]
        return found[0] if len(found) == 1 else None

    def body(
        self, position: int, *, named: bool = False, active: bool = False, least: float = -3
    ) -> Entity | None:
        """Whom "it" at a position means: the body named last as a subject, or spoken of last.

        ``least``: how far it may be, in sentences. ``named``: no documents, as for "the company". ``active``: none that is named there as the place of something, and no country.
        """
        here = self.sentence(position)
        stop = self._people.before(position)
        best: tuple[float, Entity] | None = None
        tag = self._people.text.endswith(", ", 0, position)  # They will list Netlux, it said
        for mention in reversed(self._people.mentions[max(0, stop - _REACH) : stop]):
            entity = mention.entity
            if (
                entity is None
                or entity is self.asker
                or mention.quoted
                or not self.may_be_body(entity)
                or (named and (entity.kind == "place" or is_town(self._people.text, entity)))
                or not may_speak(self._people.text, mention, entity)
            ):
                continue
            if mention.sentence < 0:
                self.weigh(mention)
            if entity.kind == "place" and (tag or not self.is_subject(mention)):
                continue  # the state of the UK economy
            if active and (entity.name in vocabulary().places or is_whereabouts(self._people.text, mention)):
                continue
            value = self._standing(mention, entity) - (here - mention.sentence)
            value += _IN_HEADLINE if value < 0 and self.is_in_headline(entity) else 0.0
            value -= 1.0 if tag and mention.sentence == here and mention.role == "object" else 0.0
            if best is None or value > best[0]:
                best = value, entity
        for at, entity in self._spoken[-3:]:
            if (
                at < position
                and entity is not self.asker
                and (self.may_be_body(entity) or (entity.kind == "document" and not named))
            ):
                value = (1.4 if tag and self._spoken[-1][0] == at else 0.9) - (here - self.sentence(at))
                if best is None or value > best[0]:
                    best = value, entity
        return best[1] if best and best[0] > least else None

    def _standing(self, mention: Mention, entity: Entity) -> float:
        """What the place of a name in its sentence counts for "it"."""
        text, value = self._people.text, _AS[mention.role]
        if entity.kind == "place":
            value -= 0.5
        if (
            mention.role in ("subject", "inner")
            and text.rfind(" that ", self.opening(mention), mention.start) > 0
        ):
            value -= 0.15  # Elm Rovers denied that Netlux had asked
        if _DONE_BY.match(text, mention.end):
            value -= 1.2  # Netlux is run by Harrow. It said
        elif mention.role == "object" and _BY.search(text, max(0, mention.start - _VERB_BY), mention.start):
            value += 1.0
        return value

    def said_last(self, position: int) -> Entity | None:
        """The body or document that says the sentence before, told at its end: ``Staff were late, said the Elm Board. It``.

        So does ``according to the Elm Board``, but for an outlet: who is in the news says the next (``It declined to comment``).
        """
        start, end = self.sentence_before(position)
        for at, entity in reversed(self._spoken[-3:]):
            if not start < at < end:
                continue
            near, opening = end - at < _SHORT_TAG, max(start, at - _VERB_BY)
            if entity.kind == "organization" and near and _INVERTED.search(self._people.text, opening, at):
                return entity
            says = self.may_be_body(entity) and not is_outlet(entity.name)
            says = says or (entity.kind == "document" and not entity.name.endswith("s"))  # not: FEC filings
            return entity if says and near and _ACCORDING.search(self._people.text, opening, at) else None
        return None

    def is_in_headline(self, entity: Entity) -> bool:
        """Whether the headline has the last word of a name."""
        return entity.words[-1] in self._titled

    def may_be_body(self, entity: Entity) -> bool:
        """Whether a name may be a body's."""
        return is_body(self._people.text, entity, self.gender, self.likely_person)

    def spoken_body(self, position: int, without: frozenset[str]) -> Entity | None:
        """The body that was a source last before a position, of whose name no word is one of these: the paper is no fund."""
        spoken = (e for at, e in reversed(self._spoken) if at < position and e.kind == "organization")
        return next((entity for entity in spoken if without.isdisjoint(entity.words)), None)

    def is_unnamed(self, noun: str, position: int) -> bool:
        """Whether somebody without a name, called by a noun, was a source before a position: ``the sheriff said``; not in the headline."""
        spoken = (e for at, e in self._spoken if self._people.body_start <= at < position)
        return any(e.kind == "individual" and e.words[-1] == noun for e in spoken)

    def letter(self, position: int) -> Entity | None:
        """``A letter from his mother, Ann Lee, was read out by the vicar. It said``: what somebody wrote, where nobody speaks in the sentence before."""
        start, end = self.sentence_before(position)
        if any(start <= at < end for at, _ in self._spoken[-3:]):
            return None
        told = _LETTER.search(self._people.text, start, end)
        return unnamed(told[1], "document") if told else None

    def document(self, position: int) -> Entity | None:
        """What "it" in "it read" at a position means: the document that was a source last."""
        spoken = (e for at, e in reversed(self._spoken[-4:]) if at < position and e.kind == "document")
        return next(spoken, None)

    def group(self, position: int) -> Entity | None:
        """Whom "they" at a position means: the group spoken of last, not far away."""
        here = self.sentence(position)
        for at, entity in reversed(self._spoken[-4:]):
            if at < position and here - self.sentence(at) <= 2 and entity.kind == "group":
                return entity
        return None
