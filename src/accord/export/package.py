"""`datapackage.json`: what the files of an export are, as Frictionless describes data (Data Package, version 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from accord.export.formats import moment
from accord.export.schema import Column, Table, Type

TYPES = {
    Type.TEXT: "string",
    Type.INTEGER: "integer",
    Type.NUMBER: "number",
    Type.DATE: "date",
    Type.TIME: "datetime",
    Type.LIST: "string",
}
"""Types of the Table Schema; a list is joined in CSV, and an array elsewhere."""

MEDIA = {"csv": "text/csv", "jsonl": "application/jsonl", "parquet": "application/vnd.apache.parquet"}

LICENCE = (
    "Quotes, titles and names of reports belong to their publishers and are given as evidence; what they may"
    " be used for is for you to settle with them. The coding is the program's: look at the words before you"
    " rely on a value."
)
"""What there is to say of rights: the record's owner decides on the rest."""


@dataclass(frozen=True, slots=True)
class Written:
    """One file of an export: its table, its name in the folder, and what was written."""

    table: Table
    path: str
    rows: int
    size: int
    sha256: str


def descriptor(files: Iterable[Written], form: str, made: datetime, about: str) -> dict[str, Any]:
    """Return the package's description; `about` says which part of the record it holds."""
    listed = list(files)
    names = {file.table.name for file in listed}
    return {
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "name": "accord-record",
        "title": "A record of cooperation between states, every value tied to the words of a report",
        "description": f"{about} {LICENCE}",
        "created": moment(made),
        "keywords": ["event data", "international relations", "cooperation between states"],
        "resources": [_resource(file, form, names) for file in listed],
    }


def _resource(file: Written, form: str, names: set[str]) -> dict[str, Any]:
    table = file.table
    keys: dict[str, Any] = {"primaryKey": list(table.key)} if table.key else {}
    ties = [
        {"fields": column, "reference": {"resource": _name(other), "fields": column}}
        for column, other in table.ties
        if other in names
    ]
    return {
        "name": _name(table.name),
        "title": table.title,
        "path": file.path,
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
        "format": form,
        "mediatype": MEDIA[form],
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
        "schema": {
            "fields": [_field(column, form) for column in table.columns],
            **keys,
            **({"foreignKeys": ties} if ties else {}),
            "missingValues": [""],
        },
    }


def _name(table: str) -> str:
    """Return a table's name in the set: the one that needs no other is called flat."""
    return "events_flat" if table == "events" else table


def _field(column: Column, form: str) -> dict[str, Any]:
    if column.type is Type.LIST:
        meaning = f"{column.meaning} Several are divided by '; '." if form == "csv" else column.meaning
        type_ = "string" if form == "csv" else "array"
    else:
        meaning, type_ = column.meaning, TYPES[column.type]
    required = {"constraints": {"required": True}} if column.required else {}
    return {"name": column.name, "type": type_, "description": meaning, **required}
