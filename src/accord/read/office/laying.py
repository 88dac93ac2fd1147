"""Paragraphs laid one under another: a draft, with blocks and the way back to the text as it was extracted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from accord.model.documents import Block, Source
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import Piece, Span, copied
from accord.read.drafts import Draft


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's words, what it stands in ('body', 'table', 'p'), and how much of it is links."""

    words: str
    path: tuple[str, ...]
    linked: int = 0


def raw_text(paragraphs: Sequence[Paragraph]) -> str:
    """Return the text as it was extracted: a paragraph after another, each ended by a newline."""
    return "".join(f"{paragraph.words}\n" for paragraph in paragraphs)


def laid(paragraphs: Sequence[Paragraph], source: Source, title: int | None = None) -> Draft:
    """Return the draft of the paragraphs; that of number `title` becomes its title and leaves the text."""
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph.words) + 1)
    pieces: list[Piece] = []
    blocks: list[Block] = []
    length = 0
    for number, paragraph in enumerate(paragraphs):
        if number == title:
            continue
        start, end = starts[number], starts[number] + len(paragraph.words)
        if pieces:
            pieces.append(Piece(pieces[-1].end, start, "\n\n", kept=False))
            length += 2
        pieces.append(Piece(start, end, paragraph.words))
        blocks.append(Block(Span(length, length + end - start), paragraph.path, linked=paragraph.linked))
        length += end - start
    text, offsets = copied(pieces, starts[-1])
    draft = Draft(text, blocks=tuple(blocks), source=replace(source, offsets=offsets))
    if title is None:
        return draft
    words = paragraphs[title].words
    said = Metadatum(MetadataField.TITLE, words, MetadataBasis.MARKUP, paragraphs[title].path[-1])
    return replace(draft, metadata=(said,), title_at=Span(starts[title], starts[title] + len(words)))
