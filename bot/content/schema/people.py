"""Who is covered, where they work, and where help is found."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from bot.content.schema.base import Cite, Model, Reviewed, Slug, Text, Url


class Region(Model):
    """A place in which a contest is held. The root is ``indonesia``."""

    id: Slug
    name: Text
    level: Text = Field(pattern="^(negara|provinsi|kabupaten|kota)$")
    parent: Slug | None = None
    aliases: tuple[Text, ...] = ()


class Agency(Model):
    """An employer that a subscriber can choose; its region decides which contest is meant."""

    id: Slug
    name: Text
    region: Slug


class Group(Reviewed):
    """A group of people and what neutrality asks of it."""

    id: Slug
    name: Text
    covered: Text
    rule: Text
    may: tuple[Text, ...] = ()
    must_not: tuple[Text, ...] = ()
    cites: tuple[Cite, ...] = ()
    note: Text | None = Field(default=None, description="Catatan penyunting; tidak ditampilkan.")


class Channel(Reviewed):
    """An official channel: to report, to ask, to complain."""

    id: Slug
    name: Text
    purpose: Text
    how: Text
    url: Url | None = None
    protection: Text | None = None
    outside: bool = Field(description="true bila di luar instansi sendiri.")
    note: Text | None = Field(default=None, description="Catatan penyunting; tidak ditampilkan.")


class Role(StrEnum):
    """The status of the person who asks; never stored."""

    PNS = "pns"
    PPPK = "pppk"
    CPNS = "cpns"
    HONORER = "honorer"
    SPOUSE = "pasangan_calon"
    LEAVE = "cuti"
