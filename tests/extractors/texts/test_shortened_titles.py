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
