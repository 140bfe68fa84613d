"""Names taken apart: what the capitalised words say by themselves."""

import pytest

from extractors import Article, extract
from extractors.entities.first_names import gender_of, same_first_name
from extractors.entities.names.name_parser import parse_name
from extractors.entities.names.names import find_names


def names(text):
    return [(text[start:end], name.kind) for start, end, name in find_names(text)]


@pytest.mark.parametrize(
    ("surface", "full", "role", "affiliation"),
    [
        ("House Ethics Committee Chairman Tom Ash", "Tom Ash", "Chairman", "House Ethics Committee"),
        ("Secretary of State Maria F. Lopez", "Maria F. Lopez", "Secretary of State", None),
        ("Mr. O'Hara", "O'Hara", None, None),
        ("Assistant District Attorneys Dora Finch", "Dora Finch", None, None),
        ("U.S. Senators Dora Finch", "Dora Finch", None, None),
        ("Lt. Gov. Dora Finch of Ohio", "Dora Finch", "Lt. Gov.", "Ohio"),
        ("Indian Prime Minister Rajesh Nair", "Rajesh Nair", "Prime Minister", "Indian"),
        ("New Delhi Mayor Anil Rao", "Anil Rao", "Mayor", "New Delhi"),
        ("Actress Dolores Finch", "Dolores Finch", "Actress", None),
        ("Ben Howell", "Ben Howell", None, None),
        ("Chief Executive Mika Laine", "Mika Laine", "Chief Executive", None),
        ("Chief Economist Otto Berg", "Otto Berg", "Chief Economist", None),
        ("Captain Cook", "Cook", "Captain", None),
        ("Mayor-elect Tony Barone", "Tony Barone", "Mayor-elect", None),
        ("Leader of the Opposition B. Ramanna", "B. Ramanna", "Leader of the Opposition", None),
        ("S. Murthy", "S. Murthy", None, None),
        ("The Rt Hon Ann Webb MP", "Ann Webb", "MP", None),
        ("Cllr Ann Webb OBE", "Ann Webb", "Cllr", None),
        ("Ana de la Cruz", "Ana de la Cruz", None, None),
        ("Maria del Carmen Ruiz", "Maria del Carmen Ruiz", None, None),
        ("Gran Ann Lee", "Ann Lee", None, None),
        ("Gran-of-six Ann Lee", "Ann Lee", "Gran-of-six", None),
        ("Dad-of-one Tom Ash", "Tom Ash", "Dad-of-one", None),
        ("Great-grandmother Ann Lee", "Ann Lee", "Great-grandmother", None),
        ("Comrade Ibrahim Sule", "Ibrahim Sule", None, None),
        ("Engr. Grace Obi", "Grace Obi", "Engr.", None),
        ("Gran-of-six Ann Lee", "Ann Lee", "Gran-of-six", None),
        ("Dad-of-one Tom Ash", "Tom Ash", "Dad-of-one", None),
        ("Great-grandmother Ann Lee", "Ann Lee", "Great-grandmother", None),
        ("Khalid al-Amin", "Khalid al-Amin", None, None),
        ("María de los Ángeles Ruiz", "María de los Ángeles Ruiz", None, None),
        ("K. R. Menon", "K. R. Menon", None, None),
        ("A. Moss", "A. Moss", None, None),
        ("William “Billy” Moss", "William Moss", None, None),
        ("John (Jack) Moss", "John Moss", None, None),
        ("April Moss", "April Moss", None, None),
        ("Husband Gary", "Gary", "Husband", None),
        ("Builder Lena Carpenter", "Lena Carpenter", "Builder", None),
        ("Vermonter Bernie Ash", "Bernie Ash", None, None),
        ("Norland-born Tom Ash", "Tom Ash", None, None),
        ("DGP Ashok Pillai", "Ashok Pillai", "DGP", None),
        # titles of several words
        ("Elm County District Attorney Ruth Hale", "Ruth Hale", "District Attorney", "Elm County"),
        ("Elm County State’s Attorney Ruth Hale", "Ruth Hale", "State’s Attorney", "Elm County"),
        ("Assistant State's Attorney Ruth Hale", "Ruth Hale", "Assistant State's Attorney", None),
        ("Norland Deputy Attorney General Paul Roe", "Paul Roe", "Deputy Attorney General", "Norland"),
        ("Acting Special Agent in Charge Paul Roe", "Paul Roe", "Acting Special Agent in Charge", None),
        ("Elmton Police Chief Ann Bell", "Ann Bell", "Police Chief", "Elmton"),
        ("Former Elmton Police Chief Ann Bell", "Ann Bell", "Former Police Chief", "Elmton"),
        ("Lieutenant Governor Ann Bell", "Ann Bell", "Lieutenant Governor", None),
        ("Inspector General Paul Roe", "Paul Roe", "Inspector General", None),
        ("Netlux Chairman and CEO Ann Bell", "Ann Bell", "Chairman and CEO", "Netlux"),
        ("US Envoy to the African Union Carla Diaz", "Carla Diaz", "Envoy to the African Union", "US"),
        (
            "Swiss Delegate to the Rhine Commission Carla Diaz",
            "Carla Diaz",
            "Delegate to the Rhine Commission",
            "Swiss",
        ),
        ("Then-Mayor Ruth Hale", "Ruth Hale", "Then-Mayor", None),
        ("First Minister Ruth Hale", "Ruth Hale", "First Minister", None),
        ("First Lady Ruth Hale", "Ruth Hale", "First Lady", None),
        ("First Sea Lord Mark Bell", "Mark Bell", "First Sea Lord", None),
        # in short
        ("DA Ruth Hale", "Ruth Hale", "DA", None),
        ("AG Ruth Hale", "Ruth Hale", "AG", None),
        ("Norland MP Ruth Hale", "Ruth Hale", "MP", "Norland"),
        ("Det. Supt. Ruth Hale", "Ruth Hale", "Det. Supt.", None),
        ("Cllr. Ruth Hale", "Ruth Hale", "Cllr.", None),
        ("Insp. Ruth Hale", "Ruth Hale", "Insp.", None),
        # of the church
        ("Canon Mark Bell", "Mark Bell", "Canon", None),
        ("Monsenhor Mark Bell", "Mark Bell", "Monsenhor", None),
        # near misses: no title in the name
        ("Ana Da Silva", "Ana Da Silva", None, None),
        ("Norwegian Otto Hakimi", "Otto Hakimi", None, "Norwegian"),
        ("Barefoot Olga Brandt", "Olga Brandt", None, None),
        ("Exhausted Mei Tanaka", "Mei Tanaka", None, None),
        (
            "Dr. Tristan Smythe of University College Elmton",
            "Tristan Smythe",
            "Dr.",
            "University College Elmton",
        ),
    ],
)
def test_a_person_s_name_is_told_from_title_role_and_body(surface, full, role, affiliation):
    name = parse_name(surface)
    assert (name.full, name.kind, name.role, name.affiliation) == (full, "person", role, affiliation)


