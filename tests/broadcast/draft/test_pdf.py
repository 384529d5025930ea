"""PDFs: read when they can be, and said plainly when they cannot."""

import sys

import pytest

from bot.broadcast.draft import pdf
from bot.broadcast.draft.pdf import MOST_CHARACTERS, MOST_PAGES, PdfTrouble
from tests.broadcast import papers

LINES = ("SURAT EDARAN", "NOMOR 800/77/BKD/2026", "TENTANG", "NETRALITAS ASN (MEDIA SOSIAL)")


async def test_text_is_read() -> None:
    """Line by line, with the number of pages."""
    found = await pdf.read(papers.written(LINES, pages=2))
    assert found.trouble is None
    assert found.pages == 2
    assert "NOMOR 800/77/BKD/2026" in found.text
    assert "(MEDIA SOSIAL)" in found.text


async def test_a_scan_gives_its_first_page_as_a_picture() -> None:
    """For whoever can read pictures."""
    found = await pdf.read(papers.scanned())
    assert found.trouble is PdfTrouble.SCANNED
    assert found.page is not None
    assert found.page.startswith(b"\x89PNG")


async def test_a_locked_file_is_named_as_such() -> None:
    """Those who receive it could not open it either."""
    found = await pdf.read(papers.locked())
    assert (found.trouble, found.text) == (PdfTrouble.ENCRYPTED, "")


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.4 nothing", b"\x00" * 5000, papers.written(LINES)[:200]]
)
async def test_what_is_no_pdf_is_broken(data: bytes) -> None:
    """Never an error, always a word."""
    assert (await pdf.read(data)).trouble is PdfTrouble.BROKEN


async def test_a_huge_file_is_read_in_part() -> None:
    """The first pages tell what it is about."""
    many = await pdf.read(papers.written(LINES, pages=200))
    assert many.pages == 200
    assert many.text.count("SURAT EDARAN") == MOST_PAGES
    long = await pdf.read(papers.written(["kata " * 20] * 50, pages=20))
    assert len(long.text) <= MOST_CHARACTERS


async def test_without_the_package_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slim installation cannot read PDFs, and does not pretend to."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert (await pdf.read(papers.written(LINES))).trouble is PdfTrouble.NO_READER
