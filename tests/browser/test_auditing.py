"""Reviewing in the browser: by keyboard, with a correction that then shows everywhere; and not for strangers."""

from __future__ import annotations

import re
import sqlite3

import pytest
from playwright.sync_api import expect
from plugin.databases import fill
from plugin.synthetic import articles

from db import open_database
from db.review import reviews, sampling


@pytest.fixture(scope="module")
def site(serve, tmp_path_factory):
    path = tmp_path_factory.mktemp("auditing") / "news.db"
    fill(path, articles(12, quotes=10)).close()
    return serve(path)


def reviewed(site) -> list[tuple]:
    connection = sqlite3.connect(site.database)
    try:
        return connection.execute(
            "SELECT quote_id, verdict, corrected_speaker, reviewer, note, chosen FROM reviews ORDER BY id"
        ).fetchall()
    finally:
        connection.close()


def case_of(page) -> str:
    """The id of the quotation that waits for a verdict."""
    return page.locator('form[aria-label="Your verdict"] input[name="quote"]').input_value()


def judge_by(page, key: str) -> None:
    """Presses a key for a verdict and waits for the next case, which was loaded ahead or comes as a page."""
    waiting = page.locator(f'form[aria-label="Your verdict"] input[name="quote"][value="{case_of(page)}"]')
    page.keyboard.press(key)
    expect(waiting).to_have_count(0)
    page.wait_for_load_state()


def test_signing_in_by_the_link_that_root_prints(site, visit) -> None:
    page = visit(site)
    page.goto(site.pages + "/audit")
    expect(page.get_by_text("You are reading only")).to_be_visible()
    expect(page.get_by_role("button", name="Right")).to_have_count(0)
    page.goto(site.root_link())
    page.goto(site.pages + "/audit")
    expect(page.get_by_text("reviewing as root")).to_be_visible()
    expect(page.get_by_role("button", name="✓ Right")).to_be_visible()


def test_verdicts_by_keyboard(site, visit) -> None:
    before = len(reviewed(site))
    page = visit(site, "ada")
    page.goto(site.pages + "/audit?by=sample")
    judged = []
    for key, verdict in (("r", "right"), ("n", "not_speech"), ("x", "wrong_words"), ("u", "unsure")):
        case = case_of(page)
        judged.append((case, verdict, None, "ada", None, "sample"))
        judge_by(page, key)
        expect(page.get_by_label("Your last verdict")).to_be_visible()
    assert reviewed(site)[before:] == judged
    with page.expect_navigation():
        page.keyboard.press("z")
    assert case_of(page) == judged[-1][0], "an undone case comes back at once"
    assert reviewed(site)[-1][:2] == (judged[-1][0], "undo")


def test_keys_are_letters_while_typing(site, visit) -> None:
    before = len(reviewed(site))
    page = visit(site, "ada")
    page.goto(site.pages + "/audit")
    page.get_by_label("A note").click()
    page.keyboard.type("run x")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+r")
    page.wait_for_load_state()
    assert len(reviewed(site)) == before


def test_a_wrong_speaker_corrected_by_keyboard_shows_everywhere(site, visit) -> None:
    page = visit(site, "ben")
    page.goto(f"{site.pages}/find?speaker=Ilse+Tarrant")
    page.locator(".quotes").locator("a.in-article").first.click()
    page.get_by_role("region", name="The chosen quotation").get_by_role("link", name="Judge it").click()
    expect(page.get_by_role("heading", name="One quotation")).to_be_visible()
    quote = case_of(page)
    page.wait_for_load_state()  # the heading is there before the script that listens for keys
    page.keyboard.press("w")
    expect(page.get_by_label("It was said by")).to_be_focused()
    page.keyboard.type("Wilma Newcomer")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert reviewed(site)[-1] == (quote, "wrong_speaker", "Wilma Newcomer", "ben", None, "page")

    page.goto(f"{site.pages}/find?speaker=Wilma+Newcomer")
    expect(page.locator(".quotes > li")).to_have_count(1)
    expect(page.locator(".quotes > li")).to_contain_text("Wilma Newcomer (not Ilse Tarrant)")
    page.locator("a.in-article").click()
    expect(page.locator(".voices")).to_contain_text("Wilma Newcomer")
    expect(page.locator(f'a.footnote[data-q="{quote}"]')).to_contain_text("✗")
    page.goto(f"{site.pages}/report")
    corrections = page.locator("section", has=page.get_by_role("heading", name="Corrections"))
    expect(corrections).to_contain_text("Wilma Newcomer")
    page.goto(f"{site.address}/news/quotes_reviewed?id={quote}")
    expect(page.locator("td.col-current_speaker")).to_have_text("Wilma Newcomer")
    page.goto(f"{site.pages}/find?speaker=Ilse+Tarrant")
    expect(page.locator(f'a[href*="{quote}"]')).to_have_count(0)


