"""Which names "it" and "the company" may mean: those of bodies, and those that are shown to be a body's by what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ...entities.entity import Entity, Mention
from ...entities.first_names import is_first_name
from ...entities.name_words import GENERIC_NAMES, is_coined, is_outlet, vocabulary, words_of
from ...entities.noun_phrases import is_body as is_body_noun
from ...entities.noun_phrases import is_demonym, is_role, is_thing, singular
from ...entities.phrases.bodies import is_launched, is_named_like_body, is_owned, is_told_body
from ...lazy_patterns import later_re
from ...lexicon import listed, pairs, word_list
from ...lexicon.list_patterns import later_with_lists, with_lists
from ...tokens.sentence_openings import opens_sentence
from ...tokens.tagger import word_class
from ...tokens.word_classes import NOUN, VERB_OR_NOUN, VERB_S_OR_PLURAL

#: They met at Elmton College.
_PLACING = tuple(f" {word} {the}" for word in ("at", "in", "near", "outside") for the in ("", "the "))
#: in the north of Norland, off the coast of Norland
_PART_OF = later_with_lists(r"\b(?:(?&parts_of_places)|[a-z]{4,5}-(?:east|west))\sof\s$")
_TOLD = (" told ", " told the ", " telling ", " telling the ")
_NOUN_BEHIND = later_re(r"\s([a-z]{2,20})\b")
#: the Norwegians-only rule, the Labour-led council
#: Two names as one word: Elm-Oak, Anglo-Elmish.
_TWO = later_re(r"[A-Z][\w.]++-[A-Z]\w++(?!-)")
#: So much of a text before a name has its determiner, with one word between: the old.
_BEFORE_TWO = 24
_DETERMINED = later_re(r"(?i)\b(?:the|an?|this|that|any|no|another)\s+(?:[a-z]++\s+)?$")
_HYPHENED = later_re(r"-[a-z]{2,}$")
_NOUNS = (NOUN, VERB_OR_NOUN, VERB_S_OR_PLURAL)
_THE = ("the ", "The ")
_EACH = (" a ", " an ", " each ", " every ", "Each ", "Every ")
_OF = ("of", "to", "by", "for")
#: an analyst at Elm Bank, Elm Bank analyst Bo Ash, Elm Bank's chief economist
_EXPERT_AT = r"\b(?:(?&outside_experts))s?\s(?:at|with|for|from|of|in)\s(?:the\s)?$"
_EXPERT_BEHIND = r"(?:['’]s?)?\s(?:[a-z-]{2,20}\s){0,2}(?:(?&outside_experts))s?\b"
#: its drug Cardivane, the consoles Playden and Gamer; a new Help Desk service
_PRODUCT = (
    r"\b(?:(?&products))s?\s(?:(?:called|named|dubbed|codenamed)\s)?(?:[A-Z]\w{1,20},?\s(?:and|or)\s)?$"
)
_PRODUCT_BEHIND = r"\s(?:[a-z-]{2,20}\s)?(?:(?&products))s?\b"
_MADE = later_with_lists(
    r"\s(?:is|was|are|were|will\sbe|has\sbeen)\s(?:also\s|being\s|to\sbe\s|expected\sto\sbe\s|due\sto\sbe\s)?"
    r"(?&uses_of_products)\b"
)
#: Netlux spokeswoman Ann Lee: a firm may be called like its browser
_SPEAKS = later_re(
    r"\s(?:spokes\w+|executives?|bosses|(?:has|have|also)?\s?(?:said|says|announced|told|confirmed|denied))\b"
)
_PART_BEHIND = later_with_lists(r"\s(?&parts_of_firms)\b")
_FIELD_OF = later_re(r"\s([a-z]{2,20})\s[A-Z]")
#: Ann Lee's Joys and Fears: the end of a title
_TITLE_OF = later_re(r"['’]s\s(?:[A-Z]\w{1,20}\s)(?:and|of|in|to)\s(?:the\s)?$")
_WORDS_BEFORE = 60  # characters
_DAY_BEHIND = later_with_lists(r",\s(?:\d{1,2}\s)?(?&months)\s\d")
_OWNED = ("'s ", "’s ")
_OFTEN = 3
_LOOKED_AT = 12  # mentions
#: Regulations, Payments, Savings: nouns in the plural that name no body alone
_ABSTRACT = ("tions", "ments", "ings", "nesses", "ities")
_OPENS = ("", "\n", "\n\n", ".", "?", "!")
#: Sugar Creek is a small town
_TOWN = later_re(
    r"(?:\sis|\swas|,)\san?\s(?:[\w-]{2,20}\s){0,3}?([a-z]{4,10})(?=[.,;]|\s(?:of|in|on|near|with|that|where|about|outside)\b)"
)
#: Elmton, Ohio, has; in Elmton, Ill.
_STATE_BEHIND = later_re(r",\s((?:[A-Z][\w.]{1,14}\s)?[A-Z][\w.]{1,14}?)\.?(?=[,.;:)\s])")
_SMALL = ("village", "suburb", "hamlet")
_PLACES = 3  # mentions


def is_body(
    text: str,
    entity: Entity,
    gender: Callable[[Entity], str | None],
    likely_person: Callable[[Entity], bool | None],
) -> bool:
    """Whether a name may be a body's: ``Netlux``, ``Borna Dorm, which posted a loss``; not ``British``, ``Buyers``."""
    if entity.name in pairs("nationalities") or entity.name in GENERIC_NAMES:  # British firms; the Company
        return False
    if _HYPHENED.search(entity.name):
        return False
    if len(entity.words) == 1 and _is_common(entity.words[0]) and only_opens(text, entity):
        return False  # Homes lost power, said Netlux. The company; Smaller firms
    if entity.kind != "unknown":
        return entity.kind in ("organization", "place")
    if len(entity.words) > 1:
        told = is_named_like_body(entity.words) or _is_named_in_full(entity) or is_told_body(text, entity)
        return told and not likely_person(entity)
    somebody = gender(entity) is not None or likely_person(entity) is True  # reggae star Zandu
    return (
        (not somebody or is_told_body(text, entity))
        and not _only_modifies(text, entity)
        and not is_demonym(entity.name.removesuffix("s"))
        and not (entity.name.endswith("s") and is_role(singular(entity.name.lower())))  # Buyers
    )


