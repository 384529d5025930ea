"""``python -m bot run``: the bot, on Telegram or in the terminal."""

from __future__ import annotations

import argparse
import asyncio
import sys

from bot import bootstrap, log, settings
from bot.content.problem import BrokenContentError
from bot.pictures.reader import open_pictures
from bot.storage import instance
from bot.storage.problem import StorageError
from bot.wire.problem import ServingError

NAME = "run"
HELP = "jalankan bot: di Telegram bila BOT_TOKEN diisi, di terminal bila tidak"
_BAD_SETTING = 2
_KEY_MADE = (
    "Kunci baru dibuat di {path}. Cadangkan terpisah dari basis data: tanpa kunci, "
    "daftar pelanggan tidak bisa dibuka."
)
_NO_PICTURES = (
    "Pembaca gambar tidak terpasang: tulisan di foto tidak akan dibaca, dan pengirimnya diminta "
    "mengetik. Untuk memasangnya: make setup"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: everything is set by the environment."""


def run(_: argparse.Namespace) -> int:
    """Run until stopped.

    Returns 2 for a bad setting; 1 for broken content, a refused token or webhook, an address that
    is taken, a key that does not fit, a database that cannot be used, or another bot on it.
    """
    try:
        chosen = settings.load()
    except settings.SettingsError as error:
        print(f"Setelan keliru. {error}", file=sys.stderr)
        return _BAD_SETTING
    # In a chat a log line would stand between the messages; what matters is printed in words.
    log.configure("ERROR" if chosen.token is None else chosen.log_level, chosen.log_format)
    new_key = not chosen.key_file.exists()
    try:
        return asyncio.run(_serve(chosen, new_key=new_key))
    except BrokenContentError as error:
        print("Isi belum bisa dipakai. Perbaiki dulu:", file=sys.stderr)
        for problem in error.problems:
            print(f"  {problem}", file=sys.stderr)
    except (StorageError, ServingError) as error:
        print(error, file=sys.stderr)
    return 1


async def _serve(chosen: settings.Settings, *, new_key: bool) -> int:
    if chosen.token is None:
        from bot.wire.terminal.people import OFFICER_IDS

        chosen = chosen.model_copy(update={"superadmins": (*chosen.superadmins, *OFFICER_IDS)})
    async with (
        instance.serving(chosen.database_url),
        open_pictures() as pictures,
        bootstrap.open_house(chosen) as house,
    ):
        if pictures is None:
            print(_NO_PICTURES, file=sys.stderr)
        if new_key:
            print(_KEY_MADE.format(path=chosen.key_file), file=sys.stderr)
        if chosen.token is None:
            from bot.wire.terminal import chat

            return await chat(house, pictures)
        from bot.wire import runner

        await runner.serve(house, pictures)
        return 0
