"""Where the pages of a document begin, and when it was captured from the web."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two columns: documents read before have no pages."""
    op.add_column("document", sa.Column("captured", sa.Text(), nullable=True))
    op.add_column("document", sa.Column("pages", sa.Text(), server_default="[]", nullable=False))


def downgrade() -> None:
    """Take them away."""
    with op.batch_alter_table("document") as table:
        table.drop_column("pages")
        table.drop_column("captured")
