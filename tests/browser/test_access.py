"""The pages by axe-core: names, roles, contrast, landmarks, order of headings; light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from plugin import hostile
from plugin.databases import fill
from plugin.synthetic import articles

from db import open_database
from db.review import reviews, sampling


@pytest.fixture(scope="module")
def site(serve, tmp_path_factory):
    path = tmp_path_factory.mktemp("access") / "news.db"
    fill(path, [*articles(12, quotes=10), *hostile.articles()]).close()
    database = open_database(path)
    for verdict in (*reviews.VERDICTS, "right"):
        quote = sampling.next_at_random(database)
        reviews.record(database, quote, verdict, "ada", chosen="sample")
        reviews.record(database, quote, "right", "ben", chosen="sample", note="heard it")
    database.close()
    return serve(path)


#: What a page must meet: WCAG 2.2 AA with all before it, and what axe thinks good practice.
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
PHONE, DESK = {"width": 390, "height": 800}, {"width": 1280, "height": 900}


@pytest.mark.parametrize(
    ("scheme", "size", "medium"),
    [
        ("light", DESK, "screen"),
        ("dark", DESK, "screen"),
        ("light", PHONE, "screen"),
        ("dark", PHONE, "screen"),
        ("dark", DESK, "print"),
    ],
)
def test_axe_finds_nothing(site, visit, scheme: str, size: dict[str, int], medium: str) -> None:
    page = visit(site, "ada", color_scheme=scheme, viewport=size)
    page.goto(site.pages + "/speakers")
    speaker = page.locator("td a").first.get_attribute("href")
    page.goto(site.pages + "/find")
    article = page.locator("a.in-article").first.get_attribute("href")
    explained = page.locator("a[href*='/explain/']").first.get_attribute("href")
    found = {}
    for address in (
        *(
            site.pages + path
            for path in (
                "",
                "/find",
                "/find?page=9999&kind=bogus",
                "/speakers",
                "/audit?by=sample",
                "/audit?by=second",
                "/missed",
                "/report",
                "/people",
                "/suggestions",
                "/check?text=the+harbour+wall+is+safer+today",
                "/versions",
                "/facts?words=crowns",
            )
        ),
        site.address + speaker,
        site.address + speaker.replace("/speaker/", "/people?speaker=") + "&other=ada",
        site.address + article,
        site.address + explained,
    ):
        page.goto(address)
        page.emulate_media(media=medium, color_scheme=scheme)
        for problem in Axe().run(page, options=RULES).response["violations"]:
            found[problem["id"], address] = [node["html"][:200] for node in problem["nodes"][:3]]
        page.emulate_media(media="screen", color_scheme=scheme)
    assert not found
