"""What the words of the pages mean: kinds, senses, how sure, and each rule with its example."""

from __future__ import annotations

from itertools import groupby

from datasette.utils.asgi import Response
from markupsafe import Markup, escape

from extractors.rules.registry import rules

from ...text import reporting_clause
from ..page import Page, page


@page
async def help_page(page: Page) -> Response:
    """The glossary of the pages; ``#rule-NAME`` is one rule."""
    groups = [
        (group, [(rule.name, _example(rule.example)) for rule in members])
        for group, members in groupby(rules(), key=lambda rule: rule.group)
    ]
    return await page.render("help", groups=groups, unsure_below=round(reporting_clause.UNSURE * 100))


def _example(written: str) -> Markup:
    """The example in a rule's description, its words between `` `` as code."""
    parts = written.split("``")
    out = Markup("")
    for number, part in enumerate(parts):
        out += Markup(f"<code>{escape(part)}</code>") if number % 2 else escape(part)
    return out
