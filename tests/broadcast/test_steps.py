"""Restarts in the middle, times and quiet hours, one officer alone, pause and progress."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.broadcast.delivery import carriage
from bot.clock import WIB
from tests.broadcast.officers import LETTER, MORNING, draft, request, said, subscribe, to_everybody
from tests.fixtures import StillClock
from tests.kit.request import RecordingRequest
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import OFFICER_A, Person, persons

PEOPLE = list(persons(3))
NIGHT = datetime(2026, 11, 25, 22, 30, tzinfo=WIB)


async def test_a_restart_while_composing_loses_nothing(tmp_path: Path) -> None:
    """The next message is still taken for the draft, or for the detail that was asked."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        await stage.officer_a.says(LETTER)
        await stage.officer_a.presses("Penerbit")
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("Gubernur Bengkulu")
        assert "Penerbit: Gubernur Bengkulu\n" in stage.officer_a.last.text
        await stage.officer_a.says("Tambahan satu kalimat.")
        await stage.officer_a.presses("Untuk isi naskah")
        assert "2. teks “Tambahan satu kalimat.”" in stage.officer_a.last.text


async def test_a_restart_while_waiting_and_while_due(tmp_path: Path) -> None:
    """Buttons of before the restart work after it; what became due meanwhile is sent."""
    clock, request_ = StillClock(MORNING), RecordingRequest()
    async with open_stage(tmp_path, clock=clock, request=request_) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
    async with open_stage(tmp_path, clock=clock, request=request_) as stage:
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan", on=said(stage.officer_a, "disetujui oleh"))
        await stage.officer_a.presses("1 jam lagi")
        await stage.officer_a.presses("Ya, jadwalkan")
        assert "dijadwalkan" in stage.officer_a.last.text
        await stage.settle()
        assert stage.actor(PEOPLE[0]).room.replies == []
    clock.at += timedelta(hours=3)
    async with open_stage(tmp_path, clock=clock, request=request_) as stage:
        await stage.settle()
        assert [len(stage.actor(p).room.replies) for p in PEOPLE] == [1, 1, 1]


async def test_quiet_hours_move_the_start(tmp_path: Path) -> None:
    """At half past ten at night it says tomorrow at six, and keeps to it."""
    clock = StillClock(NIGHT)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang")
        assert "jam tenang" in stage.officer_a.last.text
        assert "26 November 2026 pukul 06.00" in stage.officer_a.last.text
        await stage.officer_a.presses("Ya, jadwalkan")
        await stage.settle()
        assert stage.actor(PEOPLE[0]).room.replies == []
        clock.at = NIGHT + timedelta(hours=8)
        stage.rooms.broadcasts.poke()
        await stage.settle()
        assert len(stage.actor(PEOPLE[0]).room.replies) == 1


async def test_a_time_in_the_quiet_hours_is_moved_and_said(tmp_path: Path) -> None:
    """The officer reads both what was asked and what will be."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan")
        await stage.officer_a.says("hari ini 23.00")
        shown = stage.officer_a.last.text
        assert "jatuh pada jam tenang 21.00–06.00, jadi digeser" in shown
        assert (
            "mulai Kamis, 26 November 2026 pukul 06.00 WIB, selesai dalam kurang dari semenit."
            in shown
        )


async def test_a_broadcast_that_would_run_into_the_night_says_so(tmp_path: Path) -> None:
    """The officer decides; only the start is moved by itself."""
    evening = StillClock(datetime(2026, 11, 25, 20, 59, 59, tzinfo=WIB))
    async with open_stage(tmp_path, clock=evening) as stage:
        await subscribe(stage, persons(60))
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang")
        assert "berlanjut ke dalam jam tenang" in stage.officer_a.last.text


async def test_a_time_can_be_taken_back(tmp_path: Path) -> None:
    """The approval stays, and it can go at another time."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan")
        await stage.officer_a.presses("Besok 08.00")
        await stage.officer_a.presses("Ya, jadwalkan")
        told = stage.officer_b.last.text
        assert "menjadwalkan #1 (Netralitas ASN di media sosial) mulai Kamis, 26 November" in told
        await stage.officer_a.presses("Batalkan jadwal")
        assert "Persetujuannya tetap" in stage.officer_a.last.text
        assert "membatalkan jadwal #1" in stage.officer_b.last.text
        await stage.officer_a.presses("Kirim sekarang")
        await stage.officer_a.presses("Ya, kirim")
        await stage.settle()
        assert len(stage.actor(PEOPLE[0]).room.replies) == 1


