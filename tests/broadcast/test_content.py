"""A circular from anything: PDF, photo, album, video, forward, several parts."""

from pathlib import Path

from bot.pictures.reader import Fetch, Looked
from bot.pictures.seen import Seen
from tests.broadcast import papers
from tests.broadcast.draft.test_pdf import LINES
from tests.broadcast.officers import (
    MORNING,
    publish,
    request,
    said,
    subscribe,
    to_everybody,
)
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.botapi import Upload
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import OFFICER_A, persons

PEOPLE = list(persons(2))
SIGNED = (
    *LINES,
    "",
    "Ditetapkan di Bengkulu",
    "pada tanggal 20 November 2026",
    "GUBERNUR BENGKULU,",
)


class Reader:
    """A reader of pictures that sees the same words in every picture."""

    def __init__(self, words: str) -> None:
        self.words, self.read_bytes = words, 0

    async def read(self, fetch: Fetch) -> Looked:
        """Fetch and return the words."""
        self.read_bytes += len(await fetch())
        return Looked(Seen(text=self.words))

    async def mark(self, sheets: object) -> bytes | None:
        """Mark nothing."""
        return None


def keep(stage: Stage, data: bytes, file_id: str, name: str) -> str:
    """Register a file that an officer sends."""
    files = stage.request.world.files
    return files.keep(Upload(name, data, "application/pdf"), file_id=file_id)


async def begin(stage: Stage) -> None:
    """Begin a circular as officer A."""
    await stage.officer_a.says("/siarkan")
    await stage.officer_a.presses("Edaran baru")


async def send_on(stage: Stage) -> None:
    """Take the panel of officer A to everybody's phone."""
    await to_everybody(stage.officer_a)
    await request(stage.officer_a)
    await stage.officer_b.presses("Setujui")
    if "ketik alasannya" in stage.officer_b.last.text:
        await stage.officer_b.says("Sudah saya buka dan periksa sendiri")
        await stage.officer_b.presses("Ya, setujui")
    await stage.officer_a.presses("Kirim sekarang", on=said(stage.officer_a, "disetujui oleh"))
    await stage.officer_a.presses("Ya, kirim")
    await stage.settle()


async def test_a_pdf_proposes_its_details_and_travels_as_it_is(tmp_path: Path) -> None:
    """Number, date, subject and issuer are read; the officer puts one right; the file is sent."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        keep(stage, papers.written(SIGNED), "surat", "surat.pdf")
        await begin(stage)
        await stage.officer_a.sends(
            updates.document("surat.pdf", sender=OFFICER_A, file_id="surat")
        )
        panel = stage.officer_a.last.text
        for words in ("800/77/BKD/2026", "20 November 2026", "Gubernur Bengkulu"):
            assert words in panel
        await stage.officer_a.presses("Perihal")
        await stage.officer_a.says("Netralitas ASN di media sosial")
        assert "Netralitas ASN di media sosial\n" in stage.officer_a.last.text
        await send_on(stage)
        for person in PEOPLE:
            (shown,) = stage.actor(person).room.replies
            assert (shown.file, shown.labels) == ("surat", ["✅ Sudah saya baca"])
        circular = stage.house.editions.current.library.circulars["edaran-2026-1"]
        assert circular.subject == "Netralitas ASN di media sosial"
        assert circular.number == "800/77/BKD/2026"


async def test_a_scan_is_read_as_a_picture_where_that_is_possible(tmp_path: Path) -> None:
    """The officer is asked to look twice."""
    reader = Reader("\n".join(SIGNED))
    async with open_stage(tmp_path, clock=StillClock(MORNING), pictures=reader) as stage:
        keep(stage, papers.scanned(), "pindai", "pindai.pdf")
        await begin(stage)
        await stage.officer_a.sends(updates.document("a.pdf", sender=OFFICER_A, file_id="pindai"))
        assert "hasil pindai; saya membaca" in stage.officer_a.last.text
        assert "800/77/BKD/2026" in stage.officer_a.last.text
        assert reader.read_bytes > 100


async def test_files_that_cannot_be_read_are_asked_about(tmp_path: Path) -> None:
    """Scanned without a reader, locked, broken, too big: each with its own words."""
    told = {
        "pindai": (papers.scanned(), "hasil pindai dan tulisannya belum terbaca"),
        "kunci": (papers.locked(), "terkunci kata sandi"),
        "rusak": (b"%PDF", "tidak bisa dibaca"),
        "besar": (b"%PDF", "20 MB"),
    }
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        stage.request.world.files.claimed["besar"] = 30 * 1024 * 1024
        for file_id, (data, words) in told.items():
            keep(stage, data, file_id, f"{file_id}.pdf")
            await begin(stage)
            name = f"{file_id}.pdf"
            await stage.officer_a.sends(updates.document(name, sender=OFFICER_A, file_id=file_id))
            assert words in stage.officer_a.last.text
            assert f"berkas {name}" in stage.officer_a.last.text


async def test_an_album_is_one_part_and_the_button_follows_in_text(tmp_path: Path) -> None:
    """Three pictures, one caption, then a message that can carry the button."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE[:1])
        await begin(stage)
        panels = await stage.officer_a.sends(*updates.album(3, "Infografik", OFFICER_A))
        assert "1. album (3) “Infografik”" in stage.officer_a.last.text
        assert len(panels) == 1
        for raw in stage.officer_a.room.log:
            if raw.file is not None:
                keep(stage, b"x", raw.file, "foto.jpg")
        await stage.officer_a.presses("Perihal")
        await stage.officer_a.says("Infografik netralitas")
        await stage.officer_a.presses("Tanggal")
        await stage.officer_a.says("20-11-2026")
        await stage.officer_a.presses("Penerbit")
        await stage.officer_a.says("Sekretaris Daerah")
        await send_on(stage)
        received = stage.actor(PEOPLE[0]).room.replies
        assert [shown.method for shown in received] == ["sendMediaGroup"] * 3 + ["sendMessage"]
        assert received[0].text == "Infografik"
        assert received[3].labels == ["✅ Sudah saya baca"]


