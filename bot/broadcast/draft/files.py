"""Reading what an officer sent as a file: a PDF's text, a picture's words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.broadcast.draft import pdf
from bot.broadcast.draft.pdf import PdfTrouble
from bot.broadcast.parts import Part, PartKind
from bot.screening.service import PictureReader

Fetch = Callable[[str], Awaitable[bytes]]
"""Gets the bytes of a file by its id; raises what :mod:`bot.broadcast.draft.files` names."""


class FileTooBigError(Exception):
    """Telegram gives files of at most 20 MB to bots (Bot API, getFile)."""


class FileLostError(Exception):
    """The file could not be downloaded."""


@dataclass(frozen=True)
class FileText:
    """What a file says, and what the officer should know about the reading (a name of FILES)."""

    text: str = ""
    note: str | None = None


class FileReader:
    """Reads files; without a reader of pictures it says what it could not read."""

    def __init__(self, pictures: PictureReader | None) -> None:
        self._pictures = pictures

    async def read(self, part: Part, fetch: Fetch) -> FileText:
        """Return what the newest file of a part says. Never raises for a bad file."""
        medium = part.media[-1]
        try:
            if medium.kind is PartKind.PHOTO:
                return FileText(await self._picture(lambda: fetch(medium.file_id)))
            if medium.is_pdf:
                return await self._pdf(await fetch(medium.file_id))
        except FileTooBigError:
            return FileText(note=PdfTrouble.TOO_BIG.value)
        except FileLostError:
            return FileText(note="tak_terunduh")
        return FileText()

    async def _pdf(self, data: bytes) -> FileText:
        found = await pdf.read(data)
        if found.trouble is not PdfTrouble.SCANNED or found.page is None:
            return FileText(found.text, found.trouble.value if found.trouble else None)
        page = found.page

        async def given() -> bytes:
            return page

        text = await self._picture(given)
        note = "hasil_pindai_terbaca" if text else found.trouble.value
        return FileText(text, note)

    async def _picture(self, fetch: Callable[[], Awaitable[bytes]]) -> str:
        if self._pictures is None:
            return ""
        return (await self._pictures.read(fetch)).seen.text.strip()
