"""The noun groups that open a sentence or a part of it behind a comma: the subject that a verb stands apart from."""

from __future__ import annotations

from collections.abc import Iterator

from ...entities.noun_phrases import is_somebody
from ...entities.phrases.occasions import ends_in_name
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, after_adjuncts
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.tagger import is_participle
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    COMMA,
    CONJUNCTION_OR_ADVERB,
    DETERMINER,
    MODAL,
    NAME,
    NUMBER,
    PAST_PARTICIPLE,
    PERHAPS_FINITE,
    PREPOSITION,
    VERB_OR_NOUN_FORM,
    WHO,
    classes,
)
from ..clauses.inanimate import is_inanimate
from ..cue_lexicon import governing
from ..verbs.causing import causing
from .before_verb import MONTHS, behind_occasion, is_time, stands_apart, subject_before

_NOT_DOING = ("drop", "cancel", "skip", "miss", "abandon")
#: What somebody does to whom or what has a name, to say something oneself.
_MEETING = ("meet", "visit", "join", "address", "tour")
#: Brackets behind a subject, and its verb: The firm (which makes pumps) [will] close, said ...
_BRACKETS_AND_VERB = pattern(
    "<open_bracket> <not close_bracket>{0,40} <close_bracket>"
    " (?: <conjunction> <not comma>{0,20} <close_bracket> )? <perhaps_finite>"
)
_BEGINS_INSERTION = classes("comma open_bracket dash")
_OPENING = classes("quoted_statement conjunction adverb comma")
_OPENING_OR_THAT = classes("quoted_statement conjunction adverb that")
#: A tester I spoke to, [Ann Lee], said; The head of the club Tom Ash founded, [Ann Lee], said
_WHOM_I_MET = pattern("""
    <conjunction>? <determiner> <nominal>{1,4} <subject_pronoun> <not comma|quotation|stop>{1,8} <comma> (<name>{2,4})
  | <conjunction>? <determiner> <nominal>{1,4} <preposition> <determiner> <noun>{1,2} <name>{2,3}
    <past|past_or_participle> <preposition|adverb>? <comma> (<name>{2,4})
""")
#: The woman [who replaced Tom Ash, Ann Lee], said
_WHO_AND_NAME = pattern("<who> <not who|comma|quotation|stop>{1,12} <comma> (<name>{2,4})")
#: Ann Lee, R-Utah, [who met him, said]
_RELATIVE_AND_VERB = pattern(
    "<not who|stop>{0,6} <comma> <who> <not comma|who|quotation|stop>{1,16} <comma> <adverb|have>{0,3} <past|past_or_participle|verb_s>"
)
_SKIPPED = pattern("(?: <preposition> <adverb> | <adverb> )*")
# Deputy Commissioner (Urban) Anil Rao
_NAME_BEHIND_BRACKET = pattern("<open_bracket> <not open_bracket|close_bracket>{1,8} <close_bracket> <name>+")
#: Speaking at the launch, asked about it, sentencing him: what behind a word shows that it is no name.
_AFTER_PARTICIPLE = classes("preposition to determiner object_pronoun relative subordinator adverb")
_SOME_NAMED = frozenset(["including", "among"])
#: Behind a form in -ing they show that it is no name: Dashing [into] the hall.
_MOTION = frozenset(["into", "onto", "through", "past", "across"])
#: Words between two clauses of which both are said: Lee said no, while Ash said yes.
_CONTRASTING = ("while", "whereas", "although", "though")
#: Between "whose" and a comma: whose late husband.
_OWNED = classes("noun verb_or_noun adverb past_or_participle verb_s_or_plural base_verb")
#: Lee, Ash and Kerr
_SERIES = pattern("<nominal>{1,4} (?: <comma> <nominal>{1,5} ){1,6} <comma>? <conjunction>")
_PAST = tuple(classes("past past_or_participle verb_s"))
_FINITE = pattern("<finite_or_participle>")
#: Before a preposition they tell when or where.
_SOMEWHERE = ("late", "early", "somewhere", "midway", "halfway")


def subject_before_apposition(doc: Document, comma: int, sentence: Range) -> Range | None:
    """The subject before ``, a doctor who ...,``: of the groups that open a part and a comma follows.

    The one that opens the sentence, else the last one; never a time ("Last week, the mayor, ...").
    """
    groups = list(_opening_groups(doc, sentence, comma))
    for group in groups:
        described = _WHO_AND_NAME.fullmatch(doc.classes, group[1], comma)
        if described and group[0] > sentence[0]:
            return described.span(1)
    opened = [
        group
        for group in groups
        if doc.classes[group[1]] in _BEGINS_INSERTION or _some_named(doc, group[1], comma)
    ]
    opened = [
        group
        for group in opened
        if comma - group[1] < 60
        and not _is_of_whose(doc, group[0])
        and not _BRACKETS_AND_VERB.match(doc.classes, group[1], comma)
    ]
    if not opened:
        known = _WHOM_I_MET.fullmatch(doc.classes, sentence[0], comma)
        return known.span(known.lastindex or 0) if known else None
    if doc.classes[sentence[0] : opened[0][0]].strip(_OPENING) == "":
        joined = (group for group in reversed(opened) if _has_own_verb(doc, opened[0], group))
        return next(joined, opened[0])
    named = [group for group in opened if doc.classes[slice(*group)].strip(NUMBER)]  # Lee, 45, of Leeds, said
    return named[-1] if named else None


