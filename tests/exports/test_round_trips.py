"""Out to brat and Label Studio and back: nothing changed means no verdict, each change means its own."""

import json
from pathlib import Path

import pytest
from dam_and_band import DAM

import db
from db.review import reviews
from db.search import quotations
from quotes.evaluation import brat
from quotes.exports.label_studio import CONFIGURATION


@pytest.fixture
def rows(base):
    opened = db.open_database(base)
    found = {row["text"]: row for row in quotations.find(opened)}
    opened.close()
    return found


def judged(base):
    """The current verdicts: by the words of the quotation."""
    opened = db.open_database(base)
    query = (
        "SELECT text, verdict, current_speaker, reviewer, note FROM quotes_reviewed WHERE verdict IS NOT NULL"
    )
    found = {row["text"]: row for row in opened.query(query)}
    opened.close()
    return found


@pytest.fixture
def folder(run, tmp_path):
    run("export", "--format", "brat", "-o", tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def tasks(run):
    return json.loads(run("export", "--format", "labelstudio").stdout)


def annotations_of(folder, rows):
    return folder / f"{rows['that it leaks']['article_id']}.ann"


def test_brat_folder_holds_the_texts_and_every_quotation(folder, rows):
    assert (folder / "annotation.conf").read_text(encoding="utf-8").startswith("[entities]")
    found = {}
    for path in folder.glob("*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode()
        for row in brat.parse(path.read_bytes().decode(), text):
            found[row["id"]] = row
    assert {row["id"] for row in rows.values()} == set(found)
    for row in rows.values():
        back = found[row["id"]]
        assert back["content"] == row["spans"]["content"]
        assert back["cue"] == row["spans"]["cue"]
        assert back.get("speaker", {}).get("name") == row["speaker"]


def test_source_across_a_line_break_comes_back_whole(folder, rows):
    text = annotations_of(folder, rows).with_suffix(".txt").read_bytes().decode()
    assert text == DAM


def test_untouched_brat_folder_changes_nothing(run, base, folder):
    result = run("import", folder, "--format", "brat", "--reviewer", "ana")
    assert "0 verdicts recorded" in result.stderr
    assert judged(base) == {}


def test_untouched_brat_folder_confirms_when_told_so(run, base, folder):
    result = run("import", folder, "--format", "brat", "--reviewer", "ana", "--confirm")
    assert "5 verdicts recorded (5 right)" in result.stderr
    assert {row["reviewer"] for row in judged(base).values()} == {"ana"}
    again = run("import", folder, "--format", "brat", "--reviewer", "ana", "--confirm")
    assert "0 verdicts recorded" in again.stderr
    assert "5 stood so before" in again.stderr


def test_corrections_in_brat(run, base, folder, rows):
    path = annotations_of(folder, rows)
    lines = path.read_text(encoding="utf-8").splitlines()

    def event_of(words):
        bound = next(
            line.split("\t")[0] for line in lines if line.startswith("T") and line.endswith(f"\t{words}")
        )
        return next(
            line.split("\t")[0]
            for line in lines
            if line.startswith("E") and bound in line.replace(":", " ").split()
        )

    leaks, report = event_of("that it leaks"), event_of("56 people <script>alert(1)</script> left")
    start = DAM.index("“The dam is safe,”")
    corrected = []
    for line in lines:
        if line.split("\t")[0] == leaks or f" {leaks}\t" in line:
            continue  # taken out
        if line.startswith("#") and f"Speaker {report}\t" in line:
            line = line.replace("the report", "Mara Lind")
        if line.endswith("\t“The dam is safe,” “It will hold.”"):
            line = f"{line.split(chr(9))[0]}\tContent {start} {start + 18}\t“The dam is safe,”"
        corrected.append(line)
    new = DAM.index("The board denied")
    corrected += [f"T90\tContent {new} {new + 9}\tThe board", "E90\tContent:T90"]
    corrected += ["#90\tSpeaker E90\tMara Lind"]
    path.write_text("\n".join(corrected) + "\n", encoding="utf-8")
    result = run("import", folder, "--format", "brat", "--reviewer", "ana")
    assert "4 verdicts recorded (1 missed, 1 not_speech, 1 wrong_speaker, 1 wrong_words)" in result.stderr
    found = judged(base)
    assert found["that it leaks"]["verdict"] == "not_speech"
    assert found["56 people <script>alert(1)</script> left"]["current_speaker"] == "Mara Lind"
    words = found["“The dam is safe,” … “It will hold.”"]
    assert (words["verdict"], words["note"]) == ("wrong_words", "corrected to: “The dam is safe,”")
    opened = db.open_database(base)
    found = {row["text"]: row for row in quotations.find(opened)}
    assert "“The dam is safe,” … “It will hold.”" not in found and found["“The dam is safe,”"]["speaker"]
    assert (found["The board"]["speaker"], found["The board"]["rule"]) == ("Mara Lind", "reviewer")
    opened.close()
    again = run("import", folder, "--format", "brat", "--reviewer", "ana")
    assert "0 verdicts recorded" in again.stderr


def test_what_was_not_exported_is_not_taken_out(run, base, tmp_path):
    run("export", "leaks", "--format", "brat", "-o", tmp_path / "one")
    run("import", tmp_path / "one", "--format", "brat", "--reviewer", "ana")
    assert judged(base) == {}


def test_a_foreign_folder_cannot_come_back(run, tmp_path):
    (tmp_path / "brat").mkdir()
    result = run("import", tmp_path / "brat", "--format", "brat", "--reviewer", "ana", code=1)
    assert "exported.jsonl is missing" in result.stderr


def test_broken_annotations_are_named_and_the_rest_imported(run, base, folder, rows):
    path = annotations_of(folder, rows)
    path.write_text("T1\tContent 0 9999\tx\n", encoding="utf-8")
    result = run("import", folder, "--format", "brat", "--reviewer", "ana", "--confirm", code=1)
    assert f"{path.name}: line 1: T1 lies outside the text" in result.stderr
    assert list(judged(base)) == ["he “loves” rain"]


def test_nobody_judged(run, folder):
    result = run("import", folder, "--format", "brat", "--confirm", code=1)
    assert "give --reviewer NAME" in result.stderr


def submit(tmp_path, tasks, change=lambda result: result):
    """What Label Studio exports when somebody has submitted every prediction, changed."""
    done = []
    for number, task in enumerate(tasks, 1):
        result = change([dict(piece) for piece in task["predictions"][0]["result"]])
        by = {"id": 1, "email": "ana@example.org"}
        annotation = {"id": number, "result": result, "completed_by": by, "was_cancelled": False}
        done.append({"id": number, "data": task["data"], "annotations": [annotation], "predictions": []})
    path = tmp_path / "project.json"
    path.write_text(json.dumps(done), encoding="utf-8")
    return path


def test_the_document_shows_the_labelling_interface():
    page = Path(__file__).resolve().parents[2] / "docs" / "formats.md"
    assert f"```xml\n{CONFIGURATION}```" in page.read_text(encoding="utf-8")


def test_label_studio_tasks_fit_their_labelling_interface(tasks):
    from xml.etree import ElementTree

    interface = ElementTree.fromstring(CONFIGURATION)
    labels = {label.get("value") for label in interface.iter("Label")}
    relations = {relation.get("value") for relation in interface.iter("Relation")}
    names = {control.get("name") for control in interface.iter()}
    for task in tasks:
        regions = {r["id"] for r in task["predictions"][0]["result"] if r["type"] == "labels"}
        for piece in task["predictions"][0]["result"]:
            if piece["type"] == "relation":
                assert {piece["from_id"], piece["to_id"]} <= regions
                assert set(piece["labels"]) <= relations
                continue
            assert {piece["from_name"], piece["to_name"]} <= names
            value = piece["value"]
            if piece["type"] == "labels":
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
                assert set(value["labels"]) <= labels


def test_untouched_label_studio_tasks(run, base, tasks, tmp_path):
    path = submit(tmp_path, tasks)
    assert "0 verdicts recorded" in run("import", path, "--format", "labelstudio").stderr
    assert "5 right" in run("import", path, "--format", "labelstudio", "--confirm").stderr
    assert {row["reviewer"] for row in judged(base).values()} == {"ana@example.org"}


def test_corrections_in_label_studio(run, base, tasks, tmp_path):
    def change(result):
        out = []
        for piece in result:
            value = piece.get("value", {})
            if value.get("text") == "that it leaks":
                continue
            if value.get("text") == ["Ove Sand"]:
                piece = {**piece, "value": {**value, "text": ["Olga Sand"]}}
            if value.get("text") == "“It will hold.”":
                continue
            out.append(piece)
        return out

    result = run("import", submit(tmp_path, tasks, change), "--format", "labelstudio")
    assert "3 verdicts recorded (1 not_speech, 1 wrong_speaker, 1 wrong_words)" in result.stderr
    found = judged(base)
    assert found["he “loves” rain"]["current_speaker"] == "Olga Sand"
    assert found["that it leaks"]["verdict"] == "not_speech"


def test_regions_drawn_anew_and_counted_in_utf_16(run, base, tasks, tmp_path):
    """Other ids, no names, and offsets as JavaScript counts them: one more after the smiling face."""

    def change(result):
        fresh = {piece["id"]: f"new{n}" for n, piece in enumerate(result) if piece["type"] == "labels"}
        out = []
        for piece in result:
            if piece["type"] == "relation":
                out.append({**piece, "from_id": fresh[piece["from_id"]], "to_id": fresh[piece["to_id"]]})
            elif piece["type"] == "labels":
                value = dict(piece["value"])
                for end in ("start", "end"):
                    value[end] += value[end] > DAM.index("😀")
                out.append({**piece, "id": fresh[piece["id"]], "value": value})
        return out

    path = submit(tmp_path, [task for task in tasks if task["data"]["text"] == DAM], change)
    result = run("import", path, "--format", "labelstudio", "--confirm")
    assert "3 verdicts recorded (3 right)" in result.stderr  # not the denied one, whose sense was not chosen


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "not JSON"),
        ("{}", "not a list of tasks"),
        ('[{"annotations": [{"result": []}], "data": {"text": "x"}}]', 'task 1: its data has no "article"'),
        ('[{"annotations": [{"result": [{}]}], "data": 3}]', "task 1: not as Label Studio exports JSON"),
        ('[{"annotations": [{"result": []}], "data": {"text": "x", "article": "gone"}}]', "gone is not in this database"),
        (
            '[{"annotations": [{"result": [{"id": "a", "type": "labels", "value": {"start": 0, "end": 1, '
            '"text": "y", "labels": ["Cue"]}}]}], "data": {"text": "x", "article": "gone"}}]',
            "task 1: a region [0, 1] is 'y', but the text has 'x' there",
        ),
    ],
)  # fmt: skip
def test_broken_label_studio_files(run, tmp_path, content, complaint):
    path = tmp_path / "project.json"
    path.write_text(content, encoding="utf-8")
    result = run("import", path, "--format", "labelstudio", "--reviewer", "ana", code=1)
    assert complaint in result.stderr


