"""The tables of what people corrected and removed, as they are today. Follows after source_schema.py."""

from __future__ import annotations

from sqlite_utils import Database

from ..columns import KNOWN_SPEAKER, LEFT_OUT, SAID_TOGETHER
from .first_schema import append_only, execute
from .source_schema import counting_after_reviews, migrations
from .source_sql import VIEW

__all__ = ["migrations"]


@migrations()
def who_was_removed(db: Database) -> None:
    """Of a speaker who was removed the name, and what else it was known as: see db/speakers/removed_speakers.py."""
    execute(
        db,
        "ALTER TABLE removals ADD COLUMN name TEXT",
        "ALTER TABLE removals ADD COLUMN known_as TEXT",  # JSON: ids, [id as extracted, article key or ""], names
    )


_COLUMNS = (
    "id, quote_id, article_key, content, spans, speaker, role, affiliation, verdict, corrected_speaker, corrected_role, "
    "corrected_affiliation, corrected_class, corrected_words, corrected_spans, stance, reviewer, time, note, chosen, undoes"
)


@migrations()
def in_what_sense(db: Database) -> None:
    """Reviews say that the stance is wrong, and which is right.

    SQLite changes no CHECK of a table that is there: the reviews move to a new table, each as it was written.
    """
    execute(
        db,
        *(f"DROP VIEW {view}" for view in ("disputes", "quotes_reviewed", "current_reviews", "sources")),
        *(f"DROP TRIGGER reviews_{name}" for name in ("link", "unlink", "no_update", "no_delete")),
        "CREATE TEMP TABLE kept_reviews AS SELECT * FROM reviews",
        "CREATE TEMP TABLE kept_links AS SELECT * FROM review_links",
        "DROP TABLE review_links",
        "DROP TABLE reviews",
        """
        CREATE TABLE reviews (
            id INTEGER PRIMARY KEY,
            quote_id TEXT NOT NULL,       -- as it was when judged: no foreign key, a review outlives its quote
            article_key TEXT NOT NULL,
            content TEXT NOT NULL,        -- the words that were judged; of what was missed, its words
            spans TEXT NOT NULL,          -- JSON, as in quotes
            speaker TEXT,                 -- the name that was judged
            role TEXT,                    -- the role that was judged
            affiliation TEXT,
            judged_stance TEXT,           -- the stance that was judged; older reviews do not say
            verdict TEXT NOT NULL CHECK (
                verdict IN (
                    'right', 'wrong_speaker', 'not_speech', 'wrong_words', 'wrong_role', 'wrong_sense', 'unsure',
                    'missed', 'undo'
                )
            ),
            corrected_speaker TEXT,
            corrected_role TEXT,
            corrected_affiliation TEXT,
            corrected_class TEXT,         -- the class of that role
            corrected_words TEXT,
            corrected_spans TEXT,         -- JSON: [[start, end], ...] in the article's text
            corrected_stance TEXT,
            stance TEXT,                  -- of what was missed
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,           -- UTC, ISO 8601
            note TEXT,
            chosen TEXT NOT NULL CHECK (chosen IN ('sample', 'uncertain', 'page', 'import')),
            undoes INTEGER REFERENCES reviews(id),
            CHECK ((verdict = 'undo') = (undoes IS NOT NULL))
        )
        """,
        f"INSERT INTO reviews ({_COLUMNS}) SELECT {_COLUMNS} FROM kept_reviews ORDER BY id",
        """
        CREATE TABLE review_links (
            review_id INTEGER PRIMARY KEY REFERENCES reviews(id),
            quote_id TEXT,                -- NULL: no quote of today
            -- misattributed: what was missed is found since, and given to somebody else
            fit TEXT NOT NULL CHECK (fit IN ('fits', 'settled', 'misattributed', 'unfit')),
            reason TEXT NOT NULL,
            added_id TEXT                 -- the quote that this review put in: see db/review/added_quotations.py
        )
        """,
        "INSERT INTO review_links (review_id, quote_id, fit, reason, added_id) "
        "SELECT review_id, quote_id, fit, reason, added_id FROM kept_links",
        "DROP TABLE kept_links",
        "DROP TABLE kept_reviews",
        "CREATE INDEX reviews_quote ON reviews(quote_id)",
        "CREATE INDEX reviews_article ON reviews(article_key)",
        "CREATE INDEX reviews_time ON reviews(time)",
        "CREATE INDEX reviews_undoes ON reviews(undoes) WHERE undoes IS NOT NULL",
        "CREATE INDEX review_links_quote ON review_links(quote_id, review_id) WHERE quote_id IS NOT NULL",
        "CREATE INDEX review_links_fit ON review_links(fit)",
        "CREATE INDEX review_links_added ON review_links(added_id) WHERE added_id IS NOT NULL",
        """
        CREATE TRIGGER reviews_link AFTER INSERT ON reviews WHEN new.verdict <> 'undo' BEGIN
            INSERT INTO review_links (review_id, quote_id, fit, reason)
            VALUES (new.id, new.quote_id, 'fits', 'judged as it is');
        END
        """,
        """
        CREATE TRIGGER reviews_unlink AFTER INSERT ON reviews WHEN new.verdict = 'undo' BEGIN
            DELETE FROM review_links WHERE review_id = new.undoes;
        END
        """,
        *append_only("reviews"),
        *counting_after_reviews(),
        """
        CREATE VIEW current_reviews AS
        SELECT
            links.quote_id AS current_quote_id,
            reviews.id,
            -- A correction that the rules have followed since is a right answer now.
            CASE links.fit WHEN 'settled' THEN 'right' WHEN 'misattributed' THEN 'wrong_speaker'
                ELSE reviews.verdict END AS verdict,
            CASE links.fit WHEN 'settled' THEN NULL ELSE reviews.corrected_speaker END AS corrected_speaker,
            CASE links.fit WHEN 'settled' THEN NULL ELSE reviews.corrected_role END AS corrected_role,
            CASE links.fit WHEN 'settled' THEN NULL ELSE reviews.corrected_affiliation END AS corrected_affiliation,
            CASE links.fit WHEN 'settled' THEN NULL ELSE reviews.corrected_class END AS corrected_class,
            CASE links.fit WHEN 'settled' THEN NULL ELSE reviews.corrected_words END AS corrected_words,
            CASE links.fit WHEN 'settled' THEN NULL ELSE reviews.corrected_stance END AS corrected_stance,
            reviews.reviewer,
            reviews.time,
            reviews.note,
            CASE
                WHEN EXISTS (
                    SELECT 1 FROM review_links AS l JOIN reviews AS r ON r.id = l.review_id
                    WHERE l.quote_id = links.quote_id AND r.chosen = 'sample' AND r.verdict <> 'missed'
                ) THEN 'sample'
                WHEN reviews.verdict = 'missed' THEN 'page'
                ELSE reviews.chosen
            END AS chosen,
            links.fit
        FROM review_links AS links JOIN reviews ON reviews.id = links.review_id
        WHERE links.quote_id IS NOT NULL
            AND links.review_id = (SELECT max(l.review_id) FROM review_links AS l WHERE l.quote_id = links.quote_id)
        """,
        """
        CREATE VIEW disputes AS
        WITH last AS (
            SELECT links.quote_id, max(links.review_id) AS review_id
            FROM review_links AS links JOIN reviews ON reviews.id = links.review_id
            WHERE links.quote_id IS NOT NULL AND reviews.verdict <> 'unsure'
            GROUP BY links.quote_id, reviews.reviewer
        ),
        said AS (
            SELECT last.quote_id, reviews.reviewer, reviews.id,
                CASE WHEN links.fit = 'settled' OR (reviews.verdict = 'missed' AND links.fit = 'fits') THEN 'right'
                    WHEN links.fit = 'misattributed' THEN 'wrong_speaker' ELSE reviews.verdict END AS verdict,
                CASE WHEN links.fit = 'settled' OR (reviews.verdict = 'missed' AND links.fit = 'fits') THEN ''
                    ELSE lower(coalesce(reviews.corrected_speaker, '') || '|' || coalesce(reviews.corrected_role, '')
                        || '|' || coalesce(reviews.corrected_words, '')
                        || '|' || coalesce(reviews.corrected_stance, '')) END AS answer
            FROM last JOIN reviews ON reviews.id = last.review_id
            JOIN review_links AS links ON links.review_id = last.review_id
        ),
        votes AS (
            SELECT quote_id, count(*) AS votes FROM said
            GROUP BY quote_id, verdict, CASE WHEN verdict IN ('right', 'not_speech') THEN '' ELSE answer END
        )
        SELECT quote_id, (
            SELECT group_concat(replace(verdict, '_', ' ') || ' (' || reviewer || ')', ', ')
            FROM (SELECT * FROM said WHERE said.quote_id = votes.quote_id ORDER BY id)
        ) AS verdicts
        FROM votes GROUP BY quote_id HAVING count(*) > 1 AND 2 * max(votes) <= sum(votes)
        """,
        VIEW,
    )


