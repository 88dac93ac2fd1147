"""Input that is damaged, or made to do harm: a recorded failure each, within bounds of time and memory."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from accord.read import ReadFailure, read
from tests.read.making import FILES, mail

SECONDS = 14.0
"""The guard's ten, the start of its process, and a machine that has other work."""
MEGABYTES = 300
ROOT = Path(__file__).parents[2]


def alone(word: str | Path) -> tuple[set[str], int]:
    """Return the codes of what fails and the number of documents; see that it takes neither too long nor too much."""
    command = [sys.executable, "-m", "tests.read.alone", str(word)]
    done = subprocess.run(
        command, capture_output=True, cwd=ROOT, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    told = json.loads(done.stdout)
    assert told["seconds"] < SECONDS
    assert told["mb"] < MEGABYTES
    return set(told["codes"]), told["documents"]


def save(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.parametrize("seed", range(12))
def test_damaged_pdf_files_never_break_the_run(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    raw = bytearray((FILES / "release.pdf").read_bytes())
    for _ in range(2**seed % 300):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    cut = chance.randrange(200, len(raw)) if seed % 2 else len(raw)
    found = read([save(tmp_path, "a.pdf", bytes(raw[:cut]))])
    codes = {o.error.code for o in found if isinstance(o, ReadFailure)}
    assert codes <= {"read/bad-pdf", "read/no-text-layer", "read/empty", "read/crashed", "read/took-too-long"}


def test_pdf_bomb(tmp_path: Path) -> None:
    stream = zlib.compress(b"BT /F1 9 Tf " + b"(They met. ) Tj " * 3_000_000 + b" ET", 9)
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    objects = b"".join(b"%d 0 obj%s\nendobj\n" % (n, part) for n, part in enumerate(parts, 1))
    raw = b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"
    codes, _ = alone(save(tmp_path, "a.pdf", raw))
    assert codes & {"read/too-much-memory", "read/took-too-long", "read/crashed"}


def test_word_document_that_unpacks_without_end(tmp_path: Path) -> None:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        part.write(b'<w:document xmlns:w="w"><w:body>')
        for _ in range(500):
            part.write(b"<w:p/>" * 170_000)
    assert alone(save(tmp_path, "a.docx", made.getvalue())) == ({"read/too-large"}, 0)


def test_gzip_bomb(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(b"x" * 1_000_000) for _ in range(2_000)) + packer.flush()
    codes, _ = alone(save(tmp_path, "a.jsonl.gz", bomb))
    assert codes == {"read/too-large"}


def test_gzip_bombs_within_one_another(tmp_path: Path) -> None:
    raw = gzip.compress(b"x" * 100_000_000)
    for _ in range(3):
        raw = gzip.compress(raw)
    assert alone(save(tmp_path, "a.gz", raw)) == ({"read/too-large"}, 0)


@pytest.mark.parametrize(("word", "documents"), [("text", 0), ("json", 1), ("csv", 1)])
def test_lines_and_fields_without_end(word: str, documents: int) -> None:
    assert alone(word) == ({"read/too-large"}, documents)


def test_json_nested_without_end(tmp_path: Path) -> None:
    assert alone(save(tmp_path, "a.json", b"[" * 100_000))[0] == {"read/bad-json"}
    assert alone(save(tmp_path, "a.jsonl", b'{"a":' * 100_000 + b"\n"))[0] == {"read/bad-json"}


def test_lines_that_are_all_empty(tmp_path: Path) -> None:
    assert alone(
        save(tmp_path, "a.jsonl.gz", gzip.compress(b"\n" * 9_000_000 + b'{"text": "They met."}'))
    ) == (set(), 1)


@pytest.mark.parametrize(
    "content", [b"They\0met.", b"\0" * 5000, b"\xff\xfe\0\xd8They met.", b"\xef\xbb\xbf\xff"]
)
def test_what_is_no_text(tmp_path: Path, content: bytes) -> None:
    (told,) = read([save(tmp_path, "a.txt", content)])
    assert isinstance(told, ReadFailure)
    assert told.error.code in {"read/binary", "read/not-utf8"}


def test_mail_with_a_thousand_attachments(tmp_path: Path) -> None:
    path = save(tmp_path, "a.eml", mail(attached=1000).as_bytes())
    codes, documents = alone(path)
    assert (codes, documents) == ({"read/too-many-parts"}, 2)  # thirty are read, and are the same


def test_mails_in_mails_a_thousand_deep(tmp_path: Path) -> None:
    raw = b"From: A\nSubject: S\n\nThey met.\n"
    for _ in range(1000):
        raw = b"From: A\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + raw
    assert alone(save(tmp_path, "a.eml", raw)) == ({"read/too-nested"}, 0)


def test_mails_in_mails_ten_deep(tmp_path: Path) -> None:
    raw = b"From: A\nSubject: S\n\nThey met.\n"
    for _ in range(10):
        raw = b"From: A\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + raw
    assert alone(save(tmp_path, "a.eml", raw)) == ({"read/too-nested"}, 0)


def test_parts_in_parts_a_thousand_deep(tmp_path: Path) -> None:
    heads = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1000))
    raw = "From: A\nMIME-Version: 1.0\n" + "".join(heads) + "Content-Type: text/plain\n\nThey met.\n"
    assert alone(save(tmp_path, "a.eml", raw.encode()))[0] <= {"read/too-nested"}


def test_mailbox_with_a_message_over_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.mbox").open("wb") as stream:
        stream.write(b"From a Wed Nov  5 09:30:00 2025\nFrom: A\n\n")
        for _ in range(60):
            stream.write(b"x" * 1_000_000)
        stream.write(b"\n\nFrom b Wed Nov  5 09:30:00 2025\nFrom: B\nSubject: S\n\nThey met.\n")
    assert alone(tmp_path / "a.mbox") == ({"read/too-large"}, 1)


def test_parquet_file_that_lies_about_itself(tmp_path: Path) -> None:
    raw = bytearray((FILES / "rows.parquet").read_bytes())
    for at in range(len(raw) - 900, len(raw) - 8, 7):
        raw[at] ^= 0x7F
    assert alone(save(tmp_path, "a.parquet", bytes(raw)))[0] & {
        "read/bad-parquet",
        "read/too-much-memory",
        "read/crashed",
    }
