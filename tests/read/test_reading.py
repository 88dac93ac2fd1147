"""Reading files, folders and standard input."""

from __future__ import annotations

import gzip
import json
import os
import zlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from accord.library import count
from accord.model.documents import Document
from accord.read import ReadFailure, ReadOptions, read
from accord.read.options import PassedOver


def documents(*paths: str | Path, options: ReadOptions | None = None, stdin: bytes = b"") -> list[Document]:
    found = list(read(paths, options, stdin=BytesIO(stdin)))
    return [d for d in found if isinstance(d, Document)]


def codes(*paths: str | Path, options: ReadOptions | None = None, stdin: bytes = b"") -> list[str]:
    found = list(read(paths, options, stdin=BytesIO(stdin)))
    return [f.error.code for f in found if isinstance(f, ReadFailure)]


def save(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_text_file_is_taken_as_it_is(tmp_path: Path) -> None:
    (document,) = documents(save(tmp_path, "a.txt", "\n  The ministers met.\r\n"))
    assert document.text == "\n  The ministers met.\n"
    assert (document.id, document.title, document.published) == ("a.txt", None, None)


def test_folder_is_read_in_order_and_other_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "a/picture.png", ".hidden.txt", "z.text"):
        save(tmp_path, name, "Text.")
    assert [d.id for d in documents(tmp_path)] == ["c.md", "b.txt", "z.text"]
    assert codes(tmp_path) == []


def test_options_win_over_the_header(tmp_path: Path) -> None:
    path = save(tmp_path, "a.txt", "Published: 2024-05-04\nPublisher: Harbour Press\n\nThey met.")
    (document,) = documents(path, options=ReadOptions(published=date(2024, 5, 5)))
    assert (document.published, document.publisher) == (date(2024, 5, 5), "Harbour Press")


def test_bad_lines_fail_alone(tmp_path: Path) -> None:
    lines = [
        '{"text": "One."}',
        "{oops",
        '{"id": "x"}',
        '{"text": "T", "published": "4 May"}',
        "",
        '{"text": "Two."}',
    ]
    path = save(tmp_path, "a.jsonl", "\n".join(lines))
    assert codes(path) == ["read/bad-json", "read/missing-field", "read/bad-date"]
    assert [d.text for d in documents(path)] == ["One.", "Two."]


def test_failure_names_file_and_line_and_what_is_right(tmp_path: Path) -> None:
    path = save(tmp_path, "a.jsonl", '{"text": "T", "published": "4 May"}')
    (failure,) = read([path])
    assert isinstance(failure, ReadFailure)
    assert failure.where == f"{path}:1"
    assert "2025-11-06" in str(failure.error)


def test_packed_lines(tmp_path: Path) -> None:
    path = save(tmp_path, "a.jsonl.gz", gzip.compress(b'{"id": "x", "text": "T"}\n'))
    assert [d.id for d in documents(path)] == ["x"]


def test_json_list(tmp_path: Path) -> None:
    path = save(tmp_path, "a.json", json.dumps([{"id": "x", "text": "T"}, {"id": 2, "text": "U"}], indent=1))
    assert [d.id for d in documents(path)] == ["x", "2"]


def test_same_document_twice_is_one(tmp_path: Path) -> None:
    path = save(tmp_path, "a.txt", "Text.")
    assert len(documents(path, path)) == 1


def test_other_text_under_the_same_id_is_kept_apart(tmp_path: Path) -> None:
    first, second = documents(save(tmp_path, "a.txt", "One."), save(tmp_path, "b/a.txt", "Two."))
    assert first.id == "a.txt"
    assert second.id == f"a.txt~{second.content_hash[:6]}"


@pytest.mark.parametrize(
    ("stdin", "ids"),
    [
        (b'\n{"id": "x", "text": "T"}\n{"id": "y", "text": "U"}\n', ["x", "y"]),
        (b'{\n "id": "x",\n "text": "T"\n}', ["x"]),
        (b'[{"id": "x", "text": "T"}]', ["x"]),
    ],
)
def test_standard_input_of_json(stdin: bytes, ids: list[str]) -> None:
    assert [d.id for d in documents("-", stdin=stdin)] == ids


