"""Where an object ends, or an infinitive."""

from __future__ import annotations

from ...cues.clauses.brackets import before_remark
from ...cues.clauses.further_cues import another_says, cue_at, is_plural_behind
from ...cues.clauses.insertions import (
    goes_on_behind_dash,
    is_hyphen,
    lacks_verb,
)
from ...cues.model import CueMatch
from ...cues.objects.circumstances import is_later_by, tells_how, tells_when
from ...cues.objects.objects import (
    goes_on_as_acts,
    goes_on_as_adjectives,
    goes_on_as_list,
    goes_on_as_predicates,
    is_listed,
    is_reproach,
    judged_behind_aside,
)
from ...cues.subjects.joined_verbs import (
    is_in_what,
)
from ...cues.subjects.series import is_infinitive, is_series
from ...entities.noun_phrases import is_role, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, clause_verb, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, closing_mark
from ...tokens.verb_forms import is_unchanged
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    CLOSE_BRACKET,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DASH,
    FINITE,
    ING_FORM,
    NAME,
    NOUN,
    OPEN_BRACKET,
    PAST_OR_PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTATION,
    SEMICOLON,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    VERB_S,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from .content_end import clause_end

_COMMA_OR_COLON = tuple(classes("comma colon"))
_DASH_OR_SEMICOLON = classes("dash semicolon")
_AUXILIARIES = tuple(classes("auxiliary"))
#: Endings of adjectives: a stable and united town.
_ADJECTIVES = ("able", "ible", "ful", "ic", "ous")
_PARTICIPLE_AND_NAME = PAST_OR_PARTICIPLE + NAME
_PARTICIPLE_AND_NOUN = PAST_OR_PARTICIPLE + NOUN
_TO_OR_ADVERB = classes("to adverb")
_DID_TO = (classes("past_or_participle to"), classes("past to"))
_FURTHER_VERB = pattern("""
    <adverb>* (?: <finite> | <past_or_participle> <pronoun|determiner|name|that> | <subject_pronoun> <adverb>* <perhaps_finite|base_form> )
""")
#: endorsed Lee [and organized for] him; questioned the need [but refused to] say why; praised them [but said,] “No.”
_FURTHER_ACT = pattern("<adverb>? <past_or_participle> (?: <to|preposition> | <comma>? <quotation> )")
_NO_PARTICIPLE = frozenset(classes("modifier relative subordinator finite quotation comma"))
_MAY_END_PHRASE = pattern(
    "<open_bracket|close_bracket|dash|semicolon|comma|conjunction|subordinator|preposition|finite_or_participle|ing_form>"
)
_VERB_GROUP = pattern("<auxiliary> <auxiliary|adverb>* <past_participle>? | <finite_or_participle>")
#: They open a clause, or a phrase, that mostly tells more of the object before it.
_TELLING_MORE = frozenset(["as", "because", "so", "while"])
_OWN_CLAUSE = classes("who that subordinator quotation subject_pronoun")
_OPENS_INNER = classes("relative subordinator comma quotation conjunction")
_NOUN_AND_NAMES = pattern("<common_noun> (?: <name>+ | <determiner> <noun>+ ) $")
_BEHIND_PAST = tuple(classes("determiner object_pronoun stop name"))
_PAST = tuple(classes("past past_or_participle"))
_LONGEST_BETWEEN = 15  # tokens
_SAYING = ("saying", "adding", "claiming", "arguing", "insisting")
_SIDING = (["supporting"], ["backing"], ["opposing"], ["favoring"])
_ASKED = ("asked", "pressed", "questioned", "told")
_PRONOUN_AND_VERB = pattern("(?<= <nominal> ) <subject_pronoun> <adverb>? <finite_or_participle>")
_CLAUSE_QUOTATION = pattern("<quoted_clause|quoted_fragment>")


