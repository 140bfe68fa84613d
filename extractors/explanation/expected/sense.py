"""What is found and was not expected, and what is found in another sense than expected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...entities.noun_phrases import singular
from ...quotation_marks.not_speech_rules import RULES as NOT_SPEECH_RULES
from ..list_lines import entry_at, in_list, is_entry, list_file
from ..model import CandidateExplained, CueExplained, RuleTried, Stages
from ..rules_tried import file_of
from ..word_origins import lemma_of
from .model import Change, short
from .places import bare, cue_of, sentence_of, touches
from .rules import entry
from .telling import Loss, chain, changes_of, plainly, rule_line

_NO_STATEMENT = "extractors/cues/no_statement/readings.py"
_NOT_SPEECH = "extractors/quotation_marks/not_speech_rules.py"
#: Rules of which the content may be the object of an act, in the order in which acts are looked for.
_OF_OBJECTS = ("noun_phrase", "preposition", "bare_clause")
_PHRASES = {"noun": "noun_cues", "adjective": "adjective_cues"}
#: Lists of nouns for works, things with names and the like, of which one stands before or behind a title.
_KINDS_BEFORE = ("work_nouns_before", "things_with_names", "words_as_words", "wearables", "broadcasters")
_KINDS_BEHIND = ("work_nouns_after", "named_things", "wearables")
_WORD = re.compile(r"[\w’'-]+")

#: The rules that ask for a noun of such a list beside a title.
_RULES_OF = {
    "work_nouns_before": "title_after_its_kind",
    "things_with_names": "named_after_its_kind",
    "work_nouns_after": "title_before_its_kind",
    "broadcasters": "broadcast",
}

#: Lists of which the cue itself has to be a word; of others a word beside it.
_BY_CUE = ("denying_cues", "asking_cues", "silent_adjectives", "hearsay_verbs")
#: Lists of verbs that deny what a noun of saying behind them tells.
_TURNING_DOWN = ("dispelling_verbs", "denying_cues")
_FULL_VERBS = ("past", "past_or_participle", "verb_s", "base_verb", "ing_form")

#: The rules that give a stance, the likeliest first, each with the list that its cue or its sign has to stand in.
_GIVING: dict[str, tuple[tuple[str, str], ...]] = {
    "denied": (("denied", "denying_cues"), ("negated", "negations"), ("governed", "stance_governors")),
    "not_said": (("negated", "negations"), ("governed", "stance_governors"), ("silent", "silent_adjectives")),
    "asked": (("asked", "asking_cues"), ("governed", "stance_governors")),
    "alleged": (("hearsay", "hearsay_adverbs"), ("hearsay_passive", "hearsay_verbs"), ("questioned", "")),
    "planned": (("planned", "conditional_modals"), ("governed", "stance_governors")),
}


def too_much(found: Stages, one: CandidateExplained) -> Loss:
    """Why there is a candidate where none was expected, and what could have turned it away."""
    cue = cue_of(found, one)
    tried = [rule for rule in (cue.rules if cue else ()) if rule.rule == one.rule]
    if cue is not None and tried:
        return _taken_for_saying(found, one, cue, tried[0])
    if one.kind in ("direct", "mixed"):
        return _taken_for_speech(found, one)
    words = " ".join(span.of(found.text) for span in one.cue)
    told = (f"“{words}” is taken for a word of saying by the rule `{one.rule}`",)
    noun = singular(words.lower().split()[0]) if words else ""
    lists = [
        name
        for name in ("noun_cues", "adjective_cues", "adverbs_of_saying", "hearsay_adverbs")
        if in_list(name, noun)
    ]
    changes = [
        Change(entry_at(name, noun, first=name.endswith("cues")), f"the line of “{noun}”") for name in lists
    ]
    changes.append(Change("extractors/rules/reported/cue_phrases.py", f"the rule `{one.rule}`"))
    return Loss("the cue: taken for a word of saying", told, tuple(changes))


def _taken_for_saying(found: Stages, one: CandidateExplained, cue: CueExplained, rule: RuleTried) -> Loss:
    line = entry(cue)
    told = [
        f"“{cue.text}” is a cue ({cue.lemma}, {cue.sense}: {line}), with the subject “{short(cue.subject or 'nobody', 40)}”",
        f"{rule_line(rule)}, fits what stands beside it"
        + (f", as the verb takes {rule.wants}" if rule.wants else ""),
    ]
    told += _no_objection(one, cue)
    sense = Change(
        line, f"the line of “{cue.lemma}”: that it takes {rule.wants}" if rule.wants else "the cue"
    )
    readings = Change(_NO_STATEMENT, f"no reading there of `{one.rule}` fits: one more")
    changes = [*_acts(found, one, cue), sense, readings, Change(rule.file, f"the rule `{one.rule}`")]
    if one.kind in ("direct", "mixed"):
        told.append(f"no rule of {_NOT_SPEECH} takes the words in marks for a title, a name or a term")
        changes.insert(0, Change(_NOT_SPEECH, "a rule for such words in marks, before a cue can govern them"))
    if one.rule == "infinitive" or not any(r.rule.startswith("_") for r in one.objections):
        changes = [change for change in changes if change is not readings] + [readings]
    return Loss(
        "the sense of the cue: taken for saying here, and nothing objected", tuple(told), tuple(changes)
    )


def _no_objection(one: CandidateExplained, cue: CueExplained) -> Iterator[str]:
    readings = [rule for rule in one.objections if rule.rule.startswith("_")]
    acts = next((rule for rule in one.objections if rule.rule == "names_act"), None)
    if acts is not None:
        if in_list("act_senses", cue.lemma):
            yield f"`names_act` did not object: “{cue.lemma}” has a line in {entry_at('act_senses', cue.lemma)}, but its object is no such thing"
        else:
            yield f"`names_act` did not object: no line of {list_file('act_senses')} has “{cue.lemma}”"
    if readings:
        yield f"nor did the {len(readings)} readings for `{one.rule}` in {_NO_STATEMENT} by which nothing is stated"
    elif acts is None:
        yield f"for `{one.rule}` nothing asks whether an act is meant ({_NO_STATEMENT} and acts.py know other rules)"


def _acts(found: Stages, one: CandidateExplained, cue: CueExplained) -> Iterator[Change]:
    """The lists by which a verb of saying with its object names an act."""
    if one.rule not in _OF_OBJECTS:
        return
    head = next(iter(_WORD.findall(bare(found.text, one.content[-1]).of(found.text))[::-1]), "")
    if in_list("act_senses", cue.lemma):
        yield Change(
            list_file("act_objects"), f"“{head}” among the nouns of a kind that “{cue.lemma}” has there"
        )
        yield Change(entry_at("act_senses", cue.lemma), f"the kinds and relations of “{cue.lemma}”")
    else:
        yield Change(
            list_file("act_senses"), f"a line for “{cue.lemma}”, with the kind of its object (“{head}”)"
        )


def _taken_for_speech(found: Stages, one: CandidateExplained) -> Loss:
    """Words in marks that nothing knew for a title, a name or the like."""
    content = one.content[0]
    before = found.text[: content.start].rsplit("\n", 1)[-1][-60:]
    behind = found.text[content.end :].split("\n", 1)[0][:40]
    near = _WORD.findall(before)[-2:]
    after = _WORD.findall(behind)[:2]
    quotation = next((q for q in found.quotations if touches(q.span, (content,))), None)
    rule = next((r for r in (quotation.rules if quotation else ()) if r.rule == one.rule), None)
    told = [
        f"the rule `{one.rule}` takes the words for speech"
        + (f", made for {plainly(rule.example, 90)}" if rule else "")
    ]
    if quotation is not None and quotation.not_speech:
        verdict = quotation.not_speech
        told.append(
            f"`{verdict['rule']}` speaks against it with {verdict['strength']:.0%}, from {verdict['bar']:.0%} on it would count"
        )
        place = next(
            (file_of(r) for r, _, _ in NOT_SPEECH_RULES if r.__name__ == verdict["rule"]), _NOT_SPEECH
        )
        rates = Change(
            "extractors/lexicon/weights/not_speech_rates.txt", f"how often `{verdict['rule']}` is right"
        )
        return Loss("words in marks taken for speech", tuple(told), (rates, Change(place, "the rule")))
    told.append(f"no rule of {_NOT_SPEECH} takes them for a title, a name or a term")
    known = [
        (word, name, entry_at(name, singular(word.lower()), first=False))
        for words, names in ((near[-1:], _KINDS_BEFORE), (after[:1], _KINDS_BEHIND))
        for word in words
        for name in names
        if in_list(name, singular(word.lower()))
    ]
    changes = []
    for word, name, place in known:
        told.append(f"“{word}” beside them stands in {place}, but not as the rules want it")
        asking = next(
            (file_of(r) for r, _, _ in NOT_SPEECH_RULES if r.__name__ == _RULES_OF.get(name)), _NOT_SPEECH
        )
        changes.append(Change(asking, f"the rule that asks for a word such as “{word}”"))
        changes.append(Change(place, f"“{word}”"))
    if not known:
        word = (near or after or [""])[-1]
        told.append(f"the word beside them, “{word}”, is in no list of works or of things with names")
        changes.append(
            Change(
                list_file(_KINDS_BEFORE[0] if near else _KINDS_BEHIND[0]),
                f"“{word.lower()}”, if it is a kind of work",
            )
        )
        changes.append(Change(_NOT_SPEECH, "another rule for words in marks that are no speech"))
    if rule is not None:
        changes.append(Change(rule.file, f"the rule `{one.rule}`"))
    return Loss("words in marks taken for speech", tuple(told), tuple(changes))


def lost_stance(found: Stages, one: CandidateExplained, wanted: str) -> Loss | None:
    """Why a candidate is said in another sense than expected; None where it is not."""
    if one.stance == wanted:
        return None
    told: list[str] = []
    changes: list[Change] = []
    decided = next((rule for rule in one.stances if rule.outcome == "found"), None)
    if decided is not None:
        told.append(f"{rule_line(decided)}, came first: {decided.why}")
        told += chain(decided.because)
        changes += [*changes_of(decided.because), Change(decided.file, f"the rule `{decided.rule}`")]
    else:
        told.append("no rule of stance fits, so it is said plainly")
        if wanted == "denied" and (turning := _verb_of_noun(found, one)):
            told.append(f"the verb of the noun, “{turning}”, is in no list of verbs that deny what it tells")
            what = f"“{lemma_of(turning)}”, which turns down “{_lemma(one)}”"
            changes += [Change(list_file(name), what) for name in _TURNING_DOWN]
    for name, list_name in _giving(found, one, wanted):
        rule = next((r for r in one.stances if r.rule == name), None)
        if rule is None or rule.outcome == "found":
            continue
        told += _not_given(rule, one, list_name)
        changes += _where_given(rule, list_name, found, one)
    return Loss(f"the stance: {one.stance}, not {wanted}", tuple(told[:9]), tuple(changes))


def _giving(found: Stages, one: CandidateExplained, wanted: str) -> list[tuple[str, str]]:
    """The rules that give a stance, first those of whose words one stands before the content."""
    rules = _GIVING.get(wanted, ())
    led = [
        token
        for token in found.tokens
        if one.cue and token.span.end <= one.cue[0].start and token.text.strip()
    ][-1:]
    by_verb = bool(led) and led[0].word_class in ("preposition", "to")  # far from saying, refused to say
    return sorted(
        rules, key=lambda rule: (not (by_verb and rule[0] == "governed"), not _shown(rule[1], found, one))
    )


def _shown(list_name: str, found: Stages, one: CandidateExplained) -> bool:
    """Whether a word of the list that a rule of stance asks stands before the content."""
    before = found.text[: one.content[0].start].rsplit(". ", 1)[-1].lower().split() if one.content else []
    return bool(list_name) and any(is_entry(list_name, word.strip(',“”"')) for word in before)


def _not_given(rule: RuleTried, one: CandidateExplained, list_name: str) -> Iterator[str]:
    if rule.outcome == "not tried":
        which = f"“{_lemma(one)}”" if list_name in _BY_CUE else "a word beside the cue"
        where = f": {which} would have to stand in {list_file(list_name)}" if list_name else ""
        yield f"{rule_line(rule)}, was not tried{where}"
    else:
        first = next(chain(rule.because, 1), "")
        yield f"{rule_line(rule)}, did not fit: {first}"


def _where_given(rule: RuleTried, list_name: str, found: Stages, one: CandidateExplained) -> Iterator[Change]:
    if list_name and not _shown(list_name, found, one):
        which = f"such as “{_lemma(one)}”" if list_name in _BY_CUE else "of those beside the cue"
        yield Change(list_file(list_name), f"if a word is missing there, {which}")
    yield Change(rule.file, f"the rule `{rule.rule}`")


def _verb_of_noun(found: Stages, one: CandidateExplained) -> str:
    """The verb before a noun of saying: ``withdrew`` her claim."""
    if not one.cue or one.rule != "noun_cue":
        return ""
    verbs = [
        token
        for token in sentence_of(found, one.cue[0])
        if token.span.end <= one.cue[0].start and token.word_class in _FULL_VERBS
    ]
    return verbs[-1].text if verbs else ""


def _lemma(one: CandidateExplained) -> str:
    """The cue of a candidate, by its sign."""
    return next(
        (sign.name.removeprefix("cue:") for sign in one.signs if sign.name.startswith("cue:")), "its cue"
    )
