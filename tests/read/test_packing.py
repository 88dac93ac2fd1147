"""Archives of reports."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from accord.model.documents import Document
from accord.read import ReadFailure, read
from accord.read.options import PassedOver
from tests.read.making import FILES


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_archive_holds_reports_of_any_format(tmp_path: Path) -> None:
    parts = {"b/a.txt": b"They met.", "c.pdf": (FILES / "release.pdf").read_bytes(), "d/": b"", ".e": b"x"}
    first, second = read([packed(tmp_path / "a.zip", parts)])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, str(first.origin_file)) == ("They met.", f"{tmp_path / 'a.zip'}: b/a.txt")
    assert second.source is not None
    assert (second.source.part, second.source.media_type) == ("c.pdf", "application/pdf")


def test_names_are_no_places_on_the_disk(tmp_path: Path) -> None:
    (found,) = read([packed(tmp_path / "a.zip", {"/../../etc/report.txt": b"They met."})])
    assert isinstance(found, Document)
    assert [p.name for p in tmp_path.iterdir()] == ["a.zip"]


def test_what_is_no_report_is_told_once(tmp_path: Path) -> None:
    parts = {"a.txt": b"They met.", "b.png": b"\x89PNG\0", "c.png": b"\x89PNG\0", "d.css": b"p {}"}
    told: list[PassedOver] = []
    (found,) = read([packed(tmp_path / "a.zip", parts)], told=told.append)
    assert isinstance(found, Document)
    assert told == [PassedOver(str(tmp_path / "a.zip"), ((".png", 2), (".css", 1)))]


@pytest.mark.parametrize("parts", [{}, {"b.png": b"\x89PNG\0"}])
def test_an_archive_without_reports_is_a_failure(tmp_path: Path, parts: dict[str, bytes]) -> None:
    (told,) = read([packed(tmp_path / "a.zip", parts)])
    assert isinstance(told, ReadFailure)
    assert told.error.code == "read/no-files"


def test_bombs_are_refused(tmp_path: Path) -> None:
    (told,) = read([packed(tmp_path / "a.zip", {f"{n}.txt": b"\n" * 9_000_000 for n in range(9)})])
    assert isinstance(told, ReadFailure)
    assert told.error.code == "read/too-large"


def test_archive_in_an_archive(tmp_path: Path) -> None:
    inner = BytesIO()
    with ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", "They met.")
    (found,) = read([packed(tmp_path / "a.zip", {"b.zip": inner.getvalue()})])
    assert isinstance(found, Document)
    assert str(found.origin_file).endswith("a.zip: b.zip: a.txt")
