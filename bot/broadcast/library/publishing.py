"""From a campaign to a circular of the library, by the one schema that content files have too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.broadcast.approval.citations import cited
from bot.broadcast.campaign import Campaign
from bot.broadcast.draft import proposal
from bot.broadcast.parts import words
from bot.broadcast.refusal import Why
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Circular, Confidence
from bot.subscriptions.choice import REMINDERS

_MOST_POINTS_TEXT = 1_800
"""Characters of all points together: the card must fit one message with its other lines."""


def circular_id(campaign: Campaign, year: int) -> str:
    """Return the id under which a campaign's circular enters the library."""
    return f"edaran-{year}-{campaign.id}"


def circular_of(campaign: Campaign, library: Library, today: date) -> Circular:
    """Return the circular that a campaign publishes."""
    details, target = campaign.details, campaign.target
    text = f"{words(campaign.frozen)}\n{campaign.read_text}"
    day = date.fromisoformat(details.date) if details.date else today
    return Circular(
        id=campaign.circular or circular_id(campaign, day.year),
        kind="surat edaran",
        scope=scope(target.agencies or (), library),
        issuer=details.issuer,
        number=details.number or None,
        date_text=long_date(day),
        date=day.isoformat(),
        subject=details.subject,
        points=fitting(details.points) or (details.subject,),
        audience=audience(target.agencies or (), library),
        agencies=target.agencies or (),
        groups=target.topics or tuple(i for i in library.topic_groups if i != REMINDERS),
        replaces=(details.replaces,) if details.replaces else (),
        cites=tuple(c.id for c in cited(text, library) if c.is_law),
        topics=tuple(i for i in details.related if i in library.topics),
        answers=tuple(i for i in details.related if i in library.answers),
        pdf=pdf_of(campaign),
        confidence=Confidence.HIGH,
        reviewed=today,
    )


def pdf_of(campaign: Campaign) -> str | None:
    """Return Telegram's id of the first PDF that a campaign sends."""
    media = (medium for part in campaign.frozen for medium in part.media)
    return next((medium.file_id for medium in media if medium.is_pdf), None)


def recalled(circular: Circular, note: str, today: date) -> Circular:
    """Return a circular whose broadcast was taken back: no card names it, its file is not given.

    The letter itself stands: nobody has withdrawn it, and it may be sent again.
    """
    if circular.recalled is not None:
        return circular
    return circular.model_copy(update={"recalled": note, "pdf": None, "reviewed": today})


def corrected(circular: Circular, campaign: Campaign, today: date) -> Circular:
    """Return a circular after its correction: the new words, and a note that it was corrected."""
    points = fitting(proposal.points_of(words(campaign.frozen))) or circular.points
    caution = f"Naskah diralat pada {long_date(today)}."
    return circular.model_copy(update={"points": points, "caution": caution, "reviewed": today})


def withdrawn(circular: Circular, note: str, today: date) -> Circular:
    """Return a circular that is no longer in force."""
    return circular.model_copy(update={"withdrawn": note, "reviewed": today})


def withdrawal_note(campaign: Campaign) -> str:
    """Return number and date of the letter that withdraws a circular."""
    details = campaign.details
    return f"{details.number}, {long_date(date.fromisoformat(details.date))}"


def scope(agencies: Sequence[str], library: Library) -> str:
    """Return for where a circular is."""
    named = [library.agencies[a].name for a in agencies if a in library.agencies]
    if len(named) == 1:
        return named[0]
    home = library.regions.get(library.meta.home_region)
    return f"Provinsi {home.name}" if home is not None else library.meta.organisation


def audience(agencies: Sequence[str], library: Library) -> str:
    """Return for whom a circular is."""
    named = [library.agencies[a].name for a in agencies if a in library.agencies]
    return f"ASN {', '.join(named)}" if named else "ASN semua instansi"


def fitting(points: Sequence[str]) -> tuple[str, ...]:
    """Return as many points as a card holds."""
    kept: list[str] = []
    for point in points:
        if sum(map(len, kept)) + len(point) > _MOST_POINTS_TEXT:
            break
        kept.append(point)
    return tuple(kept)


@dataclass(frozen=True)
class Staleness:
    """Why a circular is no news."""

    why: Why
    name: str  # of the circular that says so


def staleness(campaign: Campaign, library: Library) -> Staleness | None:
    """Return why a draft is stale against the library of this moment, or None.

    Its number was published already, or what it replaces is replaced, withdrawn or newer.
    """
    details = campaign.details
    number = _plain(details.number)
    for other in library.circulars.values():
        if other.recalled or other.id == campaign.circular:
            continue
        if number and _plain(other.number or "") == number:
            return Staleness(Why.SAME_NUMBER, name_of(other))
    old = library.circulars.get(details.replaces)
    if old is None:
        return None
    heir = next((c for c in library.circulars.values() if old.id in c.replaces), None)
    if heir is not None and heir.id != campaign.circular:
        return Staleness(Why.REPLACED_ALREADY, name_of(heir))
    if old.withdrawn or old.recalled:
        return Staleness(Why.NOT_IN_FORCE, name_of(old))
    if old.date and details.date and details.date < old.date:
        return Staleness(Why.OLDER_THAN_REPLACED, name_of(old))
    return None


def name_of(circular: Circular) -> str:
    """Return how a circular is called in a sentence."""
    return f"{circular.issuer}, {circular.number or circular.date_text}"


def _plain(number: str) -> str:
    return "".join(number.split()).casefold()
