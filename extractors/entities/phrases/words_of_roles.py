"""What a word in front of a role is: a body, a place, for whom it is, only a description."""

from __future__ import annotations

from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import listed, pairs, word_list
from ..name_words import low_of, words_of
from ..noun_phrases import is_age, is_body

_TO_A_BODY = ("of", "for", "at", "with", "in", "from", "to")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_NATIONS = ("US", "U.S.", "UK")
_TIMES = ("-time", "-times")
#: In front of "partner" where somebody is one of a firm.
PARTNERS = ("managing", "general", "senior", "founding", "operating")
#: Who wants an office and has not got it.
HOPING = ("prospective", "would-be", "aspiring")


def managed_field(words: list[str], end: int, office: str) -> int:
    """How many of the words up to ``end`` with capitals are a field that an office behind them manages: of ``Netlux`` ``Public`` ``Relations`` two, in front of ``Director``."""
    if low_of(office) not in words_of("managing_offices"):
        return 0
    fields = listed("managed_fields")
    return next(
        (
            n
            for n in (2, 1)
            if n <= end
            and all(word[0].isupper() for word in words[end - n : end])
            and " ".join(words[end - n : end]).lower() in fields
        ),
        0,
    )


def is_day(word: str) -> bool:
    """Whether a word behind "on" tells when: ``Monday``, ``March``, ``5``."""
    bare = word.strip(",.")
    return word[0].isdigit() or bare in listed("weekdays") or bare in word_list("months")


def is_for_whom(word: str) -> bool:
    """Whether a word says for whom a team, a prize or an office is: ``women's``, ``Children's``."""
    low = word.lower().replace("’", "'")
    return "'" in low[-2:] and low.removesuffix("'").removesuffix("'s") in words_of("whom_sports_are_for")


def body_before(words: list[str]) -> str:
    """The body in front of a role, without a possessive and words that only tell of a time: ``Current``."""
    while words and (
        only_describes(words[0])
        or (len(words) > 1 and _opens_sentence(words[0]))
        or words in (["New"], ["new"])  # New Home Secretary Ash
    ):
        words = words[1:]
    if words and words[-1].lower() in _TO_A_BODY:  # STATEMENT FROM DISTRICT ATTORNEY RUTH HALE
        return ""
    return " ".join(words).removesuffix("'s").removesuffix("’s").rstrip("'’")


def body_without_name(words: list[str], first: int) -> int:
    """Where the noun for a body in front of a role begins, with its field: ``senior [trade union] official``; ``first`` where there is none."""
    begin = next((i for i in range(first) if is_body(words[i]) or words[i] in words_of("group_nouns")), first)
    fields = words_of("role_fields") | words_of("fields_of_office") | words_of("portfolios")
    ranks = words_of("ranks_of_speakers") - words_of("portfolios")
    while 0 < begin < first and words[begin - 1] in fields and words[begin - 1] not in ranks:
        begin -= 1
    return begin


def without_party(body: str) -> str:
    """A state without the party beside it: ``Democratic Ohio`` senator, ``Ohio Republican`` governor."""
    first, _, behind = body.partition(" ")
    before, _, last = body.rpartition(" ")
    for party, rest in ((first, behind), (last, before)):
        low = party.lower()
        place = rest in pairs("states").values() or rest in _NATIONS
        if place and (low in words_of("party_members") or low == "democratic"):
            return rest
    return body


def _opens_sentence(word: str) -> bool:
    """Whether a word in front of a body only opens the sentence: ``Meanwhile`` Labour backbencher; not ``Sunday`` Herald."""
    return (
        low_of(word) in words_of("sentence_starters")
        and word not in listed("weekdays")
        and not word.isupper()
    )


def is_origin(words: str) -> bool:
    """Whether words before a role only say where somebody is from: ``California-based``."""
    return words.lower().endswith(("-born", "-based", "-raised"))


def only_describes(word: str) -> bool:
    """Whether a word in front of a role is no part of it: ``unnamed``, ``29-year-old``, ``Elmton-born``, ``three``."""
    low = word.lower()
    told = (
        is_age(word) or is_origin(word) or (low.endswith(_TIMES) and word[0].isupper())
    )  # Two-time champion
    return told or low in words_of("words_beside_roles") or word.isdigit()


def is_unnamed_place(words: str) -> bool:
    """Whether words in front of a role are no body's name and belong to the office: ``County`` Clerk, ``Cold Case``, ``Olympic``."""
    return bool(words) and all(
        low in words_of("places_without_name")
        or low in words_of("role_modifiers")
        or low.endswith(("-winning", "-nominated"))
        for low in words.lower().split(" ")
    )


def is_field_of_body(words: list[str], office: list[str]) -> bool:
    """Whether two words with capitals in front of an office without are a body that is called by its field: ``Elm Transport`` chief executive."""
    low = low_of(words[1])
    named = all(word[0].isupper() for word in words) and (low in words_of("portfolios") or low == "campaign")
    ranked = len(office) > 1 and office[0].islower()  # Elm Health chief pharmacist
    return named and (ranked or low == "campaign" or " ".join(office) in listed("heads_of_firms"))


def of_saint(words: list[str], at: int) -> bool:
    """Whether a possessor is a saint whom a body is named for: ``St Ann's`` Hospital."""
    return at > 0 and words[at - 1] in ("St", "St.", "Saint") and words[at + 1][0].isupper()


@cache
def places() -> frozenset[str]:
    return frozenset(word_list("places"))


def without_ages(words: list[str]) -> list[str]:
    """Words without how old somebody is behind whose it is: ``Rovers' [24-year-old] midfielder``."""
    return [
        word
        for i, word in enumerate(words)
        if not (i and is_age(word) and words[i - 1].endswith(_POSSESSIVE))
    ]


#: [That's Harbour Night] host, [Who's Left] presenter
_CLAUSE_AS_TITLE = later_re(
    r"(?P<work>(?:That|What|Who|It|How)['’]s(?:\s[A-Z][\w’'-]{0,20}){1,4})\s(?P<role>[a-z][a-z-]{2,20}(?:\s[a-z-]{2,20})?)"
)


def of_titled_work(phrase: str) -> tuple[str, str] | None:
    """A role and the programme or book whose title is a clause: ``That's Harbour Night host``; its ``That`` owns nothing."""
    match = _CLAUSE_AS_TITLE.fullmatch(phrase)
    return (match["role"], match["work"]) if match else None
