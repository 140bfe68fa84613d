"""Whom a description means that nobody is called by: who is spoken of, but nobody who only comes with a place or an event."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maria Garcia took her car to a garage. The mechanic said it was old.", "mechanic"),
        ("Maria Garcia told her daughter to run. The girl said it was late.", "girl"),
        ("Maria Garcia called for a taxi. The dispatcher said it was late.", "dispatcher"),
        ("Tom Novak fired his lawyer. The lawyer said it was late.", "lawyer"),
        ("Tom Novak called his old coach. The coach said it was late.", "old coach"),
        ("Tom Novak was the second man to be charged. The first man said it was late.", "first man"),
        ("Tom Novak was one of two men charged. The other man said it was late.", "other man"),
        ("Tom Novak was one of two men charged. The other said it was late.", "other"),
        ("Tom Novak, 20, met Luis Diaz, 50. The older man said it was late.", "older man"),
        ("Maria Garcia lost to Ana Diaz in the final. The champion said it was late.", "Ana Diaz"),
        ("Coach Tom Novak said it was a fine day. The goalkeeper said it was late.", "goalkeeper"),
        ("“It drags,” said the critic Ana Diaz. The director said it was late.", "director"),
        ("Economist Ana Diaz said it would fall. The analyst said it was late.", "analyst"),
        ("The composer Tom Novak praised the bell. The abbot said it was late.", "abbot"),
        ("Maria Garcia asked at the shop. The baker said it was late.", "baker"),
        # near misses: a calling that takes in several jobs, and one that is told apart; what readers know, or learn by it; who is told to be it
        ("Maria Garcia bought the club. The businesswoman said it was late.", "Maria Garcia"),
        ("Maria Garcia beat Ana Diaz in the final. The champion said it was late.", "Maria Garcia"),
        ("Maria Garcia took her car to mechanic Tom Novak. The mechanic said it was late.", "Tom Novak"),
        ("TV host Ana Diaz said it was a fine night. The comedian said it was late.", "Ana Diaz"),
        ("Owner Ana Diaz said it was a fine night. The investor said it was late.", "Ana Diaz"),
        (
            "TV host Ana Diaz said it was a fine night. The long-running presenter said it was late.",
            "Ana Diaz",
        ),
        ("Tom Novak, 20, met Luis Diaz, 50. The 50-year-old said it was late.", "Luis Diaz"),
    ],
)
def test_who_is_spoken_of(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # somebody else is called so before a person of another role is named
        (
            "The defender scored twice. The coach, Bo Lund, praised him. The defender said it was luck.",
            "defender",
        ),
        (
            "The champion lost in May. Bo Lund, the coach, was sorry. The champion said it was hot.",
            "champion",
        ),
        ("A striker was hurt. Bo Lund, the manager, praised him. The striker said it was luck.", "striker"),
        ("The winger was hurt. Bo Lund, the captain, was sorry. The winger said it was luck.", "Bo Lund"),
        ("Bo Lund scored twice for Elmton. The defender said it was luck.", "Bo Lund"),
        # of two of whom no party is told either may be meant
        ("Senator Bo Lund met Governor Ada Finch. The Republican said it was late.", "Republican"),
        ("Mayor Ada Finch met the governor. The Democrat said it was late.", "Ada Finch"),
        ("Sen. Bo Lund (D-Ohio) and Rep. Ada Finch spoke. The Republican said it was late.", "Ada Finch"),
    ],
)
def test_another_of_that_kind(text: str, name: str) -> None:
    assert said(text)[-1][0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who spoke last is not whoever is described next
        (
            "Mayor Ada Finch spoke on Monday. She said it was cold. The police chief said it was late.",
            "police chief",
        ),
        (
            "Senator Ada Finch spoke on Monday. She said it was cold. The engineer said it was late.",
            "engineer",
        ),
        (
            "Councillor Ada Finch spoke on Monday. She said it was cold. The leader said it was late.",
            "leader",
        ),
        ("Actor Ada Finch spoke on Monday. She said it was cold. The director said it was late.", "director"),
        ("Coach Ada Finch spoke on Monday. She said it was cold. The player said it was late.", "player"),
        # near misses: what goes with the office or job, or where none is told
        (
            "Mayor Ada Finch spoke on Monday. She said it was cold. The politician said it was late.",
            "Ada Finch",
        ),
        ("Dr Ada Finch spoke on Monday. She said it was cold. The scientist said it was late.", "Ada Finch"),
        ("Elmton manager Bo Lund said it was cold. The Reds boss said it was late.", "Bo Lund"),
        ("Ada Finch spoke on Monday. She said it was cold. The director said it was late.", "Ada Finch"),
    ],
)
def test_who_spoke_last_may_have_another_job(text: str, name: str) -> None:
    assert said(text)[-1][0] == name
