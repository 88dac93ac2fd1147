"""Which event lies within which, and the keys under which events are found for that."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both tables; a rebuild fills them for the events that are there."""
    op.create_table(
        "event_blocks",
        sa.Column("block", sa.String(), primary_key=True),
        sa.Column("event", sa.String(), sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    )
    op.create_index("ix_event_blocks_event", "event_blocks", ["event"])
    op.create_table(
        "event_parts",
        sa.Column("part", sa.String(), sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("whole", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
    )
    op.create_index("ix_event_parts_whole", "event_parts", ["whole"])


def downgrade() -> None:
    """Take both away; they are worked out from the rest."""
    op.drop_table("event_parts")
    op.drop_table("event_blocks")
