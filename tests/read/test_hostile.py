"""Input that is damaged, or made to do harm: a recorded failure each, within bounds of time and memory."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from accord.read import ReadFailure, ReadOptions, read
from tests.read.making import FILES, mail

SECONDS = 12.0  # the guard's ten, and the start of its process


def codes(path: Path, options: ReadOptions | None = None) -> set[str]:
    """Return the codes of what fails, and see that it does not take too long."""
    start = time.monotonic()
    found = {o.error.code for o in read([path], options) if isinstance(o, ReadFailure)}
    assert time.monotonic() - start < SECONDS
    return found


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
    told = codes(save(tmp_path, "a.pdf", bytes(raw[:cut])))
    assert told <= {"read/bad-pdf", "read/no-text-layer", "read/empty", "read/crashed", "read/took-too-long"}


def test_mail_with_a_thousand_attachments(tmp_path: Path) -> None:
    path = save(tmp_path, "a.eml", mail(attached=1000).as_bytes())
    found = list(read([path]))
    assert len(found) <= 33
    assert codes(path) == {"read/too-many-parts"}


def test_mails_in_mails_a_thousand_deep(tmp_path: Path) -> None:
    raw = b"From: A\nSubject: S\n\nThey met.\n"
    for _ in range(1000):
        raw = b"From: A\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + raw
    assert codes(save(tmp_path, "a.eml", raw)) == {"read/too-nested"}


def test_parts_in_parts_a_thousand_deep(tmp_path: Path) -> None:
    heads = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1000))
    raw = "From: A\nMIME-Version: 1.0\n" + "".join(heads) + "Content-Type: text/plain\n\nThey met.\n"
    assert codes(save(tmp_path, "a.eml", raw.encode())) <= {"read/too-nested"}


def test_mailbox_with_a_message_over_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.mbox").open("wb") as stream:
        stream.write(b"From a Wed Nov  5 09:30:00 2025\nFrom: A\n\n")
        for _ in range(60):
            stream.write(b"x" * 1_000_000)
        stream.write(b"\n\nFrom b Wed Nov  5 09:30:00 2025\nFrom: B\nSubject: S\n\nThey met.\n")
    assert codes(tmp_path / "a.mbox") == {"read/too-large"}
    assert sum(1 for o in read([tmp_path / "a.mbox"]) if not isinstance(o, ReadFailure)) == 1
