"""A made archive whose truth is known: who said what under which name, in which version, with which figure.

    python benchmarks/archives/made_archive.py FILE.jsonl [--articles 5000] [--seed 11]

People have varying names, titles and roles, some share a name; stories are syndicated; quotations are altered
on the way; figures change from day to day. Names and sentences are put together here, from words of this
file, not from the lists of the rules. Each article is written with its truth under ``extra`` (a reader
leaves it alone): a list of what is said, by whom, which quotation it is and what was done to it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

# First name, and what else its bearers are called.
FIRST = (
    "Anthony Tony|Margaret Maggie|Robert Bob|Katherine Kate|William Bill|Elizabeth Liz|Michael Mike|Susan Sue|"
    "Richard Rick|Jennifer Jenny|Edward Ed|Patricia Pat|Thomas Tom|Deborah Debbie|James Jim|Rebecca Becky|"
    "Samuel Sam|Victoria Vicky|Joseph Joe|Christine Chris|Benjamin Ben|Nadia|Olaf|Priya|Femi|Ingrid|Rashid|Amara|"
    "Declan|Yuki|Mateo|Zainab|Pavel|Leila|Hugo|Noor|Tobias|Mireille|Ewan|Catarina|Sanjay|Freya|Kofi|Anneliese"
)
FRONT = [
    "Hal",
    "Bren",
    "Cor",
    "Dun",
    "Fair",
    "Gar",
    "Hol",
    "Ker",
    "Lan",
    "Mar",
    "Nor",
    "Pem",
    "Quil",
    "Ros",
    "Sel",
    "Tar",
    "Under",
    "Vel",
    "Wes",
    "Yar",
    "Ash",
    "Bex",
    "Crad",
    "Dal",
    "El",
]
BACK = [
    "worth",
    "by",
    "combe",
    "dale",
    "ford",
    "gate",
    "ham",
    "kirk",
    "ley",
    "more",
    "ness",
    "over",
    "pool",
    "ridge",
    "stead",
    "ton",
    "wick",
    "yard",
    "berg",
    "sen",
]
PLACES = [
    f"{front}{back}" for front in ("Port", "New", "East", "Mill", "Stone", "High", "Lake") for back in BACK
]
FIELDS = [
    "Rail",
    "Harbour",
    "Water",
    "Forest",
    "Energy",
    "Housing",
    "Transport",
    "Fisheries",
    "Steel",
    "Grain",
    "Ferry",
    "Museum",
    "Hospital",
    "Mining",
    "Airport",
]
BODIES = ["Authority", "Federation", "Alliance", "Trust", "Agency"]
# Title before the name, role behind it, class, walk. A % stands for the body.
WORK = [
    ("", "a spokeswoman for the %", "public"),
    ("", "a spokesman for the %", "public"),
    ("Senator", "who sits for {place}", "public"),
    ("Mayor", "the mayor of {place}", "public"),
    ("", "the chief executive of the %", "business"),
    ("Professor", "an economist at the University of {place}", "learning"),
    ("Judge", "a judge in {place}", "law"),
    ("Detective", "a detective with the {place} police", "order"),
    ("Coach", "the head coach of {place} Rovers", "sport"),
    ("Bishop", "the bishop of {place}", "faith"),
    ("Dr.", "a surgeon at the {place} infirmary", "learning"),
    ("", "a lawyer for the %", "law"),
    ("", "who has farmed outside {place} for decades", "citizen"),
]
OUTLETS = [f"{place} {paper}" for place in PLACES[:8] for paper in ("Courant", "Examiner", "Sentinel")]
WHO = [
    "the council",
    "this harbour",
    "our members",
    "the ministry",
    "the operator",
    "every household",
    "the old quay",
    "the inquiry",
    "my office",
    "the insurers",
    "the night crew",
    "the valley",
]
MAY = ["will", "must", "can", "should", "may"]
DO = [
    "repair",
    "abandon",
    "pay for",
    "inspect",
    "reopen",
    "sell",
    "defend",
    "rebuild",
    "question",
    "replace",
    "measure",
    "close",
    "survey",
    "insure",
]
WHAT = [
    "the northern embankment",
    "the ageing turbines",
    "the ferry contract",
    "those flooded cellars",
    "the signal boxes",
    "the pension fund",
    "the grain stores",
    "the disputed boundary",
    "the cracked viaduct",
    "the winter timetable",
    "the fishing quota",
    "the burnt warehouse",
    "the hospital wing",
    "the water meters",
    "the lighthouse road",
    "the abandoned quarry",
]
WHEN = [
    "before the frost comes",
    "once the surveyors have left",
    "behind locked doors",
    "while the money lasts",
    "in front of witnesses",
    "as our grandparents did",
    "with borrowed machines",
    "at half the price",
    "under a different name",
    "until the court has ruled",
    "whatever the newspapers write",
    "by the end of the decade",
]
# What is counted at an event, each in the words of several papers.
THINGS = [
    ("homes", ("homes were flooded", "houses stood under water", "homes had been flooded")),
    (
        "passengers",
        ("passengers were stranded", "travellers were stranded overnight", "stranded passengers had to wait"),
    ),
    (
        "workers",
        ("workers lost their jobs", "jobs were lost", "employees were told that their jobs are gone"),
    ),
    ("injured", ("people were injured", "people had been hurt", "injured people were treated")),
    ("villages", ("villages were cut off", "villages remained cut off", "hamlets were cut off")),
    ("patients", ("patients were moved", "patients had to be moved", "patients were moved to other wards")),
]
EVENTS = [
    (what, f"{a}{b}", site)
    for what in ("fire", "collapse", "leak", "explosion")
    for a in FRONT
    for b in BACK
    for site in ("cannery", "tunnel", "reservoir", "shipyard")
]
# How a paper names the event after the figure; the last leaves it to the headline.
NAMED = (
    "in the {what} at the {name} {site}",
    "in the {name} {what}",
    "after the {what} in {place}",
    "when the {what} broke out",
)
FILLER = [
    "Rain had fallen over the estuary for most of the week.",
    "The matter has occupied {place} since the spring.",
    "A crowd gathered near the market hall and dispersed before dusk.",
    "Shops along the embankment stayed shut.",
    "The next hearing is set for the autumn.",
    "Buses were rerouted past the old tannery.",
    "Nobody at the gate could be reached after nightfall.",
]  # fmt: skip


@dataclass
class Person:
    """One who speaks: the words of the name, and the work at each time."""

    id: str
    first: str
    short: str
    middle: str
    last: str
    work: tuple[str, str, str]
    body: str
    place: str

    def full(self, random: Random) -> str:
        """One of the forms of the whole name."""
        middle = f" {self.middle}." if self.middle and random.random() < 0.4 else ""
        first = self.short if random.random() < 0.25 else self.first
        return f"{first}{middle} {self.last}"

    def role(self) -> str:
        return self.work[1].replace("%", self.body).format(place=self.place)


@dataclass
class Quotation:
    """What somebody said once, and what newspapers made of it."""

    id: str
    speaker: Person
    words: str
    altered: dict[str, str] = field(default_factory=dict)


class Archive:
    """So many articles, the same for the same seed."""

    def __init__(self, articles: int, seed: int) -> None:
        self.random = Random(seed)
        self.number = articles
        self.bodies = [f"{a} {b}" for a in FIELDS for b in BODIES]
        self.events = self.random.sample(EVENTS, len(EVENTS))
        self.people = self._people(max(20, articles // 8))

    def _people(self, number: int) -> list[Person]:
        random, people = self.random, []
        firsts = [pair.split() for pair in FIRST.split("|")]
        lasts = [a + b for a in FRONT for b in BACK]
        for n in range(number):
            first, *short = random.choice(firsts)
            place, body, work = random.choice(PLACES), random.choice(self.bodies), random.choice(WORK)
            middle = random.choice("ABCDEFGHJKLMNPRSTW") if random.random() < 0.4 else ""
            last = random.choice(lasts)
            if n % 20 == 19:  # a namesake of somebody, in another body, place and work
                other = people[-1]
                first, short, last, middle = other.first, [other.short], other.last, ""
                work = random.choice([w for w in WORK if w[2] != other.work[2]])
            people.append(Person(f"p{n}", first, (short or [first])[0], middle, last, work, body, place))
        return people

    def articles(self) -> Iterator[dict[str, Any]]:
        """Articles as JSON, each with its truth under ``extra``."""
        made = story = 0
        while made < self.number:
            for article in self._story(story):
                if made < self.number:
                    yield {"id": f"made-{made}", **article}
                    made += 1
            story += 1

    def _story(self, story: int) -> Iterator[dict[str, Any]]:
        random = self.random
        day = date(2021, 1, 4) + timedelta(days=random.randrange(900))
        place = random.choice(PLACES)
        # Who is quoted often is quoted by far most often, as in news.
        people = list(
            {
                p.id: p
                for p in (self.people[int(random.betavariate(1, 3) * len(self.people))] for _ in range(3))
            }.values()
        )
        said = [
            Quotation(f"q{story}-{n}", p, self._sentence())
            for n, p in enumerate(p for p in people for _ in range(2))
        ]
        things = random.sample(THINGS, 2 if random.random() < 0.3 else 1)
        what, name, site = self.events[story % len(self.events)]
        count, outlets = random.randrange(40, 900), random.sample(OUTLETS, 4)
        number = random.choices((1, 2, 3, 4), (50, 25, 15, 10))[0]
        copied: dict[str, Any] | None = None
        for turn in range(number):
            if copied and random.random() < 0.35:  # syndicated as it is
                yield {**copied, "publisher": outlets[turn]}
                continue
            published = day + timedelta(days=turn)
            figures = {
                f"f{story} {thing}": f"{count + 7 * turn + 400 * n} {random.choice(happened)} "
                + random.choices(NAMED, (40, 25, 20, 15))[0].format(
                    what=what, name=name, site=site, place=place
                )
                for n, (thing, happened) in enumerate(things)
            }
            text, truth = self._text(story, place, said, turn, figures)
            copied = {
                "title": f"{place} counts its losses after the {what} at the {name} {site}",
                "publisher": outlets[turn],
                "date": published.isoformat(),
                "text": text,
                "extra": truth,
            }
            yield copied

    def _sentence(self) -> str:
        random = self.random
        no = " not" if random.random() < 0.4 else ""
        return (
            f"{random.choice(WHO)} {random.choice(MAY)}{no} {random.choice(DO)} {random.choice(WHAT)} "
            f"{random.choice(WHEN)}, and {random.choice(WHO)} {random.choice(MAY)} {random.choice(DO)} {random.choice(WHAT)}"
        )

    def _text(
        self, story: int, place: str, said: list[Quotation], turn: int, figures: Mapping[str, str]
    ) -> tuple[str, list[dict[str, Any]]]:
        random = self.random
        paragraphs = [random.choice(FILLER).format(place=place)]
        truth: list[dict[str, Any]] = []
        named: dict[str, str] = {}
        for quotation in said if turn == 0 else random.sample(said, max(1, len(said) - 2)):
            words, what, speaker = (
                self._version(quotation, said) if turn else (quotation.words, "same", quotation.speaker)
            )
            how = named.get(speaker.id)
            opening = how is None
            if opening:
                named[speaker.id] = (
                    f"{speaker.work[0]} {speaker.last}".strip() if random.random() < 0.4 else speaker.last
                )
                alone = bool(speaker.work[0]) and random.random() < 0.12
                how = (
                    f"{speaker.work[0]} {speaker.last}"
                    if alone
                    else f"{speaker.full(random)}, {speaker.role()}"
                )
            paragraphs.append(self._said(words, how, opening, what == "reported"))
            truth.append({"quotation": quotation.id, "person": speaker.id, "words": words, "what": what})
        for fact, figure in figures.items():
            teller = random.choice(said).speaker
            if teller.id in named:
                paragraphs.append(f"{named[teller.id]} said that {figure}.")
                truth.append({"fact": fact, "person": teller.id, "words": figure, "what": "figure"})
        paragraphs += [line.format(place=place) for line in random.sample(FILLER, 2)]
        return "\n\n".join(paragraphs), truth

    def _version(self, quotation: Quotation, said: list[Quotation]) -> tuple[str, str, Person]:
        random, words = self.random, quotation.words
        kind = random.choices(
            ("same", "trimmed", "changed", "negation", "speaker", "reported"), (50, 15, 10, 8, 7, 10)
        )[0]
        if kind == "trimmed":
            return words.partition(", and ")[0], kind, quotation.speaker
        if kind == "changed":
            old, new = random.sample(WHEN, 2)
            return (
                next((words.replace(w, new if w != new else old) for w in WHEN if w in words), words),
                kind,
                quotation.speaker,
            )
        if kind == "negation" and " not " in words:
            return words.replace(" not ", " "), kind, quotation.speaker
        others = [q.speaker for q in said if q.speaker is not quotation.speaker]
        if kind == "speaker" and others:
            return words, kind, random.choice(others)
        return words, "reported" if kind == "reported" else "same", quotation.speaker

    def _said(self, words: str, who: str, opening: bool, reported: bool) -> str:
        random = self.random
        if reported:
            return f"{who}{',' if ', ' in who else ''} said that {words}."
        start = words[0].upper() + words[1:]
        comma = "," if opening and ", " in who else ""
        last = who.split(",")[0].split()[-1]
        return random.choice(
            (
                f"“{start},” said {who}.",
                f"“{start},” {who}{comma} told the meeting.",
                f"{who}{comma} was blunt about it. “{start},” {last} added.",
                f"According to {who}, “{words}.”",
                f"{who}{comma} put it this way: “{start}.”",
            )
        )


def write(path: Path, articles: int, seed: int = 11) -> None:
    """Writes so many articles with their truth to a file of JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for article in Archive(articles, seed).articles():
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("file", type=Path)
    ap.add_argument("--articles", type=int, default=5000)
    ap.add_argument("--seed", type=int, default=11)
    given = ap.parse_args()
    write(given.file, given.articles, given.seed)


if __name__ == "__main__":
    main()
