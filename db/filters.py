"""The filters of a search for quotations: what each is called, what it takes, what it asks of the database.

From this list follow the conditions in SQL, the keywords of ``db.search.quotations.find``, the options of
``quotes find`` and ``quotes export`` with their help, and the form and the address of the page that finds
quotations. A new filter is one entry, for example
``Filter("venue", "Where", "Said there", having_words("venue"))``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from extractors.model import NEGATED, STANCES

from .conditions import Conditions, speaker_ids, storable
from .filter_types import Condition, Filter, FilterProblem
from .verdicts import VERDICTS

if TYPE_CHECKING:
    from sqlite_utils import Database


def equal(column: str) -> Condition:
    """The column has this value."""
    return lambda search, value, asked: search.equal(column, value)


def having_words(column: str) -> Condition:
    """All these words stand in the column, without regard to case; with "=" in front it is just that."""
    return lambda search, value, asked: search.having_words(column, value)


def since(column: str) -> Condition:
    """The column is this day or later."""
    return lambda search, value, asked: search.days(column, value, None)


def until(column: str) -> Condition:
    """The column is this day or earlier; "2024-05" is the whole month."""
    return lambda search, value, asked: search.days(column, None, value)


def _speaker(search: Conditions, name: str, asked: Mapping[str, Any]) -> None:
    search.speaker(speaker_ids(search.db, name), name)


def _speaker_id(search: Conditions, id: str, asked: Mapping[str, Any]) -> None:
    search.speaker([storable(id)], params="speaker_id")


def _named(search: Conditions, value: bool, asked: Mapping[str, Any]) -> None:
    search.add(
        f"coalesce(quotes.speaker_kind, '') {'' if value else 'NOT '}IN ('person', 'organization', 'document')"
    )
    search.of_given_away("named", lambda name, kind: (name is not None) == value)


def _speaker_kind(search: Conditions, value: str, asked: Mapping[str, Any]) -> None:
    search.equal("speaker_kind", value)
    search.of_given_away("speaker_kind", lambda name, kind: kind == value)


def _verdict(search: Conditions, verdict: str, asked: Mapping[str, Any]) -> None:
    of_all = "SELECT current_quote_id FROM current_reviews"
    if verdict == "none":
        search.add(f"quotes.id NOT IN ({of_all})")
    elif verdict == "disputed":
        search.add("quotes.id IN (SELECT quote_id FROM disputes)")
    else:
        search.add(f"quotes.id IN ({of_all} WHERE verdict = :verdict)", verdict=verdict)


def _negated(search: Conditions, value: bool, asked: Mapping[str, Any]) -> None:
    search.add(f"quotes.stance {'' if value else 'NOT '}IN {NEGATED}")
    search.in_sense(lambda stance: (stance in NEGATED) == value)


def _plainly_said(search: Conditions, value: bool, asked: Mapping[str, Any]) -> None:
    search.add("quotes.stance = 'said'" if value else "quotes.stance <> 'said'")
    search.in_sense(lambda stance: (stance == "said") == value)


def _stance(search: Conditions, value: str, asked: Mapping[str, Any]) -> None:
    search.equal("stance", value)
    search.in_sense(lambda stance: stance == value)


def _language(search: Conditions, language: str, asked: Mapping[str, Any]) -> None:
    search.add(
        "quotes.article_id IN (SELECT id FROM articles WHERE language = :language)",
        language=storable(language.casefold()),
    )


def _affiliation(search: Conditions, body: str, asked: Mapping[str, Any]) -> None:
    """As this article states it; with a class of roles, as any article states it of the speaker in that class."""
    if (role_class := asked.get("role_class")) is None or body.startswith("="):
        search.having_words("affiliation", body)
    else:
        search.holding(role_class, body)


def of_article(column: str) -> Condition:
    """The column of the article has these words; with "=" in front it is just that."""
    return lambda search, value, asked: search.of_article(column, value)


def _once(search: Conditions, value: bool, asked: Mapping[str, Any]) -> None:
    """Of a story the first article among those asked for; or all but these."""
    among = Conditions(search.db)
    for name in OF_ARTICLES:
        if (wanted := asked.get(name)) is not None:
            BY_NAME[name].condition(among, wanted, asked)
    search.once(among, first=value)


#: The filters that ask something of the article alone.
OF_ARTICLES = ("publisher", "language", "since", "until", "author", "section")

FILTERS = (
    Filter(
        "words",
        "Words in the quotation",
        'All these words must stand in what was said; "in a row" where quoted, harb* whatever begins so.',
        lambda search, value, asked: search.words(value),
    ),
    Filter(
        "speaker",
        "Said by",
        "Said by: any form of the name that an article uses; if nobody goes by it, all its words are in the name.",
        _speaker,
        metavar="NAME",
    ),
    Filter(
        "speaker_id",
        "Speaker's id",
        "Said by the speaker with this id; with --speaker, by both together.",
        _speaker_id,
        metavar="ID",
        aside=True,
    ),
    Filter(
        "speaker_kind",
        "Kind of speaker",
        "Said by: one person by name, an organization, a group, one unnamed person, or a document.",
        _speaker_kind,
        kind="one of",
        values=("person", "organization", "group", "individual", "document"),
        aside=True,
    ),
    Filter(
        "named",
        "By somebody named",
        "By a person, organization or document with a name; or by unnamed people, groups and nobody.",
        _named,
        kind="yes or no",
        aside=True,
    ),
    Filter(
        "role",
        "Role",
        'Role as stated: spokesman, "prime minister"; =mayor is no deputy mayor.',
        having_words("role"),
        aside=True,
    ),
    Filter(
        "role_class",
        "Class of role",
        "By somebody of this class of roles, whatever the articles call it: spokesperson, minister, police, ... "
        "With --affiliation: of this body then, also where the article does not say so.",
        equal("role_class"),
        kind="stored",
        metavar="CLASS",
    ),
    Filter(
        "affiliation",
        "Affiliation",
        'Affiliation as stated: "State Department"; = as for the role.',
        _affiliation,
        aside=True,
    ),
    Filter(
        "kind",
        "Kind",
        "In marks, without, or both.",
        equal("kind"),
        kind="one of",
        values=("direct", "indirect", "mixed"),
        aside=True,
    ),
    Filter(
        "publisher",
        "Outlet",
        "The outlet; = as for the role.",
        having_words("publisher"),
        kind="stored",
        metavar="NAME",
        exactly="=",
    ),
    Filter(
        "language",
        "Language",
        "In articles of this language (ISO 639-1); without a plugin only articles in English have quotations.",
        _language,
        metavar="CODE",
        aside=True,
    ),
    Filter(
        "author", "Author", "In articles by this author; = as for the role.", of_article("author"), aside=True
    ),
    Filter(
        "section",
        "Section",
        "In articles of this section; = as for the role.",
        of_article("section"),
        aside=True,
    ),
    Filter(
        "source",
        "Source",
        "By sources like this: gender=female, kind=person, named=unnamed, role_class=minister, or a dimension of your "
        'own; several with commas; "gender=not stated", "community=not filled".',
        lambda search, value, asked: search.quoted_from(value),
        metavar="DIMENSION=VALUE",
        aside=True,
    ),
    Filter(
        "once",
        "Copies once",
        "Of a story that several articles carry, only the first of these articles; or only the others.",
        _once,
        kind="yes or no",
        aside=True,
    ),
    Filter("since", "Published from", "Published on this day or later.", since("published"), kind="day"),
    Filter("until", "Published until", "Published on this day or earlier.", until("published"), kind="day"),
    Filter(
        "said_since",
        "Said from",
        "Said on this day or later, where the article says when.",
        since("said_on"),
        kind="day",
        aside=True,
    ),
    Filter(
        "said_until",
        "Said until",
        "Said on this day or earlier, where the article says when.",
        until("said_on"),
        kind="day",
        aside=True,
    ),
    Filter(
        "cue_class",
        "Kind of saying",
        "What kind of saying the cue is.",
        equal("cue_class"),
        kind="one of",
        values=("speech", "writing", "belief", "wish", "judgement", "document"),
        aside=True,
    ),
    Filter(
        "stance",
        "In what sense",
        "In what sense it was said: plainly, denied, not said (would not say whether), asked, alleged (by hearsay), "
        "planned or under a condition.",
        _stance,
        kind="one of",
        values=STANCES,
        aside=True,
    ),
    Filter(
        "plainly_said",
        "Plainly said",
        "Leave out what was denied, not said, asked, alleged or planned; or give only that.",
        _plainly_said,
        kind="yes or no",
    ),
    Filter(
        "negated",
        "Negated",
        "Only what somebody denied or did not say; or all but that.",
        _negated,
        kind="yes or no",
        aside=True,
    ),
    Filter(
        "medium",
        "Medium",
        "By what medium: statement, interview, letter, ...",
        equal("medium"),
        kind="stored",
        metavar="NAME",
        aside=True,
    ),
    Filter(
        "figure",
        "With the figure",
        'With this figure: 56, USD, "56 deaths"; * for any.',
        lambda search, value, asked: search.figure(value),
        aside=True,
    ),
    Filter(
        "rule",
        "Rule",
        "Found by this rule; docs/rules.md lists them.",
        equal("rule"),
        kind="stored",
        metavar="NAME",
        aside=True,
    ),
    Filter(
        "not_rule",
        "Not by the rule",
        "Leave out what this rule found.",
        lambda search, value, asked: search.add("quotes.rule <> :not_rule", not_rule=storable(value)),
        metavar="NAME",
        aside=True,
    ),
    Filter(
        "sure",
        "At least so sure",
        "Only what is at least so sure, from 0 to 1.",
        lambda search, value, asked: search.add("quotes.confidence >= :sure", sure=value),
        kind="share",
        metavar="SHARE",
        aside=True,
    ),
    Filter(
        "verdict",
        "Verdict",
        "What reviewers found; what they found to be no speech is never given.",
        _verdict,
        kind="one of",
        values=(*(one for one in VERDICTS if one != "not_speech"), "missed", "disputed", "none"),
        aside=True,
    ),
)

BY_NAME: Mapping[str, Filter] = {one.name: one for one in FILTERS}


_ANNOTATIONS = {"yes or no": "bool | None", "share": "float | None"}


def conditions_for(db: Database, asked: Mapping[str, Any]) -> Conditions:
    """What these filters ask of the database; one whose value is None asks for nothing.

    Raises FilterProblem for a filter that there is not, and for a value that it cannot have.
    """
    check_names(asked)
    conditions = Conditions(db)
    for one in FILTERS:
        if (value := asked.get(one.name)) is not None:
            one.condition(conditions, one.checked(value), asked)
    return conditions


def check_names(names: Iterable[str]) -> None:
    """Raises FilterProblem for a name that is no filter's."""
    for name in names:
        if name not in BY_NAME:
            raise FilterProblem(f"no filter {name!r}; there are {', '.join(BY_NAME)}")


def signature(function: Callable[..., Any]) -> inspect.Signature:
    """The signature of a function whose ``**filters`` are these filters, with each of them named."""
    plain = inspect.signature(function)
    own = [one for one in plain.parameters.values() if one.kind is not inspect.Parameter.VAR_KEYWORD]
    named = [
        inspect.Parameter(
            one.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=_ANNOTATIONS.get(one.kind, "str | None"),
        )
        for one in FILTERS
        if one.name not in plain.parameters
    ]
    return plain.replace(parameters=[*own, *named])
