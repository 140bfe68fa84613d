"""Words in marks that go on behind the tag, and those that do not: ``[content] {cue} <source>``."""

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        # a participle tells more of the speaking, and the next sentence goes on
        "[“We lost two boats,”] <Hale> {said} in Elm Bay, recalling the flood of 1987. [“Nobody was hurt.”]",
        "[“They will take any pay,”] <Hale> {said} of the pilots, mocking their fears. [“They are not poor.”]",
        "[“It is late,”] <the porter> {said}, noting that the last ferry had left. [“It is cold.”]",
        "[“He was not sure,”] {wrote} <Ann Hale>, citing men at the meeting. [“He thought it unfair.”]",
        # or the same sentence does
        "[“They know words,”] {said} <Marsh>, speaking of the board, [“and leave themselves some room.”]",
        "[“Many are unsure,”] <Marsh> {wrote} in a note to the Courier explaining why he speaks, [“but most agree.”]",
        # a shortened word ends the sentence before
        "[“They would be wrong,”] <Ann Hale>, a spokeswoman for the port, {said} Sunday in Elm Bay, Calif. [“The ferry goes.”]",
        "[“She is not honest,”] <Marsh> {told} reporters in Elm Bay at 3 p.m. [“It seems she knows.”]",
        # so does a programme in marks
        "[“She is a poor pilot,”] <Marsh> {said} on Radio Four's “Good Morning Elm.” [“She will not win.”]",
        # a clause tells more of a noun behind the tag
        "[“It is a new boat,”] <Hale> {said} in a film that showed the port. [“It floats.”]",
        "[“This is the place,”] <he> {said} in his speech that night.",
        "[“They would be asked,”] <Hale> {said} of a list that included Ann Marsh.",
        # a comma too few
        "[“We will build a pier. Yes,”] <Marsh> {said} [“We have the stone.”]",
    ],
)
def test_words_go_on_behind_the_tag(marked: str) -> None:
    text = plain(marked) + "\n"
    assert meant("", marked)[1:] in [one[1:] for one in found(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "[“We lost two boats,”] <Hale> {said}, adding: “Nobody was hurt.”",
        "[“We lost two boats,”] <Hale> {said}, adding that one “sank at once.”",
        "[“Out with them!”] <she> {wrote}, warning that if the port stayed shut, “more boats will sink.”",
        "[“We lost two boats,”] <Hale> {said}, recalling the flood. “Nobody was hurt,” Marsh added.",
        "[“We lost two boats,”] <Hale> {said}, but Marsh insisted: “Nobody was hurt.”",
        "[“We lost two boats,”] <Hale> {told} Mr. “Big” Marsh.",
        "In “The Long Hour,” <she> {said} in an interview [that boats were safe].",
        "“The Long Hour” is old. <She> {said} in a letter [that boats were safe].",
    ],
)
def test_words_of_another_cue_stay_apart(marked: str) -> None:
    text = plain(marked) + "\n"
    assert meant("", marked)[1:] in [one[1:] for one in found(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "[“Hard but not hopeless”] is how <the chief executive> {described} the market last month.",
        "[“A mess”] is how <one driver> {described} the new junction.",
        "[“Pure joy”] was how <Ms Lund> {summed up} the day.",
        "[“The worst day of my life”] is how <the widow> {remembers} it.",
        "[“Too little, too late,”] is how <Hale> {described} the offer.",
        # near misses
        "[“It is shut,”] {said} <Hale>, asking how it was closed.",
        "<Hale> {asked} [“how is it done?”]",
    ],
)
def test_words_in_marks_and_how_somebody_puts_it(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("On 4 June the novelist Ann Hale asks “Who owns a face?”, and on 18 June there will be a film.", "“Who owns a face?”"),
        ("A sign asks “Have you paid?”, but nobody reads it.", "“Have you paid?”"),
        ("The boy cried “Wolf!”, and his neighbours stayed in bed.", "“Wolf!”"),
        ("The pilot said “Hold on!”, and at noon there was a bang.", "“Hold on!”"),
        ("Hale asked “Why now?” of the council.", "“Why now?”"),
    ],
)  # fmt: skip
def test_a_question_or_a_shout_ends_with_its_marks(text: str, content: str) -> None:
    assert [one.content for one in found(text)][:1] == [(content,)]
