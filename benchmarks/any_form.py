"""Whether the same article gives the same attributions in whatever form it comes.

    python benchmarks/any_form.py GOLD.jsonl ... [--sample N] [--form NAME ...] [--show N]

Every article is rewritten without changing its meaning (wrapped at a column, with other marks, quoted in a mail,
on printed pages, with tags, with a menu before it, ...). An attribution of the article as it stands is kept when the rewritten one gives the
same content, source and speaker, compared in code points of the article as it stands. Printed for each form: how
many of 100 are kept, and how many of those found in it are new. ``--sample`` takes N articles drawn by a fixed seed,
``--show`` prints N differences of each form.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from extractors import Article, Attribution, extract
from quotes.readers.formats import html_page
from quotes.readers.reading_results import Unreadable

#: One replacement: from, to (code points of the article), the text instead.
Edit = tuple[int, int, str]
MENU = """Skip to main content
Home
News
Sports
Weather
Obituaries
About Us
Contact Us
Subscribe
Log In
Search for
Share
Font size
A
A
A

"""
RELATED = """

Share this:
Facebook
Twitter
Print

Related Posts
Two Men Charged in Harbor Warehouse Fire
Read More
Mayor Says the Old Ferry Will Return in May…
Council Votes to Close Pier Nine After Storm Damage …
Sign up for our newsletter
We use cookies to improve your experience. By using this site you agree to our privacy policy.
Accept
"""
RELEASE = "FOR IMMEDIATE RELEASE\n\n"
_NAME = re.compile(
    r"(?<=[a-z,”] )(?:[A-Z][a-z’'-]+ )?[A-Z][a-z’'-]+ [A-Z][a-zA-Z’'-]+(?![\w’'-])(?= [a-z]|[.,] )"
)
_SINGLE = str.maketrans({"“": "‘", "”": "’"})


class Rewritten(NamedTuple):
    """An article in another form; ``starts`` and ``origins`` lead back to where its pieces come from."""

    text: str
    starts: list[int]
    origins: list[int]

    def back(self, offset: int) -> int:
        """Where a character of the rewritten text stood in the article."""
        n = bisect_right(self.starts, offset) - 1
        following = self.origins[n + 1] if n + 1 < len(self.origins) else 1 << 60
        return min(self.origins[n] + offset - self.starts[n], following)


def rewrite(text: str, edits: Iterator[Edit]) -> Rewritten:
    """The text with these edits, in order."""
    pieces, starts, origins, length, done = [], [0], [0], 0, 0
    for start, end, instead in edits:
        pieces += [text[done:start], instead]
        length += start - done + len(instead)
        starts.append(length)
        origins.append(end)
        done = end
    return Rewritten("".join([*pieces, text[done:]]), starts, origins)


def wrapped(text: str, columns: int = 72) -> Iterator[Edit]:
    """Each line of more than so many columns is broken at blanks."""
    for line in re.finditer(r"[^\n]+", text):
        begin = line.start()
        while line.end() - begin > columns:
            at = text.rfind(" ", begin + 1, begin + columns + 1)
            at = at if at > 0 else text.find(" ", begin + 1, line.end())
            if at < 0:
                break
            yield at, at + 1, "\n"
            begin = at + 1


def names_alone(text: str) -> Iterator[Edit]:
    """Each name in a sentence stands on a line of its own, as links do in text taken from pages."""
    for name in _NAME.finditer(text):
        yield name.start() - 1, name.start(), "\n"
        yield name.end(), name.end() + (text[name.end()] == " "), "\n"


def _replaced(pattern: str, instead: str, text: str) -> Iterator[Edit]:
    for match in re.finditer(pattern, text):
        yield match.start(), match.end(), match.expand(instead)


def straight(text: str) -> Iterator[Edit]:
    """Straight marks for curly ones."""
    for match in re.finditer("[“”‘’]", text):
        yield match.start(), match.end(), '"' if match[0] in "“”" else "'"


def curly(text: str) -> Iterator[Edit]:
    """Curly marks for straight ones."""
    for match in re.finditer("''|[\"']", text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        opens = (not before.strip() or before in "([—-'\"") and after.strip() != ""
        pair = "‘’" if match[0] == "'" else "“”"
        yield match.start(), match.end(), pair[not opens]


def typewriter(text: str) -> Iterator[Edit]:
    """Two single marks for each double one: ``so''."""
    for match in re.finditer("[“”]", text):
        yield match.start(), match.end(), "``" if match[0] == "“" else "''"


def british(text: str) -> Iterator[Edit]:
    """Single marks for double ones; an article that has both kinds stays as it is."""
    if re.search("[‘\"]|(?<![A-Za-z0-9])’|(?<![A-Za-z0-9])'", text):
        return
    for match in re.finditer("[“”]", text):
        yield match.start(), match.end(), match[0].translate(_SINGLE)


def _before(words: str, text: str) -> Iterator[Edit]:
    yield 0, 0, words


def _around(before: str, behind: str, text: str) -> Iterator[Edit]:
    yield 0, 0, before
    yield len(text), len(text), behind


def dateline(text: str) -> Iterator[Edit]:
    """A release's label above, and a place and date before the first paragraph that is no headline."""
    yield 0, 0, RELEASE
    gap = re.search(r"\n+(?=[A-Z][^\n]{100})", text)
    if gap:
        yield gap.end(), gap.end(), "PORT ELLERY, May 3 (Agency) — "


