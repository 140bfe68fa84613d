"""One row for each real speaker: what is joined, what is only suggested, who is told apart, and what people decided."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from made import Pair, contents, pair, read, said
from sqlite_utils import Database

from db import open_database
from db.search import quotations
from db.speakers import linking, manual_decisions
from db.speakers.manual_decisions import DecisionProblem
from db.writing import writer
from extractors.model import Speaker


def person(name: str, role: str | None = None, affiliation: str | None = None, *names: str) -> Speaker:
    return Speaker(name, "person", role, affiliation, (name, *names))


def body(name: str, *names: str) -> Speaker:
    return Speaker(name, "organization", None, None, (name, *names))


def article(
    key: str, *speakers: Speaker, day: str = "2024-03-01", publisher: str = "Elm Post", lead: str = ""
) -> Pair:
    """An article in which each of these says one thing."""
    lines = [f"Nr {n} is late, said {s.role or ''} {s.name}." for n, s in enumerate(speakers)]
    text = f"{lead or f'About {key}'}\n" + "\n".join(lines)
    found = [said(text, f"Nr {n} is late", s) for n, s in enumerate(speakers)]
    return pair(key, text, *found, publisher=publisher, date=day)


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def rows(db: Database) -> list[tuple[str, int]]:
    """The speakers with the number of their quotations."""
    return sorted(db.execute("SELECT name, quote_count FROM speakers").fetchall())


def waiting(db: Database) -> list[set[str]]:
    return [{row["one_name"], row["other_name"]} for row in linking.suggestions(db)]


def id_of(db: Database, name: str) -> str:
    return db.execute("SELECT id FROM speakers WHERE name = ?", [name]).fetchone()[0]


MINISTER = person("Antony Marl", "foreign minister", "Oakland", "Marl")
VARIANTS = [
    article("a", MINISTER),
    article("b", MINISTER),
    article("c", person("Anthony Marl", "foreign minister", "Oakland")),
    article("d", person("Antony J. Marl", "foreign minister", "Oakland")),
    article("e", person("Marl", "foreign minister", "Oakland")),
]


def test_one_person_under_four_names_is_one_row(db) -> None:
    read(db, VARIANTS)
    linking.link_speakers(db)
    assert rows(db) == [("Antony Marl", 5)]
    reasons = dict(db.execute("SELECT found_name, reason FROM speaker_links").fetchall())
    assert reasons.keys() == {"Anthony Marl", "Antony J. Marl", "Marl"}
    assert "short form" in reasons["Anthony Marl"] and "last name alone" in reasons["Marl"]
    assert {row["speaker"] for row in quotations.find(db, speaker="Anthony Marl")} == {"Antony Marl"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Carl Hobb Jr.", "mayor", "Elm"), person("Carl Hobb Sr.", "mayor", "Elm")),
        (person("Carl A. Hobb", "mayor", "Elm"), person("Carl B. Hobb", "mayor", "Elm")),
        (person("Carl Hobb", "mayor", "Elm"), person("Dora Hobb", "mayor", "Elm")),
        (person("Carl Hill", "mayor", "Elm"), person("Carl Hall", "mayor", "Elm")),
        (person("Carl Hobb", "mayor", "Elm"), person("Carl Hobb Sr.", "mayor", "Elm")),
        (person("Ines de Hobb", "mayor", "Elm"), person("Ines Hobb", "mayor", "Elm")),
        (body("Bank of Elm Trust"), body("Elm Trust")),
        (body("Oakland Elm Party"), body("Elm Party")),
        (body("stop-Karsh campaign"), body("Karsh campaign")),
        (body("NP"), body("Nut Press")),
    ],
)
def test_names_that_cannot_be_one_persons_stay_apart(db, one: Speaker, other: Speaker) -> None:
    read(db, [article("a", one), article("b", other)])
    assert linking.link_speakers(db).joins == 0
    assert not waiting(db)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Carl Hobb", "mayor", "Elm"), person("Carl R. Hobb Jr.", "mayor", "Elm")),
        (person("Søren Łukasz", "mayor", "Elm"), person("Soren Lukasz", "mayor", "Elm")),
        (person("Ines de Groot", "mayor", "Elm"), person("De Groot", "mayor", "Elm")),
        (body("Karsh's presidential campaign"), body("Karsh campaign")),
        (body("so-called Elm Party"), body("Elm Party")),
    ],
)
def test_names_that_are_written_in_two_ways(db, one: Speaker, other: Speaker) -> None:
    read(db, [article("a", one), article("b", other)])
    assert linking.link_speakers(db).joins == 1


def test_an_acronym_is_the_body_that_its_article_names(db) -> None:
    read(db, [article("a", body("Nut Press")), article("b", body("NP"), lead="The Nut Press is late")])
    assert linking.link_speakers(db).joins == 1


def test_a_campaign_without_the_first_name_is_that_of_the_only_one_who_has_one(db) -> None:
    known = [article("a", person("Ann Dorr"), body("Ann Dorr’s campaign")), article("b", person("Ben Dorr"))]
    read(db, [*known, article("c", body("Dorr campaign"))])
    linking.link_speakers(db)
    assert ("Ann Dorr’s campaign", 2) in rows(db)
    read(db, [article("d", body("Ben Dorr’s campaign"))])
    linking.link_speakers(db)
    assert ("Dorr campaign", 1) in rows(db)


def test_a_short_form_that_many_articles_use_for_nobody_else(db, monkeypatch) -> None:
    monkeypatch.setattr(linking, "_ENOUGH", 3)
    read(
        db, [article("a", person("William Karsh")), article("b", person("Bill Karsh"), publisher="Oak News")]
    )
    read(db, [article("c", person("Ida Fenn"), lead="In Karsh it rained")])
    assert linking.link_speakers(db).joins == 0
    writer.remove(db, ["c"])
    read(db, [article("d", person("Ida Fenn"))])
    assert linking.link_speakers(db).joins == 1


def test_a_misspelling_is_who_is_known_by_far(db) -> None:
    read(db, [article(f"a{n}", person("Hilaria Dorr")) for n in range(20)])
    read(db, [article("b", person("Hillaria Dorr")), article("c", person("Hilario Dorr"))])
    linking.link_speakers(db)
    assert rows(db) == [("Hilaria Dorr", 21), ("Hilario Dorr", 1)]


def test_words_that_stand_before_a_known_name(db) -> None:
    read(db, [article(f"a{n}", person("Ann Dorr")) for n in range(5)])
    read(db, [article("b", person("Senators Ann Dorr"))])
    assert linking.link_speakers(db).joins == 0
    assert waiting(db) == [{"Ann Dorr", "Senators Ann Dorr"}]


def test_a_president_by_the_last_name_alone_though_a_relative_is_known_too(db) -> None:
    read(db, [article(f"a{n}", person("Dana Whitlow", "President")) for n in range(9)])
    read(
        db,
        [article("b", person("Otto Whitlow")), article("c", body("Whitlow"), lead="President Whitlow said")],
    )
    linking.link_speakers(db)
    assert ("Dana Whitlow", 10) in rows(db)


@pytest.mark.parametrize("word", ["Police", "Oaklanders", "Democratic", "Russians"])
def test_a_word_for_many_bodies_or_people_is_not_one_body(db, word: str) -> None:
    read(db, [article(key, body(word)) for key in ("a", "b")])
    linking.link_speakers(db)
    assert len(rows(db)) == (1 if word == "Oaklanders" else 2)


def test_what_is_not_sure_is_suggested(db) -> None:
    read(
        db, [article("a", person("William Karsh")), article("b", person("Bill Karsh"), publisher="Oak News")]
    )
    assert linking.link_speakers(db).joins == 0
    assert waiting(db) == [{"William Karsh", "Bill Karsh"}]


def test_a_last_name_that_two_may_have_is_not_joined(db) -> None:
    read(
        db,
        [
            article("a", person("Ann Dorr", "mayor", "Elm")),
            article("b", person("Ben Dorr", "mayor", "Oak")),
            article("c", person("Dorr", "mayor")),
        ],
    )
    assert linking.link_speakers(db).joins == 0


def test_an_office_and_a_last_name_are_the_only_one_who_holds_it(db) -> None:
    read(
        db,
        [
            article("a", person("Dana Whitlow", "Governor")),
            article("b", person("Whitlow", "Gov."), publisher="X"),
        ],
    )
    linking.link_speakers(db)
    assert rows(db) == [("Dana Whitlow", 2)]


def test_a_last_name_alone_is_whom_the_article_names_in_full(db) -> None:
    read(
        db,
        [
            article("a", person("Ann Dorr", "mayor", "Elm")),
            article("b", person("Ben Dorr", "mayor", "Oak")),
            article("c", person("Dorr"), lead="Ben Dorr has had enough"),
        ],
    )
    linking.link_speakers(db)
    assert rows(db) == [("Ann Dorr", 1), ("Ben Dorr", 2)]


def test_two_people_of_one_name_are_two_rows(db) -> None:
    bishop = person("Ruth Castle", "bishop", "Elm")
    coach = person("Ruth Castle", "head coach", "Oak Rovers")
    read(db, [article(f"b{n}", bishop) for n in range(3)] + [article(f"c{n}", coach) for n in range(2)])
    outcome = linking.link_speakers(db)
    assert outcome.namesakes == 2
    assert rows(db) == [("Ruth Castle", 2), ("Ruth Castle", 3)]
    assert waiting(db) == [{"Ruth Castle"}]
    by_role = {r["role"]: r["quote_count"] for r in quotations.speakers(db, "Ruth Castle")}
    assert by_role == {"bishop": 3, "head coach": 2}


def test_stages_of_one_life_are_one_person(db) -> None:
    before = [
        article(f"a{n}", person("Ida Fenn", "chief executive", "Elm Steel"), day=f"2020-01-0{n}")
        for n in (1, 2)
    ]
    after = [article(f"b{n}", person("Ida Fenn", "senator"), day=f"2023-01-0{n}") for n in (1, 2)]
    read(db, before + after)
    assert linking.link_speakers(db).namesakes == 0


def test_the_same_role_in_two_bodies_at_one_time_is_two_people(db) -> None:
    rail = [
        article(f"r{n}", person("Tom Best", "spokesman", "Elm Rail"), day=f"2024-0{n}-01") for n in (1, 4)
    ]
    water = [
        article(f"w{n}", person("Tom Best", "spokesman", "Oak Water"), day=f"2024-0{n}-01") for n in (2, 5)
    ]
    read(db, rail + water)
    linking.link_speakers(db)
    assert rows(db) == [("Tom Best", 2), ("Tom Best", 2)]


def test_bodies_with_acronyms_and_forms(db) -> None:
    board = body("National Weather Board", "NWB")
    read(
        db,
        [
            article("a", board),
            article("b", board),
            article("c", body("NWB")),
            article("d", body("Department of Tides")),
            article("e", body("Tides Department")),
            article("f", body("Elm Steel Inc.")),
            article("g", body("Elm Steel")),
            article("h", body("OLF")),
            article("i", body("Oak Lumber Federation")),
        ],
    )
    linking.link_speakers(db)
    assert len(rows(db)) == 5
    assert ("National Weather Board", 3) in rows(db)
    assert waiting(db) == [{"OLF", "Oak Lumber Federation"}]


def test_a_common_word_is_not_one_body_in_all_articles(db) -> None:
    read(db, [article(key, body("Sources"), lead="Other sources were silent") for key in ("a", "b")])
    read(db, [article(key, body("Cadora")) for key in ("c", "d")])
    linking.link_speakers(db)
    assert rows(db) == [("Cadora", 2), ("Sources", 1), ("Sources", 1)]
    assert linking.link_speakers(db).changed == 0


def test_doing_it_again_changes_nothing_and_the_order_does_not_matter(db) -> None:
    tables = (
        "speaker_links",
        "join_suggestions",
        "speakers",
        "speaker_names",
        "speaker_roles",
        "article_speakers",
        "quotes",
    )
    read(db, VARIANTS)
    linking.link_speakers(db)
    once = contents(db, *tables)
    assert linking.link_speakers(db).changed == 0
    assert contents(db, *tables) == once
    shuffled = Random(3).sample(VARIANTS, len(VARIANTS))
    other = open_database(":memory:")
    read(other, shuffled[:2])
    linking.link_speakers(other)
    read(other, shuffled[2:])
    linking.link_speakers(other)
    assert contents(other, *tables) == once


def test_articles_read_later_and_again_keep_the_join(db) -> None:
    read(db, VARIANTS)
    linking.link_speakers(db)
    read(db, VARIANTS, rules="2")
    read(db, [article("f", person("Anthony Marl", "foreign minister", "Oakland"))])
    assert rows(db) == [("Antony Marl", 6)]
    writer.remove(db, ["a", "b", "c", "d", "e", "f"])
    linking.link_speakers(db)
    assert rows(db) == [] and contents(db, "speaker_links")["speaker_links"] == []


def test_a_suggestion_accepted_is_a_decision_that_can_be_undone(db) -> None:
    read(
        db, [article("a", person("William Karsh")), article("b", person("Bill Karsh"), publisher="Oak News")]
    )
    linking.link_speakers(db)
    row = linking.suggestions(db)[0]
    decision = linking.accept(db, row["one"], row["other"], "ada")
    linking.link_speakers(db)
    assert len(rows(db)) == 1 and not waiting(db)
    manual_decisions.undo(db, decision, "ada")
    assert rows(db) == [("Bill Karsh", 1), ("William Karsh", 1)]


def test_a_suggestion_rejected_never_comes_back(db) -> None:
    read(
        db, [article("a", person("William Karsh")), article("b", person("Bill Karsh"), publisher="Oak News")]
    )
    linking.link_speakers(db)
    row = linking.suggestions(db)[0]
    linking.keep_apart(db, row["one"], row["other"], "ada", "two cousins")
    read(
        db,
        [
            article("c", person("Bill Karsh", "mayor", "Elm")),
            article("d", person("William Karsh", "mayor", "Elm")),
        ],
    )
    assert linking.link_speakers(db).joins == 0
    assert not waiting(db)
    assert [r["state"] for r in linking.suggestions(db, state="rejected")] == ["rejected"]


def test_a_join_taken_back_stays_so(db) -> None:
    read(db, VARIANTS)
    linking.link_speakers(db)
    link = db.execute(
        "SELECT found_id, speaker_id FROM speaker_links WHERE found_name = 'Anthony Marl'"
    ).fetchone()
    linking.keep_apart(db, *link, "ada")
    assert ("Anthony Marl", 1) in rows(db)
    read(db, VARIANTS, rules="2")
    linking.link_speakers(db)
    assert ("Anthony Marl", 1) in rows(db)


@pytest.mark.parametrize("when", ["before", "after"])
def test_decisions_by_hand_win(db, when: str) -> None:
    """A name given by hand and a split stay, whether the program joins before or after them."""
    read(db, VARIANTS)
    if when == "after":
        linking.link_speakers(db)
    manual_decisions.rename(db, id_of(db, "Antony Marl"), "A. J. Marl", "ada")
    manual_decisions.split(db, id_of(db, "A. J. Marl"), "Marl the elder", "ada", articles=["b"])
    linking.link_speakers(db)
    read(db, VARIANTS, rules="2")
    linking.link_speakers(db)
    assert rows(db) == [("A. J. Marl", 4), ("Marl the elder", 1)]


def test_a_person_joined_by_hand_is_not_moved_by_the_program(db) -> None:
    read(db, [*VARIANTS, article("z", person("Vera Ost"))])
    manual_decisions.merge(db, id_of(db, "Anthony Marl"), id_of(db, "Vera Ost"), "ada")
    linking.link_speakers(db)
    assert ("Vera Ost", 2) in rows(db)


def test_nonsense_is_refused(db) -> None:
    read(db, VARIANTS[:1])
    someone = id_of(db, "Antony Marl")
    with pytest.raises(DecisionProblem):
        linking.keep_apart(db, someone, someone, "ada")
    with pytest.raises(DecisionProblem):
        linking.accept(db, someone, "nobody", "ada")


def found(db: Database, **conditions: Any) -> list[str]:
    return sorted(row["article"] for row in quotations.find(db, **conditions))


def test_what_a_spokesperson_said_whatever_the_papers_call_her(db) -> None:
    read(
        db,
        [
            article("a", person("Nell Price", "spokeswoman", "State Department"), day="2024-03-01"),
            article("b", person("Nell Price"), day="2024-04-01", publisher="Oak News"),
            article("c", person("Nell Price"), day="2031-04-01"),
            article("d", Speaker("State Department spokesman", "individual"), day="2024-04-01"),
            article("e", person("Otto Lind", "spokesman", "Elm Rail"), day="2024-03-02"),
            article("f", person("Paul Quist", "minister", "State Department"), day="2024-03-02"),
            article("g", person("Rita Sand", "former press secretary", "State Department"), day="2024-03-02"),
        ],
    )
    linking.link_speakers(db)
    assert found(db, role_class="spokesperson") == ["a", "b", "d", "e"]
    assert found(db, role_class="spokesperson", affiliation="state department") == ["a", "b", "d"]
    assert found(db, role_class="former spokesperson") == ["g"]
    assert found(db, affiliation="State Department", speaker="Nell Price") == ["a"]


def test_the_history_of_roles_has_classes_and_places(db) -> None:
    read(db, [article("a", person("Nell Price", "spokeswoman", "State Department"))])
    linking.link_speakers(db)
    role_class, start, end, text = db.execute(
        'SELECT r.role_class, r.start, r."end", a.text FROM speaker_roles AS r JOIN articles AS a ON a.id = article_id'
    ).fetchone()
    assert (role_class, text[start:end]) == ("spokesperson", "spokeswoman")


def test_classes_of_ones_own(db, tmp_path) -> None:
    own = tmp_path / "classes.txt"
    own.write_text("# mine\nharbour pilot | sea: pilot, sea pilot\n", encoding="utf-8")
    read(db, [article("a", person("Nell Price", "pilot", "Elm Harbour"))])
    linking.link_speakers(db)
    assert not found(db, role_class="harbour pilot")
    linking.link_speakers(db, own_classes=own, anew=True)
    assert found(db, role_class="harbour pilot") == ["a"]


def test_a_large_archive_is_linked_when_asked_for_only(db, monkeypatch) -> None:
    read(db, VARIANTS)
    assert linking.soon_linked(db)
    monkeypatch.setattr(linking, "_SOON", 4)
    assert not linking.soon_linked(db)


def test_classes_and_suggestions_are_found_by_their_indexes(db) -> None:
    plans = {
        "SELECT id FROM quotes WHERE role_class = 'police' ORDER BY published DESC LIMIT 9": "quotes_role_class",
        "SELECT DISTINCT affiliation FROM speaker_roles WHERE role_class = 'police'": "speaker_roles_role_class",
        "SELECT one FROM join_suggestions WHERE state = 'open' ORDER BY score DESC LIMIT 9": "join_suggestions_state",
    }
    for sql, index in plans.items():
        assert any(index in step for *_, step in db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()), sql


def test_a_party_has_one_row_under_its_other_names(db):
    bodies = ("UKIP", "UK Independence Party", "Tories", "Conservative Party", "Oak Party")
    read(db, [article(str(n), body(name)) for n, name in enumerate(bodies)])
    linking.link_speakers(db)
    assert len(rows(db)) == 3


def test_a_name_in_small_letters_is_shown_rather_than_one_in_capitals(db):
    read(db, [article("a", person("RUTH HALE"))])
    assert rows(db) == [("RUTH HALE", 1)]
    read(db, [article("b", person("Ruth Hale")), article("c", person("RUTH HALE"))])
    assert rows(db) == [("Ruth Hale", 3)]
