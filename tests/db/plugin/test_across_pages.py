"""The pages that check quotations and show versions and facts."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from across_archive import Said, add
from rich.console import Console

from db import open_database
from db.facts import group_facts, time_series
from db.plugin.pages.facts import chart
from db.variants import group_variants
from quotes.terminal.figures_over_time import fact
from tests.db.facts.test_figures_over_time import STORY
from tests.db.plugin.conftest import Server

HOSTILE = '“<script>alert(1)</script> the old lock keeper said that "nothing" & nobody moved \u202e it.”'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    path: Path = tmp_path_factory.mktemp("pages") / "news.db"
    db = open_database(path)
    add(
        db,
        *STORY,
        Said(
            "one", "2025-04-02", "Ines Holt", "“The lock was opened by hand at four, and nobody had the key.”"
        ),
        Said(
            "two", "2025-04-03", "Ines Holt", "“The lock was opened by hand at five, and nobody had the key.”"
        ),
        Said("three", "2025-04-03", "Ben Aydin", HOSTILE),
        Said("four", "2025-04-04", "Ben Aydin", HOSTILE.replace("moved", "ever moved")),
    )
    group_variants.group(db)
    group_facts.group(db)
    db.close()
    return Server(path)


def page(server: Server, path: str) -> str:
    answer = server.get(f"/-/onrecord/news/{path}")
    assert answer.status_code == 200, answer.text[-500:]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    scripts = re.findall(
        r"<script[^>]*>.*?</script>", answer.text, re.DOTALL
    )  # ours, from files, and no other
    assert scripts == ['<script src="/-/static-plugins/onrecord/share.js" defer></script>']
    assert " style=" not in answer.text
    return str(answer.text)


def test_check(server: Server) -> None:
    assert "Was this ever said?" in page(server, "check")
    exact = page(server, "check?text=" + quote("nobody had the key"))
    assert (
        "Said, in these words" in exact
        and "Ines Holt" in exact
        and "<del>" not in exact.split("<ol")[1].split("</ol")[0]
    )
    altered = page(
        server, "check?text=" + quote("The lock was opened by hand at six, and nobody had the key")
    )
    assert "Altered: these are not the words" in altered
    assert "“The lock was opened by hand at four, and nobody had the key.”" in altered
    assert re.search(r"<del>four[”“,]*</del> <ins>six[”“,]*</ins>", altered) and "all versions" in altered
    other = page(server, "check?speaker=Aydin&text=" + quote("The lock was opened by hand at four"))
    assert (
        "Not by <bdi>Aydin</bdi>: said by <bdi>Ines Holt</bdi>" in other and 'class="status other"' in other
    )
    shouted = page(server, "check?text=" + quote("THE LOCK; WAS OPENED BY HAND AT FOUR!"))
    assert "THE LOCK" not in shouted.split("<section")[1]
    assert "Not found" in page(server, "check?text=zebra")
    assert "too long" in page(server, "check?text=" + "word+" * 1000)


@pytest.mark.parametrize("text", ["<script>x</script>", "\x00", '"(', "\u202eabc"])
def test_anything_may_be_asked(server: Server, text: str) -> None:
    page(server, "check?text=" + quote(text))
    page(server, "facts?words=" + quote(text))
    page(server, "versions?words=" + quote(text))


def test_versions_and_one_of_them(server: Server) -> None:
    every = page(server, "versions")
    assert "The lock was opened" in every and "&lt;script&gt;" in every
    assert "\u202e" not in every and "U+202E" in every
    conflicts = page(server, "versions?conflict=changed_words&speaker=Holt")
    assert (
        "words inside the marks are not the same" in conflicts and "script" not in conflicts.split("<main")[1]
    )
    (address,) = set(re.findall(r"/-/onrecord/news/(versions/[\w-]+)", conflicts))
    group = page(server, address)
    assert re.search(r"<del>(four|five)[”“,]*</del> <ins>(?!\1)(four|five)[”“,]*</ins>", group)
    assert server.get("/-/onrecord/news/versions/none").status_code == 404


def test_older_groups_say_that_something_was_read_since(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    db = open_database(path)
    said = "“The lock was opened by hand at {}, and nobody had the key.”"
    add(db, Said("one", "2025-04-02", "Ines Holt", said.format("four")))
    server = Server(path)
    assert "Versions are found by" in page(server, "versions")
    add(db, Said("two", "2025-04-03", "Ines Holt", said.format("five")))
    group_variants.group(db)
    assert "read since" not in page(server, "versions")
    assert "No quotation in several versions fits" in page(server, "versions?words=ferry")
    add(db, Said("three", "2025-04-04", "Ines Holt", said.format("six")))
    assert "1 quotation was read since these were put together" in page(server, "versions")
    group_variants.group(db)
    assert "read since" not in page(server, "versions")
    db.close()


def test_facts_have_a_chart_and_a_table(server: Server) -> None:
    shown = page(server, "facts?words=fire")
    data, on_paper = re.findall(r' src="data:image/svg\+xml;base64,([^"]+)"', shown)
    assert "prefers-color-scheme" not in base64.b64decode(on_paper).decode()
    svg = base64.b64decode(data).decode()
    assert svg.count('class="dot reactive') + svg.count('class="dot ') >= 4 and "2025-04-02" in svg
    assert "script" not in svg and 'href="http' not in svg
    assert "Contradict each other" in shown and "Changed:" in shown and "repeated by" in shown
    assert "Velden" in page(server, "facts")
    assert "No figure" in page(server, "facts?words=zebra")


def test_the_pages_are_linked(server: Server) -> None:
    front = page(server, "")
    for name in ("check", "versions", "facts"):
        assert f'href="/-/onrecord/news/{name}"' in front
    assert server.get("/-/static-plugins/onrecord/across.css").status_code == 200


def test_facts_say_in_a_sentence_what_changed_and_mark_the_figure(server: Server) -> None:
    shown = page(server, "facts?words=fire")
    title = re.search(r'<h2 id="fact-1"><bdi>(.*?)</bdi>', shown)
    assert title and len(title[1].split()) > 4
    marked = re.findall(r"<mark class='figure'>(.*?)</mark>", shown)
    figures = re.findall(r'<td class="number"><bdi>(.*?)</bdi></td>', shown)
    assert marked[: len(figures)] == figures


def test_what_is_only_repeated_is_folded_and_what_has_no_day_is_not_drawn() -> None:
    rows = [
        {"published": day, "speaker": who, "value": value}
        for day, who, value in (("2025-04-01", "Ines Holt", 5.0), ("2025-04-02", "Ben Aydin", 6.0))
    ]
    apart = chart({"figures": rows}, 300, 100)
    joined = chart({"figures": [{**row, "speaker": "Ines Holt"} for row in rows]}, 300, 100)
    assert apart and joined

    def lines(address: str) -> int:
        svg = base64.b64decode(address.partition(",")[2]).decode()
        return len(re.findall(r'<(?:svg:)?path[^>]* class="line reactive', svg))

    assert (lines(apart), lines(joined)) == (0, 1)
    assert chart({"figures": [{**row, "published": None} for row in rows]}, 300, 100) is None
    same_day = [{**row, "published": "2025-04-01"} for row in rows]
    assert chart({"figures": same_day}, 300, 100) is None


def test_what_has_no_day_has_no_empty_brackets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "news.db"
    db = open_database(path)
    add(db, *[said._replace(day=None) if said.key == "mirror" else said for said in STORY])
    group_facts.group(db)
    shown = page(Server(path), "facts?words=fire")
    assert "repeated by" in shown and "()" not in re.sub(r"<[^>]+>", "", shown)
    (found,) = time_series.facts(db, "fire dead")
    fact(found, Console(width=120))
    printed = capsys.readouterr().out
    assert "repeated by" in printed and "()" not in printed
    db.close()
