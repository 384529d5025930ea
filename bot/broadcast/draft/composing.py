"""What the parts of a draft become when they are frozen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.broadcast import texts
from bot.broadcast.campaign import Campaign
from bot.broadcast.parts import Part, PartKind, with_button_last, without_readings
from bot.broadcast.states import CampaignKind
from bot.clock import long_date
from bot.content.library import Library
from bot.content.schema import Circular


def frozen(draft: Campaign, library: Library) -> tuple[Part, ...]:
    """Return the parts as they will be sent, or nothing when the draft has none."""
    parts = tuple(_settled(without_readings(part)) for part in draft.parts)
    if draft.kind is CampaignKind.WITHDRAWAL:
        parts = (_withdrawal(draft, library), *parts)
    if not parts or draft.kind is CampaignKind.CORRECTION:
        return parts
    return with_button_last(parts, texts.CLOSING) if draft.kind.asks_if_read else parts


def reminder(circular: Circular | None, about: Campaign, username: str) -> Part:
    """Return the words that remind people of a circular, with the address of its card."""
    link = f"https://t.me/{username}?start=e-{about.circular}" if about.circular else ""
    subject = circular.subject if circular is not None else about.details.subject
    text = texts.REMINDER.format(subject=subject, number=_named(circular, about), link=link)
    return Part(PartKind.TEXT, text.strip(), preview={"is_disabled": True})


def _withdrawal(draft: Campaign, library: Library) -> Part:
    circular = library.circulars.get(draft.circular or "")
    day = long_date(date.fromisoformat(draft.details.date)) if draft.details.date else ""
    text = texts.WITHDRAWAL.format(
        subject=circular.subject if circular is not None else draft.details.subject,
        circular=_named(circular, draft),
        number=draft.details.number,
        date=day,
    )
    return Part(PartKind.TEXT, text)


def _named(circular: Circular | None, campaign: Campaign) -> str:
    if circular is None:
        return campaign.details.number or campaign.details.date
    number = f"nomor {circular.number}, " if circular.number else ""
    return f"{number}{circular.date_text}"


def _settled(part: Part) -> Part:
    """Return an album of which one item came as what it is."""
    if part.kind is PartKind.ALBUM and len(part.media) == 1:
        return replace(part, kind=part.media[0].kind)
    return part
