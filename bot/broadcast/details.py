"""What the library says of a circular: number, date, subject, issuer, what it replaces."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum


class Field(StrEnum):
    """One thing that an officer can put right."""

    NUMBER = "nomor"
    DATE = "tanggal"
    SUBJECT = "perihal"
    ISSUER = "penerbit"
    POINTS = "pokok"
    REPLACES = "menggantikan"
    RELATED = "kartu"


@dataclass(frozen=True)
class Details:
    """The details, proposed by reading or given by an officer."""

    number: str = ""
    date: str = ""  # YYYY-MM-DD
    subject: str = ""
    issuer: str = ""
    points: tuple[str, ...] = ()
    replaces: str = ""  # id in the library
    related: tuple[str, ...] = ()  # answers and topics whose cards will name it
    given: tuple[str, ...] = ()  # fields that an officer typed; the others are proposals

    def is_given(self, field: Field) -> bool:
        """Tell whether an officer gave a field."""
        return field.value in self.given


def with_value(details: Details, field: Field, value: str) -> Details:
    """Return the details with one field of text set; the points are set by themselves."""
    match field:
        case Field.NUMBER:
            return replace(details, number=value)
        case Field.DATE:
            return replace(details, date=value)
        case Field.SUBJECT:
            return replace(details, subject=value)
        case Field.ISSUER:
            return replace(details, issuer=value)
        case Field.REPLACES:
            return replace(details, replaces=value)
        case Field.POINTS:
            return replace(details, points=tuple(filter(None, value.split("\n"))))
        case Field.RELATED:
            return replace(details, related=tuple(value.split()))


def value_of(details: Details, field: Field) -> str:
    """Return one field as text, as :func:`with_value` takes it."""
    values = {
        Field.NUMBER: details.number, Field.DATE: details.date, Field.SUBJECT: details.subject,
        Field.ISSUER: details.issuer, Field.POINTS: "\n".join(details.points),
        Field.REPLACES: details.replaces, Field.RELATED: " ".join(details.related),
    }  # fmt: skip
    return values[field]


def dump(details: Details) -> str:
    """Return details as JSON, for the database."""
    return json.dumps(asdict(details), ensure_ascii=False)


def load(text: str) -> Details:
    """Return the details that JSON of :func:`dump` holds."""
    raw = json.loads(text)
    lists = {key: tuple(raw.get(key, ())) for key in ("points", "given", "related")}
    return Details(**{**raw, **lists})
