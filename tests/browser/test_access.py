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
        stance = "alleged" if verdict == "wrong_sense" else None
        reviews.record(database, quote, verdict, "ada", corrected_stance=stance, chosen="sample")
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
#: Of these rules, those whose answer depends on colours: names, roles and order are the same in all of them.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
PHONE, DESK = {"width": 390, "height": 800}, {"width": 1280, "height": 900}


@pytest.mark.parametrize(
    ("size", "others"),
    [
        (DESK, [("dark", "screen"), ("dark", "print")]),
        (PHONE, [("dark", "screen")]),
    ],
    ids=["desk", "phone"],
)
def test_axe_finds_nothing(site, visit, size: dict[str, int], others: list[tuple[str, str]]) -> None:
    """All rules on a light screen; in the ``others``, colour scheme and medium, what their colours change."""
    page = visit(site, "ada", color_scheme="light", viewport=size)
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
                "/sources?by=kind&per=month",
                "/sources?guess=yes&per=month&count=words&beside_since=2020&publisher=x",
                "/values",
                "/not-speech",
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
        looks = [("light", "screen", Axe().run(page, options=RULES).response["violations"])]
        for scheme, medium in others:
            page.emulate_media(media=medium, color_scheme=scheme)
            looks.append((scheme, medium, page.evaluate("rules => axe.run(rules)", COLOURS)["violations"]))
        page.emulate_media(media="screen", color_scheme="light")
        for scheme, medium, problems in looks:
            for problem in problems:
                where = address, scheme, medium
                found[problem["id"], where] = [node["html"][:200] for node in problem["nodes"][:3]]
    assert not found
