"""The format of each word list of the extractors. A list that is not here is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from ..model import CUE_CLASSES, STANCES
from .column_values import FRAMES, Abbreviated, ActRelation, Definiteness
from .contract import (
    LOWER,
    LOWER_PHRASE,
    PHRASE,
    Field,
    Format,
    groups,
    joined,
    one_of,
    phrases,
    table,
)
from .plain_lists import PLAIN_LISTS

_BY_CLASS = Format((Field("word class", "[a-z_]+"), Field("word", r"\S+")), " ", several=True, unique=0)
_LEMMA = Field("lemma", "[a-z-]+")
_CLASS = Field("class", one_of(CUE_CLASSES))
_FRAMES = Field("frames", rf"-|(?!.*(.).*\1)[{''.join(FRAMES)}]+")
_PREPOSITIONS = Field("prepositions", joined("[a-z]+"))
_LABEL = Field("label", PHRASE)
_NUMBER = r"-?\d+(?:\.\d+)?"


def _lists(form: Format, names: str) -> dict[str, Format]:
    return dict.fromkeys(names.split(), form)


FORMATS: Mapping[str, Format] = {
    **PLAIN_LISTS,
    "boilerplate_openings": phrases(r"\S+(?: \S+)*"),
    **_lists(groups(LOWER), "kinds_of_bodies nicknames same_offices same_parties"),
    **_lists(_BY_CLASS, "wordclasses marks"),
    "word_endings": Format((Field("kind", "[a-z_]+"), Field("ending", "[a-z'’-]+")), " ", several=True),
    "act_objects": Format((Field("kind", "[a-z]+"), Field("noun", LOWER)), " ", several=True),
    "joined_compounds": table(Field("compound", "[a-z]+ [a-z]+"), Field("noun", "[a-z]+[- ][a-z]+")),
    "act_senses": table(
        Field("verb", "[a-z]+"),
        Field("relation", one_of(get_args(ActRelation))),
        Field("kinds", rf"-|{joined('[a-z]+')}"),
        unique=2,
    ),
    "abbreviations": table(Field("word", "[A-Za-z.]+"), Field("kind", one_of(get_args(Abbreviated)))),
    "addressing_verbs": table(Field("form", LOWER), Field("mark", "=|to")),
    "hearing_verbs": table(Field("verb", "[a-z]+"), Field("object", "any|passed|words")),
    "adjective_cues": table(_LEMMA, _CLASS, _PREPOSITIONS, separator=" "),
    "noun_cues": table(_LEMMA, _CLASS, _PREPOSITIONS, separator=" "),
    "cues": table(_LEMMA, _CLASS, _FRAMES, _PREPOSITIONS, separator=" ", optional=1, unique=3),
    "phrasal_cues": table(
        Field("words", joined("[a-z]+", "_")),
        _CLASS,
        _FRAMES,
        _PREPOSITIONS,
        separator=" ",
        optional=1,
        unique=3,
    ),
    "case_acts": table(Field("verbs", joined(LOWER, " ")), Field("words that follow", joined(LOWER, " "))),
    "case_parties": table(
        Field("nouns", joined(LOWER, " ")), Field("words that show it", joined(LOWER, " "))
    ),
    "currencies": table(Field("money", PHRASE), Field("code", "[A-Z]{3}")),
    "media": table(Field("medium", PHRASE), _LABEL, Field("prepositions", joined("[a-z]+", " "))),
    "media_verbs": table(Field("form", LOWER), _LABEL),
    "definiteness": Format(
        (Field("determiner", LOWER), Field("what it shows", one_of(get_args(Definiteness)))),
        " ",
        several=True,
    ),
    "gendered_nouns": table(
        Field("noun", LOWER), Field("gender", "[mf]"), Field("kinship", "kin"), optional=1
    ),
    "stated_gender": table(
        Field("word", r"[a-zé-]+|señora?"), Field("gender", "[mf]"), Field("kind", "kin|noun|title")
    ),
    "number_scales": table(Field("word", r"[A-Za-z]+"), Field("factor", r"\d+")),
    "stance_governors": Format(
        (
            Field("word", LOWER),
            Field("stance", one_of(STANCES)),
            Field("word between", "-|[a-z]+"),
            Field("passive", "passive"),
        ),
        " ",
        optional=1,
        unique=3,
    ),
    "surnames_like_bodies": table(Field("surname", LOWER), Field("where", "name|told")),
    "states": table(Field("shortened", "[A-Za-z]+"), Field("state", PHRASE)),
    "inhabitants": table(Field("noun", PHRASE), Field("country", PHRASE)),
    "nationalities": table(Field("adjective", PHRASE), Field("country", PHRASE)),
    "party_brackets": table(Field("bracket", "[A-Z][A-Za-zé/ -]+"), Field("party", "[A-Z][A-Za-záé ]+")),
    "titles": table(
        Field("title", LOWER_PHRASE), Field("gender", "[mf-]"), Field("role", rf"-|{LOWER_PHRASE}")
    ),
    "verbs": Format(
        (_LEMMA, Field("flag or forms", r"n|j|(?:-|[a-z,-]+)/(?:-|[a-z,-]+)")), " ", optional=1, several=True
    ),
    **_lists(
        table(
            Field("rule", r"\*|\w+"),
            Field("feature", r"|\S.*"),
            Field("seen", _NUMBER),
            Field("right", _NUMBER),
            Field("weight", _NUMBER),
            unique=2,
        ),
        "confidence statements",
    ),
    "pronouns": table(
        Field("sign", "[a-z_]+"),
        Field("seen", r"\d+"),
        Field("right", r"\d+"),
        Field("weight", r"-?\d+\.\d+"),
    ),
    "not_speech_rates": table(
        Field("rule", r"\w+"),
        Field("sentence", "told|untold"),
        Field("seen", _NUMBER),
        Field("none", _NUMBER),
        unique=2,
    ),
}
