"""Where a content ends."""

from __future__ import annotations

from ...cues.clauses.answers import before_answer
from ...cues.clauses.brackets import before_remark
from ...cues.clauses.clause_borders import (
    before_main_colon,
    comments,
    dash_that_ends,
    is_subordinate,
    main_behind_quotation,
    main_clause_start,
    writer_resumes,
)
from ...cues.clauses.further_cues import (
    SAID_NEXT,
    TELLING,
    another_does,
    another_says,
    contrasts,
    cue_at,
    has_own_cue,
    is_of_class,
    is_plural_behind,
    others_say,
    some_think,
)
from ...cues.clauses.inanimate import disagrees, is_about_thing
from ...cues.clauses.insertions import in_dashes, is_inserted_source, lacks_verb
from ...cues.clauses.left_out import did_not_say
from ...cues.clauses.verbs_behind_commas import is_verb_in_s
from ...cues.clauses.what_came import parts, tells_what_came
from ...cues.model import CueMatch
from ...cues.objects.circumstances import tells_medium, tells_when
from ...cues.objects.objects import ends_as_apposition
from ...cues.objects.tags import closes_sentence
from ...cues.subjects.joined_verbs import (
    acts_within,
    fails,
    goes_on_telling,
    goes_on_with_content,
    is_aside,
    joins_subject,
    says_besides,
    set_against,
    share_behind,
    tells_own_part,
)
from ...cues.subjects.series import (
    acts_in_series,
    goes_back_to_finite,
    is_infinitive,
    is_series,
    keeps_from_saying,
    shares_passive,
    tells_in_series,
)
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, after_adjuncts, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, closing_mark
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    CONJUNCTION_OR_ADVERB,
    DETERMINER,
    FINITE,
    FINITE_FULL_VERB,
    FINITE_OR_PARTICIPLE,
    ING_FORM,
    OPEN_BRACKET,
    PARAGRAPH_END,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PREPOSITION,
    PREPOSITION_OR_ADVERB,
    SEMICOLON,
    SENTENCE_CLOSE,
    SUBORDINATOR,
    THAT,
    TO,
    WHO,
    classes,
)

_UNBRACKETED = SENTENCE_CLOSE + COLON
_CLOSED = _UNBRACKETED + CLOSE_BRACKET
_PAST_OR_VERB_S = classes("past_or_participle past verb_s")
_WITHIN_CLAUSE = classes("quoted_fragment quoted_clause")
_VERB_BEHIND_REMARK = tuple(FINITE_OR_PARTICIPLE)
_CONJUNCTION_AND_ADVERB = CONJUNCTION + ADVERB

#: They lead to what somebody says besides: before adding that.
_AROUND = frozenset(["before", "after", "while"])
#: Behind a comma they tell more of what is said: the plan works, showing that it was wise.
_NO_SAYING = frozenset(["considering", "showing", "seeing", "proving", "pushing"])
_SPEECH = ("speech", "writing")
#: So many tokens behind a form in -ing an infinitive tells what somebody does by it.
_NEAR = 6
_NO_SAYING_WITH = ("reading", "showing", "supporting", "backing", "opposing")
_DETAILING = (["giving"], ["providing"], ["offering"], ["naming"], ["identifying"])
_DESCRIBED_SUBJECT = pattern("<comma> <not comma|sentence_close|semicolon|finite>{1,12} <comma> <finite>")
_IN_ING = pattern("<ing_form> <colon>")
_CLAUSE_QUOTATION = pattern("<quoted_clause|quoted_fragment>")


