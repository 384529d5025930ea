"""Chat ids at rest: encrypted with a key that is not in the database.

Deterministic authenticated encryption (AES-SIV, RFC 5297) lets a row be found by its chat id while
a stolen database file names nobody.
"""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from bot.storage.problem import StorageError

_BITS = 512
_PURPOSE = b"saring chat id"
_NOT_OPENED = (
    "Sebuah id di basis data tidak terbuka dengan kunci ini. Periksa SARING_KEY_FILE dan "
    "kembalikan berkas kunci yang benar."
)
_NO_KEY = "{path} bukan berkas kunci Saring. Periksa SARING_KEY_FILE dan kembalikan dari cadangan."


class WrongKeyError(StorageError):
    """The key file does not fit what is stored."""


class ChatCipher:
    """Encrypts and decrypts 64-bit chat ids."""

    def __init__(self, key: bytes) -> None:
        self._siv = AESSIV(key)

    def seal(self, chat_id: int) -> bytes:
        """Return the ciphertext of a chat id; the same id always gives the same bytes."""
        return self._siv.encrypt(chat_id.to_bytes(8, "big", signed=True), [_PURPOSE])

    def open(self, sealed: bytes) -> int:
        """Return the chat id.

        Raises:
            WrongKeyError: the bytes were sealed with another key, or changed.
        """
        try:
            return int.from_bytes(self._siv.decrypt(sealed, [_PURPOSE]), "big", signed=True)
        except InvalidTag as error:
            raise WrongKeyError(_NOT_OPENED) from error


def load_key(path: Path) -> tuple[bytes, bool]:
    """Return the key of a file and whether it was made just now.

    Raises:
        WrongKeyError: the file does not hold a key.
    """
    if path.exists():
        return read_key(path), False
    return make_key(path), True


def read_key(path: Path) -> bytes:
    """Return the key of a file.

    Raises:
        WrongKeyError: the file does not hold a key, or cannot be read.
    """
    try:
        key = bytes.fromhex(path.read_text("ascii").strip())
    except (ValueError, OSError) as error:
        raise WrongKeyError(_NO_KEY.format(path=path)) from error
    if len(key) * 8 != _BITS:
        raise WrongKeyError(_NO_KEY.format(path=path))
    return key


def make_key(path: Path) -> bytes:
    """Make a key and write it to a new file with permissions for the owner alone, safe on disk.

    Raises:
        FileExistsError: there is a file already; a key is never overwritten.
    """
    key = AESSIV.generate_key(_BITS)
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key.hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return key
