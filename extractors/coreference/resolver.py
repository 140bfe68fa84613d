"""Who each source mention is, in one article: coreference from mentions to people, bodies and documents.

Names come first (entities.py), then what is said about them (roles.py). A mention is a pronoun, which goes
to whoever is most salient (pronouns.py), or words with a name (name_mentions.py) or a description
(nominal/nominal_mentions.py) at their head.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..entities.entities import People
from ..entities.entity import Entity, unnamed
from ..entities.listed_fields import name_behind
from ..entities.name_words import words_of
from ..entities.names.names import names_in
from ..entities.roles.roles import Roles
from ..lazy_patterns import later_re
from ..model import Layout, Span, Speaker, lies_in
from ..tokens.sentence_ends import abbreviations
from .model import NOBODY, Request, Resolution
from .naming.brands import without_s
from .naming.capitals import in_small_letters
from .naming.joint_mentions import apposed_pair, other_before_who, pronoun_before, those_before, told_before
from .naming.name_mentions import Naming
from .naming.unlisted_names import settle_unlisted
from .nominal.body_descriptions import Bodies
from .nominal.nominal_mentions import Descriptions
from .pronouns.body_candidates import owner_of_figures
from .pronouns.disjoint_reference import (
    Question,
    Told,
    accuser_before,
    asker_before,
    asks,
    hearer_answers,
    question_of,
)
from .pronouns.own_words import names_in_words, says_i
from .pronouns.pronouns import Salience
from .pronouns.relative_pronouns import antecedent, is_of_things, subject
from .pronouns.sentence_starts import start_without_subject
from .speakers import Speakers
from .stated_gender import StatedGender
from .turns.authors import Authors
from .turns.interviews import IN_FULL, Dialogue, quoting
from .unnamed_subjects import UnnamedSubjects

_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_IT = {"it", "its", "itself"}
_THINGS = ("organization", "document")
_DEMONSTRATIVES = ("that", "this", "these", "those")
_THEY = {"they", "them", "their", "theirs", "themselves"}
_I = {"i", "me", "my", "mine", "myself"}
_YOU = {"you", "your", "yours"}
_RELATIVE = {"who", "which", "that", "whom", "whose"}
_MARKS = ' \t\n\xa0,.;:"“”‘()[]—–-'
_LEADING = ("by ", "Stated ", "Said ", "even ", "Even ", "only ", "Only ", "the wake of ", "the heels of ")
_TRAILING = (" itself", " himself", " herself", " themselves")
#: How sure it is whom a mention means, by what it is.
_THING, _UNNAMED, _DESCRIBED, _NAMED = (
    Resolution(None, sign) for sign in ("thing", "unnamed", "described", "name")
)
#: How far behind the second is, in the weights of signs.py.
_MARGINS = ((0.6, "close-second"), (1.6, "second"))
_GOING_ON = ("add", "continu", "went on", "goes on", "conclud")
_WRITTEN = ("read", "reads", "also read", "further read")
_LONGEST = 300
_INNER = (" where ", " when ", " which ", " that ")
#: Salem, Ore.-based Netlux
_WHENCE = later_re(r"(?:[Tt]he\s)?(?:[A-Z][\w.]*+\s?){0,3}(?:,\s)?[A-Z][\w. ]{1,16}-based\s(?=[A-Z])")
_OWNED = later_re(r"^[Tt]he\s[a-z]+['’]s\s")


def resolve(
    text: str, layout: Layout, requests: Sequence[Request], quoted: Sequence[Span]
) -> list[Speaker | None]:
    """The speaker of each request; see :func:`resolutions`."""
    return [found.speaker for found in resolutions(text, layout, requests, quoted)]


def resolutions(
    text: str,
    layout: Layout,
    requests: Sequence[Request],
    quoted: Sequence[Span],
    author: str | None = None,
    signed: Sequence[Span] = (),
) -> list[Resolution]:
    """Who each request means, in the order of the requests; nobody where it is not clear who is meant.

    ``quoted`` are the spans of all quotations: whoever is named inside them is not meant by a pronoun
    outside. ``author`` is who wrote the text by what is known beside it; ``signed`` are the signatures of posts
    in it, which name somebody and are no part of the story. All offsets are code points of ``text``. Linear in the length of the text.
    """
    if not requests:
        return []
    resolver = Resolver(text, layout, [*quoted, *signed], author)
    resolver.signed = sorted(signed)
    found = resolver.all(requests)
    resolver.people.forget()
    resolver.roles.around.forget()
    resolver.salience.forget()
    return found


class Resolver:
    def __init__(self, text: str, layout: Layout, quoted: Sequence[Span], author: str | None = None) -> None:
        self.text = text
        self.quoted = sorted(quoted)
        self.signed: Sequence[Span] = ()
        self.layout = layout
        self.people = People(text, layout, self.quoted)
        self.roles = Roles(self.people)
        headline = layout.headline.of(text)[:_LONGEST] if layout.headline else ""
        self.salience = Salience(self.people, self.roles, headline)
        self.stated = StatedGender(self.people)
        settle_unlisted(self.people, self.salience, self.stated)
        self.dialogue = Dialogue(text, layout, self.people)
        self.authors = Authors(text, self.quoted, self.people, self.roles, author)
        self.named: dict[str, Entity] = {}
        descriptions = Descriptions(self.people, self.roles, self.salience)
        self.naming = Naming(self.people, descriptions, self.salience)
        bodies = Bodies(self.people, self.salience)
        around = self.roles.around
        around.meant, around.firm, around.subject = bodies.meant, bodies.spoken_of, bodies.acting_before
        around.its = bodies.owner
        unnamed = UnnamedSubjects(self.people, self.salience, self.naming)
        self.salience.described, self.salience.asked = unnamed.before, unnamed.asked
        self.speakers = Speakers(self.people, self.roles, self.salience, self.stated)
        self._by_last_name: dict[str, list[Entity]] | None = None

    def all(self, requests: Sequence[Request]) -> list[Resolution]:
        """Resolve in the order of the text; who says "I" inside a quotation is known once all others are."""
        found: list[Entity | None] = [None] * len(requests)
        inside: list[tuple[int, int]] = []
        signs = [NOBODY] * len(requests)
        question: Question | None = None
        before: Told | None = None
        last: tuple[Span | None, int] = None, 0
        for source, i in sorted((r.source, i) for i, r in enumerate(requests) if r.source is not None):
            start, end, words = self._trim(source)
            low = words.lower()
            if low in _I:
                inside.append((start, i))
                continue
            _, cue, content = requests[i]
            told = self.text, content, self.quoted, source
            said = cue.of(self.text).lower() if cue is not None else ""
            also = (
                said.startswith("also ") and _OWNED.search(words) is not None
            )  # the group's leader also said
            going_on = also or said.startswith(_GOING_ON)
            if source == last[0]:  # one mention for the words of several paragraphs: one person
                again = self.salience.asker if asks(self.text, content) else None  # but for the next question
                entity = found[i] = again or found[last[1]]
            else:
                self.salience.asker = (
                    asker_before(self.text, question, content, cue)
                    or accuser_before(self.text, before, content, cue, source)
                    or hearer_answers(self.text, before, content, cue)
                )
                self.salience.told_of = names_in_words(*told) if low in _GENDERS else frozenset()
                entity = found[i] = self.mention(
                    start, end, words, going_on=going_on, written=said in _WRITTEN
                )
            last = source, i
            if entity is not None:
                signs[i] = self._sign(entity, low)
                if entity.kind == "unknown" and says_i(*told):
                    self.salience.learn_person(entity)
                self.speakers.note(entity, start)
                self._hear(entity, start, words, signs[i].sign)
                if self.signed and lies_in(self.signed, start):
                    continue
                if not self.salience.is_beside(entity, start, relative=low in _RELATIVE):
                    self.salience.spoke(start, entity)
                question = question_of(self.text, entity, content, cue, source)
                before = Told(entity, content, cue, source)
        if inside:
            contents = sorted(
                (span, i) for i, r in enumerate(requests) if found[i] is not None for span in r.content
            )
            for start, i in inside:
                found[i] = (
                    quoting(start, contents, found)
                    or self.dialogue.speaker(start)
                    or self.authors.speaker(start)
                )
        return [
            Resolution(self.speakers.of(entity), *sign[1:]) if entity else NOBODY
            for entity, sign in zip(found, signs, strict=True)
        ]

    def _hear(self, entity: Entity, start: int, words: str, sign: str) -> None:
        """Note what the words of a source state of the gender of whom they mean."""
        if gender := _GENDERS.get(words.lower()):
            self.stated.pronoun(entity, gender, sign, Span(start, start + len(words)))
        elif entity.kind == "individual":
            self.stated.described(entity, start, words)

    def _sign(self, entity: Entity, low: str) -> Resolution:
        """How sure it is whom a mention, in small letters, means, before the speaker is made."""
        if low in _GENDERS:
            choice = self.salience.choice
            if choice is None or choice.second is None or choice.margin is None:
                return Resolution(None, "clear", choice.how if choice else "")
            sign = next((sign for most, sign in _MARGINS if choice.margin < most), "clear")
            return Resolution(None, sign, choice.how, choice.second.name)
        if low in _IT or low in _THEY or low in _RELATIVE:
            return _THING
        if entity.kind not in ("person", "unknown", "organization", "place"):
            return _UNNAMED
        if entity.words[-1] not in low:
            return _DESCRIBED
        others = [e for e in self._bearers(entity.words[-1]) if e is not entity] if " " not in low else ()
        return Resolution(None, "namesakes", second=others[0].name) if others else _NAMED

    def _bearers(self, last: str) -> Sequence[Entity]:
        """All people named in full who have this last name."""
        if self._by_last_name is None:
            self._by_last_name = {}
            for entity in self.people.entities:
                if entity.kind == "person" and len(entity.words) > 1:
                    self._by_last_name.setdefault(entity.words[-1], []).append(entity)
        return self._by_last_name.get(last, ())

    def _trim(self, source: Span) -> tuple[int, int, str]:
        """A source without marks and "by" before it and marks, "itself" or "'s" behind it, and its words."""
        raw = self.text[source.start : min(source.end, source.start + _LONGEST)]
        if raw.isalpha():
            return source.start, source.end, raw
        words = raw.lstrip(_MARKS)
        start = source.start + len(raw) - len(words)
        for word in _LEADING if words.startswith(_LEADING) else ():
            if words.startswith(word):
                words = words[len(word) :]
                start += len(word)
        if "-based " in words and (whence := _WHENCE.match(words)):
            start, words = start + whence.end(), words[whence.end() :]
        words = words.rstrip(_MARKS)
        if words.endswith(_TRAILING):
            words = words.rsplit(" ", 1)[0]
        words = without_s(self.text, words, start + len(words))
        return start, start + len(words), words

    def mention(
        self, start: int, end: int, words: str, *, going_on: bool = False, written: bool = False
    ) -> Entity | None:
        """Whom one source mention means; ``going_on``: its cue says that somebody goes on (``he added``).

        ``written``: its cue is told of what is written alone (``it read``).
        """
        if written and words.lower() == "it":
            return self._subject(self._quotation_before(start), ("document",)) or self.salience.document(
                start
            )
        found = self._mention(start, end, words, going_on)
        if (
            found is not None
            and found.kind == "person"
            and (pair := apposed_pair(self.people, found, start, end))
        ):
            return self.naming.joint([found, pair])
        if found is None or not self.text.endswith((" and ", " and the "), 0, start):
            return found
        if found.kind != "person":
            return self._with_pronoun(found, start, words)
        before = those_before(self.people, (found,), start, first=False)
        before = before or told_before(self.people, found, start)
        if not before:
            who = self._joined_by_pronoun(start)
            before = [who] if who is not None and who is not found else []
        return self.naming.joint([*before, found]) if before else found

    def _with_pronoun(self, found: Entity, start: int, words: str) -> Entity:
        """``She and [her lawyers] said``: the group of whom the pronoun means and of those who are theirs."""
        who = self._joined_by_pronoun(start) if words.startswith(("his ", "her ")) else None
        return self.naming.with_described(who, words) if who is not None else found

    def _joined_by_pronoun(self, start: int) -> Entity | None:
        """The person whom "he" or "she" means that an "and" joins to the mention at a position: ``[She] and Jo Bell``."""
        pronoun = pronoun_before(self.text, start)
        who = self.salience.person(*pronoun, quoted=lies_in(self.quoted, start)) if pronoun else None
        return who if who is not None and who.kind == "person" else None

    def _mention(self, start: int, end: int, words: str, going_on: bool) -> Entity | None:
        known = self.named.get(words)
        if known is not None:
            return known
        low = words.lower()
        if low in _GENDERS:
            quoted, gender = lies_in(self.quoted, start), _GENDERS[low]
            if self._has_lost_subject(start):
                return None
            who = self.salience.person(start, gender, quoted=quoted, going_on=going_on)
            if who is not None:
                return self.naming.parties.in_event(who, start, end, gender, quoted=quoted)
            return None if self.salience.doubts_speaker else self._in_headline(gender)
        if low in _RELATIVE:
            return self._relative(start, personal=low in ("who", "whom"))
        if low in _IT:
            quotation = self._quotation_before(start) if words == "it" else start
            opens = words == "It" or quotation < start
            told = self.salience.said_last(start) if words == "It" else None
            told = told or (self.salience.letter(quotation) if opens else None)
            meant = told or (opens and self._subject(quotation, _THINGS)) or self.salience.body(start)
            if meant and meant.kind == "unknown":
                meant.kind = "organization"
            return meant or None
        if low in _THEY:
            inner = self.text.endswith(_INNER, 0, start)  # Netlux warned them in Elmton, where they had said
            kinds = ("group",) if inner else ("group", "organization")
            return self.salience.group(start) or self._subject(start, kinds)
        if words in ("Q", "A", *IN_FULL):
            return self.dialogue.labelled(start, words)
        if len(words) < 4 and (meant := self.dialogue.of_initials(start, end)):
            return meant
        if low in _YOU:
            return self.dialogue.asked(start)
        if low in words_of("nobody") or not words or self._is_nobody(start, words):
            return None
        behind = name_behind(words)  # Minister for Roads, Ports and Trade Jo Marsh
        phrase = in_small_letters(words[behind:])
        found, lasting = self.naming.resolve(
            start + behind, end, phrase, quoted=lies_in(self.quoted, start), going_on=going_on
        )
        if lasting and found is not None:
            self.named[words] = found
        return found

    def _has_lost_subject(self, position: int) -> bool:
        """Whether a pronoun stands in a paragraph without its subject, in which nobody is named before: ``⏎was glad, [he] said``."""
        start = start_without_subject(self.text, position)
        if start is None:
            return False
        near = self.people.mentions[: self.people.before(position)]
        named = near and near[-1].start >= start and near[-1].entity
        return not (named and named.kind in ("person", "unknown"))

    def _is_nobody(self, start: int, words: str) -> bool:
        """A single word that means nobody: an adverb (``Apparently``), a state behind a town (``Elmton, Ill.``)."""
        if not words[0].isupper() or not words.isalpha():
            return False
        if words in abbreviations("place"):
            return self.text.endswith(", ", 0, start)
        low = words.lower()
        return low in words_of("sentence_starters") and low.endswith("ly") and not self.people.called(low)

    def _in_headline(self, gender: str) -> Entity | None:
        """Whom "he" or "she" means before anybody is named: the only one of the headline who fits."""
        headline = self.layout.headline
        names = names_in(headline.of(self.text)[:_LONGEST]) if headline else ()
        people = {e for _, _, name in names if (e := self.people.of(name)) and e.kind == "person"}
        its = {e: self.salience.gender(e) for e in people}
        found = [e for e in people if its[e] == gender or (its[e] is None and len(e.words) > 1)]
        return found[0] if len(found) == 1 else None

    def _subject(self, position: int, kinds: tuple[str, ...]) -> Entity | None:
        """Who or what the clause or sentence before is about, if it is of one of these kinds."""
        start, end = self.salience.sentence_before(position)
        for first, last in ((end, position), (start, end)):
            words = subject(self.text, first, last)
            if (
                words
                and not words.of(self.text).endswith(".")
                and "\n" not in self.text[words.end : position]
            ):
                told = words.of(self.text)
                if told.lower() in _DEMONSTRATIVES:
                    continue  # That was due to bias, the report said
                if owner := owner_of_figures(told):  # Netlux's profits rose. It said
                    told, kinds = owner, (*kinds, "unknown")
                found, _ = self.naming.resolve(words.start, words.start + len(told), told, quoted=False)
                if found is not None and found is self.salience.asker:
                    return None
                if found is not None and found.kind in kinds and not is_of_things(found, told):
                    return found
        return None

    def _quotation_before(self, position: int) -> int:
        """Where a quotation begins that ends right before a position, else the position: ``“...,” it said``."""
        at = bisect_right(self.quoted, Span(position, 1 << 62))
        near = at and self.quoted[at - 1].end <= position <= self.quoted[at - 1].end + 2
        return self.quoted[at - 1].start if near else position

    def _relative(self, position: int, *, personal: bool) -> Entity | None:
        found = antecedent(self.people, position, personal=personal)
        if isinstance(found, Entity):
            other = other_before_who(self.people, found, position) if personal else None
            return self.naming.joint([other, found]) if other else found
        return None if found is None else unnamed(found.name, found.kind)
