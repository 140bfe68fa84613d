"""Markup in the text of an article: what is read without it, and what stays because it is none."""

import pytest

from extractors import Article, extract
from extractors.layout.running_text import running_text

READ = [
    ("<p>It is late.</p>\n<p>We sail.</p>", "\nIt is late.\n\n\nWe sail.\n"),
    ("It is late.<br/>We <em>sail</em>.<!-- ad -->", "It is late.\nWe sail."),
    ('<a href="https://example.org/?a=1&amp;b=2" class="x">Ruth Hale</a> spoke.', "Ruth Hale spoke."),
    ("&ldquo;It&#8217;s late,&rdquo; said Ren&eacute; Hale&#46;", "“It’s late,” said René Hale."),
    ("It&#146;s late&nbsp;now.", "It’s late now."),
    (
        "said [Ruth Hale](https://example.org/hale_(pilot) “x”)",
        "said [Ruth Hale](https://example.org/hale_(pilot) “x”)",
    ),
    ('said [Ruth Hale](https://example.org/hale_(pilot) "Hale").', "said Ruth Hale."),
    ("said the [harbour office][1], which", "said the harbour office, which"),
    ("![The pier](https://example.org/pier.jpg) It fell.", " It fell."),
    ("said Ruth Hale [https://example.org/hale] on Monday", "said Ruth Hale on Monday"),
    ("said Ruth Hale <https://example.org/hale>, who", "said Ruth Hale, who"),
    ("said Ruth Hale (https://example.org/hale?a=1).", "said Ruth Hale."),
    ("said [3]Ruth Hale, the pilot [4]. “Go.”[12]", "said Ruth Hale, the pilot. “Go.”"),
    ("It was painted in 1998.³ It fell.", "It was painted in 1998. It fell."),
    ("**“It is late,”** said *Ruth Hale* of the __board__.", "“It is late,” said Ruth Hale of the board."),
    ("***It fell*** at _noon_.", "It fell at noon."),
    ("# It Fell\n\n### The roof\nIt was tin.", "It Fell\n\nThe roof\nIt was tin."),
    ('\\"It is late,\\" he said.', '"It is late," he said.'),
    ("â€œItâ€™s late,â€\x9d said RenÃ©e Hale â€“ at noon.", "“It’s late,” said Renée Hale – at noon."),
    ("Â£5 was all", "£5 was all"),
    (
        "&amp;ldquo;It&amp;#8217;s late,&amp;rdquo; said &amp;amp;quot;Al&amp;amp;quot;",
        '“It’s late,” said "Al"',
    ),
    ("R&amp;D; and &amp;D;", "R&D; and &D;"),
    (r"\u201cIt\u2019s late,\u201d he said.\n\n\"No.\"", "“It’s late,” he said." + "\n\n" + '"No."'),
    ("\x93It\x92s late,\x94 he said.", "“It’s late,” he said."),
    ("「It is late,」 he said. ″No,″ he said.", '“It is late,” he said. "No," he said.'),
    ("\u2068Ann Lee\u2069 said so.", "Ann Lee said so."),
]

STAYS = [
    r"He saved it in c:\news\new.txt and C:\Users\lee.",
    "AT&T; R&D and Marks & Spencer; x &foo; y",
    "Is 3 < 5 and 7 > 2, <he asked>?",
    "He wrote “[the board] sat” and “[sic]” and [1998].",
    "He said f*** and s**t, and 2*3*4 is 24.",
    "The file pier_roof_1.txt are 5 m² and 2 km³ large.",
    "* salt\n* onions\n# 1 pier",
    "He follows #pier and @ann_lee_1 and c:\\new.",
    "Paint it (see example.org) or [not] (at all).",
    "SÃO PAULO and â and Âge",
]


@pytest.mark.parametrize(("text", "meant"), READ)
def test_markup_is_not_read(text: str, meant: str) -> None:
    assert running_text(text).text == meant


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_markup_stays(text: str) -> None:
    assert running_text(text).text == text


def test_spans_hold_what_was_given_for_a_character() -> None:
    text = "<p>&ldquo;We sail at <em>noon</em>,&rdquo; said Ren&eacute;e Hal&eacute;. It rained.</p>"
    (only,) = extract(Article("a", text)).attributions
    assert only.content[0].of(text) == "&ldquo;We sail at <em>noon</em>,&rdquo;"
    assert only.source[0].of(text) == "Ren&eacute;e Hal&eacute;"
    assert only.speaker and only.speaker.name == "Renée Halé"


def test_a_row_of_a_cms_is_read_like_its_page() -> None:
    text = (
        "<!-- wp:paragraph --><p>ELMTON, May 3 (Agency) &mdash; The pier is shut, the harbour office said.</p>"
        "<!-- /wp:paragraph --><p>According to <a href='/report'>a report</a>, it was painted in 1998.</p>"
    )
    first, second = extract(Article("a", text)).attributions
    assert first.content[0].of(text) == "The pier is shut"
    assert second.content[0].of(text) == "it was painted in 1998"
