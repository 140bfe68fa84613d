"""Who does what a form in -ing says: ``Lee left, [saying] it was late``; ``Speaking in Elmton, Lee left``."""

from __future__ import annotations

from ...entities.noun_phrases import is_role, is_somebody
from ...lexicon import listed
from ...tokens.noun_groups import LONG_NOUN_GROUP, NOUN_GROUP_LONG, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.tagger import is_participle
from ...tokens.verb_forms import forms, forms_of_all
from ...tokens.word_classes import (
    COMMA,
    DASH,
    DETERMINER,
    FINITE,
    FINITE_OR_PARTICIPLE,
    FULL_VERB,
    ING_FORM,
    NAME,
    OBJECT_PRONOUN,
    PARAGRAPH_END,
    PAST_OR_PARTICIPLE,
    PERHAPS_FINITE,
    POSSESSIVE,
    PREPOSITION,
    PREPOSITION_OR_ADVERB,
    SUBORDINATOR,
    THAT,
    TO,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    classes,
)
from ..clauses.inanimate import is_inanimate
from ..cue_lexicon import stances
from ..model import CueMatch
from .before_verb import subject_before
from .called_to_account import accused_of
from .joined_clauses import joined_behind, may_speak, subject_in_which, subject_of_joined
from .lists_in_subjects import behind_office_and_name
from .objects_that_say import (
    agent_before,
    behind_dash,
    from_whom,
    is_taken_up,
    nearest_document,
    speaks_itself,
    who_begins,
    who_is_shown,
)
from .opening_groups import main_subject, subject_of_plural
from .papers import is_paper_found, paper_apart, record_before

_WHOSE = ("his", "her", "their", "my", "our")
_BEGINS_VERB_GROUP = classes("perhaps_finite adverb")
_TO_OR_MODAL = classes("to modal")
_COMMA_AND_PREPOSITION = classes("comma preposition")
#: Behind a verb, not behind a noun in -ing: despite her telling him, that, “no”.
_OBJECT_OR_CLAUSE = tuple(
    classes("object_pronoun that subject_pronoun quotation name determiner question_opening preposition")
)
_BEFORE_OPENING = classes("conjunction preposition subordinator adverb comma")
_WHO_IS_BLAMED = pattern("<who> <auxiliary> <auxiliary|adverb>* <past_participle> <preposition>")
_BEHIND_MAIN_SUBJECT = classes("perhaps_finite adverb base_verb comma open_bracket")
_THINKING = ("thinking", "hoping", "believing", "wondering", "fearing")
_BESIDE = ("with", "alongside")
#: Prepositions before whom or what the subject only comes to: turned on Lee saying; not: with Lee saying, hurt by Lee saying.
_TO_SOMEBODY = ("to", "on", "at", "from", "against")
_BEFORE_NOUN_IN_ING = classes("common_noun number name")
_PLAIN_NOMINAL = classes("noun name verb_s_or_plural number")
_AFTER_COMMA = pattern("<comma|quotation>")
_RESUMED = pattern("<comma|dash> <conjunction>? <adverb>? <finite_or_participle>")
_HEARD_THAT = pattern(
    "<past|past_or_participle> <that|subordinator|who>? ({noun_group}) <finite_or_participle>",
    noun_group=LONG_NOUN_GROUP,
)


def subject_in_subordinate(doc: Document, comma: int, first: int) -> Range | None:
    """``The talk ended when [protesters] stormed in, shouting``: who does it in the clause before a comma."""
    classes = doc.classes
    start = max(classes.rfind(COMMA, first, comma) + 1, first)
    opening = classes.rfind(SUBORDINATOR, start, comma)
    if opening < 0:
        return None
    m = NOUN_GROUP_LONG.match(classes, opening + 1, comma)
    return (opening + 1, m.end()) if m and classes[m.end()] in _BEGINS_VERB_GROUP else None


