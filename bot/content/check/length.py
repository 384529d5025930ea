"""A card fits into one message.

Telegram refuses a text of more than 4,096 characters after entities are parsed (Bot API,
sendMessage). Cards are rendered elsewhere, so this is an estimate from the longest fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from bot.content import schema
from bot.content.check import shown
from bot.content.check.finding import Finding
from bot.content.library import Library

LIMIT = 4_096
_FRAME = 700
"""Headings, sanction line, footer and dates that a card adds to the entry's own words."""
_GISTS = 1_100
"""What a card shows of the cited provisions at most."""
_BASIS_LINE = 90
_SHELVES = ("journeys", "circulars", "cases", "groups", "channels", "ladder", "criminal")


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every entry whose card would be too long."""
    for identifier, answer in library.answers.items():
        yield from _too_long("answers", identifier, answer_length(answer, library))
    for shelf in _SHELVES:
        for identifier, entry in getattr(library, shelf).items():
            yield from _too_long(shelf, identifier, _FRAME + _own(entry))


def answer_length(answer: schema.Answer, library: Library) -> int:
    """Return an estimate of the characters of an answer card."""
    common = _sum(
        (answer.question, answer.headline, answer.condition, answer.reason, answer.outside_stage)
    ) + _sum((answer.safe, answer.ask_whom, *answer.steps))
    role = max((len(reading.answer) for reading in answer.roles), default=0)
    bases = _BASIS_LINE * (len(answer.cites) + len(answer.rules) + len(answer.circulars))
    return _FRAME + common + role + bases + min(_GISTS, _gists(answer.cites, library))


def _gists(cites: Iterable[str], library: Library) -> int:
    total = 0
    for citation in cites:
        identifier, _, ref = citation.partition(" | ")
        regulation = library.regulations.get(identifier)
        if regulation is not None:
            total += sum(len(p.gist) for p in regulation.provisions if p.ref == ref)
    return total


def _own(entry: schema.Model) -> int:
    return sum(len(text) + 2 for _, text in shown.texts(entry))


def _sum(texts: Iterable[str | None]) -> int:
    return sum(len(text) + 2 for text in texts if text)


def _too_long(shelf: str, entry: str, length: int) -> Iterator[Finding]:
    if length > LIMIT:
        yield Finding(
            shelf,
            entry,
            f"kartunya kira-kira {length} karakter, batasnya {LIMIT}",
            "Pendekkan, atau pecah menjadi dua isian.",
        )
