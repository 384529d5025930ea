"""No blame in the words, no person as the accused or as authority, no "yes" that was not meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ahocorasick_rs import AhoCorasick

from bot.content.check import shown
from bot.content.check.finding import Finding, notice
from bot.content.library import Library
from bot.content.schema import Answer, Verdict

_LEAVE = re.compile(
    r"^(?:info\s*:\s*)?(ya|iya|sudah|bisa|boleh|dapat|benar|silakan|aman|tentu|betul)\b",
    re.IGNORECASE,
)
"""First words of a headline that somebody in a hurry reads as leave."""
_LEAVE_GIVEN = (Verdict.MAY, Verdict.IF)
_BLAME = re.compile(r"\b(oknum|pelaku(?:nya)?)\b", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:Drs|Dra|Ir|Hj?|KH|Dr|Prof)\.\s+[A-Z][a-z]+\s+[A-Z][a-z]+")
_PHONE = re.compile(r"\b(?:\+?62|0)8\d{8,11}\b")
_HINTS = (
    "oknum", "Oknum", "pelaku", "Pelaku", "OKNUM", "PELAKU",
    "08", "628", "Dr. ", "Drs. ", "Dra. ", "Ir. ", "H. ", "Hj. ", "KH. ", "Prof. ",
)  # fmt: skip
"""Plain strings without which none of the patterns can match."""
_SHORTEST_NAME = 8
"""Shorter names are everyday words too often ("Surya", "Mian") to be looked for."""


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every word of blame and every name of a person in shown text."""
    yield from _leave(library.answers.values())
    people = _People(library)
    for shelf, identifier, model in shown.entries(library):
        parts = tuple(shown.texts(model))
        if not people.suspicious("\n".join(text for _, text in parts)):
            continue
        for field, text in parts:
            yield from _blame(shelf, identifier, field, text)
            yield from _names(people.named(text), shelf, identifier, field, text)


def _leave(answers: Iterable[Answer]) -> Iterator[Finding]:
    for answer in answers:
        match = _LEAVE.match(answer.headline or "")
        if match and answer.verdict not in _LEAVE_GIVEN:
            yield Finding(
                "answers",
                answer.id,
                f"headline: diawali '{match[1]}', yang mudah terbaca sebagai izin",
                "Mulai dengan isinya, misalnya 'Info: wajib netral menurut UU Desa'.",
            )


class _People:
    """The full names of everybody who ever stood in one of the contests."""

    def __init__(self, library: Library) -> None:
        names = {
            name.casefold()
            for contest in library.contests.values()
            for ticket in contest.tickets
            for name in ticket.names
        }
        self._names = AhoCorasick([n for n in names if " " in n and len(n) >= _SHORTEST_NAME])

    def named(self, text: str) -> list[str]:
        """Return the names in a text."""
        found: list[str] = self._names.find_matches_as_strings(text.casefold())
        return found

    def suspicious(self, text: str) -> bool:
        """Whether a text deserves a look field by field; most do not, and this is quick."""
        return any(hint in text for hint in _HINTS) or bool(self.named(text))


def _blame(shelf: str, entry: str, field: str, text: str) -> Iterator[Finding]:
    if match := _BLAME.search(text):
        yield Finding(
            shelf,
            entry,
            f"{field}: kata '{match[0]}'",
            "Sebut jabatan atau statusnya saja, misalnya 'seorang ASN'.",
        )
    if match := _PHONE.search(text):
        yield Finding(
            shelf,
            entry,
            f"{field}: nomor telepon '{match[0]}'",
            "Hapus; arahkan ke laman resmi lembaganya.",
        )


def _names(names: list[str], shelf: str, entry: str, field: str, text: str) -> Iterator[Finding]:
    for name in names:
        yield Finding(
            shelf,
            entry,
            f"{field}: nama orang '{name}'",
            "Ganti dengan jabatan dan lembaganya; nama tidak dipakai, juga bukan sebagai dasar.",
        )
    if not names and (match := _TITLED.search(text)):
        yield notice(
            shelf,
            entry,
            f"{field}: '{match[0]}' tampak seperti nama orang",
            "Bila itu nama orang, ganti dengan jabatannya.",
        )
