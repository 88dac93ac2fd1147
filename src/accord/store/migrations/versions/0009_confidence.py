"""How likely it is that what reports tell is right, and why; of what an older record holds it is not known."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, empty."""
    op.add_column("mentions", sa.Column("confidence", sa.Float()))
    op.add_column("mentions", sa.Column("grounds", sa.JSON(none_as_null=True)))
    op.add_column("events", sa.Column("confidence", sa.Float()))
    op.create_index("ix_events_confidence", "events", ["confidence"])


def downgrade() -> None:
    """Take them away: reading the reports again gives the same."""
    op.drop_index("ix_events_confidence", "events")
    op.drop_column("events", "confidence")
    op.drop_column("mentions", "grounds")
    op.drop_column("mentions", "confidence")
