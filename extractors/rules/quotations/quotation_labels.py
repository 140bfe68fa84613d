"""Quotations beside a name: a label, a name behind a dash or in a line of its own, the turn of an interview."""

from __future__ import annotations

from ...cues.clauses.clause_borders import ASKED
from ...cues.cue_lexicon import cue_verbs
from ...cues.objects.attachment import without_subject_matter
from ...cues.subjects.opening_groups import main_subject
from ...entities.first_names import is_first_name
from ...entities.name_words import words_of
from ...entities.noun_phrases import is_role
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...quotation_marks.pairing import Segment
from ...tokens.noun_groups import NOUN_GROUP_LONG, finite_between
from ...tokens.nouns_of_saying import nouns_of_saying
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, closing_mark
from ...tokens.tagger import word_class
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    BE,
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
    VERB_S,
    VERB_S_OR_PLURAL,
    classes,
)
from .heard_words import heard_words, is_telling
from .quotations import Quotations, is_reference, message_to, named_in_announcement

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
#: A title has fewer blanks than words that can be nothing but speech.
_SENTENCE = 5
#: Ann Lee, President, Elm Trust: “...”; Ann Lee (Director of the Elm Trust): “...”
_DESCRIBED = pattern("""
    (<noun>{0,2} <name>{2,5}) <comma|open_bracket> <not colon|finite_or_participle|conjunction|who|quotation>{1,20}
    (?: <conjunction> <determiner> <not colon|comma|finite_or_participle|conjunction|who|quotation>{1,8} )?
""")
#: Baker and mother of two Ann Lee: “...”
_TWO_ROLES = pattern(
    "<name|noun> <conjunction> <noun|verb_or_noun>{1,2} (?: <preposition> <number|noun> )? <name>{2,3}"
)
_BEGINS_OBJECT = tuple(classes("quotation determiner"))
_OBJECT = (*_BEGINS_OBJECT, NAME)
#: What a transcript tells of a turn instead of its words: ``(Off-mike.)``, ``[inaudible]``.
_DIRECTION = later_re(r"\s*(?:\([^()]{1,60}\)|\[[^][]{1,60}\])[.\s]*")


def _before_verb_in_capitals(doc: Document, first: int, end: int) -> int:
    """``[UNION] WARNS OWNERS: ‘NO’``: where who says it ends in a label in capitals that has a verb of saying; else the end."""
    words = doc.tokens.words
    for k in range(first + 1, end):
        if words[k].isupper() and words[k].endswith("S") and words[k].lower() in cue_verbs():
            return k
    return end


def named(q: Quotations, token: int, previous: int | None) -> bool:
    """``Lee, in March: [“We will pay.”]``, ``[“We will pay.”] - Mayor Ann Lee``, ``[“We will pay”]: Lee speaks out``"""
    doc = q.doc
    classes = doc.classes
    segment = q.segment.get(token)
    if segment is not None and segment.mark == "turn":
        return _turn(q, token, segment)
    if segment is not None and segment.mark == "post":
        return _posted(q, token, segment)
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
        return _behind_colon(q, token, k)
    end = token + 1
    if classes[end : end + 1] == COLON and doc.sentence(token)[0] == token:  # “We will pay”: Lee on the dam
        m = _NAMES_OR_PEOPLE.match(classes, end + 1)
        if m:
            q.add("named", token, _before_verb(doc, (end + 1, m.end())), (end, end + 1), ("colon", "after"))
            return True
    return _is_headed(q, token) or _signed(q, token)


