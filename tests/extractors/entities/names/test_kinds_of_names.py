"""Of what kind a name is, a person's or a body's, and where it begins and ends."""

from __future__ import annotations

import pytest
from cases import who

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ludwig van der Berg said the film was late.", "Ludwig van der Berg", "person"),
        ("Maria de la Cruz said the film was late.", "Maria de la Cruz", "person"),
        ("Leonardo di Rossi said the film was late.", "Leonardo di Rossi", "person"),
        ("Jean-Luc d'Arbois said the film was late.", "Jean-Luc d'Arbois", "person"),
        ("Ursula von Hagen said the film was late.", "Ursula von Hagen", "person"),
        ("Siobhan O'Hara said the film was late.", "Siobhan O'Hara", "person"),
        ("Siobhan Ní Bhriain said the film was late.", "Siobhan Ní Bhriain", "person"),
        ("J.K. Marlow said the film was late.", "J.K. Marlow", "person"),
        ("J. K. Marlow said the film was late.", "J. K. Marlow", "person"),
        ("JK Marlow said the film was late.", "JK Marlow", "person"),
        ("T.S. Orwin said the film was late.", "T.S. Orwin", "person"),
        ("George W. Marsh said the film was late.", "George W. Marsh", "person"),
        ("George W Marsh said the film was late.", "George W Marsh", "person"),
        ("Anne-Marie Holt-Jones said the film was late.", "Anne-Marie Holt-Jones", "person"),
        ("Mary Jo Holt said the film was late.", "Mary Jo Holt", "person"),
        ("Tom Lund III said the film was late.", "Tom Lund III", "person"),
        ("Tom Lund, Jr., said the film was late.", "Tom Lund", "person"),
        ("JANE ASH said the film was late.", "JANE ASH", "person"),
        ("Jane ASH said the film was late.", "Jane ASH", "person"),
        ("Li Wei said the film was late.", "Li Wei", "person"),
        ("Nguyen Van Minh said the film was late.", "Nguyen Van Minh", "person"),
        ("Kim Sung-min said the film was late.", "Kim Sung-min", "person"),
        ("Park Ji-woo said the film was late.", "Park Ji-woo", "person"),
        ("Abdul Rahman al-Masri said the film was late.", "Abdul Rahman al-Masri", "person"),
        ("Mohammed bin Khalid al-Hadi said the film was late.", "Mohammed bin Khalid al-Hadi", "person"),
        ("Abu Omar al-Tikriti said the film was late.", "Abu Omar al-Tikriti", "person"),
        ("Gabriela Torres Medina said the film was late.", "Gabriela Torres Medina", "person"),
        ("José María Gómez y Ruiz said the film was late.", "José María Gómez y Ruiz", "person"),
        ("Aung San Lwin said the film was late.", "Aung San Lwin", "person"),
        ("Sri Wahyuni Dewi said the film was late.", "Sri Wahyuni Dewi", "person"),
        ("Suharno said the film was late.", "Suharno", "person"),
        ("Ronaldinho said the film was late.", "Ronaldinho", "person"),
        ("Dr. Dune said the film was late.", "Dune", "person"),
        ("Madonna Lark said the film was late.", "Madonna Lark", "person"),
        ("Don Barnes said the film was late.", "Don Barnes", "person"),
        ("Don Barnes told the paper that the film was late.", "Don Barnes", "person"),
        ("Mark Bell said the film was late.", "Mark Bell", "person"),
        ("Tom Bank, a teacher, said the film was late.", "Tom Bank", "person"),
        ("“No,” said Emma Court, the union's leader.", "Emma Court", "person"),
        ("“No,” said Jo Fund, a nurse.", "Jo Fund", "person"),
        ("Jim Press, vice president and head of Norlux, said the film was late.", "Jim Press", "person"),
        ("Mr House said the film was late.", "House", "person"),
        ("Ms. Ann Court said the film was late.", "Ann Court", "person"),
        ("The Elm Bank, a lender, said the film was late.", "Elm Bank", "organization"),
        ("Grant Price said the film was late.", "Grant Price", "person"),
        ("Bill Gray said the film was late.", "Bill Gray", "person"),
        ("Pat Law said the film was late.", "Pat Law", "person"),
        ("Rich Stone said the film was late.", "Rich Stone", "person"),
        ("Frank Long said the film was late.", "Frank Long", "person"),
        ("Art Wise said the film was late.", "Art Wise", "person"),
        ("April Marsh said the film was late.", "April Marsh", "person"),
        ("Summer Lund said the film was late.", "Summer Lund", "person"),
        ("Christian Bishop said the film was late.", "Christian Bishop", "person"),
        ("Dean Marsh said the film was late.", "Dean Marsh", "person"),
        ("Earl Marsh said the film was late.", "Earl Marsh", "person"),
        ("Angela Merkle said the film was late.", "Angela Merkle", "person"),
        ("Paris Holt said the film was late.", "Paris Holt", "person"),
        ("Chelsea Holt said the film was late.", "Chelsea Holt", "person"),
        ("Sydney Holt said the film was late.", "Sydney Holt", "person"),
        ("Georgia Holt said the film was late.", "Georgia Holt", "person"),
        ("Austin Holt said the film was late.", "Austin Holt", "person"),
        ("Jordan Holt said the film was late.", "Jordan Holt", "person"),
        ("Israel Holt said the film was late.", "Israel Holt", "person"),
        ("Kenya Holt said the film was late.", "Kenya Holt", "person"),
        ("Carson Wells said the film was late.", "Carson Wells", "person"),
        ("Marsh & McRae said the film was late.", "Marsh & McRae", "organization"),
        ("Morgan Stanfield Ltd said the film was late.", "Morgan Stanfield Ltd", "organization"),
        ("Pollard & Co. said the film was late.", "Pollard & Co.", "organization"),
        ("Pollard & Co said the film was late.", "Pollard & Co", "organization"),
        ("Marks & Finch said the film was late.", "Marks & Finch", "organization"),
        ("Ernst Holt LLP said the film was late.", "Ernst Holt LLP", "organization"),
        ("Netlux said the film was late.", "Netlux", "organization"),
        ("Netlux Inc. said the film was late.", "Netlux Inc.", "organization"),
        ("Airline Flyfast said the film was late.", "Flyfast", "organization"),
        ("Carmaker Holt said the film was late.", "Holt", "organization"),
        ("The carmaker Holt said the film was late.", "Holt", "organization"),
        ("Retailer Marks said the film was late.", "Marks", "organization"),
        ("No 10 said the film was late.", "No 10", "organization"),
        ("Number 10 said the film was late.", "Number 10", "organization"),
        ("Downing Street said the film was late.", "Downing Street", "organization"),
        ("The White House said the film was late.", "White House", "organization"),
        ("The Kremlin said the film was late.", "Kremlin", "organization"),
        ("Dallow County said the film was late.", "Dallow County", "organization"),
        ("Elm County said the film was late.", "Elm County", "organization"),
        ("Elmton Borough Council said the film was late.", "Elmton Borough Council", "organization"),
        ("Elmton City said the film was late.", "Elmton City", "organization"),
        ("Elmton United said the film was late.", "Elmton United", "organization"),
        ("The Archdiocese of Elmton said the film was late.", "Archdiocese of Elmton", "organization"),
        ("Elmton Police said the film was late.", "Elmton Police", "organization"),
        ("The Foreign Office said the film was late.", "Foreign Office", "organization"),
        ("The CBI said the film was late.", "CBI", "organization"),
        ("The RSPCA said the film was late.", "RSPCA", "organization"),
        ("Tesco said the film was late.", "Tesco", "organization"),
        ("Amnesty International said the film was late.", "Amnesty International", "organization"),
        ("Human Rights Watch said the film was late.", "Human Rights Watch", "organization"),
        ("Friends of the Earth said the film was late.", "Friends of the Earth", "organization"),
        ("Doctors Without Borders said the film was late.", "Doctors Without Borders", "organization"),
        ("Médecins Sans Frontières said the film was late.", "Médecins Sans Frontières", "organization"),
        ("The Lib Dems said the film was late.", "Lib Dems", "organization"),
        ("The Liberal Democrats said the film was late.", "Liberal Democrats", "organization"),
        ("The Tories said the film was late.", "Tories", "organization"),
        ("Labour said the film was late.", "Labour", "organization"),
        ("Plaid Cymru said the film was late.", "Plaid Cymru", "organization"),
        ("Sinn Fein said the film was late.", "Sinn Fein", "organization"),
        ("The SNP said the film was late.", "SNP", "organization"),
        ("The Ulster Unionists said the film was late.", "Ulster Unionists", "organization"),
        ("The Greens said the film was late.", "Greens", "organization"),
        ("Hamas said the film was late.", "Hamas", "organization"),
        ("The Taliban said the film was late.", "Taliban", "organization"),
        ("Police said the film was late.", "Police", "organization"),
        (
            "The Elm Institute for Peace and War said the film was late.",
            "Elm Institute for Peace and War",
            "organization",
        ),
        ("The Bank of Elmland said the film was late.", "Bank of Elmland", "organization"),
        ("The US said the film was late.", "US", "organization"),
        ("The United States said the film was late.", "United States", "organization"),
        ("Washington said the film was late.", "Washington", "organization"),
        ("Beijing said the film was late.", "Beijing", "organization"),
        ("John Doe said the film was late.", "John Doe", "person"),
        ("Victim No. 1 said the film was late.", "Victim No. 1", "individual"),
        ("AIM said the film was late.", "AIM", "organization"),
        (
            "Office of the Attorney General said the film was late.",
            "Office of the Attorney General",
            "organization",
        ),
        (
            "The Dallow County DA's Office said the film was late.",
            "Dallow County DA's Office",
            "organization",
        ),
        ("Despite the delay Kevin Pell said the film was late.", "Kevin Pell", "person"),
        (
            "Sprint ordered an upgrade. “We wait,” Sprint said. Oliver Val, Sprint's vice president, left.",
            "Sprint",
            "organization",
        ),
        ("Universities Norway said the film was late.", "Universities Norway", "organization"),
        ("Lycos Europe said the film was late.", "Lycos Europe", "organization"),
        ("Citizens Against Crime said the film was late.", "Citizens Against Crime", "organization"),
        ("Tom Bell, chief executive of Vantage, left. “We wait,” Vantage said.", "Vantage", "organization"),
        ("Shares in Fulbright rose. “We wait,” Fulbright said.", "Fulbright", "organization"),
        ("Fulbright's shares rose. “We wait,” Fulbright said.", "Fulbright", "organization"),
        ("Labour MPs said the film was late.", "Labour MPs", "group"),
        ("New Labour said the film was late.", "New Labour", "organization"),
        ("The UK said the film was late.", "UK", "organization"),
        ("Jane Doe 1 said the film was late. Jane Doe 2 said it was early.", "Jane Doe 1", "individual"),
        ("Witness 3 said the film was late.", "Witness 3", "individual"),
        (
            "Elm County District Attorney Ruth Hale spoke. The DA's Office said the film was late.",
            "Elm County District Attorney's Office",
            "organization",
        ),
        (
            "Elm County District Attorney Ruth Hale spoke. The District Attorney’s Office said the film was late.",
            "Elm County District Attorney’s Office",
            "organization",
        ),
        (
            "Elm County Sheriff Ruth Hale spoke. The Sheriff's Office said the film was late.",
            "Elm County Sheriff's Office",
            "organization",
        ),
        ("The DA's Office said the film was late.", "DA's Office", "organization"),
        (
            "Elm County District Attorney Ruth Hale and Oak County District Attorney Tom Bell spoke. The DA's Office said the film was late.",
            "DA's Office",
            "organization",
        ),
    ],
)
def test_kind_of_a_name(text, name, kind):
    found = extract(Article(id="made-up", text=text))
    speaker = found.attributions[0].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Highfield said that it intends to appeal.", "Highfield", "organization"),
        ("Brackley have said they want more for him.", "Brackley", "organization"),
        ("According to market analysts Brackley, sales fell.", "Brackley", "organization"),
        ("Developer Brackley said it had sold the game.", "Brackley", "organization"),
        ("BBC Sport said the match was off.", "BBC Sport", "organization"),
        ("The Governor said the road was open.", "Governor", "individual"),
        ("Elm News Legal Analyst Irv Moller said the road was open.", "Irv Moller", "person"),
        ("Investigative Specialist Arnel Alba said the road was open.", "Arnel Alba", "person"),
        # near misses
        ("Moller said that it was late.", "Moller", "person"),
        ("Jane ASH said that it was late.", "Jane ASH", "person"),
        ("Governor Ash said the road was open.", "Ash", "person"),
        ("Brackley and Moss have said they want more.", "Brackley and Moss", "group"),
    ],
)
def test_what_shows_a_kind(text, name, kind):
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Some 25% of Britons said they would stay.", "25% of Britons", "group"),
        ("In the UK 69 per cent of those asked said they would stay.", "69 per cent of those asked", "group"),
        ("Reports suggest the bridge will close.", "Reports", "document"),
        ("The car firms General Engines (GE) and Fard cut output. Fard said it would cut more.", "Fard", "organization"),
        ("Prices rose, says the Homewide building society. Homewide said they fell.", "Homewide", "organization"),
        # near misses: what is named for somebody
        ("The Finch campaign met. Finch said it was late.", "Finch", "person"),
        ("She met the Finch family. Finch said it was late.", "Finch", "person"),
        ("The drivers of Netlux and Holt met. Holt said it was late.", "Holt", "person"),
    ],
)  # fmt: skip
def test_kinds_of_speakers(text, name, kind):
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize("many", ["Millions", "Thousands", "Dozens", "Hundreds"])
def test_how_many_of_a_people_is_no_body(many: str) -> None:
    (one,) = extract(Article(id="", text=f"{many} of Americans said the oil was dear.")).attributions
    assert one.speaker is not None
    assert (one.speaker.name, one.speaker.kind) == (f"{many} of Americans", "group")
    assert who(f"{many} of Americans use oil. It said the oil was dear.", "dear") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The new Volta Sprint is slow, says Volta.", "Volta"),
        ("The new Norlan Pulse phone went on sale. Norlan said demand was strong.", "Norlan"),
        ("Rival Penta said it was cheaper.", "Penta"),
        ("The rival Penta said it was cheaper.", "Penta"),
        # near misses: somebody's first name, a body called by its first word, somebody with a title
        ("Ann Volta sat down. Ann said it was late.", "Ann Volta"),
        ("Carrow Water raised prices. Carrow said pipes were old.", "Carrow Water"),
        ("The actor Moss Lane sat down. Moss said it was early.", "Moss Lane"),
        ("Rival coach Tom Ash said it was late.", "Tom Ash"),
    ],
)
def test_a_model_and_its_firm(text: str, name: str) -> None:
    found = extract(Article(id="", text=text)).attributions[-1].speaker
    assert found is not None and found.name == name
