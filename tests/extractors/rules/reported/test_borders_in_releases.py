"""Where words begin and end beside brackets, initials, an aside behind "who" and a time that belongs to them."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union urged members to back those who, since May, have been on strike.", "members to back those who, since May, have been on strike"),
        ("The mayor praised crews who, at great risk, saved the dog.", "crews who, at great risk, saved the dog"),
        ("(The firm said it would open at noon.)", "it would open at noon"),
        ("The firm said the shop (which was open) is shut.", "the shop (which was open) is shut"),
        ("The board found that the maid was not in Nancy W.’s home.", "that the maid was not in Nancy W.’s home"),
        ("She said that John S.'s car was stolen.", "that John S.'s car was stolen"),
        ("The board said this time it had acted at once.", "this time it had acted at once"),
        ("The dean said next year the fee would double.", "next year the fee would double"),
        ("The council said under the plan the hall would close.", "under the plan the hall would close"),
        ("The clerk said last week the ford had been shut.", "the ford had been shut"),
        ("The guard said under oath he had not seen her.", "he had not seen her"),
    ],
)  # fmt: skip
def test_borders(text, content):
    assert content in contents(text)
