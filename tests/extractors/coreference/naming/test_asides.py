"""Who is named in an aside behind a description."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("His counsel, senior advocate Lalit Berg, said it was late.", "Lalit Berg"),
        ("Her coach, former world number one Goran Holm, said it was late.", "Goran Holm"),
        ("His adviser, planetary physicist Helen Lund of Elmton, said it was late.", "Helen Lund"),
        ("His lawyer, retired judge Tom Ash, said it was late.", "Tom Ash"),
        ("Her sous chef, a former welder named Dwight Tull, said it was late.", "Dwight Tull"),
        ("Its attorney, Tom Ash of Elmton, said it was late.", "Tom Ash"),
        ("The mayor, Dora Finch, said it was late.", "Dora Finch"),
        ("A baker, identified only as Agnes, said it was late.", "Agnes"),
        ("A trader, simply identified as Mama Bisi, said it was late.", "Mama Bisi"),
        ("A former guard, named in court only as Stefan, said it was late.", "Stefan"),
        ("A man, identified by police as Owen Strood, 40, said it was late.", "Owen Strood"),
        # near misses: somebody else in the aside, or nobody named
        ("A suspect, identified as the driver, said it was late.", "suspect"),
        ("A lawyer, known as a fighter, said it was late.", "lawyer"),
        ("A clerk, named by voters of Elmton as a favourite, said it was late.", "clerk"),
        ("Her coach, speaking to reporter Ann Lund, said it was late.", "coach"),
        ("The mayor, who met actor Tom Ash, said it was late.", "mayor"),
        ("Her coach, a friend of actor Tom Ash, said it was late.", "coach"),
    ],
)
def test_who_is_named_in_an_aside(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, "it was late")]
