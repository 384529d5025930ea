"""Officers mark campaign material: by a button under a screened picture, or by /tandai."""

from __future__ import annotations

from telegram import Message

from bot.action import Action, action
from bot.clock import long_date
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.officers.service import Officers
from bot.officers.store import Officer
from bot.pictures import fingerprint, texts
from bot.pictures.store import MaterialStore
from bot.reply import Button, Reply, quote
from bot.screening import view
from bot.screening.service import PictureReader
from bot.wire import downloads, reading
from bot.wire.room import Audience, Command, Room
from bot.wire.turn import Turn

ROOM = "pic"
_MOST_NOTE = 64
_MOST_LISTED = 20


class PictureHandlers:
    """What officers do with pictures."""

    def __init__(
        self, house: House, pictures: PictureReader | None, materials: MaterialStore
    ) -> None:
        self._house, self._pictures, self._materials = house, pictures, materials

    def room(self) -> Room:
        """Return what this room offers."""
        editor = Audience.EDITOR
        return Room(
            ROOM,
            commands=(
                Command("tandai", "Tandai gambar sebagai materi kampanye", self.mark, editor),
                Command("materi", "Materi kampanye yang ditandai", self.show, editor),
            ),
            press=self.press,
        )

    async def mark(self, turn: Turn) -> None:
        """Answer /tandai, sent as a reply to a picture."""
        asked = turn.message.reply_to_message if turn.message is not None else None
        if asked is None or (asked.from_user is not None and asked.from_user.is_bot):
            # The bot's own picture carries marks, so it looks like nothing that is passed around.
            await turn.answer(Reply(texts.USAGE))
            return
        await turn.answer(await self._mark(turn, asked, turn.words[:_MOST_NOTE]))

    async def show(self, turn: Turn) -> None:
        """Answer /materi: the list, or taking a mark back."""
        words = turn.words.split()
        if len(words) == 2 and words[0] == "cabut" and words[1].isdecimal():
            await turn.answer(Reply(await self._drop(turn, int(words[1]))))
            return
        known = await self._materials.all()
        lines = [
            texts.LINE.format(
                number=item.id, on=long_date(item.marked_at.date()),
                note=f" · {quote(item.note)}" if item.note else "",
            )
            for item in known[:_MOST_LISTED]
        ]  # fmt: skip
        html = texts.LIST.format(n=len(known), lines="\n".join(lines)) if known else texts.EMPTY
        await turn.answer(Reply(html))

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer the button that marks a picture, and the one that takes it back."""
        if not self._house.officers.may(turn.person, OfficerRole.EDITOR):
            await turn.toast()
            return
        await turn.toast()
        if pressed.verb == "drop" and pressed.args and pressed.args[0].isdecimal():
            await turn.answer(Reply(await self._drop(turn, int(pressed.args[0])), replaces=True))
        elif pressed.verb == "mark" and turn.asked_about is not None:
            await turn.answer(await self._mark(turn, turn.asked_about, ""))
        else:
            await turn.answer(Reply(texts.NO_PICTURE))

    async def _mark(self, turn: Turn, asked: Message, note: str) -> Reply:
        picture = reading.read(asked).picture
        if picture is None:
            return Reply(texts.NO_PICTURE)
        if self._pictures is None:
            return Reply(texts.SLIM)
        looked = await self._pictures.read(lambda: downloads.picture(turn.bot, picture))
        if looked.seen.refusal is not None:
            return Reply("\n".join(view.refusals((looked.seen.refusal,))))
        looks = looked.seen.fingerprint
        if looks is None or not fingerprint.is_telling(looks):
            return Reply(texts.TOO_PLAIN)
        number = await self._materials.add(looks, note, self._house.clock.now())
        await self._officers.record(self._acting(turn), "materi_ditandai", str(number), note)
        undo = Button(texts.UNDO, action(ROOM, "drop", number))
        return Reply(texts.MARKED.format(number=number), ((undo,),))

    async def _drop(self, turn: Turn, number: int) -> str:
        if not await self._materials.drop(number):
            return texts.NOT_THERE
        await self._officers.record(self._acting(turn), "materi_dicabut", str(number))
        return texts.DROPPED.format(number=number)

    def _acting(self, turn: Turn) -> Officer:
        officer = self._officers.of(turn.person)
        if officer is None:
            raise PermissionError("an officer's command reached someone who is none")
        return officer

    @property
    def _officers(self) -> Officers:
        return self._house.officers