def subject_in_absolute(doc: Document, first: int, limit: int) -> Range | None:
    """``The firm denied it, with [Lee] taking to the radio to say``: who does what a form in -ing behind "with" says."""
    comma = doc.classes.rfind(_COMMA_AND_PREPOSITION, first, limit)
    if comma < 0 or doc.tokens.words[comma + 1] != "with":
        return None
    verb = doc.classes.find(ING_FORM, comma + 2, limit)
    subject = doc.subject_before(verb) if verb > 0 else None
    if subject is None or subject[0] != comma + 2 or finite_between(doc.classes, verb, limit):
        return None
    return subject


def is_noun_in_ing(doc: Document, group: int, after: int) -> bool:
    """``a deadly weapon [finding] in the case``: whether a form in -ing ends a noun group that begins with "a" or "the"."""
    letters, k = doc.classes, group - 1
    while k and letters[k] in _BEFORE_NOUN_IN_ING:
        k -= 1
    article = doc.tokens.words[k].lower() in ("a", "an", "the")
    if doc.tokens.words[group] == "showing" and letters[after : after + 1] in tuple(FINITE_OR_PARTICIPLE):
        return article  # the strong showing led her to
    return article and k < group - 1 and letters[after : after + 1] in (PREPOSITION, TO, COMMA)


def whose_saying(doc: Document, group: int) -> bool:
    """``He went on despite [her] telling him``, ``[his] warning that``: whether a possessive pronoun is who says it."""
    words, letters = doc.tokens.words, doc.classes
    whose = words[group - 1] in _WHOSE
    verb = words[group] == "telling" or letters[group + 1 : group + 2] in _OBJECT_OR_CLAUSE
    return whose and (letters[group + 1 : group + 2] == THAT or (verb and letters[group - 2] == PREPOSITION))


def main_clause(doc: Document, start: int, end: int) -> Range | None:
    """``Though he thanked them, [she] sounded a rare note, saying``: the subject behind the first comma with a clause."""
    classes = doc.classes
    comma = classes.find(COMMA, start, end - 1)
    while comma != -1:
        m = NOUN_GROUP_LONG.match(classes, comma + 1, end)
        if m and starts_clause(classes, comma + 1):
            return comma + 1, m.end()
        comma = classes.find(COMMA, comma + 1, end - 1)
    return None


def gerund_subject(
    doc: Document, group: int, sentence: Range, last: CueMatch | None, earlier: CueMatch | None
) -> tuple[Range | None, str]:
    """Who does what a form in -ing says, and how it was found.

    ``last`` is the last verb of the sentence before it with a subject, ``earlier`` the last one of the text.
    """
    classes, sentence = doc.classes, behind_dash(doc, group, sentence)
    first = sentence[0]
    last = last if last is not None and last.verb >= first else None
    before = classes[group - 1] if group > first else PARAGRAPH_END
    blamed = _WHO_IS_BLAMED.search(classes, max(first, group - 8), group) if before == PREPOSITION else None
    if blamed and blamed.end() == group:
        return (blamed.start(), blamed.start() + 1), "relative"  # a man who is accused of threatening
    if (
        accused := accused_of(doc, group, sentence)
        or _talked_into(doc, group)
        or who_begins(doc, group, first)
        or who_is_shown(doc, group, first)
    ):
        return accused
    pronoun = before == OBJECT_PRONOUN or doc.tokens.words[group - 1] in _WHOSE
    if pronoun and doc.tokens.words[group - 2] in forms_of_all("perceiving_verbs"):
        return (group - 1, group), "subject"  # recalled her saying, heard him saying
    if before == DETERMINER and doc.tokens.words[group - 1].lower() == "those" and not _joins(doc, group - 2):
        return (group - 1, group), "subject"  # urged those calling for a vote to wait
    if before == DETERMINER and classes.startswith(THAT, group + 1) and _is_of_others(doc, group, first):
        return None, "none"  # fought the ruling that it was unsafe
    if not classes[first:group].strip(_BEFORE_OPENING):  # Citing ..., / And in explaining ...,
        for mark in _AFTER_COMMA.finditer(classes, group, min(sentence[1], group + 60)):
            comma = mark.start()
            m = NOUN_GROUP_LONG.match(classes, comma + 1, sentence[1])
            end = behind_office_and_name(doc, comma + 1, m.end()) if m else comma
            verb = end + 2 * (classes[end : end + 2] == PREPOSITION_OR_ADVERB)  # Lee on Monday said
            if m and verb < sentence[1] and classes[verb] in _BEHIND_MAIN_SUBJECT:
                if _is_larger_place(doc, m.span(), sentence[1]):
                    continue
                return (comma + 1, end), "main"
        if (
            earlier is not None
            and earlier.source
            and earlier.sentence[1] == first
            and classes[first - 1] != PARAGRAPH_END
        ):
            return earlier.source, "sentence-before"
        return None, "none"
    if described := _described(doc, group, first):
        return described, "subject"
    if before == COMMA and last is not None and _stands_before_main(doc, last, first):
        main = main_clause(doc, last.verb, group)
        if main:
            return main, "main"
    if last is not None and has_resumed(doc, last, group):
        last = None  # Lee, who said A, left, saying B
    if before == COMMA and (inner := subject_in_which(doc, group - 1, first)):
        return inner, "subordinate"
    if last is not None and last.source and last.verb < group:
        if before == COMMA and doc.tokens.words[group] == "adding":
            main = main_subject(doc, sentence, group)
            if main and THAT in classes[main[1] : last.source[0]]:
                return main, "main"  # Lee told them that such plans were new, adding
        return joined_behind(doc, last, group) or last.source, "main"
    if before == COMMA and (apart := _before_comma(doc, group, first)):
        return apart
    main = main_subject(doc, sentence, group) or (
        subject_of_plural(doc, sentence, group) if before == COMMA else None
    )
    main = (subject_of_joined(doc, main, group) if main else None) or main
    return _main_or_other(doc, group, first, main)


