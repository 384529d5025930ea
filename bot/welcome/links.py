"""Deep links: every topic, entry, rule, circular and journey has its own ``?start=`` address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.content.library import Library


class Target(StrEnum):
    """What a deep link can open. The value is the prefix in the address."""

    ANSWER = "faq"
    TOPIC = "t"
    ROW = "s"
    CIRCULAR = "e"
    JOURNEY = "j"


@dataclass(frozen=True)
class Link:
    """What an address opens."""

    target: Target
    id: str


def payload(target: Target, identifier: str) -> str:
    """Return the payload of an address; at most 64 of ``A-Za-z0-9_-`` (Bot API, deep linking)."""
    return identifier if target is Target.ANSWER else f"{target.value}-{identifier}"


def resolve(text: str, library: Library) -> Link | None:
    """Return what a payload opens, or None when nothing of that name is there any more."""
    if text in library.answers:
        return Link(Target.ANSWER, text)
    prefix, _, identifier = text.partition("-")
    shelves = {
        Target.TOPIC: library.topics,
        Target.ROW: library.skb,
        Target.CIRCULAR: library.circulars,
        Target.JOURNEY: library.journeys,
    }
    for target, shelf in shelves.items():
        if prefix == target.value and identifier in shelf:
            return Link(target, identifier)
    return None


def find(identifier: str, library: Library) -> Link | None:
    """Return the link to any piece of content by its bare id, for posters."""
    if identifier in library.answers:
        return Link(Target.ANSWER, identifier)
    for target, shelf in (
        (Target.TOPIC, library.topics),
        (Target.ROW, library.skb),
        (Target.CIRCULAR, library.circulars),
        (Target.JOURNEY, library.journeys),
    ):
        if identifier in shelf:
            return Link(target, identifier)
    return None
