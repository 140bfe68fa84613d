"""A database of any number of made quotations, for timing what is asked of a large archive.

The words follow each other as in the articles at hand (each word drawn from those that follow the one
before), so common words are as common, and rare ones as rare, as in news.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

from archive import originals

from db import open_database
from db.records.article_rows import Rows, prepare
from db.sources.source_counts import count_sources
from db.writing import writer
from extractors import Article, Attribution, Extraction, Figure, Layout, Span, Speaker

KINDS = ("direct", "direct", "mixed", "indirect")
OUTLETS = tuple(f"Paper {number}" for number in range(60))
ROLES = ("spokesman", "spokeswoman", "minister", "director", None, None)
IN_AN_ARTICLE = 20


class Babble:
    """Sentences of a given length out of the words of news."""

    def __init__(self, seed: int = 7) -> None:
        self.random = Random(seed)
        followers: defaultdict[str, list[str]] = defaultdict(list)
        for row in originals():
            words = re.findall(r"[\w’'-]+", row["text"].lower())
            for word, following in pairwise(words):
                followers[word].append(following)
        self.followers = dict(followers)
        self.words = [word for following in followers.values() for word in following]

    def sentence(self, length: int) -> str:
        """So many words, the first with a capital."""
        word = self.random.choice(self.words)
        said = [word]
        while len(said) < length:
            word = self.random.choice(self.followers.get(word) or self.words)
            said.append(word)
        return " ".join(said).capitalize()


def made(quotations: int) -> Iterator[tuple[Article, Extraction]]:
    """Articles of twenty quotations each."""
    babble = Babble()
    random = babble.random
    people = [f"{babble.sentence(1)} {babble.sentence(1)}{n}".title() for n in range(quotations // 50 + 1)]
    for number in range(quotations // IN_AN_ARTICLE):
        text, attributions = "", []
        for n in range(IN_AN_ARTICLE):
            name = people[int(random.expovariate(20 / len(people))) % len(people)]
            kind = KINDS[n % len(KINDS)]
            said = babble.sentence(random.randint(5, 35))
            figures: tuple[Figure, ...] = ()
            start = len(text)
            if n % 5 == 0:
                value = random.randint(2, 900)
                said += f" and {value} people"
                at = start + (kind != "indirect") + said.rindex(str(value))
                span = Span(at, at + len(f"{value} people"))
                figures = (Figure(span, "count", f"{value} people", value, unit="people"),)
            text += said if kind == "indirect" else f"“{said},”"
            content = Span(start, len(text))
            text += f" said {name}.\n"
            source = Span(len(text) - len(name) - 2, len(text) - 2)
            cue = Span(content.end + 1, content.end + 5)
            role = ROLES[n % len(ROLES)]
            speaker = Speaker(name, "person", role, None, (name,))
            attributions.append(
                Attribution(
                    kind,
                    (content,),
                    (cue,),
                    (source,),
                    speaker,
                    "made",
                    0.9,
                    "made",
                    "speech",
                    figures=figures,
                )
            )
        day = date(2019, 1, 1) + timedelta(days=number % 1800)
        article = Article(
            f"made-{number}",
            text,
            f"{babble.sentence(6)} ({number})",
            publisher=OUTLETS[number % len(OUTLETS)],
            date=day.isoformat(),
        )
        yield article, Extraction(Layout(None, (Span(0, len(text)),), ()), tuple(attributions))


def write(path: Path, quotations: int) -> None:
    """Makes the database at path with so many quotations."""
    db = open_database(path)
    run = writer.begin_run(db, "made")
    batch: list[Rows] = []
    for pair in made(quotations):
        batch.append(prepare(*pair))
        if len(batch) == 500:
            writer.write_many(db, batch, run)
            batch = []
    writer.write_many(db, batch, run)
    writer.end_run(db, run, {})
    count_sources(db)
    db.execute("ANALYZE")
    db.close()
