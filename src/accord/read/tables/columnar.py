"""Parquet files, with pyarrow (extra 'parquet')."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from accord.errors import ReadError
from accord.read.given import Found, Given
from accord.read.options import ReadOptions
from accord.read.tables.streamed import Cells, read_streamed

MEDIA_TYPE = "application/vnd.apache.parquet"
_BATCH = 64


def read_parquet(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield the document of each row, from row 1; the first failure of the file itself ends it."""
    return read_streamed(given, stream, options, take, MEDIA_TYPE)


def take(path: bytes, given: Given) -> Iterator[Cells]:
    """Yield the rows of a Parquet file; raises ReadError "read/needs-extra" or "read/bad-parquet"."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        hint = "pip install 'accord-record[parquet]'"
        raise ReadError("read/needs-extra", "is a Parquet file, which needs pyarrow", hint=hint) from error
    pyarrow.set_cpu_count(1)
    try:
        with pyarrow.parquet.ParquetFile(os.fsdecode(path), pre_buffer=False) as file:
            number = 0
            for batch in file.iter_batches(_BATCH, use_threads=False):
                for columns in batch.to_pylist():
                    number += 1
                    yield Cells(number, columns)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        hint = "write it out again with the program that made it"
        raise ReadError("read/bad-parquet", "is a Parquet file that is damaged", hint=hint) from error
