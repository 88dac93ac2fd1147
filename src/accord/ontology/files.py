"""Reads the ontology's TOML and CSV files from layers of folders; a later layer replaces entries of the same id.

All faults of a load are gathered in `Faults` and reported at once as one `OntologyError`.
"""

from __future__ import annotations

import csv
import hashlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accord.errors import OntologyError

BUILT_IN = Path(__file__).parent / "data"
"""The folder of the data files that ship with Accord."""


@dataclass(slots=True)
class Faults:
    """Gathers what is wrong in the data files, so that one load reports everything."""

    found: list[str] = field(default_factory=list)

    def add(self, where: str, what: str) -> None:
        """Note one fault: `where` is a file and an entry, `what` says what is wrong and what would be right."""
        self.found.append(f"{where}: {what}")

    def check(self) -> None:
        """Raise `OntologyError` ("ontology/faults") with every fault, if there is any."""
        if self.found:
            listing = "\n  ".join(self.found)
            raise OntologyError("ontology/faults", f"{len(self.found)} faults in the ontology:\n  {listing}")


@dataclass(frozen=True, slots=True)
class Layers:
    """Folders of ontology files, the built-in one first; `read` takes a name relative to them."""

    folders: tuple[Path, ...]
    faults: Faults

    def paths(self, name: str) -> list[Path]:
        """Return the existing files called `name`, one a layer at most, first layer first."""
        return [path for folder in self.folders if (path := folder / name).is_file()]

    def toml(self, name: str) -> list[tuple[Path, dict[str, Any]]]:
        """Return each layer's TOML file of this name as a table; a file that does not parse is a fault."""
        tables = []
        for path in self.paths(name):
            try:
                tables.append((path, tomllib.loads(path.read_text(encoding="utf-8"))))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                self.faults.add(str(path), f"not valid TOML: {error}")
        return tables

    def entries(self, name: str, table: str, key: str = "id") -> list[dict[str, Any]]:
        """Return the `[[table]]` entries of all layers' TOML files of this name, merged by `key`."""
        merged: dict[str, dict[str, Any]] = {}
        for path, data in self.toml(name):
            for number, entry in enumerate(data.get(table, []), 1):
                if key not in entry:
                    self.faults.add(f"{path} [[{table}]] {number}", f"has no {key!r}")
                    continue
                merged[str(entry[key])] = entry
        return list(merged.values())

    def rows(self, name: str, key: tuple[str, ...]) -> list[dict[str, str]]:
        """Return the rows of all layers' CSV files of this name, merged by the columns `key`; `#` begins a comment."""
        merged: dict[tuple[str, ...], dict[str, str]] = {}
        for path in self.paths(name):
            lines = [
                line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
            ]
            for number, row in enumerate(csv.DictReader(lines), 2):
                if None in row or None in row.values() or any(column not in row for column in key):
                    self.faults.add(
                        f"{path} row {number}", f"needs the columns of its head, {', '.join(key)} among them"
                    )
                    continue
                merged[tuple(row[column] for column in key)] = row
        return list(merged.values())

    def digest(self) -> str:
        """Return the first 16 hexadecimal digits of the SHA-256 over all files' names and bytes."""
        total = hashlib.sha256()
        for folder in self.folders:
            for path in sorted(p for p in folder.rglob("*") if p.suffix in {".toml", ".csv"}):
                total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
        return total.hexdigest()[:16]


def layers(*extra: Path) -> Layers:
    """Return the built-in layer followed by the folders given; a folder that does not exist is a fault."""
    faults = Faults()
    for folder in extra:
        if not folder.is_dir():
            faults.add(str(folder), "is not a folder of ontology files")
    return Layers((BUILT_IN, *extra), faults)
