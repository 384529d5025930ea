"""What comes after a broadcast: correction, recall, reminder, official withdrawal, a second try."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.broadcast.delivery.ledger_store import DeliveryRow
from tests.broadcast.officers import LETTER, MORNING, publish, request, said, subscribe
from tests.fixtures import StillClock
from tests.kit.stage import Stage, open_stage
from tests.kit.trouble import Mishap, Trouble
from tests.kit.updates import persons

PEOPLE = list(persons(3))


async def approve_and_send(stage: Stage) -> None:
    """Take what officer A has composed past officer B and let it go."""
    await request(stage.officer_a)
    await approve(stage)


async def approve(stage: Stage) -> None:
    """Let officer B approve what was asked for, and officer A let it go."""
    await stage.officer_b.presses("Setujui")
    await stage.officer_a.presses("Kirim sekarang", on=said(stage.officer_a, "disetujui oleh"))
    await stage.officer_a.presses("Ya, kirim")
    await stage.settle()


async def test_a_correction_changes_the_words_on_every_phone(tmp_path: Path) -> None:
    """Through the same two officers; the library says that it was corrected."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Ralat", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.presses("Bagian 1")
        await stage.officer_a.says("Ralat: berlaku juga untuk PPPK.")
        await approve_and_send(stage)
        for person in PEOPLE:
            (shown,) = stage.actor(person).room.replies
            assert (shown.text, shown.labels) == (
                "Ralat: berlaku juga untuk PPPK.", ["✅ Sudah saya baca"],
            )  # fmt: skip
        assert "Diralat: 3" in said(stage.officer_a, "Laporan #2").text
        circular = stage.house.editions.current.library.circulars["edaran-2026-1"]
        assert circular.caution is not None
        assert "diralat" in circular.caution
        assert circular.points == ("Ralat: berlaku juga untuk PPPK.",)


async def test_a_correction_that_changes_nothing_is_refused(tmp_path: Path) -> None:
    """The panel offers no preview until a sentence differs."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Ralat", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.presses("Bagian 1")
        await stage.officer_a.says(LETTER)
        assert "👁 Pratinjau" not in stage.officer_a.last.labels


async def test_the_only_part_of_a_correction_needs_no_button(tmp_path: Path) -> None:
    """Words that are sent are for it; with several parts the bot asks which one is meant."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Ralat", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Kalimat pengganti")
        assert "diralat" in stage.officer_a.last.text
        assert "👁 Pratinjau" in stage.officer_a.last.labels


async def test_a_recall_wants_a_reason_and_one_more_word(tmp_path: Path) -> None:
    """Then every message is gone, the library says so, and the audit holds the reason."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        assert "3" in stage.officer_a.last.text
        await stage.officer_a.says("Salah lampiran")
        assert all(stage.actor(p).room.replies for p in PEOPLE)
        await stage.officer_a.presses("Ya, tarik")
        await stage.settle()
        assert not any(stage.actor(p).room.replies for p in PEOPLE)
        told = said(stage.officer_b, "dari ponsel penerimanya").text
        assert "menarik #1 (Netralitas ASN di media sosial)" in told
        assert "Alasan: Salah lampiran" in told
        assert "Ditarik: 3" in said(stage.officer_a, "Laporan #2").text
        trail = await stage.house.officers.trail(50)
        assert any(a.act == "siaran_ditarik" and a.why == "Salah lampiran" for a in trail)
        circular = stage.house.editions.current.library.circulars["edaran-2026-1"]
        assert (circular.recalled, circular.withdrawn) == ("25 November 2026", None)
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        assert "sudah ditarik" in stage.officer_a.last.text


async def test_a_recall_says_what_it_cannot_find(tmp_path: Path) -> None:
    """A message in doubt may stand in somebody's chat, but nobody knows its number."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        doubtful = PEOPLE[1].id
        stage.request.trouble.add(
            Trouble(Mishap.HANG_AFTER, ("sendMessage",), (doubtful,), times=1)
        )
        await publish(stage)
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Salah lampiran")
        await stage.officer_a.presses("Ya, tarik")
        await stage.settle()
        report = said(stage.officer_a, "Laporan #2").text
        assert "Ditarik: 2" in report
        assert "1 pesan yang tidak pasti tidak bisa ditarik" in report
        assert len(stage.actor(PEOPLE[1]).room.replies) == 1