def phrase_end(doc: Document, start: int, match: CueMatch) -> int:
    """Where an object noun phrase or infinitive that begins at start ends."""
    classes = doc.classes
    end = _before_main_verb(doc, start, clause_end(doc, start, match), match)
    for m in _CLAUSE_QUOTATION.finditer(classes, start, end):
        if closing_mark(doc, m.start()) == "," and not is_listed(classes, m.end()):
            end = m.end()  # called it “a mess,” which it was
            break
    end = _before_own_subject(doc, start, before_remark(doc, start, end), match)
    depth, resumed, until = 0, 0, False
    for m in _MAY_END_PHRASE.finditer(classes, start + 1, end):
        k, c = m.start(), m.group()
        if k > resumed and c == DASH:
            resumed = goes_on_behind_dash(doc, k, end)
        elif k > resumed and c == COMMA and classes[k - 1] == WHO and classes.find(COMMA, k + 1, end) > 0:
            resumed = classes.find(COMMA, k + 1, end)  # people who, by law, are free
        elif (
            k > resumed and c == COMMA and classes[k - 1] == CONJUNCTION and not starts_clause(classes, k + 1)
        ):
            resumed = classes.find(COMMA, k + 1, end)  # honest and, at times, boring
        elif k > resumed and c == COMMA:
            resumed = judged_behind_aside(doc, k, end, match)
        if k <= resumed or (c == COMMA and lacks_verb(classes, start, k)):
            continue
        depth += (c == OPEN_BRACKET) - (c == CLOSE_BRACKET)
        if c == SUBORDINATOR and (
            classes[start] == TO or (classes[start] == ING_FORM and doc.tokens.words[k] not in _TELLING_MORE)
        ):
            until = True
            continue  # vowed to stay until the harbour was clear, cautioned against leaving before it was
        inner = until or (classes[k - 1] == WHO and classes[start] != TO)  # as a friend who would help
        if inner and (verbs := _VERB_GROUP.match(classes, k)):
            resumed, until = verbs.end() - 1, False
            continue
        if depth == 0 and _ends_phrase(doc, k, c, match):
            return k + (c == COMMA and len(doc.tokens.words[k]) > 1)
    return end


def _before_own_subject(doc: Document, start: int, end: int, match: CueMatch) -> int:
    """``Commenting on [the vote], Minister for Trade Ann Lee said``: the end before who does what a form in -ing in front tells."""
    source = match.source
    ahead = match.verb_form == "gerund" and source is not None and start < source[0] <= end
    return source[0] - 1 if ahead and source and doc.classes[source[0] - 1] == COMMA else end


def _before_main_verb(doc: Document, start: int, end: int, match: CueMatch) -> int:
    """``When he announced [a reform of the fleet] it raised fears.``: the end before a main clause that no comma sets off."""
    if doc.classes[match.sentence[0]] != SUBORDINATOR or end < match.sentence[1] - 1:
        return end
    if SUBJECT_PRONOUN not in doc.classes[start:end]:
        return end
    comma = doc.classes.find(COMMA, start, end)
    last = comma if comma > 0 else end
    mains = [m.start() for m in _PRONOUN_AND_VERB.finditer(doc.classes, start + 1, last)]
    return mains[-1] if mains else end


def _ends_phrase(doc: Document, token: int, letter: str, match: CueMatch) -> bool:
    """Whether an object ends before this token: at a mark or another verb."""
    classes, words = doc.classes, doc.tokens.words
    following = classes[token + 1 : token + 2]
    if letter in _DASH_OR_SEMICOLON:
        in_series = letter == SEMICOLON and is_series(doc, match.after, match.sentence[1])
        return not in_series and not is_hyphen(doc, token)
    if letter == ING_FORM:
        return _says_so(doc, token)
    if letter == PREPOSITION:
        return tells_how(doc, token)
    if letter == COMMA:
        if words[token + 1 : token + 2] == ["but"] and "not" not in words[match.after : token]:
            return True
        if words[token + 1 : token + 2] == ["as"] and classes[token + 2 : token + 3] in _AUXILIARIES:
            return True  # offered his thanks, as did Kim
        return not _goes_on_behind_comma(doc, token, match)
    if letter == CONJUNCTION:
        return _ends_at_conjunction(doc, token, match)
    if letter == SUBORDINATOR and words[token - 1 : token + 1] == ["looking", "after"]:
        return False  # paid for looking after a child
    if letter == SUBORDINATOR:
        if words[token] in _TELLING_MORE:  # called it a mess while Kim praised it
            if words[token] == "while" and following == NAME and starts_clause(classes, token + 1):
                return True  # ruled out retiring while Ann Lee is tipped to win
            if words[token] == "while":
                return another_says(doc, token + 1, match.sentence[1])
            return tells_when(doc, token, match)
        if words[token] == "when" and another_says(doc, token + 1, match.sentence[1]):
            return True  # alluded to it when he told the hall that
        return words[token] not in listed("question_words") and not is_later_by(doc, token)
    # those who warned of the collapse told; what Lee called a “delay” has lasted
    return (
        (
            match.subject_from == "relative"
            or is_in_what(doc, match, token)
            or _is_within_subject(doc, match, token)
        )
        and classes[token - 1] not in _TO_OR_ADVERB
        and (letter in FINITE or (letter == PAST_OR_PARTICIPLE and cue_at(doc, token)))
    )


