"""Who is quoted in which article, as SQL: from quotations, verdicts, corrections and decisions to a row a source.

A source is somebody who is quoted in an article. What reviewers gave to somebody else is theirs; what is no speech or
was replaced counts for nobody; what several said together counts for each of them that is named.
"""

from __future__ import annotations

from ..columns import KNOWN_SPEAKER, LEFT_OUT

_BLANKS = "replace(replace({0}, char(10) || char(10), ' '), char(10), ' ')"
#: The number of words of a text in which single blanks stand between words; the sign between the parts of a split
#: quotation is no word.
WORDS = (
    f"(length({_BLANKS}) - length(replace({_BLANKS}, ' ', '')) + 1 - (length({{0}}) - length(replace({{0}}, ' … ', ''))) / 3)"
).format("quotes.text")

_NOT_SAID = f"quotes.id IN ({LEFT_OUT})"
_GIVEN_AWAY = "SELECT current_quote_id FROM current_reviews WHERE verdict = 'wrong_speaker'"
_RIGHTED = (
    "LEFT JOIN (SELECT current_quote_id, corrected_role, corrected_affiliation, corrected_class FROM current_reviews "
    "WHERE verdict = 'wrong_role') AS righted ON righted.current_quote_id = quotes.id"
)

#: Further than any text is long.
_FAR = 1 << 40


def _now(column: str, correction: str) -> str:
    return f"CASE WHEN righted.current_quote_id IS NULL THEN quotes.{column} ELSE righted.{correction} END"


def said(restrict: str) -> str:
    """A row for each quotation and each of its sources, of the quotations for which ``restrict`` holds."""
    return f"""
        SELECT quotes.article_id, quotes.id AS quote_id, quotes.speaker_id AS source, quotes.speaker_id,
            quotes.speaker_kind, {_now("role", "corrected_role")} AS role,
            {_now("affiliation", "corrected_affiliation")} AS affiliation,
            {_now("role_class", "corrected_class")} AS role_class,
            own.gender, own.gender_spans, {WORDS} AS words, quotes.start
        FROM quotes
        LEFT JOIN article_speakers AS own
            ON own.article_id = quotes.article_id AND own.found_id = coalesce(quotes.found_id, quotes.speaker_id)
        {_RIGHTED}
        WHERE {restrict} AND quotes.speaker_id IS NOT NULL AND NOT {_NOT_SAID}
            AND quotes.id NOT IN ({_GIVEN_AWAY}) AND quotes.id NOT IN (SELECT quote_id FROM quote_speakers)
        UNION ALL
        SELECT quotes.article_id, quotes.id, member.speaker_id, member.speaker_id, speakers.kind, member.role,
            member.affiliation, (
                SELECT role_class FROM speaker_roles WHERE speaker_id = member.speaker_id
                AND role = coalesce(member.role, '') AND affiliation = coalesce(member.affiliation, '')
            ), max(member.gender), member.gender_spans, {WORDS}, quotes.start
        FROM quotes JOIN quote_speakers AS joint ON joint.quote_id = quotes.id
        JOIN article_speakers AS member
            ON member.article_id = joint.article_id AND member.found_id = joint.found_id
        JOIN speakers ON speakers.id = member.speaker_id
        WHERE {restrict} AND NOT {_NOT_SAID} AND quotes.id NOT IN ({_GIVEN_AWAY})
        GROUP BY quotes.id, member.speaker_id
        UNION ALL
        SELECT quotes.article_id, quotes.id, coalesce({KNOWN_SPEAKER}, judged.corrected_speaker), {KNOWN_SPEAKER},
            coalesce((SELECT kind FROM speakers WHERE id = {KNOWN_SPEAKER}), 'person'), judged.corrected_role,
            judged.corrected_affiliation, judged.corrected_class, own.gender, own.gender_spans, {WORDS}, quotes.start
        FROM current_reviews AS judged JOIN quotes ON quotes.id = judged.current_quote_id
        LEFT JOIN article_speakers AS own ON own.article_id = quotes.article_id AND own.speaker_id = {KNOWN_SPEAKER}
        WHERE {restrict} AND judged.verdict = 'wrong_speaker' AND judged.corrected_speaker > ''
            AND NOT {_NOT_SAID}
    """


