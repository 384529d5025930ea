"""Names of candidates and parties, read as "calon" and "partai": who it is never matters here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from bot.content.schema import Contest, Party
from bot.language.tokens import tokens

Phrase = tuple[str, ...]

_CANDIDATE: Phrase = ("calon",)
_PARTY: Phrase = ("partai",)
_SHORTEST = 4
"""Letters from which a single name is taken for a candidate wherever it stands."""
_BESIDE_PARTY = (
    "akun", "kaos", "baju", "bendera", "partai", "postingan", "unggahan", "acara", "kader", "hut",
    "ultah", "caleg", "atribut", "topi", "jaket", "ig", "kampanye", "pengurus", "anggota", "like",
    "follow", "dukung", "milih", "pilih", "simpatisan", "story", "stiker", "baliho",
)  # fmt: skip
"""Words beside which a colliding acronym ("PKS", "PAN") means the party."""


def named(
    contests: Iterable[Contest],
    parties: Iterable[Party],
    taken: Iterable[str],
    near: Set[str] = frozenset(),
) -> Iterator[tuple[Phrase, Phrase]]:
    """Yield (name as typed, what it is read as); words in ``taken`` stay what they are.

    Candidates in the regions ``near`` are also known by each longer part of their names.
    """
    used = frozenset(taken)
    for contest in contests:
        for ticket in contest.tickets:
            for name in (*ticket.names, *ticket.nicknames):
                for form in _called(tokens(name), used, by_part=contest.region in near):
                    yield form, _CANDIDATE
    for party in parties:
        for name in (party.name, party.short, *party.aliases):
            form = tokens(name)
            if len(form) > 1 or (not party.collides and _distinct(form, used)):
                yield form, _PARTY
            elif form:
                for beside in _BESIDE_PARTY:
                    yield (beside, *form), (beside, *_PARTY)


def _distinct(form: Phrase, used: frozenset[str]) -> bool:
    return len(form) == 1 and len(form[0]) >= _SHORTEST and form[0] not in used


def _called(form: Phrase, used: frozenset[str], *, by_part: bool) -> Iterator[Phrase]:
    """Yield what a candidate is called: the whole name and, where asked, its longer parts."""
    if len(form) > 1 or _distinct(form, used):
        yield form
    if by_part:
        yield from ((part,) for part in form if len(part) > _SHORTEST and _distinct((part,), used))
