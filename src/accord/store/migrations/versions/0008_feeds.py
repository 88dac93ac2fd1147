"""The feeds that are watched: what their servers last said, and the entries that were dealt with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both tables."""
    op.create_table(
        "feeds",
        sa.Column("url", sa.String(), primary_key=True),
        sa.Column("etag", sa.String()),
        sa.Column("last_modified", sa.String()),
        sa.Column("polled_at", sa.String(), nullable=False),
        sa.Column("due_at", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.String()),
    )
    op.create_table(
        "feed_entries",
        sa.Column("feed", sa.String(), sa.ForeignKey("feeds.url", ondelete="CASCADE"), primary_key=True),
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("seen_at", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
    )


def downgrade() -> None:
    """Take both away: what was added stays, and is only looked at once more."""
    op.drop_table("feed_entries")
    op.drop_table("feeds")
