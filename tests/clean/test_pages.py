"""Lines that run along on the pages of a file."""

from __future__ import annotations

from accord.clean.pages import with_running_lines
from accord.model.documents import Block, Document, DocumentId
from accord.model.spans import Span


def document(*blocks: tuple[str, str, int | None]) -> Document:
    """Return a document of blocks: their words, what sort of block of a page they are, and the page."""
    made, text = [], ""
    for words, kind, page in blocks:
        made.append(Block(Span(len(text), len(text) + len(words)), ("page", kind), page=page))
        text += words + "\n\n"
    return Document(DocumentId("a"), text, "", blocks=tuple(made))


def labels(*blocks: tuple[str, str, int | None]) -> list[tuple[str, str]]:
    found = document(*blocks)
    return [(f.kind, f.span.of(found.text)) for f in with_running_lines(found, ())]


def test_repeated_lines_and_numbers_are_furniture() -> None:
    assert labels(
        ("Release 1/2025", "header", 1),
        ("They met.", "p", 1),
        ("Page 1 of 2", "footer", 1),
        ("Release 1/2025", "header", 2),
        ("- ii -", "footer", 2),
    ) == [
        ("page-header", "Release 1/2025"),
        ("page-number", "Page 1 of 2"),
        ("page-header", "Release 1/2025"),
        ("page-number", "- ii -"),
    ]


def test_what_stands_once_at_an_edge_is_text() -> None:
    assert labels(("They met in Oslo.", "header", 1), ("They parted.", "footer", 2)) == []


def test_an_office_files_header_has_no_page_and_is_furniture() -> None:
    assert labels(("Ministry of Defence", "header", None)) == [("page-header", "Ministry of Defence")]
