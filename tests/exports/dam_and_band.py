"""Two articles and what is said in them, by hand; hostile words among them."""

from __future__ import annotations

from extractors import Attribution, Setting, Span, Speaker

DAM = (
    "“The dam is safe,” said Mara Lind, head of the Dam Board. “It will hold.”\n\n"
    "=1+1 is “a formula” 😀, she said. The board denied\nthat it leaks.\n\n"
    "According to the report, 56 people <script>alert(1)</script> left.\n"
)
BAND = "Ove Sand says he “loves” rain.\n"

MARA = Speaker("Mara Lind", "person", "head", "Dam Board", ("Mara Lind",))
BOARD = Speaker("Dam Board", "organization")
REPORT = Speaker("the report", "document")
OVE = Speaker("Ove Sand", "person")


def spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words)


def said(
    text: str, kind: str, content: tuple[str, ...], cue: str, source: str, speaker: Speaker | None
) -> Attribution:
    return Attribution(
        kind=kind,
        content=spans(text, *content),
        cue=spans(text, cue) if cue else (),
        source=spans(text, source) if source else (),
        speaker=speaker,
        rule="by hand",
        confidence=0.75,
        reason="the sentence says so",
        cue_class="speech",
        setting=Setting(said_on="2026-03-04") if speaker is REPORT else Setting(),
        stance="denied" if cue == "denied" else "said",
        stance_words=spans(text, cue) if cue == "denied" else (),
    )
