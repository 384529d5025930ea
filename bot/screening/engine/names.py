"""The names a contest puts into the world, and the short forms people really use for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.schema import Figure

_TITLES = frozenset(
    "dr drs dra ir h hj kh k prof r rr tb tgb tgh ust gus sh mh msi mm se sp spd mpd st mt".split()
)
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


@dataclass(frozen=True)
class Claim:
    """What one phrase says it names.

    ``side`` is the same for everybody on one ticket. ``weak`` forms need support from their
    surroundings before they count: a bare first name, a nickname that is an everyday word.
    """

    side: str
    contest: str | None = None  # None: a public figure or a party
    person: str = ""
    weak: bool = False
    taunt: bool = False
    party: bool = False
    slogan: bool = False


@dataclass(frozen=True)
class NamedPhrase:
    """A phrase as it stands in the content, with its claim."""

    phrase: str
    claim: Claim


def parts_of(name: str) -> list[str]:
    """Return the words of a person's name without titles and degrees, in lower case."""
    bare = name.split(",")[0]
    return [word.lower() for word in _LETTERS.findall(bare) if word.lower() not in _TITLES]


def short_forms(name: str) -> Iterator[tuple[str, bool]]:
    """Yield every form of a full name in use, and whether the form is weak."""
    parts = parts_of(name)
    if not parts:
        return
    yield " ".join(parts), len(parts) == 1
    if len(parts) > 2:
        yield f"{parts[0]} {parts[1]}", False
        yield f"{parts[0]} {parts[-1]}", False
        yield f"{parts[-2]} {parts[-1]}", False
    if len(parts) > 1:
        for part in (parts[0], parts[-1]):
            if len(part) > 3:
                yield part, True


def named_phrases(library: Library, everyday: Callable[[str], bool]) -> list[NamedPhrase]:
    """Return the phrases of every ticket, figure and party.

    ``everyday`` tells whether a single word also means something else.
    """
    found = [*_tickets(library, everyday), *_figures(library, everyday), *_parties(library)]
    return _without_common_names(found)


def _tickets(library: Library, everyday: Callable[[str], bool]) -> Iterator[NamedPhrase]:
    for contest in library.contests.values():
        for index, ticket in enumerate(contest.tickets):
            side = f"{contest.id}/{ticket.number or chr(97 + index)}"
            plain = Claim(side, contest.id)
            weak = Claim(side, contest.id, weak=True)
            for name in ticket.names:
                who = " ".join(parts_of(name))
                for form, is_weak in short_forms(name):
                    yield NamedPhrase(form, Claim(side, contest.id, who, weak=is_weak))
            for nickname in ticket.nicknames:
                single = " " not in nickname and "-" not in nickname
                doubtful = single and everyday(nickname.lower())
                yield NamedPhrase(nickname, weak if doubtful else plain)
            for nickname in ticket.ambiguous:
                yield NamedPhrase(nickname, weak)
            for figure in library.figures.values():
                if any(same_person(figure.name, name) for name in ticket.names):
                    yield from _known_as(figure, side, contest.id, everyday)
            for slogan in (*ticket.slogans, *ticket.hashtags):
                yield NamedPhrase(slogan, Claim(side, contest.id, slogan=True))


def _known_as(
    figure: Figure, side: str, contest: str | None, everyday: Callable[[str], bool]
) -> Iterator[NamedPhrase]:
    for alias in figure.aliases:
        weak = " " not in alias and everyday(alias.lower())
        yield NamedPhrase(alias, Claim(side, contest, weak=weak))
    for taunt in figure.taunts:
        yield NamedPhrase(taunt, Claim(side, contest, taunt=True))


def _figures(library: Library, everyday: Callable[[str], bool]) -> Iterator[NamedPhrase]:
    for figure in library.figures.values():
        side = f"tokoh/{figure.id}"
        for form, weak in short_forms(figure.name):
            if not weak:
                yield NamedPhrase(form, Claim(side))
        yield from _known_as(figure, side, None, everyday)


def _parties(library: Library) -> Iterator[NamedPhrase]:
    for party in library.parties.values():
        side = f"partai/{party.id}"
        yield NamedPhrase(party.name, Claim(side, party=True))
        yield NamedPhrase(f"partai {party.short}", Claim(side, party=True))
        for short in (party.short, *party.aliases):
            doubtful = bool(party.collides) and short.lower() == party.short.lower()
            yield NamedPhrase(short, Claim(side, weak=doubtful, party=True))


def _without_common_names(found: list[NamedPhrase]) -> list[NamedPhrase]:
    """Drop bare first or last names that several different people share."""
    owners: dict[str, set[str]] = {}
    for named in found:
        if named.claim.weak and named.claim.person:
            owners.setdefault(named.phrase, set()).add(named.claim.person)
    return [n for n in found if not n.claim.weak or len(owners.get(n.phrase, ())) < 2]


def same_person(one: str, other: str) -> bool:
    """Tell whether two full names belong to one person: one contains the other's words."""
    first, second = set(parts_of(one)), set(parts_of(other))
    smaller = min(len(first), len(second))
    return smaller > 1 and len(first & second) == smaller
