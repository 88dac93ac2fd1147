"""Word documents."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document as WordDocument

from accord.model.documents import Document
from accord.model.metadata import MetadataField, ranked
from accord.read import ReadFailure, ReadOptions, read
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.office.docx import extracted
from tests.read.making import FILES, PARAGRAPHS, TITLE

RELEASE = FILES / "release.docx"


def outcome(raw: bytes) -> Document | ReadFailure:
    (found,) = read_given(Given(raw, "a.docx", "a.docx", id="a.docx"), ReadOptions())
    return found


def document(raw: bytes) -> Document:
    found = outcome(raw)
    assert isinstance(found, Document)
    return found


def changed(name: str, content: bytes) -> bytes:
    """Return the release with another content of one of its parts."""
    made = BytesIO()
    with ZipFile(RELEASE) as full, ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for part in full.namelist():
            archive.writestr(part, content if part == name else full.read(part))
    return made.getvalue()


def test_title_paragraphs_lists_and_tables() -> None:
    found = document(RELEASE.read_bytes())
    assert found.title == TITLE
    kinds = [(b.path[-1], b.span.of(found.text)) for b in found.blocks]
    assert kinds[0] == ("header", "Ministry of Defence - Press release 117/2025")
    assert kinds[1:6] == [
        ("p", PARAGRAPHS[0]),
        ("h1", "What was agreed"),
        ("li", "training of officers"),
        ("li", "co-production of systems"),
        ("tr", "Year\tMeeting"),
    ]
    assert kinds[-1] == ("footer", "South Block, New Delhi")


def test_properties_are_kept_and_a_programs_title_is_none() -> None:
    found = document(RELEASE.read_bytes())
    assert [m.value for m in ranked(found.metadata, MetadataField.AUTHOR)] == ["Ministry of Defence"]
    assert [m.value for m in ranked(found.metadata, MetadataField.TITLE)] == [TITLE]
    assert [m.value for m in ranked(found.metadata, MetadataField.MODIFIED)] == ["2025-11-05T09:30:00Z"] * 2
    assert found.published is None


def test_every_letter_leads_back_to_the_paragraphs() -> None:
    found, raw = document(RELEASE.read_bytes()), extracted(RELEASE.read_bytes())
    assert found.source is not None
    assert found.source.offsets is not None
    for at, sign in enumerate(found.text):
        if not sign.isspace():
            assert found.source.offsets.span(at, at + 1).of(raw) == sign


def test_what_is_deleted_is_not_read_and_what_is_inserted_is() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    gone = "<w:del><w:r><w:delText>fought</w:delText></w:r></w:del>"
    runs = f"<w:r><w:t>They </w:t></w:r>{gone}<w:ins><w:r><w:t>met</w:t></w:r></w:ins>"
    body = f"<w:document {w}><w:body><w:p>{runs}<w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>"
    assert "They met." in document(changed("word/document.xml", body.encode())).text


def test_text_without_a_heading_has_no_title() -> None:
    made, made_of = BytesIO(), WordDocument()
    made_of.add_paragraph("They met.")
    made_of.add_paragraph("They parted.")
    made_of.save(made)
    assert (document(made.getvalue()).title, document(made.getvalue()).text) == (
        None,
        "They met.\n\nThey parted.",
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (RELEASE.read_bytes()[:-500], "read/bad-office"),
        (RELEASE.read_bytes()[:900], "read/bad-office"),
        (changed("word/document.xml", b"<w:p"), "read/bad-office"),
        (changed("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "read/bad-office"),
        (changed("word/document.xml", b" " * 21_000_000), "read/too-large"),
        (changed("word/document.xml", b"<a>" * 900_000), "read/bad-office"),
    ],
)
def test_damaged_files_and_bombs_are_failures(raw: bytes, code: str) -> None:
    found = outcome(raw)
    assert isinstance(found, ReadFailure)
    assert found.error.code in {code, "read/too-much-memory"}


def test_elements_nested_without_end_are_a_failure(tmp_path: Path) -> None:
    w = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    deep = b"<w:d " + w + b">" + b"<w:tbl>" * 100_000 + b"</w:tbl>" * 100_000 + b"</w:d>"
    (tmp_path / "a.docx").write_bytes(changed("word/document.xml", deep))
    (told,) = read([tmp_path / "a.docx"])
    assert isinstance(told, ReadFailure)
    assert told.error.code in {"read/too-nested", "read/bad-office", "read/too-much-memory"}
