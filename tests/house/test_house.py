"""The house: imports run downwards, stages and packages have an order, files and folders stay small, words are in lists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from extractors.errors import OnrecordError

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {"extractors": {"db", "quotes"}, "db": {"quotes"}}
CODE = ("extractors", "db", "quotes")
#: What a pure function over one article has no use for.
OUTSIDE = {
    "datetime.datetime.now",
    "socket",
    "sqlite3",
    "sqlite_utils",
    "subprocess",
    "time",
    "urllib",
    "httpx",
    "random",
}

#: The packages (and modules) of each room, in their order: each may import those before it.
ORDER = {
    "extractors": [
        "errors",
        "caching",
        "lazy_patterns",
        "plain_data",
        "version",
        "lexicon",
        "model",
        "layout",
        "tokens",
        "quotation_marks",
        "entities",
        "cues",
        "rules",
        "stance",
        "coreference",
        "setting",
        "figures",
        "confidence",
        "thresholds",
        "pipeline",
        "explanation",
    ],
    "db": [
        "verdicts",
        "columns",
        "tables",
        "database",
        "records",
        "conditions",
        "filter_types",
        "filters",
        "text",
        "search",
        "serving",
        "speakers",
        "review",
        "sources",
        "variants",
        "facts",
        "writing",
        "plugin",
    ],
    "quotes": [
        "errors",
        "language",
        "json_output",
        "configuration",
        "readers",
        "ingest",
        "evaluation",
        "exports",
        "imports",
        "terminal",
        "draft_check",
        "library",
        "pages",
        "server",
        "spark",
        "cli",
        "__main__",
    ],
}
#: The folders (and modules) inside a package that has some, in their order.
WITHIN = {
    "extractors.cues": [
        "cue_lexicon",
        "model",
        "verbs",
        "clauses",
        "subjects",
        "objects",
        "no_statement",
        "finite_verbs",
        "cue_matches",
    ],
    "extractors.entities": [
        "first_names",
        "name",
        "name_words",
        "entity",
        "kinds_beside",
        "listed_fields",
        "noun_phrases",
        "phrases",
        "names",
        "children",
        "namesakes",
        "spelling",
        "known_entities",
        "surnames",
        "entities",
        "roles",
    ],
    "extractors.coreference": [
        "model",
        "stated_gender",
        "pronouns",
        "nominal",
        "naming",
        "unnamed_subjects",
        "issuers",
        "speakers",
        "turns",
        "resolver",
    ],
    "extractors.rules": ["candidate", "one_statement", "quotations", "reported", "reasons", "registry"],
}
#: Imports against that order, each with its reason.
AGAINST_THE_ORDER = {
    ("extractors", "quotation_marks", "cues"): "whether “, said Lee.” follows an open mark",
    ("extractors", "lexicon", "model"): "the words of one's own that a lexicon is configured with",
    ("quotes", "configuration", "readers"): "types of what the reader of a plugin takes and gives",
}

MOST_FILES, MOST_LINES = 15, 400
#: Longer files, still to be divided.
LONG: set[str] = set()

#: More words in a set than this belong into a list.
MOST_WORDS = 5


def files(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((ROOT / room).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """The modules that a file imports, at whatever place in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def graph() -> dict[str, set[str]]:
    """Each module of ours with the modules of ours that it imports, also those for its types only."""
    paths = {module_of(path): path for path in files(*CODE)}
    found: dict[str, set[str]] = {}
    for module, path in paths.items():
        names: set[str] = set()
        package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = package[: len(package) - node.level + 1] if node.level else []
                base = ".".join([*above, *([node.module] if node.module else [])])
                inside = {f"{base}.{alias.name}" for alias in node.names} & paths.keys()
                names |= inside or {base}
        found[module] = (names & paths.keys()) - {module}
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_downwards(room: str) -> None:
    upwards = [
        f"{named(path)} imports {name}"
        for path in files(room)
        for name in imported(path)
        if name.split(".")[0] in ROOMS[room]
    ]
    assert not upwards


def test_the_extractors_are_pure() -> None:
    outside = [
        f"{path.name} imports {name}"
        for path in files("extractors")
        for name in imported(path)
        if name in OUTSIDE or name.split(".")[0] in OUTSIDE
    ]
    assert not outside


def test_what_the_database_takes_of_the_extractors() -> None:
    taken = {name for path in files("db") for name in imported(path) if name.split(".")[0] == "extractors"}
    assert taken <= {
        "extractors",
        "extractors.errors",
        "extractors.model",  # data types
        "extractors.explanation",  # answers and reasons in words, for the page of why
        "extractors.lexicon",  # how word lists are read
        "extractors.lexicon.contract",
        "extractors.entities.first_names",  # for who asks to have a gender guessed
        "extractors.rules.registry",  # names and examples of the rules, for the page of help
        "extractors.tokens.sentence_ends",
    }


@pytest.mark.parametrize("room", CODE)
def test_each_package_imports_only_those_before_it(room: str) -> None:
    order = ORDER[room]
    against = set()
    for module, names in graph().items():
        parts = module.split(".")
        if parts[0] != room or len(parts) == 1:
            continue
        assert parts[1] in order, f"say in ORDER where {parts[1]} stands"
        for name in names:
            other = name.split(".")
            if other[0] == room and len(other) > 1 and order.index(other[1]) > order.index(parts[1]):
                against.add((room, parts[1], other[1]))
    assert against <= AGAINST_THE_ORDER.keys()


