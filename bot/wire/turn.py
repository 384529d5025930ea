"""One update being answered: what a handler may know of it, and how it may answer."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Bot, CallbackQuery, Message, Update
from telegram.error import BadRequest

from bot.reply import Reply, quote
from bot.wire import sending

_TOO_LATE = ("query is too old", "query id is invalid")


@dataclass
class Turn:
    """An update with the means to answer it. Handlers see this instead of PTB's context."""

    update: Update
    bot: Bot
    words: str = ""  # what follows a command, or the payload of a deep link

    @property
    def person(self) -> int:
        """The id of the user who acted; never stored or logged in the clear."""
        user = self.update.effective_user
        return user.id if user is not None else self.chat

    @property
    def chat(self) -> int:
        """The id of the chat to answer in."""
        chat = self.update.effective_chat
        return chat.id if chat is not None else self.person

    @property
    def message(self) -> Message | None:
        """The message that was sent or edited, or None for a pressed button."""
        return self.update.message or self.update.edited_message

    @property
    def query(self) -> CallbackQuery | None:
        """The pressed button, or None."""
        return self.update.callback_query

    @property
    def pressed_on(self) -> Message | None:
        """The message that carries the pressed button, where Telegram still lets us see it."""
        message = self.query.message if self.query is not None else None
        return message if isinstance(message, Message) else None

    @property
    def asked_about(self) -> Message | None:
        """The person's own message that the pressed message answers: a button needs no memory."""
        pressed_on = self.pressed_on
        return pressed_on.reply_to_message if pressed_on is not None else None

    async def answer(self, *replies: Reply, quoting: bool = False) -> Message | None:
        """Send replies; one with ``replaces`` takes the place of the pressed message.

        Returns the last message that was sent, or None when the last reply was an edit.
        """
        sent: Message | None = None
        for reply in replies:
            if reply.replaces and await self._replace(reply):
                sent = None
                continue
            target = self.message.message_id if quoting and self.message is not None else None
            sent = await sending.send(self.bot, self.chat, reply, quoting=target)
        return sent

    async def toast(self, text: str = "", *, alert: bool = False) -> None:
        """Answer a pressed button with a short notice of at most 200 characters.

        A press that waited too long, as after a restart, takes no notice any more; what it asks
        for is answered all the same.
        """
        if self.query is None:
            return
        try:
            await self.query.answer(text or None, show_alert=alert)
        except BadRequest as error:
            if not any(words in error.message.lower() for words in _TOO_LATE):
                raise
            if text:
                await self.answer(Reply(quote(text)))

    async def _replace(self, reply: Reply) -> bool:
        pressed_on = self.pressed_on
        has_file = reply.picture or reply.document or reply.file
        if pressed_on is None or pressed_on.text is None or has_file:
            return False
        return await sending.edit(self.bot, pressed_on.chat.id, pressed_on.message_id, reply)
