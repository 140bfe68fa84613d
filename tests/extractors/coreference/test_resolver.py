"""Who a source mention is: coreference within one article, on made-up articles."""

import gc
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.coreference.model import Request
from extractors.coreference.resolver import resolve
from extractors.model import Layout, Span


def layout(text):
    return Layout(None, tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)), ())


def speakers(marked):
    """The speakers of the mentions in [brackets]; “...” are quotations."""
    sources, text = [], ""
    for part in re.split(r"(\[[^\]]*\])", marked):
        if part.startswith("["):
            sources.append(Span(len(text), len(text) + len(part) - 2))
            part = part[1:-1]
        text += part
    quoted = [Span(m.start(), m.end()) for m in re.finditer(r"“[^”]*”", text)]
    requests = [Request(s, None, ()) for s in sources]
    return resolve(text, layout(text), requests, quoted)


def who(marked):
    return [s.name if s else None for s in speakers(marked)]


def test_a_last_name_and_a_pronoun_are_the_person_named_in_full():
    assert (
        who("Dora Finch, the mayor, came late. [Finch] said no. “Never,” [she] added.") == ["Dora Finch"] * 2
    )


def test_the_full_name_may_come_later():
    assert who("[Finch] said no. Dora Finch was elected in May.") == ["Dora Finch"]


def test_title_and_last_name():
    assert who("Sen. Tom Ash spoke first. [Mr. Ash] said so. [Senator Ash] said more.") == ["Tom Ash"] * 2


def test_nickname_initials_and_first_name():
    assert (
        who("William J. Moss runs the dock. [Bill Moss] said so. [Bill] laughed, people said.")[0]
        == "William J. Moss"
    )
    assert who("Priya Raman runs the dock. “No,” said [Priya].") == ["Priya Raman"]


def test_gender_decides_between_two():
    assert who("Tom Ash met Dora Finch at the dock. [He] said it was cold. [She] said it was not.") == [
        "Tom Ash",
        "Dora Finch",
    ]


def test_a_name_within_what_describes_the_source_is_not_the_source():
    assert who("[Sgt Dora Finch of Devon and Cornwall Police] said no.") == ["Dora Finch"]
    assert who("[A study published in the journal Current Botany] said no.") == [
        "study published in the journal Current Botany"
    ]


def test_somebody_of_an_age_is_who_was_named_last():
    text = "Mia Farrant spoke of the split. [The 29-year-old Love Shack star] said no."
    assert who(text) == ["Mia Farrant"]


def test_nobody_of_another_age_is_meant_by_an_age():
    text = "Doris Platt won. She told her husband Ken, 83, to sit. [The 81-year-old] said it was a joke."
    assert who(text) == ["Doris Platt"]
    text = "Doris Platt won. She told her husband Ken, 83, to sit. [The 83-year-old] said it was a joke."
    assert who(text) == ["Ken"]


def test_how_somebody_looks_is_no_part_of_the_name():
    assert who("[A weary-looking Jane Ash] said no.") == ["Jane Ash"]


def test_his_daughter_has_a_name_and_is_no_he():
    text = "Carl Moss mends nets. [His daughter], Robin, a nurse, said no. [He] said yes."
    assert who(text) == ["Robin", "Carl Moss"]


def test_who_is_named_further_down_is_meant_by_a_description_before():
    text = "[The engineer who inspected the dam] said no. Later Jane Ash, the engineer, went home."
    assert who(text) == ["Jane Ash"]
    text = "[The engineer] said no. Jane Ash, an engineer, and Tom Lund, an engineer, went home."
    assert who(text) == ["engineer"]


def test_a_last_name_that_is_an_ordinary_word():
    assert who("Harbour chief Anna Look came. [Look] said no.") == ["Anna Look"]


def test_an_office_of_two_titles_without_a_name():
    text = "Norland Chief Minister Anil Rao met Home Minister Meena Shah. [The home minister] said no. [The Chief Minister] agreed."
    assert who(text) == ["Meena Shah", "Anil Rao"]


def test_a_role_does_not_reach_into_the_sentence_before():
    (speaker,) = speakers("He tweeted. US State Department spokesman [Carl Moss] said no.")
    assert speaker.affiliation == "US State Department"


def test_a_name_in_apposition_outside_the_mention():
    assert who("[The harbour master], Carl Moss, said no.") == ["Carl Moss"]
    assert who("[Two dockers], Carl Moss and Tom Ash, said no.") == ["Carl Moss and Tom Ash"]


def test_a_relative_with_the_same_last_name():
    assert who("Carl Moss came with Ellen Moss. [His wife] said no.") == ["Ellen Moss"]


