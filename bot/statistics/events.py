"""What is counted: a day, an event, a topic, an outcome, an agency, and never a person."""

from __future__ import annotations

from enum import StrEnum


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
