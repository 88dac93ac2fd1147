"""From a finished draft to an event mention with claims, evidence and an id."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from accord.extract.drafts import Draft, Stated
from accord.extract.mentions import mention, trimmed
from accord.model.claims import Field, Kind, Modality
from accord.model.spans import Span

if TYPE_CHECKING:
    from tests.extract.conftest import PageOf

TEXT = "Kenya met Peru. They spoke of trade."


def made(source: str | None = None) -> Draft:
    draft = Draft(
        Kind.MEETING, "meeting/meet", Stated(Modality.OCCURRED, Span(6, 9), "modality/occurred"), 0, 0
    )
    draft.parties = {
        code: Stated(code, Span(*at), "party/party") for code, at in (("KEN", (0, 5)), ("PER", (10, 14)))
    }
    draft.areas = {"trade": Stated("trade", Span(30, 35), "area/phrase")}
    draft.source = Stated(source, Span(0, 5), "attribution/speech") if source else None
    draft.evidence = [Span(0, 15), Span(16, 36)]
    return draft


def test_each_claim_has_its_words_and_rule(page_of: PageOf) -> None:
    found = mention(page_of(TEXT), made(), 0, "digest")
    said = {(claim.field, claim.value, claim.evidence[0].quote, claim.rule) for claim in found.claims}
    assert said == {
        (Field.MODALITY, "occurred", "met", "modality/occurred"),
        (Field.PARTY, "KEN", "Kenya", "party/party"),
        (Field.PARTY, "PER", "Peru", "party/party"),
        (Field.AREA, "trade", "trade", "area/phrase"),
    }
    assert [quote.quote for quote in found.evidence] == ["Kenya met Peru.", "They spoke of trade."]
    assert (found.rule, found.ontology, found.kind) == ("meeting/meet", "digest", Kind.MEETING)


def test_claims_know_who_says_so(page_of: PageOf) -> None:
    found = mention(page_of(TEXT), made("Ona Quist"), 0, "digest")
    assert found.attributed_to == "Ona Quist"
    assert {claim.attributed_to for claim in found.claims} == {"Ona Quist"}


def test_the_id_comes_from_the_content_and_tells_events_apart(page_of: PageOf) -> None:
    page = page_of(TEXT)
    id = mention(page, made(), 0, "digest").id
    assert mention(page, made(), 0, "other").id == id
    assert mention(page, made(), 1, "digest").id != id
    assert mention(page, replace(made(), kind=Kind.VISIT), 0, "digest").id != id
    assert mention(page_of(TEXT, id="e"), made(), 0, "digest").id != id


@pytest.mark.parametrize(
    ("text", "rest"), [(' "Kenya met." ', "Kenya met."), ("“Kenya met.”", "Kenya met."), ("  ", ""), ("", "")]
)
def test_quotes_lose_white_space_and_marks_at_their_ends(text: str, rest: str) -> None:
    assert trimmed(text, Span(0, len(text))).of(text) == rest
