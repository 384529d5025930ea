"""A typed form stands for one standard word only, and stands once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from bot.content.check.finding import Finding, notice
from bot.content.library import Library


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every form with two meanings in one dialect and every doubled word."""
    for identifier, dialect in library.dialects.items():
        meanings: dict[str, str] = {}
        for standard, forms in dialect.words.items():
            for form in forms:
                first = meanings.setdefault(form, standard)
                if first != standard:
                    yield Finding(
                        "dialects",
                        identifier,
                        f"'{form}' ditulis untuk '{first}' dan untuk '{standard}'",
                        "Sisakan di satu kata baku.",
                    )
    for identifier, words in library.word_lists.items():
        for word, count in Counter(words.words).items():
            if count > 1:
                what = f"'{word}' ditulis {count} kali"
                yield notice("word_lists", identifier, what, "Hapus yang berlebih.")
