"""Noun groups, adjuncts and the beginnings of clauses, as patterns over word classes."""

from __future__ import annotations

from functools import lru_cache

from .patterns import pattern, source
from .word_classes import BASE_FORM, BASE_VERB, COMMA, RELATIVE, SUBJECT_PRONOUN, SUBORDINATOR, TO, WHO

# A lookahead and \1 stand for an atomic group, which the standard library's engine has only from Python 3.11 on.

_NOUN_GROUP = source(r"""
    (?: <pronoun>
      | <determiner>{1,3} <adverb>? (?: <modifier> (?: <conjunction> <modifier> )? )? <nominal|quoted_fragment>+  # the newly built and painted bridge
      | <number>? <noun|name|verb_s_or_plural> <nominal>*                                                       # two towns; Ann Lee
      | <number> <verb_or_noun> <nominal>*                                                                      # two plans
      | <number>+ (?= <preposition|adverb|finite_or_participle|stop|comma> )                                    # two of them
    )
    (?: <possessive> <past_or_participle|ing_form|number>? <nominal>+ )*                                        # the mayor’s office
""")
#: A noun group read forwards: a pronoun, or determiner, modifiers and head, with possessors inside.
NOUN_GROUP = pattern("{noun_group}", noun_group=_NOUN_GROUP)
#: A noun group with up to three prepositional phrases: ``the head of the board of the bank``.
LONG_NOUN_GROUP = source("{noun_group} (?: <preposition> {noun_group} ){0,3}", noun_group=_NOUN_GROUP)
NOUN_GROUP_LONG = pattern("{long_noun_group}", long_noun_group=LONG_NOUN_GROUP)

