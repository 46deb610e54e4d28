"""The pages of a document on which nothing could be read, and an index of the addresses with a fragment."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_FRAGMENT = sa.text("url LIKE '%#%'")
_WHERE: Any = {"sqlite_where": _FRAGMENT, "postgresql_where": _FRAGMENT}


def upgrade() -> None:
    """Add both: of documents read before nothing is known of such pages."""
    op.add_column("document", sa.Column("unread", sa.Text(), server_default="[]", nullable=False))
    op.create_index("ix_document_fragment", "document", ["url"], unique=False, **_WHERE)


def downgrade() -> None:
    """Take them away."""
    op.drop_index("ix_document_fragment", table_name="document", **_WHERE)
    with op.batch_alter_table("document") as table:
        table.drop_column("unread")
