"""The text of a PDF, read off the event loop. A scanned one gives its first page as a picture."""

from __future__ import annotations

import asyncio
import io
import threading
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MOST_PAGES, MOST_CHARACTERS = 20, 40_000
"""What is read; a circular says what it is about on its first pages."""
_LEAST_CHARACTERS = 40
_LONGEST_SIDE = 2_000  # pixels of a page that is read as a picture
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD of PDFium
_SECONDS = 20.0
"""A file that takes longer was made to do so."""
_lock = threading.Lock()
"""PDFium may be called from one thread at a time (pypdfium2, "thread safety")."""


class PdfTrouble(StrEnum):
    """Why a PDF could not be read as text."""

    ENCRYPTED = "terkunci"
    BROKEN = "rusak"
    SCANNED = "hasil_pindai"
    NO_READER = "pembaca_tidak_terpasang"
    TOO_BIG = "terlalu_besar"


@dataclass(frozen=True)
class PdfText:
    """What a PDF says.

    Attributes:
        text: empty when there is trouble.
        pages: how many it has; 0 when not even that could be read.
        page: the first page as PNG, when it is scanned.
        cut: it goes on behind what was read.
    """

    text: str = ""
    pages: int = 0
    trouble: PdfTrouble | None = None
    page: bytes | None = None
    cut: bool = False


async def read(data: bytes) -> PdfText:
    """Return what a PDF says. Never raises for a bad file."""
    try:
        async with asyncio.timeout(_SECONDS):
            return await asyncio.to_thread(_read, data)
    except TimeoutError:
        return PdfText(trouble=PdfTrouble.BROKEN)


def _read(data: bytes) -> PdfText:
    try:
        import pypdfium2 as pdfium
    except ImportError:
        return PdfText(trouble=PdfTrouble.NO_READER)
    if not _lock.acquire(timeout=_SECONDS):
        return PdfText(trouble=PdfTrouble.BROKEN)
    try:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            locked = getattr(error, "err_code", None) == _PASSWORD_ERROR
            return PdfText(trouble=PdfTrouble.ENCRYPTED if locked else PdfTrouble.BROKEN)
        try:
            return _text(document)
        except pdfium.PdfiumError:
            return PdfText(trouble=PdfTrouble.BROKEN)
        finally:
            document.close()
    finally:
        _lock.release()


def _text(document: Any) -> PdfText:
    pages, pieces, length = len(document), [], 0
    for number in range(min(pages, MOST_PAGES)):
        page = document[number]
        lines = page.get_textpage().get_text_bounded()
        pieces.append(lines.replace("\r\n", "\n"))
        length += len(lines)
        if length > MOST_CHARACTERS:
            break
    text = "\n".join(pieces)[:MOST_CHARACTERS].strip()
    if len(text) >= _LEAST_CHARACTERS:
        return PdfText(text, pages, cut=pages > MOST_PAGES or length > MOST_CHARACTERS)
    picture = _picture(document[0]) if pages else None
    return PdfText("", pages, PdfTrouble.SCANNED if pages else PdfTrouble.BROKEN, picture)


def _picture(page: Any) -> bytes | None:
    width, height = page.get_size()
    scale = min(_LONGEST_SIDE / max(width, height, 1.0), 4.0)
    file = io.BytesIO()
    try:
        page.render(scale=scale).to_pil().save(file, "PNG")
    except (ImportError, ValueError, MemoryError):
        return None  # Without Pillow, or of an absurd size: the officer is asked instead.
    return file.getvalue()
