"""An index of the words of claims."""

from __future__ import annotations

from alembic import op

from claimtrack.casefile import search

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it, of the claims that are there too."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*search.ON_FILE, *search.TRIGGERS):
            op.execute(statement)
        search.rebuild(op.get_bind())
    else:
        op.execute(f"CREATE INDEX ix_claim_words ON claim USING gin ({search.WORDS_ON_SERVER})")


def downgrade() -> None:
    """Take it away."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("insert", "update", "delete"):
            op.execute(f"DROP TRIGGER {search.TABLE}_{act}")
        op.execute(f"DROP TABLE IF EXISTS {search.TABLE}_later")
        op.execute(f"DROP TABLE {search.TABLE}")
    else:
        op.execute("DROP INDEX ix_claim_words")
