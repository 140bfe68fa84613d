"""Labels of chats, recordings and records: which lines are read as turns, and which are none."""

import pytest
from cases import said

from extractors.layout.running_text import running_text

READ = [
    (
        "[12/03/2024, 09:14:02] Ann Lee created group “Pier”\n[12/03/2024, 09:15:41] Ann Lee: Is it open?\n"
        "[12/03/2024, 09:16:10] Tom Ash: It was at six\nand it is now\n\u200e[12/03/2024, 09:16:55] Tom Ash: \u200eimage omitted\n"
        "[12/03/2024, 09:18:02] Ann Lee: Then I go",
        "≫ [12/03/2024, 09:14:02] Ann Lee created group “Pier”\n<Ann Lee> Is it open?\n<Tom Ash> It was at six\nand it is now\n"
        "≫ [12/03/2024, 09:16:55] Tom Ash: image omitted\n<Ann Lee> Then I go",
    ),
    (
        "12/03/2024, 21:06 - Ann Lee: Is it open?\n12/03/2024, 21:07 - Tom Ash: It was.\n12/03/2024, 21:09 - Ann Lee left",
        None,
    ),
    (
        "12/03/2024, 9:06 PM - Ann Lee: Is it open?\n12/03/2024, 9:07 PM - Tom Ash: It was.\n12/03/2024, 9:09 PM - Ann Lee: Ah!",
        "<Ann Lee> Is it open?\n<Tom Ash> It was.\n<Ann Lee> Ah!",
    ),
    (
        "Ann Lee, [4 May 2023 at 18:02:11]:\nIs it open?\n\nTom Ash, [4 May 2023 at 18:05:40]:\nIt was.\n\n"
        "Ann Lee, [4 May 2023 at 18:07:02]:\nAh!",
        "<Ann Lee> Is it open?\n\n<Tom Ash> It was.\n\n<Ann Lee> Ah!",
    ),
    (
        "Ann Lee  10:42 AM\nIs it open?\n:+1: 2\n\nTom Ash  10:44 AM\nIt was.\n\nAnn Lee  10:51 AM\nAh!",
        "<Ann Lee> Is it open?\n≫ :+1: 2\n\n<Tom Ash> It was.\n\n<Ann Lee> Ah!",
    ),
    (
        "[Yesterday 14:02] Ann Lee\nIs it open?\n[Yesterday 14:05] Tom Ash\nIt was.\n[Today 14:06] Ann Lee\nAh!",
        "<Ann Lee> Is it open?\n<Tom Ash> It was.\n<Ann Lee> Ah!",
    ),
    (
        "Ann Lee 0:00\nIs it open?\n\nTom Ash 0:12\nIt was.\n\nAnn Lee 1:00:19\nAh!",
        "<Ann Lee> Is it open?\n\n<Tom Ash> It was.\n\n<Ann Lee> Ah!",
    ),
    (
        "Ann Lee (00:01):\nIs it open?\n\nTom Ash (00:12):\nIt was.\n\nAnn Lee (00:19):\nAh!",
        "<Ann Lee> Is it open?\n\n<Tom Ash> It was.\n\n<Ann Lee> Ah!",
    ),
    (
        "09:14:02 From Ann Lee to Everyone: is it open?\n09:14:20 From Tom Ash to Ann Lee (Direct Message): it was\n"
        "09:15:01 From Ann Lee to Everyone: ah",
        "<Ann Lee> is it open?\n<Tom Ash> it was\n<Ann Lee> ah",
    ),
    (
        "[00:00:03] Speaker 1 (Ann Lee): Is it open?\n[00:00:09] Speaker 2 (Tom Ash): It was.",
        "[00:00:03] Ann Lee: Is it open?\n[00:00:09] Tom Ash: It was.",
    ),
    (
        "Ann Lee: I rise.\n\nQ14 Chair: Is it open?\n\nTom Ash: It was.\n\nQ15 Chair: When was it?",
        "Ann Lee: I rise.\n\nChair: Is it open?\n\nTom Ash: It was.\n\nChair: When was it?",
    ),
    (
        "The Minister for Piers (Ann Lee): It is open.\n\nTom Ash (Elmton) (Lab): Is it?\n\nAnn Lee: It was.",
        "Ann Lee: It is open.\n\nTom Ash (Elmton) (Lab): Is it?\n\nAnn Lee: It was.",
    ),
    (
        "Tom Ash (Elmton) (Lab)\nShare this contribution\nIs it open?\n\nThe Minister for Piers (Ann Lee)\n"
        "Share this contribution\nIt was.",
        "<Tom Ash (Elmton) (Lab)> Is it open?\n\n<Ann Lee> It was.",
    ),
    (
        "ANN LEE:\nIs it open to you?\n\nTOM ASH:\nIt was.\n\nANN LEE:\nWhen was it?\n\nTOM ASH:\nAt six.",
        "ANN LEE: Is it open to you?\n\nTOM ASH: It was.\n\nANN LEE: When was it?\n\nTOM ASH: At six.",
    ),
    (
        ">> ANN LEE: Is it open?\n>> TOM ASH: It was.\n>> Was it?\n>> TOM ASH: At six.",
        "ANN LEE: Is it open?\nTOM ASH: It was.\n≫ Was it?\nTOM ASH: At six.",
    ),
    (
        "1        Q. Is it\n2  open?\n3        A. It was.\n4        Q. When was that, on which of\n5  Monday and Tuesday?\n"
        "6        A. Monday.\n7        Q. At what time?\n8        A. At six.",
        "Q. Is it open?\nA. It was.\nQ. When was that, on which of Monday and Tuesday?\nA. Monday.\nQ. At what time?\nA. At six.",
    ),
]

