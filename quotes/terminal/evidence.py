"""The evidence for one attribution: what was decided, by which rule and visible signs, and how often these were right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text
from sqlite_utils import Database

from db.review import reviews
from extractors.confidence.log_odds import ALONE, ANY, TABLE
from extractors.model import Article
from extractors.rules.registry import rules
from extractors.tokens.sentence_ends import sentence_around

from ..configuration import configured_extractor
from .listing import described, one_line, why

Row = Mapping[str, Any]

#: So many signs are shown, those that weigh most.
_SHOWN = 6
_MARKS = {"content": ("[", "]"), "cue": ("{", "}"), "source": ("<", ">")}


class Sign(NamedTuple):
    """One visible feature of a decision, with how many decisions had it when the rules were measured."""

    name: str
    weight: float
    seen: int
    right: float


def show(db: Database, article: Row, number: int, quote: Row, console: Console) -> None:
    """Prints the evidence for one quotation of an article; both as in ``search.articles`` and ``search.quotes_of``."""
    rule = next((rule for rule in rules() if rule.name == quote["rule"]), None)
    rates = _measured()
    seen, right, _ = rates.get((quote["rule"], ALONE), (0, 0.0, 0.0))
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(f"No. {number}", Text(one_line(_marked(article["text"], quote["spans"]))))
    place = f"{quote['kind']}, characters {quote['start']} to {quote['end']}"
    table.add_row("", Text(f"{place}; [content] {{cue}} <source>", style="dim"))
    table.add_row("Speaker", described(quote))
    for name, reason in _joins(db, quote):
        table.add_row("", Text(f"{one_line(name)}: {one_line(reason)}"))
    table.add_row("Stance", Text(_stance(article["text"], quote)))
    table.add_row("Why", why(quote))
    table.add_row(
        "Rule", Text(f"{quote['rule']}: {rule.example.replace('`', '')}" if rule else quote["rule"])
    )
    if seen:
        table.add_row("", f"right in {right / seen:.0%} of {seen:,} decisions on annotated articles")
    table.add_row("Sure", f"{quote['confidence']:.0%}, which these signs make of it, the weightiest first:")
    for sign in _signs(article, quote, rates):
        way = "+" if sign.weight > 0 else "−"
        table.add_row("", Text(f"{way} {sign.name}  ({sign.right / sign.seen:.0%} of {sign.seen:,} right)"))
    verdicts = "; ".join(map(_verdict, reviews.of_quote(db, quote["id"])))
    table.add_row("Judged", Text(verdicts or "by nobody yet"))
    console.print(table)


def _verdict(review: Row) -> str:
    """One review in words: "wrong speaker: Ann Lee, by ana, 2026-03-05"."""
    right = (review[f"corrected_{part}"] for part in ("speaker", "role", "affiliation", "words"))
    told = ", ".join(one_line(part) for part in right if part)
    verdict = review["verdict"].replace("_", " ") + (f": {told}" if told else "")
    return f"{verdict}, by {one_line(review['reviewer'])}, {review['time'][:10]}"


def _stance(text: str, quote: Row) -> str:
    """In what sense it was said, with the words that show it."""
    # No words show what a reviewer says.
    spans = quote["spans"].get("stance", ()) if quote["stance_words"] else ()
    words = [one_line(text[start:end]) for start, end in spans]
    stance = str(quote["stance"]).replace("_", " ")
    return f"{stance}: {', '.join(words)}" if words else stance


def _marked(text: str, spans: Mapping[str, list[list[int]]]) -> str:
    """The sentences of an attribution, with signs around content, cue and source."""
    signs: dict[int, str] = {}
    for role, (opening, closing) in _MARKS.items():
        for start, end in spans[role]:
            signs[start] = signs.get(start, "") + opening
            signs[end] = closing + signs.get(end, "")
    first, last = sentence_around(text, min(signs), max(signs))
    places = sorted({first, *signs, last})
    return "".join(signs.get(start, "") + text[start:end] for start, end in pairwise(places)) + signs.get(
        last, ""
    )


def _joins(db: Database, quote: Row) -> Iterator[tuple[str, str]]:
    """Why the speaker's row is that of another name, where it is."""
    yield from db.execute(
        "SELECT l.found_name, l.reason FROM quotes AS q JOIN articles AS a ON a.id = q.article_id "
        "JOIN speaker_links AS l ON l.found_id = q.found_id AND l.article_key IN ('', a.key) "
        "WHERE q.id = ? AND l.how = 'join'",
        [quote["id"]],
    ).fetchall()


def _signs(article: Row, quote: Row, rates: Mapping[tuple[str, str], tuple[int, float, float]]) -> list[Sign]:
    """The signs of a decision, found again in the text; none if the rules of today decide otherwise."""
    known = {name: article[column] for name, column in _FIELDS.items()}
    contents = [list(span) for span in quote["spans"]["content"]]
    for found in configured_extractor.extract(Article(**known)).attributions:
        if found.rule == quote["rule"] and [list(span) for span in found.content] == contents:
            break
    else:
        return []
    signs = []
    for feature in found.features:
        seen, right, own = rates.get((quote["rule"], feature), (0, 0.0, 0.0))
        all_seen, all_right, any_rule = rates.get((ANY, feature), (0, 0.0, 0.0))
        if all_seen or seen:
            counted = (seen, right) if seen else (all_seen, all_right)
            signs.append(Sign(feature, own + any_rule, *counted))
    return sorted(signs, key=lambda sign: (-abs(sign.weight), sign.name))[:_SHOWN]


_FIELDS = {
    "id": "key",
    "text": "text",
    "title": "title",
    "author": "author",
    "publisher": "publisher",
    "date": "published",
    "url": "url",
    "file": "file",
}


def _measured() -> dict[tuple[str, str], tuple[int, float, float]]:
    """Of each rule and feature, the decisions seen, the right ones, and the weight."""
    rows = (
        line.split("\t")
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    return {
        (rule, name): (int(seen), float(right), float(weight)) for rule, name, seen, right, weight in rows
    }
