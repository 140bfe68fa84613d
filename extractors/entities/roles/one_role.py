"""The role that words give to one person: ``head of the Elm Institute`` of ``head of the Elm Institute told the paper``."""

from __future__ import annotations

from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from ...tokens.tagger import word_class
from ...tokens.word_classes import PAST_FORM
from ..name_words import words_of
from ..names.names import names_in
from ..noun_phrases import ends_head, is_role, singular
from ..phrases.role_phrases import role_and_affiliation

_SAYING = later_with_lists(r"\s(?:(?:said|says|told|tells)\b|(?&forms_of_saying)$)")
#: How long somebody was something: a minister for six years.
_FOR_TIME = later_with_lists(
    r"\sfor\s(?:(?:about|almost|nearly|over|some|just|only|more\sthan|less\sthan|at\sleast|the|the\s(?:last|past))\s)?"
    r"(?:\S{1,15}\s){0,2}(?:(?&spans_of_time)|term|season)s?\b"
)
#: A clause of its own: an actor for six years and [he has become a judge].
_NEXT_CLAUSE = later_re(
    r"(?:^|\s(?:(?:and|but|so|when|where|because|while|if|as|that|until|till|before|after|since|once|than|whom)\s))(?:he|she|they|it|we)\s(?=[a-z])"
)
_WHO_IS = later_re(r"\swho['’]s\s")
_SERVED = later_re(r"\bwho\s(?:has\s|had\s)?(?:serves|served|works|worked)\sas\s(?P<words>.+)")
#: an engineer who leads the Elm Institute
_WHO_LEADS = later_with_lists(
    r"\bwho\s(?:now\s|also\s|currently\s)?(?:(?&forms_of_leading)|works\s(?:for|at|with)|teaches\sat)\s(?:the\s)?(?P<body>[A-Z].+)"
)
_ALSO = later_re(r"\bwho\s(?:is|has\sbeen)\s(?:(?:now|also|currently)\s)?(?P<words>.+)")
#: The year of a pupil or student; a word that else stands in front of a role: a senior at Elm High School.
_PUPIL = later_with_lists(
    r"an?\s(?P<year>(?:[a-z]{4,8}\s)?(?:senior|junior))(?:\s(?:majoring|studying)\s[^,]{3,40}?)?\sat\s(?:the\s)?(?P<school>(?:[A-Z][\w&.’'-]{1,20}\s(?:of\s)?){1,5}?(?:(?&schools)|(?<=University\sof\s)[A-Z]\w+))(?![\w’'-]|\s[A-Z])"
)
_YEARS = ("a senior ", "a junior ", "a graduating senior ", "a rising senior ", "a rising junior ")
_ONE_OF = ("one of the ", "one of its ", "one of their ")
_ADDRESSES = "Mr Mrs Ms Mx Dr Lt Gov Sen Rep Rev Sgt Col Gen Maj Prof Capt"
#: The point of a form of address, of an initial or of an address of the web.
POINTED = r"(?<=[a-z0-9])\.(?=[a-z]{2,4}\b)|" + "|".join(
    rf"(?<=\b{word})\." for word in f"[A-Z] {_ADDRESSES} St Mt No".split()
)
#: A letter of a phrase that a mark ends; the point of a form of address or of an initial does not: of St. Anne's, for Mr. Ash.
IN_PHRASE = rf"(?:[^,.;:()“”\"\n—]|{POINTED})"
#: A letter of a word in such a phrase.
IN_WORD = r"[^,.;:()“”\"\n—\s]"
#: A form of address with its point inside a phrase: a spokesman for Mr. Ash.
ADDRESS = later_re(rf"\s(?:{_ADDRESSES.replace(' ', '|')})\.(?=\s)")
_MADE = ("appointed", "named", "elected", "chosen", "made")  # Jane Ash, elected Norland's mayor


def role_of_one(words: str) -> tuple[str, str | None] | None:
    """The role that words give to one person; None where they tell of an act or of several, or are a clause: ``pushed legislators to``."""
    if "who" in words:
        words = _WHO_IS.split(words, maxsplit=1)[0]  # a blogger who's helping
    words = words.removesuffix(" here")  # the ranger here
    words = words.partition(" until ")[0]  # manager until the end of the season
    if words.startswith(_ONE_OF):
        return _one_of(words)
    if words.startswith(_YEARS) and (pupil := _PUPIL.match(words)):
        return pupil["year"], pupil["school"]
    words = _NEXT_CLAUSE.split(words, maxsplit=1)[0]
    if " for " in words:
        words = _FOR_TIME.sub("", words, count=1)
    words = _SAYING.split(words, maxsplit=1)[0]  # Jane Ash, head of the Elm Institute told the paper
    served = _SERVED.search(words)
    found = (role_and_affiliation(served["words"]) if served else None) or role_and_affiliation(words)
    also = _ALSO.search(words) if found and found[1] is None else None
    told = role_and_affiliation(also["words"]) if also else None
    found = told if told and told[1] else found  # a keen cyclist who is director of Netlux
    if found and found[1] is None and (body := _led(words)):
        found = found[0], body
    if found is None:
        return None
    first, _, behind = found[0].partition(" ")
    acts = behind and words.startswith(first) and first.islower() and word_class(first) in PAST_FORM
    if is_of_several(found[0]) or (acts and first not in words_of("adjectives_of_people")):
        return None
    verb, _, next_words = words.partition(" ")
    past = verb.islower() and word_class(verb) in PAST_FORM and verb not in _MADE
    if past and next_words[:1].isupper() and verb not in words_of("adjectives_of_people"):
        return None  # (an aide to Ann Lee,) became Norland's mayor, met Norland's mayor
    if (
        head_of(found[0]) in words_of("roles_at_home") and " and " in words
    ):  # a resident of Elmton and chair of the Elm Trust
        return role_of_one(words.partition(" and ")[2]) or found
    return found


def _led(words: str) -> str | None:
    """The body that somebody leads or works for by a clause behind the role: an engineer who leads ``the Elm Institute``."""
    match = _WHO_LEADS.search(words) if " who " in words else None
    names = names_in(match["body"]) if match else ()
    if match is None or not names or names[0][0] != names[0][2].lead:
        return None
    owned = match["body"].startswith(("'s ", "’s "), names[0][1])  # leads the Harbour Board's Elm Museum
    first, last, name = names[-1] if owned else names[0]
    return match["body"][0 if owned else first : last] if name.kind == "organization" else None


def _one_of(words: str) -> tuple[str, str | None] | None:
    """The role of one of several: ``founder`` of ``one of the founders of Netlux``."""
    found = role_and_affiliation(words.split(" ", 3)[3])
    if found is None or not is_of_several(found[0]):
        return None
    head = head_of(found[0])
    at = found[0].lower().find(head)
    return found[0][:at] + singular(head) + found[0][at + len(head) :], found[1]


def head_of(role: str) -> str:
    """The noun of a role in lower case: ``director`` of ``director of sales``, ``sales and marketing director``."""
    words = role.lower().split()
    end = next((i for i, word in enumerate(words) if i and _ends_here(words, i)), len(words))
    return words[end - 1].strip(".,")


def _ends_here(words: list[str], at: int) -> bool:
    """Whether a word ends the noun of a role; not the "and" between the fields in front of it."""
    return ends_head(words[at]) and (
        words[at] != "and" or is_role(singular(words[at - 1])) or not is_role(singular(words[-1]))
    )


def is_of_several(role: str) -> bool:
    """Whether a role is in the plural: ``drivers``."""
    head = head_of(role)
    return singular(head) != head
