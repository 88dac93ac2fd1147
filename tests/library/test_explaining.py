"""A page explained: every code point has its place, and every value its reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.clean import clean
from accord.errors import ReadError
from accord.library import Role, explain, explain_reports
from accord.library.explaining import reason
from accord.model.documents import Document, DocumentId
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, ranked
from accord.model.ports import Failure
from accord.ontology.files import layers
from accord.ontology.pages import parse
from accord.read.options import ReadFailure
from accord.registry import Parts
from accord.settings import Settings

RULES = parse(layers())
PAGE = (
    "Ports reopen\n\nPublished: 4 May 2024\n\nLima, May 4 (ANI): The ministers met.[1] They signed.\n\n"
    "Also Read | Ten beaches.\n\n- They will meet again in Lima."
)
BITS = [
    "Also Read | x",
    "By Ana Moreno",
    "Lima, May 4 (ANI): ",
    "The ministers met. ",
    "\n",
    "\n\n",
    "[1]",
    "- ",
    "(AFP)",
]
PUBLISHED = MetadataField.PUBLISHED


def document(text: str, *metadata: Metadatum) -> Document:
    return Document(DocumentId("d"), text, "", metadata=metadata)


def test_each_stretch_says_what_it_was_taken_for() -> None:
    found = explain(clean(document(PAGE), RULES))
    told = [(s.role, s.sentence, s.words.strip()) for s in found.stretches if s.words.strip()]
    assert told == [
        (Role.SENTENCE, 1, "Ports reopen"),
        (Role.FURNITURE, None, "Published: 4 May 2024"),
        (Role.DATELINE, None, "Lima, May 4 (ANI):"),
        (Role.SENTENCE, 2, "The ministers met."),
        (Role.FURNITURE, None, "[1]"),
        (Role.SENTENCE, 3, "They signed."),
        (Role.FURNITURE, None, "Also Read | Ten beaches."),
        (Role.REST, None, "-"),
        (Role.SENTENCE, 4, "They will meet again in Lima."),
    ]


@given(st.lists(st.sampled_from(BITS) | st.text(max_size=8), max_size=12))
def test_the_stretches_are_the_text(bits: list[str]) -> None:
    text = "".join(bits)
    found = explain(clean(document(text), RULES))
    assert "".join(s.words for s in found.stretches) == text
    assert [s.start for s in found.stretches[1:]] == [s.end for s in found.stretches[:-1]]


def test_a_value_that_counts_says_why_and_the_others_why_not() -> None:
    values = ranked(
        [
            Metadatum(PUBLISHED, "2024-05-05", MetadataBasis.TEXT, "dateline"),
            Metadatum(PUBLISHED, "2024-05-04", MetadataBasis.META, "article:published_time"),
            Metadatum(PUBLISHED, "2024-05-04", MetadataBasis.MARKUP, "time"),
        ],
        PUBLISHED,
    )
    assert [reason(value, values) for value in values] == [
        "the page's <meta> goes before the text",
        "says the same",
        "gives way: the page's <meta> goes before the text",
    ]


def test_what_is_not_known_is_told() -> None:
    found = explain(clean(document("They met."), RULES))
    assert found.unknown == (
        MetadataField.TITLE,
        MetadataField.PUBLISHER,
        MetadataField.AUTHOR,
        MetadataField.PUBLISHED,
        MetadataField.LANGUAGE,
    )
    assert found.day is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They met.", None),
        (
            "Les ministres du Pérou ont signé un accord sur les ports.",
            "language not supported: fr; nothing was read (fr 1)",
        ),
    ],
)
def test_what_was_not_read_is_told(text: str, told: str | None) -> None:
    assert explain(clean(document(text), RULES)).not_read == told


def test_what_cannot_be_read_is_a_failure() -> None:
    failure = ReadFailure("a.txt", ReadError("read/empty", "holds nothing", where="a.txt"))
    (found,) = explain_reports([failure], Parts(Settings()))
    assert isinstance(found, Failure)
    assert found.code == "read/empty"
