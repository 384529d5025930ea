"""Reminders, for those who asked: the day before a stage of a contest of their region begins.

What is said stands in the content (stages, rows of the joint decree) and in texts.py, so nobody has
to approve it; officers are told beforehand and may take it back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot import log
from bot.broadcast import sums, wording
from bot.broadcast.campaign import Campaign, Target
from bot.broadcast.notices import Notice, in_words_of, origin
from bot.broadcast.service import Broadcasts
from bot.broadcast.texts import TO_HOME
from bot.calendar import reminding, texts
from bot.chores.ticker import Chore
from bot.clock import WIB
from bot.content.library import Library
from bot.house import House
from bot.officers.roles import OfficerRole
from bot.phase.reading import Live
from bot.reply import Button, Reply, quote
from bot.subscriptions.choice import REMINDERS

_EVERY = timedelta(minutes=20)
_GRACE = timedelta(hours=1)
"""Between telling officers and telling people."""
_MORNING = time(8)
_LISTED = 12
_KEY = "tahap:"
_TOGETHER = 3
"""So many contests that begin a stage on one day concern the whole country."""
_log = log.get(__name__)


@dataclass(frozen=True)
class Region:
    """A region, and the agencies whose people belong to it."""

    id: str
    agencies: tuple[str, ...]


class Reminders:
    """Looks what begins, and schedules the notices."""

    def __init__(self, house: House, office: Broadcasts) -> None:
        self._house, self._office = house, office
        office.renewed = self.renewed

    async def start(self) -> None:
        """Look now, and again every now and then."""
        self._house.chores.add(Chore("stage_reminders", _EVERY, self.run))
        try:
            await self.run()
        except Exception:  # noqa: BLE001 - the chore tries again; people are answered meanwhile
            _log.exception("reminders_not_scheduled")

    async def run(self) -> list[Campaign]:
        """Schedule what is due and not scheduled yet; return what is new.

        In the quiet hours nothing is done: officers are told first, and they sleep.
        """
        now = self._house.clock.now()
        if not self._office.switch.on or self._office.notices.quiet.holds(now):
            return []
        made: list[Campaign] = []
        for day in (now.date() + timedelta(days=1), now.date()):
            for region in self._regions():
                campaign = await self._remind(region, day, now)
                if campaign is not None:
                    made.append(campaign)
        if made:
            await self._tell_officers(made)
        return made

    async def _remind(self, region: Region, day: date, now: datetime) -> Campaign | None:
        """Schedule the reminder of what begins in a region on a day, unless that was done."""
        start = self._office.notices.quiet.after(max(now + _GRACE, _morning(now)))
        if start.date() > day:
            return None  # It would come when the stage is no news any more.
        notice = self._notice(region, day, start.date())
        if notice is None or not (await self._office.desk.audience.count(notice.target)).total:
            return None
        campaign, is_new = await self._office.notices.create(notice, start, "pengingat_tahapan")
        return campaign if is_new else None

    def _notice(self, region: Region, day: date, today: date) -> Notice | None:
        """Return what a region is told today of what begins there on a day, or None."""
        begins = self.beginning(region.id, day)
        if not begins:
            return None
        phases = self._house.editions.current.phases
        occasion = reminding.Occasion(
            day=day,
            today=today,
            begins=tuple(begins),
            before=phases.on(day - timedelta(days=1), region.id),
            after=phases.on(day, region.id),
        )
        return Notice(
            key=_key(day, region),
            subject=reminding.subject(occasion, self._name(region.id)),
            text=reminding.text(occasion, self._library),
            target=Target(region.agencies, (REMINDERS,)),
            buttons=reminding.BUTTONS,
        )

    def renewed(self, campaign: Campaign) -> Campaign | None:
        """Return a reminder that is due in the words of today's calendar; None if nothing begins.

        Whatever else is sent is returned as it is, a reminder that an officer rewrote as well.
        """
        if not campaign.automatic or not campaign.origin.startswith(_KEY):
            return campaign
        today = self._house.clock.now().date()
        for day in (today, today + timedelta(days=1)):
            for region in self._regions():
                if origin(_key(day, region)) == campaign.origin:
                    notice = self._notice(region, day, today)
                    return in_words_of(campaign, notice) if notice is not None else None
        return None

    def beginning(self, region: str, day: date) -> list[Live]:
        """Return the stages that begin on a day and concern a region, the nearest contest first.

        Whoever is somewhere in the country hears of a contest below it only when several begin
        together, as in a simultaneous election; one district's re-run is not theirs.
        """
        phases = self._house.editions.current.phases
        begins = [
            Live(contest, stage)
            for contest in phases.concerning(region)
            for stage in contest.stages
            if stage.start == day
        ]
        known = self._library.regions.get(region)
        if known is None or known.parent is not None:
            return begins
        own = [live for live in begins if live.contest.region == region]
        return begins if len(begins) - len(own) >= _TOGETHER else own

    async def _tell_officers(self, made: Sequence[Campaign]) -> None:
        """Tell the editors what will leave and how to take it back."""
        post = self._office.post
        if post is None:
            return
        lines: list[str] = []
        for campaign in made:
            audience = await self._office.desk.audience.count(campaign.target)
            lines.append(
                texts.SCHEDULED_LINE.format(
                    id=campaign.id,
                    subject=quote(campaign.details.subject),
                    people=sums.few(audience.total),
                )
            )
        html = texts.SCHEDULED.format(
            start=wording.when(made[0].scheduled_at or 0.0), lines="\n".join(lines[:_LISTED])
        )
        rows = tuple(
            (wording.button(f"👁 #{campaign.id}", "open", campaign.id),)
            for campaign in made[:_LISTED]
        )
        off: tuple[Button, ...] = (wording.button(TO_HOME, "home"),)
        for officer in self._house.officers.all():
            if officer.role.covers(OfficerRole.EDITOR):
                await post.tell(officer.person, Reply(html, (*rows, off)))

    def _regions(self) -> list[Region]:
        gathered: dict[str, list[str]] = {}
        for agency in self._library.agencies.values():
            gathered.setdefault(agency.region, []).append(agency.id)
        return [Region(region, tuple(agencies)) for region, agencies in gathered.items()]

    def _name(self, region: str) -> str:
        known = self._library.regions.get(region)
        return known.name if known is not None else region

    @property
    def _library(self) -> Library:
        return self._house.editions.current.library


def _key(day: date, region: Region) -> str:
    return f"{_KEY}{day.isoformat()}:{region.id}"


def _morning(now: datetime) -> datetime:
    return datetime.combine(now.date(), _MORNING, WIB)