@pytest.mark.parametrize("name", ["verdicts.csv", "verdicts.jsonl"])
def test_table_of_verdicts(run, base, rows, tmp_path, name):
    lines = [
        {"quote_id": rows["that it leaks"]["id"], "verdict": "right", "reviewer": "ben", "time": "2026-05-01T10:00:00+00:00"},
        {"id": rows["he “loves” rain"]["id"], "verdict": "wrong_speaker", "corrected_speaker": "Olga Sand", "note": "asked"},
        {"id": rows["=1+1 is “a formula” 😀"]["id"], "verdict": ""},
        {"id": "nowhere", "verdict": "right"},
        {"id": rows["he “loves” rain"]["id"], "verdict": "perhaps"},
        {"verdict": "right"},
    ]  # fmt: skip
    path = tmp_path / name
    if name.endswith(".jsonl"):
        path.write_text("".join(json.dumps(line) + "\n" for line in lines) + "[]\n", encoding="utf-8")
    else:
        columns = ["quote_id", "id", "verdict", "corrected_speaker", "reviewer", "time", "note"]
        table = [columns] + [[line.get(column, "") for column in columns] for line in lines]
        path.write_text("".join(",".join(line) + "\n" for line in table), encoding="utf-8")
    result = run("import", path, "--format", "reviews", "--reviewer", "ana", code=1)
    assert "2 verdicts recorded (1 right, 1 wrong_speaker)" in result.stderr
    assert "there is no quotation 'nowhere'" in result.stderr
    assert "no verdict 'perhaps'" in result.stderr
    assert "has no quote_id" in result.stderr
    found = judged(base)
    assert (found["that it leaks"]["reviewer"], found["he “loves” rain"]["reviewer"]) == ("ben", "ana")
    assert found["he “loves” rain"]["current_speaker"] == "Olga Sand"
    opened = db.open_database(base)
    assert reviews.of_quote(opened, rows["that it leaks"]["id"])[0]["time"] == "2026-05-01T10:00:00+00:00"
    opened.close()
    again = run("import", path, "--format", "reviews", "--reviewer", "ana", code=1)
    assert "0 verdicts recorded" in again.stderr
    assert "2 stood so before" in again.stderr