def test_a_family_with_one_last_name():
    text = "Carl Moss and his wife, Ellen Moss, run the dock. [Mr. Moss] said no. [Mrs. Moss] said yes."
    assert who(text) == ["Carl Moss", "Ellen Moss"]


def test_a_name_inside_a_quotation_is_not_meant_outside():
    assert who("Dora Finch was angry. “Anna Lund knows nothing,” [she] said.") == ["Dora Finch"]


def test_the_subject_of_the_sentence_before_is_meant_rather_than_its_object():
    assert who("Tom Ash praised Carl Moss. [He] said the work was good.") == ["Tom Ash"]


@pytest.mark.parametrize(
    "mention", ["the spokesman", "the State Department spokesman", "the department's spokesman"]
)
def test_a_role_means_the_person_who_has_it(mention):
    text = f"State Department spokesman Carl Moss met Tom Ash, a doctor. On Monday [{mention}] said no."
    assert who(text) == ["Carl Moss"]


def test_a_deputy_is_another_office():
    text = "Dora Finch, the mayor, met her deputy, Tom Ash. [The deputy mayor] said no, and [the mayor] said yes."
    assert who(text) == ["Tom Ash", "Dora Finch"]
    text = "Vice President Dora Finch met President Tom Ash. Later [the vice president] and [the president] spoke."
    assert who(text) == ["Dora Finch", "Tom Ash"]


@pytest.mark.parametrize("mention", ["the German", "the Spaniard", "the Brazilian", "the Korean"])
def test_somebody_by_where_they_are_from(mention):
    assert who(f"Tom Ash took over in June. On Friday [{mention}] said no.") == ["Tom Ash"]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Utility company Northern Power", "Northern Power"),
        ("Budget airline Flyfast Air", "Flyfast Air"),
        ("Insurance company Harbor Life", "Harbor Life"),
    ],
)
def test_a_company_called_so_is_a_body(mention, name):
    (company,) = speakers(f"[{mention}] said no.")
    assert (company.name, company.kind) == (name, "organization")


def test_a_football_club_is_a_body():
    (club,) = speakers("[Leyton Rovers] said no.")
    assert (club.name, club.kind) == ("Leyton Rovers", "organization")


def test_an_office_spelt_as_a_title():
    assert who("Sen. Tom Ash met Gov. Dora Finch. [The senator] said no. [The governor] agreed.") == [
        "Tom Ash",
        "Dora Finch",
    ]


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("US State Department spokesman [Carl Moss] said no.", "spokesman", "US State Department"),
        ("[Hugo Bell], a doctor with the clinic, said no.", "doctor", "clinic"),
        ("The group's director, [Dora Finch], said no.", "director", "group"),
        ("[Dora Finch], 43, chief executive of Brightwater, said no.", "chief executive", "Brightwater"),
        ("[Carl Moss], who is a spokesman for the Harbour Board, said no.", "spokesman", "Harbour Board"),
        ("[Maria Lund], who leads the dockers' union, said no.", None, "dockers' union"),
        (
            "The Committee for Fair Rents met. Committee member [Carl Moss] said no.",
            "member",
            "Committee for Fair Rents",
        ),
        ("[Deputy Commissioner (Urban) Anil Rao], 44, said no.", "Deputy Commissioner", None),
        ("The Harbour Board met. Rent Committee member [Carl Moss] said no.", "member", "Rent Committee"),
        ("House Ethics Committee Chairman [Tom Ash] said no.", "Chairman", "House Ethics Committee"),
        ("Talk show host [Tom Ash] said no.", "talk show host", None),
        ("[Anton Gold], a major NWB fundraiser in Oslo, said no.", "fundraiser", "NWB"),
        ("[Mark Gold], a veteran of 22 years in the navy, said no.", "veteran", None),
        (
            "[Dora Finch], the former Norland governor challenged by Ash, said no.",
            "former governor",
            "Norland",
        ),
        ("Finch's campaign manager, [Tom Ash], said no.", "campaign manager", "Finch"),
        ("[Dora Finch], once a pitchman for Brightwater, said no.", "pitchman", "Brightwater"),
        ("[Tom Ash], who’d endorsed former Ohio Gov. Dora Finch, said no.", None, None),
        ("A farmer named [Tom Ash] said no.", "farmer", None),
        ("[Dora Finch] - the first-term senator from Ohio - said no.", "first-term senator", "Ohio"),
        ("The NWB’s [Tom Ash] said no.", None, "NWB"),
        ("The transport minister, [Sir Tom Ash], said no.", "transport minister", None),
        ("[Dora Finch], who was building a snowman with her father, said no.", None, None),
        ("The head of the clinic, [Dr. Dora Finch], said no.", "head", "clinic"),
        ("NWB spokeswoman [Dame Dora Finch] said no.", "spokeswoman", "NWB"),
    ],
)
def test_role_and_affiliation_are_collected(text, role, affiliation):
    (speaker,) = speakers(text)
    assert (speaker.role, speaker.affiliation) == (role, affiliation)


