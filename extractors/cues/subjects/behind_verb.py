"""Who does it behind the verb: the agent of a passive (``was told by [Lee]``), the subject of an inversion (``said [Lee]``)."""

from __future__ import annotations

from ...entities.name_words import words_of
from ...entities.noun_phrases import is_body, is_role, is_somebody
from ...lexicon import listed
from ...tokens.noun_groups import (
    LONG_NOUN_GROUP,
    NOUN_GROUP,
    NOUN_GROUP_LONG,
    after_adjuncts,
    finite_between,
    starts_clause,
)
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, closing_mark
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BE,
    COMMA,
    COMMA_OR_DASH,
    COMMON_NOUN,
    DETERMINER,
    ING_FORM,
    MODAL,
    NAME,
    OBJECT_PRONOUN,
    PARAGRAPH_END,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    PREPOSITION_OR_ADVERB,
    QUOTATION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    QUOTED_STATEMENT,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    WHO,
    classes,
)
from ..clauses.further_cues import cue_at
from ..clauses.insertions import TELLS_WHEN
from ..clauses.quoted_predicates import clause_with_quoted_predicate
from ..cue_lexicon import Cue
from .lists_in_subjects import end_of_office
from .opening_groups import subject_before_apposition

#: by [some of her rivals]
_SOME_OF = pattern("<determiner|number> <preposition> {noun_group}", noun_group=LONG_NOUN_GROUP)
#: by Lee [and the union]; not: by Lee and the plan was dropped
_AND_ANOTHER = pattern(
    "<conjunction> {noun_group} (?= <sentence_close|comma|adverb|preposition> )", noun_group=LONG_NOUN_GROUP
)
_CLOSE = ("close", "familiar", "loyal", "sympathetic", "privy")
_ADVERBIAL = classes("adverb preposition")
_BEFORE_QUOTED = classes("determiner adverb number")
_ENDS = (*classes("sentence_close comma quotation paragraph_end"), "")
_BEFORE_INVERSION = classes("quotation comma dash")
_BEHIND_BARE_INVERSION = classes("stop comma paragraph_end who dash")
_COMMA_OR_BRACKET = classes("comma open_bracket")
_BEHIND_INVERSION = classes(
    "question_opening sentence_close comma open_bracket dash adverb preposition colon"
)
# said two engineers of the firm and a clerk; said one of the engineers; said another
_BEHIND_VERB = pattern(
    """
    (?: <determiner>? <modifier|nominal|possessive>{0,4} <noun|verb_or_noun> <preposition>
        <noun|verb_or_noun|verb_s_or_plural|ing_form>{1,3}                                                 # head of design Ann Lee
        (?: <conjunction> <noun|verb_or_noun|verb_s_or_plural|ing_form>{1,2} )? <name>+
      | (?: <modifier>? <verb_or_noun> <conjunction> (?= <modifier|noun|verb_or_noun> ) )?                 # author and historian
        <adverb|modifier|determiner|number|verb_or_noun>{0,4} {noun_group}
      | <number|determiner> <preposition> {noun_group}
      | <determiner> (?= <sentence_close|comma> )
    )
    (?: <conjunction> {noun_group} (?= <sentence_close|comma> ) )?
    """,
    noun_group=LONG_NOUN_GROUP,
)
_QUOTATION = pattern("<quotation>")
#: said a man [who was there and asked not to be named.]: no other clause goes on behind the relative one.
_ONLY_RELATIVE = pattern("""
    <who> <auxiliary|adverb>* <full_verb>?
    (?: (?! <past_or_participle> <determiner|pronoun|name|that> ) <not finite|sentence_close|comma|conjunction|quotation> ){0,25}
    (?: <conjunction> <adverb>? <finite_or_participle> <not finite|sentence_close|comma|quotation>{0,25} )? <sentence_close|comma>
""")


def is_somebody_only(doc: Document, token: int, end: int) -> bool:
    """``said [a man who was there.]``: whether a noun group and its relative clause are all that stands up to a mark."""
    m = NOUN_GROUP_LONG.match(doc.classes, token, end)
    return m is not None and _ONLY_RELATIVE.match(doc.classes, m.end()) is not None