_JOINING = ("and", "but", "while")


def _has_own_verb(doc: Document, group: Range, last: Range) -> bool:
    """``The mayor, Ann Lee, met Bo Kim, and [the engineer, Tom Ash,] said``: whether the group that opens a sentence does what stands before "and"."""
    joined = last[0] > group[1] and doc.tokens.words[last[0] - 1] in _JOINING
    if not joined:
        return False
    between = doc.classes[group[1] + 2 : last[0] - 1]  # not: The mayor, elected in May, and
    clause = doc.classes[group[1] : last[0] - 1]
    if WHO in clause:  # The mayor, who met Bo Kim, [said it was late], and [Tom Ash, an engineer,] said
        return clause[-1] != NAME and _RELATIVE_AND_VERB.match(clause) is not None
    return any(letter in _PAST for letter in between)


def _is_of_whose(doc: Document, token: int) -> bool:
    """``Lee, whose husband, [Tom Ash], is ill, said``: whether a group tells who it is that is somebody's."""
    letters, k = doc.classes, token - 2
    if k < 1 or letters[token - 1] != COMMA:
        return False
    while k > 0 and letters[k] in _OWNED:
        k -= 1
    return k < token - 2 and doc.tokens.words[k].lower() == "whose"


def _some_named(doc: Document, token: int, limit: int) -> bool:
    """``residents [interviewed this week, including Mr. Lee], said``: whether some of a group are named behind it."""
    if doc.classes[token] not in PAST_PARTICIPLE:
        return False
    comma = after_adjuncts(doc.classes, token + 1)
    return comma < limit and doc.classes[comma] == COMMA and doc.tokens.words[comma + 1] in _SOME_NAMED


def _opening_groups(doc: Document, sentence: Range, limit: int) -> Iterator[Range]:
    """The noun groups that open the sentence or a part of it behind a comma, but for times."""
    classes, words = doc.classes, doc.tokens.words
    start = sentence[0]
    while start < limit:
        k = start
        while k < limit and classes[k] in _OPENING_OR_THAT:
            k += 1
        if (
            start > sentence[0]
            and words[k].lower() in _CONTRASTING
            and not _SERIES.match(classes, k + 1, limit)
        ):
            k += 1  # , while [Lee], who left, said
        elif k == sentence[0] and classes[k] == PREPOSITION:
            dated = NOUN_GROUP_LONG.match(classes, k + 1, limit)
            name = behind_occasion(doc, k + 1, dated.end(), k) if dated else k
            told = name > k + 1 and (words[name - 1] in MONTHS or is_time(words[name - 1].lower()))
            k = name if told else k  # In May [Lee], who left, said
        state = words[k] == "state" and classes[k + 1] == NAME  # and [state Rep. Ann Lee], D-Elmton, said
        m = NOUN_GROUP_LONG.match(classes, k + state, limit)
        clause = k == sentence[0] and (
            (classes[k + 1 : k + 2] in _AFTER_PARTICIPLE and is_participle(words[k]))
            or (words[k].endswith("ing") and not _MOTION.isdisjoint(words[k + 1 : k + 2]))
            or (words[k].endswith("ing") and is_participle(words[k]) and _has_main_clause(doc, k, limit))
        )
        if k == sentence[0] and classes[k + 1 : k + 2] == COMMA and stands_apart(words[k].lower()):
            m = None  # Lastly, Adler holds
        if k == sentence[0] and words[k].lower() in _SOMEWHERE and classes[k + 1 : k + 2] == PREPOSITION:
            m = None  # Late in the film, Adler says
        if m and words[m.end() - 1].lower().rstrip(".") in ("a.m", "p.m", "am", "pm"):
            m = None  # 11:30 a.m. — A man came
        in_month = m is not None and words[k] in MONTHS and not classes[k + 1 : m.end()].strip(NUMBER)
        if (
            m
            and not clause
            and not in_month
            and m.end() < limit
            and (ends_in_name(words[k : m.end()]) or not is_time(words[m.end() - 1].lower()))
        ):
            bracketed = _NAME_BEHIND_BRACKET.match(classes, m.end(), limit)
            yield (k, bracketed.end() if bracketed else m.end())
        following = classes.find(COMMA, start, limit)
        if following == -1:
            return
        start = following + 1


