"""A full stop behind a shortened title ends no sentence and no name: ``said Supt. Tom Ash``."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Supt.", "Supt."),
        ("Cllr.", "Cllr."),
        ("Det.", "Det."),
        ("Insp.", "Insp."),
        ("Msgr.", "Msgr."),
        ("Atty.", "Atty."),
        ("Cpl.", "Cpl."),
        ("Amb.", "Amb."),
        ("Det. Supt.", "Det. Supt."),
        ("Pvt.", "Pvt."),
        ("Mme.", None),
        ("Brig. Gen.", "Brig. Gen."),
    ],
)
@pytest.mark.parametrize(
    "text", ["“It is old,” said {} Tom Ash.", "{} Tom Ash said the bridge was old. The pier is new."]
)
def test_a_shortened_title_is_part_of_the_speaker(text: str, title: str, role: str | None) -> None:
    [attribution] = extract(Article(id="a", text=text.format(title))).attributions
    speaker = attribution.speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Tom Ash", role)


@pytest.mark.parametrize("word", ["dig", "ice", "Pit"])
def test_any_other_full_stop_ends_the_sentence(word: str) -> None:
    text = f"“It is old,” said the man of the {word}. Tom Ash left."
    [attribution] = extract(Article(id="a", text=text)).attributions
    assert attribution.speaker is None or "Ash" not in attribution.speaker.name


@pytest.mark.parametrize("title", ["Coun.", "Adv.", "Dpty.", "Cpt."])
def test_titles_of_other_countries(title: str) -> None:
    [attribution] = extract(Article(id="a", text=f"{title} Tom Ash said the bridge was old.")).attributions
    assert attribution.speaker is not None
    assert (attribution.speaker.name, attribution.speaker.role) == ("Tom Ash", title)


@pytest.mark.parametrize("first", ["Wm.", "Geo.", "Chas.", "Thos.", "Robt."])
@pytest.mark.parametrize(
    "text", ["Mayor {} Tully said the bridge was old.", "“It is old,” said Mr. {} Tully. He left."]
)
def test_a_shortened_first_name_is_part_of_the_name(text: str, first: str) -> None:
    [attribution] = extract(Article(id="a", text=text.format(first))).attributions
    assert attribution.speaker is not None
    assert attribution.speaker.name == f"{first} Tully"


#: Offices and names that are written in full: behind them the sentence ends.
IN_FULL = "Judge Mayor Chief King Queen Duke Baron Lord Pope Emir Rabbi Vicar Coach Chair Major Canon MP CEO DCP PC Ada"


@pytest.mark.parametrize("word", IN_FULL.split())
@pytest.mark.parametrize(
    "text",
    ["The crowd cheered the {}. Ann Lee said the bridge was old.", "He met {}. Ann Lee said it was old."],
)
def test_a_sentence_ends_behind_a_title_in_full(text: str, word: str) -> None:
    [attribution] = extract(Article(id="a", text=text.format(word))).attributions
    assert attribution.speaker is not None
    assert (attribution.speaker.name, attribution.speaker.role) == ("Ann Lee", None)


def test_a_name_ends_with_its_sentence_before_a_pronoun() -> None:
    [attribution] = extract(Article(id="a", text="Tom met Ada. She said it was cold.")).attributions
    assert attribution.speaker is not None
    assert attribution.speaker.name == "Ada"
