"""An expected speaker or role that was not found: in the subject of the cue, in the name, or in whom a mention means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ...cues import finite_verbs
from ...cues.subjects import before_verb, behind_verb, joined_subjects, opening_groups
from ...entities.noun_phrases import is_role, singular
from ...model import Attribution
from ..list_lines import list_file
from ..model import CandidateExplained, MentionExplained, RoleTold, Stages, TokenExplained
from ..rules_tried import file_of
from ..word_origins import GUESSED, lemma_of
from .model import Change, short
from .places import called, cue_of, is_name, places_of, sentence_of, tokens_in, touches, whole
from .telling import Loss, chain, changes_of, plainly

_NAMES = "extractors/entities/names/names.py"
_PARSER = "extractors/entities/names/name_parser.py"
_PRONOUNS = "extractors/lexicon/weights/pronouns.txt"
_SIGNS = "extractors/coreference/pronouns/signs.py"
_ROLES = "extractors/entities/roles/roles.py"
_PLACE_RULES = "extractors/rules/quotations/quotation_position.py, quotation_labels.py"
#: So many words of a source that is too long are looked at.
_MOST_WORDS = 3
_PRONOUNS_BY_CLASS = ("subject_pronoun", "object_pronoun", "who", "that")
#: The functions that found the subject of a cue, by what its match says of it.
_SUBJECTS: dict[str, tuple[Callable[..., Any], ...]] = {
    "subject": (finite_verbs._with_subject, before_verb.subject_before),
    "main": (opening_groups.main_subject,),
    "inverted": (behind_verb.inverted_subject,),
    "conjoined": (joined_subjects.conjoined,),
    "relative": (finite_verbs._relative,),
    "agent": (behind_verb.agent_behind,),
    "none": (finite_verbs.finite_match,),
}


def lost_speaker(found: Stages, one: CandidateExplained, by: str) -> Loss | None:
    """Why words are somebody else's than expected; None where they are not."""
    given = _attribution(found, one)
    speaker = given.speaker if given else None
    source = " ".join(span.of(found.text) for span in one.source)
    if speaker is not None and any(_is_meant(name, by) for name in (speaker.name, *speaker.names)):
        return None
    if not source:
        return _no_source(found, one, by)
    if speaker is None and called(source, by):
        return None
    mention = _mention(found, one)
    pronoun = _is_pronoun(found, one)
    if mention is None or (not called(source, by) and _in_sentence(found, one, by) and not pronoun):
        return _other_subject(found, one, by, source)
    if pronoun:
        return _other_person(found, mention, by)
    return _other_description(found, mention, by)


def _is_meant(name: str, by: str) -> bool:
    """Whether a name has all words of the expected one; of a description fewer will do."""
    return called(name, by) and (not is_name(by) or len(name.split()) >= len(by.split()))


def longer_source(found: Stages, one: CandidateExplained, by: str) -> Loss | None:
    """Words of a source that were not expected to belong to it: ``The keeper hesitates``; None where there are none."""
    tokens = [token for span in one.source for token in tokens_in(found, span) if token.text[0].isalnum()]
    expected = by.lower().split()
    more = [
        token for token in tokens if token.text.lower() not in expected and token.word_class != "determiner"
    ]
    given = _attribution(found, one)
    if not more or len(more) == len(tokens) or (given and given.speaker and given.speaker.name == by):
        return None
    source = short(" ".join(span.of(found.text) for span in one.source))
    told = [f"the source is read as “{source}”: more than “{by}”"]
    changes: list[Change] = []
    for token in more[:_MOST_WORDS]:
        told.append(
            f"“{token.text}” is {token.word_class.replace('_', ' ')} there ({token.class_from}, {token.class_file})"
        )
        changes += _of_more(token)
    cue = cue_of(found, one)
    changes += _by_subject(cue.subject_from) if cue else []
    return Loss("the source: it has more words than expected", told, changes)


def _of_more(token: TokenExplained) -> Iterator[Change]:
    """Where it could be told what a word is that was taken for a part of a name or a description."""
    low = token.text.lower()
    if token.word_class == "name" and not is_role(singular(low)):
        yield Change(list_file("roles"), f"“{low}”, if it is an office or a trade, and no part of the name")
        yield Change(_PARSER, "what of a name is its title")
        yield Change(_NAMES, "where a name begins and ends")
    elif token.word_class == "name":
        yield Change(_PARSER, f"what of a name is its title: “{low}” is known as a role")
    elif token.class_from.startswith(GUESSED):
        yield Change(list_file("verbs"), f"“{lemma_of(token.text)}”, if “{token.text}” is a verb")
        yield Change(list_file("wordclasses"), f"“{token.text}”, if it is no noun")
    else:
        yield Change(token.class_file, f"if “{token.text}” is no {token.word_class.replace('_', ' ')} here")


def _attribution(found: Stages, one: CandidateExplained) -> Attribution | None:
    return next((a for a in found.attributions if a.content == one.content and a.rule == one.rule), None)


def _mention(found: Stages, one: CandidateExplained) -> MentionExplained | None:
    return next((mention for mention in found.mentions if touches(mention.span, one.source)), None)


