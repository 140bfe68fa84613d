"""Posts of social media that stand in an article: whose they are, and that nothing around them is read."""

import pytest

from extractors import Article, extract
from extractors.layout.page import layout, read_lines
from extractors.layout.posts import posts_in

BEFORE = "The mayor, Dana Whitlow, spoke to the council on Monday. She said it was late."
AFTER = "She said the bridge would reopen in June."


def story(post: str) -> str:
    return f"{BEFORE}\n\n{post}\n\n{AFTER}"


def posted(text: str) -> list[tuple[str, str]]:
    """Who posts, and the words."""
    return [
        (post.who.of(text), " / ".join(span.of(text) for span in post.words))
        for post in posts_in(read_lines(text))
        if post.words
    ]


@pytest.mark.parametrize(
    ("post", "who", "words"),
    [
        ("She lied to us.\n— Ann Lee (@annlee) March 3, 2020", "Ann Lee", "She lied to us."),
        ("She lied to us. — Ann Lee (@annlee) March 3, 2020", "Ann Lee", "She lied to us."),
        (
            "She lied. pic.twitter.com/abC123 — Sen. Ann Lee 🌉 (@annlee) March 3, 2020",
            "Sen. Ann Lee",
            "She lied.",
        ),
        ("She lied.\nTwice.\n— Ann Lee (@annlee) March 3, 2020", "Ann Lee", "She lied. / Twice."),
        ("She lied.\n\n— Ann Lee (@annlee.bsky.social) March 3, 2020 at 4:30 PM", "Ann Lee", "She lied."),
        ("“She lied.”\n— Ann Lee (@annlee) March 3, 2020", "Ann Lee", "“She lied.”"),
        ("Ann Lee\n@annlee\nShe lied.\n4:30 PM · Mar 3, 2020·Twitter for iPhone", "Ann Lee", "She lied."),
        ("Ann Lee@annlee\n\nShe lied.\n\n4:30 PM · Mar 3, 2020", "Ann Lee", "She lied."),
        ("Ann Lee\n@annlee\nReplying to @whitlow\nShe lied.\n4:30 PM · Mar 3, 2020", "Ann Lee", "She lied."),
        (
            "View this post on Instagram\n\nShe lied.\n\nA post shared by Ann Lee (@annlee)",
            "Ann Lee",
            "She lied.",
        ),
    ],
)
def test_words_of_a_post(post: str, who: str, words: str) -> None:
    assert posted(story(post)) == [(who, words)]
    rows = [
        (a.speaker.name if a.speaker else None, a.rule)
        for a in extract(Article("x", story(post))).attributions
    ]
    name = who.replace("Sen. ", "")
    assert rows == [("Dana Whitlow", "bare_clause"), (name, "named"), ("Dana Whitlow", "bare_clause")]


@pytest.mark.parametrize(
    "post",
    [
        # the words are lost, and the paragraph above belongs to the article
        "The board met, and it found that the pier was unsafe, Orme said on Monday.\n— Ann Lee (@annlee) March 3, 2020",
        "“I have walked it,” she said, and left.\n\n— Ann Lee (@annlee) March 3, 2020",
        "A critic was angry:\n— Ann Lee (@annlee) March 3, 2020",
        "View this post on Instagram\n\nA post shared by Ann Lee (@annlee)",
        # a byline
        "Ann Lee\n@annlee\nReporter of the Elmton News\nMarch 3, 2020",
        "Write to ann@elmton.example",
        "The account (@elmbridge) of March 3, 2020 is shut.",
        "The account is shut since 4:30 PM · Mar 3, 2020",
    ],
)
def test_no_post(post: str) -> None:
    assert posted(story(post)) == []


def test_a_signature_is_nobody_for_a_pronoun() -> None:
    text = story("Lost.\n\n— Ann Lee (@annlee) March 3, 2020\n\nPosted by Ann Lee on March 3, 2020")
    last = extract(Article("x", text)).attributions[-1]
    assert last.speaker is not None
    assert last.speaker.name == "Dana Whitlow"


def test_every_line_has_its_place() -> None:
    text = story("She lied. https://t.co/abC12 — Ann Lee (@annlee) March 3, 2020")
    lay = layout(text)
    assert [p.of(text) for p in lay.paragraphs] == [BEFORE, "She lied.", AFTER]
    assert [f.of(text) for f in lay.furniture] == ["https://t.co/abC12 — Ann Lee (@annlee) March 3, 2020"]


def test_an_introduction_leads_to_the_post_alone() -> None:
    text = f"{BEFORE} Her rival tweeted:\n\nI lost. We all did.\n— Ann Lee (@annlee) March 3, 2020\n\nWe shall see it open.\n\n{AFTER}"
    rows = [
        (a.speaker.name if a.speaker else None, a.content[0].of(text))
        for a in extract(Article("x", text)).attributions
    ]
    assert rows[1:-1] == [("rival", "I lost. We all did.")]


def test_a_signature_names_somebody() -> None:
    post = "She lied.\n— Ann Lee (@annlee) March 3, 2020"
    text = f"{story(post)}\n\nLee, an engineer, said the bridge was old."
    last = extract(Article("x", text)).attributions[-1]
    assert last.speaker is not None
    assert (last.speaker.name, last.speaker.role) == ("Ann Lee", "engineer")


def test_a_post_in_tags_of_its_own() -> None:
    post = '<tweet id="1" author="@annlee">It is not so. SIGN UP FOR OUR NEWSLETTER — Ann Lee (@annlee) June 2, 2016</tweet>.'
    found = extract(Article("x", f"The board met.\n\n{post}\n\nIt rained.")).attributions
    assert [
        (a.speaker and a.speaker.name, a.content[0].of(f"The board met.\n\n{post}\n\nIt rained."))
        for a in found
    ] == [("Ann Lee", "It is not so.")]
