"""Runs the steps on the connection that the store hands over; Alembic calls it by its place."""

from __future__ import annotations

from alembic import context

from accord.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the store has opened a transaction around all steps
)
context.run_migrations()
