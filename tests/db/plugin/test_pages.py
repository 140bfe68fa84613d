"""Who may see the pages, how they are guarded, and how the plain tables lead to them."""

from __future__ import annotations

import sqlite3

import pytest
from sqlite_utils import Database

from db import open_database
from extractors.rules.registry import rules


def ids(path) -> dict[str, str]:
    """An article, one of its quotations with a speaker, and this speaker."""
    row = (
        sqlite3.connect(path)
        .execute("SELECT article_id, id, speaker_id FROM quotes WHERE speaker_id > ''")
        .fetchone()
    )
    return dict(zip(("article", "quote", "speaker"), row, strict=True))


def all_pages(path) -> list[str]:
    known = ids(path)
    return [
        "/-/onrecord/news",
        "/-/onrecord/news/find",
        "/-/onrecord/news/speakers",
        "/-/onrecord/news/articles?state=unjudged&order=most",
        "/-/onrecord/news/audit",
        "/-/onrecord/news/report",
        "/-/onrecord/news/sources?by=kind&per=month",
        "/-/onrecord/news/values",
        "/-/onrecord/news/people",
        "/-/onrecord/news/check?text=the+harbour+wall",
        "/-/onrecord/news/versions",
        "/-/onrecord/news/facts?words=families",
        "/-/onrecord/news/not-speech",
        "/-/onrecord/news/help",
        f"/-/onrecord/news/people?speaker={known['speaker']}&other=a",
        f"/-/onrecord/news/article/{known['article']}",
        f"/-/onrecord/news/speaker/{known['speaker']}",
        f"/-/onrecord/news/audit?quote={known['quote']}",
        f"/-/onrecord/news/explain/{known['quote']}",
    ]


def test_every_page_has_its_policy_and_loads_only_its_own(news, serve) -> None:
    server = serve(news)
    for path in all_pages(news):
        answer = server.get(path, "ada")
        assert answer.status_code == 200, (path, answer.text[-500:])
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe-inline" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert " style=" not in answer.text and "<script>" not in answer.text
        assert 'src="http' not in answer.text and 'rel="stylesheet" href="http' not in answer.text


def test_static_files_are_served(news, serve) -> None:
    server = serve(news)
    for name in ("onrecord.css", "tables.css", "article.js", "audit.js", "icon.svg"):
        answer = server.get(f"/-/static-plugins/onrecord/{name}")
        assert answer.status_code == 200 and "http" not in answer.text.replace(
            "http://www.w3.org/2000/svg", ""
        )


@pytest.mark.parametrize(
    "rule",
    [
        {"allow": {"id": "ada"}},
        {"databases": {"news": {"allow": {"id": "ada"}}}},
        {"databases": {"news": {"tables": {"quotes": {"allow": {"id": "ada"}}}}}},
        {"databases": {"news": {"tables": {"reviews": {"allow": {"id": "ada"}}}}}},
    ],
)
def test_who_may_not_view_the_data_may_not_view_the_pages(news, serve, rule) -> None:
    server = serve(news, metadata=rule)
    for path in all_pages(news):
        assert server.get(path).status_code == 403, path
        assert server.get(path, "ben").status_code == 403, path
        assert server.get(path, "ada").status_code == 200, path


def test_unknown_things_are_not_found(news, serve) -> None:
    server = serve(news)
    for path in (
        "nowhere",
        "news/article/0",
        "news/speaker/0",
        "news/article/~2e~2e~2f",
        "news/audit?quote=0",
        "news/explain/0",
    ):
        assert server.get(f"/-/onrecord/{path}").status_code == 404, path


def test_other_databases_are_left_alone(tmp_path, serve) -> None:
    other = tmp_path / "other.db"
    Database(other)["quotes"].insert({"id": 1, "text": "<b>hello</b>", "article_id": 3})
    server = serve(other)
    assert server.get("/-/onrecord/other").status_code == 404
    html = server.get("/other/quotes").text
    assert "in its article" not in html and "tables.css" not in html and "&lt;b&gt;hello" in html


