"""Callback data: versioned and complete in itself, so a button works after any restart.

The form is ``version:room:verb:argument:…`` and fits the 64 bytes that the Bot API allows. A button
of another version is answered kindly ("tombol ini sudah lama") instead of being guessed at.
"""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "1"
LIMIT = 64
"""Bytes of callback data (Bot API, InlineKeyboardButton)."""
_HIGHEST = 2**31 - 1


class OldButtonError(ValueError):
    """The data was not written by this version of the program."""


@dataclass(frozen=True)
class Action:
    """A pressed button: which room, what to do, and with what."""

    room: str
    verb: str
    args: tuple[str, ...] = ()

    def __str__(self) -> str:
        data = ":".join((VERSION, self.room, self.verb, *self.args))
        if len(data.encode()) > LIMIT:
            raise ValueError(f"callback data over {LIMIT} bytes: {data}")
        return data

    @classmethod
    def parse(cls, data: str) -> Action:
        """Return the action of callback data.

        Raises:
            OldButtonError: the data is of another version or of no known form.
        """
        version, *parts = data.split(":")
        if version != VERSION or len(parts) < 2 or any(_is_huge(part) for part in parts):
            raise OldButtonError(data)
        return cls(parts[0], parts[1], tuple(parts[2:]))

    def number(self, place: int) -> int:
        """Return an argument as a number from 0.

        Raises:
            OldButtonError: it is missing, or no number: a changed client may send anything.
        """
        word = self.word(place)
        if not word.isdecimal():
            raise OldButtonError(word)
        return int(word)

    def word(self, place: int) -> str:
        """Return an argument.

        Raises:
            OldButtonError: it is missing.
        """
        if place >= len(self.args):
            raise OldButtonError(self.verb)
        return self.args[place]


def _is_huge(part: str) -> bool:
    """Tell whether a part is a number that no column of a table could hold."""
    return part.isdecimal() and int(part) > _HIGHEST


def action(room: str, verb: str, *args: str | int) -> str:
    """Return callback data for a button.

    Raises:
        ValueError: the data would exceed 64 bytes.
    """
    return str(Action(room, verb, tuple(str(arg) for arg in args)))
