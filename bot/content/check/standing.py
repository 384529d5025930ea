"""Law that was replaced or revoked is pointed out wherever it is still cited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.check.finding import Finding, notice
from bot.content.library import Library
from bot.content.schema import Status

_SHELVES = ("answers", "journeys", "groups", "ladder", "criminal", "procedure")
_GONE = (Status.REPLACED, Status.REVOKED)


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a notice for every citation of law that is no longer in force."""
    for shelf in _SHELVES:
        for identifier, entry in getattr(library, shelf).items():
            for citation in entry.cites:
                regulation = library.regulations.get(citation.partition(" | ")[0])
                if regulation is not None and regulation.status in _GONE:
                    heir = regulation.replaced_by
                    yield notice(
                        shelf,
                        identifier,
                        f"merujuk {regulation.short}, yang sudah {regulation.status.value}",
                        f"Rujuk penggantinya ({heir})." if heir else "Cari dasar yang berlaku.",
                    )
