"""``python -m bot backup``: a verified copy of the database, taken while the bot runs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot import settings
from bot.clock import SystemClock
from bot.storage import backup
from bot.storage.problem import StorageError

NAME = "backup"
HELP = "salin basis data SQLite selagi bot berjalan, dan periksa salinannya"
_BAD_SETTING = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to, and for how long."""
    parser.add_argument(
        "--out",
        type=Path,
        default=None,
        help="berkas atau folder tujuan (bawaan: folder cadangan/ di samping basis data)",
    )
    parser.add_argument(
        "--keep-days",
        type=int,
        default=backup.KEPT_DAYS,
        help="cadangan yang lebih tua di folder bawaan dihapus (bawaan: %(default)s hari)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Take a backup, and delete those that are too old. Returns 1 when it could not be taken."""
    try:
        chosen = settings.load()
    except settings.SettingsError as error:
        print(f"Setelan keliru. {error}", file=sys.stderr)
        return _BAD_SETTING
    now = SystemClock().now()
    try:
        made = backup.take(chosen.database_url, arguments.out, now)
        old = backup.expire(chosen.database_url, now, arguments.keep_days)
    except StorageError as error:
        print(f"Cadangan gagal. {error}", file=sys.stderr)
        return 1
    print(f"Cadangan utuh: {made.path} ({made.size:,} bita, revisi {made.revision}).")
    if old:
        print(f"{len(old)} cadangan lama dihapus.")
    print(f"Kunci tidak ikut. Cadangkan {chosen.key_file} di tempat lain.")
    return 0
