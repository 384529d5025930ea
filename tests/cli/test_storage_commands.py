"""backup, restore and keys as an operator types them."""

import asyncio
import fcntl
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.__main__ import main
from bot.storage.cipher import ChatCipher, read_key
from bot.storage.database import Database
from bot.subscriptions.choice import Subscription
from bot.subscriptions.store import SubscriberStore
from tests.fixtures import StillClock
from tests.kit import premises

CHOICE = Subscription("pemprov", frozenset({"edaran"}))


@pytest.fixture(autouse=True)
def own_log() -> Iterator[None]:
    """A command sets up the log of its process; the suite gets its own back."""
    root, known = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.configure(**known)


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an installation with a database and a key."""
    chosen = premises.settings(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", chosen.database_url)
    monkeypatch.setenv("SARING_KEY_FILE", str(chosen.key_file))
    assert main(["keys", "rotate"]) == 0  # Makes the first key, too.
    return tmp_path


def subscribe(var: Path, chat: int) -> None:
    """Add a subscriber."""

    async def add() -> None:
        database = Database(f"sqlite+aiosqlite:///{var / 'saring.db'}")
        store = SubscriberStore(database, ChatCipher(read_key(var / "saring.key")))
        await store.save(chat, CHOICE, StillClock().now().date())
        await database.close()

    asyncio.run(add())


def subscribers(var: Path) -> list[int]:
    """Return who is subscribed."""

    async def read() -> list[int]:
        database = Database(f"sqlite+aiosqlite:///{var / 'saring.db'}")
        store = SubscriberStore(database, ChatCipher(read_key(var / "saring.key")))
        found = await store.chats((), ())
        await database.close()
        return found

    return asyncio.run(read())


def only_backup(var: Path) -> Path:
    """Return the one backup there is."""
    (found,) = (var / "cadangan").glob("saring-*.db")
    return found


def test_a_backup_can_be_put_back(var: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What came later is gone, and the operator is told what that means."""
    subscribe(var, 7)
    assert main(["backup"]) == 0
    made = only_backup(var)
    subscribe(var, 8)
    assert main(["restore", str(made)]) == 0
    assert subscribers(var) == [7]
    said = capsys.readouterr().out
    assert "Kunci tidak ikut" in said
    assert "/hapus" in said


def test_keys_are_rotated_and_an_old_backup_wants_the_old_key(
    var: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody is lost; a backup of before says which key it needs."""
    subscribe(var, 7)
    assert main(["backup"]) == 0
    assert main(["keys", "rotate"]) == 0
    assert subscribers(var) == [7]
    assert main(["restore", str(only_backup(var))]) == 1
    said = capsys.readouterr().err
    assert "SARING_KEY_FILE" in said
    assert "tidak ada yang berubah" in said


@pytest.mark.parametrize("words", [["restore", "x.db"], ["keys", "rotate"], ["run"]])
def test_nothing_is_changed_under_a_running_bot(
    var: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1, and why."""
    with (var / "saring.db.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert main(words) == 1
    assert "Bot sudah berjalan" in capsys.readouterr().err


def test_a_backup_is_taken_while_the_bot_runs(var: Path) -> None:
    """That is what it is for."""
    with (var / "saring.db.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert main(["backup", "--out", str(var / "lain")]) == 0
    assert list((var / "lain").glob("*.db"))


@pytest.mark.parametrize("words", [["backup"], ["restore", "x.db"], ["keys", "rotate"]])
def test_a_bad_setting_is_one_line_and_status_two(
    var: Path,
    words: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As for every command."""
    monkeypatch.setenv("SARING_TODAY", "kemarin")
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("Setelan keliru. SARING_TODAY")


def test_a_lost_key_keeps_the_bot_from_starting(
    var: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 1, the setting is named, no key is made anew."""
    monkeypatch.setenv("SARING_CONTENT", str(premises.CONTENT))
    (var / "saring.key").rename(var / "hilang")
    with premises.shared_content():
        assert main(["run"]) == 1
    assert "SARING_KEY_FILE" in capsys.readouterr().err
    assert not (var / "saring.key").exists()


def test_a_damaged_database_keeps_the_bot_from_starting(
    var: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 1, and the command that helps."""
    monkeypatch.setenv("SARING_CONTENT", str(premises.CONTENT))
    (var / "saring.db").write_text("rusak" * 5_000)
    with premises.shared_content():
        assert main(["run"]) == 1
    assert "restore" in capsys.readouterr().err