def only_describes(words: str) -> bool:
    """Whether words with a capital behind "the" name nobody: ``Spaniard``, ``Company``."""
    return is_demonym(words) or words in GENERIC_NAMES


def _is_common(word: str) -> bool:
    """Whether a word in lower case is a noun of things or bodies in the plural, or compares: ``terms``, ``homes``, ``smaller``."""
    if word_class(word) == VERB_S_OR_PLURAL or (word.endswith("s") and word in vocabulary().bodies):
        return True
    return word in words_of("opening_adjectives") or word.endswith(_ABSTRACT)


def only_opens(text: str, entity: Entity) -> bool:
    """Whether a name only stands where any word has a capital: at the beginning of sentences."""
    return all(opens_sentence(text, mention.start) for mention in entity.mentions)


def _is_named_in_full(entity: Entity) -> bool:
    """Whether a name is given in full again and again, as only a body's is: ``Borna Dorm`` three times, and never ``Dorm``."""
    return (
        len(entity.mentions) >= _OFTEN
        and not is_first_name(entity.words[0])
        and all(len(mention.name.words) == len(entity.words) for mention in entity.mentions)
    )


def is_whereabouts(text: str, mention: Mention) -> bool:
    """Whether a name tells where something was: ``They met at Elmton College.``, ``floods in the north of Elmton``."""
    start = mention.start - mention.name.lead
    return text.endswith(_PLACING, 0, start) or (
        text.endswith(" of ", 0, start) and _PART_OF.search(text, max(0, start - 30), start) is not None
    )


@cache
def _sources_of_figures() -> tuple[str, ...]:
    return tuple(f" {words} " for words in word_list("sources_of_figures"))


def is_asked(text: str, mention: Mention) -> bool:
    """Whether a name is that of who was asked or gave figures, and not spoken of: ``Analysts polled by DataStreet``.

    So is the body of an expert who is asked: ``an analyst at Elm Bank``, ``Elm Bank's chief economist``.
    """
    start = mention.start - mention.name.lead
    if text.endswith(_sources_of_figures(), 0, start):
        return True
    before = text[max(0, start - _WORDS_BEFORE) : start]
    return (
        with_lists(_EXPERT_AT).search(before) is not None
        or with_lists(_EXPERT_BEHIND).match(text, mention.end) is not None
    )


