"""The real file that the project began with comes out right, to the letter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from quotes.cli import main

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "000_d377006751cbb045.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason=f"the seed file is not there: {SEED}")

MOROCCO, SYRIA = 0, 1


class Page:
    """One article of the seed: its text and what ``quotes extract`` says about it."""

    def __init__(self, line: dict[str, Any], text: str) -> None:
        self.line, self.text = line, text
        self.lines = [part for part in text.splitlines() if part.strip()]

    def words(self, spans: list[list[int]]) -> str:
        return " ".join(self.text[start:end] for start, end in spans)

    def said(self, words: str, **wanted: str) -> list[dict[str, Any]]:
        """The attributions whose content holds these words, of this kind, cue or speaker."""
        found = [a for a in self.line["attributions"] if words in self.words(a["content"])]
        if "cue" in wanted:
            found = [a for a in found if wanted["cue"] in self.words(a["cue"])]
        if "speaker" in wanted:
            found = [a for a in found if a["speaker"] == wanted["speaker"]]
        return found


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    result = CliRunner().invoke(main, ["extract", str(SEED)])
    assert result.exit_code == 0, result.output
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    file = SEED.read_bytes().decode()
    ends = [line["file_start"] for line in lines[1:]] + [len(file)]
    return [Page(line, file[line["file_start"] : end]) for line, end in zip(lines, ends, strict=True)]


def test_the_file_holds_two_articles(pages: list[Page]) -> None:
    assert [page.line["title"] for page in pages] == [page.lines[0] for page in pages]
    assert [page.line["title"].split()[0] for page in pages] == ["Morocco,", "Syria’s"]


@pytest.mark.parametrize(
    ("page", "words", "speaker"),
    [
        (MOROCCO, "We also discussed my recent trip", "Anthony Blinken"),
        (MOROCCO, "shared priorities in the bilateral relationship", "Ned Price"),
        (MOROCCO, "We appreciate Morocco's role in providing aid", "Ned Price"),
        (SYRIA, "We fully understand the anger and grief", "Hassan Soufan"),
        (SYRIA, "But the current phase requires decisions", "Hassan Soufan"),
        (SYRIA, "Keeping them imprisoned no longer serves", "Hassan Soufan"),
        (SYRIA, "It has no legal justification", "Hassan Soufan"),
        (SYRIA, "There are two parallel tracks", "Hassan Soufan"),
        (SYRIA, "Vengeance and retribution are not paths to justice", "Hassan Soufan"),
        (SYRIA, "They allow real criminals to slip away", "Hassan Soufan"),
        (SYRIA, "Justice means accountability", "Hassan Soufan"),
    ],
)
def test_words_in_marks_are_given_to_their_speaker(
    pages: list[Page], page: int, words: str, speaker: str
) -> None:
    found = pages[page].said(words)
    assert [a["speaker"] for a in found] == [speaker]
    assert found[0]["kind"] in ("direct", "mixed")
    assert found[0]["speaker_kind"] == "person"


@pytest.mark.parametrize(("words", "cue"), [("shared priorities", "stated"), ("We appreciate", "asserted")])
def test_the_cue_of_what_price_said(pages: list[Page], words: str, cue: str) -> None:
    (found,) = pages[MOROCCO].said(words)
    assert pages[MOROCCO].words(found["cue"]) == cue


def test_price_is_spokesman_of_the_state_department(pages: list[Page]) -> None:
    (found,) = pages[MOROCCO].said("shared priorities")
    assert (found["role"], found["affiliation"]) == ("spokesman", "US State Department")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("We fully understand", "But the current phase"),
        ("Keeping them imprisoned", "It has no legal justification"),
        ("Vengeance and retribution", "They allow real criminals"),
    ],
)
def test_split_quotations_are_one(pages: list[Page], first: str, second: str) -> None:
    (found,) = pages[SYRIA].said(first)
    assert second in pages[SYRIA].words(found["content"])
    assert found["kind"] == "direct"


@pytest.mark.parametrize(
    ("page", "words", "cue", "speaker"),
    [
        (MOROCCO, "they discussed the strong bilateral", "tweeted", "Anthony Blinken"),
        (MOROCCO, "Morocco has a unique relationship", "indicated", "Ned Price"),
        (MOROCCO, "commitment to promoting peace", "commended", "Anthony Blinken"),
        (MOROCCO, "de-escalation and an end to the cycle of violence", "called", "Anthony Blinken"),
        (SYRIA, "several officers recently freed", "confirmed", "Hassan Soufan"),
        (SYRIA, "the released officers had undergone investigation", "explained", "Hassan Soufan"),
        (SYRIA, "Syria is in a delicate phase", "stressed", "Hassan Soufan"),
        (SYRIA, "the committee has requested expanded powers", "added", "Hassan Soufan"),
        (SYRIA, "the aim is not to bypass justice", "insisted", "Hassan Soufan"),
        (SYRIA, "it should focus on top perpetrators", "noted", "Hassan Soufan"),
    ],
)
def test_what_is_reported_without_marks(
    pages: list[Page], page: int, words: str, cue: str, speaker: str
) -> None:
    (found,) = pages[page].said(words, cue=cue)
    assert found["speaker"] == speaker
    assert found["kind"] == "indirect"


@pytest.mark.parametrize(
    ("words", "cue", "speaker"),
    [
        ("recent controversial prisoner releases", "defended", "High Committee for National Reconciliation"),
        (
            "the decision aims to preserve national stability",
            "saying",
            "High Committee for National Reconciliation",
        ),
        ("the release of dozens of detainees", "announced", "Ministry of Interior"),
    ],
)
def test_what_bodies_say(pages: list[Page], words: str, cue: str, speaker: str) -> None:
    (found,) = pages[SYRIA].said(words, cue=cue)
    assert speaker in found["speaker"]
    assert found["speaker_kind"] == "organization"


def test_the_name_of_an_operation_is_no_quotation(pages: list[Page]) -> None:
    found = pages[SYRIA].said("Deterrence of Aggression")
    assert all(a["kind"] == "indirect" for a in found)
    assert all("the release of dozens of detainees" in pages[SYRIA].words(a["content"]) for a in found)


@pytest.mark.parametrize("page", [MOROCCO, SYRIA])
def test_nothing_is_quoted_from_furniture(pages: list[Page], page: int) -> None:
    text, title = pages[page].text, pages[page].line["title"]
    caption = pages[page].lines[1]
    assert text.count(caption) == 4
    body = text.rindex(caption) + len(caption)
    spans = [span for a in pages[page].line["attributions"] for span in a["content"]]
    inside = [span for span in spans if span[0] < body and span[0] >= len(title)]
    assert inside == []
    assert spans


@pytest.mark.parametrize("page", [MOROCCO, SYRIA])
def test_no_speaker_has_two_names(pages: list[Page], page: int) -> None:
    """But for those who say something together, whose name holds the names of each."""
    alone = [a for a in pages[page].line["attributions"] if a["speaker"] and not a.get("members")]
    names = {a["speaker"] for a in alone}
    parts = {name: set(name.lower().split()) for name in names}
    assert [(a, b) for a in names for b in names if a != b and parts[a] <= parts[b]] == []


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("seed") / "news.db"
    result = CliRunner().invoke(main, ["ingest", str(SEED), "--db", str(path), "--quiet"])
    assert result.exit_code == 0, result.output
    return str(path)


@pytest.mark.parametrize("question", [["--speaker", "Ned Price"], ["--role", "spokesman"]])
def test_find_gives_what_price_said(news: str, question: list[str]) -> None:
    result = CliRunner().invoke(main, ["find", *question, "--db", news, "--json"])
    rows = json.loads(result.stdout)
    assert {row["speaker"] for row in rows} == {"Ned Price"}
    assert any("We appreciate Morocco's role" in row["text"] for row in rows)


def test_show_prints_the_article_with_its_speakers(news: str) -> None:
    result = CliRunner().invoke(main, ["show", "Morocco, US", "--db", news])
    assert result.exit_code == 0, result.output
    assert "We appreciate Morocco's role" in result.stdout
    assert "Ned Price" in result.stdout and "Anthony Blinken" in result.stdout
