"""A circular stands on the cards it is about, hands out its file, and is gone when it is over."""

from pathlib import Path

from tests.broadcast import papers
from tests.broadcast.officers import MORNING, draft, publish, request, said, subscribe, to_everybody
from tests.broadcast.test_content import PEOPLE, SIGNED, keep, send_on
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import OFFICER_A

CARS = """SURAT EDARAN
NOMOR 800/78/BKD/2026
TENTANG
PENGGUNAAN KENDARAAN DINAS

1. Dilarang menggunakan kendaraan dinas untuk kegiatan kampanye.

Ditetapkan di Bengkulu
pada tanggal 21 November 2026
SEKRETARIS DAERAH,"""
CARD = "/start faq-092"


async def card_of(stage: Stage) -> str:
    """Return the card about official cars, as an ASN sees it."""
    await stage.says(CARD)
    return stage.last.text


async def test_the_card_names_the_circular_until_it_is_withdrawn(tmp_path: Path) -> None:
    """Proposed by its words, shown to the second officer, and reached by a button."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        assert "Edaran terkait" not in await card_of(stage)
        await publish(stage, CARS)
        assert "Akan disebut pada kartu" in said(stage.officer_b, "Ringkasan").text
        assert "Edaran terkait: Sekretaris Daerah, 800/78/BKD/2026" in await card_of(stage)
        await stage.presses("800/78/BKD/2026")
        assert "Penggunaan kendaraan dinas" in stage.last.text
        assert any("mobil" in label for label in stage.last.labels)
        await stage.officer_a.presses("Cabut resmi", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.presses("Nomor")
        await stage.officer_a.says("800/99/BKD/2026")
        await stage.officer_a.presses("Tanggal")
        await stage.officer_a.says("25 November 2026")
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_b.presses("Kirim sekarang")
        await stage.officer_b.presses("Ya, kirim")
        await stage.settle()
        assert "Edaran terkait" not in await card_of(stage)
        await stage.says("/edaran")
        assert "sudah dicabut" in stage.last.text
        assert stage.last.labels[0].startswith("⛔")


async def test_the_officer_decides_which_cards(tmp_path: Path) -> None:
    """What was proposed can be taken back, and a whole topic chosen instead."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a, CARS)
        await stage.officer_a.presses("Kartu terkait")
        chosen = next(label for label in stage.officer_a.last.labels if label.startswith("☑️"))
        await stage.officer_a.presses(chosen)
        assert not any(label.startswith("☑️") for label in stage.officer_a.last.labels)
        await stage.officer_a.presses("Semua kartu: Kendaraan")
        await stage.officer_a.presses("Selesai memilih")
        assert "1 kartu atau topik\n" in stage.officer_a.last.text
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_b.presses("Kirim sekarang")
        await stage.officer_b.presses("Ya, kirim")
        await stage.settle()
        await stage.says("/start faq-223")
        assert "Edaran terkait" in stage.last.text


async def test_a_pdf_is_handed_out_from_the_library(tmp_path: Path) -> None:
    """By Telegram's file id, with whether the circular is in force."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        keep(stage, papers.written(SIGNED), "surat", "surat.pdf")
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        await stage.officer_a.sends(
            updates.document("surat.pdf", sender=OFFICER_A, file_id="surat")
        )
        await send_on(stage)
        await stage.says("/edaran")
        assert stage.last.labels[0].startswith("📄")
        await stage.presses(0)
        await stage.presses("PDF")
        assert stage.last.file == "surat"
        assert "800/77/BKD/2026" in stage.last.text
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Salah lampiran")
        await stage.officer_a.presses("Ya, tarik")
        await stage.settle()
        circular = stage.house.editions.current.library.circulars["edaran-2026-1"]
        assert circular.pdf is None


async def test_what_replaces_and_what_was_replaced_stand_in_the_list(tmp_path: Path) -> None:
    """And each card leads to the other."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage, CARS)
        newer = CARS.replace("800/78", "800/79").replace("21 November", "24 November")
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        await stage.officer_a.says(newer + "\n\nMenggantikan yang lama.")
        await to_everybody(stage.officer_a)
        await stage.officer_a.presses("Menggantikan")
        await stage.officer_a.presses("21 Nov 2026")
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_b.presses("Kirim sekarang")
        await stage.officer_b.presses("Ya, kirim")
        await stage.settle()
        await stage.says("/edaran kendaraan")
        assert "800/79/BKD/2026 menggantikan" in stage.last.text
        assert "sudah digantikan Sekretaris Daerah, 800/79/BKD/2026" in stage.last.text
        await stage.presses(0)
        await stage.presses("yang digantikan")
        await stage.presses("penggantinya")
        assert "800/79/BKD/2026" in stage.last.text.splitlines()[1]
        text = await card_of(stage)
        assert "800/79/BKD/2026" in text
        assert "800/78/BKD/2026" not in text
