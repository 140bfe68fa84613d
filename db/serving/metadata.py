"""What Datasette is told about the database: titles, labels, facets, named queries.

One dict serves both lines of Datasette: 0.65 reads all of it as metadata; 1.0 reads descriptions from
metadata, and the named queries from configuration. So give it as both (see ``metadata``).
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ..columns import ARTICLE, QUOTE, Column
from .canned_queries import QUERIES

#: Facets need longer than Datasette's fifth of a second on a large table, but all have their index.
SETTINGS = {
    "facet_time_limit_ms": 1500,
    "sql_time_limit_ms": 5000,
    "suggest_facets": False,
    "truncate_cells_html": 300,
}

#: The facets of the table of quotations.
QUOTE_FACETS = tuple(column.name for column in QUOTE if column.facet)


def _described(columns: tuple[Column, ...]) -> dict[str, str]:
    """What each column of a table holds."""
    return {column.name: column.says for column in columns if column.stored}


_REVIEW_COLUMNS = {
    "verdict": "The last standing verdict of a reviewer",
    "corrected_speaker": "Who said it, says the reviewer",
    "corrected_role": "In what role, says the reviewer",
    "corrected_affiliation": "Of what body, says the reviewer",
    "corrected_words": "The right words, say the reviewer and the article",
    "corrected_stance": "In what sense it was said, says the reviewer",
    "listed": "1 unless reviewers say that it is nobody's speech, or the right words stand in its place",
    "current_role": "In what role, as known now",
    "current_affiliation": "Of what body, as known now",
    "current_stance": "In what sense it was said, as known now",
    "current_speaker": "Who said it, as known now; nobody if it is no speech",
    "reviewer": "Who judged it",
    "reviewed": "When it was judged, UTC",
    "note": "The reviewer's note",
    "quote_number": "The number of the quotation in the full-text index",
}

TABLES: dict[str, dict[str, Any]] = {
    "quotes": {
        "title": "Quotations",
        "description": "Who said what, quoted or reported, with its place in the article and the rule that decided",
        "label_column": "text",
        "sort_desc": "published",
        "facets": list(QUOTE_FACETS),
        "facet_size": 10,
        "columns": _described(QUOTE),
    },
    "quotes_reviewed": {
        "title": "Quotations with verdicts",
        "description": "The quotations with the current answer of reviewers",
        "facets": ["verdict", "kind"],
        "facet_size": 10,
        "fts_table": "quotes_fts",
        "fts_pk": "quote_number",
        "columns": {**_described(QUOTE), **_REVIEW_COLUMNS},
    },
    "speakers_of_quotes": {
        "title": "Who said what",
        "description": "Each listed quotation with each who said it, as reviewers have it: what several said together is there for each of them",
    },
    "articles": {
        "title": "Articles",
        "description": "What was read, the text exactly as it was given",
        "label_column": "title",
        "sort_desc": "published",
        "facets": [column.name for column in ARTICLE if column.facet],
        "facet_size": 10,
        "columns": _described(ARTICLE),
    },
    "speakers": {
        "title": "Speakers",
        "description": "People, organizations, groups, unnamed individuals and documents that were quoted",
        "label_column": "name",
        "sort_desc": "quote_count",
        "facets": ["kind"],
    },
    "boilerplate": {
        "title": "Boilerplate",
        "description": "Blocks that repeat in many stories of one outlet: nothing is quoted from them",
    },
    "speaker_names": {
        "title": "Names of speakers",
        "description": "Every form of a name, and in how many articles",
    },
    "speaker_roles": {
        "title": "Roles of speakers",
        "description": "Roles and affiliations as articles state them, first and last seen",
        "facets": ["role", "affiliation", "role_class"],
        "facet_size": 10,
    },
    "figures": {
        "title": "Figures",
        "description": "Numbers, money, shares and dates inside what was said",
        "facets": ["kind", "unit"],
        "facet_size": 10,
    },
    "not_speech": {
        "title": "Not speech",
        "description": "Words in quotation marks that nobody said, with the reason",
        "facets": ["kind", "rule"],
    },
    "stories": {
        "title": "Stories",
        "description": "Articles that are copies of each other",
        "label_column": "title",
    },
    "quote_groups": {
        "title": "Quotations in several articles",
        "description": "One quotation with all its versions, and whether these conflict; made by quotes group",
        "sort_desc": "wording_count",
        "facets": ["two_speakers", "changed_words", "lost_negation", "also_reported"],
    },
    "quote_versions": {
        "title": "Versions of quotations",
        "description": "How each version differs from the fullest, word by word",
        "facets": ["difference"],
    },
    "facts": {
        "title": "Facts",
        "description": "Things that several articles give figures for; made by quotes group",
        "label_column": "about",
        "sort_desc": "value_count",
        "facets": ["thing"],
    },
    "fact_figures": {"title": "Figures of facts", "description": "Which figures are given for which thing"},
    "reviews": {"title": "Reviews", "description": "Verdicts of reviewers; only added to, never changed"},
    "article_readings": {
        "title": "Articles read whole",
        "description": "In these articles reviewers have marked all that was missed; only added to, never changed",
    },
    "speaker_decisions": {
        "title": "Decisions about speakers",
        "description": "Speakers joined, split and renamed by hand; only added to, never changed",
    },
    "speaker_links": {
        "title": "Joins of speakers",
        "description": "Names that the program took for one speaker's, or told apart, each with its reason",
    },
    "join_suggestions": {
        "title": "Suggested joins",
        "description": "Pairs of speakers that may be one, for people to answer; made by quotes link",
        "facets": ["state"],
    },
    "speakers_apart": {
        "title": "Speakers kept apart",
        "description": "Pairs that somebody said are not one; only added to, never changed",
    },
    "runs": {"title": "Runs", "description": "Every reading, by which rules", "label_column": "started"},
    "failures": {"title": "Failures", "description": "What could not be read, and why"},
    "sources": {
        "title": "Sources",
        "description": "Who is quoted in each article: role, kind and gender as it states them, statements, words, share",
        "facets": ["gender", "kind", "role_class"],
        "facet_size": 10,
    },
    "dimensions": {
        "title": "Own dimensions",
        "description": "What is filled in about speakers, as quotes.toml says it",
    },
    "current_reviews": {
        "title": "Current verdicts",
        "description": "The last standing verdict of each quotation",
    },
    **{
        name: {"hidden": True}
        for name in (
            "bulk",
            "speakers_to_class",
            "wordings_to_group",
            "story_marks",
            "waiting_marks",
            "quoted_blocks",
            "removals",
            "input_files",
            "indexes_aside",
            "quote_wordings",
            "wording_marks",
            "article_speakers",
            "quote_speakers",
            "source_counts",
            "sources_to_count",
            "speaker_values",
            "current_values",
            "private_values",
            "known_values",
            "review_links",
            "_sqlite_migrations",
        )
    },
}


def metadata(database: str, *, title: str = "On record") -> dict[str, Any]:
    """The description of the database of this name (its file's name without the ending).

    Give the same dict to Datasette 0.65 as ``--metadata`` and to 1.0 as both ``--metadata`` and
    ``--config``: each reads its part.
    """
    return {
        "title": title,
        "databases": {
            database: {
                "description": "Who said what, and where it is written",
                # Copies, because Datasette changes what it is given.
                "tables": deepcopy(TABLES),
                "queries": deepcopy(QUERIES),
            }
        },
    }