def _behind_colon(q: Quotations, token: int, k: int) -> bool:
    """``Lee, in March: [“We will pay.”]``: whose the words behind a colon are; ``k`` is the token behind the colon."""
    doc = q.doc
    classes = doc.classes
    first = doc.sentence(k - 1)[0]
    if classes[first] in _POINT and first + 1 < k:  # - Ann Lee: “...”
        first += 1
    m = NOUN_GROUP_LONG.match(classes, first, k)
    source: Range | None
    match = q.match_before(first, k)
    announced = _ascribed_to(doc, first, k - 1) or named_in_announcement(doc, first, k - 1)
    if announced is None and (heard := heard_words(doc, first, k - 1)):
        verb, source = heard
        q.add("named", token, source, verb, ("colon", "noun" if source else "none"))
        return True
    if match and match.cue.cue_class in ("speech", "writing", "judgement"):
        source = whose(doc, match.source) if match.source else None
        q.add("named", token, source, (match.group, match.after), ("colon", "cue"))
        return True
    if _is_announced(doc, first, k - 1) and _signed(q, token):
        return True
    nearest = doc.subject_before(k - 1)
    before = classes[nearest[0] - 1 : nearest[0]] if nearest and nearest[0] > first else ""
    described = _DESCRIBED.match(classes, first, k)
    if announced:
        source = announced  # released this statement on behalf of Ann Lee: “...”
    elif shown := _shown(doc, first, k - 1):
        source = shown  # Here’s Ann Lee in May: “...”
    elif (
        described
        and described.end() == k - 1
        and (_tells_role(doc, described.end(1), k - 1) or _tells_where(doc, *described.span(1)))
    ):
        source = described.span(1)
    elif _TWO_ROLES.fullmatch(classes, first, k - 1) and is_role(doc.tokens.words[first].lower()):
        source = first, k - 1
    elif m and m.end() == k - 1 > first:
        label = (
            doc.tokens.words[first].lower() in listed("statement_nouns") and classes[first + 1] == PREPOSITION
        )
        end = _before_verb_in_capitals(doc, first, k - 1)
        source = (first + 2 if label else first, end)  # Statement from Ann Lee: “...”
    elif nearest and before and (before in _ENDS_PART or (before == PREPOSITION and nearest[0] - first < 3)):
        source = nearest  # IN BRIEF - Ann Lee: “...”; From Ann Lee: “...”
    elif nearest and before == COMMA and doc.tokens.words[first] in ASKED:
        source = nearest  # Asked whether it would hold, Ann Lee: “...”
    else:
        source = message_to(doc, first, k, is_telling) or main_subject(doc, (first, k), k)
        if source is None and before == COMMA:
            source = nearest  # Asked about the ice, Ann Lee: “...”
        elif source is None and m and m.end() > first and not _orders(doc, first):
            source = m.span()
    if source and classes[k - 2] == BE and doc.tokens.words[source[0]] in ("It", "it", "This", "this"):
        source = None  # The question is set. It will be: “...”
    source = _who_of_label(doc, source) if source else None
    how = "none" if not source else "noun" if is_telling(doc.tokens.words[k - 2]) else "subject"
    q.add("named", token, source, (k - 1, k), ("colon", how))
    end = _end_of_heading(doc, first, k - 1, token) if source == (first, k - 1) else token + 1
    q.take_in(token, end)
    return True


def _tells_where(doc: Document, first: int, end: int) -> bool:
    """``[Ann Lee], Elmton Swimming Club: “...”``, ``[Ann Lee], Elmton: “...”``: whether a body or place stands behind a person."""
    words = doc.tokens.words
    person = any(is_first_name(word.lower()) for word in words[first : end - 1])
    return person and not is_first_name(words[end + 1].lower())


def _ascribed_to(doc: Document, first: int, colon: int) -> Range | None:
    """``Statement attributable to [a Netlux spokesman]: “No.”``, ``The following can be attributed to [Ann Lee], mayor: “No.”``"""
    words = doc.tokens.words
    for k in range(first, colon - 2):
        if words[k].lower() in ("attributable", "attributed") and words[k + 1] == "to":
            m = NOUN_GROUP_LONG.match(doc.classes, k + 2, colon)
            return m.span() if m else None
    return None


def _who_of_label(doc: Document, source: Range) -> Range | None:
    """Whose words a label announces, without what is no part of the name; None where it names nobody."""
    words = doc.tokens.words
    if doc.tokens.span(*source).of(doc.text).casefold() in listed("not_turns"):
        return None  # Selected excerpts: “...”
    if words[source[0]].lower() in listed("question_words"):
        return None  # What they say: “...”
    if "there" in words[source[1] : source[1] + 2]:
        return None  # Each season, there’s a threat that many make: “...”
    before = _before_verb(doc, source)
    found = without_subject_matter(doc, whose(doc, before)) if before else None
    if found and any(is_telling(word) for word in words[found[0] : found[1]][:3]):
        return None  # Quote of the day: “...”
    return found


def _orders(doc: Document, first: int) -> bool:
    """``[Use] our template: “Dear Sir”``: whether a sentence begins with a verb in its base form, and with no name."""
    low = doc.tokens.words[first].lower()
    return word_class(low) in BASE_FORM and not is_first_name(low) and doc.classes[first + 1] != NAME


