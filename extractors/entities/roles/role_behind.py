"""The role and the body that are stated right behind a name: ``Jane Ash, a director of Nordbank,``."""

from __future__ import annotations

import re

from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from ..entity import Mention
from ..first_names import is_first_name
from ..name_words import is_coined, titles, words_of
from ..names.names import names_in
from ..noun_phrases import is_body, is_office, is_role
from ..phrases.fields import is_field_word
from .bodies_behind import body_of_described, body_told_behind, employer, next_body, role_without_comma
from .office_lists import listed_office
from .one_role import ADDRESS, IN_PHRASE, IN_WORD, POINTED, head_of, role_of_one

_AFTER = later_re(
    r"(?:,?\s(?:PhD|Ph\.D\.|MD|M\.D\.|Jr\.?|Sr\.?|Esq\.|QC|KC|MP|OBE|MBE|CBE)(?=,\s))?(?:\s\([^()\n]{1,30}\))?(?:,\s\d{1,3})?(?:,\s(?:of|from)\s(?P<home>[A-Z][\w.’'-]{1,20}(?:\s[A-Z][\w.’'-]{1,20}){0,2})(?:,\s[A-Z][\w.]{1,15}(?:\s[A-Z]\w{1,15})?)?(?=,\s(?:an?\s|who\s(?:is|works|has\sbeen)\s|(?!(?:\w+ed|said|says|told|was|is|has|had|will|and|or|but|which|who|where|when|also|one)\s)[a-z])))?(?:,\s|\s[-–—]\s|—)(?:who(?:\s(?:is|was|became|(?:has|had)\s(?:also\s|now\s|since\s)?become|has\sbeen|had\sbeen|serves\sas|served\sas|works\sas|worked\sas)|['’]s)\s(?:(?:appointed|named|elected|made|promoted\sto)\s(?:the\s)?)?)?"
    r"(?:(?:now|then|currently|also|previously|formerly|until\srecently|until\s(?:last|this)\s[a-z]{4,6}|most\srecently|at\sthe\stime|(?:recently\s|newly\s)?(?:appointed|named|elected|hired|chosen)(?:\sas)?(?:\sthe(?=\snew\s))?)\s)?"
    r"(?P<words>(?:" + IN_WORD + r"|(?!\s[-–]\s)[^\S\n]|" + POINTED + r"|(?<=\d)[.,](?=\d)){2,200}(?!\w))"
)
_LETTERS = later_re(r",\s([A-Z](?:[A-Za-z]|\.(?=[A-Za-z,])){1,8}\.?)(?=,\s)")
_MARKS = (",", "—")
_OPENING = (*_MARKS, " (", " -", " –", " —")
_FOR = (" for", " to", " of", " with")
_OPEN_ENDS = (" for", " Against", " Without", " For")
#: One of several roles between commas: ``founder, [chairman] and chief executive of Netlux``.
_ITEM = later_re(r",\s(?:an?\s|the\s)?(?P<words>(?:[A-Za-z-]{2,20}\s){0,2}[A-Za-z-]{3,20})(?=,|\sand\s)")
_LAST_ITEM = later_re(r",?\sand\s(?P<words>[^,.;:()“”\"\n—]{2,110})(?!\w)")
_SECOND = later_re(
    r",\sand\s(?P<office>(?:[A-Za-z-]{2,20}\s){0,3}[A-Za-z-]{2,20})\s(?:of|at|for)\s(?:the\s)?[A-Z]"
)
_IN_BRACKETS = later_re(r"\s\((?P<words>(?:an?|the)?\s?[a-z][^()\n]{4,80})\)")
#: Jane Ash (director, Netlux), Jane Ash (University of Elm)
_BODY_IN_BRACKETS = later_re(
    r"\s\((?:(?P<role>(?:an?\s|the\s)?[a-z][a-z\s-]{3,40}),\s)?(?:the\s)?(?P<body>[A-Z][^()\n,;\d]{2,60})(?:,\s[A-Z][^()\n;\d]{2,40})?\)"
)
_DETERMINED = (", the ", ", a ", ", an ", ", his ", ", her ", ", their ")
_RELATIVE = later_re(r"\s(?:who|which|that|whose)\s")
#: A verb that is mostly finite.
_FINITE = later_with_lists(
    r"\b(?:said|says|tells|has|had|have|is|was|are|were|will|would|can|could|may|might|writes|thinks|believes|"
    r"(?&irregular_pasts)|\w{3,}ed)\b"
)
_SAID = later_re(r"\b(?:said|says|told|tells)\b")
#: The phrase or clause that opens a sentence, up to a name: ``Twenty years after the murder of``.
_SENTENCE_OPENING = later_with_lists(
    r"(?:^|[.!?]['\"”’]?\s|\n)(?P<words>(?:[A-Z][a-z-]+\s(?&spans_of_time)s\s(?:after|before|since)"
    r"|After|Before|In|At|On|With|Without|During|For|From|Since|Under|Unlike|Like|Following|Despite|Besides|Speaking|Asked|Responding|Writing"
    r"|When|While|As|Until|Once|Because|Although|Though|If|[A-Z][a-z]{2,14}ing|According\sto)"
    r"\s(?:[^.!?\n“”\",]{0,100}\s)?)$"
)
_NO_ROLE = ("alongside ", "like ", "unlike ", "who", "whom", "which", "said ", "says ", "told ", "added ")
_ROLES = 4
_SHORT_OFFICE = later_re(r"\s?\([A-Z]{2,5}\)(?=\s(?:at|of|for)\s)")
_OF_BODY = later_re(r"\s(?:of|for)\s(?:the\s)?(?P<words>[A-Z]" + IN_PHRASE + r"{2,80})(?=[,.;\n])")
#: Senior Director, Global Partnerships, Netlux; Vice President, Marketing at Netlux
_FIELD = later_re(
    r",\s(?P<field>[A-Z][a-z]{2,20}(?:\s(?:and\s|&\s)?[A-Z][a-z]{2,20}){0,4})(?=,\s|(?P<at>\sat\s))"
)
_WHO_LEADS = later_re(r"(?:,\s\d{1,3})?,\swho\s")
_AGE = later_re(r",\s\d{1,3},")
_LEAD = 120  # characters before a name


