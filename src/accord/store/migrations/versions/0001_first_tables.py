"""The first tables: reports, claims, judgements, origins, events, and full-text search for each database."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
    _runs()
    _reports()
    _claims()
    _judgements()
    _origins()
    _events()
    _history()
    match op.get_bind().dialect.name:
        case "sqlite":
            _full_text()
        case "postgresql":
            _full_text_postgresql()


def downgrade() -> None:
    """Refuse: a record is never emptied by a step back."""
    raise RuntimeError("the first tables are not taken away")


def _runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("started_at", sa.String(), nullable=False),
        sa.Column("finished_at", sa.String()),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("ontology", sa.String(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
    )
    op.create_table(
        "failures",
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
    )


def _reports() -> None:
    op.create_table(
        "documents",
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("publisher", sa.String()),
        sa.Column("url", sa.String()),
        sa.Column("language", sa.String()),
        sa.Column("origin_file", sa.String()),
        sa.Column("credits", sa.JSON(), nullable=False),
        sa.Column("sketch", sa.JSON(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
    )
    op.create_index("ix_documents_hash", "documents", ["hash"])
    op.create_index("ix_documents_published", "documents", ["published"])
    op.create_table(
        "furniture",
        sa.Column(
            "document", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("span_start", sa.Integer(), primary_key=True),
        sa.Column("span_end", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
    )
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger(), primary_key=True),
        sa.Column(
            "document", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
        ),
    )
    op.create_index("ix_bands_document", "bands", ["document"])


def _claims() -> None:
    op.create_table(
        "mentions",
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("document", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("ontology", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
    )
    op.create_index("ix_mentions_document", "mentions", ["document"])
    op.create_table(
        "claims",
        sa.Column("mention", sa.String(), sa.ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("attributed_to", sa.String()),
    )
    op.create_index("ix_claims_field", "claims", ["field"])
    op.create_table(
        "evidence",
        sa.Column("mention", sa.String(), sa.ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("claim", sa.Integer(), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
    )
    op.create_table(
        "blocks",
        sa.Column("block", sa.String(), primary_key=True),
        sa.Column("mention", sa.String(), sa.ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True),
    )
    op.create_index("ix_blocks_mention", "blocks", ["mention"])


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("left_mention", sa.String(), nullable=False),
        sa.Column("right_mention", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("judge", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.String()),
    )
    op.create_index("ix_judgements_left_mention", "judgements", ["left_mention"])
    op.create_index("ix_judgements_right_mention", "judgements", ["right_mention"])
    op.create_index("ix_judgements_withdrawn_at", "judgements", ["withdrawn_at"])


def _origins() -> None:
    op.create_table(
        "origins",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("head", sa.String(), nullable=False),
    )
    op.create_table(
        "origin_documents",
        sa.Column(
            "document", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("origin", sa.String(), sa.ForeignKey("origins.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
    )
    op.create_index("ix_origin_documents_origin", "origin_documents", ["origin"])
    op.create_table(
        "origin_links",
        sa.Column("copy", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("source", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("origin", sa.String(), sa.ForeignKey("origins.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("ix_origin_links_origin", "origin_links", ["origin"])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        sa.Column("body", sa.String()),
        sa.Column("ordinal", sa.Integer()),
        sa.Column("documents", sa.JSON(), nullable=False),
        sa.Column("origins", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.Column("changed_at", sa.String(), nullable=False),
    )
    op.create_index("ix_events_first_day", "events", ["first_day"])
    op.create_index("ix_events_kind", "events", ["kind"])
    op.create_table(
        "event_parties",
        sa.Column("party", sa.String(), primary_key=True),
        sa.Column("event", sa.String(), sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    )
    op.create_index("ix_event_parties_event", "event_parties", ["event"])
    op.create_table(
        "event_mentions",
        sa.Column("mention", sa.String(), sa.ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("event", sa.String(), sa.ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
    )
    op.create_index("ix_event_mentions_event", "event_mentions", ["event"])
    op.create_table(
        "event_values",
        sa.Column("event", sa.String(), sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("supports", sa.JSON(), nullable=False),
    )


def _history() -> None:
    op.create_table(
        "redirects",
        sa.Column("old", sa.String(), primary_key=True),
        sa.Column("new", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
    )
    op.create_index("ix_redirects_new", "redirects", ["new"])
    op.create_table(
        "tombstones",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
    )


def _full_text() -> None:
    """Make the FTS5 tables; they are filled a batch at a time."""
    words = "tokenize = 'porter unicode61 remove_diacritics 2'"
    op.execute(
        "CREATE VIRTUAL TABLE documents_fts USING fts5"
        f"(title, text, content = 'documents', content_rowid = 'seq', {words})"
    )
    op.execute(f"CREATE VIRTUAL TABLE events_fts USING fts5(words, {words})")


def _full_text_postgresql() -> None:
    """Make the tables of words and the configuration that reads them: no word is left out, stems are Porter's."""
    op.execute("CREATE TEXT SEARCH DICTIONARY accord_stems (TEMPLATE = snowball, LANGUAGE = porter)")
    op.execute("CREATE TEXT SEARCH CONFIGURATION accord_words (COPY = pg_catalog.simple)")
    op.execute(
        "ALTER TEXT SEARCH CONFIGURATION accord_words"
        " ALTER MAPPING FOR asciiword, word, numword WITH accord_stems"
    )
    op.create_table(
        "document_words",
        sa.Column(
            "document", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("part", sa.Integer(), primary_key=True),
        sa.Column("lexemes", postgresql.TSVECTOR(), nullable=False),
    )
    op.create_table(
        "event_words",
        sa.Column("event", sa.String(), sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("part", sa.Integer(), primary_key=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("lexemes", postgresql.TSVECTOR(), nullable=False),
    )
    for table in ("document_words", "event_words"):
        op.create_index(f"ix_{table}_lexemes", table, ["lexemes"], postgresql_using="gin")
