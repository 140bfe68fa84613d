"""An explanation as text: sentence by sentence what was seen, tried, found, and turned away."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Span
from .expected.rules import entry
from .expected.telling import pieces, plainly
from .model import (
    BOILERPLATE,
    DATELINES,
    CandidateExplained,
    CueExplained,
    MentionExplained,
    QuotationExplained,
    Reason,
    RuleTried,
    Stages,
    TokenExplained,
    WordExplained,
)

#: Where words of saying are listed.
_LISTS = "extractors/lexicon/en/cues.txt, phrasal_cues.txt, noun_cues.txt, adjective_cues.txt"
#: Where the class of a word comes from, and where names and descriptions are read.
_CLASSES = (
    "extractors/lexicon/en/wordclasses.txt and verbs.txt, by its shape extractors/tokens/tagger.py, "
    "by the words beside it extractors/tokens/in_context.py"
)
_NAMES = (
    "names by extractors/entities/names/names.py and name_parser.py, descriptions by entities/noun_phrases.py"
)
_WEIGHTS = "extractors/lexicon/weights/statements.txt, confidence.txt"
#: So many signs of a candidate are printed, those that weigh most.
_SIGNS = 8


def as_text(explanation: Stages) -> str:
    """The explanation in lines, for people."""
    return "\n".join(_lines(explanation)) + "\n"


def _lines(found: Stages) -> Iterator[str]:
    yield f"rules {found.rules_version}"
    yield f"the class of each word: {_CLASSES}"
    aside = [part for part in found.parts if part.kind != "paragraph"]
    for part in aside:
        file = {"boilerplate": BOILERPLATE, "dateline": DATELINES}.get(part.kind)
        told = f"  (never quoted from)  {file}" if file else ""
        yield f"{part.kind}: {_short(part.span.of(found.text))}{told}"
    done = 0
    for number, span in enumerate(_sentences(found), 1):
        here = found.within(done, span.end)
        done = span.end
        yield ""
        yield f"SENTENCE {number}  {_short(span.of(found.text), 200)}"
        yield "  words       " + " ".join(
            f"{_short(token.text, 40)}/{token.word_class}" for token in here.tokens if token.text.strip()
        )
        yield from _origins(here.tokens)
        for quotation in here.quotations:
            yield from _quotation(found.text, quotation)
        for cue in here.cues:
            yield from _cue(cue)
        for word in (*here.no_cues, *here.phrases):
            yield from _no_cue(word)
        if not (here.cues or here.no_cues or here.phrases or here.quotations):
            yield f"  no cue      no word of it is a verb, noun or adjective of saying, nor in marks  {_LISTS}"
    yield ""
    signs = f"  (each sign with what it adds to the statement / to the whole: {_WEIGHTS})"
    yield f"FOUND{signs}" if found.candidates else "FOUND  nothing"
    for candidate in found.candidates:
        yield from _candidate(found.text, candidate)
    if found.mentions:
        yield ""
        yield f"WHO  ({_NAMES})"
    for mention in found.mentions:
        yield from _mention(mention)


def _sentences(found: Stages) -> Iterator[Span]:
    """The sentences by their tokens."""
    tokens = found.tokens
    start = 0
    for k, token in enumerate(tokens):
        if k + 1 == len(tokens) or tokens[k + 1].sentence != token.sentence:
            words = [one for one in tokens[start : k + 1] if one.text.strip()]
            if words:
                yield Span(words[0].span.start, words[-1].span.end)
            start = k + 1


def _short(words: str, most: int = 80) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _quotation(text: str, one: QuotationExplained) -> Iterator[str]:
    closed = "" if one.closed else ", not closed"
    yield f"  in marks    {_short(one.span.of(text))}  (mark {one.mark}{closed})"
    against = one.not_speech
    if against:
        verdict = "so it is left out" if against["decided"] else "yet it is not left out"
        yield (
            f"      no speech? {against['rule']}: {against['reason']} ({against['strength']:.0%}, from {against['bar']:.0%} on it counts): {verdict}"
        )
    for rule in one.rules:
        yield from _rule(rule)


def _origins(tokens: tuple[TokenExplained, ...]) -> Iterator[str]:
    """Where the words have their classes from: those of one list or one guess together."""
    out: dict[str, list[str]] = {}
    for token in tokens:
        if token.text.isalnum() or len(token.text) > 1:
            file, _, line = token.class_file.partition(":")
            says = token.class_from if not line else ""
            word = _short(token.text, 30) + (f":{line}" if line else "")
            out.setdefault(f"{file} ({says})" if says else file, []).append(word)
    if out:
        yield "  from        " + "; ".join(
            f"{file}: {', '.join(dict.fromkeys(words))}" for file, words in out.items()
        )


def _cue(cue: CueExplained) -> Iterator[str]:
    subject = (
        f"subject “{_short(cue.subject, 50)}” ({cue.subject_from})" if cue.subject else "no subject found"
    )
    takes = ", ".join(cue.takes) or "nothing"
    yield (
        f"  cue         “{cue.text}” ({cue.lemma}, {cue.sense}), {cue.form}, {subject}; takes {takes}  {entry(cue)}"
    )
    untried: dict[str, list[str]] = {}
    for rule in cue.rules:
        if rule.outcome == "not tried":
            untried.setdefault(rule.why, []).append(rule.rule)
        else:
            yield from _rule(rule)
    for why, rules in untried.items():
        yield f"      · {', '.join(rules)}  not tried: {why}"


def _rule(rule: RuleTried) -> Iterator[str]:
    if rule.outcome == "found":
        made_for = f", made for {plainly(rule.example)}" if rule.example else ""
        yield f"      + {rule.rule}  found{made_for}, in {rule.file}"
    else:
        yield f"      - {rule.rule}  turned away{_because(rule.because)}"


def _because(reasons: tuple[Reason, ...]) -> str:
    if not reasons:
        return ""
    return " by: " + "; and ".join(" <- ".join(pieces(one)) for one in reasons)


def _no_cue(word: WordExplained) -> Iterator[str]:
    name = f"/{word.word_class}" if word.word_class else ""
    yield f"  no cue      “{_short(word.text, 40)}”{name}: {word.why}{_because(word.because)}  {'' if word.because else word.file}".rstrip()


def _candidate(text: str, one: CandidateExplained) -> Iterator[str]:
    content = " … ".join(_short(span.of(text), 70) for span in one.content)
    source = " ".join(_short(span.of(text), 40) for span in one.source) or "nobody named"
    verdict = "given" if one.given else "NOT given"
    yield f"  {one.rule}: [{content}] by <{source}>: {verdict}" + (
        f", {one.dropped}  {one.file}" if one.dropped else ""
    )
    if one.statement is None or one.bar is None or one.confidence is None or one.whole_bar is None:
        return
    yield (
        f"      a statement with {one.statement:.0%}, the bar for “{one.bar_name}” is {one.bar:.0%}; "
        f"words, source and speaker right with {one.confidence:.0%}, the bar is {one.whole_bar:.0%}"
    )
    if one.ends and one.given:
        yield f"      its words end there by: {plainly(one.ends.says)}  {one.ends.file}"
    signs = sorted(one.signs, key=lambda sign: -max(abs(sign.statement), abs(sign.whole)))[:_SIGNS]
    yield "      " + ", ".join(f"{sign.name} {sign.statement:+.2f}/{sign.whole:+.2f}" for sign in signs)


def _mention(mention: MentionExplained) -> Iterator[str]:
    who = mention.speaker or "nobody"
    by = f", decided by {mention.decided_by}" if mention.decided_by else ""
    yield f"  <{_short(mention.text, 60)}> is {who}{by}" + (f": {mention.says}" if mention.says else "")
    for score in mention.scores:
        signs = ", ".join(
            f"{sign} {weight:+.2f}" for sign, weight in sorted(score.signs.items(), key=lambda s: -abs(s[1]))
        )
        yield f"      {score.name} {score.score:+.2f}, who {score.how}: {signs}"
    for one in mention.ruled_out:
        yield f"      not {one.name}{_because(one.because)}"
    for step in mention.steps:
        if step.found is None:
            yield f"      - {step.name}{_because(step.because)}"
        else:
            yield f"      + {step.name}: {step.found}  {step.file}"