def sources(restrict: str) -> str:
    """A row for each article and source, of the quotations for which ``restrict`` holds.

    Role and gender are those of the first quotation, of one whose source has a stated gender if there is any. SQLite
    takes columns that are not aggregated from the row with the least.
    """
    return f"""
        SELECT article_id, source, speaker_id, speaker_kind, role, affiliation, role_class, gender, gender_spans,
            count(*) AS statements, sum(words) AS words,
            min(start + (gender IS NULL) * {_FAR}) % {_FAR} AS start
        FROM ({said(restrict)}) GROUP BY article_id, source
    """


#: The columns of a source that ``sources`` gives.
COLUMNS = (
    "article_id",
    "source",
    "speaker_id",
    "speaker_kind",
    "role",
    "affiliation",
    "role_class",
    "gender",
    "gender_spans",
    "statements",
    "words",
    "start",
)

#: Those of its article that are kept beside them.
OF_ARTICLE = ("published", "publisher", "author", "section")

#: The articles whose sources are not counted yet, or not any more.
TO_COUNT = "SELECT article_id FROM sources_to_count"


def with_article(sql: str) -> str:
    """The rows of ``sources`` with those columns of their articles that are kept beside them."""
    own = ", ".join(f"counted.{name}" for name in COLUMNS)
    return (
        f"SELECT {own}, {', '.join(f'articles.{name}' for name in OF_ARTICLE)} "
        f"FROM ({sql}) AS counted JOIN articles ON articles.id = counted.article_id"
    )


#: All sources: as they were counted, and of what changed since.
ALL = f"""
    SELECT {", ".join((*COLUMNS, *OF_ARTICLE))} FROM source_counts WHERE article_id NOT IN ({TO_COUNT})
    UNION ALL {with_article(sources(f"quotes.article_id IN ({TO_COUNT})"))}
"""

#: Whether an article is a copy of one that came out before; ``articles`` is that article.
IS_COPY = """
    articles.story_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM articles AS earlier WHERE earlier.story_id = articles.story_id
        AND (coalesce(earlier.published, '9999'), earlier.id) < (coalesce(articles.published, '9999'), articles.id)
    )
"""

#: The gender that somebody decided by hand.
BY_HAND = "(SELECT value FROM current_values WHERE dimension = 'gender' AND speaker_id = found.speaker_id)"


def listing(found: str) -> str:
    """The rows of sources with all that is shown of them."""
    return f"""
    SELECT found.article_id, articles.key AS article, articles.title, articles.publisher, articles.published,
        articles.author, articles.section, {IS_COPY} AS is_copy,
        found.speaker_id, coalesce(speakers.name, found.source) AS speaker, found.speaker_kind AS kind,
        found.speaker_kind IN ('person', 'organization', 'document') AS named,
        found.role_class, found.role, found.affiliation,
        nullif(coalesce({BY_HAND}, found.gender), 'not stated') AS gender,
        CASE WHEN {BY_HAND} IS NOT NULL THEN 'hand' WHEN found.gender IS NOT NULL THEN 'article' END AS gender_from,
        (
            SELECT group_concat(substr(articles.text, json_extract(value, '$[0]') + 1,
                json_extract(value, '$[1]') - json_extract(value, '$[0]')), ', ')
            FROM json_each(found.gender_spans)
        ) AS gender_words,
        found.gender_spans, found.statements, found.words,
        1.0 * found.words / sum(found.words) OVER (PARTITION BY found.article_id) AS share,
        found.start
    FROM ({found}) AS found
    JOIN articles ON articles.id = found.article_id
    LEFT JOIN speakers ON speakers.id = found.speaker_id
    """


#: What ``listing`` gives.
LISTED = (
    "article_id",
    "article",
    "title",
    "publisher",
    "published",
    "author",
    "section",
    "is_copy",
    "speaker_id",
    "speaker",
    "kind",
    "named",
    "role_class",
    "role",
    "affiliation",
    "gender",
    "gender_from",
    "gender_words",
    "gender_spans",
    "statements",
    "words",
    "share",
    "start",
)

VIEW = f"CREATE VIEW sources AS {listing(ALL)}"
