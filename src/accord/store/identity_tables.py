"""The tables of whom and what claims name: names as written, and the identities that they are of.

`store.tables` has them with all others.
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, ForeignKey, Integer, String, Table, Text

from accord.store.columns import key, metadata

identities = Table(
    "identities",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("sort", String, nullable=False, index=True),
    Column("digest", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("changed_at", String, nullable=False),
)

forms = Table(
    "forms",
    metadata,
    Column("id", String, primary_key=True),
    Column("sort", String, nullable=False),
    Column("parties", String, nullable=False),  # codes, with a blank between
    Column("text", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True),  # the text in lower case, without accents
    Column("detail", Text, nullable=False),
    Column("day", String, nullable=False),
    Column("era", Integer, nullable=False),
    Column("identity", String, ForeignKey("identities.id", ondelete="SET NULL"), index=True),
)

form_parties = Table(
    "form_parties",
    metadata,
    Column("party", String, primary_key=True),
    key("forms.id", primary_key=True, index=True),
)

form_keys = Table(
    "form_keys",
    metadata,
    Column("key", String, primary_key=True),  # forms without a key in common never name one thing
    key("forms.id", primary_key=True, index=True),
)

namings = Table(
    "namings",
    metadata,
    key("mentions.id", primary_key=True),
    Column("claim", Integer, primary_key=True),
    key("forms.id", nullable=False, index=True),
    Column("stands_for", String, ForeignKey("forms.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("reason", Text, nullable=False),
)

form_links = Table(
    "form_links",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("left_form", String, nullable=False, index=True),
    Column("right_form", String, nullable=False, index=True),
    Column("verdict", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("judge", String, nullable=False),
    Column("made_at", String, nullable=False),
    Column("withdrawn_at", String),
    Column("decision", Integer, index=True),  # the reviewer's decision, as in judgements
)
