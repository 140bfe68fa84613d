"""Was it ever said: exact, trimmed, altered, only reported, not found."""

from __future__ import annotations

import pytest
from across_archive import Said, archive
from sqlite_utils import Database

from db.review import reviews
from db.search.quote_check import Answer, check


@pytest.fixture(scope="module")
def db() -> Database:
    return archive(
        Said(
            "courier",
            "2025-04-02",
            "Ines Holt",
            "“The bridge was built for carts, and we drove lorries over it for thirty years. Nobody counted them.”",
        ),
        Said("post", "2025-04-04", "Ben Aydin", "“Nobody asked the fishermen.” … “I am one of them.”"),
        Said(
            "mail",
            "2025-04-05",
            "Ben Aydin",
            "that the market would close before the first snow",
            "indirect",
        ),
        Said("globe", "2025-04-06", "Carla Moss", "the new tax “a hook without a worm”", "mixed"),
        Said("star", "2025-04-06", "Carla Moss", "“It is what it is.”"),
        Said(
            "echo",
            "2025-04-07",
            "Carla Moss",
            "that the mayor’s plan to flood the lower meadow in winter was “a gift”",
            "mixed",
        ),
    )


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("Nobody counted them.", "exact"),
        ("“The bridge was built for carts, and we drove lorries over it for thirty years.”", "exact"),
        ("the bridge was built for CARTS and we drove lorries over it for thirty years", "exact"),
        ("I am one of them", "exact"),
        ("a hook without a worm", "exact"),
        ("It is what it is", "exact"),
        ("we drove lorries over it for thirty years", "trimmed"),
        ("The bridge was built for carts … for thirty years", "trimmed"),
        ("The bridge was built for trucks, and we drove lorries over it for thirty years", "altered"),
        ("We drove lorries over it for forty years", "altered"),
        ("Everybody asked the fishermen", "altered"),
        ("The market will close before the first snow", "reported"),
        ("The museum has bought a painting of the old harbour", "not found"),
        ("worm", "trimmed"),
        ("a gift", "exact"),
        # Words beside the marks are the article's, not the speaker's.
        ("We will flood the lower meadow in winter", "reported"),
        ("plan to flood the lower meadow in winter was a gift", "reported"),
        ("the new tax a hook without a worm", "reported"),
        ("zebra", "not found"),
    ],
)
def test_how_close_it_is(db: Database, asked: str, status: str) -> None:
    assert check(db, asked).status == status


def test_the_differences_lead_from_the_stored_words_to_those_asked(db: Database) -> None:
    (match, *_) = check(db, "We drove lorries over it for forty years").matches
    assert ("changed", "thirty", "forty") in match.pieces
    assert match.quote["speaker"] == "Ines Holt" and match.quote["article"] == "courier"


def test_a_lost_negation_is_told(db: Database) -> None:
    (match, *_) = check(db, "Everybody asked the fishermen").matches
    assert match.negation and match.kind == "altered"


@pytest.mark.parametrize("speaker", ["Ines Holt", "holt", "Mayor Ines Holt"])
def test_by_the_speaker_asked_for(db: Database, speaker: str) -> None:
    answer = check(db, "Nobody counted them", speaker)
    assert (answer.status, answer.other_speaker) == ("exact", False)


def test_by_somebody_else(db: Database) -> None:
    answer = check(db, "we drove lorries over it for thirty years", "Ben Aydin")
    assert (answer.status, answer.other_speaker) == ("trimmed", True)
    assert not answer.matches[0].by_speaker


def test_two_words_of_somebody_else_are_nothing(db: Database) -> None:
    assert check(db, "a hook", "Carla Moss").status == "trimmed"
    assert check(db, "a hook", "Ben Aydin") == Answer("a hook", "Ben Aydin", "not found")


def test_what_reviewers_say_counts() -> None:
    db = archive(Said("a", "2025-04-02", "Ines Holt", "“The eels came back to the canal this spring.”"))
    (quote,) = db.execute("SELECT id FROM quotes").fetchone()
    asked = "The eels came back to the canal this spring"
    reviews.record(db, quote, "wrong_speaker", "ana", corrected_speaker="Ben Aydin")
    assert check(db, asked, "Aydin").other_speaker is False
    reviews.record(db, quote, "not_speech", "ana")
    assert check(db, asked).status == "not found"


@pytest.mark.parametrize(
    "text", ["", "…", '"', "“ ”", "NEAR(", "a*b -x col:y", "\ud800", "\x00", "AND " * 400]
)
def test_anything_may_be_asked(db: Database, text: str) -> None:
    check(db, text)
    check(db, "Nobody counted them", text)


def test_a_common_sentence_is_found_among_many() -> None:
    db = archive(
        *[
            Said(f"n{n}", "2025-01-01", "Ben Aydin", f"“We will do what we have to do and it is number {n}.”")
            for n in range(900)
        ],
        Said("x", "2025-01-01", "Ines Holt", "“We will do what we have to do for you.”"),
    )
    assert check(db, "We will do what we have to do for you").matches[0].quote["article"] == "x"


def test_plans_use_the_indexes(db: Database) -> None:
    def plan(sql: str) -> list[str]:
        return [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + sql, ["x"]).fetchall()]

    (words,) = plan("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ? LIMIT 400")
    assert "VIRTUAL TABLE INDEX" in words
    by_number = plan("SELECT rowid, text FROM quotes WHERE rowid IN (SELECT value FROM json_each(?))")
    assert any("quotes USING INTEGER PRIMARY KEY" in step for step in by_number)
    for column in ("role", "affiliation"):
        (newest,) = plan(f"SELECT rowid FROM quotes WHERE {column} = ? ORDER BY published DESC LIMIT 10")
        assert f"quotes_{column}" in newest


