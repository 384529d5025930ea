"""Officers from the phone: who they are, what they did, content, withdrawn cards, the pause."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from bot.action import Action
from bot.answers.service import WITHDRAWN
from bot.chores.content import CONTENT_READ
from bot.clock import long_date
from bot.content.problem import BrokenContentError
from bot.house import House
from bot.news.handlers import NewsHandlers
from bot.officers import staff_view, texts
from bot.officers.roles import OfficerRole
from bot.officers.staff_handlers import StaffHandlers
from bot.officers.store import Officer
from bot.officers.trail_handlers import TrailHandlers
from bot.officers.trail_view import ROOM
from bot.reply import Reply, quote
from bot.wire import reading
from bot.wire.room import Audience, Command, Room
from bot.wire.turn import Turn

PAUSE = "paused"
"""Name of the pause switch; its value is the officer's note."""
_MOST_PROBLEMS = 8
_LONGEST_NOTE = 300
_CONFIRMED = ("remove", "pause", "no")


class OfficerHandlers:
    """The commands of superadmins and editors that are not about circulars."""

    def __init__(
        self, house: House, commands: Callable[[int], Iterable[Command]], news: NewsHandlers
    ) -> None:
        self._house, self._news = house, news
        self._trail, self._staff = TrailHandlers(house), StaffHandlers(house, commands)

    def room(self) -> Room:
        """Return what this room offers."""
        trail, staff = self._trail, self._staff
        chief, editor = Audience.SUPERADMIN, Audience.EDITOR
        return Room(
            ROOM,
            commands=(
                Command("idsaya", "Id Telegram Anda, untuk ditetapkan sebagai petugas", self.my_id),
                Command("petugas", "Lihat, tambah, atau cabut petugas", staff.manage, chief),
                Command("audit", "Jejak tindakan petugas", trail.show, Audience.VIEWER),
                Command("muatulang", "Baca ulang folder isi", self.reload, editor),
                Command("tarik", "Tarik satu jawaban sementara", self.withdraw, editor),
                Command("pulihkan", "Tampilkan lagi jawaban yang ditarik", self.restore, editor),
                Command("jeda", "Jeda bot dengan pesan, atau lanjutkan", self.pause, chief),
                Command(
                    "siapabertanya", "Jawaban bila diminta data penanya", self.who_asked, editor
                ),
            ),
            press=self._press,
        )

    async def _press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button of this room: a confirmation of the chief's, or a page of the trail."""
        if pressed.verb not in _CONFIRMED:
            await self._trail.press(turn, pressed)
            return
        await turn.toast()
        if not self._house.officers.may(turn.person, OfficerRole.SUPERADMIN):
            return
        if pressed.verb == "remove":
            await self._staff.removed(turn, pressed.word(0))
        elif pressed.verb == "pause" and turn.asked_about is not None:
            note = reading.behind_command(turn.asked_about.text or "").strip()
            if note:
                await self._pause(turn, note[:_LONGEST_NOTE])
        else:
            await turn.answer(Reply(texts.NOTHING_DONE, replaces=True))

    async def my_id(self, turn: Turn) -> None:
        """Answer /idsaya."""
        await turn.answer(Reply(texts.MY_ID.format(person=turn.person)))

    async def reload(self, turn: Turn) -> None:
        """Answer /muatulang; broken content keeps the old one."""
        await self._news.begin()
        try:
            today = self._house.clock.now().date()
            library = (await asyncio.to_thread(self._house.editions.reload, today)).library
        except BrokenContentError as error:
            await turn.answer(Reply(broken(error)))
            return
        await self._house.flags.put(CONTENT_READ, self._house.clock.now().isoformat())
        await self._house.officers.record(self._acting(turn), "isi_dimuat_ulang")
        html = texts.RELOADED.format(
            answers=len(library.answers), circulars=len(library.circulars),
            rules=len(library.skb), as_of=long_date(library.meta.as_of),
        )  # fmt: skip
        await turn.answer(await self._news.after(html))

    async def withdraw(self, turn: Turn) -> None:
        """Answer /tarik."""
        answer_id, _, why = turn.words.partition(" ")
        if not answer_id or not why.strip():
            names = ", ".join(self._house.flags.under(WITHDRAWN))
            extra = "\n" + texts.LIST_WITHDRAWN.format(ids=names) if names else ""
            await turn.answer(Reply(texts.WITHDRAW_USAGE + extra))
            return
        if answer_id not in self._house.editions.current.library.answers:
            await turn.answer(Reply(texts.UNKNOWN_CARD))
            return
        await self._news.begin()
        await self._house.flags.put(WITHDRAWN + answer_id, why.strip()[:200])
        by = self._acting(turn)
        await self._house.officers.record(by, "jawaban_ditarik", answer_id, why.strip()[:500])
        await turn.answer(await self._news.after(texts.WITHDRAWN.format(id=answer_id), answer_id))

    async def restore(self, turn: Turn) -> None:
        """Answer /pulihkan."""
        answer_id = turn.words.strip()
        if not answer_id:
            names = ", ".join(self._house.flags.under(WITHDRAWN))
            listed = texts.LIST_WITHDRAWN.format(ids=names) if names else texts.NONE_WITHDRAWN
            await turn.answer(Reply(texts.RESTORE_USAGE.format(list=listed)))
            return
        if self._house.flags.get(WITHDRAWN + answer_id) is None:
            await turn.answer(Reply(texts.NOT_WITHDRAWN.format(id=quote(answer_id))))
            return
        await self._house.flags.drop(WITHDRAWN + answer_id)
        await self._house.officers.record(self._acting(turn), "jawaban_dipulihkan", answer_id)
        await turn.answer(await self._news.after(texts.RESTORED.format(id=answer_id), answer_id))

    async def pause(self, turn: Turn) -> None:
        """Answer /jeda."""
        note = turn.words.strip()[:_LONGEST_NOTE]
        flags, officers = self._house.flags, self._house.officers
        if note == "selesai":
            await flags.drop(PAUSE)
            await officers.record(self._acting(turn), "jeda_selesai")
            await turn.answer(Reply(texts.RESUMED))
        elif note:
            asked = texts.PAUSE_ASK.format(note=quote(note))
            await turn.answer(
                Reply(asked, staff_view.yes_or_no(texts.PAUSE_YES, "pause")), quoting=True
            )
        else:
            paused = flags.get(PAUSE)
            on = paused is not None
            known = texts.PAUSED.format(note=quote(paused or "")) if on else texts.NOT_PAUSED
            await turn.answer(Reply(known))

    async def _pause(self, turn: Turn, note: str) -> None:
        await self._house.flags.put(PAUSE, note)
        await self._house.officers.record(self._acting(turn), "jeda", why=note)
        await turn.answer(Reply(texts.PAUSED.format(note=quote(note)), replaces=True))

    async def who_asked(self, turn: Turn) -> None:
        """Answer /siapabertanya: the ready reply to a demand for names."""
        await turn.answer(Reply(texts.WHO_ASKED))

    def _acting(self, turn: Turn) -> Officer:
        officer = self._house.officers.of(turn.person)
        if officer is None:
            raise PermissionError("an officer's command reached someone who is none")
        return officer


def broken(error: BrokenContentError) -> str:
    """Return the problems of a content folder for a phone."""
    shown = "\n".join(
        f"• {quote(str(problem)[:300])}" for problem in error.problems[:_MOST_PROBLEMS]
    )
    rest = len(error.problems) - _MOST_PROBLEMS
    more = "\n" + texts.MORE_PROBLEMS.format(n=rest) if rest > 0 else ""
    return texts.BROKEN.format(problems=shown + more)
