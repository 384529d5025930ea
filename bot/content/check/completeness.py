"""Sources stand where a statement needs them; shelves are not empty; a ref stands once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from bot.content.check.finding import Finding, notice
from bot.content.library import Library
from bot.content.schema import Verdict

_SOURCED = ("regulations", "circulars", "cases")
_REMEDY = "Tambahkan alamat yang benar-benar dibuka di sources; tanpa sumber isi ini tidak tayang."


def check(library: Library, _: date) -> Iterator[Finding]:
    """Yield a finding for every missing source, doubled provision and empty shelf."""
    for shelf in _SOURCED:
        for identifier, entry in getattr(library, shelf).items():
            if not entry.sources:
                yield Finding(shelf, identifier, "tanpa sumber", _REMEDY)
    for identifier, circular in library.circulars.items():
        if circular.pdf_file is not None:
            yield Finding(
                "circulars",
                identifier,
                f"pdf '{circular.pdf_file[:60]}' bukan alamat https",
                "Tulis alamat https://… naskahnya, atau kosongkan.",
            )
    for identifier, answer in library.answers.items():
        if answer.verdict not in (None, Verdict.INFO) and not answer.sources:
            yield Finding("answers", identifier, "jawaban ber-verdict tanpa sumber", _REMEDY)
        if answer.verdict is Verdict.IF and answer.condition is None:
            yield Finding(
                "answers",
                identifier,
                "'bersyarat' tanpa syarat",
                "Isi condition: syarat apa yang membuatnya boleh.",
            )
    yield from _doubled(library)
    yield from _empty(library)


def _doubled(library: Library) -> Iterator[Finding]:
    for identifier, regulation in library.regulations.items():
        counts = Counter(provision.ref for provision in regulation.provisions)
        for ref, count in counts.items():
            if count > 1:
                yield Finding(
                    "regulations",
                    identifier,
                    f"ketentuan '{ref}' ditulis {count} kali",
                    "Gabungkan menjadi satu.",
                )


def _empty(library: Library) -> Iterator[Finding]:
    filled = {answer.topic for answer in library.answers.values()}
    for identifier in library.topics:
        if identifier not in filled:
            yield notice(
                "topics", identifier, "rak ini belum berisi pertanyaan", "Isi, atau hapus raknya."
            )
