"""Circulars and cases: what was directed, and what was handled, without names."""

from __future__ import annotations

from datetime import date

from pydantic import Field, field_validator

from bot.content.schema.base import Cite, Reviewed, Slug, Text


class Circular(Reviewed):
    """A circular or direction. Files and the officer's publications share this model."""

    id: Slug
    kind: Text
    scope: Text
    issuer: Text = Field(description="Jabatan atau lembaga, bukan nama orang.")
    number: Text | None = None
    date_text: Text = Field(description="Tanggal seperti tercetak di sumber.")
    date: str | None = Field(
        default=None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="YYYY, YYYY-MM, YYYY-MM-DD."
    )
    subject: Text
    points: tuple[Text, ...]
    audience: Text | None = None
    agencies: tuple[Slug, ...] = ()
    groups: tuple[Slug, ...] = Field(default=(), description="Kelompok langganan.")
    replaces: tuple[Slug, ...] = ()
    withdrawn: Text | None = Field(default=None, description="Nomor dan tanggal pencabutan.")
    recalled: Text | None = Field(
        default=None, description="Tanggal siarannya ditarik dari ponsel; suratnya tidak dicabut."
    )
    cites: tuple[Cite, ...] = ()
    caution: Text | None = Field(default=None, description="Peringatan yang tampil di kartu.")
    topics: tuple[Slug, ...] = Field(
        default=(), description="Topik yang semua kartunya menyebut edaran ini selama berlaku."
    )
    answers: tuple[Slug, ...] = Field(
        default=(), description="Jawaban yang kartunya menyebut edaran ini selama berlaku."
    )
    pdf: Text | None = Field(
        default=None,
        description="Alamat https berkas PDF. Terbitan petugas memakai id berkas Telegram.",
    )
    note: Text | None = None

    @property
    def pdf_file(self) -> str | None:
        """The PDF as a file of Telegram, or None when it is an address or there is none."""
        return self.pdf if self.pdf and not self.pdf.startswith("https://") else None

    @field_validator("date", mode="before")
    @classmethod
    def _written(cls, value: object) -> object:
        """Take an unquoted YAML date as well: editors should not need to know about quotes."""
        return value.isoformat() if isinstance(value, date) else value


class Case(Reviewed):
    """A handled case, as an anonymous illustration and never as a verdict."""

    id: Slug
    year: int
    place: Text
    who: Text
    act: Text
    stage: Text | None = None
    outcome: Text
    settled: bool = Field(description="true hanya bila sanksi benar-benar dijatuhkan.")
    lesson: Text | None = None
    rules: tuple[Slug, ...] = ()
