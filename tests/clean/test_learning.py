"""What a text says of itself: values with their basis, the preferred ones taken where nothing else is known."""

from __future__ import annotations

from datetime import date

import pytest

from accord.clean import clean
from accord.model.documents import Document, DocumentId, Page
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, ranked
from accord.ontology.page_rules import PageRules
from tests.clean.conftest import PageOf

BODY = "The ministers of Peru and Chile met in Lima.\n\nThey will meet again."


def values(page: Page, field: MetadataField) -> list[str]:
    return [m.value for m in ranked(page.document.metadata, field)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Ports reopen\n\nPublished :`2024-05-04`\n\n{BODY}", date(2024, 5, 4)),
        (f"Ports reopen\nPosted On: 04 MAY 2024 7:13PM by PIB Delhi\n\n{BODY}", date(2024, 5, 4)),
        (f"FOR IMMEDIATE RELEASE\nMay 4, 2024\n\nPorts reopen\n\n{BODY}", date(2024, 5, 4)),
        (f"Saturday, May 4, 2024\n\n{BODY}", date(2024, 5, 4)),
        (f"Lima, 4 May 2024 – {BODY}", date(2024, 5, 4)),
        (f"{BODY}\n\nFirst published: 4 May 2024", date(2024, 5, 4)),
        (f"LIMA, Saturday, May 4 - {BODY} It was the third pact since 2024 began.", date(2024, 5, 4)),
        (f"Ports reopen\nPress Statement\nAna Rojas, Minister\nMay 4, 2024\n\n{BODY}", date(2024, 5, 4)),
        (f"Ports reopen\n\nMay 4, 2024, 10:20, The Palace, Lima\n\n{BODY}", date(2024, 5, 4)),
        (f"Ports reopen\n04 May. 2024 - | Last updated: 05 May. 2024 09:12\n\n{BODY}", date(2024, 5, 4)),
        (f"Ports reopen\n\nPublished\n4 May 2024\n\n{BODY}", date(2024, 5, 4)),
        (f"Today, May 4, 2024, the ministers met.\n\n{BODY}", date(2024, 5, 4)),
        (f"Ports reopen\nMay 4, 2024\nShips leave\nMay 5, 2024\n\n{BODY}", None),
        (f"{BODY}\n\nThey signed it then.\n\nMay 4, 2019\n\nThe first pact was signed.", None),
        (
            "LIMA PORTS NET\n\nNet 43 mln vs 31 mln\nNOTE: Adjusted for the split that was paid\nMay 4, 2024\nReuter",
            None,
        ),
        (f"LIMA, May 4 - {BODY} It was the third pact since 2024 began.", None),
        (f"Updated: May 4, 2024 10:43 IST\n\n{BODY}", None),
        (f"Published 06/07/2024\n\n{BODY}", None),
        (f"{BODY} They met on May 4, 2024.", None),
        (f"{BODY}\n\nComments\n\nPosted on May 9, 2024 by a reader", None),
        ("Palace\n\nMay 4, 2024\n\n3:10 P.M. EST\n\nPRESIDENT ROJAS: We met.", None),  # of the speeches
        (BODY, None),
    ],
)
def test_day_of_publication(page_of: PageOf, text: str, day: date | None) -> None:
    assert page_of(text).document.published == day


def test_figures_are_read_in_the_order_that_the_dateline_tells(page_of: PageOf) -> None:
    page = page_of(f"Published 06/11/2025\n\nLima, November 6: {BODY}")
    assert page.document.published == date(2025, 11, 6)
    assert page.dateline is not None
    assert page.dateline.day == date(2025, 11, 6)


def test_what_the_source_gives_is_not_overruled(page_of: PageOf) -> None:
    page = page_of(f"Published: 4 May 2024\n\n{BODY}", published="2024-05-06")
    assert page.document.published == date(2024, 5, 6)
    assert values(page, MetadataField.PUBLISHED) == ["2024-05-04"]


def test_conflicting_values_are_kept_and_the_weightier_basis_counts(rules: PageRules) -> None:
    given = Metadatum(MetadataField.PUBLISHED, "2024-05-05", MetadataBasis.META, "date")
    document = Document(
        DocumentId("d"), f"Published: 4 May 2024\n\nLima, 3 May 2024 - {BODY}", "", metadata=(given,)
    )
    page = clean(document, rules)
    assert page.document.published == date(2024, 5, 5)
    assert values(page, MetadataField.PUBLISHED) == ["2024-05-05", "2024-05-04", "2024-05-03"]


def test_each_value_of_the_text_lies_in_its_words(page_of: PageOf) -> None:
    text = f"By Ana Moreno and Tom de Wit\n\nLima, May 4 (ANI): {BODY} See https://x.com/port/status/19862529180."
    found = page_of(text, published="2024-05-04").document.metadata
    said = {m.field: m.span.of(text) for m in found if m.span}
    assert said[MetadataField.AUTHOR] == "Ana Moreno and Tom de Wit"
    assert said[MetadataField.POST] == "https://x.com/port/status/19862529180"
    assert said[MetadataField.AGENCY] == "Lima, May 4 (ANI):"
    assert {m.value for m in found if m.field is MetadataField.PLACE} == {"Lima"}


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"By the Ministry of Foreign Affairs\n\n{BODY}", "Ministry of Foreign Affairs"),
        (f"{BODY}\n\n© 2024 Harbour Press. All rights reserved.", "Harbour Press"),
        (f"{BODY} A treaty on copyright was signed.", None),
    ],
)
def test_publisher(page_of: PageOf, text: str, publisher: str | None) -> None:
    assert page_of(text).document.publisher == publisher


def test_the_heading_that_opens_a_text_is_its_title(page_of: PageOf) -> None:
    page = page_of(f"Ports of Peru reopen\n\n{BODY}")
    assert page.document.title == "Ports of Peru reopen"
    assert page.document.title_span == page.sentences[0].span


def test_an_office_above_the_title_is_no_title(page_of: PageOf) -> None:
    page = page_of(f"Ministry of Defence\n\nPorts of Peru reopen\n\n{BODY}")
    assert values(page, MetadataField.TITLE) == ["Ports of Peru reopen"]
    assert page.document.publisher == "Ministry of Defence"


def test_what_was_learnt_is_learnt_once(page_of: PageOf, rules: PageRules) -> None:
    page = page_of(f"Published: 4 May 2024\n\n{BODY}")
    assert clean(page.document, rules).document == page.document
