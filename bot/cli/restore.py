"""``python -m bot restore BERKAS``: a verified backup in place of the database."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from bot import settings
from bot.clock import SystemClock
from bot.storage import backup, instance
from bot.storage.cipher import ChatCipher, read_key
from bot.storage.problem import StorageError

NAME = "restore"
HELP = "pulihkan basis data SQLite dari cadangan (bot harus berhenti)"
_BAD_SETTING = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add which backup."""
    parser.add_argument("file", type=Path, metavar="BERKAS", help="cadangan yang dipulihkan")


def run(arguments: argparse.Namespace) -> int:
    """Put a backup back. Returns 1 when it was refused; nothing is changed then."""
    try:
        chosen = settings.load()
    except settings.SettingsError as error:
        print(f"Setelan keliru. {error}", file=sys.stderr)
        return _BAD_SETTING
    try:
        kept = asyncio.run(_restore(chosen, arguments.file))
    except StorageError as error:
        print(f"Tidak dipulihkan, dan tidak ada yang berubah. {error}", file=sys.stderr)
        return 1
    print(f"Dipulihkan dari {arguments.file}.")
    if kept is not None:
        print(
            f"Basis data sebelumnya disimpan di {kept} dan dihapus sesudah {backup.KEPT_DAYS} hari."
        )
    print(
        "Ingat: yang berhenti berlangganan atau menghapus datanya sesudah cadangan ini dibuat "
        "kini tercatat lagi. Umumkan, atau minta mereka mengirim /hapus sekali lagi."
    )
    return 0


async def _restore(chosen: settings.Settings, source: Path) -> Path | None:
    key = chosen.key_file
    cipher = ChatCipher(read_key(key)) if key.exists() else None
    async with instance.alone(chosen.database_url):
        now = SystemClock().now()
        return await asyncio.to_thread(backup.restore, chosen.database_url, source, cipher, now)
