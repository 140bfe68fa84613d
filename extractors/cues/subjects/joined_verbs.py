"""Verbs behind "and", "but" or a comma: whether they go on with what is said or with what its source does."""

from __future__ import annotations

from functools import cache

from ...lexicon import listed, rows
from ...tokens.noun_groups import NOUN_GROUP_LONG, clause_verb, finite_between, starts_clause
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BASE_FORM,
    BE,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    FINITE_OR_PARTICIPLE,
    ING_FORM,
    MODAL,
    NAME,
    NOMINAL,
    NUMBER,
    PAST,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PERHAPS_FINITE,
    QUOTATION,
    SUBJECT_PRONOUN,
    THAT,
    TO,
    VERB_S_OR_PLURAL,
    classes,
)
from ..clauses.inanimate import is_about_thing, is_inanimate
from ..cue_lexicon import governing
from ..model import CueMatch
from ..verbs.declined import speaks

_AUXILIARY = tuple(classes("auxiliary"))
#: Behind "and" they are mostly of who told the rest: said that the suspect fled and added that he had a knife.
_OF_TELLERS = frozenset(["add", "explain", "note", "say"])
#: What a suit does: says that he took maps and asked for damages.
_ASKING = ("ask", "call", "demand", "seek", "urge")
_SOMEBODY = frozenset(["man", "woman", "boy", "girl", "teenager"])
_TELLING = ("speech", "document")
_PAST = (PAST, PAST_OR_PARTICIPLE)
_PRESENT = tuple(classes("verb_s base_form verb_s_or_plural"))
_WAS = frozenset(["was", "were", "had", "did"])
_THINKING = ("belief", "wish")
#: What somebody hopes or fears may come about or not, which is told behind "but".
_HOPING = ("hope", "expect", "fear")
_SEEMING = ("seem", "appear")
#: What somebody keeps from who refuses to say more: refused to give a reason, to name a price.
_GIVING = frozenset(["give", "name", "identify", "provide", "elaborate"])
_ENDS_NOUN = classes("preposition comma stop dash colon conjunction noun")
_MAY_BE_VERB = tuple(classes("perhaps_finite base_form"))
_WHOM = tuple(classes("determiner noun verb_s_or_plural name object_pronoun"))
_AND_THAT = classes("conjunction that")
_SUBORDINATOR_OR_WHO = classes("subordinator who")
_IN_WHICH = classes("preposition who")
_SUBORDINATOR_OR_CONJUNCTION = classes("subordinator conjunction")
_STATING = ("speech", "writing", "belief", "wish")
_BEFORE_NOUN = classes("determiner noun number modifier possessive preposition be")
_SHARES = ("half", "third", "thirds", "quarter", "quarters")
#: What a share of people thinks ends where others are set against it: 40 percent say A, compared with 30 percent who say B.
_AGAINST = frozenset(["compared", "with", "up", "down"])


