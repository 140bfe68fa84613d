"""The tables of reviews as they are today: what is right, and what was missed. Follows after migrations.py."""

from __future__ import annotations

from sqlite_utils import Database

from .first_schema import append_only, execute
from .migrations import migrations

__all__ = ["migrations"]


@migrations()
def what_was_missed(db: Database) -> None:
    """Reviews give the right words and role, and quotations that were missed; articles that were read whole.

    SQLite changes no CHECK of a table that is there: the reviews move to a new table, each as it was written.
    """
    execute(
        db,
        *(f"DROP VIEW {view}" for view in ("disputes", "quotes_reviewed", "current_reviews")),
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
            verdict TEXT NOT NULL CHECK (
                verdict IN (
                    'right', 'wrong_speaker', 'not_speech', 'wrong_words', 'wrong_role', 'unsure', 'missed', 'undo'
                )
            ),
            corrected_speaker TEXT,
            corrected_role TEXT,
            corrected_affiliation TEXT,
            corrected_class TEXT,         -- the class of that role
            corrected_words TEXT,
            corrected_spans TEXT,         -- JSON: [[start, end], ...] in the article's text
            stance TEXT,                  -- of what was missed
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,           -- UTC, ISO 8601
            note TEXT,
            chosen TEXT NOT NULL CHECK (chosen IN ('sample', 'uncertain', 'page', 'import')),
            undoes INTEGER REFERENCES reviews(id),
            CHECK ((verdict = 'undo') = (undoes IS NOT NULL))
        )
        """,
        "INSERT INTO reviews (id, quote_id, article_key, content, spans, speaker, verdict, corrected_speaker, "
        "reviewer, time, note, chosen, undoes) SELECT id, quote_id, article_key, content, spans, speaker, verdict, "
        "corrected_speaker, reviewer, time, note, chosen, undoes FROM kept_reviews ORDER BY id",
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
        "INSERT INTO review_links SELECT review_id, quote_id, fit, reason, NULL FROM kept_links",
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
        """
        CREATE TABLE article_readings (
            id INTEGER PRIMARY KEY,
            article_key TEXT NOT NULL,
            text_hash TEXT NOT NULL,      -- of the text that was read
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,           -- UTC, ISO 8601
            chosen TEXT NOT NULL CHECK (chosen IN ('sample', 'page')),
            undoes INTEGER REFERENCES article_readings(id)
        )
        """,
        "CREATE INDEX article_readings_article ON article_readings(article_key)",
        "CREATE INDEX article_readings_undoes ON article_readings(undoes) WHERE undoes IS NOT NULL",
        *append_only("article_readings"),
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
        CREATE VIEW quotes_reviewed AS
        SELECT
            quotes.*,
            quotes.rowid AS quote_number,  -- what the full-text index calls it
            judged.verdict,
            judged.corrected_speaker,
            judged.corrected_role,
            judged.corrected_affiliation,
            judged.corrected_words,
            CASE
                WHEN judged.verdict = 'not_speech' THEN NULL
                WHEN judged.verdict = 'wrong_speaker' THEN judged.corrected_speaker
                ELSE speakers.name
            END AS current_speaker,
            judged.reviewer,
            judged.time AS reviewed,
            judged.note
        FROM quotes
        LEFT JOIN speakers ON speakers.id = quotes.speaker_id
        LEFT JOIN current_reviews AS judged ON judged.current_quote_id = quotes.id
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
                        || '|' || coalesce(reviews.corrected_words, '')) END AS answer
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
    )


@migrations()
def kept_apart_no_longer(db: Database) -> None:
    """That two speakers are not the same can be taken back: by another row, as every decision."""
    execute(
        db,
        "DROP INDEX speakers_apart_pair",
        "ALTER TABLE speakers_apart ADD COLUMN undoes INTEGER REFERENCES speakers_apart(id)",
        "CREATE INDEX speakers_apart_pair ON speakers_apart(one, other)",
        "CREATE INDEX speakers_apart_undoes ON speakers_apart(undoes) WHERE undoes IS NOT NULL",
    )
