"""The project's own annotated articles: well marked, and read as well as the floors say."""

import re

import pytest

from benchmarks import floors
from quotes.evaluation import marked_text
from quotes.evaluation.annotated_articles import Problem, read_gold
from quotes.evaluation.measures import evaluate

MARK = re.compile(
    r"[\[{<]\d[\d,]*(?:@\w+)?(?:!\w+)?:([^\[\]{}<>|]*)(?:\|[^\[\]{}<>]*)?[\]}>]"
)  # the innermost piece of markup


def without_marks(marked):
    """The text of a marked body, taken off from the inside outwards: a second way, to check the first."""
    hidden = re.sub(r"\\([\[\]{}<>|=\\])", lambda m: chr(0xE000 + ord(m.group(1))), marked)
    while (bare := MARK.sub(r"\1", hidden)) != hidden:
        hidden = bare
    return re.sub("[\ue000-\ue07f]", lambda m: chr(ord(m.group()) - 0xE000), hidden)


def test_no_figure_falls_below_its_floor():
    today = floors.figures()
    below = {
        name: (today.get(name), floor)
        for name, floor in floors.floors().items()
        if today.get(name, 0.0) < floor
    }
    assert not below, "fell below the floor of benchmarks/floors.txt (today, floor)"


def test_floors_only_rise():
    old, today = {"a f1": 50.0, "b f1": 50.0, "gone f1": 10.0}, {"a f1": 60.0, "b f1": 40.0, "new f1": 30.0}
    assert floors.raised(old, today, 0.5) == {"a f1": 59.5, "b f1": 50.0, "gone f1": 10.0, "new f1": 29.5}


def test_every_article_of_the_gold_is_well_marked():
    items = list(read_gold(floors.GOLD))
    assert len(items) == 230
    assert not [item for item in items if isinstance(item, Problem)]
    assert sum(len(item["attributions"]) for item in items) == 367
    assert {a["stance"] for item in items for a in item["attributions"]} == set(marked_text.STANCES)


def test_the_gold_has_no_marks_left_in_its_text():
    for name in ("sentences.txt", "articles.txt"):
        marked = (floors.GOLD / name).read_text(encoding="utf-8")
        bodies = re.split(r"(?m)^=== .*\n(?:.+\n)*\n", marked)[1:]
        texts = [item["text"] for item in marked_text.read(floors.GOLD / name)]
        assert texts == [without_marks(body.strip("\n")) for body in bodies]


def written(tmp_path, body, head=""):
    path = tmp_path / "gold.txt"
    path.write_text(f"ignored\n=== a | news\n{head}\n{body}\n", encoding="utf-8")
    return path


def test_pieces_nest_and_serve_several_attributions(tmp_path):
    head = "title = Dam\n@lind = Mara Lind; person; Mayor; Saltcote\n"
    body = (
        r"<1@lind:Mayor [2:Mara] Lind>, <1,2@1:who> {1:said} [1:it \[the dam\] holds], {2!denied:denied} it."
    )
    [article] = read_gold(written(tmp_path, body, head))
    assert article["text"] == "Mayor Mara Lind, who said it [the dam] holds, denied it."
    first, second = article["attributions"]
    assert first["source"] == [[0, 15], [17, 20]] and second["source"] == [[17, 20]]
    assert second["stance"] == "denied" and first["speaker"] == second["speaker"]
    assert first["speaker"] == {
        "name": "Mara Lind",
        "kind": "person",
        "role": "Mayor",
        "affiliation": "Saltcote",
    }


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<1:She> {1:said} [1:yes].", "a, attribution 1: has a source without a speaker"),
        ("<1:She|;person> {1:said}.", "a, attribution 1: has no content"),
        ("[1:yes", "a: piece 1 is not closed"),
        ("a [b] c", "a: a bracket that opens no piece and is not escaped at 'a [b] c'"),
        ("a b] c", "a: a bracket that closes nothing and is not escaped at 'a b] c'"),
        ("[1!sung:la]", "a: 'sung' is no stance"),
        ("<1:She|;robot> [1:la]", "a: 'robot' is no kind of speaker"),
        ("[1@x:la]", "a: no speaker is defined as 'x'"),
        ("[1: la]", "a, attribution 1: content ' la' is empty or has space at its edge"),
    ],
)
def test_a_mistake_in_the_marks_is_named(tmp_path, body, said):
    [problem] = read_gold(written(tmp_path, body))
    assert isinstance(problem, Problem) and said in str(problem)


def test_a_file_without_marks_is_none(tmp_path):
    (tmp_path / "plain.txt").write_text("No head here.\n")
    [problem] = read_gold(tmp_path)
    assert "no line like '=== id | genre' begins an article" in str(problem)


