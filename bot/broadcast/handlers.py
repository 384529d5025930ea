"""/siarkan, its buttons, the officers' messages to drafts, and "Sudah saya baca"."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from telegram import Message, Update
from telegram.error import BadRequest, TelegramError

from bot.action import Action
from bot.broadcast import phrases, texts, view
from bot.broadcast.approval.deciding_handlers import DecidingHandlers
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.draft import doubt
from bot.broadcast.draft.albums import Albums
from bot.broadcast.draft.composing_handlers import ComposingHandlers
from bot.broadcast.draft.dates import find_moment
from bot.broadcast.draft.files import FileReader
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.follow_up.following_handlers import FollowingHandlers
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.release.releasing_handlers import ReleasingHandlers
from bot.broadcast.service import Broadcasts
from bot.broadcast.states import CampaignKind, CampaignState
from bot.broadcast.steps import Press, Steps, source
from bot.broadcast.wording import ROOM
from bot.house import House
from bot.reply import Reply
from bot.statistics.events import Event
from bot.wire.room import Audience, Command, Room
from bot.wire.turn import Turn

_STALE_SECONDS = 6 * 3600
"""An officer who was silent for so long and then writes is taken for asking something new."""
_DIGITS = 9
_UNCHANGED = "message is not modified"
_OVER = (CampaignState.DONE, CampaignState.CANCELLED)
_OPEN = tuple(state for state in CampaignState if not state.is_over)
_OF_DRAFTS = (Asking.CONTENT, Asking.FIELD, Asking.PART)


class BroadcastHandlers(Steps):
    """The room's door.

    Args:
        house: what the rooms share.
        office: the services of this room.
        files: reads what officers send.
        together: is told which messages of a chat are one album, for whoever looks at one of them.
    """

    def __init__(
        self,
        house: House,
        office: Broadcasts,
        files: FileReader,
        together: Callable[[int, Sequence[Message]], None],
    ) -> None:
        super().__init__(house, office)
        self._albums: Albums[Message] = Albums()
        self._together = together
        composing = ComposingHandlers(house, office, files)
        deciding, releasing = DecidingHandlers(house, office), ReleasingHandlers(house, office)
        following = FollowingHandlers(house, office)
        self._verbs: Mapping[str, Press] = {
            "home": self._home, "open": self._open, "old": self._old, "mine": self._mine,
            **composing.verbs, **deciding.verbs, **releasing.verbs, **following.verbs,
        }  # fmt: skip
        self._answers: Mapping[Asking, Callable[[Turn, Person, Focus], Awaitable[None]]] = {
            Asking.CONTENT: composing.content,
            Asking.FIELD: composing.answered,
            Asking.PART: composing.rewritten,
            Asking.WHEN: releasing.timed,
            Asking.REASON: deciding.reasoned,
            Asking.REFUSAL: deciding.rejected,
            Asking.RECALL: following.recalled,
        }

    def room(self) -> Room:
        """Return what this room offers."""
        summary = "Susun, setujui, dan kirim edaran kepada pelanggan"
        command = Command("siarkan", summary, self.begin, Audience.EDITOR)
        return Room(ROOM, commands=(command,), press=self.press)

    def forget(self, chat: int) -> None:
        """Forget the albums of a chat."""
        self._albums.forget(chat)

    async def begin(self, turn: Turn) -> None:
        """Answer /siarkan, or open the broadcast whose number follows."""
        by = self._officer(turn)
        if by is None:
            return
        number = turn.words.strip().removeprefix("#")
        if not number.isdecimal() or len(number) > _DIGITS:
            await self._home(turn, by, ())
            return
        await self._unfocus(by)
        try:
            await self._open(turn, by, (number,))
        except RefusedError as error:
            await self.refused(turn, by, error, int(number))

    async def intercept(self, turn: Turn) -> bool:
        """Take an officer's message for what the bot waits for from them, if it does."""
        by = self._officer(turn)
        focus = await self._office.desk.focus.of(by.id) if by is not None else None
        if by is None or focus is None:
            return False
        silent = self._office.desk.now() - focus.since
        campaign = await self._waiting(focus)
        if silent > _STALE_SECONDS or campaign is None:
            await self._unfocus(by)
            return False
        if turn.update.edited_message is not None:
            taken = any(source(turn) in part.sources for part in campaign.parts)
            if taken:
                await turn.answer(Reply(phrases.EDITED_DRAFT))
            return taken
        if self._is_no_other_time(turn, focus):
            return False
        if doubt.is_doubtful(_said(turn), focus, campaign, silent):
            if not self._is_asked_about(turn):
                await turn.answer(view.whose(campaign, focus, _said(turn)), quoting=True)
            return True
        await self._take(turn, by, focus)
        return True

    def _is_no_other_time(self, turn: Turn, focus: Focus) -> bool:
        """Tell whether a time was given already, and this message does not name another one."""
        if focus.asking is not Asking.WHEN or focus.panel is None:
            return False
        return find_moment(_said(turn).text, self._house.clock.now()) is None

    def _is_asked_about(self, turn: Turn) -> bool:
        """Remember an item of an album; tell whether the question hangs on an earlier one."""
        message = turn.message
        if message is None or message.media_group_id is None:
            return False
        items = self._albums.add(turn.chat, message.media_group_id, message)
        self._together(turn.chat, items)
        return len(items) > 1

    async def _take(self, turn: Turn, by: Person, focus: Focus) -> bool:
        """Take a message for what the bot waits for; tell whether it was fit for it."""
        try:
            await self._answers[focus.asking](turn, by, focus)
        except RefusedError as error:
            await self.refused(turn, by, error, focus.campaign)
            return False
        return True

    async def _waiting(self, focus: Focus) -> Campaign | None:
        """Return the campaign if it still waits: other questions are judged by who answers them."""
        campaign = await self._office.desk.campaigns.get(focus.campaign)
        if campaign is None or focus.asking not in _OF_DRAFTS:
            return campaign
        return campaign if campaign.state is CampaignState.COMPOSING else None

    async def _mine(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take the message that the pressed question hangs on for the draft after all."""
        focus = await self._office.desk.focus.of(by.id)
        if focus is None or focus.campaign != int(args[0]):
            focus = Focus(int(args[0]), Asking.CONTENT)
        if turn.asked_about is None or await self._waiting(focus) is None:
            raise RefusedError(Why.CHANGED)
        asked = turn.asked_about
        items: tuple[Message, ...] = (asked,)
        if asked.media_group_id is not None:
            items = self._albums.of(turn.chat, asked.media_group_id)
            if not items:  # A restart has forgotten the others, and one alone was not meant.
                raise RefusedError(Why.ALBUM_GONE)
        for item in items:
            update = Update(turn.update.update_id, message=item)
            if not await self._take(Turn(update, turn.bot), by, focus):
                return
            focus = await self._office.desk.focus.of(by.id) or focus
        await turn.answer(Reply(texts.TAKEN.format(id=focus.campaign), replaces=True))

    async def press(self, turn: Turn, pressed: Action) -> None:
        """Answer a button: of a person who has read, or of an officer."""
        if pressed.verb == "read":
            await self._read(turn, pressed.number(0))
            return
        if pressed.verb == "peek":
            await turn.toast(texts.PEEK, alert=True)
            return
        by, run = self._officer(turn), self._verbs.get(pressed.verb)
        if by is None or run is None:
            await turn.toast(phrases.NOT_OFFICER if by is None else phrases.OLD, alert=True)
            return
        await turn.toast()
        try:
            await run(turn, by, pressed.args)
        except RefusedError as error:
            about = pressed.args[0] if pressed.args else ""
            await self.refused(turn, by, error, int(about) if about.isdecimal() else 0)
        except (ValueError, IndexError):
            # A button of an earlier program, with arguments that are no longer understood.
            await turn.answer(Reply(phrases.OLD))

    async def _read(self, turn: Turn, number: int) -> None:
        """Count one reader: first the button goes, so that whoever comes twice counts once.

        Nothing is kept about who pressed. If the count fails after the button has gone, one
        reader is missing, which is better than one who is known.
        """
        campaign = await self._office.desk.campaigns.get(number)
        if campaign is None or not campaign.kind.asks_if_read or turn.pressed_on is None:
            await turn.toast(texts.READ_ALREADY)
            return
        try:
            await turn.bot.edit_message_reply_markup(turn.chat, turn.pressed_on.message_id)
        except BadRequest as error:
            unchanged = _UNCHANGED in error.message.lower()
            await turn.toast(texts.READ_ALREADY if unchanged else texts.READ_LATER)
            return
        except TelegramError:
            await turn.toast(texts.READ_LATER)
            return
        agency = await self._house.subscriptions.agency_of(turn.chat) or ""
        await self._office.desk.reads.add(campaign.id, agency)
        kind = CampaignKind(campaign.kind).value
        self._house.tally.count(Event.BROADCAST, topic=kind, outcome="dibaca", agency=agency)
        await turn.toast(texts.READ_THANKS, alert=True)

    async def _home(self, turn: Turn, by: Person, __: Sequence[str]) -> None:
        await self._unfocus(by)
        open_ = await self._office.desk.campaigns.where(_OPEN)
        # On a day with reminders for many regions, what officers are at work on still comes first.
        open_.sort(key=lambda campaign: campaign.automatic)
        people = sum((await self._house.subscriptions.counts()).values())
        two_person = self._house.settings.two_person
        await turn.answer(view.home(open_, people, two_person=two_person))

    async def _open(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        campaign = await self._office.drafting.load(int(args[0]))
        focus = await self._office.desk.focus.of(by.id)
        if focus is None or focus.campaign == campaign.id:
            await self._unfocus(by)  # The way back from every question that waits for words.
        await self._now(turn, by, campaign)

    async def _old(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        page = max(0, int(args[0]))
        found = await self._office.desk.campaigns.where(_OVER, view.PAGE + 1, page * view.PAGE)
        await turn.answer(view.finished(found, page))


def _said(turn: Turn) -> doubt.Said:
    message = turn.message
    if message is None:
        return doubt.Said()
    forwarded = message.forward_origin is not None
    return doubt.Said(message.text or "", forwarded, message.media_group_id)
