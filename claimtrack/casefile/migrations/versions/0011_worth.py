"""How much each claim is worth checking, so that a list begins with the most worth at once; sources by their claims."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_FILL = """
UPDATE claim SET shortfall = 95
    - CASE kind WHEN 'quantity' THEN 40 ELSE 25 END
    - CASE modality WHEN 'reported' THEN 20 WHEN 'estimate' THEN 15 WHEN 'limit' THEN 15 WHEN 'target' THEN 5
        WHEN 'forecast' THEN 5 ELSE 0 END
    - CASE stance WHEN 'denies' THEN 15 WHEN 'confirms' THEN 5 ELSE 0 END
    - CASE WHEN period_precision IS NULL THEN 0 ELSE 5 END
    - coalesce((SELECT CASE attribution.kind WHEN 'unnamed' THEN 12 ELSE 15 END FROM attribution
        WHERE attribution.claim_id = claim.id AND attribution.position = 0), 8)
"""
"""The points of `claimtrack.model.worthiness` as they were at this version."""


def upgrade() -> None:
    """Add the column and fill it, then the indexes."""
    op.add_column("claim", sa.Column("shortfall", sa.Integer(), nullable=True))
    op.execute(_FILL)
    op.create_index(op.f("ix_claim_shortfall_id_document_id"), "claim", ["shortfall", "id", "document_id"])
    op.drop_index(op.f("ix_attribution_source_id"), table_name="attribution")
    op.create_index(op.f("ix_attribution_source_id_claim_id"), "attribution", ["source_id", "claim_id"])


def downgrade() -> None:
    """Take them away."""
    op.drop_index(op.f("ix_attribution_source_id_claim_id"), table_name="attribution")
    op.create_index(op.f("ix_attribution_source_id"), "attribution", ["source_id"])
    op.drop_index(op.f("ix_claim_shortfall_id_document_id"), table_name="claim")
    op.drop_column("claim", "shortfall")
