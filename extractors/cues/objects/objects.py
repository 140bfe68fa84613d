"""What else than an object of a cue stands behind it: where the object is a word before, and how long something took."""

from __future__ import annotations

from ...lexicon import listed
from ...lexicon.word_endings import endings
from ...tokens.noun_groups import LONG_NOUN_GROUP, NOUN_GROUP_LONG, finite_between, starts_clause
from ...tokens.nouns_of_saying import nouns_of_saying_in_both_numbers
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    BASE_VERB,
    COLON,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    ING_FORM,
    NAME,
    NOUN,
    NUMBER,
    PARAGRAPH_END,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PREPOSITION,
    QUOTATION,
    THAT,
    TO,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from ..cue_lexicon import cue_verbs
from ..model import CueMatch

_BEFORE_RELATIVE = classes("relative common_noun name")
_NAMED = classes("noun name verb_s_or_plural verb_or_noun")
_LONGEST_ASIDE = 25
#: So many tokens before a comma "as" leads to the word that judges.
_NEAR_AS = 3
_BASE_OR_BE = classes("base_form be")
#: They lead to where somebody named is from: accused Lee, of Mill Lane, of theft.
_COMING_FROM = ("of", "from")
_BEGINS_ASIDE = classes("who determiner name number past_or_participle participle")
_OF_DOING = classes("preposition ing_form")
_JUDGED_BY = frozenset(["of", "for", "as"])
_INDEFINITE = frozenset(["a", "an"])
_WHEN_OR_WHERE = (*classes("preposition adverb"),)
#: Before a subject and its verb they stand for whatever somebody says, and nothing of it is told.
_WHATEVER = frozenset(["whatever", "everything", "anything", "nothing", "all"])
#: Words that stand for the object of the verb behind them.
_OBJECT_WORDS = frozenset(["what", "which", "whom"])
#: reported lost bags, [boarding delays, and] closed doors; not: reported delays, leaving passengers and crews behind
_LOADING_ERRORS = pattern("<ing_form> <common_noun>{1,2} <comma> <conjunction>")
#: , police cells, care homes and (hospitals): plurals are no verbs where the list goes on
_ITEMS = pattern("""
    (?: <determiner>? <nominal|ing_form>{1,4} (?: <preposition> <determiner>? <nominal>{1,4} )? <comma> ){0,6}
    <determiner>? <nominal|ing_form>{1,4} (?: <preposition> <determiner>? <nominal>{1,4} )? <comma>? <conjunction>
    <determiner>? <modifier>? <nominal> (?! <finite> )
""")
# the careful, [three-year plan]; the gloomy, even [hostile, view]; the costly, [slow and clumsy fix]
_ADJECTIVE_AND_NOUN = pattern(
    "<noun|past_or_participle|participle|ing_form> (?: <comma> | <conjunction> <noun|past_or_participle|ing_form> )? <nominal>"
)
# backed raising wages, [capping rents and closing bases]
_TO_DOING = pattern("<to> <adverb>? <ing_form>")
_ACTS = pattern("""
    (?: <ing_form> <not comma|sentence_close|finite|that|quotation>{0,12} <comma> ){0,4}
    <ing_form> <not comma|sentence_close|finite|that|quotation>{0,12} <comma>? <conjunction> <adverb>? <ing_form>
""")
# described the talks as serious, [detailed and at times heated]; called the bill bloated, [rushed and cruel to farmers]
_PREDICATES = pattern("""
    (?: <adverb>{0,2} <modifier|nominal> <comma> ){0,4} <adverb>{0,2} <modifier|nominal> <comma>? <conjunction>
    (?: <comma>? <preposition> <common_noun> <comma>? )? <adverb>{0,2} <modifier|nominal|determiner|to>
""")


_BEHIND_VERB = tuple(classes("preposition determiner object_pronoun to"))


