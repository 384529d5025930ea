"""The library: every piece of content, by id, immutable once loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from bot.content import schema


@dataclass(frozen=True)
class Library:
    """All content of one content folder. Each mapping keeps the order of the files."""

    root: Path
    meta: schema.Meta
    regulations: Mapping[str, schema.Regulation] = field(default_factory=dict)
    skb: Mapping[str, schema.SkbRow] = field(default_factory=dict)
    ladder: Mapping[str, schema.SanctionStep] = field(default_factory=dict)
    criminal: Mapping[str, schema.CriminalProvision] = field(default_factory=dict)
    procedure: Mapping[str, schema.ProcedureStep] = field(default_factory=dict)
    groups: Mapping[str, schema.Group] = field(default_factory=dict)
    channels: Mapping[str, schema.Channel] = field(default_factory=dict)
    circulars: Mapping[str, schema.Circular] = field(default_factory=dict)
    cases: Mapping[str, schema.Case] = field(default_factory=dict)
    topic_groups: Mapping[str, schema.TopicGroup] = field(default_factory=dict)
    topics: Mapping[str, schema.Topic] = field(default_factory=dict)
    answers: Mapping[str, schema.Answer] = field(default_factory=dict)
    journeys: Mapping[str, schema.Journey] = field(default_factory=dict)
    regions: Mapping[str, schema.Region] = field(default_factory=dict)
    agencies: Mapping[str, schema.Agency] = field(default_factory=dict)
    contests: Mapping[str, schema.Contest] = field(default_factory=dict)
    parties: Mapping[str, schema.Party] = field(default_factory=dict)
    upcoming: Mapping[str, schema.Upcoming] = field(default_factory=dict)
    markers: Mapping[str, schema.Marker] = field(default_factory=dict)
    spelling: Mapping[str, schema.Spelling] = field(default_factory=dict)
    figures: Mapping[str, schema.Figure] = field(default_factory=dict)
    cue_words: Mapping[str, schema.CueWords] = field(default_factory=dict)
    rows_of_marks: Mapping[str, schema.RowsOfMark] = field(default_factory=dict)
    official_sources: Mapping[str, schema.OfficialSource] = field(default_factory=dict)
    dialects: Mapping[str, schema.Dialect] = field(default_factory=dict)
    word_lists: Mapping[str, schema.WordList] = field(default_factory=dict)
    concepts: Mapping[str, schema.Concept] = field(default_factory=dict)
    outcome_cues: Mapping[str, schema.OutcomeCue] = field(default_factory=dict)

    def cite(self, citation: str) -> tuple[schema.Regulation, str] | None:
        """Return the instrument and the provision of a citation, or None if it does not resolve."""
        identifier, _, ref = citation.partition(" | ")
        regulation = self.regulations.get(identifier)
        if regulation is None:
            return None
        if not ref or any(provision.ref == ref for provision in regulation.provisions):
            return regulation, ref
        row = self.skb.get(ref) if identifier == "skb-2022" else None
        if row is None:
            return None
        return regulation, f"Lampiran II {row.table.value.replace('_', ' ')} no. {row.row}"

    def review_due(self, entry: schema.Reviewed, day: date) -> bool:
        """Tell whether an entry was reviewed too long ago, on a day."""
        return entry.reviewed < day - timedelta(days=self.meta.review_days)

    def heir_of(self, circular: str) -> schema.Circular | None:
        """Return the circular that replaces one, or None."""
        return next((c for c in self.circulars.values() if circular in c.replaces), None)

    def in_force(self, circular: schema.Circular) -> bool:
        """Tell whether a circular stands: not withdrawn, replaced, or recalled from phones."""
        stands = circular.withdrawn is None and circular.recalled is None
        return stands and self.heir_of(circular.id) is None

    def circulars_about(self, answer: schema.Answer) -> tuple[schema.Circular, ...]:
        """Return the circulars in force that name an entry or its topic, newest first."""
        found = [
            circular
            for circular in self.circulars.values()
            if (answer.id in circular.answers or answer.topic in circular.topics)
            and self.in_force(circular)
        ]
        return tuple(sorted(found, key=lambda circular: circular.date or "", reverse=True))

    def answers_of(self, topic: str) -> tuple[schema.Answer, ...]:
        """Return the entries of one topic in file order."""
        return tuple(answer for answer in self.answers.values() if answer.topic == topic)
