"""The questions that people come with, as named SQL queries for Datasette."""

from __future__ import annotations

_QUOTE = """quotes.published, quotes.publisher, speakers.name AS speaker, quotes.role, quotes.affiliation,
  quotes.text, quotes.kind, quotes.confidence, quotes.rule, quotes.reason, quotes.id AS quote, quotes.article_id"""
_FROM = """FROM quotes LEFT JOIN speakers ON speakers.id = quotes.speaker_id"""


def _named(title: str, description: str, sql: str) -> dict[str, str]:
    return {"title": title, "description": description, "sql": sql.strip()}


#: Named queries: title, description, SQL.
QUERIES: dict[str, dict[str, str]] = {
    "by_spokespersons": _named(
        "Every quotation by a spokesperson",
        "Whoever an article calls a spokesman, a spokeswoman, a press secretary or the like.",
        f"""
SELECT {_QUOTE}
{_FROM}
WHERE quotes.role_class = 'spokesperson' OR quotes.role IN (
  SELECT DISTINCT role FROM quotes
  WHERE role IS NOT NULL AND (role LIKE '%spokes%' OR role LIKE '%press secretary%')
)
ORDER BY quotes.published DESC, quotes.id LIMIT 1000
""",
    ),
    "said_by": _named(
        "Every quotation of a speaker",
        "Type the name, in any form that an article uses.",
        f"""
SELECT {_QUOTE}
{_FROM}
WHERE quotes.speaker_id IN (SELECT speaker_id FROM speaker_names WHERE name = :speaker COLLATE NOCASE)
ORDER BY quotes.published DESC, quotes.id LIMIT 1000
""",
    ),
    "by_class_of_role": _named(
        "Every quotation by a class of roles",
        "Type the class: minister, legislator, police, lawyer, expert, ... The table of quotations has it as a facet.",
        f"""
SELECT {_QUOTE}
{_FROM}
WHERE quotes.role_class = :role_class COLLATE NOCASE
ORDER BY quotes.published DESC, quotes.id LIMIT 1000
""",
    ),
    "with_words": _named(
        "Every quotation with some words",
        "Type the words: all must stand in the quotation.",
        f"""
SELECT {_QUOTE}
{_FROM}
WHERE quotes.rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH coalesce(nullif(escape_fts(:words), ''), '""'))
ORDER BY quotes.published DESC, quotes.id LIMIT 1000
""",
    ),
    "unattributed": _named(
        "Unattributed",
        "What somebody said, but the program does not know who.",
        f"""
SELECT {_QUOTE}
{_FROM}
WHERE quotes.speaker_id IS NULL
ORDER BY quotes.published DESC, quotes.id LIMIT 1000
""",
    ),
    "least_certain": _named(
        "Least certain",
        "The attributions to look at first: those most often wrong.",
        f"""
SELECT {_QUOTE}
{_FROM}
ORDER BY quotes.confidence, quotes.id LIMIT 1000
""",
    ),
    "most_quoted": _named(
        "Most quoted",
        "Speakers by number of quotations, stories and outlets; copies of one story count once as a story.",
        """
WITH most AS (
  SELECT id, name, kind, quote_count FROM speakers
  WHERE kind IN ('person', 'organization') ORDER BY quote_count DESC LIMIT 100
)
SELECT most.id AS speaker_id, most.name AS speaker, most.kind, most.quote_count AS quotations,
  count(DISTINCT coalesce(articles.story_id, articles.id)) AS stories,
  count(DISTINCT articles.publisher) AS outlets
FROM most
JOIN article_speakers ON article_speakers.speaker_id = most.id
JOIN articles ON articles.id = article_speakers.article_id
GROUP BY most.id ORDER BY quotations DESC, speaker
""",
    ),
    "corrected": _named(
        "Corrected by reviewers",
        "Quotations that a reviewer gave to somebody else, or found to be no speech, cut wrongly, or wrong in role or sense.",
        """
SELECT current_reviews.time, current_reviews.verdict, current_reviews.corrected_speaker, current_reviews.corrected_stance, current_reviews.reviewer,
  current_reviews.note, speakers.name AS extracted_speaker, quotes.text, quotes.rule, quotes.id AS quote
FROM current_reviews
JOIN quotes ON quotes.id = current_reviews.current_quote_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
WHERE current_reviews.verdict IN ('wrong_speaker', 'not_speech', 'wrong_words', 'wrong_role', 'wrong_sense')
ORDER BY current_reviews.time DESC LIMIT 1000
""",
    ),
    "figures_for": _named(
        "Every figure that anyone gave for something",
        "Type the counted thing (deaths), a currency (USD) or %.",
        """
SELECT quotes.published, quotes.publisher, speakers.name AS speaker, figures.text AS figure, figures.value,
  figures.upper, figures.approximate, quotes.text, quotes.id AS quote
FROM figures
JOIN quotes ON quotes.id = figures.quote_id
LEFT JOIN speakers ON speakers.id = quotes.speaker_id
WHERE figures.unit = :unit COLLATE NOCASE
ORDER BY quotes.published, quotes.id LIMIT 1000
""",
    ),
    "not_speech_by_reason": _named(
        "In marks, but nobody's speech",
        "Titles, nicknames, scare quotes and the like, with the reason, so that this can be audited too.",
        """
SELECT not_speech.kind, not_speech.text, not_speech.reason, articles.title, not_speech.article_id
FROM not_speech JOIN articles ON articles.id = not_speech.article_id
ORDER BY not_speech.kind, not_speech.id LIMIT 1000
""",
    ),
}
