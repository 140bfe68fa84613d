"""How well versions of a quotation are put together, on a made archive in which it is known what belongs together.

    python benchmarks/archives/versions.py [--quotations 2000]

Each made quotation is printed by up to five outlets within ten days: as it is, cut, with words changed, with its
"not" cut away, reported with persons and tenses shifted, or given to somebody else. As many quotations are
printed once; half of these share a clause of eight words with another one by the same speaker, as
speakers repeat themselves.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from made_quotations import Babble

from db import open_database
from db.records.article_rows import prepare
from db.variants import group_variants
from db.writing import writer
from extractors import Article, Attribution, Extraction, Layout, Span, Speaker

HOWS = ("same", "trimmed", "altered", "negation", "reported", "speaker")
#: How speech changes when it is reported, written out here: not read from the program's own list.
REPORTED = {
    "i": "she", "we": "they", "my": "her", "our": "their", "me": "her", "us": "them", "will": "would",
    "can": "could", "is": "was", "are": "were", "have": "had", "has": "had", "this": "that", "here": "there",
}  # fmt: skip


class Archive:
    """Made quotations and their versions: ``truth`` has the number of the quotation of each article's key."""

    def __init__(self, quotations: int) -> None:
        self.babble = Babble(seed=5)
        self.random = self.babble.random
        self.quotations = quotations
        self.truth: dict[str, int] = {}
        self.how: dict[str, str] = {}

    def articles(self) -> Iterator[tuple[Article, Extraction]]:
        """All versions, each in an article of its own."""
        clauses: defaultdict[str, list[str]] = defaultdict(list)
        for number in range(2 * self.quotations):
            speaker = f"Speaker{number % 300} Name{number % 300}"
            words = self._sentences()
            day = date(2021, 1, 1) + timedelta(days=self.random.randrange(900))
            if number < self.quotations:
                for n, how in enumerate(["same", *self.random.sample(HOWS, self.random.randint(1, 4))]):
                    yield self._article(number, n, how, words, speaker, day)
                clauses[speaker].append(" ".join(words[-8:]))
            else:
                if number % 2 and clauses[speaker]:
                    words += ["and", *self.random.choice(clauses[speaker]).split()]
                yield self._article(number, 0, "same", words, speaker, day)

    def _sentences(self) -> list[str]:
        words = " ".join(
            self.babble.sentence(self.random.randint(6, 14)) for _ in range(self.random.randint(1, 3))
        )
        said = [word for word in words.lower().split() if word not in ("not", "no", "never")]
        at = self.random.randint(2, 4)
        return [*said[:at], "will", "not", *said[at:]]

    def _other_word(self, word: str) -> str:
        other = word
        while other == word:
            other = self.random.choice(self.babble.words)
        return other

    def _article(
        self, number: int, n: int, how: str, words: list[str], speaker: str, day: date
    ) -> tuple[Article, Extraction]:
        kind, by = "direct", speaker
        told = list(words)
        if how == "trimmed":
            cut = self.random.randint(5, max(5, len(told) - 2))
            start = self.random.choice((0, len(told) - cut))
            told = told[max(0, start) : max(0, start) + cut]
        elif how == "altered":
            for at in self.random.sample(range(1, len(told) - 1), max(1, len(told) // 10)):
                told[at] = self._other_word(told[at])
        elif how == "negation":
            told.remove("not")
        elif how == "reported":
            kind, told = "indirect", ["that", *(REPORTED.get(word, word) for word in told)]
        elif how == "speaker":
            by = f"Other{number % 290} Person{number % 290}"
        content = " ".join(told) if kind == "indirect" else f"“{' '.join(told)}”"
        text = f"{content} said {by}."
        key = f"{number}-{n}"
        self.truth[key], self.how[key] = number, how
        printed = (day + timedelta(days=self.random.randrange(10))).isoformat()
        made = Attribution(
            kind, (Span(0, len(content)),), (), (), Speaker(by, "person"), "made", 0.9, "made", "speech"
        )
        article = Article(key, text, publisher=f"Outlet {n}", date=printed)
        return article, Extraction(Layout(None, (Span(0, len(text)),), ()), (made,))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--quotations", type=int, default=2000)
    args = ap.parse_args()
    archive, db = Archive(args.quotations), open_database(":memory:")
    run = writer.begin_run(db, "made")
    writer.write_many(db, [prepare(*pair) for pair in archive.articles()], run)
    start = time.process_time()
    outcome = group_variants.group(db)
    seconds = time.process_time() - start
    print(f"{outcome.quotations:,} quotations in {seconds:.1f} s of the processor: {outcome.groups:,} groups")
    report(archive, db.execute(_MEMBERS).fetchall())


_MEMBERS = """
    SELECT articles.key, v.group_id, v.difference, v.lost_negation, g.two_speakers, g.changed_words
    FROM quote_versions AS v JOIN quote_groups AS g ON g.id = v.group_id
    JOIN quotes ON quotes.id = v.quote_id JOIN articles ON articles.id = quotes.article_id
"""


def report(archive: Archive, members: list[tuple[str, str, str, int, int, int]]) -> None:
    """Prints precision and recall of pairs, and how often each kind of version is found and named."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, group, *_ in members:
        groups[group].append(key)
    true: defaultdict[int, list[str]] = defaultdict(list)
    for key, number in archive.truth.items():
        true[number].append(key)
    made = {pair for keys in groups.values() for pair in combinations(sorted(keys), 2)}
    wanted = {pair for keys in true.values() for pair in combinations(sorted(keys), 2)}
    right = len(made & wanted)
    print(f"pairs: precision {right / len(made):.3f}, recall {right / len(wanted):.3f} of {len(wanted):,}")
    of = {key: row for key, *row in members}
    found, named, all_of = Counter[str](), Counter[str](), Counter[str]()
    for key, how in archive.how.items():
        original = f"{archive.truth[key]}-0"
        if key == original:
            continue
        all_of[how] += 1
        if key in of and original in of and of[key][0] == of[original][0]:
            found[how] += 1
            _, difference, negation, two, changed = of[key]
            # Of two wordings of one length either may count as the fullest.
            same = difference == "same" or of[original][1] == "same"
            as_what = {
                "speaker": bool(two),
                "negation": bool(negation),
                "altered": bool(changed),
                "same": same,
            }
            named[how] += as_what.get(how, difference == how)
    for how in HOWS:
        print(
            f"{how:10} {all_of[how]:6,} versions, found {found[how] / all_of[how]:.3f}, named so {named[how] / all_of[how]:.3f}"
        )


if __name__ == "__main__":
    main()
