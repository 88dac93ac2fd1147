"""A file that is sent: read as `accord read` reads it, looked at, and added only then."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from starlette.testclient import TestClient

from accord.library import Record
from accord.web import Options, create_app
from accord.web.waiting import FEW, Sent, Waiting
from tests.web.conftest import browser
from tests.web.test_pasting import token

STORY = "The defence ministers of Peru and Chile met in Lima on Monday."
PAGE = f"<!doctype html><html lang=en><head><title>In Lima</title></head><body><article><p>{STORY}</p></article></body>"


def mail() -> bytes:
    told = EmailMessage()
    told["Subject"], told["From"], told["Date"] = (
        "In Lima",
        "desk@example.org",
        "Thu, 06 Nov 2025 10:00:00 +0000",
    )
    told.set_content(STORY)
    return told.as_bytes()


def send(client: TestClient, name: str, content: bytes, **said: str) -> str:
    data = {"token": token(client), **said}
    return client.post("/paste/file", data=data, files={"file": (name, content)}).text


@pytest.mark.parametrize(
    ("name", "content"), [("a.html", PAGE.encode()), ("b.eml", mail()), ("c", STORY.encode())]
)
def test_a_file_of_any_format_is_looked_at(empty_record: Record, name: str, content: bytes) -> None:
    page = send(browser(create_app(empty_record)), name, content)
    assert "Preview: nothing is saved" in page
    assert "tells of 1 event" in page
    assert empty_record.summary().reports == 0


def test_a_file_that_was_looked_at_can_be_added(empty_record: Record) -> None:
    client = browser(create_app(empty_record))
    page = send(client, "a.html", PAGE.encode(), published="2025-11-06")
    (key,) = client.app.state.desk.waiting.files  # type: ignore[attr-defined]
    assert f'name="waits" value="{key}"' in page
    form = {"token": token(client), "waits": key, "published": "2025-11-06"}
    assert client.post("/paste/add", data=form).status_code == 303
    (line,) = empty_record.reports().lines
    assert (line.source.title, str(line.source.published)) == ("In Lima", "2025-11-06")


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "read/empty"),
        (b"a\0b", 422, "read/binary"),
        (b"%PDF-1.4 broken", 422, "read/"),
        (b"x" * 4_000_001, 422, "read/too-large"),
    ],
)
def test_what_cannot_be_read_is_told(empty_record: Record, content: bytes, status: int, code: str) -> None:
    client = browser(create_app(empty_record))
    found = client.post("/paste/file", data={"token": token(client)}, files={"file": ("f", content)})
    assert (found.status_code, code in found.text) == (status, True)
    assert empty_record.summary().reports == 0


def test_a_form_without_the_token_or_a_file_is_refused(empty_record: Record) -> None:
    client = browser(create_app(empty_record, Options(read_only=True)))
    assert client.post("/paste/file", files={"file": ("f", b"x")}).status_code == 403
    assert client.post("/paste/file", data={"token": token(client)}).status_code == 422
    gone = client.post("/paste", data={"token": token(client), "waits": "guess"})
    assert (gone.status_code, "web/file-gone" in gone.text) == (410, True)


def test_few_files_wait() -> None:
    waiting = Waiting()
    keys = [waiting.put(Sent(str(n), b"x")) for n in range(FEW + 1)]
    assert [key in waiting.files for key in keys] == [False] + [True] * FEW
