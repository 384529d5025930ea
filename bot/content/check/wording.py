"""No blame in the words, and no person as the accused or as authority."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from bot.content.check import shown
from bot.content.check.finding import Finding, notice
from bot.content.library import Library

_BLAME = re.compile(r"\b(oknum|pelaku(?:nya)?)\b", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:Drs|Dra|Ir|Hj?|KH|Dr|Prof)\.\s+[A-Z][a-z]+\s+[A-Z][a-z]+")
_SHORTEST_NAME = 8
"""Shorter names are everyday words too often ("Surya", "Mian") to be looked for."""


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every word of blame and every name of a person in shown text."""
    people = _people(library)
    for shelf, identifier, model in shown.entries(library):
        for field, text in shown.texts(model):
            if match := _BLAME.search(text):
                yield Finding(
                    shelf,
                    identifier,
                    f"{field}: kata '{match[0]}'",
                    "Sebut jabatan atau statusnya saja, misalnya 'seorang ASN'.",
                )
            yield from _names(people, shelf, identifier, field, text)


def _names(
    people: tuple[str, ...], shelf: str, entry: str, field: str, text: str
) -> Iterator[Finding]:
    for name in _found(people, text):
        yield Finding(
            shelf,
            entry,
            f"{field}: nama orang '{name}'",
            "Ganti dengan jabatan dan lembaganya; nama tidak dipakai, juga bukan sebagai dasar.",
        )
    if match := _TITLED.search(text):
        yield notice(
            shelf,
            entry,
            f"{field}: '{match[0]}' tampak seperti nama orang",
            "Bila itu nama orang, ganti dengan jabatannya.",
        )


def _people(library: Library) -> tuple[str, ...]:
    names = {
        name.casefold()
        for contest in library.contests.values()
        for ticket in contest.tickets
        for name in ticket.names
    }
    return tuple(sorted(n for n in names if " " in n and len(n) >= _SHORTEST_NAME))


def _found(people: tuple[str, ...], text: str) -> list[str]:
    return _automaton(people).find_matches_as_strings(text.casefold()) if people else []


@lru_cache(maxsize=1)
def _automaton(people: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(people)