def is_free_relative(doc: Document, match: CueMatch) -> bool:
    """``[What] she says happened next is sad.``, ``[Everything] she says is true.``: whether what is said is what the sentence is about."""
    before = match.source[0] - 1 if match.source else -1
    if before < match.sentence[0]:
        return False
    before -= doc.classes[before] == THAT and before > match.sentence[0]  # all that she says
    word = doc.tokens.words[before]
    return (before == match.sentence[0] and word == "What") or word.lower() in _WHATEVER


def is_so(doc: Document, token: int) -> bool:
    """``She said [so] in the app.``: whether "so" stands for what was said before, with nothing but when or where behind."""
    words, behind = doc.tokens.words[token : token + 3], doc.classes[token + 1 : token + 2]
    if words[:1] != ["so"] or behind in _WHEN_OR_WHERE:
        return words[:1] == ["so"]
    without = (
        "without" in doc.tokens.words[max(0, token - 3) : token]
    )  # hinted, without saying so, that it was lost
    return (without and behind == COMMA) or words[1:] == ["much", "as"]


def object_stands_before(doc: Document, match: CueMatch) -> bool:
    """``the plan [which] she criticised is old``, ``[what] she spoke about is unclear``: a word before is the object.

    Verbs of naming have another one behind: ``what she called [a mess]``, ``which she described [as a mess]``.
    """
    before = match.source[0] - 1 if match.source else -1
    if match.subject_from != "subject" or before < match.sentence[0]:
        return False
    if doc.tokens.words[before - 1] in _INDEFINITE and doc.classes[before] in COMMON_NOUN:
        return True  # it was late, a claim Lee denied
    return (
        doc.tokens.words[before].lower() in _OBJECT_WORDS
        and doc.classes[before - 1 : before] != PREPOSITION
        and doc.tokens.words[match.verb] not in forms_of_all("naming_verbs")
    )


def in_relative(classes: str, match: CueMatch) -> bool:
    """``the book [that she wrote] that was sold``: whether the cue stands in a clause about a noun before it."""
    return match.source is None or (
        match.source[0] > match.sentence[0] and classes[match.source[0] - 1] in _BEFORE_RELATIVE
    )


#: Between a verb of saying and the medium: said in a report that, replied with the claim that.
_OF_MEDIA = ("in", "with", "as", "for")


def is_of_noun(doc: Document, that: int, match: CueMatch) -> bool:
    """``agreed to a deal over allegations [that it cheats]``, ``replied to Lee's claim [that]``: whether the noun before tells it.

    ``expressed dismay at the cuts [that hurt them]``: so it is behind the preposition of a noun that a verb says. A
    medium carries what the verb says: ``said in a statement that``.
    """
    classes, words, after = doc.classes, doc.tokens.words, match.after
    if words[that - 1].lower() in listed("claim_nouns"):
        lead = claim_lead(doc, that, match)
        return lead is not None and words[lead] not in _OF_MEDIA
    leads_on = that > after and "_" in match.cue.lemma and words[after] not in ("to", "for")
    if leads_on and words[after] in match.cue.prepositions:
        return True
    if (
        that <= after + 1
        or classes[that - 1] not in COMMON_NOUN
        or words[that - 1].lower() not in nouns_of_saying_in_both_numbers()
    ):
        return False
    leads = [k for k in range(after, that) if classes[k] == PREPOSITION]
    return bool(leads) and words[leads[-1]] not in listed("circumstance_prepositions")


def claim_lead(doc: Document, that: int, match: CueMatch) -> int | None:
    """The preposition that leads from a verb to the noun before "that": ``commented [on] rumours that``, ``replied [to] Lee's claim that``."""
    lead = max(doc.classes.rfind(kind, match.after, that - 1) for kind in (PREPOSITION, TO))
    return lead if lead >= 0 else None


