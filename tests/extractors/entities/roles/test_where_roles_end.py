"""Where what is told of somebody ends: fields in front of a role, names of bodies that go on, what is told of the body."""

from __future__ import annotations

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        # a body's name goes on behind "for a", "and", "on"
        ("Tom Ash, director of the Committee for a Clean River,", "director", "Committee for a Clean River"),
        ("Tom Ash, spokesman for the Elm Foundation for the Care of Orphans of War,", "spokesman", "Elm Foundation for the Care of Orphans of War"),
        ("Tom Ash, president of manufacturer Elm Lifts and Crane Systems,", "president", "Elm Lifts and Crane Systems"),
        ("Tom Ash, a fellow at Elm University's Program on Water and Rural Development,", "fellow", "Elm University's Program on Water and Rural Development"),
        ("Tom Ash, editor of Gardenwatch.com,", "editor", "Gardenwatch.com"),
        ("Tom Ash, editor of online news site gardenwatch.biz,", "editor", "gardenwatch.biz"),
        ("Democracy for Elm County’s executive director, Tom Ash,", "executive director", "Democracy for Elm County"),
        ("Republic of Norland manager Tom Ash", "manager", "Republic of Norland"),
        # and what stands behind it does not belong to it
        ("Tom Ash, coordinator for floods at the Water Board from 2009 to 2012,", "coordinator for floods", "Water Board"),
        ("Tom Ash, a reporter for the Elm Review arrested in Halden,", "reporter", "Elm Review"),
        ("Tom Ash, campaign manager of a group lobbying for dams,", "campaign manager", None),
        ("Tom Ash, head of policy at water charity the Elm Trust,", "head of policy", "Elm Trust"),
        ("Tom Ash, head of policy at Africa charity the Elm Trust,", "head of policy", "Elm Trust"),
        ("Tom Ash, president of the industry's tracker Netlux Relations,", "president", "Netlux Relations"),
        ("Tom Ash, head of strategy for Latin American emerging markets for Nordbank,", "head of strategy for Latin American emerging markets", "Nordbank"),
        ("Tom Ash, boss of the Elm mining company,", "boss", "Elm mining company"),
        # fields in front of a role
        ("Green local government spokesman Tom Ash", "local government spokesman", "Green"),
        ("former Elm Palace press spokesman Tom Ash", "former press spokesman", "Elm Palace"),
        ("Elm Council spokesman Tom Ash", "spokesman", "Elm Council"),
        ("Tom Ash, Tory shadow work and pensions secretary,", "shadow work and pensions secretary", "Tory"),
        ("Z magazine reviews editor Tom Ash", "reviews editor", "Z magazine"),
        ("R&B singer Tom Ash", "R&B singer", None),
        ("Fund manager Tom Ash", "fund manager", None),
        # a party beside a state
        ("Ohio Democratic Governor Tom Ash", "Governor", "Ohio"),
        ("Republican South Carolina Sen. Tom Ash", "Sen.", "South Carolina"),
        ("The Independent Vermont senator, Tom Ash,", "senator", "Vermont"),
        ("Tom Ash, a Democrat from Rhode Island,", "Democrat", "Rhode Island"),
        # on a campaign; not on a subject
        ("Tom Ash, a senior adviser on the Hale campaign,", "senior adviser", "Hale campaign"),
        ("Tom Ash, a senior adviser on the Elm bridge,", "senior adviser", None),
        ("Tom Ash, chief of staff to former Gov. Ruth Hale,", "chief of staff", "former Gov. Ruth Hale"),
        # where somebody lives
        ("Tom Ash, a nurse from Port Elm,", "nurse", None),
        ("Tom Ash, a student from Hong Kong,", "student", None),
        ("Tom Ash, an analyst from Netlux,", "analyst", "Netlux"),
        ("Tom Ash, a nurse from the Elm Clinic,", "nurse", "Elm Clinic"),
        # no verb or preposition opens a role
        ("Standing alongside union leader Tom Ash, clerk Jo Dell", "clerk", None),
    ],
)  # fmt: skip
def test_where_a_role_ends(source, role, affiliation):
    assert role_told(f"{source} said the road was closed.") == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # the next clause's subject is not who holds the office before its comma
        ("In a vote for the mayor, Ash lost. Tom Ash said it was late.", None, None),
        ("In towns where many support the president, Mrs. Hale speaks well of him. Ruth Hale said it was late.", None, None),
        ("The mayor, Tom Ash said, was late.", None, None),
        ("They sacked the minister, Tom Ash, who said it was late.", "minister", None),
        ("“It is late,” said the minister, Tom Ash.", "minister", None),
        ("The Elm Bank chairwoman, Ruth Hale, seated in front, said it was late.", "chairwoman", "Elm Bank"),
        ("Now as a candidate, Tom Ash says it is late.", "candidate", None),
        # what else is joined, imagined or on the way
        ("The Elm Caucus and Ohio Sen. Tom Ash met. Ash said it was late.", "Sen.", "Ohio"),
        ("The Elm Humane Society and District Attorney Tom Ash met. Ash said it was late.", "District Attorney", None),
        ("Voters feared a President Ash. Tom Ash said it was late.", None, None),
        ("The video shows him pushing reporter Ruth Hale. Ms. Hale said it was late.", "reporter", None),
        ("“It was dark,” said witness Tom Ash, 34, a plumber.", "plumber", None),
        ("Fund manager Tom Ash - Nordbank's largest investor - said it was late.", "fund manager", None),
        ("Minister for Children, Young People and Families Ruth Hale said it was late.", "Minister for Children, Young People and Families", None),
        ("Elm County Supervisor of Elections Ruth Hale said it was late.", "Supervisor of Elections", "Elm County"),
        ("Vatican spokesman the Rev. Tom Ash said it was late.", "spokesman", "Vatican"),
        ("But Tom Ash, Labour MP for West Holm, said it was late.", "MP", "Labour"),
        ("Tom Ash, a Hale supporter, said it was late.", None, None),
    ],
)  # fmt: skip
def test_whose_role_it_is(text, role, affiliation):
    assert role_told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("“It is down,” said Tom Ash at Marsh Lunch on Thursday.", "Marsh Lunch"),
        ("“It is down,” said Tom Ash at Holm Stockbrokers in Dublin.", "Holm Stockbrokers"),
        ("“It is down,” said Tom Ash at the Institute for Polar Studies.", "Institute for Polar Studies"),
        ("“It is down,” said Tom Ash from Satmap, the Norland mapping organisation.", "Satmap"),
        ("“It is down,” said Tom Ash from RIPPhone.", "RIPPhone"),
        ("“It is down,” said Tom Ash of the pro-peace Elm Foundation for Norland.", "Elm Foundation for Norland"),
        ("“It is down,” Atlas' Tom Ash told the paper.", "Atlas"),
        ("Florida’s Secretary of State Tom Ash said it was down.", "Florida"),
        # near misses: a place, a town, an office that is held elsewhere
        ("“It is down,” said Tom Ash at Villa Park.", None),
        ("“It is down,” said Tom Ash at North Pier.", None),
        ("“It is down,” said Tom Ash from Halden.", None),
        ("“It is down,” said Tom Ash with the Elm Bank.", None),
        ("“It is down,” said District Attorney Tom Ash at the Hall of Justice.", None),
    ],
)  # fmt: skip
def test_where_somebody_works(text, affiliation):
    assert role_told(text)[1] == affiliation


