"""Claims that a later reading lacks, newer versions of documents, readings to go back to; payloads may be erased."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KEPT = ["number", "actor", "time", "sitting", "act", "subject", "undoes", "payload_hash", "previous_hash", "hash"]
_SAME = {"sqlite": "IS", "postgresql": "IS NOT DISTINCT FROM"}
_ERASES = """
    OLD.salt IS NOT NULL AND NEW.salt IS NULL
    AND NEW.before IS NULL AND NEW.after IS NULL AND NEW.reason IS NULL AND NEW.evidence {same} '[]'
    AND {kept}
    AND EXISTS (SELECT 1 FROM journal AS later WHERE later.number > OLD.number AND later.act = 'erase')
"""
_ONLY_ERASED = """
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal WHEN NOT ({erases})
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
_APPEND_ONLY = """
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
_ONLY_ERASED_FUNCTION = """
CREATE FUNCTION journal_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {erases} THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
_ONLY_ERASED_ON_SERVER = """
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION journal_only_erased()
"""
_APPEND_ONLY_ON_SERVER = """
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION journal_append_only()
"""


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def upgrade() -> None:
    """Make the tables, and let payloads be erased once an erasing is recorded."""
    op.add_column("document", sa.Column("reader", sa.Integer(), server_default="0", nullable=False))
    op.create_index(op.f("ix_document_url"), "document", ["url"], unique=False)
    op.create_table(
        "absence",
        sa.Column("claim_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _refers("absence", "claim_id", "claim"),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_absence")),
    )
    op.create_table(
        "revision",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("newer_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("document_id <> newer_id", name=op.f("ck_revision_two_documents")),
        _refers("revision", "document_id", "document"),
        _refers("revision", "newer_id", "document"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_revision")),
    )
    op.create_index(op.f("ix_revision_newer_id"), "revision", ["newer_id"], unique=False)
    op.create_table(
        "past_reading",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        _refers("past_reading", "document_id", "document"),
        sa.PrimaryKeyConstraint("document_id", "digest", name=op.f("pk_past_reading")),
    )
    dialect = op.get_bind().dialect.name
    same = _SAME[dialect]
    erases = _ERASES.format(same=same, kept=" AND ".join(f"NEW.{name} {same} OLD.{name}" for name in _KEPT))
    if dialect == "sqlite":
        op.execute("DROP TRIGGER journal_no_update")
        op.execute(_ONLY_ERASED.format(erases=erases))
    else:
        op.execute("DROP TRIGGER journal_no_update ON journal")
        op.execute(_ONLY_ERASED_FUNCTION.format(erases=erases))
        op.execute(_ONLY_ERASED_ON_SERVER)


def downgrade() -> None:
    """Take them away."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER journal_no_update")
        op.execute(_APPEND_ONLY)
    else:
        op.execute("DROP TRIGGER journal_no_update ON journal")
        op.execute("DROP FUNCTION journal_only_erased")
        op.execute(_APPEND_ONLY_ON_SERVER)
    op.drop_table("past_reading")
    op.drop_index(op.f("ix_revision_newer_id"), table_name="revision")
    for name in ("revision", "absence"):
        op.drop_table(name)
    op.drop_index(op.f("ix_document_url"), table_name="document")
    with op.batch_alter_table("document") as table:
        table.drop_column("reader")