async def test_a_recall_after_48_hours_is_refused(tmp_path: Path) -> None:
    """With what is still possible; also when the time ran out before the last word."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Salah lampiran")
        clock.at += timedelta(hours=49)
        await stage.officer_a.presses("Ya, tarik")
        assert "48 jam" in stage.officer_a.last.text
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        assert "48 jam" in stage.officer_a.last.text
        assert all(stage.actor(p).room.replies for p in PEOPLE)


async def test_a_reminder_goes_to_everyone(tmp_path: Path) -> None:
    """Nobody knows who has read, so everybody gets it."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.actor(PEOPLE[0]).presses("Sudah saya baca")
        await stage.officer_a.presses("Pengingat", on=said(stage.officer_a, "Laporan #1"))
        await approve_and_send(stage)
        for person in PEOPLE:
            shown = stage.actor(person).last
            assert "Pengingat" in shown.text
            assert "start=e-edaran-2026-1" in shown.text
        await stage.says("/start e-edaran-2026-1")
        assert "Netralitas ASN di media sosial" in stage.last.text


@pytest.mark.parametrize(
    ("button", "kind", "listed"),
    [
        ("Pengingat", "Pengingat", "🔔 #2 Pengingat: Netralitas ASN"),
        ("Ralat", "Ralat", "✏️ #2 Ralat: Netralitas ASN"),
        ("Cabut resmi", "Pencabutan resmi", "⛔ #2 Pencabutan: Netralitas ASN"),
    ],
)
async def test_one_of_a_kind_is_open_at_a_time(
    tmp_path: Path, button: str, kind: str, listed: str
) -> None:
    """A second tap opens the same draft, also for the other officer; the list says what it is."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        report = said(stage.officer_a, "Laporan #1")
        await stage.officer_a.presses(button, on=report)
        await stage.officer_a.presses(button, on=report)
        told = f"{kind} #2 untuk edaran ini masih naskah; lanjutkan itu."
        assert told in stage.officer_a.last.text
        await stage.officer_b.says("/siarkan 1")
        await stage.officer_b.presses(button)
        assert told in stage.officer_b.last.text
        assert await stage.rooms.broadcasts.desk.campaigns.get(3) is None
        await stage.officer_a.says("/siarkan")
        assert any(label.startswith(listed) for label in stage.officer_a.last.labels)


async def test_a_discarded_follow_up_makes_room_for_another(tmp_path: Path) -> None:
    """What was thrown away is not opened again."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        report = said(stage.officer_a, "Laporan #1")
        await stage.officer_a.presses("Pengingat", on=report)
        await stage.officer_a.presses("Buang naskah")
        await stage.officer_a.presses("Ya, buang")
        await stage.officer_a.presses("Pengingat", on=report)
        assert "Naskah #3" in stage.officer_a.last.text


