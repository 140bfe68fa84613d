"""Finding: each condition alone and together, words as people type them, plans that use an index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import ANN, BOB, OFFICIAL, UNION, pair, read, said, span
from sqlite_utils import Database

from db import open_database
from db.review import reviews
from db.search import quotations
from extractors.model import Figure, Setting, Speaker


def archive() -> Iterator[Any]:
    """Four articles with two Lees, a spokesman and unnamed people."""
    text = '"Trains will run on time," said Lee.\nStone said that 56 trains were lost.'
    lost = (Figure(span(text, "56 trains"), "count", "56 trains", 56, unit="trains"),)
    yield pair(
        "one",
        text,
        said(
            text, '"Trains will run on time,"', ANN, setting=Setting(said_on="2024-02-28", medium="interview")
        ),
        said(
            text,
            "that 56 trains were lost",
            BOB,
            kind="indirect",
            rule="that-clause",
            confidence=0.6,
            figures=lost,
        ),
        title="Late trains",
        publisher="Elm Post",
        date="2024-02-29",
        url="https://elm.example/late",
        file="elm/one.txt",
    )
    text = "The union said that it hoped for $1.2 billion."
    money = (Figure(span(text, "$1.2 billion"), "money", "$1.2 billion", 1.2e9, unit="USD"),)
    yield pair(
        "two",
        text,
        said(text, "that it hoped for $1.2 billion", UNION, kind="indirect", cue_class="wish", figures=money),
        title="Money for trains",
        publisher="Oak News",
        date="2024-03-10",
    )
    text = 'An official did not say when. "Soon," said Jim Lee. It is said to be late.'
    yield pair(
        "three",
        text,
        said(text, "when", OFFICIAL, stance="not_said"),
        said(text, '"Soon,"', Speaker("Jim Lee", "person", "deputy spokesman for rail", "Rail Union", ())),
        said(text, "to be late", None, confidence=0.2),
        publisher="Elm Post",
        date="2024-03-31",
    )
    yield pair("four", "Nobody spoke.", publisher="Oak News")


@pytest.fixture(scope="module")
def db() -> Database:
    database = open_database(":memory:")
    read(database, list(archive()))
    return database


def texts(db: Database, *words: str, **conditions: Any) -> list[str]:
    return [row["text"] for row in quotations.find(db, *words, **conditions)]


TIME, LOST, MONEY, WHEN, SOON, LATE = (
    '"Trains will run on time,"',
    "that 56 trains were lost",
    "that it hoped for $1.2 billion",
    "when",
    '"Soon,"',
    "to be late",
)


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, {TIME, LOST, MONEY, WHEN, SOON, LATE}),
        ({"words": "trains"}, {TIME, LOST}),
        ({"words": "TRAINS lost"}, {LOST}),
        ({"words": '"on time"'}, {TIME}),
        ({"words": '"time on"'}, set()),
        ({"words": "bill*"}, {MONEY}),
        ({"words": "!?"}, set()),
        ({"words": " "}, {TIME, LOST, MONEY, WHEN, SOON, LATE}),
        ({"speaker": "Ann Lee"}, {TIME}),
        ({"speaker": "mayor lee"}, {TIME}),
        ({"speaker": "Lee"}, {TIME}),
        ({"speaker": "jim"}, {SOON}),
        ({"speaker": "the Union"}, {MONEY}),
        ({"speaker": "Lee Ann"}, {TIME}),
        ({"speaker": "Nobody"}, set()),
        ({"speaker_kind": "organization"}, {MONEY}),
        ({"role": "spokesman"}, {LOST, SOON}),
        ({"role": "Deputy Spokesman"}, {SOON}),
        ({"role": "spokes"}, set()),
        ({"affiliation": "rail union"}, {LOST, SOON}),
        ({"publisher": "elm"}, {TIME, LOST, WHEN, SOON, LATE}),
        ({"kind": "direct"}, {TIME, WHEN, SOON, LATE}),
        ({"since": "2024-03"}, {MONEY, WHEN, SOON, LATE}),
        ({"until": "2024-03"}, {TIME, LOST, MONEY, WHEN, SOON, LATE}),
        ({"until": "2024-03-10"}, {TIME, LOST, MONEY}),
        ({"since": "2024-02-29", "until": "2024-02-29"}, {TIME, LOST}),
        ({"said_since": "2024-02"}, {TIME}),
        ({"said_until": "2024-02-27"}, set()),
        ({"cue_class": "wish"}, {MONEY}),
        ({"medium": "interview"}, {TIME}),
        ({"rule": "that-clause"}, {LOST}),
        ({"stance": "not_said"}, {WHEN}),
        ({"stance": "asked"}, set()),
        ({"negated": True}, {WHEN}),
        ({"negated": False}, {TIME, LOST, MONEY, SOON, LATE}),
        ({"figure": "56"}, {LOST}),
        ({"figure": "56 Trains"}, {LOST}),
        ({"figure": "trains"}, {LOST}),
        ({"figure": "usd"}, {MONEY}),
        ({"figure": "$1.2 billion"}, {MONEY}),
        ({"figure": "1200000000"}, {MONEY}),
        ({"figure": "57"}, set()),
        ({"figure": "*"}, {LOST, MONEY}),
        ({"words": "trains", "speaker": "Stone", "kind": "indirect", "publisher": "Elm Post"}, {LOST}),
    ],
)
def test_conditions(db: Database, conditions: dict[str, Any], expected: set[str]) -> None:
    assert set(texts(db, **conditions)) == expected
    assert set(texts(db, **conditions, limit=50)) == expected


def test_orders_and_pages(db: Database) -> None:
    newest = texts(db)
    assert newest[-2:] == texts(db, since="2024-02-29", until="2024-02-29")
    assert texts(db, order="uncertain")[:2] == [LATE, LOST]
    assert [row["speaker"] for row in quotations.find(db, order="speaker")] == [
        "a rail official",
        "Ann Lee",
        "Bob Stone",
        "Jim Lee",
        "Rail Union",
        None,
    ]
    for order in quotations.ORDERS:
        everything = texts(db, order=order)
        assert [
            text for n in range(0, 6, 2) for text in texts(db, order=order, limit=2, offset=n)
        ] == everything
    with pytest.raises(ValueError, match="no order 'size'"):
        texts(db, order="size")


@pytest.mark.parametrize("most", [(0, 0), (0, 10**6)], ids=["very common", "common"])
@pytest.mark.parametrize("order", quotations.ORDERS)
def test_common_words_are_found_in_another_way_with_the_same_answer(
    db: Database, monkeypatch: pytest.MonkeyPatch, most: tuple[int, int], order: str
) -> None:
    def found() -> list[tuple[int, list[str]]]:
        return [
            (
                quotations.count(db, words="t*", **asked),
                [row["id"] for row in quotations.find(db, "t*", order=order, limit=3, **asked)],
            )
            for asked in ({}, {"kind": "direct"}, {"figure": "*"}, {"plainly_said": True})
        ]

    before = found()
    assert before[0][0] > 1
    monkeypatch.setattr("db.conditions.COMMON", most[0])
    monkeypatch.setattr("db.conditions.VERY_COMMON", most[1])
    assert found() == before


def test_a_row_has_what_a_reader_needs(db: Database) -> None:
    (row,) = quotations.find(db, medium="interview")
    assert (row["speaker"], row["role"], row["title"], row["article"]) == (
        "Ann Lee",
        "mayor",
        "Late trains",
        "one",
    )
    assert row["spans"]["content"] == [[0, 26]]
    assert row["negated"] is False


def test_quotes_of_an_article_with_their_figures(db: Database) -> None:
    (article,) = quotations.articles(db, "one")
    rows = quotations.quotes_of(db, article["id"])
    assert [(row["text"], [figure["value"] for figure in row["figures"]]) for row in rows] == [
        (TIME, []),
        (LOST, [56]),
    ]


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        ("one", ["one"]),
        ("elm/one.txt", ["one"]),
        ("https://elm.example/late", ["one"]),
        ("late TRAINS", ["one"]),
        ("trains", ["one", "two"]),
        ("no such thing", []),
        ("?", []),
        ("\ud83d", []),
    ],
)
def test_articles(db: Database, wanted: str, keys: list[str]) -> None:
    assert [article["key"] for article in quotations.articles(db, wanted)] == keys


def test_articles_by_their_id_or_its_begin(db: Database) -> None:
    (article,) = quotations.articles(db, "two")
    assert quotations.articles(db, article["id"]) == quotations.articles(db, article["id"][:6]) == [article]
    assert article["layout"]["paragraphs"] == [[0, len(article["text"])]]


def test_speakers(db: Database) -> None:
    first, *others = quotations.speakers(db)
    assert {first["name"], *(row["name"] for row in others)} == {
        "Ann Lee",
        "Bob Stone",
        "Rail Union",
        "a rail official",
        "Jim Lee",
    }
    (ann,) = quotations.speakers(db, "mayor lee")
    assert (ann["role"], ann["affiliation"]) == ("mayor", "Town of Elm")
    assert ann["names"] == ["Ann Lee", "Lee", "Mayor Lee"]
    assert [row["name"] for row in quotations.speakers(db, kind="organization")] == ["Rail Union"]
    assert len(quotations.speakers(db, limit=2)) == 2


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(), max_size=30))
def test_nothing_that_can_be_typed_is_an_error(db: Database, typed: str) -> None:
    list(quotations.find(db, typed))
    list(quotations.find(db, speaker=typed, role=typed, figure=typed, medium=typed, limit=3))
    quotations.speakers(db, typed)
    quotations.articles(db, typed)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["trains", "Trains", '"on time"', "run", "NOT", "time", "*", "-"]), max_size=4)
)
def test_words_are_all_needed(db: Database, words: list[str]) -> None:
    found = set(texts(db, " ".join(words)))
    present = {"trains", "on", "time", "run"}
    asked = {word for piece in words for word in piece.lower().strip('"*-').split()}
    if asked:
        assert (TIME in found) == (asked <= present)


def test_corrections_change_who_is_found(db: Database) -> None:
    database = open_database(":memory:")
    read(database, list(archive()))
    (soon,) = quotations.find(database, '"soon"')
    reviews.record(database, soon["id"], "wrong_speaker", "Eva", corrected_speaker="Ann LEE")
    assert texts(database, speaker="Jim Lee") == []
    assert set(texts(database, speaker="Mayor Lee")) == {TIME, SOON}
    (row,) = quotations.find(database, '"soon"')
    assert (row["speaker"], row["extracted_speaker"], row["verdict"]) == (
        "Ann LEE",
        "Jim Lee",
        "wrong_speaker",
    )
    (late,) = quotations.find(database, "late")
    reviews.record(database, late["id"], "not_speech", "Eva")
    assert LATE not in texts(database)
    (article,) = quotations.articles(database, "three")
    assert LATE in [row["text"] for row in quotations.quotes_of(database, article["id"])]


@pytest.mark.parametrize(
    "conditions",
    [
        {"words": "trains"},
        {"speaker": "Ann Lee"},
        {"role": "mayor"},
        {"affiliation": "Town of Elm"},
        {"publisher": "Elm Post"},
        {"kind": "direct"},
        {"speaker_kind": "person"},
        {"cue_class": "speech"},
        {"medium": "interview"},
        {"rule": "that-clause"},
        {"negated": True},
        {"since": "2024-03-01"},
        {"said_since": "2024-02"},
        {"figure": "56 trains"},
        {"figure": "56"},
        {},
        {"order": "uncertain"},
    ],
)
def test_plans_use_an_index(tmp_path: Path, conditions: dict[str, Any]) -> None:
    database = open_database(tmp_path / "news.db")
    made = list(archive())
    read(
        database,
        [(replace(article, id=f"{article.id} {n}"), found) for n in range(60) for article, found in made],
    )
    plans = []

    def note(sql: str, params: Any) -> None:
        if not sql.startswith(("EXPLAIN", "PRAGMA")):
            plans.append((sql, params))

    with database.tracer(note):
        assert list(quotations.find(database, **conditions, limit=20))
    for sql, params in plans:
        for *_, step in database.execute(f"EXPLAIN QUERY PLAN {sql}", params):
            # A scan along an index gives an order or distinct values; a scan of a table is what must not be.
            assert not step.startswith(("SCAN quotes", "SCAN articles", "SCAN figures", "SCAN speaker")) or (
                "USING" in step or "VIRTUAL TABLE" in step
            ), (step, sql)
