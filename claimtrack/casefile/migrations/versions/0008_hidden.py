"""An index of the documents that are out of view."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_WHERE: Any = {"sqlite_where": sa.text("hidden = 1"), "postgresql_where": sa.text("hidden")}


def upgrade() -> None:
    """Make it."""
    op.create_index("ix_document_hidden", "document", ["id"], unique=False, **_WHERE)


def downgrade() -> None:
    """Take it away."""
    op.drop_index("ix_document_hidden", table_name="document", **_WHERE)
