"""Cue matches: each place where a cue verb governs something, with its verb form and its subject."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress, count

from ..lexicon import word_list
from ..tokens.noun_groups import LONG_NOUN_GROUP, NOUN_GROUP_LONG, finite_between, starts_clause
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range
from ..tokens.verb_forms import forms
from ..tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BASE_FORM,
    BE,
    COMMA,
    COMMA_OR_DASH,
    COMMON_NOUN,
    CONJUNCTION,
    DASH,
    FULL_VERB,
    HAVE,
    ING_FORM,
    NAME,
    NOUN,
    OBJECT_PRONOUN,
    PARAGRAPH_END,
    PARTICIPLE,
    PAST,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTATION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    QUOTED_STATEMENT,
    RELATIVE,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    VERB_OR_NOUN,
    VERB_OR_NOUN_FORM,
    VERB_S,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from .cue_lexicon import Cue, cue_verbs, governing, governing_words
from .subjects import (
    agent_behind,
    agent_behind_quotation,
    main_subject,
    subject_before,
    subject_before_apposition,
    subject_before_comma,
    subject_in_subordinate,
    subject_of_relative,
)

_AND_IN = classes("conjunction preposition")
_AUXILIARY = classes("auxiliary")
_BEFORE_BASE_VERB = classes("relative conjunction adverb comma")
_BEFORE_INVERSION = classes("quotation comma dash")
_BEFORE_NOUN = classes("determiner possessive preposition number have ing_form base_verb")
_BEFORE_OPENING = classes("conjunction preposition subordinator adverb")
_BEFORE_SURE_VERB = classes("quoted_statement subject_pronoun who conjunction")
_BEFORE_VERB_S = classes("relative quotation name subject_pronoun conjunction comma close_bracket adverb")
_BEHIND_BARE_INVERSION = classes("stop comma paragraph_end who")
_BEHIND_INVERSION = classes(
    "question_opening sentence_close comma open_bracket dash adverb preposition colon"
)
_BEHIND_MAIN_SUBJECT = classes("perhaps_finite adverb base_verb comma open_bracket")
_BETWEEN_MATRIX = classes("full_verb adverb noun")
_COMMA_OR_BRACKET = classes("comma open_bracket")
_DETERMINER_OR_POSSESSIVE = classes("determiner possessive")
_ING_OR_PAST = classes("past_or_participle ing_form")
_INSIDE_VERB_PHRASE = classes("auxiliary full_verb adverb to object_pronoun")
_MATRIX_VERB = classes("base_form finite_full_verb")
_NOUN_OR_NAME = classes("common_noun name")
_NOW_THAT = classes("adverb that")
_PAUSE = classes("comma stop semicolon")
_PLAIN_NOMINAL = classes("noun name verb_s_or_plural number")
_QUOTATION_OR_PARAGRAPH_END = classes("quotation paragraph_end")
_SUBJECT_OR_WHO = classes("subject_pronoun who")

_PLURALS = frozenset(word_list("plural_nouns"))
_RECORDINGS = frozenset(word_list("recordings"))
_ALONE = frozenset(word_list("stand_alone"))
_TOGETHER = frozenset(["all", "both", "each", "herself", "himself", "itself", "themselves"])
_QUOTING = frozenset(["quoted", "quotes", "cited"])
_PERCEIVED = frozenset(["heard", "overheard", "seen", "filmed", "caught", "recorded", "quoted"])
#: Their object is who does what the infinitive says.
_CAUSING = frozenset(form for verb in word_list("causing_verbs") for form in forms(verb))
_NAMING = frozenset(["call", "dub", "label", "term"])
_NEGATIONS = frozenset(word_list("negations"))
_STATEMENTS = frozenset(word_list("statement_nouns"))
_INVERTING = frozenset(word_list("inverting_verbs"))
# Auxiliaries, adverbs, "on Thursday", and a phrase between auxiliary and verb: has in the past described.
_GROUP_BACK = pattern(
    """
    (?: <adverb> <preposition> | <auxiliary|adverb>                                      # has, on Thursday, not
      | <subordinator> (?= <adverb|modal|be>* <have> )
      | <comma> <adverb|preposition|noun|name|ing_form|base_verb>{1,3} <comma> (?= <auxiliary> )
      | <object_pronoun> (?= <noun|name|verb_s_or_plural> )
      | <noun|name|verb_s_or_plural|number>{1,3} <determiner>? <preposition> (?= <have|modal> )
    )*
    """
)
_INFINITIVE_BACK = pattern("<adverb>{0,3} <verb_or_noun> <adverb>{0,3} <modal|to>")
_AFTER_COMMA = pattern("<comma|quotation>")
# said two engineers of the firm and a clerk; said one of the engineers; said another
_BEHIND_VERB = pattern(
    """
    (?: <adverb|modifier|determiner|number|verb_or_noun>{0,4} {noun_group}
      | <number|determiner> <preposition> {noun_group}
      | <determiner> (?= <sentence_close|comma> )
    )
    (?: <conjunction> {noun_group} (?= <sentence_close|comma> ) )?
    """,
    noun_group=LONG_NOUN_GROUP,
)


_ASKED_BEHIND = frozenset(["about", "by", "how", "if", "what", "whether", "why"])


@dataclass(slots=True)
class CueMatch:
    """A cue verb in its sentence; all numbers are token indices, ranges half open.

    ``group`` is where its verb group begins ("has" of "has said"), ``verb`` the cue verb itself,
    ``after`` the first token behind it. ``verb_form`` is finite, infinitive, gerund, participle or passive.
    ``source`` is the range of the source mention, ``subject_from`` tells how it was found: subject,
    inverted, relative, conjoined, main, agent or none.
    """

    cue: Cue
    group: int
    verb: int
    after: int
    verb_form: str
    sentence: Range
    source: Range | None
    subject_from: str
    negated: bool


def find_cue_matches(doc: Document, headline_end: int) -> list[CueMatch]:
    """All cue matches of an article in their order. Tokens before headline_end may be in title case."""
    words = doc.tokens.words
    out: list[CueMatch] = []
    last: CueMatch | None = None
    finite: CueMatch | None = None
    for verb in compress(count(), map(governing_words().__contains__, words)):
        if doc.classes[verb] == PARAGRAPH_END or (last is not None and verb < last.after):
            continue
        cue_here = governing(words, doc.classes, verb)
        if cue_here is None:
            continue
        cue, word_class, after = cue_here
        match = _site(doc, verb, after, cue, word_class, last, finite, headline_end)
        if match is not None:
            out.append(match)
            last = match
            if (
                match.verb_form == "finite"
                and match.subject_from != "relative"
                and not _embedded(doc, match, finite)
            ):
                finite = match
    return out


def _is_object(doc: Document, start: int) -> bool:
    """Whether a noun group before an infinitive belongs to another verb: Lee visited [the hall] to discuss."""
    before, word = doc.classes[start - 1 : start], doc.tokens.words[start - 1]
    if before in (PREPOSITION, TO):
        return True
    cue, _ = cue_verbs().get(word, (None, ""))
    return (
        before in (PAST_OR_PARTICIPLE, PAST, PARTICIPLE, VERB_S, ING_FORM)
        and cue is None
        and word not in _CAUSING
    )


def _embedded(doc: Document, match: CueMatch, outer: CueMatch | None) -> bool:
    """``Lee said [the plan reminds him] of war, adding``: whether a clause is what the verb before it governs."""
    if outer is None or match.source is None or outer.sentence != match.sentence:
        return False
    between = doc.classes[outer.after : match.source[0]]
    return between in ("", THAT, ADVERB, _NOW_THAT)


def _site(
    doc: Document,
    verb: int,
    after: int,
    cue: Cue,
    word_class: str,
    last: CueMatch | None,
    finite: CueMatch | None,
    headline_end: int,
) -> CueMatch | None:
    classes, words = doc.classes, doc.tokens.words
    sentence = doc.sentence(verb)
    first = sentence[0]
    if words[verb][0].isupper() and verb >= headline_end:
        if classes[verb] == NAME and (verb != first or word_class not in _ING_OR_PAST):
            return None
        if word_class == PAST_OR_PARTICIPLE and "o" in cue.frames:  # Asked whether ..., Lee said
            return CueMatch(
                cue,
                verb,
                verb,
                verb + 1,
                "passive",
                sentence,
                agent_behind(doc, verb + 1, sentence[1]),
                "none",
                False,
            )
    earlier = last
    if last is not None and last.sentence != sentence:
        last = None
    if finite is not None and finite.sentence != sentence:
        finite = None
    size = len(classes)
    before_verb = _GROUP_BACK.match(doc.reverse, size - verb, size - first)
    group = size - before_verb.end() if before_verb else verb
    if (
        word_class in _ING_OR_PAST
        and group - 2 >= first
        and classes[group - 1] == POSSESSIVE
        and classes[group - 2] in _SUBJECT_OR_WHO
    ):
        group -= 1
    aux = classes[group:verb]
    negated = group < verb and not _NEGATIONS.isdisjoint([w.lower() for w in words[group:verb]])
    before = classes[group - 1] if group > first else PARAGRAPH_END
    verb_form = _verb_form(word_class, aux, before)
    if (
        verb_form == "participle"
        and before == SUBORDINATOR
        and words[group - 1] in ("as", "As")
        and words[after : after + 1] == ["by"]
    ):
        verb_form = "passive"  # as reported by
    elif (
        verb_form == "participle"
        and "o" in cue.frames
        and (
            before == SUBORDINATOR
            or (before == COMMA and words[after : after + 1] and words[after] in _ASKED_BEHIND)
        )
    ):
        verb_form = "passive"  # when asked whether; said Lee, asked about the delay

    def match(verb_form: str, source: Range | None, how: str, start: int = group) -> CueMatch:
        return CueMatch(cue, start, verb, after, verb_form, sentence, source, how, negated)

    if words[verb] in _QUOTING and (said_as := _quoted_as_saying(doc, verb, group, verb_form, sentence)):
        source, behind = said_as
        return CueMatch(
            cue_verbs()["say"][0], group, verb, behind, "finite", sentence, source, "subject", negated
        )
    if verb_form in ("passive", "participle") and (agent := agent_behind_quotation(doc, after, sentence[1])):
        return match("passive", agent, "agent")
    if verb_form == "passive":
        agent = agent_behind(doc, after, sentence[1])
        if agent:
            return match("passive", agent, "agent")
        return match("passive", None, "relative" if before == WHO else "none")
    if verb_form == "infinitive":
        start = _matrix_verb(doc, group, first)
        if words[start - 1] == "this" and classes[start - 2 : start - 1] == HAVE:  # Lee had this to say
            start -= 2
        subject, how = subject_before(doc, start, first), "subject"
        if subject is None or (start == group - 1 and _is_object(doc, subject[0])):
            subject, how = main_subject(doc, sentence, start), "main"
        return match("infinitive", subject, how if subject else "none")
    if (
        verb_form == "gerund"
        and words[group - 1] in _PERCEIVED
        and BE in classes[max(first, group - 4) : group]
    ):
        start = _matrix_verb(doc, group, first)  # Lee could be heard saying
        subject = subject_before(doc, start, first)
        return match("finite", subject, "subject", start) if subject else None
    if verb_form == "gerund":
        subject, how = gerund_subject(doc, group, sentence, finite or last, earlier)
        return match("gerund", subject, how)
    # finite, or a participle that could be either
    if (
        verb_form == "participle"
        and before in _DETERMINER_OR_POSSESSIVE
        and not _stands_alone(doc, group - 1, after)
    ):
        return None  # his proposed ban
    if (
        word_class in VERB_OR_NOUN_FORM
        and not aux.strip(ADVERB)
        and not _is_verb(doc, verb, word_class, before, cue)
    ):
        return None
    inverted = inverted_subject(doc, verb, after, before, cue, sentence)
    if inverted:
        return match("finite", inverted, "inverted")
    if before in _QUOTATION_OR_PARAGRAPH_END:
        if before == PARAGRAPH_END and word_class in PAST_OR_PARTICIPLE and verb_form == "participle":
            return None
        return match("finite", None, "none") if before in QUOTATION else None
    if before in RELATIVE:
        antecedent = subject_before(doc, group - 1, first)
        if antecedent is None and classes[group - 2 : group - 1] in (COMMA, DASH):
            antecedent = subject_before(doc, group - 2, first)
        return match("finite", (group - 1, group), "relative") if before == WHO or antecedent else None
    if before == CONJUNCTION:
        if finite is not None and finite.source and classes[group - 2 : group - 1] == COMMA:
            return match("finite", finite.source, "conjoined")
        if last is not None and last.source and last.verb_form in ("finite", "gerund"):
            return match("finite", last.source, "conjoined")
        main = main_subject(doc, sentence, group)
        return match("finite", main, "conjoined") if main else None
    subject = subject_before(doc, group, first)
    if subject and words[subject[0]] in _TOGETHER and subject[1] - subject[0] == 1:
        subject = subject_before(doc, subject[0], first) or subject  # Lee and Kim both said
    if subject and classes[subject[0] - 2 : subject[0]] == _AND_IN and subject[0] - 2 > first:
        main = finite.source if finite else main_subject(doc, sentence, group)
        if main:
            return match("finite", main, "conjoined")  # Lee said A, but in a letter said B
    if subject is None and before in COMMA_OR_DASH:
        subject = subject_before_apposition(doc, group - 1, sentence) or subject_before_comma(
            doc, group - 1, sentence
        )
    if (
        subject is None
        and before == COMMA
        and classes[after : after + 1] in (THAT, QUOTED_CLAUSE, QUOTED_SENTENCE)
    ):
        subject = main_subject(doc, sentence, group)  # Lee fights with them, claims that
    if subject is None and before in _INSIDE_VERB_PHRASE:
        subject = subject_of_relative(doc, group, first)
    if subject is None:
        return None
    if (
        verb_form == "participle"
        and cue.lemma in _NAMING
        and classes[subject[1] - 1] in COMMON_NOUN
        and classes[after : after + 1] in (QUOTED_FRAGMENT, QUOTED_CLAUSE, QUOTED_SENTENCE, NAME)
    ):
        return None  # a class called “Perception”
    if verb_form == "participle" and _reduced(doc, after):
        agent = agent_behind(doc, after, sentence[1])
        return match("passive", agent, "agent") if agent else None
    return match("finite", subject, "subject")


def _stands_alone(doc: Document, token: int, after: int) -> bool:
    """``Another tweeted``, ``some chanted``: a word that mostly leads to a noun and here is one."""
    return doc.tokens.words[token].lower() in _ALONE and doc.classes[after : after + 1] not in (
        NOUN,
        VERB_OR_NOUN,
        VERB_S_OR_PLURAL,
    )


def _quoted_as_saying(
    doc: Document, verb: int, group: int, verb_form: str, sentence: Range
) -> tuple[Range, int] | None:
    """``Lee was quoted by the paper as saying``, ``the paper quoted Lee as saying``: Lee, and what follows."""
    words = doc.tokens.words
    for k in range(verb + 1, min(verb + 12, sentence[1] - 1)):
        if words[k] == "as" and words[k + 1] in ("saying", "telling"):
            passive = verb_form == "passive"
            source = subject_before(doc, group, sentence[0]) if passive else (verb + 1, k)
            return (source, k + 2) if source and source[0] < source[1] else None
    return None


def _matrix_verb(doc: Document, group: int, first: int) -> int:
    """Where the verb group that governs an infinitive begins: ``went on to say``, ``has declined to say``."""
    classes, words = doc.classes, doc.tokens.words
    start = group - 1
    while (
        start > first
        and start > group - 5
        and (classes[start - 1] in _BETWEEN_MATRIX or words[start - 1] == "on")
    ):
        start -= 1
        if classes[start] in _MATRIX_VERB:
            break
    else:
        start = group - 1  # visited the hall to discuss
    while start > first and classes[start - 1] in AUXILIARY_OR_ADVERB:
        start -= 1
    return start


def _verb_form(word_class: str, aux: str, before: str) -> str:
    if word_class == ING_FORM:
        return "finite" if BE in aux or (before in SUBJECT_PRONOUN and aux) else "gerund"
    if word_class in PAST_PARTICIPLE:
        if BE in aux:
            return "passive"
        if HAVE in aux:
            return "finite"
        return "participle"
    if word_class in BASE_FORM and before == TO:
        return "infinitive"
    return "finite"


def _is_verb(doc: Document, verb: int, word_class: str, before: str, cue: Cue) -> bool:
    """Whether a word that may be a noun (claim, plans) is a verb here, by the word before it."""
    if before in _BEFORE_NOUN:
        return False
    words = doc.tokens.words
    previous = words[verb - 1].lower() if verb else ""
    following = doc.classes[verb + 1 : verb + 2]
    if before not in _BEFORE_SURE_VERB:
        if following and following in _AUXILIARY:
            return False  # the attacks have
        if following == PREPOSITION and "q" not in cue.frames and words[verb + 1] not in cue.prepositions:
            return False  # the attacks on
        if following and following in _PAUSE and "p" not in cue.frames:
            subject = doc.subject_before(verb) if "q" in cue.frames else None
            if subject is None or doc.classes[subject[0] - 1] not in QUOTED_STATEMENT:
                return False  # the main points, but: “Two,” Lee answers.
    if before == VERB_OR_NOUN and _INFINITIVE_BACK.match(doc.reverse, len(doc.classes) - verb):
        return False  # did not release details
    if word_class == VERB_OR_NOUN:
        if before == SUBJECT_PRONOUN:
            return previous not in ("he", "she", "it")
        if before in _NOUN_OR_NAME:
            return (previous.endswith("s") and not previous.endswith("ss")) or previous in _PLURALS
        return before in _BEFORE_BASE_VERB
    if before in COMMON_NOUN:
        return not (previous.endswith("s") and not previous.endswith(("ss", "us", "is")))
    return before in _BEFORE_VERB_S


def _reduced(doc: Document, after: int) -> bool:
    """Whether a form in -ed is a participle that describes the noun before it."""
    return doc.tokens.words[after : after + 1] == ["by"]


def inverted_subject(
    doc: Document, verb: int, after: int, before: str, cue: Cue, sentence: Range
) -> Range | None:
    """``..., said Price``: the noun group behind the verb, where nothing else can be meant."""
    classes = doc.classes
    if before not in _BEFORE_INVERSION or "q" not in cue.frames:
        return None
    m = _BEHIND_VERB.match(classes, after)
    if not m or classes[after] == OBJECT_PRONOUN:
        return None
    following = classes[m.end() : m.end() + 1] or PARAGRAPH_END
    if before in COMMA_OR_DASH and classes[verb - 2 : verb - 1] not in (
        QUOTED_CLAUSE,
        QUOTED_FRAGMENT,
        QUOTED_SENTENCE,
    ):
        if cue.lemma not in _INVERTING or following not in _BEHIND_BARE_INVERSION:
            return None
        if following == WHO and not finite_between(classes, sentence[0], verb - 1):
            return None  # a rule, said officials who made it
        named = subject_before_apposition(doc, verb - 1, sentence)
        if named and classes[named[1]] in _COMMA_OR_BRACKET and named[1] < verb - 1:
            return None  # Lee, a doctor, said X.
    if following in _BEHIND_INVERSION or before in QUOTED_STATEMENT:
        return (after, m.end())
    return None


def _main_clause(doc: Document, start: int, end: int) -> Range | None:
    """``Though he thanked them, [she] sounded a rare note, saying``: the subject behind the first comma."""
    classes = doc.classes
    comma = classes.find(COMMA, start, end - 1)
    m = NOUN_GROUP_LONG.match(classes, comma + 1, end) if comma > 0 else None
    return (comma + 1, m.end()) if m and starts_clause(classes, comma + 1) else None


def gerund_subject(
    doc: Document, group: int, sentence: Range, last: CueMatch | None, earlier: CueMatch | None
) -> tuple[Range | None, str]:
    classes = doc.classes
    first = sentence[0]
    before = classes[group - 1] if group > first else PARAGRAPH_END
    if not classes[first:group].strip(_BEFORE_OPENING):  # Citing ..., / And in explaining ...,
        for mark in _AFTER_COMMA.finditer(classes, group, min(sentence[1], group + 60)):
            comma = mark.start()
            m = NOUN_GROUP_LONG.match(classes, comma + 1, sentence[1])
            if m and m.end() < sentence[1] and classes[m.end()] in _BEHIND_MAIN_SUBJECT:
                return (comma + 1, m.end()), "main"
        if (
            earlier is not None
            and earlier.source
            and earlier.sentence[1] == first
            and classes[first - 1] != PARAGRAPH_END
        ):
            return earlier.source, "sentence-before"
        return None, "none"
    if before in _PLAIN_NOMINAL:
        found = subject_before(doc, group, first)
        governed = found and found[0] > first and classes[found[0] - 1] in FULL_VERB
        if (
            found
            and doc.tokens.words[found[0]].lower() in _RECORDINGS
            and PREPOSITION in classes[slice(*found)]
        ):
            return (classes.rindex(PREPOSITION, *found) + 1, found[1]), "subject"  # footage of Lee saying
        if found and not governed and doc.tokens.words[group - 1].lower() not in _STATEMENTS:
            return found, "subject"
    if before == COMMA and classes[first] == SUBORDINATOR and last is not None:
        main = _main_clause(doc, last.verb, group)
        if main:
            return main, "main"
    if last is not None and last.source and last.verb < group:
        return last.source, "main"
    if before == COMMA:
        nearest = subject_in_subordinate(doc, group - 1, first)
        if nearest:
            return nearest, "subordinate"
    main = main_subject(doc, sentence, group)
    return main, "main" if main else "none"
