"""What is only supposed, or laid to somebody: ``if Lee says it is late``, ``accused of sending a note to say``."""

from __future__ import annotations

from ..lexicon import listed
from ..model import Stance
from ..tokens.sentences import Range
from ..tokens.verb_forms import forms
from ..tokens.word_classes import (
    ADVERB,
    BE,
    COLON,
    COMMA,
    COMMON_NOUN,
    DASH,
    ING_FORM,
    MODAL,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    VERB_S,
    classes,
)
from .case import Case
from .stance_words import in_any_case, negating

_CLAUSE = frozenset(classes("finite past_or_participle who subordinator semicolon colon quotation"))
_FINITE_OR_CLAUSE = frozenset(classes("finite that who"))
_IN_MARKS = frozenset(classes("quotation"))
_FAR = 40  # tokens
#: Before their subject they stand for "if".
_INVERTED = ("had", "should", "were")
_SEEM = ("seem", "appear")
_US = ("us", "'s", "’s")
#: With these it is only supposed what somebody thinks: Lee may think that; not: Lee would hope that.
_MAY = frozenset(["may", "might", "will"])
_WOULD = ("would", "could", "might")
_COUNTED = frozenset(classes("number conjunction adverb"))


def words_of_supposing() -> tuple[str, ...]:
    """All words, in small letters, of which one stands before or at the subject of what is only supposed."""
    return (*_INVERTED, *listed("imagining_verbs"), "if", "unless", "once", "until")


def supposed_by(case: Case) -> int | None:
    """``[If] Lee says it is late, he has to go``, ``[Had] Lee said it was late, he would have gone``: the word that makes a statement one that may be made; not: even if."""
    match, letters = case.match, case.doc.classes
    start = match.source[0] if match.source else case.content[0]
    opening, first = start - 1, match.sentence[0]
    while opening > first and letters[opening] in _COUNTED:
        opening -= 1  # if nine or more jurors agree
    if start == first and match.source and case.word(first) in listed("imagining_verbs"):
        return first  # Imagine Lee said
    if opening < first or start > match.verb:
        return None
    word = case.word(opening)
    if _is_imagined(case, first, opening):
        return first
    if word in _INVERTED:
        clause = opening == first or letters[opening - 1] == COMMA or _follows_would(case, first, opening)
        return (
            opening if clause and opening == start - 1 and case.word(match.sentence[1] - 1) != "?" else None
        )
    if word in ("once", "until") and letters[match.verb] == VERB_S:
        return opening  # work goes on until Lee says it is late
    if word not in ("if", "unless"):
        return None
    if case.word(opening - 1) in listed("knowing_adjectives"):
        return None  # it is not clear if Lee said
    before = letters[opening - 1]
    alone = (
        opening == first
        or before in (COMMA, COLON, DASH)
        or before in COMMON_NOUN
        or case.word(opening - 1) == "what"
        or (before != ADVERB and _follows_would(case, first, opening))
    )
    return opening if alone or (before == ADVERB and case.word(opening - 1) != "even") else None


def _is_imagined(case: Case, first: int, opening: int) -> bool:
    """``[Suppose] Lee says it is late``, ``[Imagine] if he said so``, ``[Let’s say] he did``: whether what somebody says is only thought out."""
    that = opening == first + 1 and case.word(opening) in ("that", "if")
    if case.word(first) == "let" and opening - first < 3:
        return case.word(first + 1) in _US and case.word(opening) in listed("imagining_verbs")
    return case.word(first) in listed("imagining_verbs") and (opening == first or that)


def _follows_would(case: Case, first: int, opening: int) -> bool:
    """``It would have been worse [had Lee] denied it``, ``Kim would have left [if Lee] had said so``: whether what would have been stands before a clause that is only supposed."""
    before = [case.word(k) for k in range(first, opening)]
    return any(word in _WOULD for word in before) and "have" in before


