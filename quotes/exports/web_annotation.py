"""W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one annotation a quotation, in JSON-LD.

The target is what was said, each span by a position and a quote selector. The bodies say who said it, of
which kind it is, in what sense it was said if not plainly, why the program decided so, and point at the words that name the speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any

from db.text.reporting_clause import label_of

from .by_article import Found, Row
from .json_ld import article_name, dumped, quote_name, write_list

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

#: So many code points before and after find the words again in a page that has changed.
AROUND = 32


def write(found: Iterable[Found], out: IO[bytes]) -> int:
    """Writes one annotation collection with one page; positions count in the stored text."""
    head = {"@context": CONTEXT, "id": "urn:onrecord:export", "type": "AnnotationCollection"}
    page = {"id": "urn:onrecord:export:1", "type": "AnnotationPage", "startIndex": 0}
    before = dumped(head)[:-1] + b', "first": ' + dumped(page)[:-1] + b', "items": '
    return write_list(before, _annotations(found), b"}}", out)


def _annotations(found: Iterable[Found]) -> Iterator[dict[str, Any]]:
    for item in found:
        for row in item.quotes:
            yield {
                "id": quote_name(row),
                "type": "Annotation",
                "motivation": "identifying",
                "generator": {"type": "Software", "name": "onrecord"},
                "body": list(_bodies(item.article, row)),
                "target": [_part(item.article, span) for span in row["spans"]["content"]],
            }


def _bodies(article: Row, row: Row) -> Iterator[dict[str, Any]]:
    for purpose, value in (
        ("identifying", row["speaker"]),
        ("classifying", row["kind"]),
        ("tagging", label_of(row)),
        ("describing", row["reason"]),
    ):
        if value:
            yield {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
    for span in row["spans"]["source"]:
        yield {**_part(article, span), "purpose": "linking"}


def _part(article: Row, span: list[int]) -> dict[str, Any]:
    """A part of an article, by its place and by its words with some around them."""
    (start, end), text = span, article["text"]
    words = {"type": "TextQuoteSelector", "exact": text[start:end]}
    if start:
        words["prefix"] = text[max(0, start - AROUND) : start]
    if end < len(text):
        words["suffix"] = text[end : end + AROUND]
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": article_name(article), "selector": [place, words]}