def _is_pronoun(found: Stages, one: CandidateExplained) -> bool:
    words = [token for span in one.source for token in tokens_in(found, span)]
    return len(words) == 1 and words[0].word_class in _PRONOUNS_BY_CLASS


def _in_sentence(found: Stages, one: CandidateExplained, by: str) -> bool:
    """Whether the expected speaker is named in the sentence of the cue."""
    sentence = sentence_of(found, (one.cue or one.content)[0])
    if not sentence:
        return False
    start, end = sentence[0].span.start, sentence[-1].span.end
    content = whole(found.text, one.content)
    return any(
        start <= place.start < end and not content.start <= place.start < content.end
        for place in places_of(found.text, by)
    )


def _by_subject(how: str) -> list[Change]:
    return [
        Change(file_of(one), f"`{one.__name__}`, which found the subject") for one in _SUBJECTS.get(how, ())
    ]


def _no_source(found: Stages, one: CandidateExplained, by: str) -> Loss:
    cue = cue_of(found, one)
    if cue is None or (one.kind != "indirect" and not one.cue):
        told = (f"the rule `{one.rule}` gives the words to nobody: no source was found beside them",)
        return Loss("the source: nobody", told, (Change(_PLACE_RULES, f"the rule `{one.rule}`"),))
    told = (f"“{cue.text}” ({cue.form}) has no subject here, so that “{by}” is not its source",)
    return Loss("the source: nobody", told, tuple(_by_subject(cue.subject_from)))


def _other_subject(found: Stages, one: CandidateExplained, by: str, source: str) -> Loss:
    """Another noun group than the expected one was taken for the source."""
    cue = cue_of(found, one)
    if cue is None:
        why = f"by the rule `{one.rule}` the source is “{short(source)}”, by its place beside the words"
        return Loss("the source: another", (why,), (Change(_PLACE_RULES, f"the rule `{one.rule}`"),))
    told = (
        f"the subject of “{cue.text}” is read as “{short(source)}” (found as: {cue.subject_from}), not “{by}”",
        "the words between: "
        + " ".join(
            f"{token.text}/{token.word_class}"
            for token in sentence_of(found, cue.span)
            if token.span.end <= cue.span.end
        )[-160:],
    )
    return Loss(
        "the source: another noun group is read as the subject", told, tuple(_by_subject(cue.subject_from))
    )


def _other_person(found: Stages, mention: MentionExplained, by: str) -> Loss:
    """A pronoun that was taken for somebody else."""
    head = f"“{mention.text}” is taken for {mention.speaker or 'nobody'}" + (
        f", decided by `{mention.decided_by}`" if mention.decided_by else ""
    )
    scores = {score.name: score for score in mention.scores}
    wanted = next((score for score in mention.scores if called(score.name, by)), None)
    if wanted is not None:
        first = scores.get(mention.speaker or "") or mention.scores[0]
        told = [head]
        for score in (first, wanted):
            signs = ", ".join(
                f"{name} {weight:+.2f}"
                for name, weight in sorted(score.signs.items(), key=lambda s: -abs(s[1]))
            )
            told.append(f"{score.name} has the score {score.score:+.2f}: {signs}")
        apart = sorted(
            {*first.signs, *wanted.signs},
            key=lambda sign: wanted.signs.get(sign, 0) - first.signs.get(sign, 0),
        )
        changes = (
            Change(_PRONOUNS, f"the weight of `{apart[0]}`, which tells them apart most"),
            Change(_SIGNS, "the signs themselves"),
        )
        return Loss("whom the pronoun means: another has the higher score", tuple(told), changes)
    ruled_out = next((one for one in mention.ruled_out if called(one.name, by)), None)
    if ruled_out is not None:
        return Loss(
            "whom the pronoun means: the expected one is ruled out",
            [head, f"{ruled_out.name} cannot be meant:", *chain(ruled_out.because)],
            [
                *changes_of(ruled_out.because),
                Change("extractors/coreference/pronouns/pronouns.py", "who may be meant"),
            ],
        )
    return _not_known(found, mention, by, head)


def _not_known(found: Stages, mention: MentionExplained, by: str, head: str) -> Loss:
    """The expected speaker is not among those whom a pronoun may mean."""
    others = ", ".join(score.name for score in mention.scores[:4]) or "nobody"
    told = [head, f"“{by}” is not among those who may be meant (these are: {others})"]
    if is_name(by):
        told.append("so the name is not read as a person's, or stands only behind the pronoun")
        changes = (Change(_NAMES, "how names are found"), Change(_PARSER, "what a name is a name of"))
    else:
        told.append("people without a name are only meant where they are the subject of the clause before")
        changes = (
            Change(
                "extractors/coreference/unnamed_subjects.py",
                "whom a pronoun means that is called by a description",
            ),
            Change("extractors/coreference/pronouns/pronouns.py", "who may be meant"),
        )
    return Loss("whom the pronoun means: the expected one is not considered", tuple(told), changes)


