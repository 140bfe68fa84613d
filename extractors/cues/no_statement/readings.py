"""Places where a cue verb stands with a clause or an object and nothing is stated: ``must prove that he knew``.

Each function is one reading of a verb in its sentence that what stands beside it shows; those of verbs that name an
act by their object are in acts.py. One that can hold of few verbs, or of one form, declares it (preconditions.py), and
is asked of these alone.
"""

from __future__ import annotations

from functools import lru_cache

from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    ADVERB,
    BASE_VERB,
    FINITE,
    MODAL,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    THAT,
    TO,
    VERB_S,
    classes,
)
from ..model import CueMatch
from ..objects.addressees import tells_of_addressee
from ..verbs.declined import declines_to_act, does_not_seek, hides, opts_out
from .acts import argues_a_case, recalls_goods, tells_a_story, told_between
from .comparisons import asks_whoever, is_compared, is_not_on_record, says_little
from .forms_in_ing import (
    describes_a_noun,
    describes_a_thing,
    follows_adjective,
    foresees,
    is_a_face,
    is_doing_named,
    is_in_subject,
    is_project,
    opens_subject,
    writes_a_work,
)
from .found_out import (
    comes_to_know,
    finds_a_thing,
    finds_an_object,
    finds_out,
    is_kept_from,
    must_be_shown,
    nobody_knows,
    time_will_tell,
)
from .generalities import is_general
from .hearing import (
    hears_words,
    is_published,
    only_reads,
    reads_from,
    reads_on_thing,
    recites_a_work,
    shows_a_thing,
)
from .nouns_of_saying import (
    is_counted,
    is_counted_thing,
    is_plural,
    is_relative_without_that,
    is_share_counted,
    is_singular_noun,
    is_state_of,
)
from .powers import is_duty, is_whoever, may_be_thought, may_be_told, will_remember
from .preconditions import Reading, asked_of, may_hold
from .things import OF_THINGS, advises_whom, is_plural_before_verb, is_span_of_time, wins_a_share
from .what_happens import (
    adds_what_is_called,
    advises_on,
    answers_a_thing,
    asks_as_thing,
    boasts_a_thing,
    concludes_from_clause,
    concludes_from_event,
    convinces_oneself,
    is_passive_headline,
    is_relative_which,
    names_itself,
    requests_a_thing,
    sees_happen,
    sees_it_happen,
    shows_by_deed,
    shows_up,
    tells_a_tale,
)
from .wordings import (
    challenges_a_view,
    charges_for,
    describes_before,
    ends_before_clause,
    has_no_noun,
    is_byword,
    is_compound,
    is_hard_to_think,
    is_heading,
    is_led_to_think,
    is_marked,
    is_only_alleged,
    is_only_to,
    is_saying_that_goes,
    is_self_styled,
    is_tag,
    is_thanks_to,
    is_word_said,
    likes_doing,
    names_a_term,
    pleads_guilty,
    tells_of_noun,
    tells_only_when,
    tells_why,
)

_SUBJECT = tuple(classes("determiner subject_pronoun name"))
_TELLS_IT = classes("that quotation question_opening")
_KNOWING = ("know", "understand", "realize", "realise", "remember")
_EVERYBODY = frozenset(["every", "any", "everyone", "everybody", "anybody"])


def states_nothing(doc: Document, match: CueMatch, rule: str, content: Range) -> bool:
    """Whether a cue verb with the content that a rule found says, believes or shows nothing."""
    cue, modal = match.cue, MODAL in doc.classes[match.group : match.verb]
    for reading in _readings_of(rule, cue.lemma, cue.cue_class, match.verb_form, modal):
        if reading(doc, match, content):
            return True
    return False


@lru_cache(maxsize=4096)
def _readings_of(rule: str, lemma: str, cue_class: str, verb_form: str, modal: bool) -> tuple[Reading, ...]:
    """The readings to try on what a rule found for a cue of this kind."""
    readings = (*_READINGS.get(rule, ()), *_OF_ALL)
    return tuple(one for one in readings if may_hold(one, lemma, cue_class, verb_form, modal))


