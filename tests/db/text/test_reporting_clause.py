"""A statement reads as the article has it: who, in what sense, and what; never the bare words of what was denied."""

from __future__ import annotations

from typing import Any

import pytest

from db.text.reporting_clause import label_of, sentence, stands_for_itself, unsure


def row(**known: Any) -> dict[str, Any]:
    return {
        "speaker": "Ann Lee",
        "mention": "Lee",
        "kind": "indirect",
        "text": "that the lock was open",
        "cue": "said",
        "rule": "that_clause",
        "stance": "said",
        **known,
    }


@pytest.mark.parametrize(
    ("known", "reads"),
    [
        ({}, "Ann Lee said that the lock was open"),
        ({"cue": "denied", "stance": "denied"}, "Ann Lee denied that the lock was open"),
        (
            {"cue": "never said", "stance": "not_said", "stance_words": "never"},
            "Ann Lee never said that the lock was open",
        ),
        (
            {"cue": "say", "stance": "not_said", "stance_words": "did not"},
            "Ann Lee did not say that the lock was open",
        ),
        (
            {"cue": "didn’t think", "stance": "denied", "stance_words": "’t"},
            "Ann Lee didn’t think that the lock was open",
        ),
        (
            {"cue": "noted", "stance": "not_said", "stance_words": "not"},
            "Ann Lee not noted that the lock was open",
        ),
        (
            {"speaker": "recent rumours", "cue": "suggested", "stance": "alleged", "stance_words": "rumours"},
            "recent rumours suggested that the lock was open",
        ),
        (
            {"cue": "asked", "text": "whether it was open", "stance": "asked"},
            "Ann Lee asked whether it was open",
        ),
        ({"cue": "told", "addressee": "the council"}, "Ann Lee told the council that the lock was open"),
        (
            {
                "cue": "has warned",
                "text": "not to swim",
                "addressee": "the public",
                "spans": {"cue": [[8, 18]], "source": [[0, 7]], "addressee": [19, 29], "content": [[30, 41]]},
            },
            "Ann Lee has warned the public not to swim",
        ),
        (
            {
                "cue": "urged",
                "text": "to act",
                "addressee": "ministers",
                "spans": '{"cue": [[8, 13]], "source": [[0, 7]], "addressee": [14, 23], "content": [[24, 30]]}',
            },
            "Ann Lee urged ministers to act",
        ),
        (
            {
                "speaker": None,
                "mention": "all doctors",
                "cue": "agree",
                "stance": "denied",
                "stance_words": "Not",
                "spans": {"stance": [[0, 3]], "source": [[4, 15]], "cue": [[16, 21]], "content": [[22, 44]]},
            },
            "Not all doctors agree that the lock was open",
        ),
        (
            {
                "speaker": None,
                "mention": "everyone here",
                "cue": "agrees",
                "stance": "denied",
                "stance_words": "Not everyone here agrees",
                "spans": {"stance": [[0, 24]], "source": [[4, 17]], "cue": [[18, 24]], "content": [[25, 47]]},
            },
            "Not everyone here agrees that the lock was open",
        ),
        (  # the cue before the source shows the stance, and nobody is addressed
            {
                "kind": "direct",
                "text": "“Is it over?”",
                "cue": "asked",
                "stance": "asked",
                "stance_words": "asked",
                "addressee": "Lee",
                "spans": {
                    "stance": [[14, 19]],
                    "cue": [[14, 19]],
                    "source": [[20, 23]],
                    "addressee": [20, 23],
                    "content": [[0, 13]],
                },
            },
            "Ann Lee asked: “Is it over?”",
        ),
        (  # a question in an interview shows itself what it is
            {
                "speaker": "The Elm Post",
                "kind": "direct",
                "cue": ":",
                "text": "Why now?",
                "stance": "asked",
                "stance_words": "Why now?",
                "spans": {"stance": [[0, 8]], "source": [], "cue": [], "content": [[0, 8]]},
            },
            "The Elm Post: Why now?",
        ),
        (  # not right before the source
            {
                "cue": "said",
                "stance": "alleged",
                "stance_words": "reportedly",
                "spans": {
                    "stance": [[0, 10]],
                    "source": [[12, 19]],
                    "cue": [[20, 24]],
                    "content": [[25, 47]],
                },
            },
            "Ann Lee reportedly said that the lock was open",
        ),
        (  # said to the club: not right behind the cue
            {
                "addressee": "the club",
                "spans": {"cue": [[8, 12]], "source": [[0, 7]], "addressee": [16, 24], "content": [[25, 47]]},
            },
            "Ann Lee said that the lock was open",
        ),
        (  # in the content already
            {
                "cue": "urged",
                "text": "the council to act",
                "addressee": "the council",
                "spans": {"cue": [[8, 13]], "source": [[0, 7]], "addressee": [14, 25], "content": [[14, 32]]},
            },
            "Ann Lee urged the council to act",
        ),
        ({"cue": "According to", "text": "the lock was open"}, "According to Ann Lee: the lock was open"),
        ({"cue": "reported by", "text": "the flood"}, "reported by Ann Lee: the flood"),
        ({"cue": "claim", "rule": "noun_cue"}, "Ann Lee (claim): that the lock was open"),
        (
            {"cue": "reportedly", "rule": "hedge", "speaker": None, "mention": None, "text": "it was open"},
            "reportedly: it was open",
        ),
        ({"speaker": None, "mention": None, "cue": None}, "that the lock was open"),
        ({"speaker": None, "mention": "officials"}, "officials said that the lock was open"),
        (
            {"kind": "direct", "text": "“It was I,”", "cue": "did not say", "stance": "not_said"},
            "Ann Lee did not say: “It was I,”",
        ),
    ],
)
def test_it_reads_as_a_sentence(known: dict[str, Any], reads: str) -> None:
    assert sentence(row(**known)) == reads


def test_only_plain_words_in_marks_stand_for_themselves() -> None:
    assert stands_for_itself(row(kind="direct"))
    assert not stands_for_itself(row(kind="mixed"))
    assert not stands_for_itself(row(kind="direct", stance="asked"))


def test_what_was_not_plainly_said_has_a_label() -> None:
    labels = {
        stance: label_of(row(stance=stance))
        for stance in ("denied", "not_said", "asked", "alleged", "planned")
    }
    assert all(labels.values())
    assert label_of(row()) is None


def test_what_is_unsure_says_how_sure() -> None:
    assert unsure(row(confidence=0.54)) == 54
    assert unsure(row(confidence=0.6)) is None


def test_what_a_reviewer_decided_is_not_unsure() -> None:
    assert unsure(row(confidence=0.54, verdict="wrong_speaker")) is None
    assert unsure(row(confidence=0.54, verdict="right")) is None
    assert unsure(row(confidence=0.54, verdict="unsure")) == 54
