"""The bot as it really runs, with all its chatter on: log, files and process list show nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.kit.process import TOKEN, BotProcess, bot_process
from tests.kit.server import FakeServer
from tests.kit.server.desk import Desk
from tests.kit.trouble import Mishap, Trouble, answer
from tests.kit.updates import OFFICER_A, OFFICER_B
from tests.kit.waiting import reached
from tests.privacy.flows import FLOWS, Teller, asking
from tests.privacy.marks import found_in, found_under

pytestmark = pytest.mark.loopback
SECRET = TOKEN.partition(":")[2]


@asynccontextmanager
async def running(
    folder: Path, **settings: str
) -> AsyncIterator[tuple[BotProcess, FakeServer, Teller]]:
    """Run the bot with its log wide open, its temporary files in a folder that is looked at."""
    (folder / "tmp").mkdir()
    given = {
        "SARING_LOG_LEVEL": "DEBUG",
        "SARING_SUPERADMINS": f"{OFFICER_A.id},{OFFICER_B.id}",
        "TMPDIR": str(folder / "tmp"),
    } | settings
    async with FakeServer() as server, bot_process(folder, server.url, **given) as bot:
        desk = server.desk(TOKEN)

        async def deliver(*raw: Any) -> None:
            before = outgoing(desk)
            for one in raw:
                desk.put(one)
            if any("my_chat_member" not in one for one in raw):
                await reached(lambda: outgoing(desk) > before, patience=20)
            await desk.settled(quiet=0.1, patience=30)

        yield bot, server, Teller(deliver, desk.world)


def outgoing(desk: Desk) -> int:
    """Return how many calls of the bot people could see."""
    seen = ("send", "edit", "answer")
    return sum(n for method, n in desk.tally.calls.items() if method.startswith(seen))


async def test_no_flow_leaves_a_trace(tmp_path: Path) -> None:
    """All flows in one run, at the most talkative level, then a stop; every file is searched."""
    async with running(tmp_path) as (bot, server, teller):
        await bot.logged("started")
        for flow in FLOWS.values():
            await flow(teller)
        assert await bot.stop() == 0
        server.desk(TOKEN).assert_clean()
    assert not bot.events("handler_failed")
    assert found_under(tmp_path) == []
    assert found_in("\n".join(bot.lines).encode()) == []
    assert list((tmp_path / "tmp").rglob("*")) == []


async def test_the_token_is_nowhere(tmp_path: Path) -> None:
    """While everything goes wrong: not in the log, the process list, the files."""
    async with running(tmp_path) as (bot, server, teller):
        await bot.logged("started")
        desk = server.desk(TOKEN)
        for mishap in (Mishap.RESET_AFTER, Mishap.BROKEN, Mishap.ERROR_AFTER, Mishap.REFUSE):
            desk.trouble.replace([Trouble(mishap, ("send*",), times=2)])
            await teller.says("boleh like?")
        desk.mailbox.interrupt()
        await bot.logged("second_process")
        desk.trouble.replace([answer(401, "Unauthorized", "send*", times=1)])
        await asking(teller)
        listed = Path(f"/proc/{bot.pid}/cmdline").read_bytes()
        await bot.stop()
    text = "\n".join(bot.lines).encode()
    assert text
    for data in (text, listed, *(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())):
        assert SECRET.encode() not in data


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (answer(401, "Unauthorized"), "Token ditolak"),
        (answer(404, "Not Found"), "Token ditolak"),
    ],
)
async def test_a_refused_token_is_not_repeated(tmp_path: Path, trouble: Trouble, said: str) -> None:
    """The operator learns what to check, not the token itself."""
    (tmp_path / "tmp").mkdir()
    async with FakeServer() as server:
        server.desk(TOKEN).trouble.replace([trouble])
        async with bot_process(tmp_path, server.url) as bot:
            assert await bot.wait() == 1
    assert said in "\n".join(bot.lines)
    assert SECRET not in "\n".join(bot.lines)


@pytest.mark.parametrize("token", ["bukan-token", "42", f"{TOKEN} \u00e9", "42:abc def/../x"])
async def test_a_malformed_token_is_not_repeated(tmp_path: Path, token: str) -> None:
    """Somebody who pastes the wrong thing may have pasted another secret."""
    async with bot_process(tmp_path, "http://127.0.0.1:9", BOT_TOKEN=token) as bot:
        assert await bot.wait() == 2
    said = "\n".join(bot.lines)
    assert "BOT_TOKEN" in said
    assert token.partition(":")[2] not in said or ":" not in token
