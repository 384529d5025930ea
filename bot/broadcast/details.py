"""What the library says of a circular: number, date, subject, issuer, what it replaces."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum


class Field(StrEnum):
    """One thing that an officer can put right."""

    NUMBER = "nomor"
    DATE = "tanggal"
    SUBJECT = "perihal"
    ISSUER = "penerbit"
    POINTS = "pokok"
    REPLACES = "menggantikan"


@dataclass(frozen=True)
class Details:
    """The details, proposed by reading or given by an officer."""

    number: str = ""
    date: str = ""  # YYYY-MM-DD
    subject: str = ""
    issuer: str = ""
    points: tuple[str, ...] = ()
    replaces: str = ""  # id in the library
    given: tuple[str, ...] = ()  # fields that an officer typed; the others are proposals

    def is_given(self, field: Field) -> bool:
        """Tell whether an officer gave a field."""
        return field.value in self.given


def dump(details: Details) -> str:
    """Return details as JSON, for the database."""
    return json.dumps(asdict(details), ensure_ascii=False)


def load(text: str) -> Details:
    """Return the details that JSON of :func:`dump` holds."""
    raw = json.loads(text)
    return Details(**{**raw, "points": tuple(raw["points"]), "given": tuple(raw["given"])})
