from __future__ import annotations

import gzip
import io
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.model.documents import Document
from accord.model.metadata import MetadataField, preferred
from accord.read import ReadFailure, ReadOptions, read
from accord.read.formats import read_given
from accord.read.given import Given
from tests.read.web_archives import answer, packed, record

ONE = answer(
    "https://a.example/one",
    b"Ministers met in Lima.",
    more="Last-Modified: Fri, 07 Nov 2025 08:00:00 GMT\r\n",
)
TWO = answer("https://a.example/two", b"They signed a pact.")
INFO = record("warcinfo", "", b"software: test\r\n")


class Kept(io.BytesIO):
    """Bytes that stay readable when whoever wrote them is done."""

    def close(self) -> None:
        self.flush()


def outcomes(raw: bytes, name: str = "a.warc", **options: int) -> list[Document | ReadFailure]:
    return list(read_given(Given(raw, name, name), ReadOptions(**options)))


def texts(raw: bytes, name: str = "a.warc") -> list[str]:
    return [found.text if isinstance(found, Document) else found.error.code for found in outcomes(raw, name)]


def zstd(records: list[bytes]) -> bytes:
    out = Kept()
    writer = ZstdWriter(out)
    for item in records:
        writer.write(item)
    writer.close()
    return out.getvalue()


def test_each_page_is_a_document_with_its_address_moment_and_place() -> None:
    first, second = outcomes(INFO + ONE + TWO)
    assert isinstance(first, Document)
    assert (first.text, first.id, first.url) == (
        "Ministers met in Lima.",
        "a.example/one",
        "https://a.example/one",
    )
    assert first.published is None
    assert first.source
    assert first.source.retrieval
    assert first.source.retrieval.at == datetime(2025, 11, 8, 9, 30, tzinfo=UTC)
    assert first.source.part == f"record 2, byte {len(INFO)}"
    assert first.source.content is None
    modified = preferred(first.metadata, MetadataField.MODIFIED)
    assert modified
    assert modified.value == "2025-11-07T08:00:00+00:00"
    assert isinstance(second, Document)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (packed([INFO, ONE, TWO]), "a.warc.gz"),
        (packed([INFO, ONE, TWO]), "misnamed.txt"),
        (gzip.compress(INFO + ONE + TWO), "a.warc.gz"),
        (zstd([INFO, ONE, TWO]), "a.warc.zst"),
    ],
)
def test_packed_archives_hold_the_same(raw: bytes, name: str) -> None:
    assert texts(raw, name) == ["Ministers met in Lima.", "They signed a pact."]


def test_the_place_of_a_packed_record_is_that_of_its_member() -> None:
    found = outcomes(packed([INFO, ONE, TWO]))
    places = [item.source.part for item in found if isinstance(item, Document) and item.source]
    starts = [len(packed([INFO])), len(packed([INFO, ONE]))]
    assert places == [f"record {number}, byte {start}" for number, start in enumerate(starts, 2)]


def test_an_archive_on_a_disk_and_from_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(packed([ONE, TWO]))
    assert len(list(read([tmp_path]))) == 2
    assert len(list(read(["-"], stdin=io.BytesIO(packed([ONE, TWO]))))) == 2


def test_what_is_no_report_is_passed_over() -> None:
    others = [
        answer("https://a.example/x.png", b"\x89PNG", type="image/png"),
        answer("https://a.example/x.js", b"go()", type="text/javascript"),
        answer("https://a.example/gone", b"Not here.", status=404),
        answer("https://a.example/robots.txt", b"User-agent: *"),
        record("request", "https://a.example/one", b"GET /one HTTP/1.1\r\n\r\n"),
        record("revisit", "https://a.example/one", b"HTTP/1.1 200 OK\r\n\r\n"),
        record("metadata", "https://a.example/one", b"fetchTimeMs: 3", type="application/warc-fields"),
        answer("https://a.example/empty", b""),
    ]
    assert texts(b"".join(others) + ONE) == ["Ministers met in Lima."]


def test_records_that_hold_a_text_by_themselves_are_read() -> None:
    raw = record("conversion", "https://a.example/c", b"Converted words.", type="text/plain")
    raw += record(
        "resource", "https://a.example/r", b"Words of a resource.", type="text/plain; charset=utf-8"
    )
    assert texts(raw) == ["Converted words.", "Words of a resource."]


