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
        # what it is of, with more words behind it
        ("Netlux's own monthly figures on fares said it was late.", "Netlux"),
        ("The Ofcourt report, drawing on letters, said it was late.", "Ofcourt"),
        ("The Harbour Board poll of 1,313 people said it was late.", "Harbour Board"),
        ("The Elm Institute's disciplinary code said it was late.", "Elm Institute"),
        ("Research from Netlux, the oldest lender, said it was late.", "Netlux"),
        ("Fans of Halden met. Halden's shares fell. Halden's statement said it was late.", "Halden"),
        # who made it, behind a noun for a body
        ("A report by telecoms giant Netlux said it was late.", "Netlux"),
        ("Research carried out by security firm Swift Parcels said it was late.", "Swift Parcels"),
        ("A report by UK think-tank Halden said it was late.", "Halden"),
        ("A report by market analysts Halden Research said it was late.", "Halden Research"),
        (
            "Research by technology firms Netlux and Swift Parcels said it was late.",
            "Netlux and Swift Parcels",
        ),
        ("A report by Netlux and its staff said it was late.", "Netlux"),
        ("A report by the Commons health committee said it was late.", "Commons health committee"),
        (
            "A letter from the chairman of the Senate Committee on Ports said it was late.",
            "Senate Committee on Ports",
        ),
        ("A Netlux Watch report from the Harbour Board said it was late.", "Harbour Board"),
        # near misses
        ("Figures released by the UK gaming industry's trade body said it was late.", None),
        ("Figures cited by Netlux said it was late.", None),
        ("Ann Halden won. Halden's statement said it was late.", None),
        ("The Japanese constitution said it was late.", None),
        ("A letter from Ann Lund's charity said it was late.", None),
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


@pytest.mark.parametrize("done", ["funded", "leaked", "commissioned", "seen", "criticised"])
def test_who_pays_for_a_document_or_reacts_to_it_has_not_issued_it(done: str) -> None:
    assert role_told(f"A study {done} by Netlux said it was late.")[1] is None
    assert role_told("A study published by Netlux said it was late.")[1] == "Netlux"
