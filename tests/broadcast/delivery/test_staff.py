"""What officers are told while Telegram does not take everything: all of it, in the end, once."""

from pathlib import Path

import pytest

from bot.broadcast.delivery import owing
from tests.broadcast.officers import LETTER, MORNING, draft, request, subscribe
from tests.fixtures import StillClock
from tests.kit.stage import Stage, open_stage
from tests.kit.trouble import Mishap, Trouble, flood
from tests.kit.updates import OFFICER_A, OFFICER_B, persons


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was put off is tried again in the next round."""
    monkeypatch.setattr(owing, "_PAUSES", (0.0,))


async def rounds(stage: Stage, number: int = 3) -> None:
    """Let the service look so many times more."""
    for _ in range(number):
        stage.rooms.broadcasts.poke()
        await stage.settle()


@pytest.mark.parametrize(
    "trouble",
    [
        Trouble(Mishap.REFUSE, ("sendMessage",), (OFFICER_B.id,), times=1),
        flood(1, "sendMessage", chats=(OFFICER_B.id,), times=1),
    ],
)
async def test_the_second_officer_is_asked_in_the_end(tmp_path: Path, trouble: Trouble) -> None:
    """The preview met a broken line: preview and request come once, a moment later."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, list(persons(2)))
        await draft(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        stage.request.trouble.add(trouble)
        await stage.officer_a.presses("Minta persetujuan")
        await rounds(stage)
        preview, asked = stage.officer_b.room.replies
        assert preview.text == LETTER
        assert asked.labels == ["✅ Setujui", "❌ Tolak"]
        assert "Sudah saya kirimkan kepada" in stage.officer_a.last.text


async def test_a_preview_that_telegram_puts_off_can_be_asked_for_again(tmp_path: Path) -> None:
    """It is not taken for a broken draft."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, list(persons(2)))
        await draft(stage.officer_a)
        stage.request.trouble.add(flood(1, "sendMessage", chats=(OFFICER_A.id,), times=1))
        await stage.officer_a.presses("Pratinjau")
        assert "meminta saya menunggu" in stage.officer_a.last.text
        await stage.officer_a.presses("Lihat naskahnya")
        assert "📨 Minta persetujuan" in stage.officer_a.last.labels


async def test_who_has_the_report_does_not_get_it_again(tmp_path: Path) -> None:
    """Its author is in a flood; whoever let it go reads it once."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, list(persons(2)))
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_b.presses("Kirim sekarang")
        stage.request.trouble.add(flood(60, "sendMessage", chats=(OFFICER_A.id,)))
        await stage.officer_b.presses("Ya, kirim")
        await rounds(stage)
        stage.request.trouble.orders.clear()
        await rounds(stage)
        for officer in (stage.officer_a, stage.officer_b):
            reports = [shown for shown in officer.room.replies if "Laporan #1" in shown.text]
            assert len(reports) == 1
