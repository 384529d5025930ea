"""Composing a draft: parts, details, target. Every step is kept, so a restart loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.broadcast import parts as parting
from bot.broadcast.acting import Acting
from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.details import Details, Field, value_of, with_value
from bot.broadcast.draft.dates import find_date
from bot.broadcast.draft.limits import excess
from bot.broadcast.draft.proposal import Proposal, points_of, propose
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignKind, CampaignState

ALL_CIRCULARS = "edaran"
"""The topic group whose members asked for every circular (content/topic_groups.yaml)."""
_LONGEST = {
    Field.NUMBER: 80, Field.SUBJECT: 200, Field.ISSUER: 120, Field.POINTS: 4_000,
    Field.RELATED: 1_000,
}  # fmt: skip
_LONGEST_READ = 40_000
_PROPOSED = (Field.NUMBER, Field.DATE, Field.SUBJECT, Field.ISSUER, Field.POINTS)


class Drafting(Acting):
    """Changes drafts. Whoever changes one becomes its author, and cannot approve it."""

    async def create(self, kind: CampaignKind, by: Person, origin: str) -> Campaign:
        """Begin a new draft; the same update begins it only once."""
        topics = (ALL_CIRCULARS,) if kind is CampaignKind.CIRCULAR else None
        draft = Campaign(
            id=0, kind=kind, state=CampaignState.COMPOSING, version=1, author=by,
            target=Target(None, topics),
        )  # fmt: skip
        act = self.act(by, "siaran_disusun", draft)
        campaign, _ = await self._desk.campaigns.create(draft, origin, act)
        return campaign

    async def add(self, identifier: int, by: Person, part: Part) -> Campaign:
        """Add what an officer sent; the item of an album joins its album.

        What it says fills details that are empty, and never takes away what an earlier part gave.

        Raises:
            RefusedError: it is no draft any more, or Telegram would refuse so much.
        """

        def change(draft: Campaign) -> Campaign:
            parts = parting.add(draft.parts, part)
            if parts == draft.parts:
                return draft
            if (much := excess(parts)) is not None:
                raise RefusedError(Why.TOO_LONG, much.value)
            return _filled(_with(draft, parts), (part,))

        return await self._draft(identifier, by, change)

    async def drop(self, identifier: int, by: Person, place: int, count: int) -> Campaign:
        """Drop one part, if there are so many; pressed twice, it drops one."""

        def change(draft: Campaign) -> Campaign:
            if len(draft.parts) != count or not 0 <= place < count:
                return draft
            parts = (*draft.parts[:place], *draft.parts[place + 1 :])
            # What only the dropped part said must not be screened, proposed or published.
            return _filled(_without_proposals(_with(draft, parts)), parts)

        return await self._draft(identifier, by, change)

    async def put(self, identifier: int, by: Person, field: Field, value: str) -> Campaign:
        """Put one detail right. An empty value empties it.

        Raises:
            RefusedError: it is no draft any more, or the value is no date.
        """
        value = _value(field, value)

        def change(draft: Campaign) -> Campaign:
            marked = dict.fromkeys((*draft.details.given, field.value))
            details = with_value(draft.details, field, value)
            return replace(draft, details=replace(details, given=tuple(marked)))

        return await self._draft(identifier, by, change)

    async def suggest(self, identifier: int, by: Person, related: tuple[str, ...]) -> Campaign:
        """Propose the cards that will name the circular, unless an officer chose them."""

        def change(draft: Campaign) -> Campaign:
            if draft.details.is_given(Field.RELATED) or draft.details.related == related:
                return draft
            return replace(draft, details=replace(draft.details, related=related))

        return await self._draft(identifier, by, change)

    async def choose(
        self, identifier: int, by: Person, change: Callable[[Target], Target]
    ) -> Campaign:
        """Choose whom it is for. A circular always reaches those who asked for every circular."""

        def changed(draft: Campaign) -> Campaign:
            target = change(draft.target)
            if draft.kind is CampaignKind.CIRCULAR and target.topics:
                named = dict.fromkeys((ALL_CIRCULARS, *target.topics))
                target = replace(target, topics=tuple(named))
            return draft if target == draft.target else replace(draft, target=target)

        return await self._draft(identifier, by, changed)

    async def rewrite(self, identifier: int, by: Person, place: int, new: Part) -> Campaign:
        """Give one part of a correction new words; what it shows besides stays.

        Raises:
            RefusedError: it is no draft any more, there is no such part, or it is too long.
        """

        def change(draft: Campaign) -> Campaign:
            if not 0 <= place < len(draft.parts):
                raise RefusedError(Why.NOT_PART)
            old = draft.parts[place]
            part = replace(old, text=new.text, entities=new.entities, preview=new.preview)
            parts = (*draft.parts[:place], part, *draft.parts[place + 1 :])
            if (much := excess(parts)) is not None:
                raise RefusedError(Why.TOO_LONG, much.value)
            return replace(draft, parts=parts)

        if new.kind is not PartKind.TEXT:
            raise RefusedError(Why.NOT_PART)
        return await self._draft(identifier, by, change)

    async def _draft(
        self, identifier: int, by: Person, change: Callable[[Campaign], Campaign]
    ) -> Campaign:
        def guarded(campaign: Campaign) -> Campaign:
            if campaign.state is not CampaignState.COMPOSING:
                raise RefusedError(Why.NOT_EDITABLE)
            changed = change(campaign)
            return changed if changed is campaign else replace(changed, author=by)

        return await self.edit(identifier, guarded)


def _with(draft: Campaign, parts: tuple[Part, ...]) -> Campaign:
    return replace(draft, parts=parts, read_text=parting.read_words(parts)[:_LONGEST_READ])


def _without_proposals(draft: Campaign) -> Campaign:
    """Return the draft with every field empty that was proposed from its parts."""
    details = draft.details
    for field in _PROPOSED:
        if not details.is_given(field):
            details = with_value(details, field, "")
    return replace(draft, details=details)


def _filled(draft: Campaign, parts: Sequence[Part]) -> Campaign:
    """Return the draft with proposals in every field that is empty and that no officer emptied."""
    if draft.kind is not CampaignKind.CIRCULAR:
        return draft
    details = draft.details
    for part in parts:
        for field, value in _proposals(part).items():
            if value and not details.is_given(field) and not value_of(details, field):
                details = with_value(details, field, value)
    return replace(draft, details=details)


def _proposals(part: Part) -> dict[Field, str]:
    """Return what one part says about the circular, by its own words and by its file's."""
    said = parting.read_words((part,))
    found = propose(said) if said else Proposal()
    own = propose(part.text) if part.text else Proposal()
    day = own.date or found.date
    # A letter says what it is about better than a word beside it ("mohon dibaca") does.
    is_letter = part.kind is PartKind.DOCUMENT and not own.number
    first, then = (found, own) if found.number or is_letter else (own, found)
    return {
        Field.NUMBER: own.number or found.number,
        Field.DATE: day.isoformat() if day is not None else "",
        Field.SUBJECT: first.subject or then.subject,
        Field.ISSUER: own.issuer or found.issuer,
        Field.POINTS: "\n".join(first.points or then.points),
    }


def _value(field: Field, value: str) -> str:
    """Return what is kept of what an officer typed."""
    value = value.strip()[: _LONGEST.get(field, 48)]
    if field is Field.DATE and value:
        day = find_date(value)
        if day is None:
            raise RefusedError(Why.NOT_A_DATE)
        return day.isoformat()
    return "\n".join(points_of(value)) if field is Field.POINTS else " ".join(value.split())


def details_missing(details: Details, kind: CampaignKind) -> tuple[Field, ...]:
    """Return what must be given before a preview."""
    wanted: tuple[tuple[Field, str], ...] = ()
    if kind is CampaignKind.CIRCULAR:
        wanted = (
            (Field.DATE, details.date), (Field.SUBJECT, details.subject),
            (Field.ISSUER, details.issuer),
        )  # fmt: skip
    elif kind is CampaignKind.WITHDRAWAL:
        wanted = ((Field.NUMBER, details.number), (Field.DATE, details.date))
    return tuple(field for field, value in wanted if not value)