#: A noun group read backwards, from the head to its determiner, over the reversed string.
BACK_GROUP = source(r"""
    (?: <close_bracket> <not open_bracket>{1,30} <open_bracket> )?                       # Ann Lee (R-Wis.)
    (?: <nominal|quoted_fragment> | <ing_form> (?= <noun>{0,2} <possessive|determiner> ) ) <nominal>*
    (?: <nominal|adverb|dash>{0,6}? (?: <modifier>{1,2} <adverb>? )? <determiner>{1,3} )?
    (?: <possessive> <nominal>+ (?: <modifier|nominal|adverb>{0,5}? <determiner>{1,3} )? )*
""")
_SUBJECT_BACK = pattern(
    r"""
      <object_pronoun|determiner> <to> {back_group}                                        # a man close to him
    | <subject_pronoun> (?! <determiner> (?! <preposition> ) )                            # In another she said
    | <determiner> (?! <determiner> )
    | <close_bracket> <not open_bracket|comma>{1,6} <open_bracket> <determiner>           # almost half (46%)
    | <nominal>{0,2} <number> <preposition> <preposition|adverb> <number>                                   # four out of five voters
    | <object_pronoun> <preposition> (?: <determiner|number> | {back_group} )             # both of them, the man with him
    | {back_group} (?: <preposition> <noun>? | <to> <common_noun>? ) <subject_pronoun>   # nobody in the room, someone close to it
    | {back_group} <preposition> <determiner> (?! <preposition|to> )                     # some in the party
    | <past_or_participle> <determiner>{1,2} (?: <preposition> (?: {back_group} | <determiner> ) ){0,2}   # most of the injured, half those polled
    | (?! <number> <adverb> )                                                             # a man in very poor health; not: nearly 400
      (?: <possessive> (?= <name> ) )? {back_group} {and_names}? (?: <adverb>? <preposition|to> {back_group} {and_names}? ){0,4} {joined}
    | (?: <possessive> (?= <name> ) )? {back_group} {and_names}? (?: <preposition|to> {back_group} {and_names}? ){0,4} {joined}
    """,
    back_group=BACK_GROUP,
    and_names=source("(?: <conjunction> <name>+ (?= <preposition|to> ) )"),  # Devon and Cornwall
    joined=source(  # Ann Lee (herself) and Tom Roy
        "(?: <conjunction> <object_pronoun>? {back_group}"
        " (?= <sentence_close|comma|quoted_clause|quoted_sentence|subordinator|that>"
        " | <conjunction> <comma> | <who> <preposition|comma> | $ ) )?",  # in which players and coaches
        back_group=BACK_GROUP,
    ),
)
_PHRASES_BACK = source(
    # in Elmton | on Friday in Elmton
    "<preposition|to> <adverb>? (?: (?: {back_group} | <adverb> ) <preposition|to> <adverb>? ){0,2}",
    back_group=BACK_GROUP,
)
# What stands between the last noun of a relative clause and the noun that the clause describes.
_RELATIVE_BACK = pattern(
    r"""
    (?: (?: {phrases_back} )?
        (?: <past_or_participle|past|verb_s|verb_or_noun_form|base_verb|participle> <auxiliary|adverb>* <who>  # an engineer who warned of (it)
          | <past_or_participle|past|verb_s> <auxiliary|adverb>* <that> )                                      # the firm that built (it)
      | (?: {phrases_back} )? <past_or_participle|past> <adverb>* <noun|name|number>{1,3} <who>                # whose son drowned in (it)
      | <subordinator> <object_pronoun> <past_or_participle|past|verb_s> <adverb>* <who>                       # who identified himself as (it)
      | (?: {phrases_back} )? <ing_form>                                                                       # standing by (it)
      | <base_verb|verb_or_noun> <adverb>* <to> <adverb>* <past_or_participle|participle>                      # hired to build (it)
      | <modifier>? (?: {phrases_back} )? <ing_form> <adverb>? <preposition|to> (?: {back_group} <preposition> )? <adverb>?
        <past_participle> (?: <auxiliary|adverb>* <who> )?                                                     # jailed for stealing from (it)
      | {phrases_back} <adverb>{0,2} <past_participle> <adverb>?                                               # published last week by (it), not meant to (go)
      | (?<= <preposition|to> <verb_or_noun_form> ) <auxiliary|adverb>* <who>     # who works for (it): "works" was taken for a noun
    )
    (?: {back_group} (?: <preposition> (?: {back_group} | <determiner|number> ) ){0,2}
      | <determiner|number> (?: <preposition> {back_group} )?                              # families of those hit by (it)
    )
    """,
    back_group=BACK_GROUP,
    phrases_back=_PHRASES_BACK,
)
_CLAUSE = pattern(r"""
    (?: <adverb> <preposition|to> (?= <number> ) | <adverb|conjunction> )*
    (?: <subject_pronoun> <possessive>                                                   # she’s
      | <subject_pronoun> <adverb>* <quoted_fragment|quoted_clause>                      # he “will go”
      | (?: <preposition> <adverb>? (?= <number> ) )?                                    # up to
        (?: <subject_pronoun> | <who>
          | <determiner>{0,3} <adverb|number>? <modifier|nominal|possessive|quoted_fragment>* <nominal|quoted_fragment>
          | <determiner> (?= <be|have> | <modal> <adverb>{0,2} <be|have|base_form|past_or_participle|common_noun> )  # this was, these could be
          | <determiner>{1,2} <modifier|nominal|possessive>{0,3} <ing_form> (?= <be|have|modal> )  # the ruling was
        )
        (?= ( (?: <preposition|conjunction> <determiner|nominal|past_or_participle|ing_form|possessive|quoted_fragment|object_pronoun>+ )* ) ) \1
        (?: (?: <comma|open_bracket> .{1,40}? <comma|close_bracket> )? <adverb>* <perhaps_finite|base_form>
          | <to> <base_form|be> <not stop|comma|semicolon|colon|paragraph_end|quotation|relative|subordinator|finite>{0,12} <finite>
        )
    )
""")
_ADJUNCTS = pattern(r"""
    (?: <adverb>
      | <comma> <adverb>{1,2} <comma>
      | (?: <preposition>{1,2} | <to> (?= <determiner|name|object_pronoun|noun|verb_s_or_plural> ) )
        (?: <determiner>{1,3} <ing_form> (?! <nominal|to> )                                # at a meeting
          | <determiner>{0,3} <common_noun>{1,3} <ing_form> (?= <that> )                   # at the news briefing
          | <determiner>{1,3} <nominal>{1,3} <ing_form> (?= <that|comma|preposition|colon|subject_pronoun> )  # at a two-hour hearing in
          | <determiner>{0,3} (?: <adverb>? <modifier> (?= <nominal|adverb> ) )? <nominal|possessive|adverb>* <nominal>
          | <determiner> (?= <that|comma|adverb> )                                       # to her
          | <adverb|ing_form|object_pronoun>
        )
        (?: <possessive> <nominal>+ )*
      | <comma> (?: <name>{1,3} | <name> <number> (?: <comma> <number> )? ) <comma>
        (?= <that|quoted_statement> | <preposition>? <adverb>{1,3} (?: <that|quoted_statement|colon> | <comma> <that|quoted_statement> ) )  # in Elm, Ohio, on Monday that
      | <comma> (?= <preposition> <not comma|stop>{1,14} <comma> <that|quotation> )
      | <comma> (?= <that> )
      | <number|determiner> <common_noun> <adverb> (?= <that> )                            # two years ago that
      | (?<= <noun|name|verb_s_or_plural|number> ) <determiner>? <number>? <noun> (?= <comma> )
    )*
""")
#: On May 8, 2021, ...
_OPENING_PHRASE = pattern("<preposition> <determiner>? <nominal|number>{1,4} (?: <comma> <number> )? <comma>")
_FINITE = pattern("""
    <finite_or_participle|quotation> | <noun|name|subject_pronoun> <adverb>* <verb_or_noun_form> | <subject_pronoun> <possessive>
""")
_CLAUSE_BORDER = pattern("<dash|semicolon|colon> <conjunction>? | <that> | <comma>? <conjunction>")

