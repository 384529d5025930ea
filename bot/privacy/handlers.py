"""/privasi and /hapus."""

from __future__ import annotations

from bot.action import Action, action
from bot.privacy import texts
from bot.privacy.service import Erasing
from bot.reply import Button, Reply, paragraphs
from bot.wire.room import Command, Room
from bot.wire.turn import Turn

_ROOM = "priv"


class PrivacyHandlers:
    """Says what is kept, and deletes it."""

    def __init__(self, erasing: Erasing) -> None:
        self._erasing = erasing

    def room(self) -> Room:
        """Return what this room offers."""
        return Room(
            _ROOM,
            commands=(
                Command("privasi", "Apa yang disimpan dan tidak", self.tell),
                Command("hapus", "Hapus semua tentang obrolan ini", self.ask),
            ),
            press=self.press,
        )

    async def tell(self, turn: Turn) -> None:
        """Answer /privasi."""
        await turn.answer(page())

    async def ask(self, turn: Turn) -> None:
        """Answer /hapus with a question: it cannot be undone."""
        buttons = (
            Button(texts.YES, action(_ROOM, "yes")),
            Button(texts.NO, action(_ROOM, "no")),
        )
        await turn.answer(Reply(texts.ASK_DELETE, (buttons,)))

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer the buttons under /hapus."""
        await turn.toast()
        if pressed.verb != "yes":
            await turn.answer(Reply(texts.KEPT, replaces=True))
            return
        found = await self._erasing.erase(turn.chat)
        await turn.answer(Reply(texts.DELETED if found else texts.NOTHING, replaces=True))


def page() -> Reply:
    """Return the whole promise with its limits."""
    kept = "\n".join(f"• {sentence}" for sentence in texts.SENTENCES.values())
    limits = "\n".join(f"• {limit}" for limit in texts.LIMITS)
    return Reply(paragraphs(texts.TITLE, kept, f"{texts.LIMITS_TITLE}\n{limits}"))
