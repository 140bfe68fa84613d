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


@pytest.mark.parametrize(
    "look", [{"color_scheme": "light"}, {"color_scheme": "dark", "viewport": {"width": 390, "height": 800}}]
)
def test_axe_finds_nothing(site, visit, look) -> None:
    page = visit(site, "ada", **look)
    page.goto(site.pages + "/speakers")
    speaker = page.locator("td a").first.get_attribute("href")
    page.goto(site.pages + "/find")
    article = page.get_by_role("link", name="in its article").first.get_attribute("href")
    found = {}
    for address in (
        *(
            site.pages + path
            for path in (
                "",
                "/find",
                "/speakers",
                "/audit?by=sample",
                "/report",
                "/people",
                "/check",
                "/versions",
                "/facts?words=crowns",
            )
        ),
        site.address + speaker,
        site.address + speaker.replace("/speaker/", "/people?speaker=") + "&other=ada",
        site.address + article,
    ):
        page.goto(address)
        for problem in Axe().run(page).response["violations"]:
            found[problem["id"], address] = [node["html"][:200] for node in problem["nodes"][:3]]
    assert not found
