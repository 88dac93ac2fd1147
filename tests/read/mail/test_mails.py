"""E-mails and mailboxes."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path

import pytest

from accord.model.documents import Document
from accord.model.metadata import MetadataBasis, MetadataField, preferred, ranked
from accord.read import ReadFailure, ReadOptions, read
from accord.read.formats import read_given
from accord.read.given import Given
from tests.read.making import FILES, PARAGRAPHS, TITLE, mail


def documents(message: EmailMessage | bytes) -> list[Document]:
    raw = message if isinstance(message, bytes) else message.as_bytes()
    found = read_given(Given(raw, "a.eml", "a.eml", id="a.eml"), ReadOptions())
    return [d for d in found if isinstance(d, Document)]


def box() -> list[Document]:
    return [d for d in read([FILES / "press.mbox"]) if isinstance(d, Document)]


def labels(document: Document) -> list[tuple[str, str]]:
    return [(b.path[1], b.span.of(document.text)) for b in document.blocks]


def test_header_tells_title_moment_and_sender() -> None:
    (found,) = documents(mail())
    moment = preferred(found.metadata, MetadataField.PUBLISHED)
    assert moment is not None
    assert moment.value == "2025-11-05T09:30:00+05:30"
    assert (found.title, found.publisher, str(found.published)) == (
        TITLE,
        "Ministry of Defence",
        "2025-11-05",
    )


def test_addresses_are_not_kept() -> None:
    message = mail()
    message.replace_header("From", "press@mod.example")
    (found,) = documents(message)
    assert found.publisher == "mod.example"
    assert not any("@" in m.value for m in found.metadata)


def test_organization_is_the_publisher_and_the_sender_its_author() -> None:
    message = mail()
    message["Organization"] = "Harbour Press"
    (found,) = documents(message)
    assert found.publisher == "Harbour Press"
    assert [m.value for m in ranked(found.metadata, MetadataField.AUTHOR)] == ["Ministry of Defence"]


def test_attached_report_is_a_document_of_its_own() -> None:
    body, release = (d for d in read([FILES / "release.eml"]) if isinstance(d, Document))
    assert body.id == "release.eml"
    assert release.source is not None
    assert (release.source.part, release.source.media_type) == ("attachment 1", "application/pdf")
    assert str(release.published) == "2025-11-05"


def test_page_is_read_where_the_plain_part_says_nothing() -> None:
    message = mail()
    next(p for p in message.walk() if p.get_content_type() == "text/plain").set_payload(
        "See the HTML version."
    )
    (found,) = documents(message)
    assert PARAGRAPHS[0] in found.text
    assert (found.id, found.title, found.publisher) == ("a.eml", TITLE, "Ministry of Defence")


def test_each_mail_of_a_mailbox_has_its_place_and_an_id_that_stays() -> None:
    found = box()
    assert [d.source.part for d in found if d.source] == ["message 1", "message 2", "message 3"]
    assert str(found[0].origin_file).endswith("press.mbox: message 1")
    raw = (FILES / "press.mbox").read_bytes()
    shorter = read_given(Given(raw[raw.index(b"\nFrom ") + 1 :], "press.mbox", "press.mbox"), ReadOptions())
    assert [d.id for d in shorter if isinstance(d, Document)] == [d.id for d in found[1:]]


def test_forwarded_release_is_the_senders_and_the_note_is_none_of_it() -> None:
    found = box()[1]
    assert (found.publisher, str(found.published)) == ("Embassy of Israel", "2025-11-04")
    assert [kind for kind, _ in labels(found)] == ["note", "forward", "body"]


@pytest.mark.parametrize("line", ["b@b.example", "- Thu Nov  6 10:00:00 2025", "b@b Thu Nov 6 10:00:00 2025"])
def test_sentence_that_begins_with_from_begins_no_mail(line: str) -> None:
    mail = "From: A\nSubject: S\n\nThey met.\n\nFrom the port they left in 2025.\n\n"
    raw = f"From a@a.example Wed Nov  5 09:30:00 2025\n{mail}From {line}\n{mail.replace('met', 'sat')}"
    found = read_given(Given(raw.encode(), "a.mbox", "a.mbox"), ReadOptions())
    texts = [d.text for d in found if isinstance(d, Document)]
    assert ["From the port they left in 2025." in text for text in texts] == [True, True]


@pytest.mark.parametrize(
    ("sender", "publisher"),
    [
        ("Press Office, Ministry of Ports <press@ports.example>", "Press Office, Ministry of Ports"),
        ("Press Office", "Press Office"),
        ("<press@ports.example>", "ports.example"),
    ],
)
def test_forwarded_sender_is_a_name_with_a_comma_or_without_an_address(sender: str, publisher: str) -> None:
    head = f"---------- Forwarded message ---------\nFrom: {sender}\nDate: 9 Jul 2024\nSubject: S\nTo: x\n"
    (found,) = documents(f"From: Ana <a@b.example>\nSubject: Fwd: S\n\nNote.\n\n{head}\nThey met.\n".encode())
    assert found.publisher == publisher


def test_quoted_mail_and_signature_are_told_apart() -> None:
    first, _, answer = box()
    assert [kind for kind, _ in labels(first)] == ["body", "signature"]
    assert labels(answer)[0] == ("body", "We shall run it tomorrow.")
    assert labels(answer)[1][1].startswith("On Wed, Nov 5")


def test_every_word_leads_back_to_the_plain_part() -> None:
    raw = (FILES / "release.eml").read_bytes()
    (found,) = (d for d in documents(raw) if d.id == "a.eml")
    parts = message_from_bytes(raw).walk()
    plain = next(p.get_payload(decode=True) for p in parts if p.get_content_type() == "text/plain")
    assert isinstance(plain, bytes)
    assert found.source is not None
    assert found.source.offsets is not None
    start = len(TITLE) + 2
    for at, sign in enumerate(found.text[start:], start):
        assert found.source.offsets.span(at, at + 1).of(plain.decode()) == ("\r\n" if sign == "\n" else sign)


@pytest.mark.parametrize(
    ("charset", "words"),
    [("windows-1252", "Café – “pact”"), ("koi8-r", "Они встретились"), ("iso-2022-jp", "日本と韓国")],
)
def test_encoding_that_the_part_names_is_believed(charset: str, words: str) -> None:
    raw = f"From: A\nSubject: S\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n"
    (found,) = documents(raw.encode() + words.encode(charset))
    assert words in found.text


@pytest.mark.parametrize(
    "date", ["", "Date: yesterday", "Date: Fri, 99 Nov 2025 10:00:00 +0000", "Date: =?x?b?!!?="]
)
def test_day_that_is_none_is_unknown(date: str) -> None:
    (found,) = documents(f"From: A\nReceived: b\nSubject: =?bad?q?=FF?=\n{date}\n\nThey met.".encode())
    assert found.published is None


def test_a_date_that_cannot_be_read_is_kept_and_not_believed() -> None:
    (found,) = documents(b"From: A\nSubject: S\nDate: some day in spring\n\nThey met.")
    (date,) = (m for m in found.metadata if m.field is MetadataField.PUBLISHED)
    assert (date.value, date.basis) == ("some day in spring", MetadataBasis.DOUBTED)


def test_mail_without_words_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From: A\nSubject: S\nDate: x\n\n\n")
    (told,) = read([tmp_path / "a.eml"])
    assert isinstance(told, ReadFailure)
    assert told.error.code == "read/empty"
