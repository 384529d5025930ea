"""Closed days and weeks for officers, and the day's visitors with their salt."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "closed_spans",
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("visitors", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("first", "last", name="pk_closed_spans"),
    )
    op.create_table(
        "closed_counts",
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("series", sa.String(32), nullable=False),
        sa.Column("cut", sa.String(16), nullable=False),
        sa.Column("outcome", sa.String(48), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "first", "last", "series", "cut", "outcome", "name", name="pk_closed_counts"
        ),
    )
    op.create_table(
        "visitors",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("token", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("day", "token", name="pk_visitors"),
    )
    op.create_table(
        "visitor_salts",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("salt", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_visitor_salts"),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("visitor_salts", "visitors", "closed_counts", "closed_spans"):
        op.drop_table(table)