def clause_end(doc: Document, start: int, match: CueMatch) -> int:
    """Where a clause that begins at start ends: the sentence's end, or the next thing the source does."""
    classes = doc.classes
    end = match.sentence[1]
    closed = _CLOSED if classes.find(OPEN_BRACKET, start, end) < 0 else _UNBRACKETED
    while end > start and classes[end - 1] in closed:
        end -= 1  # (the firm said it was late.)
    if closed is _UNBRACKETED:
        end = before_remark(doc, start, end)
    # case 1: the cue stands in a subordinate clause; the main clause goes on behind a comma
    if is_subordinate(doc, match):
        end = before_answer(doc, match, start, main_clause_start(doc, start, end))
    end = before_main_colon(doc, match, start, end)
    # case 2: a semicolon and a clause
    semicolon = classes.find(SEMICOLON, start, end)
    if semicolon != -1 and _parts_at_semicolon(doc, start, semicolon, end):
        end = semicolon
    # case 3: a quotation with a comma inside its marks, and more that is done behind it
    for m in _CLAUSE_QUOTATION.finditer(classes, start, end):
        if _ends_at_quotation(doc, m.start(), end, match):
            return m.end()
    # case 4: a comma, and another cue behind it
    comma = classes.find(COMMA, start, end)
    while comma != -1:
        if comma + 1 < end and _ends_at_comma(doc, comma, end, match):
            return comma + (len(doc.tokens.words[comma]) > 1)  # a title in marks with its comma
        comma = classes.find(COMMA, comma + 1, end)
    if (dash := dash_that_ends(doc, start, match, end)) is not None:
        return dash
    if (adding := _adding(doc, start, end)) is not None:
        return adding
    # case 5: what else the source says, before or after it
    subordinator = classes.find(SUBORDINATOR, start + 1, end)
    while subordinator != -1:
        if is_infinitive(doc, match, subordinator) and tells_when(doc, subordinator, match):
            return subordinator  # ordered her to open it as Lee drew a saw
        if doc.tokens.words[subordinator] in _AROUND and _says_next(doc, subordinator + 1):
            return subordinator  # said A before adding that B
        if contrasts(doc, match, subordinator, end) or parts(doc, subordinator, match):
            return subordinator  # said A while Kim said B
        subordinator = classes.find(SUBORDINATOR, subordinator + 1, end)
    # case 6: "and" with another cue
    conjunction = classes.find(CONJUNCTION, start + 1, end)
    while conjunction != -1:
        if not in_dashes(doc, start, conjunction, end) and _ends_at_conjunction(doc, conjunction, end, match):
            return conjunction
        conjunction = classes.find(CONJUNCTION, conjunction + 1, end)
    return end


def _adding(doc: Document, start: int, end: int) -> int | None:
    """``said it was “mad” [adding: “It must end.”]``: where what the source adds begins, no comma before it."""
    for m in _IN_ING.finditer(doc.classes, start + 1, end):
        if doc.tokens.words[m.start()] == "adding" and doc.classes[m.start() - 1] not in FINITE:
            return m.start()
    return None


def _parts_at_semicolon(doc: Document, start: int, semicolon: int, end: int) -> bool:
    """``it was old; [his wife, Ann, said]``: whether a clause stands behind a semicolon, its subject described or not."""
    classes = doc.classes
    if _tagged_behind(doc, semicolon, end):
        return True
    if starts_clause(classes, semicolon + 1):
        return not is_series(doc, start, end)
    if others_say(doc, semicolon + 1, end):
        return True  # it was old; most said it was mad
    subject = NOUN_GROUP_LONG.match(classes, semicolon + 1, end)
    return bool(subject and _DESCRIBED_SUBJECT.match(classes, subject.end(), end))


def _says_next(doc: Document, token: int) -> bool:
    """``before [adding that]``, ``before [angrily demanding that]``: whether a form in -ing leads to what is said next."""
    token += doc.classes[token : token + 1] == ADVERB
    return cue_at(doc, token, ING_FORM) and doc.classes[token + 1 : token + 2] in SAID_NEXT


def _tagged_behind(doc: Document, semicolon: int, end: int) -> bool:
    """``He said it was “A”; [still, “B”, he added]``: whether words in marks with a cue of their own stand behind it."""
    return any(has_own_cue(doc, m.start()) for m in _CLAUSE_QUOTATION.finditer(doc.classes, semicolon, end))


def _ends_at_quotation(doc: Document, quotation: int, end: int, match: CueMatch) -> bool:
    """Whether a clause ends with a quotation in it, as the same or somebody else says more behind it."""
    if closing_mark(doc, quotation) != ",":
        return False
    classes, behind = doc.classes, quotation + 1
    if has_own_cue(doc, quotation) or main_behind_quotation(doc, quotation, match):
        return True  # said it was “bad,” the source recalled
    if doc.tokens.words[behind : behind + 2] == ["according", "to"]:
        return True  # said it was “bad,” according to Lee
    following = classes[behind : behind + 1] or PARAGRAPH_END
    if following == DETERMINER and comments(doc, behind, end):
        return True  # said it was “mad,” an apparent reference to Lee
    if (
        match.subject_from == "relative"
        and (  # which says he is “fit,” was; for one who says she is “lost,” Lee
            following in FINITE or following == PAST_OR_PARTICIPLE or starts_clause(classes, behind)
        )
    ):
        return True
    if following == ING_FORM:  # hailed the deal as “a win,” adding that
        return is_of_class(doc.tokens.words[behind])
    return following == CONJUNCTION and another_says(doc, behind + 1, end)  # praised “A,” and Kim said


