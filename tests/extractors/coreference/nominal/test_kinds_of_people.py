"""Whom a mention means: offices of another rank, who answers, products and their makers, who is no subject, who is nobody."""

from __future__ import annotations

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str | None]:
    return [a.speaker.name if a.speaker else None for a in extract(Article(id="", text=text)).attributions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a shadow chancellor is not the chancellor, nor then is anybody near
        ("Shadow chancellor Eric Lund said it was late. Jo Ashe agreed. The chancellor said it was fine.", "chancellor"),
        ("Vice President Eric Lund said it was late. The president said it was fine.", "president"),
        ("Deputy Mayor Eric Lund said it was late. The mayor said it was fine.", "mayor"),
        # near misses: so called, another who has the office, a rank that is not told apart
        ("Shadow chancellor Eric Lund said it was late. The shadow chancellor said it was fine.", "Eric Lund"),
        ("Jane Ash, the chancellor, met shadow chancellor Eric Lund. The chancellor said it was fine.", "Jane Ash"),
        ("Acting Mayor Eric Lund said it was late. The mayor said it was fine.", "Eric Lund"),
    ],
)  # fmt: skip
def test_an_office_of_another_rank(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eric Lund, who hosts a show, was asked by a caller why men are coming. “It is warm,” he said.", "Eric Lund"),
        ("Eric Lund was asked by Bill Moss whether he would go. “No,” he said.", "Eric Lund"),
        ("Eric Lund was pressed by Bill Moss on why it rained. He said it was wet.", "Eric Lund"),
        ("Bill Moss asked whether Eric Lund would go. “I doubt it,” he said.", "Bill Moss"),
        # who stands behind "for" or "of" is no subject of the verb that follows
        ("Eric Lund, a former agent for Bill Moss has written a book in which he said it was late.", "Eric Lund"),
        ("A son of Bill Moss met Eric Lund in May. Bill Moss said he was late.", "Bill Moss"),
    ],
)  # fmt: skip
def test_who_he_is(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Netlux sells its new Pad Pro. The company said it was late.", "Netlux"),
        (
            "Netlux showed the Pad Pro on Monday. Buyers like the Pad Pro. The company said it was late.",
            "Netlux",
        ),
        ("Elmtec showed its Elmtec Watch Edition on Monday. The company said it was late.", "Elmtec"),
        ("Nordbank owns Netlux. The company said it was late.", "Nordbank"),
        (
            "Elmtec Holdings fell. Then Elmtec rose in May. The company said it was late.",
            "Elmtec Holdings",
        ),
    ],
)
def test_a_product_is_not_the_company(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minutes later, the Moss campaign issued a statement saying the speech was late.", "Moss campaign"),
        ("Four hours later, Jane Ash issued a statement saying the speech was late.", "Jane Ash"),
        ("A statement given to the rebels and posted online said the house was hit.", None),
        ("Jane Ash helped persuade voters that it was late.", "Jane Ash"),
        ("Norland journalist and author Hiro Ashe said it was late.", "Hiro Ashe"),
        ("The pair were returning after a stay, their children's school, Elm College, said.", "Elm College"),
        ("The Elmton News quoted Jane Ash, editor of the Elm Dock Leadership Watch blog, as saying that it was late.", "Jane Ash"),
        ("“It is late,” the Elmton News quoted Jane Ash, editor of the Elm Dock Leadership Watch blog, as saying.", "Jane Ash"),
        ("Jo Ashe of the University of Norland, Elmton disagreed: “The seeps are well known.”", "Jo Ashe"),
        ("Jo Ashe of the Elm and Birch Foundation said it was late.", "Jo Ashe"),
        ("A spokeswoman for the Parks and Recreation Department said it was late.", "spokeswoman for the Parks and Recreation Department"),
        # near misses
        ("The mayor left, and Elm Foundation said it was late.", "Elm Foundation"),
        ("After a talk with Eric Lund, Jane Ash said it was late.", "Jane Ash"),
    ],
)  # fmt: skip
def test_who_is_the_source(text: str, name: str | None) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Netlux sales fell. Chief executive Jane Ash said it was late.", "Netlux"),
        ("Netlux sales fell. “It is late,” said Jane Ash, chief executive.", "Netlux"),
        ("Netlux bought Nordbank. Finance director Jane Ash said it was late.", "Netlux"),
        # near misses: an outlet that passes it on, an office that not only firms have, nothing but a plural
        ("Netlux fell. According to the Elmton Times, chief executive Jane Ash said it was late.", "Netlux"),
        ("The Elmton Times was told. Chief executive Jane Ash said it was late.", None),
        ("Netlux sales fell. Director Jane Ash said it was late.", None),
        ("Shares fell. Chief executive Jane Ash said it was late.", None),
    ],
)
def test_the_firm_of_its_chief(text: str, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == ("Jane Ash", affiliation)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a particle in front of a last name
        ("Mayor Bill de Blass left. De Blass said it was cold.", "Bill de Blass"),
        ("Ann von der Lund left. Von der Lund said it was cold.", "Ann von der Lund"),
        ("De Gaul said it was cold. Mayor Bill de Blass left.", "De Gaul"),
        # who is asked answers, where that is told; not where the question is about somebody
        ("Scott Moss asked Eric Lund whether it was fair.\n\n“Sure it is,” he said.", "Eric Lund"),
        ("Eric Lund, the mayor, spoke. Bill Moss asked him why he would go. “No reason,” he said.", "Eric Lund"),
        # a last name that is a title too
        ("“It is hard,” said Representative Peter T. King of New York, who left.", "Peter T. King"),
        ("Rep. Peter King of New York said it was late.", "Peter King"),
        ("The King of Norland said it was late.", "King of Norland"),
        ("Jo Ashe left. And a third, Eric Lund, said it was cold.", "Eric Lund"),
        # in the marks that the article writes
        ("Jane Ash’s car broke down. Ash’s office said it was late.", "Jane Ash’s office"),
        ("Jane Ash's car broke down. Ash's office said it was late.", "Jane Ash's office"),
    ],
)  # fmt: skip
def test_names(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“They are home,” Eric Lund said. He left.\n\nThe group's leader also denied that it was late.", "Eric Lund"),
        ("“They are home,” a clerk said.\n\nThe group's leader also denied that it was late.", "group's leader"),
        # headlines and outlets
        ("Jane Ash Under Pressure To Go\n\nJane Ash said it was late.", "Jane Ash"),
        ("POLITICO Norland met Jane Ash. She said it was late.", "Jane Ash"),
        ("JANE ASH said it was late.", "JANE ASH"),
        ("Doctors Against Crime said it was late.", "Doctors Against Crime"),
    ],
)  # fmt: skip
def test_who_goes_on(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who speaks in the first paragraph, and of whom no office is told, has the office that the second begins with
        ("The ban will hold, Jane Ash has said.\n\nThe roads minister said it was late.", "Jane Ash"),
        ("Ban will hold\n\nThe ban will hold, Alun Mick has said.\n\nThe roads minister said it was late.", "Alun Mick"),
        # near misses: another office, two people, no office, further down
        ("The ban will hold, Home Secretary Jane Ash has said.\n\nThe roads minister said it was late.", "roads minister"),
        ("The ban will hold, Jane Ash told Eric Lund.\n\nThe roads minister said it was late.", "roads minister"),
        ("The ban will hold, Jane Ash has said.\n\nA roads minister said it was late.", "roads minister"),
        ("The ban will hold, Jane Ash has said.\n\nIt is cold.\n\nIt is wet.\n\nThe roads minister said it was late.", "roads minister"),
    ],
)  # fmt: skip
def test_an_office_told_behind_the_lead(text: str, name: str) -> None:
    attribution = extract(Article(id="", text=text)).attributions[-1]
    assert attribution.speaker is not None
    assert (attribution.speaker.name, attribution.speaker.role) == (name, "roads minister")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the only one named of whom no office is told has the office of a nation that the headline's person may have
        ("Ash sees shift in Lund\n\nTom Lund will listen more, Jane Ash has said.\n\nThe prime minister said Mr Lund had learnt it.", "Jane Ash"),
        ("Ash rallies voters\n\nIt is time, Jane Ash told Mayor Tom Lund. It rained.\n\nThe chancellor said it was late.", "Jane Ash"),
        # what a description told once is known further down
        ("It is time, Jane Ash has said.\n\nThe prime minister said it was late.\n\nTom Lund left.\n\nThe prime minister said it was cold.", "Jane Ash"),
        # near misses: two of whom no office is told, not in the headline, an office of a town, somebody told of, another rank
        ("Ash meets Lund\n\nTom Lund met Jane Ash, who said it was late. Ash said it was fine.\n\nThe prime minister said it was cold.", "prime minister"),
        ("Time for a shift\n\nIt is time, Jane Ash told Mayor Tom Lund. It rained.\n\nThe chancellor said it was late.", "chancellor"),
        ("Ash wants a pier\n\nIt is time, Jane Ash told Captain Tom Lund. It rained.\n\nThe mayor said it was late.", "mayor"),
        ("Ash wants a pier\n\nIt is time, Jane Ash, 43, told Captain Tom Lund. It rained.\n\nThe chancellor said it was late.", "chancellor"),
        ("The shadow chancellor said it was late. Chancellor Jane Ash denied it.", "shadow chancellor"),
    ],
)  # fmt: skip
def test_an_office_of_a_nation(text: str, name: str) -> None:
    told = [a.speaker for a in extract(Article(id="", text=text)).attributions if a.speaker is not None]
    source = told[0] if name == "shadow chancellor" else told[-1]
    assert source.name == name


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The Herald's Zubair Karim in Mumbai", "Zubair Karim", "person"),
        ("Political scientist Dossym Arpayev in Almaty", "Dossym Arpayev", "person"),
        ("Junya Tanabe of Elm Bank in Tokyo", "Junya Tanabe", "person"),
        ("Olympic 10,000 metres champion Derta Tuli", "Derta Tuli", "person"),
        ("Lee at the time", "Lee", "person"),
        ("A Tory MP", "Tory MP", "individual"),
        ("The Green MP", "Green MP", "individual"),
        ("The house builders Barratto", "Barratto", "organization"),
        ("The analysts NWB", "NWB", "organization"),
        # near misses
        ("Scientists Ann Lee and Bo Kim", "Ann Lee and Bo Kim", "group"),
        ("Researchers in Almaty", "Researchers in Almaty", "group"),
        ("Norlund and corporate speaker Lance Wall", "Lance Wall", "person"),
    ],
)
def test_who_stands_before_a_place_or_behind_a_noun(source: str, name: str, kind: str) -> None:
    (found,) = extract(Article(id="made-up", text=f"{source} said it was late.")).attributions
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Ash married Ann Lee. The actress said it was late.", "actress"),
        ("Latino voters left. The GOP nominee said it was late.", "GOP nominee"),
        ("Tom Ash left. The girl said it was late.", "girl"),
    ],
)
def test_a_description_fits_whom_it_means(text: str, name: str) -> None:
    (found,) = extract(Article(id="made-up", text=text)).attributions
    assert found.speaker is not None and found.speaker.name == name
