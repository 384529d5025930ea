"""What is kept is told in plain words, and deleted on request."""

from pathlib import Path

from bot.privacy import texts
from tests.kit.stage import open_stage


async def test_every_sentence_of_the_promise_is_shown(tmp_path: Path) -> None:
    """/privasi leaves none out, and says what cannot be promised."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/privasi")
        for sentence in (*texts.SENTENCES.values(), *texts.LIMITS):
            assert sentence in stage.last.text


async def test_deleting_asks_first_and_then_deletes(tmp_path: Path) -> None:
    """Subscription and open question go together."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/langganan")
        await stage.presses("Pemprov Bengkulu")
        await stage.presses("Simpan")
        await stage.says("/hapus")
        await stage.presses("Batal")
        assert await stage.house.subscriptions.of(stage.asn.person.id) is not None
        await stage.says("/hapus")
        await stage.presses("Ya, hapus")
        assert "Sudah dihapus" in stage.last.text
        assert await stage.house.subscriptions.of(stage.asn.person.id) is None


async def test_deleting_nothing_is_said_so(tmp_path: Path) -> None:
    """Whoever only asked left nothing to delete."""
    async with open_stage(tmp_path) as stage:
        await stage.says("boleh like postingan paslon?")
        await stage.says("/hapus")
        await stage.presses("Ya, hapus")
        assert "Tidak ada apa pun" in stage.last.text
