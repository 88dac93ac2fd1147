"""Fixtures of the derivations: events told by one report each, made by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from accord.derive import Account
from accord.model.claims import Kind
from accord.model.documents import DocumentId
from accord.model.record import Event, EventId, FieldValue, OriginId, Status, Support
from tests.conftest import Maker

Tell = Callable[..., Account]


@pytest.fixture(scope="session")
def tell(make: Maker) -> Tell:
    """Return a function that makes the account of an event from the words of one report."""

    def told(id: str, quote: str, kind: str, parties: str, **fields: Any) -> Account:
        published = fields.pop("published", None)
        rule = fields.pop("rule", "test/made")
        document = make.document(f"{id}.txt", quote, published=published)
        fields.setdefault("modality", "occurred")
        mention = make.mention(document, quote, kind, parties, **fields)
        mention = type(mention)(
            mention.id,
            mention.document,
            mention.kind,
            mention.evidence,
            mention.claims,
            rule,
            mention.ontology,
        )
        values = tuple(
            FieldValue(
                claim.field,
                claim.value,
                Status.PREFERRED,
                "the only report",
                (Support(mention.id, document.id, OriginId(f"origin:{id}"), claim),),
            )
            for claim in mention.claims
        )
        event = Event(
            EventId(id), Kind(kind), (mention.id,), (document.id,), (OriginId(f"origin:{id}"),), values
        )
        days = ((DocumentId(document.id), date.fromisoformat(published)),) if published else ()
        return Account(event, (mention,), days)

    return told
