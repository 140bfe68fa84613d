"""Which body issued a document that says something."""

from __future__ import annotations

import pytest
from cases import role_told


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Elm Institute published a report on Monday. The report said it was late.", "Elm Institute"),
        ("The Elm Institute has issued its annual report. The report said it was late.", "Elm Institute"),
        ("According to a new Elm Institute report, it was late.", "Elm Institute"),
        ("A recent Home Office survey said it was late.", "Home Office"),
        ("The Elm Trust opened a hall. The charity's report said it was late.", "Elm Trust"),
        ("A survey of 2,000 people by Netlux said it was late.", "Netlux"),
        ("A new poll for the Elm Post said it was late.", "Elm Post"),
        (
            "Most people in the Elm Times poll agreed. A second poll for the Moss Post said it was late.",
            "Moss Post",
        ),
        # near misses
        ("Most people in the Elm Times poll agreed. A second poll said it was late.", None),
        ("A memo seen by the Herald said it was late.", None),
        ("An email obtained by Elm Council said it was late.", None),
        ("An autopsy ordered by Lund's family said it was late.", None),
        ("A statement released by Lund's office said it was late.", None),
        ("The Elm Institute read a report on Monday. The report said it was late.", None),
        ("The committee's report said it was late.", None),
        ("Two boards, the Elm Board and the Moss Board, met. The board's report said it was late.", None),
    ],
)
def test_issuer(text, body):
    assert role_told(text) == (None, body)
