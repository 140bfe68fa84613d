"""What kind of role one is: an office, a relation, one that is over, only a form of address."""

from __future__ import annotations

from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import listed, rows
from ...tokens.tagger import word_class
from ...tokens.word_classes import PAST_FORM, VERB_S_OR_PLURAL
from ..entity import Mention
from ..name_words import is_known_body, low_of, titles, vocabulary, words_of
from ..noun_phrases import ends_head, is_role, singular
from ..phrases.words_of_roles import HOPING, PARTNERS
from .one_role import head_of

#: The police say (that), prosecutors allege: what opens somebody's words, as far as the name in the same sentence.
_SAYS = later_re(
    r"\b(?:said|says?|saying|told|alleg\w{2,6}|claim(?:s|ed|ing)?|accus\w{2,6}|believe[sd]?|suspect(?:s|ed)?|argu\w{2,5}|insist\w{0,3}"
    r"|think|thinks|thought|testified|charg(?:e|es|ed|ing)|according\sto)\b[^.!?\n;:“”\"]{0,120}\Z"
)
_LONGEST = 140  # characters before a name
#: Of whom it is sure what he is, if not what he did: the accused nurse.
_ACCUSED = "accused"

_FOR_OR_AGAINST = ("anti-", "pro-", "non-")
_NAMED_ALIKE = ("united", "allied", "associated", "consolidated")
_CALLED = ("union", "blog", "newspaper", "pub", "band")  # behind a name, which is one without it
_SHORT = 5  # letters: Young Vic, Old Mutual
_OF_ALL = ("community", "family", "public")
MEMBERS = ("mp", "msp", "mep", "mla", "td")


def is_job(role: str) -> bool:
    """Whether a role is an office, a trade or a relation, not only an honorific (``Dr.``) or a noun for anybody (``man``)."""
    words = role.lower().split(" ")
    last = words[-1].strip(".,")
    return words_of("nouns_of_no_job").isdisjoint((last, singular(last))) and not all(
        word.rstrip(".") in words_of("honorifics") for word in words
    )


def is_relation(role: str) -> bool:
    """Whether a role is only what somebody is to another person: ``wife``; of a person with a name it is no role."""
    words = role.lower().split(" ")
    nursing = words[-1] == "sister" and words[-2:-1] in (["ward"], ["nursing"])
    firm = words[-1] == "partner" and role.lower().startswith(PARTNERS)
    if words[-1].strip(".,") in words_of("relations"):
        return not nursing and not firm
    relation = head_of(role) in words_of("relations") and not role.lower().startswith(PARTNERS)
    return relation and not role.islower()  # son of the mayor Tom Ash


def is_other(role: str, other: str) -> bool:
    """Whether two roles are offices of their own: a ``chairman`` who is a Labour ``MP`` is not of Labour by the first."""
    one, two = (words.lower().rsplit(" ", 1)[-1].strip(".,") for words in (role, other))
    if one == two or two in words_of("public_standings"):
        return False  # Rep. Jane Ash, a California Democrat
    return two in MEMBERS or not only_addresses(other)


def only_addresses(role: str) -> bool:
    """Whether a role is only how somebody is addressed: ``Dr.``, ``Rev. Dr.``."""
    return all(word.lower().rstrip(".") in words_of("forms_of_address") for word in role.split(" "))


def without_head(body: str) -> str:
    """A body without whose office it is: ``Youth Office`` of ``Mayor's Youth Office``, so that who works there is no mayor."""
    words = body.split()
    if body.islower() and is_role(singular(words[-1])):
        return ""  # the bishop's chaplain
    return " ".join(
        word for word in words if not (word.endswith(("'s", "’s")) and is_role(singular(word[:-2].lower())))
    )


def of_place(role: str) -> str | None:
    """The body or place that a title ends with: ``First Minister of Scotland``; not ``Secretary of State``."""
    _, _, sent = role.partition(" to ")
    if sent:  # Envoy to the Council of the Straits
        return sent.removeprefix("the ")
    parts = role.split(" of ")
    fields = words_of("fields_of_office")
    for at in range(1, len(parts)):
        body = " of ".join(parts[at:]).removeprefix("the ")
        first, last = body.split(" ")[0].lower(), body.split(" ")[-1].lower()
        field = first in fields or first in words_of("role_modifiers")
        if not body or field or (at == len(parts) - 1 and last in fields):
            continue  # Chief of Naval Operations, Secretary of State of Ohio
        office = parts[at - 1].split(" ")[-1].lower()
        return None if office in words_of("roles_of_subjects") else body
    return None