@pytest.mark.parametrize(
    ("surface", "kind"),
    [
        ("Justice Department", "organization"),
        ("Police Officers Union", "organization"),
        ("Elm County District Attorney", "title"),
        ("Special Agent in Charge", "title"),
        ("NWB", "organization"),
        ("Fjordline AS", "organization"),
        ("Fjordline ASA", "organization"),
        ("Leader of Tana Youth Forum", "title"),
        ("Council on Foreign Relations", "organization"),
        ("W. H. Ash & Co", "organization"),
        ("Centre for Coastal Studies", "organization"),
        ("North Carolina", "place"),
        ("House Democrats", "group"),
        ("White House Press Secretary", "title"),
        ("Secretary of State", "title"),
        ("Arizona Democrat", "title"),
        ("Kremlin", "organization"),
        ("BuzzTown", "organization"),
        ("Z Capital", "organization"),
        ("Calif", "place"),
        ("Civil War", "other"),
        ("FULLTEXT", "other"),
        ("US-UK", "other"),
    ],
)
def test_what_is_no_person(surface, kind):
    assert parse_name(surface).kind == kind


def test_a_place_where_a_shop_stands_is_no_part_of_its_name():
    assert parse_name("Save-Rite on Grant Avenue").full == "Save-Rite"


def test_initials_tell_people_of_one_last_name_apart():
    assert parse_name("K.R. Rao").words != parse_name("B. Rao").words
    assert same_first_name("K.R.", "Kamal") and not same_first_name("K.R.", "Bina")


def test_words_that_only_open_a_sentence_are_no_names():
    assert parse_name("However") is None
    assert parse_name("He’ll") is None
    assert names("They met in April Tom Ash") == [("Tom Ash", "person")]
    assert names("But Meena Rao left. Then Oslo won.") == [("Meena Rao", "person"), ("Oslo", "place")]


def test_a_full_stop_ends_a_name_unless_it_shortens_a_word():
    assert names("They met Ash. Finch left with Gen. J. R. Moss.") == [
        ("Ash", "unknown"),
        ("Finch", "unknown"),
        ("J. R. Moss", "person"),
    ]


def test_a_body_s_name_goes_over_and_but_two_names_do_not():
    assert names("the Ministry of Health and Social Care said") == [
        ("Ministry of Health and Social Care", "organization")
    ]
    assert [n for n, _ in names("the Ministry of Health and Clara Moss said")] == [
        "Ministry of Health",
        "Clara Moss",
    ]


def test_a_body_of_people_begins_before_the_apostrophe():
    assert names("the Coastal Workers' Union met") == [("Coastal Workers' Union", "organization")]
    assert names("the Democrats' Senate leader met")[0] == ("Democrats", "group")


