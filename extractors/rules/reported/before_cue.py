"""Rules for a content that stands before its cue verb, and goes on behind it."""

from __future__ import annotations

from ...cues.clauses.further_cues import another_breaks_in, another_says, cue_at, has_own_cue, next_quotations
from ...cues.model import CueMatch
from ...cues.no_statement.hearing import words_of_another
from ...cues.objects.addressees import object_end
from ...cues.objects.attachment import goes_on_with_relative, is_in_bare_phrase, is_in_opening
from ...cues.subjects.opening_groups import subject_before_apposition
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...tokens.noun_groups import (
    NOUN_GROUP_LONG,
    after_adjuncts,
    starts_clause,
)
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, begins_small, closing_mark
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    BE,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMA_OR_DASH,
    CONJUNCTION,
    DASH,
    ING_FORM,
    OPEN_BRACKET,
    PARAGRAPH_END,
    QUESTION_OPENING,
    QUOTATION,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    QUOTED_STATEMENT,
    SEMICOLON,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    WHO,
    classes,
)
from ..quotations.quotations import is_sentence, is_tagged

_BEHIND_SAID = classes("sentence_close comma dash subordinator preposition open_bracket")
_BEHIND_TAG = classes("stop comma paragraph_end")
_COLON_OR_DASH = classes("colon dash")
_COMMA_OR_COLON = classes("comma colon")
_CONJUNCTION_OR_ADVERB = classes("adverb conjunction")
_LEADS_ON = classes("comma dash colon")
_VERB_GROUP = classes("auxiliary full_verb adverb determiner")
#: They lead to the medium more often: wrote on Facebook.
_OF_MEDIUM = ("on", "in", "at", "to")
_NO_WORDS = classes("adverb conjunction subordinator comma stray_mark")

_GOES_ON = pattern(
    "<that|quotation|to|determiner|noun|name|pronoun|number|colon> | <comma> <adverb>* <quotation>"
)
#: A quotation that ends its sentence, so that whoever speaks in the next one says something else.
_HOUR = later_re(r"\d{1,2}[:.]\d\d(?:am|pm)?")
_STOPPED = later_re(r"[.…][”\"'’»]{1,3}$")
_APPOSITION = pattern("""
    (?: (?: <comma> <determiner|name|noun|verb_s_or_plural|number> <not comma|sentence_close|quoted_statement>{0,40} ){1,3}
        (?: <comma> | (?= <stop|paragraph_end> ) )                                       # Lee, 45, a doctor,
      | <open_bracket> <not close_bracket>{1,12} <close_bracket>                         # Lee (D)
    )
""")


def left_of(doc: Document, match: CueMatch) -> int | None:
    """The first token of subject and verb, where content may stand before them."""
    if match.subject_from == "subject" and match.source and match.source[1] <= match.group:
        start = _who_heard(doc, match.source[0], match.sentence)
        return start - 2 * (doc.classes[max(start - 2, 0) : start] == SUBJECT_PRONOUN + CONJUNCTION)
    return match.group if match.subject_from in ("inverted", "none") else None


def _who_heard(doc: Document, start: int, sentence: Range) -> int:
    """``“No,” [Lee] recalled Ash saying``: where the subject begins of a verb by which somebody is heard; else ``start``."""
    verb = start - 1
    if verb < 1 or doc.tokens.words[verb] not in forms_of_all("perceiving_verbs"):
        return start
    apart = doc.classes[verb - 1] == COMMA  # Lee, a doctor, recalled
    who = subject_before_apposition(doc, verb - 1, sentence) if apart else doc.subject_before(verb)
    return who[0] if who else start


def right_of(doc: Document, match: CueMatch) -> int:
    """The token behind verb, inverted subject, person addressed and adjuncts."""
    classes = doc.classes
    k = match.after
    if match.subject_from == "inverted" and match.source:
        k = match.source[1]
        if classes[k : k + 1] in (COMMA, OPEN_BRACKET):  # said Lee, a doctor who ..., / said Lee (D)
            m = _APPOSITION.match(classes, k)
            if m:
                k = m.end()
    elif "o" in match.cue.frames:
        k = object_end(doc, match)
    return after_adjuncts(classes, k)


