"""The schema, as migrations: each is applied once, in its own transaction, and never edited afterwards.

Ids come from content, so the same input always gives the same rows. Offsets are code points into
``articles.text``. Columns of JSON hold arrays and objects without blanks.
"""

from __future__ import annotations

from sqlite_utils import Database

from .first_schema import append_only, execute, migrations

__all__ = ["migrations"]


@migrations()
def across_articles(db: Database) -> None:
    """Versions of one quotation, and figures given for one thing. Made from the rest by db/variants/group_variants.py, db/facts/group_facts.py."""
    execute(
        db,
        # A wording is a number that stands for the words, the marks and the speaker's name.
        """
        CREATE TABLE quote_wordings (
            quote_id TEXT PRIMARY KEY REFERENCES quotes(id) ON DELETE CASCADE,
            wording INTEGER NOT NULL      -- 0: too short to be told from others
        ) WITHOUT ROWID
        """,
        "CREATE INDEX quote_wordings_wording ON quote_wordings(wording) WHERE wording <> 0",
        # By these wordings find each other. One that nobody has any more does no harm.
        """
        CREATE TABLE wording_marks (
            mark INTEGER NOT NULL,
            wording INTEGER NOT NULL,
            PRIMARY KEY (mark, wording)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE quote_groups (
            id TEXT PRIMARY KEY,          -- the least quote id in it
            fullest TEXT REFERENCES quotes(id) ON DELETE SET NULL,
            earliest TEXT REFERENCES quotes(id) ON DELETE SET NULL,
            quote_count INTEGER NOT NULL,
            wording_count INTEGER NOT NULL,
            publisher_count INTEGER NOT NULL,
            first_published TEXT,
            last_published TEXT,
            two_speakers INTEGER NOT NULL,      -- 1: given to people of different names
            changed_words INTEGER NOT NULL,     -- 1: words inside the marks are not the same
            lost_negation INTEGER NOT NULL,     -- 1: a "not" stands in one version only
            also_reported INTEGER NOT NULL      -- 1: in marks in one article, without them in another
        )
        """,
        "CREATE INDEX quote_groups_fullest ON quote_groups(fullest)",
        "CREATE INDEX quote_groups_earliest ON quote_groups(earliest)",
        "CREATE INDEX quote_groups_published ON quote_groups(first_published)",
        "CREATE INDEX quote_groups_two_speakers ON quote_groups(two_speakers) WHERE two_speakers",
        "CREATE INDEX quote_groups_changed_words ON quote_groups(changed_words) WHERE changed_words",
        "CREATE INDEX quote_groups_lost_negation ON quote_groups(lost_negation) WHERE lost_negation",
        "CREATE INDEX quote_groups_also_reported ON quote_groups(also_reported) WHERE also_reported",
        """
        CREATE TABLE quote_versions (
            quote_id TEXT PRIMARY KEY REFERENCES quotes(id) ON DELETE CASCADE,
            group_id TEXT NOT NULL REFERENCES quote_groups(id) ON DELETE CASCADE,
            difference TEXT NOT NULL,     -- from the fullest: same, trimmed, altered, reported
            lost_negation INTEGER NOT NULL,
            pieces TEXT NOT NULL          -- JSON: [how, words of the fullest, words of this one], ...
        ) WITHOUT ROWID
        """,
        "CREATE INDEX quote_versions_group ON quote_versions(group_id)",
        "CREATE INDEX quote_versions_difference ON quote_versions(difference)",
        """
        CREATE TABLE facts (
            id TEXT PRIMARY KEY,          -- the least figure id in it
            thing TEXT NOT NULL,          -- what is counted: deaths, homes, USD
            about TEXT NOT NULL,          -- names and words that its figures share
            figure_count INTEGER NOT NULL,
            value_count INTEGER NOT NULL,
            source_count INTEGER NOT NULL,
            first_published TEXT,
            last_published TEXT
        )
        """,
        "CREATE INDEX facts_thing ON facts(thing)",
        "CREATE INDEX facts_value_count ON facts(value_count)",
        """
        CREATE TABLE fact_figures (
            figure_id TEXT PRIMARY KEY REFERENCES figures(id) ON DELETE CASCADE,
            fact_id TEXT NOT NULL REFERENCES facts(id) ON DELETE CASCADE
        ) WITHOUT ROWID
        """,
        "CREATE INDEX fact_figures_fact ON fact_figures(fact_id)",
    )


@migrations()
def newest_of_a_role(db: Database) -> None:
    """The newest of many quotations of one role or affiliation are found without sorting."""
    for column in ("role", "affiliation"):
        execute(
            db,
            f"DROP INDEX quotes_{column}",
            f"CREATE INDEX quotes_{column} ON quotes({column}, published) WHERE {column} IS NOT NULL",
        )


