"""What keeps a database from being opened is told in plain words."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage import migrate
from bot.storage.database import Database
from bot.storage.opening import open_database
from bot.storage.problem import StorageError, explained


async def opened(url: str) -> None:
    """Open and close."""
    async with open_database(url):
        pass


async def test_a_new_database_is_made_at_its_newest_form(tmp_path: Path) -> None:
    """The first start needs no preparation."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'var' / 'saring.db'}"
    await opened(url)
    assert await migrate.current(url) == migrate.HEAD


@pytest.mark.parametrize("how", ["damaged", "text", "torn"])
async def test_a_damaged_database_is_named_with_what_to_do(
    sqlite: Database, sqlite_url: str, how: str
) -> None:
    """The message names the file and the command that helps."""
    await sqlite.close()
    path = Path(sqlite.url.database or "")
    whole = path.read_bytes()
    match how:
        case "damaged":
            path.write_bytes(whole[: 4096 * 2] + b"\xff" * 4096 * 3 + whole[4096 * 5 :])
        case "torn":
            path.write_bytes(whole[: len(whole) // 2])
        case _:
            path.write_text("bukan basis data sama sekali" * 100)
    with pytest.raises(StorageError, match=r"saring\.db.*restore"):
        await opened(sqlite_url)


async def test_a_database_of_a_newer_program_is_refused(sqlite: Database, sqlite_url: str) -> None:
    """Going on would write what the newer program does not expect."""
    async with sqlite.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="lebih baru"):
        await opened(sqlite_url)


async def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    """What cannot be opened is not a traceback."""
    (tmp_path / "saring.db").mkdir()
    with pytest.raises(StorageError, match="izin"):
        await opened(f"sqlite+aiosqlite:///{tmp_path / 'saring.db'}")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database or disk is full", "Disk penuh"),
        ("[Errno 28] No space left on device", "Disk penuh"),
        ("attempt to write a readonly database", "izin"),
        ("database is locked", "program lain"),
        ("database disk image is malformed", "rusak"),
        ('password authentication failed for user "saring"', "kata sandi"),
        ("connection refused", "DATABASE_URL"),
    ],
)
def test_what_a_driver_says_is_told_in_plain_words(said: str, told: str, sqlite: Database) -> None:
    """What happened and what to do, without the driver's own text."""
    assert told in str(explained(OSError(said), sqlite.url))
