"""Disjoint reference: whom a pronoun cannot mean, by the clause or the dialogue in which it stands.

After principle B of the binding theory (Chomsky 1981): who does something to "her" is not she, and who is named in the
clause of "he" is not he. Who is told to ask in the phrase that opens a sentence (``Asked by Lee, he said``), or asked
the question right before, does not answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...entities.entities import People
from ...entities.entity import Entity
from ...lazy_patterns import later_re
from ...lexicon import word_list
from ...lexicon.list_patterns import later_with_lists
from ...model import Span
from ...tokens.verb_forms import forms_of_all

_REACH = 60  # characters behind a name
# called her late, told him that, praised her.
_OBJECT = {
    gender: later_re(
        rf"\s(?:[a-z]+\s){{1,3}}{pronoun}(?=[.,]|\s(?:[“\"]|(?:as|an?|the|that|to|in|on|at|for|by)\b))"
    )
    for gender, pronoun in (("m", "him"), ("f", "her"))
}
# he told Finch; he said of Finch; not: he left, and Finch
_SAME_CLAUSE = later_re(
    r"[HhSs]h?e\s(?:\w{2,}ly\s|also\s|has\s|had\s)?\w+(?:\s(?:of|to|with|at|for|by|against|about|on|that))?\s"
)
#: he said that the plan was Finch's; not: he left, and Finch
_SAYS = later_re(
    r"[HhSs]h?e\s(?:\w{2,}ly\s|also\s|later\s|has\s|had\s){0,2}(?:said|says|insist(?:ed|s)|believe[ds]|claim(?:ed|s)|argue[ds]|admit(?:ted|s)|"
    r"denie[ds]|accept(?:ed|s)|hope[ds]|warn(?:ed|s)|add(?:ed|s)|suggest(?:ed|s))\s(?:(?!\b(?:while|as|when|and|but|if|after|before|because)\s)[^.:;!?,“”\"\n]){0,80}"
)
_ONE_OF = later_re(r"[Oo]ne\sof\s(?:[A-Z][\w-]+\s)*([A-Z][\w-]+)['’]s\s")
_IN_WORDS = 3  # mentions
_LONGEST_ASKING = 14  # characters
_OPENING = 160  # characters from the beginning of a sentence to a name in the phrase that opens it
#: A phrase that opens a sentence and ends with who asks or talks with somebody, without the name: ``Asked by counsel``.
_OPENED_BY = later_with_lists(
    r"(?:^|[.!?]['\"”’]?\s|\n|[”\"]\s)"
    r"(?:(?:[A-Z][a-z-]{2,20})\s(?:[a-z]{1,12}\s){0,2}?by|(?:Under|In|After|During|Following|On)\s(?:[a-z’'-]{1,20}\s){0,4}"
    r"(?&exchanges)"
    r"\s(?:from|by|with|to))"
    r"\s(?:[\w’'.-]{1,24}\s){0,8}(?:[\w’'.-]{1,24},\s)?$"
)
#: Between who asks and the pronoun: Asked by Finch [whether he would, ]he; by Finch[, for the town, why it fell, ]he
_ASKED = later_re(
    r"(?:,(?:\s[^,.!?\n“”\"]{2,60},)?)?(?:\s(?:(?:whether|if|about|what|why|how|when|where|who|on)\s(?:[^.!?\n“”\"]|(?<=Mr|Ms|Dr|St)\.|(?<=Mrs|Sen|Gov|Rep|Rev)\.){1,140}"
    r"|an?\s[a-z]+\s(?:time|question)|again|once\smore))?,\s"
)


#: Between a name and a pronoun of another sentence; not: Ann Lee of Elm St. Mary
_NEXT_SENTENCE = later_re(r"(?:[a-z]{2}[.!?]|[.!?]['\"”’])\s[“\"]?[A-Z]")
_HEARD = later_re(r"him\s|h(?:er|is)\s[a-z]{2,12}ing\b")
#: Between whom somebody judges, and what was said for which it is done.
_FOR_WORDS = (" after ", " because ", " when ", " as ")
_VERB_FAR = 4  # words
#: What stands between a clause whose object is him or her and one that begins with he or she.
OBJECT_ENDS = (" and ", " but ", " so ", " where ")
#: What ends a clause whose object is him or her, where the next one begins with he or she: spoke to [her and] she told
_OBJECT_BEFORE = {
    "m": later_re(r"\shim(?:\s[^.:;“”\"\n]{1,60}?)?,?\s(?:and|but|so|where)\s$"),
    "f": later_re(
        r"\sher(?:\s(?:for|about|to|at|in|on|by|that|with|from|if|whether|what|why|how|into|as|again)\s[^.:;“”\"\n]{1,60}?)?"
        r",?\s(?:and|but|so|where)\s$"
    ),
}
#: The victim told the driver she would sue, and: before the pronoun of whom she tells it.
_TOLD_OF = {
    gender: later_re(
        r"(?:The|An?)\s(?:[a-z-]{2,20}\s){1,4}(?:told|asked|warned|informed)\s(?:[\w’'-]{1,20}\s){1,4}?(?:that\s|whether\s|if\s)?"
        rf"{other}\s[^.;“”\"\n]{{1,160}}\s(?:and|but|so)\s"
    )
    for gender, other in (("m", "she"), ("f", "he"))
}
#: From who does something to the object, with no other clause or person between: The driver [asked] her
_ONE_CLAUSE = later_re(
    r"(?:[Tt]he\s|[AaOo]ne?\s)?(?:(?!(?:that|wh[a-z]{1,3}|said|says|h(?:is|er|e|im)|their|its|s?he|they|it|I|you|we|the|an?|and|but|while|"
    r"when|as|if|because)\s)[\w.’'-]{1,20}\s){1,9}(?<=\s)"
)
#: Between who hears somebody and the pronoun: Finch recalled him saying; Finch, a guard, heard him say.
_HEARS = later_re(r"(?:,(?:\s[^,\n“”\"]{1,80},)?)?(?:\s(?:also|had|has|once|later))?\s[a-z]{3,14}\s")
#: What a question says that is put to somebody: ``What did you see?``, ``What did it mean, General?``
_TO_SOMEBODY = later_re(r"\b[Yy]ou(?:r|rs)?\b|,\s[A-Z][\w.’' -]{1,30}\?")
_ASKED_BY = later_re(
    r"(?:(?:was|were|is|are|been)\s)?(?:asked|questioned|pressed|quizzed)\s(?:\w+\s){0,2}by\s(?:an?\s|the\s)?"
)
# asked Finch whether he would go; not: asked whether
_ASKED_WHETHER = later_re(
    r"asked\s(?:(?:the|an?)\s(?:[a-z-]{2,20}\s){1,3}|him\s|her\s|(?:[A-Z][\w.’'-]{1,20}\s){1,4})(?:[a-z]{2,12}\s(?:times?\s)?){0,1}(?:whether|if|why|how|what|when|where|who|about)\b[^?!\n“”\"]{3,200}"
)
_BETWEEN = 4  # characters between a question with its tag and the answer
_DIALOGUE = 160  # a paragraph of a dialogue has no more characters


class Question(NamedTuple):
    """A question in marks, told: who asks, and where its words begin and it ends with its cue and source (code points).

    ``put``: whether it is put to somebody: by its words, or as a paragraph without a tag as in a dialogue.
    """

    asker: Entity
    start: int
    end: int
    put: bool
    passive: bool = False  # Lee was asked by Finch


class Told(NamedTuple):
    """What was said last, and by whom."""

    entity: Entity
    content: Sequence[Span]
    cue: Span | None
    source: Span


#: Verbs that deny, and what they deny of another: denied the claim, rejected it, denies any wrongdoing.
_DENYING = later_re(
    r"(?:(?:has|have|had|also|later|then|strongly|firmly|flatly|categorically|vehemently)\s){0,3}"
    r"(?:deni(?:es|ed)|deny|denying|reject(?:s|ed)?|refute[sd]?|dismiss(?:es|ed)?|dispute[sd]?)\b"
)
_CLAIM = later_re(
    r"(?P<claim>(?:the|this|that|these|those|all|such|any)\s(?:[a-z]{2,14}\s){0,2}(?:claims?|allegations?|accusations?|charges?))"
    r"|it|this|that|(?:any|all)?\s?wrong-?doing|doing\sso|having\sdone\sso|responsibility|involvement"
)
_ACCUSING = later_re(r"(?:(?:has|have|had|also|later|then|publicly)\s){0,3}(?:accus|alleg|blam|charg|claim)")


def asks(text: str, content: Sequence[Span]) -> bool:
    """Whether words in marks end as a question."""
    return bool(content) and text.endswith(("?”", '?"', "?’", "?'"), 0, content[-1].end)


def question_of(
    text: str, entity: Entity, content: Sequence[Span], cue: Span | None, source: Span
) -> Question | None:
    """The question that an attribution tells; None where it tells something else."""
    if cue and cue.end < source.start and _ASKED_BY.fullmatch(text, cue.start, source.start):
        end = max(span.end for span in (*content, source))
        return Question(entity, cue.start, end, True, True)
    if (
        cue
        and content
        and source.end <= cue.start
        and _ASKED_WHETHER.fullmatch(text, cue.start, content[0].end)
    ):
        return Question(entity, cue.start, content[-1].end, True, True)
    if not asks(text, content):
        return None
    start, end = content[0].start, max(span.end for span in (*content, cue, source) if span)
    put = "\n" in text[source.end : start] or _TO_SOMEBODY.search(text, start, end) is not None
    return Question(entity, start, end, put)


def asker_before(
    text: str, question: Question | None, content: Sequence[Span], cue: Span | None
) -> Entity | None:
    """Who asked what these words answer: ``“Why?” Ash asked. “I ran,” he replied.``: he is not Ash.

    With a verb of saying only in a dialogue, where the question is put to somebody and each has a short paragraph: in
    news who asks goes on (``“Who will pay?” Ash asked. “Nobody,” he said.``).
    """
    if question is None or not content or not 0 < content[0].start - question.end <= _BETWEEN:
        return None
    if cue is not None and cue.of(text).lower().startswith(word_list("answering_words")):
        return question.asker
    if question.passive:
        return question.asker
    dialogue = "\n" in text[question.end : content[0].start] and question.end - question.start < _DIALOGUE
    return question.asker if dialogue and question.put else None


def accuser_before(
    text: str, before: Told | None, content: Sequence[Span], cue: Span | None, source: Span
) -> Entity | None:
    """Who said right before what these words deny: ``Ash said Lee had lied. He denied the claim.``: he is not Ash."""
    if before is None or cue is None or not content or not _DENYING.match(cue.of(text).lower()):
        return None
    end = max(span.end for span in (*before.content, before.source, before.cue) if span is not None)
    if text[end : source.start].strip('.”"’ \n') or source.start - end > _BETWEEN + 1:
        return None
    denied = _CLAIM.fullmatch(text, content[0].start, content[0].end)
    accusing = before.cue is not None and _ACCUSING.match(before.cue.of(text).lower())
    return before.entity if denied and (accusing or denied["claim"] is not None) else None


def hearer_answers(
    text: str, before: Told | None, content: Sequence[Span], cue: Span | None
) -> Entity | None:
    """Who told somebody what these words answer: ``“You are late,” Ash told Lee. “I was ill,” he replied.``: he is not Ash."""
    if before is None or before.cue is None or cue is None or not content:
        return None
    if not cue.of(text).lower().startswith(word_list("answering_words")):
        return None
    if before.source.start >= before.cue.end:
        return None  # “You are late,” said Ash. “I was ill,” he replied when asked
    told = before.cue.end < content[0].start and _TO_HEARER.fullmatch(text, before.cue.end, content[0].start)
    return before.entity if told else None


def acts_on(text: str, entity: Entity, gender: str, position: int) -> bool:
    """Whether somebody, where named last before a position, does something to one of that gender.

    ``Harold Benning called her late. “I was early,” she said.``: she is somebody else.
    """
    last = next((mention for mention in reversed(entity.mentions) if mention.end <= position), None)
    return last is not None and bool(_OBJECT[gender].match(text, last.end, min(position, last.end + _REACH)))


def is_one_of_his(
    people: People, entity: Entity, gender: str, gender_of: Callable[[Entity], str | None]
) -> bool:
    """Whether somebody without a name is one of several who are somebody's of that gender: ``one of Lee's aides``."""
    owner = _ONE_OF.match(entity.name) if entity.kind == "individual" else None
    return owner is not None and any(
        gender_of(other) == gender
        for other in people.entities
        if other.kind == "person" and other.words[-1] == owner[1].lower()
    )


#: told [Ash. “]: whom the words before were said to, and nothing else before the answer.
_TO_HEARER = later_re(r"\s(?:to\s)?(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s)?[A-Z][\w’'.-]+(?:\s[\w’'.-]+){0,3}\.\s+")
#: asked Ash about Lee, told Ash about Lee, interviewed Ash about Lee: between the verb, who answers, and whom it is about.
_ASKS = later_with_lists(
    r"\b(?:(?&forms_of_questioning)|interviewed|(?P<tells>told|emailed|rang|called|texted))\s$"
)
_ABOUT = later_re(
    r"\s(?P<about>about|on|over)\s(?:[\w’'.-]+\s){0,4}|\s(?:whether|if|why|how|what|when|where)\s(?:[^.!?\n“”\"]{0,60}\s)?"
)
#: Up to the answer: the rest of the sentence and words in marks.
_TO_ANSWER = later_re(r"(?:[^.!?\n“”\"]{0,60}\.\s(?:[“\"][^“”\"]{1,300}[”\"]\s)?|,\s)")
#: When asked whether Lee would resign; asked by counsel about Lee's trip: what is asked, up to a name.
_ASKED_ABOUT = later_re(
    r"(?:^|[.!?]['\"”’]?\s|\n|[”\"]\s)(?:(?:When|If|After\sbeing|On\sbeing|But\swhen|And\swhen)\s)?[Aa]sked\s"
    r"(?:[\w’'.-]{1,24}\s){0,6}(?:whether|if|about|how|why|what|when|where|who)\s[^.!?\n“”\"]{0,80}$"
)


#: How a review of a film or a play begins, and a form in -s behind a pronoun.
_REVIEW = later_re(
    r"(?im)^review:|\b(?:film|movie|theatre|stage|tv)\sreview\b|\bdirected by\b|\bstarring\b|★"
)
_NOW = later_re(r"[HhSs]h?e\s[a-z]+s\b")
#: Lee plays Tom; Lee is good as Tom; Lee stars as the spy.
_PLAYS = later_re(
    r"\s(?:plays|portrays|(?:[\w’'-]+\s){0,6}as)\s(?:[a-z]+\s){0,3}(?:[A-Z]|the\s|an?\s)[^.!?\n]{0,80}[.!?]"
)
_HEAD = 600  # characters
_PART = 200  # characters from who plays a part to what the part says


def not_meant(people: People, position: int, at: int) -> tuple[Entity | None, ...]:
    """Whom "he" or "she" at a position does not mean, as somebody else in its clause; ``at``: the next mention's number."""
    return (
        _named_behind(people, position, at),
        *_asking(people, position, at),
        _hearing(people, position, at),
        *_named_in_words(people, position, at),
        *_playing(people, position, at),
    )


