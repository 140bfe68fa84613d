"""Quotations beside a name: a label, a name behind a dash or in a line of its own, the turn of an interview."""

from __future__ import annotations

from collections.abc import Callable

from ..cues.clauses.clause_borders import ASKED
from ..cues.cue_lexicon import cue_verbs, is_misspelt_saying
from ..cues.objects.attachment import without_subject_matter
from ..cues.subjects.before_verb import main_subject
from ..entities.first_names import is_first_name
from ..entities.noun_phrases import is_role
from ..lazy_patterns import later_re
from ..lexicon import listed
from ..quotation_marks.pairing import Segment
from ..tokens.noun_groups import NOUN_GROUP_LONG
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range, closing_mark
from ..tokens.word_classes import (
    ADVERB,
    COLON,
    COMMA,
    DASH,
    DETERMINER,
    NAME,
    OPEN_BRACKET,
    PARAGRAPH_END,
    POSSESSIVE,
    PREPOSITION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    SENTENCE_CLOSE,
    VERB_S_OR_PLURAL,
    classes,
)
from .quotations import Quotations, message_to, named_in_announcement

_COMMA_OR_COLON = classes("comma colon")
_POINT = classes("dash stray_mark")
_ENDS_LABEL = classes("colon stop stray_mark adverb close_bracket dash")
_NOT_IN_HEADING = classes("comma dash colon semicolon open_bracket")
_ENDS_PART = classes("dash paragraph_end semicolon")
_ENDS_SIGNATURE = classes("stop paragraph_end comma open_bracket")
_NAMES_OR_PEOPLE = pattern(
    "<determiner>? <noun|name|verb_or_noun>* <name> | <noun>{1,3} (?= <finite_or_participle|base_form> )"
)
_OFFICE_AND_NAME = pattern("<common_noun>{1,4} <name>{2,4}")  # board member Ann Lee
_NAME_OR_DETERMINER = classes("name determiner")
#: A name with what it is before it: ``Assistant State’s Attorney Ruth Hale``.
_FULL_NAMED = pattern("<noun|name|verb_or_noun|possessive|verb_s_or_plural>* <name>{2}")
#: A title has fewer blanks than words that can be nothing but speech.
_SENTENCE = 5
_ENDS_TAG = (*classes("stop comma semicolon paragraph_end"), "")
_PAST_OR_S = classes("past past_or_participle verb_s")
_NAMES_OR_PRONOUN = pattern("<name>{1,3} | <subject_pronoun>")
#: ``Park warden Ada Finch``, ``Sam Boyle, harbour master``: a name with what it is, and no sentence.
_NAME_LINE = pattern("<quoted_fragment>? <noun|name|verb_or_noun>* <name>{2,4} | <quoted_fragment> <name>")
_BEHIND_NAME = pattern(
    "(?: <comma> <determiner>? <noun|name|verb_or_noun|preposition|determiner|conjunction|verb_s_or_plural|ing_form|comma|possessive>{1,16} )?"
)
#: Ann Lee, President, Elm Trust: “...”; Ann Lee (Director of the Elm Trust): “...”
_DESCRIBED = pattern(
    "(<noun>{0,2} <name>{2,5}) <comma|open_bracket> <not colon|finite_or_participle|conjunction|who|quotation>{1,20}"
)
_OBJECT = tuple(classes("quotation determiner name"))
_LONGEST_NAME_LINE = 20
_LONGEST_SERIES = 40
#: What a transcript tells of a turn instead of its words: ``(Off-mike.)``, ``[inaudible]``.
_DIRECTION = later_re(r"\s*(?:\([^()]{1,60}\)|\[[^][]{1,60}\])[.\s]*")
#: Nouns that announce a quotation, besides those of telling.
_ANSWERS = ("answer", "comment", "message", "post", "question", "reply", "tweet", "words")


