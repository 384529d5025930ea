"""Small switches that outlive a restart: withdrawn cards, the pause switch."""

from __future__ import annotations

from sqlalchemy import String, Text, delete, select
from sqlalchemy.orm import Mapped

from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert


class FlagRow(Base):
    """One switch."""

    __tablename__ = "flags"

    name: Mapped[str] = mapped_column(String(96), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class Flags:
    """Switches by name, kept in memory and in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._values: dict[str, str] = {}
        self._changes = 0

    async def open(self) -> None:
        """Read every switch: at the start, and again where other workers may have changed some."""
        before = self._changes
        async with self._database.read() as session:
            rows = await session.scalars(select(FlagRow))
            values = {row.name: row.value for row in rows}
        if self._changes == before:  # Otherwise this would undo what was changed meanwhile.
            self._values = values

    def get(self, name: str) -> str | None:
        """Return the value of a switch, or None when it is off."""
        return self._values.get(name)

    def under(self, prefix: str) -> tuple[str, ...]:
        """Return what follows a prefix in the names of the switches that are on."""
        return tuple(n.removeprefix(prefix) for n in self._values if n.startswith(prefix))

    async def put(self, name: str, value: str) -> None:
        """Turn a switch on."""
        async with self._database.write() as session:
            statement = insert(session, FlagRow).values(name=name, value=value)
            await session.execute(
                statement.on_conflict_do_update(index_elements=["name"], set_={"value": value})
            )
        self._changes += 1
        self._values[name] = value

    async def claim(self, name: str, value: str) -> bool:
        """Turn a switch to a value; tell whether it was another one before, for one worker only."""
        async with self._database.write() as session:
            statement = insert(session, FlagRow).values(name=name, value=value)
            turned = await session.scalar(
                statement.on_conflict_do_update(
                    index_elements=["name"], set_={"value": value}, where=FlagRow.value != value
                ).returning(FlagRow.name)
            )
        self._changes += 1
        self._values[name] = value
        return turned is not None

    async def drop(self, name: str) -> None:
        """Turn a switch off."""
        async with self._database.write() as session:
            await session.execute(delete(FlagRow).where(FlagRow.name == name))
        self._changes += 1
        self._values.pop(name, None)
