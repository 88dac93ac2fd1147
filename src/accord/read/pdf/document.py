"""One PDF file, taken apart: its pages, what it says of itself, and the text that comes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from accord.errors import ReadError
from accord.model.documents import Block, Source
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import Piece, Span, copied
from accord.read.drafts import Draft
from accord.read.given import Given
from accord.read.guarded import Answer, Failed
from accord.read.pdf.columns import Line, columns
from accord.read.pdf.glyphs import HYPHEN, stretches
from accord.read.pdf.legibility import is_legible
from accord.read.pdf.paragraphs import HEADING, Paragraph, between, known_words, paragraphs
from accord.read.pdf.running import BOTTOM, TOP, running
from accord.read.properties import properties

PASSWORD = 4  # PDFium's number of the error for a file that wants one
_FIELDS = {"Title": MetadataField.TITLE, "Author": MetadataField.AUTHOR}
_DATES = ("ModDate", "CreationDate")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d'?\d\d)?")
_LIGATURES = re.compile("[ﬀ-ﬆ]")
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its height in points, its columns of lines, and whether it holds anything at all.

    One that is not `legible` has a text layer that means nothing, and no columns.
    """

    height: float
    columns: list[list[Line]]
    drawn: bool
    legible: bool = True

    @property
    def lines(self) -> list[Line]:
        """Return the lines of all columns."""
        return [line for column in self.columns for line in column]


def take(raw: bytes, given: Given) -> Answer:
    """Return the draft of a PDF file, and a failure for each page that has no text layer, or one that means nothing.

    Its raw text are its lines in the order of reading, each ended by a newline, pages by a form feed. Raises
    ReadError "read/encrypted", "read/bad-pdf", "read/no-text-layer", "read/unreadable-text-layer" or "read/empty".
    """
    sheets, told = _opened(raw)
    without = [(number, sheet) for number, sheet in enumerate(sheets, 1) if sheet.drawn and not sheet.columns]
    if not any(sheet.columns for sheet in sheets):
        drawn = [sheet for _, sheet in without]
        worst = min(drawn, key=lambda sheet: sheet.legible, default=None)
        raise _without_text(worst, "") if worst else ReadError("read/empty", "holds no text")
    made = _draft(sheets)
    source = replace(
        given.source(raw, "application/pdf"), offsets=made.source.offsets if made.source else None
    )
    draft = replace(made, metadata=(*made.metadata, *_metadata(told)), source=source)
    missing = (Failed.of(_without_text(sheet, "the page "), f"page {number}") for number, sheet in without)
    return [draft, *missing]


def raw_text(raw: bytes) -> str:
    """Return the raw text to which the offsets of a PDF file's document lead; raises as `take` does."""
    return "".join(piece for piece, _ in _raw(list(_emitted(_opened(raw)[0]))))


def _opened(raw: bytes) -> tuple[list[Sheet], dict[str, str]]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(raw) as document:
            told = document.get_metadata_dict(skip_empty=True)
            return [_sheet(document, number) for number in range(len(document))], told
    except PdfiumError as error:
        if error.err_code == PASSWORD:
            hint = "open it with its password and save it without one"
            raise ReadError("read/encrypted", "is locked with a password", hint=hint) from error
        hint = "open it in a PDF viewer and save it anew"
        raise ReadError("read/bad-pdf", "is a PDF file that is damaged or cut off", hint=hint) from error


def _sheet(document: Any, number: int) -> Sheet:
    from pypdfium2 import PdfiumError, raw

    try:
        page = document[number]
    except PdfiumError:  # one page that is damaged among others
        return Sheet(0, [], True)
    text_page = page.get_textpage()
    try:
        legible = is_legible(text_page)
        found = columns(list(stretches(text_page))) if legible else []
        return Sheet(page.get_height(), found, raw.FPDFPage_CountObjects(page) > 0, legible)
    finally:
        text_page.close()
        page.close()


def _without_text(sheet: Sheet, what: str) -> ReadError:
    """Return the error for a page without text, or for a file of such pages; `what` begins its message."""
    if sheet.legible:
        hint = "it needs OCR: for example 'ocrmypdf in.pdf out.pdf', and read that"
        return ReadError("read/no-text-layer", f"{what}has no text layer", hint=hint)
    hint = "it needs OCR: for example 'ocrmypdf --force-ocr in.pdf out.pdf', and read that"
    message = f"{what}has a text layer whose signs stand for no letters"
    return ReadError("read/unreadable-text-layer", message, hint=hint)


