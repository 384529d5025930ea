"""The law: instruments, the rows of the joint decree (SKB), and the ladder of sanctions."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from bot.content.schema.base import Cite, Model, Reviewed, Slug, Text, Url


class Status(StrEnum):
    """Whether an instrument is in force."""

    IN_FORCE = "berlaku"
    PARTLY = "berlaku_sebagian"
    REPLACED = "diganti"
    REVOKED = "dicabut"
    DRAFT = "rancangan"
    UNCERTAIN = "tidak_pasti"


class Provision(Model):
    """One article, paragraph or letter of an instrument, in our own words."""

    ref: Text = Field(description="Letak, misalnya 'Pasal 5 huruf n angka 6'.")
    gist: Text = Field(description="Isinya dengan kata sendiri.")
    verified: bool = Field(description="false: jangan dinyatakan sebagai fakta.")


class Regulation(Reviewed):
    """A law, government regulation, decree, circular of national reach, or court ruling."""

    id: Slug
    title: Text
    short: Text = Field(description="Nama pendek untuk kartu, misalnya 'PP 94/2021'.")
    kind: Text
    issued: date | None = None
    in_force_since: date | None = None
    status: Status
    status_note: Text | None = None
    replaced_by: Slug | None = None
    binds: Text = Field(description="Siapa yang terikat.")
    provisions: tuple[Provision, ...] = ()
    note: Text | None = Field(default=None, description="Catatan penyunting; tidak ditampilkan.")


class SkbTable(StrEnum):
    """The two tables of the annex of the joint decree."""

    ETHICS = "kode_etik"
    DISCIPLINE = "disiplin"


class SkbStage(StrEnum):
    """The stage for which a row of the joint decree is written."""

    BEFORE = "bakal_calon"
    AFTER = "calon_peserta"
    ANY = "kapan_saja"


class SanctionTier(StrEnum):
    """Tiers of the sanction ladder, mildest first."""

    MORAL = "sanksi_moral"
    MEDIUM = "disiplin_sedang"
    HEAVY = "disiplin_berat"
    BOARD = "ditentukan_satgas"
    DISMISSAL = "ptdh"


class SkbRow(Model):
    """One row of the annex. Its id is what ``screen`` and ``ask`` print as a rule."""

    id: Slug
    row: int
    table: SkbTable
    act: Text
    short: Text = Field(description="Sebutan singkat untuk kartu, misalnya 'interaksi medsos'.")
    acts: tuple[Text, ...] = Field(description="Perbuatan yang tercakup.")
    stage: SkbStage
    basis: tuple[Cite, ...] = ()
    tier: SanctionTier
    sanction_basis: Text
    counterpart: Slug | None = Field(default=None, description="Baris yang sama untuk tahap lain.")
    verified: bool
    note: Text | None = None
    sources: tuple[Url, ...] = ()


class SanctionStep(Reviewed):
    """One step of the ladder. ``readings`` holds both sides where the law conflicts."""

    id: Slug
    tier: SanctionTier | None = None
    name: Text
    who: tuple[Text, ...]
    forms: tuple[Text, ...]
    readings: tuple[Text, ...] = ()
    decided_by: Text | None = None
    objection: Text | None = None
    cites: tuple[Cite, ...] = ()


class CriminalProvision(Reviewed):
    """A criminal threat, without figures where these are not established."""

    id: Slug
    act: Text
    who: Text
    threat: Text
    note: Text | None = None
    cites: tuple[Cite, ...] = ()


class ProcedureStep(Reviewed):
    """What happens after a report, and by when."""

    id: Slug
    name: Text
    what: Text
    deadline: Text | None = None
    rights: tuple[Text, ...] = ()
    cites: tuple[Cite, ...] = ()
