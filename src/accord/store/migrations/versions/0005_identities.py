"""Whom and what reports name: forms of names, the claims that use them, and the identities they make up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables of identities; what earlier reports name is worked out by `accord rebuild`."""
    _identities()
    _forms()
    _namings()
    _links()


def downgrade() -> None:
    """Refuse: ids once given out are not taken away."""
    raise RuntimeError("identities are not taken away")


def _identities() -> None:
    op.create_table(
        "identities",
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("sort", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=False),
        sa.Column("changed_at", sa.String(), nullable=False),
    )
    op.create_index("ix_identities_sort", "identities", ["sort"])


def _forms() -> None:
    op.create_table(
        "forms",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("sort", sa.String(), nullable=False),
        sa.Column("parties", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("era", sa.Integer(), nullable=False),
        sa.Column("identity", sa.String(), sa.ForeignKey("identities.id", ondelete="SET NULL")),
    )
    op.create_index("ix_forms_folded", "forms", ["folded"])
    op.create_index("ix_forms_identity", "forms", ["identity"])
    for table, column in (("form_parties", "party"), ("form_keys", "key")):
        op.create_table(
            table,
            sa.Column(column, sa.String(), primary_key=True),
            sa.Column("form", sa.String(), sa.ForeignKey("forms.id", ondelete="CASCADE"), primary_key=True),
        )
        op.create_index(f"ix_{table}_form", table, ["form"])


def _namings() -> None:
    op.create_table(
        "namings",
        sa.Column("mention", sa.String(), sa.ForeignKey("mentions.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("claim", sa.Integer(), primary_key=True),
        sa.Column("form", sa.String(), sa.ForeignKey("forms.id", ondelete="CASCADE"), nullable=False),
        sa.Column("stands_for", sa.String(), sa.ForeignKey("forms.id", ondelete="CASCADE"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_index("ix_namings_form", "namings", ["form"])
    op.create_index("ix_namings_stands_for", "namings", ["stands_for"])


def _links() -> None:
    op.create_table(
        "form_links",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("left_form", sa.String(), nullable=False),
        sa.Column("right_form", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("judge", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.String()),
        sa.Column("decision", sa.Integer()),
    )
    for column in ("left_form", "right_form", "decision"):
        op.create_index(f"ix_form_links_{column}", "form_links", [column])
