"""Readers: a number per campaign and agency, and nothing about who pressed "Sudah saya baca"."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Integer, String, select
from sqlalchemy.orm import Mapped

from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert


class ReadRow(Base):
    """How many people of an agency pressed the button."""

    __tablename__ = "campaign_reads"

    campaign_id: Mapped[int] = mapped_column(
        ForeignKey("campaigns.id", ondelete="CASCADE"), primary_key=True
    )
    agency: Mapped[str] = mapped_column(String(48), primary_key=True)
    n: Mapped[int] = mapped_column(Integer)


class ReadStore:
    """Adds to the numbers and reads them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, campaign: int, agency: str) -> None:
        """Add one reader."""
        async with self._database.write() as session:
            statement = insert(session, ReadRow).values(campaign_id=campaign, agency=agency, n=1)
            await session.execute(
                statement.on_conflict_do_update(
                    index_elements=["campaign_id", "agency"], set_={"n": ReadRow.n + 1}
                )
            )

    async def of(self, campaign: int) -> dict[str, int]:
        """Return the number of readers per agency; "" stands for people without one."""
        query = select(ReadRow.agency, ReadRow.n).where(ReadRow.campaign_id == campaign)
        async with self._database.read() as session:
            return {row.agency: row.n for row in await session.execute(query)}
