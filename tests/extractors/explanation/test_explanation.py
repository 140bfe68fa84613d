"""What an explanation says of sentences of which nothing, or not all, is found: why, and in which file."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile_texts import HOSTILE

import extractors
import extractors.explanation.model
from extractors import Article, explain
from extractors.explanation.model import Reason, RuleTried
from extractors.rules.registry import rules

ROOT = Path(__file__).parents[3]
SAMPLES = (ROOT / "quotes/samples/articles.jsonl").read_text(encoding="utf-8").splitlines()


def explained(text: str, **more: Any) -> extractors.Explanation:
    return explain(Article(id="", text=text, **more))


def all_reasons(reasons: tuple[Reason, ...]) -> list[Reason]:
    return [one for reason in reasons for one in (reason, *all_reasons(reason.since))]


def rule_of(found: extractors.Explanation, cue: str, rule: str) -> RuleTried:
    return next(one for match in found.cues if match.text == cue for one in match.rules if one.rule == rule)


def test_a_verb_that_no_list_has() -> None:
    found = explained("The mayor wibbled that the bridge was safe.")
    assert not found.attributions
    (word,) = [one for one in found.no_cues if one.text == "wibbled"]
    assert word.file == "extractors/lexicon/en/cues.txt" and "no list" in word.why


def test_a_frame_that_a_verb_lacks() -> None:
    found = explained("The mayor snapped about potholes.")
    tried = rule_of(found, "snapped", "preposition")
    assert tried.outcome == "not tried" and "cues.txt" in tried.why


def test_the_condition_that_turned_a_rule_away() -> None:
    found = explained("Lee spoke on condition that nobody left.")
    spoke = next(one for one in found.cues if one.text == "spoke")
    assert spoke.subject == "Lee" and spoke.sense == "speech"
    found = explained("Lee said on condition that nobody left.")
    tried = rule_of(found, "said", "that_clause")
    reason = tried.because[-1]
    assert tried.outcome == "turned away" and reason.file == "extractors/rules/reported/after_cue.py"
    assert reason.condition == 'doc.tokens.words[k - 1] == "condition"' and reason.met


def test_a_condition_is_that_of_the_line_in_its_file() -> None:
    found = explained("Lee said on condition that nobody left.")
    reason = rule_of(found, "said", "that_clause").because[-1]
    lines = (ROOT / reason.file).read_text(encoding="utf-8").splitlines()
    assert reason.condition in lines[reason.line - 1]


def test_only_the_part_of_a_condition_that_decided() -> None:
    found = explained("Lee said the bridge that fell.")
    (reason,) = rule_of(found, "said", "that_clause").because
    assert reason.condition == "doc.classes[k] != THAT"
    assert reason.values["doc.classes[k]"] == "determiner" and "the" in reason.values["k"]


def test_the_function_that_was_asked_and_its_reason() -> None:
    found = explained("“It is shut.” The sea rose.")
    tried = next(one for one in found.quotations[0].rules if one.rule == "interview_answer")
    (reason,) = tried.because
    assert reason.name == "_is_answer" and reason.says and reason.since
    assert all(one.file.startswith("extractors/") for one in all_reasons(tried.because))


def test_a_cue_that_is_a_noun_in_its_place() -> None:
    found = explained("The claims that were filed grew.")
    (word,) = [one for one in found.no_cues if one.text == "claims"]
    assert word.because and word.file.startswith("extractors/cues/")


def test_a_phrase_whose_rule_found_nothing() -> None:
    found = explained("Trains ran according the plan.")
    (word,) = [one for one in found.phrases if one.text == "according"]
    assert "words[k + 1 : k + 2]" in word.because[-1].condition


def word_of(text: str, word: str) -> extractors.explanation.model.WordExplained:
    return next(one for one in explained(text).no_cues if one.text == word)


def test_a_verb_that_is_a_cue_only_with_other_words() -> None:
    word = word_of("Kim Li gave reporters an earful about the ferry.", "gave")
    assert "only with other words: “" in word.why and word.file.endswith("phrasal_cues.txt")


def test_somebodys_noun_that_no_list_has() -> None:
    word = word_of("Lee’s harrumph was that the quay was old.", "harrumph")
    assert word.file == "extractors/lexicon/en/noun_cues.txt"


def test_each_cue_names_its_list_and_the_rule_that_found_it_its_line() -> None:
    text = str(explained("She extended her gratitude to the officers. Lee said it was late."))
    lines = text.splitlines()
    assert "en/phrasal_cues.txt:" in next(line for line in lines if "(extend_gratitude" in line)
    assert "en/cues.txt:" in next(line for line in lines if "“said” (say" in line)
    found = next(line for line in lines if "+ bare_clause  found" in line)
    file, number = found.rsplit(" ", 1)[1].split(":")
    code = (ROOT / file).read_text(encoding="utf-8").splitlines()
    assert code[int(number) - 1].startswith("def bare_clause(")


def test_a_sentence_in_which_nothing_is_a_word_of_saying() -> None:
    assert "no word of it is a verb, noun or adjective of saying" in str(explained("The quay, at noon."))


def test_an_act_names_the_file_that_objected() -> None:
    (one,) = explained("To hear Lee tell it, the bridge was never safe.").candidates
    assert (one.dropped or "").startswith("names_act") and one.file == "extractors/cues/no_statement/acts.py"


def test_a_dateline_names_its_file() -> None:
    assert "dateline: Lee:  (never quoted from)  extractors/layout/datelines.py" in str(
        explained("Lee: It is closed.")
    )


def test_a_candidate_below_its_bar() -> None:
    found = explained("He claims the road, and sat.")
    (one,) = found.candidates
    assert not one.given and one.dropped == "below the bar"
    assert one.statement is not None and one.bar is not None and one.statement < one.bar
    assert {sign.name for sign in one.signs} >= {one.rule, "cue:claim"}


def test_words_in_marks_that_are_no_speech() -> None:
    found = explained("She got the “best film” prize.")
    (one,) = found.quotations
    assert one.not_speech is not None and one.not_speech["decided"] and one.not_speech["rule"]


def test_boilerplate_is_named() -> None:
    text = (
        "Lee said the bridge was safe. Kim said it was old.\n\nShare this article\n\nRead more: Lee said no"
    )
    kinds = {part.kind for part in explained(text).parts}
    assert {"paragraph", "boilerplate"} <= kinds


def test_what_an_adverb_beside_a_cue_lost_to() -> None:
    found = explained("Lee allegedly said that the bridge was shut.")
    lost = [one for one in found.candidates if one.rule == "hedge"]
    assert lost and not lost[0].given and "one_for_each" in (lost[0].dropped or "")


def test_whom_a_pronoun_means_and_who_came_second() -> None:
    text = "Mayor Ann Lee met Dora Finch on Monday. She said that the bridge was shut."
    (mention,) = [one for one in explained(text).mentions if one.text == "She"]
    assert mention.speaker == "Ann Lee" == mention.scores[0].name and mention.decided_by
    assert [score.name for score in mention.scores][1:] == ["Dora Finch"]
    assert mention.scores[0].score > mention.scores[1].score


def test_who_is_near_and_cannot_be_meant() -> None:
    text = "Mayor Ann Lee met Mr. Hugo Finch on Monday. She said that the bridge was shut."
    (mention,) = [one for one in explained(text).mentions if one.text == "She"]
    (other,) = mention.ruled_out
    assert (
        other.name == "Hugo Finch" and other.because[0].file == "extractors/coreference/pronouns/pronouns.py"
    )
    assert "not Hugo Finch by" in str(explained(text))


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "Lee said\r\nthat the   bridge was\r\nold and that nobody would ever cross it again.\r\n\r\n“No,” said Kim."
    found = explained(text)
    assert [cue.span.of(text) for cue in found.cues] == ["said", "said"]
    assert found.quotations[0].span.of(text) == "“No,”"
    assert all(token.span.of(text).split() == token.text.split() for token in found.tokens)


def test_what_is_given_is_what_extract_gives() -> None:
    for line in SAMPLES[:5]:
        row = json.loads(line)
        article = Article(id="", text=row["text"], title=row.get("title"))
        found = explain(article)
        assert found.attributions == extractors.extract(article).attributions
        given = [one for one in found.candidates if one.given]
        assert [one.content for one in given] == [one.content for one in found.attributions]
        assert [one.confidence for one in given] == [round(one.confidence, 4) for one in found.attributions]


def test_every_rule_for_verbs_is_told_of_each_cue() -> None:
    verbs = {rule.name for rule in rules() if rule.group == "a verb and its content"}
    (cue,) = explained("Lee mentioned the bridge.").cues
    assert {rule.rule for rule in cue.rules} == verbs


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_texts_are_explained_too(name: str) -> None:
    explained(HOSTILE[name](60)[:1500]).to_dict()


def test_data_is_plain_and_text_names_the_files() -> None:
    found = explained("The mayor snapped about potholes. “No,” she said. He got the “best film” prize.")
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
    assert "extractors/rules/reported/after_cue.py:" in str(found) and "SENTENCE 2" in str(found)


def test_one_part_of_a_text_can_be_asked_for() -> None:
    text = "Lee said that it was old. Kim said that it was new."
    found = explained(text).within(0, 25)
    assert len(found.cues) == len(found.candidates) == len(found.mentions) == 1


def test_whoever_traced_before_goes_on() -> None:
    def trace(frame: Any, event: str, arg: Any) -> None:
        return None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        explained("Lee said no.")
        assert sys.gettrace() is trace
    finally:
        sys.settrace(before)


def test_an_empty_text() -> None:
    assert explained("").candidates == ()