def test_exported_tables_come_back_with_a_column_of_verdicts(run, base, tmp_path):
    """What somebody does in a spreadsheet: export CSV, fill in verdicts, import it."""
    text = run("export", "--format", "csv", "--speaker", "Ove Sand").stdout
    head, line = text.splitlines()
    at = head.split(",").index("verdict")
    cells = line.split(",")
    assert cells[at] == ""
    path = tmp_path / "judged.csv"
    path.write_text(head + "\n" + ",".join([*cells[:at], "right", *cells[at + 1 :]]) + "\n", encoding="utf-8")
    run("import", path, "--format", "reviews", "--reviewer", "ana")
    assert judged(base)["he “loves” rain"]["verdict"] == "right"


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        (
            "v.csv",
            "quote,judgement\nq,right\n",
            "needs the columns quote_id and verdict; it has judgement, quote",
        ),
        (
            "v.csv",
            "quote_id;verdict\nq;right\n",
            "needs the columns quote_id and verdict; it has quote_id;verdict",
        ),
        ("v.jsonl", '{"quote": "q"}\n', "needs the columns quote_id and verdict; it has quote"),
        ("v.csv", "quote_id,verdict,time\nq,right,yesterday\n", "line 2: time 'yesterday' is none"),
        ("v.jsonl", '{"quote_id": "\\ud800", "verdict": "right"}', "line 1: holds half of a surrogate pair"),
        ("v.jsonl", '{"quote_id": "q", "verdict": "right", "note": "\\ud800"}', "line 1: "),
        ("v.jsonl", '{"quote_id": "q", "verdict": "right", "reviewer": "\\ud800"}', "line 1: "),
    ],
)
def test_tables_that_are_none(run, base, tmp_path, name, content, complaint):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    result = run("import", path, "--format", "reviews", "--reviewer", "ana", code=1)
    assert f"{path}, {complaint}" in result.stderr or f"{path}: {complaint}" in result.stderr
    assert judged(base) == {}