#: Netlux's net income: who has it is spoken of
_FIGURES_OF = later_with_lists(
    r"([A-Z][^,;:]{1,60}?)['’]s?\s(?:[a-z-]+\s){0,3}"
    r"(?&figures_of_firms)"
)


def owner_of_figures(words: str) -> str | None:
    """Whose figures a subject tells, to whom "it" goes back: ``Netlux`` of ``Netlux's net income``."""
    owner = _FIGURES_OF.fullmatch(words)
    return owner[1] if owner else None


def may_speak(text: str, mention: Mention, entity: Entity) -> bool:
    """Whether "it" may mean a body by where its name stands: no product, no part of another name, nobody who is only asked."""
    return not (
        (entity.kind == "unknown" and is_owned(text, entity))
        or (entity.kind == "place" and text.endswith(_OWNED, 0, mention.start))  # Ann Lee's Britain, a book
        or is_asked(text, mention)
        or (text.endswith(_TOLD, 0, mention.start) and is_outlet(entity.name))  # a source told the BBC
        or is_part(text, mention)
        or is_product(text, entity)
    )


def is_product(text: str, entity: Entity) -> bool:
    """Whether a name is once told as that of something made and sold: ``its drug Cardivane``, ``Cardivane is designed to``."""
    if entity.kind not in ("unknown", "organization") or any(
        _SPEAKS.match(text, mention.end) for mention in entity.mentions
    ):
        return False
    if len(entity.words) == 1 and entity.name[-1].isdigit():
        return True  # its T60
    of_many = any(_is_one_of_many(text, mention) for mention in entity.mentions[:_LOOKED_AT])
    if of_many and not entity.name.isupper() and not is_told_body(text, entity):
        return True  # one in six was a Wavo; not: an NHS that works
    owner = entity.name.partition(" ")[0]
    like_owner = owner != entity.name and text.count(owner) > text.count(entity.name)
    return any(
        _MADE.match(text, mention.end)
        or (like_owner and is_launched(text, mention))
        or with_lists(_PRODUCT).search(text[max(0, start - _WORDS_BEFORE) : start])
        for mention in entity.mentions[:_OFTEN]
        for start in (mention.start - mention.name.lead,)
    )


def _is_one_of_many(text: str, mention: Mention) -> bool:
    """``one car in six was a [Wavo]``, ``each [Wavo] costs``: whether an article shows that there are many, and no noun follows of which a name tells."""
    if mention.name.lead or not text.endswith(_EACH, 0, mention.start):
        return False
    behind = _NOUN_BEHIND.match(text, mention.end)
    if behind is None:
        return text[mention.end : mention.end + 1] in ("", ".", ",", ";", ")", "\n")
    return word_class(behind[1]) not in _NOUNS


def is_part(text: str, mention: Mention) -> bool:
    """Whether a name stands there for a part of a body, a product or a work: ``a new Access Help division``, ``Lee's Joys and Fears``."""
    start = mention.start - mention.name.lead
    field = _FIELD_OF.match(text, mention.end)  # Oil giant Netlux
    if field is not None and is_body_noun(field[1]):
        return True
    return (
        _PART_BEHIND.match(text, mention.end) is not None
        or with_lists(_PRODUCT_BEHIND).match(text, mention.end) is not None
        or _TITLE_OF.search(text, max(0, start - _WORDS_BEFORE), start) is not None
    )


def is_modifier(text: str, mention: Mention) -> bool:
    """Whether a name only tells apart a thing behind "the": ``The Finch newspapers printed it.``, ``the UN agency``."""
    if not text.endswith(_THE, 0, mention.start):
        return False
    behind = _NOUN_BEHIND.match(text, mention.end)
    return behind is not None and len(behind[1]) > 2 and word_class(behind[1]) in _NOUNS


#: Hardly a last name; of the others of streets.txt the word before tells: in Rose Lane.
_SURE_STREETS = ("Street", "Road", "Avenue", "Crescent", "Terrace")
_AT = (" in ", " on ", " at ", " along ", " near ", " off ", " from ", " down ", " up ", "In ", "On ", "At ")
#: What shows that a name like that of a street is somebody's: Rose Lane, the singer.
_OF_SOMEBODY = ("'s ", "’s ", ", the ", ", a ", ", who ")


