"""The measures: small cases by hand, and agreement with the scorer that the figures are published by."""

import hashlib
import importlib.util
import json
import random
from pathlib import Path

import pytest

from quotes.evaluation.matching import quoted_segments, speech_forms
from quotes.evaluation.measures import evaluate
from quotes.evaluation.ranges import length, overlap, shared, union
from quotes.evaluation.speaker_agreement import same_full_name, same_speaker

SHARED = Path(__file__).resolve().parents[3] / "shared" / "eval"

TEXT = 'Mara Lind said: "The dam is safe." Ove Sand denied that. The film "Low Water" is on.'


def at(words, text=TEXT):
    start = text.index(words)
    return [start, start + len(words)]


def gold(*attributions):
    return [{"id": "a", "text": TEXT, "attributions": list(attributions)}]


SAFE = {
    "content": [at('"The dam is safe."')],
    "cue": [at("said")],
    "source": [at("Mara Lind")],
    "speaker": {"name": "Mara Lind", "kind": "person"},
}
DENIAL = {"content": [at("that")], "cue": [at("denied")], "source": [at("Ove Sand")]}


def figures(predictions, errors=0):
    return evaluate(gold(SAFE, DENIAL), {"a": {"attributions": predictions}}, errors)


def test_all_right():
    rows = figures([dict(SAFE, speaker="Lind"), DENIAL]).rows
    right = {name: (row.precision, row.recall, row.f1) for name, row in rows.items()}
    assert right.pop("quoted fullname") == (0, 0, 0)
    assert set(right.values()) == {(100, 100, 100)}
    assert rows["quoted detect"].gold == 1
    assert rows["all content"].gold == 2


def test_nothing_predicted():
    rows = evaluate(gold(SAFE, DENIAL), {}).rows
    assert {row.f1 for row in rows.values()} == {0}


def test_wrong_source_is_found_but_not_right():
    evaluation = figures([dict(SAFE, source=[at("Ove Sand")], speaker="Ove Sand", rule="nearest")], errors=3)
    assert evaluation.rows["quoted detect"].f1 == 100
    assert evaluation.rows["quoted source"].f1 == 0
    assert evaluation.rows["reported content"].precision == 100
    assert evaluation.rows["reported content"].recall == 50
    kinds = [mistake.kind for mistake in evaluation.mistakes]
    assert kinds == ["wrong-source", "wrong-speaker", "missed-report"]
    assert evaluation.mistakes[0].note == "source is Mara Lind, not Ove Sand"
    assert evaluation.mistakes[0].words == "The dam is safe."
    assert evaluation.mistakes[0].rule == "nearest"


def test_rules_are_counted_apart():
    title = {"content": [at("Low Water")], "cue": [], "source": [], "rule": "every mark"}
    rules = figures([dict(SAFE, rule="colon", speaker="Lind"), title]).rules
    assert (rules["colon"].attributions, rules["colon"].source_right, rules["colon"].speaker_right) == (
        1,
        1,
        1,
    )
    assert (rules["every mark"].segments, rules["every mark"].segments_right) == (1, 0)
    assert (rules["colon"].segments_right, rules["colon"].segment_sources_right) == (1, 1)


def test_no_more_errors_than_asked_for():
    false = [{"content": [[n, n + 3]], "cue": [], "source": []} for n in range(36, 50)]
    assert (
        len(figures(false, errors=4).mistakes) == 3 + 4
    )  # three lines for the missed ones, four for the false
    assert figures(false).mistakes == []