def _main_or_other(doc: Document, group: int, first: int, main: Range | None) -> tuple[Range | None, str]:
    """The subject of the sentence, or who does in it what a form in -ing tells."""
    classes = doc.classes
    before = classes[group - 1] if group > first else PARAGRAPH_END
    if before == COMMA and main and (agent := agent_before(doc, group - 1, main)):
        return agent, "main"
    told = (
        _HEARD_THAT.match(classes, main[1], group) if main and doc.tokens.words[main[1]] == "heard" else None
    )
    if told:  # The court heard how [Lee] rang a man claiming to be a clerk
        return told.span(1), "subordinate"
    if main is None and before == COMMA:  # Lee, citing “low rates,” said
        opening = NOUN_GROUP_LONG.match(classes, first, group)
        main = opening.span() if opening and opening.end() == group - 1 else None
    return main, "main" if main else "none"


def _is_of_others(doc: Document, group: int, first: int) -> bool:
    """``fought [the ruling] that``: whether a form in -ing behind an article is a noun, and no verb of making it stands before."""
    words = doc.tokens.words
    article = words[group - 1].lower() in ("a", "an", "the")
    return article and group - 2 > first and words[group - 2] not in (*listed("issuing_verbs"), "out", "made")


def has_resumed(doc: Document, match: CueMatch, token: int) -> bool:
    """``[Lee, who said A, left], saying``: whether a relative clause behind the subject of a sentence, or between dashes, ends before a token."""
    if match.subject_from != "relative" or match.source is None:
        return False
    resumed = _RESUMED.search(doc.classes, match.after, token)
    who = match.source[0]
    dashed = resumed is not None and DASH in resumed.group()
    return resumed is not None and (dashed or not finite_between(doc.classes, match.sentence[0], who))


def _stands_before_main(doc: Document, match: CueMatch, first: int) -> bool:
    """``While [they said] A, Lee left``, ``In May, while [they said] A, Lee left``: whether a verb stands in a clause before the main one."""
    if doc.classes[first] == SUBORDINATOR:
        return True
    opening = match.source[0] - 1 if match.source else first
    apart = doc.classes[max(opening - 1, first) : opening + 1] == COMMA + SUBORDINATOR
    return apart and not any(letter in FINITE for letter in doc.classes[first:opening])


