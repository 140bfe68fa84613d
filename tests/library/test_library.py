"""What ``import quotes`` gives to programs."""

from __future__ import annotations

import json
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

import quotes
from db import open_database
from quotes import Article, Extractor
from quotes.ingest.run import ingest

TEXT = "“Rain is good,” said Ada Moreau, a farmer. Kim Li wibbled that the bridge was shut."
WORDS = {"verbs": {"wibble": "speech"}}


@contextmanager
def db_of(path: Path, text: str) -> Iterator[None]:
    """A database of one article."""
    article = path.with_suffix(".txt")
    article.write_text(text, encoding="utf-8")
    opened = open_database(path)
    ingest(opened, [str(article)], workers=1)
    opened.close()
    yield


def said(found: list[quotes.Attribution], text: str = TEXT) -> list[str]:
    return [one.content[0].of(text) for one in found]


def test_every_name_is_there() -> None:
    for name in quotes.__all__:
        assert getattr(quotes, name) is not None
    assert set(quotes.__all__) <= set(dir(quotes))
    with pytest.raises(AttributeError):
        quotes.nothing  # noqa: B018


def test_versions() -> None:
    number, _, digest = quotes.RULES_VERSION.partition("-")
    assert number.isdigit() and len(digest) == 12
    assert quotes.__version__.count(".") == 2


def test_an_extracted_article_is_a_list_with_its_article() -> None:
    found = quotes.extract(TEXT, title="Rain")
    assert said(found) == ["“Rain is good,”"] and found.text == TEXT and found.article.title == "Rain"
    assert json.loads(json.dumps(found.to_dict()))["attributions"][0]["speaker"] == "Ada Moreau"
    assert found.layout.paragraphs and found.not_speech == ()


def test_articles_are_taken_as_they_are() -> None:
    article = Article(id="one", text=TEXT, date="2026-03-05")
    assert quotes.extract(article).article is article


#: Names that programs rely on: none is taken away or renamed before the next major version; more may follow.
FIELDS = {
    "Article": "id text title author publisher date url file file_start language taken_from extra",
    "Attribution": "kind content cue source speaker rule confidence reason cue_class stance stance_words setting figures features",
    "Extraction": "layout attributions not_speech",
    "Figure": "span kind text value upper unit approximate date",
    "Layout": "headline paragraphs furniture",
    "NotSpeech": "span kind rule reason",
    "Setting": "said_on said_on_span medium medium_span venue venue_span addressee addressee_span",
    "Span": "start end",
    "Speaker": "name kind role affiliation names members",
}


@pytest.mark.parametrize("name", FIELDS)
def test_the_names_of_fields_stay(name: str) -> None:
    kind = getattr(quotes, name)
    fields = getattr(kind, "_fields", None) or kind.__dataclass_fields__
    assert set(FIELDS[name].split()) <= set(fields)
    assert name == "Span" or callable(kind.to_dict)


def test_every_type_becomes_plain_data() -> None:
    found = quotes.extract("Lee said on Tuesday that 56 people left the “Red Salt” prize.", date="2026-03-05")
    (one,) = found
    data = json.loads(json.dumps(one.to_dict()))
    assert set(data) == set(quotes.Attribution._fields)
    assert data["content"] == [list(span) for span in one.content]
    assert data["speaker"] == one.speaker.to_dict() and data["setting"] == one.setting.to_dict()
    assert data["figures"] == [figure.to_dict() for figure in one.figures] != []
    assert found.article.to_dict()["date"] == "2026-03-05" and "paragraphs" in found.layout.to_dict()


@pytest.mark.parametrize("workers", [1, 2])
def test_many_articles_in_their_order(workers: int) -> None:
    long = "The road is open again, the mayor said on Monday. " * 2500  # a batch of its own
    given = [TEXT, Article(id="two", text=long), {"id": "three", "text": TEXT, "title": "Rain", "page": 7}]
    found = list(quotes.extract_many(given, workers=workers))
    assert [one.article.id for one in found] == ["", "two", "three"]
    assert said(found[0]) == said(found[2]) == ["“Rain is good,”"] and len(found[1]) == 2500