# On Tuesday, even (as trade was slow)
_FRONTED = pattern(
    "(?: <preposition> <nominal|determiner|adverb>+ | <adverb>+ ) <comma> <adverb>? (?= <subordinator> )"
)

# The rules ask for the same places one after the other: the last answers are kept.


@lru_cache(maxsize=16)
def subject_length(reverse: str, start: int) -> int:
    """How many tokens the noun group has that begins at start of the reversed classes; 0 where none does."""
    m = _SUBJECT_BACK.match(reverse, start, start + 60)
    if not m:
        return 0
    relative = _RELATIVE_BACK.match(reverse, m.end(), m.end() + 40)
    return (relative or m).end() - start  # the engineer who warned of the collapse


def relative_length(reverse: str, start: int) -> int:
    """How many tokens a noun group has together with its relative clause, which ends in a verb at start; 0 where none does."""
    m = _RELATIVE_BACK.match(reverse, start, start + 40)
    return m.end() - start if m else 0  # a boy who drowned (after a dare)


@lru_cache(maxsize=16)
def after_adjuncts(classes: str, token: int) -> int:
    """The first token after adverbs and prepositional phrases that begin at token."""
    m = _ADJUNCTS.match(classes, token)
    return m.end() if m else token


def behind_opening(classes: str, token: int) -> int:
    """The first token behind a phrase that opens a clause, up to its comma: ``on May 8, 2021, [the court] set it aside``; else the token itself."""
    m = _OPENING_PHRASE.match(classes, token)
    return m.end() if m else token


@lru_cache(maxsize=16)
def starts_clause(classes: str, token: int) -> bool:
    """Whether a subject with a verb begins at token."""
    return clause_verb(classes, token) is not None


@lru_cache(maxsize=16)
def clause_verb(classes: str, token: int) -> int | None:
    """The first verb of the clause that begins at token, which may be a noun by its form; None where none does."""
    m = _CLAUSE.match(classes, token)
    return m.end() - 1 if m else None


def finite_between(classes: str, start: int, end: int) -> bool:
    """Whether a finite verb stands between two tokens."""
    return _FINITE.search(classes, start, end) is not None


def clause_behind_comma(classes: str, start: int, end: int) -> bool:
    """``As it rained, [the road] was shut``: whether a clause begins behind a comma."""
    comma = classes.find(COMMA, start, end)
    while comma != -1 and not starts_clause(classes, comma + 1):
        comma = classes.find(COMMA, comma + 1, end)
    return comma != -1


def is_main_clause(classes: str, first: int, end: int) -> bool:
    """Whether what stands between two tokens is a main clause: ``the road was shut``, not ``by contrast``, ``if it rains``."""
    if is_subordinated(classes, first, end) and not clause_behind_comma(classes, first, end):
        return False
    return classes[first] != WHO and finite_between(classes, first, end)


