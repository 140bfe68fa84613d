"""Text that wants to be a script stays text, on every page, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from plugin import hostile
from plugin.databases import fill


@pytest.fixture(scope="module")
def site(serve, tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile") / "news.db"
    fill(path, hostile.articles()).close()
    return serve(path)


def addresses_of(site, page) -> list[str]:
    """Every page of ours, with the hostile words in its address where it takes words."""
    page.goto(site.pages + "/speakers")
    speaker = page.locator("td a").first.get_attribute("href")
    page.goto(site.pages + "/find")
    articles = [a.get_attribute("href") for a in page.locator("a.in-article").all()]
    assert len(articles) == len(hostile.ADDRESSES)
    words = "?" + "&".join(
        f"{name}=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
        for name in (
            "words",
            "speaker",
            "kind",
            "publisher",
            "since",
            "until",
            "role",
            "name",
            "by",
            "other",
        )
    )
    own = [
        site.pages + path + more
        for path in ("", "/find", "/speakers", "/audit", "/report")
        for more in ("", words)
    ]
    audit = articles[0].split("?quote=")[1].split("#")[0]
    people = speaker.replace("/speaker/", "/people?speaker=")
    return [
        *own,
        site.address + speaker,
        site.address + people,
        f"{site.pages}/audit?quote={audit}",
        *(site.address + article for article in articles),
    ]


@pytest.mark.parametrize("who", [None, "ada"])
def test_nothing_hostile_runs_or_is_drawn(site, visit, who) -> None:
    page = visit(site, who)
    for address in addresses_of(site, page):
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        page.locator("body").hover()
        drawn = page.evaluate(
            """[...document.querySelectorAll('script:not([src]), [onload], [onerror], body style, iframe, body img:not([alt])')]
               .map(element => element.outerHTML)"""
        )
        assert not drawn, (address, drawn)
        links = page.evaluate("[...document.links].map(link => link.protocol)")
        assert set(links) <= {"http:", "https:"}, address
        assert "\u202e" not in page.locator("body").inner_text(), address
        assert "49" not in page.locator("h1").inner_text(), "a template was run"


def test_hostile_words_are_shown_as_they_are(site, visit) -> None:
    page = visit(site)
    page.goto(site.pages + "/find")
    page.locator("a.in-article").first.click()
    for words in (hostile.SCRIPT, hostile.IMAGE, hostile.CLOSING, hostile.TEMPLATE):
        expect(page.locator("h1")).to_contain_text(words)
        expect(page.locator(".text mark").first).to_contain_text(words)
    expect(page.locator(".text mark .control").first).to_have_text("U+202E")
    expect(page.locator("p.furniture")).to_contain_text(hostile.SCRIPT)
    expect(page.locator(".text")).to_contain_text("U+0000")


def test_only_web_addresses_become_links(site, visit) -> None:
    page = visit(site)
    page.goto(site.pages + "/find")
    followed, shown = [], []
    for address in [a.get_attribute("href") for a in page.locator("a.in-article").all()]:
        page.goto(site.address + address)
        original = page.get_by_role("link", name="The original")
        (followed if original.count() else shown).append(address)
        if original.count():
            assert original.get_attribute("href").startswith("https://paper.example/")
            assert original.get_attribute("rel") == "noopener noreferrer nofollow"
    assert len(followed) == 1 and len(shown) == len(hostile.ADDRESSES) - 1


def test_the_policy_stops_a_script_that_would_slip_through(site, visit, browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(site.pages)
    page.evaluate(
        """() => { const s = document.createElement('script'); s.textContent = 'window.ran = true';
                   document.body.append(s);
                   document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = true">') }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    context.close()


def test_the_plain_tables_show_hostile_cells_as_text(site, visit) -> None:
    page = visit(site)
    for table in ("quotes", "quotes_reviewed", "articles", "speakers"):
        page.goto(f"{site.address}/news/{table}")
        column = {"articles": "title", "speakers": "name"}.get(table, "text")
        expect(page.locator(f"td.col-{column}").first).to_contain_text("onerror=alert")