def _playing(people: People, position: int, at: int) -> Iterator[Entity | None]:
    """Who only plays the part that a review tells of: ``Lee plays Tom, a spy. He tells his landlady``: he is Tom.

    What an actor says of a film is told in the past there, or with who heard it.
    """
    text = people.text
    if not (_NOW.match(text, position) and _REVIEW.search(text, 0, _HEAD)):
        return
    for mention in people.mentions[max(0, at - _IN_WORDS) : at]:
        if mention.end < position < mention.end + _PART and _PLAYS.match(text, mention.end, position):
            yield mention.entity


def asked_about(
    people: People, position: int, at: int, gender: str, gender_of: Callable[[Entity], str | None]
) -> Entity | None:
    """Whom another was asked about right before "he" answers: ``Lee asked Ash about Kerr. He said``: he is not Kerr."""
    text = people.text
    for answers, about in pairwise(people.mentions[max(0, at - _IN_WORDS) : at]):
        start, end = answers.start - answers.name.lead, answers.end + answers.name.tail
        asks = _ASKS.search(text, max(0, start - _LONGEST_ASKING), start)
        if asks is None or answers.quoted or about.quoted or answers.entity is None:
            continue
        told = _ABOUT.fullmatch(text, end, about.start - about.name.lead)
        if told is None or (asks["tells"] and not told["about"]):
            continue
        fits = answers.entity.kind == "person" and gender_of(answers.entity) in (gender, None)
        if fits and _TO_ANSWER.fullmatch(text, about.end + about.name.tail, position):
            return about.entity
    return None


