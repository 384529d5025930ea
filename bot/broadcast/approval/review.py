"""What is shown before an approval: whom a campaign reaches, what it says and what it cites."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from bot.broadcast.approval.citations import Citation, cited
from bot.broadcast.approval.difference import Difference, difference
from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.audience_store import Audience
from bot.broadcast.desk import Desk
from bot.broadcast.library.publishing import name_of
from bot.broadcast.parts import words
from bot.broadcast.release.schedule import seconds_for
from bot.broadcast.states import CampaignKind
from bot.content.schema import Circular, Direction
from bot.edition import Editions
from bot.screening.engine import Screening, ScreenInput, ScreenVerdict
from bot.subscriptions.service import Subscriptions

_WORST = ("aman", "hati_hati", "berpihak")


@dataclass(frozen=True)
class Review:
    """The summary under a preview.

    Attributes:
        campaign: what is reviewed.
        audience: whom it reaches, now.
        messages: messages that will leave.
        seconds: how long it takes at the pace.
        verdict: the screening of its own words; "" when it has none.
        evidence: the words that led to the verdict.
        citations: what it cites.
        without_topics: how many it would reach without the choice of topics; None without one.
        replaces: the circular it replaces, by name; "" for a correction.
        changes: what is new against that circular, or against the words that were sent.
    """

    campaign: Campaign
    audience: Audience
    messages: int
    seconds: int
    verdict: str = ""
    evidence: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    without_topics: int | None = None
    replaces: str = ""
    changes: Difference | None = None

    @property
    def looks_partisan(self) -> bool:
        """Its own words would be screened as taking sides."""
        return self.verdict == "berpihak"

    @property
    def cites_gone(self) -> tuple[Citation, ...]:
        """What it cites although it was replaced, revoked or withdrawn."""
        replaced = self.campaign.details.replaces
        return tuple(c for c in self.citations if c.gone and c.id != replaced)

    @property
    def has_unread(self) -> bool:
        """Something would be sent that nobody but its author may have read."""
        return self.campaign.kind.sends and any(part.unread for part in self.campaign.parts)

    @property
    def needs_reason(self) -> bool:
        """It may be approved only with a written reason."""
        return self.looks_partisan or bool(self.cites_gone) or self.has_unread


class Reviewer:
    """Reviews campaigns against the library and the subscribers of this moment."""

    def __init__(self, desk: Desk, editions: Editions, rate: float) -> None:
        self._desk, self._editions, self._rate = desk, editions, rate

    async def review(self, campaign: Campaign) -> Review:
        """Return the review of a campaign."""
        audience, messages = await self.reach(campaign)
        text = f"{words(campaign.frozen or campaign.parts)}\n{campaign.read_text}".strip()
        library = self._editions.current.library
        # A long PDF takes a tenth of a second, in which nobody should wait for an answer.
        verdict, evidence = await asyncio.to_thread(self._screened, campaign, text)
        citations = await asyncio.to_thread(cited, text, library)
        old = library.circulars.get(campaign.details.replaces)
        return Review(
            campaign=campaign,
            audience=audience,
            messages=messages,
            seconds=seconds_for(messages, 1, self._rate),
            verdict=verdict,
            evidence=evidence,
            citations=citations,
            without_topics=await self._without_topics(campaign),
            replaces=name_of(old) if old is not None else "",
            changes=_changes(campaign, old),
        )

    async def reach(self, campaign: Campaign) -> tuple[Audience, int]:
        """Return whom a campaign reaches, and how many messages that makes."""
        if campaign.kind.sends:
            audience = await self._desk.audience.count(campaign.target)
            return audience, audience.total * max(1, len(campaign.frozen or campaign.parts))
        changed = [place for place, part in enumerate(campaign.frozen) if part.changed]
        people, messages = await self._desk.accounts.delivered(
            campaign.about or 0, changed if campaign.frozen else None
        )
        return Audience(people, {}, {}), messages

    async def _without_topics(self, campaign: Campaign) -> int | None:
        if not campaign.kind.sends or not campaign.target.topics:
            return None
        everybody = replace(campaign.target, topics=())
        return (await self._desk.audience.count(everybody)).total

    def _screened(self, campaign: Campaign, text: str) -> tuple[str, tuple[str, ...]]:
        """Screen the text in the strictest phase of the regions it goes to."""
        if not text:
            return "", ()
        edition, today = self._editions.current, self._desk.clock.now().date()
        agencies = campaign.target.agencies or tuple(edition.library.agencies)
        regions = {Subscriptions.region(edition.library, agency) for agency in agencies}
        regions.add(edition.library.meta.home_region)
        screenings: list[Screening] = [
            edition.screener.screen(
                ScreenInput(text, edition.phases.on(today, region), as_if_running=True)
            )
            for region in sorted(regions)
        ]
        worst = max(screenings, key=lambda screening: _WORST.index(screening.verdict.value))
        evidence = dict.fromkeys(item.text for item in worst.evidence)
        return _official(worst), tuple(evidence)[:5]


def _changes(campaign: Campaign, old: Circular | None) -> Difference | None:
    """Return what is new: against the circular that is replaced, or the words that were sent."""
    if campaign.kind is CampaignKind.CORRECTION:
        parts = [part for part in campaign.frozen or campaign.parts if part.before is not None]
        before = [part.before["text"] for part in parts if part.before is not None]
        return difference(before, [part.text for part in parts])
    if old is None:
        return None
    return difference(old.points, campaign.details.points)


def _official(screening: Screening) -> str:
    """Return the verdict by the stricter measure for what an office says to everybody.

    Outside every stage "coblos nomor 2" from anybody is a matter for care, since nobody stands for
    election. From an office any word in somebody's favour is one too many.
    """
    for_somebody = any(item.direction is Direction.FOR for item in screening.evidence)
    if screening.verdict is ScreenVerdict.CAREFUL and for_somebody:
        return ScreenVerdict.PARTISAN.value
    return screening.verdict.value
