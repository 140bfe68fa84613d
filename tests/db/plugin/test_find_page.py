"""The page that finds: facets that narrow, orders, numbers of pages, matched words, and why nothing is found."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from db import open_database
from db.filters import BY_NAME
from db.plugin.pages.find import numbers
from db.plugin.quotation_list import Filters
from db.plugin.safe_text import marked
from db.records.article_rows import prepare
from db.review import reviews
from db.search import facets, quotations
from db.verdicts import VERDICTS
from db.writing.writer import begin_run, write_many
from extractors import Article, extract

from .conftest import Server
from .databases import fill
from .synthetic import articles


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("find") / "news.db"
    fill(path, articles(80, quotes=25)).close()
    return path


@pytest.fixture(scope="module")
def server(path: Path) -> Server:
    return Server(path)


@pytest.fixture(autouse=True)
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Facets are left out where they take too long, which on a busy machine would be here."""
    monkeypatch.setattr("db.plugin.pages.find.FACETS_LIMIT", 20_000)


def test_facets_that_take_too_long_are_left_out(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.plugin.pages.find.FACETS_LIMIT", 0)
    text = page(server, "words=harbour")
    assert "Narrow down" not in text and total(text) > 30


def page(server: Server, query: str) -> str:
    answer = server.get(f"/-/onrecord/news/find?{query}")
    assert answer.status_code == 200
    return answer.text


def ids(text: str) -> list[str]:
    return re.findall(r"#q-([\w-]+)", text)


def facet_links(text: str) -> list[tuple[str, int]]:
    narrow = text.split('id="narrow"')[1].split("</nav>")[0]
    found = re.findall(r'<li><a href="([^"]+)">.*?</a> <span class="number">([\d,]+)</span>', narrow)
    return [(html.unescape(address), int(count.replace(",", ""))) for address, count in found]


def total(text: str) -> int:
    found = re.search(r'<p class="total">([\d,]+) quotation', text)
    return int(found[1].replace(",", "")) if found else 0


def test_each_facet_leads_to_as_many_as_it_says(server: Server) -> None:
    links = facet_links(page(server, "words=harbour"))
    assert len(links) > 10
    for address, count in links:
        assert "words=harbour" in address
        assert total(server.get(address).text) == count, address


def test_a_chosen_value_can_be_taken_off(server: Server) -> None:
    text = page(server, "words=harbour&kind=direct")
    (address,) = re.findall(r'<li class="chosen"><bdi>direct</bdi> <a href="([^"]+)"', text)
    assert (
        total(server.get(html.unescape(address)).text) == total(page(server, "words=harbour")) > total(text)
    )


@pytest.mark.parametrize("order", ["newest", "oldest", "surest", "best"])
def test_in_the_order_asked_for_on_the_page_and_in_the_file(server: Server, path: Path, order: str) -> None:
    from db import open_database

    wanted = [row["id"] for row in quotations.find(open_database(path), words="harbour", order=order)]
    assert ids(page(server, f"words=harbour&order={order}")) == wanted[:30]
    assert ids(page(server, f"words=harbour&order={order}&page=2")) == wanted[30:60]
    lines = server.get(f"/-/onrecord/news/find.jsonl?words=harbour&order={order}").text.splitlines()
    assert [re.search(r'"id": ?"([^"]+)"', line)[1] for line in lines] == wanted  # type: ignore[index]
    assert f'<option value="{order}" selected>' in page(server, f"order={order}")


def test_an_unknown_order_is_the_newest_first(server: Server) -> None:
    assert ids(page(server, "order=random()")) == ids(page(server, ""))


def test_the_words_that_were_looked_for_are_marked(server: Server) -> None:
    text = page(server, "words=harbour")
    assert text.lower().count("<mark class='match'>harbour</mark>") >= 30
    assert "<mark class='match'>" not in page(server, "kind=direct")


def test_one_box_takes_all_filters(server: Server) -> None:
    both = ids(page(server, "words=harbour+kind%3Adirect"))
    assert both and both == ids(page(server, "words=harbour&kind=direct"))


def test_nothing_found_says_why(server: Server) -> None:
    assert "did you mean &#39;Ilse Tarrant&#39;?" in page(server, "speaker=Ilse+Tarant")
    assert "none here has &#39;zebra&#39;" in page(server, "words=zebra")


@pytest.mark.parametrize(
    ("number", "last", "offered"),
    [
        (1, 0, []),
        (1, 1, []),
        (1, 2, [1, 2]),
        (3, 5, [1, 2, 3, 4, 5]),
        (1, 100, [1, 2, 3, 4, None, 100]),
        (50, 100, [1, None, 47, 48, 49, 50, 51, 52, 53, None, 100]),
        (100, 100, [1, None, 97, 98, 99, 100]),
    ],
)
def test_numbers_of_pages(number: int, last: int, offered: list[int | None]) -> None:
    assert numbers(number, last) == offered


def test_each_verdict_can_be_asked_for() -> None:
    """A facet's link is never refused: every verdict that a listed quotation can have is a value of the filter."""
    offered = set(BY_NAME["verdict"].values)
    assert offered == {*VERDICTS, "missed", "disputed", "none"} - {"not_speech"}
    assert Filters.of({"verdict": "wrong_role"}).asked == {"verdict": "wrong_role"}


def test_a_row_names_its_article(server: Server) -> None:
    text = page(server, "words=harbour")
    assert "in its article" not in text and text.count('class="in-article"') == len(ids(text))


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("The dam held.", "dam", "The [dam] held."),
        ("Damp dams", "dam", "Damp dams"),
        ("Damp dams", "dam*", "[Damp] [dams]"),
        ("the Dam, the wall", "dam WALL", "the [Dam], the [wall]"),
        ("held firm; firm held", '"held firm"', "[held firm]; firm held"),
        ("a <b>dam</b>", "dam b", "a &lt;[b]&gt;[dam]&lt;/[b]&gt;"),
        ("a dam", "", "a dam"),
        ("a dam", '* ( ""', "a dam"),
    ],
)
def test_marked_words(text: str, words: str, shown: str) -> None:
    assert str(marked(text, words)).replace("<mark class='match'>", "[").replace("</mark>", "]") == shown


