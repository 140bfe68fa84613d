"""What an article says that a person is, and of what body: the role and affiliation of who is quoted."""

from __future__ import annotations

import pytest
from cases import role_told as told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        # a part of the office, or a body
        ("County Clerk Desmond Arkwell", "County Clerk", None),
        ("Elm County Clerk Desmond Arkwell", "Clerk", "Elm County"),
        ("Dallow County Criminal District Attorney Ruth Hale", "Criminal District Attorney", "Dallow County"),
        ("City boss Kevin Ash", "boss", "City"),
        ("US Envoy to the African Union Carla Diaz", "Envoy to the African Union", "US"),
        (
            "Envoy to the Council of the Straits Florian Hale",
            "Envoy to the Council of the Straits",
            "Council of the Straits",
        ),
        ("AT&T spokesman Tom Lund", "spokesman", "AT&T"),
        ("Professor Emeritus Mark Bell", "Professor Emeritus", None),
        ("Bundeskanzler Mark Bell", "Bundeskanzler", None),
        ("Staff Sgt. Mark Bell", "Staff Sgt.", None),
        # its field
        ("Transport Secretary Honor Blacklock", "Transport Secretary", None),
        ("Farm Minister Casimir Oduwole", "Farm Minister", None),
        # words that are no part of it
        ("Current Mayor of Elmton Tom Lund", "Mayor of Elmton", "Elmton"),
        ("Tom Ash, 61, the current head of Elm College,", "head", "Elm College"),
        ("Tom Ash, the only member to vote no,", "member", None),
        ("An unnamed lorry driver", "lorry driver", None),
        ("Former Cabinet minister Clare Lund", "former minister", "Cabinet"),
        ("Clare Lund, the former head of Elm College,", "former head", "Elm College"),
        # a capital at the beginning of a sentence, or a body's
        ("Talk show host Tom Lund", "talk show host", None),
        ("Netlux chairman Tom Lund", "chairman", "Netlux"),
        ("Netlux chairman and chief executive Tom Lund", "chairman and chief executive", "Netlux"),
        ("White House press secretary Tom Lund", "press secretary", "White House"),
        # more words in front of it
        ("Netlux's European president, Tom Lund,", "European president", "Netlux"),
        ("Tom Lund, European boss of Netlux,", "European boss", "Netlux"),
        ("Tom Lund, a photo- and videojournalist from Yemen,", "photo- and videojournalist", None),
        # the body
        ("Rev. Dr. David Bell, Lead Pastor of St. Mark's Church,", "Lead Pastor", "St. Mark's Church"),
        ("Tom Ash, treasurer, Elm Harbour Board,", "treasurer", "Elm Harbour Board"),
        ("Tom Ash, of the Elm Harbour Board,", None, "Elm Harbour Board"),
        ("Tom Ash, from Leeds,", None, None),
        ("Tom Ash, from TV producer Illumi Television Limited,", None, "Illumi Television Limited"),
        ("The analyst Tom Ash at Nordbank", "analyst", "Nordbank"),
        ("The analyst Tom Ash from Leeds", "analyst", None),
        ("Fellow participant Tom Ash", "participant", None),
        ("Forensic Accountant Tom Ash", "Forensic Accountant", None),
        ("Tom Ash, a nurse from Leeds,", "nurse", None),
        ("Tom Ash, the senator from Ohio,", "senator", "Ohio"),
        ("Sen. Lucretia Babcock (D-Korland)", "Sen.", "D-Korland"),
        ("Ann Lee, chair of Elm Trust later", "chair", "Elm Trust"),
        ("Frenchman Luc Ash", None, None),
        # no job
        ("Dr. Tom Ash", None, None),
        ("Sir Tom Ash", None, None),
        ("Dr. Tom Ash, director of the clinic,", "director", "clinic"),
        ("His wife, Joan Ash,", None, None),
        ("A source close to the talks", None, None),
        # documents are of who issued them
        ("A survey by Pollard & Finch", None, "Pollard & Finch"),
        ("A study in the Journal of Alpine Soils", None, "Journal of Alpine Soils"),
        ("An NWB report", None, "NWB"),
        ("A placard in the street", None, None),
    ],
)
def test_role_and_affiliation(source, role, affiliation):
    assert told(f"{source} said that the trams were late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("He turned to the farmer, Eben Brisco. “No,” Brisco said.", "farmer", None),
        ("They owed it to an aide to the mayor, Eben Brisco. “No,” Brisco said.", None, None),
        ("She thanked NWB chief Lamine Ash. “No,” Ash said.", "chief", "NWB"),
        ("Members included NWB chief Lamine Ash and others. “No,” Ash said.", "chief", "NWB"),
        ("A jury on Thursday evening found defendant Tom Lund guilty. “No,” Lund said.", None, None),
        ("RUTH HALE spoke. Ruth Hale, the second mayor to be Commons leader, said no.", "second mayor", None),
        ("Finch accused Tom Lund of lying. “No,” Lund said.", None, None),
        ("They wrote to a reporter, Mayor Tom Ash said.", "Mayor", None),
        ("Gardener wins again. Jason Gardener ran. “Fine,” Jason Gardener said.", None, None),
        (
            "The Elm Borough Council must save money. Its leader, Cllr Tom Ash, said no.",
            "leader",
            "Elm Borough Council",
        ),
        (
            "He told the Elm Tribune no. Fishers' group Pamana moved. Its leader, Cllr Tom Ash, said no.",
            "leader",
            "Pamana",
        ),
        (
            "A hall opened at Fife College of Arts. Joyce Ash, principal of the college, said it was fine.",
            "principal",
            "Fife College of Arts",
        ),
        (
            "Fife College and Elm College met. Joyce Ash, principal of the college, said it was fine.",
            "principal",
            "college",
        ),
        (
            "NWB reports are late. The National Water Board (NWB) moved. An NWB spokesman said so.",
            "spokesman",
            "National Water Board",
        ),
    ],
)
def test_role_and_affiliation_from_the_sentences_around(text, role, affiliation):
    assert told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("AT&T", "AT&T", "organization"),
        ("Marks & Spencer", "Marks & Spencer", "organization"),
        ("Tom Hale & Jane Ash", "Tom Hale & Jane Ash", "group"),
        ("Bill", "Bill", "person"),
        ("MPs", "MPs", "group"),
        ("SA Hale", "Hale", "person"),
        ("A spokesman for committee Democrats", "spokesman for committee Democrats", "individual"),
        ("The bill", "bill", "document"),
        ("@bob_h", "@bob_h", "individual"),
        ("And Edu", "Edu", "person"),
        ("Chennai-based Netlux", "Netlux", "organization"),
        ("Frenchman Luc Ash", "Luc Ash", "person"),
        ("Envoy to the Council of the Straits Florian Hale", "Florian Hale", "person"),
        ("Ranger Tobias Whin", "Tobias Whin", "person"),
        ("The clown", "clown", "individual"),
        ("Law enforcement", "Law enforcement", "group"),
        ("Dean Hale", "Dean Hale", "person"),
    ],
)
def test_name_and_kind(source, name, kind):
    found = extract(Article(id="made-up", text=f"{source} said that the trams were late.")).attributions
    assert [(a.speaker.name, a.speaker.kind) for a in found if a.speaker] == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor wrote to Springfield, Ill. saying the bridge was shut.",
        "Apparently, the zoo is looking into complaints that bears live in “cages fit for mice.”",
    ],
)
def test_who_is_nobody_is_no_speaker(text):
    named = {a.speaker.name for a in extract(Article(id="made-up", text=text)).attributions if a.speaker}
    assert not named & {"Ill", "Ill.", "Apparently"}


@pytest.mark.parametrize(
    ("lead", "role", "affiliation"),
    [
        ("Milk must be dearer, the Farm Secretary has said.", "Farm Secretary", None),
        ("Milk must be dearer, the head of the Elm Institute has warned.", "head", "Elm Institute"),
        ("The Farm Secretary has said.", "Farm Secretary", None),
        # somebody else
        ("Milk must be dearer, a farm minister has said.", None, None),
        ("Milk must be dearer, the police spokesman said.", None, None),
        ("Milk must be dearer, the winner said.", None, None),
        ("Milk must be dearer, the farmer Tom Lund has said.", None, None),
        ("Tom Lund left. Milk must be dearer, the Farm Secretary has said.", None, None),
    ],
)
def test_the_lead_calls_by_the_office_who_is_named_next(lead, role, affiliation):
    assert told(f"{lead}\n\nJane Ash told the paper that farms would close.") == (role, affiliation)