def is_within_noun(doc: Document, lead: int, match: CueMatch) -> bool:
    """``spoke with the head [of] the bank``, ``called into a show [on] Radio 9``: whether a noun before has this preposition."""
    classes, words = doc.classes, doc.tokens.words
    if words[match.after] == "into":
        return True
    manner = classes[lead - 2] == PREPOSITION and not words[lead - 1].endswith("s")  # with pride of
    return words[lead] == "of" and lead > match.after + 1 and classes[lead - 1] in _NAMED and not manner


def goes_on_as_list(classes: str, token: int) -> bool:
    """Whether a list goes on behind a comma: bread, wine and cheese; to mend the quay, sweep it and paint it."""
    following = classes[token : token + 1]
    if following == DETERMINER and _RELATIVE_AND_VERB.match(classes, token):
        return False  # Citing the plan, the groups who wrote to her say
    if following == CONJUNCTION:  # a ferry, and the quay was shut
        if classes[token + 1 : token + 2] == PAST_OR_PARTICIPLE and classes[token + 2] in _BEHIND_VERB:
            return False  # praised the crews, in particular the divers, and left for Elmton
        return classes[token + 1 : token + 2] not in tuple(FINITE) and not starts_clause(classes, token + 1)
    return (
        following in (BASE_VERB, VERB_OR_NOUN)
        or (following == ING_FORM and _LOADING_ERRORS.match(classes, token) is not None)
        or (
            following in (NOUN, NAME, DETERMINER, NUMBER, VERB_S_OR_PLURAL)
            and (not starts_clause(classes, token) or _ITEMS.match(classes, token) is not None)
        )
    )


def goes_on_as_adjectives(doc: Document, comma: int) -> bool:
    """``outlined a careful[, three-year plan]``, ``its embarrassing[, years-old tactics]``: whether two adjectives stand before one noun."""
    words, behind = doc.tokens.words, comma + 1
    behind += doc.classes[behind : behind + 1] == ADVERB  # a dark[, even hostile, view]
    second = _ADJECTIVE_AND_NOUN.match(doc.classes, behind)
    if second is None or not words[behind].islower():
        return False
    before, after = words[comma - 1], words[behind]
    if "-" in after or words[comma + 1] in ("more", "less"):
        return before.islower() and not before.endswith("s")
    return doc.classes[behind] != ING_FORM and _describes(before)


def _describes(word: str) -> bool:
    """``embarrassing``, ``three-year``, ``large``: whether a word is an adjective by its form, or a common one."""
    formed = word.islower() and ("-" in word or word.endswith((*endings("adjective"), "ing")))
    return formed or word in listed("opening_adjectives")


def goes_on_as_acts(doc: Document, match: CueMatch, comma: int) -> bool:
    """``backed raising wages[, capping rents and closing bases]``: whether one more act in -ing stands behind the first."""
    before = doc.classes[match.after : comma]
    # accused Lee of hiding, delaying and losing files; admitted to deliberately hiding files, and
    acts = before[:1] == ING_FORM or _OF_DOING in before or _TO_DOING.match(before) is not None
    more = acts and cue_verbs().keys().isdisjoint(doc.tokens.words[comma + 1 : comma + 2])
    return more and _ACTS.match(doc.classes, comma + 1) is not None


def goes_on_as_predicates(doc: Document, match: CueMatch, comma: int) -> bool:
    """``described the talks as serious[, detailed and at times heated]``: whether one more word behind a comma judges the object."""
    words = doc.tokens.words
    naming = words[match.verb] in forms_of_all("naming_verbs")
    judged = naming or "as" in words[max(match.after, comma - _NEAR_AS) : comma]
    return judged and _PREDICATES.match(doc.classes, comma + 1) is not None


def is_stranded(doc: Document, k: int) -> bool:
    """``the judge she referred [to] is``, ``what they point [to] with alarm``: whether no object stands behind a preposition."""
    behind = doc.tokens.words[k + 1]
    return behind == "with" or (doc.classes[k + 1] in FINITE and not behind.endswith("ing"))


