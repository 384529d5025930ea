"""Reading what an officer sent as a file: a PDF's text, a picture's words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.broadcast.draft import pdf
from bot.broadcast.draft.pdf import PdfTrouble
from bot.broadcast.parts import READ_SCAN, READ_WHOLE, Medium, Part, PartKind
from bot.screening.service import PictureReader

Fetch = Callable[[str], Awaitable[bytes]]
"""Gets the bytes of a file by its id; raises what :mod:`bot.broadcast.draft.files` names."""


class FileTooBigError(Exception):
    """Telegram gives files of at most 20 MB to bots (Bot API, getFile)."""


class FileLostError(Exception):
    """The file could not be downloaded."""


class FileReader:
    """Reads files; of what it could not read it says why."""

    def __init__(self, pictures: PictureReader | None) -> None:
        self._pictures = pictures

    async def read(self, part: Part, fetch: Fetch) -> Part:
        """Return a part with what its newest file says. Never raises for a bad file."""
        if not part.media:
            return part
        *others, medium = part.media
        said, reading = await self._read(medium, fetch)
        return replace(part, media=(*others, replace(medium, said=said, reading=reading)))

    async def _read(self, medium: Medium, fetch: Fetch) -> tuple[str, str]:
        """Return what a file says, and how reading it went."""
        try:
            if medium.kind is PartKind.PHOTO:
                return await self._picture(lambda: fetch(medium.file_id))
            if medium.is_pdf:
                return await self._pdf(await fetch(medium.file_id))
        except FileTooBigError:
            return "", PdfTrouble.TOO_BIG.value
        except FileLostError:
            return "", "tak_terunduh"
        return "", "video" if medium.kind is PartKind.VIDEO else "bukan_pdf"

    async def _pdf(self, data: bytes) -> tuple[str, str]:
        found = await pdf.read(data)
        if found.trouble is None:
            return found.text, "terpotong" if found.cut else READ_WHOLE
        if found.trouble is not PdfTrouble.SCANNED or found.page is None:
            return "", found.trouble.value
        page = found.page

        async def given() -> bytes:
            return page

        text, _ = await self._picture(given)
        if not text:
            return "", found.trouble.value
        return text, READ_SCAN if found.pages == 1 else "hasil_pindai_sebagian"

    async def _picture(self, fetch: Callable[[], Awaitable[bytes]]) -> tuple[str, str]:
        if self._pictures is None:
            return "", PdfTrouble.NO_READER.value
        seen = (await self._pictures.read(fetch)).seen
        return seen.text.strip(), READ_WHOLE if seen.readable else "gambar_gagal"