def _is_within_subject(doc: Document, match: CueMatch, token: int) -> bool:
    """``The man [she hopes to follow] left``: whether the cue stands in a clause without "who" behind a noun, and nothing opens another."""
    source = match.source
    if source is None or match.verb_form != "finite" or doc.classes[source[0]] != SUBJECT_PRONOUN:
        return False
    noun = source[0] - 1
    led = source[1] == match.group and noun > match.sentence[0] and doc.classes[noun] in COMMON_NOUN
    return (
        led
        and doc.tokens.words[noun] not in listed("time_nouns")
        and not any(letter in _OPENS_INNER for letter in doc.classes[match.after : token])
    )


def _ends_at_conjunction(doc: Document, token: int, match: CueMatch) -> bool:
    """Whether an object ends before "and" or "but": another verb of who says it, or another clause."""
    classes, words = doc.classes, doc.tokens.words
    following = classes[token + 1 : token + 2]
    if match.verb_form == "gerund" and following == ING_FORM:
        return True  # telling the court of X and asking
    if following == COMMA and (closing := classes.find(COMMA, token + 2, token + _LONGEST_BETWEEN)) > 0:
        return starts_clause(classes, closing + 1)  # ordered a vote and, before it began, Lee left
    if words[token] == "but" and classes[match.after] != TO and _is_told_against(doc, token):
        return True  # called for a penalty but the referee waved
    if words[token] == "but" and following == SUBORDINATOR and words[token + 2] in _ASKED:
        return True  # did not want to talk but when asked whether it was his replied
    if following == THAT and THAT not in classes[match.after : token]:
        return _VERB_GROUP.match(classes, token + 2) is not None  # spoke about the race and that cheered them
    if _two_adjectives(doc, token):
        return False  # a stable and united Norland
    if following == PAST_OR_PARTICIPLE and _is_infinitive(doc, token, match):
        return False  # plans to use the money to build a shop and cut its debt
    if words[token] == "but" and classes[token + 1 : token + 3] in _DID_TO:
        return True  # considered selling the firm but opted to keep it
    does = following == VERB_S_OR_PLURAL and words[token + 2 : token + 3] in (["a"], ["an"])
    if not is_plural_behind(doc, token + 1, match):
        does = does or _FURTHER_VERB.match(classes, token + 1) is not None  # fit and joins a team
    return does or _acts_again(doc, token, match) or _begins_clause(doc, token, match)


def _is_told_against(doc: Document, but: int) -> bool:
    """``but [the referee waved]``, ``but so far [nobody has] gone``: whether a clause stands behind "but"; not ``a cheap but good plan``."""
    words = doc.tokens.words
    k = but + 1 + 2 * (words[but + 1 : but + 3] == ["so", "far"])
    verb = clause_verb(doc.classes, k)
    described = words[but - 2] in ("a", "an") and verb == but + 2 and doc.classes[verb] in BASE_FORM
    return verb is not None and not described