STAYS = [
    "Elmton 5k\nAnn Lee 21:41\nTom Ash 22:02\nAnn Lee 22:40\nDid you run? Send us your time.",
    "News 18:00\nAll you need to know.\nWeather 18:30\nWill it rain on us?\nNews 22:00\nThe day again.",
    "Ann Lee 14:02\nTwo engines have arrived.\nTom Ash 14:11\nThe road is closed.\nAnn Lee 14:23\nNobody is hurt.\n"
    "Tom Ash 14:31\nThe school is empty.\nAnn Lee 14:44\nThe roof fell in.",
    "Ann Lee 14:02\nTwo engines came. “Stay in,” said Ida Mott.\nTom Ash 14:11\nDo you see smoke? Call us.\nAnn Lee 14:23\n"
    "The road is shut, the board said.",
    "Match report\nAnn Lee 14:02\nWhat a goal!\nTom Ash 14:11\nWide.\nAnn Lee 14:23\nCan you believe it?",
    "12 March 2024, 10:00 - Town hall: You meet the mayor.\n12 March 2024, 11:00 - Harbour: We walk.\n"
    "12 March 2024, 12:30 - Town hall: You may ask.",
    "3:35 p.m.\nWe have a winner.\n4:10 p.m.\nDid you vote?\n4:12 p.m. EST\nWe wait.",
    "Title: Tides\nAuthor: Ann Lee\nTitle: Salt\nAuthor: Tom Ash",
    "Q1 Sales: 4 million\nQ2 Sales: 5 million\nQ3 Sales: 6 million",
    "1 Elmton 24\n2 Marsh 21\nSkell drew.",
    "The board (Ann Lee): It is open.",
]


@pytest.mark.parametrize(("text", "meant"), READ)
def test_turns_of_chats_and_records(text: str, meant: str | None) -> None:
    assert running_text(text).text == (text if meant is None else meant)


@pytest.mark.parametrize("text", STAYS)
def test_lines_that_are_no_turns(text: str) -> None:
    assert running_text(text).text == text


def test_comments_below_an_article_are_no_chat() -> None:
    body = "".join(
        f"The council met for the {n}th time and voted on the pier and on the pool.\n" for n in range(12)
    )
    comments = "Ann Lee 4 May 2024 9:12\nI told you.\nTom Ash 4 May 2024 9:21\nDid you?\nAnn Lee 4 May 2024 9:33\nI did.\n"
    assert "<" not in running_text(body + comments).text
    assert "<Ann Lee>" in running_text(comments).text


def test_mail_that_was_quoted_twice_is_no_caption() -> None:
    text = ">> We sail at noon.\n>> From the pier.\n>> Bring a coat.\n"
    assert running_text(text).text == "We sail at noon.\nFrom the pier.\nBring a coat.\n"


def test_two_columns_side_by_side_are_nobody_s_words() -> None:
    page = (
        "Hours are short. “We sail,” said Ann Poe.\n\n"
        "The pool will open on        The tram has lost two\n"
        "Friday, said Ida Mott,       million pounds since\n"
        "the council leader. She      May. “It is full and it\n"
        "was glad of it.              is dear,” said Olga Penn.\n"
    )
    assert said(page) == [("Ann Poe", "“We sail,”")]


def test_a_gap_in_a_line_makes_no_columns() -> None:
    text = "“We sail at noon,”      said Ann Poe.\n“We stay at home,”      said Tom Ash.\n"
    assert [name for name, _ in said(text)] == ["Ann Poe", "Tom Ash"]