def _now(column: str) -> str:
    return (
        f"CASE WHEN judged.verdict IN ('wrong_speaker', 'wrong_role') THEN judged.corrected_{column} "
        f"ELSE quotes.{column} END"
    )


@migrations()
def as_the_pages_have_it(db: Database) -> None:
    """In plain Datasette, too: which quotations are listed, what is known of them now, and whose they are."""
    execute(
        db,
        "DROP VIEW IF EXISTS quotes_reviewed",
        f"""
        CREATE VIEW quotes_reviewed AS
        SELECT
            quotes.*,
            quotes.rowid AS quote_number,  -- what the full-text index calls it
            quotes.id NOT IN ({LEFT_OUT}) AS listed,
            judged.verdict,
            judged.corrected_speaker,
            judged.corrected_role,
            judged.corrected_affiliation,
            judged.corrected_words,
            judged.corrected_stance,
            CASE
                WHEN judged.verdict = 'not_speech' THEN NULL
                WHEN judged.verdict = 'wrong_speaker' THEN judged.corrected_speaker
                ELSE speakers.name
            END AS current_speaker,
            {_now("role")} AS current_role,
            {_now("affiliation")} AS current_affiliation,
            coalesce(judged.corrected_stance, quotes.stance) AS current_stance,
            judged.reviewer,
            judged.time AS reviewed,
            judged.note
        FROM quotes
        LEFT JOIN speakers ON speakers.id = quotes.speaker_id
        LEFT JOIN current_reviews AS judged ON judged.current_quote_id = quotes.id
        """,
        # What several said together is said by each of them.
        f"""
        CREATE VIEW speakers_of_quotes AS
        SELECT said.quote_id, said.speaker_id, coalesce(speakers.name, said.name) AS speaker, speakers.kind
        FROM (
            SELECT quotes.id AS quote_id,
                CASE judged.verdict WHEN 'wrong_speaker' THEN {KNOWN_SPEAKER} ELSE quotes.speaker_id END AS speaker_id,
                CASE judged.verdict WHEN 'wrong_speaker' THEN judged.corrected_speaker END AS name
            FROM quotes LEFT JOIN current_reviews AS judged ON judged.current_quote_id = quotes.id
            UNION
            SELECT joint.quote_id, member.speaker_id, NULL FROM {SAID_TOGETHER}
            WHERE joint.quote_id NOT IN (SELECT current_quote_id FROM current_reviews WHERE verdict = 'wrong_speaker')
        ) AS said
        LEFT JOIN speakers ON speakers.id = said.speaker_id
        WHERE coalesce(said.speaker_id, said.name) IS NOT NULL AND said.quote_id NOT IN ({LEFT_OUT})
        """,
    )
