"""What goes into a screening and what comes out: one input, its evidence, one verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.content.schema import Direction
from bot.intake.incoming import Origin
from bot.phase import Phase


class ScreenVerdict(StrEnum):
    """Whether liking or sharing exactly this post would show partisanship."""

    PARTISAN = "berpihak"
    CAREFUL = "hati_hati"
    CLEAR = "aman"


class MarkerCategory(StrEnum):
    """What kind of mark a piece of evidence is."""

    CALL = "ajakan"
    NUMBER = "nomor_urut"
    POSE = "pose_jari"
    SLOGAN = "slogan"
    HASHTAG = "tagar"
    ATTRIBUTE = "atribut"
    SUPPORT = "dukungan"
    ATTACK = "serangan"
    PARTY = "partai"
    CANDIDATE = "kandidat"
    MONEY = "politik_uang"
    FACILITY = "fasilitas_negara"


@dataclass(frozen=True)
class ScreenInput:
    """One post as a person sent it. ``links`` are addresses behind buttons and entities."""

    text: str
    phase: Phase
    origin: Origin | None = None
    links: tuple[str, ...] = ()
    as_if_running: bool = False  # read as strictly as while some contest runs
    seen_before: bool = False  # marked by an officer before; the service raises the verdict by it


@dataclass(frozen=True)
class Evidence:
    """One mark in a post. ``text == original[start:end]``, counted in code points.

    ``original`` is the text of the post, or the address ``link`` when the mark stands in one.
    """

    category: MarkerCategory
    text: str
    start: int
    end: int
    meaning: str  # one plain Indonesian sentence
    strength: int  # 1 a hint, 2 a mark, 3 plain
    direction: Direction = Direction.NEITHER
    link: str | None = None

    @property
    def takes_sides(self) -> bool:
        """Whether the mark leans for or against somebody, beyond naming them."""
        return self.direction is not Direction.NEITHER


@dataclass(frozen=True)
class Screening:
    """The outcome of one screening."""

    input: ScreenInput
    evidence: tuple[Evidence, ...]  # strongest first
    verdict: ScreenVerdict
    score: float  # 0 nothing, 1 plainly partisan
    rules: tuple[str, ...] = ()  # rows of the joint decree that fit the phase
    archived: tuple[str, ...] = ()  # past contests by name, when only past contests are touched
    official: bool = False  # the words of an election body or a personnel agency
    reasons: tuple[str, ...] = ()  # names of what weakened or strengthened, for /mengapa and tests
