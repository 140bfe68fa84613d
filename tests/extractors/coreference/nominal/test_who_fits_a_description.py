"""Who fits a description of a person in British news: the topic, and nobody of another role, party or number."""

import pytest
from cases import role_told, said, who

WORDS = "it would rain"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the only one just named, whom the article is about
        ("England's Josh Lindsay has said he was denied a try.\n\nThe Wasps wing said it would rain.", "Josh Lindsay"),
        ("Rock star Theo Osmond has said he is tired.\n\n“I am done,” he said. The Black River singer said it would rain.", "Theo Osmond"),
        ("Marian Joss has sued Balco boss Victor Cole.\n\nThe Elmton gold medallist said it would rain.", "Marian Joss"),
        # a noun for the same trade, and who is no friend of himself
        ("Comedian Kirk Dean will host.\n\nProducer Gil Marsh told us it was late. The 40-year-old comic said it would rain.", "Kirk Dean"),
        ("Film star Theo Brandt turned it down.\n\nThe actor's friend Bud Shelby told us he had read it. The actor said it would rain.", "Theo Brandt"),
        # fields of an office with commas, and of a head behind "said"
        ("The Secretary of State for Culture, Media and Sport, Tess Jarrow, said it would rain.", "Tess Jarrow"),
        ("“It's true that it would rain,” said Netlux's head of research, Dr Amit Sood.", "Amit Sood"),
        # a party or a former office that is told of nobody, where two are named
        ("Jan Welk and Ann Corvin are running. The Democratic front-runner said it would rain.", "Democratic front-runner"),
        ("Tom Ash and Senator Ann Ash came to Elmton. The former governor said it would rain.", "former governor"),
        ("Jan Welk, a Republican, beat Ann Corvin. The Republican nominee said it would rain.", "Jan Welk"),
        ("Jan Welk is running. The Democratic front-runner said it would rain.", "Jan Welk"),
        ("Senator Ann Ash came to Elmton. The former governor said it would rain.", "Ann Ash"),
        # near misses
        ("England's Josh Lindsay met Tom Ash.\n\nThey drank. The Wasps wing said it would rain.", "Wasps wing"),
        ("More than 20 ministers urged fans to stay away. The minister said it would rain.", "minister"),
        ("“It is late,” a Costa spokesman said. The Tory finance spokesman said it would rain.", "Tory finance spokesman"),
        ("Lord Hale said it was fair. The deputy speaker said it would rain.", "deputy speaker"),
        ("First Minister Moira Kerr said it was late. The executive said it would rain.", "executive"),
    ],
)  # fmt: skip
def test_who_fits(text: str, name: str) -> None:
    assert who(text, WORDS) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # principle C: who is named in the words of "he" is not he
        (
            "Gordon Bray met Tom Ash. Mr Ash waved. But he insisted that he still trusted Mr Ash.",
            "Gordon Bray",
        ),
        ("Ann Lee met Jane Moss. Ms Moss left. She said that Ms Moss had been late.", "Ann Lee"),
        # near miss: another clause
        ("Ann Lee met Jane Moss. Ms Moss left. She said it was late, and Ms Moss waved.", "Jane Moss"),
    ],
)
def test_who_is_named_in_the_words(text: str, name: str) -> None:
    assert said(text)[-1][0] == name


def test_they_in_a_clause_of_place_are_no_body() -> None:
    text = (
        "The Elm Board warned the runners after they were found in Oakton, where they had said they would be."
    )
    assert "Elm Board" not in [name for name, words in said(text) if words == "they would be"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It is slow,” said Bank of Elmton chief Toshihiko Fukada.", ("chief", "Bank of Elmton")),
        (
            "“It is slow,” said Elm Union of Bakers chairman Juhani Aalto.",
            ("chairman", "Elm Union of Bakers"),
        ),
        # who is asked about an office does not hold it
        ("Asked whether he trusted the mayor, Mr Brand said it was late.", (None, None)),
        ("The mayor, Mr Brand, said it was late.", ("mayor", None)),
    ],
)
def test_roles_beside_names(text: str, role: tuple[str | None, str | None]) -> None:
    assert role_told(text) == role
