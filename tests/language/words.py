"""A small language to read with: a few dialect words, roots and concepts."""

from datetime import date
from pathlib import Path

from bot.content.library import Library
from bot.content.schema import (
    Concept,
    ConceptKind,
    Contest,
    ContestKind,
    Dialect,
    Meta,
    Party,
    Ticket,
    WordList,
)

META = Meta(
    as_of=date(2026, 11, 25), home_region="bengkulu", review_days=180, organisation="Dinas Contoh"
)
DIALECT = Dialect(
    id="contoh",
    title="Contoh",
    words={
        "tidak": ("ga", "dak"),
        "untuk": ("buat",),
        "like": ("jempol", "tanda suka", "tombol suka", "klik suka"),
        "calon": ("paslon", "kandidat"),
        "komentar": ("komen",),
        "tpp": ("tambahan penghasilan",),
        "dimasukkan grup": ("dimasukkan ke grup",),
        "partai": ("parpol",),
        "unggah": ("postingan", "posting"),
        "salah pencet": ("kepencet",),
    },
)
ROOTS = WordList(
    id="roots",
    title="Akar",
    words=("menang", "suka", "komentar", "bagi", "lapor", "sumbang", "hukum", "tanya", "beri"),
)
STOPS = WordList(id="stopwords", title="Kata tugas", words=("boleh", "tidak", "saya", "untuk"))
CONCEPTS = {
    "like": Concept(id="like", kind=ConceptKind.ACT, phrases=("like",)),
    "candidate": Concept(
        id="candidate", kind=ConceptKind.OBJECT, phrases=("calon", "akun calon"), anchor=True
    ),
    "mistake": Concept(id="mistake", kind=ConceptKind.MANNER, phrases=("salah pencet",)),
}
CONTEST = Contest(
    id="pilgub-contoh",
    name="Pilgub Contoh",
    kind=ContestKind.REGIONAL,
    region="contoh",
    stages=(),
    tickets=(Ticket(names=("Suryono Wibawa",), nicknames=("Suryono",)),),
)
PARTIES = {
    "pohon": Party(id="pohon", name="Partai Pohon Contoh", short="Popoco"),
    "pas": Party(id="pas", name="Partai Air Segar", short="PAS", collides=("pas foto",)),
}


def library(**parts: object) -> Library:
    """Return a library of this small language; ``parts`` replace its shelves."""
    shelves: dict[str, object] = {
        "dialects": {DIALECT.id: DIALECT},
        "word_lists": {ROOTS.id: ROOTS, STOPS.id: STOPS},
        "concepts": CONCEPTS,
        "contests": {CONTEST.id: CONTEST},
        "parties": PARTIES,
    }
    return Library(root=Path(), meta=META, **(shelves | parts))  # type: ignore[arg-type]
