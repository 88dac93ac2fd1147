"""PDF files."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.model.documents import Document
from accord.model.metadata import MetadataField, ranked
from accord.read import ReadFailure, ReadOptions, read
from accord.read.pdf.document import raw_text
from tests.read.making import FILES, PARAGRAPHS, TITLE, in_private_use, pdf, unmapped


def document(path: Path) -> Document:
    (found,) = (d for d in read([path]) if isinstance(d, Document))
    return found


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_one_after_another(tmp_path: Path, columns: int) -> None:
    pdf(tmp_path / "a.pdf", columns=columns)
    found = document(tmp_path / "a.pdf")
    at = -1
    for text in (*PARAGRAPHS, *PARAGRAPHS[1:], *PARAGRAPHS[1:], *PARAGRAPHS[1:]):
        at = found.text.index(text, at + 1)


def test_heading_is_the_title_and_the_file_is_named_by_what_it_is() -> None:
    found = document(FILES / "release.pdf")
    assert found.title == TITLE
    assert found.source is not None
    assert (found.id, found.source.media_type) == ("release.pdf", "application/pdf")


def test_information_is_kept_and_is_no_day_of_publication() -> None:
    found = document(FILES / "release.pdf")
    assert [m.value for m in ranked(found.metadata, MetadataField.AUTHOR)] == ["Ministry of Defence"]
    assert [m.value for m in ranked(found.metadata, MetadataField.TITLE)] == [TITLE]
    assert ranked(found.metadata, MetadataField.MODIFIED)
    assert found.published is None


def test_words_divided_at_the_end_of_a_line_are_whole_and_true_hyphens_stay() -> None:
    found = document(FILES / "divided.pdf")
    assert found.text.startswith("The two sides agreed to widen their cooperation in the Indo-Pacific")
    assert "long-term work on training. Long-term plans follow. A 17-member team" in found.text


def test_page_without_text_layer_is_told_beside_the_others() -> None:
    told = [f for f in read([FILES / "divided.pdf"]) if isinstance(f, ReadFailure)]
    assert [(f.error.code, f.where.rpartition(": ")[2]) for f in told] == [("read/no-text-layer", "page 2")]
    assert "OCR" in str(told[0].error)


@pytest.mark.parametrize(
    "content", [unmapped(PARAGRAPHS[0]), in_private_use(True, True), in_private_use(False, words="+*/%&" * 9)]
)
def test_signs_that_stand_for_no_letters_are_told_and_not_read(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    (told,) = read([tmp_path / "a.pdf"])
    assert isinstance(told, ReadFailure)
    assert (told.error.code, "OCR" in str(told.error)) == ("read/unreadable-text-layer", True)


def test_page_whose_signs_stand_for_no_letters_is_told_beside_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(in_private_use(False, True))
    found, told = read([tmp_path / "a.pdf"])
    assert isinstance(found, Document)
    assert found.text == PARAGRAPHS[0][:60]
    assert isinstance(told, ReadFailure)
    assert (told.error.code, told.where[-6:]) == ("read/unreadable-text-layer", "page 2")


@pytest.mark.parametrize("name", ["release.pdf", "divided.pdf"])
def test_every_word_leads_back_to_the_lines_of_the_file(name: str) -> None:
    found, raw = document(FILES / name), raw_text((FILES / name).read_bytes())
    assert found.source is not None
    assert found.source.offsets is not None
    for at, sign in enumerate(found.text):
        if not sign.isspace():
            assert found.source.offsets.span(at, at + 1).of(raw) == sign


def test_blocks_know_their_page() -> None:
    found = document(FILES / "release.pdf")
    feet = [(b.page, b.span.of(found.text)) for b in found.blocks if b.path == ("page", "footer")]
    assert feet == [(1, "Page 1 of 2"), (2, "Page 2 of 2")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ((FILES / "release.pdf").read_bytes()[:200], "read/bad-pdf"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "read/bad-pdf"),
        (b"%PDF-1.7\n", "read/bad-pdf"),
    ],
)
def test_damaged_files_are_failures(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    (told,) = read([tmp_path / "a.pdf"], ReadOptions())
    assert isinstance(told, ReadFailure)
    assert told.error.code == code
