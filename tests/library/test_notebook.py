"""The notebook of examples/: each code cell runs, and what its last line gives can be shown."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).parents[2] / "examples/notebook.ipynb"


def run(source: str, names: dict[str, Any]) -> Any:
    """Runs a cell as a notebook does; gives the value of its last line if that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<cell>", "exec"), names)
    return (
        eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
        if isinstance(last, ast.Expr)
        else None
    )


def test_the_notebook_runs(capsys) -> None:
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    shown = [run("".join(cell["source"]), names) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert "Priya Raman" in shown[0]._repr_html_()
    assert "turned away by" in capsys.readouterr().out
    assert all(not cell.get("outputs") for cell in notebook["cells"])  # outputs are made, not kept
