"""What is known of reports beside their text, where they came from, and the bytes of what came from the net."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _report() -> sa.Column[str]:
    key = sa.ForeignKey("documents.id", ondelete="CASCADE")
    return sa.Column("document", sa.String(), key, primary_key=True)


def upgrade() -> None:
    """Add the three tables; of reports that are there nothing more is known than their own columns say."""
    op.create_table(
        "document_metadata",
        _report(),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("stands_at", sa.String(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
    )
    op.create_table(
        "document_sources",
        _report(),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("part", sa.String()),
        sa.Column("text_version", sa.Integer(), nullable=False),
        sa.Column("url", sa.String()),
        sa.Column("retrieved_at", sa.String()),
        sa.Column("status", sa.Integer()),
        sa.Column("etag", sa.String()),
        sa.Column("last_modified", sa.String()),
    )
    op.create_index("ix_document_sources_digest", "document_sources", ["digest"])
    op.create_table(
        "contents",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
    )


def downgrade() -> None:
    """Refuse: bytes that came from the net cannot be had again."""
    raise RuntimeError("where reports came from is not taken away")
