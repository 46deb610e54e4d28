"""What the newsroom published of a claim."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "publication",
        sa.Column("claim_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_publication_claim_id_claim")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_publication")),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("publication")