def _has_main_clause(doc: Document, start: int, limit: int) -> bool:
    """``Rallying workers who struggle, [Lee promised]``: whether a form in -ing opens a clause, since the main one stands behind a comma."""
    classes = doc.classes
    m = NOUN_GROUP_LONG.match(classes, start, limit)
    if (
        m is None
        or NAME in classes[start + 1 : m.end()]
        or classes[m.end() : m.end() + 1] in tuple(PERHAPS_FINITE)
    ):
        return False
    comma = classes.rfind(COMMA, m.end(), limit)
    main = NOUN_GROUP_LONG.match(classes, comma + 1, limit) if comma > 0 else None
    return main is not None and main.end() < limit and classes[main.end()] in PERHAPS_FINITE


def main_subject(doc: Document, sentence: Range, limit: int) -> Range | None:
    """The noun group that the main verb of the sentence follows, with or without an apposition between."""
    classes = doc.classes
    apart: Range | None = None
    for group in _opening_groups(doc, sentence, limit):
        skipped = _SKIPPED.match(classes, group[1], limit)
        end = skipped.end() if skipped else group[1]
        if end < limit and classes[end] in PERHAPS_FINITE:
            return group
        if end < limit and (
            classes[end] == WHO or (classes[end] in _BEGINS_INSERTION and _FINITE.search(classes, end, limit))
        ):
            if not classes[sentence[0] : group[0]].strip(CONJUNCTION_OR_ADVERB):
                return group
            apart = apart or group
    if apart:
        return apart
    for m in NOUN_GROUP_LONG.finditer(classes, sentence[0], limit):
        k, end = m.span()
        while end < limit and classes[end] == ADVERB:
            end += 1
        if (
            end < limit
            and classes[end] in PERHAPS_FINITE
            and not (k > sentence[0] and classes[k - 1] == PREPOSITION)
        ):
            return _with_joined(doc, (k, m.end()), sentence[0])
    return None


def _with_joined(doc: Document, group: Range, first: int) -> Range:
    """``[Ann Lee and Tom Ash] left, saying``: a noun group with the one before it that an "and" joins to it."""
    joint = group[0] - 1
    joint -= doc.classes[joint] in VERB_OR_NOUN_FORM  # and engineer Tom Ash
    named = NAME in doc.classes[slice(*group)] or is_somebody(doc.tokens.span(*group).of(doc.text))
    if joint <= first or doc.tokens.words[joint] != "and" or not named:
        return group
    whole = subject_before(doc, group[1], first)
    if whole is None or whole[0] >= joint:
        return group
    inside = doc.classes[whole[0]] != NAME and PREPOSITION in doc.classes[whole[0] : joint]
    return group if inside else whole  # a pairing of Lee and Ash


def subject_of_plural(doc: Document, sentence: Range, limit: int) -> Range | None:
    """``[The firm] runs a mill and says``: the subject before a verb that looks like a plural, as a determiner follows."""
    for start, end in _opening_groups(doc, sentence, limit):
        verb = end - 1
        if doc.classes[verb] in VERB_OR_NOUN_FORM and doc.classes[end] == DETERMINER and verb > start:
            return (start, verb)
    return None


def subject_of_future(doc: Document, thing: Range, first: int) -> Range | None:
    """``[Lee] will hold a briefing to announce it``, ``[Lee] will visit Elmton to discuss it``: who will do something to a thing before an infinitive.

    ``thing``: the noun group before the infinitive, with the verb where this may be a noun.
    """
    letters, verb = doc.classes, thing[0] - (doc.classes[thing[0]] not in VERB_OR_NOUN_FORM)
    modal = verb - 1
    while modal > first and letters[modal] == ADVERB and doc.tokens.words[modal] not in listed("negations"):
        modal -= 1
    will = letters[modal] == MODAL and doc.tokens.words[modal] in ("will", "shall", "’ll", "'ll")
    if modal <= first or not will or letters[verb] not in BASE_FORM:
        return None
    known = governing(doc.tokens.words, letters, verb)
    if known is not None or doc.tokens.words[verb] in causing() or PREPOSITION in letters[verb : thing[1]]:
        return None  # will urge the board to say, will help her to say, will raise the pressure on her to say
    named = letters[thing[1] - 1] == NAME and doc.tokens.words[verb] not in _MEETING
    dropped = doc.tokens.words[verb] in _NOT_DOING  # will drop a plan to say
    if named or dropped or is_somebody(doc.tokens.span(verb + 1, thing[1]).of(doc.text)):
        return None  # will pay a man to say
    who = subject_before(doc, modal, first)
    return who if who is not None and not is_inanimate(doc, who) else None
