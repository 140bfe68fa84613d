"""Foreign text as a page shows it, with markup and without."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from db.plugin.safe_text import bare, plain


@pytest.mark.parametrize(
    ("text", "html", "words"),
    [
        ("Ruth Hale", "Ruth Hale", "Ruth Hale"),
        ("Hale & <b>Sons</b>", "Hale &amp; &lt;b&gt;Sons&lt;/b&gt;", "Hale & <b>Sons</b>"),
        ("two\u202elines", 'two<span class="control">U+202E</span>lines', "twoU+202Elines"),
        ("one\r\x0cword", "one  word", "one word"),
        ("a\n b", "a\n b", "a b"),
        (None, "", ""),
        (12, "12", "12"),
        (Markup("<i>ours</i>"), "<i>ours</i>", "<i>ours</i>"),
    ],
)
def test_text_with_markup_and_without(text: object, html: str, words: str) -> None:
    assert isinstance(plain(text), Markup)
    assert plain(text) == html
    assert bare(text) == words and not isinstance(bare(text), Markup)