def quotation_before(doc: Document, match: CueMatch) -> tuple[Range, ...] | None:
    """``[“We had no choice,”] she said. [“The bridge was old.”]``"""
    classes = doc.classes
    left = left_of(doc, match)
    if not left or match.subject_from == "none" or words_of_another(doc, match) is not None:
        return None
    end = left
    if doc.tokens.words[left - 1] in ("how", "what") and classes[left - 2] == BE:
        end = left - 2  # “A mess” is how Lee describes it
        return ((end - 1, end),) if classes[end - 1] in QUOTATION and end - 1 == match.sentence[0] else None
    if classes[end - 1] in COMMA_OR_DASH:
        end -= 1
    if end == 0 or classes[end - 1] not in QUOTATION:
        return None
    first = match.sentence[0]
    if end <= first:
        first = doc.sentence(end - 1)[0]
    if (
        end - 1 > first
        and classes[end - 1] == QUOTED_FRAGMENT
        and end == left
        and match.subject_from != "inverted"
    ):
        return None
    k = right_of(doc, match)
    last = match.sentence[1]
    inverted = match.subject_from == "inverted"
    topic = match.cue.lemma == "say" and doc.tokens.words[match.after] in ("about", "of")
    open_end = topic and closing_mark(doc, end - 1) in ",?!"  # “Why?” he said of the plan to go
    if (
        first < match.sentence[0]
        and k < last
        and not inverted
        and not open_end
        and _GOES_ON.match(classes, k)
    ):
        return None  # “A.” He added that B
    if first < match.sentence[0] and not inverted and _tells_else(doc, match):
        return None  # “A.” He warned of B.
    if (
        first < match.sentence[0]
        and not inverted
        and (
            classes[k : k + 1] not in _BEHIND_TAG
            or doc.tokens.words[match.verb] in forms_of_all("reacting_verbs")  # “A.” Kim agreed.
        )
        and _STOPPED.search(doc.tokens.words[end - 1])
    ):
        return None  # “A.” He spoke as the crowd roared.
    if (
        not inverted
        and k < last
        and (
            (classes[k] == THAT and not goes_on_with_relative(doc, end - 1, k, match))
            or (classes[k] == SUBJECT_PRONOUN and starts_clause(classes, k))
            or (classes[k] == QUOTED_FRAGMENT and classes[end - 1] != QUOTED_SENTENCE)
            or (
                classes[k] in QUESTION_OPENING and is_in_bare_phrase(doc, first, end - 1)
            )  # For its “rest”, she asked why
            or (classes[match.after] not in _BEHIND_TAG and is_in_opening(doc, first, end - 1))
        )
    ):
        return None
    start = end - 1
    while start > first and classes[start - 1] in QUOTED_STATEMENT:
        start -= 1
    if (
        start > first
        and k < last
        and not inverted
        and classes[k] not in _BEHIND_SAID
        and classes[start - 1] not in _COMMA_OR_COLON
    ):
        return None  # On “The Hour,” he said the bridge
    if (
        first < match.sentence[0]
        and not inverted
        and doc.tokens.words[left][0].isupper()
        and is_tagged(doc, first, start)
    ):
        return None  # Lee said it shows “A.” Kim agreed, adding that B
    if start > first and classes[first:start].strip(_NO_WORDS) and not _is_hour(doc, first, start):
        start = _clause_start(doc, first, start)
    spans: list[Range] = [(start, end)]
    rest = _continuation(doc, k, match)
    if rest:
        spans.append(rest)
    return tuple(spans)


def _is_hour(doc: Document, first: int, end: int) -> bool:
    """``21:31 [“Too early,”] says Lee``: whether nothing but the hour of an entry stands before words in marks."""
    hour = [doc.tokens.words[k] for k in range(first, end) if doc.classes[k] != DASH]
    return len(hour) == 1 and _HOUR.fullmatch(hour[0]) is not None


def _tells_else(doc: Document, match: CueMatch) -> bool:
    """``“A.” The union [warned of cuts].``: whether a verb has what is said behind it, by its own preposition."""
    word = doc.tokens.words[match.after]
    return word in match.cue.prepositions and word not in _OF_MEDIUM and match.cue.lemma != "say"


