"""Every citation resolves to a provision or a row that the content holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.check.finding import Finding
from bot.content.library import Library

_SHELVES = ("answers", "journeys", "circulars", "groups", "ladder", "criminal", "procedure")


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every citation that leads nowhere."""
    for shelf in _SHELVES:
        for identifier, entry in getattr(library, shelf).items():
            yield from _dangling(library, shelf, identifier, entry.cites)
    for identifier, row in library.skb.items():
        yield from _dangling(library, "skb", identifier, row.basis)


def _dangling(
    library: Library, shelf: str, entry: str, cites: tuple[str, ...]
) -> Iterator[Finding]:
    for citation in cites:
        if library.cite(citation) is None:
            what = f"rujukan '{citation}' tidak ada"
            yield Finding(shelf, entry, what, _remedy(library, citation))


def _remedy(library: Library, citation: str) -> str:
    identifier, _, ref = citation.partition(" | ")
    regulation = library.regulations.get(identifier)
    if regulation is None:
        return f"Buat regulations/{identifier}.yaml, atau perbaiki id peraturannya."
    known = [provision.ref for provision in regulation.provisions]
    close = next((k for k in known if k.casefold() == ref.casefold()), None)
    if close is not None:
        return f"Tulis persis seperti di regulations/{identifier}.yaml: '{close}'."
    return (
        f"Samakan huruf demi huruf dengan salah satu ref di regulations/{identifier}.yaml, "
        "atau tambahkan ketentuannya di sana."
    )
