"""Facets: each value with as many quotations as the search has that asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db import open_database
from db.filters import BY_NAME
from db.records.article_rows import prepare
from db.review import reviews
from db.search import facets, quotations
from db.search.one_box import of_the_box
from db.writing.writer import begin_run, write_many
from extractors import Article, extract
from quotes.ingest.demo import read_samples


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("facets") / "news.db"
    db = open_database(path)
    read_samples(db)
    db.close()
    return path


@pytest.fixture
def db(samples: Path) -> Database:
    return open_database(samples)


def counted(db: Database, **given: str) -> list[facets.Counted]:
    asked = {name: BY_NAME[name].read(value) for name, value in given.items()}
    return facets.facets(db, given, asked, quotations.count(db, **asked))


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"words": "wall"},
        {"role_class": "spokesperson"},
        {"kind": "direct", "since": "2026-03"},
        {"speaker": "Reyes"},
        {"publisher": "=Lakeside Tribune", "plainly_said": "yes"},
        {"affiliation": "State"},
        {"role": "governor"},
        {"role_class": "company officer"},
        {"named": "no"},
        {"speaker": "Castellano"},
    ],
    ids=str,
)
def test_every_count_is_what_the_link_finds(db: Database, given: dict[str, str]) -> None:
    found = counted(db, **given)
    assert found
    for one in found:
        assert not one.estimated and len(one.values) <= facets.SHOWN
        for value in one.values:
            asked: dict[str, Any] = {
                name: BY_NAME[name].read(text) for name, text in {**given, **value.filters}.items()
            }
            assert quotations.count(db, **asked) == value.count, (one.facet.name, value)


def test_a_rare_value_counts_what_several_said_with_what_one_said(tmp_path: Path) -> None:
    """Values that stand once are many: none is left out before those of joint statements are added."""
    db = open_database(tmp_path / "news.db", create=True)
    texts = [f"“Lot {n} is dry,” said Ann Lee, director of the Pier{n} Board." for n in range(60)]
    texts.append(
        "Ben Orr, head of the Zeta Board, and Cy Poe, head of the Quay Board, said that the pier was shut."
    )
    texts.append("“No,” said Dee Fox, head of the Zeta Board.")
    run = begin_run(db, "1")
    articles = [Article(id=str(n), text=text) for n, text in enumerate(texts)]
    write_many(db, [prepare(article, extract(article)) for article in articles], run)
    values = {v.label: v.count for one in counted(db) if one.facet.name == "affiliation" for v in one.values}
    assert values["Zeta Board"] == quotations.count(db, affiliation="=Zeta Board") == 2


def test_a_facet_with_one_value_cannot_narrow(db: Database) -> None:
    names = {one.facet.name for one in counted(db, kind="direct")}
    assert {"speaker_id", "publisher", "month"} <= names
    (kind,) = [one for one in counted(db, kind="direct") if one.facet.name == "kind"]
    assert [(value.label, value.chosen) for value in kind.values] == [("direct", True)]
    assert "language" not in names and "year" not in names


def test_verdicts_count(tmp_path: Path) -> None:
    db = open_database(tmp_path / "news.db")
    read_samples(db)

    def of(name: str) -> int:
        values = [v for one in counted(db) if one.facet.name == "speaker_id" for v in one.values]
        return next(value.count for value in values if value.label == name)

    before = {name: of(name) for name in ("Tomas Reyes", "Dana Whitlock")}
    quote = next(iter(quotations.find(db, speaker="Tomas Reyes")))["id"]
    reviews.record(db, quote, "wrong_speaker", corrected_speaker="Dana Whitlock", reviewer="ana")
    assert of("Tomas Reyes") == before["Tomas Reyes"] - 1
    assert of("Dana Whitlock") == before["Dana Whitlock"] + 1
    verdicts = [one for one in counted(db) if one.facet.name == "verdict"]
    assert verdicts == [] or verdicts[0].values[0].label == "wrong speaker"
    assert [row["id"] for row in quotations.find(db, verdict="wrong_speaker")] == [quote]


def test_counts_of_very_many_are_estimated(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = {one.facet.name: one for one in counted(db)}
    monkeypatch.setattr(facets, "EXACT", 10)
    for one in counted(db):
        assert one.estimated
        # Here the sample holds them all, so that the estimate is the count.
        assert [(v.label, v.count) for v in one.values] == [
            (v.label, v.count) for v in exact[one.facet.name].values
        ]


def test_what_few_filters_leave_is_estimated_from_enough_of_it(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what is a small part of the archive every so-manieth is counted, not what a sample of all has of it."""
    exact = {one.facet.name: one for one in counted(db, kind="direct")}
    monkeypatch.setattr(facets, "EXACT", 10)
    monkeypatch.setattr(facets, "_FEW", 2)
    monkeypatch.setattr(facets, "_COUNTED", 10**6)
    assert [[v.count for v in one.values] for one in counted(db, kind="direct")] == [
        [v.count for v in exact[one.facet.name].values] for one in counted(db, kind="direct")
    ]
    total = quotations.count(db, kind="direct")
    monkeypatch.setattr(facets, "_COUNTED", total // 2)
    halves = {one.facet.name: one for one in counted(db, kind="direct")}
    assert halves and all(one.estimated for one in halves.values())
    for name in ("speaker_kind", "stance"):
        if name in halves:
            assert abs(sum(v.count for v in halves[name].values) - total) <= 0.1 * total


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("dam", {"words": "dam"}),
        ("", {}),
        ('dam speaker:"Ann Lee" wall', {"words": "dam wall", "speaker": "Ann Lee"}),
        ("outlet:post Role-Class:spokesperson", {"publisher": "post", "role_class": "spokesperson"}),
        ("by:lee from:2026-03 to:2026-04", {"speaker": "lee", "since": "2026-03", "until": "2026-04"}),
        ("at 3:45 pm", {"words": "at 3:45 pm"}),
        ("see http://dam.example", {"words": "see http://dam.example"}),
        ('"said speaker:lee twice"', {"words": '"said speaker:lee twice"'}),
        ("speaker: lee", {"words": "speaker: lee"}),
        ("words:dam", {"words": "words:dam"}),
        ("harb* -not", {"words": "harb* -not"}),
    ],
)
def test_one_box_for_all_filters(typed: str, filters: dict[str, str]) -> None:
    assert of_the_box(typed) == filters