def mail(text: str) -> Iterator[Edit]:
    """Each line is quoted as in an answer to a mail."""
    yield 0, 0, "> "
    yield from _replaced(r"\n", "\n> ", text)


def printed(text: str, columns: int = 72, lines: int = 40) -> Iterator[Edit]:
    """Wrapped, with a number and a running head after each page, as in text taken from PDF."""
    ends = [*wrapped(text, columns), *_replaced(r"\n", "\n", text)]
    for n, (start, end, instead) in enumerate(sorted(ends), 1):
        yield start, end, instead if n % lines else f"\n{n // lines}\nThe Elmton Courier\n"


def tagged(text: str) -> Iterator[Edit]:
    """Paragraphs in tags and marks as character references, as in rows of a CMS."""
    marks = {"“": "&ldquo;", "”": "&rdquo;", "’": "&#8217;", "&": "&amp;"}
    yield 0, 0, "<p>"
    for match in re.finditer("[“”’&]|\n+", text):
        yield match.start(), match.end(), marks.get(match[0], f"</p>{match[0]}<p>")
    yield len(text), len(text), "</p>"


def markdown(text: str) -> Iterator[Edit]:
    """Names in bold."""
    for name in _NAME.finditer(text):
        yield name.start(), name.start(), "**"
        yield name.end(), name.end(), "**"


FORMS: dict[str, Callable[[str], Iterator[Edit]]] = {
    "wrapped at 60": partial(wrapped, columns=60),
    "wrapped at 72": wrapped,
    "wrapped at 95": partial(wrapped, columns=95),
    "names alone": names_alone,
    "CRLF": partial(_replaced, r"\n", "\r\n"),
    "no-break blanks": partial(_replaced, r" (?=\S)", "\u00a0"),
    "doubled blanks": partial(_replaced, r"(?<=[.?!”]) (?=\S)", "  "),
    "all blanks doubled": partial(_replaced, r" (?=\S)", "  "),
    "doubled line ends": partial(_replaced, r"\n", "\n\n"),
    "straight marks": straight,
    "curly marks": curly,
    "typewriter marks": typewriter,
    "single marks": british,
    "menu and related": partial(_around, MENU, RELATED),
    "dateline": dateline,
    "mail": mail,
    "printed pages": printed,
    "tags": tagged,
    "Markdown": markdown,
}

#: Content, source and name of the speaker.
Said = tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...], str | None]


def html(text: str) -> str:
    """The article as a page of paragraphs."""
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    body = "\n".join(f"<p>{line.translate(escape)}</p>" for line in text.split("\n") if line.strip())
    return f"<!doctype html><html lang=en><body><article>\n{body}\n</article></body></html>"


_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})


def _words(words: str | None) -> str | None:
    if words is None:
        return None
    return " ".join(words.translate(_MARKS).replace("``", '"').replace("''", '"').replace('"', "'").split())


