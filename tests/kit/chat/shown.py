"""One message as it stands in a chat, after edits, and what a person could do with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(repr=False)
class Shown:
    """A message in a chat.

    Attributes:
        raw: the Bot API's Message object as it is now.
        html: the source as the bot wrote it, where it used a parse mode.
        method: the method that sent it, or ``received`` for a person's message.
        edits: how often it was edited.
        deleted: whether it is gone from the chat.
        reactions: emoji the bot put on it.
    """

    raw: Json
    html: str | None = None
    method: str = "received"
    edits: int = 0
    deleted: bool = False
    reactions: list[str] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The message's id in its chat."""
        return int(self.raw["message_id"])

    @property
    def chat(self) -> int:
        """The chat's id."""
        return int(self.raw["chat"]["id"])

    @property
    def by_bot(self) -> bool:
        """Whether the bot sent it."""
        return self.method != "received"

    @property
    def text(self) -> str:
        """The text or caption as a person reads it, without markup."""
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """The formatting of the text or caption."""
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def file(self) -> str | None:
        """The id of the file it carries (a photo's largest size), or None."""
        if photo := self.raw.get("photo"):
            return str(photo[-1]["file_id"])
        for kind in ("document", "video", "animation", "audio", "voice", "video_note", "sticker"):
            if kind in self.raw:
                return str(self.raw[kind]["file_id"])
        return None

    @property
    def album(self) -> str | None:
        """The album it belongs to, or None."""
        group = self.raw.get("media_group_id")
        return None if group is None else str(group)

    @property
    def protected(self) -> bool:
        """Whether it may not be forwarded or saved."""
        return bool(self.raw.get("has_protected_content"))

    @property
    def rows(self) -> list[list[Json]]:
        """The inline buttons, row by row."""
        return list(self.raw.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def buttons(self) -> list[Json]:
        """The inline buttons in reading order."""
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        """What the buttons say, in reading order."""
        return [str(button["text"]) for button in self.buttons]

    def button(self, which: str | int) -> Json:
        """Return a button by its number (from 0), its label, or a part of its label.

        Raises:
            LookupError: there is no such button, or the part fits several.
        """
        if isinstance(which, int):
            return self.buttons[which]
        exact = [button for button in self.buttons if button["text"] == which]
        found = exact or [button for button in self.buttons if which in str(button["text"])]
        if len(found) != 1:
            raise LookupError(f"{len(found)} buttons for {which!r} among {self.labels}")
        return found[0]

    def __repr__(self) -> str:
        who = "bot" if self.by_bot else "person"
        return f"<{who} {self.id}: {self.text[:60]!r} {self.labels}>"

    def __str__(self) -> str:
        buttons = "".join(f"\n[{label}]" for label in self.labels)
        return f"{self.text}{buttons}"
