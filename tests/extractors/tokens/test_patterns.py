"""The notation with names means the regular expressions over class letters that it stands for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.tokens.noun_groups import _ADJUNCTS as ADJUNCTS
from extractors.tokens.noun_groups import _CLAUSE as CLAUSE
from extractors.tokens.noun_groups import BACK_GROUP, NOUN_GROUP
from extractors.tokens.patterns import pattern, source
from extractors.tokens.word_classes import GROUPS, WORD_CLASSES, classes

#: A pattern in names and the same one in letters.
PAIRS = [
    (
        NOUN_GROUP,
        r"(?:[RO]|D{1,3}x?(?:[EUG](?:C[EUG])?)?[NPvz=q]+|=?[NPz][NPvz=]*|=v[NPvz=]*|=+(?=[IxMBAZFE.,]))(?:s[EG=]?[NPvz=]+)*",
    ),
    (
        re.compile(BACK_GROUP),
        r"(?:\)[^(]{1,30}\()?(?:[NPz=vq]|G(?=N{0,2}[sD]))[NPz=v]*(?:[NPvz=x-]{0,6}?(?:[EUG]{1,2}x?)?D{1,3})?(?:s[NPz=v]+(?:[EUGNPvz=x]{0,5}?D{1,3})?)*",
    ),
    (
        CLAUSE,
        r"(?:x[IT](?==)|[xC])*(?:Rs|Rx*[qQ]|(?:Ix?(?==))?(?:R|W|D{0,3}[x=]?[EUGNPvzs=q]*[NPvz=q]|D(?=[BA]|Mx{0,2}[BAVvENvz])|D{1,2}[EUGNPvzs=]{0,3}G(?=[BAM]))(?=((?:[IC][DNPvzEGs=qO]+)*))\1(?:(?:[,(].{1,40}?[,)])?x*[MBAZFEzVv]|T[VvB][^.,;:/QKqHWSMBAZF]{0,12}[MBAZF]))",
    ),
    (
        ADJUNCTS,
        r"(?:x|,x{1,2},|(?:I{1,2}|T(?=[DPONz]))(?:D{1,3}G(?![NPvz=T])|D{0,3}[Nvz]{1,3}G(?=H)|D{0,3}(?:x?[EUG](?=[NPvz=x]))?[NPvzs=x]*[NPvz=]|D(?=[H,x])|[xGO])(?:s[NPvz=]+)*|,(?:P{1,3}|P=(?:,=)?),(?=[HQK])|,(?=I[^,.]{1,14},[HKQq])|,(?=H)|[=D][Nvz]x(?=H)|(?<=[NPz=])D?=?N(?=,))*",
    ),
    (pattern("<dash|semicolon|colon> <conjunction>? | <that> | <comma>? <conjunction>"), "[-;:]C?|H|,?C"),
]
LETTERS = st.text(st.sampled_from("".join(WORD_CLASSES.values())), max_size=24)


@given(LETTERS)
def test_a_pattern_in_names_finds_what_its_letters_find(text: str) -> None:
    for named, letters in PAIRS:
        found = [m.span() for m in named.finditer(text)]
        assert found == [m.span() for m in re.finditer(letters, text)]


def test_the_notation() -> None:
    assert source("<determiner>{1,3} <adverb>? <noun|name>+  # the very old bridge") == "D{1,3}x?[NP]+"
    assert (
        source("(?: <not comma|stop>{0,2} )? (?<= <that> ) (?! <dash> )") == r"(?:[^,\.]{0,2})?(?<=H)(?!\-)"
    )
    assert source("{group} (?= {group} )", group=source("<past_participle>")) == "[EU](?=[EU])"


@pytest.mark.parametrize("notation", ["N", "<noun", "<noun> x", "noun", "<noun> {"])
def test_what_is_no_notation_is_refused(notation: str) -> None:
    with pytest.raises(ValueError, match="no pattern over word classes"):
        source(notation)


@pytest.mark.parametrize("notation", ["<nouns>", "<noun|verbs>"])
def test_an_unknown_class_is_refused(notation: str) -> None:
    with pytest.raises(KeyError):
        source(notation)


def test_each_class_has_a_letter_of_its_own() -> None:
    assert len(set(WORD_CLASSES.values())) == len(WORD_CLASSES)
    assert not set(GROUPS) & set(WORD_CLASSES)
    for group in GROUPS:
        assert len(set(classes(group))) == len(classes(group)), group