def joins_subject(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``saying decisions on tax [and spending should] be made here``: whether a form in -ing ends the subject of what is said."""
    return (
        doc.classes[conjunction + 1 : conjunction + 2] == ING_FORM
        and doc.classes[conjunction + 2 : conjunction + 3] in _AUXILIARY
        and not finite_between(doc.classes, match.after, conjunction)
    )


def is_said_by_nobody(doc: Document, match: CueMatch) -> bool:
    """``It is alleged [that]``, ``it has been reported``: whether a passive has nobody and nothing for its subject."""
    k = match.verb - 1
    while doc.classes[k] in AUXILIARY_OR_ADVERB or doc.classes[k] == BE:
        k -= 1
    return match.verb_form == "passive" and match.source is None and doc.tokens.words[k].lower() == "it"


def goes_on_with_content(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``She said she did not like it [and hoped] it would end``: whether the verb behind "and" is that of the clause said.

    What the source says next has a verb of saying, "continued" one with words in marks behind it; what somebody wants or thinks is told of whom the clause is about,
    unless that is a thing, or what somebody refuses is to say more: said it was growing but refused to name a price.
    """
    words, letters = doc.tokens.words, doc.classes
    k = conjunction + 1
    if is_said_by_nobody(doc, match):
        return True  # it is alleged that he came back and told her
    if words[conjunction] == "but" and words[k : k + 1] in (["rather"], ["instead"]):
        return True  # does not charge them but rather refers them to a clinic
    if letters[k : k + 1] == VERB_S_OR_PLURAL and _is_plural(doc, k):
        return True  # new faces and voices in government
    while letters[k : k + 1] in AUXILIARY_OR_ADVERB and letters[k : k + 1]:
        k += 1
    known = governing(words, letters, k) if k < len(letters) else None
    if known and known[0].lemma == "continue":
        if letters[known[2] : known[2] + 1] == TO and speaks(doc, known[2] + 1, match.sentence[1]):
            return False  # said it was late and continued to say that
        return not any(letter in QUOTATION for letter in letters[known[2] : match.sentence[1]])
    if known and _keeps_tense(doc, match, conjunction, k):
        return True
    if known is None or (
        known[0].cue_class not in _THINKING and known[0].lemma not in listed("siding_verbs")
    ):
        return False
    if known[0].lemma in _SEEMING:
        return True
    return not refuses_to_say(doc, known[0].lemma, known[2]) and not is_about_thing(doc, match, conjunction)


def _keeps_tense(doc: Document, match: CueMatch, conjunction: int, verb: int) -> bool:
    """``The suit claims that the firm [sold] lamps [and never informed] them``: whether a verb behind "and" has the past tense of the clause said, and the verb of saying has not."""
    letters, start = doc.classes, match.after + (doc.classes[match.after : match.after + 1] == THAT)
    said = clause_verb(letters, start) if match.verb_form == "finite" else None
    if (
        said is None
        or said >= conjunction
        or letters[match.verb] not in _PRESENT
        or match.group != match.verb
        or (letters[conjunction - 1] == COMMA and verb == conjunction + 1)
    ):
        return False
    known = governing(doc.tokens.words, letters, verb)
    asks = known is not None and known[0].lemma in _ASKING and verb == conjunction + 1
    asks = asks and match.source is not None and is_inanimate(doc, match.source)
    own = known is not None and (known[0].lemma in _OF_TELLERS or asks)
    past = letters[said] in _PAST or doc.tokens.words[said] in _WAS
    bare = not letters[conjunction + 1 : verb].strip(ADVERB)  # and not: and has vowed
    return (
        past and bare and letters[verb] in _PAST and not own and not is_about_thing(doc, match, conjunction)
    )


def refuses_to_say(doc: Document, lemma: str, behind: int) -> bool:
    """``but refused [to comment]``: whether what follows is a verb of saying that somebody keeps from."""
    words = doc.tokens.words
    told = words[behind + 1 : behind + 2]
    return (
        lemma == "refuse"
        and words[behind : behind + 1] == ["to"]
        and bool(told)
        and (
            told[0] in _GIVING
            or words[behind + 1 : behind + 3] == ["be", "drawn"]
            or governing(words, doc.classes, behind + 1) is not None
        )
    )


def _is_plural(doc: Document, token: int) -> bool:
    """``faces and [voices] in government``: whether a form in -s is one more noun."""
    behind = doc.classes[token + 1 : token + 2]
    return (
        doc.classes[token - 2 : token - 1] in COMMON_NOUN
        and behind in _ENDS_NOUN
        and doc.tokens.words[token - 2].endswith("s")
    )


def acts_within(doc: Document, said: CueMatch, conjunction: int) -> Range | None:
    """``The clerk said that [the suspect] came up and demanded money``: who acts in what is said, and so in what is joined to it.

    Somebody named by the part in an event, or by name where a thing shows what was done: ``the video showed that [Lee] came and``.
    """
    letters, words = doc.classes, doc.tokens.words
    verb = conjunction + 1
    if earlier := _acts_earlier(doc, said, conjunction):
        return earlier
    while letters[verb : verb + 1] in AUXILIARY_OR_ADVERB and letters[verb : verb + 1]:
        verb += 1
    known = governing(words, letters, verb) if verb < len(letters) else None
    if said.cue.cue_class not in _TELLING or known is None or known[0].lemma in _OF_TELLERS:
        return None
    shown = said.cue.cue_class == "document"
    for k in range(conjunction - 1, said.after, -1):
        if letters[k] not in _PAST or letters[k - 1] not in NOMINAL:
            continue
        head = words[k - 1].lower()
        if not (head in _parties() or head in _SOMEBODY or (shown and letters[k - 1] == NAME)):
            continue
        subject = doc.subject_before(k)
        return subject if subject and subject[0] >= said.after else None
    return None


def goes_on_telling(doc: Document, conjunction: int) -> bool:
    """``She said prices fell [and added] that``, ``said it was shut [and urged] drivers to wait``: whether a verb right behind one more verb is of who says it."""
    letters, words = doc.classes, doc.tokens.words
    known = governing(words, letters, conjunction + 1)
    if known is None:
        return False
    if known[0].lemma in _OF_TELLERS and known[0].lemma != "say":
        return True
    be = conjunction - 2 - (letters[conjunction - 2] == ADVERB)  # has been formally named and appealed for
    passive = letters[be] == BE and letters[conjunction - 1] in PAST_PARTICIPLE
    return passive and letters[known[2] : known[2] + 1] in _WHOM


def says_besides(doc: Document, match: CueMatch, conjunction: int) -> bool:
    """``Detectives say the car was blue [and ask] that witnesses call``: whether a verb in the present plural behind "and" is of who says the clause before it.

    So where that clause has no verb of such a form, nor one that may govern it (a modal, "to").
    """
    letters, words = doc.classes, doc.tokens.words
    told = "t" in match.cue.frames and match.verb_form == "finite" and match.group == match.verb
    if words[conjunction] != "and" or not told or letters[match.verb] not in BASE_FORM:
        return False
    verb = conjunction + 1 + (letters[conjunction + 1 : conjunction + 2] == ADVERB)
    known = governing(words, letters, verb) if letters[verb : verb + 1] in tuple(BASE_FORM) else None
    if known is None or known[0].cue_class not in _STATING:
        return False
    behind = known[2]
    if letters[behind : behind + 1] != THAT:
        whom = NOUN_GROUP_LONG.match(letters, behind) if "o" in known[0].frames else None
        if whom is None or letters[whom.end() : whom.end() + 1] != TO:
            return False
    there = words[match.after].lower() == "there"
    return finite_between(letters, match.after, conjunction) and not any(
        letters[k] == TO
        or (letters[k] == MODAL and not there)
        or (letters[k] in BASE_FORM and letters[k - 1] not in _BEFORE_NOUN)
        for k in range(match.after, conjunction)
    )


def _acts_earlier(doc: Document, said: CueMatch, conjunction: int) -> Range | None:
    """``She said that [he] was rough and had threatened her``: who did before what the clause said tells of."""
    letters, words = doc.classes, doc.tokens.words
    told = said.cue.cue_class in _TELLING and said.verb_form == "finite" and "t" in said.cue.frames
    if (
        words[conjunction : conjunction + 2] != ["and", "had"]
        or not told
        or "had" in words[said.group : said.verb]
    ):
        return None
    that = letters.find(THAT, said.after, min(conjunction, said.after + 6))
    start = max(said.after, that + 1)
    subject = NOUN_GROUP_LONG.match(letters, start, conjunction)
    pronoun = letters[start] == SUBJECT_PRONOUN
    end = start + 1 if pronoun else subject.end() if subject else conjunction
    return (start, end) if end < conjunction and letters[end] in FINITE_OR_PARTICIPLE else None


def joined_subject(doc: Document, said: CueMatch, conjunction: int) -> Range | None:
    """Whose the verb behind "and" is: of who acts in what is said, or else of who says it."""
    return acts_within(doc, said, conjunction) or said.source


@cache
def _parties() -> frozenset[str]:
    """Nouns for somebody by the part in an event or a case: ``suspect``, ``victim``."""
    return frozenset(noun for nouns, _ in rows("case_parties") for noun in nouns.split())


def fails(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``It was hoped that it would open[, but work] was late``: whether what came of a hope follows, which the writer tells.

    Or what is told instead: ``It has not said what it will cost [but it] has a rival``.
    """
    hoped = match.cue.lemma in _HOPING or (match.cue.cue_class in _THINKING and is_said_by_nobody(doc, match))
    hoped = hoped or not listed("negations").isdisjoint(doc.tokens.words[match.group : match.verb])
    if not hoped or doc.tokens.words[conjunction] != "but":
        return False
    letters, k = doc.classes, conjunction + 1
    told = letters[k : k + 1] == DETERMINER and finite_between(letters, k, match.sentence[1])
    # It did not say when it will close, but intends to sell
    does = letters[conjunction - 1] == COMMA and letters[k : k + 1] in PERHAPS_FINITE
    return told or does or starts_clause(letters, k)


def set_against(doc: Document, comma: int, match: CueMatch) -> bool:
    """``Six in 10 say it is safe[, after] half said so in May``: whether a share of people is set against another."""
    if match.source is None or not _is_share(doc, match.source):
        return False
    letters, behind = doc.classes, comma + 1
    if letters[behind] == NUMBER and letters[comma - 1] != NUMBER:
        return True  # 42 percent say they are for it, 34 percent against
    if share_behind(doc, behind, match):
        return True
    if NUMBER not in letters[slice(*match.source)] or letters[behind : behind + 2] == _AND_THAT:
        return False
    return letters[behind] in _SUBORDINATOR_OR_CONJUNCTION or doc.tokens.words[behind] in _AGAINST


def tells_own_part(doc: Document, comma: int, match: CueMatch) -> bool:
    """Whether what stands behind a comma is told of the teller, or in the main clause around an aside."""
    return _teller_acts(doc, comma, match) or _main_behind_aside(doc, comma, match)


def _teller_acts(doc: Document, comma: int, match: CueMatch) -> bool:
    """``Users told us that it was dark[, and we] listened``: whether the teller, to whom it was said, does something then."""
    words = doc.tokens.words
    own = {"us": "we", "me": "I"}.get(words[match.after])
    joined = words[comma + 1] in ("and", "but", "so")
    return (
        own is not None
        and joined
        and words[comma + 2 : comma + 3] == [own]
        and own not in words[match.after : comma]
    )


def share_behind(doc: Document, token: int, match: CueMatch) -> bool:
    """``Half said it was safe [and about a third] said no``: whether another share of those asked follows."""
    letters, words = doc.classes, doc.tokens.words
    joined = letters[token : token + 1] == CONJUNCTION
    if joined and words[token] == "or":
        return False  # within a year or two
    k = begin = token + joined
    while words[k : k + 1] and words[k].lower() in _before_numbers() and k < begin + 4:
        k += 1
    counted = letters[k : k + 1] == NUMBER or words[k : k + 1] in (["half"], ["third"], ["quarter"])
    if not counted or match.source is None or not _is_share(doc, match.source):
        return False
    share = NOUN_GROUP_LONG.match(letters, k)
    return share is not None and letters[share.end() : share.end() + 1] in _MAY_BE_VERB


@cache
def _before_numbers() -> frozenset[str]:
    """Words before a number of people: ``more than`` a third, ``about a`` quarter, ``another`` 12 percent."""
    return frozenset(["a", "another", *(word for one in listed("number_qualifiers") for word in one.split())])


def _is_share(doc: Document, source: Range) -> bool:
    """Whether so many of those asked are the source: ``six in 10``, ``half``, ``two-thirds``."""
    words = [word.lower() for word in doc.tokens.words[slice(*source)]]
    shares = any(word.endswith(_SHARES) for word in words)
    return NUMBER in doc.classes[slice(*source)] or shares or words[-1] in ("cent", "percent")


def is_aside(doc: Document, match: CueMatch) -> bool:
    """``Lee, [though she said A], left``, ``Lee, [who came and said A], left``, ``a talk, [in which she said A], was``: whether the sentence goes on behind the cue's clause."""
    letters, first = doc.classes, match.sentence[0]
    comma = letters.rfind(COMMA, first, match.verb)
    source = match.source
    if source and comma == source[1] and letters[source[0] - 1] == COMMA:
        comma = letters.rfind(COMMA, first, source[0] - 1)  # Lee, whose son, Tom, said A, left
    return (
        comma > first
        and (letters[comma + 1] in _SUBORDINATOR_OR_WHO or letters[comma + 1 : comma + 3] == _IN_WHICH)
        and not finite_between(letters, first, comma)
    )


def _main_behind_aside(doc: Document, comma: int, match: CueMatch) -> bool:
    """``A novel, which the Post called “dull”[, it tells] of a family``: whether the main clause stands behind words in marks that end an aside."""
    return (
        doc.classes[comma - 1] in QUOTATION
        and starts_clause(doc.classes, comma + 1)
        and is_aside(doc, match)
        and not any(letter in _SUBORDINATOR_OR_WHO for letter in doc.classes[match.after : comma])
    )


def is_in_what(doc: Document, match: CueMatch, token: int) -> bool:
    """``[What Lee called] a “delay”``: whether the verb stands in a clause that "what" opens, with words in marks behind it."""
    if match.source is None or doc.tokens.words[match.source[0] - 1] not in ("What", "what"):
        return False
    return any(letter in QUOTATION for letter in doc.classes[match.after : token])