async def test_another_time_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """While the question stands; whatever names no time is answered as always."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan")
        await stage.officer_a.says("besok 08.00")
        first = stage.officer_a.last
        await stage.officer_a.says("besok 10.00")
        assert "Waktu untuk #1 diganti" in first.text
        assert first.labels == []
        second = stage.officer_a.last
        assert "pukul 10.00" in second.text
        await stage.officer_a.says("bolehkah saya menyukai kiriman calon?")
        assert "belum mengerti waktunya" not in stage.officer_a.last.text
        await stage.officer_a.presses("Ya, jadwalkan", on=second)
        assert "dijadwalkan mulai Kamis, 26 November 2026 pukul 10.00 WIB" in second.text


async def test_changing_what_is_scheduled_says_what_falls(tmp_path: Path) -> None:
    """Its approval, and its time as well."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan")
        await stage.officer_a.presses("Besok 08.00")
        await stage.officer_a.presses("Ya, jadwalkan")
        await stage.officer_a.says("/siarkan 1")
        await stage.officer_a.presses("Ubah")
        shown = stage.officer_a.last.text
        assert "jadwalnya (Kamis, 26 November 2026 pukul 08.00 WIB) batal" in shown


@pytest.mark.parametrize("prompt", ["Setujui", "Tolak"])
async def test_a_question_for_words_has_a_way_back(tmp_path: Path, prompt: str) -> None:
    """After it, what is typed is no reason any more."""
    words = LETTER.replace("PP Nomor 94 Tahun 2021", "UU Nomor 5 Tahun 2014")
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a, words)
        await request(stage.officer_a)
        await stage.officer_b.presses(prompt)
        await stage.officer_b.presses("Kembali")
        await stage.officer_b.says("Nanti saja saya lihat dulu")
        await stage.officer_b.says("/siarkan 1")
        assert "menunggu persetujuan" in stage.officer_b.last.text


async def test_one_officer_alone_where_the_settings_allow_it(tmp_path: Path) -> None:
    """The same steps, approved by the author, and the audit says so."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock, SARING_TWO_PERSON=False) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        await stage.officer_a.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang")
        await stage.officer_a.presses("Ya, kirim")
        await stage.settle()
        assert len(stage.actor(PEOPLE[0]).room.replies) == 1
        acts = [act.act for act in await stage.house.officers.trail(20)]
        assert "siaran_disetujui" in acts


async def test_a_refusal_brings_the_draft_back_with_the_reason(tmp_path: Path) -> None:
    """Nothing is lost, and the author reads why."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Tolak")
        await stage.officer_b.says("Nomornya keliru")
        assert "Nomornya keliru" in stage.officer_a.last.text
        await stage.officer_a.presses("Ubah")
        assert "800/77/BKD/2026" in stage.officer_a.last.text
        refusal = "Terakhir ditolak oleh petugas kedua: Nomornya keliru"
        assert refusal in stage.officer_a.last.text
        await stage.officer_b.says("/siarkan 1")
        assert refusal in stage.officer_b.last.text
        await stage.officer_a.presses("Pratinjau")
        await stage.officer_a.presses("Ubah")
        assert refusal in stage.officer_a.last.text
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui", on=said(stage.officer_b, "meminta persetujuan"))
        await stage.officer_a.says("/siarkan 1")
        assert "ditolak" not in stage.officer_a.last.text


async def test_a_draft_is_handed_over(tmp_path: Path) -> None:
    """Another officer goes on with it, and then cannot be the one who approves."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await stage.officer_b.says("/siarkan 1")
        await stage.officer_b.presses("Lanjutkan naskah")
        await stage.officer_b.says("Ditambah petugas kedua.")
        await stage.officer_b.presses("Untuk isi naskah")
        await request(stage.officer_b)
        await stage.officer_a.presses("Setujui")
        assert "menyetujui #1" in stage.officer_a.last.text


async def test_throwing_away_asks_first(tmp_path: Path) -> None:
    """One tap never destroys a draft."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.presses("Buang naskah")
        await stage.officer_a.presses("Batal")
        assert "800/77" in stage.officer_a.last.text
        await stage.officer_a.presses("Buang naskah")
        await stage.officer_a.presses("Ya, buang")
        await stage.officer_a.says("/siarkan")
        assert not any("#1" in label for label in stage.officer_a.last.labels)


