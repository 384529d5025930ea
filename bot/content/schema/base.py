"""What every content model shares: strictness, words of confidence, citations."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=48)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Cite = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+( \| .+)?$")]
"""A citation: ``regulation-id | provision``, for instance ``pp-94-2021 | Pasal 5 huruf n angka 6``.

The provision is the ``ref`` of one provision of that regulation, letter for letter; for the joint
decree it is the id of a row (``skb-2022 | disiplin-6-interaksi-medsos``). ``content check`` proves
that every citation resolves. A bare regulation id cites the instrument as a whole.
"""


class Model(BaseModel):
    """A content model: immutable, and strict about unknown fields so that typing slips surface."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Confidence(StrEnum):
    """How far a statement may be trusted."""

    HIGH = "tinggi"
    MEDIUM = "sedang"
    LOW = "rendah"


class Reviewed(Model):
    """A statement with its origin: sources that were seen, confidence, and the day of review."""

    sources: tuple[Url, ...] = ()
    confidence: Confidence = Confidence.MEDIUM
    reviewed: date = Field(description="Tanggal isi ini terakhir diperiksa manusia (YYYY-MM-DD).")
