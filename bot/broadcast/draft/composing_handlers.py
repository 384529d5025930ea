"""Composing a draft by messages and buttons."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.broadcast import phrases, texts, view, wording
from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.details import Field
from bot.broadcast.draft import choice_view, doubt
from bot.broadcast.draft.drafting import details_missing
from bot.broadcast.draft.files import FileReader
from bot.broadcast.focus_store import Asking, Focus
from bot.broadcast.library.related import Candidates, candidates
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.service import Broadcasts
from bot.broadcast.states import CampaignKind, CampaignState
from bot.broadcast.steps import Press, Steps, origin, source, typed
from bot.house import House
from bot.reply import Reply, Rows, quote
from bot.wire import downloads, sending
from bot.wire.freezing import freeze
from bot.wire.turn import Turn

_SHOWN = 800


class ComposingHandlers(Steps):
    """Takes content, details and the target of a draft."""

    def __init__(self, house: House, office: Broadcasts, files: FileReader) -> None:
        super().__init__(house, office)
        self._files = files

    @property
    def verbs(self) -> Mapping[str, Press]:
        """The buttons that are answered here."""
        return {
            "new": self.new, "drop": self.drop, "ask": self.ask, "clear": self.clear,
            "ags": self.agencies, "ag": self.agency, "tps": self.topics, "tp": self.topic,
            "reps": self.replacing, "rep": self.replace, "part": self.part, "take": self.take,
            "rels": self.relating, "rl": self.relate, "as": self.taken_as, "leave": self.leave,
            "more": self.more, "drops": self.dropping,
        }  # fmt: skip

    async def new(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Begin a draft."""
        kind = CampaignKind(args[0])
        draft = await self._office.drafting.create(kind, by, origin(turn))
        await self._focus(by, draft.id, Asking.CONTENT)
        await turn.answer(view.begun(draft))

    async def take(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Go on with somebody else's draft."""
        draft = await self._open_draft(args[0])
        await self._show(turn, by, draft)

    async def content(self, turn: Turn, by: Person, focus: Focus) -> None:
        """Take a message as a part of the draft."""
        if turn.message is None:
            return
        known = await self._office.drafting.load(focus.campaign)
        if known.kind is CampaignKind.CORRECTION:
            # Words alone do not say which part they are for, unless there is only one.
            if len(known.parts) > 1:
                raise RefusedError(Why.WHICH_PART)
            await self.rewritten(turn, by, replace(focus, detail="0"))
            return
        part = freeze(turn.message, source(turn))
        if part is None:
            raise RefusedError(Why.UNFIT)
        part = await self._files.read(part, lambda file: downloads.attachment(turn.bot, file))
        draft = await self._office.drafting.add(focus.campaign, by, part)
        if not draft.details.related:  # A later part takes no proposed card away.
            draft = await self._suggested(by, draft)
        reply = view.panel(draft, self._library, _note(draft, part))
        joined = part.group is not None and len(draft.parts[-1].media) > 1
        if joined and focus.panel and await sending.edit(turn.bot, turn.chat, focus.panel, reply):
            return
        sent = await turn.answer(reply)
        panel = sent.message_id if sent is not None else None
        await self._focus(by, draft.id, Asking.CONTENT, panel=panel)

    async def taken_as(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take the message that the pressed question hangs on as one detail."""
        asked, field = turn.asked_about, Field(args[1])
        if asked is None or asked.text is None or field.value not in texts.ASK_FIELD:
            raise RefusedError(Why.CHANGED)
        draft = await self._office.drafting.put(int(args[0]), by, field, asked.text)
        filled = texts.TAKEN_AS.format(field=texts.FIELDS[field.value], id=draft.id)
        await turn.answer(Reply(filled, replaces=True))
        await self._show(turn, by, draft)

    async def more(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take the next message for one more part, whatever it looks like."""
        draft = await self._open_draft(args[0])
        await self._focus(by, draft.id, Asking.CONTENT, doubt.MORE)
        html = texts.ASK_MORE.format(id=draft.id)
        await turn.answer(Reply(html, wording.back(draft.id)))

    async def leave(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Let a draft rest: what comes next is no part of it."""
        await self._unfocus(by)
        await turn.answer(Reply(texts.LEFT.format(id=int(args[0])), view.home_rows()))

    async def dropping(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Ask which part is to go."""
        draft = await self._open_draft(args[0])
        await turn.answer(choice_view.dropping(draft))

    async def drop(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Drop one part, the last unless another is named."""
        count = int(args[1])
        place = int(args[2]) if len(args) > 2 else count - 1
        draft = await self._office.drafting.drop(int(args[0]), by, place, count)
        await self._show(turn, by, draft)

    async def ask(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Ask for one detail."""
        draft, field = await self._open_draft(args[0]), Field(args[1])
        if field.value not in texts.ASK_FIELD:
            raise RefusedError(Why.CHANGED)
        await self._focus(by, draft.id, Asking.FIELD, field.value)
        rows: Rows = (
            (
                wording.button(texts.CLEAR, "clear", draft.id, field.value),
                wording.button(texts.BACK, "open", draft.id),
            ),
        )
        html, value = texts.ASK_FIELD[field.value], view.value_of(draft, field)
        if value:
            shown = wording.clipped([value], 1, _SHOWN)[0]
            html = texts.NOW_IS.format(ask=html, value=quote(shown))
        await turn.answer(Reply(html, rows))

    async def answered(self, turn: Turn, by: Person, focus: Focus) -> None:
        """Take a message as the detail that was asked for."""
        text = typed(turn)
        if text is None:
            raise RefusedError(Why.NOT_PART)
        field = Field(focus.detail)
        draft = await self._office.drafting.put(focus.campaign, by, field, text)
        await self._show(turn, by, draft)

    async def clear(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Empty one detail."""
        draft = await self._office.drafting.put(int(args[0]), by, Field(args[1]), "")
        await self._show(turn, by, draft)

    async def agencies(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Show the agencies."""
        draft = await self._open_draft(args[0])
        await turn.answer(choice_view.agencies(draft, self._library))

    async def agency(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Choose an agency, all of them, or take a choice back."""
        identifier, on = args[1], args[2] == "1"
        if identifier and identifier not in self._library.agencies:
            raise RefusedError(Why.CHANGED)

        def change(target: Target) -> Target:
            return replace(target, agencies=_chosen(target.agencies, identifier, on=on))

        draft = await self._office.drafting.choose(int(args[0]), by, change)
        await turn.answer(choice_view.agencies(draft, self._library))

    async def topics(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Show the topic groups."""
        draft = await self._open_draft(args[0])
        await turn.answer(choice_view.topics(draft, self._library))

    async def topic(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Choose a topic group, all of them, or take a choice back."""
        identifier, on = args[1], args[2] == "1"
        if identifier and identifier not in self._library.topic_groups:
            raise RefusedError(Why.CHANGED)

        def change(target: Target) -> Target:
            return replace(target, topics=_chosen(target.topics, identifier, on=on))

        draft = await self._office.drafting.choose(int(args[0]), by, change)
        await turn.answer(choice_view.topics(draft, self._library))

    async def replacing(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Show the circulars that may be replaced."""
        draft = await self._open_draft(args[0])
        await turn.answer(choice_view.replaces(draft, self._library, int(args[1])))

    async def replace(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Take note of the circular that is replaced, or of none."""
        if args[1] and args[1] not in self._library.circulars:
            raise RefusedError(Why.CHANGED)
        draft = await self._office.drafting.put(int(args[0]), by, Field.REPLACES, args[1])
        await self._show(turn, by, draft)

    async def relating(self, turn: Turn, _: Person, args: Sequence[str]) -> None:
        """Show the cards that may name the circular."""
        draft = await self._open_draft(args[0])
        found = await self._candidates(draft)
        await turn.answer(choice_view.related(draft, found, self._library))

    async def relate(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Let a card name the circular, or not."""
        identifier, on = args[1], args[2] == "1"
        if identifier not in self._library.answers and identifier not in self._library.topics:
            raise RefusedError(Why.CHANGED)
        draft = await self._office.drafting.load(int(args[0]))
        kept = [other for other in draft.details.related if other != identifier]
        chosen = [*kept, identifier] if on else kept
        draft = await self._office.drafting.put(draft.id, by, Field.RELATED, " ".join(chosen))
        found = await self._candidates(draft)
        await turn.answer(choice_view.related(draft, found, self._library))

    async def _candidates(self, draft: Campaign) -> Candidates:
        edition = self._house.editions.current
        phase = edition.phases.on(self._house.clock.now().date(), edition.library.meta.home_region)
        # A circular of many points is many questions: nobody should wait for them.
        return await asyncio.to_thread(candidates, draft.details, edition, phase)

    async def _suggested(self, by: Person, draft: Campaign) -> Campaign:
        """Return a draft with the cards proposed that its words are about."""
        if draft.kind is not CampaignKind.CIRCULAR or draft.details.is_given(Field.RELATED):
            return draft
        found = await self._candidates(draft)
        return await self._office.drafting.suggest(draft.id, by, found.likely)

    async def part(self, turn: Turn, by: Person, args: Sequence[str]) -> None:
        """Ask for new words for one part of a correction."""
        draft, place = await self._open_draft(args[0]), int(args[1])
        if not 0 <= place < len(draft.parts):
            raise RefusedError(Why.CHANGED)
        await self._focus(by, draft.id, Asking.PART, str(place))
        text = wording.clipped([draft.parts[place].text or "…"], 1, _SHOWN)[0]
        html = texts.ASK_PART.format(n=place + 1, text=quote(text))
        await turn.answer(Reply(html, wording.back(draft.id)))

    async def rewritten(self, turn: Turn, by: Person, focus: Focus) -> None:
        """Take a message as new words for one part of a correction."""
        part = freeze(turn.message, source(turn)) if turn.message is not None else None
        if part is None:
            raise RefusedError(Why.NOT_PART)
        place = int(focus.detail)
        draft = await self._office.drafting.rewrite(focus.campaign, by, place, part)
        await self._show(turn, by, draft)

    async def _open_draft(self, identifier: str) -> Campaign:
        """Return a draft, before anything is asked about it that would not be taken.

        Raises:
            RefusedError: it is no draft any more.
        """
        draft = await self._office.drafting.load(int(identifier))
        if draft.state is not CampaignState.COMPOSING:
            raise RefusedError(Why.NOT_EDITABLE)
        return draft

    async def _show(self, turn: Turn, by: Person, draft: Campaign) -> None:
        if draft.state is CampaignState.COMPOSING:
            draft = await self._suggested(by, draft)
        sent = await turn.answer(view.panel(draft, self._library))
        panel = sent.message_id if sent is not None else None
        await self._focus(by, draft.id, Asking.CONTENT, panel=panel)


def _note(draft: Campaign, part: Part) -> str | None:
    """Return what the officer should know about the reading of a file that was just sent."""
    if part.kind is not PartKind.DOCUMENT:
        return None
    (medium,) = part.media
    note = phrases.FILES.get(medium.reading)
    if note is None:
        return None
    fill = not medium.said and bool(details_missing(draft.details, draft.kind))
    return f"📄 {note}{phrases.FILL if fill and draft.kind is CampaignKind.CIRCULAR else ''}"


def _chosen(chosen: tuple[str, ...] | None, identifier: str, *, on: bool) -> tuple[str, ...] | None:
    """Return a choice with one thing set or unset; "" stands for everything."""
    if not identifier:
        return () if on else None
    kept = [other for other in chosen or () if other != identifier]
    return (*kept, identifier) if on else tuple(kept) or None
