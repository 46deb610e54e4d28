"""The first schema of a case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The database itself keeps the journal append-only; there is one message, for a person who tries by hand.
_APPEND_ONLY = """
CREATE TRIGGER journal_no_{lower} BEFORE {upper} ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
_APPEND_ONLY_FUNCTION = """
CREATE FUNCTION journal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
_APPEND_ONLY_ON_SERVER = """
CREATE TRIGGER journal_no_{lower} BEFORE {upper} ON journal
FOR EACH STATEMENT EXECUTE FUNCTION journal_append_only()
"""


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "blob",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )
    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", _one_of("verdict", "discrepancy", "consistent", "question"), nullable=False),
        sa.Column("certainty", _one_of("certainty", "certain", "likely", "possible"), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("figures", sa.LargeBinary(length=32), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
        sa.UniqueConstraint("key", "ordinal", name=op.f("uq_finding_key_ordinal")),
    )
    op.create_index(op.f("ix_finding_kind"), "finding", ["kind"], unique=False)
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("sitting", sa.Integer(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("salt", sa.Text(), nullable=True),
        sa.Column("payload_hash", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["undoes"], ["journal.number"], name=op.f("fk_journal_undoes_journal")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal")),
    )
    op.create_index(op.f("ix_journal_actor"), "journal", ["actor"], unique=False)
    op.create_index(op.f("ix_journal_sitting"), "journal", ["sitting"], unique=False)
    op.create_index(op.f("ix_journal_subject_number"), "journal", ["subject", "number"], unique=False)
    op.create_index(op.f("ix_journal_undoes"), "journal", ["undoes"], unique=False)
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", _one_of("kind", "person", "body", "outlet", "study", "document", "unnamed"), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["source.id"], name=op.f("fk_source_parent_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("key", "scope", name=op.f("uq_source_key_scope")),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("dated", _one_of("dated", "given", "file", "text", "unknown"), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("refused", sa.Text(), nullable=False),
        sa.Column("reading", sa.LargeBinary(length=32), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("added", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["blob.sha256"], name=op.f("fk_document_sha256_blob")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(
        "uq_document_sha256",
        "document",
        ["sha256"],
        unique=True,
        sqlite_where=sa.text("hidden = 0"),
        postgresql_where=sa.text("NOT hidden"),
    )
    op.create_table(
        "settlement",
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column(
            "disposition", _one_of("disposition", "pending", "confirmed", "explained", "dismissed"), nullable=False
        ),
        sa.Column("wrong", _one_of("wrong", "one", "other", "both", "neither"), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("figures", sa.LargeBinary(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_settlement_finding_id_finding")),
        sa.PrimaryKeyConstraint("finding_id", name=op.f("pk_settlement")),
    )
    op.create_table(
        "source_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_source_alias_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_alias")),
        sa.UniqueConstraint("key", name=op.f("uq_source_alias_key")),
    )
    op.create_index(op.f("ix_source_alias_source_id"), "source_alias", ["source_id"], unique=False)
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", _one_of("kind", "quantity", "statement"), nullable=False),
        sa.Column("anchor_start", sa.Integer(), nullable=False),
        sa.Column("anchor_end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("number_start", sa.Integer(), nullable=True),
        sa.Column("number_end", sa.Integer(), nullable=True),
        sa.Column("low", sa.Text(), nullable=True),
        sa.Column("high", sa.Text(), nullable=True),
        sa.Column("approximation", _one_of("approximation", "none", "about", "nearly"), nullable=True),
        sa.Column(
            "unit_kind",
            _one_of("unit_kind", "money", "physical", "time", "count", "percent", "percentage_point", "dimensionless"),
            nullable=True,
        ),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("of_what", sa.Text(), nullable=True),
        sa.Column("per", sa.Text(), nullable=True),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("period_precision", _one_of("period_precision", "day", "month", "year"), nullable=True),
        sa.Column(
            "modality",
            _one_of("modality", "reported", "estimate", "forecast", "limit", "target", "conditional"),
            nullable=False,
        ),
        sa.Column("stance", _one_of("stance", "asserts", "confirms", "denies"), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("parallel", sa.Boolean(), nullable=True),
        sa.Column("readings", sa.Text(), nullable=False),
        sa.Column("ties", sa.Text(), nullable=False),
        sa.Column("extraction_confidence", sa.Float(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column(
            "status",
            _one_of("status", "unreviewed", "corroborated", "disputed", "unresolved", "rejected"),
            nullable=False,
        ),
        sa.CheckConstraint("(kind = 'quantity') = (unit_kind IS NOT NULL)", name=op.f("ck_claim_quantity_has_a_unit")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_claim_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("document_id", "position", name=op.f("uq_claim_document_id_position")),
    )
    op.create_index(op.f("ix_claim_status_id"), "claim", ["status", "id"], unique=False)
    op.create_table(
        "finding_document",
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_finding_document_document_id_document")
        ),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_finding_document_finding_id_finding")),
        sa.PrimaryKeyConstraint("finding_id", "document_id", name=op.f("pk_finding_document")),
    )
    op.create_index(op.f("ix_finding_document_document_id"), "finding_document", ["document_id"], unique=False)
    op.create_table(
        "attribution",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", _one_of("kind", "person", "body", "outlet", "study", "document", "unnamed"), nullable=False),
        sa.Column("mention_start", sa.Integer(), nullable=True),
        sa.Column("mention_end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_attribution_claim_id_claim")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_attribution_source_id_source")),
        sa.PrimaryKeyConstraint("claim_id", "position", name=op.f("pk_attribution")),
    )
    op.create_index(op.f("ix_attribution_source_id"), "attribution", ["source_id"], unique=False)
    op.create_table(
        "claim_block",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_claim_block_claim_id_claim")),
        sa.PrimaryKeyConstraint("claim_id", "block", name=op.f("pk_claim_block")),
    )
    op.create_index(op.f("ix_claim_block_block_claim_id"), "claim_block", ["block", "claim_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column(
            "status",
            _one_of("status", "unreviewed", "corroborated", "disputed", "unresolved", "rejected"),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("status <> 'unreviewed'", name=op.f("ck_decision_decided")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_decision_claim_id_claim")),
        sa.PrimaryKeyConstraint("claim_id", "person", name=op.f("pk_decision")),
    )
    op.create_table(
        "finding_claim",
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_finding_claim_claim_id_claim")),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_finding_claim_finding_id_finding")),
        sa.PrimaryKeyConstraint("finding_id", "position", name=op.f("pk_finding_claim")),
    )
    op.create_index(op.f("ix_finding_claim_claim_id"), "finding_claim", ["claim_id"], unique=False)
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column(
            "relation",
            _one_of("relation", "corroborates", "contradicts", "repeats", "part_of", "derived_from", "caps"),
            nullable=False,
        ),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("proposed", sa.Boolean(), nullable=False),
        sa.Column("state", _one_of("state", "proposed", "accepted", "refused"), nullable=False),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("time", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(person IS NULL) = (state = 'proposed')", name=op.f("ck_link_person_sets_state")),
        sa.CheckConstraint("(person IS NULL) = (time IS NULL)", name=op.f("ck_link_person_and_time")),
        sa.CheckConstraint("first_id <> second_id", name=op.f("ck_link_two_claims")),
        sa.ForeignKeyConstraint(["first_id"], ["claim.id"], name=op.f("fk_link_first_id_claim")),
        sa.ForeignKeyConstraint(["second_id"], ["claim.id"], name=op.f("fk_link_second_id_claim")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("first_id", "relation", "second_id", name=op.f("uq_link_first_id_relation_second_id")),
    )
    op.create_index(op.f("ix_link_second_id"), "link", ["second_id"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("finding_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("supports", sa.Boolean(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.CheckConstraint("(claim_id IS NULL) <> (finding_id IS NULL)", name=op.f("ck_evidence_one_subject")),
        sa.CheckConstraint("(claim_id IS NULL) = (person IS NULL)", name=op.f("ck_evidence_claim_and_person")),
        sa.ForeignKeyConstraint(
            ["claim_id", "person"],
            ["decision.claim_id", "decision.person"],
            name=op.f("fk_evidence_claim_id_person_decision"),
        ),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["settlement.finding_id"], name=op.f("fk_evidence_finding_id_settlement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_claim_id_person"), "evidence", ["claim_id", "person"], unique=False)
    op.create_index(op.f("ix_evidence_finding_id"), "evidence", ["finding_id"], unique=False)
    op.create_index(op.f("ix_evidence_reference"), "evidence", ["reference"], unique=False)

    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(_APPEND_ONLY.format(lower=act.lower(), upper=act))
    else:
        op.execute(_APPEND_ONLY_FUNCTION)
        for act in ("UPDATE", "DELETE", "TRUNCATE"):
            op.execute(_APPEND_ONLY_ON_SERVER.format(lower=act.lower(), upper=act))


def downgrade() -> None:
    """Take all tables away."""
    op.drop_index(op.f("ix_evidence_reference"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_finding_id"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_claim_id_person"), table_name="evidence")
    op.drop_table("evidence")
    op.drop_index(op.f("ix_link_second_id"), table_name="link")
    op.drop_table("link")
    op.drop_index(op.f("ix_finding_claim_claim_id"), table_name="finding_claim")
    op.drop_table("finding_claim")
    op.drop_table("decision")
    op.drop_index(op.f("ix_claim_block_block_claim_id"), table_name="claim_block")
    op.drop_table("claim_block")
    op.drop_index(op.f("ix_attribution_source_id"), table_name="attribution")
    op.drop_table("attribution")
    op.drop_index(op.f("ix_finding_document_document_id"), table_name="finding_document")
    op.drop_table("finding_document")
    op.drop_index(op.f("ix_claim_status_id"), table_name="claim")
    op.drop_table("claim")
    op.drop_index(op.f("ix_source_alias_source_id"), table_name="source_alias")
    op.drop_table("source_alias")
    op.drop_table("settlement")
    op.drop_index(
        "uq_document_sha256",
        table_name="document",
        sqlite_where=sa.text("hidden = 0"),
        postgresql_where=sa.text("NOT hidden"),
    )
    op.drop_table("document")
    op.drop_table("source")
    op.drop_table("meta")
    op.drop_index(op.f("ix_journal_undoes"), table_name="journal")
    op.drop_index(op.f("ix_journal_subject_number"), table_name="journal")
    op.drop_index(op.f("ix_journal_sitting"), table_name="journal")
    op.drop_index(op.f("ix_journal_actor"), table_name="journal")
    op.drop_table("journal")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION journal_append_only")
    op.drop_index(op.f("ix_finding_kind"), table_name="finding")
    op.drop_table("finding")
    op.drop_table("blob")
