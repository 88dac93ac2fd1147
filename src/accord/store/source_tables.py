"""The tables of where reports came from, and of the feeds that are watched; `store.tables` has them with all others."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from accord.store.columns import key, metadata

document_metadata = Table(
    "document_metadata",
    metadata,
    key("documents.id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("field", String, nullable=False),
    Column("value", Text, nullable=False),
    Column("basis", String, nullable=False),
    Column("stands_at", String, nullable=False),  # 'meta[property=og:title]', 'Date:', the id of a rule
    Column("span_start", Integer),
    Column("span_end", Integer),
)

document_sources = Table(
    "document_sources",
    metadata,
    key("documents.id", primary_key=True),
    Column("digest", String(64), nullable=False, index=True),  # of the bytes, whether or not they are kept
    Column("media_type", String, nullable=False),
    Column("part", String),
    Column("text_version", Integer, nullable=False),
    Column("url", String),  # these of what came from the net alone
    Column("retrieved_at", String),
    Column("status", Integer),
    Column("etag", String),
    Column("last_modified", String),
)

contents = Table(
    "contents",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

feeds = Table(
    "feeds",
    metadata,
    Column("url", String, primary_key=True),
    Column("etag", String),
    Column("last_modified", String),
    Column("polled_at", String, nullable=False),
    Column("due_at", String, nullable=False),
    Column("failures", Integer, nullable=False),  # polls in a row that came to nothing
    Column("error", String),  # the code of the last one
)

feed_entries = Table(
    "feed_entries",
    metadata,
    Column("feed", String, ForeignKey("feeds.url", ondelete="CASCADE"), primary_key=True),
    Column("key", String(64), primary_key=True),  # the hash of its guid or link
    Column("digest", String(64), nullable=False),
    Column("seen_at", String, nullable=False),
    Column("tries", Integer, nullable=False),  # how often its page was asked for in vain
    Column("done", Boolean, nullable=False),
)