def test_facets_are_kept_until_something_changes(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Path(shutil.copy(path, tmp_path / "news.db"))
    server = Server(own)
    asked: list[int] = []
    counted = facets.facets

    def noted(*arguments: Any) -> list[facets.Counted]:
        asked.append(1)
        return counted(*arguments)

    monkeypatch.setattr(facets, "facets", noted)
    first = facet_links(page(server, "words=the"))
    for _ in range(9):
        assert facet_links(page(server, "words=the")) == first
    assert 1 <= len(asked) <= 3  # once in each thread of the server
    before = len(asked)
    page(server, "words=wall")
    assert len(asked) == before + 1
    database = open_database(own)
    quote = next(row["id"] for row in quotations.find(database, "the", order="newest"))
    reviews.record(database, quote, "not_speech", "ada")
    database.close()
    changed = page(server, "words=the")
    assert sum(count for _, count in facet_links(changed)) < sum(count for _, count in first)


def test_what_the_address_asks_for_and_nobody_knows_is_told(server: Server) -> None:
    text = page(server, "q=zebra&order=bogus&words=harbour")
    assert "“q”: there is no such filter. This filter was left out." in html.unescape(text)
    assert "In which order: 'bogus' is none of newest, oldest" in html.unescape(text)
    assert "left out" not in page(server, "words=harbour&order=oldest&page=1")


def test_an_outlet_that_is_chosen_is_just_that(tmp_path: Path) -> None:
    db = open_database(tmp_path / "news.db", create=True)
    run = begin_run(db, "1")
    stored = [
        Article(id=name, text=f"“The {name} pier is safe,” said Ines Falk.", publisher=name, date=day)
        for name, day in (("Times", "2026-03-01"), ("Sunday Times", None))
    ]
    write_many(db, [prepare(article, extract(article)) for article in stored], run)
    db.close()
    server = Server(tmp_path / "news.db")
    (value,) = re.findall(r'<option value="([^"]*)">Times</option>', page(server, ""))
    assert total(page(server, f"publisher={value}")) == 1
    front = server.get("/-/onrecord/news").text
    links = re.findall(
        r'<a href="([^"]*publisher[^"]*)"><bdi>(?:Sunday )?Times</bdi></a> <span[^>]*>1</span>', front
    )
    assert len(links) == 2 and all("/articles?" in link for link in links)
    assert all("1 article</p>" in server.get(html.unescape(link)).text for link in links)
    article = server.get("/-/onrecord/news/articles?publisher=Times").text
    address = re.search(r'href="(/-/onrecord/news/article/[^"]*)"', article)
    assert address and "find?publisher=%3DTimes" in server.get(address[1]).text
    assert "1 more without a date are not drawn" in front
    assert "and 1 article without a date" in front
    assert "Left out, as no day is known of them: 1 more." in page(server, "since=2026")
    assert "no day is known" not in page(server, "words=pier")


def test_what_is_asked_for_stands_above_the_list(server: Server) -> None:
    assert '<p class="asked"><bdi>“harbour”, Kind: direct</bdi></p>' in page(
        server, "words=harbour&kind=direct"
    )
    assert 'class="asked"' not in page(server, "")


def test_what_was_taken_from_somebody_is_not_shown_as_theirs(tmp_path: Path) -> None:
    db = open_database(tmp_path / "news.db", create=True)
    stored = Article(
        id="one", text="“It is late,” said Ann Lee, the mayor. “It is wet,” Lee said. Bo Kim said no."
    )
    write_many(db, [prepare(stored, extract(stored))], begin_run(db, "1"))
    (quote,) = [row["id"] for row in quotations.find(db) if "late" in row["text"]]
    reviews.record(db, quote, "wrong_speaker", "ana", chosen="page")
    db.close()
    server = Server(tmp_path / "news.db")
    text = page(server, "words=late")
    assert (
        "nobody known (not <bdi>Ann Lee</bdi>)" in text and "/speaker/" not in text.split('class="quotes"')[1]
    )
    article = server.get(f"/-/onrecord/news/article/{quote.partition('-')[0]}").text
    voices = article.split("Speakers here")[1].split("Who is quoted")[0]
    lee = voices.split("Ann Lee")[1].split("</li>")[0]
    assert lee.count("#q-") == 1 and quote not in lee and quote in voices
