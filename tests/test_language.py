"""Which language an article is in, and what is read of those that are not in English."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from db.database.opening import open_database
from extractors import Article, Attribution, Extraction, Layout, Span
from quotes.cli import main
from quotes.configuration import configured_extractor, plugins
from quotes.ingest.run import ingest
from quotes.language import language_of, to_language

GERMAN = (
    "Der Hafenrat hat den alten Steg nach dem Sturm gesperrt. „Das Holz ist morsch“, sagte Ines Falk am Freitag. "
    "Ein neuer Steg soll im nächsten Sommer fertig werden und zwei Millionen kosten."
)
FRENCH = (
    "Pourtant, la maire est inquiète : « Nous n'avons plus d'eau. » Les pêcheurs demandent depuis des mois que "
    "le port soit réparé avant la fin de l'année, mais rien ne se passe."
)
ENGLISH = "The harbour board has closed the old pier. “The wood is rotten,” said Ines Falk on Friday."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        (GERMAN, "de"),
        (GERMAN.upper(), "de"),
        (FRENCH, "fr"),
        ("El ayuntamiento cerró el viejo muelle después de la tormenta. «La madera está podrida», dijo la alcaldesa.", "es"),
        ("政府は木曜日、来年度の予算案を閣議決定した。首相は記者会見で「国民の健康を守るための予算だ」と述べた。", "ja"),
        # In doubt English: too short, names only, numbers, addresses, nothing.
        ("Steg gesperrt", "en"),
        ("Ines Falk\nJoe Vance\nAna Brook\nNorhaven\n" * 8, "en"),
        ("3:1, 2:2, 0:4\n" * 20, "en"),
        ("https://hafen.example/der-alte-steg-ist-gesperrt-und-wird-erneuert " * 5, "en"),
        ("“Ja, das ist gut,” he said. The word was German, and that was all she heard of it when they left.", "en"),
        ("", "en"),
    ],
)  # fmt: skip
def test_language(text: str, language: str) -> None:
    assert [language_of(text) for _ in range(3)] == [language] * 3


@pytest.mark.parametrize(
    ("given", "language"),
    [("en-US", "en"), ("English", "en"), ("eng", "en"), ("de", "de"), ("pt_BR", "pt"), ("German", None), (None, None), (3, None)],
)  # fmt: skip
def test_what_a_field_of_languages_holds(given: object, language: str | None) -> None:
    assert to_language(given) == language


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (
        ("one.txt", ENGLISH),
        ("two.txt", GERMAN),
        ("three.txt", GERMAN + " Ja."),
        ("four.txt", FRENCH),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_articles_in_other_languages_are_stored_and_counted(folder: Path) -> None:
    db = open_database(":memory:")
    told: list[object] = []
    summary = ingest(db, [str(folder)], workers=1, tell=told.append)
    rows = db.execute(
        "SELECT language, sum(quote_count), count(*) FROM articles GROUP BY language"
    ).fetchall()
    assert (summary.articles, rows) == (4, [("de", 0, 2), ("en", 1, 1), ("fr", 0, 1)])
    notes = [str(item.reason) for item in told if hasattr(item, "reason")]  # type: ignore[attr-defined]
    assert notes == ["3 articles are not in English (de 2, fr 1): stored, nothing extracted"]


def test_the_language_that_a_column_names_goes_before_the_text(folder: Path) -> None:
    (folder / "a.csv").write_text(f'text,lang\n"{ENGLISH}",de\n"{ENGLISH}",en\n', encoding="utf-8")
    db = open_database(":memory:")
    ingest(db, [str(folder / "a.csv")], workers=1)
    assert db.execute("SELECT language, quote_count FROM articles ORDER BY language").fetchall() == [
        ("de", 0),
        ("en", 1),
    ]
    (folder / "a.csv").write_text(f'text,lang\n"{ENGLISH}",en\n"{ENGLISH}",en\n', encoding="utf-8")
    assert ingest(db, [str(folder / "a.csv")], workers=1).changed == 1


def test_extract_says_it_too(folder: Path) -> None:
    result = CliRunner().invoke(main, ["extract", str(folder), "--workers", "1"])
    assert result.exit_code == 0
    assert "3 articles are not in English (de 2, fr 1): nothing extracted" in result.stderr
    assert '"language": "fr", "attributions": []' in result.stdout


def german(article: Article) -> Extraction:
    start = article.text.index("Das Holz")
    span = Span(start, start + len("Das Holz ist morsch"))
    found = Attribution("direct", (span,), (), (), None, "german", 0.9, "so it is in German")
    return Extraction(Layout(None, (Span(0, len(article.text)),), ()), (found,))


@pytest.fixture
def german_plugin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    brought: Mapping[str, object] = {"de": german}
    monkeypatch.setattr(
        plugins, "_called", lambda hook, checked: [("german 1.0", brought)] if "language" in hook else []
    )
    caches = (plugins.language_extractors, plugins.extracting)
    for each in caches:
        each.cache_clear()
    yield
    for each in caches:
        each.cache_clear()


def test_a_plugin_brings_another_language(german_plugin: None) -> None:
    found = configured_extractor.extract(Article("a", GERMAN))
    assert [a.rule for a in found.attributions] == ["german"]
    assert configured_extractor.extract(Article("b", FRENCH)).attributions == ()
    assert configured_extractor.extract(Article("c", ENGLISH)).attributions
    assert configured_extractor.rules_version().endswith("german 1.0")


@pytest.mark.parametrize(
    ("hook", "given"),
    [
        ("register_extractors", None),
        ("register_extractors", 7),
        ("register_extractors", ["german"]),
        ("register_language_extractors", [german]),
        ("register_language_extractors", {"de": None}),
        ("register_words", ["tut"]),
        ("register_readers", ["mail"]),
    ],
)
def test_a_plugin_that_gives_something_else_is_named(
    hook: str, given: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    implemented = SimpleNamespace(plugin_name="broken 0.1", function=lambda: given)
    hooks = {
        name: SimpleNamespace(get_hookimpls=list)
        for name in vars(plugins.Hooks)
        if name.startswith("register")
    }
    hooks[hook] = SimpleNamespace(get_hookimpls=lambda: [implemented])
    monkeypatch.setattr(plugins, "_manager", lambda: SimpleNamespace(hook=SimpleNamespace(**hooks)))
    caches = (plugins.extractors, plugins.language_extractors, plugins.words, plugins._readers)
    for each in caches:
        each.cache_clear()
    try:
        with pytest.raises(Exception, match=rf"plugin broken 0\.1: {hook}: gives .*; mend it"):
            plugins.check()
    finally:
        for each in caches:
            each.cache_clear()


def test_find_by_language(folder: Path, german_plugin: None) -> None:
    path = folder / "a.db"
    ingest(open_database(path), [str(folder)], workers=1)
    for language, count in (("de", 2), ("en", 1), ("EN", 1), ("fr", 0)):
        result = CliRunner().invoke(main, ["find", "--language", language, "--json", "--db", str(path)])
        assert len(json.loads(result.stdout)) == count