def acting_before(
    people: People, position: int, gender: str, start: int, subject: Entity | None
) -> Entity | None:
    """Who does something to "him" in the clause right before "he": ``The driver asked her and she told him``: not the driver.

    So is who says of herself what "he" answers: ``The victim told the driver she would sue, and he said``: not the victim.

    ``start``: where the sentence begins; ``subject``: whom it is about without a name, if anybody.
    """
    text = people.text
    objects = _OBJECT_BEFORE[gender].search(text, max(start, position - _OPENING), position)
    if subject is not None and _TOLD_OF[gender].fullmatch(text, start, position):
        return subject
    if objects is None:
        return None
    end = objects.start() + 1
    named = people.mentions[people.before(start) : people.before(end)]
    if named:
        last = named[-1]
        acts = not last.quoted and _ONE_CLAUSE.fullmatch(text, last.end + 1, end)
        return last.entity if acts else None
    return subject if subject is not None and _ONE_CLAUSE.fullmatch(text, start, end) else None


def judging_before(people: People, position: int, at: int) -> Entity | None:
    """Who judges somebody for what "he" says right behind: ``Ash praised Lee after he said``: he is not Ash.

    Implicit causality (Garvey & Caramazza 1974): why such a thing is done lies in whom it is done to. ``at``: the next mention's number.
    """
    text = people.text
    if at < 2 or not text.endswith(_FOR_WORDS, 0, position):
        return None
    judge, judged = people.mentions[at - 2 : at]
    if judge.quoted or judged.quoted or judge.entity is judged.entity:
        return None
    between = text[judge.end + judge.name.tail : judged.start - judged.name.lead].split()
    behind = text[judged.end + judged.name.tail : position].split()
    verb = next((word for word in between[:_VERB_FAR] if word in forms_of_all("judged_for_words")), None)
    return judge.entity if verb and len(between) <= _VERB_FAR and len(behind) == 1 else None


