"""What Datasette is told about the database: titles, labels, facets, named queries.

One dict serves both lines of Datasette: 0.65 reads all of it as metadata; 1.0 reads descriptions from
metadata, and the named queries from configuration. So give it as both (see ``metadata``).
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from .canned_queries import QUERIES

#: Facets need longer than Datasette's fifth of a second on a large table, but all have their index.
SETTINGS = {"facet_time_limit_ms": 1500, "sql_time_limit_ms": 5000, "suggest_facets": False}

#: The facets of the table of quotations.
QUOTE_FACETS = (
    "speaker_id",
    "speaker_kind",
    "role",
    "affiliation",
    "role_class",
    "kind",
    "publisher",
    "published",
    "cue_class",
    "medium",
    "rule",
)

_QUOTE_COLUMNS = {
    "id": "Made of the article and the place of the words in it: reading the same again gives the same",
    "article_id": "The article",
    "speaker_id": "Who said it: as extracted, and as decided by hand about speakers",
    "speaker_kind": "person, organization, group, individual (one unnamed person) or document",
    "kind": "direct (all in quotation marks), indirect (none) or mixed",
    "text": "The words; the parts of a split quotation are joined by …",
    "cue": "The words that say that it was said",
    "mention": "The source as the article writes it",
    "role": "The speaker's role as this article states it",
    "affiliation": "The speaker's affiliation as this article states it",
    "role_class": "spokesperson, minister, ...: of the role that this article states, else of one held then",
    "published": "Day of publication",
    "publisher": "Outlet",
    "cue_class": "speech, writing, belief, wish, judgement or document",
    "negated": "1 where it is said that somebody did not, or only would, say it",
    "said_on": "Day on which it was said, where the article tells",
    "medium": "statement, tweet, interview, ...",
    "venue": "Where it was said",
    "addressee": "To whom it was said",
    "rule": "The rule that decided",
    "confidence": "How often such a decision is right, 0 to 1",
    "reason": "Why the rule decided so",
    "paragraph": "The paragraph of the article, from 0",
    "start": "Begin of the words in the article's text, in code points",
    "end": "End of the words in the article's text, in code points",
    "spans": "The places of content, cue and source in the article's text",
    "found_id": "The speaker as extracted, where a decision by hand says another",
    "run_id": "The run that read it",
}

_REVIEW_COLUMNS = {
    "verdict": "The last standing verdict of a reviewer",
    "corrected_speaker": "Who said it, says the reviewer",
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
        "columns": _QUOTE_COLUMNS,
    },
    "quotes_reviewed": {
        "title": "Quotations with verdicts",
        "description": "The quotations with the current answer of reviewers",
        "facets": ["verdict", "kind"],
        "facet_size": 10,
        "fts_table": "quotes_fts",
        "fts_pk": "quote_number",
        "columns": {**_QUOTE_COLUMNS, **_REVIEW_COLUMNS},
    },
    "articles": {
        "title": "Articles",
        "description": "What was read, the text exactly as it was given",
        "label_column": "title",
        "sort_desc": "published",
        "facets": ["publisher", "published", "language"],
        "facet_size": 10,
        "columns": {
            "language": "ISO 639-1; nothing is extracted from other languages than en",
            "title_from": "Where the title comes from: format, text, file name",
            "date_from": "Where the day comes from: format, text, file name, option",
            "publisher_from": "Where the outlet comes from: format, text, folder, option",
        },
    },
    "speakers": {
        "title": "Speakers",
        "description": "People, organizations, groups, unnamed individuals and documents that were quoted",
        "label_column": "name",
        "sort_desc": "quote_count",
        "facets": ["kind"],
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
    "current_reviews": {
        "title": "Current verdicts",
        "description": "The last standing verdict of each quotation",
    },
    **{
        name: {"hidden": True}
        for name in (
            "bulk",
            "linked",
            "story_marks",
            "waiting_marks",
            "indexes_aside",
            "quote_wordings",
            "wording_marks",
            "article_speakers",
            "review_links",
            "_sqlite_migrations",
        )
    },
}


def metadata(database: str, *, title: str = "Quotes") -> dict[str, Any]:
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