def _ends_at_comma(doc: Document, comma: int, end: int, match: CueMatch) -> bool:
    """Whether a clause ends at a comma: another cue follows, or the verb to which the source is a subject too."""
    classes, words = doc.classes, doc.tokens.words
    behind = comma + 1
    opening = classes[behind]
    if classes[comma - 1] == THAT or is_inserted_source(doc, comma, end) or _waits(doc, comma, match):
        return False  # said that, according to the report, the bridge was old
    if opening == SUBORDINATOR and (_is_between(doc, comma, end) or _is_remark(doc, comma, match, end)):
        return False  # to mend the quay and not, as some have claimed, to sell it
    if _answers(doc, behind, end):
        return True  # told them it was shut, to which Kim replied that it was open
    k = behind + (opening in CONJUNCTION_OR_ADVERB or words[behind] == "while")
    verb = classes[k : k + 1]
    if words[behind] == "then" and cue_at(doc, k, FINITE_FULL_VERB) and is_of_class(words[k], _SPEECH):
        return True  # says nothing until noon, then announces that
    wished = (
        verb == ING_FORM and classes[k + 1 : k + 2] == TO and is_of_class(words[k], ("wish",))
    )  # ran up, wanting to fight
    if (
        verb == ING_FORM
        and CONJUNCTION not in (opening, classes[k + 1])
        and words[k] not in _NO_SAYING
        and cue_at(doc, k)
        and not wished
    ):
        return True  # said A, adding that
    if words[behind] == "without" and (cue_at(doc, k + 1, ING_FORM) or words[k + 1 : k + 2] in _DETAILING):
        return True  # said A, without elaborating
    if words[k : k + 1] == ["having"] and opening != CONJUNCTION and cue_at(doc, k, PAST_PARTICIPLE):
        return True  # would not say A, having earlier said B
    if opening == SUBORDINATOR and words[behind] in listed("contrast_words"):
        others = NOUN_GROUP_LONG.match(
            classes, behind + 1, end
        )  # said A, while critics say B; while some say B
        do = others is not None and cue_at(doc, others.end(), BASE_FORM)
        if do or another_says(doc, behind + 1, end) or some_think(doc, behind + 1):
            return True  # said A, while Kim said B
    closes = verb in FINITE_OR_PARTICIPLE or is_verb_in_s(classes, k, end)
    if closes and (match.subject_from == "relative" or is_aside(doc, match)):
        return not lacks_verb(classes, match.after, comma)  # the letter, which says he is fit, was
    if tells_own_part(doc, comma, match) or tells_in_series(doc, comma, end):
        return True
    if words[behind] == "however" and finite_between(classes, match.after, comma):
        return starts_clause(classes, behind + 1)  # they would go, however the number has dropped
    if set_against(doc, comma, match) or writer_resumes(doc, comma, match, end):
        return True
    if fails(doc, behind, match) or tells_what_came(doc, behind, match):
        return True
    if (
        words[behind] in ("according", "said", "says")
        or closes_sentence(doc, behind, end)
        or tells_medium(doc, behind, end)
    ):
        return finite_between(classes, match.after, comma)  # but not: said that, in May, Kim said
    if match.verb_form == "passive" and verb in FINITE_FULL_VERB and cue_at(doc, behind, FINITE_FULL_VERB):
        return True  # Lee, asked if A, replied that
    if words[behind] == "with" and _another_in_ing(doc, behind + 1, end):
        return True  # reiterated its support, with Ann Lee saying that
    if opening == CONJUNCTION and goes_back_to_finite(doc, match, behind):
        return True  # told her to kneel, and fled
    if opening == CONJUNCTION and (
        _another_cue(doc, behind + 1, end, match) or did_not_say(doc, behind + 1, match)
    ):
        return True  # said A, but in an interview said B; said A, but did not say B
    return words[behind] in ("a", "an") and (
        not listed("claim_nouns").isdisjoint(words[behind + 1 : behind + 2])
        or ends_as_apposition(doc, comma, end)
    )


def _waits(doc: Document, comma: int, match: CueMatch) -> bool:
    """``said that Lee, 29[, and] Kim, 30, pleaded guilty``: whether a clause has no verb yet where more of its subject follows."""
    that = doc.classes.find(THAT, match.after, comma) if doc.classes[comma + 1] == CONJUNCTION else -1
    return that > 0 and not finite_between(doc.classes, that + 1, comma)


def _another_in_ing(doc: Document, token: int, end: int) -> bool:
    """``, with [the chair adding] that``: whether somebody else says something in a form in -ing; not ``with a note reading``."""
    subject = NOUN_GROUP.match(doc.classes, token, end)
    verb = subject.end() if subject else end
    if cue_at(doc, verb, ING_FORM):
        return doc.tokens.words[verb] not in _NO_SAYING_WITH
    last = min(end, verb + _NEAR) if doc.classes[verb : verb + 1] == ING_FORM else verb
    to = doc.classes.find(TO, verb, last)  # with Lee taking to the radio to say
    while to != -1 and not (
        cue_at(doc, to + 1, BASE_FORM) and is_of_class(doc.tokens.words[to + 1], TELLING)
    ):
        to = doc.classes.find(TO, to + 1, last)
    return to != -1


