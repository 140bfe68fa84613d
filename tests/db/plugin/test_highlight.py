"""The text of an article with its quotations marked."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from db.plugin.highlight import Mark, blocks, draw


class Reading(HTMLParser):
    """What a browser makes of the HTML: the words, and for each character which quotations own it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.owners: list[set[str]] = []
        self.inside: list[tuple[str, set[str], set[str]]] = []
        self.classes: list[set[str]] = []
        self.anchors: list[tuple[str, int]] = []
        self.footnotes: list[tuple[str, int]] = []
        self.tags: set[str] = set()
        self.in_footnote = False
        self.feed(html)
        self.close()
        assert not self.inside, "an element is left open"

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.add(tag)
        if given.get("class") == "anchor":
            self.anchors.append((given["id"], len(self.words)))
        if "footnote" in given.get("class", ""):
            self.footnotes.append((given["data-q"], len(self.words)))
            self.in_footnote = True
        self.inside.append((tag, set(given.get("data-q", "").split()), set(given.get("class", "").split())))

    def handle_endtag(self, tag):
        assert self.inside.pop()[0] == tag, "elements overlap"
        if tag == "a":
            self.in_footnote = False

    def handle_data(self, data):
        if self.in_footnote:
            return
        self.words += data
        owners = set().union(*(owner for _, owner, _ in self.inside))
        classes = set().union(*(given for _, _, given in self.inside))
        self.owners += [owners] * len(data)
        self.classes += [classes] * len(data)

    def owned_by(self, id: str) -> str:
        """The characters that belong to a quotation's content, cue or source; the others as dots."""
        return "".join(c if id in o else "." for c, o in zip(self.words, self.owners, strict=True))


def mark(id: str, *content: tuple[int, int], **more) -> Mark:
    return Mark(
        id, more.pop("number", 1), more.pop("colour", 1), more.pop("kind", "direct"), "label", content, **more
    )


def read(text: str, marks: list[Mark], layout: dict | None = None, **more) -> Reading:
    layout = layout or {"paragraphs": [[0, len(text)]]}
    return Reading("".join(str(html) for _, html in draw(text, layout, marks, **more)))


def test_content_cue_and_source_are_marked() -> None:
    text = "“Go home,” said Ilse Tarrant."
    read_back = read(text, [mark("a", (0, 10), cue=[(11, 15)], source=[(16, 28)])])
    assert read_back.words == text
    assert read_back.owned_by("a") == "“Go home,”.said.Ilse Tarrant."
    assert read_back.classes[0] >= {"content", "direct", "c1"}
    assert "cue" in read_back.classes[11] and "source" in read_back.classes[16]
    assert read_back.anchors == [("q-a", 0)]
    assert read_back.footnotes == [("a", 10)]


def test_a_split_quotation_has_one_anchor_and_one_footnote() -> None:
    text = "“One,” he said, “two.”"
    read_back = read(text, [mark("a", (0, 6), (16, 22))])
    assert read_back.owned_by("a") == "“One,”..........“two.”"
    assert read_back.anchors == [("q-a", 0)]
    assert read_back.footnotes == [("a", 22)]


def test_spans_that_cross_each_other() -> None:
    text = "abcdefghij"
    read_back = read(text, [mark("a", (0, 6)), mark("b", (3, 9), number=2, colour=2)])
    assert read_back.words == text
    assert read_back.owned_by("a") == "abcdef...."
    assert read_back.owned_by("b") == "...defghi."
    assert "over" in read_back.classes[4] and "over" not in read_back.classes[1]


def test_the_innermost_quotation_gives_the_colour_and_comes_first() -> None:
    text = "abcdefghij"
    html = draw(text, {"paragraphs": [[0, 10]]}, [mark("a", (0, 10)), mark("b", (3, 5), colour=2)])[0][1]
    assert 'class="content c2 direct over" data-q="b a"' in html


