"""Officers from the phone: who they are, what they did, content, withdrawn cards, the pause."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from bot.answers.service import WITHDRAWN
from bot.chores.content import CONTENT_READ
from bot.clock import long_date
from bot.content.problem import BrokenContentError
from bot.house import House
from bot.news.handlers import NewsHandlers
from bot.officers import texts
from bot.officers.roles import OfficerRole
from bot.officers.service import LastSuperadminError
from bot.officers.store import Officer
from bot.reply import Reply, quote, whole_lines
from bot.wire import menu
from bot.wire.room import Audience, Command, Room
from bot.wire.turn import Turn

PAUSE = "paused"
"""Name of the pause switch; its value is the officer's note."""
_MOST_PROBLEMS = 8
_MOST_TRAIL = 3_800
"""Characters; long reasons fill a message before fifteen acts do."""
_MOST_BITS = 63
_ROLES = ", ".join(role.value for role in OfficerRole)


class OfficerHandlers:
    """The commands of superadmins and editors that are not about circulars."""

    def __init__(
        self, house: House, commands: Callable[[int], Iterable[Command]], news: NewsHandlers
    ) -> None:
        self._house, self._commands, self._news = house, commands, news

    def room(self) -> Room:
        """Return what this room offers."""
        chief, editor = Audience.SUPERADMIN, Audience.EDITOR
        return Room(
            "off",
            commands=(
                Command("idsaya", "Id Telegram Anda, untuk ditetapkan sebagai petugas", self.my_id),
                Command("petugas", "Lihat, tambah, atau cabut petugas", self.manage, chief),
                Command("audit", "Jejak tindakan petugas", self.trail, Audience.VIEWER),
                Command("muatulang", "Baca ulang folder isi", self.reload, editor),
                Command("tarik", "Tarik satu jawaban sementara", self.withdraw, editor),
                Command("pulihkan", "Tampilkan lagi jawaban yang ditarik", self.restore, editor),
                Command("jeda", "Jeda bot dengan pesan, atau lanjutkan", self.pause, chief),
                Command(
                    "siapabertanya", "Jawaban bila diminta data penanya", self.who_asked, editor
                ),
            ),
        )

    async def my_id(self, turn: Turn) -> None:
        """Answer /idsaya."""
        await turn.answer(Reply(texts.MY_ID.format(person=turn.person)))

    async def manage(self, turn: Turn) -> None:
        """Answer /petugas: list, add, remove."""
        words = turn.words.split(maxsplit=3)
        by = self._acting(turn)
        try:
            if len(words) == 4 and words[0] == "tambah":
                html = await self._add(_person(words[1]), OfficerRole(words[2]), words[3][:64], by)
                await self._renew_menu(turn, int(words[1]))
            elif len(words) == 2 and words[0] == "cabut":
                html = await self._remove(_person(words[1], _MOST_BITS), by)
                await self._renew_menu(turn, int(words[1]))
            else:
                html = self._list() if not words else texts.USAGE
        except LastSuperadminError:
            html = texts.LAST
        except ValueError:
            html = texts.USAGE
        await turn.answer(Reply(html))

    async def trail(self, turn: Turn) -> None:
        """Answer /audit."""
        lines = [
            texts.TRAIL_LINE.format(
                at=act.at.strftime("%d-%m-%Y %H:%M"),
                officer=quote(act.officer),
                act=act.act,
                subject=f" · {quote(act.subject)}" if act.subject else "",
                why=f" · {quote(act.why[:120])}" if act.why else "",
            )
            for act in await self._house.officers.trail(15)
        ]
        shown = whole_lines("\n".join(lines), _MOST_TRAIL)
        html = texts.TRAIL.format(lines=shown) if lines else texts.TRAIL_EMPTY
        await turn.answer(Reply(html))

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
        await turn.answer(await self._news.after(texts.WITHDRAWN.format(id=answer_id)))

    async def restore(self, turn: Turn) -> None:
        """Answer /pulihkan."""
        answer_id = turn.words.strip()
        if self._house.flags.get(WITHDRAWN + answer_id) is None:
            await turn.answer(Reply(texts.NOT_WITHDRAWN.format(id=quote(answer_id or "-"))))
            return
        await self._house.flags.drop(WITHDRAWN + answer_id)
        await self._house.officers.record(self._acting(turn), "jawaban_dipulihkan", answer_id)
        await turn.answer(await self._news.after(texts.RESTORED.format(id=answer_id)))

    async def pause(self, turn: Turn) -> None:
        """Answer /jeda."""
        note = turn.words.strip()[:300]
        flags, officers = self._house.flags, self._house.officers
        if note == "selesai":
            await flags.drop(PAUSE)
            await officers.record(self._acting(turn), "jeda_selesai")
            await turn.answer(Reply(texts.RESUMED))
        elif note:
            await flags.put(PAUSE, note)
            await officers.record(self._acting(turn), "jeda", why=note)
            await turn.answer(Reply(texts.PAUSED.format(note=quote(note))))
        else:
            await turn.answer(Reply(texts.NOT_PAUSED))

    async def who_asked(self, turn: Turn) -> None:
        """Answer /siapabertanya: the ready reply to a demand for names."""
        await turn.answer(Reply(texts.WHO_ASKED))

    def _list(self) -> str:
        lines = "\n".join(
            texts.LINE.format(label=quote(o.label), role=o.role.value, person=o.person)
            for o in self._house.officers.all()
        )
        return texts.LIST.format(lines=lines, roles=_ROLES)

    async def _add(self, person: int, role: OfficerRole, label: str, by: Officer) -> str:
        await self._house.officers.add(person, role, label, by)
        return texts.ADDED.format(label=quote(label), role=role.value)

    async def _remove(self, person: int, by: Officer) -> str:
        known = self._house.officers.of(person)
        if known is None or not await self._house.officers.remove(person, by):
            return texts.NOT_THERE
        return texts.REMOVED.format(label=quote(known.label))

    async def _renew_menu(self, turn: Turn, person: int) -> None:
        await menu.publish_for(turn.bot, person, self._commands(person))

    def _acting(self, turn: Turn) -> Officer:
        officer = self._house.officers.of(turn.person)
        if officer is None:
            raise PermissionError("an officer's command reached someone who is none")
        return officer


def _person(word: str, bits: int = 52) -> int:
    """Return the id of a person; Telegram's have at most 52 bits (Bot API, User).

    The officers of local mode have longer ones, and must be removable where they were left behind.

    Raises:
        ValueError: it is no such id.
    """
    if not word.isdecimal() or not 0 < int(word) < 2**bits:
        raise ValueError(word)
    return int(word)


def broken(error: BrokenContentError) -> str:
    """Return the problems of a content folder for a phone."""
    shown = "\n".join(
        f"• {quote(str(problem)[:300])}" for problem in error.problems[:_MOST_PROBLEMS]
    )
    rest = len(error.problems) - _MOST_PROBLEMS
    more = "\n" + texts.MORE_PROBLEMS.format(n=rest) if rest > 0 else ""
    return texts.BROKEN.format(problems=shown + more)
