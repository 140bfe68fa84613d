"""``says [about 40 residents have left]``: "about" before a number belongs to it, where a clause follows."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The mayor says about 40 residents have refused to leave.",
            "about 40 residents have refused to leave",
        ),
        ("Police said about 200 people were moved.", "about 200 people were moved"),
        ("The firm said about 12 drivers would strike.", "about 12 drivers would strike"),
        ("She spoke about 40 mills that had shut.", "40 mills that had shut"),
        ("He said about the plan that it was mad.", "that it was mad"),
        ("Some 200,000 tons have been shipped, Baranets specified.", "Some 200,000 tons have been shipped"),
    ],
)
def test_about_before_a_number(text, content):
    assert content in contents(text)