def is_passing(role: str) -> bool:
    """Whether a role is no office or trade, but what somebody is for a while or to others: ``witness``, ``ally``, ``fan``."""
    last = singular(head_of(role))
    return (
        any(last in words_of(names) for names in ("passing_roles", "relations", "nouns_of_no_job"))
        or last in parts_in_cases()
    )


@cache
def parts_in_cases() -> frozenset[str]:
    """Nouns for who is a party to a case: ``victim``, ``suspect``."""
    return frozenset(" ".join(nouns for nouns, *_ in rows("case_parties")).split())


def rank(role: str) -> int:
    """How much a role tells of what somebody is: an office most, then one that is over, then a standing."""
    words = [word.strip(".,") for word in role.lower().split()]
    head = words[next((i for i in range(1, len(words)) if ends_head(words[i])), len(words)) - 1]
    of_all = head == "member" and words[-1] in _OF_ALL  # a member of the town's Jewish community
    standing = words[-1] == "member" or words[0] == "close" or words[-1] in words_of("public_standings")
    hoped = words[0] in HOPING
    return 2 if standing or of_all or head in words_of("passing_roles") else int(hoped or is_past(role))


def is_public(role: str) -> bool:
    """Whether a role is an office in the state: ``senator``, ``Lt. Gov.``; who holds it is of a place by it."""
    head = low_of(head_of(role))
    return ((titles().get(head) or (None, head))[1] or head) in words_of("public_offices")


def is_past(role: str) -> bool:
    """Whether a role is one that somebody has no more: ``former minister``, ``ex-striker``."""
    first = role.lower().split(" ", 1)[0]
    return first in ("former", "ex") or first.startswith("ex-")


def without_quality(body: str, role: str | None) -> str | None:
    """A body without a word that only tells more of its member: ``Embattled`` Mayor Jane Ash, ``Anti-fracking`` campaigner.

    ``Independent`` is a party, but of who is asked as an expert only what he is: an ``Independent`` analyst.
    """
    before, _, last = body.rpartition(" ")
    if (
        last in _CALLED
        and before
        and before.rpartition(" ")[2][0].isupper()
        and before.lower() not in vocabulary().places
    ):
        body = before  # the Unite union, the Swan pub
    first, _, rest = body.partition(" ")
    low = first.lower()
    if body == "Independent" and role and head_of(role) in listed("outside_experts"):
        return None
    if low in _NAMED_ALIKE or low in vocabulary().places or is_known_body(first):
        return body
    if low in words_of("adjectives_of_people") and len(low) > _SHORT:
        return rest or None
    against = low.startswith(_FOR_OR_AGAINST) and (not rest or first.islower())
    past = not rest and len(low) > _SHORT and low.endswith("ed") and word_class(low) in PAST_FORM
    return (rest or None) if against or past else body


def is_no_role(text: str, mention: Mention, role: str) -> bool:
    """Whether what a text calls somebody is in doubt, an opinion, others' blame, or what they do: ``faces one count of theft``."""
    low = role.lower().split(" ")
    if (
        low[0] in listed("words_of_doubt")
        or low[-1] in words_of("insults")
        or _is_doubted(text, mention, low)
    ):
        return True
    counted = low[1:2] and (low[1] in words_of("determiners") or low[1] in listed("number_words"))
    if counted and word_class(low[0]) == VERB_S_OR_PLURAL:
        return True
    blame = low[-1] in words_of("nouns_of_blame") or not listed("criminal_bands").isdisjoint(low[:-1])
    return blame and _is_in_others_words(text, mention)


def _is_doubted(text: str, mention: Mention, role: list[str]) -> bool:
    """Whether a word of doubt stands right before a role beside a name: ``Alleged thief Jane Ash``, ``the accused killer, Jane Ash``."""
    start = max(0, mention.start - mention.name.lead - _LONGEST)
    around = f" {text[start : mention.end + _LONGEST].lower()}"
    at = around.find(words := f" {' '.join(role)}")
    while at >= 0:
        before = around[:at].rpartition(" ")[2].strip('“"(,')
        if before in listed("words_of_doubt"):
            return before != _ACCUSED or role[-1] in words_of("nouns_of_blame")
        at = around.find(words, at + 1)
    return False


def _is_in_others_words(text: str, mention: Mention) -> bool:
    """Whether a name stands in a quotation, or in the clause behind a verb of saying."""
    start = mention.start - mention.name.lead
    return mention.quoted or _SAYS.search(text, max(0, start - _LONGEST), start) is not None