def test_an_empty_database_has_pages(tmp_path, serve) -> None:
    path = tmp_path / "news.db"
    open_database(path).close()
    server = serve(path)
    for page in ("", "/find", "/speakers", "/audit", "/report", "/people"):
        assert server.get(f"/-/onrecord/news{page}", "ada").status_code == 200, page
    assert "quotes ingest" in server.get("/-/onrecord/news").text


def test_the_plain_tables_have_a_style_sheet(news, serve) -> None:
    server = serve(news)
    link = '<link rel="stylesheet" href="/-/static-plugins/onrecord/tables.css"'
    assert link in server.get("/news/quotes").text
    assert link not in server.get("/news").text


def test_the_start_leads_home_only_if_configured(news, serve) -> None:
    home = serve(news, plugin={"home": "news"}).get("/")
    assert home.status_code == 302 and home.headers["location"] == "/-/onrecord/news"
    assert serve(news).get("/").status_code == 200
    assert serve(news).get("/-/onrecord").headers["location"] == "/-/onrecord/news"


def test_a_base_url_is_kept(news, serve) -> None:
    server = serve(news, settings={"base_url": "/papers/"})
    html = server.get("/-/onrecord/news").text
    assert 'href="/papers/-/onrecord/news/find"' in html
    assert 'href="/papers/-/static-plugins/onrecord/onrecord.css"' in html


def test_the_tables_link_to_the_pages(news, serve) -> None:
    server = serve(news)
    known = ids(news)
    href = f'href="/-/onrecord/news/article/{known["article"]}?quote={known["quote"]}#q-{known["quote"]}"'
    for table in ("quotes", "quotes_reviewed"):
        assert href in server.get(f"/news/{table}?id={known['quote']}").text
    assert f"/-/onrecord/news/speaker/{known['speaker']}" in server.get("/news/speakers").text
    assert f"/-/onrecord/news/article/{known['article']}" in server.get("/news/articles").text


def test_without_configuration_only_root_reviews(news, serve) -> None:
    server = serve(news, plugin={})
    assert "reviewing as root" in server.get("/-/onrecord/news", "root").text
    assert "reading only" in server.get("/-/onrecord/news", "ada").text
    assert "reading only" in server.get("/-/onrecord/news").text
    everyone = serve(news, plugin={"allow": True})
    assert "reviewing as ada" in everyone.get("/-/onrecord/news", "ada").text
    assert "reading only" in everyone.get("/-/onrecord/news").text, "a visitor without a name is no reviewer"


def test_an_immutable_database_is_read_only(news, serve) -> None:
    connection = sqlite3.connect(news)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    server = serve(news, mutable=False)
    for page in all_pages(news):
        answer = server.get(page, "root")
        assert answer.status_code == 200 and "reading only" in answer.text, page
    refused = server.post(
        "/-/onrecord/news/audit", "root", data={"quote": ids(news)["quote"], "verdict": "right"}
    )
    assert refused.status_code == 403


def test_help_has_each_rule_of_a_stored_quotation(news, serve) -> None:
    """The name of a rule is a link to what it means; every rule that extracts is there."""
    text = serve(news).get("/-/onrecord/news/help").text
    for rule in rules():
        assert f'id="rule-{rule.name}"' in text
    assert "``" not in text
    article = serve(news).get(f"/-/onrecord/news/article/{ids(news)['article']}").text
    assert "/-/onrecord/news/help#rule-" in article and "/-/onrecord/news/help#sure" in article


def test_a_row_leads_to_its_article_its_speaker_and_the_audit(news, serve) -> None:
    known = ids(news)
    text = serve(news).get(f"/news/quotes/{known['quote']}").text
    assert f"/-/onrecord/news/article/{known['article']}?quote={known['quote']}#q-" in text
    assert f"/-/onrecord/news/audit?quote={known['quote']}" in text
    assert f"/-/onrecord/news/speaker/{known['speaker']}" in text
