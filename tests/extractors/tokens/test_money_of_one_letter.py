"""Sums behind the letters of a currency end no sentence: ``N4.2bn``, ``Rs. 4.5 crore``."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    "sum_", ["N4.2bn", "R3.5m", "K2.4 million", "S$1.2 billion", "Rs.4.5 crore", "Rs. 450", "R1,200.50"]
)
def test_a_sum_stays_whole(sum_):
    text = f"He said the firm had spent {sum_} on roads."
    (found,) = extract(Article(id="", text=text)).attributions
    assert found.content[0].of(text) == f"the firm had spent {sum_} on roads"


def test_a_capital_with_a_digit_may_end_a_sentence():
    text = "Ann Lee said the train left from platform B4. 20 people waited."
    (found,) = extract(Article(id="", text=text)).attributions
    assert found.content[0].of(text) == "the train left from platform B4"
