"""The columns of an article and of a quotation: what each holds, where its value comes from, which faces show it.

From these two lists follow the INSERTs and the schema that a cluster writes, the rows of a search, the JSON of
``quotes extract`` and ``quotes find``, the tables that are exported, and descriptions and facets in Datasette.
A database that lacks a column of these lists gets it when it is next opened for writing, and a facet its index.

A new column is one entry, for example ``Column("stance", str, "said, denied, ...", "attribution.stance")``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from extractors.model import NEGATED

#: What has columns: the tables, rows of a search (also ``quotes find --json``), exported tables, the JSON of
#: ``quotes extract``, and the descriptions in Datasette.
FACES = ("table", "search", "export", "extract", "datasette")

#: Types as SQLite names them.
SQL_TYPES: Mapping[type, str] = {str: "TEXT", int: "INTEGER", bool: "INTEGER", float: "REAL"}

Value = str | Callable[[Any], Any]


class Nobody(NamedTuple):
    """Stands for the speaker where nobody is known to have said it."""

    name: None = None
    kind: None = None
    role: None = None
    affiliation: None = None
    members: tuple[()] = ()


NOBODY = Nobody()


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    ``value`` says where the extractor's value is: a path in what db/records/article_rows.py offers
    ("attribution.cue_class", "article.date"), or a function of that. None: the database finds it out itself.
    ``sql`` is the expression of a column that no table holds. ``facet`` offers its values to choose among in
    Datasette. ``current`` is the expression of the answer of today, where reviewers may say otherwise than what
    was extracted. ``not_in`` names the faces that leave it out, each with the reason.
    """

    name: str
    type: type
    says: str
    value: Value | None = None
    sql: str | None = None
    facet: bool = False
    current: str | None = None
    not_in: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def stored(self) -> bool:
        """Whether the table has it."""
        return self.sql is None

    @property
    def of_attribution(self) -> bool:
        """Whether it is known without a database: a path to the attribution or its speaker."""
        return isinstance(self.value, str) and self.value.startswith(("attribution.", "speaker."))


def words(path: str) -> Callable[[Any], str | None]:
    """The words of the article at the spans that this path leads to; None where there are none."""
    spans = attrgetter(path)
    return lambda found: found.words(spans(found)) or None


def reviewed(column: str, correction: str | None = None) -> str:
    """A column of quotes as reviewers have it: a role that was wrong, or was another speaker's, is no answer."""
    return (
        f"CASE WHEN judged.verdict IN {OTHER_ROLE} THEN judged.corrected_{correction or column} "
        f"ELSE quotes.{column} END"
    )


#: The only speaker who goes by the name that a reviewer gave; none where several do.
KNOWN_SPEAKER = (
    "(SELECT CASE WHEN count(DISTINCT speaker_id) = 1 THEN min(speaker_id) END FROM speaker_names "
    "WHERE normal = lower(judged.corrected_speaker) OR name = judged.corrected_speaker)"
)

#: Verdicts after which the role that was extracted is not the role of who said it.
OTHER_ROLE = ("wrong_speaker", "wrong_role")

#: In what sense it was said, as reviewers have it.
STANCE = "coalesce(judged.corrected_stance, quotes.stance)"

_INSIDE = {"search": "of use in the database only", "export": "of use in the database only"}

PUBLISHED = Column("published", str, "Day of publication", "article.date", facet=True)
PUBLISHER = Column("publisher", str, "Outlet", "article.publisher", facet=True)

#: The table ``articles``.
ARTICLE = (
    Column("id", str, "Made of key and text", "id"),
    Column("key", str, "Where it came from: an id of the input's own, or file and place", "article.id"),
    Column("title", str, "Title as given, else the headline found in the text", "title"),
    Column("author", str, "Author", "article.author"),
    PUBLISHER,
    PUBLISHED,
    Column("section", str, "Section: from the format, or by --section-from", "article.section", facet=True),
    Column("url", str, "Its address on the web", "article.url"),
    Column("file", str, "The file that held it", "article.file"),
    Column("file_start", int, "Where in the file it begins, in code points", "article.file_start"),
    Column("text_hash", str, "Of the text alone", "text_hash"),
    Column("input_hash", str, "Of the text and all that was said about it", "input_hash"),
    Column("quote_count", int, "Quotations in it", "quote_count"),
    Column(
        "language",
        str,
        "ISO 639-1; nothing is extracted from other languages than en",
        "language",
        facet=True,
    ),
    Column("title_from", str, "Where the title comes from: format, text, file name", "title_from"),
    Column("date_from", str, "Where the day comes from: format, text, file name, option", "date_from"),
    Column(
        "publisher_from", str, "Where the outlet comes from: format, text, folder, option", "publisher_from"
    ),
    Column("layout", str, "Where headline, paragraphs and furniture lie in the text", "layout"),
    Column("text", str, "Exactly as it was given", "article.text"),
    Column("story_id", str, "The story that it is a copy of"),
    Column("run_id", int, "The run that read it"),
)

