"""What is passed on: short addresses that lead there, titles that say what it is, a quotation with its source."""

from __future__ import annotations

import html
import re
import sqlite3

import pytest

from db.plugin.sharing import citation, headline
from db.search.quotations import short_id

from .conftest import Server
from .databases import fill
from .synthetic import articles


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    path = tmp_path_factory.mktemp("sharing") / "news.db"
    fill(path, articles(6, quotes=10)).close()
    server = Server(path)
    server.path = path
    return server


def quote_of(server: Server) -> tuple[str, str, str]:
    """A quotation, its article and its speaker."""
    with sqlite3.connect(server.path) as connection:
        found: tuple[str, str, str] = connection.execute(
            "SELECT id, article_id, speaker_id FROM quotes WHERE speaker_id > '' AND kind = 'direct' ORDER BY id"
        ).fetchone()
    return found


def meta(text: str, name: str) -> str:
    return html.unescape(re.findall(rf'<meta property="og:{name}" content="([^"]*)">', text)[0])


@pytest.mark.parametrize("kind", ["q", "v"])
def test_a_short_address_leads_to_the_quotation(server: Server, kind: str) -> None:
    quote, article, _ = quote_of(server)
    answer = server.get(f"/-/onrecord/news/{kind}/{short_id(quote)}")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/-/onrecord/news/article/{article}?quote={quote}#q-{quote}"


@pytest.mark.parametrize("wanted", ["000000-0000", "nonsense", "%27", "%25-%25"])
def test_a_short_address_of_nothing(server: Server, wanted: str) -> None:
    answer = server.get(f"/-/onrecord/news/q/{wanted}")
    assert answer.status_code == 404 and "There is no such quotation" in answer.text


def test_titles_say_what_it_is(server: Server) -> None:
    quote, article, speaker = quote_of(server)
    text = server.get(f"/-/onrecord/news/article/{article}?quote={quote}").text
    with sqlite3.connect(server.path) as connection:
        words, name = connection.execute(
            "SELECT text, name FROM quotes JOIN speakers ON speakers.id = speaker_id WHERE quotes.id = ?",
            [quote],
        ).fetchone()
    assert meta(text, "title").startswith(words[:30]) and meta(text, "title").endswith(f"– {name}")
    assert meta(text, "url").endswith(f"/-/onrecord/news/q/{short_id(quote)}")
    text = server.get("/-/onrecord/news/find?words=harbour&kind=direct&role=&speaker=tarrant").text
    assert re.fullmatch(r"“harbour”, said by tarrant, Kind: direct: \d+ quotations?", meta(text, "title"))
    assert meta(text, "url").endswith("/find?words=harbour&speaker=tarrant&kind=direct")
    text = server.get(f"/-/onrecord/news/find?speaker_id={speaker}").text
    assert meta(text, "title").startswith(f"said by {name}: ")
    assert meta(server.get(f"/-/onrecord/news/speaker/{speaker}").text, "title") == f"{name}: what was said"


ROW = {
    "text": "“We had time.”",
    "kind": "direct",
    "stance": "said",
    "speaker": "Ann Lee",
    "role": "mayor",
    "affiliation": "Elm",
    "publisher": "Elm Post",
    "published": "2026-03-05",
    "confidence": 0.9,
    "cue": "said",
    "rule": "verb_after",
}
WHERE = {"title": "The wall", "url": "https://example.org/wall"}


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        (
            {},
            "“We had time.” – Ann Lee, mayor, Elm. In: The wall, Elm Post, 2026-03-05. https://example.org/wall",
        ),
        (
            {"kind": "indirect", "text": "that they had time", "cue": "denied", "stance": "denied"},
            "Ann Lee denied that they had time [reported, not word for word] [denied] – mayor, Elm. "
            "In: The wall, Elm Post, 2026-03-05. https://example.org/wall",
        ),
        (
            {"text": "We had\ntime.", "speaker": None, "role": None, "affiliation": None, "confidence": 0.4},
            "“We had time.” [found by a program, only 40 % sure] – nobody named. "
            "In: The wall, Elm Post, 2026-03-05. https://example.org/wall",
        ),
        (
            {"verdict": "wrong_words", "publisher": None, "published": None},
            "“We had time.” [a reviewer found these words wrong] – Ann Lee, mayor, Elm. "
            "In: The wall. https://example.org/wall",
        ),
        (
            {"disputed": "right (ana), not speech (ben)"},
            "“We had time.” [reviewers disagree] – Ann Lee, mayor, Elm. "
            "In: The wall, Elm Post, 2026-03-05. https://example.org/wall",
        ),
    ],
)
def test_a_quotation_with_its_source(changed: dict, line: str) -> None:
    assert citation({**ROW, **changed}, WHERE, "http://here/q/1") == line


def test_an_address_that_nobody_should_follow_is_not_passed_on() -> None:
    line = citation(ROW, {"title": None, "url": "javascript:alert(1)"}, "http://here/q/1")
    assert line.endswith("In: an article without a title, Elm Post, 2026-03-05. http://here/q/1")


def test_a_long_quotation_as_a_title() -> None:
    assert (
        headline({**ROW, "text": "“" + "word " * 100 + "”"}, 40)
        == "“word word word word word word word… – Ann Lee"
    )
