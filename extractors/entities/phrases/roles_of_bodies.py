"""The role and the body in front of somebody's name whose name has "of", "for" or "and" in it: ``Ministry of Roads spokesman``."""

from __future__ import annotations

from ...lazy_patterns import later_re
from ...lexicon import listed
from ..name_words import is_known_body, vocabulary, words_of
from ..noun_phrases import role_of_body

_IN_NAME = later_re(r"\s(of|for|and|[Aa]gainst)\s")


def role_of_named_body(phrase: str) -> tuple[str, str] | None:
    """The role and the body of words in front of somebody's name: ``Ministry of Roads spokesman``, ``Oil and Gas Board chief``.

    Not ``Netlux and Elm Board chief``: who is joined with one that has no field for a name is another.
    """
    found = (
        role_of_body(phrase)
        if " of " in phrase or " for " in phrase or " and " in phrase or "gainst " in phrase
        else None
    )
    if found is None:
        return None
    link = _IN_NAME.search(found[1])
    head = found[1][: link.start()].rsplit(" ", 1)[-1].lower() if link else ""
    if link and link[1] != "and":
        known = head in vocabulary().bodies or is_known_body(found[1].lower())
        return found if known else None  # not: Critics of Netlux
    field = found[1].partition(" and ")[0].rsplit(" ", 1)[-1].lower()
    fields = words_of("portfolios") | words_of("fields_of_office") | words_of("role_fields")
    return found if field in fields or found[1].lower() in listed("names_with_and") else None