#: A subject with a relative clause and its own verb behind that.
_RELATIVE_AND_VERB = pattern(
    "{long_noun_group} <that|who> <auxiliary|adverb>* <past_or_participle|past|verb_s> <not comma|stop|paragraph_end|that|conjunction>{0,12} <finite|base_verb>",
    long_noun_group=LONG_NOUN_GROUP,
)


def is_listed(classes: str, token: int) -> bool:
    """``called him “a liar,” [“a thief”]``, ``[and a thief]``: whether more of an object follows words in marks."""
    k = token + (classes[token : token + 1] == CONJUNCTION)
    if k > token and _RELATIVE_AND_VERB.match(classes, k):
        return False  # called him “a liar,” and an ad that began on Monday says
    return classes[k : k + 1] in QUOTATION or (k > token and goes_on_as_list(classes, token))


def announces(doc: Document, content: Range) -> bool:
    """``offered a single warning[: “The lake is wet.”]``: whether an object ends with a colon and the words it announces."""
    colon_at = doc.classes.rfind(COLON, *content)
    behind = doc.classes[colon_at + 1 : content[1]] if colon_at > content[0] else ""
    return bool(behind) and not behind.strip(QUOTATION)


def is_reproach(doc: Document, comma: int, match: CueMatch) -> bool:
    """``accused Lee, the mayor[, of lying]``: whether what somebody is blamed for stands behind an apposition."""
    return (
        match.cue.cue_class == "judgement"
        and doc.tokens.words[comma + 1 : comma + 2] in (["of"], ["for"])
        and COMMA in doc.classes[match.after : comma]
    )


def tells_itself(doc: Document, start: int) -> bool:
    """Whether a paragraph has words in marks of its own, so that it is told and not said."""
    end = doc.classes.find(PARAGRAPH_END, start)
    return any(c in doc.classes[start : end if end > 0 else len(doc.classes)] for c in QUOTATION)


def ends_as_apposition(doc: Document, comma: int, end: int) -> bool:
    """``, a claim that nobody has tested.``: whether what is told of the clause before ends the sentence."""
    rest = doc.classes[comma + 1 : end]
    return not (COMMA in rest or CONJUNCTION in rest or starts_clause(doc.classes, comma + 1))


def judged_behind_aside(doc: Document, comma: int, end: int, match: CueMatch) -> int:
    """``accused Lee[, who owns the mill,] of theft``, ``accused Lee[, of Mill Lane,] of theft``, ``called Lee[, a miner,] a fool``: the comma behind an aside, or 0."""
    letters, words = doc.classes, doc.tokens.words
    closing = letters.find(COMMA, comma + 1, min(end, comma + _LONGEST_ASIDE))
    naming = words[match.verb] in forms_of_all("naming_verbs")
    asked = closing > 0 and letters[closing + 1 : closing + 2] == TO and letters[closing + 2] in _BASE_OR_BE
    asked = asked and (words[match.after] == "for" or "o" in match.cue.frames)
    if (
        closing < 0
        or not (asked or naming or match.cue.cue_class == "judgement")
        or not (
            letters[comma + 1] in _BEGINS_ASIDE
            or (asked and letters[comma + 1] == ADVERB)
            or (words[comma + 1] in _COMING_FROM and letters[comma - 1] == NAME)
        )
    ):
        return 0
    done = (
        letters[comma + 1] in PAST_PARTICIPLE and letters[comma + 2] == PREPOSITION
    )  # accused its rival, led by Lee, of
    noun = NOUN_GROUP_LONG.match(letters, comma + 1, closing)
    alone = noun is not None and noun.end() == closing  # accused Lee, its former head, of
    if letters[comma + 1] != WHO and not alone and finite_between(letters, comma + 1 + done, closing):
        return 0
    behind = letters[closing + 1 : closing + 2]
    if asked:
        return closing  # called for the fare, which rose in May, to be cut
    judged = not _JUDGED_BY.isdisjoint(words[closing + 1 : closing + 2]) or (
        naming and (behind == DETERMINER or behind in tuple(QUOTATION))
    )
    return closing if judged else 0