async def test_progress_pause_and_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message is edited as it goes; pause holds; stop asks, then reports what did not leave."""
    monkeypatch.setattr(carriage, "PROGRESS_SECONDS", 0.02)
    many = list(persons(40))
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        stage.request.latency = 0.02
        await subscribe(stage, many)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang", on=said(stage.officer_a, "disetujui"))
        # This test wants to act while it is being sent, so nobody waits for the end.
        stage.rooms.broadcasts.drain = _at_once  # type: ignore[method-assign]
        shown = stage.officer_a.last
        await stage.officer_a.presses("Ya, kirim", on=shown)

        def going() -> bool:
            texts = [shown.text for shown in stage.officer_a.room.replies]
            return any("Terkirim" in text and "▓" in text for text in texts)

        await stage.until(going)
        progress = said(stage.officer_a, "Terkirim")
        assert progress.labels == ["⏸ Jeda", "⏹ Hentikan"]
        await stage.officer_a.presses("Jeda", on=progress)
        await stage.until(lambda: "dijeda\n" in said(stage.officer_a, "Terkirim").text)
        held = _received(stage, many)
        assert 0 < held < 40
        assert progress.edits > 0
        await stage.officer_a.presses("Hentikan", on=said(stage.officer_a, "Terkirim"))
        await stage.officer_a.presses("Ya, hentikan")
        await stage.until(lambda: "Laporan #1" in stage.officer_a.last.text)
        report = stage.officer_a.last.text
        assert f"Sampai: {held}" in report
        assert f"Tidak dikirim: {40 - held}" in report


async def _at_once() -> None:
    """Wait for nothing."""


def _received(stage: Stage, people: list[Person]) -> int:
    return sum(len(stage.actor(person).room.replies) for person in people)


async def test_old_buttons_answer_kindly(tmp_path: Path) -> None:
    """Of another program version, or with arguments nobody understands."""
    from tests.kit import updates

    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        for data in ("1:bc:view:x:y", "1:bc:open:99", "1:bc:unknown", "1:bc:at:1"):
            await stage.officer_a.sends(updates.callback(data, sender=OFFICER_A))
        assert "/siarkan" in stage.officer_a.last.text


async def test_the_list_of_old_broadcasts_has_pages(tmp_path: Path) -> None:
    """Eight to a page."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        for n in range(10):
            await stage.officer_a.says("/siarkan")
            await stage.officer_a.presses("Pemberitahuan")
            await stage.officer_a.says(f"Naskah nomor {n} yang dibuang")
            await stage.officer_a.presses("Buang")
            await stage.officer_a.presses("Ya, buang")
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("sudah selesai")
        assert sum("#" in label for label in stage.officer_a.last.labels) == 8
        await stage.officer_a.presses("Lebih lama")
        assert sum("#" in label for label in stage.officer_a.last.labels) == 2


async def test_a_target_can_be_taken_back(tmp_path: Path) -> None:
    """All, one, none: and a circular always reaches those who asked for every circular."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.presses("Instansi")
        await stage.officer_a.presses("Pemkot Bengkulu")
        await stage.officer_a.presses("Selesai")
        assert "Instansi: Pemkot Bengkulu\n" in stage.officer_a.last.text
        await stage.officer_a.presses("Instansi")
        await stage.officer_a.presses("Pemkot Bengkulu")
        await stage.officer_a.presses("Selesai")
        assert "Masih perlu: instansi" in stage.officer_a.last.text
        await to_everybody(stage.officer_a)
        await stage.officer_a.presses("Topik")
        await stage.officer_a.presses("Media sosial")
        await stage.officer_a.presses("Selesai")
        topics = "Topik: hanya pelanggan “Semua edaran”, “Media sosial dan pose foto”"
        assert topics in stage.officer_a.last.text
