"""The history of events: what each held before every change, and the run that changed it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the log of changes, and to reports the run that added them."""
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("run", sa.Integer()),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("target", sa.String()),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.Column("parties", sa.String(), nullable=False),
        sa.Column("before", sa.LargeBinary()),
    )
    op.create_index("ix_changes_event", "changes", ["event"])
    op.create_index("ix_changes_run", "changes", ["run"])
    op.create_index("ix_changes_recorded_at", "changes", ["recorded_at"])
    op.create_table(
        "part_changes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("run", sa.Integer()),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.Column("before", sa.JSON()),
    )
    op.create_index("ix_part_changes_part", "part_changes", ["part"])
    op.create_index("ix_part_changes_recorded_at", "part_changes", ["recorded_at"])
    op.add_column("documents", sa.Column("run", sa.Integer()))
    op.create_index("ix_documents_run", "documents", ["run"])


def downgrade() -> None:
    """Refuse: history is never taken away."""
    raise RuntimeError("the history of events is not taken away")
