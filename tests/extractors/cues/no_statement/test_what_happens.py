"""Verbs of saying and seeing beside what happens or is named: nothing is said."""

import pytest
from cases import contents, said

from extractors import Article, extract


@pytest.mark.parametrize(
    "text",
    [
        "Netlux saw its shares rise 14% on Tuesday.",
        "The harbour gang called itself the Night Watch.",
        "Ann Lee showed that she is a contender by winning twice.",
        "The European Union rules which govern inventions will be changed.",
        "They have close links with the radio show, which suggests the hall may be shut.",
        "More than 277 million queries were made, asking for help with many things.",
        "The film, which told the story of a poor man striking oil, ran until 1971.",
        "She just has not convinced herself she is fit.",
        "The musical tells of the story of a young woman.",
        # near misses that say something
        "Lee saw that the plan was dead.",
        "The group described itself as “a family”.",
        "The report showed that she was right.",
        "Lee asked which was better.",
        "They read a study by Elm University, which suggests the hall may be shut.",
        "The letter asked for help with many things.",
        "He told the story of his arrest.",
    ],
)
def test_what_happens_is_not_said(text: str) -> None:
    near = ("Lee saw", "The group", "The report", "Lee asked", "They read", "The letter", "He told")
    assert bool(contents(text)) == text.startswith(near)


def test_a_headline_in_the_passive_names_nobody() -> None:
    assert said("Shopwatch dubbed ‘worst of all’") == [(None, "‘worst of all’")]
    assert said("Critics dubbed Shopwatch ‘worst of all’")[0][0] == "Critics"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Brady told The Sun the bid was “a waste”.", "the bid was “a waste”"),
        ("A spokesman told the BBC this will mean better homes.", "this will mean better homes"),
        ("She told Channel 9 they had been late.", "they had been late"),
        ("The minister has promised them about £8.1bn.", "about £8.1bn"),
        ("He promised us a new hall.", "a new hall"),
        ("The union called for a second vote but the board refused it.", "a second vote"),
        # near misses
        ("They criticised the plan but not the minister.", "the plan but not the minister"),
        ("Ministers promised them that the road would open.", "that the road would open"),
    ],
)
def test_where_the_words_begin_and_end(text: str, words: str) -> None:
    assert contents(text) == [words]


def test_with_somebody_saying() -> None:
    text = "He has made one single, with the label saying the album was due."
    assert said(text) == [("label", "the album was due")]


def test_a_second_role_before_the_name() -> None:
    text = "Mr Finch was called “a pro” by his friend and fellow broadcaster Michael Pinter."
    assert said(text) == [("Michael Pinter", "Mr Finch … “a pro”")]


def test_who_stands_in_an_aside_does_not_go_on() -> None:
    text = "So is it over, as former member Tom Ash once declared? “No. We will go on and on.”"
    assert all(name != "Tom Ash" for name, words in said(text) if "go on" in words)
    text = "So is it over? Tom Ash shook his head. “No. We will go on and on.”"
    assert said(text)[-1] == ("Tom Ash", "“No. We will go on and on.”")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A lawyer representing Mr Dolan and Mr Wass said it was late.", "A lawyer representing Mr Dolan and Mr Wass"),
        ("The firm advising Netlux and Borsa said it was late.", "The firm advising Netlux and Borsa"),
        ("Cable & Wire and Netlux said it was late.", "Cable & Wire and Netlux"),
        ("A man accused of robbing Ann Lee and Tom Ash said it was late.", "A man accused of robbing Ann Lee and Tom Ash"),
        ("The host who also presents Stars In Town said it was late.", "The host who also presents Stars In Town"),
        # near misses
        ("Lee and Ash said it was late.", "Lee and Ash"),
        ("Staff met Ann Lee and Tom Ash said it was late.", "Tom Ash"),
        ("After meeting Ann Lee and Tom Ash the minister said it was late.", "the minister"),
    ],
)  # fmt: skip
def test_whose_clients_are_two(text: str, source: str) -> None:
    (found,) = extract(Article(id="", text=text)).attributions
    assert " ".join(span.of(text) for span in found.source or ()) == source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr Bray attacked the plan saying it was late.", ["the plan", "it was late"]),
        ("He condemned the “mad” cuts saying they would hurt.", ["the “mad” cuts", "they would hurt"]),
        # near miss: a reason
        ("He criticised the board for claiming it was late.", ["the board for claiming it was late"]),
    ],
)
def test_what_is_said_of_an_object(text: str, words: list[str]) -> None:
    assert contents(text) == words


def test_an_example_in_a_list_says_nothing() -> None:
    text = "Studios took out adverts in trade papers such as Variety urging them to remember films."
    assert "Variety" not in [name for name, _ in said(text)]
    text = "Shares rose, with the Elmton Echo saying it was late."
    assert [name for name, _ in said(text)] == ["Elmton Echo"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The man had bruises on both arms, suggesting that he was held down.", False),
        ("The victim suffered wounds to her hands, indicating she tried to flee.", False),
        ("The barn sustained damage to its roof, indicating the fire began there.", False),
        ("Profits fell again, suggesting that fewer people bake.", False),
        # near misses: somebody does something else, a document, what is found
        ("The mayor left the hall, suggesting that it was late.", True),
        ("The study looked at 4,000 barns, suggesting that roofs matter more than walls.", True),
        ("Complaints have come from Elmton, indicating that the fault is wide.", True),
    ],
)
def test_what_an_event_shows(text: str, says: bool) -> None:
    assert bool(said(text)) == says


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Clerk Ann Lee became aware of the leak and called the fire service.", []),
        ("She admitted leaving the place without reporting where she lived.", ["leaving the place without reporting where she lived"]),
        ("He pleaded guilty to leaving the place without reporting what he did.", []),
        ("If you get a threat that you do not recognise, ring us.", []),
        ("The threat that she made in May was empty.", []),
        ("They settled by agreeing to a deal that, among other things, requires the firm to pay.", []),
        ("The board agreed on Friday that, among other things, the fee was high.", ["that, among other things, the fee was high"]),
        ("The firm was aware that the tap leaked.", ["that the tap leaked"]),
        ("Ann Lee was worried that the board would close it.", ["that the board would close it"]),
    ],
)  # fmt: skip
def test_what_is_no_statement_in_releases(text: str, words: list[str]) -> None:
    assert contents(text) == words
