"""Figures that several articles give for one thing, and what they say of each other."""

from __future__ import annotations

import pytest
from across_archive import Said, archive, rows

from db.facts import group_facts, statements, time_series
from db.writing import writer

FIRE = "A fire in the Velden cannery"


def about_the_fire(key: str, day: str, speaker: str, words: str) -> Said:
    return Said(
        key, day, speaker, words, "indirect", title=f"{FIRE}: the {key}", lead=f"{FIRE} burned all night."
    )


STORY = (
    about_the_fire("courier", "2025-04-02", "Ines Holt", "the fire in the Velden cannery killed 11 people"),
    about_the_fire("gazette", "2025-04-02", "Ben Aydin", "that 14 people died in the fire in the Velden cannery"),
    about_the_fire("herald", "2025-04-05", "Ines Holt", "the Velden fire had killed 17 people"),
    about_the_fire("mirror", "2025-04-06", "Carla Moss", "a fire in Velden had killed 17 people"),
    about_the_fire("post", "2025-04-06", "Carla Moss", "the fire in the Velden cannery had injured 40 people"),
    Said("star", "2025-04-06", "Omar Lind", "“A storm in Hoek has killed 3 people.”", title="Storm over Hoek"),
    Said("globe", "2025-04-07", "Omar Lind", "“We have 3 people in Hoek to paint the ships.”", title="Ships of Hoek"),
)  # fmt: skip


def test_the_figures_for_one_thing_in_the_order_of_the_days() -> None:
    db = archive(*STORY)
    assert group_facts.group(db) == 1
    (fact,) = time_series.facts(db, "fire dead")
    assert fact["thing"] == "deaths" and "Velden" in fact["about"]
    assert [row["value"] for row in fact["figures"]] == [11, 14, 17, 17]
    assert (fact["value_count"], fact["source_count"]) == (3, 3)
    assert (fact["first_published"], fact["last_published"]) == ("2025-04-02", "2025-04-06")


def test_changes_contradictions_and_repeats() -> None:
    db = archive(*STORY)
    group_facts.group(db)
    (fact,) = time_series.facts(db)
    assert [(a["value"], b["value"]) for a, b in fact["changes"]] == [(14, 17)]
    assert [(a["speaker"], b["speaker"]) for a, b in fact["contradictions"]] == [("Ines Holt", "Ben Aydin")]
    (repeat,) = fact["repeats"]
    assert (repeat["value"], repeat["first"]["speaker"]) == (17, "Ines Holt")
    assert [row["speaker"] for row in repeat["after"]] == ["Carla Moss"]


@pytest.mark.parametrize(
    ("words", "found"), [("", 1), ("killed", 1), ("Velden", 1), ("cannery deaths", 1), ("Hoek", 0), ("zebra", 0), ('"(', 0)]
)  # fmt: skip
def test_asking_for_facts(words: str, found: int) -> None:
    db = archive(*STORY)
    group_facts.group(db)
    assert len(time_series.facts(db, words)) == found


def test_copies_of_a_story_count_once() -> None:
    db = archive(*STORY)
    db.execute("INSERT INTO stories VALUES ('s', 't', '2025-04-05', 2, 2)")
    db.execute("UPDATE articles SET story_id = 's' WHERE key IN ('herald', 'mirror')")
    group_facts.group(db)
    (fact,) = time_series.facts(db)
    assert [(row["value"], row["copies"]) for row in fact["figures"]] == [(11, 1), (14, 1), (17, 2)]
    assert fact["repeats"] == []


def test_an_article_with_two_figures_gives_them_for_two_matters() -> None:
    both = "the fire in the Velden cannery killed 11 people and in the Velden harbour 4 people"
    db = archive(
        about_the_fire("courier", "2025-04-02", "Ines Holt", both),
        about_the_fire("gazette", "2025-04-03", "Ben Aydin", both),
    )
    group_facts.group(db)
    assert {row["value_count"] for row in time_series.facts(db)} == {1}


def test_months_later_it_is_another_fire() -> None:
    db = archive(STORY[0], STORY[2]._replace(day="2025-09-05"))
    assert group_facts.group(db) == 0


def test_figures_go_with_their_articles() -> None:
    db = archive(*STORY)
    group_facts.group(db)
    writer.remove(db, ["herald", "mirror"])
    assert [row["value"] for row in time_series.facts(db)[0]["figures"]] == [11, 14]
    group_facts.group(db)
    assert rows(db, "SELECT figure_count, value_count FROM facts") == [(2, 2)]


def test_earlier_and_later_statements_of_a_speaker() -> None:
    db = archive(
        Said("a", "2025-04-02", "Ines Holt", "“The harbour will stay as it is.”"),
        Said("b", "2025-05-02", "Ines Holt", "“The harbour must be dredged.”"),
        Said("c", "2025-06-02", "Ines Holt", "“The harbour must be dredged.”"),
        Said("d", "2025-04-02", "Ben Aydin", "“The harbour is asleep.”"),
        Said("e", "2025-05-02", "Ben Aydin", "“The harbour is asleep.”"),
    )
    (row,) = statements.then_and_now(db, "harbour")
    assert (row["speaker"], row["count"]) == ("Ines Holt", 3)
    assert (row["earliest"]["article"], row["latest"]["article"]) == ("a", "c")


def test_a_denial_and_what_it_is_held_against() -> None:
    db = archive(
        Said(
            "a",
            "2025-04-02",
            "Ines Holt",
            "that the cannery had locked the doors of the storehouse",
            "indirect",
        ),
        Said(
            "b",
            "2025-04-03",
            "Ben Aydin",
            "that the cannery had locked any doors of the storehouse",
            "indirect",
            cue="denied",
        ),
        Said("c", "2025-04-03", "Carla Moss", "that the storehouse was insured", "indirect"),
    )
    (denial,) = statements.denials(db, "storehouse")
    assert denial["speaker"] == "Ben Aydin"
    assert [row["speaker"] for row in denial["against"]] == ["Ines Holt"]


@pytest.mark.parametrize(
    ("values", "changed"),
    [((56, 62), 1), ((56, 62, 70), 2), ((56, 62, 56), 0), ((62, 56), 0), ((56, 56), 0), ((4, 2, 4, 4), 0)],
)
def test_what_comes_back_or_falls_has_not_changed(values: tuple[int, ...], changed: int) -> None:
    figures = [{"value": value, "published": f"2025-04-{3 * n + 1:02}"} for n, value in enumerate(values)]
    assert len(time_series._changes("deaths", figures)) == changed
