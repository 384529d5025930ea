"""Screening a case: text and what pictures say, in today's phase for the person's region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.edition import Editions
from bot.intake.incoming import PictureRef
from bot.phase import Phase
from bot.screening.case import Case
from bot.screening.engine import Screening, ScreenInput


@dataclass(frozen=True)
class PictureText:
    """What a picture says; ``text`` is None when it could not be read."""

    text: str | None


class PictureReader(Protocol):
    """Reads pictures, off the event loop."""

    async def read(self, picture: PictureRef) -> PictureText:
        """Return what a picture says. Never raises for a bad picture."""
        ...


@dataclass(frozen=True)
class Screened:
    """A case with its outcome."""

    case: Case
    screening: Screening
    unread_pictures: int = 0


class ScreeningService:
    """Screens cases."""

    def __init__(self, editions: Editions, pictures: PictureReader | None) -> None:
        self._editions, self._pictures = editions, pictures

    async def screen(self, case: Case, phase: Phase) -> Screened | None:
        """Return the outcome of a case, or None when there is nothing to read at all."""
        read = await self._read(case)
        text = "\n\n".join(part for part in (case.text, *read) if part)
        unread = len(case.pictures) - len(read)
        if not text.strip() and not case.links:
            return None
        screening = self._editions.current.screener.screen(
            ScreenInput(text=text, phase=phase, origin=case.origin, links=case.links)
        )
        return Screened(case, screening, unread)

    async def _read(self, case: Case) -> list[str]:
        """Return the texts of the pictures that could be read, wordless ones as empty."""
        if self._pictures is None:
            return []
        results = [await self._pictures.read(picture) for picture in case.pictures]
        return [result.text for result in results if result.text is not None]
