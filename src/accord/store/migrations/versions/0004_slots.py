"""Slots, in which reports and mentions are looked for by key and day, take the place of blocks without days.

What an older record holds gets slots for all days: they miss nothing, and a rebuild makes them narrow.
Sketches, of which only those of reports that tell of something are ever compared, get a table of their own.
"""

from __future__ import annotations

import struct

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables, fill them from the old, and take the old away."""
    _slots("report_slots", "document", "documents.id")
    _slots("mention_slots", "mention", "mentions.id")
    op.execute(
        "INSERT INTO mention_slots (key, first, mention, last)"
        " SELECT block || ' *', 1, mention, 3652059 FROM blocks"
    )
    op.execute(
        "INSERT INTO report_slots (key, first, document, last)"
        " SELECT DISTINCT b.block || ' *', 1, m.document, 3652059"
        " FROM blocks b JOIN mentions m ON m.id = b.mention"
    )
    _sketches()
    op.drop_table("blocks")


def downgrade() -> None:
    """Refuse: a record is never taken a step back."""
    raise RuntimeError("slots are not taken away")


def _slots(name: str, owner: str, target: str) -> None:
    op.create_table(
        name,
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("first", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column(owner, sa.String(), sa.ForeignKey(target, ondelete="CASCADE"), primary_key=True),
        sa.Column("last", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index(f"ix_{name}_{owner}", name, [owner])


def _sketches() -> None:
    op.create_table(
        "sketches",
        sa.Column(
            "document", sa.String(), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("shingles", sa.LargeBinary(), nullable=False),
    )
    documents = sa.table("documents", sa.column("id", sa.String), sa.column("sketch", sa.JSON))
    sketches = sa.table(
        "sketches",
        sa.column("document", sa.String),
        sa.column("length", sa.Integer),
        sa.column("shingles", sa.LargeBinary),
    )
    connection = op.get_bind()
    for id, sketch in connection.execute(sa.select(documents.c.id, documents.c.sketch)).all():
        row = {
            "document": id,
            "length": sketch["length"],
            "shingles": struct.pack(f"<{len(sketch['shingles'])}I", *sketch["shingles"]),
        }
        connection.execute(sa.insert(sketches).values(row))
    op.drop_column("documents", "sketch")
