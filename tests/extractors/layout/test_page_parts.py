"""What belongs to a page by its form or its place, and what of an article looks alike."""

import pytest

from extractors import Article, extract
from extractors.layout.boilerplate import is_furniture
from extractors.layout.page import layout

BODY = (
    "Ferry Board Closes Pier Nine\n\n"
    "The ferry board has closed Pier Nine after a storm tore away its roof on Sunday night.\n\n"
    "Ruth Hale, the head of the board, said that the boats would land at the fish market in May.\n\n"
    "“Nobody likes the fish market less than I do,” Hale said. “But the boats have to land somewhere.”\n"
)

BEHIND = [
    "Recent News\n\nTwo Charged in Pier Fire\n\nJune 3, 2026\n\n"
    "Elm County Prosecutor Omar Pitt announced today that two men have been charged with …\n\n"
    "Mill Owner Sentenced\n\nMay 9, 2026\n\nThe prosecutor said that the owner of the mill had …\n",
    "Related Posts\nNews\nPress Release\nMEDIA ADVISORY: Mayor Says Ferry Will Return\nRead More\nApril 30, 2024\n",
    "Latest Posts\nBoard says the bridge is safe and will stay open all summer\nMay 28, 2026\nPress\nName*\nEmail*\n",
    "June 3, 2026\nElm County Prosecutor Omar Pitt said today that two men have been charged with arson…\nRead More\n",
    "Newsletter Sign-Up\nExample: Yes, I would like to receive emails from the Ferry Board. (You can unsubscribe anytime)\n",
    "We use cookies to tell us what you said you like. By using this site, you agree to that.\n",
    "Media Contact: Ann Poe told us to write to press@ferryboard.example\n",
    "Link to: Mayor said the ferry will return\nLink to: Board says no\nScroll to top\n",
    "Ida Lam\nDirector of Communications\n(555) 014-7788\nida.lam@ferryboard.example\n",
    "Follow us on the ferry’s channels, said the board\nShare this:\nFacebook\nPrint\n",
    "# # #\nFiled under: storms the board warned of\nTags: pier, board said\n",
]


def said(text: str) -> list[tuple[str, str | None]]:
    found = extract(Article("a", text)).attributions
    return [(a.content[0].of(text), a.speaker and a.speaker.name) for a in found]


@pytest.mark.parametrize("behind", BEHIND)
def test_what_stands_behind_an_article_is_not_quoted(behind: str) -> None:
    expected = said(BODY)
    assert len(expected) == 2
    assert said(f"{BODY}\n{behind}") == expected
    assert said(f"{BODY.replace(chr(10) * 2, chr(10))}{behind}") == said(BODY.replace("\n\n", "\n"))


HEADS = [
    "FOR IMMEDIATE RELEASE\n\n",
    "For Immediate Release: May 3, 2026\n\n",
    "Skip to main content\nHome\nNews\nPress Releases\nContact Us\n\n",
    "Home\n/\nNews\n/\n5 min read\nShare\n\n",
    "Contact: Ida Lam\nDirector of Communications\n555-014-7788 (Office)\nida.lam@ferryboard.example\n\n",
    "MEDIA ADVISORY: Board Says Pier Is Closed\n\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_what_stands_before_an_article_is_not_quoted(head: str) -> None:
    assert said(head + BODY) == said(BODY)


ARTICLE_LINES = [
    "“We had waited for the boat for years…”",
    "Hale said she would think about it until May…",
    "By clicking the link in the letter, she said, he had lost his savings.",
    "The office: a room with a view of the pier, said Hale.",
    "Call Ruth Hale at 555-014-7788 if you have seen the roof, the board said in a letter to all who live on the pier.",
    "Recent news of the pier had been bad, Hale said.",
    "Media inquiries have doubled since the storm, the board said.",
    "He released it immediately, Hale said.",
]


@pytest.mark.parametrize("line", ARTICLE_LINES)
def test_lines_of_an_article_stay(line: str) -> None:
    text = f"{BODY}\n{line}\n\nThe board meets again on Monday to look at the drawings of the roof.\n"
    start = text.index(line)
    assert any(p.start == start for p in layout(text).paragraphs)


def test_an_article_goes_on_behind_a_box() -> None:
    box = "Related Articles\nMayor says ferry will return\nBoard says no\n"
    more = "Omar Pitt said that he had seen the roof fly past. He sells tickets on the pier.\nThe board meets on Monday to look at the drawings.\n"
    assert ("that he had seen the roof fly past", "Omar Pitt") in said(f"{BODY}\n{box}{more}")


@pytest.mark.parametrize(
    "line",
    ["FOR IMMEDIATE RELEASE", "For immediate release: May 3, 2026", "Recent Posts", "Filed under: Storms"],
)
def test_labels_of_a_release(line: str) -> None:
    assert is_furniture(line)
