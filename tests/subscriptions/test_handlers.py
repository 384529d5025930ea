"""Subscribing in two steps, changing, ending, and being ended by a block."""

from pathlib import Path

from bot.subscriptions.choice import Subscription
from tests.kit import updates
from tests.kit.stage import Stage, open_stage


async def subscribe(stage: Stage) -> None:
    """Choose Pemprov and save."""
    await stage.says("/langganan")
    await stage.presses("Pemprov Bengkulu")
    await stage.presses("Simpan")


async def test_two_steps_and_it_is_kept(tmp_path: Path) -> None:
    """Agency, topics, done; /langganan shows the choice afterwards."""
    async with open_stage(tmp_path) as stage:
        await subscribe(stage)
        assert "Tersimpan" in stage.last.text
        await stage.says("/langganan")
        assert "Pemprov Bengkulu" in stage.last.text


async def test_nothing_chosen_is_said_at_once(tmp_path: Path) -> None:
    """An empty choice is no subscription."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/langganan")
        await stage.presses("Pemprov Bengkulu")
        await stage.presses("Semua edaran")
        await stage.presses("Simpan")
        assert "Pilih sedikitnya satu" in stage.asn.toasts[-1].text
        assert await stage.house.subscriptions.of(stage.asn.person.id) is None


async def test_the_agency_decides_which_contest_is_meant(tmp_path: Path) -> None:
    """In the re-run of 2025 only Bengkulu Selatan had a stage."""
    async with open_stage(tmp_path, SARING_TODAY="2025-04-10") as stage:
        await stage.says("/langganan")
        await stage.presses("Pemkab Kaur")
        await stage.presses("Simpan")
        await stage.says("/kalender")
        assert "di luar tahapan" in stage.last.text
        await stage.officer_a.says("/langganan")
        await stage.officer_a.presses("Pemkab Bengkulu Selatan")
        await stage.officer_a.presses("Simpan")
        await stage.officer_a.says("/kalender")
        assert "masa kampanye" in stage.officer_a.last.text


async def test_another_agency_keeps_the_topics(tmp_path: Path) -> None:
    """Whoever mistook the agency need not choose everything again."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/langganan")
        await stage.presses("Pemprov Bengkulu")
        await stage.presses("Semua edaran")
        await stage.presses("Keluarga")
        await stage.presses("Ganti instansi")
        await stage.presses("Pemkab Kaur")
        await stage.presses("Simpan")
        chosen = await stage.house.subscriptions.of(stage.asn.person.id)
        assert chosen == Subscription("pemkab-kaur", frozenset({"keluarga"}))


async def test_ending_deletes(tmp_path: Path) -> None:
    """/berhenti leaves nothing behind."""
    async with open_stage(tmp_path) as stage:
        await subscribe(stage)
        await stage.says("/berhenti")
        assert await stage.house.subscriptions.of(stage.asn.person.id) is None
        await stage.says("/berhenti")
        assert "tidak berlangganan" in stage.last.text


async def test_blocking_the_bot_ends_the_subscription_at_once(tmp_path: Path) -> None:
    """my_chat_member tells us; nobody waits for a failed broadcast."""
    async with open_stage(tmp_path) as stage:
        await subscribe(stage)
        await stage.sends(updates.blocked())
        assert await stage.house.subscriptions.of(stage.asn.person.id) is None
