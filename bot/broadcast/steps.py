"""What every handler of this room does: who acts, which message, and what is said in return."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.broadcast import phrases, texts, view, wording
from bot.broadcast.approval import review_view
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.delivery.staff import Roster
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.follow_up.reporting import report
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.service import Broadcasts
from bot.broadcast.states import CampaignState
from bot.content.library import Library
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.reply import Reply, quote
from bot.wire.turn import Turn

Press = Callable[[Turn, Person, Sequence[str]], Awaitable[None]]
"""Answers one verb of a button; the arguments are what follows the verb."""


class Steps:
    """The common ground of the room's handlers."""

    def __init__(self, house: House, office: Broadcasts) -> None:
        self._house, self._office = house, office

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library

    def _officer(self, turn: Turn) -> Person | None:
        """Return the editor who acts, or None for everybody else."""
        officer = self._house.officers.of(turn.person)
        if officer is None or not officer.role.covers(OfficerRole.EDITOR):
            return None
        return Person(officer.person, officer.label)

    async def _focus(
        self, by: Person, campaign: int, asking: Asking, detail: str = "", panel: int | None = None
    ) -> None:
        now = self._office.desk.now()
        await self._office.desk.focus.put(by.id, Focus(campaign, asking, detail, panel, now))

    async def _unfocus(self, by: Person) -> None:
        await self._office.desk.focus.drop(by.id)

    async def _tell_others(self, by: Person, form: str, campaign: Campaign, **more: str) -> None:
        """Tell the other officers what one of them has just done; nothing hangs on it arriving."""
        post = self._office.post
        if post is None:
            return
        subject = quote(wording.subject(campaign, 60))
        html = form.format(name=quote(by.label), id=campaign.id, subject=subject, **more)
        rows = ((wording.button(texts.OPEN.format(id=campaign.id), "open", campaign.id),),)
        for other in Roster(self._house).others(by.id):
            await post.tell(other.id, Reply(html, rows))

    async def _now(self, turn: Turn, by: Person, campaign: Campaign, note: str = "") -> None:
        """Show where a campaign is, with what this officer can do about it."""
        reply = await self._state(by, campaign)
        if note:
            reply = Reply(f"{note}\n\n{reply.html}", reply.rows)
        await turn.answer(reply)

    async def _state(self, by: Person, campaign: Campaign) -> Reply:
        if campaign.state is CampaignState.COMPOSING and campaign.author.id == by.id:
            await self._focus(by, campaign.id, Asking.CONTENT)
            return view.panel(campaign, self._library)
        if campaign.state.is_over and campaign.started_at is not None:
            return await report(self._office.desk, campaign)
        card = view.card(campaign)
        if review_view.is_second(campaign, by.id):
            return Reply(card.html, (*review_view.second_rows(campaign), *card.rows))
        return card

    async def refused(self, turn: Turn, by: Person, error: RefusedError, campaign: int) -> None:
        """Say why something was not done, and show how things stand where that helps."""
        if error.why is Why.TOO_LONG:
            html = phrases.LONG[error.about]
        else:
            html = phrases.WHY[error.why.value].format(about=quote(error.about))
        if error.why in (Why.CHANGED, Why.NOT_EDITABLE):
            known = await self._office.desk.campaigns.get(campaign)
            if known is not None:
                await self._now(turn, by, known, html)
                return
        back = (wording.button(texts.BACK_TO.format(id=campaign), "open", campaign),)
        await turn.answer(Reply(html, (back,) if campaign and error.why is not Why.GONE else ()))


def origin(turn: Turn) -> str:
    """Return a name of the update that is the same whenever it is delivered again."""
    message = turn.message or turn.pressed_on
    date = int(message.date.timestamp()) if message is not None else 0
    return f"{turn.update.update_id}-{date}"


def source(turn: Turn) -> str:
    """Return a name of the turn's message that is the same in whichever update it comes again."""
    message = turn.message
    return f"m{message.message_id}-{int(message.date.timestamp())}" if message is not None else ""


def typed(turn: Turn) -> str | None:
    """Return the text of a message, or None when it is none."""
    return turn.message.text if turn.message is not None else None
