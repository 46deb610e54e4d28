"""Notes, tags, grades, judgements on measures, merged sources, retractions, readings set by hand."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_RELIABILITY = sa.Enum(*"ABCDEF", name="reliability", native_enum=False, create_constraint=True, length=24)


def _act(*, reason: bool = True) -> list[sa.Column[Any]]:
    told = [sa.Column("reason", sa.Text(), nullable=True)] if reason else []
    return [
        *told,
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    ]


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def upgrade() -> None:
    """Make the tables of the acts."""
    op.create_table(
        "note",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        *_act(reason=False),
        sa.PrimaryKeyConstraint("subject", "digest", name=op.f("pk_note")),
    )
    op.create_table(
        "tag",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        *_act(reason=False),
        sa.PrimaryKeyConstraint("subject", "word", name=op.f("pk_tag")),
    )
    op.create_table(
        "grade",
        sa.Column("source_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reliability", _RELIABILITY, nullable=False),
        sa.Column("lowered", sa.Integer(), nullable=True),
        *_act(),
        _refers("grade", "source_id", "source"),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_grade")),
    )
    op.create_table(
        "source_merge",
        sa.Column("source_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("into_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("source_id <> into_id", name=op.f("ck_source_merge_two_sources")),
        _refers("source_merge", "into_id", "source"),
        _refers("source_merge", "source_id", "source"),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_merge")),
    )
    op.create_index(op.f("ix_source_merge_into_id"), "source_merge", ["into_id"], unique=False)
    op.create_table(
        "sameness",
        sa.Column("first_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("second_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        *_act(),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_sameness_in_order")),
        _refers("sameness", "first_id", "claim"),
        _refers("sameness", "second_id", "claim"),
        sa.PrimaryKeyConstraint("first_id", "second_id", name=op.f("pk_sameness")),
    )
    op.create_table(
        "retraction",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        *_act(),
        _refers("retraction", "document_id", "document"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_retraction")),
    )
    op.create_table(
        "claim_by_hand",
        sa.Column("claim_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *_act(reason=False),
        _refers("claim_by_hand", "claim_id", "claim"),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claim_by_hand")),
    )
    # Never written: another name is a source that is merged.
    op.drop_index(op.f("ix_source_alias_source_id"), table_name="source_alias")
    op.drop_table("source_alias")


def downgrade() -> None:
    """Take them away."""
    op.create_table(
        "source_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        _refers("source_alias", "source_id", "source"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_alias")),
        sa.UniqueConstraint("key", name=op.f("uq_source_alias_key")),
    )
    op.create_index(op.f("ix_source_alias_source_id"), "source_alias", ["source_id"], unique=False)
    op.drop_index(op.f("ix_source_merge_into_id"), table_name="source_merge")
    for table in ("claim_by_hand", "retraction", "sameness", "source_merge", "grade", "tag", "note"):
        op.drop_table(table)
