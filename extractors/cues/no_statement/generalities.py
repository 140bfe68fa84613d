"""What anybody is asked, and what holds in general: ``Does anyone think it is safe?``, ``A bank will never ask you for it``."""

from __future__ import annotations

from ...entities.noun_phrases import describe, singular
from ...lexicon import listed
from ...tokens.noun_groups import clause_verb
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    BE,
    COMMA,
    COMMON_NOUN,
    DETERMINER,
    MODAL,
    NAME,
    PAST_FORM,
    QUOTATION,
    classes,
)
from ..clauses.inanimate import is_mute
from ..model import CueMatch

_PRONOUN = classes("subject_pronoun")
_ANYBODY = frozenset(["anyone", "anybody", "others", "who", "someone"])
#: A word to describe heavy music, used to refer to it.
_MEANING = ("describe", "denote", "refer_to")
_GENERAL_CUES = (*_MEANING, "guarantee")
_HOLDS = frozenset(["can", "cannot", "may", "might", "should"])
#: With these, what will be holds in general: A bank will never ask.
_WHENEVER = frozenset(["when", "whenever", "if", "once", "unless"])
_EVERY_TIME = ("every time", "each time", "any time")
_ANY = frozenset(["a", "an", "any", "anyone", "someone"])
_MANY_WORDS = 4
_FUTURE = frozenset(["will", "’ll", "'ll"])
_FUTURE_OR_DOUBT = frozenset(["may", "might", "could", "would"]) | _FUTURE
_ANYBODY_ELSE = frozenset(["people", "they", "others", "some", "your"])
_NOBODY = ("nobody", "no one", "no-one", "nothing", "none")
_TELLING = ("say", "tell", "warn", "mention", "explain")
_PRESENT = classes("verb_s verb_s_or_plural base_form")
_ALWAYS = frozenset(["never", "always", "often", "usually"])


def is_general(doc: Document, match: CueMatch, content: Range) -> bool:
    """Whether nobody in particular says, thinks or refuses something, as a sentence tells what anybody would.

    ``Does anyone think that it is safe?``, ``A tired nurse cannot argue for her patients``, ``No one can claim that``,
    ``Money does not guarantee that you win``. Words in marks are somebody's.
    """
    source = match.source
    if source is not None and _is_habit(doc, match, source, content):
        return True
    modal = MODAL in doc.classes[match.group : match.verb]
    who = doc.tokens.words[source[0]].lower() if source else ""
    if source is not None and _is_reader(doc, match, source, content):
        return True
    if not (modal or who in _ANYBODY or match.cue.lemma in _GENERAL_CUES):
        return False
    if _tells_meaning(doc, match):
        return True
    if source is None or any(letter in QUOTATION for letter in doc.classes[slice(*content)]):
        return False
    if who in _ANYBODY and source[1] - source[0] < 3:
        return doc.tokens.words[match.sentence[1] - 1] == "?" and source[0] - match.sentence[0] < 3
    if match.cue.lemma == "guarantee":
        return is_mute(doc, source) or _is_in_ing(doc, match.sentence[0], source)
    return modal and _holds(doc, match, source, who)


