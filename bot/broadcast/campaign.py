"""A campaign as the program knows it, apart from how it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.broadcast.details import Details
from bot.broadcast.parts import Part
from bot.broadcast.states import CampaignKind, CampaignState
from bot.clock import WIB

RECALL_SECONDS = 48 * 3600
"""For so long a bot may delete what it sent (Bot API, deleteMessage)."""
RETENTION_DAYS = 30
"""So long after its end a campaign keeps who received it and under which message id: long enough
to correct and to ask what became of it. Then the rows are deleted and the sums stay."""
PAUSED_DAYS = 7
"""So long a paused campaign waits for an officer. Then it ends: only what ended is forgotten."""


@dataclass(frozen=True)
class Person:
    """An officer who did something to a campaign."""

    id: int
    label: str


PROGRAM = Person(0, "Saring (otomatis)")
"""Who wrote what the program itself announces. Nobody on Telegram has the id 0."""


@dataclass(frozen=True)
class Target:
    """For whom it is. None means not chosen yet, an empty tuple means all."""

    agencies: tuple[str, ...] | None = None
    topics: tuple[str, ...] | None = None

    @property
    def is_chosen(self) -> bool:
        """Both were chosen."""
        return self.agencies is not None and self.topics is not None


@dataclass(frozen=True)
class Campaign:
    """One broadcast on its way from draft to report. Moments are seconds since the epoch."""

    id: int
    kind: CampaignKind
    state: CampaignState
    version: int  # grows with every act of an officer; an act on an older one is refused
    author: Person  # who changed the content last: never the one who approves
    about: int | None = None  # the campaign that is corrected, recalled, recalled to mind
    circular: str | None = None  # its id in the library
    parts: tuple[Part, ...] = ()  # the draft
    frozen: tuple[Part, ...] = ()  # what was previewed, and what is sent
    details: Details = field(default_factory=Details)
    target: Target = field(default_factory=Target)
    read_text: str = ""  # what its PDF or picture says
    approver: Person | None = None
    releaser: Person | None = None
    reason: str = ""  # why it was approved against a warning; before that, why it was refused
    scheduled_at: float | None = None
    started_at: float | None = None
    ended_at: float | None = None
    recipients: int = 0  # rows of the ledger
    by_agency: Mapping[str, int] = field(default_factory=dict)  # people, when it started
    progress_message: int | None = None
    announced: int = 0  # the version whose request for approval went out
    reported: bool = False
    counted: int = 0  # messages that arrived and stand in the statistics already
    erased: bool = False
    origin: str = ""  # what it came from; never changed

    @property
    def starts(self) -> datetime | None:
        """When it is to start, in WIB."""
        return None if self.scheduled_at is None else datetime.fromtimestamp(self.scheduled_at, WIB)

    @property
    def teller(self) -> Person:
        """The officer who sees progress and report."""
        return self.releaser or self.author

    @property
    def refusal(self) -> str:
        """Who sent it back last and why, until somebody approves it; "" when nobody did."""
        waits = self.state.is_editable and self.approver is None
        return self.reason if waits and self.kind is not CampaignKind.RECALL else ""

    @property
    def automatic(self) -> bool:
        """The program wrote it, from content; an officer who changes it becomes its author."""
        return self.author.id == PROGRAM.id

    @property
    def urgent(self) -> bool:
        """It goes before others: what is wrong in people's chats is mended first."""
        return self.kind in (CampaignKind.RECALL, CampaignKind.CORRECTION)
