"""How a stored statement reads: "Ann Lee denied that …", "according to Ann Lee: …", with the article's own cue.

Without its cue a statement that somebody denied looks like one that somebody made. So every list shows
statements by these parts; only words in quotation marks that were plainly said may stand for themselves.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from extractors.model import STANCES

#: What a stance is called on a page; what was plainly said has no label.
LABELS: Mapping[str, str] = {
    "denied": "denied",
    "not_said": "not said",
    "asked": "asked",
    "alleged": "alleged",
    "planned": "planned or conditional",
}

#: The same for who chooses one of all.
STANCE_LABELS: Mapping[str, str] = {stance: LABELS.get(stance, "plainly said") for stance in STANCES}

#: Decisions less certain than this are shown with their confidence.
UNSURE = 0.6

#: Rules whose cue is no verb of the speaker's: a noun, an adverb, a verb that others are the subject of.
_NO_VERB = ("noun_cue", "hedge", "passive_it", "passive_to", "passive_told", "passive_seen_as")


_TOLD = ("told", "tells", "tell", "has told", "also told")

#: The columns that this needs of a row.
NEEDED = [
    "speaker",
    "speaker_id",
    "extracted_speaker",
    "mention",
    "kind",
    "text",
    "cue",
    "stance",
    "stance_words",
    "negated",
    "addressee",
    "spans",
    "rule",
    "confidence",
]


class Part(NamedTuple):
    """One part of a statement: who, the cue or the content; or a sign that joins them."""

    kind: Literal["who", "cue", "content", "sign"]
    text: str


def stance_of(row: Mapping[str, Any]) -> str:
    """The stance of a row: said, denied, not_said, asked, alleged or planned."""
    return row.get("stance") or "said"


def label_of(row: Mapping[str, Any]) -> str | None:
    """In what sense it was said, in words; None for what was plainly said."""
    return LABELS.get(stance_of(row))


def unsure(row: Mapping[str, Any]) -> int | None:
    """How sure the decision is, in per cent, where that has to be told and no reviewer has decided."""
    if row.get("verdict") not in (None, "unsure"):
        return None
    confidence = row.get("confidence")
    return round(confidence * 100) if confidence is not None and confidence < UNSURE else None


def stands_for_itself(row: Mapping[str, Any]) -> bool:
    """Whether the words need no cue: all are in quotation marks, and they were plainly said."""
    return row["kind"] == "direct" and stance_of(row) == "said"


def parts(row: Mapping[str, Any]) -> list[Part]:
    """The parts of a statement in the order of a sentence."""
    who = Part("who", row.get("speaker") or row.get("mention") or "")
    before, shown = _around_the_source(row)
    cue = Part("cue", _cue({**row, "stance_words": shown}))
    content = Part("content", row["text"])
    colon = Part("sign", ":")
    if not cue.text.strip(":"):
        return [who, colon, content] if who.text else [content]
    if not who.text:
        return [cue, colon, content]
    if cue.text.lower().startswith("according") or cue.text.endswith(" by"):
        return [cue, who, colon, content]
    if row.get("rule") in _NO_VERB:
        return [who, Part("sign", "("), cue, Part("sign", "):"), content]
    first = [Part("sign", before), who] if before else [who]
    return [*first, cue, *([colon] if row["kind"] == "direct" else []), content]


def _around_the_source(row: Mapping[str, Any]) -> tuple[str, str]:
    """The words that show the stance, those right before the source and the others: "not all doctors agree", "if the jury finds".

    Behind the source they say something else: that all doctors do not agree.
    """
    words = row.get("stance_words") or ""
    spans = _spans(row)
    stance, source = spans.get("stance") or [], spans.get("source") or []
    if stance and all(any(a <= s and e <= b for a, b in spans.get("content") or []) for s, e in stance):
        return "", ""  # a question that is its own sign stands in the content
    if len(stance) != 1 or not source or not stance[0][0] < source[0][0] <= stance[0][1] + 1:
        return "", words
    if any(
        start < stance[0][1] and stance[0][0] < end <= source[0][0] for start, end in spans.get("cue") or []
    ):
        return "", words  # it is the cue that stands before the source: asked Lee
    begin = stance[0][0]
    return words[: source[0][0] - begin].strip(), words[source[-1][1] - begin :].strip()


def sentence(row: Mapping[str, Any], *, named: bool = True) -> str:
    """The statement as one line; without the name at its head where that stands beside it."""
    given = parts(row)
    if not named and [part.kind for part in given[:2]] == ["who", "cue"]:
        given = given[1:]
    line = " ".join(part.text for part in given)
    return line.replace("( ", "(").replace(" )", ")").replace(" :", ":")


def _cue(row: Mapping[str, Any]) -> str:
    """The cue with the words that show the stance, in the order of the article, and whom it was said to."""
    cue = row.get("cue") or ""
    shown = row.get("stance_words") or ""
    who = row.get("speaker") or row.get("mention") or ""
    given = [*cue.lower().split(), *who.lower().split()]  # Recent rumours have suggested
    missing = " ".join(
        word
        for word in shown.split()
        if word != "…"
        and word.lower() not in given
        and not (word[0] in "’'n" and word[-2:] in ("’t", "'t") and word in cue)  # he didn’t think
    )
    if missing:
        cue = f"{missing} {cue}"
    if row.get("addressee") and (cue.lower() in _TOLD or _is_behind_the_cue(row)):
        cue = f"{cue} {row['addressee']}"
    return cue


def _spans(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The places of the parts in the article, as lists; none where the row does not have them."""
    spans: Mapping[str, Any] | str = row.get("spans") or {}
    found: Mapping[str, Any] = json.loads(spans) if isinstance(spans, str) else spans
    return found


def _is_behind_the_cue(row: Mapping[str, Any]) -> bool:
    """Whether the person addressed stands right behind the cue, as in "urged the council to act".

    Without it "urged to act" says that others urged the speaker.
    """
    spans = _spans(row)
    if not spans.get("addressee") or not spans.get("cue"):
        return False
    start, end = map(int, spans["addressee"])
    others = [*spans["content"], *spans["source"]]
    if any(begin < end and start < stop for begin, stop in others):
        return False  # asked Lee: who asks
    return 0 <= start - int(spans["cue"][-1][1]) <= 1