def named(q: Quotations, token: int, previous: int | None) -> bool:
    """``Lee, in March: [“We will pay.”]``, ``[“We will pay.”] - Mayor Ann Lee``, ``[“We will pay”]: Lee speaks out``"""
    doc = q.doc
    classes = doc.classes
    segment = q.segment.get(token)
    if segment is not None and segment.mark == "turn":
        return _turn(q, token, segment)
    k = token
    if k and classes[k - 1] == PARAGRAPH_END:
        if _signed(q, token):
            return True
        k -= 1
    if k and doc.tokens.words[k - 1] == "?":
        return _asked(q, token, k - 1)
    while k and classes[k - 1] == ADVERB:
        k -= 1
    if k and classes[k - 1] == COLON:
        first = doc.sentence(k - 1)[0]
        m = NOUN_GROUP_LONG.match(classes, first, k)
        source: Range | None
        match = q.match_before(first, k)
        if match and match.cue.cue_class in ("speech", "writing", "judgement"):
            source = whose(doc, match.source) if match.source else None
            q.add("named", token, source, (match.group, match.after), ("colon", "cue"))
            return True
        if _is_announced(doc, first, k - 1) and _signed(q, token):
            return True
        nearest = doc.subject_before(k - 1)
        before = classes[nearest[0] - 1 : nearest[0]] if nearest and nearest[0] > first else ""
        described = _DESCRIBED.match(classes, first, k)
        if announced := named_in_announcement(doc, first, k - 1):
            source = announced  # released this statement on behalf of Ann Lee: “...”
        elif described and described.end() == k - 1 and _tells_role(doc, described.end(1), k - 1):
            source = described.span(1)
        elif m and m.end() == k - 1 > first:
            label = (
                doc.tokens.words[first].lower() in listed("statement_nouns")
                and classes[first + 1] == PREPOSITION
            )
            source = (first + 2 if label else first, k - 1)  # Statement from Ann Lee: “...”
        elif (
            nearest
            and before
            and (before in _ENDS_PART or (before == PREPOSITION and nearest[0] - first < 3))
        ):
            source = nearest  # IN BRIEF - Ann Lee: “...”; From Ann Lee: “...”
        elif nearest and before == COMMA and doc.tokens.words[first] in ASKED:
            source = nearest  # Asked whether it would hold, Ann Lee: “...”
        else:
            source = message_to(doc, first, k, _is_telling) or main_subject(doc, (first, k), k)
            if source is None and before == COMMA:
                source = nearest  # Asked about the ice, Ann Lee: “...”
            elif source is None and m and m.end() > first:
                source = (first, m.end() - _ends_with_verb(doc, first, m.end()))
        if source and doc.tokens.span(*source).of(doc.text).casefold() in listed("not_turns"):
            source = None  # Selected excerpts: “...”
        source = without_subject_matter(doc, whose(doc, source)) if source else None
        if source and any(_is_telling(word) for word in doc.tokens.words[source[0] : source[1]][:3]):
            source = None  # Quote of the day: “...”
        how = "none" if not source else "noun" if _is_telling(doc.tokens.words[k - 2]) else "subject"
        q.add("named", token, source, (k - 1, k), ("colon", how))
        end = _end_of_heading(doc, first, k - 1, token) if source == (first, k - 1) else token + 1
        q.take_in(token, end)
        return True
    end = token + 1
    if classes[end : end + 1] == COLON and doc.sentence(token)[0] == token:  # “We will pay”: Lee on the dam
        m = _NAMES_OR_PEOPLE.match(classes, end + 1)
        if m:
            q.add("named", token, (end + 1, m.end()), (end, end + 1), ("colon", "after"))
            return True
    return _is_headed(q, token) or _signed(q, token)


