"""Reading in the browser: from the front page to a speaker, to an article, to one quotation in it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from plugin.databases import fill
from plugin.synthetic import articles, long_article

ALL = ("", "/find", "/speakers", "/audit", "/report", "/people", "/check", "/versions", "/facts")


@pytest.fixture(scope="module")
def site(serve, tmp_path_factory):
    path = tmp_path_factory.mktemp("reading") / "news.db"
    fill(path, articles(30, quotes=12)).close()
    return serve(path)


def test_from_the_front_page_to_a_quotation_in_its_article(site, visit) -> None:
    page = visit(site)
    page.goto(site.address + "/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who said what")
    expect(page.locator(".figures")).to_contain_text("360")
    page.locator("ol.counted a").first.click()
    expect(page.get_by_role("heading", name="Said", exact=True)).to_be_visible()
    quote = page.locator(".quotes > li").first
    content = quote.locator(
        "blockquote .content"
    )  # where it is no sentence of the article's, the words alone
    words = (content if content.count() else quote.locator("blockquote")).inner_text().split(" … ")[0]
    quote.locator("a.in-article").click()
    lit = page.locator("mark.lit").first
    expect(lit).to_have_text(words)
    expect(lit).to_be_in_viewport()
    note = page.get_by_role("region", name="The chosen quotation")
    expect(note).to_contain_text("(rule ")
    note.get_by_role("link", name="Judge it").click()
    expect(page).to_have_url(re.compile(r"/audit\?quote="))


def test_search_finds_words_and_speaker(site, visit) -> None:
    page = visit(site)
    page.goto(site.pages)
    page.get_by_label("Words in a quotation").fill("harbour")
    page.get_by_label("Said by").fill("tarrant")
    page.get_by_role("button", name="Find").click()
    quotes = page.locator(".quotes > li")
    expect(quotes.first).to_contain_text("harbour")
    assert all("Ilse Tarrant" in text for text in quotes.all_inner_texts())
    # The address names only what was asked for, and can be copied, as can a quotation with its source.
    expect(page).to_have_url(re.compile(r"/find\?words=harbour&speaker=tarrant$"))
    page.get_by_role("button", name="Copy link to this search").click()
    expect(page.get_by_role("status")).to_have_text(f"Copied: {page.url}")
    quotes.first.get_by_role("button", name="Copy with source").click()
    expect(page.get_by_role("status")).to_contain_text("Ilse Tarrant")


@pytest.mark.parametrize(
    "words", ['"', "AND", "a* OR (", "'; drop table quotes", "-", "NEAR(", "\\", "%00", "💬"]
)
def test_search_takes_any_words(site, visit, words) -> None:
    page = visit(site)
    for name in ("find", "speakers"):
        page.goto(f"{site.pages}/{name}")
        page.locator('input[type="search"]').fill(words)
        page.get_by_role("button", name="Find").click()
        expect(page.locator("h1")).to_be_visible()


def test_hover_tap_focus_and_escape(site, visit) -> None:
    page = visit(site)
    page.goto(f"{site.pages}/find?kind=direct")
    page.locator("a.in-article").first.click()
    note = page.get_by_role("region", name="The chosen quotation")
    expect(note).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    marks = page.locator("mark.direct")
    marks.last.hover()
    expect(note).to_be_visible()
    number = page.locator("a.footnote").first
    number.focus()
    expect(note).to_contain_text(number.inner_text() + ".")
    marks.last.click()
    expect(note).to_be_visible()
    note.get_by_role("button", name="Close").click()
    expect(note).to_be_hidden()


def test_plain_datasette_is_reachable_from_each_page(site, visit) -> None:
    page = visit(site)
    page.goto(site.pages + "/speakers")
    speaker = page.locator("td a").first.get_attribute("href").split("/news", 1)[1]
    page.goto(site.pages + "/find?words=harbour")
    article = page.locator("a.in-article").first.get_attribute("href").split("/news", 1)[1]
    for path in (
        "",
        "/find?words=harbour&kind=direct",
        "/speakers",
        speaker,
        article,
        "/audit",
        "/report",
        "/people",
    ):
        page.goto(site.pages + path)
        links = page.get_by_role("navigation", name="This page in plain Datasette")
        for name in ("the table", "SQL"):
            address = links.get_by_role("link", name=name).first.get_attribute("href")
            answer = page.request.get(site.address + address)
            assert answer.ok, (path, name, address, answer.text()[:500])


def test_the_plain_tables_lead_back(site, visit) -> None:
    page = visit(site)
    page.goto(f"{site.address}/news/quotes")
    page.get_by_role("link", name="in its article").first.click()
    expect(page.locator("mark.lit").first).to_be_in_viewport()
    page.goto(f"{site.address}/news/speakers")
    page.get_by_role("link", name="speaker’s page").first.click()
    expect(page.get_by_role("heading", name="Quoted by")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1600])
def test_no_page_is_wider_than_the_window(site, visit, width, scheme) -> None:
    page = visit(site, "ada", viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(site.pages + "/speakers")
    speaker = page.locator("td a").first.get_attribute("href")
    page.goto(site.pages + "/find")
    article = page.locator("a.in-article").first.get_attribute("href")
    rest = [site.pages + path for path in ALL]
    for address in [*rest, site.address + speaker, site.address + article]:
        page.goto(address)
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), address
        assert page.evaluate(
            "document.images.length == [...document.images].filter(i => i.naturalWidth).length"
        )


def test_without_scripts_the_numbers_lead_to_the_reasons(site, visit) -> None:
    page = visit(site, java_script_enabled=False)
    page.goto(f"{site.pages}/find")
    page.locator("a.in-article").first.click()
    expect(page.locator("mark.lit").first).to_be_visible()
    page.locator("a.footnote").first.click()
    expect(page.locator(".cards > li").first).to_be_in_viewport()


def test_every_field_and_picture_has_a_name(site, visit) -> None:
    page = visit(site, "ada")
    for path in ALL:
        page.goto(site.pages + path)
        nameless = page.evaluate(
            """[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
               .filter(field => !field.labels.length && !field.ariaLabel).map(field => field.outerHTML)
               .concat([...document.images].filter(image => !image.alt).map(image => image.outerHTML))"""
        )
        assert not nameless, (path, nameless)
        assert page.evaluate("document.querySelectorAll('h1').length") == 1
        assert page.evaluate("document.documentElement.lang") == "en"


def test_a_long_article_opens_quickly(serve, visit, tmp_path_factory) -> None:
    path = tmp_path_factory.mktemp("long") / "news.db"
    fill(path, [long_article()]).close()
    site = serve(path)
    page = visit(site)
    page.goto(f"{site.pages}/find?kind=direct")
    page.locator("a.in-article").last.click()
    expect(page.locator("mark.lit").first).to_be_in_viewport()
    page.wait_for_load_state()
    page.keyboard.press("Escape")
    taken = page.evaluate(
        """() => {
            const begin = performance.now();
            document.querySelectorAll('.text mark')[900].click();
            document.body.getBoundingClientRect();
            return performance.now() - begin;
        }"""
    )
    expect(page.get_by_role("region", name="The chosen quotation")).to_be_visible()
    assert taken < 2_000
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert ready < 15_000  # a machine may be busy


def test_printed_from_a_dark_desktop_it_is_dark_on_white_with_its_address(site, visit) -> None:
    page = visit(site, color_scheme="dark")
    page.goto(site.pages + "/find?words=harbour")
    page.emulate_media(media="print", color_scheme="dark")
    ink, paper = page.evaluate(
        "() => { const s = getComputedStyle(document.body); return [s.color, s.backgroundColor] }"
    )
    light = [sum(int(n) for n in re.findall(r"\d+", colour)[:3]) for colour in (ink, paper)]
    assert light[0] < 200 < 600 < light[1]
    printed = page.locator(".printed")
    assert printed.is_visible() and "/find?words=harbour" in printed.inner_text()


@pytest.mark.parametrize("width", [320, 390, 768])
@pytest.mark.parametrize(
    "address", ["/find", "/find?negated=no&rule=said+that", "/speakers", "/check?text=harbour+wall"]
)
def test_no_page_is_wider_than_its_screen(site, visit, address: str, width: int) -> None:
    page = visit(site, viewport={"width": width, "height": 800})
    page.goto(site.pages + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_note_of_a_quotation_is_reached_by_keyboard(site, visit) -> None:
    """WCAG 2.1.1: Enter on a number leads into the note, Escape back to the number."""
    page = visit(site)
    page.goto(f"{site.pages}/find?kind=direct")
    article = page.locator("a.in-article").first.get_attribute("href")
    page.goto(site.address + article.split("?")[0])
    page.wait_for_load_state()
    number = page.locator("a.footnote").nth(1)
    number.focus()
    page.keyboard.press("Enter")
    note = page.get_by_role("region", name="The chosen quotation")
    expect(note).to_be_focused()
    expect(note).to_contain_text("2.")
    page.keyboard.press("Tab")
    expect(note.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(note).to_be_visible()
    assert page.evaluate("document.getElementById('margin-note').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(number).to_be_focused()


def test_charts_are_printed_in_colours_for_paper(site, visit) -> None:
    page = visit(site, color_scheme="dark")
    page.goto(site.pages)
    assert page.locator(".for-screen").is_visible() and not page.locator(".for-paper").is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".for-paper").is_visible() and not page.locator(".for-screen").is_visible()
    drawn = page.evaluate("atob(document.querySelector('.for-paper').src.split(',')[1])")
    assert "prefers-color-scheme" not in drawn and "#54504a" in drawn
