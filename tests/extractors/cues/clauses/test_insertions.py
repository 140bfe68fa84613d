"""What is told of a source between commas is no part of what it says: ``[content] {cue} <source>``."""

from __future__ import annotations

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        "{According to} <Lee Tarn>, a baker who lives near the mill, [the bridge is closed].",
        "{According to} <Lee Tarn>, a baker who lives near the mill, [“nobody came.”]",
        "{According to} <Ann Roe>, director of the Elm Institute, [“there are real firms.”]",
        "{According to} <Ann Roe>, director of the Elm Institute at the Marsh Center, who has studied it, [“nobody came.”]",
        "{According to} <Ann Roe>, who runs the mill, [nobody came].",
        "{According to} <Il Giorno>, the town's oldest paper, [the mill is shut].",
        "{According to} <Ann Roe>, who with her brother runs the mill, which was built in 1900, [nobody came].",
        "{According to} <Ann Roe>, 46, of Elm, [the mill was empty].",
        "{According to} <Ann Roe>, the mill's director, [the mill was empty].",
        "{According to} <the mayor>, a Democrat, [the road is open].",
        "{According to} <the report>, published on Monday, [the mill was empty].",
        "{According to} <the report>, a copy of which was seen by the Post, [the mill was empty].",
        "{According to} <the paper>, which cited two aides, [“the mill was empty.”]",
        "{According to} <Elm Watch>, a group that tracks fires, [40 homes burned].",
        # near misses: who is told of in what is said
        "{According to} <police>, [the man, who lives in Elm, fled on foot].",
        "{According to} <police>, [a man and a woman, both of Elm, fled on foot].",
        "{According to} <police>, [a man who lives in Elm, fled on foot].",
        "{According to} <the mayor>, [a new bridge, built in 2010, has closed].",
        "{According to} <Lee Tarn>, [the firm, which makes pumps, will close].",
        "{According to} <court papers>, [the mayor, a Democrat, took the money].",
        "{According to} <Ann Roe>, [workers, farmers and bakers will strike].",
        "{According to} <Ann Roe>, [12 boats, all of them old, were lost].",
    ],
)
def test_where_a_content_begins_behind_its_source(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


@pytest.mark.parametrize(
    "marked",
    [
        "<A statement> {saying} [that the bridge, which opened in 1900, was safe] has been withdrawn.",
        "<A leaflet> {claiming} [that the mill was old and would close] was handed out in March.",
        "<Residents> {saying} [that the plan is dead] are wrong.",
        "<A man> {claiming} [to be a doctor] was arrested.",
        "<A flyer> {announcing} [that the road was closed] had been stolen.",
        # near misses: the only verb, and one of a clause within
        "<Hale Foods> {announcing} [that it will close the mill]",
        "<Residents> {saying} [that the plan that was made is dead] are wrong.",
        "Speaking to reporters, <Lee> {said} [that the bridge was old and would close].",
    ],
)
def test_the_verb_of_a_subject_is_not_said(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


@pytest.mark.parametrize("verb", ["spoke to fans", "wrote to Kim", "argued with a guard"])
def test_a_clause_of_time_keeps_the_clause_of_its_own_verb(verb: str) -> None:
    marked = f"Lee {verb} after <he> {{told}} the board [that the deal was off]."
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]
