"""The setting: when, by what medium, where and to whom. All sentences are made up.

In the sentences ``<source>``, ``{cue}`` and ``[content]`` are marked.
"""

from __future__ import annotations

import re
import time

import pytest

from extractors.model import Setting, Span
from extractors.setting.setting import setting_of

PUBLISHED = "2024-05-31"  # a Friday


def read(marked: str, published: str | None = PUBLISHED) -> Setting:
    text = ""
    spans: dict[str, list[Span]] = {"<": [], "{": [], "[": []}
    opened: list[tuple[str, int]] = []
    for piece in re.split(r"([<>{}\[\]])", marked):
        if piece in spans:
            opened.append((piece, len(text)))
        elif piece in (">", "}", "]"):
            kind, start = opened.pop()
            spans[kind].append(Span(start, len(text)))
        else:
            text += piece
    setting = setting_of(
        text, Span(0, len(text)), spans["{"][0], tuple(spans["<"]), tuple(spans["["]), published
    )
    for name in ("venue", "addressee"):
        span = getattr(setting, f"{name}_span")
        assert getattr(setting, name) == (span.of(text) if span else None)
    return setting


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("<Lopez> {said} Tuesday that [the bridge is safe].", "2024-05-28"),
        ("<Lopez> {said} on Friday [the bridge is safe].", "2024-05-31"),
        ("<Lopez> on Monday {said} [the bridge is safe].", "2024-05-27"),
        ("On Thursday, <Lopez> {said} [the bridge is safe].", "2024-05-30"),
        ("[The bridge is safe], {said} <Lopez> on Wednesday night.", "2024-05-29"),
        ("<Lopez> {said} yesterday that [it is safe].", "2024-05-30"),
        ("<Lopez> {said} last night that [it is safe].", "2024-05-30"),
        ("<Lopez> {tweeted} on June 4: [it is safe].", "2023-06-04"),
        ("<Lopez> {said} on March 3, 2015, that [it is safe].", "2015-03-03"),
        ("<Lopez> will {say} on Monday that [it is safe].", "2024-06-03"),
        ("<Lopez> {wrote} in a May 2, 2019 email that [it is safe].", "2019-05-02"),
        ("<Lopez> {said} in a Thursday email that [it is safe].", "2024-05-30"),
        ("<Lopez> {called} [the bridge unsafe] in an interview on Sunday.", "2024-05-26"),
        ("<Lopez> hit back on Monday, {saying} [it is safe].", "2024-05-27"),
        ("<Lopez> {said} last Friday that [it is safe].", "2024-05-24"),
        ("At Monday's rally, <Lopez> {said} [it is safe].", "2024-05-27"),
        ("<Lopez> {said} last week that [it is safe].", None),
        ("<Lopez> {said} that [it closed on Tuesday].", None),
        ("After the vote on Tuesday failed, <Lopez> {said} [it is safe].", None),
        ("<Lopez>, who fell on Tuesday, {said} [it is safe].", None),
    ],
)
def test_when(marked: str, day: str | None) -> None:
    assert read(marked).said_on == day


def test_words_without_a_day_keep_their_span() -> None:
    setting = read("<Lopez> {said} last week that [it is safe].")
    assert setting.said_on is None
    assert setting.said_on_span == Span(11, 20)


def test_without_publication_no_day_is_resolved() -> None:
    setting = read("<Lopez> {said} Tuesday that [it is safe].", published=None)
    assert setting.said_on is None
    assert setting.said_on_span is not None


@pytest.mark.parametrize(
    ("marked", "medium"),
    [
        ("<Lopez> {said} in a written statement that [it is safe].", "statement"),
        ("<Lopez> {tweeted} that [it is safe].", "tweet"),
        ("<Lopez> {wrote} on Twitter that [it is safe].", "tweet"),
        ("<Lopez> {wrote} on her Facebook page: [It is safe].", "Facebook post"),
        ("[It is safe], <Lopez> {said} in a telephone interview.", "interview"),
        ("<Lopez> {said} during a press conference that [it is safe].", "press conference"),
        ("<Lopez> {said} in a letter to the mayor that [it is safe].", "letter"),
        ("<Lopez> {testified} that [it is safe].", "testimony"),
        ("<Lopez> {wrote} in a court filing Monday that [it is safe].", "court filing"),
        ("[It is safe], <Lopez> {said} on CNN.", "broadcast"),
        ("<A statement by the ministry> {said} [it is safe].", "statement"),
        ("{According to} <court documents filed Monday>, [it is safe].", "court filing"),
        ("In an interview with the Herald, <Lopez> {said} [it is safe].", "interview"),
        ("<Lopez> {issued} a statement saying [it is safe].", "statement"),
        ("<Lopez> {called} [the bridge unsafe] in an interview on Sunday.", "interview"),
        ("<Lopez> answered in a letter to voters, {saying} [it is safe].", "letter"),
        ("<Lopez> {said} in a Thursday email that [it is safe].", "email"),
        ("<Lopez> {wrote} in the Valley Herald that [it is safe].", "article"),
        ('<Lopez> {said} on CNN\'s "Morning Talk" that [it is safe].', "broadcast"),
        ("{According to} <The Valley Post>, [it is safe].", None),
        ("<Lopez> {said} [it is safe in a statement of faith].", None),
        ("<Lopez> {criticised} [the report].", None),
    ],
)
def test_medium(marked: str, medium: str | None) -> None:
    assert read(marked).medium == medium


