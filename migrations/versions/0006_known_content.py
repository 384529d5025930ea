"""What subscribers know of the content: public words and digests, to tell what has changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "known_content",
        sa.Column("id", sa.String(length=96), nullable=False),
        sa.Column("topic_group", sa.String(length=48), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column("said", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_known_content"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("known_content")
