"""schema.org in JSON-LD: quoted words as Quotation, reported statements as Claim, and their articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any

from db.text import reporting_clause

from .by_article import Found, Row
from .json_ld import article_name, dumped, quote_name, write_list

CONTEXT = "https://schema.org"


def write(found: Iterable[Found], out: IO[bytes]) -> int:
    """Writes one graph, each article followed by what is said in it. Gives the number of quotations."""
    count = 0

    def nodes() -> Iterator[dict[str, Any]]:
        nonlocal count
        for item in found:
            yield _without_nothing(_article(item.article))
            for row in item.quotes:
                count += 1
                yield _without_nothing(_quotation(item.article, row))

    write_list(dumped({"@context": CONTEXT})[:-1] + b', "@graph": ', nodes(), b"}", out)
    return count


def _article(article: Row) -> dict[str, Any]:
    name = article_name(article)
    return {
        "@type": "NewsArticle",
        "@id": name,
        "url": None if name.startswith("urn:") else name,
        "identifier": article["key"],
        "headline": article["title"],
        "author": article["author"] and {"@type": "Person", "name": article["author"]},
        "publisher": article["publisher"] and {"@type": "Organization", "name": article["publisher"]},
        "datePublished": article["published"],
    }


def _quotation(article: Row, row: Row) -> dict[str, Any]:
    if reporting_clause.stance_of(row) != "said":
        return _not_plainly_said(article, row)
    direct = row["kind"] == "direct"
    document = row["speaker_kind"] == "document"
    return {
        "@type": "Quotation" if direct else "Claim",
        "@id": quote_name(row),
        "text": row["text"],
        "dateCreated": row["said_on"],
        ("isPartOf" if direct else "appearance"): {"@id": article_name(article)},
        ("spokenByCharacter" if direct else "author"): None if document else _speaker(row),
        "isBasedOn": {"@type": "CreativeWork", "name": row["speaker"]} if document else None,
    }


def _not_plainly_said(article: Row, row: Row) -> dict[str, Any]:
    """What somebody denied, asked or allegedly said is no claim of theirs: the article claims that they denied it."""
    return {
        "@type": "Claim",
        "@id": quote_name(row),
        "text": reporting_clause.sentence(row),
        "description": reporting_clause.label_of(row),
        "dateCreated": row["said_on"],
        "appearance": {"@id": article_name(article)},
        "about": None if row["speaker_kind"] == "document" else _speaker(row),
    }


def _speaker(row: Row) -> dict[str, Any] | None:
    if not row["speaker"]:
        return None
    if row["speaker_kind"] in ("organization", "group"):
        return {"@type": "Organization", "name": row["speaker"]}
    affiliation = row["affiliation"] and {"@type": "Organization", "name": row["affiliation"]}
    person = {"@type": "Person", "name": row["speaker"], "jobTitle": row["role"], "affiliation": affiliation}
    return _without_nothing(person)


def _without_nothing(node: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in node.items() if value}
