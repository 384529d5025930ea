"""Whether "cagub" means a person: in "debat cagub" and "surat suara capres" it means an event."""

from __future__ import annotations

from bot.content.schema import Cue
from bot.screening.engine.post import Hit, Post

_EVENTS = frozenset((
    "debat", "surat", "kotak", "quick", "quickcount", "real", "exit", "hitung", "penghitungan",
    "rekap", "rekapitulasi", "pencoblosan", "pemungutan", "jadwal",
))  # fmt: skip
"""First words of what belongs to an election as a whole, whoever stands in it."""
_FORMER = frozenset(("mantan", "eks", "bekas"))


def people(post: Post) -> list[Hit]:
    """Return the words of candidacy that mean somebody who stands."""
    candidacies = post.of(Cue.CANDIDACY)
    if not candidacies:
        return candidacies
    words = post.words.words
    events = [hit for hit in post.of(Cue.CONTEST) if words[hit.first] in _EVENTS]
    return [
        hit
        for hit in candidacies
        if not any(e.first <= hit.first <= e.last + 1 for e in events)
        and not (hit.first and words[hit.first - 1] in _FORMER)
    ]
