"""The tables of the record, as its migrations leave them; a test compares the two.

Times of recording are ISO 8601 text in UTC, so that every dialect sorts them alike. Offsets are
code points. The tables of full-text search differ between databases and are made in the migrations.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from accord.store.columns import key
from accord.store.columns import metadata as metadata
from accord.store.identity_tables import form_keys as form_keys
from accord.store.identity_tables import form_links as form_links
from accord.store.identity_tables import form_parties as form_parties
from accord.store.identity_tables import forms as forms
from accord.store.identity_tables import identities as identities
from accord.store.identity_tables import namings as namings
from accord.store.source_tables import contents as contents
from accord.store.source_tables import document_metadata as document_metadata
from accord.store.source_tables import document_sources as document_sources
from accord.store.source_tables import feed_entries as feed_entries
from accord.store.source_tables import feeds as feeds

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("what", String, nullable=False),  # 'add', 'rebuild', 'merge', 'split', 'same', 'different', 'undo'
    Column("started_at", String, nullable=False),
    Column("finished_at", String),
    Column("version", String, nullable=False),
    Column("ontology", String, nullable=False),
    Column("counts", JSON, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("run", Integer, ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("hash", String(64), nullable=False, index=True),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("published", Date, index=True),
    Column("publisher", String),
    Column("url", String),
    Column("language", String),
    Column("origin_file", String),
    Column("credits", JSON, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("run", Integer, index=True),
)

furniture = Table(
    "furniture",
    metadata,
    key("documents.id", primary_key=True),
    Column("span_start", Integer, primary_key=True),
    Column("span_end", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("rule", String, nullable=False),
)

sketches = Table(
    "sketches",
    metadata,
    key("documents.id", primary_key=True),
    Column("length", Integer, nullable=False),
    Column("shingles", LargeBinary, nullable=False),  # hashes of runs of words, four bytes each, lowest first
)

bands = Table(
    "bands",
    metadata,
    Column("band", BigInteger, primary_key=True),  # reports with a band in common may be reprints
    key("documents.id", primary_key=True, index=True),
)

mentions = Table(
    "mentions",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    key("documents.id", nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("ontology", String, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("confidence", Float),  # 0 to 1; null: nobody weighed it
    Column("grounds", JSON(none_as_null=True)),  # [[what raises or lowers it, log odds], …]
)

claims = Table(
    "claims",
    metadata,
    key("mentions.id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("field", String, nullable=False),
    Column("value", JSON, nullable=False),
    Column("rule", String, nullable=False),
    Column("attributed_to", String),
)

evidence = Table(
    "evidence",
    metadata,
    key("mentions.id", primary_key=True),
    Column("claim", Integer, primary_key=True),  # -1: shows the event as a whole
    Column("number", Integer, primary_key=True),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("before", String, nullable=False),
    Column("after", String, nullable=False),
)


def _slots(name: str, target: str) -> Table:
    """Return a table of slots; long ones have a mark after their key, days are ordinal numbers (`store.slots`)."""
    return Table(
        name,
        metadata,
        Column("key", String, primary_key=True),  # a kind and two party codes, sorted: 'visit IND ISR'
        Column("first", Integer, primary_key=True, autoincrement=False),
        key(target, primary_key=True, index=True),
        Column("last", Integer, nullable=False),
        sqlite_with_rowid=False,
    )


report_slots = _slots("report_slots", "documents.id")
mention_slots = _slots("mention_slots", "mentions.id")

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("left_mention", String, nullable=False, index=True),
    Column("right_mention", String, nullable=False, index=True),
    Column("verdict", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("judge", String, nullable=False),
    Column("made_at", String, nullable=False),
    Column("withdrawn_at", String, index=True),
    Column("decision", Integer, index=True),  # the reviewer's decision that it is part of
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("what", String, nullable=False),  # 'same', 'different', 'merge', 'split'
    Column("judge", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("about", JSON, nullable=False),  # [[id, what it was called then], …]
    Column("before", JSON, nullable=False),  # the mentions of each event that it changed, by event
    Column("made_at", String, nullable=False),
    Column("withdrawn_at", String),
    Column("withdrawn_by", String),
    Column("replaced_by", Integer),
)

origins = Table(
    "origins",
    metadata,
    Column("id", String, primary_key=True),
    Column("head", String, nullable=False),
)

origin_documents = Table(
    "origin_documents",
    metadata,
    key("documents.id", primary_key=True),
    key("origins.id", nullable=False, index=True),
    Column("number", Integer, nullable=False),
)

origin_links = Table(
    "origin_links",
    metadata,
    Column("copy", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("source", String, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("score", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
    key("origins.id", nullable=False, index=True),
)

events = Table(
    "events",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False, index=True),
    Column("modality", String, nullable=False),
    Column("first_day", Date, index=True),
    Column("last_day", Date),
    Column("body", String),
    Column("ordinal", Integer),
    Column("documents", JSON, nullable=False),
    Column("origins", JSON, nullable=False),
    Column("digest", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("changed_at", String, nullable=False),
    Column("confidence", Float, index=True),  # that of the likeliest of its mentions
)

event_parties = Table(
    "event_parties",
    metadata,
    Column("party", String, primary_key=True),
    key("events.id", primary_key=True, index=True),
)

event_mentions = Table(
    "event_mentions",
    metadata,
    key("mentions.id", primary_key=True),
    key("events.id", nullable=False, index=True),
    Column("number", Integer, nullable=False),
)

event_values = Table(
    "event_values",
    metadata,
    key("events.id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("field", String, nullable=False),
    Column("value", JSON, nullable=False),
    Column("status", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("supports", JSON, nullable=False),  # [[mention, number of the claim, origin], …]
)

event_blocks = Table(
    "event_blocks",
    metadata,
    Column("block", String, primary_key=True),  # two party codes and a month: 'IND ISR 2025-11'
    key("events.id", primary_key=True, index=True),
)

event_parts = Table(
    "event_parts",
    metadata,
    Column("part", String, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("whole", String, nullable=False, index=True),  # may be gone for the while of one batch
    Column("score", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
)

redirects = Table(
    "redirects",
    metadata,
    Column("old", String, primary_key=True),
    Column("new", String, nullable=False, index=True),
    Column("made_at", String, nullable=False),
    Column("seq", Integer),  # what the event had when it was merged, should the merge be undone
    Column("recorded_at", String),
    Column("mentions", JSON),
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("id", String, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("made_at", String, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run", Integer, index=True),
    Column("event", String, nullable=False, index=True),
    Column("what", String, nullable=False),  # 'new', 'changed', 'merged', 'revived', 'gone'
    Column("target", String),  # what a merged event leads to
    Column("recorded_at", String, nullable=False, index=True),
    Column("parties", String, nullable=False),  # before it: '|IND|ISR|'
    Column("before", LargeBinary),  # what the event held before, packed JSON
)

part_changes = Table(
    "part_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run", Integer),
    Column("part", String, nullable=False, index=True),
    Column("recorded_at", String, nullable=False, index=True),
    Column("before", JSON(none_as_null=True)),  # what it lay within before: whole, score, reasons
)

Index("ix_claims_field", claims.c.field)