def _end_of_heading(doc: Document, first: int, colon: int, token: int) -> int:
    """``Lee: [‘Cruel ads’ have ‘no place’ here]``: where the words end that somebody has in a heading, the first of them in marks; else behind those."""
    classes = doc.classes
    opens = first == 0 or classes[first - 1] == PARAGRAPH_END
    if (
        not opens
        or NAME not in classes[first:colon]
        or classes[token] not in (QUOTED_CLAUSE, QUOTED_FRAGMENT)
    ):
        return token + 1
    end = doc.sentence(token)[1]
    while end > token + 1 and classes[end - 1] in SENTENCE_CLOSE:
        end -= 1
    ends = not classes[end : doc.paragraph(token)[1]].strip(SENTENCE_CLOSE)
    goes_on = ends and end > token + 2 and classes[token + 1] not in _NOT_IN_HEADING
    goes_on = goes_on and closing_mark(doc, token) != ","
    return end if goes_on else token + 1


def _is_headed(q: Quotations, token: int) -> bool:
    """``- Rovers coach Ann Lee [“We were slow.”]``: a point that begins with a name, and goes on with words in marks."""
    doc = q.doc
    start = doc.paragraph(token)[0]
    while start < token and doc.classes[start] in _POINT:
        start += 1
    m = NOUN_GROUP_LONG.match(doc.classes, start, token)
    segment = q.segment.get(token)
    if not m or m.end() != token or segment is None or segment.inner.of(doc.text).count(" ") < _SENTENCE:
        return False
    if not _holds_first_name(doc, start, token):
        return False
    q.add("named", token, (start, token), None, ("colon", "subject"))
    return True


def _ends_with_verb(doc: Document, first: int, end: int) -> bool:
    """``The Trust [Launches] “Salt” Drive: “No More Waste”``: whether the last word of a group before an object is the verb of a headline."""
    verb = doc.classes[end - 1] == VERB_S_OR_PLURAL and end - 1 > first
    return verb and doc.classes[end : end + 1] in _OBJECT


def _tells_role(doc: Document, start: int, end: int) -> bool:
    """Whether a word for an office or a trade stands between two tokens."""
    return any(is_role(word.lower()) for word in doc.tokens.words[start:end])


def _asked(q: Quotations, token: int, stop: int) -> bool:
    """``Her advice? [“Never lend a ladder.”]``: a noun of saying with its owner, as a question, and the words."""
    doc = q.doc
    first = doc.sentence(stop)[0]
    m = NOUN_GROUP_LONG.match(doc.classes, first, stop)
    source = whose(doc, (first, stop)) if m and m.end() == stop else None
    if source is None or source[1] == stop:
        return _signed(q, token)
    q.add("named", token, source, (stop - 1, stop), ("colon", "noun"))
    return True


def _is_announced(doc: Document, first: int, colon: int) -> bool:
    """Whether a label names nobody, or only announces words: ``QUOTE OF THE WEEK: [“We sail.”] — Ann Lee``."""
    label = [word.lower() for word in doc.tokens.words[first : min(colon, first + 4)]]
    announcing = any(_is_telling(word) or word in listed("parts_of_works") for word in label)
    return announcing or NAME not in doc.classes[first:colon]


def _is_telling(word: str) -> bool:
    """Whether a noun announces words: ``Her verdict: “Too late.”``"""
    return word.lower() in _ANSWERS or word.lower() in listed("telling_nouns")


def _signed(q: Quotations, token: int) -> bool:
    """``[“We will pay.”] - Mayor Ann Lee``: a name behind a dash, in the same paragraph or in the next."""
    classes = q.doc.classes
    if token and classes[token - 1] == DETERMINER:
        return False  # Fined over a “dog fund” - Elm Court
    end = token + 1
    if end < len(classes) and classes[end] == PARAGRAPH_END:
        end += 1
    if end + 1 < len(classes) and classes[end] == DASH:
        signature = NOUN_GROUP_LONG if classes[end + 1] in _NAME_OR_DETERMINER else _OFFICE_AND_NAME
        m = signature.match(classes, end + 1)
        if m and (m.end() >= len(classes) or classes[m.end()] in _ENDS_SIGNATURE):
            q.add("named", token, (end + 1, m.end()), (end, end + 1), ("dash", "after"))
            return True
    return False