def is_subordinated(classes: str, first: int, end: int) -> bool:
    """``as trade was slow``, ``on Tuesday, even as trade was slow``: whether a subordinate clause begins here."""
    adjunct = _FRONTED.match(classes, first, end)
    return classes[adjunct.end() if adjunct else first] == SUBORDINATOR


def split_start(classes: str, first: int, end: int) -> int:
    """``It rained, and [the road], she said, [was shut]``: where the clause begins whose verb is still to come."""
    for border in _CLAUSE_BORDER.finditer(classes, first, end):
        if finite_between(classes, first, border.start()) and not finite_between(classes, border.end(), end):
            return border.end()
    return first


def with_negation(words: list[str], to: int) -> int:
    """Where the infinitive begins whose ``to`` this is: ``[not to] pay``, ``[never to] pay``."""
    return to - (words[to - 1] in ("not", "never"))


# Behind it another clause may begin.
_OPENS_CLAUSE = pattern("<conjunction|relative|subordinator|comma>")
_MAIN_VERB_GROUP = pattern("""
    <finite|adverb>* <finite> <finite|adverb>* <modifier|adverb>*
  | (?<= <nominal> ) <past_or_participle> (?= <determiner|object_pronoun> )                # the refusal to sell made it worse
""")
_AUXILIARY_BEHIND_VERB = pattern("(?<= <past|verb_s> ) <auxiliary>")
_OF_INNER_CLAUSE = SUBJECT_PRONOUN + RELATIVE
#: the claim that the dam had failed [angered] the town: two participles by their form, of which the second has an object
_TWO_PARTICIPLES = pattern("""
    <have> <adverb>* <past_or_participle|past_participle> <adverb>* (<past_or_participle>)
    (?= <determiner|common_noun|name|object_pronoun> )
""")
#: One verb with its auxiliaries; side by side stand those of two clauses: what [was closed] [had been lost].
_VERB_GROUP = pattern(
    "<adverb>* <finite> <finite|adverb>* <modifier|adverb>* | (?<= <relative> ) <past_or_participle|verb_s_or_plural>"
)
_SUBORDINATE = pattern("<relative|subordinator>")


def before_main_verb(classes: str, start: int, end: int, which: int) -> int:
    """Where a content ends that is part of a subject: ``the claim that it was old [was tested]``."""
    n, two = 0, None
    for m in _MAIN_VERB_GROUP.finditer(classes, start, end):
        if classes[m.start() - 1] == TO:
            continue  # a virus that seems to be spreading
        if which == 1 and classes[m.start() - 1] in _OF_INNER_CLAUSE:
            what = classes[m.start() - 2] == WHO
            behind = _AUXILIARY_BEHIND_VERB.search(classes, m.start(), m.end()) if what else None
            if behind:
                return behind.start()  # the promise to mend what he broke [was heard]
            continue  # the call to end a rule that she says is old
        n += 1
        two = _TWO_PARTICIPLES.match(classes, m.start(), end)
        if n == which and (which == 1 or not _OPENS_CLAUSE.search(classes, start + 1, m.start())):
            return m.start() if m.start() > start else end
    return two.start(1) if n == 1 < which and two else end


def before_verb_of_subject(classes: str, start: int, end: int, clause: bool) -> int:
    """Where a content ends that a form in -ing says of a subject: ``a letter warning that it was old [was lost]``.

    ``clause``: whether the content is a clause, with a verb of its own, that no word opens. A verb behind "and" or a
    comma goes on with the one before it, one behind "that", "who" or "if" belongs to a clause within the content.
    """
    at, open_clauses = start, int(clause)
    verb = clause_verb(classes, start) if clause else None
    if verb is not None and classes[verb] in BASE_FORM:
        at, open_clauses = verb + 1, 0  # voters saying they want a ban
    for m in _VERB_GROUP.finditer(classes, at, end):
        if classes[m.start() - 1] == TO:  # claiming to be a doctor
            continue
        open_clauses += len(_SUBORDINATE.findall(classes, at, m.start()))
        demanded = classes[m.start() - 1] in BASE_VERB and m.start() > at  # that the mill reopen was
        if demanded or (not open_clauses and _OPENS_CLAUSE.search(classes, at, m.start()) is None):
            return m.start() if m.start() > start else end
        open_clauses, at = max(open_clauses - 1, 0), m.end()
    return end