def said(attributions: tuple[Attribution, ...], back: Callable[[int], int], text: str) -> set[Said]:
    """What was said, in code points of the article; blanks and marks at an end do not count."""

    def trimmed(start: int, end: int) -> tuple[int, int]:
        first, last = back(start), back(end - 1) + 1
        words = text[first:last]
        left = len(words) - len(words.lstrip(" \n\t\r\u00a0“”‘’\"'`"))
        right = len(words) - len(words.rstrip(" \n\t\r\u00a0“”‘’\"'`.,"))
        return first + left, last - right

    def joined(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """The spans, those that only white space divides as one: what a page number divided."""
        out: list[tuple[int, int]] = []
        for start, end in spans:
            if out and not text[out[-1][1] : start].strip():
                start = out.pop()[0]
            out.append((start, end))
        return tuple(out)

    return {
        (
            joined(trimmed(*span) for span in a.content),
            tuple(trimmed(*span) for span in a.source),
            _words(a.speaker.name if a.speaker else None),
        )
        for a in attributions
    }


def measure(doc: dict[str, Any], names: list[str]) -> dict[str, tuple[int, int, int, list[str]]]:
    """For each form: attributions as it stands, of these kept, new ones, and the differences in words."""
    text = doc["text"]

    def found(words: str) -> tuple[Attribution, ...]:
        return extract(Article(doc["id"], words, title=doc.get("title"), date=doc.get("date"))).attributions

    plain = said(found(text), lambda offset: offset, text)
    out = {}
    for name in names:
        if name == "HTML":
            out[name] = _through_html(doc, text, plain)
            continue
        other = rewrite(text, FORMS[name](text))
        again = said(found(other.text), other.back, text)
        lost, new = plain - again, again - plain
        lines = [f"- {_shown(text, s)}" for s in sorted(lost, key=str)]
        lines += [f"+ {_shown(text, s)}" for s in sorted(new, key=str)]
        out[name] = len(plain), len(plain) - len(lost), len(new), [f"{doc['id']}  {x}" for x in lines]
    return out


def _shown(text: str, said: Said) -> str:
    content, source, speaker = said
    words = " … ".join(text[a:b] for a, b in content)
    return f"[{words}] {' '.join(text[a:b] for a, b in source)} = {speaker}".replace("\n", "⏎")


def _through_html(doc: dict[str, Any], text: str, plain: set[Said]) -> tuple[int, int, int, list[str]]:
    """The article as a web page, through the reader of web pages; compared by words."""
    try:
        words = html_page.article(html(text).encode(), doc["id"]).text
    except Unreadable:
        words = ""
    found = extract(Article(doc["id"], words, title=doc.get("title"), date=doc.get("date"))).attributions
    one = {_key(text, s) for s in plain}
    other = {_key(words, s) for s in said(found, lambda offset: offset, words)}
    return (
        len(one),
        len(one & other),
        len(other - one),
        [f"{doc['id']}  - {s}" for s in sorted(one - other, key=str)],
    )


def _key(text: str, said: Said) -> tuple[str | None, str | None, str | None]:
    content, source, speaker = said
    return (
        _words(" ".join(text[a:b] for a, b in content)),
        _words(" ".join(text[a:b] for a, b in source)),
        speaker,
    )


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="+")
    ap.add_argument("--sample", type=int, default=0)
    ap.add_argument("--form", action="append", choices=[*FORMS, "HTML"], default=[])
    ap.add_argument("--show", type=int, default=0)
    args = ap.parse_args()
    docs = [json.loads(line) for path in args.gold for line in path.open(encoding="utf-8") if line.strip()]
    if args.sample:
        docs = random.Random(1).sample(docs, min(args.sample, len(docs)))
    names = args.form or [*FORMS, "HTML"]
    with ProcessPoolExecutor(2) as pool:
        rows = list(pool.map(partial(measure, names=names), docs, chunksize=10))
    print(f"{len(docs)} articles")
    for name in names:
        total, kept, new = (sum(row[name][n] for row in rows) for n in range(3))
        print(f"{name:20}{100 * kept / max(1, total):7.1f}{100 * new / max(1, kept + new):7.1f}  of {total}")
        for line in [line for row in rows for line in row[name][3]][: args.show]:
            print(f"    {line[:400]}", file=sys.stdout)


if __name__ == "__main__":
    main()
