"""``Ash's mother said``: never Ash, a mother herself, nor the mother of somebody else."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Marsh, 43, a father of two, drowned. Marsh's father said he was proud.", "Marsh's father"),
        (
            "Tom Marsh, 43, a father of two, drowned. The father of Marsh said he was proud.",
            "father of Marsh",
        ),
        (
            "Ann Lee, a sister of the victim, wept. Lee’s elder sister said she would appeal.",
            "Lee’s elder sister",
        ),
        ("Ann Lee was a devoted mother. Lee’s mother said the family was proud of her.", "Lee’s mother"),
        ("Lawyer Ann Lee was charged on Monday. Lee's lawyer said she was innocent.", "Lee's lawyer"),
        ("Spokesman Tom Marsh was dismissed. Marsh's spokesman said he was proud.", "Marsh's spokesman"),
        ("Ann Lee, a lawyer, was charged on Monday. Her lawyer said she was innocent.", "lawyer"),
        ("Bo Ash died. Ruth Kim, a mother of three, wept. Ash's mother said it was early.", "Ash's mother"),
    ],
)
def test_nobody_is_their_own_relative(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ann Lee's mother, Ruth Kim, wept. Tom Ash was there. Ash's mother said it was early.",
            "Ash's mother",
        ),
        ("Ruth Kim, Ann Lee's aunt, wept. Tom Ash was there. Ash's aunt said it was early.", "Ash's aunt"),
        ("Ruth Kim, the aunt of Ann Lee, wept. Tom Ash stood. Ash's aunt said it was early.", "Ash's aunt"),
        (
            "Ann Lee and her husband Bo Kim left. Ida Ash stood. Ash's husband said it was early.",
            "Ash's husband",
        ),
        ("Ann Lee's friend Bo Kim left. Ida Ash stood. Ash's friend said it was early.", "Ash's friend"),
        # near misses: the same one's, or told without whose
        ("Ann Lee's mother, Ruth Kim, wept. Tom Ash was there. Lee's mother said it was early.", "Ruth Kim"),
        ("Ann Lee and her husband Bo Kim left. Lee's husband said it was early.", "Bo Kim"),
        ("Bo Ash died on Monday. His mother, Ruth Kim, wept. Ash's mother said it was early.", "Ruth Kim"),
        (
            "Bo Ash died. Ruth Kim, the mother of the victim, wept. Ash's mother said it was early.",
            "Ruth Kim",
        ),
    ],
)
def test_a_relative_is_the_one_of_the_same_person(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]