def agent_behind(doc: Document, token: int, end: int) -> Range | None:
    """The noun group after "by" directly behind a passive verb."""
    words = doc.tokens.words
    for k in range(token, min(token + 3, end)):
        if words[k] == "by":
            m = _SOME_OF.match(doc.classes, k + 1, end) or NOUN_GROUP_LONG.match(doc.classes, k + 1, end)
            if m is None or words[k + 1] in listed("months") or is_means(doc, (k + 1, m.end())):
                return None  # by May 3, by letter
            both = _AND_ANOTHER.match(doc.classes, m.end(), end)
            return k + 1, both.end() if both else m.end()
        if doc.classes[k] not in _ADVERBIAL:
            return None
    return None


def is_means(doc: Document, agent: Range) -> bool:
    """``by [letter]``, ``by [phone] from Elmton``: whether a means stands behind "by", and nobody."""
    alone = agent[1] - agent[0] == 1 or doc.classes[agent[0] + 1] == PREPOSITION
    return alone and doc.tokens.words[agent[0]].lower() in listed("means_of_telling")


def quotation_of_passive(doc: Document, token: int, end: int) -> int | None:
    """The quotation behind a passive verb: called [“a gamble”], described in court as a [“danger”]."""
    classes, words = doc.classes, doc.tokens.words
    k = after_adjuncts(classes, token)
    if words[k : k + 1] == ["as"] or (
        words[k : k + 1] in (["of"], ["for"]) and classes[k + 1 : k + 2] in tuple(QUOTATION)
    ):
        k += 1  # accused of “x”
    elif words[k : k + 2] == ["to", "be"]:
        k += 2
    while k < end and classes[k] in _BEFORE_QUOTED:
        k += 1
    return k if k < end and classes[k] in QUOTATION else None


def agent_behind_quotation(doc: Document, token: int, end: int) -> Range | None:
    """The noun group after "by" behind the quotation of a passive verb: called “a gamble” by [Lee]."""
    if not _QUOTATION.search(doc.classes, token, end):
        return None
    quotation = quotation_of_passive(doc, token, end)
    if quotation is None or doc.tokens.words[quotation + 1 : quotation + 2] != ["by"]:
        return None
    return agent_behind(doc, quotation + 1, end)


#: Verbs that have a name right before them for their subject.
_DOES = classes("past have past_or_participle")


def inverted_subject(
    doc: Document, verb: int, after: int, before: str, cue: Cue, sentence: Range
) -> Range | None:
    """``..., said Price``: the noun group behind the verb, where nothing else can be meant."""
    classes = doc.classes
    if before not in _BEFORE_INVERSION or "q" not in cue.frames or _is_subject(doc, verb, sentence[0]):
        return None
    if classes[verb - 1] == MODAL and before in QUOTATION and closing_mark(doc, verb - 2) != ",":
        return None  # Those who called it “a wreck” will find enough
    m = _BEHIND_VERB.match(classes, after)
    if not m or classes[after] == OBJECT_PRONOUN:
        return None
    if before == COMMA and clause_with_quoted_predicate(doc, after):
        return None  # Lee, the owner, said the plan “does not work”
    end = _behind_noun_for_body(doc, _behind_adjective(doc, end_of_office(doc, after, m.end())))
    if _is_next_act(doc, verb, (after, end), cue, sentence):
        return None
    following = classes[end : end + 1] or PARAGRAPH_END
    if before in COMMA_OR_DASH and classes[verb - 2 : verb - 1] not in (
        QUOTED_CLAUSE,
        QUOTED_FRAGMENT,
        QUOTED_SENTENCE,
    ):
        if classes[end : end + 2] == PREPOSITION_OR_ADVERB:
            following = classes[end + 2 : end + 3] or PARAGRAPH_END  # A, said Lee on Monday, and B
        elif (
            following not in _BEHIND_BARE_INVERSION
            and finite_between(classes, sentence[0], verb - 1)
            and (head := NOUN_GROUP.match(classes, after))
            and _is_somebody(doc, after, head.end())
        ):
            following = _behind_occasion(doc, end, sentence[1])
        if cue.lemma not in listed("inverting_verbs") or following not in _BEHIND_BARE_INVERSION:
            return None
        if following == WHO and not finite_between(classes, sentence[0], verb - 1):
            return None  # a rule, said officials who made it
        named = subject_before_apposition(doc, verb - 1, sentence)
        told_of = following == WHO and _ONLY_RELATIVE.match(classes, end)
        last = (following == STOP or told_of) and _is_somebody(doc, after, end)
        hanging = classes[verb - 2] == BE  # Lee, who died in May, ran it and was, said a friend, “fun”
        if named and classes[named[1]] in _COMMA_OR_BRACKET and named[1] < verb - 1 and not (last or hanging):
            return None  # Lee, a doctor, said X, but: the firm, which makes boats, will close, said Lee.
    if following in _BEHIND_INVERSION or before in QUOTED_STATEMENT:
        return after, _before_contact_clause(doc, after, end)
    return None