def names_nobody(text: str, entity: Entity) -> bool:
    """Whether a name is nobody's wherever it stands: a place (``They met in Elmton.``, ``Elmton, May 3``), a show (``the Skate Isle star``), two sides (``the old Elm-Oak debate``), a crime (``Aggravated Assault``)."""
    words = entity.words
    if len(words) > 1 and words[-1] in listed("crimes") and not is_first_name(words[0]):
        return True
    return all(
        _names_two(text, m)
        or _is_street(text, m)
        or (len(entity.words) == 1 and (is_whereabouts(text, m) or _DAY_BEHIND.match(text, m.end)))
        or _tells_apart(text, m)
        for m in entity.mentions
    )


def _is_street(text: str, mention: Mention) -> bool:
    """``the branch at [Oak Street]``, ``closing [Mill Road]``: whether a name in full is a street's; not ``Glenn Close said``."""
    first, _, last = mention.name.full.rpartition(" ")
    if not first or last.lower() not in words_of("streets") or mention.name.addressed:
        return False
    if text.startswith(_OF_SOMEBODY, mention.end):
        return False  # heard from Rose Lane, the singer; at Rose Lane's
    sure = last in _SURE_STREETS and not is_first_name(first.split(" ")[0].lower())
    return sure or text.endswith(_AT, 0, mention.start)


def opens_name_of_thing(text: str, entity: Entity) -> bool:
    """``[Jail] records list no lawyer.``: whether a word that is a first name too only begins a sentence, before a noun for documents."""
    return len(entity.words) == 1 and all(
        (behind := _NOUN_BEHIND.match(text, m.end)) is not None
        and behind[1].endswith("s")
        and is_thing(singular(behind[1]))
        and text[max(0, m.start - 2) : m.start].strip(" ") in _OPENS
        for m in entity.mentions
    )


def _tells_apart(text: str, mention: Mention) -> bool:
    """``The [Skate Isle] star said``: whether a name stands between "the" and a noun for somebody."""
    behind = _NOUN_BEHIND.match(text, mention.end)
    the = text.endswith(_THE, 0, mention.start - mention.name.lead)
    return the and behind is not None and is_role(singular(behind[1]))


def _names_two(text: str, mention: Mention) -> bool:
    """``the old [Elm-Oak] debate``: whether a name of two with a hyphen stands between "the" and what is between them."""
    if not _TWO.match(text, mention.start, mention.end):
        return False
    behind = _NOUN_BEHIND.match(text, mention.end)
    before = text[max(0, mention.start - _BEFORE_TWO) : mention.start]
    return behind is not None and _DETERMINED.search(before) is not None and not is_role(singular(behind[1]))


def _only_modifies(text: str, entity: Entity) -> bool:
    """Whether a word has its capital only where its sentence begins, before who is called so: ``Rescue workers left``, ``Sales to Elmton rose``."""
    first = entity.mentions[0] if len(entity.mentions) == 1 else None
    behind = _NOUN_BEHIND.match(text, first.end) if first is not None else None
    if first is None or behind is None:
        return False
    if not (behind[1] in _OF or is_role(singular(behind[1])) or is_body_noun(behind[1])) and (
        word_class(entity.words[0]) == NOUN or word_class(behind[1]) != NOUN
    ):
        return False  # Netlux shares rose, but: Net income rose; Oil giant Netlux
    return text[max(0, first.start - 2) : first.start].strip(" ") in _OPENS and not is_coined(entity.name)


def is_where(text: str, entity: Entity) -> bool:
    """Whether a name is told as a place's: ``Sugar Creek is a small town. She``: a pronoun makes it nobody."""
    told = (_TOWN.match(text, mention.end, mention.end + 80) for mention in entity.mentions[:_PLACES])
    return any(t and (t[1] in words_of("territories") or t[1] in _SMALL) for t in told)


def is_town(text: str, entity: Entity) -> bool:
    """Whether a name is told as a town's: ``Elmton is a small town``, ``Elmton, Ohio, is poor``."""
    if len(entity.words) > 2 or entity.kind == "person":
        return False
    states = pairs("states")
    behind = (_STATE_BEHIND.match(text, mention.end) for mention in entity.mentions[:_PLACES])
    return is_where(text, entity) or any(m and (m[1] in states or m[1] in states.values()) for m in behind)
