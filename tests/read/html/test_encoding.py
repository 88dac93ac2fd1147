"""What says how a page is encoded, and what is done where that is a lie."""

from __future__ import annotations

import pytest

from accord.model.metadata import MetadataBasis, MetadataField
from accord.read.given import Given
from accord.read.html.encoding import decode, known
from accord.read.html.pages import draft

GIVEN = Given(b"", "a.html")
WORDS = "<p>Président – „Łódź“"
RUSSIAN = "<p>Министр обороны России встретился в Москве с министром обороны Индии и обсудил сотрудничество."


@pytest.mark.parametrize(
    ("raw", "charset", "encoding", "basis"),
    [
        (b"\xef\xbb\xbf" + WORDS.encode(), "koi8-r", "utf-8", MetadataBasis.FILE),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), None, "utf-16-le", MetadataBasis.FILE),
        (RUSSIAN.encode("koi8-r"), "koi8-r", "koi8-r", MetadataBasis.TRANSPORT),
        (b"<meta charset=windows-1251>" + RUSSIAN.encode("cp1251"), None, "cp1251", MetadataBasis.META),
        (
            b'<META http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
            + "é–".encode("cp1252"),
            None,
            "cp1252",
            MetadataBasis.META,
        ),
        (WORDS.encode(), None, "utf-8", MetadataBasis.DETECTED),
        (b"<meta charset=latin1>" + WORDS.encode(), "latin1", "utf-8", MetadataBasis.DETECTED),
        (RUSSIAN.encode("cp1251"), None, "cp1251", MetadataBasis.DETECTED),
        (RUSSIAN.encode("cp1251"), "utf-8", "cp1251", MetadataBasis.DETECTED),
        (b"<meta charset=rot13><meta charset=utf-16><p>plain", "zip", "utf-8", MetadataBasis.DETECTED),
    ],
)
def test_what_names_the_encoding(
    raw: bytes, charset: str | None, encoding: str, basis: MetadataBasis
) -> None:
    found = decode(raw, charset)
    assert (found.encoding, found.basis, found.faults) == (encoding, basis, 0)


def test_a_page_cut_off_within_a_character_is_still_utf8() -> None:
    found = decode((WORDS * 20).encode()[:-1])
    assert (found.encoding, found.faults) == ("utf-8", 1)


def test_what_named_it_is_told() -> None:
    said = draft(b"<meta charset=latin1>" + WORDS.encode(), GIVEN).metadata[-1]
    assert (said.field, said.value) == (MetadataField.CHARSET, "utf-8")
    assert said.where == "valid UTF-8, though meta[charset] says latin1"


def test_no_label_leads_to_what_is_no_encoding() -> None:
    labels = ("rot13", "zip", "hex", "idna", "utf-7", "unicode_escape", "", "\0", "x" * 30)
    assert {known(label) for label in labels} == {None}