def _is_relative_of_cue(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The warning [that came late] was loud``: whether "that" is the subject of what follows, and the cue a noun."""
    return doc.classes[content[0]] == THAT and doc.classes[content[0] + 1 : content[0] + 2] in tuple(FINITE)


def _has_no_antecedent(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The men [charged] are listed``: whether no noun stands before the subject, of which a relative clause could tell."""
    return (
        match.source is not None
        and match.source[0] == match.sentence[0]
        and not doc.classes[match.after : content[0]].strip(ADVERB)  # A merger announced Monday would
        and doc.classes[content[0]] in FINITE
        and not doc.tokens.words[content[0]].endswith("ing")
    )


@asked_of("maintain", "establish")
def _keeps_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The office [maintains] eight clerks assigned to the docks``: whether a participle tells more of an object."""
    if match.cue.lemma != "maintain":
        return match.cue.lemma == "establish"  # established rules that drivers follow
    group = NOUN_GROUP.match(doc.classes, content[0], content[1])
    k = group.end() if group else content[1]
    return doc.classes[k : k + 1] == PAST_OR_PARTICIPLE and doc.classes[k + 1 : k + 2] in (PREPOSITION, TO)


def _is_advised(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Drivers [should know] that it is shut``: what somebody had better say or know is not said or known yet.

    Nor is what ``[every parent knows]``.
    """
    words = doc.tokens.words
    everybody = match.cue.lemma in _KNOWING and match.source and words[match.source[0]].lower() in _EVERYBODY
    return bool(everybody) or "should" in words[match.group : match.verb]


@asked_of("convince", "persuade")
def _moves_to_act(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [persuaded her to sell]``: what was said to somebody who then acts is not told, but with "that" it is."""
    return TO in doc.classes[content[0] : content[0] + 2]


@asked_of("inform", "notify")
def _informs_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``It will [inform the work] we do``: what is shaped by something, and nobody who is told it."""
    letter, before = doc.classes[content[0]], doc.tokens.words[content[0] - 1]
    return letter not in _TELLS_IT and before not in ("of", "about")


def _is_relative_of_object(doc: Document, match: CueMatch, content: Range) -> bool:
    """``[promising plans that] bear fruit``: whether "that" is the subject of what follows, and tells of an object."""
    behind = doc.classes[content[0] + 1 : content[0] + 2]
    return doc.classes[content[0]] == THAT and behind in (VERB_S, BASE_VERB)


def _is_how(doc: Document, match: CueMatch, content: Range) -> bool:
    """``[How boldly Lee reacts] to it is a concern``: whether the cue stands in a question that is the subject of its sentence."""
    first, source = match.sentence[0], match.source
    asked = source is not None and doc.tokens.words[first] == "How" and first < source[0] <= first + 2
    return asked and any(letter in FINITE for letter in doc.classes[slice(*content)])


def _is_only_told(doc: Document, match: CueMatch, content: Range) -> bool:
    """``warned [the firms that had] made it``: whether an object with a relative clause is who is told, and nothing is told them."""
    group = NOUN_GROUP_LONG.match(doc.classes, content[0], content[1]) if content[0] == match.after else None
    told = "o" in match.cue.frames and ("t" in match.cue.frames or match.cue.lemma in ("ask", "urge"))
    that = group.end() if group and told else content[1]
    return doc.classes[that : that + 1] == THAT and that < content[1] and tells_of_addressee(doc, that, match)


def _has_relative(doc: Document, match: CueMatch, content: Range) -> bool:
    """``the personal [details that] a bank holds``: whether a verb that takes no that-clause is a noun before a relative one."""
    relative = doc.classes[content[0]] == THAT and doc.classes[content[0] + 1 : content[0] + 2] in _SUBJECT
    return relative and "t" not in match.cue.frames


#: Those for what any rule found.
_OF_ALL: tuple[Reading, ...] = (is_whoever, is_general, _is_how, *OF_THINGS)
_READINGS: dict[str, tuple[Reading, ...]] = {
    "that_clause": (
        only_reads,
        is_compared,
        will_remember,
        is_not_on_record,
        asks_whoever,
        time_will_tell,
        is_plural,
        is_singular_noun,
        must_be_shown,
        _is_advised,
        finds_out,
        comes_to_know,
        nobody_knows,
        is_kept_from,
        shows_by_deed,
        concludes_from_clause,
        concludes_from_event,
        answers_a_thing,
        may_be_thought,
        is_hard_to_think,
        is_led_to_think,
        is_duty,
        tells_of_noun,
    ),
    "bare_clause": (
        recites_a_work,
        only_reads,
        will_remember,
        is_not_on_record,
        sees_happen,
        shows_by_deed,
        concludes_from_clause,
        concludes_from_event,
        is_kept_from,
        time_will_tell,
        is_plural,
        is_singular_noun,
        is_counted,
        foresees,
        is_in_subject,
        follows_adjective,
        is_state_of,
        argues_a_case,
        says_little,
        is_compared,
        _is_relative_of_object,
        is_word_said,
        must_be_shown,
        finds_a_thing,
        describes_a_noun,
        opens_subject,
        ends_before_clause,
        sees_it_happen,
        boasts_a_thing,
        _keeps_a_thing,
        _is_advised,
        finds_out,
        comes_to_know,
        nobody_knows,
        is_self_styled,
        is_project,
        may_be_thought,
        describes_before,
        charges_for,
        is_tag,
        is_hard_to_think,
        is_led_to_think,
        is_compound,
    ),
    "as_said": (is_byword,),
    "as_said_first": (is_byword,),
    "addressed": (
        is_not_on_record,
        is_duty,
        may_be_told,
        describes_a_thing,
        ends_before_clause,
        is_only_to,
        _is_advised,
        _moves_to_act,
        advises_on,
        _informs_a_thing,
        _is_relative_of_object,
        tells_a_story,
        tells_a_tale,
        convinces_oneself,
        challenges_a_view,
    ),
    "quotation_before": (reads_on_thing,),
    "colon": (reads_from, is_heading),
    "clause_before": (
        shows_up,
        told_between,
    ),
    "question": (
        only_reads,
        will_remember,
        is_duty,
        time_will_tell,
        must_be_shown,
        _is_advised,
        finds_out,
        comes_to_know,
        is_kept_from,
        is_relative_which,
        adds_what_is_called,
        is_doing_named,
        is_marked,
        is_hard_to_think,
    ),
    "noun_phrase": (
        recites_a_work,
        shows_a_thing,
        concludes_from_event,
        will_remember,
        is_not_on_record,
        hears_words,
        names_itself,
        is_passive_headline,
        _is_only_told,
        is_share_counted,
        is_relative_without_that,
        _is_relative_of_cue,
        recalls_goods,
        tells_only_when,
        tells_why,
        _is_advised,
        is_thanks_to,
        requests_a_thing,
        boasts_a_thing,
        _has_relative,
        is_counted_thing,
        follows_adjective,
        is_in_subject,
        is_doing_named,
        writes_a_work,
        tells_a_story,
        has_no_noun,
        is_tag,
        is_span_of_time,
        wins_a_share,
        is_only_alleged,
        finds_an_object,
    ),
    "preposition": (
        is_plural_before_verb,
        is_doing_named,
        pleads_guilty,
        names_a_term,
        is_a_face,
        asks_as_thing,
        tells_a_tale,
        is_compound,
        is_only_to,
        hides,
    ),
    "quotation_after": (is_published, is_passive_headline),
    "gap_clause": (_has_no_antecedent, is_singular_noun, is_saying_that_goes),
    "infinitive": (declines_to_act, opts_out, does_not_seek, hides, advises_whom, likes_doing),
}
