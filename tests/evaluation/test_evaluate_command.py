"""``quotes evaluate`` on JSON Lines, brat folders, predictions and databases, good and broken."""

import json

import pytest
from click.testing import CliRunner

from quotes.cli import main

TEXT = "Mara Lind said the dam is safe. “It will hold,” she added. The film “Low Water” is on.\n"


def at(words, moved=0):
    start = TEXT.index(words) + moved
    return [start, start + len(words)]


def attributions(moved=0):
    return [
        {
            "content": [at("the dam is safe", moved)],
            "cue": [at("said", moved)],
            "source": [at("Mara Lind", moved)],
            "speaker": {"name": "Mara Lind", "kind": "person"},
        },
        {
            "content": [at("“It will hold,”", moved)],
            "cue": [at("added", moved)],
            "source": [at("she", moved)],
        },
    ]


def write_lines(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def write_brat(folder, text=TEXT, name="dam"):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text.encode())
    bound = "".join(
        f"T{n}\t{label} {text.index(words)} {text.index(words) + len(words)}\t{words}\n"
        for n, (label, words) in enumerate(
            [
                ("Source", "Mara Lind"), ("Cue", "said"), ("Content", "the dam is safe"),
                ("Source", "she"), ("Cue", "added"), ("Content", "“It will hold,”"),
            ],
            1,
        )
    )  # fmt: skip
    events = "E1\tCue:T2 Source:T1 Content:T3\nE2\tCue:T5 Source:T4 Content:T6\n#1\tSpeaker E1\tMara Lind\n"
    (folder / f"{name}.ann").write_bytes((bound + events).encode())
    return folder


@pytest.fixture
def gold(tmp_path):
    return write_lines(tmp_path / "gold.jsonl", {"id": "dam", "text": TEXT, "attributions": attributions()})


