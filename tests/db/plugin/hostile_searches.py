"""What a visitor may type who means to keep the server busy, and where; also for benchmarks/fuzz/searches.py."""

from __future__ import annotations

from db.filters import FILTERS

#: What a visitor may put into any field of a search.
HOSTILE = {
    "one word 8,000 times": "harbour " * 8000,
    "one beginning 10,000 times": "th* " * 10_000,
    "a thousand beginnings": " ".join(
        f"{a}{b}*" for a in "abcdefghijklmnopqrstuvwxyz" for b in "aeiouhrlnst"
    ),
    "as many beginnings as may be": " ".join(f"{a}*" for a in "abcdefghijklmnopqrstuvwxyz0123456789"),
    "6,000 words": " ".join(f"word{n}" for n in range(6000)),
    "one phrase of 8,000 words": '"' + "the " * 8000 + '"',
    "one long word": "a" * 10_000,
    "words between hyphens": "the-" * 3000,
    "marks": '"' * 10_000,
    "stars": "*" * 10_000,
    "NEAR": "NEAR(the harbour, 10000) OR the AND NOT x",
    "brackets": "(" * 5000,
}


#: Every field of every page that asks the database for something.
FIELDS = [f"find?{name}" for name in (*(one.name for one in FILTERS), "page", "order", "article")]
FIELDS += [
    "find?words=harbour&speaker",
    "versions?words",
    "versions?speaker",
    "versions?conflict",
    "facts?words",
]
FIELDS += ["speakers?name", "speakers?kind", "check?text", "check?text=the+harbour&speaker", "report?since"]
FIELDS += [
    "audit?by",
    "audit?quote",
    "audit?by=missed&article",
    "people?speaker",
    "people?other",
    "suggestions?at",
]