@pytest.mark.parametrize("package", WITHIN)
def test_each_folder_of_a_package_imports_only_those_before_it(package: str) -> None:
    order, within = WITHIN[package], package.count(".") + 1
    against = set()
    for module, names in graph().items():
        if not module.startswith(f"{package}."):
            continue
        own = module.split(".")[within]
        assert own in order, f"say in WITHIN where {own} stands"
        others = [name.split(".")[within] for name in names if name.startswith(f"{package}.")]
        against |= {f"{own} imports {other}" for other in others if order.index(other) > order.index(own)}
    assert not against


def test_no_modules_import_each_other() -> None:
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_folders_and_files_stay_small() -> None:
    folders = {path.parent for path in files(*CODE, "benchmarks")}
    large = {named(folder) for folder in folders if len(list(folder.glob("*.py"))) > MOST_FILES}
    assert not large
    long = {
        named(path)
        for path in files(*CODE)
        if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES
    }
    assert long <= LONG


def words_of_set(node: ast.AST) -> list[str]:
    """The words of a set, of what a set is made of, or of a text that is split."""
    if isinstance(node, ast.Set):
        given: list[ast.expr] = node.elts
    elif (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("frozenset", "set")
    ):
        if not node.args or not isinstance(node.args[0], ast.List | ast.Tuple):
            return []
        given = node.args[0].elts
    elif (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "split"
        and isinstance(node.func.value, ast.Constant)
    ):
        return str(node.func.value.value).split()
    else:
        return []
    values = [one.value for one in given if isinstance(one, ast.Constant)]
    return [value for value in values if isinstance(value, str)]


def words_of(node: ast.AST) -> list[str]:
    """The words of a set, tuple or list, or of a text that is split."""
    if isinstance(node, ast.Tuple | ast.List):
        values = [one.value for one in node.elts if isinstance(one, ast.Constant)]
        return [value for value in values if isinstance(value, str)]
    return words_of_set(node)


def alternations(written: str) -> Iterator[list[str]]:
    """The words between bars of a pattern, endings in ``?`` aside: ``(?:rose|fell|dropped)``."""
    plain = re.sub(r"\\[sb -][+*]?", " ", re.sub(r"\s*\|\s*", "|", written))
    for found in re.finditer(r"[A-Za-z][\w'’ -]*\??(?:\|[A-Za-z][\w'’ -]*\??)+", plain):
        yield [word.removesuffix("?") for word in found[0].split("|")]


@cache
def grammar() -> frozenset[str]:
    """Words of the closed classes, and the names of word classes in patterns over them."""
    from extractors.lexicon import listed, rows
    from extractors.tokens.word_classes import GROUPS, WORD_CLASSES

    names = ("function_words", "number_words", "question_words", "weekdays")
    words = {word.lower() for name in names for word in listed(name)}
    return frozenset(words.union(*(row[1:] for row in rows("wordclasses")), GROUPS, WORD_CLASSES))


def open_words(words: list[str]) -> list[str]:
    """Those that are no words of grammar, and no endings, units or tags: they have four letters at least."""
    plain = [word.strip("'’ ").lower() for word in words]
    return [
        word
        for word in plain
        if len(word) >= 4 and re.sub(r"[ '’-]", "", word).isalpha() and not grammar() >= set(word.split())
    ]


#: The values of one's own fields, not words of a text; elements of HTML.
CODES = {
    "extractors/confidence/features.py",
    "extractors/confidence/thresholds.py",
    "extractors/coreference/pronouns/signs.py",
    "extractors/layout/markup.py",
    "extractors/lexicon/column_values.py",
    "extractors/lazy_patterns.py",
    "extractors/model.py",
    "extractors/pipeline.py",
}


@pytest.mark.parametrize("path", list(files("extractors")), ids=named)
def test_words_are_in_lists(path: Path) -> None:
    """Also those of tuples and of alternations in patterns; words of grammar may stay in code.

    In the other rooms words are mostly names of columns and of formats: there sets alone are looked at, below.
    """
    if named(path) in CODES:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    named_slots = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("__slots__", "__all__")
    }
    for node in ast.walk(tree):
        groups = [words_of(node)] if id(node) not in named_slots else []
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            groups = list(alternations(node.value))
        for words in groups:
            assert len(open_words(words)) <= MOST_WORDS, f"line {node.lineno}: {words}"


def test_words_of_sets_are_in_lists() -> None:
    found = {
        named(path)
        for path in files(*CODE)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if len([word for word in words_of_set(node) if word.strip("'’ ").isalpha() and len(word) > 1])
        > MOST_WORDS
    }
    assert not found


def test_the_test_of_words_sees_them() -> None:
    assert (
        len(open_words(next(alternations(r"\b(?:rose|risen|fell\b|fallen|dropped|grew|lost ground)\s")))) == 7
    )
    assert not open_words(["after", "before", "Monday", "tion?", "he", "could", "modifier", "noun"])
    assert words_of(ast.parse("'mayor judge'.split()", mode="eval").body) == ["mayor", "judge"]


@pytest.mark.parametrize(
    "path", [path for path in files("db", "quotes") if "class" in path.read_text(encoding="utf-8")], ids=named
)
def test_every_problem_is_an_onrecord_error(path: Path) -> None:
    """So that a program can catch all of them at once."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    builtin = {"Exception", "ValueError", "RuntimeError", "OSError", "LookupError", "KeyError"}
    assert [name for name, own in bases.items() if own & builtin and OnrecordError.__name__ not in own] == []


def test_types_are_handed_on() -> None:
    assert all((ROOT / room / "py.typed").exists() for room in CODE)