def _shown(doc: Document, first: int, colon: int) -> Range | None:
    """``Here’s [Ann Lee] in May: “...”``: whose words "here" announces, with no verb behind the name."""
    words, behind = doc.tokens.words, first + 2
    if words[first].lower() != "here" or words[first + 1] not in ("’s", "'s", "is"):
        return None
    m = _NAMES_OR_PEOPLE.match(doc.classes, behind, colon)
    if m is None or doc.classes[behind] != NAME or finite_between(doc.classes, m.end(), colon):
        return None
    return m.span()


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


#: A point in capitals with more words is a heading, and no name.
_LONGEST_NAME = 3


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
    in_capitals = all(word.isupper() for word in doc.tokens.words[start:token])
    if not holds_first_name(doc, start, token) or (in_capitals and token - start > _LONGEST_NAME):
        return False  # YORK ENDS FERRY TAX “The mayor signed ...”
    q.add("named", token, (start, token), None, ("colon", "subject"))
    return True


def _before_verb(doc: Document, source: Range) -> Range | None:
    """``[The Trust] Launches “Salt” Drive: “No More Waste”``: a source without the verb of a headline and what is behind it.

    A capital hides what word it is; one that is as often a noun is a verb where an object begins: ``Elm Sports Club``.
    Nobody is the source where it may be either, and what stands last is no body: ``Storm Hits Elmton: “It was loud”``.
    """
    first, end = source
    last = doc.tokens.words[end - 1].lower()
    for k in range(first + 1, end):
        capital = doc.classes[k] == NAME
        letter = word_class(doc.tokens.words[k].lower()) if capital else doc.classes[k]
        behind = doc.classes[k + 1 : k + 2]
        if letter == VERB_S and behind != COLON:
            return first, k
        if letter == VERB_S_OR_PLURAL and behind in (_BEGINS_OBJECT if capital else _OBJECT):
            return first, k
        heading = capital and letter == VERB_S_OR_PLURAL and k + 1 < end and doc.classes[k - 1] != DETERMINER
        if heading and last not in words_of("organization_words") and not _tells_role(doc, first, end):
            return None
    return source


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
    announcing = any(is_telling(word) or word in listed("parts_of_works") for word in label)
    return announcing or NAME not in doc.classes[first:colon]


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
        ends = m is not None and (m.end() >= len(classes) or classes[m.end()] in _ENDS_SIGNATURE)
        if m and ends and not is_reference(q.doc, token, m.end()):
            q.add("named", token, (end + 1, m.end()), (end, end + 1), ("dash", "after"))
            return True
    return False


def holds_first_name(doc: Document, first: int, end: int) -> bool:
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
    if segment is None or segment.label is None or segment.mark == "post":
        return False
    (first, end), (cue, behind) = segment.label
    at = q.doc.tokens.at
    q.add("statement", token, (at(first), at(end)), (at(cue), at(behind)), ("statement",))
    return True


def _posted(q: Quotations, token: int, segment: Segment) -> bool:
    """``[She lied to us.] — Ann Lee (@annlee) March 3, 2020``: the words of a post are those of who signs it."""
    if segment.label is None:
        return False
    (first, end), (cue, behind) = segment.label
    at = q.doc.tokens.at
    source = at(first), at(end)
    q.add("named", token, source, None if cue == first else (at(cue), at(behind)), ("dash", "after"))
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
    if q.doc.tokens.words[end - 2 : end] == ["pro", "tempore"]:
        end -= 2  # The SPEAKER pro tempore
    q.add("named", token, (first, end), cue, ("turn", "name"))
    return True


def whose(doc: Document, source: Range) -> Range:
    """``[Lee]'s answer: “No.”`` ``[Her] verdict: “Fine.”`` ``[Lee]'s view is clear: “No.”``: who says what is said."""
    first, end = source
    words = doc.tokens.words
    noun = words[end - 1].lower()
    if noun in listed("parts_of_works"):  # The last page carries [his] whole faith: “Salt keeps.”
        his = next((k for k in range(end, min(end + 4, len(words))) if words[k] in ("his", "her")), None)
        return (his, his + 1) if his is not None else source
    if not is_telling(noun) and noun not in listed("comment_nouns") and noun not in nouns_of_saying():
        return source
    owner = doc.classes.rfind(POSSESSIVE, first, end)
    if owner > first:
        return first, owner
    return (first, first + 1) if words[first].lower() in ("his", "her", "their") else source
