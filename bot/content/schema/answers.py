"""The curated answers: topics, entries, and the three journeys of fear."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from bot.content.schema.base import Cite, Confidence, Model, Reviewed, Slug, Text
from bot.content.schema.people import Role


class Verdict(StrEnum):
    """What the card says first."""

    MAY = "boleh"
    IF = "bersyarat"
    RATHER_NOT = "sebaiknya_jangan"
    MUST_NOT = "tidak_boleh"
    INFO = "informasi"


class Basis(StrEnum):
    """What a statement rests on."""

    RULE = "aturan"
    DIRECTION = "arahan"
    CASE = "kasus"
    INFERENCE = "simpulan"


class TopicGroup(Model):
    """What a subscriber chooses: a few wide groups, so that a choice says little about a person."""

    id: Slug
    title: Text
    emoji: Text


class Topic(Model):
    """A shelf of the rulebook, shown as a button."""

    id: Slug
    title: Text
    emoji: Text
    intro: Text
    group: Slug = Field(default="umum", description="Kelompok langganan.")


class RoleReading(Model):
    """What differs for one role: asked for with buttons, only where it matters."""

    role: Role
    verdict: Verdict | None = None
    answer: Text


class Answer(Reviewed):
    """One question with its curated answer.

    ``verdict`` is None when nothing may be said outright: confidence is low, or the law is silent.
    """

    id: str = Field(pattern=r"^faq-\d{3}$")
    topic: Slug
    question: Text
    variants: tuple[Text, ...] = Field(default=(), description="Cara orang mengetiknya.")
    keywords: tuple[Text, ...] = ()
    verdict: Verdict | None = None
    headline: Text | None = Field(
        default=None, description="Baris pertama bila kata baku tidak cocok dengan pertanyaannya."
    )
    basis: Basis
    condition: Text | None = Field(default=None, description="Syarat atau batasnya.")
    reason: Text = Field(description="Mengapa.")
    outside_stage: Text | None = Field(
        default=None, description="Bacaan di luar tahapan pemilu/pilkada."
    )
    safe: Text | None = Field(default=None, description="Yang aman dilakukan.")
    steps: tuple[Text, ...] = Field(default=(), description="Langkah berurutan, bila ada.")
    ask_whom: Text = Field(description="Kepada siapa bertanya.")
    rules: tuple[Slug, ...] = Field(default=(), description="Baris SKB yang menyangkut.")
    cites: tuple[Cite, ...] = ()
    circulars: tuple[Slug, ...] = ()
    roles: tuple[RoleReading, ...] = ()
    related: tuple[str, ...] = ()
    journey: Slug | None = None
    needs_phase: bool = Field(default=False, description="true bila jawabannya berubah per tahap.")
    note: Text | None = Field(default=None, description="Catatan penyunting; tidak ditampilkan.")

    @model_validator(mode="after")
    def _careful(self) -> Answer:
        if self.confidence is Confidence.LOW and self.verdict is not None:
            raise ValueError("keyakinan 'rendah' tidak boleh memberi verdict: kosongkan verdict")
        if self.verdict is Verdict.MUST_NOT and self.basis in (Basis.INFERENCE, Basis.CASE):
            raise ValueError("simpulan/kasus bukan larangan: pakai 'sebaiknya_jangan'")
        if self.verdict is not None and not (self.cites or self.rules):
            raise ValueError("jawaban ber-verdict tanpa dasar: isi cites atau rules")
        return self


class Journey(Reviewed):
    """A calm list of steps for the moment of fear."""

    id: Slug
    title: Text
    order: int = Field(default=100, description="Urutan di daftar; yang kecil di depan.")
    opening: Text
    steps: tuple[Text, ...]
    closing: Text
    cites: tuple[Cite, ...] = ()
    related: tuple[str, ...] = ()