@pytest.mark.parametrize("field", ["note", "reviewer", "corrected_speaker"])
def test_half_a_surrogate_pair_in_a_verdict_on_a_quotation_that_is_there(run, base, rows, tmp_path, field):
    line = {"quote_id": rows["that it leaks"]["id"], "verdict": "wrong_speaker", field: "a\ud800"}
    good = {"quote_id": rows["he “loves” rain"]["id"], "verdict": "right"}
    path = tmp_path / "verdicts.jsonl"
    path.write_text(f"{json.dumps(line)}\n{json.dumps(good)}\n", encoding="utf-8")
    result = run("import", path, "--format", "reviews", "--reviewer", "ana", code=1)
    assert "line 1: holds half of a surrogate pair" in result.stderr
    assert list(judged(base)) == ["he “loves” rain"]


@pytest.mark.parametrize("start", ["Infinity", "-Infinity", "NaN", "1e400", '"one"', "null"])
def test_a_region_that_begins_nowhere(run, tmp_path, start):
    region = f'{{"id": "a", "type": "labels", "value": {{"start": {start}, "end": 1, "labels": ["Cue"]}}}}'
    task = f'[{{"annotations": [{{"result": [{region}]}}], "data": {{"text": "x", "article": "gone"}}}}]'
    path = tmp_path / "project.json"
    path.write_text(task, encoding="utf-8")
    result = run("import", path, "--format", "labelstudio", "--reviewer", "ana", code=1)
    assert "task 1: not as Label Studio exports JSON" in result.stderr


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("[" * 100_000, "cannot be understood"),
        ('{"article": "a\\u0000b", "quotes": []}', r"names no article of this folder: 'a\x00b'"),
        ('{"article": "\\ud800", "quotes": []}', r"names no article of this folder: '\ud800'"),
        ('{"article": "../secret", "quotes": []}', "names no article of this folder: '../secret'"),
        ('{"article": 3, "quotes": []}', "names no article of this folder: 3"),
        ('{"article": "a", "quotes": 3}', "cannot be understood"),
    ],
)
def test_lists_of_what_was_exported_that_are_none(run, tmp_path, line, complaint):
    (tmp_path / "brat").mkdir()
    (tmp_path / "brat" / "exported.jsonl").write_text(line, encoding="utf-8")
    result = run("import", tmp_path / "brat", "--format", "brat", "--reviewer", "ana", code=1)
    assert complaint in result.stderr


