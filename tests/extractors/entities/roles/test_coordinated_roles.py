"""Several roles of one person, an office with its field, and an office with its body in front of the name."""

from __future__ import annotations

import pytest
from cases import role_told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        (
            "Jane Ash, founder, chairman and chief executive of Netlux,",
            "founder, chairman and chief executive",
            "Netlux",
        ),
        ("Jane Ash, Chairman, President and CEO of Netlux,", "Chairman, President and CEO", "Netlux"),
        ("Jane Ash, a teacher, poet and former mayor of Elmton,", "teacher, poet and former mayor", "Elmton"),
        (
            "Jane Ash, a director and the company secretary of Netlux,",
            "director and the company secretary",
            "Netlux",
        ),
        ("TV presenter and former MP Jane Ash", "TV presenter and former MP", None),
        ("Ex-soldier and poet Tom Lund", "Ex-soldier and poet", None),
        ("Poet and former soldier Tom Lund", "Poet and former soldier", None),
        ("Businessman and ex-councillor Tom Lund", "Businessman and ex-councillor", None),
        ("Actor, writer and comedian Jane Ash", "Actor, writer and comedian", None),
        ("The former teacher and union official Tom Lund", "former teacher and union official", None),
        ("Jane Ash, a former Norland governor and two-term Elmton mayor,", "former governor", "Norland"),
        ("Jane Ash, a lawyer and Netlux adviser,", "lawyer and Netlux adviser", "Netlux"),
        (
            "Jane Ash, a composer and leading interpreter of Bach,",
            "composer and leading interpreter of Bach",
            None,
        ),
        # near misses: two people, or one with a body of each
        ("East Elmton MP Jane Ash", "MP", "East Elmton"),
        ("Ex-Netlux chat show host and East Elmton MP Jane Ash", "MP", "East Elmton"),
        ("The mayor and former MP Jane Ash", "former MP", None),
        ("Netlux chairman Jane Ash", "chairman", "Netlux"),
    ],
)
def test_roles_joined_with_and(source, role, affiliation):
    assert role_told(f"{source} said the film was late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        (
            "Jane Ash, cabinet member for roads and transport at Elm Council,",
            "cabinet member for roads and transport",
            "Elm Council",
        ),
        (
            "Cllr Jane Ash, cabinet member for social care and health,",
            "cabinet member for social care and health",
            None,
        ),
        (
            "Jane Ash, vice president for research and innovation at Elm University,",
            "vice president for research and innovation",
            "Elm University",
        ),
        ("Jane Ash, minister for children and families,", "minister for children and families", None),
        ("Jane Ash, chief economist for Europe at Elm Bank,", "chief economist for Europe", "Elm Bank"),
        ("Director of planning Tom Lund", "Director of planning", None),
        ("Director of football Tom Lund", "Director of football", None),
        ("Head of news Jane Ash", "Head of news", None),
        ("Elmshire's director of public health Jane Ash", "director of public health", "Elmshire"),
        (
            "Jane Ash, the Ann and Frank Moss Professor of Law at Elm University,",
            "Ann and Frank Moss Professor of Law",
            "Elm University",
        ),
        (
            "Tom Lund, William J. Moss Distinguished Professor of Law at Elm University,",
            "William J. Moss Distinguished Professor of Law",
            "Elm University",
        ),
        # near misses
        ("Jane Ash, a candidate for the Elm Party,", "candidate", "Elm Party"),
        ("Jane Ash, an analyst for Nordbank,", "analyst", "Nordbank"),
        ("Tom Lund, vice president for research and professor of law,", "vice president for research", None),
        ("Elm University Professor of Law Tom Lund", "Professor of Law", "Elm University"),
        ("Jane Ash, MP for Elmton and former minister,", "MP", "Elmton"),
    ],
)
def test_office_with_its_field(source, role, affiliation):
    assert role_told(f"{source} said the film was late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Head teacher of Elm Primary School Linda Ash", "Head teacher", "Elm Primary School"),
        ("Chief executive of Netlux Jane Ash", "Chief executive", "Netlux"),
        (
            "Founder and former chief executive of Lindale Jane Ash",
            "Founder and former chief executive",
            "Lindale",
        ),
        ("Chief sports writer of the Elm Echo Ben Lund", "Chief sports writer", "Elm Echo"),
        (
            "Director of policy at the Harbour Federation Dr Jane Ash",
            "Director of policy",
            "Harbour Federation",
        ),
        ("Minister in the Ministry of Finance Tan Wei Keong", "Minister", "Ministry of Finance"),
        ("Professor of law at Elm University Jane Ash", "Professor of law", "Elm University"),
        ("Chief constable of Elmshire Police Jane Ash", "Chief constable", "Elmshire Police"),
        ("Spokeswoman for the Elm Trust Jane Ash", "Spokeswoman", "Elm Trust"),
        ("Deputy Sheriff Tom Lund of the Major Crimes Unit", "Deputy Sheriff", "Major Crimes Unit"),
        # near misses
        ("A report by the Elm Institute", None, "Elm Institute"),
        ("Jane Ash of the Elm Institute", None, "Elm Institute"),
        ("A friend of Jane Ash", "friend", None),
        ("Students at Elm School", "Students", "Elm School"),
        ("The chief executive of Netlux", "chief executive", "Netlux"),
    ],
)
def test_office_and_body_in_front_of_a_name(source, role, affiliation):
    assert role_told(f"{source} said the film was late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Norland's Business Secretary Jane Ash", "Business Secretary", "Norland"),
        ("Climate Change Minister Jane Ash", "Climate Change Minister", None),
        ("Work and Pensions Secretary Jane Ash", "Work and Pensions Secretary", None),
        ("Northern Ireland Secretary Jane Ash", "Northern Ireland Secretary", None),
        ("State Fire Marshal Tom Lund", "State Fire Marshal", None),
        ("His Honour Judge William Lund", "Judge", None),
        ("Scotland international Tom Lund", "international", "Scotland"),
        ("Former Wales rugby international Tom Lund", "former international", "Wales rugby"),
        ("Two-time Grand Slam champion Jane Ash", "Grand Slam champion", None),
        ("The Bus Drivers' Union chief executive Jane Ash", "chief executive", "Bus Drivers' Union"),
        ("Ex-Netlux director Tom Lund", "ex-director", "Netlux"),
        ("Groundsman Tom Lund", "Groundsman", None),
        ("Centre-back Tom Lund", "Centre-back", None),
        ("Physio Jane Ash", "Physio", None),
        ("New Yorker Dick Lund", None, None),
        ("Elm Council leader Jane Ash", "leader", "Elm Council"),
        ("Jane Ash, the author of Dark Water,", "author", None),
        ("Jane Ash, director of the film Dark Water,", "director", None),
        ("Jane Ash, a critic of the Elm Council,", "critic", None),
        # near misses
        ("Norland Health Minister Jane Ash", "Health Minister", "Norland"),
        ("Australian world champion Jane Ash", "world champion", None),
        ("Norland's defending champion, Jane Ash,", "defending champion", "Norland"),
        ("Elm Trust secretary Jane Ash", "secretary", "Elm Trust"),
        ("Netlux International chairman Jane Ash", "chairman", "Netlux International"),
    ],
)
def test_words_of_the_office(source, role, affiliation):
    assert role_told(f"{source} said the film was late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "name", "role", "affiliation"),
    [
        ("Labour Party leader and Shadow Chancellor Jane Ash", "Jane Ash", "leader and Shadow Chancellor", "Labour Party"),
        ("Green leader and Environment Minister Tom Lund", "Tom Lund", "leader and Environment Minister", "Green"),
        ("Mayor and council leader Jane Ash", "Jane Ash", "Mayor and council leader", None),
        ("Prime Minister and Social Liberal Party chairman Tom Lund", "Tom Lund", "Prime Minister", None),
        ("Mayor and Elm Harbour Board chairman Tom Lund", "Tom Lund", "Mayor", None),
        # near misses: perhaps two, and two indeed
        ("The Labour leader and Governor Jane Ash", "Labour leader and Governor Jane Ash", "leader", "Labour"),
        ("Police chief Tom Lund and Mayor Jane Ash", "Tom Lund and Jane Ash", None, None),
        ("Residents and Mayor Jane Ash", "Residents and Mayor Jane Ash", None, None),
    ],
)  # fmt: skip
def test_two_offices_in_front_of_a_name(
    source: str, name: str, role: str | None, affiliation: str | None
) -> None:
    speaker = extract(Article(id="made-up", text=f"{source} said it was late.")).attributions[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == (name, role, affiliation)
