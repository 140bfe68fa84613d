"""Where a content begins behind what the sentence tells of its source.

``According to Ann Lee, 46, a baker who lives near the mill, [the bridge is closed].``: an age, a place, an apposition
or a relative clause stands between commas, and is no part of what is said.
"""

from __future__ import annotations

import re

from ...entities.noun_phrases import describe, is_paper, is_role
from ...lexicon import listed
from ...tokens.noun_groups import (
    NOUN_GROUP_LONG,
    after_adjuncts,
    clause_verb,
    finite_between,
    is_main_clause,
    starts_clause,
)
from ...tokens.nouns_of_saying import nouns_with_clauses
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    COMMA,
    COMMA_OR_DASH,
    COMMON_NOUN,
    CONJUNCTION,
    DASH,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    PAST_PARTICIPLE,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TO,
    WHO,
    classes,
)
from ..cue_lexicon import cue_verbs
from ..model import CueMatch

#: So many insertions are read behind a source, and so many commas within one.
_INSERTIONS = 3
_COMMAS = 3
_OLDEST = 120
_LONGEST_BETWEEN_DASHES = 20
_INSERTED = pattern("""
    (?: <comma> <subordinator|preposition> <not comma|sentence_close>{1,20} (?: <comma> <number> (?= <comma> ) )? ){1,6} <comma>
    (?: <not comma|sentence_close>* <finite_or_participle> | (?= <determiner|name> ) )    # that, on May 3, 2016, Lee, 40, was
""")  # that, from Monday, the ferry would stop
_PART = pattern("""
    <comma> <not comma|sentence_close|colon|quotation>{1,25} <comma>
  | <dash> <not dash|sentence_close|colon|quotation>{1,25} <dash>
""")
#: said [as he left the hall] that: a clause that tells when, up to the "that" of what was said.
_CLAUSE_OF_TIME = pattern("""
    <subordinator> (?: <subject_pronoun> | <determiner>{0,2} <modifier>? <nominal>{1,3} ) <adverb>? (?: <auxiliary|adverb>* )
    <not relative|comma|sentence_close|colon|quotation|subordinator>{1,10} (?= <that> (?! <finite> ) )
""")
#: said [after meeting the crew] that, said [when asked about it] that: the same without a subject.
_PARTICIPLE_OF_TIME = pattern("""
    <subordinator> <ing_form|past_or_participle>
    <not relative|comma|sentence_close|colon|quotation|subordinator|finite>{1,10} (?= <that> (?! <finite|past_or_participle> ) )
""")
_TO_DO = tuple(TO + verb for verb in classes("base_verb verb_or_noun be have"))
_ENDS_CLAUSE_OF_TIME = classes("nominal object_pronoun adverb")
#: Words that open a clause which tells when something was said.
TELLS_WHEN = frozenset(["when", "as", "while", "after", "before"])
_NAME_IN_COMMAS = pattern("<comma> <name>{1,4} <comma>")
_TELLING_WHY = ("saying", "adding", "arguing", "claiming", "insisting")
_COMMA_IN = classes("comma preposition")
#: What a clause begins with that belongs to another: lots where, a site which, because.
_BEGINS_INNER = classes("who subordinator")
_AMOUNT = classes("determiner number adverb nominal")
_FINITE = (*classes("finite"),)
_MAIN_VERB = (*classes("finite_or_participle"),)
_OPENS_NOUN_GROUP = frozenset(classes("determiner nominal modifier"))


def inner_clause(doc: Document, comma: int, first: int, behind: int, end: int) -> tuple[Range, ...] | None:
    """``He showed lots [where], Lee said, [the mill stood]``: the clause that an insertion directly behind its first word parts.

    ``comma`` is the one before the insertion, ``behind`` the first token after the one behind it. None where the word
    before opens the sentence, or opens no clause: ``When, Lee said, it rained, the mill shut``.
    """
    classes, lead = doc.classes, comma - 1
    if lead <= first or classes[lead] not in _BEGINS_INNER or behind >= end:
        return None
    if classes[lead] == WHO and classes[lead - 1] == PREPOSITION:  # a room in which; six people, all of whom
        lead -= 2 if doc.tokens.words[lead - 1] == "of" and classes[lead - 2] in _AMOUNT else 1
    if classes[lead - 1] == COMMA:  # Ann Lee, who, friends say, was ill, did not attend
        closing = classes.find(COMMA, behind, end)
        if closing != -1 and classes[closing + 1 : closing + 2] in _MAIN_VERB:
            end = closing
    return ((lead, comma), (behind, end))


