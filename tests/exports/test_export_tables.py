"""CSV, JSON Lines and Parquet: the rows of ``quotes find``, nothing lost."""

import csv
import io
import json

import pytest

import db
from db.columns import EXPORTED, SPANS
from db.search import quotations


@pytest.fixture
def rows(base):
    opened = db.open_database(base)
    found = list(quotations.find(opened))
    opened.close()
    assert len(found) == 5
    return found


def test_json_lines_hold_all_that_find_gives(run, rows):
    result = run("export", "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert lines == [{name: row[name] for name in EXPORTED} | {"spans": row["spans"]} for row in rows]
    assert "5 quotations written" in result.stderr


def test_csv_reads_back(run, rows):
    table = list(csv.DictReader(io.StringIO(run("export", "--format", "csv").stdout, newline="")))
    assert [line["id"] for line in table] == [row["id"] for row in rows]
    for line, row in zip(table, rows, strict=True):
        assert line["text"].removeprefix("'") == row["text"]
        assert [json.loads(line[f"{role}_spans"]) for role in SPANS] == [row["spans"][role] for role in SPANS]
        assert line["speaker"] == (row["speaker"] or "")


def test_no_cell_of_csv_is_a_formula(run):
    table = csv.reader(io.StringIO(run("export", "--format", "csv").stdout, newline=""))
    cells = [cell for line in table for cell in line]
    assert "'=1+1 is “a formula” 😀" in cells
    assert "'=Dam" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_parquet_has_types_and_all_rows(run, rows, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    run("export", "--format", "parquet", "-o", tmp_path / "q.parquet")
    table = parquet.read_table(tmp_path / "q.parquet")
    assert str(table.schema.field("confidence").type) == "double"
    assert str(table.schema.field("negated").type) == "bool"
    lines = table.to_pylist()
    assert [{name: line[name] for name in EXPORTED} for line in lines] == [
        {name: row[name] for name in EXPORTED} for row in rows
    ]
    assert [[(s["start"], s["end"]) for s in line["content_spans"]] for line in lines] == [
        [tuple(span) for span in row["spans"]["content"]] for row in rows
    ]


def test_conditions_are_those_of_find(run, tmp_path):
    lines = run(
        "export", "--format", "jsonl", "--speaker", "Lind", "--publisher", "Harbour Post"
    ).stdout.splitlines()
    assert [json.loads(line)["speaker"] for line in lines] == ["Mara Lind"]
    lines = run("export", "formula", "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 1
    assert run("export", "--format", "jsonl", "--until", "2020").stdout == ""
    for form in ("csv", "webannotation", "labelstudio", "schemaorg"):
        run("export", "--format", form, "--until", "2020")
    run("export", "--format", "parquet", "--until", "2020", "-o", tmp_path / "none.parquet")


def test_a_failed_export_leaves_the_old_file_and_no_rest(run, tmp_path, monkeypatch):
    target = tmp_path / "q.csv"
    target.write_text("old", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quotes.exports.csv_table.write", full)
    result = run("export", "--format", "csv", "-o", target, "--overwrite", code=1)
    assert "q.csv: cannot be written: No space left on device" in result.stderr
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir() if ".part" in path.name) == []


def test_a_missing_extra_is_named(run, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    result = run("export", "--format", "parquet", "-o", tmp_path / "q.parquet", code=1)
    assert "pip install 'onrecord[parquet]'" in result.stderr


@pytest.mark.parametrize("form", ["parquet", "brat"])
def test_what_no_terminal_can_show_needs_a_place(run, form):
    assert f"--format {form} needs --output" in run("export", "--format", form, code=2).stderr


def test_folder_that_is_not_there(run, tmp_path):
    result = run("export", "--format", "csv", "-o", tmp_path / "no" / "q.csv", code=1)
    assert "cannot be written: No such file or directory" in result.stderr


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "xlsx"])
def test_only_some_columns_and_rows(run, tmp_path, form):
    file = tmp_path / f"some.{form}"
    names = ["text", "speaker", "published"]
    run("export", "--format", form, "-o", file, "--columns", ",".join(names), "--limit", 2)
    if form == "csv":
        head, *rows = csv.reader(io.StringIO(file.read_text(encoding="utf-8")))
    elif form == "jsonl":
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        head, rows = list(lines[0]), lines
    elif form == "parquet":
        table = pytest.importorskip("pyarrow.parquet").read_table(file)
        head, rows = table.column_names, table.to_pylist()
    else:
        sheet = pytest.importorskip("openpyxl").load_workbook(file).active
        head, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert head == names and len(rows) == 2


@pytest.mark.parametrize(
    ("form", "columns", "problem"),
    [
        ("csv", "text,nonsense", "there is no column 'nonsense'"),
        ("csv", " , ", "--columns names none"),
        ("webannotation", "text", "--columns is for tables"),
    ],
)
def test_columns_that_there_are_not(run, form, columns, problem):
    assert problem in run("export", "--format", form, "--columns", columns, code=2).stderr
