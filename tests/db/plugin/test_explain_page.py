"""The page that explains one quotation: linked from it, with rules, signs, who it is, and what turned others away."""

from __future__ import annotations

import pytest

from extractors import Article, extract

from .databases import fill

TEXT = (
    "Mayor Ann Lee met Dora Finch on Monday. She said that the bridge was shut. He claims the road, and sat.\n\n"
    "Nobody wibbled about it."
)


@pytest.fixture
def page(tmp_path, serve):
    article = Article(id="one", text=TEXT)
    path = tmp_path / "news.db"
    db = fill(path, [(article, extract(article))])
    (quote,) = [row["id"] for row in db["quotes"].rows]
    server = serve(path)
    return server, quote


def test_the_page_says_why(page) -> None:
    server, quote = page
    answer = server.get(f"/-/onrecord/news/explain/{quote}")
    assert answer.status_code == 200
    for words in (
        "that_clause",
        "extractors/rules/reported/after_cue.py",
        "the bar for “spoken”",
        "below the bar",
        "Dora Finch",
        "no list of cue verbs has it",
        "may differ",  # the database says that it was read by rules 1
    ):
        assert words in answer.text, words
    assert "wibbled" not in answer.text  # of another paragraph


def test_what_was_expected_is_answered_first(page) -> None:
    server, quote = page
    address = f"/-/onrecord/news/explain/{quote}"
    answer = server.get(f"{address}?want=the+bridge+was+shut&by=Dora+Finch")
    for words in ("higher score", "extractors/lexicon/weights/pronouns.txt", 'value="Dora Finch"'):
        assert words in answer.text, words
    assert "nothing is lost" in server.get(f"{address}?want=the+bridge+was+shut&by=Ann+Lee").text
    assert "Where was it lost?" in server.get(address).text
    assert "<b>" not in server.get(f"{address}?want=%3Cb%3E&by=%3Cb%3E").text


def test_the_quotation_leads_there(page) -> None:
    server, quote = page
    link = f"/-/onrecord/news/explain/{quote}"
    assert link in server.get("/-/onrecord/news/find?words=bridge").text
    assert link in server.get(f"/-/onrecord/news/audit?quote={quote}", "ada").text


def test_a_long_article_is_not_explained(tmp_path, serve) -> None:
    article = Article(id="one", text="Lee said that the bridge was shut. " * 1200)
    found = extract(article)
    path = tmp_path / "news.db"
    db = fill(path, [(article, found)])
    quote = next(iter(db["quotes"].rows))["id"]
    assert "quotes explain" in serve(path).get(f"/-/onrecord/news/explain/{quote}").text


def test_the_quotation_that_was_asked_for_comes_first(tmp_path, serve) -> None:
    article = Article(id="one", text="“No,” said Ann Lee. Bo Kim denied that the bridge was shut.")
    path = tmp_path / "news.db"
    db = fill(path, [(article, extract(article))])
    (quote,) = [row["id"] for row in db["quotes"].rows if row["stance"] == "denied"]
    text = serve(path).get(f"/-/onrecord/news/explain/{quote}").text
    head, _, rest = text.partition("What was found, and how sure it is")
    assert "Bo Kim" in head and "denied" in head and "governs the clause" in head
    assert rest.count("This one") == 1 and rest.index("the bridge was shut") < rest.index("“No,”")
