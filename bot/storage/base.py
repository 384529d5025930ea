"""What every table shares: naming, and the column that keeps a chat id sealed."""

from __future__ import annotations

from sqlalchemy import LargeBinary, MetaData
from sqlalchemy.orm import DeclarativeBase, mapped_column

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Fixed names, so that a migration can name a constraint it drops (Alembic, "naming")."""


class Base(DeclarativeBase):
    """The base of every table; the tables of a room stand in the room's ``store.py``."""

    metadata = MetaData(naming_convention=_NAMES)


class SealedId(LargeBinary):
    """A type of its own, so that the rotation of the key finds every such column by itself."""


Sealed = SealedId(64)
"""A chat or user id, sealed by :class:`bot.storage.cipher.ChatCipher`."""

__all__ = ["Base", "Sealed", "SealedId", "mapped_column"]
