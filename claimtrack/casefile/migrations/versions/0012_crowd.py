"""The figures of one measure and period found by their number, so that a crowd of them is told at once."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index."""
    op.create_index(op.f("ix_telling_kin"), "telling", ["kin"])


def downgrade() -> None:
    """Take it away."""
    op.drop_index(op.f("ix_telling_kin"), table_name="telling")
