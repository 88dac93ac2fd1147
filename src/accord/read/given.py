"""One input as every reader gets it: its bytes, and what is known of it from outside; and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO

from accord.errors import ReadError
from accord.model.documents import Document, Retrieval, Source
from accord.model.metadata import Metadatum
from accord.read.drafts import Draft, finish
from accord.read.options import ReadFailure, ReadOptions

Opener = Callable[[], AbstractContextManager[BinaryIO]]
"""Opens a stream of bytes; not every stream can be had twice."""


@dataclass(frozen=True, slots=True)
class Given:
    """Bytes to be read, or what opens a stream of them once, with all that is known of them beside.

    `where` names the input in messages; `name` is the file's own name, which breaks ties between formats;
    `id` what its one document is called, None for the hash of its text, behind `prefix`. `media_type` and
    `charset` are what the transport says, `metadata` what the container knows. `part` is the place in the
    container, `depth` how many containers it stands in. `retrieval` says how the bytes were had from the net, and
    `kept` that they are to be kept, since nobody else may have them.
    """

    content: bytes | Opener
    where: str
    name: str | None = None
    id: str | None = None
    prefix: str = ""
    media_type: str | None = None
    charset: str | None = None
    metadata: tuple[Metadatum, ...] = ()
    part: str | None = None
    depth: int = 0
    retrieval: Retrieval | None = None
    kept: bool = False

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open the bytes; raises OSError where they cannot be had."""
        with BytesIO(self.content) if isinstance(self.content, bytes) else self.content() as stream:
            yield stream

    def inside(self, part: str, content: bytes | Opener, *, name: str | None = None) -> Given:
        """Return what stands in this container at `part` ('message 3'), called by the hash of its text."""
        return Given(
            content,
            f"{self.where}: {part}",
            name,
            prefix=self.prefix or (f"{self.name}-" if self.name else ""),
            metadata=self.metadata,
            part=f"{self.part}, {part}" if self.part else part,
            depth=self.depth + 1,
            retrieval=self.retrieval,
            kept=self.kept,
        )

    def line(self, number: int) -> Given:
        """Return the given of one line of a file, from 1, shown as editors know it: 'a.jsonl:12'."""
        return replace(self, where=f"{self.where}:{number}", part=f"line {number}", id=None)

    def source(self, raw: bytes, media_type: str) -> Source:
        """Return what a document that is read from the bytes `raw` keeps of them, without offsets."""
        return self.sourced(Source(media_type, sha256(raw).hexdigest()), raw)

    def sourced(self, source: Source, raw: bytes | None = None) -> Source:
        """Return the source with its place in the container, how it was had, and its bytes if these are to be kept.

        `raw` are what was read; they are kept where the source says that it is these.
        """
        kept = self.kept and raw is not None and sha256(raw).hexdigest() == source.digest
        content = raw if kept else source.content
        part = source.part or self.part
        return replace(source, part=part, retrieval=self.retrieval, content=content)


Found = Document | ReadFailure | Given
"""What a reader yields; a `Given` is a part of a container, to be read by whatever reads its format."""

Reader = Callable[[Given, BinaryIO, ReadOptions], Iterator[Found]]
"""Reads the stream of an input, which stands at its start and may not be seekable."""

Drafter = Callable[[bytes, Given], Draft]
"""Makes the one document of a whole input; raises ReadError."""


def one(drafter: Drafter) -> Reader:
    """Return the reader of a format whose files hold one document each, of at most `max_bytes`."""

    def reader(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
        raw = stream.read(options.max_bytes + 1)
        if len(raw) > options.max_bytes:
            yield failure(given.where, too_large(options.max_bytes))
        else:
            yield documented(given, options, lambda: drafter(raw, given), raw)

    return reader


def documented(
    given: Given, options: ReadOptions, make: Callable[[], Draft], raw: bytes | None = None
) -> Document | ReadFailure:
    """Return the document of the draft that `make` returns, or the failure of the ReadError that it raises.

    `raw` are the bytes of it, where it was made of all of them.
    """
    try:
        draft = make()
        if draft.source:
            draft = replace(draft, source=given.sourced(draft.source, raw))
        named = replace(draft, id=(draft.id or "").strip() or given.id)
        return finish(named, options, where=given.where, prefix=given.prefix, outside=given.metadata)
    except ReadError as error:
        return failure(given.where, error)


def failure(where: str, error: ReadError) -> ReadFailure:
    """Return the failure with the place put into its message."""
    return ReadFailure(where, ReadError(error.code, error.message, where=where, hint=error.hint))


def too_large(max_bytes: int, what: str = "it") -> ReadError:
    """Return the error for a text over the limit."""
    return ReadError(
        "read/too-large",
        f"{what} is larger than {max_bytes / 1_000_000:g} MB, the limit of one text",
        hint="divide it into single reports, or raise the limit (max_bytes)",
    )
