"""The visible features of a decision, by which confidence is measured."""

import pytest

from extractors import Article, extract
from extractors.confidence.features import mention_of
from extractors.confidence.log_odds import confidence, statement


def decided(text: str, rule: str) -> dict[str, list[str]]:
    """The features of the only decision of a rule: name to values."""
    (found,) = [a for a in extract(Article(id="a", text=text + "\n"), least=0).attributions if a.rule == rule]
    assert found.confidence == confidence(rule, found.features)
    values: dict[str, list[str]] = {}
    for feature in found.features:
        name, _, value = feature.partition(":")
        values.setdefault(name, []).append(value)
    return values


def test_what_stands_around_the_cue_is_seen() -> None:
    seen = decided("Mara Lind said that the dam would hold.", "that_clause")
    assert seen["cue"] == ["say"]
    assert seen["form"] == ["speech-finite"]
    assert seen["subject"] == ["subject"]
    assert seen["opens"] == ["that+determiner"]
    assert seen["then"] == ["that"]
    assert seen["next"] == ["end"]
    assert seen["before"] == ["name"]
    assert seen["words"] == ["5"]
    assert seen["marks"] == ["indirect"]
    assert seen["at"] == ["2"]
    assert seen["left"] == ["1"]
    assert not {"within", "overlaps", "how", "comma", "dash"} & set(seen)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Mara Lind", "name-person"),
        ("Mrs Lind", "name-person"),
        ("The Harbour Board", "name-body"),
        ("Mayor Vantongeren", "name-person"),
        ("Denmark", "name-place"),
        ("Quibblewick", "name-1"),
        ("She", "pronoun-she"),
        ("The engineer", "noun-individual"),
        ("Two engineers", "noun-group"),
        ("The report", "noun-document"),
        ("The ministry", "noun-organization"),
        ("The blonk", "noun-thing"),
    ],
)
def test_who_the_source_is_is_seen(source: str, kind: str) -> None:
    assert decided(f"{source} said that the dam would hold.", "that_clause")["source"] == [kind]


def test_a_relative_pronoun_is_a_source_of_its_own() -> None:
    seen = decided("Mara Lind, who said that the dam would hold, has left.", "that_clause")
    assert seen["source"] == ["relative"]


def test_marks_inside_a_content_are_seen() -> None:
    seen = decided("Mara Lind said that the dam, a wall of 1962, would hold - for now.", "that_clause")
    assert seen["comma"] == ["modal"]
    assert seen["dash"] == ["yes"]


def test_a_cue_within_what_another_says_is_seen() -> None:
    text = "Mara Lind said that Ove Sand had criticised the dam in May."
    seen = decided(text, "noun_phrase")
    assert seen["within"] == ["speech", "that_clause"]
    assert seen["overlaps"] == ["yes"]
    assert "within" not in decided(text, "that_clause")
    assert decided(text, "that_clause")["overlaps"] == ["yes"]


def test_words_without_a_cue_are_told_by_their_place() -> None:
    seen = decided("Mara Lind shook her head.\n“The dam will hold.”", "own_paragraph")
    assert seen["cue"] == ["-"]
    assert seen["how"] == ["subject-above"]
    assert seen["marks"] == ["direct"]


def test_the_kind_of_mention_is_read_off_the_features() -> None:
    assert mention_of(("cue:say", "source:pronoun-he")) == "pronoun"
    assert mention_of(("cue:say", "source:none")) == "none"
    assert mention_of(("cue:say",)) == "none"


@pytest.mark.parametrize(
    ("text", "rule", "name", "values"),
    [
        ("Mara Lind could reveal the plan.", "noun_phrase", "aux", ["could"]),
        ("Mara Lind has not revealed the plan.", "noun_phrase", "aux", ["has", "not"]),
        ("Mara Lind is ready to announce the plan.", "noun_phrase", "governor", ["ready"]),
        ("Mara Lind said that the dam would hold.", "that_clause", "tense", ["E"]),
        ("Mara Lind says that the dam will hold.", "that_clause", "tense", ["Z"]),
        ("Mara Lind said that the dam would hold.", "that_clause", "clause", ["yes"]),
        ("Mara Lind condemned the plan.", "noun_phrase", "clause", ["no"]),
        ("Mara Lind condemned the plan.", "noun_phrase", "whole", ["yes"]),
        ("Mara Lind condemned the plan of the board.", "noun_phrase", "whole", ["no"]),
        ("If Mara Lind condemned the plan, it would fall.", "noun_phrase", "opened", ["if"]),
        ("Mara Lind condemned the plan.", "noun_phrase", "opened", ["start"]),
        ("No engineers condemned the plan.", "noun_phrase", "one", ["no"]),
        ("No engineers condemned the plan.", "noun_phrase", "who", ["engineers"]),
        ("Mara Lind condemned the plan of 1962.", "noun_phrase", "numbers", ["yes"]),
        ("Mara Lind condemned Denmark.", "noun_phrase", "names", ["yes"]),
        ("Mara Lind condemned it.", "noun_phrase", "first", ["it"]),
    ],
)
def test_the_wording_is_seen(text: str, rule: str, name: str, values: list[str]) -> None:
    assert decided(text, rule)[name] == values


def test_who_speaks_elsewhere_is_seen() -> None:
    said = "Mara Lind condemned the plan. Ove Sand said that it was old."
    assert decided(said, "noun_phrase")["spoke"] == ["no"]
    assert decided(said.replace("Ove Sand", "Mara Lind"), "noun_phrase")["spoke"] == ["yes"]


def test_words_may_be_sure_where_the_speaker_is_not() -> None:
    words = ("cue:say", "form:speech-finite", "takes:twqp", "then:that", "opens:that+determiner")
    assert statement("that_clause", (*words, "source:pronoun-it")) > 0.6
