"""Word classes: one letter for each token, so that an article is a string and grammar is patterns over it.

Patterns and sets name the classes (:mod:`extractors.tokens.patterns`, :func:`classes`); the letters are only
what they are kept in. Words in quotation marks are one token, because nothing inside them can govern what
stands outside.
"""

from __future__ import annotations

NAME = "P"  # capitalised word: ``Halden``
NOUN = "N"  # noun, adjective or unknown word
NUMBER = "="  # ``45``, ``two``
DETERMINER = "D"  # ``the``, ``her``, ``$``
SUBJECT_PRONOUN = "R"  # ``she``, ``nobody``
OBJECT_PRONOUN = "O"  # ``them``, ``himself``
BASE_VERB = "V"  # base form that is no noun: ``say``
VERB_OR_NOUN = "v"  # base form or noun: ``plan``
VERB_S = "Z"  # form in -s: ``says``
VERB_S_OR_PLURAL = "z"  # form in -s or plural: ``plans``
PAST_OR_PARTICIPLE = "E"  # ``planned``, ``said``
PAST = "F"  # past tense only: ``went``
PARTICIPLE = "U"  # participle only: ``gone``
ING_FORM = "G"  # ``saying``
POSSESSIVE = "s"  # ``’s``, be it of a possessor or a short ``is``
WHO = "W"  # ``who``, ``which``, ``what``
THAT = "H"  # ``that``
BE = "B"  # a form of ``be``
HAVE = "A"  # a form of ``have``
MODAL = "M"  # a modal or a form of ``do``
ADVERB = "x"  # adverb, particle, ``not``, ``last week``
TO = "T"  # ``to``
PREPOSITION = "I"  # ``in``, ``of``
CONJUNCTION = "C"  # ``and``, ``or``, ``but``
SUBORDINATOR = "S"  # ``if``, ``while``, ``as``
QUOTED_SENTENCE = "K"  # words in marks that end a sentence, as one token
QUOTED_CLAUSE = "Q"  # words in marks that read like a clause
QUOTED_FRAGMENT = "q"  # a few words in marks
STOP = "."  # end of a sentence: ``.``, ``?``, ``!``
COMMA = ","
SEMICOLON = ";"
COLON = ":"
DASH = "-"  # dash or hyphen between blanks
OPEN_BRACKET = "("
CLOSE_BRACKET = ")"
STRAY_MARK = "!"  # a mark that belongs to no quotation
PARAGRAPH_END = "/"  # end of a paragraph, and all that is not read

#: The letter of each class by its name.
WORD_CLASSES = {
    "name": NAME,
    "noun": NOUN,
    "number": NUMBER,
    "determiner": DETERMINER,
    "subject_pronoun": SUBJECT_PRONOUN,
    "object_pronoun": OBJECT_PRONOUN,
    "base_verb": BASE_VERB,
    "verb_or_noun": VERB_OR_NOUN,
    "verb_s": VERB_S,
    "verb_s_or_plural": VERB_S_OR_PLURAL,
    "past_or_participle": PAST_OR_PARTICIPLE,
    "past": PAST,
    "participle": PARTICIPLE,
    "ing_form": ING_FORM,
    "possessive": POSSESSIVE,
    "who": WHO,
    "that": THAT,
    "be": BE,
    "have": HAVE,
    "modal": MODAL,
    "adverb": ADVERB,
    "to": TO,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "quoted_sentence": QUOTED_SENTENCE,
    "quoted_clause": QUOTED_CLAUSE,
    "quoted_fragment": QUOTED_FRAGMENT,
    "stop": STOP,
    "comma": COMMA,
    "semicolon": SEMICOLON,
    "colon": COLON,
    "dash": DASH,
    "open_bracket": OPEN_BRACKET,
    "close_bracket": CLOSE_BRACKET,
    "stray_mark": STRAY_MARK,
    "paragraph_end": PARAGRAPH_END,
}

#: Groups of classes that many patterns and rules ask for, by their name.
GROUPS = {
    # words in marks, of whatever length; those that are at least a clause
    "quotation": "quoted_clause quoted_sentence quoted_fragment",
    "quoted_statement": "quoted_clause quoted_sentence",
    # what heads a noun group; what stands before the head and is a form of a verb
    "nominal": "noun name verb_or_noun verb_s_or_plural number",
    "common_noun": "noun verb_or_noun verb_s_or_plural",
    "modifier": "past_or_participle participle ing_form",
    "pronoun": "subject_pronoun object_pronoun",
    # verbs: surely finite; or else a participle; or else a plural
    "auxiliary": "modal be have",
    "finite": "modal be have verb_s past",
    "finite_or_participle": "modal be have verb_s past past_or_participle",
    "perhaps_finite": "modal be have verb_s verb_s_or_plural past past_or_participle",
    # forms of full verbs: finite or what looks so; all but the base form; all
    "finite_full_verb": "past_or_participle past verb_s verb_s_or_plural",
    "inflected_verb": "past_or_participle past verb_s verb_s_or_plural ing_form participle",
    "full_verb": "past_or_participle past verb_s base_verb verb_or_noun verb_s_or_plural ing_form participle",
    "base_form": "base_verb verb_or_noun",
    "past_participle": "past_or_participle participle",
    "verb_or_noun_form": "verb_or_noun verb_s_or_plural",
    # what opens a relative clause or one that is said; an indirect question
    "relative": "who that",
    "question_opening": "subordinator who",
    "sentence_close": "stop paragraph_end semicolon",
}


def classes(names: str) -> str:
    """The letters of classes and groups: ``classes("modal be have")``, ``classes("finite comma")``.

    As a set: ``doc.classes[k] in FINITE``; as a sequence: ``doc.classes[k : k + 2] == AND_IN``. Raises KeyError for a
    name that is no word class.
    """
    return "".join(
        [classes(GROUPS[name]) if name in GROUPS else WORD_CLASSES[name] for name in names.split()]
    )


QUOTATION = classes("quotation")
QUOTED_STATEMENT = classes("quoted_statement")
NOMINAL = classes("nominal")
PRONOUN = classes("pronoun")
PRESENT_FORM = classes("base_form verb_s verb_s_or_plural")
PAST_FORM = classes("past past_or_participle")
AUXILIARY = classes("auxiliary")
AUXILIARY_OR_ADVERB = classes("auxiliary adverb")
PREPOSITION_OR_ADVERB = classes("preposition adverb")
CONJUNCTION_OR_ADVERB = classes("conjunction adverb")
FINITE = classes("finite")
FINITE_OR_PARTICIPLE = classes("finite_or_participle")
PERHAPS_FINITE = classes("perhaps_finite")
FINITE_FULL_VERB = classes("finite_full_verb")
INFLECTED_VERB = classes("inflected_verb")
FULL_VERB = classes("full_verb")
BASE_FORM = classes("base_form")
PAST_PARTICIPLE = classes("past_participle")
VERB_OR_NOUN_FORM = classes("verb_or_noun_form")
COMMON_NOUN = classes("common_noun")
RELATIVE = classes("relative")
QUESTION_OPENING = classes("question_opening")
SENTENCE_CLOSE = classes("sentence_close")
COMMA_OR_DASH = classes("comma dash")
