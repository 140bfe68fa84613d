"""Who a clause opens with, where a name that only tells more of them stands before its verb: ``[The man hired to defend Ash] said``."""

from __future__ import annotations

from ...entities.noun_phrases import is_somebody, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP
from ...tokens.patterns import pattern
from ...tokens.sentences import Document
from ...tokens.word_classes import (
    CONJUNCTION,
    CONJUNCTION_OR_ADVERB,
    ING_FORM,
    NAME,
    SUBORDINATOR,
    WHO,
    classes,
)
from ..cue_lexicon import cue_verbs

_BORDERS = classes("comma quotation colon dash semicolon that open_bracket sentence_close")
#: What stands between a noun group and a name that belongs to it, no verb of the clause among it.
_MODIFYING = pattern("""
    (?: <past_or_participle|participle|ing_form> (?= <preposition|to|adverb|subordinator> ) )?   # accused of, hired to
    (?: <preposition> | <adverb> | <to> <base_form> | <determiner|nominal>{1,4} <past_participle>? (?= <preposition> ) ){0,6}
    (?: <subordinator> (?: <determiner> <nominal>{1,3} <preposition> | <noun> <subordinator> )? | <determiner> <subordinator> )?                                # dressed as, before a match against
""")
#: who says he saw, who did not name
_RELATIVE = pattern("""
    <who> (?: <be|have|modal> <adverb>? <past_participle|base_form> | <past|past_or_participle|verb_s|verb_s_or_plural> )
    (?: <subject_pronoun> <past|past_or_participle|verb_s|verb_s_or_plural> )?
    (?: <preposition> | <adverb> )*
  | <who> <modal> <adverb>?
""")
#: On Monday the, In May a
_FRONTED = pattern("<preposition> <determiner>? <name|noun> (?= <determiner|number> )")
#: Words that lead to who acts in a clause of time or likeness: they left after Ash said; named [after] Ash
_LEADS = ("named", "dressed", "such", "old", "look")
_LONGEST = 14  # tokens


def start_of_head(doc: Document, start: int, end: int, first: int) -> int:
    """Where the noun group begins that opens a clause, if a name before the verb only tells more of it; else ``start``.

    ``[A nurse accused of the theft planned by] Tom Ash said``; not ``A nurse left after [Tom Ash] said``: where nothing
    but what belongs to the first group stands between, that is who the verb has for its subject.
    """
    letters, words = doc.classes, doc.tokens.words
    if start - 2 < first or NAME not in letters[start:end] or letters[start - 1] in (CONJUNCTION, WHO):
        return start
    head = start - 1
    while head > first and letters[head - 1] not in _BORDERS:
        head -= 1
    while head < start and letters[head] in CONJUNCTION_OR_ADVERB:
        head += 1
    if fronted := _FRONTED.match(letters, head, start):
        day = words[fronted.end() - 1]
        is_day = day.lower() in listed("time_nouns") or day in listed("weekdays") or day in listed("months")
        head = fronted.end() if is_day else head  # On Monday a man
    group = NOUN_GROUP.match(letters, head, start)
    if group is None or group.end() >= start or start - head > _LONGEST:
        return start
    between = group.end()
    known = cue_verbs().get(words[between])
    told = known is not None and known[0].cue_class == "speech" and "t" in known[0].frames
    if told or (known is not None and letters[between] == ING_FORM):
        return start  # Lawmakers said on Wednesday Ash would go
    if letters[start - 1] == SUBORDINATOR and words[start - 2] not in _LEADS:
        return start
    if not _MODIFYING.fullmatch(letters, between, start) and not _RELATIVE.fullmatch(letters, between, start):
        return start
    opens = doc.tokens.span(head, between).of(doc.text)
    noun = singular(words[between - 1].lower())
    speaks = is_somebody(opens) or noun in listed("document_nouns")
    return head if speaks and noun not in listed("time_nouns") else start
