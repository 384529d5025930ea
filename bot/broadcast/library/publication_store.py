"""What officers published, in the very schema of the content files."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Integer, String, Text, func, select
from sqlalchemy.orm import Mapped

from bot.content.schema import Circular
from bot.storage.base import Base, mapped_column
from bot.storage.database import Database
from bot.storage.upsert import insert


class PublicationRow(Base):
    """One circular of the library that an officer published, as JSON of the schema."""

    __tablename__ = "publications"

    id: Mapped[str] = mapped_column(String(48), primary_key=True)
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id", ondelete="SET NULL"))
    body: Mapped[str] = mapped_column(Text)
    content: Mapped[str] = mapped_column(String(32))
    version: Mapped[int] = mapped_column(Integer, default=1)


class PublicationStore:
    """Reads and writes publications."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Circular]:
        """Return every publication, oldest first."""
        query = select(PublicationRow.body).order_by(PublicationRow.campaign_id, PublicationRow.id)
        async with self._database.read() as session:
            return [
                Circular.model_validate_json(body, strict=False)
                for body in await session.scalars(query)
            ]

    async def stamp(self) -> tuple[int, int]:
        """Return a value that changes whenever a publication does, for workers that share it."""
        query = select(func.count(), func.coalesce(func.sum(PublicationRow.version), 0))
        async with self._database.read() as session:
            row = (await session.execute(query)).one()
            return int(row[0]), int(row[1])

    async def put(self, circular: Circular, campaign: int, content: str) -> None:
        """Store a publication, in place of an earlier form of it.

        Args:
            circular: what the library will show.
            campaign: the campaign that brought it.
            content: fingerprint of what was sent, so that the same is not sent as news again.
        """
        changed: dict[str, Any] = {"body": circular.model_dump_json(), "content": content}
        async with self._database.write() as session:
            statement = insert(session, PublicationRow).values(
                id=circular.id, campaign_id=campaign, version=1, **changed
            )
            changed_again = changed | {"version": PublicationRow.version + 1}
            await session.execute(
                statement.on_conflict_do_update(index_elements=["id"], set_=changed_again)
            )

    async def with_content(self, content: str) -> str | None:
        """Return the id of a publication with exactly this content, or None."""
        query = select(PublicationRow.id).where(PublicationRow.content == content).limit(1)
        async with self._database.read() as session:
            return await session.scalar(query)
