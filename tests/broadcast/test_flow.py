"""A circular's whole way, as two officers and their colleagues see it."""

from pathlib import Path

from tests.broadcast.officers import LETTER, MORNING, draft, publish, request, said, subscribe
from tests.fixtures import StillClock
from tests.kit.stage import open_stage
from tests.kit.updates import persons

PEOPLE = list(persons(3))


async def test_a_circular_reaches_every_subscriber_once(tmp_path: Path) -> None:
    """Composed by one officer, approved by another, sent, reported, in the library."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        for person in PEOPLE:
            received = stage.actor(person).room.replies
            assert [shown.text for shown in received] == [LETTER]
            assert received[0].labels == ["✅ Sudah saya baca"]
            assert not received[0].protected
        report = said(stage.officer_a, "Laporan #1")
        assert "Sampai: 3" in report.text
        await stage.says("/edaran netralitas media")
        assert any("Netralitas ASN di media" in label for label in stage.last.labels)


async def test_what_is_read_from_the_letter_is_proposed(tmp_path: Path) -> None:
    """Number, date, subject and issuer stand on the panel, marked as proposals."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        panel = stage.officer_a.last.text
        for words in ("800/77/BKD/2026", "20 November 2026", "Sekretaris Daerah", "usulan"):
            assert words in panel


async def test_the_preview_is_what_is_sent(tmp_path: Path) -> None:
    """The same text, the same entities, the same button; only the preview is protected."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE[:1])
        await draft(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        preview = next(s for s in reversed(stage.officer_a.room.replies) if s.text == LETTER)
        assert preview.protected
        assert preview.labels == ["✅ Sudah saya baca"]
        summary = said(stage.officer_a, "Ringkasan #1").text
        assert "Penerima: 1 orang" in summary
        assert "PP 94/2021" in summary


async def test_the_second_officer_sees_the_same_and_decides(tmp_path: Path) -> None:
    """The request brings the preview and two buttons; the author is told whom it reached."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        seen = stage.officer_b.room.replies
        assert seen[-2].text == LETTER
        assert seen[-1].labels == ["✅ Setujui", "❌ Tolak"]
        assert "petugas kedua" in said(stage.officer_a, "menunggu persetujuan. Sudah").text