_SIGNING = ("\n", "– ", "— ", "-- ", "- ")
_SIGNED = later_re(
    r",\s(?:the\s)?(?P<body>[A-Z][\w.&’'-]*(?:\s(?:(?:of|and|for|the|&)\s)*[A-Z][\w.&’'-]*){0,6})\s*(?:\n|$)"
)


def role_behind(text: str, mention: Mention) -> tuple[str | None, str | None] | None:
    """``Jane Ash, a director of Nordbank,``, ``Jane Ash, who leads the Elm Institute``, ``Jane Ash from the Elm Institute``."""
    end = mention.end + bool(
        mention.name.suffix and text.startswith(".,", mention.end)
    )  # Jane Ash Jr., a director
    end = _behind_letters(text, end) if text.startswith(", ", end) else end
    mark = text[end : end + 1]
    letter = text.startswith(",\n", end) and text[end + 2 : end + 3].isupper()  # Dear Jane, / My sister says
    if letter or not (mark.isspace() or mark in _MARKS or mention.name.tail):
        return None
    if mention.name.kind == "person" and (found := role_without_comma(text, end)):
        return found
    if text.startswith((" from ", " at ", " of ", " with "), end) and mention.name.kind == "person":
        body = employer(text, end, ("organization",))  # Jane Ash from the Elm Institute said
        return (None, body) if body else None
    if text.startswith(" (", end) and mention.name.kind == "person":
        aside = _IN_BRACKETS.match(text, end)
        if aside and (found := role_of_one(aside["words"])) and found[1] and is_role(head_of(found[0])):
            return found
        if bracketed := in_brackets(text, end):
            return bracketed
        if aside and found and is_role(head_of(found[0])):
            return found
    behind = mention.name.tail or text.startswith(_OPENING, end)  # Jane Ash MP, chair of
    match = _AFTER.match(text, end) if behind else None
    titled = mention.name.lead if mention.name.role or mention.name.affiliation else 0
    if match is None or is_next_subject(text, mention.start - titled, end):
        return None
    if office := _with_initials(text, match) or _listed(text, match):
        return office
    listed = (
        text.startswith(" (", match.end()) and match["words"][0].isupper()
    )  # Jane Ash, Mayor (of Elmton) Tom Lund
    words = _series(text, match) or match["words"]
    last = names_in(words)[-1:]
    cut = ADDRESS.search(words) if "." in words else None
    before = words[: cut.start()] if cut else ""
    named = last and last[0][1] == len(words) and last[0][2].role and is_first_name(last[0][2].words[0])
    named = named and last[0][2].kind != "title"  # Bishop of Elmton
    named = named and not (last[0][2].role or "").endswith(_OPEN_ENDS)  # MP for West Holm
    if named and not cut:
        before = words[
            : last[0][0] - last[0][2].lead
        ].rstrip()  # speechwriter to [Secretary of State Tom Lund]
    if named and not before.removesuffix(" former").endswith(_FOR):  # a spokesman for Gov. Tom Lund
        if not before:
            return None  # Mayor Jane Ash, Director of the Harbour Board Tom Lund and
        words = before  # a law professor who ran against Rep. Jane Ash
    found = None if listed or words.startswith(_NO_ROLE) else role_of_one(words)
    if found is None and not listed and before:
        found = role_of_one(before)
    if found and _is_hometown(text[end : match.start("words")], words, found):
        found = found[0], None
    if found:
        if field := _field_behind(text, match.end(), found):
            return field
        if found[1]:
            return found[0], (
                body_of_described(text, match.end()) if _is_described(found[1]) else None
            ) or found[1]
        return found[0], next_body(text, match.end(), found[0]) or _of_second(match["words"]) or _is_of_body(
            match["home"]
        )
    body = body_told_behind(text, end)
    street = body and body.rpartition(" ")[2].lower() in words_of("streets")  # Jane Ash, of Mill Lane, Leeds
    if body is None or street:
        return None
    title = (mention.name.role or "").lower().rstrip(".").rpartition(" ")[2]
    public = ((titles().get(title) or (None, None))[1] or title) in words_of("public_offices")
    leads = public and _WHO_LEADS.match(
        text, end
    )  # Mayor Jane Ash, who chairs the Elm Board, is not its mayor
    return None if leads else (None, body)