def relative_before(classes: str, first: int, left: int, source_end: int) -> int:
    """``The firm, [which has 300 staff], according to Lee, will close``: where a relative clause begins that ends before a source; 0 where none does."""
    if (
        classes[source_end : source_end + 1] != COMMA
        or classes[source_end + 1 : source_end + 2] not in _FINITE
    ):
        return 0
    return classes.rfind(COMMA + WHO, first, left) + 1


def behind_insertions(doc: Document, source_end: int, token: int, end: int) -> int:
    """The token at which the content begins: ``token``, behind the comma behind a source, or behind what is told of it."""
    for _ in range(_INSERTIONS):
        closing = _closing_comma(doc, source_end, token, end)
        if closing is None:
            break
        token = closing + 1
    return token


def belongs_to_clause(doc: Document, token: int) -> bool:
    """``said [this time] it had acted``, ``said [next year] it would``, ``said [under the plan] it could``: an adjunct of what is said, not of the cue."""
    words = doc.tokens.words[token : token + 2]
    if len(words) < 2:
        return False
    dated = words[0] == "by" and (words[1] in listed("months") or doc.classes[token + 1] == NUMBER)
    ruled = words[0] == "under" and doc.classes[token + 1] == DETERMINER  # not: under oath
    return words == ["this", "time"] or words[0] in ("next", "tomorrow", "until") or dated or ruled


def behind_when_and_where(doc: Document, token: int) -> int:
    """The token behind the adjuncts of a cue: ``said [on Friday] Ann Lee had left``, ``told us [as she left] that``.

    The name or noun behind a day or month is the subject of the clause that begins with it, and no part of the time.
    """
    words, k = doc.tokens.words, token
    if words[k : k + 1] == ["on"] and words[k + 1 : k + 2] and words[k + 1] in listed("weekdays"):
        k += 2
    elif words[k : k + 1] == ["in"] and words[k + 1 : k + 2] and words[k + 1] in listed("months"):
        k += 2 + (doc.classes[k + 2 : k + 3] == NUMBER)
    while k > token and words[k : k + 1] and words[k] in listed("time_nouns"):
        k += 1
    k = k if k > token and starts_clause(doc.classes, k) else after_adjuncts(doc.classes, token)
    return behind_clause_of_time(doc, k) or k


def behind_clause_of_time(doc: Document, token: int) -> int | None:
    """The "that" behind a clause that tells when something was said: ``said [as he left the hall] that``; None without one.

    Not ``said when it emerged that``, ``said as he denied claims that``: there a verb or a noun before "that" has it behind it.
    """
    letters, words = doc.classes, doc.tokens.words
    if token + 1 >= len(words) or words[token] not in TELLS_WHEN:
        return None
    m = _CLAUSE_OF_TIME.match(letters, token)
    if m is None or words[token + 1].lower() == "it" or not finite_between(letters, token + 1, m.end()):
        m = None if _takes_clause(words[token + 1]) else _PARTICIPLE_OF_TIME.match(letters, token)
    if m is None:
        return None
    last = m.end() - 1
    if any(_tells_somebody(words[k].lower()) for k in range(token + 2, last + 1)):
        return None  # spoke to fans after he told reporters that
    apart = (letters[last] in _ENDS_CLAUSE_OF_TIME or words[last] == "it") and words[
        last
    ].lower() not in nouns_with_clauses()
    return m.end() if apart else None


def _takes_clause(word: str) -> bool:
    """``after [learning] on Monday that``, ``after [hearing] from Lee that``: whether a form may have a that-clause behind it."""
    known = cue_verbs().get(word)
    return "t" in known[0].frames if known else word in forms_of_all("perceiving_verbs")


def _tells_somebody(word: str) -> bool:
    """Whether a word is a verb that tells somebody something in a that-clause: ``told``."""
    known = cue_verbs().get(word)
    return known is not None and {"o", "t"} <= {*known[0].frames}


def behind_occasion(doc: Document, match: CueMatch, token: int, apart: bool) -> int | None:
    """``said after the vote, [the club would go]``, ``said [as a doctor, she knew it]``: where a clause begins that such a phrase opens.

    None where there is no clause behind: ``It was late, Lee said after the vote, adding that``.
    """
    letters, last = doc.classes, match.sentence[1]
    comma = letters.find(COMMA, token, last)
    if finite_between(letters, token, comma if comma != -1 else last):
        return None if apart else token
    tagged = match.source and finite_between(letters, match.sentence[0], match.source[0])
    tagged = tagged or apart or letters[match.sentence[0]] == SUBORDINATOR or match.cue.cue_class != "speech"
    if comma == -1 or tagged or not starts_clause(letters, comma + 1):
        return None
    return comma + 1 if doc.tokens.words[token] in TELLS_WHEN - {"as"} else token


