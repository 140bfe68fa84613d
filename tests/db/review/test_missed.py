"""What a reviewer puts in: right words and roles, what was missed; found, counted, exported, and there after reading again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from made import ANN, BOB, check, contents, pair, read, said, two_articles
from sqlite_utils import Database

from db import open_database
from db.review import reviews, sampling, whole_articles
from db.review.reviews import ReviewProblem
from db.search import quotations, quote_check
from db.writing import removal
from extractors.model import Attribution

TEXT = (
    '"The bridge is open," said Lee. "And it will stay so," Stone said, a clerk at the town hall. Mara Holt denied '
    "that anybody was paid. Lee, the mayor, said that 12 trains would run on Sundays."
)
OPEN, STAY = '"The bridge is open,"', '"And it will stay so,"'
DENIED = "that anybody was paid"


def rules(db: Database, version: str, *found: Attribution, text: str = TEXT) -> None:
    read(db, [pair("a", text, *found)], rules=version)


@pytest.fixture
def db() -> Iterator[Database]:
    database = open_database(":memory:")
    read(database, two_articles())
    rules(database, "1", said(TEXT, OPEN, ANN), said(TEXT, STAY, BOB))
    yield database
    check(database)
    database.close()


def quote(db: Database, text: str) -> str:
    (row,) = db.execute("SELECT id FROM quotes WHERE text = ?", [text]).fetchall()
    return row[0]


def article(db: Database) -> str:
    return db.execute("SELECT id FROM articles WHERE key = 'a'").fetchone()[0]


def found(db: Database, **asked: Any) -> dict[str, tuple[Any, ...]]:
    """Speaker, role, affiliation, kind and stance of what a search gives."""
    names = ("speaker", "role", "affiliation", "kind", "stance")
    return {row["text"]: tuple(row[name] for name in names) for row in quotations.find(db, **asked)}


def test_what_was_missed_is_found_counted_and_checked_as_any_other(db: Database) -> None:
    before = quotations.count(db)
    number = reviews.record_missed(db, article(db), DENIED, "Eva", speaker="Mara Holt", stance="denied")
    assert found(db, words="anybody paid") == {DENIED: ("Mara Holt", None, None, "indirect", "denied")}
    assert found(db, speaker="Mara Holt") == found(db, rule="reviewer") == found(db, words="anybody paid")
    assert quotations.count(db) == before + 1
    assert [s["quote_count"] for s in quotations.speakers(db, "Mara Holt")] == [1]
    answer = quote_check.check(db, "Nobody... that anybody was paid", "Mara Holt")
    assert answer.verdict in ("denied", "not_found")
    assert quote_check.check(db, DENIED, "Mara Holt").verdict == "denied"
    (row,) = reviews.corrections(db)
    assert (row["verdict"], row["corrected_speaker"], row["extracted_speaker"]) == (
        "missed",
        "Mara Holt",
        None,
    )
    before_undo = contents(db, "quotes", "speakers")
    reviews.undo(db, number, "Eva")
    assert quotations.count(db) == before and not quotations.speakers(db, "Mara Holt")
    assert contents(db, "quotes", "speakers") != before_undo


def test_a_name_means_the_speaker_of_the_article(db: Database) -> None:
    reviews.record_missed(db, article(db), "that 12 trains would run on Sundays", "Eva", speaker="Lee")
    assert found(db, words="sundays")["that 12 trains would run on Sundays"][:2] == ("Ann Lee", "mayor")


@pytest.mark.parametrize(
    ("words", "content", "kind"),
    [
        ("The bridge is open,", OPEN, "direct"),
        ("“And it will  stay so,”", STAY, "direct"),
        ('Lee. "And it will stay so,"', 'Lee. "And it will stay so,"', "mixed"),
        ("that 12\ntrains would run", "that 12 trains would run", "indirect"),
        ("Mara Holt denied … on Sundays", "Mara Holt denied … on Sundays", "indirect"),
    ],
)
def test_words_are_found_as_the_article_has_them(db: Database, words: str, content: str, kind: str) -> None:
    rules(db, "2")  # which find nothing
    reviews.record_missed(db, "a", words, "Eva")
    assert found(db, rule="reviewer") == {content: (None, None, None, kind, "said")}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("that nobody was paid", "do not stand so in the article"),
        ("anybod", "do not stand so in the article"),
        ("  ", "do not stand so in the article"),
        (OPEN, "are there already"),
        ("The bridge is open,", "are there already"),
    ],
)
def test_other_words_cannot_be_put_in(db: Database, words: str, told: str) -> None:
    with pytest.raises(ReviewProblem, match=told):
        reviews.record_missed(db, "a", words, "Eva")


def test_of_words_that_stand_twice_the_nearest_are_meant(db: Database) -> None:
    text = "Lee said no. Stone said no. Holt said no."
    rules(db, "2", text=text)
    reviews.record_missed(db, "a", "said no", "Eva", near=30)
    (row,) = quotations.find(db, rule="reviewer")
    assert row["start"] == text.index("said no", 30)


def test_it_is_there_again_after_reading_with_all_that_was_said_of_it(db: Database) -> None:
    reviews.record_missed(db, "a", DENIED, "Eva", speaker="Mara Holt", role="clerk", stance="denied")
    before = contents(db)
    missed = quote(db, DENIED)
    reviews.record(db, missed, "right", "Ida")
    rules(db, "2", said(TEXT, OPEN, ANN), said(TEXT, STAY, BOB))
    assert contents(db) == before
    assert [r["reviewer"] for r in reviews.of_quote(db, missed)] == ["Ida", "Eva"]
    # Another text, with the same words elsewhere in it.
    rules(db, "3", said(TEXT, OPEN, ANN), text="Later: " + TEXT)
    assert found(db, rule="reviewer") == {DENIED: ("Mara Holt", "clerk", None, "indirect", "denied")}
    rules(db, "4", text="Nothing was said.")
    assert not found(db, rule="reviewer")
    assert {row["verdict"] for row in reviews.unfitting(db)} == {"missed", "right"}
    rules(db, "5", said(TEXT, OPEN, ANN))
    assert found(db, rule="reviewer"), "the text is back, and with it what a person put in"


def test_once_the_rules_find_it_it_is_theirs(db: Database) -> None:
    reviews.record_missed(db, "a", DENIED, "Eva", speaker="Lee")
    rules(db, "2", said(TEXT, DENIED, ANN, kind="indirect", source=()))
    assert found(db, words="anybody")[DENIED][0] == "Ann Lee" and not found(db, rule="reviewer")
    assert [r["fit"] for r in reviews.of_quote(db, quote(db, DENIED))] == ["settled"]
    rules(db, "3", said(TEXT, DENIED, BOB, kind="indirect", source=()))
    assert found(db, words="anybody")[DENIED][0] == "Lee", "found, but given to somebody else"
    rules(db, "4")
    assert found(db, rule="reviewer")[DENIED][0] == "Lee"


def test_two_who_put_in_the_same_have_one_quotation(db: Database) -> None:
    first = reviews.record_missed(db, "a", DENIED, "Eva", speaker="Mara Holt")
    with pytest.raises(ReviewProblem, match="are there already"):
        reviews.record_missed(db, "a", DENIED, "Ida", speaker="Mara Holt")
    reviews.undo(db, first, "Eva")
    reviews.record_missed(db, "a", DENIED, "Ida")
    assert list(found(db, words="anybody")) == [DENIED]


def test_what_was_put_in_can_be_judged_and_disputed(db: Database) -> None:
    reviews.record_missed(db, "a", DENIED, "Eva", speaker="Mara Holt")
    missed = quote(db, DENIED)
    reviews.record(db, missed, "not_speech", "Ida")
    assert db.execute("SELECT verdicts FROM disputes").fetchall() == [("right (Eva), not speech (Ida)",)]
    assert found(db, words="anybody")
    reviews.record(db, missed, "not_speech", "Uli")
    assert not found(db, words="anybody")


def test_the_right_words_take_the_place_of_the_wrong_ones(db: Database) -> None:
    before = {s["name"]: s["quote_count"] for s in quotations.speakers(db)}
    number = reviews.record(db, quote(db, OPEN), "wrong_words", "Eva", corrected_words="The bridge is")
    assert OPEN not in found(db) and found(db)["The bridge is"][:3] == ("Ann Lee", "mayor", "Town of Elm")
    assert {s["name"]: s["quote_count"] for s in quotations.speakers(db)} == before
    assert [row["text"] for row in quotations.quotes_of(db, article(db), listed=True)] == [
        "The bridge is",
        STAY,
    ]
    assert quote_check.check(db, "The bridge is open, said nobody ever", "Lee").verdict != "said"
    # Read again, by the same rules, by rules that have put it right, by rules that cut it in yet another way.
    rules(db, "2", said(TEXT, OPEN, ANN))
    assert list(found(db, words="bridge is")) == ["The bridge is"]
    rules(db, "3", said(TEXT, "The bridge is", ANN))
    assert found(db, rule="reviewer") == {} and "The bridge is" in found(db)
    rules(db, "4", said(TEXT, '"The bridge is open', ANN))
    assert list(found(db, words="bridge is")) == ["The bridge is"]
    rules(db, "5", said(TEXT, OPEN, ANN))
    reviews.undo(db, number, "Eva")
    assert OPEN in found(db) and "The bridge is" not in found(db)


def test_reviewers_who_disagree_on_the_words_leave_both(db: Database) -> None:
    reviews.record(db, quote(db, OPEN), "right", "Ida")
    reviews.record(db, quote(db, OPEN), "wrong_words", "Eva", corrected_words="The bridge is")
    assert OPEN in found(db) and "The bridge is" not in found(db)
    reviews.record(db, quote(db, OPEN), "wrong_words", "Uli", corrected_words="The bridge is")
    assert OPEN not in found(db) and "The bridge is" in found(db)


def test_the_right_role_is_shown_searched_and_counted(db: Database) -> None:
    number = reviews.record(
        db,
        quote(db, STAY),
        "wrong_role",
        "Eva",
        corrected_role="spokeswoman",
        corrected_affiliation="Town Hall",
    )
    assert found(db)[STAY][:3] == ("Bob Stone", "spokeswoman", "Town Hall")
    assert STAY in found(db, role="spokeswoman", affiliation="hall") and STAY not in found(
        db, role="spokesman"
    )
    assert STAY in found(db, role_class="spokesperson") and STAY not in found(db, affiliation="Rail Union")
    assert STAY in found(db, role_class="spokesperson", affiliation="Town Hall")
    changed = said(TEXT, STAY, replace(BOB, role="pilot"))
    rules(db, "2", said(TEXT, OPEN, ANN), changed)
    assert found(db)[STAY][1] == "spokeswoman"
    reviews.undo(db, number, "Eva")
    assert found(db)[STAY][:3] == ("Bob Stone", "pilot", "Rail Union")


def test_the_role_of_the_wrong_speaker_is_not_that_of_the_right_one(db: Database) -> None:
    reviews.record(db, quote(db, OPEN), "wrong_speaker", "Eva", corrected_speaker="Mara Holt")
    assert found(db)[OPEN][:3] == ("Mara Holt", None, None)
    assert OPEN not in found(db, role="mayor") and OPEN not in found(db, affiliation="Town of Elm")
    reviews.record(
        db, quote(db, OPEN), "wrong_speaker", "Eva", corrected_speaker="Mara Holt", corrected_role="clerk"
    )
    assert OPEN in found(db, role="clerk")


def test_corrections_belong_to_their_verdict(db: Database) -> None:
    for verdict, given in (
        ("right", {"corrected_role": "clerk"}),
        ("wrong_words", {"corrected_affiliation": "Town Hall"}),
        ("wrong_role", {"corrected_words": "The bridge"}),
        ("wrong_role", {"corrected_speaker": "Mara Holt"}),
        ("wrong_words", {"corrected_words": "The bridge was"}),
        ("wrong_words", {"corrected_words": OPEN}),
    ):
        with pytest.raises(ReviewProblem):
            reviews.record(db, quote(db, OPEN), verdict, "Eva", **given)
    assert not list(db.query("SELECT * FROM reviews"))


def test_a_removed_speaker_does_not_come_back(db: Database) -> None:
    reviews.record_missed(db, "a", DENIED, "Eva", speaker="Mara Holt")
    ((holt, _),) = removal.matching(db, "speaker", "Mara Holt")
    removal.remove(db, "speaker", "Mara Holt", [holt])
    rules(db, "2", said(TEXT, OPEN, ANN))
    assert not found(db, rule="reviewer")


def test_what_was_put_in_is_not_drawn_for_the_sample(db: Database) -> None:
    reviews.record_missed(db, "a", DENIED, "Eva")
    for row in list(quotations.find(db)):
        if row["rule"] != "reviewer":
            reviews.record(db, row["id"], "right", "Eva", chosen="sample")
    assert sampling.next_at_random(db, Random(1)) is None
    assert sampling.next_uncertain(db) is None
    assert sampling.next_for_second_opinion(db, "Eva") is None


def made_articles(db: Database, count: int) -> None:
    text = "\n".join(f'"Line {n} is true," said Lee.' for n in range(12))
    read(
        db,
        [
            pair(f"m{number}", text, *(said(text, f'"Line {n} is true,"', ANN) for n in range(11)))
            for number in range(count)
        ],
        rules="m",
    )


def test_recall_follows_from_articles_read_whole(db: Database) -> None:
    made_articles(db, 20)
    assert whole_articles.recall(db) == whole_articles.Recall(0, 0, 0, 0, None, 0.0, 1.0)
    random, drawn = Random(7), set()
    for _ in range(20):
        one = whole_articles.next_article(db, random)
        assert one and one not in drawn
        drawn.add(one)
        if db.execute("SELECT key LIKE 'm%' FROM articles WHERE id = ?", [one]).fetchone()[0]:
            reviews.record_missed(db, one, "Line 11 is true,", "Eva", speaker="Lee", chosen="sample")
        whole_articles.record_reading(db, one, "Eva", chosen="sample")
    recall = whole_articles.recall(db)
    assert recall.articles == 20 and recall.enough and recall.missed >= 17
    assert recall.share == recall.found / (recall.found + recall.missed)
    assert 0.8 < recall.low < recall.share < recall.high < 0.97
    # A text that was read again by rules that find it: nothing is missed there any more.
    text = db.execute("SELECT text FROM articles WHERE key = 'm0'").fetchone()[0]
    read(db, [pair("m0", text, *(said(text, f'"Line {n} is true,"', ANN) for n in range(12)))], rules="n")
    assert whole_articles.recall(db).missed in (recall.missed, recall.missed - 1)
    # Another text was not read whole.
    read(db, [pair(f"m{n}", text + " More.") for n in range(20)], rules="o")
    assert whole_articles.recall(db).articles < 5


def test_a_chosen_article_says_nothing_about_the_whole_and_a_reading_can_be_taken_back(db: Database) -> None:
    whole_articles.record_reading(db, article(db), "Eva")
    assert whole_articles.recall(db).articles == 0
    number = whole_articles.record_reading(db, article(db), "Eva", chosen="sample")
    assert whole_articles.recall(db).articles == 1
    assert whole_articles.readers_of(db, article(db)) == ["Eva"]
    with pytest.raises(ReviewProblem, match="no reading"):
        whole_articles.undo_reading(db, number, "Ida")
    assert whole_articles.undo_reading(db, number, "Eva") == article(db)
    assert whole_articles.recall(db).articles == 0
    with pytest.raises(ReviewProblem, match="no article"):
        whole_articles.record_reading(db, "nowhere", "Eva")


def test_where_nothing_was_missed_the_interval_is_as_wide_as_the_articles_are_few(db: Database) -> None:
    made_articles(db, 12)
    for row in list(db.query("SELECT id FROM articles WHERE key LIKE 'm%'")):
        whole_articles.record_reading(db, row["id"], "Eva", chosen="sample")
    recall = whole_articles.recall(db)
    assert recall.share == 1.0 and recall.high == 1.0 and 0.7 < recall.low < 0.8