def _before_contact_clause(doc: Document, start: int, end: int) -> int:
    """``said [the man] Ash had met.``, ``said [a player] Weiss coached.``: where a noun group ends before a clause without "whom" about it."""
    letters = doc.classes
    name = end
    while name > start and letters[name - 1] == NAME:
        name -= 1
    noun = doc.tokens.words[name - 1].lower()
    if letters[start] != DETERMINER or not start < name - 1 or not name < end or letters[end] not in _DOES:
        return end
    anybody = noun in words_of("nouns_for_anybody") or noun in words_of("relations")
    surely = letters[end] != PAST_OR_PARTICIPLE and is_role(
        noun
    )  # the coach Ash had sacked; not: Ash dressed as
    return name if (anybody or surely) and letters[name - 1] in COMMON_NOUN else end


def _is_subject(doc: Document, verb: int, first: int) -> bool:
    """``[The “curse”] has claimed five lives``: whether words in marks with a determiner of theirs stand right before a verb group."""
    k = verb - 1
    while doc.classes[k] in AUXILIARY_OR_ADVERB:
        k -= 1
    fragment = k > first and doc.classes[k] == QUOTED_FRAGMENT and doc.classes[k - 1] == DETERMINER
    return fragment and not finite_between(doc.classes, first, k)  # it was a “disgrace” said Lee


def _is_next_act(doc: Document, verb: int, behind: Range, cue: Cue, sentence: Range) -> bool:
    """``called it “mad,” [criticised her plans] and left``: whether the next thing that somebody does stands behind words in marks.

    Or what is said: ``is “the best,” says [she] was warned``.
    """
    if doc.classes[behind[0]] == SUBJECT_PRONOUN:
        return starts_clause(doc.classes, behind[0])
    within = doc.classes[verb - 1] in QUOTATION and verb - 1 > sentence[0] + 1
    return (
        within
        and doc.classes[behind[0]] == DETERMINER
        and doc.classes[verb] == PAST_OR_PARTICIPLE
        and cue.lemma not in listed("inverting_verbs")
        and not is_somebody(doc.tokens.span(*behind).of(doc.text))
        and finite_between(doc.classes, sentence[0], verb - 1)
    )


def _behind_occasion(doc: Document, end: int, last: int) -> str:
    """``A, said Lee [last week].``, ``A, said Lee [as she left].``: the class of what stands behind when and where it was said.

    A comma is left out in ``A, said Lee adding that B``.
    """
    k = after_adjuncts(doc.classes, end)
    if k < last and doc.classes[k] == ING_FORM and cue_at(doc, k, ING_FORM):
        return COMMA
    if k < last and doc.classes[k] == SUBORDINATOR and doc.tokens.words[k] in TELLS_WHEN:
        comma = doc.classes.find(COMMA, k, last)
        k = comma if comma != -1 else last - (doc.classes[last - 1] == STOP)
    return doc.classes[k : k + 1] or PARAGRAPH_END


def _behind_adjective(doc: Document, end: int) -> int:
    """Where a noun group ends with whom an adjective behind its noun is told of: a source close [to Ann Lee]."""
    words = doc.tokens.words
    if words[end : end + 1] not in (["to"], ["with"]) or words[end - 1] not in _CLOSE:
        return end
    m = NOUN_GROUP_LONG.match(doc.classes, end + 1)
    return m.end() if m else end


def _behind_noun_for_body(doc: Document, end: int) -> int:
    """Where a noun group ends that a body's name with "the" explains: said lobby group [the Dock Union]; not: the group the union sued."""
    words = doc.tokens.words
    if (
        words[end : end + 1] != ["the"]
        or not words[end + 1][:1].isupper()
        or not is_body(words[end - 1].lower())
    ):
        return end
    m = NOUN_GROUP_LONG.match(doc.classes, end)
    return m.end() if m and doc.classes[m.end() : m.end() + 1] in _ENDS else end


def _is_somebody(doc: Document, start: int, end: int) -> bool:
    """Whether a noun group is a name, a role and a name, or a description of somebody."""
    named = len(doc.classes[start:end].rstrip(NAME))
    if not named or (start + named < end and is_role(doc.tokens.words[start + named - 1])):
        return True
    return is_somebody(doc.tokens.span(start, end).of(doc.text))
