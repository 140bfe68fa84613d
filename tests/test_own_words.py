"""Words of one's own in quotes.toml: they decide what is found, in every process, and a wrong one is explained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import quotes
from extractors import Article, Attribution, Lexicon
from quotes.configuration import configured_extractor
from quotes.configuration.user_words import from_data, together
from quotes.errors import SetupProblem
from tests.cli.conftest import Run, run, write_lines
from tests.cli.test_ingest import query

__all__ = ["run"]

TEXT = (
    "Penghulu Kola overspoke that the road was open. Bibi Tann, the harbourmaster, was late. “Never again,” Bibi "
    "said. He had read “rain and salt” twice. HB said on Monday that it would close."
)
OWN = """
roles = ["harbourmaster"]
works = ["rain and salt"]

[verbs]
overspeak = { class = "belief", takes = ["that", "about"], past = "overspoke", participle = "overspoken" }

[titles]
Penghulu = { role = "teacher", gender = "male" }

[names]
"Barbara Tann" = ["Bibi Tann", "Bibi"]
"Harbour Board" = { kind = "organization", forms = ["HB"] }
"""


@pytest.fixture(autouse=True)
def forget() -> Any:
    yield
    quotes.configure(None)


def found(text: str = TEXT) -> dict[str, Attribution]:
    return {a.speaker.name: a for a in quotes.extract(text) if a.speaker}


def test_own_words_decide(tmp_path: Path) -> None:
    before = found()
    assert not {"Kola", "Barbara Tann", "Harbour Board"} & before.keys()
    assert any("rain and salt" in span.of(TEXT) for a in quotes.extract(TEXT) for span in a.content)
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    quotes.configure(tmp_path / "own.toml")
    now = found()
    assert not any("rain and salt" in span.of(TEXT) for a in quotes.extract(TEXT) for span in a.content)
    assert now.keys() == {"Kola", "Barbara Tann", "Harbour Board"}
    assert [span.of(TEXT) for span in now["Kola"].content] == ["that the road was open"]
    assert now["Kola"].cue_class == "belief"
    assert now["Barbara Tann"].speaker is not None and now["Barbara Tann"].speaker.role == "harbourmaster"
    assert now["Harbour Board"].speaker is not None and now["Harbour Board"].speaker.kind == "organization"
    quotes.configure(None)
    assert found() == before


def test_a_verb_that_is_known_can_be_given_another_class() -> None:
    text = "The mayor added that the bridge was safe."
    assert [a.cue_class for a in quotes.extract(text)] == ["speech"]
    quotes.configuration.configured_extractor.use(from_data({"verbs": {"add": "belief"}}))
    assert [a.cue_class for a in quotes.extract(text)] == ["belief"]


def test_a_verb_may_have_several_senses() -> None:
    senses = [{"class": "speech", "takes": ["that"]}, {"class": "judgement", "takes": ["object", "with"]}]
    quotes.configuration.configured_extractor.use(from_data({"verbs": {"charge": senses}}))
    texts = ("Lee charged that the vote was rigged.", "Lee charged the old council with fraud.")
    assert [a.cue_class for text in texts for a in quotes.extract(text)] == ["speech", "judgement"]


def test_words_of_a_plugin_give_way_to_ones_own_sense_by_sense() -> None:
    plugin = from_data(
        {
            "verbs": {
                "charge": [{"takes": ["that"]}, {"class": "judgement", "takes": ["object"]}],
                "tut": "speech",
            }
        }
    )
    own = from_data({"verbs": {"charge": "belief"}})
    assert together([plugin, own]).entries["cues"] == ("charge belief twq", "tut speech twq")
    assert together([own, plugin]).entries["cues"][:2] == ("charge speech t", "charge judgement n")


@pytest.mark.parametrize(
    ("title", "text", "name", "role"),
    [
        ("Harbour Reeve", "“It is old,” said Harbour Reeve Tom Ash.", "Tom Ash", "Harbour Reeve"),
        ("Lt. Reeve", "Lt. Reeve Ann Lee said the bridge was old.", "Ann Lee", "Lt. Reeve"),
        (
            "Chief Bell Ringer",
            "“It is old,” Chief Bell Ringer Oda Quill said.",
            "Oda Quill",
            "Chief Bell Ringer",
        ),
    ],
)
def test_a_title_may_have_several_words(title: str, text: str, name: str, role: str) -> None:
    quotes.configuration.configured_extractor.use(from_data({"titles": {title: title.lower()}}))
    [attribution] = quotes.extract(text)
    assert attribution.speaker is not None
    assert (attribution.speaker.name, attribution.speaker.role) == (name, role)


def test_every_process_has_them_and_what_was_read_without_is_read_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_lines(
        Path("a.jsonl"),
        *({"id": f"{i}", "text": f"HB said on Monday that pier {i} was shut."} for i in range(150)),
    )
    names = (
        "SELECT s.name, count(*) FROM quotes AS q JOIN speakers AS s ON s.id = q.speaker_id GROUP BY s.name"
    )
    run("ingest", "a.jsonl", "--db", "n.db", "--workers", 2)
    assert query(Path("n.db"), names) == [("HB", 150)]
    Path("quotes.toml").write_text(OWN, encoding="utf-8")
    assert "(150 reread)" in run("ingest", "a.jsonl", "--db", "n.db", "--workers", 2).stderr
    assert query(Path("n.db"), names) == [("Harbour Board", 150)]
    assert "(150 known)" in run("ingest", "a.jsonl", "--db", "n.db").stderr


def test_where_it_is_found(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("HB said on Monday that it would close.", encoding="utf-8")
    assert '"speaker": "HB"' in run("extract", "a.txt").stdout
    Path("other.toml").write_text(OWN, encoding="utf-8")
    assert '"speaker": "Harbour Board"' in run("--config", "other.toml", "extract", "a.txt").stdout
    assert '"speaker": "HB"' in run("extract", "a.txt").stdout
    with monkeypatch.context() as patch:
        patch.setenv("QUOTES_CONFIG", "other.toml")
        assert '"speaker": "Harbour Board"' in run("extract", "a.txt").stdout
    Path("other.toml").rename("quotes.toml")
    assert '"speaker": "Harbour Board"' in run("extract", "a.txt").stdout


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"verbs": {"y": "speech"}}, "[verbs] y: write one word of two letters or more"),
        ({"verb": {}}, "no 'verb' here; there are verbs, titles"),
        ({"verbs": {"tut": "speach"}}, "[verbs] tut: no 'speach' here; there are speech, writing"),
        ({"verbs": {"tut": {"frames": "t"}}}, "no 'frames' here"),
        ({"verbs": {"point out": "speech"}}, "write one word"),
        ({"verbs": {"tut": {"takes": "that"}}}, "write a list"),
        ({"verbs": ["tut"]}, "write a table, [verbs]"),
        ({"titles": {"Penghulu": {"gender": "m"}}}, "there are male, female"),
        ({"names": {"Ann Lee": ["lee"]}}, "'lee' begins without a capital"),
        ({"names": {"Ann Lee": {"kind": "dog"}}}, "there are person, organization"),
        ({"works": [1]}, "works: 1 is no word"),
    ],
)
def test_what_is_wrong_is_one_line(data: dict[str, Any], said: str) -> None:
    with pytest.raises(SetupProblem) as problem:
        from_data(data)
    assert said in str(problem.value) and "\n" not in str(problem.value)


def test_wrong_files_are_named(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("[verbs\n", encoding="utf-8")
    assert f"Error: {own}: broken TOML" in run("--config", own, "find", "x", "--db", "no.db", code=1).stderr
    own.write_text("[verbs]\ntut = 3\n", encoding="utf-8")
    assert f"Error: {own}: [verbs] tut" in run("--config", own, "find", "x", "--db", "no.db", code=1).stderr
    assert "does not exist" in run("--config", tmp_path / "no.toml", "find", "x", code=2).stderr


def test_nothing_is_nothing() -> None:
    assert from_data({}) == Lexicon()


def test_own_boilerplate_and_no_speakers() -> None:
    text = (
        "“We sail,” said Ines Falk.\n\nThe ferry is  late again, Ben Li said on Monday.\n\n"
        "Harbour Alert said that the pier was shut. The board said that it would open."
    )
    own = from_data(
        {"boilerplate": ["the ferry is late again, ben li said on monday."], "no_speakers": ["harbour alert"]}
    )
    article = Article("a", text)
    try:
        before = configured_extractor.extract(article)
        version = configured_extractor.rules_version()
        configured_extractor.use(own)
        found = configured_extractor.extract(article)
        assert configured_extractor.rules_version() != version
    finally:
        configured_extractor.use(Lexicon())
    said = [a.content[0].of(text) for a in before.attributions]
    assert len(said) == 4
    assert [a.content[0].of(text) for a in found.attributions] == [said[0], said[3]]
