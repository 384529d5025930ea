"""Preview and approval, and the way back to the draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.broadcast import phrases, texts, view, wording
from bot.broadcast.approval import review_view
from bot.broadcast.approval.approving import check_reason
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.delivery.post import PostponedError
from bot.broadcast.delivery.staff import peek_button
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignState
from bot.broadcast.steps import Press, Steps, typed
from bot.broadcast.wording import act, sure
from bot.reply import Reply, Rows, quote
from bot.wire.turn import Turn


class DecidingHandlers(Steps):
    """Takes a draft through preview and approval."""

    @property
    def verbs(self) -> Mapping[str, Press]:
        """The buttons that are answered here."""
        return {
            "view": self.preview, "show": self.show, "req": self.request, "yes": self.approve,
            "yesok": self.approve_sure, "no": self.reject, "alltp": self.to_all_topics,
            "edit": self.edit, "edok": self.edit_sure, "toss": self.discard,
            "tossok": self.discard_sure,
        }  # fmt: skip

    async def preview(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Freeze the draft and show it exactly as people will see it."""
        campaign = await self._office.approving.preview(int(args[0]), int(args[1]), by)
        await self._unfocus(by)
        if not await self._shown(turn, campaign):
            return
        review = await self._office.reviewer.review(campaign)
        rate, two = self._office.tempo.rate, self._house.settings.two_person
        await turn.answer(review_view.author(review, self._library, rate, two_person=two))

    async def to_all_topics(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take back the choice of topics that reaches fewer than was thought; preview again."""
        draft = await self._office.approving.reopen(int(args[0]), int(args[1]), by)
        draft = await self._office.drafting.choose(draft.id, by, lambda t: replace(t, topics=()))
        await self.preview(turn, by, (str(draft.id), str(draft.version)))

    async def show(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Show a frozen campaign again, with what can be done about it."""
        campaign = await self._office.approving.load(int(args[0]))
        if not campaign.frozen or not await self._shown(turn, campaign):
            await self._now(turn, by, campaign)
            return
        review = await self._office.reviewer.review(campaign)
        rate, two = self._office.tempo.rate, self._house.settings.two_person
        if campaign.state is CampaignState.PREVIEWED:
            await turn.answer(review_view.author(review, self._library, rate, two_person=two))
            return
        second = review_view.is_second(campaign, by.id)
        rows = review_view.second_rows(campaign) if second else ()
        await turn.answer(review_view.shown(review, self._library, rate, rows))

    async def _shown(self, turn: Turn, campaign: Campaign) -> bool:
        post = self._office.post
        try:
            if post and await post.show(turn.chat, campaign.frozen, peek_button(campaign)):
                return True
        except PostponedError:
            again: Rows = ((act(texts.SHOW, "show", campaign),),)
            await turn.answer(Reply(phrases.NOT_SHOWN_YET, again))
            return False
        rows: Rows = ((act(texts.EDIT, "edit", campaign),),)
        await turn.answer(Reply(phrases.NOT_SHOWN, rows))
        return False

    async def request(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Ask the other officers; the background service carries the request to them."""
        campaign = await self._office.approving.request(int(args[0]), int(args[1]), by)
        await turn.answer(view.card(campaign))

    async def approve(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Approve, or ask for the written reason that an approval needs."""
        identifier, version = int(args[0]), int(args[1])
        try:
            campaign = await self._office.approving.approve(identifier, version, by)
        except RefusedError as error:
            if error.why is not Why.NEEDS_REASON:
                raise
            known = await self._office.approving.load(identifier)
            await self._focus(by, identifier, Asking.REASON, str(version))
            review = await self._office.reviewer.review(known)
            warnings = review_view.warnings(review)
            html = texts.ASK_REASON.format(id=identifier, warnings=warnings)
            await turn.answer(Reply(html, wording.back(identifier)))
            return
        await self._approved(turn, by, campaign)

    async def reasoned(self, turn: Turn, by: Person, focus: Focus) -> None:
        """Take a message as the reason for an approval, and ask once more.

        Whatever is typed next would else approve, a "no, wait" included. The reason is not kept:
        the question hangs on the officer's own message, and the button finds it there.
        """
        text = (typed(turn) or "").strip()
        check_reason(text)
        campaign = await self._office.approving.at(focus.campaign, int(focus.detail))
        await self._unfocus(by)
        html = texts.CONFIRM_REASON.format(id=campaign.id, reason=quote(text[:500]))
        await turn.answer(Reply(html, sure(campaign, texts.YES_REASON, "yesok")), quoting=True)

    async def approve_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Approve with the reason that stands in the officer's own message."""
        asked = turn.asked_about
        reason = ((asked.text if asked is not None else None) or "").strip()
        if not reason:
            raise RefusedError(Why.NEEDS_REASON)
        campaign = await self._office.approving.approve(
            int(args[0]), int(args[1]), by, reason[:1000]
        )
        await self._approved(turn, by, campaign)

    async def _approved(self, turn: Turn, by: Person, campaign: Campaign) -> None:
        rows: Rows = (
            view.released(campaign),
            (act(texts.SHOW, "show", campaign), act(texts.EDIT, "edit", campaign)),
        )
        html = texts.APPROVED_BY.format(id=campaign.id, name=quote(by.label))
        if campaign.reason:
            html += texts.APPROVED_WITH.format(reason=quote(campaign.reason))
        post = self._office.post
        if campaign.author.id == by.id or campaign.automatic:
            await turn.answer(Reply(html, rows))
            return
        await turn.answer(Reply(texts.YOU_APPROVED.format(id=campaign.id), rows))
        if post is not None:
            await post.tell(campaign.author.id, Reply(html, rows))

    async def reject(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Ask why, before anything is sent back."""
        campaign = await self._office.approving.at(int(args[0]), int(args[1]))
        if campaign.state is not CampaignState.AWAITING:
            raise RefusedError(Why.CHANGED)
        await self._focus(by, campaign.id, Asking.REFUSAL, args[1])
        html = texts.ASK_REFUSAL.format(id=campaign.id)
        await turn.answer(Reply(html, wording.back(campaign.id)))

    async def rejected(self, turn: Turn, by: Person, focus: Focus) -> None:
        """Take a message as the reason for a refusal."""
        why = (typed(turn) or "").strip()
        if not why:
            raise RefusedError(Why.NOT_PART)
        await self._unfocus(by)
        campaign = await self._office.approving.reject(focus.campaign, int(focus.detail), by, why)
        if campaign.automatic:
            await turn.answer(Reply(texts.DISCARDED.format(id=campaign.id)))
            return
        await turn.answer(Reply(texts.YOU_REJECTED.format(id=campaign.id)))
        told = texts.REJECTED_BY.format(
            id=campaign.id, name=quote(by.label), reason=quote(why[:500])
        )
        rows: Rows = ((wording.button(texts.EDIT, "open", campaign.id),),)
        if self._office.post is not None:
            await self._office.post.tell(campaign.author.id, Reply(told, rows))

    async def edit(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Make it a draft again; when an approval would fall, ask first."""
        campaign = await self._office.approving.at(int(args[0]), int(args[1]))
        if campaign.approver is None and not campaign.automatic:
            await self.edit_sure(turn, by, args)
            return
        rows = sure(campaign, texts.YES_EDIT, "edok")
        form = texts.CONFIRM_EDIT if campaign.approver is not None else texts.CONFIRM_EDIT_AUTOMATIC
        if campaign.approver is not None and campaign.starts is not None:
            form = texts.CONFIRM_EDIT_SCHEDULED
        start = wording.when_exactly(campaign.starts) if campaign.starts is not None else ""
        await turn.answer(Reply(form.format(id=campaign.id, start=start), rows))

    async def edit_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Make it a draft again."""
        campaign = await self._office.approving.reopen(int(args[0]), int(args[1]), by)
        await self._now(turn, by, campaign)

    async def discard(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Ask before throwing away."""
        campaign = await self._office.approving.load(int(args[0]))
        if not campaign.state.is_editable:
            raise RefusedError(Why.NOT_EDITABLE)
        rows = sure(campaign, texts.YES_DISCARD, "tossok")
        await turn.answer(Reply(texts.CONFIRM_DISCARD.format(id=campaign.id), rows))

    async def discard_sure(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Throw away."""
        campaign = await self._office.approving.discard(int(args[0]), int(args[1]), by)
        await self._unfocus(by)
        await turn.answer(Reply(texts.DISCARDED.format(id=campaign.id), replaces=True))