def in_brackets(text: str, end: int) -> tuple[str | None, str] | None:
    """The body in brackets behind a name, perhaps behind a role: ``Jane Ash (director, [Netlux])``, ``Jane Ash ([University of Elm])``."""
    match = _BODY_IN_BRACKETS.match(text, end) if text.startswith(" (", end) else None
    names = names_in(match["body"]) if match else ()
    if match is None or len(names) != 1 or names[0][:2] != (0, len(match["body"])):
        return None
    found = role_of_one(match["role"]) if match["role"] else None
    if found:
        return (found[0], match["body"]) if names[0][2].kind in ("organization", "unknown") else None
    body = names[0][2].kind == "organization" and len(names[0][2].words) > 1
    return (None, match["body"]) if body and not match["role"] else None


def _is_hometown(before: str, words: str, found: tuple[str, str | None]) -> bool:
    """Whether a name behind "from" is where somebody is from whose age is told: ``Jane Ash, 61, a clerk from [Elmton]``."""
    role, body = found
    told = body and words.partition(" who ")[0].endswith(f" from {body}") and _AGE.search(before)
    if not body or not told or head_of(role) in words_of("public_offices"):
        return False
    names = names_in(body)
    return len(names) == 1 and names[0][2].kind in ("place", "unknown", "person") and not is_coined(body)


def _behind_letters(text: str, end: int) -> int:
    """Where degrees and orders end behind a name: Jane Ash[, MD, Ph.D.], director of; a seat is an office: MP."""
    while match := _LETTERS.match(text, end):
        letters = match[1].replace(".", "")
        seat = letters.lower() in titles() or letters == letters.lower()
        if seat or not (letters in words_of("honours") or letters.lower() in words_of("name_suffixes")):
            break
        end = match.end()
    return end


def _field_behind(text: str, end: int, found: tuple[str, str | None]) -> tuple[str, str | None] | None:
    """A role with its field between commas, and the body behind it: ``Senior Director, [Global Partnerships, Netlux]``."""
    match = _FIELD.match(text, end) if not found[1] else None
    if match is None or not all(is_field_word(w) or w in ("and", "&") for w in match["field"].split()):
        return None
    body = next_body(text, match.end(), found[0]) or (match["at"] and employer(text, match.end("field")))
    return (f"{found[0]}, {match['field']}", body) if body else None