def test_the_report_after_a_sample(site, visit) -> None:
    page = visit(site, "ada")
    page.goto(site.pages + "/audit?by=sample")
    for number in range(8):
        judge_by(page, "n" if number == 3 else "r")
    page.goto(site.pages + "/report")
    expect(page.locator(".headline-figure")).to_contain_text(re.compile(r"Too few verdicts yet: \d+ of 100"))
    # A share of eight verdicts would say nothing.
    expect(page.get_by_role("heading", name="By rule", exact=True)).to_have_count(0)
    with page.expect_download() as download:
        page.locator(".downloads a", has_text="CSV").last.click()
    assert download.value.path().read_text(encoding="utf-8-sig").startswith("group,value,quotes,judged")


def test_a_second_opinion_gives_the_agreement(site, visit) -> None:
    first = visit(site, "ada")
    first.goto(site.pages + "/audit?by=sample")
    judge_by(first, "r")
    page = visit(site, "ben")
    page.goto(site.pages + "/audit?by=second")
    judge_by(page, "r")
    page.goto(site.pages + "/report")
    agreement = page.locator("section", has=page.get_by_role("heading", name="Do reviewers agree?"))
    expect(agreement).to_contain_text("ada and ben")


def test_a_stranger_cannot_write(site, visit) -> None:
    """Not by the form of somebody else, not by JSON, not by a request replayed without its token."""
    reviewer = visit(site, "ada")
    reviewer.goto(site.pages + "/audit")
    token = reviewer.locator('input[name="csrftoken"]').first.input_value()
    quote = case_of(reviewer)
    before = reviewed(site)
    stranger = visit(site)
    stranger.goto(site.pages)
    fields = {"quote": quote, "verdict": "right", "by": "page"}
    for answer in (
        stranger.request.post(site.pages + "/audit", form=fields),
        stranger.request.post(site.pages + "/audit", form=fields | {"csrftoken": token}),
        stranger.request.post(site.pages + "/audit", data=fields),
        stranger.request.post(site.pages + "/people", form={"speaker": "x", "action": "rename", "name": "y"}),
    ):
        assert answer.status == 403
    # The reviewer's own browser, but from a page of another site, which has no token.
    replayed = reviewer.request.post(
        site.pages + "/audit",
        form=fields,
        headers={"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    )
    assert replayed.status == 403
    assert reviewed(site) == before


def test_joining_two_speakers_and_undoing_it(site, visit) -> None:
    page = visit(site, "ada")
    page.goto(site.pages + "/speakers")
    names = page.locator("td a").all_inner_texts()
    second, first = names[1], names[0]
    page.get_by_role("link", name=second, exact=True).click()
    page.get_by_role("link", name="Join, split or rename").click()
    page.get_by_label("The other name").fill(first)
    page.get_by_role("button", name="Look for it").click()
    page.get_by_label("Why").first.fill("one person, two bylines")
    page.get_by_role("button", name=f"Join with {first}").click()
    expect(page.get_by_text("is the same as")).to_be_visible()
    expect(page.locator("p.soft", has_text="Written")).to_contain_text(second)
    page.goto(site.pages + "/speakers")
    assert second not in page.locator("td a").all_inner_texts()
    page.goto(site.pages + "/people")
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_text("undone", exact=True)).to_be_visible()
    page.goto(site.pages + "/speakers")
    assert second in page.locator("td a").all_inner_texts()


def test_on_a_phone(site, visit) -> None:
    page = visit(site, "ada", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(site.pages + "/find?kind=direct")
    with page.expect_navigation(wait_until="load"):  # a tap before the page's script runs would be lost
        page.locator("a.in-article").first.tap()
    page.locator(".text mark.direct").first.tap()
    note = page.get_by_role("region", name="The chosen quotation")
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box["x"] == 0 and abs(box["y"] + box["height"] - 844) < 2, "a sheet at the foot of the screen"
    note.get_by_role("link", name="Judge it").tap()
    before = len(reviewed(site))
    page.get_by_role("button", name="✓ Right").tap()
    expect(page.get_by_label("Your last verdict")).to_be_visible()
    assert len(reviewed(site)) == before + 1
    page.wait_for_load_state()  # what has no style sheet yet has no height either
    small = page.evaluate(
        "[...document.querySelectorAll('form button:not([hidden])')].filter(b => b.offsetHeight < 24).map(b => b.outerHTML)"
    )
    assert not small, small


def test_a_full_report_fits_a_phone(site, visit) -> None:
    database = open_database(site.database)
    for _ in range(6):
        quote = sampling.next_at_random(database)
        reviews.record(database, quote, "right", "ada", chosen="sample")
        reviews.record(
            database,
            quote,
            "wrong_speaker",
            "ben",
            corrected_speaker="Wilma Newcomer-Thistlethwaite",
            chosen="sample",
        )
    database.close()
    page = visit(site, "ada", viewport={"width": 360, "height": 740})
    page.goto(site.pages + "/report")
    expect(page.get_by_role("heading", name="Do reviewers agree?")).to_be_visible()
    for path in ("/report", "/people", "/audit?by=sample"):
        page.goto(site.pages + path)
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), path


def test_single_letters_can_be_switched_off(site, visit) -> None:
    """WCAG 2.1.4: for who speaks to the computer; remembered for the next case."""
    page = visit(site, "ada")
    page.goto(site.pages + "/audit?by=sample")
    page.wait_for_load_state()
    before = len(reviewed(site))
    page.get_by_label("Single letters give verdicts").uncheck()
    page.locator("h1").click()
    page.keyboard.press("r")
    page.goto(site.pages + "/audit?by=sample")
    page.wait_for_load_state()
    expect(page.get_by_label("Single letters give verdicts")).not_to_be_checked()
    page.keyboard.press("n")
    page.wait_for_load_state()
    assert len(reviewed(site)) == before
    page.get_by_label("Single letters give verdicts").check()
    judge_by(page, "r")
    assert len(reviewed(site)) == before + 1


def test_what_was_missed_is_selected_in_the_text(site, visit) -> None:
    page = visit(site, "ada")
    page.goto(site.pages + "/missed")
    page.wait_for_load_state()
    words = "The old lighthouse is known as the"
    page.evaluate(
        """(words) => {
            const found = document.createTreeWalker(document.getElementById('case'), NodeFilter.SHOW_TEXT);
            while (found.nextNode()) {
                const at = found.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(found.currentNode, at);
                range.setEnd(found.currentNode, at + words.length);
                const selection = document.getSelection();
                selection.removeAllRanges();
                selection.addRange(range);
                return;
            }
        }""",
        words,
    )
    expect(page.get_by_label("The words: select them")).to_have_value(words)
    page.get_by_label("Said by").fill("Marta Fresh")
    page.get_by_role("button", name="Put it in").click()
    expect(page.get_by_role("heading", name="Put in by you")).to_be_visible()
    expect(page.locator("#case mark", has_text=words)).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="I have read all of it").click()
    expect(page.get_by_label("Your last reading")).to_be_visible()
    page.goto(f"{site.pages}/find?words=lighthouse+known")
    expect(page.locator(".quotes > li")).to_have_count(1)
    expect(page.locator(".quotes > li")).to_contain_text("Marta Fresh")