#: A quotation: the table ``quotes``, with what a search adds from elsewhere.
QUOTE = (
    Column(
        "id",
        str,
        "Made of the article and the place of the words in it: reading the same again gives the same",
        "id",
    ),
    Column("article_id", str, "The article", "article_id"),
    Column("article", str, "The article's key", sql="articles.key"),
    Column("title", str, "The article's title", sql="articles.title"),
    PUBLISHER,
    PUBLISHED,
    Column("url", str, "The article's address on the web", sql="articles.url"),
    Column("file", str, "The file that held the article", sql="articles.file"),
    Column(
        "file_start", int, "Where in the file the article begins, in code points", sql="articles.file_start"
    ),
    Column("language", str, "The language of the article, ISO 639-1", sql="articles.language"),
    Column(
        "title_from", str, "Where the title comes from: format, text, file name", sql="articles.title_from"
    ),
    Column(
        "date_from",
        str,
        "Where the day comes from: format, text, file name, option",
        sql="articles.date_from",
    ),
    Column(
        "publisher_from",
        str,
        "Where the outlet comes from: format, text, folder, option",
        sql="articles.publisher_from",
    ),
    Column(
        "kind",
        str,
        "direct (all in quotation marks, a turn of a transcript, or a whole statement), indirect (none) or mixed",
        "attribution.kind",
        facet=True,
    ),
    Column(
        "text", str, "The words; the parts of a split quotation are joined by …", words("attribution.content")
    ),
    Column("cue", str, "The words that say that it was said", words("attribution.cue")),
    Column("mention", str, "The source as the article writes it", words("attribution.source")),
    Column(
        "speaker",
        str,
        "Who said it: as a reviewer says, else as extracted and as decided by hand about speakers",
        "speaker.name",
        sql="CASE judged.verdict WHEN 'wrong_speaker' THEN judged.corrected_speaker ELSE speakers.name END",
    ),
    Column(
        "speaker_id",
        str,
        "The same by id: nothing where several or none have the name that a reviewer gave",
        "speaker_id",
        facet=True,
        current=f"CASE WHEN judged.verdict = 'wrong_speaker' THEN {KNOWN_SPEAKER} ELSE quotes.speaker_id END",
    ),
    Column("extracted_speaker", str, "By name, without what reviewers say", sql="speakers.name"),
    Column(
        "speaker_kind",
        str,
        "person, organization, group, individual (one unnamed person) or document",
        "speaker.kind",
        facet=True,
        current=(
            f"CASE WHEN judged.verdict = 'wrong_speaker' THEN (SELECT kind FROM speakers WHERE id = {KNOWN_SPEAKER}) "
            "ELSE quotes.speaker_kind END"
        ),
    ),
    Column(
        "role",
        str,
        "The speaker's role as this article states it, or as a reviewer says",
        "speaker.role",
        facet=True,
        current=reviewed("role"),
    ),
    Column(
        "affiliation",
        str,
        "The speaker's affiliation as this article states it, or as a reviewer says",
        "speaker.affiliation",
        facet=True,
        current=reviewed("affiliation"),
    ),
    Column(
        "role_class",
        str,
        "spokesperson, minister, ...: of the role that this article states, else of one held then",
        facet=True,
        current=reviewed("role_class", "class"),
    ),
    Column("rule", str, "The rule that decided", "attribution.rule", facet=True),
    Column("confidence", float, "How often such a decision is right, 0 to 1", "attribution.confidence"),
    Column("reason", str, "Why the rule decided so", "attribution.reason"),
    Column(
        "cue_class",
        str,
        "speech, writing, belief, wish, judgement or document",
        "attribution.cue_class",
        facet=True,
    ),
    Column(
        "stance",
        str,
        "said, denied, not_said, asked, alleged (by hearsay) or planned (or said under a condition): as a reviewer says, "
        "else as extracted",
        "attribution.stance",
        facet=True,
        current=STANCE,
    ),
    Column(
        "stance_words",
        str,
        "The words that show the stance, none for said and for what a reviewer says",
        words("attribution.stance_words"),
        current="CASE WHEN judged.corrected_stance IS NULL THEN quotes.stance_words END",
    ),
    Column(
        "negated",
        bool,
        "1 where the stance is denied or not_said",
        "attribution.negated",
        sql=f"{STANCE} IN {NEGATED}",
    ),
    Column(
        "said_on", str, "Day on which it was said, where the article tells", "attribution.setting.said_on"
    ),
    Column("medium", str, "statement, tweet, interview, ...", "attribution.setting.medium", facet=True),
    Column("venue", str, "Where it was said", "attribution.setting.venue"),
    Column("addressee", str, "To whom it was said", "attribution.setting.addressee"),
    Column("verdict", str, "The last standing verdict of a reviewer", sql="judged.verdict"),
    Column("disputed", str, "What reviewers say, where they disagree", sql="disputes.verdicts"),
    Column("paragraph", int, "The paragraph of the article, from 0; nothing in a headline", "paragraph"),
    Column("start", int, "Begin of the words in the article's text, in code points", "start"),
    Column("end", int, "End of the words in the article's text, in code points", "end"),
    Column(
        "spans",
        str,
        "The places of content, cue and source in the article's text",
        "spans",
        not_in={"export": "one column for each of SPANS; JSON Lines have all of them under this name"},
    ),
    Column(
        "found_id", str, "The speaker as extracted, where a decision by hand says another", not_in=_INSIDE
    ),
    Column("run_id", int, "The run that read it", not_in=_INSIDE),
)

