"""The tables of who is quoted: sources, and what people fill in about them. Follows after review_schema.py."""

from __future__ import annotations

from sqlite_utils import Database

from .first_schema import append_only, execute
from .review_schema import migrations
from .source_sql import VIEW

__all__ = ["migrations"]

_OF_REVIEW = "SELECT id FROM articles WHERE key = (SELECT article_key FROM reviews WHERE id = {0}.review_id)"


def _marking(name: str, event: str, articles: str) -> str:
    """A trigger that notes whose sources are to be counted anew."""
    return (
        f"CREATE TRIGGER {name}_to_count AFTER {event} BEGIN "
        f"INSERT OR IGNORE INTO sources_to_count (article_id) {articles}; END"
    )


def counting_after_reviews() -> tuple[str, ...]:
    """The triggers that note whose sources are to be counted anew after a review."""
    return (
        _marking("judged_new", "INSERT ON review_links", _OF_REVIEW.format("new")),
        _marking("judged_changed", "UPDATE ON review_links", _OF_REVIEW.format("new")),
        _marking("judged_gone", "DELETE ON review_links", _OF_REVIEW.format("old")),
    )


@migrations()
def who_is_quoted(db: Database) -> None:
    """A source is somebody quoted in an article. What is counted of them, by db/sources/source_counts.py, and what people say."""
    execute(
        db,
        "ALTER TABLE articles ADD COLUMN section TEXT",
        "CREATE INDEX articles_section ON articles(section, published) WHERE section IS NOT NULL",
        "CREATE INDEX articles_author ON articles(author, published) WHERE author IS NOT NULL",
        "CREATE INDEX speaker_names_name ON speaker_names(name)",
        "ALTER TABLE article_speakers ADD COLUMN gender TEXT",  # female, male, they; as the article states it
        "ALTER TABLE article_speakers ADD COLUMN gender_spans TEXT",  # JSON: the places of the words that state it
        """
        CREATE TABLE source_counts (
            article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            source TEXT NOT NULL,         -- the speaker, or the name that only a reviewer gave
            speaker_id TEXT,              -- no foreign key: what is to be counted anew may name who is no more
            speaker_kind TEXT,
            role TEXT,
            affiliation TEXT,
            role_class TEXT,
            gender TEXT,
            gender_spans TEXT,
            statements INTEGER NOT NULL,
            words INTEGER NOT NULL,
            start INTEGER NOT NULL,       -- of the first words
            published TEXT,
            publisher TEXT,
            author TEXT,
            section TEXT,
            PRIMARY KEY (article_id, source)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX source_counts_speaker ON source_counts(speaker_id, published, publisher, speaker_kind, gender, "
        "role_class, statements, words)",
        # With all that a report asks for, in the order in which it adds up.
        *(
            f"CREATE INDEX source_counts_{name} ON source_counts({before}speaker_kind, gender, role_class, statements, "
            "words, published, publisher)"
            for name, before in (
                ("all", ""),
                ("publisher", "publisher, "),
                ("month", "substr(published, 1, 7), "),
            )
        ),
        # The articles of which source_counts is not true: they are counted from their quotations.
        "CREATE TABLE sources_to_count (article_id TEXT PRIMARY KEY) WITHOUT ROWID",
        "INSERT INTO sources_to_count SELECT id FROM articles",
        _marking("quotes_new", "INSERT ON quotes", "VALUES (new.article_id)"),
        _marking("quotes_gone", "DELETE ON quotes", "VALUES (old.article_id)"),
        _marking(
            "quotes_changed",
            "UPDATE OF speaker_id, speaker_kind, role, affiliation, role_class, text, start ON quotes",
            "VALUES (new.article_id)",
        ),
        _marking("joint_new", "INSERT ON quote_speakers", "VALUES (new.article_id)"),
        _marking("joint_gone", "DELETE ON quote_speakers", "VALUES (old.article_id)"),
        _marking(
            "own_changed",
            "UPDATE OF speaker_id, role, affiliation, gender, gender_spans ON article_speakers",
            "VALUES (new.article_id)",
        ),
        *counting_after_reviews(),
        """
        CREATE TABLE dimensions (
            name TEXT PRIMARY KEY,        -- as in quotes.toml
            choices TEXT NOT NULL,        -- JSON: the values to choose among; empty: any
            many INTEGER NOT NULL,        -- 1: somebody can have several
            private INTEGER NOT NULL      -- 1: only for reviewers, never in an export
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE speaker_values (
            id INTEGER PRIMARY KEY,
            speaker_id TEXT NOT NULL,     -- as it was then: no foreign key, what people say outlives its rows
            speaker_name TEXT NOT NULL,
            dimension TEXT NOT NULL,      -- of one's own, or gender
            chosen TEXT NOT NULL,         -- JSON: all values from then on; none: taken back
            replaces INTEGER NOT NULL,    -- what is older than this number, of all who are this speaker, is replaced
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,           -- UTC, ISO 8601
            via TEXT NOT NULL CHECK (via IN ('page', 'list', 'import', 'command')),
            note TEXT,
            undoes INTEGER REFERENCES speaker_values(id)
        )
        """,
        "CREATE INDEX speaker_values_speaker ON speaker_values(speaker_id, dimension)",
        "CREATE INDEX speaker_values_undoes ON speaker_values(undoes) WHERE undoes IS NOT NULL",
        *append_only("speaker_values"),
        # What stands now, by who is who now; follows from the table before: see db/speakers/speaker_values.py.
        """
        CREATE TABLE current_values (
            dimension TEXT NOT NULL,
            speaker_id TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (dimension, speaker_id, value)
        ) WITHOUT ROWID
        """,
        # The same of private dimensions: a table of its own, so that it can be kept from who may not see it.
        """
        CREATE TABLE private_values (
            dimension TEXT NOT NULL,
            speaker_id TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (dimension, speaker_id, value)
        ) WITHOUT ROWID
        """,
        "CREATE VIEW known_values AS SELECT dimension, speaker_id, value FROM current_values "
        "UNION ALL SELECT dimension, speaker_id, value FROM private_values",
        VIEW,
    )