def _is_described(body: str) -> bool:
    """Whether a body is only described, by whose it is: ``Netlux's parent company``, ``the airline's owner``."""
    last = body.rpartition(" ")[2]
    return (
        last.islower()
        and ("'s " in body or "’s " in body)
        and (is_body(last) or last in words_of("leading_roles"))
    )


def _series(text: str, first: re.Match[str]) -> str | None:
    """Several roles of one person behind the name: ``founder, chairman and chief executive of Netlux``; None where there is one."""
    items, at = [first["words"]], first.end()
    while len(items) < _ROLES and (item := _ITEM.match(text, at)):
        items.append(item["words"])
        at = item.end()
    last = _LAST_ITEM.match(text, at)
    if len(items) == 1 and not _is_second(text, at):
        return None
    if not all(is_office(item.lower().rpartition(" ")[2]) for item in items):
        return None
    return f"{', '.join(items)} and {last['words']}" if last else None


def _is_second(text: str, at: int) -> bool:
    """``Jane Ash, president[, and CEO of Netlux]``: whether a second office of the same person stands behind a comma."""
    second = _SECOND.match(text, at)
    return second is not None and is_office(second["office"].lower().rpartition(" ")[2])


def body_in_signature(text: str, mention: Mention) -> str | None:
    """The body behind a name that signs a quotation: ``– Jane Ash, Elm Board``, in a line of its own or behind a dash."""
    start = mention.start - mention.name.lead
    if mention.name.kind != "person" or not text.endswith(_SIGNING, 0, start):
        return None
    behind = _SIGNED.match(text, mention.end)
    names = names_in(behind["body"]) if behind else ()
    whole = len(names) == 1 and names[0][2].kind == "organization"
    return (
        behind["body"]
        if behind and whole and not words_of("party_labels").issuperset(names[0][2].words)
        else None
    )


def is_next_subject(text: str, start: int, end: int) -> bool:
    """Whether what stands behind a name is the subject of the sentence: ``After a talk with Ann Lee, the mayor left``.

    The name, from ``start`` to ``end``, ends the phrase that opens the sentence, and no comma closes what follows.
    """
    behind = _AFTER.match(text, end) if text.startswith(_DETERMINED, end) else None
    if behind is None or text.startswith((",", ")"), behind.end()):
        return False
    words = behind["words"]
    relative = 1 if _RELATIVE.search(words) else 0
    if len(_FINITE.findall(words)) <= relative:
        return False
    opening = _SENTENCE_OPENING.search(text, max(0, start - _LEAD), start)
    return opening is not None and not _SAID.search(opening["words"])


def _listed(text: str, match: re.Match[str]) -> tuple[str, str | None] | None:
    office = listed_office(text, match.start("words"), match.end())
    return (office.role, office.affiliation or next_body(text, office.end)) if office else None


def _with_initials(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    """An office with its initials in brackets, and its body: ``Chief Technology Officer (CTO) at Netlux``."""
    short = _SHORT_OFFICE.match(text, match.end())
    body = (employer(text, short.end()) or _body_of_office(text, short.end())) if short else None
    found = role_of_one(match["words"]) if body else None
    return (found[0], body) if body and found and found[1] is None else None


def _body_of_office(text: str, end: int) -> str | None:
    """The body behind "of" and an office with its initials in brackets: ``Chief Executive (CEO) of [Netlux]``."""
    match = _OF_BODY.match(text, end)
    names = names_in(match["words"]) if match else ()
    return match["words"] if match and len(names) == 1 and names[0][:2] == (0, len(match["words"])) else None


def _is_of_body(words: str | None) -> str | None:
    """A body between commas behind a name, in front of the role: ``Jane Ash, of [Elm College], a lecturer``; no town."""
    names = names_in(words) if words else ()
    return words if len(names) == 1 and names[0][2].kind == "organization" else None


def _of_second(words: str) -> str | None:
    """The body of the second of two roles: ``co-author of the report and professor of law at [Elm University]``."""
    _, _, second = words.partition(" and ")
    found = role_of_one(second) if second else None
    return found[1] if found and found[1] and found[1][0].isupper() else None
