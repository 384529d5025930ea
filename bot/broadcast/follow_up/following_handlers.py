"""What is done about a broadcast that is over: queue again, remind, correct, recall, withdraw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.broadcast import texts as room_texts
from bot.broadcast import view, wording
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.follow_up import report_view, texts
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.steps import Press, Steps, origin, typed
from bot.broadcast.wording import act
from bot.reply import Reply, Rows, quote
from bot.wire.turn import Turn


class FollowingHandlers(Steps):
    """Begins what comes after."""

    @property
    def verbs(self) -> Mapping[str, Press]:
        """The buttons that are answered here."""
        return {
            "again": self.again, "againok": self.again_sure, "remind": self.remind,
            "remok": self.remind_again, "corr": self.correct, "wd": self.withdraw,
            "recall": self.recall, "recok": self.recall_sure, "reads": self.readers,
        }  # fmt: skip

    async def again(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Ask before anything is queued again, and say what that means."""
        campaign = await self._office.releasing.at(int(args[0]), int(args[1]))
        unknown = args[2] == "u"
        n = await self._office.desk.accounts.waiting_again(campaign.id, unknown=unknown)
        if not n:
            raise RefusedError(Why.NOTHING_TO_QUEUE)
        form = texts.CONFIRM_UNKNOWN if unknown else texts.CONFIRM_FAILED
        rows: Rows = (
            (
                act(texts.YES_REQUEUE, "againok", campaign, args[2]),
                wording.button(room_texts.NO, "open", campaign.id),
            ),
        )
        await turn.answer(Reply(form.format(n=wording.number(n)), rows))

    async def again_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Queue again."""
        _, n = await self._office.releasing.queue_again(
            int(args[0]), int(args[1]), by, unknown=args[2] == "u"
        )
        await turn.answer(Reply(texts.REQUEUED.format(n=wording.number(n)), replaces=True))

    async def remind(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Begin a reminder; when one was sent already, ask first."""
        last = await self._office.following.last_reminder(int(args[0]))
        if last is None:
            await self.remind_again(turn, by, args)
            return
        html = texts.REMINDED.format(id=last.id, when=wording.when(last.started_at or 0.0))
        yes = wording.button(texts.YES_REMIND, "remok", args[0])
        await turn.answer(Reply(html, ((yes, wording.button(room_texts.NO, "open", args[0])),)))

    async def remind_again(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Begin a reminder, also after an earlier one."""
        begun = await self._office.following.remind(int(args[0]), by, turn.bot.username)
        await self._draft(turn, by, begun)

    async def correct(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Begin a correction."""
        await self._draft(turn, by, await self._office.following.correct(int(args[0]), by))

    async def withdraw(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Begin an official withdrawal."""
        await self._draft(turn, by, await self._office.following.withdraw(int(args[0]), by))

    async def recall(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Ask why, before anything is taken back."""
        identifier = int(args[0])
        await self._office.following.check_recall(identifier)
        people, _ = await self._office.desk.accounts.delivered(identifier)
        await self._focus(by, identifier, Asking.RECALL)
        html = texts.ASK_RECALL.format(id=identifier, people=wording.number(people))
        await turn.answer(Reply(html, wording.back(identifier)))

    async def recalled(self, turn: Turn, by: Person, focus: Focus) -> None:
        """Take a message as the reason for a recall, and ask once more."""
        why = (typed(turn) or "").strip()
        if not why:
            raise RefusedError(Why.NOT_PART)
        await self._unfocus(by)
        about = focus.campaign
        campaign = await self._office.following.recall(about, by, origin(turn), why)
        people, _ = await self._office.desk.accounts.delivered(about)
        html = texts.CONFIRM_RECALL.format(
            about=about, people=wording.number(people), reason=quote(why[:500])
        )
        rows: Rows = (
            (act(texts.YES_RECALL, "recok", campaign), act(room_texts.NO, "tossok", campaign)),
        )
        await turn.answer(Reply(html, rows))

    async def recall_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take back."""
        campaign = await self._office.following.confirm_recall(int(args[0]), int(args[1]), by)
        await turn.answer(Reply(texts.RECALLING.format(about=campaign.about), replaces=True))
        reason = quote(campaign.reason)
        await self._tell_others(
            by, room_texts.OTHER_RECALLS, campaign, about=str(campaign.about), reason=reason
        )

    async def readers(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Show how many read it."""
        campaign = await self._office.following.load(int(args[0]))
        counted = [
            (one, await self._office.desk.reads.of(one.id))
            for one in await self._office.following.with_corrections(campaign)
        ]
        await turn.answer(report_view.readers(campaign, counted, self._library))

    async def _draft(self, turn: Turn, by: Person, begun: tuple[Campaign, bool]) -> None:
        draft, is_new = begun
        if not is_new:
            await self._now(turn, by, draft, view.under_way(draft))
            return
        sent = await turn.answer(view.panel(draft, self._library))
        panel = sent.message_id if sent is not None else None
        await self._focus(by, draft.id, Asking.CONTENT, panel=panel)
