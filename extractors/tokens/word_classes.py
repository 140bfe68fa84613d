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


def classes(names: str) -> str:
    """The letters of some classes: ``classes("modal be have")``.

    As a set: ``doc.classes[k] in classes("modal be")``; as a sequence: ``doc.classes[k : k + 2] == classes("conjunction
    preposition")``. Raises KeyError for a name that is no word class.
    """
    return "".join([WORD_CLASSES[name] for name in names.split()])


# Sets that many rules ask for.

#: Words in marks, of whatever length.
QUOTATION = classes("quoted_sentence quoted_clause quoted_fragment")
#: Words in marks that are at least a clause.
QUOTED_STATEMENT = classes("quoted_clause quoted_sentence")
#: What stands before the main verb of a verb group: ``has not been``.
AUXILIARIES = classes("adverb modal have be")
#: Surely finite.
FINITE = classes("modal be have verb_s past")
#: Finite, or a participle.
FINITE_OR_PARTICIPLE = classes("modal be have verb_s past past_or_participle")
#: Finite, or else a participle or a plural.
PERHAPS_FINITE = classes("modal be have verb_s verb_s_or_plural past past_or_participle")
#: A finite form that is no auxiliary, or what looks like one.
FINITE_FULL_VERB = classes("past_or_participle past verb_s verb_s_or_plural")
#: Any form of a full verb but the base form.
INFLECTED_VERB = classes("past_or_participle past verb_s verb_s_or_plural ing_form participle")
#: Any form of a full verb.
FULL_VERB = classes(
    "past_or_participle past verb_s base_verb verb_or_noun verb_s_or_plural ing_form participle"
)
#: A base form.
BASE_FORM = classes("base_verb verb_or_noun")
#: ``-ed`` and ``-en``.
PAST_PARTICIPLE = classes("past_or_participle participle")
#: Forms that a verb and a noun share.
VERB_OR_NOUN_FORM = classes("verb_or_noun verb_s_or_plural")
#: The head of a noun group that is no name.
COMMON_NOUN = classes("noun verb_or_noun verb_s_or_plural")
#: What opens a relative clause, or a clause that is said.
RELATIVE = classes("who that")
#: What opens an indirect question.
QUESTION_OPENING = classes("subordinator who")
#: What a sentence ends with, and a semicolon.
SENTENCE_CLOSE = classes("stop paragraph_end semicolon")
COMMA_OR_DASH = classes("comma dash")
