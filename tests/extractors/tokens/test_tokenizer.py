"""Tokens, their offsets and their word classes."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Span
from extractors.tokens.tagger import word_class
from extractors.tokens.tokenizer import Tokens, tokenize
from extractors.tokens.verb_forms import forms, verb_from_entry
from extractors.tokens.word_classes import ADVERB, NAME

Quotation = tuple[int, int, tuple[int, int]]


def quotations(text: str) -> list[Quotation]:
    return [(m.start(), m.end(), (m.start() + 1, m.end() - 1)) for m in re.finditer("“[^”]*”", text)]


def tokens(text: str) -> Tokens:
    return tokenize(text, quotations(text))


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("The mayor said that she would go.", "DNEHRMV."),
        ("Lee's dog didn't bark; they're out.", "PsvMxv;RBx."),
        ("He may march in May or March", "RMvIPCP"),
        ("the claim claims claimed claiming", "DvzEG"),
        ("She has gone, went and wrote, written", "RAU,FCF,U"),
        ("US IT WHO THE THAT", "PPPDH"),
        ("$5 £3 50%", "D=D==N"),
        ("Nobody knows whether it quickly ended", "RZSRxE"),
        ("A co-op’s X-ray", "DNsP"),
        ("One.\n\nTwo\nThree", "=./=/="),
        ("He said last week and this Monday night", "RExxCDxx"),
        ("last week’s vote of this year", "vNsvIDN"),
    ],
)
def test_classes(text: str, classes: str) -> None:
    assert tokens(text).classes == classes


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mr. Lee sat.", "Mr."),
        ("Sen. Lee sat.", "Sen."),
        ("On Jan. 5 it was cold.", "Jan."),
        ("At 3:25 p.m. it was cold.", "p.m."),
        ("The U.S. team lost.", "U.S."),
        ("Ann B. Lee sat.", "B."),
        ("Lee (R-Wis.) sat.", "R-Wis."),
        ("Roe v. Wade was long.", "v."),
        ("No. 10 was shut.", "No."),
        ("A. P. Lee sat.", "P."),
        ("Halden, Minn., voted.", "Minn."),
    ],
)
def test_shortened_words_keep_their_full_stop(text: str, word: str) -> None:
    found = tokens(text)
    assert word in found.words
    assert found.classes.count(".") == 1
    assert found.classes.endswith(".")


@pytest.mark.parametrize(
    "text", ["He said no. It was late.", "The dog sat. Then it ran.", "In the sun. Lee ran."]
)
def test_other_full_stops_end_a_sentence(text: str) -> None:
    assert tokens(text).classes.count(".") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Žižek’s naïve plan",
        "Ann\u00a0Lee said",
        "Ann\u2009Lee\u200b said",
        "\ufeffAnn Lee said",
        "中文字 Ωmega ßtraße İstanbul",
        "family \U0001f468\u200d\U0001f469 \U0001f600",
        "a\u0301 combining e\u0301te\u0301",
        "\r\nAnn\tLee\x0bsaid\r\n",
        "_ __ ___ ’ ' `` 3-2 1,200.50",
        "",
        "   ",
    ],
)
def test_offsets_give_each_word_back(text: str) -> None:
    offsets_hold(text)


@given(st.text(alphabet=st.characters(codec="utf-8")) | st.text("ab A.'’“” \n-_1,:\u0301\u00a0"))
def test_offsets_give_each_word_of_any_text_back(text: str) -> None:
    offsets_hold(text)


def offsets_hold(text: str) -> None:
    found = tokens(text)
    assert len(found.classes) == len(found.words) == len(found.starts)
    assert [text[a : a + len(word)] for a, word in zip(found.starts, found.words, strict=True)] == found.words
    ends = [a + len(word) for a, word in zip(found.starts, found.words, strict=True)]
    assert all(end <= start for end, start in zip(ends, found.starts[1:], strict=False))
    left_out = "".join(text[a:b] for a, b in zip([0, *ends], [*found.starts, len(text)], strict=True))
    assert left_out.strip(" \u00a0\u2009\u202f\u200b") == ""
    for n, (start, end) in enumerate(zip(found.starts, ends, strict=True)):
        assert found.at(start) == n
        assert found.span(n, n + 1) == Span(start, end)
        assert found.end(n) == end


@pytest.mark.parametrize(
    ("name", "parts"),
    [("Rene\u0301 Le\u0301vy", 2), ("S\u030co\u0308n", 1)],
)
def test_accents_are_part_of_their_word(name: str, parts: int) -> None:
    assert len(tokens(unicodedata.normalize("NFC", name)).words) == parts
    assert len(tokens(name).words) == parts


@pytest.mark.parametrize(
    "blank",
    [
        "\u00a0",
        "\u202f",
        "\u2009",
        "\u200b",
    ],
)
def test_other_blanks_are_blanks(blank: str) -> None:
    found = tokens(f"Mr.{blank}Lee{blank}said{blank}")
    assert (found.classes, found.words) == ("PPE", ["Mr.", "Lee", "said"])


@pytest.mark.parametrize(
    ("quotation", "letter"),
    [
        ("“We left at noon.”", "K"),
        ("“Why?”", "K"),
        ("“We left at noon,”", "Q"),
        ("“No,”", "Q"),
        ("“We left the harbour at noon today”", "Q"),
        ("“left at noon”", "q"),
        ("“Left”", "q"),
        ("“”", "!"),
        ("“  ”", "!"),
    ],
)
def test_a_quotation_is_one_token(quotation: str, letter: str) -> None:
    found = tokens(f"Lee said {quotation} and left.")
    assert found.classes == f"PE{letter}CE."
    assert found.words[2] == quotation


def test_a_comma_behind_the_mark_counts_as_one_before_it() -> None:
    assert tokens("“We left at noon”, Lee said.").classes == "Q,PE."


def test_a_quotation_that_is_a_name_stands_as_one() -> None:
    text = "Lee saw “Salt” twice."
    assert tokenize(text, quotations(text), {8}).classes[2] == "P"
    assert tokenize(text, quotations(text)).classes[2] == "q"


def test_overlapping_quotations_are_folded_once() -> None:
    text = "Lee said “one” now"
    assert tokenize(text, [(9, 14, (10, 13)), (10, 13, (10, 13))]).words == ["Lee", "said", "“one”", "now"]


@pytest.mark.parametrize(
    ("lemma", "letters"),
    [
        ("say", {"say": "V", "says": "Z", "said": "E", "saying": "G"}),
        ("claim", {"claim": "v", "claims": "z", "claimed": "E", "claiming": "G"}),
        ("write", {"write": "V", "writes": "Z", "wrote": "F", "written": "U", "writing": "G"}),
        ("deny", {"deny": "V", "denies": "Z", "denied": "E", "denying": "G"}),
        ("die", {"die": "v", "dies": "z", "died": "E", "dying": "G"}),
        ("agree", {"agree": "V", "agrees": "Z", "agreed": "E", "agreeing": "G"}),
    ],
)
def test_forms_of_a_verb(lemma: str, letters: dict[str, str]) -> None:
    assert forms(lemma) == letters


def test_a_doubled_consonant_is_known_with_and_without() -> None:
    assert forms("stop").keys() >= {"stopped", "stopping"}
    assert forms("travel").keys() >= {"travelled", "travelling", "traveled", "traveling"}


def test_a_verb_that_no_list_has_is_regular() -> None:
    assert verb_from_entry("zorp").past == ("zorped",)


@pytest.mark.parametrize(
    "word", ["Ultimately", "Similarly", "Consequently", "Reportedly", "Strikingly", "Allegedly"]
)
def test_a_capitalised_adverb_is_no_name(word: str) -> None:
    assert word_class(word) == ADVERB


@pytest.mark.parametrize(
    "word", ["Kimberly", "Italy", "Emily", "Assembly", "McNally", "Sally", "Waverly", "Kelly"]
)
def test_a_name_that_ends_like_an_adverb_is_one(word: str) -> None:
    assert word_class(word) == NAME
