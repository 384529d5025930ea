"""Two entries do not ask the same thing, and no phrasing belongs to two entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz, process

from bot.content.check.finding import Finding, notice
from bot.content.library import Library

_SAME = 92.0
"""Likeness of the sorted words (rapidfuzz ratio, 0 to 100) from which questions are the same."""
_NOT_WORDS = re.compile(r"[^0-9a-z]+")


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every pair of nearly equal questions and every shared phrasing."""
    yield from _questions(library)
    yield from _phrasings(library)


def _questions(library: Library) -> Iterator[Finding]:
    earlier: dict[str, str] = {}
    for identifier, answer in library.answers.items():
        words = " ".join(sorted(_plain(answer.question).split()))
        alike = process.extract(words, earlier, scorer=fuzz.ratio, score_cutoff=_SAME, limit=None)
        for _, _, other in alike:
            yield Finding(
                "answers",
                identifier,
                f"pertanyaannya hampir sama dengan {other}",
                "Gabungkan keduanya (satu menjadi variants), atau bedakan keadaannya.",
            )
        earlier[identifier] = words


def _phrasings(library: Library) -> Iterator[Finding]:
    owner: dict[str, str] = {}
    for identifier, answer in library.answers.items():
        for phrasing in {_plain(text) for text in (answer.question, *answer.variants)}:
            first = owner.setdefault(phrasing, identifier)
            if first != identifier:
                yield notice(
                    "answers",
                    identifier,
                    f"ragam '{phrasing}' juga dipakai {first}",
                    "Sisakan di satu jawaban saja, yang paling tepat.",
                )


def _plain(text: str) -> str:
    return _NOT_WORDS.sub(" ", text.casefold()).strip()
