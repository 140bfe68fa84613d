"""Whatever way articles are read again, replaced or taken out: what people decided stands, and what follows is kept up."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

import db
from db.facts import group_facts, time_series
from db.review import reviews
from db.search import quotations
from db.speakers import linking, manual_decisions
from db.variants import group_variants, variant_queries
from db.writing import boilerplate, removal
from quotes.ingest.closing import close
from quotes.ingest.read_again import read_again
from quotes.ingest.run import ingest

THINGS = ("pier", "ferry", "school", "clinic", "museum", "market", "tower", "garden", "bakery")
BOX = "The bridge will close in May, Mayor Ann Lee said."
ARTICLES = {
    # Brell is removed: also where an article has another form of her name, and where a reviewer says it was she.
    "brell": "“The dam holds,” said Orla Brell, an engineer. “It leaks,” said Ivo Tamm.",
    "brell-again": "Engineers met on Monday at the dam. “We checked it twice,” said Orla K. Brell, an engineer.",
    "joined": "“We sail at noon,” said Joan Petrak, a pilot. Petrak denied that the ferry was late.",
    "joined-too": "“The tide is high,” said Joanna Petrak, a pilot.",
    "split": "“The hall is sold,” said Tom Hale, a clerk.",
    "split-too": "“The choir is back,” said Tom Hale, a singer.",
    "named": "“The library opens,” said Lena Vos, a librarian.",
    "judged": "“Good soup,” said Una Carr, a cook. The “soup” was cold. “No bread was left,” said Ned Ames. "
    "Mr. Ames promised that bread would come. The baker told everyone to wait.",
    "gone": "“This goes,” said Kai Roth.",
    "fire": "Officials counted again on Monday. “The fire in Elmford killed 12 people,” said Vera Stone, a fire captain.",
    "fire-later": "The count went on. “The fire in Elmford killed 14 people,” said Vera Stone, a fire captain.",
    "version": "“We will never sell the old harbour to anyone,” said Pia Lund.",
    "version-too": "Weeks later she was firm. “We will never sell the old harbour,” said Pia Lund.",
}
STORY = (
    "The council of Elmford voted on Monday to build a new bridge over the river, and to pay for it with a tax on boats. "
    "The bridge will take three years to build, and it will have two lanes and a path for those who walk. "
    "“It is a good day for the town,” said Rosa Winter, who leads the council."
)


def write(folder: Path) -> None:
    folder.mkdir()
    for n, thing in enumerate(THINGS):
        lines = [
            f"The {thing} has {n * i + i} new {THINGS[i]}s since {1900 + n * i} in street {n}{i}."
            for i in range(9)
        ]
        (folder / f"{thing}.txt").write_text("\n".join([*lines, "", BOX]), encoding="utf-8")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for name in ("story", "copy"):
        (folder / f"{name}.txt").write_text(STORY, encoding="utf-8")


def key(folder: Path, name: str) -> str:
    return (folder / f"{name}.txt").as_posix()


def quote(database: Database, words: str) -> str:
    (row,) = [row for row in quotations.find(database) if words in row["text"]]
    return str(row["id"])


def speaker(database: Database, name: str) -> str:
    ((found, _),) = removal.matching(database, "speaker", name)
    return found


def decide(database: Database, folder: Path) -> None:
    """One decision of every kind."""
    reviews.record(
        database, quote(database, "It leaks"), "wrong_speaker", "ana", corrected_speaker="Orla Brell"
    )
    removal.remove(database, "speaker", "Orla Brell", [speaker(database, "Orla Brell")])
    removal.remove(database, "article", key(folder, "gone"), [key(folder, "gone")])
    manual_decisions.merge(
        database, speaker(database, "Joanna Petrak"), speaker(database, "Joan Petrak"), "ana"
    )
    manual_decisions.split(
        database, speaker(database, "Tom Hale"), "Tomas Hale", "ana", articles=[key(folder, "split-too")]
    )
    manual_decisions.rename(database, speaker(database, "Lena Vos"), "Magdalena Vos", "ana")
    reviews.record(database, quote(database, "Good soup"), "right", "ana")
    reviews.record(database, quote(database, "No bread"), "wrong_words", "ana", corrected_words="No bread")
    reviews.record(database, quote(database, "We sail"), "wrong_role", "ana", corrected_role="captain")
    reviews.record(
        database, quote(database, "ferry was late"), "wrong_sense", "ana", corrected_stance="alleged"
    )
    reviews.record(database, quote(database, "bread would come"), "not_speech", "ana")
    reviews.record_missed(database, key(folder, "judged"), "to wait", "ana", speaker="The baker")
    close(database)
    (block,) = boilerplate.listed(database)
    read_again(
        database, boilerplate.keep(database, boilerplate.numbers_like(database, block["id"])[0], "ana")
    )


def said(database: Database, words: str) -> list[tuple[str | None, ...]]:
    return [
        (row["speaker"], row["role"], row["verdict"])
        for row in quotations.find(database)
        if words in row["text"]
    ]


def stories(database: Database) -> list[list[str]]:
    rows = database.execute(
        "SELECT group_concat(a.key), s.article_count FROM articles AS a JOIN stories AS s ON s.id = a.story_id GROUP BY s.id"
    ).fetchall()
    return [[Path(name).stem for name in keys.split(",")] + [str(count)] for keys, count in rows]


def standing(database: Database) -> list[tuple[str, str]]:
    return sorted(
        database.execute(
            "SELECT verdict, fit FROM reviews JOIN review_links ON review_id = reviews.id"
        ).fetchall()
    )


#: What each decision, and what follows from all articles, must look like.
HOLDS: dict[str, Callable[[Database], bool]] = {
    "removed speaker": lambda d: (
        not said(d, "The dam holds") and not removal.matching(d, "speaker", "Orla Brell")
    ),
    "removed speaker, another form": lambda d: not said(d, "We checked"),
    "removed speaker, named by a reviewer": lambda d: not said(d, "It leaks"),
    "removed article": lambda d: not said(d, "This goes"),
    "joined": lambda d: said(d, "The tide")[0][0] == "Joan Petrak",
    "split": lambda d: said(d, "The choir")[0][0] == "Tomas Hale" and said(d, "The hall")[0][0] == "Tom Hale",
    "renamed": lambda d: said(d, "The library")[0][0] == "Magdalena Vos",
    "right": lambda d: said(d, "Good soup")[0][2] == "right",
    "wrong words": lambda d: (
        [row["text"] for row in quotations.find(d) if "No bread" in row["text"]] == ["No bread"]
    ),
    "wrong role": lambda d: said(d, "We sail") == [("Joan Petrak", "captain", "wrong_role")],
    "wrong sense": lambda d: (
        [row["text"] for row in quotations.find(d, stance="alleged")] == ["that the ferry was late"]
    ),
    "not speech": lambda d: not said(d, "bread would come"),
    "missed": lambda d: said(d, "to wait") == [("The baker", None, "missed")],
    "every verdict fits": lambda d: (
        "unfit" not in {fit for verdict, fit in standing(d) if verdict != "wrong_speaker"}
    ),
    "kept boilerplate": lambda d: len(said(d, "bridge will close")) == len(THINGS),
    "stories": lambda d: stories(d) == [["copy", "story", "2"]],
    "facts": lambda d: [len(fact["figures"]) for fact in time_series.facts(d, "Elmford")] == [2],
    "versions": lambda d: [row["quote_count"] for row in variant_queries.groups(d, "harbour")] == [2],
    "sources": lambda d: d.execute("SELECT count(*) FROM sources_to_count").fetchone()[0] == 0,
}


def keys_of(database: Database) -> list[str]:
    return [each for (each,) in database.execute("SELECT key FROM articles ORDER BY key").fetchall()]


def refresh(database: Database, folder: Path) -> None:
    assert read_again(database, keys_of(database)) > 20


def read_by_other_rules(database: Database, folder: Path) -> None:
    database.execute("UPDATE runs SET rules_version = 'older'")
    assert ingest(database, [str(folder)], workers=1).reread > 20


def changed_files(database: Database, folder: Path) -> None:
    for file in folder.glob("*.txt"):
        file.write_text(file.read_text(encoding="utf-8") + "\n\nIt rained.", encoding="utf-8")
    assert ingest(database, [str(folder)], workers=1).changed > 20


def interrupted(database: Database, folder: Path) -> None:
    """A run that is ended when all is written, but nothing is closed; the next one finds nothing new."""
    with pytest.raises(KeyboardInterrupt), pytest.MonkeyPatch.context() as patch:
        patch.setattr("quotes.ingest.closing.close", _stopped)
        read_again(database, keys_of(database))
    assert ingest(database, [str(folder)], workers=1).reread == 0


def _stopped(*args: object, **more: object) -> None:
    raise KeyboardInterrupt


def pruned(database: Database, folder: Path) -> None:
    (folder / "named-too.txt").write_text("“Bye,” said Lena Vos.", encoding="utf-8")
    ingest(database, [str(folder)], workers=1)
    (folder / "named-too.txt").unlink()
    assert ingest(database, [str(folder)], workers=1, prune=True).pruned == 1


def one_removed(database: Database, folder: Path) -> None:
    (folder / "last.txt").write_text("“Bye,” said Lena Vos.", encoding="utf-8")
    ingest(database, [str(folder)], workers=1)
    removal.remove(database, "article", key(folder, "last"), [key(folder, "last")])
    close(database)


def boilerplate_and_back(database: Database, folder: Path) -> None:
    (block,) = boilerplate.listed(database)
    number = boilerplate.numbers_like(database, block["id"])[0]
    assert boilerplate.mark_again(database, number) == len(THINGS)
    close(database)
    read_again(database, boilerplate.keep(database, number, "ana"))


def linked_again(database: Database, folder: Path) -> None:
    linking.link_speakers(database, anew=True)
    close(database)


WAYS = (
    refresh,
    read_by_other_rules,
    changed_files,
    interrupted,
    pruned,
    one_removed,
    boilerplate_and_back,
    linked_again,
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of articles, and beside it their database with all decisions."""
    folder = tmp_path_factory.mktemp("decided") / "news"
    write(folder)
    database = db.open_database(folder.parent / "news.db")
    ingest(database, [str(folder)], workers=1)
    group_variants.group(database)
    group_facts.group(database)
    before = {name for name, holds in HOLDS.items() if _holds(holds, database)}
    assert before == {"every verdict fits", "stories", "facts", "versions", "sources"}
    decide(database, folder)
    for name, holds in HOLDS.items():
        assert holds(database), name
    database.close()
    return folder


def _holds(holds: Callable[[Database], bool], database: Database) -> bool:
    try:
        return holds(database)
    except IndexError:
        return False


@pytest.fixture(scope="module", params=WAYS, ids=lambda way: way.__name__)
def after(
    request: pytest.FixtureRequest, archive: Path, tmp_path_factory: pytest.TempPathFactory
) -> Database:
    """The database after articles went one of the ways."""
    folder = archive
    kept = tmp_path_factory.mktemp("kept")
    shutil.copytree(archive.parent, kept, dirs_exist_ok=True)
    database = db.open_database(kept / "news.db")
    try:
        request.param(database, folder)
    finally:
        shutil.rmtree(folder)
        shutil.copytree(kept / "news", folder)
    return database


@pytest.mark.parametrize("decision", HOLDS)
def test_it_stands(after: Database, decision: str) -> None:
    assert HOLDS[decision](after), decision
