"""The stage `read`: paths in, documents out, one after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from accord.errors import ReadError
from accord.model.documents import Document
from accord.read.documents import Seen
from accord.read.formats import read_given
from accord.read.given import Given, failure
from accord.read.naming import is_address
from accord.read.options import ReadFailure, ReadOptions, Told
from accord.read.places import STDIN, files, shown

if TYPE_CHECKING:
    from accord.read.net import Fetcher


def read(
    paths: Sequence[str | Path],
    options: ReadOptions | None = None,
    *,
    stdin: BinaryIO | None = None,
    told: Told | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[Document | ReadFailure]:
    """Yield the documents of files, folders, patterns, addresses and, for '-', standard input, in order.

    Addresses of the web are asked by `fetcher`, by default within the usual limits. What cannot be read comes as a
    `ReadFailure` in its place and the rest is still read; `told` learns what is passed over in a folder or an
    archive. The same document given twice is yielded once; another text under the same id gets the start of its
    hash behind the id.
    """
    options = options or ReadOptions()
    options = replace(options, told=told or options.told)
    seen = Seen()
    for path in paths:
        if is_address(path):
            fetcher = fetcher or _fetcher()
            givens: Iterator[Given | ReadFailure] = iter((_fetched(str(path), fetcher),))
        else:
            givens = _givens(path, stdin, told)
        for given in givens:
            outcomes = (given,) if isinstance(given, ReadFailure) else read_given(given, options)
            for outcome in outcomes:
                yield from seen.admit(outcome) if isinstance(outcome, Document) else (outcome,)


def _fetcher() -> Fetcher:
    from accord.read.net import Fetcher  # what asks the net is loaded for those alone who ask it

    return Fetcher()


def _fetched(address: str, fetcher: Fetcher) -> Given | ReadFailure:
    from accord.read.net import of_fetched

    try:
        return of_fetched(fetcher.fetch(address), address)
    except ReadError as error:
        return failure(address, error)


def _givens(path: str | Path, stdin: BinaryIO | None, told: Told | None) -> Iterator[Given | ReadFailure]:
    """Yield what a path stands for."""
    if str(path) == STDIN:
        yield Given(lambda: nullcontext(stdin or sys.stdin.buffer), "standard input", prefix="stdin-")
        return
    for found in files(Path(path), told):
        if isinstance(found, ReadError):
            yield failure(shown(path), found)
        else:
            yield of_file(found)


def of_file(path: Path) -> Given:
    """Return the given of a file: its one document is called by the file's name."""
    return Given(lambda: path.open("rb"), shown(path), shown(path.name), id=shown(path.name))
