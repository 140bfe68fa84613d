"""Cue sites: each place where a cue verb governs something, with its role and its subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from .clauses import NOUN_GROUP_LONG, Range, Scene
from .cues import Cue, cue_verbs

_PLURALS = frozenset(
    [
        "people",
        "police",
        "men",
        "women",
        "children",
        "data",
        "media",
        "majority",
        "public",
        "couple",
        "few",
        "many",
        "most",
        "others",
        "some",
        "none",
        "all",
    ]
)
_NEGATIONS = frozenset(["not", "never", "n't", "’t", "'t", "neither", "nor", "hardly", "cannot"])
_STATEMENTS = frozenset(
    [
        "statement",
        "statements",
        "letter",
        "email",
        "e-mail",
        "tweet",
        "tweets",
        "message",
        "memo",
        "op-ed",
        "report",
        "release",
        "post",
        "ad",
        "interview",
        "speech",
        "video",
        "note",
        "essay",
        "column",
    ]
)
_INVERTING = frozenset(
    [
        "say",
        "add",
        "write",
        "note",
        "explain",
        "recall",
        "continue",
        "reply",
        "declare",
        "conclude",
        "insist",
        "argue",
        "warn",
        "report",
        "quip",
        "joke",
        "observe",
        "tweet",
    ]
)


_TIMES = frozenset(
    [
        "week",
        "month",
        "year",
        "day",
        "night",
        "morning",
        "evening",
        "afternoon",
        "weekend",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "time",
        "moment",
        "today",
    ]
)
# Auxiliaries, adverbs, "on Thursday", and a phrase between auxiliary and verb: has in the past described.
_GROUP_BACK = regex.compile(r"(?:xI|[xMAB]|[NPz=]{1,3}D?I(?=[AM]))*+")
_AFTER_COMMA = regex.compile("[,QKq]")
_SKIPPED = regex.compile(r"(?:Ix|x)*+")
_FINITE = regex.compile("[MBAZFE]")
_BEHIND_VERB = regex.compile(rf"[xEUGD=]{{0,4}}{NOUN_GROUP_LONG.pattern}|[=D]I{NOUN_GROUP_LONG.pattern}")


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
    table = cue_verbs()
    words = scene.tokens.words
    out: list[Site] = []
    last: Site | None = None
    finite: Site | None = None
    for verb in [i for i, word in enumerate(words) if word in table]:
        if scene.classes[verb] == "/":
            continue
        cue, letter = table[words[verb]]
        site = _site(scene, verb, cue, letter, last, finite, headline_end)
        if site is not None:
            out.append(site)
            last = site
            if site.role == "finite" and site.subject_from != "relative":
                finite = site
    return out


def _site(
    scene: Scene, verb: int, cue: Cue, letter: str, last: Site | None, finite: Site | None, headline_end: int
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
                _agent(scene, verb + 1, sentence[1]),
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
    negated = any(w.lower() in _NEGATIONS for w in words[group:verb])
    before = classes[group - 1] if group > first else "/"
    role = _role(letter, aux, before)
    after = verb + 1

    def site(role: str, source: Range | None, how: str, start: int = group) -> Site:
        return Site(cue, start, verb, after, role, sentence, source, how, negated)

    if role == "passive":
        agent = _agent(scene, after, sentence[1])
        if agent:
            return site("passive", agent, "agent")
        return site("passive", None, "none")
    if role == "infinitive":
        start = group - 1
        while start > first and classes[start - 1] in "EFZVUxGNvz" and start > group - 4:
            start -= 1
            if classes[start] in "EFZVzv":
                break
        while start > first and classes[start - 1] in "xMAB":
            start -= 1
        subject = _subject(scene, start, first)
        return site("infinitive", subject, "subject" if subject else "none")
    if role == "gerund":
        subject, how = _gerund_source(scene, group, sentence, finite or last, earlier)
        return site("gerund", subject, how)
    # finite, or a participle that could be either
    if role == "participle" and before in "Ds":
        return None  # his proposed ban
    if letter in "vz" and not aux and not _is_verb(scene, verb, letter, before, cue):
        return None
    inverted = _inverted(scene, verb, before, cue, sentence)
    if inverted:
        return site("finite", inverted, "inverted")
    if before in "QKq/":
        if before == "/" and letter in "E" and role == "participle":
            return None
        return site("finite", None, "none") if before in "QKq" else None
    if before in "WH":
        antecedent = _subject(scene, group - 1, first)
        if antecedent is None and classes[group - 2 : group - 1] in (",", "-"):
            antecedent = _subject(scene, group - 2, first)
        return site("finite", (group - 1, group), "relative") if before == "W" or antecedent else None
    if before == "C":
        if last is not None and last.source and last.role in ("finite", "gerund"):
            return site("finite", last.source, "conjoined")
        main = main_subject(scene, sentence, group)
        return site("finite", main, "conjoined") if main else None
    subject = _subject(scene, group, first)
    if subject is None and before in ",-":
        subject = _before_appositive(scene, group - 1, sentence) or _before_comma(scene, group - 1, sentence)
    if subject is None:
        return None
    if role == "participle" and _reduced(scene, after):
        agent = _agent(scene, after, sentence[1])
        return site("passive", agent, "agent") if agent else None
    return site("finite", subject, "subject")


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
            return False  # the main points,
    if letter == "v":
        if before == "R":
            return previous not in ("he", "she", "it")
        if before in "NPzv":
            return (previous.endswith("s") and not previous.endswith("ss")) or previous in _PLURALS
        return before in "WCx,H"
    if before in "Nzv":
        return not (previous.endswith("s") and not previous.endswith(("ss", "us", "is")))
    return before in "PRWC,)xqHQK"


def _subject(scene: Scene, token: int, first: int) -> Range | None:
    found = scene.subject_before(token)
    if not found or found[1] <= first:
        return None
    return max(found[0], first), found[1]


def _agent(scene: Scene, token: int, end: int) -> Range | None:
    """The noun group after "by" directly behind a passive verb."""
    words = scene.tokens.words
    for k in range(token, min(token + 3, end)):
        if words[k] == "by":
            m = NOUN_GROUP_LONG.match(scene.classes, k + 1, end)
            return (k + 1, m.end()) if m else None
        if scene.classes[k] not in "xI":
            return None
    return None


def _reduced(scene: Scene, after: int) -> bool:
    """Whether a form in -ed is a participle that describes the noun before it."""
    return scene.tokens.words[after : after + 1] == ["by"]


def _inverted(scene: Scene, verb: int, before: str, cue: Cue, sentence: Range) -> Range | None:
    """``..., said Price``: the noun group behind the verb, where nothing else can be meant."""
    classes = scene.classes
    if before not in "QKq,-" or "q" not in cue.frames:
        return None
    m = _BEHIND_VERB.match(classes, verb + 1)
    if not m or m.end() >= len(classes) or classes[verb + 1] == "O":
        return None
    following = classes[m.end()]
    if before in ",-" and classes[verb - 2 : verb - 1] not in ("Q", "q", "K"):
        if cue.lemma not in _INVERTING or following not in ".,":
            return None
        named = _before_appositive(scene, verb - 1, sentence)
        if named and classes[named[1]] in ",(" and named[1] < verb - 1:
            return None  # Lee, a doctor, said X.
    if following in ".,/;(W-xIS:" or before in "QK":
        return (verb + 1, m.end())
    return None


def _before_appositive(scene: Scene, comma: int, sentence: Range) -> Range | None:
    """The subject before ``, a doctor who ...,``: of the groups that open a part and a comma follows.

    The one that opens the sentence, else the last one; never a time ("Last week, the mayor, ...").
    """
    opened = [group for group in _opening_groups(scene, sentence, comma) if scene.classes[group[1]] in ",-("]
    opened = [group for group in opened if comma - group[1] < 60]
    if not opened:
        return None
    return opened[0] if scene.classes[sentence[0] : opened[0][0]].strip("Cx") == "" else opened[-1]


def _before_comma(scene: Scene, comma: int, sentence: Range) -> Range | None:
    """The nearest noun group that ends before a comma left of this one."""
    k = scene.classes.rfind(",", sentence[0], comma)
    while k > sentence[0] and comma - k < 60:
        found = _subject(scene, k, sentence[0])
        if found and scene.tokens.words[found[1] - 1].lower() not in _TIMES:
            return found
        k = scene.classes.rfind(",", sentence[0], k)
    return None


def _opening_groups(scene: Scene, sentence: Range, limit: int) -> Iterator[Range]:
    """The noun groups that open the sentence or a part of it behind a comma, but for times."""
    classes, words = scene.classes, scene.tokens.words
    start = sentence[0]
    while start < limit:
        k = start
        while k < limit and classes[k] in "CxH":
            k += 1
        m = NOUN_GROUP_LONG.match(classes, k, limit)
        if m and m.end() < limit and words[m.end() - 1].lower() not in _TIMES:
            yield (k, m.end())
        following = classes.find(",", start, limit)
        if following == -1:
            return
        start = following + 1


def main_subject(scene: Scene, sentence: Range, limit: int) -> Range | None:
    """The noun group that the main verb of the sentence follows, with or without an apposition between."""
    classes = scene.classes
    apart: Range | None = None
    for group in _opening_groups(scene, sentence, limit):
        skipped = _SKIPPED.match(classes, group[1], limit)
        end = skipped.end() if skipped else group[1]
        if end < limit and classes[end] in "MBAZzFE":
            return group
        if end < limit and (
            classes[end] == "W" or (classes[end] in ",(-" and _FINITE.search(classes, end, limit))
        ):
            if not classes[sentence[0] : group[0]].strip("Cx"):
                return group
            apart = apart or group
    if apart:
        return apart
    k = sentence[0]
    while k < limit:
        m = NOUN_GROUP_LONG.match(classes, k, limit)
        if not m:
            k += 1
            continue
        end = m.end()
        while end < limit and classes[end] == "x":
            end += 1
        if end < limit and classes[end] in "MBAZzFE" and not (k > sentence[0] and classes[k - 1] == "I"):
            return (k, m.end())
        k = m.end()
    return None


def _gerund_source(
    scene: Scene, group: int, sentence: Range, last: Site | None, earlier: Site | None
) -> tuple[Range | None, str]:
    classes = scene.classes
    first = sentence[0]
    before = classes[group - 1] if group > first else "/"
    if group == first or (before in "S" and group - 1 == first):
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
    if before in "NPz":
        found = _subject(scene, group, first)
        governed = found and found[0] > first and classes[found[0] - 1] in "EFZVvzGU"
        if found and not governed and scene.tokens.words[group - 1].lower() not in _STATEMENTS:
            return found, "subject"
    if last is not None and last.source and last.verb < group:
        return last.source, "main"
    main = main_subject(scene, sentence, group)
    return main, "main" if main else "none"