def test_an_undo_says_what_it_took_back(site, visit) -> None:
    page = visit(site, "ada")
    page.goto(site.pages + "/audit?by=sample")
    page.wait_for_load_state()
    judge_by(page, "u")
    with page.expect_navigation():
        page.keyboard.press("z")
    expect(page.get_by_text("Taken back:")).to_be_visible()
    before = len(reviewed(site))
    page.wait_for_load_state()
    page.keyboard.press("z")
    page.wait_for_load_state()
    assert len(reviewed(site)) == before, "a second Z takes back nothing"


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)])
def test_the_words_and_the_verdicts_are_in_view_and_stay_where_they_are(site, visit, size) -> None:
    page = visit(site, "ada", viewport={"width": size[0], "height": size[1]})
    places = set()
    for path in ("/audit?by=sample", "/audit?by=uncertain"):
        page.goto(site.pages + path)
        page.wait_for_load_state()
        expect(page.locator("#case mark").first).to_be_in_viewport()
        box = page.get_by_role("button", name="✓ Right").bounding_box()
        places.add((round(box["x"]), round(box["y"])))
    assert len(places) == 1 and places.pop()[1] + 40 < size[1]


def test_judging_in_the_article_by_keys(site, visit) -> None:
    page = visit(site, "ben")
    page.goto(f"{site.pages}/find?kind=direct")
    page.locator("a.in-article").last.click()
    page.wait_for_load_state()
    address = page.url
    form = page.get_by_role("form", name="Your verdict")
    expect(form).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(form).to_be_visible()
    quote = case_of(page)
    page.keyboard.press("r")
    expect(form.get_by_role("status")).to_have_text("Noted. J leads to the next one.")
    expect(page.locator(f'a.footnote[data-q="{quote}"]')).to_contain_text("✓")
    assert reviewed(site)[-1] == (quote, "right", None, "ben", None, "page")
    page.keyboard.press("j")
    expect(form.locator('input[name="quote"]')).not_to_have_value(quote)
    page.keyboard.press("k")
    expect(form.locator('input[name="quote"]')).to_have_value(quote)
    page.keyboard.press("w")
    page.keyboard.type("Petra Lately")
    page.keyboard.press("Enter")
    expect(page.locator(f'a.footnote[data-q="{quote}"]')).to_contain_text("✗")
    assert reviewed(site)[-1] == (quote, "wrong_speaker", "Petra Lately", "ben", None, "page")
    form.get_by_role("button", name="Undo").click()
    expect(form.get_by_role("status")).to_have_text("Taken back.")
    assert reviewed(site)[-1][:2] == (quote, "undo")
    assert page.url == address, "the article is never left"


