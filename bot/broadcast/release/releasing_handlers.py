"""When an approved broadcast starts, and holding one that is under way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.broadcast import texts, view, wording
from bot.broadcast.campaign import PAUSED_DAYS, Campaign, Person
from bot.broadcast.draft import choice_view
from bot.broadcast.draft.dates import find_moment
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.release.schedule import seconds_for
from bot.broadcast.steps import Press, Steps, typed
from bot.broadcast.wording import act, sure
from bot.clock import WIB
from bot.reply import Reply, Rows
from bot.wire import sending
from bot.wire.turn import Turn

_MINUTE = 60


class ReleasingHandlers(Steps):
    """Lets approved broadcasts go, and holds them."""

    @property
    def verbs(self) -> Mapping[str, Press]:
        """The buttons that are answered here."""
        return {
            "go": self.send, "gook": self.send_sure, "when": self.when, "at": self.at,
            "atok": self.at_sure, "unsch": self.unschedule, "pause": self.pause,
            "cont": self.go_on, "stop": self.stop, "stopok": self.stop_sure,
        }  # fmt: skip

    async def send(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Ask once more before it goes."""
        campaign = await self._office.releasing.at(int(args[0]), int(args[1]))
        start = self._office.releasing.start_of(campaign, None)
        await turn.answer(await self._confirmation(campaign, None, start))

    async def send_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Let it go."""
        await self._release(turn, by, args, None)

    async def when(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Ask for a time."""
        campaign = await self._office.releasing.at(int(args[0]), int(args[1]))
        await self._focus(by, campaign.id, Asking.WHEN, args[1])
        await turn.answer(choice_view.times(campaign, self._house.clock.now()))

    async def timed(self, turn: Turn, by: Person, focus: Focus) -> None:
        """Take a message as the time."""
        moment = find_moment(typed(turn) or "", self._house.clock.now())
        if moment is None:
            raise RefusedError(Why.NOT_A_MOMENT)
        await self._at(turn, by, focus.campaign, int(focus.detail), moment)

    async def at(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take a time that was offered."""
        await self._at(turn, by, int(args[0]), int(args[1]), _moment(args[2]))

    async def _at(
        self, turn: Turn, by: Person, identifier: int, version: int, moment: datetime
    ) -> None:
        """Ask whether this is the time; a question about an earlier one is taken back."""
        campaign = await self._office.releasing.at(identifier, version)
        start = self._office.releasing.start_of(campaign, moment)
        reply = await self._confirmation(campaign, moment, start)
        focus = await self._office.desk.focus.of(by.id)
        if focus is not None and focus.campaign == identifier and focus.panel is not None:
            replaced = Reply(texts.TIME_REPLACED.format(id=identifier))
            await sending.edit(turn.bot, turn.chat, focus.panel, replaced)
        sent = await turn.answer(reply)
        # Until it is answered another time may be typed.
        question = sent.message_id if sent is not None else None
        await self._focus(by, identifier, Asking.WHEN, str(version), panel=question)

    async def at_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Let it start at a time."""
        await self._release(turn, by, args, _moment(args[2]))

    async def _release(
        self, turn: Turn, by: Person, args: Sequence[str], moment: datetime | None
    ) -> None:
        campaign = await self._office.releasing.release(int(args[0]), int(args[1]), by, moment)
        await self._unfocus(by)
        soon = self._house.clock.now() + timedelta(minutes=1)
        if campaign.starts is not None and campaign.starts > soon:
            start = wording.when_exactly(campaign.starts)
            html = texts.SCHEDULED.format(id=campaign.id, start=start)
            await self._tell_others(by, texts.OTHER_SCHEDULED, campaign, start=start)
            rows: Rows = ((act(texts.UNSCHEDULE, "unsch", campaign),),)
            await turn.answer(Reply(html, rows, replaces=True))
            return
        await turn.answer(Reply(texts.STARTING.format(id=campaign.id), replaces=True))

    async def _confirmation(
        self, campaign: Campaign, wanted: datetime | None, start: datetime
    ) -> Reply:
        """Return the last question before a broadcast goes: to how many, when, until when."""
        await self._office.releasing.check_about(campaign)
        audience, messages = await self._office.reviewer.reach(campaign)
        if not audience.total:
            raise RefusedError(Why.NO_RECIPIENTS)
        seconds = seconds_for(messages, 1, self._office.tempo.rate)
        end = start + timedelta(seconds=seconds)
        ends = texts.ENDS_SOON if seconds < _MINUTE else texts.ENDS_AT
        common = {
            "id": campaign.id, "about": campaign.about, "people": wording.number(audience.total),
            "start": wording.when_exactly(start), "ends": ends.format(end=wording.clock(end)),
            "quiet": wording.hours(self._office.notices.quiet),
            "late": texts.ENDS_QUIET if self._office.releasing.runs_late(campaign, end) else "",
        }  # fmt: skip
        now = wanted is None
        if now and start > self._house.clock.now() + timedelta(minutes=1):
            html = texts.CONFIRM_QUIET.format(**common)
            return Reply(html, sure(campaign, texts.YES_SCHEDULE, "gook"))
        if now:
            form = texts.CONFIRM_SEND if campaign.kind.sends else texts.CONFIRM_CHANGE
            rows = sure(campaign, texts.YES_SEND, "gook")
            return Reply(form.format(**common), rows)
        moved = texts.MOVED_QUIET if wanted is not None and start > wanted else ""
        yes = act(texts.YES_SCHEDULE, "atok", campaign, choice_view.minute(start))
        no = wording.button(texts.NO, "open", campaign.id)
        moved = moved.format(**common)
        return Reply(texts.CONFIRM_AT.format(moved=moved, **common), ((yes, no),))

    async def unschedule(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take a time back."""
        campaign = await self._office.releasing.unschedule(int(args[0]), int(args[1]), by)
        await self._tell_others(by, texts.OTHER_UNSCHEDULED, campaign)
        rows: Rows = (view.released(campaign),)
        await turn.answer(Reply(texts.UNSCHEDULED.format(id=campaign.id), rows, replaces=True))

    async def pause(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Hold a broadcast."""
        campaign = await self._office.releasing.pause(int(args[0]), int(args[1]), by)
        html = texts.PAUSED.format(id=campaign.id, days=PAUSED_DAYS)
        await turn.answer(Reply(html, (view.running(campaign),)))

    async def go_on(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Let a held broadcast go on."""
        campaign = await self._office.releasing.go_on(int(args[0]), int(args[1]), by)
        await turn.answer(Reply(texts.GOING_ON.format(id=campaign.id), (view.running(campaign),)))

    async def stop(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Ask before ending for good."""
        campaign = await self._office.releasing.load(int(args[0]))
        rows = sure(campaign, texts.YES_STOP, "stopok")
        await turn.answer(Reply(texts.CONFIRM_STOP.format(id=campaign.id), rows))

    async def stop_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """End for good."""
        campaign = await self._office.releasing.stop(int(args[0]), int(args[1]), by)
        await turn.answer(Reply(texts.STOPPING.format(id=campaign.id), replaces=True))


def _moment(minutes: str) -> datetime:
    return datetime.fromtimestamp(int(minutes) * 60, WIB)