def test_role_stated_once_holds_for_every_mention():
    first, second = speakers("[Hugo Bell], a doctor, said no. Nobody listened.\n\n“Stop it,” [he] added.")
    assert first == second
    assert second.role == "doctor"


def test_who_after_an_apposition_and_after_a_name():
    assert who("He met Tom Ash, the head of the Harbour Board, [who] said no.") == ["Tom Ash"]
    assert who("He met Sen. Tom Ash of Ohio, [who] said no.") == ["Tom Ash"]
    assert who("He met two dockers from the north [who] said no.") == ["two dockers from the north"]


def test_bodies_with_acronym_and_short_form():
    text = "The National Weather Board (NWB) opened in May. [The NWB] said it rained. [The board] said it was cold."
    assert who(text) == ["National Weather Board"] * 2


def test_a_body_s_own_name_behind_a_possessor_and_its_short_form():
    text = "[Norland's High Committee for Peace] spoke. Carl Moss, a committee member, left. [The committee] said no."
    assert who(text) == ["High Committee for Peace"] * 2


def test_it_is_a_body_and_she_is_none():
    assert who("Dora Finch joined the Harbour Board. [It] said so. [She] agreed.") == [
        "Harbour Board",
        "Dora Finch",
    ]


@pytest.mark.parametrize(
    ("mention", "name", "kind"),
    [
        ("a homeless man who goes by the name “Shorty”", "homeless man", "individual"),
        ("two dockers", "two dockers", "group"),
        ("a poll of farmers", "poll of farmers", "document"),
        ("Democrats", "Democrats", "group"),
        ("Tom Ash and Dora Finch", "Tom Ash and Dora Finch", "group"),
    ],
)
def test_the_unnamed_stay_as_they_are_described(mention, name, kind):
    (speaker,) = speakers(f"It was late when [{mention}] said so.")
    assert (speaker.name, speaker.kind) == (name, kind)


def test_the_official_is_the_one_introduced_before():
    assert who("A senior official in the ministry arrived late. [The official] said no.") == [
        "senior official in the ministry"
    ]


def test_a_description_before_its_name():
    assert who("[A former aide to the mayor, Carl Moss,] said no.") == ["Carl Moss"]
    assert who("[A spokeswoman for Dora Finch] said no.") == ["spokeswoman for Dora Finch"]


def test_a_body_in_apposition_is_who_speaks():
    assert who("[The dam's owner], Carrow Water, declined to comment.") == ["Carrow Water"]
    assert who("[The dam's owner], Carrow Water said, was late.") != ["Carrow Water"]


def test_possessives():
    assert who("Tom Ash was late. [Ash's office] said so.") == ["Tom Ash's office"]
    assert who("Tom Ash was late, as [his] claim shows.") == ["Tom Ash"]


def test_i_inside_a_quotation_is_whoever_is_quoted():
    text = "“Then I said it was over,” Dora Finch said."
    content, source = Span(0, 26), Span(27, 37)
    inner = Request(Span(6, 7), None, (Span(13, 24),))
    found = resolve(text, layout(text), [inner, Request(source, None, (content,))], [content])
    assert [s.name for s in found] == ["Dora Finch"] * 2


def test_an_interview_is_answered_by_the_person_it_introduces():
    text = "Dora Finch spoke to us.\n\nQ: Why now?\n\n[A]: Because [I] think it is time."
    assert who(text) == ["Dora Finch", "Dora Finch"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Bernie Ash lost. Ash met Dora Finch. Her win was large. [He] said no.",  # a title is final
        "Bernie Ash lost. Ash met her at noon. Ash told her that. [He] said no.",  # she is somebody else
        "Bernie Ash met Tom Lund. “No,” said [Lund]. Sean Ash came. “Yes,” [he] told Lund.",  # nor Lund
    ],
)
def test_he_is_no_woman_and_nobody_named_beside_him(text):
    assert who(text)[-1].endswith(" Ash")


@pytest.mark.parametrize(
    "junk", ["Shortly before, ", "Things changed. ", "An American was there. ", "Velden said no. "]
)
def test_a_capital_is_no_person(junk):
    assert who(f"Dora Finch came. {junk}Later [she] said no.") == ["Dora Finch"]


