"""Who is identified as somebody with a part in a case: before and behind, the first and the second of a sentence, one of several."""

from __future__ import annotations

import pytest
from cases import contents, who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Police identified the victim as Ann Roe, 40, of Marlow, and the driver as Tom Delling, 30. The driver said he was tired. The victim said she was hurt.",
            "he was tired",
            "Tom Delling",
        ),
        (
            "Police identified the victim as Ann Roe, 40, of Marlow, and the driver as Tom Delling, 30. The driver said he was tired. The victim said she was hurt.",
            "she was hurt",
            "Ann Roe",
        ),
        (
            "The defendant admitted that he stole the van. The sheriff identified the defendant as Tom Delling, 40, of Marlow.",
            "he stole the van",
            "Tom Delling",
        ),
        (
            "The suspect told a clerk that he was lost. Police identified the suspect as Tom Delling, 30, and the victim as Ann Roe.",
            "he was lost",
            "Tom Delling",
        ),
        # several: which of them, nobody says
        (
            "Police identified the defendants as Tom Delling, 40, and Jon Roe, 41. The defendant said he was tired.",
            "he was tired",
            "defendant",
        ),
        (
            "The suspect told a clerk that he was lost. A second suspect fled. Police identified the suspects as Tom Delling, 30, and Jon Roe, 31.",
            "he was lost",
            "suspect",
        ),
        # somebody else
        (
            "The victim told police that he was robbed. Police identified the suspect as Tom Delling, 30.",
            "he was robbed",
            "victim",
        ),
        (
            "Another suspect told police he was lost. Police identified the suspect as Tom Delling, 30.",
            "he was lost",
            "suspect",
        ),
        # another of several, or wrongly so
        (
            "The defendant told a clerk that he was lost. Police identified the victim as Ann Roe and a second defendant as Tom Delling.",
            "he was lost",
            "defendant",
        ),
        (
            "A clerk wrongly identified the defendant as Tom Delling. The defendant said he was lost.",
            "he was lost",
            "defendant",
        ),
        # Jr. behind a comma is nobody
        (
            "The sheriff identified the defendant as Tom Delling, 29, of Elm Hill.\nThe defendant fired at Allen Wilson, Jr., 24; the first shot missed.\n"
            "The defendant fled and was held in May. He confessed, describing himself as a member of the gang.",
            "himself as a member",
            "Tom Delling",
        ),
    ],
)
def test_who_is_meant(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The nurse admitted to falsifying charts, skipping rounds and lying to the board.",
            ["falsifying charts, skipping rounds and lying to the board"],
        ),
        ("The firm confessed to hiding the files, saying it was ashamed.", ["hiding the files", "it was ashamed"]),
    ],
)  # fmt: skip
def test_what_is_admitted(text: str, words: list[str]) -> None:
    assert contents(text) == words