#: What a SELECT from quotes and articles joins for the columns of QUOTE.
JOINS = """
    LEFT JOIN speakers ON speakers.id = quotes.speaker_id
    LEFT JOIN current_reviews AS judged ON judged.current_quote_id = quotes.id
    LEFT JOIN disputes ON disputes.quote_id = quotes.id
"""

#: The quotations that no list shows: nobody's words, or replaced by the right ones, if reviewers do not disagree.
LEFT_OUT = """
    SELECT current_quote_id FROM current_reviews WHERE verdict = 'not_speech'
    AND current_quote_id NOT IN (SELECT quote_id FROM disputes)
    UNION SELECT quote_id FROM review_links WHERE added_id IS NOT NULL AND quote_id <> added_id
"""

#: Each of several who said something together (``member``) with what they said (``joint``), for a FROM.
SAID_TOGETHER = (
    "article_speakers AS member JOIN quote_speakers AS joint "
    "ON joint.article_id = member.article_id AND joint.found_id = member.found_id"
)

#: The same for a question about all of them: begun with what was said together, which is little.
ALL_SAID_TOGETHER = (
    "quote_speakers AS joint CROSS JOIN article_speakers AS member "
    "ON joint.article_id = member.article_id AND joint.found_id = member.found_id"
)

#: What is known of a ``member``: the class of the role is that of the role as the article states it.
OF_MEMBERS = {
    "role": "member.role",
    "affiliation": "member.affiliation",
    "role_class": (
        "(SELECT held.role_class FROM speaker_roles AS held WHERE held.speaker_id = member.speaker_id "
        "AND held.role = coalesce(member.role, '') AND held.affiliation = coalesce(member.affiliation, ''))"
    ),
}

#: The parts of an attribution whose spans are exported as [[start, end], ...] in code points of the article's text.
SPANS = ("content", "cue", "source")

#: The circumstances that have a span of their own, ``[start, end]``.
SETTING = ("said_on", "medium", "venue", "addressee")


def inserted(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns that are filled from what was extracted, in the order of their values in a row."""
    return tuple(column for column in columns if column.stored and column.value is not None)


def selected(only: Collection[str] | None = None) -> str:
    """The list of columns in the SELECT of a search; of a part of them, if only these are wanted."""
    return ", ".join(
        f"""{column.current or column.sql or f'quotes."{column.name}"'} AS "{column.name}\""""
        for column in QUOTE
        if "search" not in column.not_in and (only is None or column.name in only)
    )


#: The columns of exported tables, with their types.
EXPORTED: Mapping[str, type] = {
    column.name: column.type for column in QUOTE if not {"search", "export"} & set(column.not_in)
}

#: The columns of an attribution in the JSON of ``quotes extract``, each with what gets its value.
EXTRACTED: Mapping[str, Callable[[Any], Any]] = {
    column.name: attrgetter(str(column.value)) for column in QUOTE if column.of_attribution
}


def getters(columns: tuple[Column, ...]) -> tuple[Callable[[Any], Any], ...]:
    """For each inserted column what gets its value."""
    return tuple(
        attrgetter(column.value) if isinstance(column.value, str) else column.value
        for column in inserted(columns)
        if column.value is not None
    )
