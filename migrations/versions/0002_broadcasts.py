"""Broadcasts: campaigns, their ledger, numbers of readers, publications, officers' focus."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables."""
    _campaigns()
    op.create_table(
        "deliveries",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.SmallInteger(), nullable=False),
        sa.Column("chat", sa.LargeBinary(64), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("claimed_by", sa.Integer(), nullable=True),
        sa.Column("lease_until", sa.Float(), nullable=True),
        sa.Column("message_ids", sa.String(160), nullable=True),
        sa.Column("reason", sa.String(64), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        _of_campaign("deliveries"),
    )
    op.create_index(
        "ix_deliveries_campaign_id", "deliveries", ["campaign_id", "state", "id"], unique=False
    )
    op.create_table(
        "campaign_outcomes",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "state", "reason", name="pk_campaign_outcomes"),
        _of_campaign("campaign_outcomes"),
    )
    op.create_table(
        "campaign_reads",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("agency", sa.String(48), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "agency", name="pk_campaign_reads"),
        _of_campaign("campaign_reads"),
    )
    op.create_table(
        "publications",
        sa.Column("id", sa.String(48), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("content", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_publications"),
        _of_campaign("publications", "SET NULL"),
    )
    op.create_table(
        "officer_focus",
        sa.Column("officer", sa.LargeBinary(64), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("asking", sa.String(16), nullable=False),
        sa.Column("detail", sa.String(32), nullable=False),
        sa.Column("panel", sa.BigInteger(), nullable=True),
        sa.Column("since", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("officer", name="pk_officer_focus"),
        _of_campaign("officer_focus"),
    )


def _campaigns() -> None:
    op.create_table(
        "campaigns",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("origin", sa.String(48), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("about", sa.Integer(), nullable=True),
        sa.Column("circular", sa.String(48), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("parts", "frozen", "details")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("agencies", "topics")),
        sa.Column("read_text", sa.Text(), nullable=False),
        *_officer("author", nullable=False),
        *_officer("approver", nullable=True),
        *_officer("releaser", nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Float(), nullable=True)
            for name in ("scheduled_at", "started_at", "ended_at")
        ),
        sa.Column("cursor", sa.BigInteger(), nullable=False),
        sa.Column("recipients", sa.Integer(), nullable=False),
        sa.Column("by_agency", sa.Text(), nullable=False),
        sa.Column("progress_message", sa.BigInteger(), nullable=True),
        sa.Column("announced", sa.Integer(), nullable=False),
        sa.Column("reported", sa.Boolean(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_campaigns"),
        sa.UniqueConstraint("origin", name="uq_campaigns_origin"),
        sa.ForeignKeyConstraint(["about"], ["campaigns.id"], name="fk_campaigns_about_campaigns"),
    )
    op.create_index("ix_campaigns_state", "campaigns", ["state"], unique=False)


def _officer(name: str, *, nullable: bool) -> tuple[sa.Column[bytes], sa.Column[str]]:
    return (
        sa.Column(name, sa.LargeBinary(64), nullable=nullable),
        sa.Column(f"{name}_label", sa.String(64), nullable=nullable),
    )


def _of_campaign(table: str, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["campaign_id"],
        ["campaigns.id"],
        name=f"fk_{table}_campaign_id_campaigns",
        ondelete=ondelete,
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "officer_focus", "publications", "campaign_reads", "campaign_outcomes", "deliveries",
        "campaigns",
    ):  # fmt: skip
        op.drop_table(table)
