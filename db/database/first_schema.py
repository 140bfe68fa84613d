"""The tables of articles and quotations as they were first made, and what all migrations need.

Ids come from content, so the same input always gives the same rows. Offsets are code points into
``articles.text``. Columns of JSON hold arrays and objects without blanks. Columns that were added later are
in migrations.py or, since then, in db/columns.py alone.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("onrecord")


@migrations()
def read_articles(db: Database) -> None:
    """What was read, by which run, and what could not be read."""
    execute(
        db,
        # Has a row only inside a transaction that fills the full-text indexes itself.
        "CREATE TABLE bulk (open INTEGER PRIMARY KEY)",
        """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            version TEXT NOT NULL,        -- of the program
            rules_version TEXT NOT NULL,  -- of the rules; other rules read an article again
            settings TEXT NOT NULL,       -- JSON
            started TEXT NOT NULL,        -- UTC, ISO 8601
            ended TEXT,                   -- NULL while running, and for ever if it was killed
            counts TEXT NOT NULL          -- JSON: articles, quotes, skipped, failures
        )
        """,
        """
        CREATE TABLE stories (
            id TEXT PRIMARY KEY,          -- the least article id among its articles
            title TEXT,
            first_published TEXT,
            article_count INTEGER NOT NULL,
            publisher_count INTEGER NOT NULL
        )
        """,
        # The long columns come last: SQLite reaches a column by walking over those before it.
        """
        CREATE TABLE articles (
            id TEXT PRIMARY KEY,          -- of key and text
            key TEXT NOT NULL UNIQUE,     -- where it came from: the reader's own id, or file#start
            title TEXT,
            author TEXT,
            publisher TEXT,
            published TEXT,               -- ISO 8601 day
            url TEXT,
            file TEXT,
            file_start INTEGER,           -- code points into the decoded file
            text_hash TEXT NOT NULL,      -- of the text alone
            input_hash TEXT NOT NULL,     -- of the text and all that was said about it
            quote_count INTEGER NOT NULL,
            story_id TEXT REFERENCES stories(id) ON DELETE SET NULL,
            run_id INTEGER NOT NULL REFERENCES runs(id),
            layout TEXT NOT NULL,         -- JSON: headline, paragraphs, furniture
            text TEXT NOT NULL            -- exactly the slice of the input
        )
        """,
        "CREATE INDEX articles_publisher ON articles(publisher)",
        "CREATE INDEX articles_published ON articles(published)",
        "CREATE INDEX articles_file ON articles(file) WHERE file IS NOT NULL",
        "CREATE INDEX articles_text_hash ON articles(text_hash)",
        "CREATE INDEX articles_title ON articles(title COLLATE NOCASE)",
        "CREATE INDEX articles_story ON articles(story_id) WHERE story_id IS NOT NULL",
        "CREATE INDEX articles_run ON articles(run_id)",
        # By these articles find their copies. Whole numbers, because there are so many.
        """
        CREATE TABLE story_marks (
            mark INTEGER NOT NULL,
            article INTEGER NOT NULL,     -- rowid of the article
            PRIMARY KEY (mark, article)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX story_marks_article ON story_marks(article)",
        """
        CREATE TRIGGER articles_unmark AFTER DELETE ON articles BEGIN
            DELETE FROM story_marks WHERE article = old.rowid;
        END
        """,
        """
        CREATE TABLE failures (
            file TEXT NOT NULL,
            position TEXT NOT NULL,       -- line, member or offset, in words; empty for the whole file
            reason TEXT NOT NULL,
            content_hash TEXT,            -- of what could not be read: tried again when it changes
            run_id INTEGER NOT NULL REFERENCES runs(id),
            PRIMARY KEY (file, position)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX failures_run ON failures(run_id)",
    )
    full_text(db, "articles", ["title", "text"])


@migrations()
def who_said_what(db: Database) -> None:
    """Speakers, what they said, with which figures; and what stood in marks but nobody said."""
    execute(
        db,
        """
        CREATE TABLE speakers (
            id TEXT PRIMARY KEY,          -- of kind and normalised name; of a description, of its article too
            name TEXT NOT NULL,
            kind TEXT NOT NULL,           -- person, organization, group, individual, document
            quote_count INTEGER NOT NULL
        )
        """,
        "CREATE INDEX speakers_kind ON speakers(kind)",
        "CREATE INDEX speakers_quote_count ON speakers(quote_count)",
        """
        CREATE TABLE speaker_names (
            speaker_id TEXT NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
            name TEXT NOT NULL,           -- a form as an article writes it
            normal TEXT NOT NULL,         -- that form without case, accents and dots, for finding it
            articles INTEGER NOT NULL,
            PRIMARY KEY (speaker_id, name)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX speaker_names_normal ON speaker_names(normal)",
        """
        CREATE TABLE speaker_roles (
            speaker_id TEXT NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
            role TEXT NOT NULL,           -- empty where only the affiliation is stated
            affiliation TEXT NOT NULL,    -- empty where only the role is stated
            first_seen TEXT,              -- days of publication
            last_seen TEXT,
            articles INTEGER NOT NULL,
            -- the first one
            article_id TEXT NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (speaker_id, role, affiliation)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX speaker_roles_role ON speaker_roles(role)",
        "CREATE INDEX speaker_roles_affiliation ON speaker_roles(affiliation)",
        "CREATE INDEX speaker_roles_article ON speaker_roles(article_id)",
        # What the extractor found in each article. Speakers, their names and roles follow from it,
        # so that an article can be taken out again and a decision by hand undone.
        """
        CREATE TABLE article_speakers (
            article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            found_id TEXT NOT NULL,       -- the speaker as extracted
            speaker_id TEXT NOT NULL REFERENCES speakers(id),  -- after decisions by hand
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            role TEXT,
            affiliation TEXT,
            names TEXT NOT NULL,          -- JSON: all forms of the name in this article
            quotes INTEGER NOT NULL,
            PRIMARY KEY (article_id, found_id)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX article_speakers_speaker ON article_speakers(speaker_id)",
        # A quote's id begins with its article's: neighbours in the article are neighbours in the index.
        """
        CREATE TABLE quotes (
            id TEXT PRIMARY KEY,          -- of the article and the spans
            article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            speaker_id TEXT REFERENCES speakers(id),
            speaker_kind TEXT,
            kind TEXT NOT NULL,           -- direct, indirect, mixed
            text TEXT NOT NULL,           -- the content; several spans are joined by an ellipsis
            cue TEXT,
            mention TEXT,                 -- the source as written
            role TEXT,
            affiliation TEXT,
            published TEXT,
            publisher TEXT,
            cue_class TEXT,               -- speech, writing, belief, wish, judgement, document
            negated INTEGER NOT NULL,     -- 1: it is said that somebody did not, or only would, say it
            said_on TEXT,                 -- ISO 8601 day
            medium TEXT,
            venue TEXT,
            addressee TEXT,
            rule TEXT NOT NULL,
            confidence REAL NOT NULL,
            reason TEXT NOT NULL,
            paragraph INTEGER,            -- index into the paragraphs of the layout; NULL in a headline
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            spans TEXT NOT NULL,          -- JSON: content, cue, source, and those of the setting
            found_id TEXT,                -- the speaker as extracted, where a decision by hand says another
            run_id INTEGER NOT NULL
        )
        """,
        # With the day where few values share many rows: the newest of a kind are found without sorting.
        # Partial where most rows have nothing: any comparison with a value can use them.
        "CREATE INDEX quotes_article ON quotes(article_id)",
        "CREATE INDEX quotes_speaker ON quotes(speaker_id, published) WHERE speaker_id IS NOT NULL",
        "CREATE INDEX quotes_speaker_kind ON quotes(speaker_kind, published)",
        "CREATE INDEX quotes_kind ON quotes(kind, published)",
        "CREATE INDEX quotes_role ON quotes(role) WHERE role IS NOT NULL",
        "CREATE INDEX quotes_affiliation ON quotes(affiliation) WHERE affiliation IS NOT NULL",
        "CREATE INDEX quotes_published ON quotes(published)",
        "CREATE INDEX quotes_publisher ON quotes(publisher, published)",
        "CREATE INDEX quotes_cue_class ON quotes(cue_class, published)",
        "CREATE INDEX quotes_negated ON quotes(negated) WHERE negated",
        "CREATE INDEX quotes_said_on ON quotes(said_on) WHERE said_on IS NOT NULL",
        "CREATE INDEX quotes_medium ON quotes(medium, published) WHERE medium IS NOT NULL",
        "CREATE INDEX quotes_rule ON quotes(rule, confidence)",
        "CREATE INDEX quotes_confidence ON quotes(confidence)",
        """
        CREATE TABLE figures (
            id TEXT PRIMARY KEY,          -- of the quote and the span
            quote_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
            kind TEXT NOT NULL,           -- number, percent, money, share, count, date, years
            text TEXT NOT NULL,
            value REAL,                   -- of a range, the lower end
            upper REAL,
            unit TEXT,                    -- currency code, % or the counted noun
            approximate INTEGER NOT NULL,
            date TEXT,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        "CREATE INDEX figures_quote ON figures(quote_id)",
        "CREATE INDEX figures_kind ON figures(kind)",
        "CREATE INDEX figures_value ON figures(value) WHERE value IS NOT NULL",
        "CREATE INDEX figures_unit ON figures(unit COLLATE NOCASE) WHERE unit IS NOT NULL",
        """
        CREATE TABLE not_speech (
            id TEXT PRIMARY KEY,          -- of the article and the span
            article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            kind TEXT NOT NULL,           -- scare, title, name, nickname, word, motto, furniture, other
            text TEXT NOT NULL,
            rule TEXT NOT NULL,
            reason TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        "CREATE INDEX not_speech_article ON not_speech(article_id)",
        "CREATE INDEX not_speech_kind ON not_speech(kind)",
        "CREATE INDEX not_speech_rule ON not_speech(rule)",
    )
    full_text(db, "quotes", ["text"])
    full_text(db, "speakers", ["name"])


@migrations()
def what_people_decided(db: Database) -> None:
    """Reviews of quotes and decisions about speakers: only ever added to, never changed."""
    execute(
        db,
        """
        CREATE TABLE reviews (
            id INTEGER PRIMARY KEY,
            quote_id TEXT NOT NULL,       -- as it was when judged: no foreign key, a review outlives its quote
            article_key TEXT NOT NULL,
            content TEXT NOT NULL,        -- the words that were judged
            spans TEXT NOT NULL,          -- JSON, as in quotes
            speaker TEXT,                 -- the name that was judged
            verdict TEXT NOT NULL CHECK (
                verdict IN ('right', 'wrong_speaker', 'not_speech', 'wrong_words', 'unsure', 'undo')
            ),
            corrected_speaker TEXT,
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,           -- UTC, ISO 8601
            note TEXT,
            chosen TEXT NOT NULL CHECK (chosen IN ('sample', 'uncertain', 'page', 'import')),
            undoes INTEGER REFERENCES reviews(id),
            CHECK ((verdict = 'undo') = (undoes IS NOT NULL))
        )
        """,
        "CREATE INDEX reviews_quote ON reviews(quote_id)",
        "CREATE INDEX reviews_article ON reviews(article_key)",
        "CREATE INDEX reviews_time ON reviews(time)",
        "CREATE INDEX reviews_undoes ON reviews(undoes) WHERE undoes IS NOT NULL",
        # Which quote a standing review speaks of today. The program keeps this up when an article is
        # read again; the reviews themselves stay as they were written.
        """
        CREATE TABLE review_links (
            review_id INTEGER PRIMARY KEY REFERENCES reviews(id),
            quote_id TEXT,                -- NULL: no quote of today
            fit TEXT NOT NULL CHECK (fit IN ('fits', 'settled', 'unfit')),
            reason TEXT NOT NULL
        )
        """,
        "CREATE INDEX review_links_quote ON review_links(quote_id, review_id) WHERE quote_id IS NOT NULL",
        "CREATE INDEX review_links_fit ON review_links(fit)",
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
        CREATE VIEW current_reviews AS
        SELECT
            links.quote_id AS current_quote_id,
            reviews.id,
            -- A correction that the rules have followed since is a right answer now.
            CASE links.fit WHEN 'settled' THEN 'right' ELSE reviews.verdict END AS verdict,
            CASE links.fit WHEN 'settled' THEN NULL ELSE reviews.corrected_speaker END AS corrected_speaker,
            reviews.reviewer,
            reviews.time,
            reviews.note,
            CASE
                WHEN EXISTS (
                    SELECT 1 FROM review_links AS l JOIN reviews AS r ON r.id = l.review_id
                    WHERE l.quote_id = links.quote_id AND r.chosen = 'sample'
                ) THEN 'sample'
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
        CREATE TABLE speaker_decisions (
            id INTEGER PRIMARY KEY,
            action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename', 'undo')),
            speaker_id TEXT NOT NULL,     -- whom it is about: no foreign key, a decision outlives its rows
            speaker_name TEXT NOT NULL,
            target_id TEXT,               -- merge: into whom; split: the new speaker
            name TEXT,                    -- of the target, or the new name
            kind TEXT,
            scope TEXT,                   -- split, JSON: articles (keys), affiliation, publisher
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,
            note TEXT,
            undoes INTEGER REFERENCES speaker_decisions(id),
            CHECK ((action = 'undo') = (undoes IS NOT NULL))
        )
        """,
        "CREATE INDEX speaker_decisions_speaker ON speaker_decisions(speaker_id)",
        "CREATE INDEX speaker_decisions_undoes ON speaker_decisions(undoes) WHERE undoes IS NOT NULL",
        *append_only("speaker_decisions"),
    )


def execute(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)


def full_text(db: Database, table: str, columns: list[str]) -> None:
    """A full-text index over columns of a table, kept by triggers that fire only when these change.

    They rest while the table ``bulk`` has a row: see db/database/fulltext.py.
    """
    names = ", ".join(columns)
    new = ", ".join(f"new.{column}" for column in columns)
    old = ", ".join(f"old.{column}" for column in columns)
    remove = f"INSERT INTO {table}_fts ({table}_fts, rowid, {names}) VALUES ('delete', old.rowid, {old});"
    add = f"INSERT INTO {table}_fts (rowid, {names}) VALUES (new.rowid, {new});"
    awake = "WHEN NOT EXISTS (SELECT 1 FROM bulk)"
    execute(
        db,
        f'CREATE VIRTUAL TABLE {table}_fts USING FTS5 ({names}, content="{table}", '
        "tokenize='unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {table}_ai AFTER INSERT ON {table} {awake} BEGIN {add} END",
        f"CREATE TRIGGER {table}_ad AFTER DELETE ON {table} {awake} BEGIN {remove} END",
        f"CREATE TRIGGER {table}_au AFTER UPDATE OF {names} ON {table} BEGIN {remove} {add} END",
    )


def append_only(table: str) -> list[str]:
    """Triggers that refuse to change or delete rows."""
    return [
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT raise(ABORT, '{table} are only added to'); END"
        for verb in ("UPDATE", "DELETE")
    ]
