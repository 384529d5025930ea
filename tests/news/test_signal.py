"""Content that is read anew at a signal: what changed is offered, and told to nobody by itself."""

import os
import signal
from pathlib import Path

import pytest

from bot.subscriptions.choice import Subscription
from tests.content import small
from tests.kit import updates
from tests.kit.process import TOKEN
from tests.kit.server import FakeServer
from tests.news.ground import edited, groups
from tests.wire.test_runner import serving, until

pytestmark = pytest.mark.loopback


async def test_a_reload_by_signal_asks_a_superadmin(tmp_path: Path) -> None:
    """Through the real start, over the wire."""
    officer = updates.OFFICER_A.id
    settings = {
        "SARING_SUPERADMINS": str(officer),
        "SARING_CONTENT": str(small.write(tmp_path, groups)),
    }
    async with FakeServer() as server, serving(tmp_path, server, **settings) as bot:
        desk = server.desk(TOKEN)
        desk.put(updates.text("/start", updates.OFFICER_A))
        await until(lambda: desk.world.room(officer).replies)
        before = len(desk.world.room(officer).replies)
        chosen = Subscription("pemkab", frozenset({"umum"}))
        await bot.house.subscriptions.choose(updates.ASN.id, chosen)
        edited(tmp_path, small.answer(reason="Tabel menyebutnya juga di grup."))
        os.kill(os.getpid(), signal.SIGHUP)
        await until(lambda: len(desk.world.room(officer).replies) > before)
        assert "1 jawaban berubah" in desk.world.room(officer).last.text
        assert desk.world.room(updates.ASN.id).replies == []
        await bot.stop()
