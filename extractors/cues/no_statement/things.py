"""Things as subjects of verbs of saying, wanting and judging, by which nothing is said: ``The app [asks] users to wait``.

Nor is it by a face (``Her smile [said] that she agreed``), nor by whom a novel or a play made up.
"""

from __future__ import annotations

from functools import cache

from ...entities.noun_phrases import describe, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, finite_between
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    ADVERB,
    COMMA,
    COMMON_NOUN,
    FINITE,
    NAME,
    NUMBER,
    PAST_FORM,
    PREPOSITION,
    QUOTATION,
    TO,
    VERB_S_OR_PLURAL,
    classes,
)
from ..clauses.inanimate import is_inanimate
from ..model import CueMatch
from .preconditions import Reading, asked_of

#: Of a thing they tell what it looks like, where no clause stands behind them: the path suggests a climb.
_RELATIVE = ("that", "which")
_OPENS_GROUP = classes("determiner number")
_LONGEST = 5  # tokens
_THIS_SEASON = 2  # tokens
_TOLD_BEFORE = ("this", "these")
_SPANS = frozenset(["this", "last", "every", "each"])
_TIMES = frozenset(["cycle", "season", "term", "campaign"])
_ARTICLES = frozenset(["story", "article", "post", "column", "piece"])
#: Who is made up, where a role is played or a story told.
_CHARACTERS = ("character", "protagonist", "antagonist", "alter-ego")
_OWN = ("her", "his", "their", "its")
_VERSION_OF_THIS = 5  # tokens: An earlier version of this story


@asked_of(lists=("verbs_of_will",))
def is_done_by_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """Whether a thing that says nothing is the subject of a verb that tells what it does, needs or is good for.

    ``The phone [promises] two days``, ``a factor that [predicts] how well they do``; not ``The report predicts how``.
    """
    if match.source is None or any(letter in QUOTATION for letter in doc.classes[slice(*content)]):
        return False
    thing = _thing(doc, match.source)
    if thing is None or doc.classes[thing[0]] == NAME or not is_inanimate(doc, thing):
        return False
    described = describe(doc.tokens.span(*thing).of(doc.text))
    return described is not None and described.head in _mute()


def _is_gesture(doc: Document, source: Range) -> bool:
    """``[Her silence] said that she agreed``: whether what a face or a body does is all that says it."""
    head = doc.tokens.words[source[1] - 1]
    if PREPOSITION in doc.classes[slice(*source)]:
        return False  # An expert on silence
    return head in listed("gestures") or (head.islower() and singular(head) in listed("gestures"))


def is_told_of_nobody(doc: Document, match: CueMatch, content: Range) -> bool:
    """Whether those do not exist who say it, or it is what the article itself said before."""
    return _is_own_version(doc, match) or (
        match.cue.cue_class in ("speech", "writing") and _is_made_up(doc, match, content)
    )


def _is_made_up(doc: Document, match: CueMatch, content: Range) -> bool:
    """``In the novel, Ada [tells] her sister that she will go``, ``Her character [says] so``: what nobody but one who is made up says.

    Not ``In the foreword of the novel, Ada says``, nor ``In a note on the play``, ``In her novel, Ada writes``. A scenario is
    told in the present: not ``In that scenario, Ada said, it will flood``.
    """
    if match.source is None:
        return False
    words, letters = doc.tokens.words, doc.classes
    if match.cue.lemma in ("say", "tell") and _is_gesture(doc, match.source):
        return not any(letter in QUOTATION for letter in letters[slice(*content)])
    first, start = match.sentence[0], match.source[0]
    if words[match.source[1] - 1].lower() in _CHARACTERS:
        return True
    if words[first] != "In" or start <= first + 1 or match.source[0] > match.verb:
        return False
    end = letters.find(COMMA, first, start)
    end = start if end < 0 else end
    while end > first + 1 and (letters[end - 1] in QUOTATION or letters[end - 1] == NAME):
        end -= 1  # In the play “Deep Water”, In the play Deep Water
    if words[end - 1].lower() not in listed("fictions") or content[0] == first:
        return False  # In the worst scenario, Lee says, it will flood
    own = match.cue.cue_class == "writing" and words[first + 1] in _OWN
    told = letters[match.verb] in PAST_FORM and words[end - 1].lower() in listed("thought_experiments")
    if own or told:
        return False  # In her novel, Lee writes; In this scenario, Lee said
    leads = [k for k in range(first + 1, end) if letters[k] == PREPOSITION]
    return all(words[k] == "of" and words[k - 1].lower() in listed("parts_of_works") for k in leads)


