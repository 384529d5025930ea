"""Sealed chat ids: found by equality, readable by nobody without the key."""

import stat
from pathlib import Path

import pytest

from bot.storage.cipher import ChatCipher, WrongKeyError, load_key

KEY, OTHER = bytes(range(64)), bytes(range(1, 65))


@pytest.mark.parametrize("chat", [7, -1001234567890, 2**52, 0])
def test_a_sealed_id_opens_again(chat: int) -> None:
    """Private chats are positive, groups negative."""
    cipher = ChatCipher(KEY)
    assert cipher.open(cipher.seal(chat)) == chat


def test_the_same_id_seals_to_the_same_bytes() -> None:
    """A row is found by equality, without opening every row."""
    assert ChatCipher(KEY).seal(7) == ChatCipher(KEY).seal(7)


def test_sealed_bytes_do_not_show_the_id() -> None:
    """A stolen database file names nobody."""
    assert (123456789).to_bytes(8, "big") not in ChatCipher(KEY).seal(123456789)


def test_another_key_opens_nothing() -> None:
    """A lost key is noticed, never read as a wrong number."""
    with pytest.raises(WrongKeyError):
        ChatCipher(OTHER).open(ChatCipher(KEY).seal(7))


def test_a_key_is_made_once_and_kept_private(tmp_path: Path) -> None:
    """The first start makes the key; the second finds it."""
    path = tmp_path / "var" / "saring.key"
    key, made = load_key(path)
    assert made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_key(path) == (key, False)


@pytest.mark.parametrize("content", ["", "xyz", "00" * 8])
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: str) -> None:
    """Nothing is sealed with half a key."""
    path = tmp_path / "saring.key"
    path.write_text(content)
    with pytest.raises(WrongKeyError):
        load_key(path)