def test_a_quotation_over_paragraphs_and_furniture() -> None:
    text = "“One\n\nShare\n\n“two.”"
    layout = {"paragraphs": [[0, 4], [13, 19]], "furniture": [[6, 11]]}
    drawn = draw(text, layout, [mark("a", (0, 4), (13, 19))])
    assert [role for role, _ in drawn] == ["body", "furniture", "body"]
    readings = [Reading(str(html)) for _, html in drawn]
    assert [reading.owned_by("a") for reading in readings] == ["“One", ".....", "“two.”"]


def test_one_span_that_covers_two_paragraphs() -> None:
    text = "“One\n\n“two.” end"
    drawn = draw(text, {"paragraphs": [[0, 4], [6, 16]]}, [mark("a", (0, 12))])
    assert [Reading(str(html)).owned_by("a") for _, html in drawn] == ["“One", "“two.”...."]
    assert drawn[1][1].count("footnote") == 1


def test_text_that_no_paragraph_names_is_shown_as_furniture() -> None:
    text = "By Someone\n\nThe story.\nAdvert\n"
    assert [(b.role, text[b.start : b.end]) for b in blocks(text, {"paragraphs": [[12, 22]]})] == [
        ("furniture", "By Someone"),
        ("body", "The story."),
        ("furniture", "Advert"),
    ]


def test_lit_and_judged() -> None:
    html = draw(
        "abcdef", {}, [mark("a", (0, 3), state="wrong_speaker"), mark("b", (3, 6), state="right")], lit="a"
    )
    assert html[0][1].count("lit") == 1
    assert "1✗" in html[0][1] and "1✓" in html[0][1]


def test_markup_in_the_text_and_in_ids_is_text() -> None:
    text = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    read_back = read(text, [mark('"><b>', (3, 20))])
    assert read_back.words == text
    assert read_back.tags == {"mark", "a"}


def test_order_turning_characters_are_named() -> None:
    html = str(draw("a\u202eb\x00c\u200fd", {}, [])[0][1])
    assert "\u202e" not in html and "U+202E" in html and "U+0000" in html
    assert "\u200f" in html, "ordinary right-to-left writing keeps its marks"


spans = st.tuples(st.integers(-3, 45), st.integers(-3, 45))


@given(
    st.text(alphabet=" ab\n<&“”é", max_size=40),
    st.lists(st.lists(spans, max_size=3), max_size=5),
    st.lists(spans, max_size=3),
)
def test_any_spans_give_the_whole_text_back(text, contents, unspoken) -> None:
    marks = [mark(f"m{number}", *content, number=number) for number, content in enumerate(contents)]
    drawn = draw(text, {}, marks, unspoken)
    words = "\n".join(Reading(str(html)).words for _, html in drawn)
    assert words.split() == text.split()
    ids = re.findall(r'id="q-(m\d+)"', "".join(str(html) for _, html in drawn))
    assert len(ids) == len(set(ids))


def test_long_text_is_quick() -> None:
    sentence = "“We will rebuild the harbour,” said the mayor of the town. "
    text = sentence * 3600
    marks = [
        mark(f"q{n}", (n * 59, n * 59 + 30), cue=[(n * 59 + 31, n * 59 + 35)], number=n) for n in range(3600)
    ]
    assert len(text) > 200_000
    began = time.process_time()
    drawn = draw(text, {"paragraphs": [[0, len(text)]]}, marks)
    assert time.process_time() - began < 1
    assert drawn[0][1].count("<mark") == 3600


def test_deep_nesting_is_quick() -> None:
    text = "x" * 4000
    marks = [mark(f"q{n}", (n, 4000 - n), number=n) for n in range(1000)]
    began = time.process_time()
    html = draw(text, {}, marks)[0][1]
    assert time.process_time() - began < 3
    assert len(html) < 1_000_000


def test_what_was_not_plainly_said_shows_it_before_it_is_touched() -> None:
    text = "Ann Lee denied that the pier leaks. She said that it was old."
    marks = [mark("a", (15, 34), sense="denied"), mark("b", (45, 60), number=2)]
    (html,) = (str(html) for _, html in draw(text, {"paragraphs": [[0, len(text)]]}, marks))
    assert html.count('class="sense"') == 1
    assert html.index('<span class="sense">denied</span>') < html.index("She said")
    assert read(text, marks).words == text