def test_an_extractor_has_words_of_its_own() -> None:
    own = Extractor(words=WORDS)
    assert len(own.extract(TEXT)) == 2 and len(quotes.extract(TEXT)) == 1 == len(Extractor().extract(TEXT))
    assert len(pickle.loads(pickle.dumps(own)).extract(TEXT)) == 2
    assert [len(found) for found in own.extract_many([TEXT, TEXT])] == [2, 2]
    assert "“wibbled” (wibble, speech)" in str(own.explain(TEXT))


def test_words_can_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[verbs]\nwibble = "speech"\n', encoding="utf-8")
    assert len(Extractor(words=file).extract(TEXT)) == 2


def test_an_extractor_without_a_rule_and_with_a_bar() -> None:
    rule = quotes.extract(TEXT)[0].rule
    assert rule not in {one.rule for one in Extractor(without=[rule]).extract(TEXT)}
    assert len(Extractor(least=0).extract("He claims the road, and sat.")) == 1
    assert Extractor(least=1).extract(TEXT) == []


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"without": ["no_such_rule"]}, "no_such_rule"),
        ({"least": 2}, "2"),
        ({"words": {"verbz": {}}}, "verbz"),
        ({"words": "nowhere.toml"}, "nowhere.toml"),
    ],
)
def test_what_is_wrong_is_one_line(wrong: dict, named: str) -> None:
    with pytest.raises(quotes.OnrecordError, match=named) as raised:
        Extractor(**wrong)
    assert "\n" not in str(raised.value)


def test_reading_tells_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    problems: list[str] = []
    read = list(quotes.read([tmp_path / "a.txt", tmp_path / "none.txt"], problems=problems))
    assert [one.text for one in read] == [TEXT] and len(problems) == 1 and "none.txt" in problems[0]
    with pytest.warns(quotes.NotReadWarning, match=r"none\.txt"):
        assert list(quotes.read(tmp_path / "none.txt")) == []


def test_an_archive_answers(tmp_path: Path) -> None:
    from db import open_database

    (tmp_path / "a.txt").write_text("“Rain is good,” said Ada Moreau, a farmer.", encoding="utf-8")
    database = open_database(tmp_path / "news.db")
    ingest(database, [str(tmp_path / "a.txt")], workers=1)
    database.close()
    with quotes.open_archive(tmp_path / "news.db") as archive:
        (row,) = archive.find("rain", speaker="Moreau")
        assert row["speaker"] == "Ada Moreau" and archive.count("rain") == 1
        assert archive.check("Rain is good", "Moreau").verdict == "said"
        assert [one["name"] for one in archive.speakers()] == ["Ada Moreau"]
        assert list(archive.versions()) == []
        article = archive.article(str(tmp_path / "a.txt"))
        assert article is not None and len(archive.quotations_of(article["id"])) == 1
        (source,) = archive.sources(article["id"])
        assert (source["speaker"], source["statements"], source["words"]) == ("Ada Moreau", 1, 3)
        assert archive.sources(speaker="Moreau") == archive.sources()
        (figure,) = archive.who_is_quoted("kind").figures
        assert (figure.value, figure.counts["statements"]) == ("person", 1)
        with pytest.raises(quotes.OnrecordError, match="no dimension 'colour'"):
            archive.who_is_quoted("colour")
        assert archive.database.execute("SELECT count(*) FROM quotes").fetchone() == (1,)
    with pytest.raises(quotes.OnrecordError, match="no such database"):
        quotes.open_archive(tmp_path / "other.db")


def test_a_notebook_shows_the_text_with_its_quotations() -> None:
    html = quotes.extract("“A < B,” said Ada Moreau. <script>alert(1)</script>", title="<b>")._repr_html_()
    assert "A &lt; B" in html and "<script>" not in html and "Ada Moreau" in html and "&lt;b&gt;" in html
    assert "Nothing is said" in quotes.extract("It rained.")._repr_html_()


