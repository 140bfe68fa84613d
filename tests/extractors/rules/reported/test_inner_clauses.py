"""Insertions behind the first word of a clause: ``He showed lots [where], Lee said, [the mill stood].``"""

import pytest

from extractors import Article, extract


def contents(text):
    return [
        (" … ".join(span.of(text) for span in found.content), found.source and found.source[0].of(text))
        for found in extract(Article(id="", text=text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Holt waved photographs of lots where, according to the records, two schools should have stood.", "where … two schools should have stood", "the records"),
        ("The board had flagged works which, it said, were “unusable”.", "which … were “unusable”", "it"),
        ("Lee sold the mill, which, she said, had never made a profit.", "which … had never made a profit", "she"),
        ("He left in May, when, according to the police, the money had already gone.", "when … the money had already gone", "the police"),
        ("They met at a bar where, witnesses say, a fight broke out.", "where … a fight broke out", "witnesses"),
        ("Ann Lee, who, according to friends, was ill, did not attend.", "who … was ill", "friends"),
        ("The club will move to Elmton, where, it says, rents are lower.", "where … rents are lower", "it"),
        ("He was fined after what, he said, was a simple mistake.", "what … was a simple mistake", "he"),
        ("The union left a room in which, members said, rain came through the roof.", "in which … rain came through the roof", "members"),
        ("She moved to a farm whose, according to her son, best field lay fallow.", "whose … best field lay fallow", "her son"),
    ],
)  # fmt: skip
def test_only_the_clause_that_is_parted_is_said(text, content, source):
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In May, according to the police, the money had gone.", "In May … the money had gone"),
        ("When it rains, she said, the mill shuts.", "When it rains … the mill shuts"),
        ("When, she said, it rained, the mill shut.", "When … it rained, the mill shut"),
        ("The bridge, Lee said, was old.", "The bridge … was old"),
        ("The bridge was old, Lee said, because nobody paid.", "The bridge was old … because nobody paid"),
    ],
)
def test_other_insertions_part_the_whole_sentence(text, content):
    assert content in [words for words, _ in contents(text)]


def test_a_relative_clause_may_be_all_that_a_source_says():
    text = "The firm, which has 300 staff, according to its website, will close."
    assert ("which has 300 staff", "its website") in contents(text)
