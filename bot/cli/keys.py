"""``python -m bot keys rotate``: everything sealed is sealed again with a new key."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from bot import settings
from bot.clock import SystemClock
from bot.storage import instance, rotation
from bot.storage.opening import open_database
from bot.storage.problem import StorageError

NAME = "keys"
HELP = "ganti kunci enkripsi (rotate); bot harus berhenti"
_BAD_SETTING = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to do with the keys."""
    commands = parser.add_subparsers(dest="keys_command", metavar="perintah", required=True)
    commands.add_parser("rotate", help="buat kunci baru dan enkripsi ulang semua id dengannya")


def run(_: argparse.Namespace) -> int:
    """Rotate the key. Returns 1 when that was refused; nothing is changed then."""
    try:
        chosen = settings.load()
    except settings.SettingsError as error:
        print(f"Setelan keliru. {error}", file=sys.stderr)
        return _BAD_SETTING
    try:
        number, kept = asyncio.run(_rotate(chosen))
    except StorageError as error:
        print(f"Kunci tidak diganti. {error}", file=sys.stderr)
        return 1
    print(f"{number} id dienkripsi ulang. Kunci baru: {chosen.key_file}; cadangkan sekarang.")
    print(
        f"Kunci lama disimpan di {kept} untuk membuka cadangan yang dibuat sebelum ini; hapus "
        "berkas itu sesudah cadangan lama dihapus."
    )
    return 0


async def _rotate(chosen: settings.Settings) -> tuple[int, Path]:
    async with instance.alone(chosen.database_url), open_database(chosen.database_url) as database:
        return await rotation.rotate(database, chosen.key_file, SystemClock().now())