def is_clause_of_time(doc: Document, token: int, end: int) -> bool:
    """``said [when they met that] she was tired``, ``said [after news that] he fled``: whether this begins at token."""
    letters, words = doc.classes, doc.tokens.words
    if words[token] not in TELLS_WHEN:
        return False
    comma = letters.find(COMMA, token, end)
    that = letters.find(THAT, token, end if comma < 0 else comma)
    if that < 0:
        return False
    return finite_between(letters, token, that) or words[that - 1] in nouns_with_clauses()


def _closing_comma(doc: Document, source_end: int, token: int, end: int) -> int | None:
    """The comma that ends an insertion which begins at token; None where the content itself begins there."""
    letters, words = doc.classes, doc.tokens.words
    comma = letters.find(COMMA, token, end)
    if comma == -1:
        return None
    named = letters[source_end - 1] == NAME
    if letters[token] == NUMBER:
        old = named and comma == token + 1 and words[token].isdecimal() and int(words[token]) < _OLDEST
        return comma if old else None
    if letters[token] == PREPOSITION:  # Lee, of Marsh Road, ...
        of_place = named and words[token] == "of" and not finite_between(letters, token, comma)
        return comma if of_place else None
    relative = next((k for k in range(token, comma) if letters[k] in RELATIVE), None)
    participle = letters[token] in PAST_PARTICIPLE  # published on Monday
    if finite_between(letters, token + participle, comma if relative is None else relative):
        return None
    if not participle and relative != token:
        told_of = named or is_role(words[source_end - 1].lower())
        with_preposition = relative is not None and letters[relative - 1] == PREPOSITION  # a copy of which
        if not with_preposition and not (told_of and _is_apposition(doc, named, token, comma)):
            return None
    for _ in range(_COMMAS):
        if letters[comma + 1 : comma + 2] in tuple(QUOTATION) or starts_clause(letters, comma + 1):
            return comma
        comma = letters.find(COMMA, comma + 1, end)
        if comma == -1:
            break
    return None


def _is_apposition(doc: Document, named: bool, token: int, comma: int) -> bool:
    """Whether a noun group tells who or, behind a name, what the source is: ``a baker``, ``director of the mill``."""
    if doc.classes[token] not in _OPENS_NOUN_GROUP:
        return False
    described = describe(" ".join(doc.tokens.words[token:comma]))
    if described is None:
        return False
    body = described.kind == "organization" or described.head in listed("outlet_nouns")
    a_body = (
        named and body and (not described.definite or described.owner is not None)
    )  # Elmton's oldest paper
    return described.kind == "individual" or a_body


def past_inserted(doc: Document, token: int, match: CueMatch) -> int | None:
    """The token behind a part between commas that begins at token: ``said, after a pause, [that]``."""
    if (
        doc.classes[token : token + 1] not in COMMA_OR_DASH
        or doc.classes[token + 1 : token + 2] == CONJUNCTION
    ):
        return None
    m = _PART.match(doc.classes, token, match.sentence[1])
    return m.end() if m else None


def is_insertion(doc: Document, comma: int, end: int) -> bool:
    """``that[, on May 3, at noon,] the bridge was shut``: whether parts in commas stand between "that" and its clause."""
    if comma + 1 >= end:
        return False
    if _INSERTED.match(doc.classes, comma, end) or doc.tokens.words[comma + 1] == "according":
        return finite_between(doc.classes, comma + 1, end)
    m = _PART.match(doc.classes, comma, end)
    return m is not None and starts_clause(doc.classes, m.end())  # that, abortion aside, the plan was good


def behind_source(doc: Document, source: Range, otherwise: int) -> int:
    """``There will be, says [the mayor], no bridge``: where an unfinished clause goes on; what follows is no apposition."""
    k = source[1]
    m = _NAME_IN_COMMAS.match(doc.classes, k)
    if m:  # said the mayor, Ann Lee, wait
        k = m.end() - 1
    group = NOUN_GROUP_LONG.match(doc.classes, k + 1)
    # as big as it can be, said Lee, a driver from Elmton
    described = group and any(is_role(word.lower()) for word in doc.tokens.words[slice(*group.span())])
    return otherwise if described else k


def is_inserted_source(doc: Document, comma: int, end: int) -> bool:
    """``[, according to the report,] the bridge was old``: whether the clause goes on behind a source in commas."""
    if doc.tokens.words[comma + 1] != "according" or doc.classes[comma - 1] != THAT:
        return False
    behind = doc.classes.find(COMMA, comma + 1, end)
    return behind > 0 and starts_clause(doc.classes, behind + 1)


