"""Quotations leaving the database, in the forms that other programs read. One file here is one form.

Each has ``write(found, out)``: ``found`` are articles with their quotations (``found.Found``), ``out`` is a
binary stream, or a folder for the form that needs one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the module that writes it, whether into a folder, and whether a terminal can show it.

    A ``table`` has its rows in the order of ``quotes find`` and of the pages, other forms in the order of the text.
    """

    module: str
    says: str
    folder: bool = False
    text: bool = True
    table: bool = False

    def write(self, found: Any, out: Any, columns: Sequence[str] | None = None) -> int:
        """Writes all quotations and says how many; of a table only these columns, if they are given.

        Raises ImportError when an extra is not installed.
        """
        more = {} if columns is None else {"columns": columns}
        written: int = self._module.write(found, out, **more)
        return written

    @property
    def columns(self) -> Sequence[str]:
        """The columns of a table."""
        found: Sequence[str] = self._module.COLUMNS
        return found

    @property
    def _module(self) -> Any:
        return import_module(f"{__name__}.{self.module}")


FORMS = {
    "csv": Form("csv_table", "a table, one quotation a row", table=True),
    "xlsx": Form("xlsx_table", "a workbook for Excel (needs onrecord[xlsx])", text=False, table=True),
    "jsonl": Form("json_lines", "JSON Lines, one quotation a line", table=True),
    "parquet": Form(
        "parquet", "a typed table for analysis (needs onrecord[parquet])", text=False, table=True
    ),
    "brat": Form("brat_folder", "a folder of brat standoff: .txt and .ann", folder=True),
    "webannotation": Form("web_annotation", "W3C Web Annotation in JSON-LD"),
    "labelstudio": Form("label_studio", "tasks with predictions for Label Studio"),
    "schemaorg": Form("schema_org", "schema.org Quotation and Claim in JSON-LD"),
}
