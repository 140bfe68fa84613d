"""Versions of one quotation find each other, whatever the order of reading, and nothing else."""

from __future__ import annotations

import random

import pytest
from across_archive import Said, add, archive, rows
from sqlite_utils import Database

from db.variants import group_variants, variant_queries
from db.writing import writer

FULL = "“The bridge was built for carts, and we drove lorries over it for thirty years. Nobody counted them.”"
SHORT = "“The bridge was built for carts,”"
CHANGED = "“The bridge was made for carts, and we drove lorries over it for twenty years.”"
TOLD = "that the bridge was built for carts and that they had driven lorries over it for thirty years"
OTHER = "“The swimming pool opens again when the tiles from Lisbon have arrived.”"

ARCHIVE = (
    Said("courier", "2025-04-02", "Ines Holt", FULL),
    Said("gazette", "2025-04-03", "Ines Holt", SHORT),
    Said("herald", "2025-04-03", "Holt", CHANGED),
    Said("tribune", "2025-04-04", "Ines Holt", TOLD, "indirect"),
    Said("post", "2025-04-04", "Ben Aydin", OTHER),
    Said("mirror", "2025-04-09", "Carla Moss", "“The tiles from Lisbon are on a ship, they tell me.”"),
)


def state(db: Database) -> list[list[tuple]]:
    """All that grouping has stored."""
    return [sorted(rows(db, f"SELECT * FROM {table}")) for table in ("quote_groups", "quote_versions")]


def test_versions_are_one_group_and_others_are_not() -> None:
    db = archive(*ARCHIVE)
    outcome = group_variants.group(db)
    assert (outcome.quotations, outcome.groups, outcome.conflicts) == (6, 1, 1)
    (row,) = variant_queries.groups(db)
    group = variant_queries.group(db, row["id"])
    assert group and group["text"] == FULL
    assert group["earliest"] == group["fullest"] and group["first_published"] == "2025-04-02"
    found = {v["article"]: v["difference"] for v in group["versions"]}
    assert found == {"courier": "same", "gazette": "trimmed", "herald": "altered", "tribune": "reported"}
    assert (group["changed_words"], group["also_reported"]) == (1, 1)
    assert (group["two_speakers"], group["lost_negation"]) == (0, 0)


def test_a_version_shows_its_differences() -> None:
    db = archive(*ARCHIVE)
    group_variants.group(db)
    group = variant_queries.group(db, variant_queries.groups(db)[0]["id"])
    assert group
    (herald,) = [v for v in group["versions"] if v["article"] == "herald"]
    assert ["changed", "built", "made"] in herald["pieces"]
    assert ["changed", "thirty", "twenty"] in herald["pieces"]


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_reading_and_grouping_between_make_no_difference(seed: int) -> None:
    all_at_once = archive(*ARCHIVE)
    group_variants.group(all_at_once)
    shuffled = list(ARCHIVE)
    random.Random(seed).shuffle(shuffled)
    one_by_one = archive()
    for said in shuffled:
        add(one_by_one, said)
        group_variants.group(one_by_one)
    assert state(one_by_one) == state(all_at_once)


def test_grouping_again_or_anew_changes_nothing() -> None:
    db = archive(*ARCHIVE)
    group_variants.group(db)
    before = state(db)
    assert group_variants.group(db).quotations == 0 and state(db) == before
    assert group_variants.group(db, anew=True).quotations == 6 and state(db) == before


def test_what_is_removed_leaves_its_group() -> None:
    db = archive(*ARCHIVE)
    group_variants.group(db)
    writer.remove(db, ["courier", "herald"])
    group_variants.group(db)
    without = archive(*[said for said in ARCHIVE if said.key not in ("courier", "herald")])
    group_variants.group(without)
    assert state(db) == state(without)
    writer.remove(db, ["gazette"])
    group_variants.group(db)
    assert variant_queries.groups(db) == []


def test_the_words_of_two_speakers() -> None:
    db = archive(
        Said("a", "2025-04-02", "Ines Holt", FULL),
        Said("b", "2025-04-03", "Ben Aydin", FULL),
        Said("c", "2025-04-03", "a clerk", FULL),
    )
    group_variants.group(db)
    (group,) = variant_queries.groups(db, conflict="two_speakers")
    assert group["quote_count"] == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ines Holt", "Mayor Holt"),  # two forms of a name
        ("Ines Holt", "a clerk"),  # somebody without a name
        ("Ines Holt", None),
    ],
)
def test_no_conflict_where_it_may_be_the_same_speaker(one: str, other: str | None) -> None:
    db = archive(Said("a", "2025-04-02", one, FULL), Said("b", "2025-04-03", other, FULL))
    group_variants.group(db)
    assert [row["two_speakers"] for row in variant_queries.groups(db)] == [0]


