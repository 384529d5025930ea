"""A small content folder that is in order, for tests to put one thing out of order."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.content import check, loader
from bot.content.problem import Problem, Severity

TODAY = date(2026, 11, 25)
Files = dict[str, Any]
Change = Callable[[Files], object]

_SOURCE = ["https://example.org/aturan"]
_ANSWER = {
    "id": "faq-001",
    "topic": "media",
    "question": "Bolehkah menyukai unggahan calon?",
    "variants": ["blh like postingan calon ga"],
    "verdict": "tidak_boleh",
    "basis": "aturan",
    "reason": "Tabel menyebutnya.",
    "ask_whom": "Bawaslu setempat.",
    "rules": ["etik-4"],
    "cites": ["pp-94 | Pasal 5"],
    "confidence": "tinggi",
    "reviewed": date(2026, 11, 1),
    "sources": _SOURCE,
}
_OTHER = _ANSWER | {
    "id": "faq-002",
    "question": "Siapa yang menjatuhkan sanksi?",
    "variants": ["yg kasih hukuman siapa"],
    "verdict": "informasi",
    "related": ["faq-001"],
}
_LAW = {
    "title": "Peraturan tentang Disiplin",
    "kind": "PP",
    "status": "berlaku",
    "binds": "PNS",
    "confidence": "tinggi",
    "reviewed": date(2026, 11, 1),
    "sources": _SOURCE,
}
_CONTEST = {
    "id": "pilkada",
    "name": "Pemilihan Bupati",
    "kind": "pilkada",
    "region": "kaur",
    "stages": [
        {"kind": "kampanye", "start": date(2024, 9, 25), "end": date(2024, 11, 23)},
        {"kind": "masa_tenang", "start": date(2024, 11, 24), "end": date(2024, 11, 26)},
        {"kind": "pemungutan", "start": date(2024, 11, 27), "end": date(2024, 11, 27)},
    ],
    "tickets": [{"number": 1, "names": ["Budi Santoso", "Wati"], "sources": _SOURCE}],
}
_FILES: Files = {
    "meta.yaml": {
        "as_of": date(2026, 11, 22),
        "home_region": "kaur",
        "review_days": 180,
        "organisation": "pengelola",
    },
    "places.yaml": {
        "regions": [
            {"id": "indonesia", "name": "Indonesia", "level": "negara"},
            {"id": "kaur", "name": "Kaur", "level": "kabupaten", "parent": "indonesia"},
        ],
        "agencies": [{"id": "pemkab", "name": "Pemkab", "region": "kaur"}],
    },
    "topic_groups.yaml": [{"id": "umum", "title": "Umum", "emoji": "📚"}],
    "topics.yaml": [{"id": "media", "title": "Media", "emoji": "👍", "intro": "Medsos."}],
    "regulations/pp-94.yaml": _LAW
    | {
        "id": "pp-94",
        "short": "PP 94",
        "provisions": [
            {"ref": "Pasal 5", "gist": "Larangan.", "verified": True},
            {"ref": "Pasal 6", "gist": "Belum dibaca.", "verified": False},
        ],
    },
    "regulations/pp-53.yaml": _LAW
    | {"id": "pp-53", "short": "PP 53", "status": "dicabut", "replaced_by": "pp-94"},
    "regulations/skb-2022.yaml": _LAW | {"id": "skb-2022", "short": "SKB"},
    "skb.yaml": [
        {
            "id": "etik-4",
            "row": 4,
            "table": "kode_etik",
            "act": "Berinteraksi",
            "short": "interaksi medsos",
            "acts": ["menyukai"],
            "stage": "bakal_calon",
            "tier": "sanksi_moral",
            "sanction_basis": "PP 42",
            "verified": True,
            "basis": ["pp-94 | Pasal 5"],
        }
    ],
    "circulars/daerah.yaml": [
        {
            "id": "se-1",
            "kind": "surat edaran",
            "scope": "Kaur",
            "issuer": "Bupati",
            "date_text": "2024",
            "subject": "Netral",
            "points": ["Jaga netral."],
            "agencies": ["pemkab"],
            "groups": ["umum"],
            "reviewed": date(2024, 1, 1),
            "sources": _SOURCE,
        }
    ],
    "faq/media.yaml": [_ANSWER, _OTHER],
    "elections/contests/pilkada.yaml": _CONTEST,
}


def write(folder: Path, *changes: Change) -> Path:
    """Write the small content with some changes and return its root."""
    files = copy.deepcopy(_FILES)
    for change in changes:
        change(files)
    for name, data in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return folder / "content"


def problems(folder: Path, *changes: Change, today: date = TODAY) -> tuple[Problem, ...]:
    """Return what the check finds in the small content after some changes."""
    return check.problems(loader.load(write(folder, *changes)), today)


def errors(folder: Path, *changes: Change) -> list[Problem]:
    """Return the errors among the problems."""
    return [p for p in problems(folder, *changes) if p.severity is Severity.ERROR]


def notices(folder: Path, *changes: Change, today: date = TODAY) -> list[Problem]:
    """Return the notices among the problems."""
    found = problems(folder, *changes, today=today)
    return [p for p in found if p.severity is Severity.NOTICE]


def answer(**fields: Any) -> Change:
    """Change fields of the first answer."""
    return lambda files: files["faq/media.yaml"][0].update(fields)


def contest(**fields: Any) -> Change:
    """Change fields of the contest."""
    return lambda files: files["elections/contests/pilkada.yaml"].update(fields)


def only(found: list[Problem]) -> Problem:
    """Return the one problem that is expected."""
    assert len(found) == 1, found
    return found[0]
