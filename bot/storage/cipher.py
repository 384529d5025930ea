"""Chat ids at rest: encrypted with a key that is not in the database.

Deterministic authenticated encryption (AES-SIV, RFC 5297) lets a row be found by its chat id while
a stolen database file names nobody.
"""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

_BITS = 512
_PURPOSE = b"saring chat id"


class WrongKeyError(Exception):
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
            raise WrongKeyError from error


def load_key(path: Path) -> tuple[bytes, bool]:
    """Return the key of a file and whether it was made just now.

    A new key is written with permissions for the owner alone.

    Raises:
        WrongKeyError: the file does not hold a key.
    """
    if path.exists():
        try:
            key = bytes.fromhex(path.read_text("ascii").strip())
        except ValueError as error:
            raise WrongKeyError(f"{path} bukan berkas kunci Saring") from error
        if len(key) * 8 != _BITS:
            raise WrongKeyError(f"{path} bukan berkas kunci Saring")
        return key, False
    key = AESSIV.generate_key(_BITS)
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key.hex() + "\n")
    return key, True