def _talked_into(doc: Document, group: int) -> tuple[Range, str] | None:
    """``Lee talked [the clerk] into saying that``: whom somebody else brings to say something."""
    whom = doc.subject_before(group - 1) if doc.tokens.words[group - 1] == "into" else None
    verb = doc.classes[whom[0] - 1 : whom[0]] if whom else ""
    return (whom, "subject") if whom and verb and verb in FULL_VERB else None


def _described(doc: Document, group: int, first: int) -> Range | None:
    """``[A letter] warning that``, ``footage of [Lee] saying``: the noun group before a form in -ing that tells more of it."""
    classes, words = doc.classes, doc.tokens.words
    before = classes[group - 1]
    there = words[first].lower() == "there"
    if words[group : group + 2] == ["adding", ":"] and not there and finite_between(classes, first, group):
        return None  # said they had a “row” in the hall adding: “No.”
    document = before == VERB_OR_NOUN and words[group - 1] in listed("document_nouns")
    document = document and not finite_between(classes, first, group - 1)  # A report warning that A was lost
    noun = before == VERB_OR_NOUN and classes[group - 2] == DETERMINER
    behind = words[group - 3]  # with the label saying, got an email saying
    led = behind == "with" or classes[group - 3] == PREPOSITION or behind in forms_of_all("receiving_verbs")
    somebody = is_role(words[group - 1]) or words[group - 1] in listed("unnamed_sources")
    document = document or (noun and (led or somebody or words[group - 1] in listed("document_nouns")))
    if not (before in _PLAIN_NOMINAL or document) or _is_place(doc, group - 1):
        return None
    found = subject_before(doc, group, first)
    if found and found[0] == first and found[1] - found[0] > 1 and _is_bare_ing(doc, first):
        found = (first + 1, found[1])  # Holding signs calling him a crook
    if found is None or words[found[0] - 2 : found[0]] == ["such", "as"]:
        return None  # took out pages in papers such as the Echo urging them
    if words[found[0]] in stances():
        return None  # Netlux is optimistic about its boats saying that
    if apart := _perceived(doc, found) or paper_apart(doc, found):
        return apart
    if words[found[0]].lower() in listed("recordings") and PREPOSITION in classes[slice(*found)]:
        return classes.rindex(PREPOSITION, *found) + 1, found[1]  # footage of Lee saying
    if caller := from_whom(doc, found):
        return caller
    if words[found[0] - 1] in forms_of_all("receiving_verbs") or is_paper_found(doc, found):
        return found  # The police received 12 calls saying
    found = nearest_document(doc, found)
    if speaks_itself(doc, found):
        return found
    issued = words[group - 1].lower() in listed("statement_nouns")
    opening = found[0] - (classes[found[0] - 1] == THAT)  # has denied [that claim] saying
    owned = max(found[0], classes.rfind(POSSESSIVE, *found))  # agrees with Lee’s plan saying
    taken_up = is_inanimate(doc, (owned, found[1])) and is_taken_up(
        doc, found[0] - 1, words[group - 1].lower()
    )
    governed = opening > first and (issued or taken_up or classes[opening - 1] in FULL_VERB)
    met = words[found[0] - 1] in _TO_SOMEBODY and classes[found[0]] == NAME and found[0] - 2 > first
    if governed or met or _is_written_to(doc, found[0]) or _is_where_one_thinks(doc, found, group):
        return None  # sent a text to Lee saying
    return record_before(doc, found, group, first) or _before_main_verb(doc, found, first)


def _is_where_one_thinks(doc: Document, nearest: Range, group: int) -> bool:
    """``She went to [bed] thinking that``, ``went on [television] saying``: whether a thing behind a preposition says nothing itself."""
    words, led = doc.tokens.words, nearest[0] - 1
    went = words[led] == "on" and words[led - 1] in forms("go")
    if doc.classes[led] not in (PREPOSITION, TO) or not (went or words[group] in _THINKING):
        return False
    return not is_somebody(doc.tokens.span(*nearest).of(doc.text))


