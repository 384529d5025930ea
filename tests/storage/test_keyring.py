"""The key and the database must fit, and that is known at the start."""

from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, select

from bot.storage import keyring
from bot.storage.cipher import ChatCipher, WrongKeyError, load_key, make_key, read_key
from bot.storage.database import Database
from bot.storage.flags import FlagRow
from bot.storage.metadata import METADATA
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberStore
from tests.fixtures import StillClock

CHOICE = Subscription("pemprov", frozenset({"edaran"}))
DAY = StillClock().now().date()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the key lies."""
    return tmp_path / "kunci" / "saring.key"


async def test_the_first_start_makes_a_key(database: Database, path: Path) -> None:
    """And the second finds it, and that it fits."""
    key = await keyring.fitting_key(database, path)
    assert await keyring.fitting_key(database, path) == key == read_key(path)


async def test_another_key_is_refused_by_an_empty_database(database: Database, path: Path) -> None:
    """Also before the first subscriber a database knows its key."""
    await keyring.fitting_key(database, path)
    path.unlink()
    make_key(path)
    with pytest.raises(WrongKeyError, match=r"SARING_KEY_FILE"):
        await keyring.fitting_key(database, path)


async def test_another_key_is_refused_where_only_rows_tell(database: Database, path: Path) -> None:
    """A database from before the constant is judged by what is sealed in it."""
    key, _ = load_key(path)
    await SubscriberStore(database, ChatCipher(key)).save(7, CHOICE, DAY)
    assert await keyring.fits(database, ChatCipher(key))
    path.unlink()
    make_key(path)
    with pytest.raises(WrongKeyError, match=r"SARING_KEY_FILE"):
        await keyring.fitting_key(database, path)


async def test_a_missing_key_is_not_made_anew(database: Database, path: Path) -> None:
    """A new key would look like a start, while every subscriber is lost."""
    await keyring.fitting_key(database, path)
    path.unlink()
    with pytest.raises(WrongKeyError, match=r"tidak ada"):
        await keyring.fitting_key(database, path)
    assert not path.exists()


async def test_of_two_first_workers_one_key_wins(database: Database, tmp_path: Path) -> None:
    """A worker on another machine must bring the same key, not make its own."""
    await keyring.fitting_key(database, tmp_path / "a.key")
    stranger = tmp_path / "b.key"
    with pytest.raises(WrongKeyError):
        await keyring.fitting_key(database, stranger)


async def test_the_constant_names_nobody(database: Database, path: Path) -> None:
    """What is written for the check is sealed like everything else."""
    await keyring.fitting_key(database, path)
    async with database.read() as session:
        value = await session.scalar(select(FlagRow.value).where(FlagRow.name == keyring.MARK))
    assert value is not None
    assert len(bytes.fromhex(value)) == len(ChatCipher(read_key(path)).seal(7))


def test_every_column_of_bytes_is_sealed_or_known_not_to_be() -> None:
    """A chat id in a plain column of bytes would be missed by a rotation."""
    known = {"visitors.token", "visitor_salts.salt"}
    plain = {
        f"{table.name}.{column.name}"
        for table in METADATA.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary)
        and column not in dict(keyring.sealed_columns()).get(table, [])
    }
    assert plain <= known