GOLD = [
    {
        "id": "a",
        "text": "Mayor Mara Lind of Saltcote denied it.",
        "attributions": [
            {
                "content": [[35, 37]],
                "stance": "denied",
                "speaker": {
                    "name": "Mara Lind",
                    "kind": "person",
                    "role": "the Mayor",
                    "affiliation": "Saltcote",
                },
            }
        ],
    }
]


@pytest.mark.parametrize(
    ("stance", "role", "affiliation", "right"),
    [
        ("denied", "mayor", "Saltcote", {"stance": 100, "role": 100, "affiliation": 100}),
        ("said", "mayor of Saltcote", "Pell", {"stance": 0, "role": 100, "affiliation": 0}),
        ("said", "mayor of Pell", "Pell", {"stance": 0, "role": 0, "affiliation": 0}),
        ("said", "deputy mayor", "Saltcote", {"stance": 0, "role": 0, "affiliation": 100}),
        ("said", "mayor", None, {"role": 100, "role found": 100, "affiliation": 0, "affiliation found": 0}),
        ("asked", None, "the Saltcote", {"stance": 0, "role": 0, "affiliation": 100}),
    ],
)
def test_stance_role_and_affiliation(stance, role, affiliation, right):
    said = {"content": [[35, 37]], "speaker": "Mara Lind", "stance": stance, "role": role}
    rows = evaluate(GOLD, {"a": {"id": "a", "attributions": [{**said, "affiliation": affiliation}]}}).rows
    assert {name: rows[name].f1 for name in right} == right


def test_roles_of_what_is_found_are_counted_apart():
    missed = {**GOLD[0]["attributions"][0], "content": [[0, 5]]}
    gold = [{**GOLD[0], "attributions": [*GOLD[0]["attributions"], missed]}]
    said = {"speaker": "Mara Lind", "role": "Mayor", "affiliation": None}
    made_up = {**said, "content": [[11, 15]], "role": "clerk"}
    found = {"a": {"id": "a", "attributions": [{**said, "content": [[35, 37]]}, made_up]}}
    rows = evaluate(gold, found).rows
    assert (rows["role"].precision, rows["role"].recall) == (50, 50)
    assert (rows["role found"].precision, rows["role found"].recall) == (100, 100)
    assert rows["affiliation found"].recall == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sen.", "senator", True),
        ("Det. Insp.", "detective inspector", True),
        ("DA", "District Attorney", True),
        ("Sen.", "representative", False),
        ("deputy mayor", "mayor", False),
    ],
)
def test_a_shortened_title_is_the_whole_one(one, other, same):
    speaker = {**GOLD[0]["attributions"][0]["speaker"], "role": one}
    gold = [{**GOLD[0], "attributions": [{**GOLD[0]["attributions"][0], "speaker": speaker}]}]
    said = {"content": [[35, 37]], "speaker": "Mara Lind", "role": other}
    rows = evaluate(gold, {"a": {"id": "a", "attributions": [said]}}).rows
    assert rows["role"].f1 == (100 if same else 0)


def test_what_a_tool_does_not_tell_is_not_counted_against_it():
    rows = evaluate(
        GOLD, {"a": {"id": "a", "attributions": [{"content": [[35, 37]], "speaker": "Lind"}]}}
    ).rows
    assert not {"stance", "role", "affiliation"} & rows.keys()


@pytest.mark.parametrize(
    ("stated", "found", "same"),
    [
        ("Pell County DA’s Office", "Pell County District Attorney’s Office", 100),
        ("Wisconsin", "Wis.", 100),
        ("Wis.", "Wisconsin", 100),
        ("Pell County DA’s Office", "Pell County", 100),
        ("Pell County DA’s Office", "Moss County DA’s Office", 0),
        ("Wisconsin", "Wash.", 0),
        ("the Senate", "Sen.", 0),
        ("UK", "United Kingdom", 100),
        ("Pell Marine Board", "PMB", 100),
        ("U.S.", "United States", 100),
        ("UK", "Ukraine", 0),
        ("PM", "Pell Board", 0),
    ],
)
def test_shortened_bodies_are_the_whole_ones(stated, found, same):
    said = GOLD[0]["attributions"][0]
    gold = [{**GOLD[0], "attributions": [{**said, "speaker": {**said["speaker"], "affiliation": stated}}]}]
    item = {"content": [[35, 37]], "speaker": "Mara Lind", "affiliation": found}
    rows = evaluate(gold, {"a": {"id": "a", "attributions": [item]}}).rows
    assert rows["affiliation"].f1 == same
