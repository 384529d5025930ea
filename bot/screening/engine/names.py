"""The names a contest puts into the world, and the short forms people really use for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.content.library import Library
from bot.content.schema import Figure, Ticket

_TITLES = frozenset((
    "dr", "drs", "dra", "ir", "h", "hj", "kh", "k", "prof", "r", "rr", "tb", "tgb", "tgh", "ust",
    "gus", "sh", "mh", "msi", "mm", "se", "sp", "spd", "mpd", "st", "mt",
))  # fmt: skip
_TWO, _INITIALS = 2, 3
"""People on a ticket, and letters up to which a word may be initials."""
_Figures = list[tuple[frozenset[str], Figure]]
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
    tag: bool = False  # counts in a hashtag only
    pair: bool = False  # both names of a ticket
    region: str = ""  # of the contest
    shared: bool = False  # a bare name that several people on tickets bear


@dataclass(frozen=True)
class NamedPhrase:
    """A phrase as it stands in the content, with its claim."""

    phrase: str
    claim: Claim


def parts_of(name: str) -> list[str]:
    """Return the words of a person's name without titles and degrees, in lower case."""
    bare = name.split(",", maxsplit=1)[0]
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
    figures = [(frozenset(parts_of(f.name)), f) for f in library.figures.values()]
    found = [*_figures(figures, everyday), *_parties(library)]
    for contest in library.contests.values():
        for index, ticket in enumerate(contest.tickets):
            side = f"{contest.id}/{ticket.number or chr(97 + index)}"
            claim = Claim(side, contest.id, region=contest.region)
            found.extend(_ticket(ticket, claim, everyday))
            for name in ticket.names:
                for figure in _of_person(name, figures):
                    found.extend(_known_as(figure, claim, everyday))
    return _with_shared_names(found)


def _ticket(ticket: Ticket, claim: Claim, everyday: Callable[[str], bool]) -> Iterator[NamedPhrase]:
    """What one ticket is called and calls out."""
    for name in ticket.names:
        who = " ".join(parts_of(name))
        for form, weak in short_forms(name):
            yield NamedPhrase(form, replace(claim, person=who, weak=weak))
    for both in _pairs(ticket.names):
        yield NamedPhrase(both, replace(claim, weak=True, pair=True))
    for nickname in ticket.nicknames:
        pair = "-" in nickname
        single = " " not in nickname and not pair
        weak = single and everyday(nickname.lower())
        yield NamedPhrase(nickname, replace(claim, weak=weak, pair=pair))
    for nickname in ticket.ambiguous:
        yield NamedPhrase(nickname, replace(claim, weak=True))
    for slogan in ticket.slogans:
        # "Lanjutkan" is said of a thesis too: such a slogan needs its candidate beside it.
        plain = " " not in slogan or everyday(slogan.lower())
        yield NamedPhrase(slogan, replace(claim, slogan=True, weak=plain))
    for tag in ticket.hashtags:
        yield NamedPhrase(tag, replace(claim, slogan=True, tag=True))


def _pairs(names: Sequence[str]) -> Iterator[str]:
    """Yield the two people of a ticket by one name each, as hashtags have them: "AniesSandi"."""
    if len(names) != _TWO:
        return
    first, second = ({p[0], p[-1]} if (p := parts_of(name)) else set() for name in names)
    for one in sorted(first):
        for other in sorted(second):
            if one != other and min(len(one), len(other)) > _INITIALS:
                yield f"{one} {other}"


def _of_person(name: str, figures: _Figures) -> Iterator[Figure]:
    """The figures who are this person: one full name contains the other's words."""
    words = frozenset(parts_of(name))
    for parts, figure in figures:
        if len(words & parts) == min(len(words), len(parts)) > 1:
            yield figure


def _known_as(
    figure: Figure, claim: Claim, everyday: Callable[[str], bool]
) -> Iterator[NamedPhrase]:
    for alias in figure.aliases:
        weak = " " not in alias and everyday(alias.lower())
        yield NamedPhrase(alias, replace(claim, weak=weak))
    for taunt in figure.taunts:
        weak = " " not in taunt and everyday(taunt.lower())
        yield NamedPhrase(taunt, replace(claim, taunt=True, weak=weak))


def _figures(figures: _Figures, everyday: Callable[[str], bool]) -> Iterator[NamedPhrase]:
    for _, figure in figures:
        claim = Claim(f"tokoh/{figure.id}")
        for form, weak in short_forms(figure.name):
            if not weak:
                yield NamedPhrase(form, claim)
        yield from _known_as(figure, claim, everyday)


def _parties(library: Library) -> Iterator[NamedPhrase]:
    for party in library.parties.values():
        side = f"partai/{party.id}"
        yield NamedPhrase(party.name, Claim(side, party=True))
        yield NamedPhrase(f"partai {party.short}", Claim(side, party=True))
        for short in (party.short, *party.aliases):
            if len(short) < 3:
                continue
            doubtful = bool(party.collides) and " " not in short
            yield NamedPhrase(short, Claim(side, weak=doubtful, party=True))


def _with_shared_names(found: list[NamedPhrase]) -> list[NamedPhrase]:
    """Mark bare first or last names that several different people have: they point at nobody.

    Only a call to vote, or the voter's own region, lets them mean whoever stands there.
    """
    owners: dict[str, set[str]] = {}
    for named in found:
        if named.claim.weak and named.claim.person:
            owners.setdefault(named.phrase, set()).add(named.claim.person)
    return [
        replace(named, claim=replace(named.claim, shared=True))
        if named.claim.weak and len(owners.get(named.phrase, ())) > 1
        else named
        for named in found
    ]
