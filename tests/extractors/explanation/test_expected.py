"""What is said of an expected decision that was lost: the point, and the file to change first."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractors import Article, Explanation, explain
from extractors.explanation import Answer

ROOT = Path(__file__).parents[3]
SAMPLES = (ROOT / "quotes/samples/articles.jsonl").read_text(encoding="utf-8").splitlines()


@cache
def explained(text: str) -> Explanation:
    return explain(Article(id="", text=text))


def lost(text: str, words: str | None = None, **more: Any) -> Answer:
    return explained(text).expected(words, **more)


def first_file(answer: Answer) -> str:
    return answer.changes[0].file.partition(":")[0]


@pytest.mark.parametrize(
    ("text", "words", "by", "point", "file"),
    [
        (
            "The mayor wibbled that the dam was old.",
            "the dam was old",
            "the mayor",
            "no list",
            "lexicon/en/cues.txt",
        ),
        (
            "The ferry is late, a clerk let it be felt.",
            "The ferry is late",
            "a clerk",
            "only with other words",
            "lexicon/en/phrasal_cues.txt",
        ),
        (
            "Nearly half (or maybe some 38% or so) said the pier was unsafe.",
            "the pier was unsafe",
            "half",
            "none in this place",
            "tokens/noun_groups.py",
        ),
        (
            "The bench ruled four votes to one that the fee was fair.",
            "the fee was fair",
            "the bench",
            "`that_clause`",
            "rules/reported/after_cue.py",
        ),
        (
            "Lee snapped to shut the bridge.",
            "to shut the bridge",
            "Lee",
            "`infinitive` was not tried",
            "lexicon/en/cues.txt",
        ),
        (
            "Lee told the council fans left.",
            "fans left",
            "Lee",
            "the start of the content",
            "tokens/noun_groups.py",
        ),
        (
            "He claims the road, and sat.",
            "the road, and sat",
            "he",
            "the bar",
            "lexicon/weights/statements.txt",
        ),
        (
            "She got the “best film” prize.",
            "best film",
            None,
            "words in marks taken for",
            "quotation_marks/not_speech_rules.py",
        ),
    ],
)
def test_where_words_were_lost(text: str, words: str, by: str | None, point: str, file: str) -> None:
    answer = lost(text, words, by=by)
    assert answer.lost is not None and point in answer.lost
    assert first_file(answer) == f"extractors/{file}"


def test_a_line_that_would_make_a_word_a_cue() -> None:
    answer = lost("The mayor wibbled that the dam was old.", "the dam was old", by="the mayor")
    assert "“wibble speech t”" in answer.changes[0].what
    answer = lost("The ferry is late, a clerk let it be felt.", "The ferry is late", by="a clerk")
    assert "“let_it_be_felt speech" in answer.changes[0].what


def test_the_word_at_which_a_pattern_stops_fitting() -> None:
    answer = lost(
        "Nearly half (or maybe some 38% or so) said the pier was unsafe.", "the pier was unsafe", by="half"
    )
    assert any("“half” is determiner" in line for line in answer.because)


def test_an_end_that_came_too_early_names_what_ended_it() -> None:
    answer = lost("Kim endorsed Lee last week.", "Lee last week", by="Kim")
    assert answer.lost == "the end of the content, too early"
    assert (
        first_file(answer) == "extractors/cues/objects/circumstances.py"
        and "`before_time`" in answer.because[0]
    )


def test_an_end_that_came_too_late_names_who_was_asked_for_one() -> None:
    text = "Lee said the pier was old, which pleased Kim."
    answer = lost(text, "the pier was old", by="Lee")
    assert answer.lost == "the end of the content, too late"
    assert any("`_ends_at_comma`" in line for line in answer.because)
    assert first_file(answer) == "extractors/rules/reported/content_end.py"


def test_what_was_not_expected_names_the_lists_that_could_object() -> None:
    answer = lost("The clerk noted down the number.", nothing=True)
    assert answer.lost is not None and "the sense of the cue" in answer.lost
    assert answer.changes[0].file == "extractors/lexicon/en/act_senses.txt"
    assert any("cues.txt:" in change.file for change in answer.changes)


def test_a_title_taken_for_speech_names_the_rule_that_asks_for_its_word() -> None:
    answer = lost("Podcast: “The Last Lamp on Dock Street”", nothing=True)
    assert first_file(answer) == "extractors/quotation_marks/not_speech_rules.py"
    code = (ROOT / first_file(answer)).read_text(encoding="utf-8").splitlines()
    assert code[int(answer.changes[0].file.rpartition(":")[2]) - 1].startswith("def title_after_its_kind(")


def test_a_pronoun_names_the_scores_of_both() -> None:
    text = "Ann Lee met Dora Finch on Monday. She said that the bridge was shut."
    assert lost(text, "the bridge was shut", by="Ann Lee").lost is None
    answer = lost(text, "the bridge was shut", by="Dora Finch")
    assert answer.lost is not None and "higher score" in answer.lost
    assert any(line.startswith("Dora Finch has the score") for line in answer.because)
    assert answer.changes[0].file == "extractors/lexicon/weights/pronouns.txt"


def test_somebody_ruled_out_names_the_condition() -> None:
    text = "Mayor Ann Lee met Mr. Hugo Finch on Monday. She said that the bridge was shut."
    answer = lost(text, "the bridge was shut", by="Hugo Finch")
    assert answer.lost is not None and "ruled out" in answer.lost
    assert first_file(answer) == "extractors/coreference/pronouns/pronouns.py"


def test_a_name_that_is_read_otherwise() -> None:
    answer = lost("Passenger group On Track said it was late.", "it was late", by="On Track")
    assert (
        answer.lost == "the name: read otherwise"
        and first_file(answer) == "extractors/entities/names/names.py"
    )


def test_another_stance_names_the_list_of_its_cues() -> None:
    text = "Lee acknowledged the pier was old."
    assert lost(text, "the pier was old", stance="said").lost is None
    answer = lost(text, "the pier was old", stance="denied")
    assert answer.lost == "the stance: said, not denied"
    assert answer.changes[0].file == "extractors/lexicon/en/denying_cues.txt"


def test_a_stance_that_another_rule_decided() -> None:
    answer = lost("Lee will say the pier is old.", "the pier is old", stance="said")
    assert answer.lost == "the stance: planned, not said" and "`planned`" in answer.because[0]


def test_another_role_names_what_read_it() -> None:
    text = "Ann Lee, a clerk at Elm Bank, said the pier was old."
    assert lost(text, "the pier was old", role="clerk").lost is None
    answer = lost(text, "the pier was old", role="wheelsmith")
    assert answer.lost is not None and "role" in answer.lost


def test_what_is_as_expected_is_not_lost() -> None:
    answer = lost("Lee said the pier was old.", "that the pier was old", by="Lee", stance="said")
    assert answer.lost is None and "nothing is lost" in str(answer)


def test_words_that_do_not_stand_in_the_text() -> None:
    assert "do not stand" in (lost("Lee said no.", "yes").lost or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee said the pier was old, which pleased Kim.", {"words": "the pier was old"}),
        ("The clerk noted down the number.", {"nothing": True}),
        (
            "Nearly half (or maybe some 38% or so) said the pier was unsafe.",
            {"words": "the pier was unsafe", "by": "half"},
        ),
    ],
)
def test_an_answer_is_short_and_its_files_exist(text: str, expected: dict[str, Any]) -> None:
    answer = explained(text).expected(**expected)
    assert len(str(answer).splitlines()) <= 15
    assert json.loads(json.dumps(answer.to_dict())) == answer.to_dict()
    for change in answer.changes:
        for file in change.file.split(", "):
            name, _, line = file.partition(":")
            assert (ROOT / name).is_file()
            assert not line or int(line) <= len((ROOT / name).read_text(encoding="utf-8").splitlines())


def test_classes_tell_where_they_come_from() -> None:
    tokens = {one.text: one for one in explained("Lee quickly told the glorble on Monday.").tokens}
    assert tokens["quickly"].class_from == "by its ending -ly"
    assert tokens["told"].class_file.startswith("extractors/lexicon/en/verbs.txt:")
    assert tokens["glorble"].class_from.startswith("unknown word")
    assert tokens["the"].class_file.startswith("extractors/lexicon/en/wordclasses.txt:")
    assert tokens["Monday"].class_file.startswith("extractors/lexicon/en/weekdays.txt:")


def test_anything_may_be_expected() -> None:
    draw = random.Random(7)
    for line in SAMPLES[:2]:
        text = json.loads(line)["text"][:1200]
        words = text.split()
        for _ in range(25):
            start = draw.randrange(len(words))
            answer = explained(text).expected(
                " ".join(words[start : start + draw.randint(1, 9)]),
                by=draw.choice([None, "he", "the mayor", words[start]]),
                stance=draw.choice([None, "denied", "asked", "planned"]),
                role=draw.choice([None, "mayor", "wheelsmith"]),
                nothing=draw.random() < 0.2,
            )
            assert answer.lost is None or answer.because
            assert all(change.file.startswith("extractors/") for change in answer.changes)
