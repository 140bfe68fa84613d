"""Made-up articles with made-up extractions, for tests of the pages that need no real extractor.

Every sentence is put together here, so that the place of each quotation is known. People, towns and
papers are invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from extractors.model import Article, Attribution, Extraction, Layout, NotSpeech, Span, Speaker

PEOPLE = (
    ("Ilse Tarrant", "mayor", "Port Merrow"),
    ("Obed Quayle", "spokesman", "Harbour Board"),
    ("Nadia Ferreyra", "spokeswoman", "Ministry of Tides"),
    ("Tomas Eldrin", "fisherman", None),
    ("Prue Callow", "economist", "Callow Institute"),
    ("Marek Dunleavy", "police chief", "Port Merrow"),
    ("Sana Whitlock", "head teacher", None),
    ("Jory Pask", "union secretary", "Dockers’ Union"),
)
FIRST = ("Ada", "Bram", "Cleo", "Dario", "Edda", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Lars")
LAST = (
    "Abendroth",
    "Birkin",
    "Corvale",
    "Dunmore",
    "Ekstrand",
    "Farrow",
    "Gaunt",
    "Holloway",
    "Imber",
    "Juniper",
)
OUTLETS = ("The Merrow Gazette", "Coast Today", "Evening Lantern", "North Quay News", "The Tide Table")
SUBJECTS = (
    "the new harbour wall",
    "the ferry timetable",
    "the school roof",
    "this year’s catch",
    "the flood money",
)
CLAIMS = (
    "will cost more than anyone has admitted",
    "was promised to us three winters ago",
    "is safer today than it was last spring",
    "cannot wait for another committee",
    "has already brought 140 families back to the town",
    "must be paid for by the people who use it",
)
RULES = (
    ("quote then name and verb", 0.97),
    ("name and verb then quote", 0.95),
    ("said that", 0.9),
    ("according to", 0.86),
    ("quote alone in a paragraph", 0.62),
)


def speaker(number: int) -> Speaker:
    """The number-th invented person; the first eight have a role."""
    if number < len(PEOPLE):
        name, role, affiliation = PEOPLE[number]
        last = name.split()[-1]
        return Speaker(name, "person", role, affiliation, (name, f"Mr {last}" if number % 2 else last))
    first = FIRST[number % len(FIRST)]
    last = LAST[number // len(FIRST) % len(LAST)] + ("" if number < 120 else f"-{number}")
    return Speaker(f"{first} {last}", "person", None, None, (f"{first} {last}",))


class Writing:
    """A text that grows, and the spans of what was put in."""

    def __init__(self) -> None:
        self.text = ""
        self.paragraphs: list[Span] = []
        self.attributions: list[Attribution] = []
        self.not_speech: list[NotSpeech] = []

    def put(self, words: str) -> Span:
        """Adds words and gives their span."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def end_paragraph(self, start: int) -> None:
        """The text since start is a paragraph."""
        self.paragraphs.append(Span(start, len(self.text)))
        self.put("\n\n")


def article(number: int, quotes: int = 25, people: int = 400) -> tuple[Article, Extraction]:
    """The number-th made article with that many quotations, always the same."""
    random = Random(number)
    writing = Writing()
    subject = random.choice(SUBJECTS)
    headline = writing.put(f"Port Merrow argues about {subject}")
    writing.put("\n\n")
    furniture = writing.put("Share this story: 17 comments")
    writing.put("\n\n")
    for _ in range(quotes):
        _statement(writing, random, subject, people)
    _scare_quote(writing)
    day = date(2023, 1, 9) + timedelta(days=number * 11 % 600)
    made = Article(
        id=f"made-{number}",
        text=writing.text,
        title=f"Port Merrow argues about {subject} ({number})",
        author=None if number % 3 else "Wren Addison",
        publisher=OUTLETS[number % len(OUTLETS)],
        date=day.isoformat(),
        url=f"https://paper.example/{number}",
    )
    layout = Layout(headline, tuple(writing.paragraphs), (furniture,))
    return made, Extraction(layout, tuple(writing.attributions), tuple(writing.not_speech))


def _statement(writing: Writing, random: Random, subject: str, people: int) -> None:
    who = speaker(min(int(random.expovariate(0.02)), people))
    claim = random.choice(CLAIMS)
    shape = random.randrange(5)
    start = len(writing.text)
    if shape == 0:
        content = [writing.put(f"“I tell you that {subject} {claim},”")]
        writing.put(" ")
        cue, source = writing.put("said"), writing.put(" ")
        source = writing.put(who.name)
        writing.put(".")
    elif shape == 1:
        content = [writing.put(f"“People ask me about {subject},”")]
        writing.put(" ")
        source = writing.put(who.names[-1])
        writing.put(" ")
        cue = writing.put("said")
        writing.put(". ")
        content.append(writing.put(f"“I answer that it {claim}.”"))
    elif shape == 2:
        source = writing.put(who.name)
        writing.put(" ")
        cue = writing.put("said")
        writing.put(" ")
        content = [writing.put(f"that {subject} {claim}")]
        writing.put(".")
    elif shape == 3:
        cue = writing.put("According to")
        writing.put(" ")
        source = writing.put(who.name)
        writing.put(", ")
        content = [writing.put(f"{subject} “{claim}”")]
        writing.put(".")
    else:
        content = [writing.put(f"“And {subject} {claim}.”")]
        writing.end_paragraph(start)
        rule, sure = RULES[4]
        writing.attributions.append(
            Attribution("direct", tuple(content), (), (), None, rule, sure, "no name stands near the words")
        )
        return
    writing.end_paragraph(start)
    rule, sure = RULES[shape] if shape < 4 else RULES[4]
    kind = ("direct", "direct", "indirect", "mixed")[shape]
    writing.attributions.append(
        Attribution(
            kind,
            tuple(content),
            (cue,),
            (source,),
            who,
            rule,
            sure - random.randrange(6) / 100,
            f"“{cue.of(writing.text)}” links {source.of(writing.text)} to the words",
            "speech",
        )
    )


def _scare_quote(writing: Writing) -> None:
    start = len(writing.text)
    writing.put("The old lighthouse is known as the ")
    span = writing.put("“Needle”")
    writing.put(".")
    writing.end_paragraph(start)
    writing.not_speech.append(NotSpeech(span, "nickname", "known as", "a name stands after “known as”"))


def articles(count: int, quotes: int = 25) -> Iterator[tuple[Article, Extraction]]:
    """count made articles with quotes quotations each."""
    return (article(number, quotes) for number in range(count))


def long_article() -> tuple[Article, Extraction]:
    """200,000 characters with a quotation in every 200."""
    made, found = article(4001, quotes=1000)
    filler = "The tide came in and the tide went out. " * (1 + (200_000 - len(made.text)) // 40)
    paragraphs = (*found.layout.paragraphs, Span(len(made.text), len(made.text) + len(filler)))
    layout = replace(found.layout, paragraphs=paragraphs)
    return replace(made, text=made.text + filler), replace(found, layout=layout)
