"""What is still to be shown or found out: ``must [prove] that he knew``."""

from __future__ import annotations

from ...entities.noun_phrases import singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import CONJUNCTION, MODAL, TO
from ..model import CueMatch
from .preconditions import asked_of

_ITS = ("its", "their")
#: What they open tells when something was done.
_WHEN = frozenset(["after", "before", "when", "once", "until"])
_COMING_TO_KNOW = frozenset(["learn", "realise", "realize", "discover"])
_FOUND_OR_SEEN = ("document", "belief")
_VERDICTS = frozenset(["guilty", "liable", "innocent"])
_FINITE = pattern("<finite_or_participle>")
_FINDING_OUT = frozenset(["determine", "see", "learn", "discover", "find out"])


@asked_of(modal=True)
def time_will_tell(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Time [will tell] whether he was right``: what nobody knows yet."""
    source = match.source
    named = source is not None and doc.tokens.words[source[1] - 1].lower()
    return named in ("time", "history", "posterity")


@asked_of(cue_classes=("document",))
def must_be_shown(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The owner [must prove] that it is hers``: what somebody is bound to show is not shown yet."""
    words, k = doc.tokens.words, match.group
    if match.verb_form == "infinitive":
        return words[k - 1] == "to" and words[k - 2].lower() in listed("words_of_duty")
    if match.verb_form == "gerund":
        return words[k - 2 : k] == ["burden", "of"]
    return "must" in words[k : match.verb]


@asked_of(*_FINDING_OUT)
def finds_out(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The office tests wells [to determine] whether they are safe``, ``[will learn] who won``: what is not known yet."""
    later = match.cue.lemma != "see" and MODAL in doc.classes[match.group : match.verb]
    return later or match.verb_form == "infinitive"


@asked_of(cue_classes=("belief",))
def comes_to_know(doc: Document, match: CueMatch, content: Range) -> bool:
    """``They fled [after realizing] that the man was dead``, ``[When they realized] it``: what somebody came to know tells when something was done."""
    if match.verb_form == "gerund":
        return doc.tokens.words[match.group - 1].lower() in ("after", "before", "upon")
    source = match.source
    return (
        match.verb_form == "finite"
        and match.cue.lemma in _COMING_TO_KNOW
        and source is not None
        and match.subject_from == "subject"
        and doc.tokens.words[source[0] - 1].lower() in _WHEN
    )


@asked_of(lists=("verbs_of_knowing",))
def nobody_knows(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Few [know] that he was a baker``: what is so, and is not said by those who do not know it."""
    return match.source is not None and doc.tokens.words[match.source[0]].lower() in listed("nobody_subjects")


@asked_of(cue_classes=_FOUND_OR_SEEN, verb_forms=("gerund",))
def is_kept_from(doc: Document, match: CueMatch, content: Range) -> bool:
    """``He paid them to keep them [from discovering] that``: what somebody is kept from finding out nobody finds out."""
    return doc.tokens.words[match.group - 1] == "from"


@asked_of(cue_classes=_FOUND_OR_SEEN)
def finds_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Police found [a gun in the car] and Lee was held``: whether the first clause behind has an object and no subject."""
    group = NOUN_GROUP.match(doc.classes, content[0], content[1])
    if group and not _VERDICTS.isdisjoint(doc.tokens.words[content[0] : group.end() + 5]):
        return True  # found the driver not guilty
    verb = _FINITE.search(doc.classes, group.end(), content[1]) if group else None
    if group is None or verb is None:
        to_do = group is not None and doc.classes[group.end() : group.end() + 1] == TO
        return to_do and match.cue.cue_class == "document"  # showed an ability to row
    joined = doc.classes.find(CONJUNCTION, group.end(), verb.start())
    own = joined > group.end() or (joined == group.end() and verb.start() == joined + 1)
    return own and doc.tokens.words[joined] == "and"


@asked_of("find")
def finds_an_object(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Police [found] a gun``, ``a survey [finding] its feet``: whether what is found is no result of a study; not ``The survey found a rise``."""
    group = NOUN_GROUP.match(doc.classes, *match.source) if match.source else None
    noun = doc.tokens.words[group.end() - 1].lower() if group else ""
    own = doc.tokens.words[content[0]] in _ITS  # found its feet
    return match.verb_form != "finite" or own or singular(noun) not in listed("studies")