def _named_behind(people: People, position: int, at: int) -> Entity | None:
    """Who is named behind a pronoun in its own clause: ``he told Finch``."""
    if at == len(people.mentions):
        return None
    mention = people.mentions[at]
    if mention.quoted or not _SAME_CLAUSE.fullmatch(people.text, position, mention.start - mention.name.lead):
        return None
    return mention.entity


def _named_in_words(people: People, position: int, at: int) -> list[Entity | None]:
    """Who is named in what "he" says, outside marks: ``he insisted that he trusted Mr Finch``: he is not Finch (principle C)."""
    found: list[Entity | None] = []
    for mention in people.mentions[at : at + _IN_WORDS]:
        if mention.quoted or not _SAYS.fullmatch(people.text, position, mention.start - mention.name.lead):
            break
        found.append(mention.entity)
    return found


def _hearing(people: People, position: int, at: int) -> Entity | None:
    """Who is named as the subject of a verb whose object the pronoun is: ``Finch recalled him saying``."""
    if not at or not _HEARD.match(people.text, position):
        return None
    mention = people.mentions[at - 1]
    heard = _HEARS.fullmatch(people.text, mention.end + mention.name.tail, position)
    return mention.entity if heard and not mention.quoted else None


def _asking(people: People, position: int, at: int) -> Iterator[Entity | None]:
    """Who is named in the phrase that opens a sentence, before the pronoun, as who asks or in what is asked.

    ``Pressed by Finch, he``; ``Asked whether Lee would go, he``: of himself he would be asked whether he would.
    """
    if not people.text.endswith(", ", 0, position):
        return
    for mention in reversed(people.mentions[max(0, at - _IN_WORDS) : at]):
        start, end = mention.start - mention.name.lead, mention.end + mention.name.tail
        if position - start > _OPENING or _NEXT_SENTENCE.search(people.text, end, position):
            return
        opening = max(0, start - _OPENING), start
        by = _ASKED.fullmatch(people.text, end, position) and _OPENED_BY.search(people.text, *opening)
        if by or _ASKED_ABOUT.search(people.text, *opening):
            yield mention.entity
