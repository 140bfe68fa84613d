"""Who is given an office by whom: ``Nordbank has appointed [Jane Ash] as its chief executive``."""

from __future__ import annotations

from ....lazy_patterns import later_re
from ....lexicon import listed
from ....lexicon.list_patterns import later_with_lists
from ....tokens.sentence_openings import sentence_start
from ...entity import Mention
from ...name_words import is_coined, is_outlet
from ...names.names import names_in
from ...noun_phrases import is_office, singular
from ..kinds_of_roles import is_passing
from ..one_role import IN_PHRASE, head_of, role_of_one

#: Nordbank has appointed; the board also named
_BY = later_re(
    r"(?P<body>[A-Z][^,.;:()“”\"\n—]{1,70}?)(?:,\s[^,.;:()“”\"\n—]{4,70},|\s\([A-Z]{2,8}\))?\s(?:(?:has|had|have|also|recently|today|yesterday|on\s[A-Z][a-z]+day|last\s(?:week|month|year))\s){0,3}"
    r"(?:appoint(?:ed|s)|nam(?:ed|es)|hir(?:ed|es)|elect(?:ed|s)|promot(?:ed|es)|announced|unveil(?:ed|s)|brought\sin)\s(?:(?:Mr|Ms|Mrs|Dr|former\s[a-z]{3,20}(?:\s[a-z]{3,20})?)\.?\s)?\Z"
)
#: as its new chief executive; to be its chairman; chief executive
_AS = later_re(
    r"(?:,\s\d{1,3},)?\s(?:(?:as|to\sbe|to\sbecome|to\sthe\s(?:role|post|position|job|office)\sof|to)\s)?(?P<its>(?:an?|the(?=\s(?:new|next|first))|its|their|his|her)\s)?(?:(?:new|next|first|interim|latest)\s)?"
    r"(?P<words>(?!the\b)[A-Za-z]" + IN_PHRASE + r"{3,80})"
)
_NOT = later_re(r"\b(?:not|never|nearly|almost)\b")
_OF_TIME = later_with_lists(r"[^,.;:()“”\"\n—]{3,60}\sof\s(?:the|this)\s(?:(?&spans_of_time)|season|match)\b")
#: to [investigate its], not: to be its, to the post of, to chairman
_ACTS = later_re(r"(?:,\s\d{1,3},)?\sto\s(?!be\b|become\b)[a-z]{2,20}\s(?:an?|the|its|their|his|her)\b")
_LEAD = 160  # characters before a name


def appointed(text: str, mention: Mention) -> tuple[str, str | None] | None:
    """The office that a body gives somebody with a full name: ``Nordbank named [Jane Ash] its chief executive on Monday``."""
    start = mention.start - mention.name.lead
    if mention.quoted or len(mention.name.words) < 2 or not text.startswith((" ", ", "), mention.end):
        return None
    begin = max(0, start - _LEAD)
    begin = max(begin, sentence_start(text, start, begin) + 1)
    before = _BY.search(text, begin, start)
    behind = _AS.match(text, mention.end) if before else None
    found = role_of_one(behind["words"]) if behind else None
    if before is None or found is None or not is_office(singular(head_of(found[0]))):
        return None
    if is_passing(found[0]) or _NOT.search(before.group()) or _OF_TIME.match(text, mention.end):
        return None  # named him as a suspect, has not named him as its chairman, named him boss of the year
    if _ACTS.match(text, mention.end):
        return None  # appointed him to investigate its chief executive
    if found[1] and found[1].islower() and found[1] in listed("occasions"):
        found = found[0], None  # captain for the match
    sure = (behind is not None and behind["its"] == "its ") or found[0].lower() in listed("firm_offices")
    return found[0], found[1] or _body(before["body"], sure=sure)


def _body(words: str, *, sure: bool) -> str | None:
    """The body whose name stands right before the verb; who is a person or an office appoints for another body.

    ``sure``: only a body does so, whatever its name is.
    """
    names = names_in(words)
    if not names or names[-1][1] != len(words):
        return None
    name = names[-1][2]
    if is_outlet(name.full) and not sure:
        return None  # the paper only tells who it is
    return (
        name.full
        if name.kind == "organization" or (name.kind == "unknown" and (sure or is_coined(name.full)))
        else None
    )