def _is_habit(doc: Document, match: CueMatch, source: Range, content: Range) -> bool:
    """``When [renters] ask for repairs, the agency sends a letter``: whether anybody who might say so is told of, and what is done then.

    Not of somebody told apart (``When the owners of the mill say``, ``When Lee says``), nor in the past (``When renters
    asked``); words in marks are somebody's.
    """
    letters, words = doc.classes, doc.tokens.words
    if letters[match.verb] not in _PRESENT or any(letter in QUOTATION for letter in letters[slice(*content)]):
        return False
    if "you" in words[match.verb + 1 : match.verb + 2]:
        return False  # If a driver tells you that it is late, ask the clerk
    start = source[0]
    whole = " ".join(words[start : start + 2]).lower()
    if whole in _EVERY_TIME:
        start += 2  # [Every time renters] say no
    elif not (words[start - 1].lower() in _WHENEVER and start - 1 >= match.sentence[0]) and (
        " ".join(words[max(start - 2, 0) : start]).lower() not in _EVERY_TIME
    ):
        return False
    who = words[start : source[1]]
    anybody = who and (who[0].lower() in _ANY or letters[start] in COMMON_NOUN)
    if not anybody or NAME in letters[start : source[1]] or DETERMINER in letters[start + 1 : source[1]]:
        return False
    if letters[start] in COMMON_NOUN and not (len(who) < _MANY_WORDS and _is_plural(who[-1])):
        return False
    comma = letters.find(COMMA, match.verb, match.sentence[1])
    main = clause_verb(letters, comma + 1) if comma > 0 else None
    return main is None or letters[main] not in PAST_FORM


def _is_reader(doc: Document, match: CueMatch, source: Range, content: Range) -> bool:
    """``You [may think] that it is dear``, ``People [will ask] what you do``: whether anybody who reads says it, or is told it by anybody.

    Also what nobody does: ``Nobody [tells] you how cold it is``. Words in marks are somebody's.
    """
    words, letters = doc.tokens.words, doc.classes
    if any(letter in QUOTATION for letter in letters[slice(*content)]):
        return False
    who, group = words[source[0]].lower(), words[match.group : match.verb]
    if who == "you":
        return source[1] - source[0] == 1 and not _FUTURE_OR_DOUBT.isdisjoint(group)
    told = "you" in words[match.verb : content[1]]
    if who in listed("nobody_subjects"):
        alone = " ".join(words[slice(*source)]).lower() in _NOBODY  # not: No 10 says, nobody at the mill says
        return (
            alone
            and match.group == match.verb
            and letters[match.verb] in _PRESENT
            and match.cue.lemma in _TELLING
        )
    return told and who in _ANYBODY_ELSE and not _FUTURE.isdisjoint(group)


def _is_plural(noun: str) -> bool:
    return noun in listed("plural_nouns") or singular(noun.lower()) != noun.lower()


def _holds(doc: Document, match: CueMatch, source: Range, who: str) -> bool:
    """Whether a modal tells what any such one or nobody would do: ``A bank will never ask``, ``No one can claim``."""
    group = doc.tokens.words[match.group : match.verb]
    if who in ("a", "an") and doc.classes[source[0]] == DETERMINER:
        described = describe(doc.tokens.span(*source).of(doc.text))
        somebody = described is not None and described.kind in ("individual", "organization")
        always = not _ALWAYS.isdisjoint(group) and "will" in group
        return somebody and (always or not _HOLDS.isdisjoint(group))
    nobody = who in listed("nobody_subjects") and who != "few"
    return nobody and ("can" in group or ("will" in group and match.cue.cue_class == "belief"))


def _is_in_ing(doc: Document, first: int, source: Range) -> bool:
    """``[Having] a lot of money does not guarantee``: whether a subject is the object of a form in -ing that opens the sentence."""
    return source[0] == first + 1 and doc.tokens.words[first].endswith("ing")


def _tells_meaning(doc: Document, match: CueMatch) -> bool:
    """``Grime is a word used [to describe] “raw” music``: what a word is for, which nobody says here; not ``Lee used the word to describe``."""
    if match.verb_form != "infinitive" or match.cue.lemma not in _MEANING:
        return False
    words, first = doc.tokens.words, match.sentence[0]
    noun = next((k for k in range(match.group - 1, first, -1) if words[k] in listed("words_as_words")), None)
    if noun is None or (match.source is not None and match.source[0] > noun):
        return False  # a label that Lee uses to describe it
    is_word = any(doc.classes[k] == BE for k in range(max(first, noun - 5), noun))
    named = match.source is not None and doc.classes[match.source[0]] in (NAME, *_PRONOUN)
    return is_word or (not named and "used" in words[noun : match.group])