def _by_office(found: Stages, mention: MentionExplained, by: str, told: list[str]) -> Iterator[Change]:
    """Whether somebody with the role of the expected speaker may be called by the head of a description."""
    head = singular(mention.text.split()[-1].lower()) if mention.text else ""
    roles = [one.role for one in _roles_of(found, (by,)) if one.role]
    if not is_name(by) or called(mention.text, by):
        return
    if not roles:
        told.append(f"of {by} no role is read in the text, so that no description leads there")
        yield Change("extractors/entities/roles/role_before.py", f"how a role is read beside “{by}”")
    elif not any(singular(role.split()[-1].lower()) == head for role in roles):
        role, offices = roles[0].split()[-1].lower(), list_file("same_offices")
        told.append(
            f"of {by} the article says “{roles[0]}”: only {offices} says what else a {role} may be called"
        )
        yield Change(offices, f"“{head}” on a line that begins with “{role}”")
    else:
        told.append(f"of {by} the article says “{roles[0]}”, which is the word of the description")


def _other_description(found: Stages, mention: MentionExplained, by: str) -> Loss:
    """A name or a description that was taken for somebody else, or for nobody named."""
    who = mention.speaker or "nobody"
    told = [
        f"“{short(mention.text)}” is taken for {who}"
        + (f", decided by `{mention.decided_by}`" if mention.decided_by else "")
    ]
    if mention.says:
        told.append(f"`{mention.decided_by}`: {plainly(mention.says, 120)}")
    if called(mention.text, by) and is_name(by):
        told.append(f"within these words the name is read as “{who}”")
        changes = [
            Change(_NAMES, "where a name begins and ends"),
            Change(_PARSER, "what a name is a name of"),
            Change(
                "extractors/coreference/naming/name_mentions.py", "what words with a name at their head mean"
            ),
        ]
        return Loss("the name: read otherwise", tuple(told), tuple(changes))
    changes = [*_by_office(found, mention, by, told)]
    before = len(changes)
    changes += [
        Change(step.file, f"`{step.name}`, which decided")
        for step in mention.steps
        if step.name == mention.decided_by
    ]
    for step in mention.steps:
        if step.found is None and step.name.lstrip("_") in _BY_DESCRIPTION:
            first = next(chain(step.because, 1), "no")
            told.append(f"`{step.name}` found nobody: {first}")
            changes.append(Change(step.file, f"`{step.name}`: {plainly(step.says or '', 80)}"))
    if mention.decided_by == "unnamed":
        changes = [*changes[:before], *changes[before + 1 :], *changes[before : before + 1]]
    return Loss("whom the description means", tuple(told[:8]), tuple(changes))


#: The ways by which a description may lead to somebody named.
_BY_DESCRIPTION = (
    "by_role",
    "by_relation",
    "somebody",
    "introduced",
    "unnamed_before",
    "spoken_of",
    "body",
    "described",
)


def lost_role(found: Stages, one: CandidateExplained, role: str) -> Loss | None:
    """Why a speaker has another role than expected; None where it is the expected one."""
    given = _attribution(found, one)
    speaker = given.speaker if given else None
    if speaker is None:
        return Loss("the role: nobody is known to have said it", ("there is no speaker",), ())
    has = speaker.role or ""
    if has.lower() == role.lower():
        return None
    head = singular(role.split(" of ")[0].split(" for ")[0].split()[-1].lower())
    told = [f"{speaker.name} ({speaker.kind}) has " + (f"the role “{has}”" if has else "no role")]
    changes: list[Change] = []
    if not is_role(head):
        told.append(f"“{head}” is no noun for a person in any list, so no phrase with it is a role")
        changes = [
            Change(list_file("roles"), f"“{head}”, if it is an office or a trade"),
            Change(list_file("person_nouns"), "else"),
        ]
        return Loss("the role: no list has the word", tuple(told), tuple(changes))
    for tried in _roles_of(found, speaker.names or (speaker.name,)):
        example = plainly(tried.example, 80)
        if tried.role:
            told.append(
                f"`{tried.function}` at “{tried.name}” gives “{tried.role}”"
                + (f" of {tried.body}" if tried.body else "")
            )
            changes.append(
                Change(
                    "extractors/entities/phrases/role_phrases.py",
                    "`role_and_affiliation`: which words of a phrase are the role",
                )
            )
            changes.append(Change(tried.file, f"`{tried.function}`, made for {example}"))
        else:
            first = next(chain(tried.because, 1), "no")
            told.append(f"`{tried.function}` at “{tried.name}” gives nothing: {first}")
            changes.append(Change(tried.file, f"`{tried.function}`, made for {example}"))
    changes.append(Change(_ROLES, "which of several roles is chosen (`Roles.of`)"))
    return Loss(
        "the role: " + (f"“{has}”, not “{role}”" if has else "none was read"), tuple(told[:7]), tuple(changes)
    )


def _roles_of(found: Stages, names: tuple[str, ...]) -> list[RoleTold]:
    """What was asked for the role at the mentions of somebody: what gave a role first."""
    about = [one for one in found.roles if any(called(one.name, name) for name in names)]
    return sorted(about, key=lambda one: not one.role)
