"""Charts as pictures: SVG by pygal, put into the page as data, so that nothing is fetched.

A picture's words cannot be read by every visitor: the templates set a table of the same figures
under each one.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from datetime import date, timedelta
from xml.etree import ElementTree

import pygal
from pygal.style import Style

Bars = Sequence[tuple[str, int]]
"""What a chart shows: pairs of label and height, in order."""

# The colours of the pages (static/onrecord.css), for a light and a dark background.
_LIGHT = {"bar": "#6b93b3", "ink": "#54504a", "line": "#dcd6cc"}
_DARK = {"bar": "#5f8cb0", "ink": "#b3ada3", "line": "#3d3a36"}
_SVG = "http://www.w3.org/2000/svg"
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

_STYLE = Style(
    background="transparent",
    plot_background="transparent",
    colors=(_LIGHT["bar"],),
    opacity="1",
    font_family=_FONT,
    label_font_size=13,
    major_label_font_size=13,
    guide_stroke_dasharray="0",
    major_guide_stroke_dasharray="0",
)

ElementTree.register_namespace("", _SVG)


def _colours(palette: dict[str, str]) -> str:
    return (
        f".reactive {{ fill: {palette['bar']}; stroke: none; fill-opacity: 1 }}"
        f".axis text, .axis text.major {{ fill: {palette['ink']} }}"
        f".axis .line, .axis .guide.line, .axis .major.guide.line, .guides .major.guide.line {{ stroke: {palette['line']} !important }}"
    )


_CSS = f"inline:{_colours(_LIGHT)} @media (prefers-color-scheme: dark) {{ {_colours(_DARK)} }}"
_PAPER_CSS = f"inline:{_colours(_LIGHT)}"


def _line_colours(palette: dict[str, str]) -> str:
    return (
        _colours(palette) + f".reactive.line {{ fill: none; stroke: {palette['bar']}; stroke-width: 2 }}"
        f".dot {{ fill: {palette['bar']}; stroke: none; fill-opacity: 1 }}"
    )


_DOTS_CSS = f"inline:{_line_colours(_LIGHT)} @media (prefers-color-scheme: dark) {{ {_line_colours(_DARK)} }}"
_PAPER_DOTS_CSS = f"inline:{_line_colours(_LIGHT)}"


def bars(figures: Bars, width: int, height: int, *, paper: bool = False) -> str:
    """A bar chart of figures as SVG text, width by height units. It loads nothing and runs nothing.

    ``paper``: for white paper, also where the screen is dark.
    """
    labels = [label for label, _ in figures]
    chart = pygal.Bar(
        config=pygal.Config(css=["file://style.css", "file://graph.css", _PAPER_CSS if paper else _CSS]),
        js=(),
        style=_STYLE,
        width=width,
        height=height,
        margin=4,
        spacing=6,
        rounded_bars=2,
        show_legend=False,
        show_minor_x_labels=False,
        no_prefix=True,
        range=(0, max([value for _, value in figures] + [1])),
        y_labels=_steps(max([value for _, value in figures] + [1])),
        value_formatter=lambda value: f"{value:,.0f}",
        truncate_label=-1,
    )
    chart.x_labels = labels
    chart.x_labels_major = _spread(labels, max(2, width // 110))
    chart.add(None, [value for _, value in figures])
    return _without_interaction(chart.render())


def _without_interaction(svg: bytes) -> str:
    """The picture without what pygal adds for its script: settings, and descriptions for tooltips."""
    tree = ElementTree.fromstring(svg)
    for parent in list(tree.iter()):
        for child in list(parent):
            if child.tag in (f"{{{_SVG}}}script", f"{{{_SVG}}}desc"):
                parent.remove(child)
    return ElementTree.tostring(tree, encoding="unicode")


def picture(figures: Bars, width: int, height: int, *, paper: bool = False) -> str:
    """bars(figures) as an address for the src of an image."""
    return _address(bars(figures, width, height, paper=paper))


def _apart(days: list[date], count: int) -> list[date]:
    """Some of the sorted days, so far apart that about count of them would fill the time from first to last."""
    least = (days[-1] - days[0]) / max(1, count)
    told: list[date] = []
    for day in days:
        if not told or day - told[-1] >= least > timedelta():
            told.append(day)
    return told


def _spread(labels: list[str], count: int) -> list[str]:
    """At most about count of the labels, evenly apart, the first among them."""
    step = -(-len(labels) // count) or 1
    return labels[::step]


def _steps(top: int) -> list[int]:
    """Two or three round heights for the guide lines, from 0 to at most top."""
    size = 10 ** (len(str(top)) - 1)
    step = next(step for step in (size // 2 or 1, size, size * 2, size * 5) if top // step <= 3)
    return list(range(0, top + 1, step))


def dots(
    points: Sequence[tuple[date, float]],
    width: int,
    height: int,
    *,
    joined: bool = True,
    paper: bool = False,
) -> str:
    """Values by day, if ``joined`` by a line in the order of the days, as an address for the src of an image.

    ``paper`` as in ``bars``.
    """
    ordered = sorted(points)
    values = [value for _, value in ordered]
    low, high = min(0.0, *values), max([*values, 1.0])
    chart = pygal.DateLine(
        config=pygal.Config(
            css=["file://style.css", "file://graph.css", _PAPER_DOTS_CSS if paper else _DOTS_CSS]
        ),
        js=(),
        style=_STYLE,
        width=width,
        height=height,
        margin=4,
        margin_right=50,  # half a label
        dots_size=5,
        stroke=joined,
        show_legend=False,
        no_prefix=True,
        range=(low, high),
        y_labels=[low, (low + high) / 2, high],
        value_formatter=lambda value: f"{round(value, 1):,.10g}" if abs(value) >= 1 else f"{value:,.3g}",
        x_value_formatter=lambda day: day.isoformat(),
        truncate_label=-1,
    )
    chart.x_labels = _apart([day for day, _ in ordered], width // 130)
    chart.add(None, ordered)
    return _address(_without_interaction(chart.render()))


def _address(svg: str) -> str:
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()
