"""One chat: what was said in it, in order, and what Telegram would let the bot do there."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from tests.kit.chat import refusal
from tests.kit.chat.shown import Json, Shown


class Standing(StrEnum):
    """How the chat stands to the bot."""

    OPEN = "open"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    UNKNOWN = "unknown"  # the person never opened the bot
    MIGRATED = "migrated"


@dataclass(frozen=True)
class Toast:
    """What a person sees after pressing a button: a short notice, or an alert to dismiss."""

    query: str
    text: str
    alert: bool


@dataclass
class Room:
    """A chat with its messages, oldest first."""

    raw: Json
    standing: Standing = Standing.OPEN
    moved_to: int | None = None
    log: list[Shown] = field(default_factory=list)
    toasts: list[Toast] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    by_id: dict[int, Shown] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The chat's id."""
        return int(self.raw["id"])

    @property
    def messages(self) -> list[Shown]:
        """What stands in the chat now, a person's messages and the bot's."""
        return [shown for shown in self.log if not shown.deleted]

    @property
    def replies(self) -> list[Shown]:
        """What stands in the chat now from the bot."""
        return [shown for shown in self.messages if shown.by_bot]

    @property
    def last(self) -> Shown:
        """The bot's newest message that still stands.

        Raises:
            LookupError: the bot said nothing.
        """
        replies = self.replies
        if not replies:
            raise LookupError(f"the bot said nothing in chat {self.id}")
        return replies[-1]

    def add(self, shown: Shown) -> Shown:
        """Append a message."""
        self.log.append(shown)
        self.by_id[shown.id] = shown
        return shown

    def find(self, message: object) -> Shown | None:
        """Return a message that still stands, by id."""
        shown = self.by_id.get(message) if isinstance(message, int) else None
        return None if shown is None or shown.deleted else shown

    def admit(self) -> None:
        """Let the bot write here.

        Raises:
            RefusalError: Telegram would not.
        """
        if self.standing is Standing.BLOCKED:
            raise refusal.blocked()
        if self.standing is Standing.DEACTIVATED:
            raise refusal.deactivated()
        if self.standing is Standing.KICKED:
            raise refusal.kicked()
        if self.standing is Standing.UNKNOWN:
            raise refusal.no_chat()
        if self.standing is Standing.MIGRATED:
            raise refusal.migrated(self.moved_to or self.id)