def _clause_start(doc: Document, first: int, quotation: int) -> int:
    """Where the clause that a quotation ends begins: ``The plan is “a mess,” he said``."""
    if doc.classes[quotation - 1] in _COLON_OR_DASH or is_sentence(doc, quotation):
        return quotation
    bracket = doc.classes.rfind(OPEN_BRACKET, first, quotation)
    if bracket >= first and doc.classes.find(CLOSE_BRACKET, bracket, quotation) < 0:
        first = bracket + 1  # Fans left (“It was late,” wrote Lee).
    comma = doc.classes.rfind(COMMA, first, quotation)
    if doc.classes[first] == SUBORDINATOR and comma > first:  # As it rained, the road “was a river,” he said
        begun = NOUN_GROUP_LONG.match(doc.classes, comma + 1, quotation)
        return (
            comma + 1 if begun and not doc.classes[begun.end() : quotation].strip(_VERB_GROUP) else quotation
        )
    if doc.classes[first] in QUOTATION and is_tagged(doc, first + 1, quotation):
        return quotation  # “A,” she said, adding that it was “B,” said Lee
    semicolon = doc.classes.rfind(SEMICOLON, first, quotation)
    if semicolon > first and is_tagged(doc, first, semicolon):
        return quotation  # He said it was “A”; still, “B”, he added
    return first


def _continuation(doc: Document, k: int, match: CueMatch) -> Range | None:
    """What goes on behind ``he said``: after a comma in the same sentence, or a quotation next."""
    classes = doc.classes
    last = match.sentence[1]
    if (
        k < last
        and classes[k] in QUOTED_STATEMENT
        and (classes[k - 1] == COMMA or k == match.after or begins_small(doc, k))
    ):
        return (k, next_quotations(doc, k))  # “A,” said Lee, a doctor, “and B.” “A,” Lee said “and B.”
    if k < last and classes[k] in _LEADS_ON:
        n = k + 1
        while n < last and classes[n] in _CONJUNCTION_OR_ADVERB:
            n += 1
        if n < last and classes[n] in QUOTATION:
            return (n, next_quotations(doc, n))
        if n < last and classes[n] == ING_FORM:
            return _behind_participle(doc, n, last)
        beside = doc.tokens.words[n : n + 1] == ["with"]
        if another_says(
            doc, n + (not listed("contrast_words").isdisjoint(doc.tokens.words[n : n + 1])), last
        ):
            return None  # “A,” said Lee, but Kim insisted: “B.” “A,” said Lee, while Kim said: “B.”
        if match.subject_from != "inverted" and classes[n : n + 1] == WHO and cue_at(doc, n + 1):
            return None  # “A,” Lee told Kim, who said: “B.”
        quotes = [i for i in range(n, last) if classes[i] in QUOTED_STATEMENT]
        if quotes and classes[quotes[0] - 1] in _COMMA_OR_COLON:
            if beside and ING_FORM in classes[n : quotes[0]]:
                return None  # “A,” said Lee, with another adding: “B.”
            if another_breaks_in(doc, n, quotes[0]):
                return None  # “A,” said Lee, to which Kim replied: “B.”
            return (quotes[0], next_quotations(doc, quotes[0]))
        if not _ends_sentence(doc, last):
            return None
    elif k < last and classes[k] == ING_FORM:
        return _behind_participle(doc, k, last)
    return _quotation_next(doc, last)


def _behind_participle(doc: Document, participle: int, last: int) -> Range | None:
    """What goes on behind a participle with words of its own: ``“A,” said Lee, recalling the flood. [“B.”]``"""
    held = [i for i in range(participle, last) if doc.classes[i] in QUOTATION]
    if not held and COLON not in doc.classes[participle:last] and _ends_sentence(doc, last):
        return _quotation_next(doc, last)
    first = held[0] if held else last
    if first == last or doc.classes[first - 1] != COMMA or THAT in doc.classes[participle:first]:
        return None  # warning that if it rained, “the quay would flood.”
    return (
        (first, next_quotations(doc, first)) if begins_small(doc, first) else None
    )  # of gulls, “and so on.”


def _ends_sentence(doc: Document, last: int) -> bool:
    """Whether the sentence before a token is closed: by a mark, a quotation or a shortened word."""
    return doc.classes[last - 1] in (STOP, QUOTED_SENTENCE) or doc.tokens.words[last - 1].endswith(".")


def _quotation_next(doc: Document, last: int) -> Range | None:
    """The quotation that begins the next sentence of the paragraph, unless it has a cue of its own."""
    classes = doc.classes
    if (
        last < len(classes)
        and classes[last] in QUOTED_STATEMENT
        and classes[last - 1] != PARAGRAPH_END
        and not has_own_cue(doc, last)
    ):
        return (last, next_quotations(doc, last))
    return None