async def test_a_forward_loses_its_origin_and_keeps_its_formatting(tmp_path: Path) -> None:
    """Bold stays bold; the channel it came from and a private mention do not travel."""
    text = "Edaran Sekretaris Daerah untuk Budi"
    marks = [
        {"type": "bold", "offset": 0, "length": 6},
        {"type": "text_mention", "offset": 31, "length": 4, "user": updates.ASN.user()},
    ]
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE[:1])
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Pemberitahuan")
        message = updates.text(text, OFFICER_A, entities=marks)
        forward = updates.from_channel()
        message["message"]["forward_origin"] = forward
        await stage.officer_a.sends(message)
        await stage.officer_a.presses("Topik")
        await stage.officer_a.presses("Semua topik")
        await stage.officer_a.presses("Selesai")
        await send_on(stage)
        shown = stage.actor(PEOPLE[0]).last
        assert [mark["type"] for mark in shown.entities] == ["bold"]
        assert "forward_origin" not in shown.raw
        assert shown.labels == []


async def test_several_parts_arrive_in_order(tmp_path: Path) -> None:
    """Text, then a video with the button; a notice stays out of the library."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await begin(stage)
        await stage.officer_a.says("\n".join(SIGNED))
        await stage.officer_a.presses("Tambah bagian")
        clip = updates.video("Penjelasan", OFFICER_A)
        keep(stage, b"x", clip["message"]["video"]["file_id"], "klip.mp4")
        await stage.officer_a.sends(clip)
        await send_on(stage)
        for person in PEOPLE:
            first, second = stage.actor(person).room.replies
            assert (first.method, first.labels) == ("sendMessage", [])
            assert (second.method, second.labels) == ("sendVideo", ["✅ Sudah saya baca"])


async def test_any_part_can_be_dropped(tmp_path: Path) -> None:
    """Of several it is asked which; pressed twice it drops one."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await begin(stage)
        await stage.officer_a.says("Bagian pertama dari naskah")
        for words in ("Bagian kedua dari naskah", "Bagian ketiga dari naskah"):
            await stage.officer_a.says(words)
            await stage.officer_a.presses("Untuk isi naskah")
        await stage.officer_a.says("/siarkan 1")
        await stage.officer_a.presses("Hapus bagian")
        asked = stage.officer_a.last
        press = updates.press(asked.button("2. teks"), asked.raw, OFFICER_A)
        await stage.deliver(press, press)
        assert "1. teks “Bagian pertama" in stage.officer_a.last.text
        assert "2. teks “Bagian ketiga" in stage.officer_a.last.text
        assert "\n3. " not in stage.officer_a.last.text