@pytest.mark.parametrize("address", ["http://[", "", "no address", "http://a.example/\x00", "<urn:x>"])
def test_an_address_that_is_none_breaks_nothing(address: str) -> None:
    assert texts(answer(address, b"They met.")) == ["They met."]


def brotli(body: bytes) -> bytes:
    out = Kept()
    writer = BrotliWriter(out)
    writer.write(body)
    writer.close()
    return out.getvalue()


@pytest.mark.parametrize(
    ("more", "body"),
    [
        ("Transfer-Encoding: chunked\r\n", b"5\r\nThey \r\n4\r\nmet.\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", b"They met."),
        ("Content-Encoding: gzip\r\n", gzip.compress(b"They met.")),
        ("Content-Encoding: gzip\r\n", b"They met."),
        ("Content-Encoding: deflate\r\n", zlib.compress(b"They met.")),
        ("Content-Encoding: br\r\n", brotli(b"They met.")),
        ("Content-Encoding: zstd\r\n", zstd([b"They met."])),
    ],
)
def test_bodies_are_unpacked(more: str, body: bytes) -> None:
    assert texts(answer("https://a.example/1", body, more=more)) == ["They met."]


def test_a_page_over_the_limit_is_a_failure_and_the_next_is_read() -> None:
    big = answer("https://a.example/big", b"x" * 5_000)
    bomb = answer(
        "https://a.example/bomb", gzip.compress(bytes(50_000_000)), more="Content-Encoding: gzip\r\n"
    )
    for raw in (big + bomb + ONE, packed([big, bomb, ONE])):
        codes = [item.error.code for item in outcomes(raw, max_bytes=60_000) if isinstance(item, ReadFailure)]
        assert codes == ["read/too-large"]
        assert texts(raw)[-1] == "Ministers met in Lima."


def test_a_bomb_ends_the_archive_with_a_failure() -> None:
    bomb = gzip.compress(answer("https://a.example/bomb", bytes(300_000_000)), 9)
    found = outcomes(packed([ONE]) + bomb + packed([TWO]))
    assert getattr(found[0], "text", None) == "Ministers met in Lima."
    assert {item.error.code for item in found if isinstance(item, ReadFailure)} == {"read/too-large"}


@pytest.mark.parametrize("length", [3, 10**6, 10**18, -7])
def test_a_record_that_lies_about_its_length_is_a_failure(length: int) -> None:
    lying = answer("https://a.example/lie", b"Words that are there.", length=length)
    codes = [item.error.code for item in outcomes(packed([ONE, lying, TWO])) if isinstance(item, ReadFailure)]
    assert set(codes) <= {"read/damaged", "read/too-large"}
    assert codes
    assert texts(packed([ONE, lying, TWO]))[0] == "Ministers met in Lima."


def test_a_damaged_member_is_a_failure_and_the_next_is_read() -> None:
    broken = bytearray(packed([answer("https://a.example/x", bytes(range(256)) * 40)]))
    broken[60:80] = bytes(20)
    found = texts(packed([ONE]) + bytes(broken) + packed([TWO]))
    assert found == ["Ministers met in Lima.", "read/damaged", "They signed a pact."]


def test_junk_between_records_is_a_failure_and_the_next_is_read() -> None:
    assert texts(ONE + b"junk " * 400 + b"\r\n\r\n" + TWO) == [
        "Ministers met in Lima.",
        "read/damaged",
        "They signed a pact.",
    ]


def test_an_archive_that_breaks_off_says_so() -> None:
    assert texts(packed([ONE, TWO])[:-25])[-1] == "read/damaged"
    assert texts((ONE + TWO)[:-12])[-1] == "read/damaged"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_crashes_the_reader(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from([ONE + TWO, packed([INFO, ONE, TWO]), zstd([ONE, TWO])])))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    for found in outcomes(
        bytes(raw[: data.draw(st.integers(1, len(raw)))]), "a.warc.zst" if raw[0] == 0x28 else "a.warc"
    ):
        assert isinstance(found, Document | ReadFailure)
