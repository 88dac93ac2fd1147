"""Parquet files by pyarrow (the extra `parquet`): dates are dates, lists are lists, meanings stand in the schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from accord.errors import UsageError
from accord.export.formats import Rows
from accord.export.schema import Table, Type

GROUP = 5_000
"""Rows that are gathered before they are written."""


class Parquet:
    """Writes rows into one Parquet file; `count` is the number written."""

    def __init__(self, table: Table, path: Path) -> None:
        """Open the file; raises `UsageError` ("export/needs-extra") without pyarrow, OSError if it cannot be."""
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError as error:
            raise needs_extra("parquet", "pyarrow") from error
        self._arrow: Any = pyarrow
        self._schema = _schema(pyarrow, table)
        self._writer: Any = pyarrow.parquet.ParquetWriter(str(path), self._schema, compression="zstd")
        self._waiting: list[dict[str, Any]] = []
        self._names = table.names
        self.count = 0

    def write(self, rows: Rows) -> None:
        """Take these rows."""
        for row in rows:
            self._waiting.append({name: row.get(name) for name in self._names})
            self.count += 1
            if len(self._waiting) >= GROUP:
                self._flush()

    def close(self) -> None:
        """Write what is left, and the file's end."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_table(self._arrow.Table.from_pylist(self._waiting, schema=self._schema))
            self._waiting.clear()


def _schema(pyarrow: Any, table: Table) -> Any:
    """Return the schema of a table; the meaning of each column is its metadata."""
    types = {
        Type.TEXT: pyarrow.string(),
        Type.INTEGER: pyarrow.int64(),
        Type.NUMBER: pyarrow.float64(),
        Type.DATE: pyarrow.date32(),
        Type.TIME: pyarrow.timestamp("s", tz="UTC"),
        Type.LIST: pyarrow.list_(pyarrow.string()),
    }
    fields = [
        pyarrow.field(column.name, types[column.type], metadata={"description": column.meaning})
        for column in table.columns
    ]
    return pyarrow.schema(fields, metadata={"title": table.title})


def needs_extra(extra: str, package: str) -> UsageError:
    """Return the error of a format whose package is not installed."""
    hint = f"pip install 'accord-record[{extra}]'; CSV and JSON lines need nothing more"
    return UsageError("export/needs-extra", f"{extra} needs the package {package}", hint=hint)