@asked_of("raise_question", "raise_questions", lists=("concluding_verbs",))
def is_shown_by_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The delay [suggests] that talks have stalled``: whether who writes concludes it from what happens or is there.

    Also from what was told before (``This shows how old it is``); not from what holds words or figures: ``The report
    suggests that``.
    """
    if match.source is None or any(letter in QUOTATION for letter in doc.classes[slice(*content)]):
        return False
    if doc.tokens.words[match.source[0]].lower() in _TOLD_BEFORE and match.source[1] - match.source[0] == 1:
        return True
    if match.cue.lemma == "tell" and TO in doc.classes[content[0] : content[0] + 2]:
        return False  # The exchange told traders to stop
    thing = _thing(doc, match.source)
    described = describe(doc.tokens.span(*thing).of(doc.text)) if thing else None
    if described is None or described.kind not in ("document", "group"):
        return False
    if thing and _is_titled(doc, thing):
        return False
    if match.cue.lemma in ("tell", "remind") and described.head in listed("organization_words"):
        return False  # The practice told patients that it was shut
    return described.head in listed("event_nouns") or (
        described.head in _mute() and is_done_by_thing(doc, match, content)
    )


def _is_titled(doc: Document, thing: Range) -> bool:
    """``The Rally``, ``the tax return``, ``the email exchange``: whether a body or a document has the name of an event."""
    last = thing[1] - 1
    if last == thing[0] or PREPOSITION in doc.classes[slice(*thing)]:
        return False
    before = doc.tokens.words[last - 1].lower()
    return doc.classes[last] == NAME or before == "tax" or before in listed("document_nouns")


def _is_own_version(doc: Document, match: CueMatch) -> bool:
    """``[An earlier version of this story] said it was old``: whether a correction tells what the article itself got wrong."""
    if match.source is None or match.source[1] - match.source[0] < _VERSION_OF_THIS:
        return False
    *before, version, of, _, last = doc.tokens.words[slice(*match.source)]
    return bool(before) and version in ("version", "versions") and of == "of" and last in _ARTICLES


def is_span_of_time(doc: Document, match: CueMatch, content: Range) -> bool:
    """``has reported from every race [this cycle]``: whether nothing but a span of time stands where an object would.

    Nor is ``a clip [viewed] 40,000 times claims that``, which tells how often it was seen.
    """
    numbers = content[0]
    while numbers < content[1] and doc.classes[numbers] in (NUMBER, ADVERB):
        numbers += 1
    if numbers > content[0] and doc.tokens.words[numbers] == "times":
        return True
    if content[1] - content[0] != _THIS_SEASON:
        return False
    first, last = doc.tokens.words[content[0]].lower(), doc.tokens.words[content[1] - 1].lower()
    return first in _SPANS and (last in _TIMES or last in listed("time_nouns"))


@asked_of("claim")
def wins_a_share(doc: Document, match: CueMatch, content: Range) -> bool:
    """``[claiming 41 percent] of the vote``: what somebody wins by a number, and nothing said."""
    return doc.classes[content[0]] == NUMBER and not finite_between(doc.classes, *content)


def is_plural_before_verb(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The [protests against] the ban are old``: whether a finite verb behind the first noun group shows a plural noun."""
    if doc.classes[match.verb] != VERB_S_OR_PLURAL or match.group != match.verb:
        return False
    group = NOUN_GROUP_LONG.match(doc.classes, content[0], content[1])
    return group is not None and doc.classes[group.end() : group.end() + 1] in tuple(FINITE)


@asked_of("want")
def advises_whom(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [may want] to check his figures``: what the writer advises somebody, who wants nothing."""
    group = doc.tokens.words[match.group : match.verb]
    return "may" in group or "might" in group


def _thing(doc: Document, source: Range) -> Range | None:
    """The noun group that a subject is, or that the relative pronoun there stands for."""
    if doc.tokens.words[source[0]] not in _RELATIVE or source[1] - source[0] > 1:
        return source
    end = first = source[0]
    while end - first < _LONGEST and first > 0 and doc.classes[first - 1] in COMMON_NOUN:
        first -= 1
    first -= first > 0 and doc.classes[first - 1] in _OPENS_GROUP
    return (first, end) if first < end and doc.classes[end - 1] in COMMON_NOUN else None


@cache
def _mute() -> frozenset[str]:
    """Nouns, in the singular, for what holds no words."""
    return (listed("mute_things") | listed("products")) - listed("document_nouns") - listed("works")


#: Those to be asked of what any rule found.
OF_THINGS: tuple[Reading, ...] = (is_told_of_nobody, is_done_by_thing, is_shown_by_thing)
