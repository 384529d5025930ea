"""What the screening engine reads: markers, spelling, public figures, official sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import Field

from bot.content.schema.base import Model, Slug, Text, Url


class Cue(StrEnum):
    """What a phrase does in a post. The first ten may become evidence, the rest is context."""

    CALL = "ajakan"
    SUPPORT = "dukungan"
    WISH = "harapan"
    OFFICE_WISH = "jabatan_harap"
    PRAISE = "pujian"
    ATTACK = "serangan"
    CAMP = "cap_kubu"
    SLOGAN = "slogan"
    ATTRIBUTE = "atribut"
    POSE = "pose_jari"
    MONEY = "politik_uang"
    FACILITY = "fasilitas_negara"
    MOCK = "ejekan"
    CONTEST = "pemilihan"
    CANDIDACY = "pencalonan"
    OFFICE = "jabatan"
    POWER = "kekuasaan"
    REPORT = "berita"
    HELP = "berita_menguntungkan"
    HARM = "berita_merugikan"
    NEUTRAL = "netral"
    FACT_CHECK = "cek_fakta"
    PEOPLE = "rakyat"
    BAN = "larangan"
    REMOVAL = "penertiban"
    BOUND = "pelaku_netral"
    NEGATION = "negasi"
    QUESTION = "tanya"
    PERSONAL = "pribadi"
    PARTICLE = "partikel"
    HONORIFIC = "sapaan_hormat"
    ELSEWHERE = "ranah_lain"
    VILLAGE = "pemilihan_desa"
    TERM = "masa_jabatan"
    GREETING = "ucapan"
    BYGONE = "lampau"
    ALL = "semua_calon"
    VEILED = "tersirat"


class Strength(StrEnum):
    """How much a phrase weighs once its condition is met."""

    STRONG = "kuat"
    MEDIUM = "sedang"
    WEAK = "lemah"


class Direction(StrEnum):
    """For, against, or neither."""

    FOR = "mendukung"
    AGAINST = "menyerang"
    NEITHER = "netral"


class Marker(Model):
    """A group of phrases with one meaning.

    Phrases are compared after spelling is straightened (see :class:`Spelling`), word by word.
    ``void`` lists longer phrases in which the marker means something else ("pilih menu").
    """

    id: Slug
    cue: Cue
    strength: Strength = Strength.MEDIUM
    direction: Direction = Direction.NEITHER
    within: int = Field(default=8, gt=0, description="Jarak terjauh ke sasaran, dalam kata.")
    phrases: tuple[Text, ...]
    void: tuple[Text, ...] = ()
    note: Text | None = None


class Spelling(Model):
    """How people really type: standard form → variants, and forms that betray a private voice."""

    id: Slug
    words: Mapping[str, tuple[str, ...]]
    names: Mapping[str, tuple[str, ...]] = Field(
        default={}, description="Nama seperti seharusnya → salah ketik yang lazim."
    )
    given_names: tuple[str, ...] = Field(
        default=(), description="Nama orang yang umum: baru berarti dengan konteks politik."
    )


class Figure(Model):
    """A public office-holder or party leader who is not (only) a candidate.

    ``aliases`` are neutral short forms, ``taunts`` are mocking names that attack by themselves.
    """

    id: Slug
    name: Text
    aliases: tuple[Text, ...] = ()
    taunts: tuple[Text, ...] = ()
    since: date | None = Field(default=None, description="Mulai dikenal dalam peran itu.")
    role: Text | None = None
    sources: tuple[Url, ...] = ()


class CueWords(Model):
    """A plain list of words that the engine reads by its id."""

    id: Slug
    words: tuple[Text, ...]
    note: Text


class RowsOfMark(Model):
    """The rows of the joint decree that a kind of mark touches. ``id``: the kind, with hyphens."""

    id: Slug
    rows: tuple[Slug, ...]


class OfficialSource(Model):
    """An institution whose own words are neutral information."""

    id: Slug
    name: Text
    titles: tuple[Text, ...] = Field(description="Nama kanal atau grup, huruf kecil.")
    accounts: tuple[Text, ...] = ()
    domains: tuple[Text, ...] = ()
