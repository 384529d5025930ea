"""How people write: dialects, word lists, what questions are about, cues for what is out of scope.

These files teach the finder to read. They hold no law, so an editor may extend them freely; a word
that stands in two places is refused by ``content check``.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from bot.content.schema.base import Model, Slug, Text


class Dialect(Model):
    """One way of writing: standard Indonesian words with the forms people type instead."""

    id: Slug
    title: Text
    words: dict[Text, tuple[Text, ...]] = Field(
        description="Kata baku, lalu bentuk-bentuk yang diketik orang. Bentuk boleh beberapa kata."
    )


class WordList(Model):
    """A plain list of words, such as the function words or the common roots."""

    id: Slug
    title: Text
    words: tuple[Text, ...]


class ConceptKind(StrEnum):
    """What part of a question a concept fills."""

    ACT = "act"
    OBJECT = "object"
    PERSON = "person"
    ROLE = "role"
    TIME = "time"
    PLACE = "place"
    MANNER = "manner"
    ASK = "ask"


class Concept(Model):
    """Something a question can be about, met when one of its phrases is in the question."""

    id: Slug
    kind: ConceptKind
    phrases: tuple[Text, ...]
    anchor: bool = Field(
        default=False, description="true bila konsep ini sendiri sudah menandai pemilu/netralitas."
    )


class OutcomeCue(Model):
    """A sign that a question belongs to a designed outcome and not to an answer card.

    The cue fires when a phrase of ``any`` is met and, where ``also`` is given, one of that too,
    and none of ``unless``. Phrases are matched on standard words without endings. With ``whole``
    it fires only when the phrases of ``any`` and ``also`` are all of weight that is said; with
    ``live`` only while a stage of a contest is running.
    """

    id: Slug
    outcome: Text = Field(pattern=r"^[a-z]+(_[a-z]+)*$", description="Nama hasil, lihat docs.")
    any: tuple[Text, ...] = Field(min_length=1)
    also: tuple[Text, ...] = ()
    unless: tuple[Text, ...] = ()
    whole: bool = Field(
        default=False, description="true: hanya bila tidak ada kata berarti lain di luar cue ini."
    )
    hard: bool = Field(
        default=False, description="true: juga bila sebuah kartu tampak cocok dengan kata-katanya."
    )
    live: bool = Field(default=False, description="true: hanya selagi ada tahapan yang berjalan.")
    journey: str | None = Field(
        default=None, description="Jalan tenang yang dibuka; hanya untuk outcome fear."
    )