async def test_what_a_dropped_file_gave_goes_with_it(tmp_path: Path) -> None:
    """Its proposals, and its words for the check; what other parts gave stays."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        keep(stage, papers.written(SIGNED), "surat", "surat.pdf")
        await begin(stage)
        await stage.officer_a.says("Perihal: Pengantar surat")
        await stage.officer_a.presses("Tambah bagian")
        await stage.officer_a.sends(
            updates.document("surat.pdf", sender=OFFICER_A, file_id="surat")
        )
        assert "800/77/BKD/2026" in stage.officer_a.last.text
        await stage.officer_a.presses("Hapus bagian")
        await stage.officer_a.presses("2. berkas surat.pdf")
        assert "800/77/BKD/2026" not in stage.officer_a.last.text
        assert "Perihal: Pengantar surat" in stage.officer_a.last.text
        draft = await stage.rooms.broadcasts.desk.campaigns.get(1)
        assert draft is not None
        assert draft.read_text == ""


async def test_a_typed_number_that_differs_from_the_file_is_noted(tmp_path: Path) -> None:
    """On the panel and in the approver's copy: one of the two is mistyped."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        keep(stage, papers.written(SIGNED), "surat", "surat.pdf")
        await begin(stage)
        await stage.officer_a.sends(
            updates.document("surat.pdf", sender=OFFICER_A, file_id="surat")
        )
        for typed, differs in (("800 / 77 / BKD / 2026", False), ("800/78/BKD/2026", True)):
            await stage.officer_a.presses("Nomor")
            await stage.officer_a.says(typed)
            assert ("berbeda dari yang terbaca" in stage.officer_a.last.text) is differs
        await to_everybody(stage.officer_a)
        await request(stage.officer_a)
        note = (
            "Nomor yang diketik (800/78/BKD/2026) berbeda dari yang terbaca di berkasnya (800/77/"
        )
        assert note in said(stage.officer_b, "meminta persetujuan").text


async def test_a_picture_is_screened_by_its_words(tmp_path: Path) -> None:
    """An official picture that calls for a candidate cannot slip through."""
    reader = Reader("Ayo coblos nomor 2! Menangkan pasangan kita!")
    async with open_stage(tmp_path, clock=StillClock(MORNING), pictures=reader) as stage:
        await subscribe(stage, PEOPLE)
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Pemberitahuan")
        picture = updates.photo(None, OFFICER_A, file_id="gambar")
        keep(stage, b"x", "gambar", "gambar.jpg")
        await stage.officer_a.sends(picture)
        await to_everybody(stage.officer_a)
        await stage.officer_a.presses("Topik")
        await stage.officer_a.presses("Semua topik")
        await stage.officer_a.presses("Selesai")
        await stage.officer_a.presses("Pratinjau")
        assert "tampak berpihak" in said(stage.officer_a, "Ringkasan").text


async def test_what_looks_partisan_needs_a_written_reason(tmp_path: Path) -> None:
    """The second officer is warned, writes why, and the audit trail holds it."""
    words = "Mari dukung dan coblos nomor 2, menangkan Bapak Calon Gubernur pilihan kita!"
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Pemberitahuan")
        await stage.officer_a.says(words)
        await to_everybody(stage.officer_a)
        await stage.officer_a.presses("Topik")
        await stage.officer_a.presses("Semua topik")
        await stage.officer_a.presses("Selesai")
        await request(stage.officer_a)
        assert "tampak berpihak" in stage.officer_b.last.text
        await stage.officer_b.presses("Setujui")
        assert "ketik alasannya" in stage.officer_b.last.text
        await stage.officer_a.says("/siarkan 1")
        assert "menunggu persetujuan" in stage.officer_a.last.text
        await stage.officer_b.says("batal, jangan dikirim")
        assert "Setujui #1 dengan alasan ini?" in stage.officer_b.last.text
        await stage.officer_a.says("/siarkan 1")
        assert "menunggu persetujuan" in stage.officer_a.last.text
        await stage.officer_b.says("/siarkan 1")
        await stage.officer_b.presses("Setujui")
        await stage.officer_b.says("Contoh unggahan untuk bahan pelatihan")
        await stage.officer_b.presses("Ya, setujui")
        assert "menyetujui #1" in stage.officer_b.last.text
        trail = await stage.house.officers.trail(20)
        act = next(act for act in trail if act.act == "siaran_disetujui")
        assert act.why == "Contoh unggahan untuk bahan pelatihan"


async def test_law_that_was_replaced_needs_a_reason_too(tmp_path: Path) -> None:
    """The old civil service law was revoked; the summary names its heir."""
    words = "Sesuai UU Nomor 5 Tahun 2014 tentang ASN, mohon menjaga netralitas."
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Pemberitahuan")
        await stage.officer_a.says(words)
        await to_everybody(stage.officer_a)
        await stage.officer_a.presses("Topik")
        await stage.officer_a.presses("Semua topik")
        await stage.officer_a.presses("Selesai")
        await request(stage.officer_a)
        assert "sudah diganti: UU ASN 5/2014 (lama) (sekarang UU ASN 20/2023)" in (
            stage.officer_b.last.text
        )
        await stage.officer_b.presses("Setujui")
        assert "ketik alasannya" in stage.officer_b.last.text


async def test_a_published_circular_is_there_after_a_restart(tmp_path: Path) -> None:
    """It comes from the database, beside those of the files."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        files = len(stage.house.editions.current.library.circulars)
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        library = stage.house.editions.current.library
        assert len(library.circulars) == files
        assert "edaran-2026-1" in library.circulars
        stage.house.editions.reload(MORNING.date())
        assert "edaran-2026-1" in stage.house.editions.current.library.circulars
