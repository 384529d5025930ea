"""Which file holds what. One row a kind of content; the loader and the schema command follow it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content import schema


@dataclass(frozen=True)
class Shelf:
    """One kind of content and where its files are."""

    name: str  # the attribute of the library
    pattern: str  # glob below content/
    model: type[schema.Model]
    key: str | None = None  # the list under this key; None: the whole file
    many: bool = True  # a list of entries; False: one entry a file


SHELVES: tuple[Shelf, ...] = (
    Shelf("regulations", "regulations/*.yaml", schema.Regulation, many=False),
    Shelf("skb", "skb.yaml", schema.SkbRow),
    Shelf("ladder", "sanctions.yaml", schema.SanctionStep, key="ladder"),
    Shelf("criminal", "sanctions.yaml", schema.CriminalProvision, key="criminal"),
    Shelf("procedure", "sanctions.yaml", schema.ProcedureStep, key="procedure"),
    Shelf("groups", "groups.yaml", schema.Group),
    Shelf("channels", "channels.yaml", schema.Channel),
    Shelf("circulars", "circulars/*.yaml", schema.Circular),
    Shelf("cases", "cases.yaml", schema.Case),
    Shelf("topic_groups", "topic_groups.yaml", schema.TopicGroup),
    Shelf("topics", "topics.yaml", schema.Topic),
    Shelf("answers", "faq/*.yaml", schema.Answer),
    Shelf("journeys", "journeys/*.yaml", schema.Journey, many=False),
    Shelf("regions", "places.yaml", schema.Region, key="regions"),
    Shelf("agencies", "places.yaml", schema.Agency, key="agencies"),
    Shelf("contests", "elections/contests/*.yaml", schema.Contest, many=False),
    Shelf("parties", "elections/parties.yaml", schema.Party),
    Shelf("upcoming", "elections/upcoming.yaml", schema.Upcoming),
    Shelf("markers", "screening/markers/*.yaml", schema.Marker),
    Shelf("spelling", "screening/slang.yaml", schema.Spelling, many=False),
    Shelf("figures", "screening/figures.yaml", schema.Figure),
    Shelf("cue_words", "screening/lists.yaml", schema.CueWords),
    Shelf("rows_of_marks", "screening/rows.yaml", schema.RowsOfMark),
    Shelf("official_sources", "screening/sources.yaml", schema.OfficialSource),
    Shelf("dialects", "language/dialects/*.yaml", schema.Dialect, many=False),
    Shelf("word_lists", "language/lists/*.yaml", schema.WordList, many=False),
    Shelf("concepts", "language/concepts.yaml", schema.Concept),
    Shelf("outcome_cues", "language/outcomes.yaml", schema.OutcomeCue),
)

PATTERNS = frozenset(
    {"meta.yaml", "screening/training/*.yaml", *(shelf.pattern for shelf in SHELVES)}
)
"""Every file that is read: the shelves, and the posts that `train` learns from."""
