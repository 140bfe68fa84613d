"""Clauses of time before a colon, subjects of how many, and what somebody only could say."""

import pytest

from extractors import Article, extract


def found(text):
    return [
        (" … ".join(span.of(text) for span in a.content), a.source[0].of(text) if a.source else None)
        for a in extract(Article(id="", text=text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("The doctor told my father when he asked how long he had: “Long enough.”", "“Long enough.”", "The doctor"),
        ("She told me when I rang: “Come at once.”", "“Come at once.”", "She"),
        ("He told the court when asked about the knife: “I never saw it.”", "“I never saw it.”", "He"),
        ("Ann Lee told reporters as she left: “The club is sound.”", "“The club is sound.”", "Ann Lee"),
        ("When the pollsters asked respondents to name one, most could not.", "respondents to name one", "the pollsters"),
        ("As he told the crowd that it was late, many left.", "that it was late", "he"),
        ("He employs six people, all of whom, he said, would lose pay.", "all of whom … would lose pay", "he"),
        ("The firm has 12 mills, most of which, it says, make a loss.", "most of which … make a loss", "it"),
        ("The police chief told selectmen enforcement would be “a nightmare”.", "enforcement would be “a nightmare”", "The police chief"),
        ("Carol Holt wondered aloud why the town had asked for a study.", "why the town had asked for a study", "Carol Holt"),
    ],
)  # fmt: skip
def test_what_is_said_ends_and_begins_with_its_own_clause(text, content, source):
    assert (content, source) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The courage to say “no” is rare.",
        "The town has the right to say that it is poor.",
        "Her ability to say that things were bad won her votes.",
        "Few had the nerve to ask whether we were hungry.",
        "The chance to tell voters that he was sorry never came.",
    ],
)
def test_what_somebody_could_say_is_not_said(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee went on to say that it was late.", "that it was late"),
        ("The mayor used a speech to warn that the dam was weak.", "that the dam was weak"),
        ("She told me when the bridge would open.", "when the bridge would open"),
    ],
)
def test_other_infinitives_and_clauses_of_time(text, content):
    assert content in [words for words, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The driver shouted that he was “late for supper” and kept going, the report states.", "that he was “late for supper” and kept going"),
        ("The woman said the stew “wasn’t bad,” according to Sgt. Dee Ruiz.", "the stew “wasn’t bad,”"),
        ("He said the fire was small, the report states.", "the fire was small"),
        ("Holt has always denied ordering officials to waive checks.", "ordering officials to waive checks"),
        ("He has repeatedly denied taking bribes.", "taking bribes"),
        ("Sources insisted that Holt had “full confidence” in him - a phrase that rarely bodes well.", "that Holt had “full confidence” in him"),
        ("The minister said the plan was fair - a claim critics reject.", "the plan was fair"),
    ],
)  # fmt: skip
def test_what_others_add_is_not_said(text, content):
    assert content in [words for words, _ in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Officers responded Sunday to reports of shots fired.",
        "Crews responded to calls about smoke at the mill.",
        "Deputies responded to a call about noise.",
    ],
)
def test_a_call_that_is_answered_by_coming_is_not_said(text):
    assert found(text) == []