def _emitted(sheets: Sequence[Sheet]) -> Iterator[Paragraph]:
    """Yield all paragraphs in order; what runs along stands before and after those that begin on its page."""
    marks = running([(sheet.height, sheet.lines) for sheet in sheets])
    bodies: list[tuple[int, Sequence[Line]]] = []
    edges: dict[tuple[int, str], list[Line]] = {}
    for number, (sheet, mark) in enumerate(zip(sheets, marks, strict=True), 1):
        count = 0
        for column in sheet.columns:
            bodies.append((number, [line for at, line in enumerate(column, count) if at not in mark]))
            count += len(column)
        for at, where in sorted(mark.items()):
            edges.setdefault((number, where), []).append(sheet.lines[at])
    found = list(paragraphs(bodies))
    for number in range(1, len(sheets) + 1):
        yield from (Paragraph(TOP, number, (line,)) for line in edges.get((number, TOP), ()))
        yield from (paragraph for paragraph in found if paragraph.page == number)
        yield from (Paragraph(BOTTOM, number, (line,)) for line in edges.get((number, BOTTOM), ()))


def _raw(found: Sequence[Paragraph]) -> Iterator[tuple[str, int]]:
    """Yield each line of the raw text, ended, and at which offset it begins."""
    at, page = 0, 1
    for paragraph in found:
        for line in paragraph.lines:
            start = "\f" * (paragraph.page - page)
            page = paragraph.page
            yield start + line.words.replace(HYPHEN, "-") + "\n", at + len(start)
            at += len(start) + len(line.words) + 1


def _draft(sheets: Sequence[Sheet]) -> Draft:
    found = list(_emitted(sheets))
    known = known_words(line for sheet in sheets for line in sheet.lines)
    lines = list(_raw(found))
    starts = iter(start for _, start in lines)
    made = [(paragraph, list(_pieces(paragraph, starts, known))) for paragraph in found]
    headings = (
        [at for at, (paragraph, own) in enumerate(made) if _entitles(paragraph, own)] if len(made) > 1 else []
    )
    title = max(
        headings, key=lambda at: round(made[at][0].lines[0].height), default=None
    )  # the first of the largest
    pieces: list[Piece] = []
    blocks: list[Block] = []
    length = 0
    for paragraph, own in (pair for at, pair in enumerate(made) if at != title):
        if pieces:
            pieces.append(Piece(pieces[-1].end, own[0].start, "\n\n", kept=False))
            length += 2
        begun, length = length, length + sum(len(piece.words) for piece in own)
        pieces += own
        blocks.append(Block(Span(begun, length), ("page", paragraph.kind), page=paragraph.page))
    text, offsets = copied(pieces, sum(len(words) for words, _ in lines))
    draft = Draft(text, blocks=tuple(blocks), source=Source("application/pdf", "", offsets=offsets))
    return draft if title is None else _entitled(draft, made[title][1])


def _entitles(paragraph: Paragraph, pieces: list[Piece]) -> bool:
    """Say whether it is a heading of the first page that leads back to the raw text letter by letter."""
    even = sum(len(piece.words) for piece in pieces) == pieces[-1].end - pieces[0].start
    return paragraph.page == 1 and paragraph.kind == HEADING and even


def _entitled(draft: Draft, pieces: list[Piece]) -> Draft:
    """Return the draft with the heading of its first page as its title."""
    words = "".join(piece.words for piece in pieces)
    said = Metadatum(MetadataField.TITLE, words, MetadataBasis.MARKUP, "heading of page 1")
    return replace(draft, metadata=(said,), title_at=Span(pieces[0].start, pieces[-1].end))


def _pieces(paragraph: Paragraph, starts: Iterator[int], known: frozenset[str]) -> Iterator[Piece]:
    for line, following in zip(paragraph.lines, [*paragraph.lines[1:], None], strict=True):
        start, words = next(starts), line.words.replace(HYPHEN, "-")
        cut, gap = between(line.words, following.words, known) if following else (0, "")
        end = start + len(words) - cut
        yield from _spelled(words[: len(words) - cut], start)
        if following and gap:
            yield Piece(end, end + cut + 1, gap, kept=False)


def _spelled(words: str, start: int) -> Iterator[Piece]:
    """Yield a line's words with its joined letters written out."""
    at = 0
    for found in _LIGATURES.finditer(words):
        yield Piece(start + at, start + found.start(), words[at : found.start()])
        yield Piece(start + found.start(), start + found.end(), _LETTERS[found[0]], kept=False)
        at = found.end()
    yield Piece(start + at, start + len(words), words[at:])


def _metadata(told: dict[str, str]) -> Iterator[Metadatum]:
    """Yield what the file says of itself; when it was written is not when its text was published."""
    yield from properties(told, _FIELDS, "PDF /")
    for name in _DATES:
        if moment := _moment(told.get(name, "")):
            yield Metadatum(MetadataField.MODIFIED, moment, MetadataBasis.FILE, f"PDF /{name}")


def _moment(value: str) -> str | None:
    """Return a PDF date such as D:20251106231000+05'30' as 2025-11-06T23:10:00+05:30, None where it is none."""
    found = _DATE.match(value)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    date = f"{year}-{month}-{day}"
    if hour is None or minute is None:
        return date
    offset = "" if zone is None else "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[-2:]}"
    return f"{date}T{hour}:{minute}:{second or '00'}{offset}"
