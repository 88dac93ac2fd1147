"""Reviewers' decisions, under which their judgements are grouped; what an id that leads on held before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of decisions, and to judgements and redirects what undoing them needs."""
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("judge", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.String()),
        sa.Column("withdrawn_by", sa.String()),
        sa.Column("replaced_by", sa.Integer()),
    )
    op.add_column("judgements", sa.Column("decision", sa.Integer()))
    op.create_index("ix_judgements_decision", "judgements", ["decision"])
    op.add_column("redirects", sa.Column("seq", sa.Integer()))
    op.add_column("redirects", sa.Column("recorded_at", sa.String()))
    op.add_column("redirects", sa.Column("mentions", sa.JSON()))


def downgrade() -> None:
    """Refuse: what reviewers decided is never taken away."""
    raise RuntimeError("decisions are not taken away")
