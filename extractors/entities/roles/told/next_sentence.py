"""What the sentence behind a name tells that somebody is: ``said Jane Ash. She is a director of Nordbank.``"""

from __future__ import annotations

from ....lazy_patterns import later_re
from ....lexicon.list_patterns import later_with_lists
from ....tokens.sentence_openings import sentence_start
from ....tokens.tagger import word_class
from ....tokens.word_classes import BASE_VERB, PAST_FORM
from ...entities import People
from ...entity import Entity, Mention
from ...name_words import is_coined, words_of
from ...noun_phrases import is_demonym, is_office, is_role, singular
from ..one_role import IN_PHRASE, head_of, role_of_one
from .clauses import is_passing_role

_FAR = 420  # characters up to the end of the sentence
#: The next sentence: She is; As mayor, she
_NEXT = later_re(
    r"(?P<mark>[.!?]['’]?[”\"]?|[”\"])\s+(?:(?:As|In\s(?:his|her)\s(?:role|capacity|job|position|work)\sas)\s(?P<as>[^,.;:()“”\"\n]{3,90}),\s)?(?P<who>He|She|he|she)\b"
)
_IS = later_with_lists(
    r"(?:['’]s|\s(?:is|has\sbeen|became|remains|(?:(?:is|was|has\sbeen)\s(?:(?&participles_of_appointment)|made|promoted\sto)(?:\sto\sbe|\sas)?)"
    r"|(?:(?:now|also|currently)\s)?(?:works|serves|acts)\sas|took\sover\sas|(?:has\s|had\s)?served\sas))\s(?:also\s|now\s|currently\s|still\s)?"
    r"(?P<words>(?!not\b|one\sof\b)" + IN_PHRASE + r"{4,110})"
)
_QUOTED = later_re(r"“[^”\n]{0,900}”|\"[^\"\n]{0,900}\"")
_SENTENCE = later_re(r"[a-z\d)”\"][.!?]['’”\"]{0,2}\s|\n\s*\n\s*\S[^\n]*\n")
_WORD = later_re(r"[A-Za-z-]{3,20}")
_GENDERS = {"he": "m", "she": "f"}
_HALF = 2
_OF = (" said of ", " says of ", " about ", " wrote of ")
_ACTS = later_re(r"\s(?:(?:had|has|was|is|would|could|should|must|did)\b|[a-z]{2,14}ed\b)")


def told_next(people: People, mention: Mention) -> tuple[str, str | None] | None:
    """The role that the sentence behind somebody's gives by "he" or "she", where nobody else is spoken of between."""
    text, entity = people.text, mention.entity
    match = None if mention.quoted or entity is None else _NEXT.search(text, mention.end, mention.end + _FAR)
    while match is not None and not _is_closed(text[mention.end : match.end()]):
        match = _NEXT.search(text, match.end(), mention.end + _FAR)
    if match is None or entity is None or (match["who"][0].islower()) != bool(match["as"]):
        return None
    gender = mention.name.gender or entity.gender
    own = _GENDERS[match["who"].lower()]
    if gender not in (own, None):
        return None
    between = _QUOTED.sub(" ", text[mention.end : match.end("mark")])
    if (
        _SENTENCE.search(between.rstrip())
        or _tells_of_others(between)
        or _others(people, mention, match.start(), own)
    ):
        return None
    behind = match["as"] or (told["words"] if (told := _IS.match(text, match.end())) else None)
    found = role_of_one(behind) if behind else None
    if found is None or not is_office(singular(head_of(found[0]))) or is_passing_role(found[0]):
        return None
    return found


def _is_closed(words: str) -> bool:
    """Whether all marks that open a quotation are closed again."""
    return words.count("“") == words.count("”") and words.count('"') % _HALF == 0


def _tells_of_others(words: str) -> bool:
    """Whether somebody without a name is spoken of: ``met his father``, ``told the mayor``; the rest of what was said is no phrase of this kind."""
    return any(
        (is_role(word) or word in words_of("relations") or is_demonym(word.title()))
        and word_class(word) not in (BASE_VERB, *PAST_FORM)
        for word in map(str.lower, _WORD.findall(words))
    )


def _others(people: People, mention: Mention, end: int, gender: str) -> bool:
    """Whether somebody else who may be meant is named in the sentence of a name or up to a position."""
    text = people.text
    start = sentence_start(text, mention.start)
    first, stop = people.before(max(0, start)), people.before(end)
    return any(
        _may_be(m.entity, gender) or _is_told_of(text, m, mention.end)
        for m in people.mentions[first:stop]
        if m.entity is not mention.entity
    )


def _may_be(entity: Entity | None, gender: str) -> bool:
    return (
        entity is not None
        and (entity.kind == "person" or (entity.kind == "unknown" and len(entity.words) > 1))
        and entity.gender in (gender, None)
    )


def _is_told_of(text: str, mention: Mention, end: int) -> bool:
    """Whether a bare name behind a place may be of somebody of whom it is told: ``said of Garvel``, ``said Garvel had lied``."""
    unsure = (
        not is_coined(mention.name.full)
        and mention.entity is not None
        and mention.entity.kind == "unknown"
        and mention.start > end
    )
    start = mention.start - mention.name.lead
    return (
        unsure
        and not mention.quoted
        and (text.endswith(_OF, 0, start) or _ACTS.match(text, mention.end) is not None)
    )
