"""An extraction as HTML for a notebook: the text with its quotations marked, and who says each."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from extractors import Article, Attribution, Extraction

#: Background and border of each speaker in turn; readable on light and dark.
_COLOURS = ("#2a78d6", "#c2571a", "#1c7d4d", "#8a4fc7", "#b3364a", "#6b6f12")
#: Longer texts are cut, in code points.
_LONGEST = 20_000


def as_html(article: Article, extraction: Extraction) -> str:
    """Self-contained HTML: no scripts, nothing loaded; all words of the article escaped."""
    attributions = extraction.attributions
    names = list(dict.fromkeys(_name(a) for a in attributions))
    colour = {name: _COLOURS[n % len(_COLOURS)] for n, name in enumerate(names)}
    text = article.text[:_LONGEST]
    cuts = {0, len(text)}
    covered: list[tuple[int, int, int, Attribution]] = []
    for number, one in enumerate(attributions, 1):
        for start, end in one.content:
            if start < len(text):
                covered.append((start, min(end, len(text)), number, one))
                cuts |= {start, min(end, len(text))}
    places = sorted(cuts)
    pieces = []
    for start, end in pairwise(places):
        words = escape(text[start:end])
        around = [one for one in covered if one[0] <= start and end <= one[1]]
        if around:
            _, last, number, one = min(around, key=lambda some: some[1] - some[0])
            shade = colour[_name(one)]
            tip = escape(f"{_name(one)}: {one.reason} ({one.confidence:.0%})", quote=True)
            mark = f"<sup>{number}</sup>" if end == last else ""
            words = f'<span title="{tip}" style="border-bottom:2px solid {shade}">{words}{mark}</span>'
        pieces.append(words)
    more = "" if len(article.text) <= _LONGEST else "…"
    rows = "".join(
        f"<tr><td>{number}</td><td style='text-align:left;border-left:3px solid {colour[_name(one)]}'>{escape(_name(one))}</td>"
        f"<td style='text-align:left'>{escape(one.kind)}, {escape(one.stance.replace('_', ' '))}</td>"
        f"<td style='text-align:left'>{escape(' … '.join(span.of(article.text) for span in one.content)[:300])}</td>"
        f"<td>{one.confidence:.0%}</td></tr>"
        for number, one in enumerate(attributions, 1)
    )
    head = f"<p><strong>{escape(article.title)}</strong></p>" if article.title else ""
    table = (
        f"<table><thead><tr><th></th><th>Speaker</th><th>How</th><th>Words</th><th>Sure</th></tr></thead><tbody>{rows}</tbody></table>"
        if rows
        else "<p>Nothing is said in it.</p>"
    )
    return f"<div>{head}<div style='white-space:pre-wrap;max-width:50em'>{''.join(pieces)}{more}</div>{table}</div>"


def _name(one: Attribution) -> str:
    return one.speaker.name if one.speaker else "nobody named"