def evaluated(*arguments):
    """The JSON that the command prints, which must have gone well."""
    result = CliRunner().invoke(main, ["evaluate", *map(str, arguments), "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_gold_against_itself(gold):
    rows = evaluated(
        gold, "--pred", write_lines(gold.with_name("p.jsonl"), {"id": "dam", "attributions": attributions()})
    )["rows"]
    assert rows["all source"] == {"p": 100, "r": 100, "f1": 100, "gold": 2, "pred": 2}
    assert rows["quoted detect"]["gold"] == 1


def test_brat_folder_gives_the_figures_of_the_same_gold_as_lines(gold, tmp_path):
    pred = write_lines(tmp_path / "p.jsonl", {"id": "dam", "attributions": attributions()[1:]})
    folder = write_brat(tmp_path / "brat")
    assert evaluated(folder, "--pred", pred) == evaluated(gold, "--pred", pred)
    assert evaluated(gold, "--pred", folder)["rows"]["all source"]["f1"] == 100


def test_without_predictions_this_program_reads_the_articles(gold):
    evaluation = evaluated(gold)
    assert evaluation["articles"] == 1
    assert evaluation["rows"]["all content"]["pred"] >= 1
    assert evaluation["rules"]


def test_tables_and_errors_for_people(gold):
    pred = write_lines(
        gold.with_name("p.jsonl"),
        {"id": "dam", "attributions": [{"content": [at("Low Water")], "rule": "all"}]},
    )
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--pred", str(pred), "--errors", "1"])
    assert result.exit_code == 0
    assert "quoted detect" in result.output
    assert "false-quote  dam at" in result.output
    assert "[[Low Water]]" in result.output
    assert "missed-report" in result.output
    assert result.output.count("missed-report") == 1
    assert "rule all" in result.output


def test_database(gold, tmp_path):
    articles = write_lines(tmp_path / "articles.jsonl", {"id": "other-id", "text": TEXT})
    base = tmp_path / "news.db"
    assert CliRunner().invoke(main, ["ingest", str(articles), "--db", str(base), "-q"]).exit_code == 0
    assert evaluated(gold, "--db", base)["rows"] == evaluated(gold)["rows"]


def test_database_of_text_files_that_hold_the_articles_of_a_brat_folder(tmp_path):
    folder = write_brat(tmp_path / "brat")
    base = tmp_path / "news.db"
    assert (
        CliRunner().invoke(main, ["ingest", str(folder / "dam.txt"), "--db", str(base), "-q"]).exit_code == 0
    )
    assert evaluated(folder, "--db", base)["rows"] == evaluated(folder)["rows"]


def test_what_extract_prints_of_text_files(tmp_path):
    folder = write_brat(tmp_path / "brat", "\n\n" + TEXT)
    printed = CliRunner().invoke(main, ["extract", str(folder / "dam.txt")])
    assert printed.exit_code == 0
    pred = tmp_path / "p.jsonl"
    pred.write_text(printed.stdout, encoding="utf-8")
    evaluation = evaluated(folder, "--pred", pred)
    assert evaluation["rows"]["reported content"]["f1"] > 0


def test_missing_and_unknown_articles_are_said(gold):
    pred = write_lines(gold.with_name("p.jsonl"), {"id": "another", "attributions": []})
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--pred", str(pred)])
    assert "1 predicted articles are not among the annotated ones" in result.stderr
    assert "1 annotated articles have no predictions" in result.stderr


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2: not JSON"),
        ("[]", "line 2: not a JSON object"),
        ('{"text": "x", "attributions": []}', 'line 2: has no "id"'),
        ('{"id": "a", "attributions": []}', 'line 2: has no "text"'),
        ('{"id": "a", "text": "x"}', 'line 2: a has no list of "attributions"'),
        ('{"id": "a", "text": "x", "attributions": [3]}', "line 2: a, attribution 1 is no object"),
        ('{"id": "a", "text": "x", "attributions": [{}]}', "line 2: a, attribution 1 has no content"),
        (
            '{"id": "a", "text": "x", "attributions": [{"content": [[0, 2]]}]}',
            "line 2: a, attribution 1 content [0, 2] lies outside the text of 1 characters",
        ),
        (
            '{"id": "a", "text": "x", "attributions": [{"content": [[0, 1, 2]]}]}',
            "has a content that is no list of [start, end]",
        ),
        (
            '{"id": "a", "text": "x", "attributions": [{"content": [[0, 1]], "speaker": 3}]}',
            "has a speaker that is neither a name nor an object",
        ),
    ],
)
def test_a_broken_line_is_named_and_the_rest_evaluated(gold, line, complaint):
    with gold.open("a", encoding="utf-8") as lines:
        lines.write(line + "\n")
    result = CliRunner().invoke(main, ["evaluate", str(gold)])
    assert result.exit_code == 1
    assert complaint in result.stderr
    assert "1 articles" in result.stdout
    assert "Traceback" not in result.output


def test_broken_brat_files_are_named_and_the_rest_evaluated(tmp_path):
    folder = write_brat(tmp_path / "brat")
    (folder / "lonely.ann").write_text("T1\tCue 0 4\tMara\n", encoding="utf-8")
    (folder / "latin.txt").write_text("Mara", encoding="utf-8")
    (folder / "latin.ann").write_bytes(b"T1\tCue 0 4\tM\xe4ra\n")
    (folder / "moved.txt").write_text("Now Mara spoke", encoding="utf-8")
    (folder / "moved.ann").write_text("T1\tContent 0 4\tMara\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", str(folder)])
    assert result.exit_code == 1
    assert "lonely.ann: its text is missing: lonely.txt" in result.stderr
    assert "latin.ann: not UTF-8: invalid continuation byte at byte 12" in result.stderr
    assert "moved.ann: line 1: T1 is 'Mara', but the text has 'Now ' there" in result.stderr
    assert "1 articles" in result.stdout


def test_nothing_to_evaluate(tmp_path):
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", str(tmp_path / "empty.jsonl")])
    assert result.exit_code == 1
    assert "no annotated articles" in result.stderr
    (tmp_path / "folder").mkdir()
    result = CliRunner().invoke(main, ["evaluate", str(tmp_path / "folder")])
    assert result.exit_code == 1
    assert "no .ann files" in result.stderr


def test_either_database_or_predictions(gold):
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--db", "x.db", "--pred", str(gold)])
    assert result.exit_code == 2
    assert "either --db or --pred" in result.stderr