def verdict(db: Database, asked: str, speaker: str | None = None) -> str:
    return check(db, asked, speaker).verdict


@pytest.mark.parametrize(
    ("asked", "speaker", "expected"),
    [
        ("Nobody counted them.", None, "said"),
        ("we drove lorries over it", "Ines Holt", "said"),
        ("Nobody counted them.", "Ben Aydin", "not_found"),
        ("we drove lorries over it for thirty years", "Ben Aydin", "other"),
        ("We drove lorries over it for forty years", None, "altered"),
        ("The market will close before the first snow", None, "reported"),
        ("The museum has bought a painting of the old harbour", None, "not_found"),
    ],
)
def test_one_verdict(db: Database, asked: str, speaker: str | None, expected: str) -> None:
    assert verdict(db, asked, speaker) == expected


@pytest.mark.parametrize("stance", ["denied", "not_said", "asked", "alleged", "planned"])
@pytest.mark.parametrize("speaker", [None, "Ines Holt"])
def test_what_was_not_plainly_said_is_never_said(stance: str, speaker: str | None) -> None:
    words = "that the council had lost the plans of the old sluice"
    db = archive(
        Said("a", "2025-04-02", "Ines Holt", words, "indirect"),
        Said("b", "2025-04-03", "Ines Holt", f"“{words.removeprefix('that ')}”", "direct"),
    )
    db.execute("UPDATE quotes SET stance = ?", [stance])
    assert verdict(db, "The council had lost the plans of the old sluice", speaker) == stance


@pytest.mark.parametrize("stance", ["denied", "not_said", "asked", "alleged", "planned"])
def test_words_in_the_same_sense_are_faithful(stance: str) -> None:
    db = archive(
        Said("a", "2025-04-02", "Ines Holt", "“The council had lost the plans of the old sluice”", "direct"),
        Said(
            "b",
            "2025-04-02",
            "Ben Aydin",
            "that the ferry would sail in the first snow of the year",
            "indirect",
        ),
    )
    words, reported = (
        "The council had lost the plans of the old sluice",
        "the ferry would sail in the first snow of the year",
    )
    # Whoever writes that she denied it, where the articles have it as plainly said, is wrong ...
    assert check(db, words, "Ines Holt", stance).verdict == "plainly_said"
    db.execute("UPDATE quotes SET stance = ?", [stance])
    # ... and right where they have it so.
    assert check(db, words, "Ines Holt", stance).verdict == "same_sense"
    assert check(db, words, "Ines Holt").verdict == stance
    assert check(db, words, "Carla Moss", stance).verdict not in ("said", "same_sense")
    assert check(db, reported, "Ben Aydin", stance).verdict == "reported"
    other = "asked" if stance != "asked" else "denied"
    assert check(db, words, "Ines Holt", other).verdict == stance


def test_a_denial_outweighs_a_report_without_marks() -> None:
    words = "that the council had lost the plans of the old sluice"
    db = archive(
        Said("a", "2025-04-02", "Ines Holt", words, "indirect"),
        Said("b", "2025-04-03", "Ines Holt", words, "indirect"),
    )
    db.execute("UPDATE quotes SET stance = 'denied' WHERE published = '2025-04-03'")
    assert verdict(db, "The council had lost the plans of the old sluice") == "denied"


@pytest.mark.parametrize(
    "asked",
    [
        "It's not charity. It's arithmetic.",
        "It is not charity. It's arithmetic.",
        "it isn't charity, it is arithmetic",
        "He's counted 1 of them",
        "He has counted one of them",
        "They'd fed the otters",
        "They had fed the otters",
    ],
)
def test_short_forms_and_numerals_are_the_same_words(asked: str) -> None:
    db = archive(
        Said("a", "2025-04-02", "Ines Holt", "“It is not charity. It is arithmetic.”"),
        Said("b", "2025-04-02", "Ines Holt", "“He’s counted one of them.”"),
        Said("c", "2025-04-02", "Ines Holt", "“They had fed the otters.”"),
    )
    assert verdict(db, asked, "Ines Holt") == "said"


def test_a_possessive_is_no_short_form() -> None:
    db = archive(Said("a", "2025-04-02", "Ines Holt", "“The miller’s old wheel is turning again today.”"))
    assert verdict(db, "The miller is old wheel is turning again today") == "altered"


def test_a_few_common_words_of_strangers_are_nothing() -> None:
    db = archive(
        Said("a", "2025-04-02", "Ines Holt", "“It is one of the best things that we have ever done.”"),
        Said(
            "b", "2025-04-02", "Ben Aydin", "“This is one of the things that we have to do for the children.”"
        ),
    )
    assert verdict(db, "This is one of the things that we have to do for the herring") in (
        "altered",
        "not_found",
    )
    assert verdict(db, "This is one of the oysters that we have stolen from museums") == "not_found"


def test_words_beside_the_marks_are_never_said_in_these_words(db: Database) -> None:
    for asked in ("we will flood the lower meadow in winter", "the new tax a hook without a worm"):
        for speaker in (None, "Carla Moss"):
            assert check(db, asked, speaker).verdict == "reported"