async def test_a_second_reminder_is_asked_about(tmp_path: Path) -> None:
    """With when the first one went; also from the report of the first."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Pengingat", on=said(stage.officer_a, "Laporan #1"))
        await approve_and_send(stage)
        for report in ("Laporan #1", "Laporan #2"):
            await stage.officer_a.presses("Pengingat", on=said(stage.officer_a, report))
            told = stage.officer_a.last.text
            assert "Pengingat #2 sudah dikirim" in told
            assert "25 November 2026 pukul 09.00 WIB. Kirim lagi?" in told
        await stage.officer_a.presses("Ya, susun")
        assert "Naskah #3" in stage.officer_a.last.text
        third = await stage.rooms.broadcasts.desk.campaigns.get(3)
        assert third is not None
        assert third.about == 1


async def test_a_recall_is_no_withdrawal(tmp_path: Path) -> None:
    """The library and the notice say that the letter stands, and it may be sent again."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Tarik", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Salah kirim")
        await stage.officer_a.presses("Ya, tarik")
        await stage.settle()
        offered = said(stage.officer_a, "kelompok “Semua edaran”").text
        assert "bukan pencabutan suratnya" in offered
        assert "dicabut (" not in offered
        await stage.says("/edaran netralitas media")
        assert "siarannya ditarik dari ponsel (bukan pencabutan suratnya)" in stage.last.text
        assert any(label.startswith("↩️ 20 Nov 2026") for label in stage.last.labels)
        await stage.says("/start e-edaran-2026-1")
        assert "Siarannya ditarik dari ponsel pada 25 November 2026" in stage.last.text
        assert "Dicabut" not in stage.last.text
        await stage.officer_a.presses("Pengingat", on=said(stage.officer_a, "Laporan #1"))
        assert "sudah ditarik dari ponsel" in stage.officer_a.last.text
        await publish(stage)
        assert "Sampai: 3" in said(stage.officer_a, "Laporan #3").text


async def test_a_circular_is_withdrawn_with_number_and_date(tmp_path: Path) -> None:
    """People are told, the card says so, and neither reminder nor second withdrawal follows."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Cabut resmi", on=said(stage.officer_a, "Laporan #1"))
        assert "Pratinjau" not in "".join(stage.officer_a.last.labels)
        await stage.officer_a.presses("Nomor")
        await stage.officer_a.says("800/99/BKD/2026")
        await stage.officer_a.presses("Tanggal")
        await stage.officer_a.says("25 November 2026")
        await request(stage.officer_a)
        asked = said(stage.officer_b, "meminta persetujuan").text
        concerns = "#2 (pencabutan resmi atas #1 “Netralitas ASN di media sosial”, 800/77/BKD/2026)"
        assert concerns in asked
        await approve(stage)
        told = stage.actor(PEOPLE[0]).last
        assert "800/99/BKD/2026 tanggal 25 November 2026" in told.text
        assert told.labels == []
        await stage.says("/start e-edaran-2026-1")
        assert "Dicabut: 800/99/BKD/2026, 25 November 2026" in stage.last.text
        await stage.officer_a.presses("Pengingat", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.presses("Pratinjau")
        assert "sudah tidak berlaku" in stage.officer_a.last.text


async def test_what_replaces_is_marked_and_compared(tmp_path: Path) -> None:
    """The preview shows what is new; afterwards the old card points at the new one."""
    newer = LETTER.replace("800/77", "800/88").replace("20 Nov", "24 Nov")
    newer = newer.replace("calon.", "calon dan tim suksesnya.")
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        await stage.officer_a.says(newer)
        await stage.officer_a.presses("Menggantikan")
        await stage.officer_a.presses("20 Nov 2026")
        await stage.officer_a.presses("Instansi")
        await stage.officer_a.presses("Semua instansi")
        await stage.officer_a.presses("Selesai")
        await stage.officer_a.presses("Pratinjau")
        summary = said(stage.officer_a, "Ringkasan").text
        assert "Menggantikan: Sekretaris Daerah, 800/77/BKD/2026" in summary
        assert "tim suksesnya" in summary
        await stage.officer_a.presses("Minta persetujuan")
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang", on=said(stage.officer_a, "disetujui oleh"))
        await stage.officer_a.presses("Ya, kirim")
        await stage.settle()
        await stage.says("/start e-edaran-2026-1")
        assert "Sudah digantikan" in stage.last.text


async def test_what_is_in_doubt_is_sent_again_only_at_an_officers_word(tmp_path: Path) -> None:
    """The report lists it, warns of a second message, and then it goes once."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        lost = PEOPLE[1].id
        stage.request.trouble.add(Trouble(Mishap.HANG_BEFORE, ("sendMessage",), (lost,), times=1))
        await publish(stage)
        report = said(stage.officer_a, "Laporan #1")
        assert "Tidak pasti: 1" in report.text
        assert stage.actor(PEOPLE[1]).room.replies == []
        await stage.officer_a.presses("tidak pasti (1)", on=report)
        assert "dua kali" in stage.officer_a.last.text
        await stage.officer_a.presses("Ya, kirim ulang")
        await stage.settle()
        assert [len(stage.actor(p).room.replies) for p in PEOPLE] == [1, 1, 1]
        assert "Sampai: 3" in said(stage.officer_a, "Laporan #1").text
        assert await _counted(stage) == {"siaran": 1, "terkirim": 3, "tak_pasti": 1}
        await stage.officer_a.presses("tidak pasti (1)", on=report)
        assert "sudah berubah" in stage.officer_a.last.text


