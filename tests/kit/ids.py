"""Numbers that must not meet: messages and updates of one test process."""

from __future__ import annotations

from itertools import count

_messages = count(1)
_updates = count(700_000_001)
_others = count(1)


def next_message() -> int:
    """Return a message id used nowhere else in this process."""
    return next(_messages)


def next_update() -> int:
    """Return an update id used nowhere else in this process."""
    return next(_updates)


def next_number() -> int:
    """Return a number for ids of files, queries, albums and the like."""
    return next(_others)