@pytest.mark.parametrize(
    ("marked", "venue"),
    [
        ("<Lopez> {said}, during a briefing at the Harbour Press Centre, that [it is safe].", "the Harbour Press Centre"),
        ("Speaking at a rally in Damascus on Tuesday, <Lopez> {said} [it is safe].", "Damascus"),
        ("[It is safe], <Lopez> {said} at the farm fair in Ohio.", "the farm fair in Ohio"),
        ("<Lopez> {said} from his office that [it is safe].", "his office"),
        ("At a rally in Ames, Iowa, on Sunday, <Lopez> {said} [it is safe].", "Ames, Iowa"),
        ("Speaking in Oslo, <Lopez> {said} [it is safe].", "Oslo"),
        ("[It is safe], <Lopez> {told} reporters in Ames, Iowa.", "Ames, Iowa"),
        ("<Lopez> {laughed} at Miller, [calling it safe].", None),
        ("<Lopez> lashed out at the mayor on Facebook, {saying} [it is safe].", None),
        ("<Lopez> {said} at length that [it is safe].", None),
        ("<Lopez> {said} in Spanish that [it is safe].", None),
        ("<Lopez> {said} that [it is safe in Damascus].", None),
    ],
)  # fmt: skip
def test_venue(marked: str, venue: str | None) -> None:
    assert read(marked).venue == venue


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("<Lopez> {told} reporters on Tuesday that [it is safe].", "reporters"),
        ("<Lopez> {told} CNN [it is safe].", "CNN"),
        ("<Lopez> {said} in an interview with the Valley Herald that [it is safe].", "the Valley Herald"),
        ("<Lopez> {wrote} to the mayor on Monday that [it is safe].", "the mayor"),
        ("<Lopez> {said} to a crowd of about 500 that [it is safe].", "a crowd of about 500"),
        ("<Lopez>, speaking to reporters in Oslo, {said} [it is safe].", "reporters"),
        ("<Lopez> {told} me this week that [it is safe].", "me"),
        ('<Lopez> {told} "Morning Talk" that [it is safe].', '"Morning Talk"'),
        ("<Lopez> {told} a lie, namely that [it is safe].", None),
        ("[It is safe], <she> {said} to applause.", None),
        ("[“Is it over?”] {asked} <Lopez>.", None),
        ("<Lopez> {warned} both parties against [“pandering”].", "both parties"),
        (
            "<Lopez> {reminded} survivors of human trafficking [that help was there].",
            "survivors of human trafficking",
        ),
        ("[“Is it over?”] {asked} <the mayor of Elm>.", None),
        ("[“Is it over?”] <Lopez> {asked} the mayor.", "the mayor"),
    ],
)
def test_addressee(marked: str, addressee: str | None) -> None:
    assert read(marked).addressee == addressee


def test_no_cue_no_setting() -> None:
    assert setting_of("It is safe.", Span(0, 11), None, (), (Span(0, 11),), PUBLISHED) == Setting()


@pytest.mark.parametrize(
    "filling",
    [
        "in Oslo ",
        "on Monday ",
        "Word ",
        "a" * 8,
        ", ",
        "in the ",
        "in a statement of ",
        "“A ",
        "told to ",
        "a.b-c’s",
    ],
)
def test_hostile_sentence_takes_time_in_proportion(filling: str) -> None:
    def seconds(size: int) -> float:
        text = "Lopez said " + filling * (size // len(filling))
        cues = [Span(6, 10), Span(len(text) - 4, len(text))]
        start = time.process_time()
        for cue in cues:
            setting_of(text, Span(0, len(text)), cue, (Span(0, 5),), (), PUBLISHED)
        return time.process_time() - start

    seconds(1000)
    # measured again while it looks too slow: what else the machine does only adds to the time
    assert any(seconds(400_000) < 25 * max(seconds(40_000), 0.005) for _ in range(6))
