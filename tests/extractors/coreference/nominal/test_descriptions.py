"""Descriptions and names inside longer phrases: whom they mean, on made-up articles."""

import pytest

from extractors import Article, extract


def who(text):
    found = extract(Article(id="made-up", text=text), least=0.2).attributions
    return [a.speaker.name if a.speaker else None for a in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bakers’ guild chair Rob Frame was glad. The chair of the DLG guild (Dock Labourers’ Guild), Ann Frost, called it “a crumb.”",
            "Ann Frost",
        ),
        (
            "The National Institute of Paper and Glue’s director, Dr. Paul Senn, said of the flood, “Books float.”",
            "Paul Senn",
        ),
        ("The head of the salt works (the oldest in Elmton), Ida Quill, said it was dry.", "Ida Quill"),
        ("The Ministry of Fish’s spokeswoman, Ida Quill, said it was dry.", "Ida Quill"),
        ("The Leader of Tana Youth Forum, Comrade Ida Quill, said it was dry.", "Ida Quill"),
        ("One of the drivers, Ida Quill, said it was dry.", "Ida Quill"),
        ("Her sous chef, a soft-spoken former welder named Dwight Tull, says it is dry.", "Dwight Tull"),
        ("His boss, a quiet woman called Ida Quill, said it was dry.", "Ida Quill"),
        ("The man, identified as Dwight Tull, said it was dry.", "Dwight Tull"),
        ("The man, a friend of Dwight Tull, said it was dry.", "man"),
        ("National rail operator NSR said it was dry.", "NSR"),
        ("Ferry operator Aran Lines said it was dry.", "Aran Lines"),
        ("Replying, the minister, Ida Quill, said it was dry.", "Ida Quill"),
        ("Speaking, the mayor, Ida Quill, said it was dry.", "Ida Quill"),
        ("Manning, the mayor, said it was dry. Mr Manning left.", "Manning"),
        ("Sinn Féin's Pádraig Kelly said it was dry.", "Pádraig Kelly"),
        # who ends a phrase or a clause before the subject is not the subject
        ("After a talk with Ida Quill, the detective said it was dry.", "detective"),
        ("After a talk with Ida Quill, the detective who led the case said it was dry.", "detective"),
        ("Ten years after the murder of Ida Quill, the inspector says it was dry.", "inspector"),
        ("After a talk with Ida Quill, the detective, it was dry, she said.", "Ida Quill"),
        ("Ida Quill, the inspector, said it was dry.", "Ida Quill"),
        ("The detective who never stopped looking for Ida Quill said it was dry.", "detective"),
        ("The driver whose bus hit Ida Quill said it was dry.", "driver"),
        ("The nurse who worked with Ida Quill said it was dry.", "nurse"),
        ("Minister of State Áine Walsh said it was dry.", "Áine Walsh"),
        (
            "Esther Lund, who was nine then, said it was dry. The president said it was late.",
            "president",
        ),
        ("One of the victims, Ida Quill, 62, said it was dry.", "Ida Quill"),
        ("One of his lawyers, Ida Quill, said it was dry.", "Ida Quill"),
        ("One of the drivers, who left Ida Quill, said it was dry.", "One of the drivers"),
        ("Two of the drivers, Ida Quill and Bo Kim, said it was dry.", "Ida Quill and Bo Kim"),
        ("“It is dry,” said former Norland Gov. and Harbour Party Chairman Ed Quill.", "Ed Quill"),
        ("Master of ceremonies Ida Quill said it was dry.", "Ida Quill"),
        ("Ida Quill runs the board. The Harbour Board’s Quill said it was dry.", "Ida Quill"),
        ("Ida Quill came. “It is dry,” said Quill in her speech.", "Ida Quill"),
        ("Ida Quill came. “It is dry,” said Quill on a visit.", "Ida Quill"),
        ("His death was announced by his son Otto Quill via Chirper.", "Otto Quill"),
        # near misses: a bracket without a name behind it, a body that owns no role, two titles with two people
        ("The chair of the guild (the old one) said it was dry.", "chair of the guild"),
        ("The Ministry of Fish’s report said it was dry.", "Ministry of Fish’s report"),
        (
            "“It is dry,” said Governor Ann Lee and Chairman Ed Quill.",
            "Ann Lee and Ed Quill",
        ),
        (
            "A study published in the journal Current Botany said it was dry.",
            "study published in the journal Current Botany",
        ),
    ],
)
def test_a_name_behind_or_inside_a_description(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "“It leaks,” Father Paul Grey, a priest in the harbour, said.\n\n“It always did,” the Harbour Relief Fund member added.",
            "Paul Grey",
        ),
        ("“It leaks,” Ann Grey of Aid Now said. “It always did,” the charity’s director added.", "Ann Grey"),
        ("“It leaks,” Ann Grey said. “It always did,” the widow of the smith continued.", "Ann Grey"),
        ("“It leaks,” an inspector said. “It always did,” the inspector added.", "inspector"),
        # near misses: another gender, another cue, a part in a case
        (
            "“It leaks,” Mr. Paul Grey said. “It always did,” the charity’s spokeswoman added.",
            "charity’s spokeswoman",
        ),
        (
            "“It leaks,” Paul Grey said. “It always did,” the Harbour Relief Fund member said.",
            "Harbour Relief Fund member",
        ),
        ("“It leaks,” Prosecutor Paul Grey said. “It always did,” the defendant added.", "defendant"),
    ],
)
def test_who_spoke_last_goes_on(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nicola Hart, an MP, said it was time. One MP told us that it was late.", "MP"),
        ("Senator Nicola Hart said it was time. Another senator said that it was late.", "senator"),
        ("Nicola Hart, an MP, said it was time. The MP told us that it was late.", "Nicola Hart"),
        (
            "A former senior U.S. official told the Courier that it was over. “We lost,” the unidentified official said.",
            "former senior U.S. official",
        ),
        ("Mayor Ann Lee left. A cashier was crying. “They shouted,” the woman said.", "cashier"),
        ("Mayor Ann Lee left. Another farmer said he was tired. “It is late,” the man said.", "farmer"),
        # near miss: the one who spoke has a name
        ("Dana Moss said it was open. “It is late,” the woman said.", "Dana Moss"),
        (
            "Lena Hart died on Monday. “She sang,” her friend Omar Voss said.\n\nA school in the north mourned Carl Dunn, who had been a teacher there "
            "for thirty years, had built most of its boats with his own hands, and had never missed a single day of "
            "work in all that time, as far as anybody in the town could remember, the Elmton Courier wrote on the next day. “He built boats,” his friend said.",
            "friend",
        ),
        (
            "Lena Hart died. “She sang,” her friend Omar Voss said. “She danced,” her friend said.",
            "Omar Voss",
        ),
    ],
)
def test_who_has_no_name(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A Shell Beach Choir letter, first printed by Larch Media Group, said the tour was off. The group said its van had been “eaten by rust.”",
            "Shell Beach Choir",
        ),
        (
            "Elm Weekly, read by Larch Group staff, wrote on it. Larch Group said no. The group said more.",
            "Larch Group",
        ),
        ("Lunds Magazines printed a letter. The magazine said it was real.", "Lunds Magazines"),
        ("Hilltop Dairy has new carts. They call the drink “bottled meadow.”", "Hilltop Dairy"),
        ("The Brass Hats have a new song. They call it “a long road.”", "Brass Hats"),
        ("The memo came on Thursday. “We asked 59 people,” it stated.", "memo"),
        ("The auditors later found a hole. They said it was deep.", "auditors"),
        # near misses: nobody is the subject
        ("There was a fire. They said it was hot.", None),
        ("They left. It said so.", None),
    ],
)
def test_bodies_and_groups(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Quill, head of the Harbour Trust said it was dry.", "Ida Quill"),
        ("Ida Quill, president of the Board of the Norland Museum said, “It is dry.”", "Ida Quill"),
        ("On Monday, Ida Quill, mayor of Elmton said it was dry.", "Ida Quill"),
        ("Dr. Ida Quill, a professor of law at Elmton said it was dry.", "Ida Quill"),
        ("Ida Quill, spokeswoman for the port told reporters that it was dry.", "Ida Quill"),
        # no apposition: somebody else speaks
        ("After a meeting with Ida Quill, a driver said it was dry.", "driver"),
        ("After a meeting with Ida Quill, board president Bo Ash said it was dry.", "Bo Ash"),
    ],
)
def test_an_apposition_that_no_comma_closes(text, name):
    assert name in who(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sen. Carl Hale (R-Fla.) came late. Steve Moss, a Republican strategist, waited. “No,” the Florida Republican said.",
            "Carl Hale",
        ),
        (
            "Senator Carl Hale of Florida came. Steve Moss, a Republican strategist, sat. “No,” the Florida Republican said.",
            "Carl Hale",
        ),
        ("Senator Bo Hale of Utah met Senator Al Moss of Maine. “No,” the Utah Democrat said.", "Bo Hale"),
        ("Senator Bo Hale of Utah met Senator Al Moss of Maine. “No,” the Utah senator said.", "Bo Hale"),
        (
            "Senator Bo Hale (D-N.Y.) met Senator Al Moss (D-Vt.). “No,” the New York Democrat said.",
            "Bo Hale",
        ),
        (
            "Rep. Bo Hale (D-N.J.) met Rep. Al Moss (D-N.H.). “No,” the New Jersey Democrat said.",
            "Bo Hale",
        ),
        ("Rep. Bo Hale met Al Moss, a Democratic donor. “No,” the Ohio Democrat said.", "Bo Hale"),
        ("Rep. Bo Hale, the Vermont independent, met Ann Lee. “No,” the independent said.", "Bo Hale"),
        # nobody is told to hold or seek an office there: no name
        ("Ann Lee came. Bo Marsh, who runs a shop, came. “No,” the Ohio Democrat said.", "Ohio Democrat"),
        ("Ann Lee came. Bo Marsh came. “No,” the Vermont independent said.", "Vermont independent"),
        ("Senator Al Moss of Maine came. “No,” the Vermont senator said.", "Vermont senator"),
        ("Senator Al Moss (D-Maine) came. “No,” the Ohio Republican said.", "Ohio Republican"),
        ("Steve Moss, a Republican strategist, waited. “No,” the Utah Republican said.", "Utah Republican"),
    ],
)
def test_a_member_of_a_party_from_a_state(text, name):
    assert extract(Article(id="made-up", text=text)).attributions[-1].speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the body that is named again behind one that was only introduced
        ("Netlux bought a rival company in May. Netlux rose. The company said it was glad.", "Netlux"),
        (
            "Netlux bought a smaller rival company. Netlux’s shares rose. The company said it was glad.",
            "Netlux",
        ),
        (
            "Brightwater will join a larger charity. Brightwater fed the town. The charity said so.",
            "Brightwater",
        ),
        ("Dunmore lost to a village club. In May Dunmore won. The club said it was glad.", "Dunmore"),
        ("Netlux is no listed company. Netlux said nothing. The company declined to comment.", "Netlux"),
        # it is not: who was introduced goes on
        ("Netlux bought a rival company. The company said it was sad.", "rival company"),
        ("Netlux rose. A rival company fell. The company said it was sad.", "rival company"),
        # an adjective for a country is no body
        ("Netlux called on British firms to act in May. It said few had gone.", "Netlux"),
        ("The heads of Netlux obey Dutch rules. The company said it would go on.", "Netlux"),
        # somebody without a name, in a sentence with something before its subject
        (
            "At a shop by the quay, a middle-aged cashier was shaken. “One guy came,” said the woman.",
            "middle-aged cashier",
        ),
        ("A middle-aged cashier was shaken. “One guy came in,” said the woman.", "middle-aged cashier"),
    ],
)
def test_a_body_or_somebody_that_was_introduced(text, name):
    assert extract(Article(id="made-up", text=text)).attributions[-1].speaker.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A study of sleep patterns was out. The study says they are poor.", "study of sleep patterns"),
        (
            "A count of tax receipts was out. The count suggests that trade is strong.",
            "count of tax receipts",
        ),
        (
            "A senior official in the ministry left. The official said it was late.",
            "senior official in the ministry",
        ),
    ],
)
def test_a_complement_is_whole(text, name):
    assert who(text)[-1] == name