def test_long_quotations_put_nobody_far_away():
    text = "Tom Ash spoke.\n\nCarl Moss listened. [Ash] was brief. “One. Two. Three. Four. Five. Six. Seven,” [he] said."
    assert who(text)[-1] == "Tom Ash"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President Harlow came. [Harlow] said no.", "person"),
        ("Harlow came. President Harlow smiled. [Harlow] said no.", "person"),
        ("[Harlow], 43, said no.", "person"),
        ("[Harlow], who lives here, said no.", "person"),
        ("The Harlow administration fell. [Harlow] said no.", "person"),
        ("The Lumen was full. [Lumen] said no.", "organization"),
        ("[Netlux] said no.", "organization"),
        ("[Tonney] said no.", "person"),
        ("[Fabré] said no.", "person"),
        ("[The clown] said no.", "individual"),
        ("[The bridge] said no.", "document"),
        ("[Law enforcement] said no.", "group"),
        ("[Norwegians] said no.", "group"),
        ("[Polls] said no.", "document"),
        ("[New Poll] says no.", "document"),
    ],
)
def test_what_a_name_without_first_name_is(text, kind):
    assert [s.kind for s in speakers(text)] == [kind]


def test_it_and_they_are_what_the_sentence_before_is_about():
    assert who("A report by the Audit Office found gaps. [It] said so.") == ["report by the Audit Office"]
    assert who("The researchers studied voles. [They] said so.") == ["researchers"]
    assert who("As the auditors left, [they] said so.") == ["auditors"]
    assert who("In the spring the voles slept. [They] said so.") == [None]


def test_she_before_anybody_is_named_is_who_the_headline_names():
    text = "A hard choice for Dora Finch\nAs she left, she said no. Tom Ash agreed."
    where = Layout(Span(0, 28), (Span(29, len(text)),), ())
    at = text.index("she said")
    (speaker,) = resolve(text, where, [Request(Span(at, at + 3), None, ())], [])
    assert speaker.name == "Dora Finch"


def test_a_south_korean_is_not_he():
    assert who("Tom Ash came. South Koreans met a South Korean. [He] said no.") == ["Tom Ash"]


def test_an_answer_of_several_paragraphs_and_you_in_a_question():
    text = "Dora Finch spoke to us.\n\nQ: Do [you] mind?\n\nA: No.\n\nThen [I] thought again."
    assert who(text) == ["Dora Finch"] * 2


@pytest.mark.parametrize("text", ["[He] said no.", "It rained when [you] said so.", "[They] said no."])
def test_nobody_when_it_is_not_clear(text):
    assert who(text) == [None]


def test_no_source_no_speaker():
    assert resolve("It is believed.", layout("It is believed."), [Request(None, None, ())], []) == [None]


def test_all_forms_of_a_name_are_kept():
    (speaker,) = speakers("Sen. Tom Ash spoke. Ash left. Tom J. Ash came back, and [he] said no.")
    assert speaker.name == "Tom J. Ash"
    assert {"Tom Ash", "Ash", "Tom J. Ash"} <= set(speaker.names)


@given(
    st.text(alphabet=st.sampled_from("AaBé. ,“”'’\nIhse-12()"), max_size=120),
    st.integers(0, 119),
    st.integers(1, 9),
)
def test_any_text_is_taken_and_gives_the_same_twice(text, start, length):
    request = (
        Request(Span(start, start + length), None, (Span(0, 1),)) if start + length <= len(text) else None
    )
    requests = [request] if request else []
    once = resolve(text, layout(text), requests, [])
    assert once == resolve(text, layout(text), requests, [])
    assert len(once) == len(requests)


@pytest.mark.parametrize(
    "unit",
    ["Aab Ccd Eef ", "Aab. ", "A.", "Ann Lee ", "“", "He said. ", "A-a", "Ab, "],
    ids=lambda unit: unit.strip(),
)
def test_time_grows_with_the_text_and_no_faster(unit):
    def took(size):
        text = unit * (size // len(unit)) + " he"
        requests = [Request(Span(len(text) - 2, len(text)), None, ())]
        begin = time.process_time()
        resolve(text, layout(text), requests, [])
        return time.process_time() - begin

    # measured again while it looks too slow: what else the machine does only adds to the time
    assert any(took(400_000) < 20 * took(40_000) + 0.1 for _ in range(6))


def test_nothing_in_a_circle_is_left_to_the_garbage_collector():
    told = "The Elm Trust shut the pool. “It leaks,” said [Dora Finch], its director. [She] left. [The charity's chair] said no."
    speakers(told)
    gc.collect()
    gc.disable()
    try:
        speakers(told)
        assert gc.collect() == 0
    finally:
        gc.enable()