def lacks_verb(letters: str, start: int, end: int) -> bool:
    """``the claim that Lee, [a baker, lied]``: whether a clause that "that" opens before a comma has its verb behind it."""
    that = letters.rfind(THAT, start, end)
    opens = that >= 0 and (that == start or letters[that - 1] in COMMON_NOUN)
    verb = clause_verb(letters, that + 1) if opens else None
    return verb is not None and verb >= end


def goes_on_behind_dash(doc: Document, dash: int, end: int) -> int:
    """``to ban lorries [- 600 of them -] from the town``: the second of two dashes, where a phrase goes on behind it; else 0."""
    second = doc.classes.find(DASH, dash + 1, min(end, dash + _LONGEST_BETWEEN_DASHES))
    goes_on = second > dash + 1 and doc.classes[second + 1 : second + 2] in (PREPOSITION, TO)
    quoted = any(letter in QUOTATION for letter in doc.classes[dash : max(second, dash)])
    return second if goes_on and not quoted and not is_hyphen(doc, dash) else 0


def behind_phrase(doc: Document, match: CueMatch) -> int:
    """``called, [in a talk on Monday,] for a bridge``: the token behind a phrase in commas that tells how it was said."""
    told_how = doc.classes[match.after : match.after + 2] == _COMMA_IN
    return (past_inserted(doc, match.after, match) if told_how else None) or match.after


def before_saying(doc: Document, start: int, end: int) -> int:
    """``She attacked [the plan] saying it was late``: where an object ends though no comma stands there."""
    for k in range(start + 1, min(end, len(doc.classes) - 1)):
        if (
            doc.tokens.words[k] in _TELLING_WHY
            and not finite_between(doc.classes, start, k)
            and doc.classes[k - 1] in COMMON_NOUN
            and not is_paper(doc.tokens.words[k - 1])
            and (doc.classes[k + 1] == THAT or starts_clause(doc.classes, k + 1))
        ):
            return k
    return end


def is_heard(doc: Document, token: int, end: int) -> bool:
    """``, Elm Crown Court was told on Tuesday.``: whether a court that heard all of it stands at the end of the sentence."""
    words = doc.tokens.words
    court = NOUN_GROUP_LONG.match(doc.classes, token, end)
    k = court.end() if court else end
    if k >= end or words[k - 1].lower() not in listed("hearings"):
        return False
    while k < end and doc.classes[k] in AUXILIARY_OR_ADVERB:
        k += 1
    return k < end and words[k] in ("told", "heard") and after_adjuncts(doc.classes, k + 1) >= end


def ends_as_tag(doc: Document, match: CueMatch) -> bool:
    """``The dam may fail, [the agency has warned a committee of MPs].``: whether what was said stands before a comma."""
    left = match.source[0] - 1 if match.source else -1
    return (
        left > match.sentence[0]
        and doc.classes[left] == COMMA
        and is_main_clause(doc.classes, match.sentence[0], left)
        and not finite_between(doc.classes, match.after, match.sentence[1])
    )


def in_dashes(doc: Document, start: int, token: int, end: int) -> bool:
    """``that the deal – offered by Lee [and] accepted by Kim – was bad``: whether a dash opens before a token, and one closes behind it."""
    if DASH not in doc.classes[token:end]:
        return False
    before = [k for k in range(start, token) if doc.classes[k] == DASH and not is_hyphen(doc, k)]
    return len(before) % 2 == 1


def is_hyphen(doc: Document, token: int) -> bool:
    """``the U.S.-Canada border``: whether this is a hyphen between two words."""
    start = doc.tokens.starts[token]
    return re.fullmatch(r"\S-\S", doc.text[start - 1 : start + 2]) is not None


def opens_purpose(doc: Document, match: CueMatch) -> bool:
    """``said [to save] money, it would shut``: whether an infinitive begins behind a verb of saying."""
    return match.verb_form == "finite" and doc.classes[match.after : match.after + 2] in _TO_DO


def behind_opening(doc: Document, match: CueMatch) -> int | None:
    """``says despite being tired[,] she will go``, ``says to save money[,] it will shut``: the comma behind such a phrase."""
    despite = doc.tokens.words[match.after : match.after + 1] == ["despite"]
    if match.cue.lemma != "say" or not (despite or opens_purpose(doc, match)):
        return None
    comma = doc.classes.find(COMMA, match.after, match.sentence[1])
    plain = not any(letter in FINITE for letter in doc.classes[match.after + 2 : comma])
    return comma if comma > match.after + 1 and plain else None
