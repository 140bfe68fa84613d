"""Cue sites: each place where a cue verb governs something, with its role and its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import compress, count

from ..lexicon import word_list
from ..tokens.sentences import NOUN_GROUP_LONG, Range, Scene, finite_between, starts_clause
from ..tokens.tokenizer import forms
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
_GROUP_BACK = re.compile(
    r"(?:xI|[xMAB]|S(?=[xMB]*A)|,[xINPGV]{1,3},(?=[AMB])|O(?=[NPz])|[NPz=]{1,3}D?I(?=[AM]))*"
)
_INFINITIVE_BACK = re.compile("x{0,3}vx{0,3}[MT]")
_AFTER_COMMA = re.compile("[,QKq]")
_BEHIND_VERB = re.compile(
    rf"(?:[xEUGD=v]{{0,4}}{NOUN_GROUP_LONG.pattern}|[=D]I{NOUN_GROUP_LONG.pattern}|D(?=[.,;/]))"
    rf"(?:C{NOUN_GROUP_LONG.pattern}(?=[.,/;]))?"
)


_ASKED_BEHIND = frozenset(["about", "by", "how", "if", "what", "whether", "why"])


@dataclass(slots=True)
class Site:
    """A cue verb in its sentence; all numbers are token indices, ranges half open.

    ``group`` is where its verb group begins ("has" of "has said"), ``verb`` the cue verb itself,
    ``after`` the first token behind it. ``role`` is finite, infinitive, gerund, participle or passive.
    ``source`` is the range of the source mention, ``subject_from`` tells how it was found: subject,
    inverted, relative, conjoined, main, agent or none.
    """

    cue: Cue
    group: int
    verb: int
    after: int
    role: str
    sentence: Range
    source: Range | None
    subject_from: str
    negated: bool


def find_sites(scene: Scene, headline_end: int) -> list[Site]:
    """All cue sites of a scene in their order. Tokens before headline_end may be in title case."""
    words = scene.tokens.words
    out: list[Site] = []
    last: Site | None = None
    finite: Site | None = None
    for verb in compress(count(), map(governing_words().__contains__, words)):
        if scene.classes[verb] == "/" or (last is not None and verb < last.after):
            continue
        cue_here = governing(words, scene.classes, verb)
        if cue_here is None:
            continue
        cue, letter, after = cue_here
        site = _site(scene, verb, after, cue, letter, last, finite, headline_end)
        if site is not None:
            out.append(site)
            last = site
            if (
                site.role == "finite"
                and site.subject_from != "relative"
                and not _embedded(scene, site, finite)
            ):
                finite = site
    return out


def _is_object(scene: Scene, start: int) -> bool:
    """Whether a noun group before an infinitive belongs to another verb: Lee visited [the hall] to discuss."""
    before, word = scene.classes[start - 1 : start], scene.tokens.words[start - 1]
    if before in ("I", "T"):
        return True
    cue, _ = cue_verbs().get(word, (None, ""))
    return before in ("E", "F", "U", "Z", "G") and cue is None and word not in _CAUSING


def _embedded(scene: Scene, site: Site, outer: Site | None) -> bool:
    """``Lee said [the plan reminds him] of war, adding``: whether a clause is what the verb before it governs."""
    if outer is None or site.source is None or outer.sentence != site.sentence:
        return False
    between = scene.classes[outer.after : site.source[0]]
    return between in ("", "H", "x", "xH")


def _site(
    scene: Scene,
    verb: int,
    after: int,
    cue: Cue,
    letter: str,
    last: Site | None,
    finite: Site | None,
    headline_end: int,
) -> Site | None:
    classes, words = scene.classes, scene.tokens.words
    sentence = scene.sentence(verb)
    first = sentence[0]
    if words[verb][0].isupper() and verb >= headline_end:
        if classes[verb] == "P" and (verb != first or letter not in "EG"):
            return None
        if letter == "E" and "o" in cue.frames:  # Asked whether ..., Lee said
            return Site(
                cue,
                verb,
                verb,
                verb + 1,
                "passive",
                sentence,
                agent_behind(scene, verb + 1, sentence[1]),
                "none",
                False,
            )
    earlier = last
    if last is not None and last.sentence != sentence:
        last = None
    if finite is not None and finite.sentence != sentence:
        finite = None
    size = len(classes)
    before_verb = _GROUP_BACK.match(scene.reverse, size - verb, size - first)
    group = size - before_verb.end() if before_verb else verb
    if letter in "GE" and group - 2 >= first and classes[group - 1] == "s" and classes[group - 2] in "RW":
        group -= 1
    aux = classes[group:verb]
    negated = group < verb and not _NEGATIONS.isdisjoint([w.lower() for w in words[group:verb]])
    before = classes[group - 1] if group > first else "/"
    role = _role(letter, aux, before)
    if (
        role == "participle"
        and before == "S"
        and words[group - 1] in ("as", "As")
        and words[after : after + 1] == ["by"]
    ):
        role = "passive"  # as reported by
    elif (
        role == "participle"
        and "o" in cue.frames
        and (before == "S" or (before == "," and words[after : after + 1] and words[after] in _ASKED_BEHIND))
    ):
        role = "passive"  # when asked whether; said Lee, asked about the delay

    def site(role: str, source: Range | None, how: str, start: int = group) -> Site:
        return Site(cue, start, verb, after, role, sentence, source, how, negated)

    if words[verb] in _QUOTING and (said_as := _quoted_as_saying(scene, verb, group, role, sentence)):
        source, behind = said_as
        return Site(
            cue_verbs()["say"][0], group, verb, behind, "finite", sentence, source, "subject", negated
        )
    if role in ("passive", "participle") and (agent := agent_behind_quotation(scene, after, sentence[1])):
        return site("passive", agent, "agent")
    if role == "passive":
        agent = agent_behind(scene, after, sentence[1])
        if agent:
            return site("passive", agent, "agent")
        return site("passive", None, "relative" if before == "W" else "none")
    if role == "infinitive":
        start = _matrix_verb(scene, group, first)
        if words[start - 1] == "this" and classes[start - 2 : start - 1] == "A":  # Lee had this to say
            start -= 2
        subject, how = subject_before(scene, start, first), "subject"
        if subject is None or (start == group - 1 and _is_object(scene, subject[0])):
            subject, how = main_subject(scene, sentence, start), "main"
        return site("infinitive", subject, how if subject else "none")
    if role == "gerund" and words[group - 1] in _PERCEIVED and "B" in classes[max(first, group - 4) : group]:
        start = _matrix_verb(scene, group, first)  # Lee could be heard saying
        subject = subject_before(scene, start, first)
        return site("finite", subject, "subject", start) if subject else None
    if role == "gerund":
        subject, how = gerund_subject(scene, group, sentence, finite or last, earlier)
        return site("gerund", subject, how)
    # finite, or a participle that could be either
    if role == "participle" and before in "Ds" and not _stands_alone(scene, group - 1, after):
        return None  # his proposed ban
    if letter in "vz" and not aux.strip("x") and not _is_verb(scene, verb, letter, before, cue):
        return None
    inverted = inverted_subject(scene, verb, after, before, cue, sentence)
    if inverted:
        return site("finite", inverted, "inverted")
    if before in "QKq/":
        if before == "/" and letter in "E" and role == "participle":
            return None
        return site("finite", None, "none") if before in "QKq" else None
    if before in "WH":
        antecedent = subject_before(scene, group - 1, first)
        if antecedent is None and classes[group - 2 : group - 1] in (",", "-"):
            antecedent = subject_before(scene, group - 2, first)
        return site("finite", (group - 1, group), "relative") if before == "W" or antecedent else None
    if before == "C":
        if finite is not None and finite.source and classes[group - 2 : group - 1] == ",":
            return site("finite", finite.source, "conjoined")
        if last is not None and last.source and last.role in ("finite", "gerund"):
            return site("finite", last.source, "conjoined")
        main = main_subject(scene, sentence, group)
        return site("finite", main, "conjoined") if main else None
    subject = subject_before(scene, group, first)
    if subject and words[subject[0]] in _TOGETHER and subject[1] - subject[0] == 1:
        subject = subject_before(scene, subject[0], first) or subject  # Lee and Kim both said
    if subject and classes[subject[0] - 2 : subject[0]] == "CI" and subject[0] - 2 > first:
        main = finite.source if finite else main_subject(scene, sentence, group)
        if main:
            return site("finite", main, "conjoined")  # Lee said A, but in a letter said B
    if subject is None and before in ",-":
        subject = subject_before_apposition(scene, group - 1, sentence) or subject_before_comma(
            scene, group - 1, sentence
        )
    if subject is None and before == "," and classes[after : after + 1] in ("H", "Q", "K"):
        subject = main_subject(scene, sentence, group)  # Lee fights with them, claims that
    if subject is None and before in "EUFZvVzGxTMBAO":
        subject = subject_of_relative(scene, group, first)
    if subject is None:
        return None
    if (
        role == "participle"
        and cue.lemma in _NAMING
        and classes[subject[1] - 1] in "Nvz"
        and classes[after : after + 1] in ("q", "Q", "K", "P")
    ):
        return None  # a class called “Perception”
    if role == "participle" and _reduced(scene, after):
        agent = agent_behind(scene, after, sentence[1])
        return site("passive", agent, "agent") if agent else None
    return site("finite", subject, "subject")


def _stands_alone(scene: Scene, token: int, after: int) -> bool:
    """``Another tweeted``, ``some chanted``: a word that mostly leads to a noun and here is one."""
    return scene.tokens.words[token].lower() in _ALONE and scene.classes[after : after + 1] not in (
        "N",
        "v",
        "z",
    )


def _quoted_as_saying(
    scene: Scene, verb: int, group: int, role: str, sentence: Range
) -> tuple[Range, int] | None:
    """``Lee was quoted by the paper as saying``, ``the paper quoted Lee as saying``: Lee, and what follows."""
    words = scene.tokens.words
    for k in range(verb + 1, min(verb + 12, sentence[1] - 1)):
        if words[k] == "as" and words[k + 1] in ("saying", "telling"):
            passive = role == "passive"
            source = subject_before(scene, group, sentence[0]) if passive else (verb + 1, k)
            return (source, k + 2) if source and source[0] < source[1] else None
    return None


def _matrix_verb(scene: Scene, group: int, first: int) -> int:
    """Where the verb group that governs an infinitive begins: ``went on to say``, ``has declined to say``."""
    classes, words = scene.classes, scene.tokens.words
    start = group - 1
    while (
        start > first
        and start > group - 5
        and (classes[start - 1] in "EFZVUxGNvz" or words[start - 1] == "on")
    ):
        start -= 1
        if classes[start] in "EFZVzv":
            break
    else:
        start = group - 1  # visited the hall to discuss
    while start > first and classes[start - 1] in "xMAB":
        start -= 1
    return start


def _role(letter: str, aux: str, before: str) -> str:
    if letter == "G":
        return "finite" if "B" in aux or (before in "R" and aux) else "gerund"
    if letter in "EU":
        if "B" in aux:
            return "passive"
        if "A" in aux:
            return "finite"
        return "participle"
    if letter in "vV" and before == "T":
        return "infinitive"
    return "finite"


def _is_verb(scene: Scene, verb: int, letter: str, before: str, cue: Cue) -> bool:
    """Whether a word that may be a noun (claim, plans) is a verb here, by the word before it."""
    if before in "DsI=AGVJ":
        return False
    words = scene.tokens.words
    previous = words[verb - 1].lower() if verb else ""
    following = scene.classes[verb + 1 : verb + 2]
    if before not in "RWQKC":
        if following and following in "BMA":
            return False  # the attacks have
        if following == "I" and "q" not in cue.frames and words[verb + 1] not in cue.prepositions:
            return False  # the attacks on
        if following and following in ",.;" and "p" not in cue.frames:
            subject = scene.subject_before(verb) if "q" in cue.frames else None
            if subject is None or scene.classes[subject[0] - 1] not in "QK":
                return False  # the main points, but: “Two,” Lee answers.
    if before == "v" and _INFINITIVE_BACK.match(scene.reverse, len(scene.classes) - verb):
        return False  # did not release details
    if letter == "v":
        if before == "R":
            return previous not in ("he", "she", "it")
        if before in "NPzv":
            return (previous.endswith("s") and not previous.endswith("ss")) or previous in _PLURALS
        return before in "WCx,H"
    if before in "Nzv":
        return not (previous.endswith("s") and not previous.endswith(("ss", "us", "is")))
    return before in "PRWC,)xqHQK"


def _reduced(scene: Scene, after: int) -> bool:
    """Whether a form in -ed is a participle that describes the noun before it."""
    return scene.tokens.words[after : after + 1] == ["by"]


def inverted_subject(
    scene: Scene, verb: int, after: int, before: str, cue: Cue, sentence: Range
) -> Range | None:
    """``..., said Price``: the noun group behind the verb, where nothing else can be meant."""
    classes = scene.classes
    if before not in "QKq,-" or "q" not in cue.frames:
        return None
    m = _BEHIND_VERB.match(classes, after)
    if not m or classes[after] == "O":
        return None
    following = classes[m.end() : m.end() + 1] or "/"
    if before in ",-" and classes[verb - 2 : verb - 1] not in ("Q", "q", "K"):
        if cue.lemma not in _INVERTING or following not in ".,/W":
            return None
        if following == "W" and not finite_between(classes, sentence[0], verb - 1):
            return None  # a rule, said officials who made it
        named = subject_before_apposition(scene, verb - 1, sentence)
        if named and classes[named[1]] in ",(" and named[1] < verb - 1:
            return None  # Lee, a doctor, said X.
    if following in ".,/;(W-xIS:" or before in "QK":
        return (after, m.end())
    return None


def _main_clause(scene: Scene, start: int, end: int) -> Range | None:
    """``Though he thanked them, [she] sounded a rare note, saying``: the subject behind the first comma."""
    classes = scene.classes
    comma = classes.find(",", start, end - 1)
    m = NOUN_GROUP_LONG.match(classes, comma + 1, end) if comma > 0 else None
    return (comma + 1, m.end()) if m and starts_clause(classes, comma + 1) else None


def gerund_subject(
    scene: Scene, group: int, sentence: Range, last: Site | None, earlier: Site | None
) -> tuple[Range | None, str]:
    classes = scene.classes
    first = sentence[0]
    before = classes[group - 1] if group > first else "/"
    if not classes[first:group].strip("CISx"):  # Citing ..., / And in explaining ...,
        for mark in _AFTER_COMMA.finditer(classes, group, min(sentence[1], group + 60)):
            comma = mark.start()
            m = NOUN_GROUP_LONG.match(classes, comma + 1, sentence[1])
            if m and m.end() < sentence[1] and classes[m.end()] in "xMBAZzFEV,(":
                return (comma + 1, m.end()), "main"
        if (
            earlier is not None
            and earlier.source
            and earlier.sentence[1] == first
            and classes[first - 1] != "/"
        ):
            return earlier.source, "sentence-before"
        return None, "none"
    if before in "NPz=":
        found = subject_before(scene, group, first)
        governed = found and found[0] > first and classes[found[0] - 1] in "EFZVvzGU"
        if found and scene.tokens.words[found[0]].lower() in _RECORDINGS and "I" in classes[slice(*found)]:
            return (classes.rindex("I", *found) + 1, found[1]), "subject"  # footage of Lee saying
        if found and not governed and scene.tokens.words[group - 1].lower() not in _STATEMENTS:
            return found, "subject"
    if before == "," and classes[first] == "S" and last is not None:
        main = _main_clause(scene, last.verb, group)
        if main:
            return main, "main"
    if last is not None and last.source and last.verb < group:
        return last.source, "main"
    if before == ",":
        nearest = subject_in_subordinate(scene, group - 1, first)
        if nearest:
            return nearest, "subordinate"
    main = main_subject(scene, sentence, group)
    return main, "main" if main else "none"