@pytest.mark.parametrize("stdin", [b"They met.\n", b"[Photo] They met.", b"{sic} They met."])
def test_standard_input_of_text_is_called_by_its_hash(stdin: bytes) -> None:
    (document,) = documents("-", stdin=stdin)
    assert document.text == stdin.decode()
    assert document.id == f"stdin-{document.content_hash[:12]}"


def test_too_large_text(tmp_path: Path) -> None:
    small = ReadOptions(max_bytes=10)
    assert codes(save(tmp_path, "a.txt", "x" * 11), options=small) == ["read/too-large"]
    assert codes("-", options=small, stdin=b"x" * 11) == ["read/too-large"]


def test_too_large_line_fails_alone(tmp_path: Path) -> None:
    path = save(tmp_path, "a.jsonl", '{"text": "' + "x" * 99 + '"}\n{"text": "T"}\n')
    assert codes(path, options=ReadOptions(max_bytes=20)) == ["read/too-large"]
    assert [d.text for d in documents(path, options=ReadOptions(max_bytes=20))] == ["T"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"%PDF-1.7", "read/bad-pdf"),
        ("a.txt", b"PK\x03\x04", "read/bad-zip"),
        ("a.txt", b"a\0b", "read/binary"),
        ("a.txt", b"caf\xe9", "read/not-utf8"),
        ("a.txt", b" \n\n", "read/empty"),
        ("a.html", b"<script>1</script>", "read/empty"),
        ("a.jsonl.gz", b"plain", "read/unreadable"),
    ],
)
def test_what_cannot_be_read_has_its_code(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    assert codes(save(tmp_path, name, content)) == [code]


def test_format_is_told_by_content_and_not_by_name(tmp_path: Path) -> None:
    assert [d.id for d in documents(save(tmp_path, "a.txt", '{"id": "x", "text": "T"}'))] == ["x"]
    assert [d.text for d in documents(save(tmp_path, "b.log", "They met."))] == ["They met."]


def test_what_is_passed_over_in_a_folder_is_told(tmp_path: Path) -> None:
    for name, content in (
        ("a.txt", b"T"),
        ("b.py", b"x = 1"),
        ("c.png", b"\x89PNG"),
        ("d.py", b"y"),
        ("e", b"\0"),
    ):
        save(tmp_path, name, content)
    told: list[PassedOver] = []
    assert [o.id for o in read([tmp_path], told=told.append) if isinstance(o, Document)] == ["a.txt"]
    assert told == [PassedOver(str(tmp_path), ((".py", 2), (".png", 1), ("no text", 1)))]


def test_pattern_stands_for_files(tmp_path: Path) -> None:
    for name in ("a.txt", "in/b.txt", "in/c.md"):
        save(tmp_path, name, "Text.")
    assert [d.id for d in documents(tmp_path / "**" / "*.txt")] == ["a.txt", "b.txt"]
    assert codes(tmp_path / "*.pdf") == ["read/no-files"]


def test_archives_within_archives_have_a_limit(tmp_path: Path) -> None:
    raw = b"They met."
    for _ in range(10):
        raw = gzip.compress(raw)
    assert codes(save(tmp_path, "a.gz", raw)) == ["read/too-nested"]


def test_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(b" " * 1_000_000) for _ in range(100)) + packer.flush()
    assert codes(save(tmp_path, "a.jsonl.gz", bomb)) == ["read/too-large"]
    assert count([tmp_path / "a.jsonl.gz"]) == 1


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    assert codes(tmp_path / "none.txt", tmp_path) == ["read/not-found", "read/no-files"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_are_decoded(tmp_path: Path, encoding: str) -> None:
    (document,) = documents(save(tmp_path, "a.txt", "Kraków.".encode(encoding)))
    assert document.text == "Kraków."


def test_a_file_whose_name_is_not_utf8_is_read_under_one_that_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("They met.", encoding="utf-8")
    (tmp_path / os.fsdecode(b"bad\xe9.txt")).write_bytes(b"\xff")
    wrong, right = read([tmp_path])
    assert isinstance(right, Document)
    assert (right.id, str(right.origin_file)) == (r"caf\xe9.txt", str(tmp_path / r"caf\xe9.txt"))
    assert isinstance(wrong, ReadFailure)
    assert str(wrong.error).isascii()