def test_right_words_and_role_in_the_note_of_the_article(site, visit) -> None:
    page = visit(site, "ada")
    page.goto(f"{site.pages}/find?kind=direct&order=oldest")
    page.locator("a.in-article").first.click()
    page.wait_for_load_state()
    form = page.get_by_role("form", name="Your verdict")
    expect(form).to_be_visible()
    quote = case_of(page)
    connection = sqlite3.connect(site.database)
    (before,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM reviews").fetchone()  # of other tests
    connection.close()
    page.keyboard.press("Escape")
    page.locator(f'a.footnote[data-q="{quote}"]').click()
    page.keyboard.press("e")
    words = form.get_by_label("The right words")
    expect(words).to_be_focused()
    stored = words.input_value()
    right = " ".join(stored.split()[1:-1])
    words.fill(right)
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    expect(form.get_by_role("status")).to_contain_text("Noted.")
    page.keyboard.press("o")
    expect(form.get_by_label("The right role")).to_be_focused()
    form.get_by_label("The right words").fill(stored)
    form.get_by_label("The right role").fill("harbour clerk")
    form.get_by_label("The right role").press("Enter")
    expect(page.locator(f"#d-{quote} .verdict")).to_have_text("✗ wrong role")
    page.keyboard.press("Escape")
    form.get_by_label("The right role").fill("")
    form.get_by_label("The right role").blur()
    page.keyboard.press("s")
    sense = form.get_by_label("In what sense")
    expect(sense).to_be_focused()
    sense.select_option("alleged")
    sense.press("Enter")
    expect(page.locator(f"#d-{quote} .verdict")).to_have_text("✗ wrong sense")
    connection = sqlite3.connect(site.database)
    given = connection.execute(
        "SELECT verdict, corrected_words, corrected_role, corrected_stance FROM reviews "
        "WHERE quote_id = ? AND id > ? ORDER BY id",
        [quote, before],
    ).fetchall()
    connection.close()
    assert given == [
        ("wrong_words", right, None, None),
        ("wrong_role", None, "harbour clerk", None),
        ("wrong_sense", None, None, "alleged"),
    ]


def test_the_next_case_is_loaded_ahead(site, visit) -> None:
    page = visit(site, "ada")
    page.goto(site.pages + "/audit?by=uncertain")
    form = page.locator('form[aria-label="Your verdict"]')
    page.evaluate("window.sameDocument = true")
    for key, verdict in (("r", "right"), ("n", "not_speech")):
        expect(form).to_have_attribute("data-loaded", "yes")
        case = case_of(page)
        judge_by(page, key)
        assert page.evaluate("window.sameDocument"), "no page is loaded between two cases"
        assert reviewed(site)[-1] == (case, verdict, None, "ada", None, "uncertain")
        expect(page.get_by_label("Your last verdict")).to_contain_text(verdict.replace("_", " "))
        expect(page.locator("#case")).to_be_focused()
        expect(page.locator("#case mark").first).to_be_in_viewport()
    # What cannot be noted is told in its place, and what was typed stays.
    expect(form).to_have_attribute("data-loaded", "yes")
    before = len(reviewed(site))
    page.get_by_label("It was said by").fill("Wilma Newcomer")
    page.get_by_role("button", name="Not speech").click()
    expect(page.get_by_role("alert")).to_contain_text("Not noted")
    expect(page.get_by_label("It was said by")).to_have_value("Wilma Newcomer")
    assert len(reviewed(site)) == before
    page.get_by_role("button", name="Wrong speaker").click()
    expect(page.get_by_label("Your last verdict")).to_contain_text("it was Wilma Newcomer")
    expect(page.get_by_role("alert")).to_have_count(0)
    with page.expect_navigation():
        page.keyboard.press("z")
    expect(page.get_by_text("Taken back:")).to_be_visible()
    assert reviewed(site)[-1][1] == "undo"