def odd_tag(q: Quotations, token: int, previous: int | None) -> bool:
    """A tag with a verb that is misspelt, or none of saying: ``[“Nobody asked us,”] Ferreira siad.``"""
    doc = q.doc
    classes = doc.classes
    if classes[token] != QUOTED_CLAUSE or doc.sentence(token)[0] != token or closing_mark(doc, token) != ",":
        return False
    m = _NAMES_OR_PRONOUN.match(classes, token + 1)
    if not m:
        return False
    verb = m.end()
    behind = verb + 1 + (classes[verb + 1 : verb + 2] == ADVERB)
    if (
        classes[behind : behind + 1] not in _ENDS_TAG
        or verb >= len(classes)
        or not (classes[verb] in _PAST_OR_S or is_misspelt_saying(doc.tokens.words[verb]))
    ):
        return False
    q.add("odd_tag", token, m.span(), (verb, verb + 1), ("tag", classes[verb]))
    return True


def tag_without_verb(q: Quotations, token: int, previous: int | None) -> bool:
    """A tag whose verb was forgotten: ``[“We will not rest until it is mended,”] Mayor Ruth Hale. “Not for a day.”``"""
    doc = q.doc
    classes = doc.classes
    words = doc.tokens.words[token]
    if (
        classes[token] != QUOTED_CLAUSE
        or doc.sentence(token)[0] != token
        or closing_mark(doc, token) != ","
        or words.count(" ") < _SENTENCE
    ):
        return False
    m = _FULL_NAMED.match(classes, token + 1)
    if not m or not _holds_first_name(doc, token + 1, m.end()):
        return False
    behind = doc.tokens.words[m.end()] if m.end() < len(classes) else ""
    if behind not in ("", "\n", ".", "during"):
        return False
    q.add("tag_without_verb", token, m.span(), None, ("tag",))
    return True


def verb_first(q: Quotations, token: int, previous: int | None) -> bool:
    """A tag in front that begins with its verb: ``Writes Halloran, [“The bridge was never meant to last.”]``"""
    doc = q.doc
    classes = doc.classes
    first = doc.sentence(token)[0]
    if token - first < 3 or classes[token] == QUOTED_FRAGMENT or classes[token - 1] not in _COMMA_OR_COLON:
        return False
    cue, form = cue_verbs().get(doc.tokens.words[first], (None, ""))
    m = NOUN_GROUP_LONG.match(classes, first + 1, token)
    if not cue or "q" not in cue.frames or form not in _PAST_OR_S or not m or m.end() != token - 1:
        return False
    if NAME not in m.group():
        return False
    q.add("verb_first", token, m.span(), (first, first + 1), ("tag", form))
    return True


def name_line(q: Quotations, token: int, previous: int | None) -> bool:
    """A paragraph of words in marks beside a line that is its speaker's name: ``[“Trees do not vote.”] / Warden Ada Finch``

    Where names and quotations alternate, the first and the last of them show whether the names stand above or below.
    """
    doc = q.doc
    here = doc.paragraph(token)
    if not _is_quoted(q, here):
        return False
    above, below = paragraph_before(doc, here), _behind(doc, here)
    if not (above and _is_name_line(doc, above)) and not (below and _is_name_line(doc, below)):
        return False
    first, last = _end_of_series(q, here, paragraph_before), _end_of_series(q, here, _behind)
    line = above if _is_name_line(doc, first) else below if _is_name_line(doc, last) else None
    m = _NAME_LINE.match(doc.classes, *line) if line else None
    if not m or not _holds_first_name(doc, m.start(), m.end()):
        return False
    q.add("name_line", token, m.span(), None, ("line", "above" if line == above else "below"))
    return True


