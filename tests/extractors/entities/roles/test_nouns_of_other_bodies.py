"""Whose president somebody is by a noun that was used of another body before the one named by it."""

from cases import speaker_told

BOUGHT = (
    "The painting, bought by the Kimble Art Museum in Halden, was stopped when the Orangery asked for it. "
)
WORDS = "“We are ready,” said Laura Descar, the museum’s president."


def test_the_noun_meant_another_body() -> None:
    first = "For a year, the Orangery has fought to buy a painting. Now the museum has help from Netlux.\n"
    assert speaker_told(first + BOUGHT + WORDS) == ("Laura Descar", "president", "museum")


def test_the_noun_means_the_only_one() -> None:
    assert speaker_told(BOUGHT + WORDS) == ("Laura Descar", "president", "Kimble Art Museum")
    first = "It was late. The museum was shut on Monday.\n"
    assert speaker_told(first + BOUGHT + WORDS) == ("Laura Descar", "president", "Kimble Art Museum")
