"""``python -m bot demo``: made-up usage, so that a newcomer sees the statistics alive."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from bot import log, settings
from bot.clock import SystemClock
from bot.content import loader
from bot.content.problem import BrokenContentError
from bot.statistics.demonstration import DAYS, Demonstration, NotFreshError
from bot.storage import instance
from bot.storage.flags import Flags
from bot.storage.opening import open_database
from bot.storage.problem import StorageError

NAME = "demo"
HELP = "isi basis data baru dengan pemakaian rekaan, untuk melihat statistik hidup"
_BAD_SETTING = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the two switches."""
    parser.add_argument(
        "--force", action="store_true", help="isi walau sudah ada hitungan sungguhan di dalamnya"
    )
    parser.add_argument("--hapus", action="store_true", help="hapus data contoh lagi")


def run(arguments: argparse.Namespace) -> int:
    """Fill or empty the database. Returns 1 when it holds real counts, 2 for a bad setting."""
    try:
        chosen = settings.load()
    except settings.SettingsError as error:
        print(f"Setelan keliru. {error}", file=sys.stderr)
        return _BAD_SETTING
    log.configure("WARNING", chosen.log_format)
    try:
        if arguments.hapus:
            return asyncio.run(_remove(chosen))
        return asyncio.run(_fill(chosen, force=arguments.force))
    except BrokenContentError as error:
        print(f"Isi belum bisa dipakai: {error.problems[0]}", file=sys.stderr)
    except StorageError as error:
        print(error, file=sys.stderr)
    except NotFreshError:
        print(
            "Basis data ini sudah berisi hitungan, jadi data contoh tidak dicampurkan. Pakai basis "
            "data baru (DATABASE_URL), atau --force bila memang mau.",
            file=sys.stderr,
        )
    return 1


async def _fill(chosen: settings.Settings, *, force: bool) -> int:
    async with _demonstration(chosen) as demonstration:
        with _progress() as step:
            async for _ in demonstration.fill(force=force):
                step()
    print(
        f"{DAYS} hari data contoh ditulis dan ditandai DATA CONTOH. Lihat di basis data yang sama: "
        "ketik :petugas-a lalu /statistik. Hapus lagi: python -m bot demo --hapus"
    )
    return 0


async def _remove(chosen: settings.Settings) -> int:
    async with _demonstration(chosen) as demonstration:
        removed = await demonstration.remove()
    print("Data contoh dihapus." if removed else "Tidak ada data contoh di basis data ini.")
    return 0


@asynccontextmanager
async def _demonstration(chosen: settings.Settings) -> AsyncIterator[Demonstration]:
    clock = SystemClock(chosen.today)
    library = loader.load(chosen.content_dir)
    # A bot that runs keeps switches in memory, and would not see what is written beside it.
    async with instance.alone(chosen.database_url), open_database(chosen.database_url) as database:
        flags = Flags(database)
        await flags.open()
        yield Demonstration(database, flags, library, clock)


@contextmanager
def _progress() -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal, and nothing elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Menulis data contoh", total=DAYS)
        yield lambda: progress.advance(task)