def paragraph_before(doc: Document, part: Range) -> Range | None:
    """The paragraph before one; None where it is the first."""
    return doc.paragraph(part[0] - 2) if part[0] >= 2 else None


def _behind(doc: Document, part: Range) -> Range | None:
    return doc.paragraph(part[1] + 1) if part[1] + 1 < len(doc.classes) else None


def _end_of_series(q: Quotations, here: Range, step: Callable[[Document, Range], Range | None]) -> Range:
    """The last paragraph in one direction of those that are by turns a quotation and a name."""
    quoted = True
    for _ in range(_LONGEST_SERIES):
        following = step(q.doc, here)
        if following is None or not (_is_name_line(q.doc, following) if quoted else _is_quoted(q, following)):
            break
        here, quoted = following, not quoted
    return here


def _is_quoted(q: Quotations, part: Range) -> bool:
    return part[1] > part[0] and q.is_only_marks(part)


def _is_name_line(doc: Document, part: Range) -> bool:
    """Whether a paragraph is a name with what it is, and no sentence: ``Sam Boyle, harbour master``."""
    m = _NAME_LINE.match(doc.classes, *part) if part[1] - part[0] <= _LONGEST_NAME_LINE else None
    return m is not None and _BEHIND_NAME.fullmatch(doc.classes, m.end(), part[1]) is not None


def _holds_first_name(doc: Document, first: int, end: int) -> bool:
    words, classes = doc.tokens.words, doc.classes
    if classes[first] == QUOTED_FRAGMENT and end - first == 2:  # “Big Al” Moss
        nickname = words[first].strip("“”\"'‘’").lower()
        return any(is_first_name(word) for word in nickname.split())
    return any(
        is_first_name(words[k].lower())
        and classes[k + 1] == NAME
        and not (len(words[k]) < 3 and words[k].isupper())  # DA Lee
        for k in range(first, end - 1)
    )


def statement(q: Quotations, token: int, previous: int | None) -> bool:
    """The words of an article that is one statement: ``Statement from Mayor Ruth Hale / [“We will not rest.”]``"""
    segment = q.segment.get(token)
    if segment is None or segment.label is None:
        return False
    (first, end), (cue, behind) = segment.label
    at = q.doc.tokens.at
    q.add("statement", token, (at(first), at(end)), (at(cue), at(behind)), ("statement",))
    return True


def _turn(q: Quotations, token: int, segment: Segment) -> bool:
    """``LEE (smiling): [We sail.]`` ``Q. [When?]``: the words of a turn are his whose name its label is."""
    classes = q.doc.classes
    first, end = q.doc.tokens.at(segment.start), token
    while end > first and classes[end - 1] in _ENDS_LABEL:
        end -= 1
    if end == first or _DIRECTION.fullmatch(q.doc.tokens.words[token]):
        return False
    cue = (end, end + 1) if classes[end] == COLON else None
    borders = (
        classes.find(border, first + 1, end) for border in (OPEN_BRACKET, COMMA)
    )  # LEE, MAYOR (ph): We sail.
    end = min((border for border in borders if border > 0), default=end)
    q.add("named", token, (first, end), cue, ("turn", "name"))
    return True


def whose(doc: Document, source: Range) -> Range:
    """``[Lee]'s answer: “No.”`` ``[Her] verdict: “Fine.”``: who says what is said."""
    first, end = source
    words = doc.tokens.words
    noun = words[end - 1].lower()
    if noun in listed("parts_of_works"):  # The last page carries [his] whole faith: “Salt keeps.”
        his = next((k for k in range(end, min(end + 4, len(words))) if words[k] in ("his", "her")), None)
        return (his, his + 1) if his is not None else source
    if not _is_telling(noun):
        return source
    owner = doc.classes.rfind(POSSESSIVE, first, end)
    if owner > first:
        return first, owner
    return (first, first + 1) if words[first].lower() in ("his", "her", "their") else source
