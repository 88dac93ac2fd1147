"""Formats told by content."""

from __future__ import annotations

import gzip

import pytest

from accord.read.sniffing import Form, sniff

MAIL = b"Received: from a.example\r\nFrom: Harbour Press\r\nSubject: A pact\r\n\r\nThey met."


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"They met.", Form.TEXT),
        (b"%PDF-1.7\n", Form.PDF),
        (b"PK\x03\x04....word/document.xml", Form.DOCX),
        (b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", Form.SHEET),
        (b"PK\x03\x04....a.txt", Form.ZIP),
        (b"\n<!-- saved --> <!DOCTYPE HTML>\n<p>", Form.HTML),
        (b"\xef\xbb\xbf<html lang=en>", Form.HTML),
        ("<html>".encode("utf-16"), Form.HTML),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', Form.FEED),
        (b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', Form.FEED),
        (b"<div>They met.</div>", Form.HTML),
        (MAIL, Form.MAIL),
        (b"From - Thu Nov  6 10:00:00 2025\n" + MAIL, Form.MAILBOX),
        (b'{"id": "a", "text": "T"}\n{"id"', Form.LINES),
        (b'\n{\n "id": "a"', Form.JSON),
        (b'[\n {"id": "a"', Form.JSON),
        (b"PAR1....", Form.PARQUET),
        (b"WARC/1.0\r\n", Form.WARC),
        (gzip.compress(b"WARC/1.0\r\n" * 9), Form.WARC),
        (gzip.compress(b"They met."), Form.GZIP),
        (b"They\0met.", None),
        (b"\x89PNG\0", None),
    ],
)
def test_without_a_name(head: bytes, form: Form | None) -> None:
    assert sniff(head) is form


@pytest.mark.parametrize("head", [b"%PDF-1.7\n", b"<!doctype html>", MAIL, b'{"text": "T"}'])
def test_content_weighs_more_than_the_name(head: bytes) -> None:
    assert sniff(head, "a.txt", "text/plain") is sniff(head)


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b"<p align=center>", "a.md", Form.MARKDOWN),
        (b"From: Harbour Press\nDate: today\n\nThey met.", "a.txt", Form.TEXT),
        (b"From: Harbour Press\nDate: today\n\nThey met.", None, Form.MAIL),
        (b"id,text\n1,They met.", "a.csv", Form.TABLE),
        (b"{oops", "a.jsonl", Form.LINES),
        (b"{sic} They met.", "a.txt", Form.TEXT),
        (b"[Photo] They met.", None, Form.TEXT),
        (b"They met.", "A.HTML", Form.HTML),
        (b"plain", "a.jsonl.gz", Form.GZIP),
    ],
)
def test_name_breaks_ties(head: bytes, name: str | None, form: Form) -> None:
    assert sniff(head, name) is form


def test_the_transport_weighs_more_than_the_name() -> None:
    assert sniff(b"They met.", "story.txt", "text/html; charset=utf-8") is Form.HTML
