"""Where what somebody says borders on the clauses of who tells it: a main clause behind it, a remark of the writer's."""

from __future__ import annotations

from ...entities.noun_phrases import describe
from ...lexicon import listed
from ...tokens.noun_groups import (
    LONG_NOUN_GROUP,
    NOUN_GROUP_LONG,
    clause_behind_comma,
    finite_between,
    starts_clause,
)
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, closing_mark
from ...tokens.word_classes import (
    ADVERB,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    ING_FORM,
    NAME,
    PREPOSITION,
    QUOTATION,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    VERB_S,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from ..cue_lexicon import is_cue_in_ing
from ..model import CueMatch
from .further_cues import TELLING, cue_at, is_of_class, others_say
from .insertions import is_hyphen
from .left_out import NO_MORE, tells_more
from .verbs_behind_commas import is_order

_DASHED_VERB = pattern("<dash> <not dash>{1,15} <dash> <adverb>? <finite|past_or_participle>")
_COMMA = pattern("<comma|quoted_clause|quoted_fragment>")
_JOINING = ("and", "but", "so", "yet")
_MINE = frozenset(["I", "me", "my", "we", "us"])
_BEFORE_I = frozenset(["here", "there", "so", "then"])
#: While he said it was old – a view that few share – the council
_BETWEEN_DASHES = pattern("<dash> <not dash|sentence_close>{1,25} <dash>")
#: Where he once said it was safe, [on Tuesday] he said
_ON_DAY = pattern(
    "<preposition|adverb> <nominal|adverb>{1,3} (?= <subject_pronoun> <adverb>* <finite_or_participle> )"
)
#: It was old, per the Elm Post; per a statement by the board
_PER_SOURCE = pattern(
    "<comma> <preposition> (?: <name>{1,6} | (?= <determiner> ) {group} ) <sentence_close>",
    group=LONG_NOUN_GROUP,
)
_AND_IF = classes("conjunction subordinator")
_OPENS_GERUND = classes("conjunction preposition subordinator adverb comma")
_BY_DOING = classes("preposition ing_form")
#: A sentence that one of these opens names the person asked behind its first clause.
ASKED = frozenset(["Asked", "Pressed", "Told"])
#: Before their subject they stand for "if".
_INVERTED = frozenset(["Had", "Should", "Were"])
#: They lead to a clause that tells when: on the day Lee left.
_WHEN = ("day", "moment")
# Even [as]; just two weeks [after]; not long [before]; more than a decade [since]
_MEASURE = pattern("""
    <conjunction>? <name>?
    <adverb|determiner|number|preposition|noun|verb_or_noun|verb_s_or_plural|modifier>{0,8}
""")
# On the day | In the same week that
_AT_THE_TIME = pattern("""
    <conjunction>? <preposition> <determiner>{1,2} <modifier>? <noun>{1,3}
    (?= <that> | <determiner|name|subject_pronoun|noun> )
""")
_DRAWING = frozenset(["drawing", "prompting", "eliciting", "earning", "getting"])
#: So many tokens behind such a form the reaction is named.
_NEAR_REACTION = 6
_CONTRASTING = frozenset(["but", "though", "although"])
# it is not clear; it remains unclear; it was not immediately clear
_IT_IS = pattern("<auxiliary|verb_s|past_or_participle> <adverb>{0,2} <nominal|modifier|adverb>")
_NOT_CLEAR = frozenset(["unclear", "clear", "known", "uncertain"])
# a (bold) move that; an issue Lee has; a swipe at the council
_COMMENT = pattern("<determiner> <modifier|adverb|noun>{0,2} <nominal>")
_AT_WHICH = frozenset(["when", "as", "after", "before"])
_DECLINING = ("decline", "refuse")
_IN_WHICH_TIME = frozenset(["after", "when", "while", "once", "though"])
_OPENS_MAIN = tuple(classes("determiner name subject_pronoun"))
_HOW_MANY = frozenset(["most", "many", "some", "few", "none"])
_VERB_NEXT = pattern("<adverb>? <finite_or_participle>")
_WHAT_IT_IS = ("what", "the", "a")
_REFERENCES = frozenset(["reference", "allusion", "nod"])
_PERSONAL = frozenset(["he", "she", "they", "it"])
_SOMEBODY_DOES = pattern("<common_noun> <perhaps_finite|base_form>")
_COMMENTS_MORE = classes(
    "that who name determiner subject_pronoun preposition past_or_participle stop paragraph_end"
)
_VERB_BEHIND = tuple(classes("finite_or_participle"))
_TOLD_NEXT = tuple(classes("that quotation determiner subject_pronoun name"))
_NOT_YES = pattern("<modal|have> <adverb>+ (?= <base_form|past_or_participle> )")


def is_subordinate(doc: Document, match: CueMatch) -> bool:
    """Whether the cue stands in a clause before the main clause: ``[While he said A], the mayor``, ``[Asked whether A], the mayor``, ``Some booed, and [when Lee said A], a man``."""
    classes, first = doc.classes, match.sentence[0]
    if classes[first] == SUBORDINATOR or classes[first : first + 2] in (_AND_IF, _BY_DOING):
        left = match.source[0] - 1 if match.source and match.source[0] < match.verb else first
        behind = left > first and classes[left] == COMMA and finite_between(classes, first, left)
        return not behind  # As it rained, Lee said that even in May, the quay
    if match.verb == first or doc.tokens.words[first] in ASKED or _is_behind_opening(doc, match):
        return True
    if doc.tokens.words[first] in _INVERTED and match.source and match.source[0] == first + 1:
        return True  # Had Lee said A, B would have
    if match.verb_form == "gerund" and not classes[first : match.group].strip(_OPENS_GERUND):
        return True  # Now, after arguing that A, Lee said
    if (
        match.verb_form == "gerund"
        and classes[first] == PREPOSITION
        and COMMA not in classes[first : match.verb]
    ):
        return not finite_between(classes, first, match.group)  # In reply to a note saying that A, Lee left
    if match.subject_from == "relative" and match.source and classes[first] in (PREPOSITION, TO):
        return not finite_between(classes, first, match.source[0])  # To those who say A, I say
    if _is_measured(doc, match) or _is_dated(doc, match):
        return True
    opening = classes.rfind(SUBORDINATOR, first, match.verb)
    if opening > first and classes[opening - 1] == COMMA and not finite_between(classes, first, opening):
        return True  # In May, when Lee said A, a man left
    asked = (
        match.verb_form == "passive" and opening == match.group - 1
    )  # On Monday, when asked if A, Lee said
    return opening > first and (
        classes[opening - 1] == CONJUNCTION or (asked and classes[opening - 1] == COMMA)
    )


def _is_dated(doc: Document, match: CueMatch) -> bool:
    """``[The moment Lee said A], the room fell silent``: whether the cue's clause stands behind a noun of time."""
    source = match.source
    if source is None or source[0] < match.sentence[0] + 2 or source[1] != match.group:
        return False
    return is_time(doc, source[0] - 2)


def is_time(doc: Document, token: int) -> bool:
    """``on [the day] Lee said it``: whether "the" and a noun of time stand at a token."""
    words = doc.tokens.words
    return words[token].lower() == "the" and words[token + 1] in listed("time_nouns")


def main_clause_start(doc: Document, start: int, end: int) -> int:
    """Where the main clause begins behind a subordinate one: at the first comma with a clause behind it."""
    classes = doc.classes
    for m in _COMMA.finditer(classes, start, end):
        plain = m.group() == COMMA
        begun = starts_clause(classes, m.end()) or _most_do(doc, m.end(), end)
        begun = begun or _ON_DAY.match(classes, m.end(), end) is not None or is_order(doc, m.end(), end)
        begun = begun or doc.tokens.words[m.end()] == "let"  # If he thinks so, let him say so
        if (plain or closing_mark(doc, m.start()) == ",") and begun:
            return m.end() - plain
        named = NOUN_GROUP_LONG.match(classes, m.end(), end)
        if plain and named and classes[named.end() : named.end() + 1] == COLON:
            return m.start()  # Asked whether she would go, Lee: “No.”
        if plain and named and _DASHED_VERB.match(classes, named.end(), end):
            return m.start()  # While Norland announced a plan, Westland - a rival - said
    aside = _BETWEEN_DASHES.search(classes, start + 1, end)
    return aside.start() if aside and starts_clause(classes, aside.end()) else end


def main_behind_quotation(doc: Document, quotation: int, match: CueMatch) -> bool:
    """``He fled after Lee said it was “safe,” [the board sold it]``: whether a clause that a word of time opens ends with words in marks."""
    opening = match.source[0] - 1 if match.source and match.source[1] <= match.group else -1
    if opening < match.sentence[0] or doc.tokens.words[opening] not in _IN_WHICH_TIME:
        return False
    inner = SUBORDINATOR in doc.classes[match.after : quotation]
    behind = quotation + 1
    return (
        not inner and doc.classes[behind : behind + 1] in _OPENS_MAIN and starts_clause(doc.classes, behind)
    )


def before_main_colon(doc: Document, match: CueMatch, start: int, end: int) -> int:
    """``Lee told us when he asked [why it shut]: “It was old.”``: where a cue's clause of time ends, before the main verb's colon."""
    opening = (match.source[0] if match.source and match.source[1] <= match.group else match.group) - 1
    words = doc.tokens.words
    leading = words[match.verb - 2].removesuffix("s").removesuffix("d")  # declined to comment: “I am busy.”
    denies = match.cue.lemma in _DECLINING or match.cue.lemma in listed(
        "denying_cues"
    )  # denied it was late: “I am busy.”
    unsaid = denies or (match.verb_form == "infinitive" and leading in _DECLINING)
    unsaid = unsaid or not listed("negations").isdisjoint(words[match.group : match.verb])
    if not unsaid and (opening <= match.sentence[0] or doc.tokens.words[opening] not in _AT_WHICH):
        return end
    colon = doc.classes.find(COLON, start, end - 1)
    return colon if colon != -1 and doc.classes[colon + 1] in QUOTATION else end


def _most_do(doc: Document, token: int, end: int) -> bool:
    """``[most] could not``, ``[some] refused``: whether a word for how many is the subject of a verb behind it."""
    how_many = token < end and doc.tokens.words[token] in _HOW_MANY
    return how_many and _VERB_NEXT.match(doc.classes, token + 1, end) is not None


def _is_behind_opening(doc: Document, match: CueMatch) -> bool:
    """``[Rejecting claims that A], Lee said``, ``[Answering critics who say A], Lee said``: whether a cue in -ing opens the sentence before it."""
    first = match.sentence[0]
    left = match.source[0] if match.subject_from == "relative" and match.source else match.group
    told = match.verb_form == "noun" or match.subject_from == "relative"
    return told and is_cue_in_ing(doc.tokens.words[first]) and COMMA not in doc.classes[first:left]


def _is_measured(doc: Document, match: CueMatch) -> bool:
    """``[Even as Lee says A], ...``, ``[Two weeks after Lee said A], ...``, ``[With Lee saying A], ...``, ``[On the day Lee said A], ...``, ``[Despite Lee's claim that A], ...``"""
    letters, words, first = doc.classes, doc.tokens.words, match.sentence[0]
    left = match.source[0] if match.source and match.source[0] < match.verb else match.group
    if match.verb_form == "noun":
        return (letters[first] == PREPOSITION or words[first] == "Following") and not (
            COMMA in letters[first:left] or finite_between(letters, first, match.group)
        )
    if match.verb_form == "gerund" and words[first].lower() == "with" and left < match.group:
        return not letters[first + 1 : left].strip(ADVERB)
    time = _AT_THE_TIME.match(letters, first, match.group)
    if time and letters[time.end()] == THAT and words[time.end() - 1] in listed("time_nouns"):
        return left <= time.end() + 1
    if time and words[time.end() - 1] in _WHEN:
        return left <= time.end()
    opening = letters.rfind(SUBORDINATOR, first, left)
    return opening > first and opening + 1 == left and _measures(letters, first, opening)


def _measures(letters: str, first: int, opening: int) -> bool:
    """``[two weeks] after``, ``[not long] before``, ``[even] as``: whether what stands before a subordinator tells how long."""
    return _MEASURE.fullmatch(letters, first, opening) is not None and not finite_between(
        letters, first, opening
    )


def tells_when_by_measure(doc: Document, first: int, end: int) -> bool:
    """``[Two weeks after the dam broke], Lee``: whether nothing but a clause of time with a measure stands between two tokens."""
    opening = doc.classes.find(SUBORDINATOR, first, end)
    return (
        opening > first
        and doc.tokens.words[opening] in ("after", "before", "since")
        and _measures(doc.classes, first, opening)
        and not clause_behind_comma(doc.classes, first, end)
    )


def writer_resumes(doc: Document, border: int, match: CueMatch, end: int) -> bool:
    """Whether the writer goes on behind a comma or dash: ``said A[, though she did not say why]``, ``said A[ - a point that Kim disputes]``."""
    words, first = doc.tokens.words, border + 1
    if first >= end:
        return False
    dash = doc.classes[border] == DASH
    if dash and doc.classes.find(DASH, first, end) != -1:
        return False  # those rules - though they are old - will stay
    if dash and (words[first] == "and" and _goes_on_doing(doc, first + 1, match)):
        return True
    if not dash and (_i_act(doc, first, match) or _does_by_saying(doc, first, match)):
        return True
    if words[first : first + 2] in (["which", "is"], ["which", "was"]) and words[first + 2] in _WHAT_IT_IS:
        told = words[first + 2] == "what" or words[first + 3] in ("kind", "sort")  # which is what men say
        return told and finite_between(doc.classes, match.after, border)
    first += dash and words[first : first + 2] in (["even", "though"], ["even", "as"])
    if words[first] in _CONTRASTING:
        if dash and words[first] != "but":
            return starts_clause(doc.classes, first + 1)
        return _leaves_out(doc, first + 1, match)
    if dash and match.cue.lemma in listed("denying_cues") and starts_clause(doc.classes, first):
        return True  # denied that he was ill - he was on leave
    prompted = dash and words[first] == "prompting"  # said it was late - prompting her to leave
    return prompted or comments(doc, first, end) or _draws(doc, first, end)


def _i_act(doc: Document, first: int, match: CueMatch) -> bool:
    """``He says it will pay for itself[, and here I] laugh``: whether the writer says "I" behind what somebody else says, who did not."""
    words = doc.tokens.words
    if words[first] not in _JOINING:
        return False
    k = first + 1
    while k < len(words) and (words[k] in _BEFORE_I or doc.classes[k] == ADVERB):
        k += 1
    if words[k : k + 1] != ["I"] or match.source is None:
        return False
    return _MINE.isdisjoint(words[match.source[0] : first])


def _does_by_saying(doc: Document, first: int, match: CueMatch) -> bool:
    """``Lee answered Kim, who said it was late[, by saying] that it was not``: whether what the main clause tells of is done by saying more."""
    says = doc.tokens.words[first] == "by" and cue_at(doc, first + 1, ING_FORM)
    return says and match.subject_from == "relative"


def dash_that_ends(doc: Document, start: int, match: CueMatch, end: int) -> int | None:
    """The dash behind ``start`` at which what is said ends, as the writer goes on there or a clause in dashes is closed."""
    dash = doc.classes.find(DASH, start + 1, end)
    while dash != -1:
        ends = not is_hyphen(doc, dash) and (
            writer_resumes(doc, dash, match, end) or closes_dashed(doc, dash, match)
        )
        if ends:
            return dash
        dash = doc.classes.find(DASH, dash + 1, end)
    return None


def closes_dashed(doc: Document, dash: int, match: CueMatch) -> bool:
    """``Lee - who once said it was safe[ - said] that``, ``said A[ - adding] that``: whether a dash ends a clause in dashes, or leads to what is said next."""
    letters, behind = doc.classes, dash + 1
    if letters[behind : behind + 1] == ING_FORM:
        closed = (
            letters.find(DASH, behind, doc.sentence(dash)[1]) > 0
        )  # said the plan - warning of debt - was mad
        told = not closed and is_of_class(doc.tokens.words[behind], TELLING)
        return told and letters[behind + 1 : behind + 2] in _TOLD_NEXT
    opened = match.subject_from == "relative" and match.source and letters[match.source[0] - 1] == DASH
    return bool(opened) and letters[behind : behind + 1] in _VERB_BEHIND


def _goes_on_doing(doc: Document, subject: int, match: CueMatch) -> bool:
    """``She says it will open - and [she makes] sure that it does``: what who says it does besides, not what is said of her."""
    own = subject + 1 < len(doc.classes) and doc.classes[subject] == SUBJECT_PRONOUN
    word = doc.tokens.words[subject] if own else ""
    does = own and doc.classes[subject + 1] in (VERB_S, VERB_S_OR_PLURAL)
    return does and _names_source(doc, subject, match) and word not in doc.tokens.words[match.after : subject]


def _draws(doc: Document, first: int, end: int) -> bool:
    """``[drawing loud cheers from the crowd]``: whether a form in -ing tells what those who heard it did."""
    if doc.tokens.words[first] not in _DRAWING:
        return False
    heard = doc.tokens.words[first + 1 : min(first + _NEAR_REACTION, end)]
    return not listed("reactions").isdisjoint(heard)


def _leaves_out(doc: Document, subject: int, match: CueMatch) -> bool:
    """``but [she did not say why]``, ``though [it is unclear who]``, ``though [he gave no names]``: what is not told."""
    letters, words = doc.classes, doc.tokens.words
    if subject + 1 >= len(words):
        return False
    if words[subject] in ("it", "it’s", "it's"):
        verb = _IT_IS.match(letters, subject + 1)
        if verb and words[verb.end() - 1] in _NOT_CLEAR:
            return words[verb.end() - 1] in ("unclear", "uncertain") or not listed("negations").isdisjoint(
                words[subject + 1 : verb.end()]
            )
    if not _names_source(doc, subject, match):
        return False
    verb = _NOT_YES.match(letters, subject + 1)
    if verb and not listed("negations").isdisjoint(words[subject + 1 : verb.end()]):
        return tells_more(words[verb.end()])
    return tells_more(words[subject + 1]) and not NO_MORE.isdisjoint(words[subject + 2 : subject + 3])


def _names_source(doc: Document, token: int, match: CueMatch) -> bool:
    """Whether a pronoun or last name may mean the source: ``Ann Lee ... [she]``, ``[Lee]``."""
    if match.source is None:
        return False
    source, word = doc.tokens.words[slice(*match.source)], doc.tokens.words[token]
    if doc.classes[token] == SUBJECT_PRONOUN:
        return (
            source[-1].lower() == word
            if doc.classes[match.source[0]] == SUBJECT_PRONOUN
            else word in _PERSONAL
        )
    return doc.classes[token] == NAME and word == source[-1]


def comments(doc: Document, first: int, end: int) -> bool:
    """``a move that surprised the council``, ``claims that Kim disputes``: whether a noun phrase comments on the clause before it."""
    letters, words = doc.classes, doc.tokens.words
    if letters[first] == VERB_S_OR_PLURAL and letters[first + 1 : first + 2] in (THAT, WHO):
        return words[first].removesuffix("s") in listed("comment_nouns")
    comment = _COMMENT.match(letters, first, end)
    if comment is None or words[first] not in ("a", "an"):
        return False
    nouns = listed("comment_nouns")
    for k in range(first + 1, comment.end()):
        if words[k] in nouns:
            pointed = words[k] in _REFERENCES and letters[k + 1 : k + 2] == TO
            more = letters[k + 1 : k + 2] in _COMMENTS_MORE or _SOMEBODY_DOES.match(letters, k + 1)
            return pointed or bool(more) or words[k + 1 : k + 2] == ["on"]
    return False


def says_more(doc: Document, subject: int, end: int, match: CueMatch) -> bool:
    """``It is near, officials said, but [they cautioned that] it may fail``: whether the source says something else behind a tag."""
    return subject < end and _names_source(doc, subject, match) and others_say(doc, subject, end)


def source_ends_sentence(doc: Document, per: int, last: int) -> bool:
    """``It was old[, per the state's Harbour Board.]``: whether a body, a document or somebody behind "per" ends the sentence."""
    m = _PER_SOURCE.match(doc.classes, per - 1, last)
    if m is None or doc.classes[per + 1] == NAME:
        return m is not None
    described = describe(doc.tokens.span(per + 1, m.end() - 1).of(doc.text))
    return described is not None and described.head not in listed("standards_followed")