def test_an_empty_file_of_annotations_is_no_verdict_on_all_that_was_in_it(run, base, folder, rows):
    path = annotations_of(folder, rows)
    path.write_bytes(b"")
    result = run("import", folder, "--format", "brat", "--reviewer", "ana", code=1)
    assert "holds no quotation any more, and 4 were exported" in result.stderr
    assert judged(base) == {}
    run("import", folder, "--format", "brat", "--reviewer", "ana", "--confirm")
    assert judged(base)["that it leaks"]["verdict"] == "not_speech"


@pytest.mark.parametrize(("form", "name"), [("brat", "out"), ("csv", "out.csv"), ("labelstudio", "out.json")])
def test_what_somebody_may_have_corrected_is_not_overwritten(run, tmp_path, form, name):
    path = tmp_path / name
    run("export", "--format", form, "-o", path)
    corrected = path / "exported.jsonl" if path.is_dir() else path
    corrected.write_text("a day's work", encoding="utf-8")
    result = run("export", "--format", form, "-o", path, code=1)
    assert f"{path}: is there already" in result.stderr
    assert corrected.read_text(encoding="utf-8") == "a day's work"
    run("export", "--format", form, "-o", path, "--overwrite")
    assert corrected.read_text(encoding="utf-8") != "a day's work"


@pytest.mark.parametrize(
    ("form", "what"), [("reviews", "folder"), ("brat", "file"), ("labelstudio", "folder")]
)
def test_a_file_for_a_folder_is_one_line(run, tmp_path, form: str, what: str) -> None:
    (tmp_path / "file").write_text("quote_id,verdict\n")
    (tmp_path / "folder").mkdir()
    told = run("import", tmp_path / what, "--format", form, code=1).stderr
    assert "Errno" not in told and told.splitlines()[-1] == "0 verdicts recorded"


def test_brat_and_label_studio_keep_the_sense(folder, rows, tasks):
    odd = {row["id"]: row["stance"] for row in rows.values() if row["stance"] not in (None, "said")}
    assert odd
    text = annotations_of(folder, rows).with_suffix(".txt").read_bytes().decode()
    found = brat.parse(annotations_of(folder, rows).read_bytes().decode(), text)
    assert {row["id"]: row["stance"] for row in found if "stance" in row} == odd
    chosen = {
        piece["id"].removesuffix("-content0"): piece["value"]["choices"]
        for task in tasks
        for piece in task["predictions"][0]["result"]
        if piece.get("type") == "choices"
    }
    assert chosen == {id: [stance] for id, stance in odd.items()}
    (other,) = brat.parse("T1\tContent 1 4\tThe\nE1\tContent:T1\nA1\tStance E1 favours\n", text)
    assert "stance" not in other  # a stance of another kind, in a corpus of somebody else


def test_a_sense_put_right_in_brat(run, base, folder, rows):
    path = annotations_of(folder, rows)
    path.write_text(path.read_text(encoding="utf-8").replace(" denied\n", " alleged\n"), encoding="utf-8")
    result = run("import", folder, "--format", "brat", "--reviewer", "ana")
    assert "1 verdict recorded (1 wrong_sense)" in result.stderr
    assert "alleged" in run("find", "--stance", "alleged", "--json").stdout


def test_a_table_without_the_sense_says_so(run):
    note = run("export", "--format", "csv", "--columns", "speaker,text").stderr
    assert "Note: 1 denied: without the column stance" in note
    for columns in ("speaker,stance,text", "speaker"):
        assert "Note:" not in run("export", "--format", "csv", "--columns", columns).stderr
    assert "Note:" not in run("export", "--format", "csv", "--columns", "text", "--plainly-said").stderr