def _acts_again(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``endorsed Lee in May [and organized] for him``: whether what looks like a participle is the next verb of who says it.

    Not where another participle stands in the object, or an infinitive: criticised the plans made [and paid for] by Lee.
    """
    inside = doc.classes[match.after : conjunction]
    if match.verb_form != "finite" or TO in inside or doc.classes[match.verb] not in _PAST:
        return False
    further = _FURTHER_ACT.match(doc.classes, conjunction + 1)
    said = further is not None and further.group()[-1] in QUOTATION
    return further is not None and (said or _NO_PARTICIPLE.isdisjoint(inside))


def _is_infinitive(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``vowed to find the money [and cut debts]``: whether "and" joins one more infinitive, of a verb whose past has no form of its own."""
    return is_unchanged(doc.tokens.words[conjunction + 1]) and is_infinitive(doc, match, conjunction)


def _two_adjectives(doc: Document, conjunction: int) -> bool:
    """``a stable [and united] Norland``: whether "and" joins two adjectives behind an article."""
    words = doc.tokens.words
    article = words[conjunction - 2] in ("a", "an") and words[conjunction] == "and"
    behind = doc.classes[conjunction + 1 : conjunction + 3]
    return (
        article
        and words[conjunction - 1].endswith(_ADJECTIVES)
        and behind in (_PARTICIPLE_AND_NAME, _PARTICIPLE_AND_NOUN)
    )


def _begins_clause(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``criticised the plan [and the council withdrew it]``: whether somebody else does something behind "and".

    Not where the object has a clause of its own, whose subject both may be: the work that Lee and Ash have done. What
    looks like a participle is a verb before its object and at the end: not ``the cuts and the taxes announced in May``.
    """
    classes = doc.classes
    before = classes[match.after : conjunction]
    if doc.tokens.words[conjunction] != "and" or finite_between(classes, match.after, conjunction):
        return False
    if match.subject_from == "relative" or classes[conjunction - 1] == POSSESSIVE:
        return False  # those who described Lee’s and Ash’s boats left
    if any(letter in _OWN_CLAUSE for letter in before) or _NOUN_AND_NAMES.search(before):
        return False
    subject = NOUN_GROUP_LONG.match(classes, conjunction + 1, match.sentence[1])
    verb = subject.end() if subject else match.sentence[1]
    while classes[verb : verb + 1] == ADVERB:
        verb += 1
    letter, behind = classes[verb : verb + 1], classes[verb + 1 : verb + 2]
    if letter == VERB_S and classes[conjunction + 1] in COMMON_NOUN:
        return False  # our personal and professional lives
    return verb < match.sentence[1] and (
        letter in FINITE or (letter == PAST_OR_PARTICIPLE and behind in _BEHIND_PAST)
    )


def _says_so(doc: Document, token: int) -> bool:
    """``attacked the plan [saying it was late]``: whether what somebody says of an object begins; not ``a man saying it``."""
    words, before = doc.tokens.words, doc.tokens.words[token - 1].lower()
    if words[token] not in _SAYING or PREPOSITION in (
        doc.classes[token - 1],
        doc.classes[token + 1 : token + 2],
    ):
        return False
    described = (
        is_role(singular(before)) or before in listed("statement_nouns") or doc.classes[token - 1] == NAME
    )
    marks = token + 1 + (doc.classes[token + 1 : token + 2] in _COMMA_OR_COLON)
    said = doc.classes[marks : marks + 1] in (THAT, *QUOTATION)
    return not described and (said or starts_clause(doc.classes, token + 1))


def _goes_on_behind_comma(doc: Document, comma: int, match: CueMatch) -> bool:
    """Whether an object goes on behind a comma: more of it, one more of a list, what somebody is blamed for."""
    words, behind = doc.tokens.words, comma + 1
    if words[behind : behind + 1] in (["followed"], ["compared"]):
        return match.cue.cue_class == "document"  # showed Lee at 40 percent, followed by Kim
    more = not listed("elaborating_words").isdisjoint(words[behind : behind + 1])
    more = more or words[behind : behind + 2] == ["in", "particular"]
    return (
        (more and not _another_saying(doc, behind + 1))
        or goes_on_as_list(doc.classes, behind)
        or goes_on_as_adjectives(doc, comma)
        or goes_on_as_predicates(doc, match, comma)
        or goes_on_as_acts(doc, match, comma)
        or is_reproach(doc, comma, match)
    )


def _another_saying(doc: Document, token: int) -> bool:
    """``, with one writing: “No.”``: whether somebody else says something; not ``with 40 percent supporting him``."""
    subject = NOUN_GROUP.match(doc.classes, token)
    verb = subject.end() if subject else token + 1
    return doc.tokens.words[verb : verb + 1] not in _SIDING and cue_at(doc, verb, ING_FORM)
