"""Preview, request, the second officer's word. What was previewed is what is approved and sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from bot.broadcast.acting import Acting
from bot.broadcast.approval.review import Reviewer
from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.desk import Desk
from bot.broadcast.draft import composing
from bot.broadcast.draft.drafting import details_missing
from bot.broadcast.draft.limits import excess
from bot.broadcast.library import publishing
from bot.broadcast.parts import fingerprint
from bot.broadcast.refusal import RefusedError, Why
from bot.broadcast.states import CampaignKind, CampaignState
from bot.edition import Editions


class Editors(Protocol):
    """Who may approve."""

    def is_editor(self, person: int) -> bool:
        """Tell whether somebody is an editor now."""
        ...

    def others(self, person: int) -> tuple[Person, ...]:
        """Return the editors but for one person."""
        ...


LEAST_WORDS, LEAST_LETTERS = 3, 12
"""A short sentence: what is shorter ("x", "ok") tells nobody later why it was approved."""


def check_reason(reason: str) -> None:
    """Refuse what is no written reason for an approval against a warning.

    Raises:
        RefusedError: there is none, or it is too short to say anything.
    """
    words = reason.split()
    if not words:
        raise RefusedError(Why.NEEDS_REASON)
    if len(words) < LEAST_WORDS or sum(map(len, words)) < LEAST_LETTERS:
        raise RefusedError(Why.SHORT_REASON)


@dataclass(frozen=True)
class Rules:
    """What the settings say about approval."""

    two_person: bool = True
    automatic: Callable[[], bool] = lambda: True
    """Whether the program may send notices of its own, now."""


class Approving(Acting):
    """Takes a draft to an approved campaign."""

    def __init__(
        self,
        desk: Desk,
        poke: Callable[[], None],
        editions: Editions,
        editors: Editors,
        reviewer: Reviewer,
        rules: Rules,
    ) -> None:
        super().__init__(desk, poke)
        self._editions, self._editors = editions, editors
        self._reviewer, self._rules = reviewer, rules

    async def preview(self, identifier: int, version: int, by: Person) -> Campaign:
        """Freeze a draft as it will be sent.

        Raises:
            RefusedError: it is incomplete, too long, stale, or says nothing new.
        """
        draft = await self.at(identifier, version)
        if draft.state is not CampaignState.COMPOSING:
            raise RefusedError(Why.NOT_EDITABLE)
        frozen = composing.frozen(draft, self._editions.current.library)
        await self._check(draft, frozen_count=len(frozen))
        circular = draft.circular
        if draft.kind is CampaignKind.CIRCULAR:
            circular = publishing.circular_id(draft, int(draft.details.date[:4]))
        changed = replace(
            draft, state=CampaignState.PREVIEWED, frozen=frozen, circular=circular, author=by
        )
        if (much := excess(frozen)) is not None:
            raise RefusedError(Why.TOO_LONG, much.value)
        return await self.write(draft, changed, by, "siaran_dipratinjau")

    async def _check(self, draft: Campaign, frozen_count: int) -> None:
        if not frozen_count:
            raise RefusedError(Why.EMPTY)
        missing = details_missing(draft.details, draft.kind)
        if missing:
            raise RefusedError(Why.INCOMPLETE, ", ".join(field.value for field in missing))
        if draft.kind.sends and not draft.target.is_chosen:
            raise RefusedError(Why.NO_TARGET)
        if draft.kind is CampaignKind.CORRECTION and not any(p.changed for p in draft.parts):
            raise RefusedError(Why.UNCHANGED)
        await self._check_fresh(draft)

    async def _check_fresh(self, draft: Campaign) -> None:
        """Refuse what is no news: it was published before, or the library has moved on."""
        library = self._editions.current.library
        if draft.kind is CampaignKind.CIRCULAR:
            twin = await self._desk.publications.with_content(fingerprint(draft.parts))
            if twin is not None and twin != draft.circular:
                name = (
                    publishing.name_of(library.circulars[twin])
                    if twin in library.circulars
                    else twin
                )
                raise RefusedError(Why.SAME_CONTENT, name)
            stale = publishing.staleness(draft, library)
            if stale is not None:
                raise RefusedError(stale.why, stale.name)
        elif draft.kind in (CampaignKind.REMINDER, CampaignKind.WITHDRAWAL):
            circular = library.circulars.get(draft.circular or "")
            heir = any((draft.circular or "-") in c.replaces for c in library.circulars.values())
            if circular is not None and circular.recalled and draft.kind is CampaignKind.REMINDER:
                raise RefusedError(Why.ALREADY_RECALLED)
            if circular is not None and (circular.withdrawn or heir):
                raise RefusedError(Why.NOT_IN_FORCE, publishing.name_of(circular))

    async def request(self, identifier: int, version: int, by: Person) -> Campaign:
        """Ask the other officers for approval.

        Raises:
            RefusedError: nobody would receive it, or there is no other officer.
        """
        campaign = await self.at(identifier, version)
        if campaign.state is not CampaignState.PREVIEWED:
            raise RefusedError(Why.CHANGED)
        await self._has_recipients(campaign)
        if not self._editors.others(by.id):
            raise RefusedError(Why.NO_SECOND)
        changed = replace(campaign, state=CampaignState.AWAITING, author=by)
        return await self.write(campaign, changed, by, "siaran_diminta_persetujuan")

    async def approve(
        self, identifier: int, version: int, by: Person, reason: str = ""
    ) -> Campaign:
        """Approve, as the second officer (or alone, where the settings allow it).

        Raises:
            RefusedError: it is one's own draft, its author is no officer any more, it needs a
                written reason, it is no news any more, or somebody was first.
        """
        campaign = await self.at(identifier, version)
        wanted = CampaignState.AWAITING if self._rules.two_person else CampaignState.PREVIEWED
        if campaign.state is not wanted:
            raise RefusedError(Why.CHANGED)
        if self._rules.two_person and by.id == campaign.author.id:
            raise RefusedError(Why.OWN_DRAFT)
        if not campaign.automatic and not self._editors.is_editor(campaign.author.id):
            raise RefusedError(Why.AUTHOR_GONE)
        await self._has_recipients(campaign)
        await self._check_fresh(campaign)
        review = await self._reviewer.review(campaign)
        if review.needs_reason:
            check_reason(reason)
        changed = replace(
            campaign, state=CampaignState.APPROVED, approver=by, reason=reason.strip()
        )
        return await self.write(campaign, changed, by, "siaran_disetujui", reason.strip())

    async def reject(self, identifier: int, version: int, by: Person, why: str) -> Campaign:
        """Send a draft back to its author with a word why; the program's own ends there."""
        campaign = await self.at(identifier, version)
        if campaign.state is not CampaignState.AWAITING:
            raise RefusedError(Why.CHANGED)
        # It stays with the draft until it is approved, for whoever goes on with it.
        refusal = f"{by.label}: {why.strip()}"[:500]
        changed = replace(campaign, state=CampaignState.COMPOSING, reason=refusal)
        if campaign.automatic:
            changed = self.ended(campaign)
        return await self.write(campaign, changed, by, "siaran_ditolak", why.strip()[:500])

    async def reopen(self, identifier: int, version: int, by: Person) -> Campaign:
        """Make a campaign a draft again. An approval falls, and so does a time that was set."""
        campaign = await self.at(identifier, version)
        if not campaign.state.is_editable or campaign.kind is CampaignKind.RECALL:
            raise RefusedError(Why.NOT_EDITABLE)
        falls = campaign.approver is not None
        changed = replace(
            campaign, state=CampaignState.COMPOSING, approver=None, releaser=None,
            reason="" if falls else campaign.reason, scheduled_at=None, author=by,
        )  # fmt: skip
        act = "siaran_persetujuan_gugur" if falls else "siaran_diubah"
        return await self.write(campaign, changed, by, act)

    async def discard(self, identifier: int, version: int, by: Person) -> Campaign:
        """Throw away a campaign that has not begun."""
        campaign = await self.at(identifier, version)
        if not campaign.state.is_editable:
            raise RefusedError(Why.NOT_EDITABLE)
        return await self.write(campaign, self.ended(campaign), by, "siaran_dibuang")

    async def _has_recipients(self, campaign: Campaign) -> None:
        audience, _ = await self._reviewer.reach(campaign)
        if not audience.total:
            raise RefusedError(Why.NO_RECIPIENTS)