def _is_between(doc: Document, comma: int, end: int) -> bool:
    """``and not[, as some have claimed,] to sell it``: whether commas behind "and" set off who else said so."""
    before = doc.classes[comma - 2 : comma]
    joined = before[1:] == CONJUNCTION or before == _CONJUNCTION_AND_ADVERB
    return joined and doc.tokens.words[comma + 1] == "as" and doc.classes.find(COMMA, comma + 1, end) > 0


def _is_remark(doc: Document, comma: int, match: CueMatch, end: int) -> bool:
    """``said the plan[, as she put it,] was dear``: whether commas set off who else says so before the verb of a clause."""
    if doc.tokens.words[comma + 1] != "as" or finite_between(doc.classes, match.after, comma):
        return False
    closing = doc.classes.find(COMMA, comma + 1, end)
    return closing > 0 and doc.classes[closing + 1 : closing + 2] in _VERB_BEHIND_REMARK


def _answers(doc: Document, token: int, end: int) -> bool:
    """``, [to which Kim replied] that it was open``: whether what somebody else answers stands in a relative clause."""
    return doc.classes[token : token + 2] == TO + WHO and others_say(doc, token + 2, end)


def _another_cue(doc: Document, token: int, end: int, match: CueMatch) -> bool:
    """``but [Kim said]``, ``but [in an interview said]``, ``and [on Monday said]``: whether another cue follows."""
    classes = doc.classes
    return (
        disagrees(doc, match, token - 1)
        or (
            another_says(doc, token, end)
            and not goes_on_with_content(doc, token - 1, match)
            and not acts_in_series(doc, match, token - 1)
        )
        or (
            classes[token : token + 1] == PREPOSITION
            and cue_at(doc, after_adjuncts(classes, token), FINITE_FULL_VERB)
        )
        or (classes[token : token + 2] == PREPOSITION_OR_ADVERB and cue_at(doc, token + 2, FINITE_FULL_VERB))
    )


def _ends_at_conjunction(doc: Document, conjunction: int, end: int, match: CueMatch) -> bool:
    """Whether a clause ends at "and": ``said A [and] added B``, ``called it “mad” [and] Lee said``."""
    classes, before = doc.classes, doc.classes[conjunction - 1]
    if goes_back_to_finite(doc, match, conjunction) or tells_what_came(doc, conjunction, match):
        return True
    if another_does(doc, conjunction) and is_infinitive(doc, match, conjunction):
        return True  # told them to stay and the match was lost
    if (
        doc.tokens.words[conjunction] != "or"
        and cue_at(doc, conjunction + 1, FINITE_FULL_VERB)
        and not is_plural_behind(doc, conjunction + 1, match)
        and (
            before not in _PAST_OR_VERB_S
            or (conjunction + 1 < end and goes_on_telling(doc, conjunction))
            or is_about_thing(doc, match, conjunction, mute=True)
            or keeps_from_saying(doc, conjunction)
        )
        and not goes_on_with_content(doc, conjunction, match)
        and not acts_within(doc, match, conjunction)
        and not acts_in_series(doc, match, conjunction)
        and not shares_passive(doc, conjunction, match.after)
    ):
        return True
    if before in _WITHIN_CLAUSE and "t" not in match.cue.frames and another_says(doc, conjunction + 1, end):
        return True
    not_said = doc.tokens.words[conjunction] == "but" and did_not_say(doc, conjunction + 1, match)
    if not_said or disagrees(doc, match, conjunction) or share_behind(doc, conjunction, match):
        return True
    not_or = doc.tokens.words[conjunction] != "or"
    if (
        fails(doc, conjunction, match)
        or says_besides(doc, match, conjunction)
        or (not_or and others_say(doc, conjunction + 1, end))
    ):
        return True  # said A and Kim said B
    if match.verb_form != "gerund" or joins_subject(doc, conjunction, match):
        return False
    if not not_or and classes[conjunction + 2 : conjunction + 3] in tuple(COMMON_NOUN):
        return False  # ruling that she gave false or misleading evidence
    other = NOUN_GROUP.match(classes, conjunction + 1, end)  # with Lee saying A and Kim calling it B
    another = other is not None and cue_at(doc, other.end(), ING_FORM)
    return another or classes[conjunction + 1 : conjunction + 2] == ING_FORM
