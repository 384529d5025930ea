"""What is different from what subscribers know, gathered by topic group. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.news.items import IN_FORCE, RECALLED, REPLACED, WITHDRAWN, WITHHELD, Item, Shelf


class What(StrEnum):
    """What became of an item; the most important to know first."""

    WITHHELD = "ditinjau"
    SAYS_OTHERWISE = "jawaban_berubah"
    WITHDRAWN = "dicabut"
    RECALLED = "ditarik_siaran"
    REPLACED = "diganti"
    GONE = "hilang"
    BACK = "kembali"
    CHANGED = "diperbarui"
    NEW = "baru"


@dataclass(frozen=True)
class Change:
    """One item that is not what subscribers know."""

    known: Item | None
    now: Item | None

    @property
    def item(self) -> Item:
        """The item as it is, or as it was."""
        item = self.now or self.known
        if item is None:
            raise ValueError("a change of nothing")
        return item

    @property
    def what(self) -> What:
        """What became of it."""
        if self.known is None:
            return What.NEW
        if self.now is None:
            return What.GONE
        before, after = self.known.said, self.now.said
        if before == after:
            return What.CHANGED
        marks = {
            WITHHELD: What.WITHHELD, WITHDRAWN: What.WITHDRAWN, RECALLED: What.RECALLED,
            REPLACED: What.REPLACED,
        }  # fmt: skip
        if after in marks:
            return marks[after]
        return What.BACK if before in marks or after == IN_FORCE else What.SAYS_OTHERWISE

    @property
    def deserves_a_word(self) -> bool:
        """Somebody may have relied on what it was; a new answer nobody has relied on yet."""
        match self.what:
            case What.NEW:
                return self.item.shelf is not Shelf.ANSWER
            case What.GONE:
                return self.item.shelf is not Shelf.CONTEST
            case What.CHANGED if self.known is not None and self.now is not None:
                # A newer program reads the same entry otherwise: that is no news.
                return self.known.scheme == self.now.scheme
        return True


@dataclass(frozen=True)
class Batch:
    """The changes of one topic group."""

    topic_group: str
    changes: tuple[Change, ...]

    @property
    def token(self) -> str:
        """A short name of exactly these changes, for buttons: a tap means what was shown."""
        return token(self.changes)


def differences(known: Mapping[str, Item], now: Mapping[str, Item]) -> tuple[Change, ...]:
    """Return what is different, in the order of the library, what is gone last."""
    changed = [
        Change(known.get(item.id), item)
        for item in now.values()
        if (before := known.get(item.id)) is None
        or (before.digest, before.said) != (item.digest, item.said)
    ]
    gone = [Change(item, None) for item in known.values() if item.id not in now]
    return (*changed, *gone)


def batches(changes: Iterable[Change]) -> tuple[Batch, ...]:
    """Return changes gathered by topic group, in each the most important first."""
    gathered: dict[str, list[Change]] = {}
    for change in changes:
        gathered.setdefault(change.item.topic_group, []).append(change)
    order = list(What)
    return tuple(
        Batch(group, tuple(sorted(some, key=lambda change: order.index(change.what))))
        for group, some in gathered.items()
    )


def token(changes: Iterable[Change]) -> str:
    """Return a short name of exactly these changes."""
    sides = sorted(
        f"{change.item.id} {_side(change.known)} {_side(change.now)}" for change in changes
    )
    return hashlib.sha256("\n".join(sides).encode()).hexdigest()[:12]


def _side(item: Item | None) -> str:
    return f"{item.digest}/{item.said}" if item is not None else "-"
