"""Which body "it", "the company" and "the charity" mean, in business and other British news."""

import pytest
from cases import said, who

WORDS = "200 jobs would go"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # who is only asked is of another firm
        ("Netlux rose. “They did well,” said Bo Arden, an analyst at Petherby. The company said 200 jobs would go.", "Netlux"),
        ("Netlux is to close a mill. Harbour Bank analyst Ann Lowe said it was late. The firm said 200 jobs would go.", "Netlux"),
        ("Netlux rose on Monday. Petherby's chief economist, Ann Lowe, was pleased. The company said 200 jobs would go.", "Netlux"),
        # what is made speaks no more than a part of a firm or the title of a work
        ("Marlox posted a loss. Its drug Cardivane sold badly. The company said 200 jobs would go.", "Marlox"),
        ("Marlox posted a loss. Sales of anti-depressants Cardivane and Seroxol fell. The firm said 200 jobs would go.", "Marlox"),
        ("Marlox posted a gain. Almost one in six cars sold by Marlox was a Fenny. The company said 200 jobs would go.", "Marlox"),
        ("Marlox has a bank. A Marlox spokesman spoke to a Fenny clerk. The company said 200 jobs would go.", "Marlox"),
        ("Tavitel rejected the findings. The firm launches its T60 next month. It said 200 jobs would go.", "Tavitel"),
        ("Brightel is to open its lines. It will set up a new Access Help division. It added that 200 jobs would go.", "Brightel"),
        ("Q Magazine said it was late. Lane's Hopes and Fears was a debut. It said 200 jobs would go.", "Q Magazine"),
        # who has the figures; an adjective that opens the sentence; a place beside
        ("The Elm Brewery's net income fell. It said 200 jobs would go.", "Elm Brewery"),
        ("The Pensions Board was gloomy. Smaller firms would suffer and 200 jobs would go, it said.", "Pensions Board"),
        # who runs or says what the sentence before tells
        ("The Video Line is being run by the Deaf Trust, but the organisation said 200 jobs would go.", "Deaf Trust"),
        ("The ministry was late, said the Harbour Trust. It said 200 jobs would go.", "Harbour Trust"),
        # whence a body is
        ("Netlux ended its pact with Borsa. The Norwegian firm said 200 jobs would go.", "Borsa"),
        # the body of who spoke right before
        ("Susan Pell of the Harbour Trust said it was late. But the charity said 200 jobs would go.", "Harbour Trust"),
        ("Age Worry welcomed it. The charity said 200 jobs would go.", "Age Worry"),
        ("Elmton City Council shut the hall. The authority said 200 jobs would go.", "Elmton City Council"),
        # near misses: the firm that is told of by its own people, and what has a name like a product's
        ("Netlux fell. Bo Arden, a spokesman for Petherby, was calm. The company said 200 jobs would go.", "Petherby"),
        ("Netlux spokeswoman Ann Lowe said the Netlux browser was late. The company said 200 jobs would go.", "Netlux"),
        ("Netlux is based in Norway. The Norwegian firm said 200 jobs would go.", "Netlux"),
    ],
)  # fmt: skip
def test_which_body(text: str, body: str) -> None:
    assert who(text, WORDS) == body


def test_the_headline_says_which() -> None:
    text = (
        "Brightwell shares slide\n\nShares in Brightwell fell by a tenth on Tuesday.\n\n“People are worried,” said Helen Marsh, "
        "who came from rival Homestead. Analysts were gloomy. The company said 200 jobs would go. Brightwell fell."
    )
    assert who(text, WORDS) == "Brightwell"


def test_what_a_firm_wants_to_become_is_no_other_firm() -> None:
    text = (
        "Farrow Games says it wants to become the biggest firm in the world. The firm said 200 jobs would go."
    )
    assert who(text, WORDS) == "Farrow Games"


def test_a_clause_before_the_company_is_no_name() -> None:
    text = "Elmgas also said that the ministry believed the company was late. The company said 200 jobs would go."
    assert who(text, WORDS) == "Elmgas"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Harbour Fund cut its forecast. The Fund warned of losses, the paper said.", "paper"),
        ("The Elmton Argus said it was late. The Fund warned of losses, the paper said.", "Elmton Argus"),
        ("The Local Trade Association met. Taxes should fall, says the government.", "government"),
        (
            "The US Department of Justice said it was late. Raids by the FBI went on.",
            "US Department of Justice",
        ),
    ],
)
def test_of_its_kind(text: str, body: str) -> None:
    assert body in [name for name, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor met City Agencies on Monday. The City said it was late.", "City"),
        ("Elm City Council met on Monday. The City said it was late.", "Elm City Council"),
        ("The High Court heard it. The Supreme Court then did. The Court said it was late.", "Court"),
        ("The Supreme Court then heard it. The Court said it was late.", "Supreme Court"),
    ],
)
def test_a_city_and_a_court_among_several(text: str, name: str) -> None:
    assert said(text)[-1][0] == name