@pytest.mark.parametrize(
    "source",
    [
        "the Elm Rovers and Wales defender Jan Moss",
        "Elm Rovers and Wales defender Jan Moss",
        "The England and Elm Rovers defender Jan Moss",
    ],
)
def test_a_player_of_two_teams(source):
    assert role_told(f"“It is late,” said {source}.") == ("defender", "Elm Rovers")


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("“It fell,” said Dan Finch, managing partner of the investment bank Westhill Capital and author of Water.", "managing partner", "Westhill Capital"),
        ("“It fell,” said Dan Finch, an Ohio operative currently working for the Hale campaign.", "Ohio operative", "Hale campaign"),
        ("“It fell,” said Ida Lund, a former speechwriter to Secretary of State Ruth Hale, who left.", "former speechwriter", "Secretary of State Ruth Hale"),
        ("Tom Lund, the hacker known as Bitbug, said it fell.", "hacker", None),
        ("“It fell,” said Tom Lund, the Nobel Prize-winning former NIH director.", "former director", "NIH"),
        ("Ida Lund, a close aide, said it fell.", "close aide", None),
        ("“It fell,” said Tom Lund, a University of Halden professor who has studied spiders.", "professor", "University of Halden"),
        ("“It fell,” said Tom Lund, an IT professional from Halden.", "IT professional", None),
        ("“It fell,” said Ida Lund, 32, of Halden, Ohio, a nurse at the Elm Clinic.", "nurse", "Elm Clinic"),
        ("“It fell,” said Ida Lund, 32, of Halden, who lives there.", None, None),
        ("“It fell,” said Norland-American reporter Ida Lund.", "reporter", None),
        ("Former Ohio State Senator Dr. Ida Lund said it fell.", "former State Senator", "Ohio"),
        ("Elm News Senior Investigative Correspondent Ida Lund said it fell.", "Senior Investigative Correspondent", "Elm News"),
        ("Republican U.S. House Speaker Ida Lund said it fell.", "House Speaker", "U.S."),
        ("Tom Lund, son of the former mayor, said it fell.", None, None),
        # lists of people and relative clauses tell nothing of who stands before them
        ("Former Netlux chief Ida Lund, former Ohio governor Tom Ash, and Bo Dell left. Lund said it fell.", "former chief", "Netlux"),
        ("“It fell,” said Tom Lund, whom Ruth Hale appointed chief of mission.", None, None),
    ],
)  # fmt: skip
def test_behind_a_name(text, role, affiliation):
    assert role_told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("clause", "affiliation"),
    [
        ("who appraises golf courses for the real estate firm Finch & Field", "Finch & Field"),
        (
            "who teaches constitutional law and legal institutions at Elm University in St. Louis",
            "Elm University",
        ),
        ("who oversees programming at TNT", "TNT"),
        ("who now runs the Fifth Street Gym", "Fifth Street Gym"),
        (
            "who works in the remote sensing department of the Norland Aerospace Centre",
            "Norland Aerospace Centre",
        ),
        ("at a consulting firm called Gavel Dragons,", "Gavel Dragons"),
        # near misses: what is no job
        ("who voted for the Elm Party", None),
        ("who cares for cats at home", None),
        ("who waited with Tom Ash", None),
        ("who was arrested at Elm University", None),
        ("who shopped at Elm Stores", None),
    ],
)
def test_what_a_clause_tells(clause, affiliation):
    assert role_told(f"“It fell,” said Ida Lund, {clause}.") == (None, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Halden City's Rui Paz", None, "Halden City"),
        ("Halden Royal Infirmary's Dr Ida Lund", None, "Halden Royal Infirmary"),
        ("Guitarist Ivo Lund of the Harbour Boys", "Guitarist", "Harbour Boys"),
        ("GP Ida Lund", "GP", None),
    ],
)
def test_owners_and_trades(source, role, affiliation):
    assert role_told(f"{source} said it was late.") == (role, affiliation)