def led_to(case: Case) -> tuple[Stance, Range] | None:
    """The stance that what stands before a form in -ing or an infinitive shows, and the words that show it."""
    accused = _accused_of(case)
    if accused is not None:
        return "alleged", (accused, accused + 2)
    if as_if := _as_if(case):
        return "not_said", as_if
    verb, k = case.match.verb, case.match.group
    letters = case.doc.classes
    if case.word(verb) == "reported" and case.lemma != "report" and letters[case.content[0]] not in _IN_MARKS:
        return "alleged", (verb, verb + 1)  # was reported as saying that
    if not_to := _not_to(case):
        return "not_said", not_to
    if (case.word(k), case.word(k - 1)) == ("have", "to") and any(
        case.word(k - 2) in forms(v) for v in _SEEM
    ):
        return "alleged", (k - 2, k)  # seems to have said
    if letters[k - 3 : k - 2] == BE and (case.word(k - 2), case.word(k - 1)) == ("close", "to"):
        return "planned", (k - 3, k)  # is close to announcing; not: came close to saying
    return ("planned", (k - 1, k)) if _is_only_to_come(case) else None


def _not_to(case: Case) -> Range | None:
    """``Lee chose [not to] say that``, ``was careful [not to] say``; not ``would be remiss not to say``, ``could not afford not to say``."""
    first = case.match.sentence[0]
    no = case.match.group - 2
    if (
        case.match.verb_form != "infinitive"
        or no <= first
        or case.word(no) != "not"
        or case.word(no + 1) != "to"
    ):
        return None
    led = case.word(no - 1)
    if led in listed("amiss_to_keep_silent") or not negating().isdisjoint(
        case.words[max(first, no - 5) : no]
    ):
        return None
    return no, no + 2


def _as_if(case: Case) -> Range | None:
    """``He shrugged [as if] to say that it was late``: what a gesture looks like, and nobody says."""
    to = case.match.group - 1
    if case.match.verb_form != "infinitive" or case.word(to) != "to" or to - 2 < case.match.sentence[0]:
        return None
    as_if = case.word(to - 1) in ("if", "though") and case.word(to - 2) == "as"
    return (to - 2, to) if as_if else None


def _accused_of(case: Case) -> int | None:
    """``Lee is [accused] of sending a letter threatening [to leave]``: what leads to an act in which a cue stands that is no verb of its own."""
    match, letters = case.match, case.doc.classes
    if match.verb_form not in ("gerund", "infinitive"):
        return None
    if letters[match.group] == PREPOSITION and case.word(match.group - 1) in listed("accusing_participles"):
        return match.group - 1  # accused of falsely claiming
    first, last = max(match.sentence[0], match.group - _FAR) + 1, match.group - 2
    if in_any_case("accusing_participles").isdisjoint(case.words[first:last]):
        return None
    for k in range(last - 1, first - 1, -1):
        own = letters[k + 3] == PAST_OR_PARTICIPLE and letters[k + 2] != COMMA
        if letters[k + 3] in _CLAUSE and not own:
            return None  # Lee, accused of taking the car, denied it, saying
        if (
            case.word(k) in listed("accusing_participles")
            and case.word(k + 1) in ("of", "with")
            and letters[k + 2] == ING_FORM
        ):
            return k
    return None


def _is_only_to_come(case: Case) -> bool:
    """``Mayor Ann Lee [to announce] a new plan``: whether an infinitive stands right behind its subject, as in headlines."""
    match = case.match
    lead = match.group - 1
    return (
        match.verb_form == "infinitive"
        and match.source is not None
        and match.source[1] == lead
        and case.word(lead) == "to"
        and match.source[0] == match.sentence[0]
    )


def future_before(case: Case) -> int | None:
    """``Lee [will] hold a meeting to announce``: the modal of the only verb before an infinitive or a form in -ing."""
    match = case.match
    if match.source is None or match.source[1] > match.group:
        return None
    letters = case.doc.classes
    before = match.group - 1
    if match.verb_form == "gerund" and case.word(before) in ("for", "after"):
        return None  # will be sued for saying
    finite = [
        k
        for k in range(match.source[1], match.group)
        if letters[k] in _FINITE_OR_CLAUSE and letters[k - 1] != MODAL
    ]
    if not finite or letters[match.source[1] : finite[0]].strip(ADVERB):
        return None
    return finite[0] if len(finite) == 1 and case.word(finite[0]) in ("will", "shall", "'ll", "’ll") else None


def is_thought(case: Case) -> bool:
    """``Lee would hope that``: whether a cue tells a thought or a wish, and no word that somebody only may have it."""
    thought = case.match.cue.cue_class in ("belief", "wish")
    return thought and _MAY.isdisjoint(case.words[case.group : case.match.verb])
