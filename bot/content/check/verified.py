"""What is not verified is never the only ground of a statement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.check.finding import Finding
from bot.content.library import Library
from bot.content.schema import Confidence

_SHELVES = ("journeys", "groups", "ladder", "criminal", "procedure")
_REMEDY = (
    "Tambahkan dasar yang verified: true, atau ubah isinya menjadi 'belum ada dasar' "
    "(verdict dikosongkan, confidence rendah)."
)


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every statement whose whole basis is unverified."""
    for identifier, answer in library.answers.items():
        bases = (*answer.cites, *(f"skb-2022 | {rule}" for rule in answer.rules))
        if answer.verdict is not None and _hollow(library, bases):
            yield Finding("answers", identifier, "dasarnya belum diverifikasi semua", _REMEDY)
    for shelf in _SHELVES:
        for identifier, entry in getattr(library, shelf).items():
            if entry.confidence is not Confidence.LOW and _hollow(library, entry.cites):
                yield Finding(shelf, identifier, "dasarnya belum diverifikasi semua", _REMEDY)


def _hollow(library: Library, bases: tuple[str, ...]) -> bool:
    """Whether there are bases that resolve, and none of them is verified."""
    resolved = [basis for basis in bases if library.cite(basis) is not None]
    return bool(resolved) and not any(_firm(library, basis) for basis in resolved)


def _firm(library: Library, citation: str) -> bool:
    identifier, _, ref = citation.partition(" | ")
    if identifier == "skb-2022" and ref in library.skb:
        return library.skb[ref].verified
    regulation = library.regulations[identifier]
    if not ref:
        return any(provision.verified for provision in regulation.provisions)
    return any(provision.ref == ref and provision.verified for provision in regulation.provisions)
