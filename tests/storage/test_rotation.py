"""A new key, without losing anybody, whatever happens in between."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.broadcast.campaign_store import CampaignRow
from bot.broadcast.delivery.ledger_store import DeliveryRow
from bot.helpdesk.store import HelpdeskStore
from bot.officers.roles import OfficerRole
from bot.officers.store import Officer, OfficerStore
from bot.storage import keyring, rotation
from bot.storage.cipher import ChatCipher, WrongKeyError, make_key, read_key
from bot.storage.database import Database
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberRow, SubscriberStore
from tests.fixtures import StillClock

NOW = StillClock().now()
CHOICE = Subscription("pemprov", frozenset({"edaran"}))


@pytest.fixture
async def path(database: Database, tmp_path: Path) -> Path:
    """The key of a database with people in it."""
    path = tmp_path / "saring.key"
    cipher = ChatCipher(await keyring.fitting_key(database, path))
    for chat in (7, -1001234567890, *range(100, 150)):
        await SubscriberStore(database, cipher).save(chat, CHOICE, NOW.date())
    await HelpdeskStore(database, cipher).ask(9, "boleh?", NOW, NOW.date())
    return path


async def subscribed(database: Database, path: Path) -> set[int]:
    """Return whom a key file lets one reach."""
    store = SubscriberStore(database, ChatCipher(read_key(path)))
    return set(await store.chats((), ()))


EVERYBODY = {7, -1001234567890, *range(100, 150)}


async def test_everybody_is_found_under_the_new_key(database: Database, path: Path) -> None:
    """Subscribers and open questions open with the new key, and with the old one no more."""
    old = ChatCipher(read_key(path))
    number, _ = await rotation.rotate(database, path, NOW)
    assert number == len(EVERYBODY) + 1
    assert await subscribed(database, path) == EVERYBODY
    questions = HelpdeskStore(database, ChatCipher(read_key(path)))
    assert [one.asker for one in await questions.open_questions(5, NOW)] == [9]
    with pytest.raises(WrongKeyError):
        await SubscriberStore(database, old).chats((), ())


async def test_every_page_is_sealed_again(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table larger than one page is walked to its end, and no row twice."""
    monkeypatch.setattr(rotation, "_AT_ONCE", 7)
    await rotation.rotate(database, path, NOW)
    assert await subscribed(database, path) == EVERYBODY


async def test_the_old_key_is_kept_for_old_backups(database: Database, path: Path) -> None:
    """Under a name that tells the day."""
    old = read_key(path)
    _, kept = await rotation.rotate(database, path, NOW)
    assert read_key(kept) == old != read_key(path)
    assert "lama-20261125" in kept.name


async def test_a_value_that_does_not_open_stops_everything(database: Database, path: Path) -> None:
    """Nothing is half done: rows, key file and constant are as before."""
    old = read_key(path)
    async with database.write() as session:
        one = select(SubscriberRow.id).order_by(SubscriberRow.id.desc()).limit(1)
        broken = update(SubscriberRow).where(SubscriberRow.id == one.scalar_subquery())
        await session.execute(broken.values(chat=b"rusak" * 5))
    with pytest.raises(WrongKeyError):
        await rotation.rotate(database, path, NOW)
    assert await keyring.fitting_key(database, path) == old


async def test_a_crash_before_the_commit_changes_nothing(database: Database, path: Path) -> None:
    """The key that was to come lies there, the old one is still the right one."""
    old = read_key(path)
    make_key(keyring.next_path(path))
    assert await keyring.fitting_key(database, path) == old
    await rotation.rotate(database, path, NOW)
    assert await subscribed(database, path) == EVERYBODY
    assert not keyring.next_path(path).exists()


async def test_a_crash_after_the_commit_is_finished_at_the_next_start(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is under the new key, the key file still the old one."""

    def cut(_: Path) -> None:
        raise KeyboardInterrupt

    finish: Callable[[Path], None] = keyring.finish
    monkeypatch.setattr(keyring, "finish", cut)
    with pytest.raises(KeyboardInterrupt):
        await rotation.rotate(database, path, NOW)
    monkeypatch.setattr(keyring, "finish", finish)
    coming = read_key(keyring.next_path(path))
    assert await keyring.fitting_key(database, path) == coming == read_key(path)
    assert await subscribed(database, path) == EVERYBODY


async def test_emptied_addresses_stay_empty(database: Database, path: Path) -> None:
    """A ledger row whose recipient was forgotten is no sealed id."""
    cipher = ChatCipher(read_key(path))
    async with database.write() as session:
        session.add(
            CampaignRow(
                id=1, origin="uji", kind="edaran", state="done", details="{}",
                author=cipher.seal(5), author_label="petugas satu",
            )
        )  # fmt: skip
        await session.flush()
        session.add(DeliveryRow(campaign_id=1, part=0, chat=b"", state="sent"))
        session.add(DeliveryRow(campaign_id=1, part=0, chat=cipher.seal(7), state="sent"))
    await rotation.rotate(database, path, NOW)
    new = ChatCipher(read_key(path))
    async with database.read() as session:
        chats = await session.scalars(select(DeliveryRow.chat).order_by(DeliveryRow.id))
        assert [chat and new.open(chat) for chat in chats] == [b"", 7]


async def test_officers_keep_their_roles(database: Database, path: Path) -> None:
    """Whoever was an officer before is one after."""
    officer = Officer(5, OfficerRole.EDITOR, "petugas dua")
    await OfficerStore(database, ChatCipher(read_key(path))).save(officer, NOW)
    await rotation.rotate(database, path, NOW)
    assert await OfficerStore(database, ChatCipher(read_key(path))).all() == [officer]
