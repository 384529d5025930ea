"""Which law and which circulars a text cites, and whether they are in force."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.content.library import Library
from bot.content.schema import Regulation, Status

_KINDS = {
    "uu": r"UU|Undang[- ]?Undang",
    "pp": r"PP|Peraturan Pemerintah",
    "perpres": r"Perpres|Peraturan Presiden",
    "pkpu": r"PKPU|Peraturan (?:KPU|Komisi Pemilihan Umum)",
    "perbawaslu": r"Perbawaslu|Peraturan (?:Bawaslu|Badan Pengawas Pemilihan Umum)",
    "perka-bkn": r"(?:Peraturan|Perka)(?: Kepala)? (?:BKN|Badan Kepegawaian Negara)",
    "se-menpanrb": r"(?:SE|Surat Edaran)(?: Menteri)? ?(?:MenPANRB|PANRB|Menpan)",
}
_ID = re.compile(r"^(?P<kind>[a-z-]+?)-(?P<number>\d+)-(?P<year>\d{4})$")
_CODE = re.compile(r"\b[A-Z0-9][\w.\-]*(?:/[\w.\-]+){2,}\b")
_GONE = (Status.REPLACED, Status.REVOKED)


@dataclass(frozen=True)
class Citation:
    """One thing that a text cites.

    Attributes:
        id: of a regulation or a circular in the library.
        name: as people know it.
        is_law: it is a regulation, not a circular.
        gone: replaced, revoked or withdrawn.
        heir: what replaced it, by name; "" where nothing is known.
    """

    id: str
    name: str
    is_law: bool
    gone: bool = False
    heir: str = ""


def cited(text: str, library: Library) -> tuple[Citation, ...]:
    """Return what a text cites, in the order of the library."""
    flat = " ".join(text.split())
    laws = [
        _law(regulation, library)
        for regulation in library.regulations.values()
        if any(
            form.search(flat) for form in _forms(regulation.id, regulation.short, regulation.title)
        )
    ]
    return (*laws, *_circulars(flat, library, _titles(laws, library)))


def _titles(laws: Sequence[Citation], library: Library) -> str:
    return _squeezed(" | ".join(library.regulations[law.id].title for law in laws))


def _circulars(flat: str, library: Library, named: str) -> Iterator[Citation]:
    """Yield the circulars that are cited, but for letters that stand among the law already."""
    squeezed = _squeezed(flat)
    for circular in library.circulars.values():
        number = _squeezed(circular.number or "")
        if "/" not in number or number not in squeezed or number in named:
            continue
        heir = next((c for c in library.circulars.values() if circular.id in c.replaces), None)
        name = f"{circular.issuer}, {circular.number}"
        yield Citation(
            circular.id, name, is_law=False, gone=bool(circular.withdrawn or heir),
            heir=f"{heir.issuer}, {heir.number or heir.date_text}" if heir else "",
        )  # fmt: skip


def _squeezed(text: str) -> str:
    return text.replace(" ", "").casefold()


def _law(regulation: Regulation, library: Library) -> Citation:
    heir = library.regulations.get(regulation.replaced_by or "")
    return Citation(
        regulation.id, regulation.short, is_law=True, gone=regulation.status in _GONE,
        heir=heir.short if heir is not None else "",
    )  # fmt: skip


@lru_cache(maxsize=512)
def _forms(identifier: str, short: str, title: str) -> tuple[re.Pattern[str], ...]:
    """Return the ways in which people write a regulation: its short name, kind and number, code."""
    forms = [rf"\b{re.escape(short.split(' (', 1)[0])}\b"]
    match = _ID.match(identifier)
    if match is not None and match["kind"] in _KINDS:
        forms.append(
            rf"\b(?:{_KINDS[match['kind']]})\b[^.;]{{0,40}}?\b(?:Nomor|No\.?)?\s*"
            rf"{match['number']}\s*(?:/|Tahun|Th\.?)\s*{match['year']}\b"
        )
    forms += [re.escape(code) for code in _CODE.findall(title)]
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
