"""What the last check made of each figure: its first telling, and where it stands among those of its group."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "telling",
        sa.Column("claim_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("wording", sa.LargeBinary(length=32), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("around", sa.Boolean(), nullable=False),
        sa.Column("kin", sa.BigInteger(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_telling_claim_id_claim")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_telling")),
    )
    op.create_index(op.f("ix_telling_wording"), "telling", ["wording"], unique=False)
    op.create_table(
        "checked_document",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_checked_document_document_id_document")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_checked_document")),
    )


def downgrade() -> None:
    """Take them away."""
    op.drop_table("checked_document")
    op.drop_index(op.f("ix_telling_wording"), table_name="telling")
    op.drop_table("telling")
