"""The election calendar and what a contest puts into the world: pairs, numbers, slogans."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field, model_validator

from bot.content.schema.base import Confidence, Model, Slug, Text, Url


class StageKind(StrEnum):
    """Stages of a contest, as the calendar names them."""

    CANDIDACY = "bakal_calon"
    DETERMINED = "penetapan"
    CAMPAIGN = "kampanye"
    QUIET = "masa_tenang"
    POLLING = "pemungutan"
    AFTERMATH = "pasca_pemungutan"


class Stage(Model):
    """One stage with its first and last day, both included, in WIB."""

    kind: StageKind
    start: date
    end: date
    sources: tuple[Url, ...] = ()
    confidence: Confidence = Confidence.MEDIUM
    note: Text | None = None

    @model_validator(mode="after")
    def _forward(self) -> Stage:
        if self.end < self.start:
            raise ValueError(f"tahap {self.kind} berakhir {self.end}, sebelum mulai {self.start}")
        return self


class ContestKind(StrEnum):
    """The two regimes of law, and the re-run of a vote."""

    GENERAL = "pemilu"
    REGIONAL = "pilkada"
    RERUN = "psu"


class Ticket(Model):
    """A candidate or pair of one contest. A number enters only with a source."""

    number: int | None = None
    names: tuple[Text, ...] = Field(description="Nama lengkap tiap orang.")
    nicknames: tuple[Text, ...] = ()
    ambiguous: tuple[Text, ...] = Field(
        default=(), description="Sebutan yang juga kata sehari-hari; dihitung bila ada konteks."
    )
    slogans: tuple[Text, ...] = ()
    hashtags: tuple[Text, ...] = ()
    accounts: tuple[Text, ...] = ()
    sources: tuple[Url, ...] = ()

    @model_validator(mode="after")
    def _sourced(self) -> Ticket:
        if self.number is not None and not self.sources:
            raise ValueError("nomor urut tanpa sumber: tambahkan sources atau hapus number")
        return self


class Contest(Model):
    """One contest with its region, its stages as they really were, and its tickets."""

    id: Slug
    name: Text
    kind: ContestKind
    region: Slug
    stages: tuple[Stage, ...]
    tickets: tuple[Ticket, ...] = ()
    note: Text | None = None


class Party(Model):
    """A political party. ``collides`` lists everyday readings of its acronym."""

    id: Slug
    name: Text
    short: Text
    number: int | None = None
    aliases: tuple[Text, ...] = ()
    collides: tuple[Text, ...] = ()
    sources: tuple[Url, ...] = ()


class Upcoming(Model):
    """Something that is known to come, without a date that nobody has set."""

    id: Slug
    title: Text
    facts: tuple[Text, ...]
    sources: tuple[Url, ...] = ()
    confidence: Confidence