def test_the_article_before_a_body_changes_nothing():
    assert names("The NWB met") == [("NWB", "organization")]
    assert names("The Democrats met") == [("Democrats", "group")]


def test_a_day_is_no_part_of_a_name():
    assert names("Harlow on Monday said") == [("Harlow", "unknown")]
    assert names("the Committee on Farms said") == [("Committee on Farms", "organization")]


def test_the_arabic_article_is_left_out_when_names_are_compared():
    assert parse_name("Al-Zahrani").words == parse_name("Zahrani").words


def test_the_possessive_is_no_part_of_a_name():
    assert [n for n, _ in names("Tom Ash’s house and Dora Finch's car")] == ["Tom Ash", "Dora Finch"]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Fatima", "f"),
        ("Priya", "f"),
        ("Yuki", None),
        ("Sergei", "m"),
        ("Jean-Claude", "m"),
        ("Abdullah", "m"),
        ("Ingrid", "f"),
        ("Xqzt", None),
    ],
)
def test_first_names_of_many_countries_show_a_gender(name, gender):
    assert gender_of(name) in (gender, None) if name == "Yuki" else gender_of(name) == gender


@pytest.mark.parametrize(
    ("one", "other", "same"), [("Bill", "William", True), ("J", "John", True), ("Bill", "Bob", False)]
)
def test_short_forms_of_a_first_name(one, other, same):
    assert same_first_name(one, other) is same


@pytest.mark.parametrize(
    "text",
    [
        "Errol Marsh Jr., the leader, said it was late.",
        "Errol Marsh, Jr., the leader, said it was late.",
        "“It is late,” said Errol Marsh Jr., the leader.",
    ],
)
def test_a_role_behind_a_name_with_junior(text: str) -> None:
    (only,) = extract(Article(id="", text=text)).attributions
    assert only.speaker is not None and only.speaker.name.startswith("Errol Marsh")
    assert only.speaker.role == "leader"


def test_a_label_with_junior_is_one_name() -> None:
    (only,) = extract(Article(id="", text="Errol Marsh, Jr.: “It is late.”")).attributions
    assert only.speaker is not None and only.speaker.name == "Errol Marsh"


def test_the_pronoun_i_is_no_part_of_a_name():
    text = "On behalf of the Board I would like to thank the crew. King Tomas I said so."
    assert [name.full for _, _, name in find_names(text)] == ["Board", "Tomas I"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wesley House, 44, was fined. House left the court.", ["Wesley House", "House"]),
        ("Carla Church, 38, opened a shop. Church sells bread.", ["Carla Church", "Church"]),
        ("Dora Bank (51) left. Bank was late.", ["Dora Bank", "Bank"]),
        # near misses
        ("Emma House, 44 Mill Road, was sold. The House voted.", []),
        ("Carla Church, 38, left. The Church said so.", ["Carla Church"]),
    ],
)
def test_whose_age_stands_behind_the_name_is_somebody(text: str, names: list[str]) -> None:
    assert [name.full for _, _, name in find_names(text) if name.kind == "person"] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brian 'Duke' Finch told the paper that it was late.", "Brian Finch"),
        ("“It is late,” said drummer Brian 'Duke' Finch.", "Brian Finch"),
        ("“It is late,” said Ray 3000.", "Ray 3000"),
        ("“It is late,” said singer Ray 3000. “It is dark,” Ray said.", "Ray 3000"),
        ("The rapper 60 Cent said it was late.", "60 Cent"),
        ("Rapper 60 Cent has a feud. “It is late,” 60 Cent said.", "60 Cent"),
        ("Norland Finance Minister Tom Ash MSP sat. Mr Ash said it was late.", "Tom Ash"),
        # near misses: a year, a street
        ("In June 2005, Ann Lee said it was late.", "Ann Lee"),
        ("The chairman of 20 Elm Street said it was late.", "chairman of 20 Elm Street"),
    ],
)
def test_numbers_and_nicknames(text, name):
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("surface", "full"),
    [
        ("Detectives Finch", "Finch"),
        ("District Attorneys Finch", "Finch"),
        # bodies that are for somebody, and a noun in front of a firm
        ("Prisoner Review Board", "Prisoner Review Board"),
        ("Victim Compensation Board", "Victim Compensation Board"),
        ("Child Support Agency", "Child Support Agency"),
        ("Rival Netlux Corp", "Netlux Corp"),
        ("Partner Elm University", "Elm University"),
        # near misses: a place, an event, a body, a particle
        ("Kings Cross", "Kings Cross"),
        ("Presidents Cup", "Presidents Cup"),
        ("Senators Club", "Senators Club"),
        ("Das Neves", "Das Neves"),
    ],
)
def test_words_for_people_in_front_of_a_name(surface, full):
    found = parse_name(surface)
    assert found is not None
    assert found.full == full
