"""``[Officials from the bank and the ministry] said``: those of two bodies, of which the second is no subject of its own."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Officials from the Harbour Board and the Fire Service said it was late.", "Officials from the Harbour Board and the Fire Service"),
        ("A spokesman for the ministry and the council said it was late.", "A spokesman for the ministry and the council"),
        ("Doctors at the clinic and the hospital warned that it was late.", "Doctors at the clinic and the hospital"),
        ("In May, officials of the bank and the ministry said it was late.", "officials of the bank and the ministry"),
        ("In May, experts from Norland's Elm University and the Norland Academy reported that it was late.", "experts from Norland's Elm University and the Norland Academy"),
        # near misses: what a verb before them governs, a thing, no bodies
        ("He met officials from the bank and the ministry said it was late.", "the ministry"),
        ("Police arrested officials of the bank and the fire service said it was late.", "the fire service"),
        ("He praised the work of the bank and the ministry said it was late.", "the ministry"),
        ("Lawyers for the widow and the children said it was late.", "the children"),
    ],
)  # fmt: skip
def test_the_whole_subject(text: str, source: str) -> None:
    found = extract(Article(id="", text=text)).attributions[-1]
    assert " ".join(text[a:b] for a, b in found.source) == source
