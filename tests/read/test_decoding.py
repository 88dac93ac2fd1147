"""Encodings believed, found out or refused; line ends folded, with the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import ReadError
from accord.model.metadata import MetadataBasis
from accord.read.decoding import decode, folded

ENGLISH = "The ministers’ meeting – held in Tel Aviv – was “a success”, the two sides said after they had signed it."
RUSSIAN = (
    "Министр обороны заявил, что стороны подписали меморандум о взаимопонимании. Встреча прошла в Москве."
)
CHINESE = "两国国防部长在北京签署了防务合作谅解备忘录。双方同意扩大培训和军工合作。"


@given(st.text(st.sampled_from("ab\r\n")))
def test_every_character_leads_back(text: str) -> None:
    copy, offsets = folded(text)
    assert copy == text.replace("\r\n", "\n").replace("\r", "\n")
    for at, sign in enumerate(copy):
        assert offsets.span(at, at + 1).of(text) in ({"\n", "\r", "\r\n"} if sign == "\n" else {sign})


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(ENGLISH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (CHINESE, "gb18030")],
)
def test_encoding_that_nobody_names_is_found_out_and_told(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found.text == text
    assert found.said is not None
    assert found.said.basis is MetadataBasis.DETECTED


@pytest.mark.parametrize("raw", [b"caf\xe9", b"They met.\xff", bytes(range(128, 256)) * 3])
def test_what_could_be_anything_is_not_guessed(raw: bytes) -> None:
    with pytest.raises(ReadError, match="UTF-8"):
        decode(raw)


def test_transport_is_believed_where_the_bytes_bear_it_out() -> None:
    assert decode("Łódź".encode("cp1250"), "windows-1250").text == "Łódź"
    assert decode("Łódź".encode(), "iso-8859-1").text == "Łódź"
    assert decode("Łódź".encode(), "no-such-code").text == "Łódź"
    assert decode("They met.".encode("utf-16-le"), "utf-16le").text == "They met."


def test_lying_encoding_is_refused() -> None:
    with pytest.raises(ReadError, match="UTF-8"):
        decode(b"\x81\x8d\x8f\x90 met", "utf-16")
