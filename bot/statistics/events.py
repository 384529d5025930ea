"""What is counted: a day, an event, a topic, an outcome, an agency, and never a person."""

from __future__ import annotations

from enum import StrEnum

BROWSING = frozenset({"start", "bantuan", "aturan", "sanksi", "kalender", "edaran"})
"""Commands that are counted: looking around. Who deletes, leaves, reports or asks for a human is
counted where that is done, or not at all."""


class Event(StrEnum):
    """The kinds of things the bot counts."""

    QUESTION = "pertanyaan"
    SCREENING = "pemeriksaan"
    COMMAND = "perintah"
    CARD = "kartu"
    SUBSCRIPTION = "langganan"
    FEEDBACK = "tanggapan"
    INLINE = "sebaris"
    HELPDESK = "tanya_petugas"
    BROADCAST = "siaran"
    ERROR = "galat"