@migrations()
def who_is_who_across_articles(db: Database) -> None:
    """Joins that the program made, pairs that it leaves to people, and the classes of roles. Made by db/speakers/linking.py."""
    execute(
        db,
        """
        CREATE TABLE speaker_links (
            found_id TEXT NOT NULL,       -- the speaker as extracted
            article_key TEXT NOT NULL,    -- empty: in every article
            speaker_id TEXT NOT NULL,     -- who that is, unless somebody decided otherwise
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            found_name TEXT NOT NULL,
            how TEXT NOT NULL CHECK (how IN ('join', 'namesake')),
            score REAL NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (found_id, article_key)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX speaker_links_speaker ON speaker_links(speaker_id)",
        """
        CREATE TABLE join_suggestions (
            one TEXT NOT NULL,            -- ids of speakers, the lesser first: no foreign key, rows may go
            other TEXT NOT NULL,
            one_name TEXT NOT NULL,
            other_name TEXT NOT NULL,
            score REAL NOT NULL,
            reason TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
            PRIMARY KEY (one, other)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX join_suggestions_state ON join_suggestions(state, score)",
        "CREATE INDEX join_suggestions_other ON join_suggestions(other)",
        """
        CREATE TABLE speakers_apart (
            id INTEGER PRIMARY KEY,
            one TEXT NOT NULL,            -- somebody said that these two are not the same
            other TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,           -- UTC, ISO 8601
            note TEXT
        )
        """,
        "CREATE UNIQUE INDEX speakers_apart_pair ON speakers_apart(one, other)",
        *append_only("speakers_apart"),
        "CREATE TABLE linked (run_id INTEGER PRIMARY KEY)",  # the last run whose quotations have a role class
        "ALTER TABLE quotes ADD COLUMN role_class TEXT",  # of the role stated, else of the one held on that day
        "CREATE INDEX quotes_role_class ON quotes(role_class, published) WHERE role_class IS NOT NULL",
        "ALTER TABLE speaker_roles ADD COLUMN role_class TEXT",
        "ALTER TABLE speaker_roles ADD COLUMN start INTEGER",  # where the first article states it, if known
        'ALTER TABLE speaker_roles ADD COLUMN "end" INTEGER',
        "CREATE INDEX speaker_roles_role_class ON speaker_roles(role_class, affiliation) WHERE role_class IS NOT NULL",
    )


@migrations()
def facets_of_groups(db: Database) -> None:
    """Conflicts are counted from their index, with those that have none."""
    for column in ("two_speakers", "changed_words", "lost_negation", "also_reported"):
        execute(
            db,
            f"DROP INDEX quote_groups_{column}",
            f"CREATE INDEX quote_groups_{column} ON quote_groups({column})",
        )


@migrations()
def many_articles_at_once(db: Database) -> None:
    """What waits while many articles come in: indexes (see db/database/indexes.py), marks (db/writing/story_links.py), words in memory."""
    execute(
        db,
        "CREATE TABLE indexes_aside (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sql TEXT NOT NULL)",
        """
        CREATE TABLE waiting_marks (
            article INTEGER PRIMARY KEY,  -- rowid of the article
            marks TEXT NOT NULL           -- JSON: whole numbers
        )
        """,
        "DROP TRIGGER articles_unmark",
        """
        CREATE TRIGGER articles_unmark AFTER DELETE ON articles BEGIN
            DELETE FROM story_marks WHERE article = old.rowid;
            DELETE FROM waiting_marks WHERE article = old.rowid;
        END
        """,
        # So that the words of a batch of articles are written once, not in pieces of 1 MB that are merged later.
        *(
            f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('hashsize', 8388608)"
            for table in ("articles", "quotes")
        ),
    )


@migrations()
def where_it_was_taken_from(db: Database) -> None:
    """The language of an article; where title, day and outlet come from: format, text, file name, folder, option."""
    execute(
        db,
        "ALTER TABLE articles ADD COLUMN language TEXT",  # ISO 639-1
        "ALTER TABLE articles ADD COLUMN title_from TEXT",
        "ALTER TABLE articles ADD COLUMN date_from TEXT",
        "ALTER TABLE articles ADD COLUMN publisher_from TEXT",
        "CREATE INDEX articles_language ON articles(language)",
    )


@migrations()
def roles_to_class(db: Database) -> None:
    """Whose quotations need a role class: noted by who writes them, so that no other run can take them for done."""
    execute(
        db,
        "DROP TABLE linked",
        "CREATE TABLE speakers_to_class (speaker_id TEXT PRIMARY KEY) WITHOUT ROWID",
        "INSERT INTO speakers_to_class SELECT DISTINCT speaker_id FROM quotes WHERE speaker_id IS NOT NULL",
        # Places of roles were kept when an earlier article became the first.
        'UPDATE speaker_roles SET start = NULL, "end" = NULL',
    )


@migrations()
def boilerplate_of_an_archive(db: Database) -> None:
    """Blocks that repeat in many stories of one outlet: see db/writing/boilerplate.py."""
    execute(
        db,
        # In which articles each quoted paragraph stands, whether or not its quotations were withdrawn.
        """
        CREATE TABLE quoted_blocks (
            block INTEGER NOT NULL,       -- stands for the outlet and the words
            article INTEGER NOT NULL,     -- rowid of the article
            PRIMARY KEY (block, article)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX quoted_blocks_article ON quoted_blocks(article)",
        "ALTER TABLE waiting_marks ADD COLUMN blocks TEXT NOT NULL DEFAULT '[]'",  # JSON: whole numbers
        """
        CREATE TABLE boilerplate (
            block INTEGER PRIMARY KEY,
            outlet TEXT NOT NULL,
            text TEXT NOT NULL,
            stories INTEGER NOT NULL,     -- these counts are of when it was found
            articles INTEGER NOT NULL,
            example TEXT NOT NULL,        -- an article: no foreign key, it may go
            found TEXT NOT NULL,          -- UTC, ISO 8601
            kept TEXT,                    -- when somebody said that it is none
            kept_by TEXT
        )
        """,
        "DROP TRIGGER articles_unmark",
        """
        CREATE TRIGGER articles_unmark AFTER DELETE ON articles BEGIN
            DELETE FROM story_marks WHERE article = old.rowid;
            DELETE FROM quoted_blocks WHERE article = old.rowid;
            DELETE FROM waiting_marks WHERE article = old.rowid;
        END
        """,
    )


@migrations()
def what_was_removed(db: Database) -> None:
    """What people removed by ``quotes remove``, and is not to be read again: see db/writing/removal.py."""
    execute(
        db,
        """
        CREATE TABLE removals (
            what TEXT NOT NULL,           -- article (key), file, publisher, speaker (id)
            value TEXT NOT NULL,
            time TEXT NOT NULL,           -- UTC, ISO 8601
            PRIMARY KEY (what, value)
        ) WITHOUT ROWID
        """,
    )


@migrations()
def stance_of_quotes(db: Database) -> None:
    """In what sense it was said, in the place of a mark for what was not said."""
    execute(
        db,
        "ALTER TABLE quotes ADD COLUMN stance TEXT",  # said, denied, not_said, asked, alleged, planned
        "UPDATE quotes SET stance = CASE WHEN negated THEN 'not_said' ELSE 'said' END",
        "DROP INDEX IF EXISTS quotes_negated",
        "DELETE FROM indexes_aside WHERE name = 'quotes_negated'",
        "ALTER TABLE quotes DROP COLUMN negated",
        "CREATE INDEX quotes_stance ON quotes(stance, published)",
    )


@migrations()
def wordings_to_group(db: Database) -> None:
    """What ``quotes group`` has still to do: it writes in pieces, so that reviewers get their turn."""
    execute(db, "CREATE TABLE wordings_to_group (wording INTEGER PRIMARY KEY)")


@migrations()
def disputed_verdicts(db: Database) -> None:
    """Quotations on which the last standing verdicts of reviewers differ, and none has more than half of them."""
    execute(
        db,
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
                CASE links.fit WHEN 'settled' THEN 'right' ELSE reviews.verdict END AS verdict,
                CASE links.fit WHEN 'settled' THEN '' ELSE lower(coalesce(reviews.corrected_speaker, '')) END AS name
            FROM last JOIN reviews ON reviews.id = last.review_id
            JOIN review_links AS links ON links.review_id = last.review_id
        ),
        votes AS (SELECT quote_id, count(*) AS votes FROM said GROUP BY quote_id, verdict, name)
        SELECT quote_id, (
            SELECT group_concat(replace(verdict, '_', ' ') || ' (' || reviewer || ')', ', ')
            FROM (SELECT * FROM said WHERE said.quote_id = votes.quote_id ORDER BY id)
        ) AS verdicts
        FROM votes GROUP BY quote_id HAVING count(*) > 1 AND 2 * max(votes) <= sum(votes)
        """,
    )


@migrations()
def one_name_for_one_file(db: Database) -> None:
    """The path of each file on the machine that read it, and the name by which the database knows it."""
    execute(
        db,
        """
        CREATE TABLE input_files (
            path TEXT PRIMARY KEY,        -- whole, links followed
            name TEXT NOT NULL            -- articles.file
        ) WITHOUT ROWID
        """,
        "CREATE INDEX input_files_name ON input_files(name)",
    )


@migrations()
def several_who_say_it_together(db: Database) -> None:
    """Each of those whom a group names (``Lee and Kim said``): what they say together counts for each of them."""
    execute(
        db,
        """
        CREATE TABLE quote_speakers (
            article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            found_id TEXT NOT NULL,       -- in article_speakers: who it is after decisions by hand
            quote_id TEXT NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
            PRIMARY KEY (article_id, found_id, quote_id)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX quote_speakers_quote ON quote_speakers(quote_id)",
    )
