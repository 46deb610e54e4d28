"""Runs migrations on the connection that the caller hands over."""

from __future__ import annotations

from alembic import context

from claimtrack.casefile.partial import with_conditions
from claimtrack.casefile.tables_acts import METADATA

with_conditions()
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