@pytest.mark.parametrize(("button", "told"), [("Tarik", "sudah ditarik"), ("Ralat", "diralat")])
async def test_what_was_put_right_is_not_sent_again(tmp_path: Path, button: str, told: str) -> None:
    """Neither a message that was recalled nor words that were corrected reach anybody later."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        lost = PEOPLE[1].id
        stage.request.trouble.add(Trouble(Mishap.HANG_BEFORE, ("sendMessage",), (lost,), times=1))
        await publish(stage)
        report = said(stage.officer_a, "Laporan #1")
        await stage.officer_a.presses(button, on=report)
        await stage.officer_a.says("Salah lampiran")
        if button == "Tarik":
            await stage.officer_a.presses("Ya, tarik")
            await stage.settle()
        else:
            await approve_and_send(stage)
        await stage.officer_a.presses("tidak pasti (1)", on=report)
        await stage.officer_a.presses("Ya, kirim ulang")
        await stage.settle()
        assert told in stage.officer_a.last.text
        assert stage.actor(PEOPLE[1]).room.replies == []


async def test_a_correction_waits_until_its_circular_rests(tmp_path: Path) -> None:
    """The officer is told before the last question, and what to do."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.officer_a.presses("Ralat", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Ralat: berlaku juga untuk PPPK.")
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        said(stage.officer_a, "disetujui oleh")
        await stage.rooms.broadcasts.stop()
        campaigns = stage.rooms.broadcasts.desk.campaigns
        for state, told in (("dikirim", "masih dikirim"), ("dijeda", "di ponsel")):
            await campaigns.note(1, state=state)
            await stage.officer_a.presses(
                "Kirim sekarang", on=said(stage.officer_a, "disetujui oleh")
            )
            assert told in stage.officer_a.last.text


async def _counted(stage: Stage) -> dict[str, int]:
    """Return what the statistics know of circulars."""
    day = MORNING.date()
    counts = await stage.house.counts.between(day, day)
    return {k.outcome: n for k, n in counts.items() if (k.event, k.topic) == ("siaran", "edaran")}


async def test_people_who_blocked_the_bot_are_unsubscribed(tmp_path: Path) -> None:
    """And counted in the report."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        stage.request.world.stand(PEOPLE[2].id, stage.actor(PEOPLE[2]).room.standing.BLOCKED)
        await publish(stage)
        assert "Memblokir bot: 1" in said(stage.officer_a, "Laporan #1").text
        assert await stage.house.subscriptions.of(PEOPLE[2].id) is None
        assert await stage.house.subscriptions.of(PEOPLE[0].id) is not None


async def test_deleting_reaches_the_ledgers(tmp_path: Path) -> None:
    """/hapus erases who received what, also from broadcasts that are over."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        person = stage.actor(PEOPLE[0])
        await person.says("/hapus")
        await person.presses("Ya, hapus")
        sealed = stage.house.cipher.seal(PEOPLE[0].id)
        async with stage.house.database.read() as session:
            found = await session.scalar(select(DeliveryRow.id).where(DeliveryRow.chat == sealed))
        assert found is None
