"""Numbers that are never given twice: an old button must not reach somebody else's question.

SQLite gives the number of a deleted last row again unless the table says AUTOINCREMENT
(https://www.sqlite.org/autoinc.html); PostgreSQL's sequences never do.
"""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_TABLES = ("questions", "feedback", "materials")


def upgrade() -> None:
    """Let SQLite remember the last number."""
    _recreate(autoincrement=True)


def downgrade() -> None:
    """Let SQLite forget it."""
    _recreate(autoincrement=False)


def _recreate(*, autoincrement: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in _TABLES:
        with op.batch_alter_table(
            table, recreate="always", table_kwargs={"sqlite_autoincrement": autoincrement}
        ):
            pass
