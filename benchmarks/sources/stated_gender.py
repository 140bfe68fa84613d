"""How often the stated gender of a speaker is right, and how a list of first names would do on the same people.

    python benchmarks/sources/stated_gender.py GOLD.jsonl...

The labels are in benchmarks/gold/stated_gender.tsv; the articles are in annotated files, as for benchmarks/accuracy.py.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from extractors import Article, Speaker, extract
from extractors.entities.first_names import gender_of

LABELS = Path(__file__).parent.parent / "gold" / "stated_gender.tsv"
_GENDERS = {"m": "male", "f": "female", "t": "they", "-": None}


def labels() -> dict[str, list[tuple[int, int, str | None]]]:
    """The labels of each article: begin and end of a name, and the gender that the article states."""
    found: dict[str, list[tuple[int, int, str | None]]] = {}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, start, end, label = line.split("\t")
            found.setdefault(article, []).append((int(start), int(end), _GENDERS[label]))
    return found


def speakers(text: str, title: str | None, date: str | None) -> dict[str, Speaker]:
    """The speakers of an article by name."""
    found = extract(Article(id="", text=text, title=title, date=date)).attributions
    spoken = [speaker for a in found if a.speaker for speaker in (a.speaker, *a.speaker.members)]
    return {speaker.name: speaker for speaker in spoken}


def main(files: list[str]) -> None:
    """Prints the figures."""
    counts: Counter[str] = Counter()
    wanted = labels()
    for file in files:
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["id"] not in wanted:
                continue
            known = speakers(row["text"], row.get("title"), row.get("date"))
            for start, end, stated in wanted[row["id"]]:
                speaker = known.get(row["text"][start:end])
                if speaker is None:
                    continue
                by_name = {"m": "male", "f": "female"}.get(gender_of(speaker.name.split()[0]) or "")
                counts["people"] += 1
                counts["stated by the article"] += stated is not None
                counts["given"] += speaker.gender is not None
                counts["given rightly"] += speaker.gender is not None and speaker.gender == stated
                counts["first name known"] += by_name is not None
                counts["first name known, stated by the article"] += bool(by_name and stated)
                counts["first name right of these"] += bool(by_name and by_name == stated)
    for what, count in counts.items():
        print(f"{count:5} {what}")
    print(f"right: {counts['given rightly'] / max(1, counts['given']):.1%} of what is given")
    print(f"given: {counts['given rightly'] / max(1, counts['stated by the article']):.1%} of what is stated")


if __name__ == "__main__":
    main(sys.argv[1:])