def test_half_of_a_content_is_enough_and_less_is_not():
    start, end = SAFE["content"][0]
    half, less = [[start, start + (end - start) // 2]], [[start, start + (end - start) // 2 - 1]]
    assert figures([dict(SAFE, content=half)]).rows["all content"].pred_right == 1
    assert figures([dict(SAFE, content=less)]).rows["all content"].pred_right == 0


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ('He said "yes" twice.', ["yes"]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("“Open until\nthe end” of", ["Open until"]),
        ("„Ja“ «non» ``well''", ["Ja", "non", "well"]),
        ('"first "second', ["first ", "second"]),
        ('“” " " “...”', []),
    ],
)
def test_segments(text, segments):
    assert [text[a:b] for a, b in quoted_segments(text)] == segments


def test_speech_forms():
    assert {"said", "says", "denied", "denies", "arguing", "quipped", "wrote"} <= speech_forms()
    assert not {"believes", "the", ""} & speech_forms()


@pytest.mark.parametrize(
    ("said", "gold", "kind", "same", "full"),
    [
        ("Mara Lind", "Mara Lind", "person", True, True),
        ("Lind", "Mara Lind", "person", True, False),
        ("Dr. M. Lind", "Mara Lind", "person", True, False),
        ("Mara Jo Lind", "Mara Lind", "person", True, True),
        ("Tom Lind", "Mara Lind", "person", False, False),
        ("Mara", "Mara Lind", "person", True, False),
        ("José Núñez Jr.", "Jose Nunez", "person", True, True),
        ("the Dam Board", "Dam Board of Arlo", "organization", True, True),
        ("Dam Council", "Dam Board", "organization", False, False),
        (None, "Mara Lind", "person", False, False),
        ("李娜", "李娜", "person", False, False),
    ],
)
def test_names(said, gold, kind, same, full):
    assert same_speaker(said, gold, kind) is same
    assert same_full_name(said, gold, kind) is full


def test_intervals_count_as_sets_of_characters_do():
    chance = random.Random(7)
    for _ in range(300):
        a, b = (
            [(s := chance.randrange(40), s + chance.randrange(9)) for _ in range(chance.randrange(5))]
            for _ in "ab"
        )
        characters_a, characters_b = ({c for s, e in spans for c in range(s, e)} for spans in (a, b))
        assert length(union(a)) == len(characters_a)
        assert shared(union(a), union(b)) == len(characters_a & characters_b)
        assert overlap(union(a), union(b)) == bool(characters_a & characters_b)


def spoiled(document, chance):
    """The gold's own attributions with all the errors that a tool makes."""
    text, rows = document["text"], document["attributions"]
    predictions = []
    for row in rows:
        if chance.random() < 0.15:
            continue
        content = row["content"]
        if chance.random() < 0.4:
            content = [
                [max(0, s - chance.randrange(30)), min(len(text), e + chance.randrange(40))]
                for s, e in content
            ]
        name = (row.get("speaker") or {}).get("name")
        name = chance.choice([name, name, name, name and name.split()[-1], None, "Mara Lind"])
        other = chance.choice(rows)
        predictions.append(
            {
                "content": content,
                "cue": row["cue"] if chance.random() < 0.8 else other["cue"],
                "source": row["source"] if chance.random() < 0.8 else other["source"],
                "speaker": name,
                "rule": chance.choice("abc"),
            }
        )
        if chance.random() < 0.2:
            start = chance.randrange(len(text) - 100)
            predictions.append({"content": [[start, start + 80]], "cue": [], "source": [], "speaker": None})
    return {"id": document["id"], "attributions": predictions}


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="../shared/eval is not there")
def test_agrees_with_the_published_scorer():
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    lines = (SHARED / "news-train.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [
        d for d in map(json.loads, lines) if int(hashlib.sha1(d["id"].encode()).hexdigest(), 16) % 4 == 1
    ]
    chance = random.Random(11)
    predictions = {d["id"]: spoiled(d, chance) for d in documents}
    theirs = score.score({d["id"]: d for d in documents}, predictions)
    ours = evaluate(documents, predictions).rows
    assert list(ours) == list(theirs)
    for name, row in theirs.items():
        assert (ours[name].gold, ours[name].pred) == (row["gold"], row["pred"]), name
        assert ours[name].precision == pytest.approx(row["p"], abs=0.051), name
        assert ours[name].recall == pytest.approx(row["r"], abs=0.051), name
        assert ours[name].f1 == pytest.approx(row["f1"], abs=0.051), name
