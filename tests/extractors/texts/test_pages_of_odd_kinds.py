"""Reviews, letters, release notes, threads: who is no speaker there, and what is no speech."""

import pytest
from cases import said, who


@pytest.mark.parametrize(
    "opening", ["Our waiter, Tomas,", "Our waiter, Tomas Roe,", "The waiter, Tomas Roe,"]
)
def test_another_role_at_a_place(opening: str) -> None:
    text = (
        f"{opening} told us the crab was fresh. The chef told us we were wrong. The manager said it was late."
    )
    assert [name for name, _ in said(text)[1:]] == ["chef", "manager"]


def test_a_role_that_may_be_anybodys() -> None:
    text = "Our waiter, Tomas Roe, told us the crab was fresh. The man said it was late."
    assert who(text, "it was late") != "manager"
    text = "The captain, Tomas Roe, won the match. The striker said it was late."
    assert who(text, "it was late") == "Tomas Roe"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Prudence-Ann,\nMy sister told our mother that I was late.", "sister"),
        ("Dear Ida Roe,\nMy husband says that I was late.", "husband"),
        ("Dear Ida,\nThe mayor told us that I was late.", "mayor"),
        ("Ida Roe,\nthe mayor of Halden, said that I was late.", "Ida Roe"),
    ],
)
def test_whom_a_letter_addresses(text: str, name: str) -> None:
    assert [speaker for speaker, _ in said(text)] == [name]


def test_the_heading_of_the_next_review() -> None:
    text = "My husband said it was the best he'd had.\n\n“Overpriced and smug”\n\nThe chef came out.\n"
    assert said(text) == [("husband", "it was the best he'd had")]
    text = "My husband said it was late.\n\n“It was the best I ever had.”\n\nThe chef came out.\n"
    assert ("husband", "“It was the best I ever had.”") in said(text)


@pytest.mark.parametrize(
    "line",
    [
        "Release notes: Lantern 4.2",
        "Upgrade notes: We recommend nothing at all.",
        "“Patience is a fruit,” as the old saying goes.",
    ],
)
def test_labels_and_sayings_are_nobodys_words(line: str) -> None:
    assert [name for name, _ in said(line) if name] == []


def test_a_name_before_a_form_in_s() -> None:
    assert said("Roe notes: the pier is old.") == [("Roe", "the pier is old.")]
