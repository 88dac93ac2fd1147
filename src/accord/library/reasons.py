"""Why the record says what it says: from an id to values, claims, quotes, reports and rules."""

from __future__ import annotations

import re
from collections.abc import Mapping

from accord.errors import NotFoundError
from accord.library.answers import ClaimReasons, EventReasons, ReportReasons, Told, ValueReasons, Why
from accord.library.dossier import source
from accord.library.identities import reasons
from accord.library.lives import held, within
from accord.library.wording import headline
from accord.model.claims import ClaimId, EventMention, MentionId
from accord.model.confidence import likeliest
from accord.model.documents import DocumentId
from accord.model.identity import IdentityId
from accord.model.metadata import MetadataField, ranked
from accord.model.record import EventId, FieldValue
from accord.reconcile import history
from accord.store.queries import Queries
from accord.store.rows import claim_id

CLAIM = re.compile(r"(?P<mention>.+)\.(?P<number>[1-9]\d*)", re.DOTALL)
"""A claim's id: its mention's, a full stop, and its place in it."""


def why(queries: Queries, id: str) -> Why:
    """Return the reasons behind an event, an identity, a claim, what a report tells (a mention) or a report.

    Raises `NotFoundError`: "record/gone" for an event that no report tells of any more,
    "record/not-found" with ids that begin alike.
    """
    now = queries.follow(id)
    found = queries.events([EventId(now)])
    if found:
        return _event(queries, found[0].id, id)
    identities = queries.identities.get([IdentityId(now)])
    if identities:
        return reasons(queries, identities[0], id)
    if queries.documents([DocumentId(id)]):
        return _report(queries, DocumentId(id))
    return _claim(queries, id) or _mention(queries, id) or _lost(queries, id)


def _event(queries: Queries, id: EventId, asked: str) -> EventReasons:
    (event,) = queries.events([id])
    documents = queries.documents(event.documents)
    mentions = queries.mentions(event.mentions)
    return EventReasons(
        event.id,
        event.kind,
        headline(event),
        event.parties,
        tuple(_told(value, mentions) for value in event.values),
        event.judgements,
        tuple(source(documents[document]) for document in event.documents),
        queries.origins(event.origins),
        asked if asked != event.id else None,
        within(queries, [event.id]).get(event.id),
        held(queries, event.id),
        history(event, {d.id: d.published for d in documents.values() if d.published}),
        likeliest(mentions[id].confidence for id in event.mentions),
    )


def _told(value: FieldValue, mentions: Mapping[MentionId, EventMention]) -> ValueReasons:
    told = tuple(
        Told(
            claim_id(support.mention, mentions[support.mention].claims.index(support.claim)),
            support.claim,
            support.document,
            support.origin,
        )
        for support in value.supports
    )
    return ValueReasons(value.field, value.value, value.status, value.reason, told)


def _report(queries: Queries, id: DocumentId) -> ReportReasons:
    mentions = queries.mentions_of(id)
    origin = queries.origin_of(id)
    events = {m.id: event for m in mentions if (event := queries.event_of(m.id))}
    found = queries.origins([origin]) if origin else ()
    document = queries.documents([id])[id]
    known = tuple(item for field in MetadataField for item in ranked(document.metadata, field))
    return ReportReasons(
        id, source(document), mentions, events, next(iter(found), None), known, document.source
    )


def _claim(queries: Queries, id: str) -> ClaimReasons | None:
    match = CLAIM.fullmatch(id)
    mention = queries.mentions([MentionId(match["mention"])]) if match else {}
    if not match or not mention:
        return None
    (told,) = mention.values()
    number = int(match["number"])
    if number > len(told.claims):
        return None
    claim, event = told.claims[number - 1], queries.event_of(told.id)
    documents = queries.documents([told.document])
    value = _value(queries, event, told, number) if event else None
    return ClaimReasons(ClaimId(id), claim, told, source(documents[told.document]), event, value)


def _value(queries: Queries, event: EventId, told: EventMention, number: int) -> FieldValue | None:
    """Return the value of the event that a claim supports."""
    claim = told.claims[number - 1]
    values = (value for found in queries.events([event]) for value in found.values)
    return next(
        (v for v in values if any(s.mention == told.id and s.claim == claim for s in v.supports)), None
    )


def _mention(queries: Queries, id: str) -> EventReasons | None:
    event = queries.event_of(MentionId(id))
    return _event(queries, event, id) if event else None


def _lost(queries: Queries, id: str) -> Why:
    reason = queries.tombstone(id)
    if reason:
        raise NotFoundError("record/gone", f"the event {id} is gone: {reason}")
    alike = queries.ids_like(id[:3]) if id else []
    hint = f"ids that begin alike: {', '.join(alike)}" if alike else "dossier, search and export show the ids"
    raise NotFoundError("record/not-found", f"no event, claim or report has the id {id!r}", hint=hint)