def _before_main_verb(doc: Document, found: Range, first: int) -> Range:
    """``[The mayor] stood on the steps shouting``: a noun group without the main verb that was read as its participle.

    Of ``The talk ended with [the mayor] shouting`` who is beside it; not a thing: ``[Lee] agrees with the plan saying``.
    """
    start, end = found
    verb = next((k for k in range(start + 1, end - 1) if doc.classes[k] == PAST_OR_PARTICIPLE), end)
    if verb == end or doc.tokens.words[verb + 1] == "by" or doc.classes[verb - 1] not in _PLAIN_NOMINAL:
        return found
    if finite_between(doc.classes, first, verb):
        return found
    with_whom = doc.classes.rfind(PREPOSITION, verb, end)
    beside = with_whom > 0 and doc.tokens.words[with_whom] in _BESIDE
    beside = beside and not is_inanimate(doc, (with_whom + 1, end))
    return (with_whom + 1, end) if beside else (start, verb)


def _before_comma(doc: Document, group: int, first: int) -> tuple[Range, str] | None:
    """``The talk ended when [protesters] stormed in, shouting``, ``[The mayor], saying he was tired, left``.

    Not: The mayor left when the rain came, saying; The mayor left before Lee came, saying.
    """
    nearest = subject_in_subordinate(doc, group - 1, first)
    if nearest:
        main = main_subject(doc, (first, nearest[0] - 1), nearest[0] - 1)
        others = not may_speak(doc, nearest) or (main is not None and may_speak(doc, main))
        return None if others else (nearest, "subordinate")
    if doc.tokens.words[group] in ("citing", "quoting", "writing"):
        return None  # The Post, citing an official, reported
    opening = NOUN_GROUP_LONG.match(doc.classes, first, group)
    return (opening.span(), "main") if opening and opening.end() == group - 1 else None


def _joins(doc: Document, token: int) -> bool:
    """``She joined those warning``, ``was among those calling for``: whether the subject is one of them."""
    words = doc.tokens.words
    return (
        words[token] == "among"
        or words[token] in forms("join")
        or words[token - 1 : token + 1] == ["voice", "to"]
    )


def _perceived(doc: Document, whom: Range) -> Range | None:
    """``A video shows [Lee] telling a crowd that``: who is seen or heard to do what a form in -ing says."""
    start, end = whom
    verbs = forms_of_all("perceiving_verbs")
    inside = [k for k in range(start + 1, end - 1) if doc.tokens.words[k] in verbs]
    if inside and doc.classes[inside[-1]] == VERB_S_OR_PLURAL:
        return inside[-1] + 1, end  # a video shows Lee telling: "shows" was taken for a noun
    if doc.classes[start - 1] in _TO_OR_MODAL and doc.tokens.words[start] in verbs and end - start > 1:
        return start + 1, end  # seems to show Lee telling
    return whom if doc.classes[start - 1] in FULL_VERB and doc.tokens.words[start - 1] in verbs else None


def _is_larger_place(doc: Document, group: Range, end: int) -> bool:
    """``Speaking in Elmton, [Norland], Lee said``: whether a name between commas tells where, since the subject stands behind it."""
    classes = doc.classes
    if classes[slice(*group)].strip(NAME) or classes[group[1]] != COMMA or classes[group[0] - 2] != NAME:
        return False
    behind = NOUN_GROUP_LONG.match(classes, group[1] + 1, end)
    return (
        behind is not None
        and behind.end() < end
        and classes[behind.end()] in PERHAPS_FINITE
        and classes[group[1] + 1] != DETERMINER
    )


def _is_place(doc: Document, token: int) -> bool:
    """``a motel near Peoria, [Ill.] saying``: whether a word is the short form of a place behind its town."""
    short = doc.tokens.words[token].endswith(".") and doc.classes[token - 2 : token] == NAME + COMMA
    return short and token > 1


def _is_written_to(doc: Document, token: int) -> bool:
    """``The union has written to [the firm] asking it to talk``: whether a noun group is whom somebody writes to."""
    words = doc.tokens.words
    return words[token - 1] == "to" and words[token - 2] in forms("write")


def _is_bare_ing(doc: Document, token: int) -> bool:
    """``[Holding] signs``: whether a form in -ing opens a sentence without being an adjective of somebody."""
    word = doc.tokens.words[token]
    return word.endswith("ing") and is_participle(word)
