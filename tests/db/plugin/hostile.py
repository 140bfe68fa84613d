"""An article in which every field that can come from outside tries to be more than text."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.model import Article, Attribution, Extraction, Layout, NotSpeech, Span, Speaker

SCRIPT = "<script>alert('script')</script>"
IMAGE = "\"><img src=x onerror=alert('image')>"
TURNED = "\u202egnp.exe\u202c"
TEMPLATE = "{{ 7*7 }}{% raw %}"
CLOSING = "</p></textarea></title></option></style><svg onload=alert('svg')>"
ADDRESSES = (
    "javascript:alert('address')",
    " JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert('data')</script>",
    "https://paper.example/\"><script>alert('in the address')</script>",
    "//other.example/x",
    "https:///nowhere",
)


def articles() -> Iterator[tuple[Article, Extraction]]:
    """One article for each hostile address; each with the hostile words in all of its other fields."""
    for number, url in enumerate(ADDRESSES):
        yield article(number, url)


def article(number: int, url: str) -> tuple[Article, Extraction]:
    """An article whose text, names, roles, reasons and title are hostile."""
    name = f"Mal {IMAGE} {TURNED} Ory{number}"
    quote = f"“{SCRIPT} {IMAGE} {TURNED} {CLOSING} {TEMPLATE}”"
    text = (
        f"{name} said {quote}.\n\nShare {SCRIPT}\n\nThe “{SCRIPT}” fell.\n\nאמר שר החוץ: שלום\u200f.\x00\x1b"
    )
    start = len(name) + 6
    said = Attribution(
        kind="direct",
        content=(Span(start, start + len(quote)),),
        cue=(Span(len(name) + 1, len(name) + 5),),
        source=(Span(0, len(name)),),
        speaker=Speaker(name, "person", f"boss {SCRIPT}", f"firm {IMAGE}", (name, f"Mr {IMAGE}")),
        rule=f"rule {SCRIPT}",
        confidence=0.4,
        reason=f"because {IMAGE} {TURNED}",
    )
    share = text.index("Share")
    scare = text.index("The “") + 4
    layout = Layout(
        None,
        (
            Span(0, start + len(quote) + 1),
            Span(scare - 4, text.index(" fell.") + 6),
            Span(text.index("אמר"), len(text)),
        ),
        (Span(share, share + 6 + len(SCRIPT)),),
    )
    unspoken = NotSpeech(
        Span(scare, scare + len(SCRIPT) + 2), f"kind {IMAGE}", f"rule {SCRIPT}", f"why {IMAGE}"
    )
    made = Article(
        id=f"key {SCRIPT} {number}",
        text=text,
        title=f"Title {SCRIPT} {IMAGE} {TURNED} {CLOSING} {TEMPLATE}",
        author=f"Author {SCRIPT}",
        publisher=f"Paper {SCRIPT} {TURNED}",
        date="2024-05-06",
        url=url,
    )
    return made, Extraction(layout, (said,), (unspoken,))
