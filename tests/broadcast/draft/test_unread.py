"""What could not be read is named to both officers, and approved only with a written reason."""

from pathlib import Path

from tests.broadcast import papers
from tests.broadcast.officers import MORNING, request, said, subscribe, to_everybody
from tests.broadcast.test_content import SIGNED, Reader, begin, keep
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import OFFICER_A, persons

UNREAD = (
    "Tidak terbaca, jadi tidak ikut diperiksa: bagian 1 (kunci.pdf, terkunci kata sandi), "
    "3 (rusak.pdf, tidak bisa dibuka), 4 (surat.docx, bukan PDF)."
)
REASON = "Berkasnya sudah saya buka dan baca sendiri"


async def sends_file(stage: Stage, name: str, data: bytes) -> None:
    """Let officer A send a file as one more part."""
    keep(stage, data, name, name)
    if "Tambah bagian" in "".join(stage.officer_a.last.labels):
        await stage.officer_a.presses("Tambah bagian")
    await stage.officer_a.sends(updates.document(name, sender=OFFICER_A, file_id=name))


async def mixed(stage: Stage) -> None:
    """Compose a circular of a locked, a scanned and a broken PDF, and a file that is no PDF."""
    await begin(stage)
    await sends_file(stage, "kunci.pdf", papers.locked())
    await sends_file(stage, "pindai.pdf", papers.scanned())
    await sends_file(stage, "rusak.pdf", b"%PDF")
    await sends_file(stage, "surat.docx", b"PK")


async def test_each_unread_part_is_named(tmp_path: Path) -> None:
    """On the panel, in the preview and in the approver's copy; the part that was read is not."""
    reader = Reader("\n".join(SIGNED))
    async with open_stage(tmp_path, clock=StillClock(MORNING), pictures=reader) as stage:
        await subscribe(stage, persons(1))
        await mixed(stage)
        assert UNREAD in stage.officer_a.last.text
        await to_everybody(stage.officer_a)
        await request(stage.officer_a)
        assert UNREAD in said(stage.officer_a, "Ringkasan").text
        copy = said(stage.officer_b, "meminta persetujuan").text
        assert UNREAD in copy
        assert "Yang terbaca diperiksa: tidak tampak berpihak" in copy
        assert "harus disertai alasan tertulis" in copy


async def test_an_unread_part_needs_a_written_reason(tmp_path: Path) -> None:
    """Like a partisan finding: the second officer says that it was read by other means."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, persons(1))
        await begin(stage)
        await stage.officer_a.says("\n".join(SIGNED))
        await sends_file(stage, "surat.docx", b"PK")
        await to_everybody(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        assert "2 (surat.docx, bukan PDF)" in stage.officer_b.last.text
        await stage.officer_b.says(REASON)
        await stage.officer_b.presses("Ya, setujui")
        assert "menyetujui #1" in stage.officer_b.last.text


async def test_what_is_no_pdf_is_said_at_once(tmp_path: Path) -> None:
    """Its author can still send a PDF in its place."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await begin(stage)
        await sends_file(stage, "surat.docx", b"PK")
        assert "Isi berkas ini tidak bisa saya baca" in stage.officer_a.last.text


async def test_a_picture_without_words_needs_no_reason(tmp_path: Path) -> None:
    """There is nothing in it to be read."""
    async with open_stage(tmp_path, clock=StillClock(MORNING), pictures=Reader("")) as stage:
        await subscribe(stage, persons(1))
        await begin(stage)
        await stage.officer_a.says("\n".join(SIGNED))
        await stage.officer_a.presses("Tambah bagian")
        keep(stage, b"x", "gambar", "gambar.jpg")
        await stage.officer_a.sends(updates.photo(None, OFFICER_A, file_id="gambar"))
        assert "Tidak terbaca" not in stage.officer_a.last.text
        await to_everybody(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        assert "menyetujui #1" in stage.officer_b.last.text


async def test_of_a_long_scan_only_the_first_page_is_read(tmp_path: Path) -> None:
    """So the rest is named as well."""
    reader = Reader("\n".join(SIGNED))
    async with open_stage(tmp_path, clock=StillClock(MORNING), pictures=reader) as stage:
        await begin(stage)
        await sends_file(stage, "pindai.pdf", papers.scanned(pages=2))
        assert "(pindai.pdf, hasil pindai, hanya halaman pertama" in stage.officer_a.last.text


async def test_a_later_part_takes_nothing_away(tmp_path: Path) -> None:
    """A captioned photo after a PDF: points and related cards stay as the PDF gave them."""
    async with open_stage(tmp_path, clock=StillClock(MORNING), pictures=Reader("")) as stage:
        await begin(stage)
        await sends_file(stage, "surat.pdf", papers.written(SIGNED))
        before = await stage.rooms.broadcasts.desk.campaigns.get(1)
        await stage.officer_a.presses("Tambah bagian")
        keep(stage, b"x", "gambar", "gambar.jpg")
        await stage.officer_a.sends(updates.photo("Infografiknya", OFFICER_A, file_id="gambar"))
        after = await stage.rooms.broadcasts.desk.campaigns.get(1)
        assert before is not None
        assert after is not None
        assert len(after.parts) == 2
        assert before.details.points
        assert before.details.related
        assert after.details == before.details


async def test_a_later_part_fills_what_is_empty(tmp_path: Path) -> None:
    """A cover note first, then the letter with its number."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await begin(stage)
        await stage.officer_a.says("Netralitas di media sosial")
        await sends_file(stage, "surat.pdf", papers.written(SIGNED))
        assert "Nomor: 800/77/BKD/2026" in stage.officer_a.last.text
        assert "Perihal: Netralitas di media sosial" in stage.officer_a.last.text
