"""What the terminal shows: tables and articles, whatever the text holds."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from quotes.terminal import listing


@pytest.fixture
def console() -> Console:
    return Console(file=io.StringIO(), width=100, force_terminal=False)


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def quote(text: str, speaker: str | None = "Ada Moreau", **more: Any) -> dict[str, Any]:
    row = {
        "id": "0123456789abcdef-0123456789",
        "speaker_id": speaker,
        "speaker": speaker,
        "role": None,
        "affiliation": None,
        "kind": "direct",
        "text": text,
        "publisher": "The Paper",
        "title": "A title",
        "article": "a-key",
        "published": "2026-03-05",
        "rule": "a-rule",
        "confidence": 0.914,
        "reason": "the cue follows",
    }
    return row | more


def test_quotations_of_one_speaker_stand_under_one_name(console: Console) -> None:
    rows = [quote("One."), quote("Two.", role="engineer", affiliation="the city"), quote("Three.", "Ben Li")]
    listing.quotations(rows, console, by_speaker=True)
    out = printed(console)
    assert out.count("Ada Moreau") == 1 and "Ben Li" in out
    assert all(text in out for text in ("One.", "Two.", "Three.", "The Paper", "2026-03-05"))


def test_without_grouping_each_row_has_its_speaker_with_role(console: Console) -> None:
    listing.quotations([quote("One."), quote("Two.", role="engineer", affiliation="the city")], console)
    assert printed(console).count("Ada Moreau") == 2
    assert "engineer, the city" in printed(console)


def test_without_an_outlet_the_title_says_where(console: Console) -> None:
    listing.quotations([quote("One.", publisher=None), quote("Two.", publisher=None, title=None)], console)
    assert "A title" in printed(console) and "a-key" in printed(console)


def test_a_long_title_is_cut_and_no_column_is_empty(console: Console) -> None:
    long = "word " * 20
    listing.quotations([quote("One.", publisher=None, title=long, published=None)], console)
    out = printed(console)
    assert "…" in out and out.count("word") < 10 and "Published" not in out


def test_nobody_is_said_to_be_nobody(console: Console) -> None:
    listing.quotations([quote("One.", None)], console)
    assert "(nobody named)" in printed(console)


@pytest.mark.parametrize("hostile", ["\x1b[31mred\x1b[0m", "\x07bell", "\u202eright to left", "\x9b31m"])
def test_control_characters_never_reach_the_terminal(console: Console, hostile: str) -> None:
    listing.quotations([quote(hostile, hostile)], console)
    listing.article(hostile, hostile, [], console)
    assert not set(printed(console)) & {"\x1b", "\x07", "\u202e", "\x9b"}


def test_markup_of_the_library_is_plain_text(console: Console) -> None:
    listing.quotations([quote("[bold]not markup[/bold] [/nothing]")], console)
    assert "[bold]not markup[/bold] [/nothing]" in printed(console)


def test_an_article_has_numbers_at_the_ends_of_its_quotations(console: Console) -> None:
    text = "“No,” said Moreau. “Never.” Li said it rained."
    first = {"content": [[0, 5], [19, 27]], "cue": [[6, 10]], "source": [[11, 17]]}
    second = {"content": [[36, 45]], "cue": [[31, 35]], "source": [[28, 30]]}
    rows = [quote("", spans=first), quote("", "Ben Li", kind="indirect", spans=second)]
    listing.article("A title", text, rows, console)
    out = printed(console)
    assert "“No,” said Moreau. “Never.”[1] Li said it rained[2]." in out
    assert out.startswith("A title\n")
    assert "91%" in out and "the cue follows" in out and "a-rule" in out


def test_overlapping_quotations_are_coloured_the_shorter_one_on_top() -> None:
    text = "Moreau said that Li lied."
    outer = {"content": [[12, 24]], "cue": [], "source": [[0, 6]]}
    inner = {"content": [[20, 24]], "cue": [], "source": [[17, 19]]}
    console = Console(
        file=io.StringIO(), width=100, force_terminal=True, color_system="standard", highlight=False
    )
    listing.article(None, text, [quote("", spans=outer), quote("", "Ben Li", spans=inner)], console)
    blue, magenta = "\x1b[34m", "\x1b[35m"
    out = printed(console)
    assert out.index(f"{blue}that ") < out.index(f"{magenta}lied")


def test_speakers_have_every_form_of_their_name(console: Console) -> None:
    row = {"name": "Ada Moreau", "kind": "person", "quote_count": 3, "role": "engineer", "affiliation": None}
    listing.speakers([row | {"names": ["Ada Moreau", "Ms. Moreau", "[i]Moreau"]}], console)
    out = printed(console)
    assert "Ms. Moreau, [i]Moreau" in out and "engineer" in out and out.count("Ada Moreau") == 1


def test_the_short_id_stands_below_the_place(console: Console) -> None:
    listing.quotations([quote("One."), quote("Two.", publisher=None)], console)
    assert printed(console).count("012345-0123") == 2


def test_a_narrow_terminal_has_no_table() -> None:
    narrow = Console(file=io.StringIO(), width=48, force_terminal=False)
    listing.quotations([quote("One."), quote("Two.")], narrow, by_speaker=True)
    lines = [line.rstrip() for line in printed(narrow).splitlines()]
    place = "  The Paper, 2026-03-05, 012345-0123"
    assert lines == ["Ada Moreau", "  One.", place, "  Two.", place, ""]
