"""Notices that the program writes itself, from content: one call, the same ledger, no second tap.

Why that is safe, and what an officer can do about one: docs/decisions/0012-automatic-notices.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.broadcast.acting import Acting
from bot.broadcast.campaign import PROGRAM, Campaign, Person, Target
from bot.broadcast.campaign_store import Also
from bot.broadcast.desk import Desk
from bot.broadcast.details import Details
from bot.broadcast.draft.limits import excess
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.release.schedule import QuietHours
from bot.broadcast.states import CampaignKind, CampaignState
from bot.officers.service import Officers
from bot.officers.store import Officer
from bot.storage.flags import Flags

_OFF = "otomatis_mati"
_KEY = 48
"""Characters that the origin of a campaign has room for."""


@dataclass(frozen=True)
class Notice:
    """What the program has to say, and to whom.

    Attributes:
        key: names the occasion; whoever says it again, here or in another worker, says nothing.
        subject: what officers see in lists.
        text: the message; its first line is shown in bold.
        target: agencies (empty: all) and topic groups (never empty: nobody is told unasked).
        buttons: label and callback data, one under the other.
    """

    key: str
    subject: str
    text: str
    target: Target
    buttons: tuple[tuple[str, str], ...] = ()


class Notices(Acting):
    """Creates campaigns in the program's name."""

    def __init__(self, desk: Desk, poke: Callable[[], None], quiet: QuietHours) -> None:
        super().__init__(desk, poke)
        self.quiet = quiet

    async def create(
        self,
        notice: Notice,
        start: datetime,
        act: str,
        by: Person | None = None,
        also: Also | None = None,
    ) -> tuple[Campaign, bool]:
        """Schedule a notice; return its campaign and whether it is new.

        Args:
            notice: what is said.
            start: when; in the quiet hours it waits for their end.
            act: its name in the audit trail.
            by: the officer whose tap it was; None when the program acts by the calendar.
            also: what belongs to it and is done in its transaction, only if it is new.
        """
        if not notice.target.topics:
            raise ValueError("a notice of the program goes to those who asked for it, by topic")
        draft = Campaign(
            id=0, kind=CampaignKind.NOTICE, state=CampaignState.SCHEDULED, version=1,
            author=PROGRAM, approver=by, releaser=by, target=notice.target,
            scheduled_at=self.quiet.after(start).timestamp(),
        )  # fmt: skip
        draft = in_words_of(draft, notice)
        line = self.act(by or PROGRAM, act, draft)
        made, is_new = await self._desk.campaigns.create(draft, origin(notice.key), line, also)
        if is_new:
            self._poke()
        return made, is_new


class Switch:
    """Whether the program may send by the calendar; officers turn it from the phone."""

    def __init__(self, flags: Flags, officers: Officers) -> None:
        self._flags, self._officers = flags, officers

    @property
    def on(self) -> bool:
        """It may."""
        return self._flags.get(_OFF) is None

    async def turn(self, by: Officer, *, on: bool) -> None:
        """Turn it on or off, with a line in the audit trail; a second time changes nothing."""
        if on == self.on:
            return
        if on:
            await self._flags.drop(_OFF)
        else:
            await self._flags.put(_OFF, by.label)
        await self._officers.record(by, "otomatis_dinyalakan" if on else "otomatis_dimatikan")


def in_words_of(campaign: Campaign, notice: Notice) -> Campaign:
    """Return a campaign that says what a notice says."""
    part = Part(
        PartKind.TEXT, notice.text, entities=_bold_first(notice.text),
        preview={"is_disabled": True}, buttons=notice.buttons,
    )  # fmt: skip
    if (much := excess((part,))) is not None:
        raise ValueError(much.value)
    details = Details(subject=notice.subject)
    return replace(campaign, parts=(part,), frozen=(part,), details=details)


def origin(key: str) -> str:
    """Return the key as the origin of a campaign; a long one keeps its beginning and a digest."""
    if len(key) <= _KEY:
        return key
    return f"{key[: _KEY - 17]}:{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def _bold_first(text: str) -> tuple[dict[str, object], ...]:
    """Return Telegram's formatting for a bold first line; it counts in UTF-16."""
    first = text.partition("\n")[0]
    return ({"type": "bold", "offset": 0, "length": len(first.encode("utf-16-le")) // 2},)