def test_a_lost_negation_is_a_conflict() -> None:
    db = archive(
        Said(
            "a",
            "2025-04-02",
            "Ines Holt",
            "“I do not believe that this town needs another bridge over the river.”",
        ),
        Said("b", "2025-04-02", "Ines Holt", "“this town needs another bridge over the river”"),
    )
    group_variants.group(db)
    (group,) = variant_queries.groups(db, conflict="lost_negation")
    assert group["changed_words"] == 0 and variant_queries.groups(db, conflict="any")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A common turn of phrase by two people, far apart.
        (
            Said("a", "2020-01-02", "Ines Holt", "“Thank you all very much for coming here tonight.”"),
            Said("b", "2025-04-03", "Ben Aydin", "“Thank you all very much for coming here tonight.”"),
        ),
        # The same beginning, another statement.
        (
            Said(
                "a", "2025-04-02", "Ines Holt", "“I want to say that the harbour belongs to its fishermen.”"
            ),
            Said("b", "2025-04-02", "Ines Holt", "“I want to say that our schools have no roofs this year.”"),
        ),
        # Too short to tell.
        (Said("a", "2025-04-02", "Ines Holt", "“We will see.”"), Said("b", "2025-04-02", "Ines Holt", "“We will see.”")),
        # Reported much later.
        (
            Said("a", "2025-04-02", "Ines Holt", FULL),
            Said("b", "2025-09-02", "Ines Holt", TOLD, "indirect"),
        ),
        # The same article says it twice.
        (
            (Said("a", "2025-04-02", "Ines Holt", FULL), Said("a", "2025-04-02", "Ines Holt", SHORT)),
            Said("b", "2025-04-02", "Ben Aydin", OTHER),
        ),
    ],
)  # fmt: skip
def test_what_is_no_version_of_each_other(one: Said, other: Said) -> None:
    db = archive(one, other)
    group_variants.group(db)
    assert variant_queries.groups(db) == []


def test_finding_groups_by_words_speaker_and_conflict() -> None:
    db = archive(*ARCHIVE)
    group_variants.group(db)
    assert variant_queries.groups(db, "lorries") and not variant_queries.groups(db, "zebra")
    assert variant_queries.groups(db, speaker="Holt") and not variant_queries.groups(db, speaker="Aydin")
    assert variant_queries.groups(db, conflict="any") and not variant_queries.groups(
        db, conflict="two_speakers"
    )
    assert variant_queries.groups(db, "(") == [] and variant_queries.group(db, "none") is None
    with pytest.raises(ValueError, match="no conflict"):
        variant_queries.groups(db, conflict="spelling")


def test_wordings_are_found_by_their_index() -> None:
    db = archive(*ARCHIVE)
    sql = "SELECT quote_id FROM quote_wordings WHERE wording = ? AND wording <> 0"
    (plan,) = [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + sql, [1]).fetchall()]
    assert "quote_wordings_wording" in plan
    sql = "SELECT wording FROM wording_marks WHERE mark = ?"
    (plan,) = [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + sql, [1]).fetchall()]
    assert plan.startswith("SEARCH")


def test_two_sentences_built_alike_are_two_quotations() -> None:
    one = "“The council will not repair the old bridge before the frost comes, and the harbour must pay for cranes.”"
    other = "“The council will not repair the grain store before the frost comes, and the ferry must pay for lamps.”"
    db = archive(Said("a", "2025-04-02", "Ines Holt", one), Said("b", "2025-04-03", "Ines Holt", other))
    group_variants.group(db)
    assert variant_queries.groups(db) == []


def test_a_first_name_in_common_makes_two_people_no_one_speaker() -> None:
    db = archive(Said("a", "2025-04-02", "Ines Holt", FULL), Said("b", "2025-04-03", "Ines Moss", FULL))
    group_variants.group(db)
    (group,) = variant_queries.groups(db)
    assert group["two_speakers"] == 1


HORSE = "“There has never been a horse in this yard that could be ridden by nobody at all.”"


@pytest.mark.parametrize(
    ("full", "other", "lost"),
    [
        (
            "“I do not think that the old bridge is safe for carts.”",
            "“I think that the old bridge is safe for carts.”",
            1,
        ),
        (
            "“I do not think that the old bridge is safe for carts.”",
            "“that the old bridge is safe for carts.”",
            1,
        ),
        (
            "“The old bridge was never safe for carts or for horses.”",
            "“The old bridge was not safe for carts or for horses.”",
            0,
        ),
        (
            "“Nobody told us that the old bridge is safe for carts.”",
            "“No one told us that the old bridge is safe for carts.”",
            0,
        ),
        (HORSE, "“There has not been a horse in this yard that could be ridden by nobody at all.”", 0),
        (
            "“The old bridge is safe for carts and horses, not for lorries or buses.”",
            "“The old bridge is safe for carts and horses.”",
            0,
        ),
    ],
)
def test_what_a_lost_negation_is(full: str, other: str, lost: int) -> None:
    db = archive(Said("a", "2025-04-02", "Ines Holt", full), Said("b", "2025-04-03", "Ines Holt", other))
    group_variants.group(db)
    (group,) = variant_queries.groups(db)
    assert group["lost_negation"] == lost


def test_who_repeats_himself_in_one_article_is_no_conflict() -> None:
    one, other = (
        "“We had nine sheep on the hill before the snow came down.”",
        "“We had nine goats on the hill before the snow came down.”",
    )
    db = archive(Said("a", "2025-04-02", "Ines Holt", one), Said("b", "2025-04-03", "Ines Holt", one))
    before = variant_queries.waiting(db)
    assert before == 2 and not variant_queries.were_grouped(db)
    group_variants.group(db)
    assert variant_queries.waiting(db) == 0 and variant_queries.were_grouped(db)
    add(db, Said("c", "2025-04-03", "Ines Holt", other))
    assert variant_queries.waiting(db) == 1
    group_variants.group(db)
    (group,) = variant_queries.groups(db)
    assert group["changed_words"] == 1
    database = archive(Said("a", "2025-04-02", "Ines Holt", one), Said("b", "2025-04-03", "Ines Holt", one))
    article = database.execute("SELECT article_id FROM quotes LIMIT 1").fetchone()[0]
    add(database, Said("c", "2025-04-03", "Ines Holt", other))
    database.execute("UPDATE quotes SET article_id = ? WHERE text LIKE '%goats%'", [article])
    group_variants.group(database)
    (group,) = variant_queries.groups(database)
    assert group["changed_words"] == 0