#: What extraction alone may load beside the standard library and our own.
SMALL = {"regex", "dateutil", "six", "rapidfuzz", "text_to_num", "langdetect_rs", "pluggy", "tomli"}
_LOADED = """
import sys
before = set(sys.modules)
import quotes
lean = set(sys.modules) - before
assert not {name.split(".")[0] for name in lean} & {"db", "extractors", "regex", "pluggy", "typing"}, "import quotes loads more"
quotes.extract("Lee said no.")
quotes.explain("Lee said no.")
list(quotes.extract_many(["Lee said no."]))
top = {name.split(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)
print(*sorted(top))
"""


def test_extraction_loads_small_packages_only() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    ours = {"quotes", "extractors", "db", "__main__"}
    loaded = {name for name in done.stdout.split() if not name.startswith("_")} - ours
    assert loaded <= SMALL, loaded - SMALL


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"stance": "maybe"}, "stance: 'maybe' is none of said, denied"),
        ({"kind": "Direct"}, "kind: 'Direct' is none of"),
        ({"since": "x"}, "since: 'x' is no day"),
        ({"since": "2020-13"}, "since: '2020-13' is no day"),
        ({"until": 2020}, "until: 2020 is no text"),
        ({"sure": 7}, "sure: '7.000000' is no share"),
        ({"negated": "yes"}, "negated: 'yes' is neither True nor False"),
        ({"speker": "Lee"}, "no filter 'speker'"),
        ({"order": "loudest"}, "no order 'loudest'"),
        ({"limit": 0}, "limit: 0 is no number from 1 on"),
        ({"limit": "a"}, "limit: 'a' is no number from 1 on"),
        ({"offset": -1}, "offset: -1 is no number from 0 on"),
    ],
)
def test_a_mistyped_filter_is_told(tmp_path: Path, asked: dict[str, object], told: str) -> None:
    path = tmp_path / "news.db"
    with db_of(path, TEXT), quotes.open_archive(path) as archive:
        with pytest.raises(quotes.OnrecordError, match=re.escape(told)):
            list(archive.find(**asked))
        if not asked.keys() & {"order", "limit", "offset"}:
            with pytest.raises(quotes.OnrecordError, match=re.escape(told)):
                archive.count(**asked)


def test_values_of_python_are_filters(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with db_of(path, TEXT), quotes.open_archive(path) as archive:
        assert archive.count(until=date(1999, 1, 1)) == 0 and archive.count(sure=1) == 0
        everything = archive.count()
        assert (
            archive.count(sure=0)
            == archive.count(sure="0 %")
            == archive.count(negated=False)
            == everything
            > 0
        )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (None, "NoneType None is no article"),
        (b"Lee said no.", "bytes b'Lee said no.' is no article"),
        ({"words": "x"}, "is no article"),
    ],
)
def test_what_is_no_article_is_told(given: object, told: str) -> None:
    with pytest.raises(quotes.OnrecordError, match=re.escape(told)):
        quotes.extract(given)  # type: ignore[arg-type]


def test_one_that_is_no_article_does_not_end_a_run() -> None:
    problems: list[str] = []
    found = list(quotes.extract_many([TEXT, 3, {"text": TEXT, "date": "soon"}, TEXT], problems=problems))
    assert [said(one) for one in found] == [["“Rain is good,”"]] * 2
    assert problems == [
        "article 2: int 3 is no article: give its text, an Article, or a mapping with a text",
        "article 3: date: 'soon' is no day; write it as 2026-03-05",
    ]


@pytest.mark.parametrize("given", ["nope", "2026-13-01", 5])
def test_a_day_that_is_none_is_told(given: object) -> None:
    with pytest.raises(quotes.OnrecordError, match="is no day"):
        quotes.extract(TEXT, date=given)  # type: ignore[arg-type]
    assert quotes.extract(TEXT, date=date(2026, 3, 5)).article.date == "2026-03-05"  # type: ignore[arg-type]
